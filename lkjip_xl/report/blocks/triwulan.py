"""The IKM by quarter: a block and a line chart for the sheet of Tabel 3.3."""

from collections.abc import Callable
from dataclasses import replace

from lkjip_xl.measures.hasil.survei import own_quarters
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import UnitTriwulan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.blocks.deret import BATANG_SAMPAI
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Grafik,
    Isi,
    Seri,
    acuan_sumber,
    heading,
    nama_sel,
)
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "tw"
_TW = ("TW I", "TW II", "TW III", "TW IV")


def _cell(angka: Angka | None, sumber: int, nama: str) -> Isi:
    """Return one quarter's cell; a quarter that the source lacks stays blank."""
    if angka is None:
        return Isi(None, "indeks", nama=nama)
    dari = acuan_sumber(sumber, angka.baris, angka.kolom)
    if angka.nilai is None:
        return Isi("", "indeks", f'=IF({dari}="","",{dari})', nama)
    return Isi(angka.nilai, "indeks", f"={dari}", nama)


def _quarter(sumber: int, tw: int) -> Callable[[tuple[int, UnitTriwulan]], Isi]:
    """Return what gives a unit's cell of one quarter."""
    return lambda s: _cell(s[1].nilai[tw], sumber, nama_sel(KUNCI, s[0], tw))


def build_quarters(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return heading and table, empty without a source."""
    tabel = bahan.gabungan.tabel("skm_triwulan")
    if tabel is None:
        return []
    sumber = bahan.sumber("skm_triwulan")
    kolom: list[KolomTabel[tuple[int, UnitTriwulan]]] = [
        KolomTabel(5, "No.", lambda s: Isi(s[0] + 1, "teks_tengah")),
        KolomTabel(
            32, "Unit", lambda s: Isi(s[1].nama or "IKM", nama=nama_sel(KUNCI, s[0], "unit"))
        ),
        *(KolomTabel(11, "IKM", _quarter(sumber, tw)) for tw in range(len(_TW))),
    ]
    blok = table(kolom, enumerate(tabel.isi.unit))
    kata = [Isi(t, "teks_tengah", nama=nama_sel(KUNCI, i)) for i, t in enumerate(_TW)]
    baris = (Baris((None, None, *kata), ragam="kelompok"), *blok.baris)
    judul = heading("IKM per triwulan")
    sumber_kata = Isi(f"Sumber: {tabel.berkas}, lembar {tabel.lembar}.", "teks_kecil")
    return [judul, replace(blok, baris=baris), BlokTeks((Baris((sumber_kata,)),))]


def quarter_chart(bahan: Bahan) -> tuple[Grafik, ...]:
    """Return the line chart, a series per unit up to its last quarter; none without a source."""
    seri: list[Seri] = []
    letak: list[int] = []  # of the units that have a series
    terisi = [n for s in bahan.hasil.triwulan for n in enumerate(s.nilai)]
    terakhir = max((tw for tw, nilai in terisi if nilai is not None), default=0)
    semua = tuple(nama_sel(KUNCI, tw) for tw in range(terakhir + 1))
    for u, triwulan in enumerate(bahan.hasil.triwulan):
        ada = [tw for tw, nilai in enumerate(triwulan.nilai) if nilai is not None]
        if ada:
            nilai = tuple(nama_sel(KUNCI, u, tw) for tw in range(ada[-1] + 1))
            letak.append(u)
            seri.append(Seri(triwulan.unit or "IKM", semua, nilai))
    if not seri:
        return ()
    unit = ", ".join(s.judul for s in seri)
    kata = f"Diagram IKM per triwulan untuk {unit}; angkanya ada di tabel di atasnya."
    terendah = min(n for s in bahan.hasil.triwulan for n in s.nilai if n is not None)
    dasar = max(0, (int(terendah) - 5) // 5 * 5)
    sendiri = own_quarters(
        bahan.hasil.triwulan, bahan.hasil.survei, bahan.gabungan.pengaturan.unit_sendiri
    )
    utama = letak.index(sendiri) if sendiri in letak else 0
    if terakhir + 1 > BATANG_SAMPAI:
        return (
            Grafik(
                "garis", "IKM per triwulan", tuple(seri), kata, "nilai", float(dasar), 100.0, utama
            ),
        )
    judul = "IKM per triwulan"
    return (Grafik("kolom", judul, tuple(seri), kata, "nilai", None, 100.0, utama),)
