"""A finding on its way through the folding."""

from dataclasses import dataclass, field

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.model.temuan import Temuan


@dataclass
class Butir:
    """A finding with what is behind it and its causes; `ikut` are those that it takes in.

    `saran` is advice that only the folding knows.
    """

    temuan: Temuan
    dasar: Masalah | Baris | None
    sebab: list[Timbangan]
    ikut: list[Temuan] = field(default_factory=list)
    sel: list[str] = field(default_factory=list)
    lepas: bool = False
    saran: str = ""

    @property
    def jenis(self) -> str:
        """Return the kind of the best cause, empty where there is none."""
        return self.sebab[0].dugaan.jenis if self.sebab else ""
