"""All tables of a run together: what feeds the report, and which rows belong together."""

from dataclasses import dataclass, field
from typing import Literal, overload

from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.jenis import JenisAnggaran, JenisKinerja, JenisPegawai
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.survei import Survei, SurveiTriwulan
from lkjip_xl.model.tabel import Entri, Tabel, is_table_of


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Rows of two budget trees that are the same thing, and how that was seen.

    `cara` is kode, nama or mirip (a near name under matched parents).
    """

    kiri: int
    kanan: int
    cara: Literal["kode", "nama", "mirip"]


@dataclass(frozen=True)
class Rangkaian:
    """What stands for one or several entries: several sheets as one, or one agency of an export.

    `anggota` are their entries in order, `tabel` has the rows, and `letak` says for each of
    these its entry and its position there; `sebab` is what proves it.
    """

    anggota: tuple[int, ...]
    tabel: Tabel[Pohon]
    letak: tuple[tuple[int, int], ...]
    sebab: str


@dataclass(frozen=True)
class Gabungan:
    """Every entry in source order; `dipakai` maps a kind to the entry that feeds the report.

    A budget without realisasi is there as `pagu`, not as `anggaran`, and gives its amounts only.
    `alasan` says per entry why it is used or not; `seri` are ties that nothing decides.
    `rangkaian` gives by its first entry what several sheets are together, and what an export
    holds of the own agency. `tulang` is the realisasi table with the DPA rows it lacks; `letak`
    tells for each of its rows the entry and the row of that entry's tree from which it comes,
    `dari_dpa` the same for the rows that only the DPA has. `bagian_responden` are
    the lists of answers that together make the survey.
    """

    entri: tuple[Entri, ...]
    dipakai: dict[str, int]
    alasan: dict[int, str]
    pengaturan: Pengaturan
    seri: tuple[tuple[int, int], ...] = ()
    salinan: dict[int, int] = field(default_factory=dict)
    tulang: Tabel[Pohon] | None = None
    dari_dpa: dict[int, tuple[int, int]] = field(default_factory=dict)
    bagian_responden: tuple[int, ...] = ()
    rangkaian: dict[int, Rangkaian] = field(default_factory=dict)
    letak: tuple[tuple[int, int], ...] = ()

    def is_used(self, posisi: int) -> bool:
        """Tell whether an entry feeds the report."""
        calon = (self.rangkaian.get(self.dipakai.get(n, -1)) for n in ("anggaran", "pagu"))
        bagian = [p for satu in calon if satu for p in satu.anggota]
        return posisi in {*self.dipakai.values(), *self.bagian_responden, *bagian}

    @overload
    def tabel(self, dikenali: JenisAnggaran) -> Tabel[Pohon] | None: ...
    @overload
    def tabel(self, dikenali: JenisKinerja) -> Tabel[DaftarIndikator] | None: ...
    @overload
    def tabel(self, dikenali: JenisPegawai) -> Tabel[DaftarPegawai] | None: ...
    @overload
    def tabel(self, dikenali: Literal["skm_rekap"]) -> Tabel[Survei] | None: ...
    @overload
    def tabel(self, dikenali: Literal["skm_responden"]) -> Tabel[DaftarResponden] | None: ...
    @overload
    def tabel(self, dikenali: Literal["skm_triwulan"]) -> Tabel[SurveiTriwulan] | None: ...
    @overload
    def tabel(self, dikenali: str) -> Tabel | None: ...
    def tabel(self, dikenali: str) -> Tabel | None:
        """Return the table of a kind that feeds the report, all its sheets together."""
        posisi = self.dipakai.get(dikenali)
        return None if posisi is None else self._whole(posisi)

    def _whole(self, posisi: int) -> Tabel | None:
        """Return an entry's table, all its sheets together."""
        if posisi in self.rangkaian:
            return self.rangkaian[posisi].tabel
        satu = self.entri[posisi]
        return satu if isinstance(satu, Tabel) else None

    def anggaran(self) -> list[tuple[int, Tabel[Pohon]]]:
        """Return all budget tables with their positions, copies and further sheets left out."""
        lanjutan = {p for satu in self.rangkaian.values() for p in satu.anggota[1:]}
        return [
            (posisi, utuh)
            for posisi in range(len(self.entri))
            if posisi not in self.salinan
            and posisi not in lanjutan
            and is_table_of(utuh := self._whole(posisi), Pohon)
            and utuh.dikenali == "anggaran"
        ]

    def place(self, tabel: Tabel, posisi: int) -> tuple[int, int]:
        """Return the entry, and the position in its tree, of a row of any table of the run."""
        if tabel is self.tulang:
            return self.letak[posisi]
        for satu in self.rangkaian.values():
            if tabel is satu.tabel:
                return satu.letak[posisi]
        return next(p for p, satu in enumerate(self.entri) if satu is tabel), posisi

    def table_of(self, letak: tuple[int, int] | None) -> Tabel[Pohon]:
        """Return the budget as it lies on its sheet, of the entry that a place names."""
        satu = None if letak is None else self.entri[letak[0]]
        if not is_table_of(satu, Pohon):
            raise TypeError(letak)
        return satu
