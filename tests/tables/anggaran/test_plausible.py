"""Sheets that have nothing to do with the job, and empty forms: no amount, but a reason."""

import pytest

from lkjip_xl.model.tabel import TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel

LAIN = {
    "daftar hadir": """
        DAFTAR HADIR RAPAT KOORDINASI
        No|Nama|Jabatan|Instansi|Tanda Tangan
        1|Budi|Camat|Kecamatan|1
        2|Ani|Kasi|Kecamatan|2
    """,
    "daftar hadir berjumlah": """
        No|Nama|Jabatan|Jumlah
        1|Budi|Camat|1
        2|Ani|Kasi|2
    """,
    "golongan umur": """
        No|Golongan Umur|Jumlah
        1|0-5|100
        2|6-12|200
        |Jumlah|300
    """,
    "penerima bantuan": """
        No|Nama Penerima|NIK|Jumlah Bantuan|Keterangan
        1|Budi|"330512"|600000|ok
        2|Ani|"330513"|600000|ok
    """,
    "honor": """
        No|Nama|Kegiatan|Honor|Pajak|Jumlah
        1|Budi|Rapat|500000|25000|475000
        2|Ani|Rapat|500000|25000|475000
    """,
    "inventaris": """
        DAFTAR INVENTARIS BARANG
        No|Nama Barang|Merk|Tahun|Jumlah|Harga Satuan|Jumlah Harga|Keterangan
        1|Laptop|Asus|2020|2|8000000|16000000|baik
        2|Meja|Olympic|2019|5|500000|2500000|baik
    """,
    "daftar harga": """
        STANDAR SATUAN HARGA
        Kode|Uraian Barang|Spesifikasi|Satuan|Harga Satuan (Rp)|Total
        1.1.1|Kertas HVS|80 gr|rim|55000|550000
        1.1.2|Tinta|hitam|botol|90000|90000
    """,
    "daftar telepon": """
        No|Nama|Nomor HP|Alamat
        1|Budi|"081234567"|Puring
        2|Ani|"0812345678"|Puring
    """,
    "kalender": """
        JADWAL KEGIATAN 2024
        No|Kegiatan|Januari|Februari|Maret|Total
        1|Rapat koordinasi|1|2|3|6
        2|Monitoring|1|1|1|3
    """,
    "jadwal pelatihan": """
        No|Program|Kegiatan|Tanggal|Jumlah Peserta
        1|PKK|Pelatihan|2024|30
        2|Posyandu|Timbang|2024|40
    """,
    "faktur": """
        INVOICE
        No|Uraian|Qty|Harga|Jumlah
        1|Kertas|10|55000|550000
        2|Tinta|2|90000|180000
        |||Total|730000
    """,
    "kuitansi": """
        No|Uraian|Volume|Satuan|Harga Satuan|Jumlah
        1|Nasi kotak|50|dus|25000|1250000
        2|Snack|50|dus|15000|750000
        |Jumlah||||2000000
    """,
    "agenda surat": """
        BUKU AGENDA SURAT MASUK
        No|Tanggal|Nomor Surat|Perihal|Nilai
        1|1/2/2024|005/1|Undangan|0
        2|1/3/2024|005/2|Laporan realisasi|0
    """,
    "daftar gaji": """
        DAFTAR GAJI PEGAWAI
        No|Nama|Golongan|Gaji Pokok|Tunjangan|Potongan|Jumlah Diterima
        1|Budi|IV/a|5000000|1000000|500000|5500000
        2|Ani|III/a|3000000|500000|200000|3300000
        |Jumlah||8000000|1500000|700000|8800000
    """,
    "kendaraan": """
        DAFTAR KENDARAAN DINAS
        No|Jenis Kendaraan|Nomor Polisi|Tahun|Nilai Perolehan|Keterangan
        1|Avanza|AA 1|2018|180000000|baik
        2|Supra|AA 2|2015|17000000|rusak
    """,
    "penduduk": """
        No|Desa|Laki-laki|Perempuan|Jumlah
        1|Puring|1000|1100|2100
        2|Sitiadi|900|800|1700
        |Jumlah|1900|1900|3800
    """,
    "dana desa": """
        No|Nama Desa|Pagu Dana Desa|Realisasi|Sisa
        1|Puring|1000|900|100
        2|Sitiadi|900|800|100
    """,
    "pajak": """
        REALISASI PBB
        No|Nama Desa|Target|Realisasi|%
        1|Puring|1000|900|90
        2|Sitiadi|1000|800|80
    """,
    "pendapatan": """
        Kode|Uraian|Anggaran|Realisasi
        4.1.01|Pajak Daerah|1000|900
        4.1.02|Retribusi Daerah|100|90
    """,
    "buku kas": """
        BUKU KAS UMUM
        No|Tanggal|Uraian|Penerimaan|Pengeluaran|Saldo
        1|1/1/2024|Saldo awal|1000||1000
        2|2/1/2024|Bayar listrik||200|800
    """,
    "paket pekerjaan": """
        No|Nama Paket Pekerjaan|Nilai Kontrak|Penyedia|Realisasi Fisik|Realisasi Keuangan
        1|Rehab kantor|150000000|CV A|100|150000000
    """,
    "nota belanja": """
        No|Uraian Belanja|Jumlah
        1|Kertas|500000
        2|Tinta|400000
        |Total|900000
    """,
}


@pytest.mark.parametrize("nama", LAIN)
def test_an_unrelated_sheet_yields_no_amount(nama: str) -> None:
    """Peoples' wages, prices or guests would be added to the budget."""
    (sumber,) = recognise(kisi(LAIN[nama], lembar=nama))
    assert isinstance(sumber, TakDikenali)
    assert len(sumber.alasan) > 20


@pytest.mark.parametrize(
    "angka",
    ["|", "0|0", "-|-", "=SUM(C3:C3):0|=SUM(D3:D3):0"],
    ids=["kosong", "nol", "strip", "rumus"],
)
def test_an_empty_form_is_no_budget_of_zero(angka: str) -> None:
    """A form that nobody filled would be reported as a budget of nothing."""
    (sumber,) = recognise(
        kisi(f"Kode|Uraian|Anggaran|Realisasi\n7.01.01|Program A|{angka}\n|Jumlah|0|0")
    )
    assert isinstance(sumber, TakDikenali)
    assert "belum diisi" in sumber.alasan or "masih kosong" in sumber.alasan


def test_formulas_never_calculated_are_no_empty_form() -> None:
    """Staff would search for blanks, though the file only has to be opened and saved."""
    (sumber,) = recognise(
        kisi("Kode|Uraian|Anggaran\n7.01.01|Program A|=DPA!C5\n7.01.02|B|=DPA!C6")
    )
    assert isinstance(sumber, TakDikenali)
    assert "belum pernah dihitung" in sumber.alasan


@pytest.mark.parametrize(
    "teks",
    [
        "DPA-SKPD\nNo|Uraian|Jumlah\n1|Gaji|60\n2|Mebel|40",
        "Kode|Uraian|Jumlah\n7.01.01|Program A|100\n7.01.02|Program B|10",
        "No|Uraian|Jumlah\n1|Program A|100\n|Kegiatan A|60\n|Kegiatan B|40",
        "No|Nama|Pagu\n7|Program A|100".replace("No|Nama", "Kode|Nama").replace("7|", "7.01.01|"),
    ],
    ids=["judul", "kode", "kata", "nama"],
)
def test_a_plain_jumlah_is_a_budget_where_something_proves_it(teks: str) -> None:
    """A DPA whose column only says Jumlah would be left out."""
    assert tabel(kisi(teks)).dikenali == "anggaran"


def test_a_rejected_list_beside_a_budget_is_told() -> None:
    """A list below a budget would be left out without a word."""
    sumber, tabel_lain = recognise(
        kisi("""
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        |Jumlah|100|50
        |||
        DAFTAR NOTA|||
        No|Uraian|Jumlah|
        1|Kertas|5|
        2|Tinta|4|
        """)
    )
    assert not isinstance(sumber, TakDikenali)
    assert isinstance(tabel_lain, TakDikenali)
    assert tabel_lain.rentang == (5, 0, 7, 2)


@pytest.mark.parametrize("bidang", ["4.01", "4.02"])
def test_the_secretariats_are_no_pendapatan(bidang: str) -> None:
    """Sekretariat Daerah and DPRD, urusan 4, would be told that their belanja is pendapatan."""
    sumber = tabel(
        kisi(f"""
        Kode|Uraian|Anggaran|Realisasi
        4|Unsur Pendukung|100|50
        "{bidang}"|Sekretariat|100|50
        {bidang}.01|Program A|100|50
    """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul] == ["urusan", "bidang_urusan", "program"]


def test_a_table_of_pendapatan_is_still_none() -> None:
    """What comes in would be reported as a budget to be spent."""
    (sumber,) = recognise(
        kisi("""
        Kode|Uraian|Anggaran|Realisasi
        4|Pendapatan Daerah|100|50
        "4.1"|Pendapatan Asli Daerah|100|50
        4.1.01|Hasil Usaha|100|50
    """)
    )
    assert isinstance(sumber, TakDikenali)


@pytest.mark.parametrize(
    "nama",
    [
        "Sumber Dana", "Nama Puskesmas", "Desa/Kelurahan", "Sekolah", "Seksi", "PPTK", "Komponen",
        "Akun", "Pekerjaan", "Nama Paket", "Label Baris", "Row Labels",
    ],
)  # fmt: skip
def test_words_left_of_pagu_and_realisasi_are_names(nama: str) -> None:
    """A recap would be left unread because nobody foresaw what its rows are called."""
    # 9.000 + 20.000 = 29.000; 8.000 + 14.500 = 22.500.
    grid = kisi(f"""
    No | {nama} | Pagu  | Realisasi | %
    1  | Satu   | 9000  | 8000      | 88.89
    2  | Dua    | 20000 | 14500     | 72.5
       | JUMLAH | 29000 | 22500     | 77.59
    """)
    sumber = tabel(grid)
    assert sumber.kolom["uraian"] == (1,)
    assert [s.uraian for s in sumber.pohon.simpul] == ["Satu", "Dua"]


@pytest.mark.parametrize(
    ("nama", "pagu", "realisasi", "jumlah"),
    [
        ("Label Baris", "Sum of Pagu", "Sum of Realisasi", "Grand Total"),
        ("Row Labels", "Jumlah dari Pagu Anggaran", "Jumlah dari Realisasi", "Total Keseluruhan"),
    ],
)
def test_a_pivot_table_is_read(nama: str, pagu: str, realisasi: str, jumlah: str) -> None:
    """A pivot of the budget would be left unread, or its levels be added up."""
    # 500 + 19.500 = 20.000; 20.000 + 7.000 = 27.000.
    sumber = tabel(
        kisi(f"""
        {nama}           | {pagu} | {realisasi}
        Program Satu     | 20000  | 14500
        >Jasa Surat      | 500    | 300
        >Jasa Listrik    | 19500  | 14200
        Program Dua      | 7000   | 6000
        >Pelayanan Umum  | 7000   | 6000
        {jumlah}         | 27000  | 20500
        """)
    )
    assert sumber.kolom == {"uraian": (0,), "anggaran": (1,), "realisasi": (2,)}
    assert [s.uraian for s in sumber.pohon.simpul if s.induk is None] == [
        "Program Satu",
        "Program Dua",
    ]


@pytest.mark.parametrize("nama", ["Jenis Pajak", "Jenis Retribusi", "Sumber Penerimaan"])
def test_income_is_no_budget_whatever_its_columns(nama: str) -> None:
    """The income of the kabupaten would be reported as spending."""
    (sumber,) = recognise(
        kisi(f"""
        No | {nama} | Anggaran | Realisasi
        1  | Satu   | 9000     | 8000
        2  | Dua    | 20000    | 14500
        """)
    )
    assert isinstance(sumber, TakDikenali)


def test_of_several_columns_of_words_the_one_that_tells_rows_apart_is_the_name() -> None:
    """Rows would be named after the person in charge, one and the same for several of them."""
    sumber = tabel(
        kisi("""
        PPTK | Pekerjaan | Pagu  | Realisasi
        Budi | Jalan     | 9000  | 8000
        Budi | Jembatan  | 20000 | 14500
        Siti | Saluran   | 7000  | 100
        """)
    )
    assert sumber.kolom["uraian"] == (1,)


def test_words_right_of_a_blank_column_are_no_names_of_a_table_cut_in_two() -> None:
    """A budget would be named after the persons in charge, its kode and names left out."""
    sumber = tabel(
        kisi("""
        Kode Rek.    | Program / Kegiatan | | Nama PPTK   | Anggaran | Realisasi
        7.01.01      | Program Satu       | | Budi Utomo  | 9000     | 8000
        7.01.02      | Program Dua        | | Siti Aminah | 20000    | 14500
        7.01.03      | Program Tiga       | | Rina Wati   | 7000     | 100
        """)
    )
    assert sumber.kolom["kode"] == (0,)
    assert sumber.kolom["uraian"][0] == 1


def test_a_register_of_payments_is_no_budget() -> None:
    """A few SP2D would be handed in as the budget of the office, beside its DPA."""
    isi = """
        REGISTER SP2D
        No | Tanggal    | Nomor SP2D    | Uraian | Jumlah (Rp)
        1  | 05/03/2023 | 0830/SP2D-LS  | GU 1   | 6700000
        2  | 20/08/2023 | 0794/SP2D-LS  | LS ATK | 4880000
    """
    (entri,) = recognise(kisi(isi))
    assert isinstance(entri, TakDikenali)
    assert "daftar transaksi" in entri.alasan


def test_a_sisa_that_holds_proves_the_pair_whatever_it_is_called() -> None:
    """PPTK beside Setelah Perubahan would be no budget, though each sisa is that of the pair."""
    isi = """
        No | PPTK   | Sebelum Perubahan | Setelah Perubahan | Jml Realisasi | Sisa Dana
        1  | Aminah | 759000            | 762000            | 315000        | 447000
        2  | Budi   | 736000            | 713000            | 297000        | 416000
        3  | Citra  | 500000            | 510000            | 500000        | 10000
    """
    _, hasil, _ = periksa(kisi(isi))
    assert hasil.total is not None
    assert [hasil.total.anggaran, hasil.total.realisasi] == [1_985_000, 1_112_000]


@pytest.mark.parametrize(
    "isi",
    [
        """
        KARTU KENDALI KEGIATAN
        Tanggal    | No. Bukti | Uraian              | Pengeluaran | Sisa Pagu
        02/03/2024 | 001/KK    | Bayar belanja ATK   | 40000       | 160000
        05/06/2024 | 002/KK    | Bayar makan minum   | 60000       | 100000
        """,
        """
        KARTU KENDALI KEGIATAN
        Tgl        | Bukti  | Uraian                 | Pagu   | Realisasi | Sisa
        02/03/2024 | 001/KK | Bayar belanja ATK      | 200000 | 40000     | 160000
        05/06/2024 | 002/KK | Bayar makan minum      | 160000 | 60000     | 100000
        """,
        """
        No | Kode Rekening     | Uraian Belanja  | Pengeluaran | Sisa
        1  | 5.1.02.01.01.0024 | Bayar ATK       | 20000       | 180000
        2  | 5.1.02.01.01.0024 | Bayar kertas    | 30000       | 150000
        3  | 5.1.02.01.01.0052 | Bayar rapat     | 10000       | 140000
        4  | 5.1.02.01.01.0052 | Bayar jamuan    | 40000       | 100000
        """,
    ],
    ids=["kartu kendali", "sisa di kolom pagu", "saldo berjalan"],
)
def test_a_card_of_payments_is_no_budget(isi: str) -> None:
    """The receipts of one sub kegiatan would be the realisasi of the office."""
    (entri,) = recognise(kisi(isi))
    assert isinstance(entri, TakDikenali)
    assert "daftar transaksi" in entri.alasan


def test_a_date_beside_pagu_and_realisasi_makes_no_list_of_payments() -> None:
    """A realisasi that says when each kegiatan was last paid would be left out of the report."""
    sumber = tabel(
        kisi("""
        No | Kegiatan   | Pagu   | Realisasi | Sisa   | Tanggal SP2D
        1  | Kegiatan A | 500000 | 200000    | 300000 | 01/12/2024
        2  | Kegiatan B | 700000 | 200000    | 500000 | 05/12/2024
        """)
    )
    assert sumber.dikenali == "anggaran"


_PBB = """
    {}
    No|Desa|{}|Realisasi s.d. Bulan Ini|Sisa
    1|Sumber|9000000|6000000|3000000
    2|Krikilan|7000000|5000000|2000000
    3|Jatihadi|5000000|4000000|1000000
    |Jumlah|21000000|15000000|6000000
"""


@pytest.mark.parametrize(
    ("judul", "kepala"),
    [
        ("LAPORAN REALISASI PENERIMAAN PBB-P2", "Ketetapan"),
        ("KEADAAN BULAN SEPTEMBER", "Ketetapan PBB"),
        ("REALISASI PAJAK DAERAH", "Target"),
    ],
)
def test_tax_of_each_village_is_no_belanja(judul: str, kepala: str) -> None:
    """What villages pay would be reported as the budget of the kecamatan."""
    (lembar,) = recognise(kisi(_PBB.format(judul, kepala)))
    assert isinstance(lembar, TakDikenali)


@pytest.mark.parametrize("judul", ["PENYALURAN DANA DESA", "REALISASI ADD KECAMATAN SUMBER"])
def test_dana_desa_of_each_village_is_theirs(judul: str) -> None:
    """What the villages spend would be reported as the budget of their kecamatan."""
    lembar = recognise(kisi(_PBB.format(judul, "Pagu")))[0]
    assert isinstance(lembar, TakDikenali)
    assert "uang desa" in lembar.alasan


def test_list_of_taxes_under_anggaran_is_no_belanja() -> None:
    """The taxes of a BAPENDA would be reported as what it spends."""
    lembar = recognise(
        kisi(
            "No|Uraian|Anggaran|Realisasi|%\n1|Pajak Hotel|500|400|80\n"
            "2|Pajak Restoran|200|180|90\n3|Retribusi Parkir|100|70|70\n|Jumlah|800|650|81.25"
        )
    )[0]
    assert isinstance(lembar, TakDikenali)


def test_dana_of_each_village_is_a_budget_still() -> None:
    """Money that a kecamatan hands out would be refused with the taxes."""
    sumber = tabel(kisi(_PBB.format("REALISASI BANTUAN KEUANGAN DESA", "Anggaran")))
    assert sumber.dikenali == "anggaran"


_DAERAH = """
    {}|jenis_belanja|anggaran|realisasi
    3201|KABUPATEN BOGOR|BELANJA PEGAWAI|900|800
    3201|KABUPATEN BOGOR|BELANJA MODAL|500|400
    {}|BELANJA PEGAWAI|700|600
    {}|BELANJA MODAL|300|200
"""


def test_several_regencies_are_not_added() -> None:
    """Three regencies of an open data list would be reported as one office."""
    kepala, lain = "kode_kabupaten_kota|nama_kabupaten_kota", "3273|KOTA BANDUNG"
    (lembar,) = recognise(kisi(_DAERAH.format(kepala, lain, lain)))
    assert isinstance(lembar, TakDikenali)
    assert "KABUPATEN BOGOR, KOTA BANDUNG" in lembar.alasan


def test_one_regency_is_read() -> None:
    """A list of one regency's own belanja would be refused."""
    kepala, sama = "kode_kabupaten_kota|nama_kabupaten_kota", "3201|KABUPATEN BOGOR"
    sumber = tabel(kisi(_DAERAH.format(kepala, sama, sama)))
    assert sumber.dikenali == "anggaran"


_RENSTRA = """
    {}
    Kode|Program|Tahun 2022|Tahun 2023|Tahun 2024|Kondisi Akhir
    ||Anggaran|Anggaran|Anggaran|Anggaran
    2.16.02|Program Informasi|9000000|9500000|9900000|28400000
    2.16.03|Program Aplikasi|5000000|5500000|5900000|16400000
"""


def test_plan_of_several_years_asks_for_the_year() -> None:
    """The money of all years, or of the last one, would be this year's pagu."""
    (lembar,) = recognise(kisi(_RENSTRA.format("RENCANA PROGRAM DAN PENDANAAN")))
    assert isinstance(lembar, TakDikenali)
    assert "2022, 2023, 2024" in lembar.alasan


def test_plan_of_several_years_with_its_year_in_the_title() -> None:
    """A title that tells the year would not help."""
    sumber = tabel(kisi(_RENSTRA.format("RENCANA PENDANAAN TAHUN 2023")))
    assert sumber.huruf("anggaran") == ["D"]


def test_rows_that_are_months_are_no_budget() -> None:
    """The pagu that each month repeats would be added up to twelve times what it is."""
    grid = kisi("""
    Bulan    | Realisasi Kumulatif (Rp) | Total Pagu (Rp) | Serapan (%)
    Januari  | 100000                   | 900000          | 11.11
    Februari | 250000                   | 900000          | 27.78
    Maret    | 300000                   | 900000          | 33.33
    """)
    (entri,) = recognise(grid)
    assert isinstance(entri, TakDikenali)
    assert "barisnya bulan" in entri.alasan


def test_one_wrong_sisa_does_not_make_a_table_unread() -> None:
    """A slip in one row would lose the whole table where its names are of no known kind."""
    grid = kisi("""
    Nama Data | Perencanaan | Realisasi | Sisa
    Rina      | 430060      | 404412    | 25648
    Dedi      | 124186      | 93793     | 30393
    Yuni      | 80055       | 74614     | 5441
    Tono      | 50070       | 40030     | 99
    Total     | 684371      | 612849    | 71522
    """)
    assert tabel(grid).dikenali == "anggaran"
