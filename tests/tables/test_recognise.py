"""What each sheet is: by its content, never by its name; what is left out has a reason."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel, TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel

LEMBAR = {
    "anggaran": """
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
    """,
    "perjanjian_kinerja": """
        No|Sasaran Strategis|Indikator Kinerja|Satuan|Target
        1|Meningkatnya pelayanan|Indeks Kepuasan Masyarakat|Indeks|87
    """,
    "capaian_kinerja": """
        No|Sasaran|Indikator|Target|Realisasi|Capaian (%)
        1|Meningkatnya pelayanan|Indeks Kepuasan Masyarakat|87|88.24|101.43
    """,
    "skm_rekap": """
        No|Unsur Pelayanan|Nilai|Kategori
        1|Persyaratan|88.4|Sangat Baik
        2|Biaya/Tarif|80.4|Baik
    """,
    "pegawai_golongan": """
        No|Pangkat|Golongan|Jumlah
        1|Pembina|IV/a|2
    """,
    "pegawai_jabatan": """
        No|Jabatan|Jumlah
        1|Camat|1
    """,
    "pegawai_nominatif": """
        No|Nama|NIP|Jabatan|Pangkat|Gol.
        1|Budi|197001121996031001|Camat|Pembina|IV/a
        2|Siti|197203141997032002|Sekretaris|Penata Tk. I|III/d
        3|Joko|197506021999031003|Staf|Pengatur|II/c
    """,
    "pengaturan": """
        Instansi|Kecamatan Puring
        Tahun|2024
    """,
}


@pytest.mark.parametrize("nama", ["Lembar1", "SKM", "Realisasi", "Pegawai"])
@pytest.mark.parametrize("dikenali", LEMBAR)
def test_content_decides_not_the_sheet_name(dikenali: str, nama: str) -> None:
    """A sheet with another name, or another's name, would be read as something else."""
    assert tabel(kisi(LEMBAR[dikenali], lembar=nama)).dikenali == dikenali


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("Catatan rapat hari ini", "kepala tabel"),
        ("Nama|Alamat\nBudi|Puring\nSiti|Karanganyar", "kepala tabel"),
        ("Kode|Uraian|Keterangan\n1|Meja|baik", "kepala tabel"),
    ],
)
def test_unknown_sheets_have_a_reason(teks: str, kata: str) -> None:
    """A sheet would be left out without anybody hearing of it."""
    (sumber,) = recognise(kisi(teks, lembar="Catatan", tersembunyi=True))
    assert isinstance(sumber, TakDikenali)
    assert kata in sumber.alasan
    assert (sumber.lembar, sumber.tersembunyi) == ("Catatan", True)


@pytest.mark.parametrize("grid", [kisi(""), Grid("Uji.xlsx", "Kosong", [])])
def test_empty_sheet(grid: Grid) -> None:
    """An empty sheet would stop the run, or be left out in silence."""
    (sumber,) = recognise(grid)
    assert isinstance(sumber, TakDikenali)
    assert "kosong" in sumber.alasan


def test_two_tables_on_a_sheet() -> None:
    """The second table of a sheet would be lost, or take its title from the first."""
    grid = kisi("""
        REALISASI ANGGARAN KECAMATAN PURING TAHUN 2024|||
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        |||
        Indeks Kepuasan Masyarakat Tahun 2023|||
        No|Unsur Pelayanan|Nilai|Kategori
        1|Persyaratan|88.4|Sangat Baik
        2|Biaya/Tarif|80.4|Baik
    """)
    hasil = [sumber for sumber in recognise(grid) if isinstance(sumber, Tabel)]
    assert [(s.dikenali, s.tahun) for s in hasil] == [("anggaran", "2024"), ("skm_rekap", "2023")]
    assert [s.rentang for s in hasil] == [(1, 0, 2, 3), (5, 0, 7, 3)]


def test_hidden_sheets_are_data_like_any_other() -> None:
    """A hidden realisasi would be left out of the totals."""
    sumber = tabel(kisi(LEMBAR["anggaran"], tersembunyi=True))
    assert sumber.tersembunyi


def test_a_budget_with_its_percent_is_no_table_of_capaian() -> None:
    """Anggaran and realisasi would be lost, since % Realisasi heads a capaian elsewhere."""
    # 30 / 60 = 50 %, 10 / 40 = 25 %, 45 / 50 = 90 %, 85 / 150 = 56,67 %.
    (sumber,) = recognise(
        kisi("""
        No | Program/Kegiatan | DPA   | % Realisasi | Penyerapan
        1  | Program A        | 60000 | 50          | 30000
        2  | Program B        | 40000 | 25          | 10000
        3  | Program C        | 50000 | 90          | 45000
           | Jumlah           | 150000| 56.67       | 85000
        """)
    )
    assert isinstance(sumber, Tabel) and sumber.dikenali == "anggaran"
    assert (sumber.kolom["realisasi"], sumber.kolom["persen"]) == ((4,), (3,))


def test_targets_in_rupiah_are_no_perjanjian_kinerja() -> None:
    """A budget by quarters beside an indikator would be read as targets."""
    (sumber,) = recognise(
        kisi("""
        No | Kode         | Uraian    | Anggaran | Target s.d. TW II | TW I  | TW II | Indikator
        1  | 7.01.01      | Program A | 60000    | 50000  | 20000 | 30000 | Jumlah kantor
        2  | 7.01.01.2.01 | Gaji      | 60000    | 50000  | 20000 | 30000 | Jumlah pegawai
        """)
    )
    assert isinstance(sumber, Tabel) and sumber.dikenali == "anggaran"


def test_quarters_still_to_come_do_not_hide_a_budget() -> None:
    """A RFK of the first quarter would be a table of targets, and the report have no amount."""
    (sumber,) = recognise(
        kisi("""
        No | Kode         | Uraian    | Indikator     | Anggaran | Target | TW I  | TW II
        1  | 7.01.01      | Program A | Jumlah kantor | 60000    | 50000  | 20000 | -
        2  | 7.01.01.2.01 | Gaji      | Jumlah orang  | 60000    | 50000  | 20000 | -
        """)
    )
    assert isinstance(sumber, Tabel) and sumber.dikenali == "anggaran"


def test_the_first_of_several_sub_jumlah_ends_no_table() -> None:
    """All programs but the first would be left out: 30 + 70 is 100, not 30."""
    (sumber,) = recognise(
        kisi("""
        Uraian     | Anggaran | Realisasi
        Program A  | 30000    | 20000
        Gaji       | 10000    | 10000
        Rapat      | 20000    | 10000
        Sub Jumlah | 30000    | 20000
        Program B  | 70000    | 60000
        Jalan      | 70000    | 60000
        Sub Jumlah | 70000    | 60000
        """)
    )
    assert isinstance(sumber, Tabel) and isinstance(sumber.isi, Pohon)
    assert [s.uraian for s in sumber.isi.simpul] == [
        "Program A", "Gaji", "Rapat", "Program B", "Jalan",
    ]  # fmt: skip


def test_programs_of_urusan_four_without_zeros_are_belanja() -> None:
    """4.1.3 is kode 4.01.03 as Excel stores it: the whole budget would be called pendapatan."""
    (sumber,) = recognise(
        kisi("""
        Kode      | Uraian             | Anggaran
        4.1.3     | Program Pembangunan | 60000
        4.1.3.2.1 | Kegiatan Jalan      | 60000
        """)
    )
    assert isinstance(sumber, Tabel) and sumber.dikenali == "anggaran"


def test_last_years_realisasi_beside_indicators_is_no_comparison() -> None:
    """A realisasi with indicators and last year's amounts would be a table of capaian."""
    (tabel,) = recognise(
        kisi("""
        Program/Kegiatan|Indikator|Target|Satuan|Anggaran|Pencairan (SP2D)|Capaian|Realisasi 2021
        Program Penunjang|Persentase layanan|100|%|1500000|900000|60|850000
        Kegiatan Rapat|Jumlah rapat|4|Laporan|600000|300000|50|250000
        Kegiatan Gaji|Jumlah orang|9|Orang|900000|600000|66.67|600000
        Jumlah||||1500000|900000|60|850000
        """)
    )
    assert isinstance(tabel, Tabel)
    assert tabel.dikenali == "anggaran"
    assert (tabel.huruf("anggaran"), tabel.huruf("realisasi")) == (["E"], ["F"])


@pytest.mark.parametrize(
    ("kepala", "lembar", "tahun"),
    [
        ("Anggaran 2023 | Realisasi 2023", "LRA", "2023"),
        ("Anggaran | Realisasi", "2023", "2023"),
        ("Anggaran 2024 | Realisasi 2023", "2023", None),
        ("Anggaran | Realisasi", "Rekap 2023", None),
    ],
)
def test_a_year_above_the_amounts_only(kepala: str, lembar: str, tahun: str | None) -> None:
    """Two years beside each other would be a tie, and the older one feed the report."""
    teks = (
        f"Kode | Uraian | {kepala}\n7.01.01 | Program A | 100 | 90\n7.01.02 | Program B | 50 | 40"
    )
    assert tabel(kisi(teks, lembar=lembar)).tahun == tahun


@pytest.mark.parametrize("uang", ["Jumlah Dana", "Belanja (Rp)"])
def test_dana_and_penyerapan_that_leave_a_sisa_are_a_budget(uang: str) -> None:
    """The budget would be read as capaian of kegiatan, and the report have no amounts."""
    # 60.000 = 40.000 + 20.000 and 45.000 = 27.000 + 18.000: 75 %, 67,5 %, 90 %
    teks = f"""
        LAPORAN BULANAN

        No | Program/Kegiatan | {uang} | Penyerapan | % | Sisa Dana
        I | Program Penunjang | 60000 | 45000 | 75 | 15000
        1 | Perencanaan | 40000 | 27000 | 67.5 | 13000
        2 | Administrasi | 20000 | 18000 | 90 | 2000
        """
    budget = tabel(kisi(teks))
    assert (budget.dikenali, budget.kolom["anggaran"], budget.kolom["realisasi"]) == (
        "anggaran", (2,), (3,)
    )  # fmt: skip


def test_a_table_of_a_thousand_columns_is_refused_with_its_reason() -> None:
    """A damaged span over a heading would take minutes: columns are compared with each other."""
    kepala = "Uraian|" + "|".join(f"Anggaran {n}" for n in range(1000))
    grid = kisi(f"{kepala}\nProgram A|" + "|".join(["1000000"] * 1000))
    (lembar,) = recognise(grid)
    assert isinstance(lembar, TakDikenali)
    assert "lebih dari 400 kolom" in lembar.alasan


INDIKATOR_PER_SUB = """
Kode              | Uraian     | Indikator   | Target | Satuan  | Anggaran | {}
7.01.01           | Program A  |             |        |         | 9600000  | 7100000
7.01.01.2.01      | Kegiatan B |             |        |         | 9600000  | 7100000
7.01.01.2.01.0001 | Sub C      | Jumlah buku | 4      | Dokumen | 5200000  | 4000000
7.01.01.2.01.0002 | Sub D      | Jumlah peta | 2      | Dokumen | 4400000  | 3100000
7.01.02           | Program E  |             |        |         | 1300000  | 900000
"""


@pytest.mark.parametrize("kepala", ["Realisasi", "Penyerapan", "Keterangan"])
def test_a_budget_whose_sub_kegiatan_name_their_indikator_is_no_promise(kepala: str) -> None:
    """The amounts of a whole budget would be lost, and each program be an indikator without one."""
    sumber = tabel(kisi(INDIKATOR_PER_SUB.format(kepala)))
    # 9.600.000 + 1.300.000 = 10.900.000 in rows 2 and 6, the uppermost ones.
    assert sumber.dikenali == "anggaran"
    assert sumber.kolom["anggaran"] == (5,)
    assert ("realisasi" in sumber.kolom) == (kepala != "Keterangan")
    assert isinstance(sumber.isi, Pohon)
    atas = [s for s in sumber.isi.simpul if s.induk is None]
    assert sum(s.jumlah[5] or 0 for s in atas) == 10_900_000


@pytest.mark.parametrize(
    ("judul", "kepala", "jenis"),
    [
        ("PERJANJIAN KINERJA TAHUN 2024", "Keterangan", "perjanjian_kinerja"),
        ("RENCANA AKSI TAHUN 2024", "Keterangan", "perjanjian_kinerja"),
        ("PERJANJIAN KINERJA DAN REALISASINYA", "Realisasi", "anggaran"),
    ],
)
def test_a_title_of_a_promise_says_which_of_two_alike_it_is(
    judul: str, kepala: str, jenis: str
) -> None:
    """A promise whose kegiatan name no indikator would be a DPA, and its targets be lost."""
    isi = INDIKATOR_PER_SUB.format(kepala).strip()
    assert tabel(kisi(f"{judul}\n\n{isi}")).dikenali == jenis


def test_a_promise_beside_programs_and_their_pagu_stays_one() -> None:
    """A Perjanjian Kinerja that names what each sasaran costs would be read as a DPA."""
    sumber = tabel(
        kisi("""
        No | Sasaran    | Indikator   | Target | Satuan | Program   | Anggaran
        1  | Sasaran A  | Indeks A    | 87     | Indeks | Program A | 9600000
           |            |             |        |        | Program B | 1300000
           |            |             |        |        | Program C | 2400000
           |            |             |        |        | Program D | 3100000
        2  | Sasaran B  | Nilai B     | 70     | Nilai  | Program E | 4500000
        """)
    )
    assert sumber.dikenali == "perjanjian_kinerja"


def test_a_budget_whose_headings_are_blank_is_no_table_of_capaian() -> None:
    """No anggaran would be read: round percents prove nothing, but kode and the total do."""
    # 10700 + 20100 = 30800; 9600 + 4100 = 13700.
    sumber = tabel(
        kisi("""
        No  | Kode              | Nama Kegiatan | Sebelum Perubahan | Perubahan | Serapan | Persen
        1   | 6.01.01.2.03      | Rapat         |                   |           |         |
        1.1 | 6.01.01.2.03.0001 | Bibit         | 9300              | 10700     | 9600    | 90
        2   | 6.01.01.2.05      | Perangkat     |                   |           |         |
        2.1 | 6.01.01.2.05.0002 | Musyawarah    | 20100             | 20100     | 4100    | 20
            |                   | TOTAL         | 29400             | 30800     | 13700   |
        """)
    )
    assert sumber.dikenali == "anggaran"


def test_a_report_of_realisasi_beside_its_sasaran_is_a_budget() -> None:
    """It would pass for a Perjanjian Kinerja, and no amount of it be read or checked."""
    grid = kisi("""
    Sasaran        | Indikator | Target | Program / Kegiatan | Pagu (Rp) | Total Realisasi | %
                   |           |        | PROGRAM MAWAR      | 600000    | 540000          | 90
    Pangan terjaga | Skor PPH  | 92.5   | Rapat              | 250000    | 200000          | 80
                   |           |        | Pelatihan          | 350000    | 340000          | 97.14
                   |           |        | PROGRAM MELATI     | 400000    | 180000          | 45
    Pangan terjaga | Skor PPH  | 92.5   | Jalan              | 300000    | 150000          | 50
                   |           |        | Irigasi            | 100000    | 30000           | 30
                   |           |        | Total              | 1000000   | 720000          | 72
    """)
    sumber = tabel(grid)
    assert sumber.dikenali == "anggaran"
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((4,), (5,))
