"""The marks of findings on the cells of a sheet: on the cells themselves and on related ones."""

from collections.abc import Iterable, Iterator

from lkjip_xl.measures.tindakan import telling_causes
from lkjip_xl.model.sel import address_of, is_address
from lkjip_xl.model.temuan import Sebab, Temuan
from lkjip_xl.report.isi import Tanda

SEBAB_TAMPIL = 3  # people see three, the JSON has all


def mark_sheet(temuan: Iterable[Temuan], berkas: str, lembar: str) -> tuple[Tanda, ...]:
    """Return the marks on one sheet; a finding without a cell stands in A1."""
    return tuple(
        tanda
        for cacat in temuan
        if cacat.berkas == berkas
        for tanda in (*_own_marks(cacat, lembar), *_related_marks(cacat, lembar))
    )


def _own_marks(temuan: Temuan, lembar: str) -> Iterator[Tanda]:
    """Yield the marks of a finding, with all there is to say, on the cell that has to change.

    Where that is not the finding's own, the own cells are marked as following from it.
    """
    if temuan.lembar != lembar:
        return
    apa, lalu = f"{temuan.kode}: {temuan.pesan}", f"→ {temuan.saran}"
    ubah = cell_at_fault(temuan)
    baris = (temuan.saran, apa) if ubah else (apa, lalu)
    teks = "\n".join((*baris, *_causes(temuan)))
    for sel in dict.fromkeys((ubah,) if ubah else temuan.sel or ("A1",)):
        yield Tanda(*address_of(sel), temuan.tingkat, teks)
    for sel in dict.fromkeys(temuan.sel if ubah else ()):
        if sel != ubah:
            yield Tanda(*address_of(sel), "terkait", f"{apa} Ikut salah karena {ubah}.")


def cell_at_fault(temuan: Temuan) -> str:
    """Return the cell that is known to be wrong, and what to write there; empty where none is."""
    perbaikan = temuan.perbaikan
    return (
        perbaikan.sel
        if perbaikan and (perbaikan.baru is not None or perbaikan.hitung_ulang)
        else ""
    )


def _causes(temuan: Temuan) -> Iterator[str]:
    """Yield the lines of the causes, best first."""
    semua = telling_causes(temuan)
    for sebab in semua[:SEBAB_TAMPIL]:
        yield f"{_cause(sebab)}: {sebab.penjelasan}"
    if len(semua) > SEBAB_TAMPIL:
        yield f"dan {len(semua) - SEBAB_TAMPIL} sebab lain yang mungkin"


def is_found(sebab: Sebab) -> bool:
    """Tell a cause that names what may be wrong; the others only say that none was found."""
    return sebab.jenis != "tidak_dapat_dijelaskan" or bool(sebab.ganti)


def _cause(sebab: Sebab, apa: str = "") -> str:
    """Return the word before a cause, and how sure it is: where none was found, it is neither."""
    pasti = f"({sebab.keyakinan})" if is_found(sebab) else ""
    return " ".join(kata for kata in ("Sebab", apa, pasti) if kata)


def _related_marks(temuan: Temuan, lembar: str) -> Iterator[Tanda]:
    """Yield the marks on cells that a finding names beside its own; they point back to it."""
    utama = (
        f"{temuan.kode} di {f'{temuan.lembar}!' if temuan.lembar != lembar else ''}{temuan.sel[0]}"
        if (temuan.sel)
        else temuan.kode
    )
    disangka = {f"{temuan.lembar}!{sel}" for s in temuan.sebab[:SEBAB_TAMPIL] for sel in s.sel}
    pasangan = [
        (sel, f"Selisih {utama} terbawa sampai ke sel ini.")
        for sel in temuan.gema
        if sel.replace("'", "") not in disangka
    ]
    pasangan += [
        (sel, f"{_cause(sebab, utama)}: {sebab.penjelasan}")
        for sebab in temuan.sebab[:SEBAB_TAMPIL]
        for sel in sebab.sel
    ]
    sendiri = {(temuan.lembar, sel) for sel in (*temuan.sel, cell_at_fault(temuan))}
    for sel, teks in pasangan:
        di_lembar, _, alamat = sel.rpartition("!")
        di_lembar = di_lembar.strip("'") or temuan.lembar
        if di_lembar != lembar or (di_lembar, alamat) in sendiri or not is_address(alamat):
            continue
        yield Tanda(*address_of(alamat), "terkait", teks)
