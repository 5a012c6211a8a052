"""Words that may say who somebody is: nothing of a survey is shown that could be such."""

from lkjip_xl.cells.text import kecilkan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.jawaban import AWALAN, DERET, LAIN, SIFAT, SIFAT_LAIN
from lkjip_xl.norms.kepala import KATA_SURVEI
from lkjip_xl.norms.responden import ISI_PRIBADI, PRIBADI, SENDIRI, TANDA_PRIBADI

_PANJANG = 40  # letters of an answer, an occupation or a service; longer texts are remarks
_TANDA = later(TANDA_PRIBADI)
_SENDIRI = later(SENDIRI)
_TANGGAL = later(r"\b\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")
_KATA = later(r"[^\W\d_]+")
_JAWABAN = frozenset(
    dua
    for teks in (*(s for dua in DERET for s in dua), *SIFAT, *SIFAT_LAIN, *AWALAN, *LAIN)
    for dua in _KATA.findall(teks)
)
# What numbers a respondent: 7, R-012, Responden 3, A.12; longer words are his name.
_NOMOR = later(r"(?:[^\W\d_]{1,3}|no|nomor|resp|responden)?[ .\-_/]*\d{1,5}(?:[ .\-_/]?[a-z])?\W*")
_ORANG = later(rf"{KATA_SURVEI}|{PRIBADI}|^(?:{ISI_PRIBADI})$")
_BARIS, _DIBACA = 200, 200  # rows and letters in which a sheet says what it is about


def may_be_personal(teks: str) -> bool:
    """Tell a text with a telephone number, an address of mail, an NIK, or that tells a story."""
    return len(teks) > _PANJANG or _TANDA.search(teks) is not None


def is_number_of_respondent(teks: str) -> bool:
    """Tell what counts respondents, from a name, an NIK, or both in one cell."""
    return _NOMOR.fullmatch(kecilkan(teks)) is not None


def is_no_own_word(teks: str) -> bool:
    """Tell a choice of a questionnaire from what somebody wrote beside its choices."""
    return _SENDIRI.search(kecilkan(teks)) is None


def tells_who(teks: str) -> bool:
    """Tell a text with a NIP, a telephone number or an address of mail; a TMT is none."""
    return _TANDA.search(_TANGGAL.sub("", teks)) is not None


def is_plain_answer(teks: str) -> bool:
    """Tell a number, a letter, or words that questionnaires are answered with."""
    dua = _KATA.findall(kecilkan(teks))
    return not may_be_personal(teks) and all(len(s) == 1 or s in _JAWABAN for s in dua)


def speaks_of_people(grid: Grid) -> bool:
    """Tell a sheet about a survey or about persons: forms, lists of names, of addresses."""
    teks = (kecilkan(n)[:_DIBACA] for kolom in grid.kolom for n in kolom[:_BARIS] if n is not None)
    return any(map(_ORANG.search, teks))
