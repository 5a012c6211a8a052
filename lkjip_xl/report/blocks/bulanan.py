"""Below Tabel 3.5: realisasi per bulan and per triwulan, where sources of several months are."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.join.months import monthly
from lkjip_xl.measures import jumlah, persen
from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import is_table_of
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.report.bahan import Bahan, first_entry, percent
from lkjip_xl.report.blocks.deret import BATANG_SAMPAI
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Grafik,
    Isi,
    Kolom,
    Seri,
    acuan,
    heading,
    nama_sel,
)
from lkjip_xl.report.sources.hitung_sumber import source_total

_KUNCI = "3.5"
_ROMAWI = ("I", "II", "III", "IV")
_BULAN_TRIWULAN = 3


@dataclass(frozen=True, slots=True)
class _Bulan:
    """A month with what was realised up to it, and the pagu of that table (None: no column)."""

    nomor: int
    realisasi: Decimal
    rumus: str
    anggaran: Decimal | None
    rumus_anggaran: str

    @property
    def nama(self) -> str:
        """Return the month's name."""
        return BULAN[self.nomor - 1].capitalize()


def _months(bahan: Bahan) -> list[_Bulan]:
    """Return the months of the sources, in order."""
    hasil = []
    for nomor, posisi in monthly(bahan.gabungan):
        tabel = bahan.gabungan.entri[posisi]
        if not is_table_of(tabel, Pohon):
            continue
        sumber = first_entry(bahan.gabungan, posisi)
        nilai, rumus = source_total(tabel, tabel.isi, sumber, "realisasi")
        pagu: tuple[Decimal | None, str] = (None, "")
        if "anggaran" in tabel.kolom:
            pagu = source_total(tabel, tabel.isi, sumber, "anggaran")
        hasil.append(_Bulan(nomor, nilai, rumus, *pagu))
    return hasil


def _span(dari: int, sampai: int) -> str:
    """Return the months that a difference covers."""
    awal, akhir = (BULAN[posisi - 1].capitalize() for posisi in (dari, sampai))
    return akhir if dari == sampai else f"{awal} s.d. {akhir}"


def _row(urut: int, semua: list[_Bulan], desimal: int) -> Baris:
    """Return one month: pagu, realisasi up to it, that of the months since the one before."""
    bulan = semua[urut]
    lalu = semua[urut - 1] if urut else None
    sel = acuan(_KUNCI, "bulan", bulan.nomor, "kumulatif")
    pagu = acuan(_KUNCI, "bulan", bulan.nomor, "anggaran")
    sendiri = f"={sel}"
    if lalu:
        sendiri = jumlah.rumus_sisa(sel, acuan(_KUNCI, "bulan", lalu.nomor, "kumulatif"), desimal)
    bagian = (
        percent(persen.hitung(bulan.realisasi, bulan.anggaran), persen.rumus(sel, pagu))
        if bulan.anggaran is not None
        else Isi(None, "persen")
    )
    return Baris(
        (
            Isi(urut + 1, "teks_tengah"),
            Isi(bulan.nama, "teks_tengah", nama=nama_sel(_KUNCI, "bulan", bulan.nomor, "nama")),
            Isi(_span(lalu.nomor + 1 if lalu else 1, bulan.nomor)),
            Isi(
                bulan.anggaran, "rupiah", bulan.rumus_anggaran or None,
                nama_sel(_KUNCI, "bulan", bulan.nomor, "anggaran"),
            ),
            Isi(
                bulan.realisasi, "rupiah", bulan.rumus,
                nama_sel(_KUNCI, "bulan", bulan.nomor, "kumulatif"),
            ),
            Isi(
                bulan.realisasi - (lalu.realisasi if lalu else Decimal(0)), "rupiah", sendiri,
                nama_sel(_KUNCI, "bulan", bulan.nomor, "sendiri"),
            ),
            bagian,
        )
    )  # fmt: skip


def _quarter_row(nomor: int, semua: list[_Bulan], desimal: int) -> Baris | None:
    """Return one triwulan by its last month; None where no month of it is known.

    Its own realisasi needs the end of the triwulan before.
    """
    awal = nomor * _BULAN_TRIWULAN
    dalam = [bulan for bulan in semua if awal < bulan.nomor <= awal + _BULAN_TRIWULAN]
    if not dalam:
        return None
    akhir = dalam[-1]
    lalu = next((bulan for bulan in semua if bulan.nomor == awal), None)
    sel = acuan(_KUNCI, "bulan", akhir.nomor, "kumulatif")
    nilai = Isi(TIDAK_DAPAT_DIHITUNG, "rupiah")
    if not nomor:
        nilai = Isi(akhir.realisasi, "rupiah", f"={sel}")
    elif lalu:
        rumus = jumlah.rumus_sisa(sel, acuan(_KUNCI, "bulan", lalu.nomor, "kumulatif"), desimal)
        nilai = Isi(akhir.realisasi - lalu.realisasi, "rupiah", rumus)
    return Baris(
        (
            Isi(nomor + 1, "teks_tengah"),
            Isi(f"Triwulan {_ROMAWI[nomor]}", "teks_tengah"),
            Isi(_span(awal + 1, akhir.nomor)),
            Isi(akhir.anggaran, "rupiah",
                "=" + acuan(_KUNCI, "bulan", akhir.nomor, "anggaran")
                if akhir.anggaran is not None else None),
            Isi(akhir.realisasi, "rupiah", f"={sel}"),
            nilai,
            percent(
                persen.hitung(akhir.realisasi, akhir.anggaran),
                persen.rumus(sel, acuan(_KUNCI, "bulan", akhir.nomor, "anggaran")),
            ) if akhir.anggaran is not None else Isi(None, "persen"),
        )
    )  # fmt: skip


def _columns(waktu: str) -> tuple[Kolom, ...]:
    """Return the columns, of the widths that Tabel 3.5 has."""
    return (
        Kolom(5, ("No.",)),
        Kolom(19, (waktu,)),
        Kolom(46, ("Masa",)),
        Kolom(18, ("Anggaran (Rp)",)),
        Kolom(18, ("Realisasi s.d. akhir masa (Rp)",)),
        Kolom(16, ("Realisasi masa itu (Rp)",)),
        Kolom(10, ("% s.d. akhir masa",)),
    )


def month_blocks(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the two blocks, empty where there are not two months."""
    semua = _months(bahan)
    if not semua:
        return []
    desimal = jumlah.decimals(butir.realisasi for butir in semua)
    bulan = [_row(urut, semua, desimal) for urut in range(len(semua))]
    triwulan = [baris for n in range(4) if (baris := _quarter_row(n, semua, desimal))]
    return [
        heading("Realisasi per bulan"),
        BlokTabel(_columns("Bulan"), tuple(bulan)),
        heading("Realisasi per triwulan"),
        BlokTabel(_columns("Triwulan"), tuple(triwulan)),
    ]


def month_chart(bahan: Bahan) -> tuple[Grafik, ...]:
    """Return the chart of realisasi by month, empty where there are not two months."""
    semua = _months(bahan)
    if not semua:
        return ()
    kategori = tuple(nama_sel(_KUNCI, "bulan", bulan.nomor, "nama") for bulan in semua)
    seri = tuple(
        Seri(
            judul, kategori, tuple(nama_sel(_KUNCI, "bulan", bulan.nomor, kolom) for bulan in semua)
        )
        for judul, kolom in (
            ("Realisasi s.d. bulan itu", "kumulatif"),
            ("Realisasi sejak data sebelumnya", "sendiri"),
        )
    )
    return (
        Grafik(
            "garis" if len(semua) > BATANG_SAMPAI else "kolom",
            "Realisasi per bulan",
            seri,
            f"Diagram realisasi {semua[0].nama} sampai {semua[-1].nama}, dalam juta rupiah; "
            "angkanya ada di tabel Realisasi per bulan.",
            sumbu="juta",
        ),
    )
