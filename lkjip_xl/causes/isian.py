"""What to type into which cell, so that a cause is mended: amounts, or the right formula."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Tempat, address_of, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Ganti
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import chain, read_column

_RUMUS_TERPANJANG = 120  # longer ones are not typed over; their range is widened by hand


def write_contents(dasar: Masalah | Baris, dugaan: Dugaan) -> tuple[Ganti, ...]:
    """Return what a hypothesis would have typed, the cell that has to change first."""
    angka = dugaan.isian or {
        (dasar.pohon.at(posisi).baris, kolom): benar
        for (posisi, kolom), benar in dugaan.koreksi.items()
    }
    urut = [sel for sel in dugaan.sel if sel in angka]
    urut += [sel for sel in angka if sel not in urut]
    return tuple(_content(dasar, dugaan, sel, angka[sel]) for sel in urut)


def _content(dasar: Masalah | Baris, dugaan: Dugaan, sel: Tempat, benar: Decimal | str) -> Ganti:
    grid = dasar.grid
    berumus = grid is not None and sel in grid.rumus
    baru: Decimal | str = benar
    ditimpa = dugaan.jenis == "rumus_ditimpa_angka" or (berumus and dugaan.jenis != _USANG)
    if ditimpa and not isinstance(benar, str):
        baru = right_formula(dasar, sel) or benar
    return Ganti(alamat(*sel), stored(grid, sel), baru)


_USANG = "nilai_tersimpan_usang"


def stored(grid: Grid | None, sel: Tempat) -> Decimal | str | None:
    """Return what a cell holds: a number, words, None where it is blank."""
    nilai = grid.nilai(*sel) if grid else None
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return ke_desimal(nilai)
    return None if nilai is None else str(nilai)


def right_formula(dasar: Masalah | Baris, sel: Tempat) -> str | None:
    """Return the formula that belongs into a cell: a sum of rows, a sisa, or a percent."""
    baris, kolom = sel
    if kolom in role_columns(dasar.tabel, "sisa") and "anggaran" in dasar.tabel.kolom:
        return remainder_formula(dasar.tabel, baris)
    if kolom in role_columns(dasar.tabel, "persen"):
        return percent_formula(dasar.tabel, baris)
    saksi = dasar if isinstance(dasar, Masalah) else dasar.saksi
    lajur = read_column(saksi.konteks, dasar.tabel, dasar.pohon, kolom)
    posisi = lajur.letak.get(baris)
    if posisi is None:
        return None
    return _skipped_formula(dasar, lajur, posisi) or sum_formula(lajur, posisi)


def _skipped_formula(dasar: Masalah | Baris, kolom: Kolom, posisi: int) -> str | None:
    """Return a SUBTOTAL over the rows below, where one above would count a plain sum twice."""

    def saring(p: int) -> bool:
        if dasar.grid is None or p == len(kolom.baris):
            return False  # a table without a total row
        rumus = dasar.grid.rumus.get((kolom.baris[p].baris, kolom.kolom))
        return "SUBTOTAL" in (rumus or "").upper()

    if not any(map(saring, chain(dasar.pohon, posisi))):
        return None
    bawah = list(_below(kolom, posisi))
    induk = [p for p in bawah if p in kolom.jumlah_tertulis]
    if not bawah or not all(map(saring, induk)):
        return None
    baris = [kolom.baris[p].baris for p in bawah]
    return f"=SUBTOTAL(9,{alamat(min(baris), kolom.kolom)}:{alamat(max(baris), kolom.kolom)})"


def _below(kolom: Kolom, posisi: int) -> Iterator[int]:
    """Yield the rows below a row, of all levels."""
    antre = [*kolom.anak[posisi]]
    while antre:
        yield (p := antre.pop())
        antre.extend(kolom.anak[p])


def sum_formula(kolom: Kolom, posisi: int) -> str | None:
    """Return the formula that adds each row below once: `=SUM(F9:F12)+F15`, None for a leaf.

    A plus joins the parts, for what separates the arguments of SUM depends on Excel's language.
    """
    baris = [kolom.baris[p].baris for p in rows_to_add(kolom, posisi)]
    if not baris:
        return None
    bagian = [
        alamat(awal, kolom.kolom)
        if awal == akhir
        else f"SUM({alamat(awal, kolom.kolom)}:{alamat(akhir, kolom.kolom)})"
        for awal, akhir in _runs(baris)
    ]
    rumus = "=" + "+".join(bagian)
    return rumus if len(rumus) <= _RUMUS_TERPANJANG else None


def rows_to_add(kolom: Kolom, posisi: int) -> list[int]:
    """Return the rows that make up a total: its children, and those of children without a cell."""
    hasil: list[int] = []
    antre = list(reversed(kolom.anak[posisi]))
    while antre:
        baris_ini = antre.pop()
        kosong = kolom.baris[baris_ini].maya or kolom.typed(baris_ini) is None
        if kosong and kolom.anak[baris_ini] and kolom.hitungan[baris_ini] is not None:
            antre.extend(reversed(kolom.anak[baris_ini]))
        else:
            hasil.append(baris_ini)
    return hasil


def _runs(baris: Sequence[int]) -> list[tuple[int, int]]:
    """Return rows as runs without a gap."""
    hasil: list[tuple[int, int]] = []
    for posisi in sorted(baris):
        if hasil and posisi == hasil[-1][1] + 1:
            hasil[-1] = (hasil[-1][0], posisi)
        else:
            hasil.append((posisi, posisi))
    return hasil


def cell_ranges(sel: Sequence[str]) -> tuple[str, ...]:
    """Return the addresses of one column as ranges: F14, F15, F16, F20 -> F14:F16, F20."""
    menurut: dict[int, list[int]] = {}
    for teks in sel:
        baris, kolom = address_of(teks)
        menurut.setdefault(kolom, []).append(baris)
    return tuple(
        alamat(awal, kolom) if awal == akhir else f"{alamat(awal, kolom)}:{alamat(akhir, kolom)}"
        for kolom, baris in menurut.items()
        for awal, akhir in _runs(sorted(set(baris)))
    )


def remainder_formula(tabel: Tabel, baris: int) -> str:
    """Return the formula of a row's sisa: `=C7-D7`."""
    masuk = "+".join(alamat(baris, k) for k in role_columns(tabel, "anggaran"))
    keluar = "".join(f"-{alamat(baris, k)}" for k in role_columns(tabel, "realisasi"))
    return f"={masuk}{keluar}"


def percent_formula(tabel: Tabel, baris: int) -> str | None:
    """Return the formula of a row's percent, as its cell counts: `=D7/C7`, or times a hundred."""
    tercetak = tabel.persen.get(baris)
    atas, bawah = (role_columns(tabel, peran) for peran in ("realisasi", "anggaran"))
    if tercetak is None or not atas or not bawah:
        return None
    kiri, kanan = ("+".join(alamat(baris, k) for k in kolom) for kolom in (atas, bawah))
    kiri = f"({kiri})" if len(atas) > 1 else kiri
    kanan = f"({kanan})" if len(bawah) > 1 else kanan
    return f"={kiri}/{kanan}" + ("" if tercetak.kali == 100 else "*100")
