"""Staff tables side by side: halves of one table, or two ways to count the same people."""

from decimal import Decimal

from tests.alat.kisi import kisi, periksa

PNS = """
Data Pegawai Menurut Golongan
No|Golongan PNS|Jumlah||No|Golongan PPPK|Jumlah
1|IV/a|1||1|IX|4
2|III/d|3||2|VII|{vii}
3|III/b|7|||Jumlah|6
|Jumlah|11
"""


def test_pppk_beside_pns_are_counted_too() -> None:
    """Six of seventeen people would be missing from the report without a word."""
    gabungan, hasil, temuan = periksa(kisi(PNS.format(vii=2)))
    rinci = [(b.golongan, str(b.jumlah)) for b in hasil.pegawai_golongan if b.jenis == "rincian"]
    assert rinci == [("IV/a", "1"), ("III/d", "3"), ("III/b", "7"), ("IX", "4"), ("VII", "2")]
    assert hasil.pegawai_golongan[-1].jumlah == 17
    assert [(t.kode, t.tingkat) for t in temuan] == [("B112", "informasi")]
    assert list(gabungan.dipakai) == ["pegawai_golongan"]


def test_the_total_of_each_half_is_checked() -> None:
    """4 + 1 beside a printed 6 would pass, because neither half's total is that of all."""
    (salah,) = [t for t in periksa(kisi(PNS.format(vii=1)))[2] if t.kode == "P101"]
    assert (salah.sel, salah.nilai, salah.seharusnya) == (("G5",), Decimal(6), Decimal(5))


def test_the_same_people_counted_twice_are_no_halves() -> None:
    """Pangkat beside golongan of the same eleven people would make twenty-two of them."""
    hasil = periksa(
        kisi("""
        No|Pangkat|Jumlah||No|Golongan|Jumlah
        1|Pembina|1||1|IV/a|1
        2|Penata|10||2|III/c|10
        """)
    )[1]
    assert hasil.pegawai_golongan[-1].jumlah == 11


def test_captions_above_two_tables_are_no_headings() -> None:
    """The column No would name the rows: 1, 2 in place of Camat and IV/a."""
    hasil = periksa(
        kisi(
            """
            Data Kepegawaian Kecamatan Ambal Tahun 2024
            A. Menurut Jabatan||||B. Menurut Golongan||
            No|Jabatan|Jumlah||No|Golongan|Jumlah
            1|Camat|1||1|IV/a|1
            2|Pelaksana|13||2|III/d|13
            |Jumlah|14|||Jumlah|14
            """
        )
    )[1]
    assert [b.jabatan for b in hasil.pegawai_jabatan[:2]] == ["Camat", "Pelaksana"]
    assert [b.golongan for b in hasil.pegawai_golongan[:2]] == ["IV/a", "III/d"]
