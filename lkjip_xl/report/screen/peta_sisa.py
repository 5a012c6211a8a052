"""What stands on a sheet and was not read into its table: rows and columns, and why."""

from collections.abc import Iterable, Iterator

from lkjip_xl.cells.lists import letters, listed
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pengaturan import DaftarSetelan
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import KOLOM_LAIN
from lkjip_xl.report.screen.peta_gambar import column_name, write_letters, write_rows
from lkjip_xl.tables.header.header import words_in_rows

_PALING_BANYAK = 3  # cells in a sentence that can still be read
_PANJANG = 40
_NOMOR = later(r"^(no\.?|nomor)( urut)?$")
_LAIN = later(KOLOM_LAIN)


def all_roles(tabel: Tabel) -> dict[str, tuple[int, ...]]:
    """Return the columns by role; named settings have their labels in the first column."""
    label = {"label": (tabel.rentang[1],)} if isinstance(tabel.isi, DaftarSetelan) else {}
    return tabel.kolom | label


def _texts(grid: Grid, baris: Iterable[int]) -> tuple[list[str], list[str], list[int]]:
    """Return the words and the cells with numbers in some rows, and the rows that hold any."""
    kata: list[str] = []
    angka: list[str] = []
    terisi: list[int] = []
    for b in baris:
        sebelum = len(kata) + len(angka)
        for k in range(grid.n_kolom):
            nilai = grid.nilai(b, k)
            if isinstance(nilai, int | float) and not isinstance(nilai, bool):
                angka.append(alamat(b, k))
            elif teks := rapikan(nilai):
                kata.append(teks)
        if len(kata) + len(angka) > sebelum:
            terisi.append(b)
    return kata, angka, terisi


def _some(kata: list[str]) -> str:
    """Return the first few of a list, and how many there are besides."""
    return listed(kata, "sel lain", _PALING_BANYAK)


def describe_rows(
    grid: Grid, baris: Iterable[int], letak: str, *, kutip: bool = True
) -> str | None:
    """Return a sentence on rows that were left out, None where they are blank."""
    kata, angka, terisi = _texts(grid, baris)
    if not terisi:
        return None
    kutipan = [
        f"“{t if len(t) <= _PANJANG else t[: _PANJANG - 1].rstrip() + '…'}”" for t in kata if kutip
    ]
    bagian = [_some(kutipan)] if kutipan else []
    if angka:
        bagian.append(f"angka di {_some(angka)}")
    nomor = write_rows(
        terisi if len(terisi) <= _PALING_BANYAK else range(terisi[0], terisi[-1] + 1)
    )
    return f"baris {nomor} {letak}" + (f": {'; '.join(bagian)}" if bagian else "")


def _reason(tabel: Tabel, kolom: int, jalur: str) -> str:
    """Return why a column has no role."""
    for peran, kolom_lain in tabel.kolom_pilihan.items():
        if kolom in kolom_lain:
            dipakai = letters(tabel.kolom.get(peran, ())) or "tidak satu pun"
            return f"juga mungkin {column_name(peran)}, yang dipakai {dipakai}"
    if not jalur:
        return "tanpa kepala"
    if tabel.pemetaan and tabel.pemetaan.beda:
        return "tidak ditunjuk di Pemetaan"
    if _NOMOR.match(jalur):
        return "nomor urut, tidak diperlukan"
    if tabel.dikenali.startswith("anggaran") and _LAIN.search(jalur):
        return "bukan pagu atau realisasi"
    return "kepalanya tidak dikenal untuk tabel ini"


def leftover_columns(grid: Grid, tabel: Tabel) -> Iterator[str]:
    """Give a sentence for each reason on the filled columns beside those that have a role."""
    berperan = {k for kolom in all_roles(tabel).values() for k in kolom}
    kata = words_in_rows(grid, tabel.baris_kepala)
    b1, _, b2, _ = tabel.rentang
    menurut: dict[str, list[str]] = {}
    for k in range(grid.n_kolom):
        if k in berperan or not any(rapikan(n) for n in grid.kolom[k][b1 : b2 + 1]):
            continue
        judul = " / ".join(kata.get(k, ()))
        alasan = _reason(tabel, k, judul.lower())
        pendek = judul if len(judul) <= _PANJANG else "…" + judul[1 - _PANJANG :].lstrip()
        sebut = write_letters([k]) + (f" “{pendek}”" if judul else "")
        menurut.setdefault(alasan, []).append(sebut)
    for alasan, huruf in menurut.items():
        yield f"kolom {listed(huruf, 'kolom lain', 2 * _PALING_BANYAK)}: {alasan}"


def hidden_parts(grid: Grid, tabel: Tabel) -> str | None:
    """Return what of a table is hidden on the sheet; it was read like all the rest."""
    b1, k1, b2, k2 = tabel.rentang
    baris = [b for b in grid.baris_tersembunyi if b1 <= b <= b2]
    kolom = [k for k in grid.kolom_tersembunyi if k1 <= k <= k2]
    bagian = [f"{len(baris)} baris, dari baris {min(baris) + 1}"] if baris else []
    if kolom:
        bagian.append(f"kolom {write_letters(kolom)}")
    return f"Tersembunyi, tetapi tetap dibaca: {'; '.join(bagian)}" if bagian else None
