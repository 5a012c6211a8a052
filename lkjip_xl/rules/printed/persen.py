"""L: the percents that a source prints, and how a printed figure is compared."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from lkjip_xl.measures import persen
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.angka import bagi, bulatkan
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import (
    Konteks,
    above_doubt,
    indicator_rows,
    role_columns,
    sebut,
    temuan_di,
)
from lkjip_xl.rules.selisih import find_differences
from lkjip_xl.rules.tercetak import is_right, shown_decimals, stored_decimals

_NOL, _SERATUS = Decimal(0), Decimal(100)
_CUKUP_TERPOTONG = 3
_CARA = {
    "dipotong": "Kolom persentase dipotong, bukan dibulatkan",
    "kasar": "Kolom persentase dibulatkan ke desimal yang lebih sedikit daripada yang tampil",
}

Pasangan = list[tuple[Decimal | None, Decimal | None]]  # realisasi and anggaran


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


def _row_amounts(
    tabel: Tabel, satu: Simpul, hitungan: tuple[Decimal | None, Decimal | None]
) -> Pasangan:
    """Return the pairs of realisasi and anggaran that a printed percent may rest on."""
    tertulis = (
        ukur_pohon.own_amount(satu, role_columns(tabel, "realisasi")),
        ukur_pohon.own_amount(satu, role_columns(tabel, "anggaran")),
    )
    return [hitungan, tertulis] if None not in tertulis else [hitungan]


def _repaired(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> dict[int, Pasangan]:
    """Return the amounts that children of a wrong total would have if they were its cause.

    A percent that fits them follows from the slip of the total's finding: one fault, one finding.
    """
    hasil: dict[int, Pasangan] = {}
    for urut, peran in enumerate(("realisasi", "anggaran")):
        for kolom in role_columns(tabel, peran):
            for atas, beda in find_differences(konteks, tabel, pohon, kolom).salah.items():
                for anak in pohon.anak[atas] if atas < len(pohon.anak) else pohon.akar:
                    isi = [
                        ukur_pohon.own_amount(pohon.simpul[anak], role_columns(tabel, satu))
                        for satu in ("realisasi", "anggaran")
                    ]
                    isi[urut] = (isi[urut] or _NOL) + beda
                    hasil.setdefault(anak, []).append((isi[0], isi[1]))
    return hasil


def _percent_rows(
    konteks: Konteks, tabel: Tabel, pohon: Pohon
) -> Iterator[tuple[Simpul, Angka, Pasangan]]:
    """Return each printed percent of a budget table with the amounts it may rest on.

    Percents of amounts that are blank or could not be read are left out: those cells are the
    finding.
    """
    if not tabel.persen:
        return
    ragu = above_doubt(tabel, pohon, ("anggaran", "realisasi"))
    realisasi = ukur_pohon.hitung(pohon, role_columns(tabel, "realisasi"))
    anggaran = ukur_pohon.hitung(pohon, role_columns(tabel, "anggaran"))
    pulih = _repaired(konteks, tabel, pohon)
    for posisi, satu in enumerate(pohon.simpul):
        kosong = realisasi[posisi] is None or anggaran[posisi] is None
        if satu.baris in tabel.persen and not satu.maya and not ragu[posisi] and not kosong:
            pasangan = _row_amounts(tabel, satu, (realisasi[posisi], anggaran[posisi]))
            pasangan += pulih.get(posisi, [])
            yield satu, tabel.persen[satu.baris], pasangan
    if pohon.total and pohon.total.baris in tabel.persen and not any(ragu):
        total = (
            ukur_pohon.hitung_total(pohon, realisasi),
            ukur_pohon.hitung_total(pohon, anggaran),
        )
        pasangan = _row_amounts(tabel, pohon.total, total)
        yield pohon.total, tabel.persen[pohon.total.baris], pasangan


def _truncated(tercetak: Angka, bagian: Decimal | None, dari: Decimal | None) -> bool:
    """Tell whether a printed percent is the quotient cut off, not rounded."""
    if tercetak.nilai is None or bagian is None or not dari:
        return True
    tepat: Fraction = bagi(bagian, dari) * 100
    potong = Decimal(int(tepat * 10 ** shown_decimals(tercetak))).scaleb(-shown_decimals(tercetak))
    return tercetak.nilai.quantize(potong, ROUND_DOWN) == potong


def _coarse(baris: list[tuple[Simpul, Angka, Pasangan]]) -> bool:
    """Tell whether a column shows more decimals than its percents were rounded to."""
    isi = [(a.nilai, shown_decimals(a), p[0]) for _, a, p in baris if a.nilai is not None]
    desimal = max((stored_decimals(nilai) for nilai, _, _ in isi), default=0)
    return all(
        desimal < tampil
        and bagian is not None
        and dari
        and bulatkan(bagi(bagian, dari) * 100, desimal) == nilai
        for nilai, tampil, (bagian, dari) in isi
    )


def _percent_faults(
    konteks: Konteks, tabel: Tabel, pohon: Pohon
) -> tuple[list[tuple[Simpul, Angka, Decimal | None]], str]:
    """Return the wrong percents of a budget table, and how the whole column came about.

    That is "dipotong" or "kasar" where all of it fits, else "".
    """
    baris = list(_percent_rows(konteks, tabel, pohon))
    salah = [
        (satu, angka, persen.hitung(*pasangan[0]))
        for satu, angka, pasangan in baris
        if not any(is_right(angka, *dua) for dua in pasangan)
    ]
    if len(salah) < _CUKUP_TERPOTONG:
        return salah, ""
    if all(_truncated(angka, *pasangan[0]) for _, angka, pasangan in baris):
        return salah, "dipotong"
    return salah, "kasar" if _coarse(baris) else ""


@aturan("kesalahan")
def l101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: persentase realisasi yang tercetak bukan realisasi dibagi anggaran.

    Mengapa: satu angka yang tercetak dengan dua nilai membuat seluruh laporan diragukan.
    Contoh: TOTAL tercetak 98,28%, padahal 3.519.069.195 dari 3.582.710.000 adalah 98,22%.
    Cara memperbaiki: ganti persentasenya dengan nilai yang disebut pada temuan.
    Keterbatasan: dibandingkan pada banyaknya desimal yang tercetak; yang belum penuh tidak
    pernah dibulatkan menjadi 100%.
    """
    for tabel, pohon in konteks.anggaran():
        salah, cara = _percent_faults(konteks, tabel, pohon)
        if cara:
            continue
        for satu, angka, benar in salah:
            apa = "Persentase " + (
                "TOTAL" if satu.tingkat == "jumlah" else sebut(satu.tingkat, satu.uraian)
            )
            yield wrong_percent(tabel, "L101", angka, benar, apa)
    yield from _budget_percents(konteks)


def _budget_percents(konteks: Konteks) -> Iterator[Temuan]:
    """Report the wrong percents of the budget in an efisiensi table."""
    for tabel, satu in indicator_rows(konteks, "efisiensi"):
        tercetak = satu.nilai.get("persen_anggaran")
        bagian, dari = figure(satu, "realisasi_anggaran"), figure(satu, "anggaran")
        if tercetak and dari and not is_right(tercetak, bagian, dari):
            apa = f"Persentase realisasi anggaran “{satu.nama}”"
            yield wrong_percent(tabel, "L101", tercetak, persen.hitung(bagian, dari), apa)


@aturan("informasi")
def l107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: seluruh kolom persentase dipotong, atau dibulatkan ke desimal yang lebih sedikit.

    Mengapa: 97,698 menjadi 97,69, bukan 97,70; laporan ini membulatkan, jadi angkanya berbeda.
    Contoh: semua baris memakai ROUNDDOWN; atau 97,7 ditampilkan sebagai 97,70.
    Cara memperbaiki: tidak wajib; pakai pembulatan biasa bila ingin sama dengan laporan ini.
    Keterbatasan: hanya bila tiga baris atau lebih berbeda dan semua baris cocok.
    """
    for tabel, pohon in konteks.anggaran():
        salah, cara = _percent_faults(konteks, tabel, pohon)
        if cara:
            yield temuan_di(
                tabel,
                "L107",
                "informasi",
                [(angka.baris, angka.kolom) for _, angka, _ in salah],
                f"{_CARA[cara]}; {len(salah)} baris berbeda dari laporan ini.",
                "Pakai pembulatan biasa bila ingin sama dengan laporan ini.",
            )
