"""The zip around the parts: parts that are not edited are copied as they lie, compressed."""

import copy
import io
import struct
import zipfile

from lkjip_xl.salinan.tags import TakTersunting

_PEMERI_UKURAN = 0x08  # the flag of an entry whose sizes follow its data
_TERSANDI = 0x01


class Paket:
    """A package with its edits; case does not count in part names."""

    def __init__(self, data: bytes) -> None:
        """Open the package; TakTersunting where its directory is not to be trusted."""
        self._isi = data
        self.arsip = zipfile.ZipFile(io.BytesIO(data))
        self._nama = {teks.lower(): teks for teks in self.arsip.namelist()}
        self._baru: dict[str, bytes] = {}
        daftar = self.arsip.infolist()
        if len(self._nama) != len(daftar) or any(s.flag_bits & _TERSANDI for s in daftar):
            raise TakTersunting("daftar isi zip tidak biasa")

    def names(self) -> list[str]:
        """Return all part names in their order, added ones last."""
        return [*self._nama.values()]

    def has(self, nama: str) -> bool:
        """Tell whether there is such a part."""
        return nama.lower() in self._nama

    def read(self, nama: str) -> bytes:
        """Return a part as it is now; KeyError where there is none."""
        asli = self._nama[nama.lower()]
        return self._baru[asli] if asli in self._baru else self.arsip.read(asli)

    def write(self, nama: str, data: bytes) -> None:
        """Replace or add a part."""
        self._baru[self._nama.setdefault(nama.lower(), nama)] = data

    def edited(self) -> dict[str, bytes]:
        """Return the parts that were replaced or added."""
        return self._baru

    def free_name(self, awal: str, akhir: str) -> str:
        """Return a part name that nobody has: xl/comments + 3 + .xml."""
        nomor = 1
        while self.has(f"{awal}{nomor}{akhir}"):
            nomor += 1
        return f"{awal}{nomor}{akhir}"

    def to_bytes(self) -> bytes:
        """Return the package with its parts in the source's order, added ones last."""
        wadah = io.BytesIO()
        with zipfile.ZipFile(wadah, "w") as tujuan:
            for info in self.arsip.infolist():
                if info.filename in self._baru:
                    _write(tujuan, info, self._baru[info.filename])
                else:
                    self._copy(tujuan, wadah, info)
            contoh = self.arsip.infolist()[0]
            for nama in [n for n in self._baru if n not in self.arsip.NameToInfo]:
                info = zipfile.ZipInfo(nama, contoh.date_time)
                info.compress_type = zipfile.ZIP_DEFLATED
                _write(tujuan, info, self._baru[nama])
        return wadah.getvalue()

    def _copy(self, tujuan: zipfile.ZipFile, wadah: io.BytesIO, info: zipfile.ZipInfo) -> None:
        """Copy an entry without unpacking it."""
        awal = info.header_offset
        panjang_nama, panjang_lain = struct.unpack("<HH", self._isi[awal + 26 : awal + 30])
        awal += 30 + panjang_nama + panjang_lain
        baru = copy.copy(info)
        baru.flag_bits &= ~_PEMERI_UKURAN
        baru.header_offset = wadah.seek(0, io.SEEK_END)
        wadah.write(baru.FileHeader(False))
        wadah.write(self._isi[awal : awal + info.compress_size])
        tujuan.filelist.append(baru)
        tujuan.NameToInfo[baru.filename] = baru
        tujuan.start_dir = wadah.tell()


def _write(tujuan: zipfile.ZipFile, asal: zipfile.ZipInfo, data: bytes) -> None:
    """Write an entry anew with the attributes that it had."""
    info = zipfile.ZipInfo(asal.filename, asal.date_time)
    info.compress_type, info.external_attr = asal.compress_type, asal.external_attr
    tujuan.writestr(info, data)
