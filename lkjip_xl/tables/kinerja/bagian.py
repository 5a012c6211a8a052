"""One list of indikator in several tables below each other: one a sasaran, or IKU and IKK."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama, same_agency
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.tabel import Tabel, is_table_of
from lkjip_xl.tables.header.header import kop

_SATU_DAFTAR = {"capaian_kinerja", "perjanjian_kinerja"}
# Whose agreement a title names: each official has one, and only the agency's feeds the report.
_JABATAN = later(
    r"\b(camat|lurah|sekretari(?:s|at)|kepala|kasi|kasub(?:bag|ag)|seksi|sub ?bag(?:ian)?|"
    r"eselon|pelaksana|staf)\b"
)


def as_lists(grid: Grid, tabel: Sequence[Tabel]) -> list[Tabel]:
    """Return the tables of a sheet, those that are parts of one list of indikator as one."""
    hasil: list[Tabel] = []
    pejabat: list[frozenset[str]] = []  # whom the titles of each table name
    dari = 0
    for t in tabel:
        judul = " / ".join(kop(grid, t.rentang[0], dari)).lower()
        jabatan = frozenset(_JABATAN.findall(judul))
        dari = t.rentang[2] + 1
        atas = hasil[-1] if hasil and jabatan <= pejabat[-1] else None
        if (
            is_table_of(atas, DaftarIndikator)
            and is_table_of(t, DaftarIndikator)
            and _goes_on(atas, t)
        ):
            hasil[-1] = _joined(atas, t)
        else:
            hasil.append(t)
            pejabat.append(jabatan)
    return hasil


def _goes_on(atas: Tabel[DaftarIndikator], tabel: Tabel[DaftarIndikator]) -> bool:
    """Tell a table of other indikator in the same columns, whose title says nothing else.

    The same indikator once more would be another year, another stage, or a rival.
    """
    sama = (
        (atas.dikenali, atas.kolom, atas.kolom_pilihan, atas.periode_lain)
        == (tabel.dikenali, tabel.kolom, tabel.kolom_pilihan, tabel.periode_lain)
    )  # fmt: skip
    dua = (
        (atas.tahun, tabel.tahun), (atas.periode, tabel.periode), (atas.tahapan, tabel.tahapan),
    )  # fmt: skip
    return (
        tabel.dikenali in _SATU_DAFTAR
        and sama
        and all(kata in {None, kata_atas} for kata_atas, kata in dua)
        and (tabel.skpd is None or same_agency(tabel.skpd, atas.skpd or ""))
        and not _names(atas) & _names(tabel)
    )


def _names(tabel: Tabel[DaftarIndikator]) -> set[str]:
    """Return the indikator of a table."""
    return {kunci_nama(b.indikator) for b in tabel.isi.baris if b.indikator}


def _joined(atas: Tabel[DaftarIndikator], tabel: Tabel[DaftarIndikator]) -> Tabel:
    """Return two tables as one: its rows stay where they are on the sheet."""
    b1, k1, _, k2 = atas.rentang
    return replace(
        atas,
        rentang=(b1, k1, tabel.rentang[2], k2),
        isi=DaftarIndikator(atas.isi.baris + tabel.isi.baris),
        jumlah_baris=atas.jumlah_baris + tabel.jumlah_baris,
        angka_teks=atas.angka_teks | tabel.angka_teks,
        keraguan=atas.keraguan + tabel.keraguan,
        belum_dihitung=atas.belum_dihitung + tabel.belum_dihitung,
        contoh=atas.contoh | tabel.contoh,
        bagian=(*(atas.bagian or (atas.rentang,)), tabel.rentang),
    )
