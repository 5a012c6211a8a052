"""The looks of a sheet by cell, two bytes each: a sheet of 200.000 rows has millions of them."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence

from lkjip_xl.model.sel import Gaya, Tempat

GAYA_BIASA = Gaya()


class GayaPadat(Mapping[Tempat, Gaya]):
    """The looks that are not the common one; `kolom[k][b]` is the number of a style."""

    def __init__(self, kolom: "Sequence[array[int]]", daftar: Sequence[Gaya]) -> None:
        """Keep the numbers, and the looks behind them; a number without a look is common."""
        self._kolom = kolom
        self._biasa: list[Gaya] = []
        # Which look is the common one is told by identity, also in another process.
        self._daftar = [GAYA_BIASA if gaya == GAYA_BIASA else gaya for gaya in daftar]

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process makes it anew."""
        return GayaPadat, (self._kolom, self._daftar)

    def __getitem__(self, letak: Tempat) -> Gaya:
        """Return the look of a cell; KeyError for the common one."""
        gaya = self.look(*letak)
        if gaya is GAYA_BIASA:
            raise KeyError(letak)
        return gaya

    def look(self, baris: int, kolom: int) -> Gaya:
        """Return the look of a cell, the common one too."""
        if 0 <= kolom < len(self._kolom) and 0 <= baris < len(self._kolom[kolom]):
            nomor = self._kolom[kolom][baris]
            if nomor < len(self._daftar):
                return self._daftar[nomor]
        return GAYA_BIASA

    def column(self, kolom: int, n_baris: int) -> list[Gaya]:
        """Return the looks of a column from row 1 on, the common ones too."""
        nomor = self._kolom[kolom][:n_baris] if kolom < len(self._kolom) else ()
        if not nomor:
            return self._common(n_baris)
        daftar = dict(enumerate(self._daftar))
        hasil = [daftar.get(posisi, GAYA_BIASA) for posisi in nomor]
        return hasil + [GAYA_BIASA] * (n_baris - len(hasil))

    def changed(self, ganti: Callable[[Gaya], Gaya]) -> "GayaPadat":
        """Return the same cells with each look changed."""
        return GayaPadat(self._kolom, [ganti(gaya) for gaya in self._daftar])

    def _common(self, n_baris: int) -> list[Gaya]:
        """Return the looks of a column without any of its own: one list for all of them."""
        if len(self._biasa) != n_baris:
            self._biasa = [GAYA_BIASA] * n_baris
        return self._biasa

    def __iter__(self) -> Iterator[Tempat]:
        """Yield the cells with a look of their own."""
        nomor = {i for i, gaya in enumerate(self._daftar) if gaya is not GAYA_BIASA}
        for k, kolom in enumerate(self._kolom):
            for b, posisi in enumerate(kolom):
                if posisi in nomor:
                    yield b, k

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self)
