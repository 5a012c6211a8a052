"""The document property that tells a copy from a source, so that it is never read as one."""

import re

from lkjip_xl.grid.property import NAMA_PROPERTI, TANDA_SALINAN
from lkjip_xl.salinan import tags
from lkjip_xl.salinan.package import Paket
from lkjip_xl.salinan.rels import KETAT, LAZIM, add_relation, declare_part, relations

_BAGIAN = "docProps/custom.xml"
_JENIS = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_KELOMPOK = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_HUBUNGAN = {False: "custom-properties", True: "customProperties"}
_RUANG = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/",
    True: "http://purl.oclc.org/ooxml/officeDocument/",
}


def mark_as_copy(paket: Paket, *, ketat: bool) -> None:
    """Add the property to the package's custom properties."""
    lama = [r.bagian for r in relations(paket, "") if r.jenis in _HUBUNGAN.values()]
    nama = lama[0] if lama else _BAGIAN
    if not lama:
        paket.write(nama, _new_part(ketat))
        add_relation(paket, "", f"{KETAT if ketat else LAZIM}/{_HUBUNGAN[ketat]}", nama)
        declare_part(paket, nama, _JENIS)
    xml = paket.read(nama)
    akar = tags.root(tags.mask(xml))
    nomor = max([1, *(int(n) for n in re.findall(rb"\spid\s*=\s*[\"'](\d+)", xml))]) + 1
    data = (
        b'<%bproperty fmtid="%b" pid="%d" name="%b"><vt:lpwstr xmlns:vt="%bdocPropsVTypes">%b'
        b"</vt:lpwstr></%bproperty>"
    ) % (
        akar.awalan, _KELOMPOK.encode(), nomor, NAMA_PROPERTI.encode(),
        _RUANG[ketat].encode(), TANDA_SALINAN.encode(), akar.awalan,
    )  # fmt: skip
    paket.write(nama, tags.apply(xml, [tags.add_children(xml, akar, data)]))


def _new_part(ketat: bool) -> bytes:
    """Return custom properties without a property."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_RUANG[ketat]}{_HUBUNGAN[ketat]}"></Properties>'
    ).encode()
