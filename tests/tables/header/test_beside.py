"""Two tables side by side on one sheet."""

from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel


def test_both_tables_are_read() -> None:
    """The realisasi would vanish beside a small survey table, and nothing would say so."""
    tabel = recognise(
        kisi("""
        Kode|Uraian|Anggaran|Realisasi||Unsur|Nilai
        7.01.01|Program A|300|200||Persyaratan|86.11
        7.01.01.2.01|Kegiatan A|300|200||Prosedur|87.29
        Jumlah||300|200|||
        """)
    )
    assert sorted(t.dikenali for t in tabel if hasattr(t, "dikenali")) == ["anggaran", "skm_rekap"]


def test_a_working_column_is_no_table() -> None:
    """A remark beside a table would cut it in two."""
    tabel = recognise(
        kisi("""
        Kode|Uraian|Anggaran|Realisasi||Catatan|Keterangan
        7.01.01|Program A|300|200||periksa|lagi
        """)
    )
    assert [getattr(t, "dikenali", "") for t in tabel] == ["anggaran"]


MURNI_PERUBAHAN = """
    LRA 2024
    APBD MURNI||||APBD PERUBAHAN||||
    Kode|Uraian|Anggaran||Kode|Uraian|Anggaran|Realisasi|Sisa
    7.01.01|Program A|300||7.01.01|Program A|320|200|120
    7.01.01.2.01|Kegiatan A|300||7.01.01.2.01|Kegiatan A|320|200|120
    7.01.01.2.01.0001|Gaji|300||7.01.01.2.01.0001|Gaji|320|200|120
    |JUMLAH|300|||JUMLAH|320|200|120
"""


def test_a_kode_begins_another_table_and_its_title_is_its_stage() -> None:
    """Murni beside Perubahan would be no table at all."""
    kiri, kanan = (t for t in recognise(kisi(MURNI_PERUBAHAN)) if isinstance(t, Tabel))
    assert (kiri.tahapan, kanan.tahapan) == ("murni", "perubahan")
    assert (kiri.kolom["anggaran"], kanan.kolom["realisasi"]) == ((2,), (7,))


def test_the_pagu_of_an_earlier_stage_is_no_yardstick() -> None:
    """What the change added would be a kesalahan on every row: 320, in the DPA 300."""
    _, hasil, temuan = periksa(kisi(MURNI_PERUBAHAN))
    assert hasil.total is not None
    assert int(hasil.total.anggaran) == 320
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


def test_a_header_beside_the_rows_of_a_small_table() -> None:
    """The first page of a budget would belong to the recap beside it, and be lost."""
    # 60 + 40 = 100 on page 1, 30 on page 2, together 130.
    grid = kisi("""
        ||||||Program|Pagu|Realisasi
        Kode|Uraian|Anggaran|Realisasi|||Program A|100000|90000
        7.01.01|Program A|100000|90000|||Program B|30000|20000
        7.01.01.2.01.0001|Gaji|60000|55000|||||
        7.01.01.2.01.0002|Rapat|40000|35000|||||
        |
        Kode|Uraian|Anggaran|Realisasi|||||
        7.01.02|Program B|30000|20000|||||
        7.01.02.2.01.0001|Loket|30000|20000|||||
        |JUMLAH|130000|110000|||||
    """)
    _, hasil, temuan = periksa(grid)
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (130_000, 110_000)
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


def test_numbers_of_a_csv_begin_a_table_too() -> None:
    """Texts 1, 2, 3 would be no row numbers: (3) of the left table would promise a target of -5."""
    entri = recognise(
        kisi("""
        No.|Sasaran|Indikator|Satuan|Target||No|Program|Anggaran|Keterangan
        (1)|(2)|(3)|(4)|(5)||"1"|Program A|2667104000|APBD
        1|Pelayanan|IKM|Indeks|80||"2"|Program B|2549183000|APBD
        2|Akuntabilitas|SAKIP|Nilai|70|||Jumlah|5216287000|
        """)
    )
    (kinerja, _) = [t for t in entri if isinstance(t, Tabel)]
    assert kinerja.dikenali == "perjanjian_kinerja"
    assert kinerja.jumlah_baris == 2


def test_amounts_with_rp_behind_a_blank_column_begin_no_table() -> None:
    """Anggaran beside a percent would leave its table, and the report be without it."""
    sumber = tabel(
        kisi("""
        Kd     | | Uraian    | | Realisasi        | | Anggaran           | | % Real.
        1.05.01| | Program A | | Rp. 694.698.467,-| | Rp. 1.079.904.700,-| | 64,33%
        1.05.02| | Program B | | Rp. 267.493.564,-| | Rp. 321.513.600,-  | | 83,20%
        """)
    )
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((6,), (4,))
