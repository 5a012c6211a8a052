"""A zip package read strictly: what it says of itself is checked before it is believed."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from itertools import pairwise
from struct import unpack_from

from lkjip_xl.grid.galat import RUSAK, TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.limits import MAKS_BAGIAN, MAKS_URAI

_KEPALA = b"PK\x03\x04"
_PANJANG_KEPALA = 30
_TERKUNCI = 1  # the flag of an encrypted part


@dataclass
class Paket:
    """The parts by their names, in lower case and with `/` as Excel takes them; the bytes read."""

    data: bytes
    bagian: dict[str, zipfile.ZipInfo]
    terurai: int = 0

    def __contains__(self, nama: str) -> bool:
        """Tell whether there is such a part."""
        return nama.lower() in self.bagian

    def read(self, nama: str) -> bytes:
        """Return a part, whole and with its checksum right; GalatBerkas otherwise."""
        anggota = self.bagian.get(nama.lower())
        if anggota is None:
            raise GalatBerkas(*RUSAK)
        self.terurai += anggota.file_size
        if self.terurai > MAKS_URAI:
            raise GalatBerkas(*TERLALU_BESAR)
        return _inflate(self.data, anggota)


def open_package(data: bytes) -> Paket:
    """Return a package; GalatBerkas for one whose directory is damaged or contradicts itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            daftar = arsip.infolist()
    except Exception as galat:  # zipfile and struct fail in many ways on a torn directory
        raise GalatBerkas(*RUSAK) from galat
    bagian = {anggota.filename.lower().replace("\\", "/"): anggota for anggota in daftar}
    # A part twice has two contents, and every program picks one of them.
    if len(bagian) != len(daftar) or len(daftar) > MAKS_BAGIAN:
        raise GalatBerkas(*RUSAK)
    if any(n.startswith("/") or ".." in n.split("/") for n in bagian) or _overlap(daftar):
        raise GalatBerkas(*RUSAK)
    return Paket(data, bagian)


def _overlap(daftar: list[zipfile.ZipInfo]) -> bool:
    """Tell whether two parts share bytes, as only a bomb's do."""
    letak = sorted((s.header_offset, s.header_offset + s.compress_size) for s in daftar)
    return any(akhir > awal for (_, akhir), (awal, _) in pairwise(letak))


def _inflate(data: bytes, anggota: zipfile.ZipInfo) -> bytes:
    """Return the bytes of a part: exactly as many as it says, with the checksum it says."""
    awal = anggota.header_offset
    if data[awal : awal + 4] != _KEPALA or anggota.flag_bits & _TERKUNCI:
        raise GalatBerkas(*RUSAK)
    nama, tambahan = unpack_from("<HH", data, awal + 26)
    awal += _PANJANG_KEPALA + nama + tambahan
    mentah = memoryview(data)[awal : awal + anggota.compress_size]
    try:
        hasil = _unpack(mentah, anggota)
    except zlib.error as galat:
        raise GalatBerkas(*RUSAK) from galat
    if len(hasil) != anggota.file_size or zlib.crc32(hasil) != anggota.CRC:
        raise GalatBerkas(*RUSAK)
    return hasil


def _unpack(mentah: memoryview, anggota: zipfile.ZipInfo) -> bytes:
    """Return the bytes behind a stored or deflated part, and never more than it declares."""
    if anggota.compress_type == zipfile.ZIP_STORED:
        return bytes(mentah)
    if anggota.compress_type != zipfile.ZIP_DEFLATED:
        raise GalatBerkas(*RUSAK)
    pengurai = zlib.decompressobj(-zlib.MAX_WBITS)
    hasil = pengurai.decompress(mentah, anggota.file_size + 1)
    if not pengurai.eof or pengurai.unused_data:
        raise GalatBerkas(*RUSAK)
    return hasil
