"""What a file is, by its first bytes and parts, never by its name."""

import zipfile
from pathlib import Path

from lkjip_xl.grid.galat import GalatBerkas

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIMPAN = "Buka berkasnya di Excel, pilih Simpan Sebagai (Save As) jenis .xlsx, lalu ulangi."

# What to say of each kind that cannot be used, and what to do.
PESAN = {
    "kosong": ("Berkas ini kosong (0 byte).", "Salin ulang berkas aslinya, lalu ulangi."),
    "terenkripsi": (
        "Berkas ini dilindungi sandi, jadi isinya tidak dapat dibaca.",
        "Buka di Excel, hapus sandinya (File, Info, Protect Workbook), simpan, lalu ulangi.",
    ),
    "xls": ("Berkas ini berformat Excel lama (.xls).", _SIMPAN),
    "xlsb": ("Berkas ini berformat Excel biner (.xlsb).", _SIMPAN),
    "ods": ("Berkas ini berformat OpenDocument (.ods).", _SIMPAN),
    "mhtml": ("Berkas ini halaman web (MHTML), bukan buku kerja Excel.", _SIMPAN),
    "html": ("Berkas ini halaman web (HTML), bukan buku kerja Excel.", _SIMPAN),
    "teks": ("Berkas ini teks biasa (misalnya CSV), bukan buku kerja Excel.", _SIMPAN),
    "rusak": (
        "Berkas ini rusak: bungkus .xlsx-nya tidak dapat dibuka.",
        "Salin ulang berkas aslinya, atau perbaiki di Excel (Buka, Buka dan Perbaiki).",
    ),
    "lain": ("Berkas ini bukan buku kerja Excel.", "Berikan berkas .xlsx atau .xlsm."),
}


def _kind_of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as arsip:
            nama = set(arsip.namelist())
            if "xl/workbook.bin" in nama:
                return "xlsb"
            if any(satu.lower().endswith("workbook.xml") for satu in nama):
                return "xlsx"
            if "mimetype" in nama and b"opendocument.spreadsheet" in arsip.read("mimetype"):
                return "ods"
    except (zipfile.BadZipFile, OSError, KeyError, RuntimeError):
        return "rusak"
    return "lain"


def _kind_of_text(awal: bytes) -> str:
    kecil = awal.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if kecil.startswith(b"mime-version") or b"content-type: multipart/related" in kecil:
        return "mhtml"
    if kecil.startswith((b"<!doctype html", b"<html")) or b"<table" in kecil:
        return "html"
    return "lain" if b"\x00" in awal else "teks"


def probe(path: Path) -> str:
    """Return the kind of a file; raise GalatBerkas where it cannot be opened at all."""
    try:
        with path.open("rb") as berkas:
            awal = berkas.read(4096)
            isi_ole = berkas.read() if awal.startswith(_OLE) else b""
    except FileNotFoundError:
        raise GalatBerkas(
            f"Berkas “{path.name}” tidak ditemukan.", "Periksa nama dan tempatnya, lalu ulangi."
        ) from None
    except IsADirectoryError:
        raise GalatBerkas(f"“{path.name}” adalah folder.", "Berikan berkas di dalamnya.") from None
    except OSError:
        raise GalatBerkas(
            f"Berkas “{path.name}” sedang terkunci atau tidak boleh dibaca.",
            "Tutup dulu berkasnya di Excel, periksa izinnya, lalu ulangi.",
        ) from None
    if not awal:
        return "kosong"
    if awal.startswith(_OLE):
        semua = awal + isi_ole
        if "EncryptedPackage".encode("utf-16-le") in semua:
            return "terenkripsi"
        return "xls" if "Book".encode("utf-16-le") in semua else "lain"
    if awal.startswith(b"PK"):
        return _kind_of_zip(path)
    return _kind_of_text(awal)
