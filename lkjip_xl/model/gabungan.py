"""All tables of a run together: what feeds the report, and which rows belong together."""

from dataclasses import dataclass, field

from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.tabel import Tabel, TakDikenali


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Rows of two budget trees that are the same thing, and how that was seen.

    `cara` is kode, nama or mirip (a near name under matched parents).
    """

    kiri: int
    kanan: int
    cara: str


@dataclass(frozen=True)
class Gabungan:
    """Every entry in source order; `dipakai` maps a kind to the entry that feeds the report.

    `alasan` says per entry why it is used or not; `seri` are ties that nothing decides.
    `tulang` is the realisasi table with the DPA rows it lacks; `dari_dpa` tells for those rows of
    its tree which entry and which row of that entry's tree they come from. `bagian_responden` are
    the lists of answers that together make the survey.
    """

    entri: tuple[Tabel | TakDikenali, ...]
    dipakai: dict[str, int]
    alasan: dict[int, str]
    pengaturan: Pengaturan
    seri: tuple[tuple[int, int], ...] = ()
    salinan: dict[int, int] = field(default_factory=dict)
    tulang: Tabel | None = None
    dari_dpa: dict[int, tuple[int, int]] = field(default_factory=dict)
    bagian_responden: tuple[int, ...] = ()

    def is_used(self, posisi: int) -> bool:
        """Tell whether an entry feeds the report."""
        return posisi in self.dipakai.values() or posisi in self.bagian_responden

    def tabel(self, dikenali: str) -> Tabel | None:
        """Return the table of a kind that feeds the report."""
        posisi = self.dipakai.get(dikenali)
        satu = None if posisi is None else self.entri[posisi]
        return satu if isinstance(satu, Tabel) else None

    def semua(self, dikenali: str) -> list[tuple[int, Tabel]]:
        """Return all tables of a kind, copies left out, with their positions."""
        return [
            (posisi, satu)
            for posisi, satu in enumerate(self.entri)
            if isinstance(satu, Tabel) and satu.dikenali == dikenali and posisi not in self.salinan
        ]
