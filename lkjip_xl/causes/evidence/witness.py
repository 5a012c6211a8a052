"""Second witnesses: other relations that a named cell breaks and its correction mends."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from lkjip_xl.causes.evidence.andaian import Andaian, Koreksi, Pagu
from lkjip_xl.causes.evidence.links import links
from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks, role_columns
from lkjip_xl.rules.selisih import chain, read_column
from lkjip_xl.rules.sums.perubahan import find_changes

_NOL = Decimal(0)


class Jenis(NamedTuple):
    """A relation that each row of a table has; the fields are those of a Hubungan."""

    kata: str
    cocok: Callable[..., bool | None]  # of a table and the position of a row
    kolom: tuple[int, ...]
    lemah: bool = False


class Hubungan(NamedTuple):
    """A relation in words, and how to tell whether it is met (None: cannot be said).

    `rumus` are the row and the columns whose formulas keep it so; `lemah`: too many corrections
    would mend it to prove one.
    """

    kata: str
    cocok: Callable[[Andaian], bool | None]
    rumus: tuple[int, tuple[int, ...]]
    lemah: bool = False


@beku
class Kesaksian:
    """What speaks for a correction and against it."""

    saksi: tuple[str, ...] = ()  # witnesses, in words
    isyarat: int = 0  # hints
    lawan: int = 0  # relations against it
    rusak: tuple[str, ...] = ()  # these in words
    kolom_lain: bool = False  # the same row explains the same total in a second column


def confirmations(kesaksian: Kesaksian) -> list[str]:
    """Return the typed sums and sisa that a correction would break: they confirm what stands."""
    return [kata for kata in kesaksian.rusak if kata.startswith(("sisa ", "jumlah di "))]


TANPA_SAKSI = Kesaksian()
TANPA_SOAL = (-1, -1)  # no sum is in question


def _stages(dpa: Tabel) -> list[tuple[tuple[int, ...], str]]:
    """Return the columns of a budget's pagu with their stage: of both where it has both."""
    kolom = [
        (role_columns(dpa, "anggaran"), dpa.tahapan or ""),
        (role_columns(dpa, "anggaran_murni"), "murni"),
        (role_columns(dpa, "anggaran_perubahan"), "perubahan"),
    ]
    return [(lajur, tahapan) for lajur, tahapan in kolom if lajur]


@dataclass
class Saksi:
    """All that can bear witness in a run; pairs of tables are made when first asked for."""

    konteks: Konteks  # the whole run
    # What other tables say of each row, by table and row.
    _pagu: dict[int, dict[int, list[Pagu]]] = field(default_factory=dict)
    # The sheets that a table's rows show by links, and these rows with their sums, by table.
    _taut: dict[int, tuple[set[str], set[int]]] = field(default_factory=dict)
    # The tables as they stand.
    _asli: dict[int, Andaian] = field(default_factory=dict)
    # The relations that each row of a table has, by table.
    _jenis: dict[int, list[Jenis]] = field(default_factory=dict)
    # The shares of pagu that the lowest rows spend with these rows, by table; asked per finding.
    serapan: dict[int, list[tuple[Decimal, int]]] = field(default_factory=dict)

    def pagu(self, tabel: Tabel, posisi: int) -> list[Pagu]:
        """Return the pagu of a row in the other budget tables of the run."""
        if id(tabel) not in self._pagu:
            self._pagu[id(tabel)] = self._other_pagu(tabel)
        return self._pagu[id(tabel)].get(posisi, [])

    def _other_pagu(self, tabel: Tabel) -> dict[int, list[Pagu]]:
        hasil: dict[int, list[Pagu]] = {}
        if not isinstance(tabel.isi, Pohon):
            return hasil
        for dpa, pohon in self.konteks.anggaran():
            if dpa is tabel or len({t for t in (dpa.tahun, tabel.tahun) if t}) > 1:
                continue
            for kolom, tahapan in _stages(dpa):
                taut = linked_rows(self.konteks, dpa, pohon, kolom)
                lajur = [read_column(self.konteks, dpa, pohon, k) for k in kolom]
                for pasangan in pair_trees(tabel.isi, pohon, rekening=True):
                    angka = [satu.stated(pasangan.kanan) for satu in lajur]
                    if nilai := [n for n in angka if n is not None]:
                        jumlah = sum(nilai, _NOL)
                        p = pasangan.kanan
                        pagu = Pagu(dpa.berkas, tahapan, jumlah, dpa, pohon, p, p in taut)
                        hasil.setdefault(pasangan.kiri, []).append(pagu)
        return hasil

    def _shown(self, andai: Andaian) -> tuple[set[str], set[int]]:
        """Return which sheets a table shows by links of its anggaran, and in which rows."""
        if id(andai.tabel) not in self._taut:
            kolom = role_columns(andai.tabel, "anggaran")
            semua = links(self.konteks, andai.tabel, andai.pohon)
            baris = linked_rows(self.konteks, andai.tabel, andai.pohon, kolom)
            self._taut[id(andai.tabel)] = {t.lembar for t in semua if t.kolom in kolom}, baris
        return self._taut[id(andai.tabel)]

    def weigh(
        self,
        tabel: Tabel,
        pohon: Pohon,
        koreksi: Koreksi,
        soal: tuple[int, int],
        tanpa: Sequence[Tabel] = (),
    ) -> Kesaksian:
        """Return which relations a correction mends and breaks.

        `soal` is the row and the column whose sum is in question: it bears no witness itself, nor
        do the pagu of the tables `tanpa`. What a formula keeps true is none either: it follows
        whatever stands in its cells.
        """
        luas = with_sums_above(self.konteks, tabel, pohon, koreksi)
        lama, baru = self.as_it_stands(tabel, pohon), Andaian(self.konteks, tabel, pohon, luas)
        pulih: list[Hubungan] = []
        rusak: list[str] = []
        bukan = {id(t) for t in tanpa}
        for hubungan in self._relations(lama, koreksi, luas, soal, bukan):
            sebelum = hubungan.cocok(lama)
            sesudah = sebelum if sebelum is None else hubungan.cocok(baru)
            if sebelum == sesudah or sesudah is None or lama.has_rumus(*hubungan.rumus):
                continue
            if sesudah:
                pulih.append(hubungan)
            else:
                rusak.append(hubungan.kata)
        return Kesaksian(
            tuple(dict.fromkeys(hubungan.kata for hubungan in pulih if not hubungan.lemah)),
            sum(hubungan.lemah for hubungan in pulih),
            len(rusak),
            tuple(dict.fromkeys(rusak)),
        )

    def _relations(
        self,
        andai: Andaian,
        koreksi: Koreksi,
        luas: Koreksi,
        soal: tuple[int, int],
        bukan: set[int],
    ) -> Iterator[Hubungan]:
        """Return each relation that holds a corrected cell, or a sum above that follows from it."""
        for posisi in dict.fromkeys(p for p, _ in luas):
            yield from self._of_row(andai, posisi)
            yield from self._of_pagu(andai, posisi, bukan)
        for posisi, kolom in koreksi:
            for atas in (posisi, *andai.sum_above(posisi, kolom)):
                if (atas, kolom) != soal:
                    yield Hubungan(
                        f"jumlah di {andai.alamat(atas, kolom)}",
                        partial(Andaian.sum, posisi=atas, kolom=kolom),
                        (atas, (kolom,)),
                    )

    def as_it_stands(self, tabel: Tabel, pohon: Pohon) -> Andaian:
        """Return a table without any correction."""
        if id(tabel) not in self._asli:
            self._asli[id(tabel)] = Andaian(self.konteks, tabel, pohon, {})
        return self._asli[id(tabel)]

    def is_doubtful(self, andai: Andaian, posisi: int) -> bool:
        """Tell whether any relation of a row itself is broken."""
        return any(jenis.cocok(andai, posisi) is False for jenis in self._kinds(andai))

    def _of_row(self, andai: Andaian, posisi: int) -> Iterator[Hubungan]:
        """Return the relations within a row."""
        nama = f" baris {andai.nomor(posisi)}"
        for kata, cocok, kolom, lemah in self._kinds(andai):
            yield Hubungan(kata + nama, partial(cocok, posisi=posisi), (posisi, kolom), lemah)

    def _kinds(self, andai: Andaian) -> list[Jenis]:
        """Return the relations that each row of a table has; found once."""
        if id(andai.tabel) not in self._jenis:
            self._jenis[id(andai.tabel)] = list(self._find_kinds(andai))
        return self._jenis[id(andai.tabel)]

    def _find_kinds(self, andai: Andaian) -> Iterator[Jenis]:
        sisa, persen = (role_columns(andai.tabel, n)[:1] for n in ("sisa", "persen"))
        if sisa:
            yield Jenis("sisa", Andaian.remainder, sisa)
        if andai.tabel.persen:
            yield Jenis("persen", Andaian.percent, persen)
        for ubah in find_changes(self.konteks, andai.tabel, andai.pohon)[:1]:
            yield Jenis("bertambah/(berkurang)", Andaian.change, (ubah.kolom,))
        if akar := andai.sums_across():
            total = tuple(jumlah.total for jumlah in akar)
            yield Jenis("jumlah ke samping", Andaian.across, total)
        yield Jenis("pagu", Andaian.within, (), lemah=True)
        for peran in ("anggaran", "realisasi"):
            if andai.tabel.kelompok.get(peran):
                utuh = role_columns(andai.tabel, peran)
                yield Jenis(f"kolom jumlah {peran}", partial(Andaian.parts, peran=peran), utuh)

    def _of_pagu(self, andai: Andaian, posisi: int, bukan: set[int]) -> Iterator[Hubungan]:
        """Return the relations of a row to the same row of other tables, that do not follow it."""
        lembar, taut = self._shown(andai)
        for pagu in self.pagu(andai.tabel, posisi):
            ditampilkan = posisi in taut and pagu.tabel.lembar in lembar
            if id(pagu.tabel) not in bukan and not pagu.bertaut and not ditampilkan:
                cocok = partial(Andaian.equals, posisi=posisi, pagu=pagu)
                yield Hubungan(pagu.kata, cocok, (posisi, ()))


def linked_rows(konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: Sequence[int]) -> set[int]:
    """Return the rows whose amounts come from another sheet: by a link, or as sums of links."""
    grid = konteks.grid(tabel)
    if grid is None or not grid.rumus:
        return set()
    taut: set[int] = set()
    for posisi in range(len(pohon.simpul) - 1, -1, -1):  # the rows below come first
        simpul = pohon.simpul[posisi]
        rumus = [teks for k in kolom if (teks := grid.rumus.get((simpul.baris, k)))]
        if any("!" in teks for teks in rumus) or (rumus and taut.intersection(pohon.anak[posisi])):
            taut.add(posisi)
    return taut


def with_sums_above(konteks: Konteks, tabel: Tabel, pohon: Pohon, koreksi: Koreksi) -> Koreksi:
    """Return a correction with what it changes in the sums above, which are counted or formulas."""
    naik: dict[tuple[int, int], Decimal] = {}  # corrections below one sum move it together
    for (posisi, kolom), benar in koreksi.items():
        lajur = read_column(konteks, tabel, pohon, kolom)
        ikut = [p for p in chain(pohon, posisi) if p in lajur.mengikuti] if lajur.mengikuti else []
        for atas in ikut:
            lama = naik.get((atas, kolom), lajur.stated(atas) or _NOL)
            naik[atas, kolom] = lama + benar - (lajur.stated(posisi) or _NOL)
    return dict(koreksi) | {sel: n for sel, n in naik.items() if sel not in koreksi}
