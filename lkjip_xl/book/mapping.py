"""Write a workbook with one Pemetaan sheet: drop-downs, a frozen header, the roles explained."""

from collections.abc import Sequence
from io import BytesIO

from lkjip_xl.book.cells import BuatFormat, format_cache, write_text
from lkjip_xl.book.theme import GARIS_TEBAL, Rupa, look
from lkjip_xl.book.write import HURUF_DASAR, PILIHAN, TANGGAL_TETAP
from lkjip_xl.book.xlsx import Workbook, Worksheet
from lkjip_xl.model.pemetaan import BUKAN_TABEL
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.norms.jenis import JENIS
from lkjip_xl.norms.pemetaan import KEPALA
from lkjip_xl.norms.peran import PERAN
from lkjip_xl.report.pemetaan import BarisPemetaan

LEMBAR = "Pemetaan"
_PENJELASAN = (
    "Lembar ini mengalahkan pengenalan otomatis. Betulkan yang keliru, simpan berkas ini bersama "
    "sumber, lalu jalankan lagi lkjip-xl susun.",
    "Satu baris untuk satu peran. Berkas, lembar, jenis, dan baris yang kosong berarti sama dengan "
    "baris di atasnya.",
    "Kolom: tulis hurufnya, misalnya F atau F,H,J atau A-E; tulis - bila kolom itu tidak ada. "
    "Beberapa kolom anggaran dijumlahkan.",
    "Baris kepala: nomor baris pertama kepala (5) atau dari-sampai (5-7); tulis “tidak ada” bila "
    "tanpa kepala, lalu isi Data dari baris.",
    "Lembar yang tidak boleh dibaca: pilih jenis “bukan tabel”. Baris yang tidak perlu boleh "
    "dihapus; peran yang tidak disebut dikenali sendiri.",
)
_LEBAR = (24, 22, 22, 13, 13, 13, 22, 12, 44)
_TEKS_SEL = ("kepala", "dari", "sampai", "kolom")
_KEPALA = len(_PENJELASAN) + 2
_DAFTAR = len(KEPALA) + 2  # the first column of the lists at the right
_BARIS_PILIHAN = 500
_TEBAL: Rupa = {"top": 1, "top_color": GARIS_TEBAL}


def build_mapping(rows: Sequence[BarisPemetaan]) -> bytes:
    """Return the bytes of a workbook with a Pemetaan sheet."""
    wadah = BytesIO()
    buku = Workbook(wadah, PILIHAN | {"default_format_properties": dict(HURUF_DASAR)})
    buku.set_properties({"title": "Pemetaan", "created": TANGGAL_TETAP})
    buat = format_cache(buku)
    lembar = buku.add_worksheet(LEMBAR)
    _write_head(lembar, buat)
    akhir = max(_KEPALA + len(rows), _KEPALA + _BARIS_PILIHAN)
    _write_rows(lembar, rows, buat)
    _write_lists(lembar, buat, akhir)
    lembar.freeze_panes(_KEPALA + 1, 2)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(_KEPALA)
    lembar.print_area(0, 0, _KEPALA + max(1, len(rows)), len(KEPALA))
    buku.close()
    return wadah.getvalue()


def _write_head(lembar: Worksheet, buat: BuatFormat) -> None:
    """Write title, explanation and headings."""
    write_text(
        lembar,
        0,
        0,
        "Pemetaan: bagaimana tiap lembar dibaca",
        buat(look("judul") | {"text_wrap": False}),
    )
    biasa = buat(look("teks") | {"text_wrap": False})
    for b, teks in enumerate(_PENJELASAN, 1):
        write_text(lembar, b, 0, teks, biasa)
    kepala = buat(look("kepala", bingkai="penuh"))
    lembar.set_row(_KEPALA, 30)
    judul = [kata for _, kata, _ in KEPALA]
    for k, teks in enumerate((*judul, "Catatan (tidak dibaca)")):
        write_text(lembar, _KEPALA, k, teks, kepala)
    for k, lebar in enumerate(_LEBAR):
        lembar.set_column(k, k, lebar)


def _write_rows(lembar: Worksheet, rows: Sequence[BarisPemetaan], buat: BuatFormat) -> None:
    """Write the rows; cells for rows and columns are text, else Excel makes a date of 5-7."""
    nama = [kunci for kunci, _, _ in KEPALA]
    for b in range(_KEPALA + 1, _KEPALA + 1 + max(len(rows), _BARIS_PILIHAN)):
        baris = rows[b - _KEPALA - 1] if b - _KEPALA - 1 < len(rows) else None
        garis = _TEBAL if baris and baris.awal else {}
        for k, kunci in enumerate(nama):
            teks = baris.cells()[k] if baris else ""
            if not teks and kunci not in _TEKS_SEL and not garis:
                continue
            bentuk: Rupa = {"num_format": "@"} if kunci in _TEKS_SEL else {}
            write_text(lembar, b, k, teks, buat(look("teks") | bentuk | garis))
        if baris:
            rupa = buat(look("catatan") | garis | {"text_wrap": False})
            write_text(lembar, b, len(nama), baris.catatan, rupa)


def _write_lists(lembar: Worksheet, buat: BuatFormat, akhir: int) -> None:
    """Write the kinds and the roles at the right, and the drop-downs that offer them."""
    jenis = [kata.replace("_", " ") for kata in (*JENIS, BUKAN_TABEL)]
    kepala, biasa = buat(look("kepala", bingkai="penuh")), buat(look("teks") | {"text_wrap": False})
    daftar_kata = (
        ("Daftar jenis tabel", 24, jenis),
        ("Daftar peran", 24, [nama.replace("_", " ") for nama in PERAN]),
        ("Artinya", 60, [peran.arti for peran in PERAN.values()]),
    )
    for k, (judul, lebar, daftar) in enumerate(daftar_kata, _DAFTAR):
        lembar.set_column(k, k, lebar)
        write_text(lembar, _KEPALA, k, judul, kepala)
        for b, teks in enumerate(daftar, _KEPALA + 1):
            write_text(lembar, b, k, teks, biasa)
    nama = [kunci for kunci, _, _ in KEPALA]
    _offer(lembar, nama.index("dikenali"), akhir, _DAFTAR, len(jenis), "Pilih jenis tabel.")
    _offer(lembar, nama.index("peran"), akhir, _DAFTAR + 1, len(PERAN), "Pilih peran kolom.")
    lembar.ignore_errors({"number_stored_as_text": f"D{_KEPALA + 2}:F{akhir + 1}"})


def _offer(
    lembar: Worksheet, kolom: int, akhir: int, daftar: int, banyak: int, petunjuk: str
) -> None:
    """Offer a list in a column; other words are asked about, for years have roles of their own."""
    huruf = huruf_kolom(daftar)
    lembar.data_validation(
        _KEPALA + 1,
        kolom,
        akhir,
        kolom,
        {
            "validate": "list",
            "source": f"=${huruf}${_KEPALA + 2}:${huruf}${_KEPALA + 1 + banyak}",
            "error_type": "warning",
            "error_title": "Tidak ada di daftar",
            "error_message": petunjuk,
        },
    )
