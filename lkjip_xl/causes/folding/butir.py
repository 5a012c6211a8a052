"""A finding on its way through the folding."""

from dataclasses import dataclass, field

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.model.temuan import Temuan


@dataclass
class Butir:
    """A finding with what is behind it and its causes."""

    temuan: Temuan  # as the rule gave it
    dasar: Masalah | Baris | None  # the row at fault; None where the finding names none
    sebab: list[Timbangan]  # its causes, best first
    ikut: list[Temuan] = field(default_factory=list)  # findings that it takes in
    # Cells (A1) of findings that it takes in.
    sel: list[str] = field(default_factory=list)
    lepas: bool = False  # another has taken it in
    saran: str = ""  # advice that only the folding knows

    @property
    def jenis(self) -> str:
        """Return the kind of the best cause, empty where there is none."""
        return self.sebab[0].dugaan.jenis if self.sebab else ""
