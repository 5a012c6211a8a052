"""What a file is, by its content: names lie (HTML called .xls, .xlsx renamed to .xls)."""

import io
import os
import re
import stat
from pathlib import Path

from lkjip_xl.grid.galat import BUKAN_BERKAS, RUSAK, SALIN_ULANG, TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.limits import MAKS_BERKAS
from lkjip_xl.grid.package import Paket, open_package
from lkjip_xl.lazy.pola import later

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_BOM_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_AWAL = 8192  # a web page of a report tool may open with a long style sheet
_TANPA_TUNGGU = getattr(os, "O_NONBLOCK", 0)
_MULA = r"(?:\xef\xbb\xbf)?\s*"
_HALAMAN = r"<(?:!doctype html|html|table|head|body)\b[^<>]*>"
# A page opens with a tag, or has one of a page at the start of a line below what a server warns
# of; a tag inside a line is what a cell of delimited text says.
_TANDA_TEKS = (
    ("pdf", r"\A%pdf"),
    ("mhtml", r"^mime-version:"),
    ("xml", r"urn:schemas-microsoft-com:office:spreadsheet"),
    ("html", rf"\A{_MULA}<(?:style|meta|div|center|p|h\d)\b|\A{_MULA}<[\s\S]*{_HALAMAN}"),
    ("html", rf"^{_MULA}{_HALAMAN}"),
)
_BUKAN_TEKS = later(rb"[\x00-\x08\x0e-\x1f]")
_JARANG = 100  # one odd byte in so many is a slip (an old end mark), more are no text
_JENIS_XLSX = later(
    rb"spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroenabled\.main",
    re.IGNORECASE,
)
_SIMPAN_XLSX = "Buka di Excel, pilih Simpan Sebagai (Save As), lalu simpan sebagai .xlsx."

# Every kind that has no reader: what is wrong, and what to do.
PENOLAKAN: dict[str, tuple[str, str]] = {
    "terenkripsi": (
        "Berkas ini terkunci dengan kata sandi.",
        "Jalankan lagi dengan --sandi; atau buka di Excel, hapus kata sandinya lewat "
        "File > Info > Protect Workbook, lalu simpan.",
    ),
    "ods_terenkripsi": (
        "Berkas OpenDocument (.ods) ini terkunci dengan kata sandi.",
        "Pilihan --sandi hanya untuk berkas Excel: buka di LibreOffice, lalu simpan tanpa kata "
        "sandi atau sebagai .xlsx.",
    ),
    "mhtml": ("Berkas ini sebenarnya halaman web (MHTML), bukan lembar kerja.", _SIMPAN_XLSX),
    "xml": ("Berkas ini berformat XML Spreadsheet 2003.", _SIMPAN_XLSX),
    "tanpa_tabel": (
        "Berkas ini halaman web (HTML) tanpa tabel di dalamnya.",
        "Unduh ulang laporannya; halaman masuk (login) atau pesan galat situs tidak berisi angka.",
    ),
    "pdf": (
        "Berkas ini PDF, bukan lembar kerja.",
        "Minta atau unduh berkas Excel yang menjadi sumber PDF itu.",
    ),
    "word": (
        "Berkas ini dokumen Word, bukan lembar kerja Excel.",
        "Salin tabelnya dari Word ke lembar kerja Excel yang baru, lalu simpan sebagai .xlsx.",
    ),
    "powerpoint": (
        "Berkas ini presentasi PowerPoint, bukan lembar kerja Excel.",
        "Berikan berkas Excel yang menjadi sumbernya.",
    ),
    "rusak": RUSAK,
    "terlalu_besar": TERLALU_BESAR,
    "kosong": ("Berkas ini kosong (0 byte).", SALIN_ULANG),
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
    """Return the kind of a file; raise GalatBerkas where the system does not open it."""
    return kind_of(read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """Return the content of an ordinary file; GalatBerkas for another, or one far too large."""
    try:
        # Without waiting: a pipe that nobody writes to would be waited for without end.
        nomor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | _TANPA_TUNGGU)
        with open(nomor, "rb") as berkas:
            keadaan = os.fstat(nomor)
            if not stat.S_ISREG(keadaan.st_mode):
                raise GalatBerkas(*BUKAN_BERKAS)
            data = berkas.read(MAKS_BERKAS + 1)
    except OSError as galat:
        raise galat_buka(path, galat) from galat
    if len(data) > MAKS_BERKAS:
        raise GalatBerkas(*TERLALU_BESAR)
    return data


def kind_of(data: bytes) -> str:
    """Return the kind of a file's content: a key of PEMBACA or of PENOLAKAN."""
    if data.startswith(b"PK"):
        return _probe_zip(data)
    if data.startswith(_OLE):
        return _probe_ole(data)
    if data.startswith(_BIFF):
        return "xls"  # the records alone, as scripts of the 2000s wrote them
    return _probe_text(data[:_AWAL]) if data else "kosong"


def _probe_zip(data: bytes) -> str:
    try:
        return _package(open_package(data))
    except GalatBerkas:
        return "rusak"


def _package(paket: Paket) -> str:
    if "xl/workbook.xml" in paket:
        return "xlsx"
    if "xl/workbook.bin" in paket:
        return "xlsb"
    if "mimetype" in paket and b"opendocument.spreadsheet" in paket.read("mimetype"):
        daftar = paket.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in paket else b""
        return "ods_terenkripsi" if b"encryption-data" in daftar else "ods"
    if "word/document.xml" in paket:
        return "word"
    if "ppt/presentation.xml" in paket:
        return "powerpoint"
    jenis = paket.read("[Content_Types].xml") if "[Content_Types].xml" in paket else b""
    return "xlsx" if _JENIS_XLSX.search(jenis) else "lain"


def _probe_ole(data: bytes) -> str:
    # Directory entries are 128 bytes long and start with the stream's name.
    def ada(nama: str) -> bool:
        cari, posisi = (nama + "\0").encode("utf-16-le"), -1
        while (posisi := data.find(cari, posisi + 1)) >= 0:
            if posisi % 128 == 0:
                return True
        return False

    if ada("EncryptedPackage"):
        return "terenkripsi"
    if ada("WordDocument"):
        return "word"
    if ada("PowerPoint Document"):
        return "powerpoint"
    if not (ada("Workbook") or ada("Book")):
        return "lain"
    return "terenkripsi" if _is_locked(data) else "xls"


def _is_locked(data: bytes) -> bool:
    """Return whether the records of an .xls are encrypted; False for what cannot be read."""
    import msoffcrypto  # noqa: PLC0415 - most runs meet no such file

    try:
        return bool(msoffcrypto.OfficeFile(io.BytesIO(data)).is_encrypted())
    except Exception:  # a bad file is reported when it is read, not here
        return False


def _probe_text(awal: bytes) -> str:
    utf16 = awal.startswith(_BOM_UTF16)
    aneh = 0 if utf16 or awal.startswith(b"%PDF") else len(_BUKAN_TEKS.findall(awal))
    if aneh * _JARANG > len(awal):
        return "lain"
    teks = awal.decode("utf-16" if utf16 else "latin-1", errors="replace").lower()
    for jenis, pola in _TANDA_TEKS:
        if re.search(pola, teks, re.MULTILINE):
            return jenis
    return "csv"
