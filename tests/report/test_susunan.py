"""Odd structures in the finished workbook: nothing may change when it is calculated anew."""

import datetime
import re
from pathlib import Path

import pytest

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid
from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.report.susun import build_report
from tests.alat.buku_kerja import CONTOH
from tests.alat.kisi import kisi
from tests.alat.laporan import buku
from tests.alat.libreoffice import changes, perlu_libreoffice

_DASAR = """
Kode|Uraian|Anggaran|Realisasi
7.01.01|Program A|100|50
7.01.01.2.01|Kegiatan A|100|50
7.01.01.2.01.0001|Gaji|60|30
7.01.01.2.01.0002|Mebel|40|20
"""


def _tanggal() -> Grid:
    grid = kisi(_DASAR)
    grid.kolom[3][4] = datetime.datetime(2024, 2, 1)
    return grid


def _benar() -> Grid:
    grid = kisi(_DASAR)
    grid.kolom[3][4] = True
    return grid


_EKSPOR = """
Kode||||Uraian|Anggaran|Realisasi
"7"||||URUSAN|160|85
"7.01"|7.01.0.00.0.00.01.0000|||KECAMATAN PURING|110|55
"7.01"|7.01.0.00.0.00.01.0000|7.01.01||Program A|100|50
"7.01"|7.01.0.00.0.00.01.0000|7.01.02||Program B|10|5
"7.01"|7.01.0.00.0.00.02.0000|||KECAMATAN BUAYAN|50|30
"7.01"|7.01.0.00.0.00.02.0000|7.01.01||Program A|50|30
||||Jumlah|160|85
"""


def _lembar(nama: str, teks: str) -> Grid:
    return kisi(f"Kode|Uraian|Anggaran|Realisasi\n{teks}", lembar=nama, berkas="Realisasi.xlsx")


SUSUNAN = {
    "dua lembar": [
        _lembar("Hal 1", "7.01.01|Program A|100|50\n7.01.01.2.01|Kegiatan A|60|30"),
        _lembar("Hal 2", "7.01.01.2.02|Kegiatan B|40|20\n7.01.02|Program B|10|5\n|Jumlah|110|55"),
        kisi("DPA\nKode|Uraian|Anggaran\n7.01.03|Program C|7", lembar="DPA"),
    ],
    "rekening di dua lembar": [
        _lembar("Hal 1", "7.01.01.2.01.0001|Sub A|100|50\n5.1.02.01|Kertas|60|30"),
        _lembar("Hal 2", "7.01.01.2.01.0002|Sub B|10|5\n5.1.02.01|Tinta|10|5"),
    ],
    "satu instansi": [
        kisi(_EKSPOR, gabungan=("A1:D1",)),
        kisi("Keterangan|Isi\nInstansi|Kecamatan Puring\nTahun|2024", lembar="Pengaturan"),
    ],
    "tanggal": [_tanggal()],
    "benar/salah": [_benar()],
    "kata": [kisi(_DASAR.replace("Mebel|40|20", "Mebel|40|None"))],
    "angka lepas": [kisi(f"{_DASAR.strip()}\n|Jumlah|100|50\n|Cek|7|\n||8|")],
    "jumlah antara": [
        kisi(f"{_DASAR.strip()}\n|Jumlah Program A|100|50\n7.01.02|B|10|5\n||110|55")
    ],
    "baris tanpa kode": [kisi(_DASAR.replace("7.01.01.2.01.0002|", "|"))],
    "di bawah gabungan": [kisi(f"{_DASAR.strip()}\n||40|20", gabungan=("C5:C6", "D5:D6"))],
}

_JAWABAN = """
No.|Jenis Kelamin|Persyaratan|Prosedur|Waktu|Biaya|Produk
1|Perempuan|3|3|3|3|3
Contoh|Perempuan|1|1|1|1|1
2|Laki-laki|4|4|4|4|4
"""
SUSUNAN["contoh di tengah"] = [kisi(_JAWABAN)]


def test_an_example_row_is_not_copied() -> None:
    """An example on the copied source would be counted by the report's formulas."""
    (sumber,) = buku(kisi(_JAWABAN)).sumber
    assert [kolom[2] for kolom in sumber.grid.kolom[2:]] == [None] * 5
    assert "Baris contoh tidak disalin." in sumber.catatan[0]


@perlu_libreoffice
@pytest.mark.parametrize("nama", SUSUNAN)
def test_recalculation_changes_no_cell(tmp_path: Path, nama: str) -> None:
    """A date would count as 45.323 rupiah, or a loose number be added, once Excel calculates."""
    hasil = tmp_path / "hasil.xlsx"
    hasil.write_bytes(build_book(buku(*SUSUNAN[nama])))
    assert changes(hasil, tmp_path, "id-ID") == []


def test_no_page_that_is_handed_in_asks_for_anything() -> None:
    """Bappeda would read on a signed page what somebody should have typed, and into which cell."""
    kerja = build_report(inspect(read_sources([CONTOH])))
    laporan = [s for s in kerja.lembar if s.kunci not in {"ringkasan", "pemeriksaan", "narasi"}]
    kata = [
        str(sel.nilai)
        for lembar in laporan
        for blok in lembar.blok
        for baris in blok.baris
        for sel in filter(None, baris.sel)
    ]
    kata += [teks for lembar in laporan for teks in lembar.catatan]
    suruhan = re.compile(r"\b(Ketik|Isi “|Ganti isi|sel [A-Z]{1,2}\d+)\b")
    assert [teks for teks in kata if suruhan.search(teks)] == []
