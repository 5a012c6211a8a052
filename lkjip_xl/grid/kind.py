"""What a file is, by its content: names lie (HTML called .xls, .xlsx renamed to .xls)."""

import re
import zipfile
from pathlib import Path

from lkjip_xl.grid.galat import GalatBerkas

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOM_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_JENIS_XLSX = re.compile(
    rb"spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroenabled\.main",
    re.IGNORECASE,
)
_SIMPAN_XLSX = "Buka di Excel, pilih Simpan Sebagai (Save As), lalu simpan sebagai .xlsx."
_SALIN_ULANG = (
    "Salin atau unduh ulang berkas aslinya; bila masih terbuka di Excel, simpan ulang di sana."
)

# Every kind that has no reader: what is wrong, and what to do.
PENOLAKAN: dict[str, tuple[str, str]] = {
    "xls": ("Berkas ini berformat Excel lama (.xls).", _SIMPAN_XLSX),
    "xlsb": ("Berkas ini berformat Excel biner (.xlsb).", _SIMPAN_XLSX),
    "ods": ("Berkas ini berformat OpenDocument (.ods), bukan .xlsx.", _SIMPAN_XLSX),
    "terenkripsi": (
        "Berkas ini terkunci dengan kata sandi.",
        "Buka di Excel dengan kata sandinya, hapus kata sandi itu lewat "
        "File > Info > Protect Workbook, lalu simpan.",
    ),
    "mhtml": ("Berkas ini sebenarnya halaman web (MHTML), bukan lembar kerja.", _SIMPAN_XLSX),
    "html": ("Berkas ini sebenarnya halaman web (HTML), bukan lembar kerja.", _SIMPAN_XLSX),
    "zip_rusak": ("Berkas ini rusak atau tidak lengkap.", _SALIN_ULANG),
    "teks": ("Berkas ini hanya berisi teks, bukan lembar kerja Excel.", _SIMPAN_XLSX),
    "kosong": ("Berkas ini kosong (0 byte).", _SALIN_ULANG),
    "lain": (
        "Berkas ini bukan lembar kerja Excel.",
        "Periksa apakah berkasnya benar; bila dapat dibuka di Excel, simpan sebagai .xlsx.",
    ),
}


def galat_buka(path: Path, galat: OSError) -> GalatBerkas:
    """Return what to tell about a file that the system would not open."""
    if path.is_dir():
        return GalatBerkas("Ini sebuah folder, bukan berkas.", "Sebutkan berkas di dalamnya.")
    if isinstance(galat, FileNotFoundError):
        return GalatBerkas(
            "Berkas tidak ditemukan.", "Periksa kembali penulisan nama dan letak berkasnya."
        )
    if isinstance(galat, PermissionError):
        return GalatBerkas(
            "Berkas tidak dapat dibuka; mungkin sedang terbuka di Excel.",
            "Tutup dulu berkas ini di Excel, lalu coba lagi.",
        )
    return GalatBerkas(
        "Berkas tidak dapat dibaca dari tempat penyimpanannya.",
        "Salin berkas ini ke komputer Anda, lalu coba lagi.",
    )


def probe(path: Path) -> str:
    """Return the kind of a file: "xlsx" or a key of PENOLAKAN."""
    try:
        with path.open("rb") as berkas:
            awal = berkas.read(4096)
        if awal.startswith(b"PK"):
            return _probe_zip(path)
        if awal.startswith(_OLE):
            return _probe_ole(path.read_bytes())
    except OSError as galat:
        raise galat_buka(path, galat) from galat
    return _probe_text(awal) if awal else "kosong"


def _probe_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as arsip:
            nama = {satu.lower() for satu in arsip.namelist()}
            if "xl/workbook.xml" in nama:
                return "xlsx"
            if "xl/workbook.bin" in nama:
                return "xlsb"
            if "mimetype" in nama and b"opendocument.spreadsheet" in arsip.read("mimetype"):
                return "ods"
            isi = arsip.read("[Content_Types].xml") if "[content_types].xml" in nama else b""
            return "xlsx" if _JENIS_XLSX.search(isi) else "lain"
    except OSError:
        raise
    except Exception:  # zipfile, zlib and struct each fail in their own way
        return "zip_rusak"


def _probe_ole(isi: bytes) -> str:
    # Directory entries are 128 bytes long and start with the stream's name.
    def ada(nama: str) -> bool:
        cari, posisi = (nama + "\0").encode("utf-16-le"), -1
        while (posisi := isi.find(cari, posisi + 1)) >= 0:
            if posisi % 128 == 0:
                return True
        return False

    if ada("EncryptedPackage"):
        return "terenkripsi"
    if ada("WordDocument") or ada("PowerPoint Document"):
        return "lain"
    return "xls" if ada("Workbook") or ada("Book") else "lain"


def _probe_text(awal: bytes) -> str:
    utf16 = awal.startswith(_BOM_UTF16)
    if b"\0" in awal and not utf16:
        return "lain"
    teks = awal.decode("utf-16" if utf16 else "latin-1", errors="replace").lower()
    if "mime-version:" in teks:
        return "mhtml"
    if re.search(r"<(?:!doctype html|html|table|head|body)\b", teks):
        return "html"
    if "urn:schemas-microsoft-com:office:spreadsheet" in teks or teks.startswith("%pdf"):
        return "lain"
    return "teks"
