"""Which columns of a staff table name its rows, and which count the persons, proved by sums."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_xl.cells.numbers import ke_desimal, read_text
from lkjip_xl.cells.units import split_unit
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.kepala import KATA_JUMLAH
from lkjip_xl.norms.pangkat import BAGIAN_PEGAWAI, KELOMPOK_BAGIAN, NON_ASN, PPPK
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.header.header import Kepala

_NAMA = (
    ("no", r"^(no\.?|nomor)( urut)?$"),
    ("golongan", r"golongan(?! (umur|usia|darah|tarif|pelanggan|ekonomi))"),
    ("pangkat", r"pangkat"),
    ("jabatan", r"jabatan"),
)
_NAMA_STATUS = later(r"(pangkat[ /]*)?gol(ongan)?\b.*\b(asn|c?pns|pppk|p3k)")
_HITUNGAN = later(r"^jumlah|^total|orang|^banyak")
_JUMLAH = later(rf"{KATA_JUMLAH}|^l ?[+&/] ?p$")
_KELOMPOK = later(KELOMPOK_BAGIAN)
_TAHUN = later(r"(?:tahun )?(20\d\d)")
_KETERANGAN = later(r"^ket\b|^keterangan")
_LAIN = "lain"
_PALING_BANYAK_LAIN = 2  # columns that nothing is known of

Angka = dict[int, list[Decimal | None]]


def _last(kepala: Kepala, kolom: int) -> str:
    """Return the lowest heading of a column."""
    return header_words(kepala.kata[kolom][-1])


def part_of(kepala: Kepala, kolom: int) -> str | None:
    """Return by what a column tells persons apart (L and P, status), None for no such column.

    Golongan PPPK names the rows of those persons.
    """
    akhir = _last(kepala, kolom)
    if _JUMLAH.search(akhir) or _NAMA_STATUS.fullmatch(akhir):
        return None
    for ragam, pola in BAGIAN_PEGAWAI:
        if re.search(pola, akhir):
            return ragam
    atas = kepala.kata[kolom][:-1]
    return _LAIN if any(_KELOMPOK.search(header_words(teks)) for teks in atas) else None


def _counts(kepala: Kepala, kolom: int) -> bool:
    """Tell a column that counts all persons of a row by its words."""
    bagian = part_of(kepala, kolom) is not None
    jumlah = _JUMLAH.search(_last(kepala, kolom)) or _HITUNGAN.search(kepala.jalur(kolom))
    return bool(jumlah) and not bagian


def name_columns(kepala: Kepala) -> Kolom:
    """Return the columns that number and name the rows."""
    peran: Kolom = {}
    for k in sorted(kepala.kata):
        if part_of(kepala, k) is not None or _JUMLAH.search(_last(kepala, k)):
            continue
        jalur = kepala.jalur(k)
        nama = next((nama for nama, pola in _NAMA if re.search(pola, jalur)), None)
        if nama is not None:
            peran.setdefault(nama, (k,))
    return peran


def words_of_count(kepala: Kepala) -> list[int]:
    """Return the columns whose words say that they count all persons, the plainest first."""
    jumlah = [k for k in sorted(kepala.kata) if _counts(kepala, k)]
    return sorted(jumlah, key=lambda k: not _JUMLAH.search(_last(kepala, k)))


def columns_by_year(kepala: Kepala) -> dict[str, int]:
    """Return the columns that only a year heads, the latest last: the persons of each year."""
    bertahun = {k: cocok[1] for k in kepala.kata if (cocok := _TAHUN.fullmatch(_last(kepala, k)))}
    return {tahun: k for k, tahun in sorted(bertahun.items(), key=lambda dua: dua[1])}


def count_of(nilai: Nilai) -> Decimal | None:
    """Return a number of persons, written as a number or as 3 orang."""
    if isinstance(nilai, str):
        bagian = split_unit(nilai)
        return read_text(bagian.angka if bagian else nilai, ".").nilai
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return ke_desimal(nilai)
    return None


def _is_sum(angka: Angka, jumlah: int, bagian: Iterable[int]) -> bool:
    """Tell a column that in every row is the sum of others, and not always nothing."""
    lajur = [angka[k] for k in bagian]
    baris = list(zip(angka[jumlah], *lajur, strict=True))
    return any(milik for milik, *_ in baris) and all(
        (milik or 0) == sum(n for n in lain if n is not None) for milik, *lain in baris
    )


def _runs_beside(kolom: int, bagian: Sequence[int]) -> Iterable[list[int]]:
    """Yield the parts right beside a column, two and more, to its left and to its right."""
    for langkah in (-1, 1):
        deret: list[int] = []
        while kolom + langkah * (len(deret) + 1) in bagian:
            deret.append(kolom + langkah * (len(deret) + 1))
            if len(deret) > 1:
                yield list(deret)


class Hitungan:
    """The columns of persons under a header, and the numbers in them."""

    def __init__(self, grid: Grid, kepala: Kepala, baris: Sequence[int]) -> None:
        """Look at the rows of a table, its totals too."""
        self.kepala = kepala
        self.jumlah = words_of_count(kepala)
        self.tahun = {} if self.jumlah else columns_by_year(kepala)
        self.jumlah += list(self.tahun.values())[-1:]
        self.bagian = {k: r for k in sorted(kepala.kata) if (r := part_of(kepala, k)) is not None}
        self.angka: Angka = {
            k: [count_of(grid.nilai(b, k)) for b in baris] for k in (*self.jumlah, *self.bagian)
        }

    def _is_proved(self, kolom: int) -> bool:
        """Tell a column that is the sum of parts, of those beside it, or of other such columns."""
        ragam = dict.fromkeys(self.bagian.values())
        kelompok = [[k for k, r in self.bagian.items() if r == satu] for satu in ragam]
        lain = [k for k in self.jumlah if k != kolom]
        calon = [*kelompok, *_runs_beside(kolom, list(self.bagian)), lain]
        return any(len(ks) > 1 and _is_sum(self.angka, kolom, ks) for ks in calon)

    def choose(self) -> tuple[int, ...]:
        """Return the column that counts all persons, else the parts that together do.

        Of several that are sums the one that counts most; words alone choose where none is.
        """
        terbukti = [k for k in self.jumlah if self._is_proved(k)]
        if terbukti:
            jumlah = {k: sum(n or 0 for n in self.angka[k]) for k in terbukti}
            paling = max(terbukti, key=lambda k: jumlah[k])
            return self._by_status(terbukti) or (paling,)
        if self.jumlah:
            return (self.jumlah[0],)
        for ragam in (*(nama for nama, _ in BAGIAN_PEGAWAI), _LAIN):
            milik = tuple(k for k, r in self.bagian.items() if r == ragam)
            if len(milik) > 1:
                return milik
        return ()

    def _by_status(self, terbukti: list[int]) -> tuple[int, ...]:
        """Return the sums of PNS, PPPK … where each has one and no column adds these up."""
        atas = [header_words(self.kepala.kata[k][0]) for k in terbukti]
        status = dict(BAGIAN_PEGAWAI)["status"]
        sendiri = len(set(atas)) == len(atas) > 1 and len(terbukti) == len(self.jumlah)
        return tuple(terbukti) if sendiri and all(re.search(status, t) for t in atas) else ()

    def columns(self) -> list[int]:
        """Return all columns of persons."""
        return [*self.jumlah, *self.bagian]

    def non_asn(self) -> list[int]:
        """Return the columns that count those who are no ASN: their sum where they have one."""
        milik = [k for k in self.columns() if _says_non_asn(self.kepala, k)]
        jumlah = [k for k in milik if k in self.jumlah]
        return jumlah[:1] or milik


def _says_non_asn(kepala: Kepala, kolom: int) -> bool:
    jalur = kepala.jalur(kolom)
    return bool(re.search(rf"{NON_ASN}|honor", jalur)) and not re.search(PPPK, jalur)


def count_columns(
    grid: Grid, kepala: Kepala, baris: Sequence[int], peran: Kolom
) -> Hitungan | None:
    """Return the columns of persons; None where too much else stands under the header."""
    hitungan = Hitungan(grid, kepala, baris)
    milik = {k for lajur in peran.values() for k in lajur} | set(hitungan.columns())
    milik |= set(hitungan.tahun.values())
    sisa = (k for k in sorted(kepala.kata) if k not in milik)
    lain = [k for k in sisa if not _KETERANGAN.search(_last(kepala, k))]
    if len(lain) > _PALING_BANYAK_LAIN:
        return None
    return hitungan
