"""The plain copy of a source that cannot be edited: values at their addresses, with marks."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.property import TANDA_SALINAN
from lkjip_xl.report.isi import Buku, LembarSumber
from lkjip_xl.report.sources.source_sheets import PANJANG_NAMA, TERLARANG
from lkjip_xl.salinan.marks import gather_marks, write_legend

_SEDERHANA = "Salinan sederhana: hanya nilai; rumus, diagram, dan gambar tidak ikut."


def build_plain(judul: str, lembar: Sequence[LembarSumber]) -> bytes:
    """Return a new workbook with the sheets, their marks, and a legend below each marked one."""
    terpakai: set[str] = set()
    polos = []
    for salinan in lembar:
        nama = _free_name(salinan.nama, terpakai)
        terpakai.add(nama.casefold())
        legenda = write_legend(gather_marks(salinan).tingkat).splitlines() if salinan.tanda else []
        polos.append(replace(salinan, nama=nama, catatan=(_SEDERHANA, *legenda)))
    return build_book(Buku(judul, (), tuple(polos)), TANDA_SALINAN)


def _free_name(nama: str, terpakai: set[str]) -> str:
    """Return a sheet name that Excel takes and that no earlier sheet has."""
    bersih = TERLARANG.sub(" ", nama)[:PANJANG_NAMA].strip() or "Lembar"
    calon, nomor = bersih, 1
    while calon.casefold() in terpakai:
        nomor += 1
        akhir = f" ({nomor})"
        calon = bersih[: PANJANG_NAMA - len(akhir)] + akhir
    return calon
