"""All rules in the order in which they run, and the order in which people read findings."""

import inspect
import re

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.kabar import Lapor, silent, tell
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Entri, Tabel
from lkjip_xl.model.temuan import URUTAN_TINGKAT, Temuan
from lkjip_xl.rules import (
    across,
    formulas,
    hierarchy,
    kinerja,
    pegawai,
    printed,
    reading,
    sums,
    survei,
)
from lkjip_xl.rules.aturan import TINGKAT, Periksa
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.reading.ragu import is_doubtful

BAGIAN = ("Apa", "Mengapa", "Contoh", "Cara memperbaiki", "Keterbatasan")

# The families in the order in which people read them; within one, by kode.
_KELUARGA = "BHTFRXCKPL"
_LACI = (reading, hierarchy, sums, formulas, across, kinerja, survei, pegawai, printed)


def _place_in_page(periksa: Periksa) -> tuple[int, str]:
    kode = periksa.__name__.upper()
    return _KELUARGA.index(kode[0]), kode


PERIKSA: tuple[Periksa, ...] = tuple(
    sorted((periksa for laci in _LACI for periksa in laci.ATURAN), key=_place_in_page)
)


@beku
class Aturan:
    """A rule as `aturan` prints it: its kode, its tingkat, and its five sections by heading."""

    kode: str
    tingkat: str
    bagian: dict[str, str]


def explain(periksa: Periksa) -> Aturan:
    """Return a rule's kode, its tingkat, and the five sections of its docstring."""
    teks = inspect.cleandoc(periksa.__doc__ or "")
    pola = "|".join(re.escape(kata) for kata in BAGIAN)
    potong = re.split(rf"^({pola}):\s*", teks, flags=re.MULTILINE)
    bagian = {potong[i]: " ".join(potong[i + 1].split()) for i in range(1, len(potong), 2)}
    kode = periksa.__name__.upper()
    return Aturan(kode, "/".join(TINGKAT[kode]), bagian)


def _place(sel: str) -> tuple[int, str]:
    """Return row and column of an address, so that B9 stands before A10."""
    cocok = re.match(r"([A-Z]+)(\d+)$", sel)
    return (int(cocok[2]), cocok[1].rjust(3)) if cocok else (0, "")


def sort_temuan(temuan: list[Temuan], entri: tuple[Entri, ...]) -> list[Temuan]:
    """Return findings in reading order: tingkat, size of the difference, place, kode."""
    urutan: dict[tuple[str, str], int] = {}
    for posisi, tabel in enumerate(entri):
        urutan.setdefault((tabel.berkas, tabel.lembar), posisi)

    def kunci(cacat: Temuan) -> tuple[object, ...]:
        besar = -abs(cacat.selisih) if cacat.selisih is not None else 1
        return (
            URUTAN_TINGKAT.index(cacat.tingkat),
            cacat.selisih is None,
            besar,
            urutan.get((cacat.berkas, cacat.lembar), len(entri)),
            cacat.berkas,
            _place(cacat.sel[0] if cacat.sel else ""),
            cacat.kode,
        )

    return sorted(temuan, key=kunci)


def check(konteks: Konteks, lapor: Lapor = silent) -> list[Temuan]:
    """Run every rule and return the findings in reading order.

    Of a table that can be read in two ways only that is said: nothing follows from a guess.
    """
    aturan = tell(PERIKSA, lapor, lambda _satu: "")
    semua = [temuan for periksa in aturan for temuan in periksa(konteks)]
    dua = [temuan for temuan in semua if temuan.kode == "B118"]
    diragukan = filter(is_doubtful, konteks.tabel())
    ragu = [tabel for tabel in diragukan if any(_lies_in(temuan, tabel) for temuan in dua)]
    tetap = [s for s in semua if s.kode == "B118" or not any(_lies_in(s, t) for t in ragu)]
    return sort_temuan(tetap, konteks.gabungan.entri)


def _lies_in(temuan: Temuan, tabel: Tabel) -> bool:
    """Tell whether a finding is about a cell of a table."""
    if (temuan.berkas, temuan.lembar) != (tabel.berkas, tabel.lembar) or not temuan.sel:
        return False
    baris, _ = address_of(temuan.sel[0])
    return tabel.rentang[0] <= baris <= tabel.rentang[2]
