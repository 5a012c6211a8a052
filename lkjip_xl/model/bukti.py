"""Why a table is read as it is: what holds on its sheet, and on how many rows that tell it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bukti:
    """One proof of a reading: `apa` holds on `berlaku` of the `dari` rows that tell something."""

    apa: str
    berlaku: int
    dari: int
