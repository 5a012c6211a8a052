"""Notes in a budget table, and below it."""

import pytest

from lkjip_xl.measures import pohon as ukur_pohon
from tests.alat.kisi import kisi, tabel

ATAS = """
Kode|Uraian|Anggaran|Realisasi
7.01.01|Program A|100|50
7.01.01.2.01|Kegiatan A|100|50
7.01.01.2.01.0001|Gaji|60|30"""
BAWAH = """
7.01.01.2.01.0002|Mebel|40|20
7.01.02|Program B|10|5"""


def _baca(teks: str) -> tuple[int, list[str]]:
    """Return what the anggaran of a table adds up to, and its rows' names."""
    pohon = tabel(kisi(teks)).pohon
    jumlah = ukur_pohon.hitung_total(pohon, ukur_pohon.hitung(pohon, (2,)))
    return int(jumlah), [s.uraian for s in pohon.simpul]


@pytest.mark.parametrize(
    "catatan",
    [
        "|*) pergeseran anggaran tanggal 12 Agustus 2024||",
        "*) pergeseran anggaran tanggal 12 Agustus 2024|||",
        "|||\n|**) pagu setelah perubahan||\n|*) pergeseran||",
        "|||\n|Catatan: sisa karena efisiensi harga||\n|||",
        "|Sumber data : SIPD||",
    ],
)
def test_note_in_the_middle_ends_nothing(catatan: str) -> None:
    """All rows below a note would be left out, and the total with them: 60 + 40 + 10 = 110."""
    jumlah, nama = _baca(f"{ATAS}\n{catatan}{BAWAH}\n|JUMLAH|110|55")
    assert jumlah == 110
    assert nama == ["Program A", "Kegiatan A", "Gaji", "Mebel", "Program B"]


def test_note_among_names_without_kode_ends_nothing() -> None:
    """A table without kode would end at the note right between two of its rows: 60 + 40 = 100."""
    jumlah, nama = _baca("Uraian|Jenis|Anggaran\nGaji||60\n*) pergeseran||\nMebel||40")
    assert (jumlah, nama) == (100, ["Gaji", "Mebel"])


@pytest.mark.parametrize("bawah", ["7.01.03|Program C|7|7", "|Pagu awal|90|0"])
def test_note_below_the_total_ends_the_table(bawah: str) -> None:
    """What stands below the notes of a table that is done would be added to it."""
    jumlah, nama = _baca(f"{ATAS}{BAWAH}\n|JUMLAH|110|55\n|*) Data bersumber dari SIPD||\n{bawah}")
    assert jumlah == 110
    assert nama == ["Program A", "Kegiatan A", "Gaji", "Mebel", "Program B"]
