"""A table of the report as a list of columns: each its width, its head, and a row's cell."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from lkjip_xl.lazy.beku import beku
from lkjip_xl.report.isi import Baris, BlokTabel, Isi, Kolom

T = TypeVar("T")


@beku
class KolomTabel(Generic[T]):
    """A column; `kepala` are its words from the top, `jumlah` its cell in the last row."""

    lebar: float
    kepala: str | tuple[str, ...]
    sel: Callable[[T], Isi | None]
    jumlah: Isi | None = None

    @property
    def judul(self) -> tuple[str, ...]:
        """Return the words of the head."""
        return (self.kepala,) if isinstance(self.kepala, str) else self.kepala


def columns(kolom: Sequence[KolomTabel[T]]) -> tuple[Kolom, ...]:
    """Return the columns; a head of fewer words reaches down to the others' last."""
    tinggi = max(len(lajur.judul) for lajur in kolom)
    return tuple(Kolom(k.lebar, k.judul + ("",) * (tinggi - len(k.judul))) for k in kolom)


def table(
    kolom: Sequence[KolomTabel[T]],
    anggota: Iterable[T],
    *,
    ragam: Callable[[T], str | None] = lambda _: None,
    kelompok: Callable[[T], str] = lambda _: "",
    garis_besar: Callable[[T], int] = lambda _: 0,
) -> BlokTabel:
    """Return a table with a row for each member, under its kelompok where that is another one.

    `ragam` is a row's look, `garis_besar` its outline level. The last row adds up, where a
    column says how.
    """
    baris: list[Baris] = []
    atas = ""
    for butir in anggota:
        if (nama := kelompok(butir)) and nama != atas:
            atas = nama
            baris.append(group_row(kolom, nama))
        sel = tuple(k.sel(butir) for k in kolom)
        baris.append(Baris(sel, garis_besar(butir), ragam(butir)))
    if terjumlah := [urut for urut, k in enumerate(kolom, 1) if k.jumlah]:
        baris.append(Baris(tuple(k.jumlah for k in kolom[: terjumlah[-1]]), ragam="jumlah"))
    return BlokTabel(columns(kolom), tuple(baris))


def group_row(kolom: Sequence[KolomTabel[T]], kelompok: str) -> Baris:
    """Return the row that heads a kelompok, its word beside the numbers."""
    judul = Isi(kelompok.capitalize())
    return Baris((None, judul) if kolom[0].judul[0] == "No." else (judul,), ragam="kelompok")
