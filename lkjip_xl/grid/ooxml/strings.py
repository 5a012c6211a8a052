"""The shared strings of an .xlsx: one lost, and each later cell would say another's text."""

import re

from lkjip_xl.grid.galat import RUSAK, TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.limits import MAKS_TEKS_BERSAMA
from lkjip_xl.grid.ooxml.plain import RUANG, SIFAT, TEKS, as_plain
from lkjip_xl.grid.ooxml.words import plain_text
from lkjip_xl.lazy.pola import later

_T = rb"<t%s(?:/>|>%s</t>)" % (SIFAT, TEKS)
_RPR = rb"(?:<rPr>(?:<\w++%s/>|\s)*+</rPr>\s*+|<rPr/>)?+" % SIFAT
_LARIK = rb"<r>\s*+%s(?:%s)?+\s*+</r>" % (_RPR, _T)
_LAFAL = rb"<rPh%s>\s*+%s\s*+</rPh>|<phoneticPr%s/>" % (SIFAT, _T, SIFAT)
ISI_TEKS = rb"\s*+(?:(?:%s|%s|%s)\s*+)*+" % (_T, _LARIK, _LAFAL)
_SI = rb"<si>%s</si>|<si/>" % ISI_TEKS
_ISI = later(rb"(?:(?:%s)\s*+)*+" % _SI)
_EKOR = later(rb"</sst>\s*+|<extLst%s>(?s:.)*" % SIFAT)
_KEPALA = later(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*\?>)?\s*<sst\b[^<>]*?(/?)>\s*")
_SATU = later(rb"<si>\s*(?:<t[^>]*>([^<]*)</t>\s*</si>|(.*?)</si>)|<si/>", re.DOTALL)
_HITUNGAN = later(rb"\b(uniqueCount|count)=[\"'](\d{1,9})[\"']")
_BAGIAN = later(rb"<t(?: [^>]*[^/>])?>([^<]*)</t>")
_PELAFALAN = later(rb"<rPh\b.*?</rPh>", re.DOTALL)


def read_strings(xml: bytes) -> list[str]:
    """Return the texts in the order of their numbers; GalatBerkas for a part that is torn."""
    if xml.count(b"<si") > MAKS_TEKS_BERSAMA:
        raise GalatBerkas(*TERLALU_BESAR)
    tubuh = _body(xml)
    if tubuh is None or RUANG in tubuh:
        tubuh = _body(as_plain(xml))
    if tubuh is None:
        raise GalatBerkas(*RUSAK)
    semua = _SATU.findall(tubuh)
    if not _fits_counts(xml, len(semua)):
        raise GalatBerkas(*RUSAK)
    return [plain_text(biasa) if not kaya else rich_text(kaya) for biasa, kaya in semua]


def _fits_counts(xml: bytes, banyak: int) -> bool:
    """Tell whether there are as many texts as the root says, where it says so by two counts.

    Writers that do not count write one number twice, or none.
    """
    awal = xml[: xml.find(b">", xml.find(b"<sst")) + 1]
    nilai = dict(_HITUNGAN.findall(awal))
    tersendiri, semua = nilai.get(b"uniqueCount"), nilai.get(b"count")
    return None in {tersendiri, semua} or tersendiri in {semua, b"%d" % banyak}


def rich_text(xml: bytes) -> str:
    """Return the text of several runs, without what tells its pronunciation."""
    if xml.startswith(b"<t>") and xml.find(b"<", 3) == len(xml) - 4:  # one plain run
        return plain_text(xml[3:-4])
    return plain_text(b"".join(_BAGIAN.findall(_PELAFALAN.sub(b"", xml))))


def _body(xml: bytes) -> bytes | None:
    """Return what stands between the tags of the root; None where it is not plainly written."""
    kepala = _KEPALA.match(xml)
    if kepala is None:
        return None
    if kepala[1]:
        return b"" if not xml[kepala.end() :].strip() else None
    cocok = _ISI.match(xml, kepala.end())
    akhir = cocok.end() if cocok else kepala.end()
    return xml[kepala.end() : akhir] if _EKOR.fullmatch(xml, akhir) else None
