"""What a sheet says that U1, U2, … stand for: a list of numbers and names outside its table."""

import re
from collections.abc import Container

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.survei.unsur_names import unsur_key, unsur_number

_SEDIKITNYA = 5  # more than half of the nine unsur
_SATU_SEL = later(r"^(\w+(?: \w+)? ?[-.]? ?\d{1,2}) ?[=:.)–-]+ ?(\D.*)$")
_TANDA = {"", ":", "=", "-", "–"}


def _pair(kata: list[str], letak: int) -> tuple[int, str] | None:
    """Return number and name that start in a cell of a row; None where none do."""
    if cocok := _SATU_SEL.match(kata[letak]):
        nomor, nama = unsur_number(cocok[1]), cocok[2]
    else:
        nomor = unsur_number(kata[letak])
        nama = next((t for t in kata[letak + 1 :] if t not in _TANDA), "")
    nama = nama.lstrip(":=– -")
    if nomor is None or not re.search(r"[^\W\d]{3}", nama) or unsur_number(nama):
        return None
    return nomor, nama


def is_legend_row(kata: list[str]) -> bool:
    """Tell a row that says what a number stands for."""
    pasangan = (_pair(kata, letak) for letak, teks in enumerate(kata) if teks)
    return any(pasang and unsur_key(pasang[1]) for pasang in pasangan)


def read_legend(grid: Grid, kepala: Container[int]) -> dict[int, str]:
    """Return the names of numbered unsur that a sheet gives outside its header.

    Empty where hardly any of them is an unsur's name.
    """
    hasil: dict[int, str] = {}
    for b in range(grid.n_baris):
        if b in kepala:
            continue
        kata = [rapikan(grid.nilai(b, k)) for k in range(grid.n_kolom)]
        for letak, teks in enumerate(kata):
            if teks and (pasangan := _pair(kata, letak)):
                hasil.setdefault(*pasangan)
    return hasil if sum(bool(unsur_key(n)) for n in hasil.values()) >= _SEDIKITNYA else {}
