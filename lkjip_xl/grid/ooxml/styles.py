"""The styles of an .xlsx: of each number the look that says something, and nothing else.

Fills, borders, colours and themes are not looked at: what is odd there costs nothing.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from lkjip_xl.grid.looks import GAYA_BIASA
from lkjip_xl.grid.xml import walk_xml
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Gaya

# The formats that have a number only (ECMA-376 18.8.30), as Excel writes them in English.
BENTUK_BAKU = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"$"#,##0_);\\("$"#,##0\\)', 6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    7: '"$"#,##0.00_);\\("$"#,##0.00\\)', 8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_)_("$"* \\(#,##0.00\\)_("$"* "-"??_)_(@_)',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
_HIASAN = later(r'"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\[\]]*\]', re.IGNORECASE)
_LAMA = later(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_PALING_DALAM = 250  # the indent that Excel allows
_TIDAK = ("0", "false", "off")


class _Gaya:
    """What the walk has found so far."""

    def __init__(self) -> None:
        self.bentuk = dict(BENTUK_BAKU)
        self.huruf: list[dict[str, bool]] = []
        self.xf: list[dict[str, str]] = []
        self.jejak: list[str] = []

    def mulai(self, nama: str, sifat: Mapping[str, str]) -> None:
        induk = self.jejak[-1] if self.jejak else ""
        self.jejak.append(nama)
        if induk == "numFmts" and nama == "numFmt":
            self.bentuk[_whole(sifat.get("numFmtId"))] = sifat.get("formatCode") or "General"
        elif induk == "fonts" and nama == "font":
            self.huruf.append({})
        elif induk == "font" and nama in "bi" and self.jejak[-3:-2] == ["fonts"]:
            self.huruf[-1][nama] = sifat.get("val", "1") not in _TIDAK
        elif induk == "cellXfs" and nama == "xf":
            self.xf.append(dict(sifat))
        elif induk == "xf" and nama == "alignment" and self.jejak[-3:-2] == ["cellXfs"]:
            self.xf[-1].update(sifat)

    def selesai(self, _nama: str) -> None:
        self.jejak.pop()


def read_styles(xml: bytes) -> list[Gaya]:
    """Return the look behind each number of a style; GalatBerkas for a part that is torn."""
    gaya = _Gaya()
    walk_xml(xml, gaya.mulai, gaya.selesai)
    return [_look(peta, gaya) for peta in gaya.xf]


def _whole(teks: str | None) -> int:
    return int(teks) if teks and teks.isdecimal() and len(teks) < 10 else 0


def _look(xf: Mapping[str, str], rupa: _Gaya) -> Gaya:
    nomor = _whole(xf.get("fontId"))
    huruf = rupa.huruf[nomor] if nomor < len(rupa.huruf) else {}
    rata = xf.get("horizontal")
    gaya = Gaya(
        tebal=huruf.get("b", False),
        miring=huruf.get("i", False),
        indentasi=min(_whole(xf.get("indent")), _PALING_DALAM),
        format_angka=rupa.bentuk.get(_whole(xf.get("numFmtId")), GAYA_BIASA.format_angka),
        rata=rata if rata != "general" else None,
        bungkus=xf.get("wrapText", "0") not in _TIDAK,
    )
    return GAYA_BIASA if gaya == GAYA_BIASA else gaya


@lru_cache(maxsize=4096)
def is_date(bentuk: str) -> bool:
    """Tell whether a number format shows a number as a date or a time of day."""
    polos = _HIASAN.sub("", bentuk).lower().replace("general", "")
    if _LAMA.search(polos):
        return False  # hours that have passed are a number of days
    return re.search(r"[dmyhs]", polos) is not None and "0.00e" not in polos
