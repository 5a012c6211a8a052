"""What one cell of an .xlsx holds, by its type and its style."""

import datetime
from collections.abc import Callable, Sequence

from lkjip_xl.grid.clean import visible_or_none
from lkjip_xl.grid.galat import RUSAK, GalatBerkas
from lkjip_xl.grid.limits import MAKS_ANGKA
from lkjip_xl.grid.ooxml.grammar import PASANGAN
from lkjip_xl.grid.ooxml.strings import rich_text
from lkjip_xl.grid.ooxml.styles import is_date
from lkjip_xl.grid.ooxml.words import plain_text
from lkjip_xl.model.sel import Gaya, Nilai

ANGKA, TANGGAL, BERSAMA, RUMUS_TEKS, SISIPAN, LOGIKA, GALAT, ISO = (
    "n", "tanggal", "s", "str", "inlineStr", "b", "e", "d",
)  # fmt: skip
_JENIS = {teks: teks for teks in (ANGKA, BERSAMA, RUMUS_TEKS, SISIPAN, LOGIKA, GALAT, ISO)}
_HARI_NOL = datetime.datetime(1899, 12, 30)
_SELISIH_1904 = 1462  # days between the two calendars that Excel counts by
_HARI_AKHIR = 2_958_466  # the day after 31 December 9999
_KABISAT_SEMU = 60  # Excel counts a 29 February 1900 that never was
_SEHARI_MILI = 86_400_000
_DIINGAT = 4096  # texts: a part of a table, not all of a long list
_BANYAK_ANGKA = 32_768  # amounts: a budget repeats zeros and round ones, and pagu as realisasi


class Ingatan(dict[bytes | None, Nilai]):
    """What cells of one kind hold, by how it stands there; equal values are one in memory."""

    def __init__(self, baca: Callable[[bytes], Nilai], paling_banyak: int) -> None:
        """Take what reads a cell, and how many are remembered; a blank cell holds nothing."""
        super().__init__({None: None})
        self._baca, self._paling_banyak = baca, paling_banyak

    def __missing__(self, mentah: bytes) -> Nilai:
        """Read a cell that was not met before."""
        if len(self) > self._paling_banyak:
            self.clear()
            self[None] = None
        nilai = self[mentah] = self._baca(mentah)
        return nilai


def _inline(xml: bytes) -> Nilai:
    return visible_or_none(rich_text(xml))


class Pembaca:
    """Reads cells of one workbook.

    `sifat` remembers what the attributes of a cell mean, `ingatan` what cells of the common kinds
    hold.
    """

    def __init__(self, teks: Sequence[str], gaya: Sequence[Gaya], *, sejak_1904: bool) -> None:
        """Take the shared strings, the styles, and the calendar of the workbook."""
        self._teks = [visible_or_none(kata) for kata in teks]
        self._gaya = gaya
        self._geser = _SELISIH_1904 if sejak_1904 else 0
        self.sifat: dict[bytes, tuple[int, str]] = {}
        self.ingatan = {
            ANGKA: Ingatan(read_number, _BANYAK_ANGKA),
            BERSAMA: Ingatan(self._shared, _BANYAK_ANGKA),
            SISIPAN: Ingatan(_inline, _DIINGAT),  # the levels' kode stand again in each row
        }

    def learn(self, mentah: bytes) -> tuple[int, str]:
        """Return the number of the style and the kind of value that attributes tell."""
        peta = dict(PASANGAN.findall(mentah))
        nomor = peta.get(b"s", b"0")
        gaya = int(nomor) if nomor.isdigit() and len(nomor) < 6 else 0
        gaya = gaya if gaya < len(self._gaya) else 0
        jenis = _JENIS.get(peta.get(b"t", b"n").decode("utf-8", "replace"), RUMUS_TEKS)
        if jenis is ANGKA and gaya and is_date(self._gaya[gaya].format_angka):
            jenis = TANGGAL
        self.sifat[mentah] = gaya, jenis
        return gaya, jenis

    def read(self, jenis: str, v: bytes, sisipan: bytes) -> Nilai:
        """Return the value of a cell; what is no value of its type is the text that stands there.

        GalatBerkas for a text that the workbook does not hold.
        """
        if jenis in self.ingatan:
            return self.ingatan[jenis][sisipan if jenis is SISIPAN else v]
        if jenis is TANGGAL:
            angka = read_number(v)
            return self._date(angka) if isinstance(angka, float) else angka
        if jenis is LOGIKA and v in (b"0", b"1", b"true", b"false"):
            return v in (b"1", b"true")
        teks = visible_or_none(plain_text(v))
        return _iso(teks) if jenis is ISO and teks else teks

    def _shared(self, v: bytes) -> Nilai:
        """Return the text of a number; GalatBerkas for one that the workbook does not hold."""
        try:
            return self._teks[int(v)] if v[:1] != b"-" else self._missing()
        except (IndexError, ValueError):
            return self._missing()

    def _missing(self) -> Nilai:
        raise GalatBerkas(*RUSAK)

    def _date(self, angka: float) -> Nilai:
        """Return the day or the time of day that a number is shown as."""
        if not 0 <= angka < _HARI_AKHIR - self._geser:
            return angka
        if angka < 1 and not self._geser:
            waktu = _HARI_NOL + datetime.timedelta(milliseconds=round(angka * _SEHARI_MILI))
            return waktu.time()
        hari = angka + self._geser
        hari += 1 if hari < _KABISAT_SEMU else 0
        waktu = _HARI_NOL + datetime.timedelta(milliseconds=round(hari * _SEHARI_MILI))
        return waktu if waktu.time() != datetime.time() else waktu.date()


def read_number(v: bytes) -> Nilai:
    """Return a number; the text that stands there where it is none, or beyond all measure."""
    try:
        angka = float(v)
    except ValueError:
        return visible_or_none(plain_text(v))
    if -MAKS_ANGKA < angka < MAKS_ANGKA and b"_" not in v:
        return angka
    return visible_or_none(plain_text(v))


def _iso(teks: str) -> Nilai:
    try:
        waktu = datetime.datetime.fromisoformat(teks)
    except ValueError:
        return teks
    return waktu if waktu.time() != datetime.time() else waktu.date()
