"""T: a Jumlah column beside its kelompok belanja."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.cakupan import rows_below
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import Konteks, role_columns, sebut, temuan_di
from lkjip_xl.rules.selisih import all_differences, grade, own_faults, read_column, tolerance

_NOL = Decimal(0)


def group_columns(tabel: Tabel, peran: str) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
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
    Keterbatasan: baris yang jumlah ke bawahnya juga salah dilaporkan sebagai T101.
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
    peran: str,
    kolom: tuple[tuple[int, ...], tuple[int, ...]],
) -> Iterator[Temuan]:
    utuh, bagian = kolom
    baris = [*pohon.simpul, *([pohon.total] if pohon.total else [])]
    salah: dict[int, tuple[Decimal, Decimal]] = {}
    isi = {k: read_column(konteks, tabel, pohon, k) for k in (*utuh, *bagian)}
    for posisi in range(len(baris)):
        tertulis = [n for k in utuh if (n := isi[k].typed(posisi)) is not None]
        rinci = [n for k in bagian if (n := isi[k].typed(posisi)) is not None]
        if not tertulis or not rinci or any(satu.tak_tahu[posisi] for satu in isi.values()):
            continue
        beda = abs(sum(tertulis, _NOL) - sum(rinci, _NOL))
        if beda and beda > _rounding(tabel, isi, posisi):
            salah[posisi] = sum(tertulis, _NOL), sum(rinci, _NOL)
    sudah = {
        p
        for k, selisih in all_differences(konteks, tabel, pohon).items()
        if k in isi
        for atas in selisih.salah
        for p in (atas, *selisih.gema.get(atas, []))
    }
    for posisi, gema in own_faults(pohon, salah).items():
        if posisi in sudah:
            continue
        satu, (tertulis_nilai, benar) = baris[posisi], salah[posisi]
        yield temuan_di(
            tabel,
            "T107",
            grade(tertulis_nilai - benar, _rounding(tabel, isi, posisi)),
            [(satu.baris, utuh[0])],
            f"Jumlah {peran} {sebut(satu.tingkat, satu.uraian)} tertulis "
            f"{tulis_rupiah(tertulis_nilai)}, padahal kelompok belanjanya berjumlah "
            f"{tulis_rupiah(benar)}.",
            "Jumlahkan ulang kelompoknya, atau perbaiki kelompok yang salah.",
            nilai=tertulis_nilai,
            seharusnya=benar,
            gema=[(baris[p].baris, utuh[0]) for p in gema],
        )


def _rounding(tabel: Tabel, isi: dict[int, Kolom], posisi: int) -> Decimal:
    """Return what hidden fractions of the rows below may make in all the columns (rupiah)."""
    if not tabel.desimal_tampil:
        return _NOL
    bawah = len(rows_below(next(iter(isi.values())), posisi)) + 1
    return max(tolerance(tabel, k, bawah * len(isi)) for k in isi)
