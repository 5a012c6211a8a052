"""All sheets of a run: the Pemetaan sheets first, then every other one as they say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.kabar import Lapor, silent, tell
from lkjip_xl.model.pemetaan import DaftarPemetaan, MasalahPeta
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Entri, Tabel, TakDikenali
from lkjip_xl.tables.forms import FORMULIR_KOSONG, is_unfilled, without_examples
from lkjip_xl.tables.pemetaan.mapping import read_mapping
from lkjip_xl.tables.pemetaan.mapping_sheets import Putusan, assign
from lkjip_xl.tables.recognise import recognise


def recognise_all(
    grid: Sequence[Grid],
    lapor: Lapor = silent,
    sudah: Mapping[int, list[Entri]] = MappingProxyType({}),
) -> list[Entri]:
    """Return the entries of all sheets, in order.

    `sudah` are those that were recognised before, by the identity of the sheet: they stand where
    no Pemetaan speaks of it.
    """
    pemetaan = {id(kisi): tabel for kisi in grid if (tabel := _read_mapping(kisi))}
    grid_lain = [kisi for kisi in grid if id(kisi) not in pemetaan]
    daftar = [s.isi for s in pemetaan.values() if isinstance(s.isi, DaftarPemetaan)]
    putusan = assign([peta for lembar_peta in daftar for peta in lembar_peta.peta], grid_lain)
    entri: dict[int, list[Entri]] = {}
    for kisi in tell(grid_lain, lapor, lambda lembar: lembar.berkas):
        peta = [p.peta for p in putusan if p.tujuan is kisi]
        entri[id(kisi)] = (
            sudah[id(kisi)] if id(kisi) in sudah and not peta else recognise(kisi, peta)
        )
    for kunci, tabel in pemetaan.items():
        entri[kunci] = [_answered(tabel, putusan, entri)]
    return [_unless_blank(sumber, kisi) for kisi in grid for sumber in entri[id(kisi)]]


def _unless_blank(entri: Entri, grid: Grid) -> Entri:
    """Return an entry; a form of Pengaturan that nobody filled in is none."""
    if not isinstance(entri, Tabel) or not is_unfilled(entri, without_examples(grid)[0]):
        return entri
    return TakDikenali(
        entri.berkas, entri.lembar, entri.tersembunyi, entri.rentang, FORMULIR_KOSONG
    )


def _read_mapping(grid: Grid) -> Tabel | None:
    """Read a Pemetaan sheet without its example row; long sheets are not searched for one."""
    return read_mapping(without_examples(grid)[0]) if read_mapping(grid) else None


def _answered(tabel: Tabel, putusan: Sequence[Putusan], entri: Mapping[int, list[Entri]]) -> Tabel:
    """Return a Pemetaan sheet with what became of each of its blocks."""
    if not isinstance(tabel.isi, DaftarPemetaan):
        return tabel
    milik = {peta.asal for peta in tabel.isi.peta}
    masalah = list(tabel.isi.masalah)
    dipakai: dict[Tempat, str] = {}
    for peta, tujuan in putusan:
        if peta.asal not in milik or tujuan is None:
            continue
        if isinstance(tujuan, MasalahPeta):
            masalah.append(tujuan)
            continue
        from lkjip_xl.tables.pemetaan.mapping_check import (  # noqa: PLC0415  # few runs are mapped
            check_block,
        )

        salah, kata = check_block(tujuan, peta, entri[id(tujuan)])
        masalah += salah
        if kata is not None:
            dipakai[peta.sel["blok"]] = kata
    return replace(tabel, isi=replace(tabel.isi, masalah=tuple(masalah), dipakai=dipakai))
