"""L: the percents that a source prints, and how a printed figure is compared."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.lists import others
from lkjip_xl.measures import persen
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import (
    Konteks,
    indicator_rows,
    sebut,
    temuan_di,
)
from lkjip_xl.rules.printed.kolom_persen import percent_faults, percent_rows
from lkjip_xl.rules.tercetak import (
    is_right,
    shown_decimals,
)

_NOL, _SERATUS = Decimal(0), Decimal(100)
_CARA = {
    "dipotong": "Kolom persentase dipotong, bukan dibulatkan",
    "lain": "Kolom persentase di sebagian besar baris bukan realisasi dibagi anggaran",
    "kasar": "Kolom persentase dibulatkan ke desimal yang lebih sedikit daripada yang tampil",
}

_SARAN = "Pakai pembulatan biasa bila ingin sama dengan laporan ini."
_SARAN_LAIN = (
    "Periksa apa isi kolom ini; bila bukan persentase realisasi, sebutkan di lembar Pemetaan."
)


def _percent_text(nilai: Decimal | None, desimal: int = 2) -> str:
    """Return a percent for a sentence."""
    if nilai is None:
        return "tidak dapat dihitung"
    return "100%" if nilai == _SERATUS else f"{tulis_desimal(nilai, max(2, desimal))}%"


def wrong_percent(
    tabel: Tabel, kode: str, tercetak: Angka, benar: Decimal | None, apa: str
) -> Temuan:
    """Return the finding of a printed percent that should be another."""
    nilai = bulatkan(tercetak.nilai or _NOL)
    tampil = _percent_text(benar)
    ganti = f"Ganti isi sel {tercetak.alamat} menjadi {tampil}."
    if benar is None:
        ganti = f"Kosongkan sel {tercetak.alamat}, atau lengkapi angka yang dibaginya."
    return temuan_di(
        tabel,
        kode,
        "kesalahan",
        [(tercetak.baris, tercetak.kolom)],
        f"{apa} tercetak {_percent_text(nilai)}, seharusnya {tampil}.",
        ganti,
        nilai=nilai,
        seharusnya=benar,
    )


@aturan("kesalahan", "peringatan")
def l101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: persentase realisasi yang tercetak bukan realisasi dibagi anggaran.

    Mengapa: satu angka yang tercetak dengan dua nilai membuat seluruh laporan diragukan.
    Contoh: TOTAL tercetak 98,28%, padahal 3.519.069.195 dari 3.582.710.000 adalah 98,22%.
    Cara memperbaiki: ganti persentasenya dengan nilai yang disebut pada temuan.
    Keterbatasan: dibandingkan pada banyaknya desimal yang tercetak, dibulatkan atau dipotong;
    hasil bagi yang tersimpan utuh selalu benar. Nol dibagi nol hanya peringatan. Kolom yang di
    sebagian besar barisnya bukan realisasi dibagi anggaran dilaporkan sekali (L107).
    """
    for tabel, pohon in konteks.anggaran():
        if not any(peran.startswith("anggaran") for peran in tabel.kolom):
            continue  # what a percent is of stands in another table: B119 or X117 says so
        salah, cara = percent_faults(konteks, tabel, pohon)
        for simpul, angka, pasangan in salah if not cara else ():
            apa = f"Persentase {_row_name(simpul, pohon)}"
            benar = persen.hitung(*pasangan[0])
            temuan = wrong_percent(tabel, "L101", angka, benar, apa)
            yield temuan if benar is not None else _of_nothing(temuan, pasangan[0])
    yield from _budget_percents(konteks)


def _row_name(simpul: Simpul, pohon: Pohon) -> str:
    """Return what a sentence calls a row: TOTAL, a subtotal by its words, others by level."""
    if simpul.tingkat != "jumlah":
        return sebut(simpul.tingkat, simpul.uraian)
    return "TOTAL" if simpul is pohon.total else f"baris “{simpul.uraian}”"


def _of_nothing(temuan: Temuan, pasangan: tuple[Decimal | None, Decimal | None]) -> Temuan:
    """Return the finding of a percent of a budget of 0: nothing of nothing is no error."""
    if pasangan[0]:
        return temuan  # spent without a budget: R102 is about that
    sel = temuan.sel[0]
    return replace(
        temuan,
        tingkat="peringatan",
        pesan=f"{temuan.pesan.split(', seharusnya ')[0]}, padahal anggaran dan realisasinya nol.",
        saran=f"Kosongkan sel {sel}, atau tulis 0; rumus yang aman: "
        "=IFERROR(realisasi/anggaran;0).",
    )


def _budget_percents(konteks: Konteks) -> Iterator[Temuan]:
    """Report the wrong percents of the budget in an efisiensi table."""
    for tabel, indikator in indicator_rows(konteks, "efisiensi"):
        tercetak = indikator.nilai.get("persen_anggaran")
        bagian, dari = figure(indikator, "realisasi_anggaran"), figure(indikator, "anggaran")
        if tercetak and dari and not is_right(tercetak, bagian, dari):
            apa = f"Persentase realisasi anggaran “{indikator.nama}”"
            yield wrong_percent(tabel, "L101", tercetak, persen.hitung(bagian, dari), apa)


@aturan("informasi")
def l107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: seluruh kolom persentase dipotong, dibulatkan kasar, atau bukan persentase realisasi.

    Mengapa: 97,698 menjadi 97,69, bukan 97,70; laporan ini membulatkan, jadi angkanya berbeda.
    Contoh: semua baris memakai ROUNDDOWN; atau 97,7 ditampilkan sebagai 97,70.
    Cara memperbaiki: tidak wajib; pakai pembulatan biasa bila ingin sama dengan laporan ini.
    Keterbatasan: hanya bila tiga baris atau lebih berbeda dan semua baris cocok, atau bila
    sepertiga baris atau lebih bukan realisasi dibagi anggaran: kolom itu lalu tidak diperiksa.
    """
    for tabel, pohon in konteks.anggaran():
        salah, cara = percent_faults(konteks, tabel, pohon)
        if cara:
            yield temuan_di(
                tabel,
                "L107",
                "informasi",
                [(angka.baris, angka.kolom) for _, angka, _ in salah],
                f"{_CARA[cara]}; {len(salah)} baris berbeda dari laporan ini.",
                _SARAN_LAIN if cara == "lain" else _SARAN,
            )


@aturan("informasi")
def l111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: persentase tampil 100% karena pembulatan, padahal belum (atau lebih dari) penuh.

    Mengapa: laporan ini menulis 99,99%, supaya yang bersisa tidak tampak habis; angkanya berbeda.
    Contoh: 24.484.500 dari 24.485.000 tampil 100%; tersimpan 99,998%.
    Cara memperbaiki: tidak wajib.
    Keterbatasan: satu informasi untuk seluruh kolom.
    """
    for tabel, pohon in konteks.anggaran():
        bulat = [
            angka
            for _, angka, pasangan in percent_rows(konteks, tabel, pohon)
            if _shows_full(angka, *pasangan[0])
        ]
        if bulat:
            sisanya = others(bulat, "sel lain")
            yield temuan_di(
                tabel,
                "L111",
                "informasi",
                [(angka.baris, angka.kolom) for angka in bulat],
                f"Persentase di {bulat[0].alamat}{sisanya} tampil 100% karena pembulatan; laporan "
                "ini menulis 99,99% (atau 100,01%).",
                "Tidak perlu diubah.",
            )


def _shows_full(tercetak: Angka, bagian: Decimal | None, dari: Decimal | None) -> bool:
    """Tell whether a percent that is right shows 100% though its amounts differ."""
    if tercetak.nilai is None or bagian is None or not dari or bagian == dari:
        return False
    tampil = bulatkan(tercetak.nilai, shown_decimals(tercetak))
    return tampil == _SERATUS and is_right(tercetak, bagian, dari)
