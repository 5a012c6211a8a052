"""Budgets that look like tables of indikator: only their cells tell them apart."""

from collections.abc import Collection

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.anggaran.budget import read_budget
from lkjip_xl.tables.anggaran.columns.content import look_at
from lkjip_xl.tables.header.header import Kepala

_SERUPA_ANGGARAN = {
    "capaian_kegiatan", "capaian_kinerja", "perjanjian_kinerja", "perbandingan_capaian",
}  # fmt: skip
_BERDUA = {"anggaran", "realisasi"}
_UKURAN = later(r"target|realisasi(_\d{4})?|tw_\d")
_PERJANJIAN = later(r"\b(perjanjian|penetapan) kinerja\b|\brencana aksi\b")
_CUKUP = 3  # so many parents that add up, or rows without an indikator, are no chance
_SERING = 4  # a promise may name an indikator once for each of two or three programs


def measures_rupiah(
    tabel: Tabel, grid: Grid, kepala: Kepala, sampai: int, judul: list[str]
) -> bool:
    """Tell whether what looks like a table of capaian holds rupiah where a capaian should stand.

    Realisasi, target and % are headings of both; only the cells tell them apart. Amounts that
    add up as those of a budget do belong to one.
    """
    if tabel.dikenali not in _SERUPA_ANGGARAN:
        return False
    muatan = look_at(grid, kepala, sampai)
    uang = muatan.uang
    bernama = [kolom for peran, kolom in tabel.kolom.items() if _UKURAN.fullmatch(peran)]
    ukuran = {k for kolom in bernama for k in kolom} - muatan.kosong  # quarters still to come
    if tabel.dikenali == "perjanjian_kinerja":
        if ukuran and all(k in uang for k in ukuran):
            return True
        berjanji = "sasaran" in tabel.kolom and "realisasi_anggaran" not in tabel.kolom
        return not berjanji and (
            _repeats(tabel, uang) or _says_more(tabel, grid, kepala, sampai, judul)
        )
    if any(k in uang for k in ukuran):
        return True
    anggaran = read_budget(grid, kepala, sampai, judul)
    return anggaran is not None and _is_proven(anggaran)


def _repeats(tabel: Tabel, uang: Collection[int]) -> bool:
    """Tell rows of program or kegiatan with a pagu, whose indikator is the same most of the time.

    A promise names each of its indikator once; Jumlah laporan beside twenty sub kegiatan is none.
    """
    if not {"program_kegiatan", "anggaran"} <= tabel.kolom.keys():
        return False
    rows = tabel.isi.baris if isinstance(tabel.isi, DaftarIndikator) else ()
    nama = [kunci_nama(baris.indikator) for baris in rows if baris.indikator]
    berulang = len(nama) > _CUKUP and len(set(nama)) * _SERING <= len(nama)
    return berulang and tabel.kolom["anggaran"][0] in uang


def _says_more(tabel: Tabel, grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> bool:
    """Tell a budget whose sub kegiatan also name their indikator, target and satuan.

    No promise says what was spent, nor has rows of pagu without an indikator: those are its
    program and kegiatan, unless its title is that of a promise. Its tree is that of its kode, or
    its sums or percents prove it.
    """
    anggaran = read_budget(grid, kepala, sampai, judul)
    if anggaran is None or "anggaran" not in anggaran.kolom:
        return False
    rows = tabel.isi.baris if isinstance(tabel.isi, DaftarIndikator) else ()
    polos = [baris for baris in rows if not baris.indikator]
    berjanji = any(_PERJANJIAN.search(teks.lower()) for teks in judul)
    if "realisasi" not in anggaran.kolom and (berjanji or len(polos) < _CUKUP):
        return False
    berkode = isinstance(anggaran.isi, Pohon) and anggaran.isi.hierarki == "kode"
    return berkode or _is_proven(anggaran)


def _is_proven(anggaran: Tabel) -> bool:
    """Tell whether sums prove a budget's tree, or its percent is realisasi divided by anggaran.

    Three of its parents do, or its total and each parent; where kode make the tree, pagu and
    realisasi that give the total do, though all its headings are blank.
    """
    if isinstance(anggaran.isi, Pohon):
        pohon = anggaran.isi.bukti
        berkode = anggaran.isi.hierarki == "kode" and anggaran.kolom.keys() >= _BERDUA
        cukup = pohon.dari > 0 or berkode
        if pohon.berlaku >= _CUKUP or (pohon.tertutup and pohon.berlaku == pohon.dari and cukup):
            return True
    return "persen" in anggaran.kolom and any(
        bukti.dari >= _CUKUP and bukti.berlaku * 2 > bukti.dari for bukti in anggaran.bukti
    )
