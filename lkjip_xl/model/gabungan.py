"""All tables of a run together: what feeds the report, and which rows belong together."""

from dataclasses import field
from typing import Literal, NamedTuple, overload

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.jenis import JenisAnggaran, JenisKinerja, JenisPegawai, JenisTabel
from lkjip_xl.model.pegawai import DaftarOrang, DaftarPegawai
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.survei import Survei, SurveiTriwulan
from lkjip_xl.model.tabel import Entri, Tabel, is_table_of


class Letak(NamedTuple):
    """Where a row of several tables comes from: the entry, and the position in its tree."""

    entri: int
    posisi: int


class Seri(NamedTuple):
    """Two entries of one kind between which nothing decides: the one in use, and the other."""

    dipakai: int
    saingan: int


@beku
class Rangkaian:
    """What stands for one or several entries: several sheets as one, or one agency of an export.

    `anggota` are their entries in order, `tabel` has the rows, and `letak` says for each of
    these its entry and its position there; `sebab` is what proves it.
    """

    anggota: tuple[int, ...]
    tabel: Tabel[Pohon]
    letak: tuple[Letak, ...]
    sebab: str


@beku
class Gabungan:
    """Every entry in source order, and what feeds the report."""

    entri: tuple[Entri, ...]  # all of them, in source order
    # The entry of each kind; a budget without realisasi is `pagu`, not `anggaran`.
    dipakai: dict[JenisTabel, int]
    alasan: dict[int, str]  # why each entry is used or not
    pengaturan: Pengaturan  # of all sources together
    seri: tuple[Seri, ...] = ()  # ties that nothing decides
    salinan: dict[int, int] = field(default_factory=dict)  # copies, with what they repeat
    tulang: Tabel[Pohon] | None = None  # the realisasi with the DPA rows it lacks
    # Where the rows come from that only the DPA has: entry, row of its tree.
    dari_dpa: dict[int, Letak] = field(default_factory=dict)
    # Where a row's pagu comes from, of a realisasi without a column of it: entry of the DPA, row
    # of its tree.
    pagu_dpa: dict[int, Letak] = field(default_factory=dict)
    # Tabel 1.2 and 1.3 as counted from a list of persons, where no source prints them.
    dari_daftar: dict[JenisPegawai, Tabel[DaftarPegawai]] = field(default_factory=dict)
    bagian_orang: tuple[int, ...] = ()  # the lists of persons that together are the staff
    bagian_responden: tuple[int, ...] = ()  # the lists of answers that together make the survey
    # By its first entry: several sheets as one, or what an export holds of the own agency.
    rangkaian: dict[int, Rangkaian] = field(default_factory=dict)
    letak: tuple[Letak, ...] = ()  # of each row of `tulang`: entry, row of its tree

    def is_used(self, posisi: int) -> bool:
        """Tell whether an entry feeds the report."""
        jenis: tuple[JenisAnggaran, ...] = ("anggaran", "pagu", "anggaran_perubahan")
        calon = (self.rangkaian.get(self.dipakai.get(n, -1)) for n in jenis)
        bagian = [p for rangkaian in calon if rangkaian for p in rangkaian.anggota]
        bagian += self.bagian_orang if self.dari_daftar else ()
        bagian += {letak.entri for letak in self.pagu_dpa.values()}
        return posisi in {*self.dipakai.values(), *self.bagian_responden, *bagian}

    @overload
    def tabel(self, dikenali: JenisAnggaran) -> Tabel[Pohon] | None: ...
    @overload
    def tabel(self, dikenali: JenisKinerja) -> Tabel[DaftarIndikator] | None: ...
    @overload
    def tabel(self, dikenali: JenisPegawai) -> Tabel[DaftarPegawai] | None: ...
    @overload
    def tabel(self, dikenali: Literal["pegawai_nominatif"]) -> Tabel[DaftarOrang] | None: ...
    @overload
    def tabel(self, dikenali: Literal["skm_rekap"]) -> Tabel[Survei] | None: ...
    @overload
    def tabel(self, dikenali: Literal["skm_responden"]) -> Tabel[DaftarResponden] | None: ...
    @overload
    def tabel(self, dikenali: Literal["skm_triwulan"]) -> Tabel[SurveiTriwulan] | None: ...
    @overload
    def tabel(self, dikenali: JenisTabel) -> Tabel | None: ...
    def tabel(self, dikenali: JenisTabel) -> Tabel | None:
        """Return the table of a kind that feeds the report, all its sheets together."""
        posisi = self.dipakai.get(dikenali)
        return None if posisi is None else self._whole(posisi)

    def staff(self, dikenali: JenisPegawai) -> Tabel[DaftarPegawai] | None:
        """Return the staff table that feeds the report: printed, else counted from a list."""
        return self.tabel(dikenali) or self.dari_daftar.get(dikenali)

    def _whole(self, posisi: int) -> Tabel | None:
        """Return an entry's table, all its sheets together."""
        if posisi in self.rangkaian:
            return self.rangkaian[posisi].tabel
        entri = self.entri[posisi]
        return entri if isinstance(entri, Tabel) else None

    def anggaran(self) -> list[tuple[int, Tabel[Pohon]]]:
        """Return all budget tables with their positions, copies and further sheets left out."""
        lanjutan = {p for rangkaian in self.rangkaian.values() for p in rangkaian.anggota[1:]}
        tersisa = set(range(len(self.entri))) - self.salinan.keys() - lanjutan
        pohon = [(p, s) for p in sorted(tersisa) if is_table_of(s := self._whole(p), Pohon)]
        return [(posisi, utuh) for posisi, utuh in pohon if utuh.dikenali == "anggaran"]

    def sheets_of(self, posisi: int) -> str:
        """Return the names of an entry's sheets, all of its table, and which part of them it is."""
        if posisi not in self.rangkaian:
            return self.entri[posisi].lembar
        utuh = self.rangkaian[posisi]
        nama = ", ".join(dict.fromkeys(self.entri[p].lembar for p in utuh.anggota))
        return nama if len(utuh.anggota) > 1 else f"{nama} ({utuh.sebab})"

    def place(self, tabel: Tabel, posisi: int) -> Letak:
        """Return the entry, and the position in its tree, of a row of any table of the run."""
        if tabel is self.tulang:
            return self.letak[posisi]
        for rangkaian in self.rangkaian.values():
            if tabel is rangkaian.tabel:
                return rangkaian.letak[posisi]
        return Letak(next(p for p, entri in enumerate(self.entri) if entri is tabel), posisi)

    def table_of(self, entri: int) -> Tabel[Pohon]:
        """Return the budget of an entry as it lies on its sheet."""
        tabel = self.entri[entri]
        if not is_table_of(tabel, Pohon):
            raise TypeError(entri)
        return tabel
