"""The marks of findings on the cells of a sheet: on the cells themselves and on related ones."""

from collections.abc import Iterable, Iterator

from lkjip_xl.causes.advice import write_change
from lkjip_xl.model.sel import address_of, is_address
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.report.isi import Tanda

SEBAB_TAMPIL = 3


def mark_sheet(temuan: Iterable[Temuan], berkas: str, lembar: str) -> tuple[Tanda, ...]:
    """Return the marks on one sheet; a finding without a cell stands in A1."""
    return tuple(
        tanda
        for satu in temuan
        if satu.berkas == berkas
        for tanda in (*_own_marks(satu, lembar), *_related_marks(satu, lembar))
    )


def repaired_cell(satu: Temuan) -> str | None:
    """Return the cell that has to change where that is proven and is not the finding's own."""
    isi = satu.perbaikan
    terbukti = isi is not None and isi.baru is not None
    yakin = bool(satu.sebab) and satu.sebab[0].keyakinan != "mungkin"
    return isi.sel if isi and terbukti and yakin and isi.sel not in satu.sel else None


def _own_marks(satu: Temuan, lembar: str) -> Iterator[Tanda]:
    """Yield the marks of a finding with all there is to say: what to change comes first.

    Where another cell has to change, that one is marked, and those where it shows follow from it.
    """
    if satu.lembar != lembar:
        return
    ubah = [write_change(satu.perbaikan)] if satu.perbaikan and satu.perbaikan.baru else []
    teks = "\n".join((*ubah, f"{satu.kode}: {satu.pesan}", f"→ {satu.saran}", *_causes(satu)))
    pindah = repaired_cell(satu)
    if pindah and is_address(pindah):
        yield Tanda(*address_of(pindah), satu.tingkat, teks)
        for sel in dict.fromkeys(satu.sel):
            yield Tanda(
                *address_of(sel), "terkait", f"{satu.kode}: salah karena {pindah}; {ubah[0]}"
            )
        return
    for sel in dict.fromkeys(satu.sel or ("A1",)):
        yield Tanda(*address_of(sel), satu.tingkat, teks)


def _causes(satu: Temuan) -> Iterator[str]:
    """Yield the lines of the causes, best first."""
    for sebab in satu.sebab[:SEBAB_TAMPIL]:
        yield f"Sebab ({sebab.keyakinan}): {sebab.penjelasan}"
    if len(satu.sebab) > SEBAB_TAMPIL:
        yield f"dan {len(satu.sebab) - SEBAB_TAMPIL} sebab lain yang mungkin"


def _related_marks(satu: Temuan, lembar: str) -> Iterator[Tanda]:
    """Yield the marks on cells that a finding names beside its own; they point back to it."""
    utama = (
        f"{satu.kode} di {f'{satu.lembar}!' if satu.lembar != lembar else ''}{satu.sel[0]}"
        if (satu.sel)
        else satu.kode
    )
    pasangan = [(sel, f"Selisih {utama} terbawa sampai ke sel ini.") for sel in satu.gema]
    pasangan += [
        (sel, f"Sebab {utama} ({sebab.keyakinan}): {sebab.penjelasan}")
        for sebab in satu.sebab[:SEBAB_TAMPIL]
        for sel in sebab.sel
    ]
    sendiri = {(satu.lembar, sel) for sel in (*satu.sel, repaired_cell(satu))}
    for sel, teks in pasangan:
        di_lembar, _, alamat = sel.rpartition("!")
        di_lembar = di_lembar.strip("'") or satu.lembar
        if di_lembar != lembar or (di_lembar, alamat) in sendiri or not is_address(alamat):
            continue
        yield Tanda(*address_of(alamat), "terkait", teks)
