"""Which sheet each block of the Pemetaan sheets speaks of."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import NamedTuple

from lkjip_xl.cells.lists import listed
from lkjip_xl.cells.text import kecilkan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pemetaan import MasalahPeta, PetaTabel
from lkjip_xl.tables.pemetaan.mapped_parts import says_where

_PALING_BANYAK = 8  # names in a sentence that can still be read


class Putusan(NamedTuple):
    """A block, and the sheet that it speaks of or why it speaks of none (None: not filled in)."""

    peta: PetaTabel
    tujuan: Grid | MasalahPeta | None


def _names(berkas: str) -> set[str]:
    """Return the ways to write a file's name: with its folders, without, without its ending."""
    path = PurePosixPath(kecilkan(berkas).replace("\\", "/"))
    return {str(path), path.name, path.stem}


def _some(nama: Sequence[str]) -> str:
    """Return the first few names."""
    return listed(nama, "lagi", _PALING_BANYAK)


def _of_file(peta: PetaTabel, grid: Sequence[Grid]) -> list[Grid]:
    """Return the sheets of the file that a block names: by its full name, else by less of it."""
    if not peta.berkas:
        return list(grid)
    tertulis = kecilkan(peta.berkas).replace("\\", "/")
    tepat = [g for g in grid if g.berkas.lower() == tertulis]
    tanpa_folder = PurePosixPath(tertulis).name
    return (
        tepat
        or [g for g in grid if tertulis in _names(g.berkas)]
        or [g for g in grid if tanpa_folder in _names(g.berkas)]
    )


def find_sheet(peta: PetaTabel, grid: Sequence[Grid]) -> Grid | MasalahPeta:
    """Return the sheet that a block speaks of, or why there is none."""
    calon = _of_file(peta, grid)
    if not calon:
        nama = list(dict.fromkeys(g.berkas for g in grid))
        dekat = get_close_matches(peta.berkas, nama, 1)
        saran = f"Mungkin maksudnya “{dekat[0]}”." if dekat else f"Yang dibaca: {_some(nama)}."
        pesan = f"Berkas “{peta.berkas}” tidak ada di antara sumber yang dibaca."
        return MasalahPeta(peta.sel.get("berkas", peta.sel["blok"]), "peringatan", pesan, saran)
    lembar = [g for g in calon if not peta.lembar or kecilkan(g.lembar) == kecilkan(peta.lembar)]
    if len(lembar) == 1:
        return lembar[0]
    if not lembar:
        nama = [g.lembar for g in calon]
        pesan = f"Lembar “{peta.lembar}” tidak ada di {peta.berkas or 'sumber mana pun'}."
        saran = f"Lembar yang ada: {_some(nama)}."
    elif not peta.lembar:
        pesan = f"{peta.berkas or 'Baris ini'} tidak menyebut lembar yang mana."
        saran = f"Isi Lembar dengan salah satu dari: {_some([g.lembar for g in lembar])}."
    else:
        pesan = f"Lembar “{peta.lembar}” ada di beberapa berkas."
        saran = f"Isi Berkas dengan salah satu dari: {_some([g.berkas for g in lembar])}."
    return MasalahPeta(peta.sel["blok"], "kesalahan", pesan, saran)


def assign(peta: Sequence[PetaTabel], grid: Sequence[Grid]) -> list[Putusan]:
    """Decide for each block of all Pemetaan sheets; of two for one table the first one stands."""
    hasil: list[Putusan] = []
    for blok in peta:
        tujuan = None if is_unfilled(blok) else find_sheet(blok, grid)
        if isinstance(tujuan, Grid):
            sudah = [p.peta for p in hasil if p.tujuan is tujuan]
            tujuan = _repeats(blok, sudah) or tujuan
        hasil.append(Putusan(blok, tujuan))
    return hasil


def is_unfilled(peta: PetaTabel) -> bool:
    """Tell a block that was written to be filled in, and was not."""
    return not peta.dikenali and not says_where(peta) and not peta.kolom


def _repeats(peta: PetaTabel, sudah: Sequence[PetaTabel]) -> MasalahPeta | None:
    """Return the problem of a block that speaks of a table which an earlier one decides."""
    milik = {k for kolom in peta.kolom.values() for k in kolom}
    for lama in sudah:
        sama = (lama.kepala, lama.dari) == (peta.kepala, peta.dari)
        berbagi = milik & {k for kolom in lama.kolom.values() for k in kolom}
        satu_lembar = lama.asal.rpartition(" baris ")[0] == peta.asal.rpartition(" baris ")[0]
        if sama and (berbagi or not milik or not lama.kolom or not satu_lembar):
            pesan = (
                f"{peta.berkas} lembar {peta.lembar} sudah diatur di {lama.asal}; itu yang dipakai."
            )
            saran = "Hapus salah satu, atau isi Baris kepala bila tabelnya memang dua."
            return MasalahPeta(peta.sel["blok"], "peringatan", pesan, saran)
    return None
