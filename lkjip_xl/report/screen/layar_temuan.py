"""The findings in the terminal: what to do first, then how many more; all of them when asked."""

import textwrap
from collections import Counter

from lkjip_xl.measures.tindakan import in_shown_order, telling_causes
from lkjip_xl.model.temuan import URUTAN_TINGKAT, Temuan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.screen.peta_gambar import cut
from lkjip_xl.report.sheets.pemeriksaan import write_causes, write_cells
from lkjip_xl.rules.putusan import FORMULIR

_DULU = 5  # what a person does in one go; the rest with --semua
_INDUK = "     "
_TANPA_TEMPAT = "semua sumber"  # a finding on no sheet is on the report as a whole


def write_to_do(bahan: Bahan, lebar: int, lengkap: str, *, semua: bool = False) -> list[str]:
    """Return the first things to do in full, and where the others stand (`lengkap`).

    With `semua` all of them follow: what is missing alone is said here.
    """
    dulu = [] if semua else first_findings(bahan.temuan)
    baris: list[str] = []
    if dulu:
        baris.append("Kerjakan dulu:")
        for nomor, temuan in enumerate(dulu, 1):
            baris += _in_full(nomor, temuan, lebar)
    if bahan.putusan.kurang:
        baris += [
            "Belum ada:",
            *(_line(f"  - {kata}", "    ", lebar) for kata in bahan.putusan.kurang),
            _line(f"  {FORMULIR}", "  ", lebar),
        ]
    sisa = sum(not temuan.diterima for temuan in bahan.temuan) - len(dulu)
    if sisa and not semua:
        awal = f"{sisa} hal {'lain' if dulu else 'untuk diketahui'}{_kinds(bahan, dulu)}"
        baris.append(_line(f"{awal}: {lengkap}", "", lebar))
    return [garis for teks in baris for garis in teks.split("\n")]


def _kinds(bahan: Bahan, dulu: list[Temuan]) -> str:
    """Return how many of each tingkat are not shown: the verdict counts only two of the three."""
    if not dulu:
        return ""
    sisa = Counter(t.tingkat for t in bahan.temuan if not t.diterima)
    sisa.subtract(t.tingkat for t in dulu)
    ada = [n for n in URUTAN_TINGKAT if sisa[n]]
    kata = ada if len(ada) == 1 else [f"{sisa[n]} {n}" for n in ada]
    return f" ({', '.join(kata)})"


def write_all(bahan: Bahan, lebar: int) -> list[str]:
    """Return every finding: number, tingkat, kode, place, then its sentence, as on Pemeriksaan.

    Sentences are wrapped, never cut; a long place loses letters of its name, never its cell.
    """
    if not bahan.temuan:
        return ["Tidak ada temuan."]
    baris = []
    for nomor, temuan in enumerate(in_shown_order(bahan.temuan), 1):
        tingkat = "DITERIMA" if temuan.diterima else temuan.tingkat.upper()
        kepala = f"{nomor:>3}  {tingkat:<10}  {temuan.kode:<4}  "
        baris.append(kepala + _short_place(temuan, lebar - len(kepala)))
        baris += _wrap(temuan.pesan, _INDUK, lebar)
        baris += _wrap(f"→ {temuan.saran}", _INDUK, lebar)
        if sebab := write_causes(telling_causes(temuan)):
            baris += _wrap(f"Sebab: {sebab}.", _INDUK, lebar)
        if temuan.diterima:
            baris += _wrap(f"Diterima: {temuan.diterima}", _INDUK, lebar)
    return baris


def _line(teks: str, lanjut: str, lebar: int) -> str:
    return "\n".join(textwrap.wrap(teks, lebar, subsequent_indent=lanjut, break_long_words=False))


def _place(temuan: Temuan) -> str:
    """Return where a finding is: file, sheet, cells."""
    return " · ".join(t for t in (temuan.berkas, temuan.lembar, write_cells(temuan.sel)) if t)


def _short_place(temuan: Temuan, lebar: int) -> str:
    """Return where a finding is, on one line."""
    sel = write_cells(temuan.sel)
    awal = " · ".join(t for t in (temuan.berkas, temuan.lembar) if t) or _TANPA_TEMPAT
    return f"{cut(awal, lebar - len(sel) - 3)} · {sel}" if sel else cut(awal, lebar)


def first_findings(temuan: tuple[Temuan, ...]) -> list[Temuan]:
    """Return the findings to begin with: kesalahan, where there is none peringatan."""
    for tingkat in ("kesalahan", "peringatan"):
        setingkat = (s for s in in_shown_order(temuan) if s.tingkat == tingkat)
        terbuka = [s for s in setingkat if not s.diterima]
        if terbuka:
            return terbuka[:_DULU]
    return []


def _in_full(nomor: int, temuan: Temuan, lebar: int) -> list[str]:
    """Return a finding: place, what to change, what is wrong, and why."""
    tanda = "→ " if temuan.perbaikan else ""
    kalimat = (
        [f"{tanda}{temuan.saran}", temuan.pesan] if tanda else [temuan.pesan, f"→ {temuan.saran}"]
    )
    sebab = write_causes(telling_causes(temuan))
    if sebab:
        kalimat.append(f"Sebab: {sebab}.")
    baris = _wrap(f"{_place(temuan)} ({temuan.kode})", f"{nomor:>3}. ", lebar)
    for teks in kalimat:
        baris += _wrap(teks, _INDUK, lebar)
    return baris


def _wrap(teks: str, awal: str, lebar: int) -> list[str]:
    return textwrap.wrap(
        teks, lebar, initial_indent=awal, subsequent_indent=_INDUK, break_long_words=False
    )
