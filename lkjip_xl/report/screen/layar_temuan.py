"""The findings in the terminal: a short table, then what to do first."""

import textwrap

from lkjip_xl.model.temuan import Temuan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.screen.peta_gambar import cut
from lkjip_xl.report.sheets.pemeriksaan import write_causes, write_cells

_LEBAR = 100
_TEMPAT, _APA = 38, 36
_DULU, _BARIS = 5, 40


def write_findings(bahan: Bahan) -> list[str]:
    """Return the findings in reading order, one line each, and the first ones in full."""
    if not bahan.temuan:
        return ["Tidak ada temuan."]
    kepala = f"{'No':>3}  {'Tingkat':<10}  {'Kode':<4}  {'Tempat':<{_TEMPAT}}  Apa"
    baris = [kepala, *(_line(n, satu) for n, satu in enumerate(bahan.temuan[:_BARIS], 1))]
    if len(bahan.temuan) > _BARIS:
        baris.append(f"     … dan {len(bahan.temuan) - _BARIS} temuan lain")
    dulu = _first(bahan.temuan)
    if not dulu:
        return baris
    baris += ["", "Kerjakan dulu:"]
    for nomor, satu in dulu:
        baris += _in_full(nomor, satu)
    sisa = len(bahan.temuan) - len(dulu)
    if sisa:
        baris += [
            "",
            *textwrap.wrap(
                f"{sisa} temuan lain selengkapnya: lembar Pemeriksaan di hasil susun, catatan sel "
                "pada salinan (periksa --salinan), atau --json.",
                _LEBAR,
            ),
        ]
    return baris


def _place(satu: Temuan) -> str:
    """Return where a finding is: file, sheet, cells."""
    return " · ".join(t for t in (satu.berkas, satu.lembar, write_cells(satu.sel)) if t)


def _line(nomor: int, satu: Temuan) -> str:
    """Return a finding on one line; a long place loses letters of its name, never its cell."""
    sel = satu.sel[0] + (f" +{len(satu.sel) - 1}" if len(satu.sel) > 1 else "") if satu.sel else ""
    awal = " · ".join(t for t in (satu.berkas, satu.lembar) if t)
    tempat = f"{cut(awal, _TEMPAT - len(sel) - 3)} · {sel}" if sel else cut(awal, _TEMPAT)
    return (
        f"{nomor:>3}  {satu.tingkat.upper():<10}  {satu.kode:<4}  {tempat:<{_TEMPAT}}  "
        f"{cut(satu.pesan, _APA)}"
    )


def _first(temuan: tuple[Temuan, ...]) -> list[tuple[int, Temuan]]:
    """Return the findings to begin with: kesalahan, where there is none peringatan."""
    bernomor = list(enumerate(temuan, 1))
    for tingkat in ("kesalahan", "peringatan"):
        isi = [(n, satu) for n, satu in bernomor if satu.tingkat == tingkat]
        if isi:
            return isi[:_DULU]
    return []


def _in_full(nomor: int, satu: Temuan) -> list[str]:
    """Return a finding with its causes and what to do, wrapped for the terminal."""
    kalimat = [satu.pesan]
    if satu.sebab:
        kalimat.append(f"Kemungkinan sebab: {write_causes(satu.sebab)}.")
    kalimat.append(f"→ {satu.saran}")
    baris = _wrap(f"{_place(satu)} ({satu.kode})", f"{nomor:>3}. ")
    for teks in kalimat:
        baris += _wrap(teks, "     ")
    return baris


def _wrap(teks: str, awal: str) -> list[str]:
    return textwrap.wrap(
        teks, _LEBAR, initial_indent=awal, subsequent_indent="     ", break_long_words=False
    )
