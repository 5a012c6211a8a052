"""Tables read as a Pemetaan sheet says: their kind and their columns."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.lists import letters
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import JenisDiminta
from lkjip_xl.model.pemetaan import Dipetakan, PetaTabel
from lkjip_xl.model.tabel import Tabel, columns_of
from lkjip_xl.norms.jenis import JENIS, is_kind
from lkjip_xl.norms.kode import KODE_KELOMPOK
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.kinds import RUANG, found_columns, has_role, missing_roles
from lkjip_xl.tables.pemetaan.mapped_parts import Bagian

_KELOMPOK = later(r"^(anggaran|realisasi)_(" + "|".join(KODE_KELOMPOK) + ")$")


def family(peran: str) -> str:
    """Return the role that a kelompok belanja's role is a part of, others as they are."""
    cocok = _KELOMPOK.match(peran)
    return cocok[1] if cocok else peran


def override(awal: Kolom, peta: Kolom) -> Kolom:
    """Return the columns by role: what a person says, then what was found for other roles.

    A column that now has another role loses its own one.
    """
    milik = {k: family(nama) for nama, lajur in peta.items() for k in lajur}
    hasil = {nama: lajur for nama, lajur in peta.items() if lajur}
    for nama, lajur in awal.items():
        if nama in peta:
            continue
        induk = family(nama)
        boleh = set(peta[induk]) if induk != nama and induk in peta else None
        sisa = tuple(
            k for k in lajur if milik.get(k, induk) == induk and (boleh is None or k in boleh)
        )
        if sisa:
            hasil[nama] = sisa
    return hasil


def kind_of_block(peta: PetaTabel, otomatis: Tabel | None) -> JenisDiminta:
    """Return the kind that a block speaks of, empty where nothing tells it.

    One that names none speaks of the kind recognised there, or of a budget by its roles.
    """
    if peta.dikenali:
        return peta.dikenali
    if otomatis and all(has_role(otomatis.dikenali, p) for p in peta.kolom):
        return otomatis.dikenali
    if not missing_roles("anggaran", peta.kolom):
        return "anggaran"
    return otomatis.dikenali if otomatis else ""


def read_mapped(
    grid: Grid, bagian: Bagian, peta: PetaTabel, otomatis: Tabel | None, tahun: str | None
) -> Tabel | None:
    """Read one table as a block says; None where it cannot be such a table.

    `otomatis` is what was recognised there without it.
    """
    dikenali = kind_of_block(peta, otomatis)
    if not is_kind(dikenali):
        return None
    sama = otomatis is not None and otomatis.dikenali == dikenali
    awal = otomatis.kolom if sama and otomatis else found_columns(bagian.kepala, dikenali, tahun)
    kolom = override(awal, {p: lajur for p, lajur in peta.kolom.items() if has_role(dikenali, p)})
    kolom = {nama: lajur for nama, lajur in kolom.items() if max(lajur) < grid.n_kolom}
    tabel: Tabel | None
    if sama and otomatis and kolom == awal:
        tabel = otomatis
    elif missing_roles(dikenali, kolom):
        return None
    else:
        ruang = RUANG[JENIS[dikenali].ranah]
        tabel = ruang.read(grid, bagian.kepala, bagian.sampai, dikenali, kolom)
    if tabel is None:
        return None
    pilihan = {n: lajur for n, lajur in tabel.kolom_pilihan.items() if n not in peta.kolom}
    diragukan = otomatis.peran_ragu if sama and otomatis else ()
    return replace(
        tabel,
        kolom_pilihan=pilihan,
        peran_ragu=tuple(p for p in diragukan if p not in peta.kolom),  # a person has told
        pemetaan=_changes(peta, tabel, otomatis, bagian),
    )


def _spoken_of(otomatis: Sequence[Tabel], peta: PetaTabel) -> Tabel | None:
    """Return the table, of those recognised under one header, that a block speaks of."""
    sejenis = [t for t in otomatis if peta.dikenali in {"", t.dikenali}]
    calon = sejenis or list(otomatis)
    if not calon or (not sejenis and len(calon) > 1):
        return None
    milik = {k for kolom in peta.kolom.values() for k in kolom}
    return max(calon, key=lambda t: len(milik & columns_of(t)))


def obey(grid: Grid, bagian: Bagian, otomatis: Sequence[Tabel], tahun: str | None) -> list[Tabel]:
    """Return the tables of a part as its blocks say; what they don't speak of stays as it was.

    Of two blocks that claim the same columns the first one counts.
    """
    tetap = list(otomatis)
    hasil: list[Tabel] = []
    for peta in (*bagian.peta, *bagian.umum):
        lama = _spoken_of(otomatis, peta)
        if peta in bagian.umum and (lama is None or peta.dikenali not in {"", lama.dikenali}):
            continue
        baru = read_mapped(grid, bagian, peta, lama, tahun)
        milik = columns_of(baru) if baru else set()
        if baru and not any(milik & columns_of(t) for t in hasil):
            sisanya = (t for t in tetap if t is not lama)
            tetap = [t for t in sisanya if not milik & columns_of(t)]
            hasil.append(baru)
    return sorted((*tetap, *hasil), key=lambda t: t.rentang)


def _changes(peta: PetaTabel, tabel: Tabel, otomatis: Tabel | None, bagian: Bagian) -> Dipetakan:
    """Return what a block changed."""
    semua = frozenset(tabel.kolom)
    if otomatis is None:
        return Dipetakan(peta.asal, semua, "tanpa pemetaan tidak dikenali")
    if otomatis.dikenali != tabel.dikenali:
        jenis = otomatis.dikenali.replace("_", " ")
        return Dipetakan(peta.asal, semua, f"tanpa pemetaan dikenali sebagai {jenis}")
    beda = [
        nama
        for nama in dict.fromkeys((*tabel.kolom, *otomatis.kolom))
        if tabel.kolom.get(nama) != otomatis.kolom.get(nama)
    ]
    kata = [
        f"{nama.replace('_', ' ')} {_letters(tabel.kolom.get(nama))} "
        f"(tanpa pemetaan {_letters(otomatis.kolom.get(nama))})"
        for nama in beda
    ]
    return Dipetakan(peta.asal, frozenset(beda), ", ".join((*kata, *bagian.ubahan)))


def _letters(kolom: tuple[int, ...] | None) -> str:
    """Return columns in words."""
    return f"kolom {letters(kolom)}" if kolom else "tidak ada"
