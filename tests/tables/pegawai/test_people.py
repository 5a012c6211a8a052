"""Lists of persons: which they are, who stands in them, and what of it is kept."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pegawai import DaftarOrang
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel

_NIP = "19700112199603100"


def _read(teks: str, *gabungan: str, judul: str = "DAFTAR NOMINATIF PEGAWAI") -> Tabel:
    return tabel(kisi(f"{judul}\n{teks.strip()}", gabungan=gabungan))


def _orang(sumber: Tabel) -> list[tuple[int, str, str]]:
    """Return sheet row, jabatan and golongan of each person."""
    assert sumber.dikenali == "pegawai_nominatif" and isinstance(sumber.isi, DaftarOrang)
    return [(o.baris + 1, o.teks("jabatan"), o.teks("golongan")) for o in sumber.isi.orang]


def _kinds(grid: Grid) -> list[str]:
    return [getattr(entri, "dikenali", "tidak_dikenali") for entri in recognise(grid)]


def test_each_row_of_a_list_is_a_person_down_to_the_signature() -> None:
    """The camat who signs below, with name and NIP, would be counted once more."""
    sumber = _read(f"""
No|Nama|NIP|Gol.|Jabatan
1|Ani|"{_NIP}1"|IV/a|Camat
2|Budi|"{_NIP}2"|III/d|Sekretaris

||||Puring, 31 Desember 2024
|Ani|"{_NIP}1"||CAMAT PURING
""")
    assert _orang(sumber) == [(3, "Camat", "IV/a"), (4, "Sekretaris", "III/d")]


def test_the_duk_of_the_regulation_has_two_rows_of_header_and_numbers() -> None:
    """Latihan Jabatan, whose hours are a jumlah, would make the DUK a payroll, or the jabatan."""
    sumber = _read(
        f"""
No|Nama|NIP|Latihan Jabatan||Pangkat||Jabatan||Usia
|||Nama|Jml Jam|Gol|TMT|Nama|TMT|
1|2|3|4|5|6|7|8|9|10
1|Ani|"{_NIP}1"|PIM III|360|IV/a|01-04-2015|Camat|01-01-2020|54
2|Budi|"{_NIP}2"|||III/d|01-04-2016|Sekretaris|01-01-2021|50
""",
        "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:I2", "J2:J3",
        judul="DAFTAR URUT KEPANGKATAN",
    )  # fmt: skip
    assert _orang(sumber) == [(5, "Camat", "IV/a"), (6, "Sekretaris", "III/d")]
    assert sumber.kolom["golongan"] == (5,)


@pytest.mark.parametrize("kepala", ["Gol|", "Gol|Ruang", "Gol/Ruang|Gol/Ruang"])
def test_golongan_and_ruang_stand_in_two_columns(kepala: str) -> None:
    """III beside d would be the PPPK's golongan III."""
    gabungan = ("D2:E2",) if kepala == "Gol|" else ()
    teks = f'No|Nama|NIP|{kepala}|Jabatan\n1|Ani|"{_NIP}1"|III|d|Kasi'
    sumber = _read(teks, *gabungan)
    assert _orang(sumber) == [(3, "Kasi", "III d")]
    assert sumber.kolom["ruang"] == (4,)


def test_a_golongan_written_whole_beside_its_number_is_read() -> None:
    """III would be read, and III/d beside it be left."""
    sumber = _read(f'No|Nama|NIP|Gol|Ruang|Jabatan\n1|Ani|"{_NIP}1"|III|III/d|Kasi')
    assert _orang(sumber) == [(3, "Kasi", "III/d")]


def test_a_jabatan_goes_on_in_the_row_below() -> None:
    """Two heads of different sub bagian would be two of one jabatan, Kepala Sub Bagian."""
    sumber = _read(f"""
No|Nama|NIP|Gol|Jabatan
1|Ani|"{_NIP}1"|III/d|Kepala Sub Bagian
|, S.Sos|||Umum
2|Budi|"{_NIP}2"|III/c|Kepala Sub Bagian
||||Keuangan
""")
    assert _orang(sumber) == [
        (3, "Kepala Sub Bagian Umum", "III/d"),
        (5, "Kepala Sub Bagian Keuangan", "III/c"),
    ]


@pytest.mark.parametrize(
    "bawah", ["||||TMT Januari", "||||Eselon IV", "||||Puring, Desember", "Mengetahui||||Camat"]
)
def test_not_every_word_below_a_jabatan_is_part_of_it(bawah: str) -> None:
    """Kasi would be called Kasi Eselon IV, or by the place and date of the signature."""
    sumber = _read(f'No|Nama|NIP|Gol|Jabatan\n1|Ani|"{_NIP}1"|III/d|Kasi\n{bawah}')
    assert _orang(sumber) == [(3, "Kasi", "III/d")]


def test_two_rows_of_one_person_are_one_person() -> None:
    """Name above NIP and pangkat above golongan would be two persons."""
    sumber = _read(f"""
No|Nama / NIP|Pangkat / Gol|Jabatan
1|Ani|Pembina|Camat
|"{_NIP}1"|IV/a|
2|Budi|Penata Tk. I|Sekretaris
|"{_NIP}2"|III/d|
""")
    assert [baris for baris, *_ in _orang(sumber)] == [3, 5]


def test_rows_that_head_a_section_are_no_persons() -> None:
    """A bidang would be counted as somebody, and honorer below their heading as ASN."""
    sumber = _read("""
No|Nama|Gol|Jabatan
A|PNS||
1|Ani|III/d|Kasi
1|SEKSI UMUM||
B|TENAGA HONORER||
1|Budi|-|-
""")
    assert _orang(sumber) == [(4, "Kasi", "III/d"), (7, "-", "-")]
    assert isinstance(sumber.isi, DaftarOrang)
    assert [o.bagian for o in sumber.isi.orang] == ["pns", "non asn"]


def test_a_jabatan_may_stand_in_a_column_of_its_kind() -> None:
    """Fungsional and pelaksana would be without a jabatan, for struktural comes first."""
    sumber = _read(
        """
No|Nama|Gol|Jabatan||
|||Struktural|Fungsional|Pelaksana
1|Ani|IV/a|Camat||
2|Budi|III/c||Arsiparis|
3|Cici|II/c|||Pengemudi
""",
        "A2:A3", "B2:B3", "C2:C3", "D2:F2",
    )  # fmt: skip
    assert [jabatan for _, jabatan, _ in _orang(sumber)] == ["Camat", "Arsiparis", "Pengemudi"]


def test_the_kind_of_a_jabatan_is_not_the_jabatan() -> None:
    """An export of SIMPEG would count STRUKTURAL and PELAKSANA as jabatan."""
    grid = kisi(
        f"""
        NIP|NAMA|L/P|GOL RUANG|JENIS JABATAN|NAMA JABATAN|ESELON
        "{_NIP}1"|ANI|P|IV/a|STRUKTURAL|CAMAT|III.a
        "{_NIP}2"|BUDI|L|III/b|PELAKSANA|PENGEMUDI|-
        "{_NIP}3"|CICI|P|III/b|PELAKSANA|ARSIPARIS|-
        """
    )
    sumber = tabel(grid)
    assert [jabatan for _, jabatan, _ in _orang(sumber)] == ["CAMAT", "PENGEMUDI", "ARSIPARIS"]
    assert sumber.kolom["jenis_kelamin"] == (2,)


def test_nothing_of_who_somebody_is_is_kept() -> None:
    """A name or NIP in memory would find its way to a sheet, a finding, or a log."""
    sumber = _read(f'No|Nama|NIP|Gol|Jabatan\n1|Sugeng|"{_NIP}1"|III/d|Kasi, NIP {_NIP}1')
    isi = repr(sumber.isi)
    assert "Sugeng" not in isi and _NIP not in isi
    assert _orang(sumber) == [(3, "", "III/d")]


def test_a_column_that_names_persons_too_is_no_column_of_golongan() -> None:
    """Names and NIP in one cell with the golongan would be copied to the report."""
    sumber = _read(f"No|Nama/NIP/Pangkat/Gol|Jabatan\n1|Ani {_NIP}1 Penata III/c|Kasi")
    assert sumber.kolom["data_pribadi"] == (1,) and "golongan" not in sumber.kolom


_BARIS = "\n".join(f'{n}|Orang {n}|"{_NIP}{n}"|III/a|Staf' for n in range(1, 6))


@pytest.mark.parametrize(
    "judul",
    [
        "DAFTAR PENERIMA HONORARIUM", "DAFTAR HADIR RAPAT PEGAWAI", "DAFTAR GAJI PEGAWAI",
        "SUSUNAN TIM PENYUSUN LKJIP", "PERJANJIAN KINERJA TAHUN 2024", "PENANDATANGAN",
        "DAFTAR RESPONDEN PEGAWAI", "PENILAIAN SKP PEGAWAI", "DAFTAR PEGAWAI YANG AKAN PENSIUN",
    ],
)  # fmt: skip
def test_other_lists_of_people_are_no_staff(judul: str) -> None:
    """Whoever is paid, convened, asked, or signs would be the office's whole staff."""
    assert _kinds(kisi(f"{judul}\nNo|Nama|NIP|Gol|Jabatan\n{_BARIS}")) == ["tidak_dikenali"]


@pytest.mark.parametrize("kolom", ["Honor", "Tanda Tangan", "Tunjangan", "Kedudukan dalam Tim"])
def test_a_column_tells_a_list_that_pays_or_convenes(kolom: str) -> None:
    """A payroll called daftar pegawai would be the staff."""
    baris = "\n".join(f'{n}|Orang {n}|"{_NIP}{n}"|III/a|Staf|' for n in range(1, 6))
    grid = kisi(f"DAFTAR PEGAWAI\nNo|Nama|NIP|Gol|Jabatan|{kolom}\n{baris}")
    assert _kinds(grid) == ["tidak_dikenali"]


def test_two_who_sign_are_no_staff() -> None:
    """The parties of a Perjanjian Kinerja, on a sheet without a title, would be the staff."""
    dua = "\n".join(_BARIS.split("\n")[:2])
    assert _kinds(kisi(f"No|Nama|NIP|Gol|Jabatan\n{dua}")) == ["tidak_dikenali"]
    assert _kinds(kisi(f"No|Nama|NIP|Gol|Jabatan\n{_BARIS}")) == ["pegawai_nominatif"]


def test_the_name_of_an_agency_is_no_title() -> None:
    """No list of the Badan Kepegawaian dan Diklat would be read, for Diklat names other lists."""
    kop = "BADAN KEPEGAWAIAN DAN DIKLAT\nDAFTAR NOMINATIF"
    grid = kisi(f"{kop}\nNo|Nama|NIP|Gol|Jabatan\n{_BARIS}")
    assert _kinds(grid) == ["pegawai_nominatif"]


def test_answers_of_the_staff_stay_a_survey() -> None:
    """Respondents with jabatan and golongan would be counted as staff, and the IKM be lost."""
    unsur = "|".join(f"U{n}" for n in range(1, 10))
    baris = "\n".join(f"{n}|Orang {n}|Staf|III/a|{'|'.join('343434343')}" for n in range(1, 12))
    grid = kisi(f"SURVEI KEPUASAN PEGAWAI\nNo|Nama|Jabatan|Golongan|{unsur}\n{baris}")
    assert _kinds(grid) == ["skm_responden"]


def test_a_post_without_anybody_is_no_person() -> None:
    """A vacant post would be counted as one of the staff."""
    sumber = _read("No|Jabatan|Nama|Gol\n1|Camat|Ani|IV/a\n2|Kasi|(kosong)|-\n3|Staf|Lowong|-")
    assert _orang(sumber) == [(3, "Camat", "IV/a")]


def test_a_list_of_pppk_is_staff_too() -> None:
    """Only PNS would be counted where each has a list of its own; III is theirs there."""
    sumber = _read("No|Nama|NI PPPK|Golongan|Jabatan\n1|Ani|-|III|Pramu", judul="DAFTAR PPPK")
    assert isinstance(sumber.isi, DaftarOrang)
    assert [(o.teks("golongan"), o.bagian) for o in sumber.isi.orang] == [("III", "pppk")]


def test_a_count_stays_a_count() -> None:
    """Susunan golongan would be read as persons, one for each golongan."""
    grid = kisi("DATA PEGAWAI\nNo|Pangkat|Golongan|Jumlah\n1|Penata|III/c|4\n2|Pembina|IV/a|1")
    assert _kinds(grid) == ["pegawai_golongan"]
