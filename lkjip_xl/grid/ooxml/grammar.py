"""How a sheet's rows and cells are plainly written, down to the last byte.

A row that fits is well-formed, its addresses lie within Excel's sheet, and nothing in it is passed
over; so one pass of `re` over it is all that reading takes.
"""

import re
from collections.abc import Iterable

from lkjip_xl.grid.ooxml.plain import SIFAT, TEKS
from lkjip_xl.grid.ooxml.strings import ISI_TEKS
from lkjip_xl.lazy.pola import later

_NOMOR = rb"(?:[1-9]\d{0,5}|10[0-3]\d{4}|104[0-7]\d{3}|1048[0-4]\d{2}|10485[0-6]\d|104857[0-6])"
_KOLOM = rb"(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])"
_F = rb"<f%s ?+(?:/>|>%s</f>)" % (SIFAT, TEKS)
_V = rb"<v(?: (?:xml:)?space=\"preserve\")?+ ?+(?:/>|>(%s)</v>)" % TEKS
_IS = rb"<is ?+(?:/>|>(%s)</is>)" % ISI_TEKS
BARIS = later(rb"\s*+<row r=\"(%s)\"(%s) ?+(/?+)>" % (_NOMOR, SIFAT))
# Column, row, attributes; the value of a cell that holds nothing else; of any other the formula as
# it stands, value and inline text. A row is cut at its cells: nothing but blanks may be left.
SEL = later(
    rb"<c r=\"(%s)(%s)\"(%s) ?+(?:><v>(%s)</v></c>|/>|"
    rb">\s*+(?:(%s)\s*+)?+(?:%s\s*+)?+(?:%s\s*+)?+</c>)"
    % (_KOLOM, _NOMOR, SIFAT, TEKS, _F, _V, _IS)
)
SUKU = 8  # what stands between two cells, and the seven groups of one
RUMUS = later(rb"<f([^>]*?)/?>(?:(?<!/>)([^<]*)</f>)?")
PASANGAN = later(rb" ([\w:.-]++)=\"([^\"]*+)\"")


def row_pattern(sel: Iterable[tuple[bytes, bytes, bool]]) -> re.Pattern[bytes]:
    """Return what a whole row of these columns and attributes looks like, formulas apart.

    Its groups are the number of the row, its attributes, and what each cell holds: a number, or
    an inline text where the third says so.
    """
    isi = (rb"<is>(<t>%s</t>)</is>" % TEKS, rb"<v>([0-9.E+-]++)</v>")
    deret = b"".join(
        rb"<c r=\"%s\1\"%s(?:>%s</c>|/>)" % (kolom, re.escape(sifat), isi[0 if sisipan else 1])
        for kolom, sifat, sisipan in sel
    )
    return re.compile(rb"\s*+<row r=\"(%s)\"(%s) ?+>%s</row>" % (_NOMOR, SIFAT, deret))
