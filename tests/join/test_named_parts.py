"""Parts of one budget with a total each, and no total of all."""

import pytest

from tests.alat.kisi import kisi, periksa

# 100.000.000 + 200.123.000 = 300.123.000; 300.000.000 + 70.000.500 = 370.000.500; and so on.
_A = """
No|Uraian|Anggaran|Realisasi
1|Penyusunan Dokumen|100000000|50456000
2|Administrasi Keuangan|200123000|100000000
|Jumlah|300123000|150456000
"""
_B = """
No|Uraian|Anggaran|Realisasi
1|Pembangunan Jalan|300000000|90500000
2|Pembangunan Jembatan|70000500|50000000
|Jumlah|370000500|140500000
"""


def _baca(atas: str, bawah: str, judul: tuple[str, str]) -> tuple[int, list[str]]:
    """Return the anggaran of two parts below each other, and the findings' kode."""
    teks = f"{judul[0]}|||\n{atas.strip()}\n|||\n{judul[1]}|||\n{bawah.strip()}"
    _, hasil, temuan = periksa(kisi(teks))
    assert hasil.total is not None
    return int(hasil.total.anggaran), [s.kode for s in temuan]


@pytest.mark.parametrize(
    "judul",
    [("PROGRAM PENUNJANG", "PROGRAM JALAN"), ("A. SEKRETARIAT", "B. BIDANG BINA MARGA")],
)
def test_named_parts_that_share_nothing_are_one_budget(judul: tuple[str, str]) -> None:
    """Only the first part would feed the report, and a question ask what its words answer."""
    assert _baca(_A, _B, judul) == (670123500, ["B112"])


def test_sheets_named_by_bidang_are_one_budget() -> None:
    """A sheet per bidang without a total of all would be a tie of which one half is left out."""
    lembar = kisi(_A, lembar="Sekretariat"), kisi(_B, lembar="Bidang Bina Marga")
    _, hasil, temuan = periksa(*lembar)
    assert hasil.total is not None
    assert int(hasil.total.anggaran) == 670123500
    assert [s.kode for s in temuan] == ["B112"]


@pytest.mark.parametrize(
    ("bawah", "judul"),
    [
        (_B, ("LAPORAN REALISASI", "DAFTAR PAKET")),  # neither is named as a part
        (_B, ("PROGRAM PENUNJANG", "BIDANG BINA MARGA")),  # by program, and by bidang
        (_B, ("PROGRAM", "KEGIATAN")),
        (_B.replace("Pembangunan Jalan", "Penyusunan Dokumen"), ("BIDANG A", "BIDANG B")),
        # The rows of another view of the first part's money: 300.123.000 and 150.456.000.
        (
            _B.replace("300000000|90500000", "230122500|100456000").replace(
                "370000500|140500000", "300123000|150456000"
            ),
            ("BIDANG A", "BIDANG B"),
        ),
        # Its total is a row of the first part: its details.
        (
            _B.replace("300000000|90500000", "130122500|50000000").replace(
                "370000500|140500000", "200123000|100000000"
            ),
            ("BIDANG A", "BIDANG B"),
        ),
        (_B.replace("370000500|140500000", "370000600|140500000"), ("BIDANG A", "BIDANG B")),
    ],
)
def test_what_may_be_the_same_money_is_asked(bawah: str, judul: tuple[str, str]) -> None:
    """The same money would be added twice without a word."""
    anggaran, kode = _baca(_A, bawah, judul)
    assert "B106" in kode and anggaran == 300123000


def test_parts_of_one_program_of_which_one_has_more_levels_are_asked() -> None:
    """The sheet with more levels would feed the report alone, without a word of the other one."""
    kepala = "Uraian|Anggaran|Realisasi\n"
    rinci = (
        "Program Penunjang|300000|200000\nKegiatan Rapat|300000|200000\n"
        "Sub Kegiatan Makan|100000|90000\nSub Kegiatan Minum|200000|110000\nJumlah|300000|200000"
    )
    ringkas = (
        "Program Penunjang|75000|73000\nKegiatan Gedung|71000|69000\n"
        "Kegiatan Mesin|4000|4000\nJumlah|75000|73000"
    )
    lembar = kisi(kepala + rinci, lembar="Budi"), kisi(kepala + ringkas, lembar="Siti")
    assert "B106" in [s.kode for s in periksa(*lembar)[2]]
