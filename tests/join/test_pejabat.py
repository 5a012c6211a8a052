"""Perjanjian Kinerja of several officials: the head's feeds the report."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.tables.context import find_official
from tests.alat.kisi import kisi, periksa


def _perjanjian(siapa: str, indikator: str, target: int, lembar: str) -> Grid:
    return kisi(
        f"""
        Perjanjian Kinerja Tahun 2024
        {siapa}

        No|Sasaran|Indikator|Satuan|Target
        1|Meningkatnya {indikator}|{indikator}|Nilai|{target}
        """,
        lembar=lembar,
    )


CAMAT = _perjanjian("Camat Kecamatan Ambal", "IKM", 88, "A")
SEKRETARIS = _perjanjian("Sekretaris Kecamatan Ambal", "Jumlah dokumen", 12, "B")
KASI = _perjanjian("Kecamatan Ambal", "Jumlah desa", 9, "PK Kasubag Umum")


@pytest.mark.parametrize("urut", [(CAMAT, SEKRETARIS, KASI), (KASI, SEKRETARIS, CAMAT)])
def test_the_heads_agreement_is_the_agencys(urut: tuple[Grid, ...]) -> None:
    """The sheet that comes first would be the report's, or a right workbook be called wrong."""
    gabungan, hasil, temuan = periksa(*urut)
    assert [b.target for b in hasil.perjanjian_kinerja] == [88]
    assert [t for t in temuan if t.tingkat == "kesalahan"] == []
    (sebut,) = [t for t in temuan if t.kode == "B106"]
    assert "B (Sekretaris)" in sebut.pesan
    assert "PK Kasubag Umum (Kasubag)" in sebut.pesan
    assert "milik pimpinan instansi" in gabungan.alasan.values()


def test_of_subordinates_alone_the_highest_one_is_taken() -> None:
    """A seksi's documents would be the agency's performance where only a Sekretaris stands by."""
    hasil = periksa(KASI, SEKRETARIS)[1]
    assert [b.target for b in hasil.perjanjian_kinerja] == [12]


def test_two_agreements_of_one_rank_are_asked_about() -> None:
    """One of two seksi would be the agency without a word."""
    lain = _perjanjian("Kepala Seksi Pemerintahan", "Jumlah rapat", 4, "C")
    temuan = periksa(lain, KASI)[2]
    assert [t.tingkat for t in temuan if t.kode == "B106"] == ["kesalahan"]


@pytest.mark.parametrize(
    "judul",
    ["Camat Ambal", "Kepala Dinas Sosial", "Sekretariat Daerah", "Sekretaris DPRD", "Pelaksanaan"],
)
def test_the_head_of_an_agency_is_no_subordinate(judul: str) -> None:
    """The agency's own agreement would give way to another one."""
    assert find_official([judul]) == ("", 0)
