"""The IKM of one or several units by quarter."""

from dataclasses import dataclass

from lkjip_xl.model.angka import Angka


@dataclass(frozen=True, slots=True)
class UnitTriwulan:
    """One unit: its IKM (index 25-100) in TW I-IV; None where the table has no such quarter."""

    nama: str
    nilai: tuple[Angka | None, ...]


@dataclass(frozen=True, slots=True)
class SurveiTriwulan:
    """A table of quarterly results."""

    unit: tuple[UnitTriwulan, ...]
