"""T: a Jumlah column beside its kelompok belanja."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.cakupan import rows_below
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import Konteks, role_columns, sebut, temuan_di
from lkjip_xl.rules.selisih import all_differences, grade, own_faults, read_column, tolerance

_NOL = Decimal(0)
_CUKUP = 3  # fewer rows prove nothing against a heading


def group_columns(tabel: Tabel, peran: NamaPeran) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return a role's Jumlah columns and those of its kelompok; None where not both stand there."""
    utuh = role_columns(tabel, peran)
    bagian = tuple(
        k for nama, ks in tabel.kolom.items() if nama.startswith(f"{peran}_") for k in ks
    )
    return (utuh, bagian) if utuh and bagian and not set(utuh) & set(bagian) else None


@aturan("kesalahan", "peringatan")
def t107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kolom Jumlah suatu baris bukan jumlah kolom operasi, modal, dan kelompok lainnya.

    Mengapa: Bappeda membaca kolom Jumlah, Inspektorat menjumlahkan kelompoknya.
    Contoh: operasi 400.000, modal 100.000, Jumlah tertulis 510.000; seharusnya 500.000.
    Cara memperbaiki: jumlahkan ulang kelompoknya, atau perbaiki kelompok yang salah.
    Keterbatasan: baris yang jumlah ke bawahnya juga salah dilaporkan sebagai T101. Kolom yang di
    sepertiga barisnya atau lebih bukan jumlah kelompoknya dilaporkan sekali, sebagai peringatan.
    """
    for tabel, pohon in konteks.anggaran():
        for peran in ("anggaran", "realisasi"):
            kolom = group_columns(tabel, peran)
            if kolom:
                yield from _wrong_groups(konteks, tabel, pohon, peran, kolom)


def _wrong_groups(
    konteks: Konteks,
    tabel: Tabel,
    pohon: Pohon,
    peran: NamaPeran,
    kolom: tuple[tuple[int, ...], tuple[int, ...]],
) -> Iterator[Temuan]:
    utuh, bagian = kolom
    baris = pohon.seluruh
    salah: dict[int, tuple[Decimal, Decimal]] = {}
    benar = 0
    lajur = {k: read_column(konteks, tabel, pohon, k) for k in (*utuh, *bagian)}
    for posisi in range(len(baris)):
        tertulis = [n for k in utuh if (n := lajur[k].typed(posisi)) is not None]
        rinci = [n for k in bagian if (n := lajur[k].typed(posisi)) is not None]
        if (
            not tertulis
            or not rinci
            or any(kelompok.tak_tahu[posisi] for kelompok in lajur.values())
        ):
            continue
        beda = abs(sum(tertulis, _NOL) - sum(rinci, _NOL))
        if beda and beda > _rounding(tabel, lajur, posisi):
            salah[posisi] = sum(tertulis, _NOL), sum(rinci, _NOL)
        else:
            benar += sum(1 for n in rinci if n) > 1  # a copy of one kelompok tells nothing
    sudah = {
        p
        for k, selisih in all_differences(konteks, tabel, pohon).items()
        if k in lajur
        for atas in selisih.salah
        for p in (atas, *selisih.gema.get(atas, []))
    }
    sendiri = own_faults(pohon, salah, lajur[utuh[0]].berangka)
    if not _is_established(benar, len(sendiri)):
        yield _no_sum(tabel, peran, [(baris[p].baris, utuh[0]) for p in sendiri])
        return
    for posisi, gema in sendiri.items():
        if posisi in sudah:
            continue
        simpul, (tertulis_nilai, seharusnya) = baris[posisi], salah[posisi]
        yield temuan_di(
            tabel,
            "T107",
            grade(tertulis_nilai - seharusnya, _rounding(tabel, lajur, posisi)),
            [(simpul.baris, utuh[0])],
            f"Jumlah {peran} {sebut(simpul.tingkat, simpul.uraian)} tertulis "
            f"{tulis_rupiah(tertulis_nilai)}, padahal kelompok belanjanya berjumlah "
            f"{tulis_rupiah(seharusnya)}.",
            "Jumlahkan ulang kelompoknya, atau perbaiki kelompok yang salah.",
            nilai=tertulis_nilai,
            seharusnya=seharusnya,
            gema=[(baris[p].baris, utuh[0]) for p in gema],
        )


def _is_established(benar: int, salah: int) -> bool:
    """Tell whether a Jumlah is the sum of its kelompok: few rows of those that tell break it."""
    banyak = benar + salah
    return banyak < _CUKUP or Fraction(benar, banyak) >= BAGIAN_BERLAKU


def _no_sum(tabel: Tabel, peran: NamaPeran, sel: list[Tempat]) -> Temuan:
    """Return the one finding of a Jumlah that is not the sum of the columns read as its parts."""
    return temuan_di(
        tabel,
        "T107",
        "peringatan",
        sel,
        f"Kolom jumlah {peran} di {len(sel)} baris bukan jumlah kolom-kolom kelompok belanja yang "
        "dikenali; mungkin ada kelompok lain di sampingnya. Yang dipakai kolom jumlahnya.",
        "Periksa kelompok mana yang belum dikenali, lalu sebutkan di lembar Pemetaan.",
    )


def _rounding(tabel: Tabel, kolom: dict[int, Kolom], posisi: int) -> Decimal:
    """Return what hidden fractions of the rows below may make in all the columns (rupiah)."""
    if not tabel.desimal_tampil:
        return _NOL
    bawah = len(rows_below(next(iter(kolom.values())), posisi)) + 1
    return max(tolerance(tabel, k, bawah * len(kolom)) for k in kolom)
