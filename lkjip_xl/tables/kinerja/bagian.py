"""One list of indikator in several tables below each other: one a sasaran, or IKU and IKK."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama, rapikan, same_agency
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Bukti, Tabel, is_table_of
from lkjip_xl.tables.header.header import kop

_PROGRAM_SAJA = later(r"(nama )?program")
_LEBIH_RENDAH = later(r"(sub ?)?kegiatan\b")
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


def with_sure_programs(grid: Grid, tabel: Sequence[Tabel]) -> list[Tabel]:
    """Return the tables of a sheet; programs below a Perjanjian Kinerja are sure.

    Nothing adds up in such a list, but all its rows are of one level: it is called Program.
    """
    if not any(t.dikenali == "perjanjian_kinerja" for t in tabel):
        return list(tabel)
    return [_made_sure(t) if _lists_programs(grid, t) else t for t in tabel]


def _lists_programs(grid: Grid, tabel: Tabel) -> bool:
    """Tell a flat list of amounts whose heading, or whose every row, says Program."""
    if tabel.pasti or not is_table_of(tabel, Pohon) or "realisasi" in tabel.kolom:
        return False
    if tabel.isi.hierarki != "datar" or tabel.isi.bukti.saingan:
        return False
    nama = [s.uraian.lower() for s in tabel.isi.simpul]
    kepala = [
        header_words(rapikan(grid.nilai(b, k)))
        for b in tabel.baris_kepala
        for k in tabel.kolom.get("uraian", ())
    ]
    disebut = any(map(_PROGRAM_SAJA.fullmatch, kepala)) and not any(map(_LEBIH_RENDAH.match, nama))
    return disebut or all(teks.startswith("program ") for teks in nama)


def _made_sure(tabel: Tabel) -> Tabel:
    """Return a list of programs with what proves it."""
    banyak = tabel.jumlah_baris
    bukti = Bukti("setiap barisnya program, menurut judul kolom atau namanya", banyak, banyak)
    return replace(tabel, pasti=True, bukti=(*tabel.bukti, bukti))


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
