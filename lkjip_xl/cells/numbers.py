"""Indonesian numbers, typed or stored, decided per column."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.cells.text import visible
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai

_BERPERSEN = later(
    r"(.*\d[.,]\d{3}(?:[.,]\d{1,2})?)\s*\(\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\)", re.DOTALL
)
_DALAM_KURUNG = later(r"\(\s*%\s*\)$")  # 96 (%)
_HIASAN = later(r"^['’‘`]+|^(rp\.?|idr)\s*|[.,]\s*[-–—=]+$|\s*%$|\s*rupiah$|\s+", re.IGNORECASE)
_ANGKA = later(r"^\d+([.,]\d+)*$")
_POLOS = later(r"\d+(?:[.,]\d+)*+")  # a text that is nothing but such a number
_LAZIM = later(r"(\d{1,3}(?:\.\d{3})*+),(\d\d?)")  # 1.234.567,00: as most exports write it
_DIGIT = later(r"[\d.,\s]+\Z")
_HURUF_LAIN = later("[bcefgjk-oqstv-z]")  # letters that neither Rp, IDR nor rupiah has
_STRIP = "-–—−"  # alone, whatever adorns it, it says 0
_BULAT_RIBUAN = Decimal(1000)  # amounts below it have no mark of thousands to judge by
_CUKUP_BANYAK = 3  # one or two may be slips themselves
BUKAN_ANGKA = "bukan angka"
# A hundred thousand trillion rupiah is thirty times the state's whole budget; what is smaller than
# a trillionth is what computers leave of a difference of equal numbers.
_TERBESAR, _TERKECIL = Decimal(10) ** 17, 1e-12
_TAK_TERLALU_BESAR = 17  # letters: the bound has eighteen digits
_TERPANJANG = 60  # letters of a number with Rp, points, brackets and spaces; longer texts are none
_TERLALU_BESAR = "terlalu besar untuk sebuah jumlah"
_TANPA_ANGKA = r'"[^"]*"|\[[^\[\]]*\]|\\.|_.'  # of a number format
_RAGU = "titik atau komanya dapat berarti ribuan atau desimal"


class AngkaTerbaca(NamedTuple):
    """What one cell says: a number (percent as written), its shown decimals, or why not."""

    nilai: Decimal | None
    desimal: int | None = None
    persen: bool = False
    alasan: str = ""


KOSONG = AngkaTerbaca(None)
_BUKAN = AngkaTerbaca(None, alasan=BUKAN_ANGKA)
_NOL_BULAT = Decimal(0)


def are_whole(angka: Iterable[Decimal | None]) -> bool:
    """Tell whether no amount has a fraction; a sum has as many decimals as any of its terms."""
    ada = [n for n in angka if n]
    return sum(ada, _NOL_BULAT).as_tuple().exponent == 0 or all(
        n == n.to_integral_value() for n in ada
    )


_DIINGAT = 32_768
_POLOS_SAJA = frozenset({float, type(None)})
_PALING_TEPAT = 10**15  # whole numbers below have at most 15 digits


class _Ingatan(dict[int | float | None, Decimal | None]):
    """Numbers that were met: a budget repeats its amounts, which are one in memory."""

    def __missing__(self, angka: int | float) -> Decimal:
        if len(self) > _DIINGAT:
            self.clear()
            self[None] = None
        nilai = self[angka] = _to_decimal(angka)
        return nilai


_INGATAN = _Ingatan({None: None})


def ke_desimal(angka: int | float) -> Decimal:
    """Return a stored number as Decimal at the 15 digits that Excel keeps."""
    return _INGATAN[angka]  # type: ignore[return-value]  # only nothing is None


def is_plain_column(nilai: list[Nilai]) -> bool:
    """Tell a column that holds nothing but stored numbers and blanks, as most amounts do."""
    return _POLOS_SAJA.issuperset(map(type, nilai))


def plain_amounts(nilai: list[Nilai]) -> list[Decimal | None]:
    """Return the numbers of such a column."""
    return list(map(_INGATAN.__getitem__, nilai))  # type: ignore[arg-type]  # floats, None


def _to_decimal(angka: int | float) -> Decimal:
    if not angka:
        return _NOL_BULAT
    if -_PALING_TEPAT < angka < _PALING_TEPAT and angka == (bulat := int(angka)):
        return Decimal(bulat)
    if abs(angka) < _TERKECIL:
        return Decimal(0)
    return Decimal(f"{angka:.15g}").normalize() + 0


def _inti(teks: str) -> tuple[str, bool]:
    """Return the digits and separators of a text, and whether it is negative."""
    inti, negatif = _undecorated(_without_share(visible(teks))), False
    if inti.startswith("(") and inti.endswith(")"):
        inti, negatif = _undecorated(inti[1:-1]), True
    if inti[:1] in {"-", "−"}:
        inti, negatif = _undecorated(inti[1:]), not negatif
    return inti, negatif


def _without_share(teks: str) -> str:
    """Return an amount without the percent that stands behind it in its own cell: (96,51%)."""
    berpersen = _BERPERSEN.fullmatch(teks.strip()) if "%" in teks else None
    return berpersen[1] if berpersen else teks


def _undecorated(teks: str) -> str:
    """Return a number without Rp, apostrophes and spaces, which may stand within its sign."""
    inti, sebelum = teks.strip(), ""
    while inti != sebelum:
        sebelum, inti = inti, _HIASAN.sub("", inti).strip()
    return inti


def pemisah_ribuan(inti: str) -> str | None:
    """Return which separator marks thousands in a text, None where the text does not tell.

    `1.234` does not tell; `1.234.567`, `1.234,5`, `12,5` and `0,781` do: no thousands begin with 0.
    """
    titik, koma = inti.count("."), inti.count(",")
    if titik and koma:
        return "." if inti.rfind(",") > inti.rfind(".") else ","
    if titik + koma == 0:
        return None
    tanda = "." if titik else ","
    pemisah = "," if titik else "."
    kelompok = inti.split(tanda)
    if len(kelompok) > 2:
        return tanda
    desimal = kelompok[0] == "0" and kelompok[1].strip("0") != ""
    return None if len(kelompok[1]) == 3 and len(kelompok[0]) <= 3 and not desimal else pemisah


def column_separator(nilai: Iterable[Nilai], rupiah: bool) -> str | None:
    """Return the thousands mark that a column's texts agree on, None where they do not.

    In a column of rupiah whose stored numbers are thousands and more, a lone group of three
    digits can only be thousands: there the Indonesian point decides. Without stored numbers,
    three texts with such a group show it too: no rupiah has three decimals.
    """
    bukti: set[str] = set()
    terbesar: int | float = 0
    ribuan: Counter[str] = Counter()
    if isinstance(nilai, list) and is_plain_column(nilai):
        terbesar = max(map(abs, filter(None, nilai)), default=0)
        nilai = ()
    for sel, kali in Counter(nilai).items():
        if type(sel) is float:
            terbesar = sel if sel > terbesar else -sel if -sel > terbesar else terbesar
        elif isinstance(sel, str):
            if len(sel) <= _TERPANJANG and _LAZIM.fullmatch(sel):
                bukti.add(".")
                continue
            inti, _ = _inti(sel) if len(sel) <= _TERPANJANG else ("", False)
            if not _ANGKA.match(inti) or _koma_berulang(inti) is not None:
                continue
            if tanda := pemisah_ribuan(inti):
                bukti.add(tanda)
            else:
                ribuan.update(dict.fromkeys(set(inti) & {".", ","}, kali))
        elif isinstance(sel, int | float) and not isinstance(sel, bool):
            terbesar = max(terbesar, abs(sel))
    if len(bukti) == 1:
        return bukti.pop()
    if bukti or not rupiah:
        return None
    if ke_desimal(terbesar) >= _BULAT_RIBUAN:
        return "."
    return next(iter(ribuan)) if len(ribuan) == 1 and ribuan.total() >= _CUKUP_BANYAK else None


def _pecah(inti: str, ribuan: str) -> AngkaTerbaca:
    """Read digits whose thousands mark is known; groups that do not fit are refused."""
    pecahan = "," if ribuan == "." else "."
    bulat, _, sisa = inti.partition(pecahan)
    kelompok = bulat.split(ribuan)
    if pecahan in sisa or ribuan in sisa or any(len(teks) != 3 for teks in kelompok[1:]):
        return AngkaTerbaca(None, alasan="susunan titik dan komanya tidak lazim")
    return AngkaTerbaca(Decimal("".join(kelompok) + ("." + sisa if sisa else "")), len(sisa))


def _koma_berulang(inti: str) -> str | None:
    """Return the plain digits of forms such as 21,276,070,424,00 (last group: decimals)."""
    kelompok = inti.split(",")
    if "." in inti or len(kelompok) < 3 or len(kelompok[-1]) not in {1, 2}:
        return None
    if len(kelompok[0]) > 3 or any(len(teks) != 3 for teks in kelompok[1:-1]):
        return None
    return "".join(kelompok[:-1]) + "." + kelompok[-1]


def read_text(teks: str, ribuan: str | None) -> AngkaTerbaca:
    """Read one text as a number; `ribuan` is what its column decided (None: undecided)."""
    if len(teks) <= _TERPANJANG and _POLOS.fullmatch(teks):
        hasil = _digits(teks, ribuan)
        return hasil if len(teks) <= _TAK_TERLALU_BESAR else _in_bounds(hasil)
    polos = _DALAM_KURUNG.sub("%", visible(teks).strip().lower())
    return _decorated(polos, ribuan) if polos else KOSONG


def is_dash(teks: str) -> bool:
    """Tell a cell that only holds a dash: nothing of an amount, not measured of an indikator."""
    return bool(teks.strip()) and not teks.strip(f"{_STRIP} ")


def _decorated(polos: str, ribuan: str | None) -> AngkaTerbaca:
    """Read a number with Rp, brackets, spaces or a percent sign."""
    if len(polos) > _TERPANJANG or _HURUF_LAIN.search(polos):
        return AngkaTerbaca(None, alasan=_TERLALU_BESAR) if _DIGIT.match(polos) else _BUKAN
    inti, negatif = _inti(polos)
    if not inti.strip(_STRIP) and any(tanda in polos for tanda in _STRIP):
        return AngkaTerbaca(_NOL_BULAT, 0)
    persen = polos.endswith("%")
    if not _ANGKA.match(inti):
        return _BUKAN
    if ribuan is None and "rp" in polos:  # no rupiah has three decimals
        ribuan = "." if "." in inti else ","
    hasil = _in_bounds(_digits(inti, ribuan))
    if hasil.alasan in {_RAGU, _TERLALU_BESAR}:
        return hasil
    nilai = -hasil.nilai if negatif and hasil.nilai is not None else hasil.nilai
    return hasil._replace(nilai=nilai, persen=persen)


def _digits(inti: str, ribuan: str | None) -> AngkaTerbaca:
    """Read digits with separators, and nothing else."""
    if lazim := _LAZIM.fullmatch(inti):
        bulat, sisa = lazim.groups()
        return AngkaTerbaca(Decimal(bulat.replace(".", "") + "." + sisa), len(sisa))
    if (ulang := _koma_berulang(inti)) is not None:
        return AngkaTerbaca(Decimal(ulang), len(ulang.partition(".")[2]))
    tanda = pemisah_ribuan(inti) or ribuan
    if tanda is None and ("." in inti or "," in inti):
        return AngkaTerbaca(None, alasan=_RAGU)
    return _pecah(inti, tanda or ".")


def _in_bounds(hasil: AngkaTerbaca) -> AngkaTerbaca:
    """Return a number, or why not where it is larger than any amount."""
    if hasil.nilai is not None and hasil.nilai >= _TERBESAR:
        return AngkaTerbaca(None, alasan=_TERLALU_BESAR)
    return hasil


def decimals_shown(format_angka: str) -> int | None:
    """Return the decimals that a number format shows; None for General and texts."""
    semua = (re.sub(_TANPA_ANGKA, "", s) for s in format_angka.split(";") if s[:2] != "[=")
    bagian = next((s for s in semua if re.search("[0#]", s)), None)
    if bagian is None:
        return None
    _, titik, ekor = bagian.partition(".")
    return len(re.match(r"[0#?]*", ekor).group()) if titik else 0  # type: ignore[union-attr]


def read_number(nilai: Nilai, format_angka: str, ribuan: str | None) -> AngkaTerbaca:
    """Read one cell: a percent format or sign counts 0-100."""
    if nilai is None:
        return KOSONG
    if isinstance(nilai, str):
        return read_text(nilai, ribuan)
    if isinstance(nilai, bool) or not isinstance(nilai, int | float):
        return AngkaTerbaca(None, alasan=BUKAN_ANGKA)
    if not -_TERBESAR < nilai < _TERBESAR:
        return AngkaTerbaca(None, alasan=_TERLALU_BESAR)
    persen = "%" in format_angka
    desimal = decimals_shown(format_angka)
    angka = ke_desimal(nilai)
    return AngkaTerbaca(angka * 100 if persen else angka, desimal, persen)
