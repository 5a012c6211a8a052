"""Columns of a budget table by their words, as offices really head them."""

import pytest

from tests.alat.kisi import kisi, periksa, tabel


def _huruf(kepala: str, gabungan: tuple[str, ...] = (), kop: str = "") -> dict[str, str]:
    """Return the letters of the amount columns under a header of one to three rows."""
    baris = kepala.strip().split("\n")
    lebar = baris[0].count("|")
    kata = [f"Program Penunjang|{'|'.join(['5000'] * lebar)}"]
    sumber = tabel(kisi("\n".join([*([kop] if kop else []), *baris, *kata]), gabungan=gabungan))
    peran = ("anggaran", "realisasi", "sisa", "persen")
    return {nama: "".join(sumber.huruf(nama)) for nama in peran if nama in sumber.kolom}


@pytest.mark.parametrize(
    ("kepala", "hasil"),
    [
        ("Uraian|Pagu|Realisasi|Sisa Pagu|Serapan", "BCDE"),
        ("URAIAN|JUMLAH ANGGARAN|REALISASI S.D. BULAN INI|SISA ANGGARAN|PERSENTASE", "BCDE"),
        ("Uraian|Angg.|Real.|Sisa|Prosentase", "BCDE"),
        ("Urian|Anggran|Realisai|Sisa Angg|%", "BCDE"),
        ("Prog./Keg.|DPA|Realisasi Keuangan (Rp)|Sisa|Realisasi Keuangan (%)", "BCDE"),
        ("Kegiatan|Pagu Setelah Perubahan|Realisasi s/d Desember 2024|Sisa|Capaian (%)", "BCDE"),
        ("Nama Sub Kegiatan|Alokasi|SP2D|Belum Terserap|%", "BCDE"),
        ("Uraian|Target/Pagu|Realisasi|Sisa|%", "BCDE"),
        ("Uraian|Pagu/Target|Realisasi|Sisa|%", "BCDE"),
    ],
)
def test_synonyms_abbreviations_and_slips(kepala: str, hasil: str) -> None:
    """A column with another office's word for pagu or realisasi would be left out."""
    assert "".join(_huruf(kepala).values()) == hasil


@pytest.mark.parametrize(
    ("kepala", "anggaran", "realisasi"),
    [
        ("Uraian|Pagu Murni|Pagu Pergeseran|Realisasi", "C", "D"),
        ("Uraian|Pagu Awal|Pagu Pergeseran|Pagu Perubahan|Realisasi", "D", "E"),
        ("Uraian|Pagu Awal|Pergeseran|Pagu Akhir|Realisasi", "D", "E"),
        ("Uraian|Pagu|Realisasi s.d. Bulan Lalu|Realisasi Bulan Ini|Realisasi s.d. Bulan Ini",
         "B", "E"),
        ("Uraian|Pagu|Target Keuangan|Realisasi Fisik|Realisasi Keuangan", "B", "E"),
        ("Uraian|Pagu|Rencana Kas|Realisasi|Januari|Februari|TW I|Prakiraan Maju (T+1)", "B", "D"),
        ("Uraian|Total RAK|Anggaran|Realisasi", "C", "D"),
        ("Uraian|Pagu Sebelum Efisiensi|Pagu Setelah Efisiensi|PAPBD|Realisasi", "D", "E"),
        ("Uraian|APBD|APBD Setelah Refocusing|P-APBD|Realisasi", "D", "E"),
        ("Uraian|Pagu Awal|Pagu Setelah Rasionalisasi|Realisasi", "C", "D"),
        ("Uraian|Pagu|Realisasi Triwulan I|Realisasi Triwulan II|Total Realisasi", "B", "E"),
    ],
)  # fmt: skip
def test_the_right_one_of_several(kepala: str, anggaran: str, realisasi: str) -> None:
    """An earlier pagu, a plan, a month or a fisik would be reported as this year's amount."""
    peran = _huruf(kepala)
    assert (peran["anggaran"], peran["realisasi"]) == (anggaran, realisasi)


def test_pagu_of_the_year_before_a_cut_of_it() -> None:
    """1 Tahun Sebelum Efisiensi would pass for last year, and PAPBD for the murni beside a cut."""
    sumber = tabel(
        kisi(
            """
            Uraian|Pagu 1 Tahun Sebelum Efisiensi|Pagu 1 Tahun Setelah Efisiensi|Anggaran PAPBD
            Program Pelatihan|9000|7000|8000
            """
        )
    )
    assert sumber.dikenali == "anggaran_perubahan"
    assert (sumber.huruf("anggaran_murni"), sumber.huruf("anggaran_perubahan")) == (["B"], ["D"])


def test_rencana_of_the_year_beside_the_next() -> None:
    """The pagu indikatif of a Renja would be a plan like the prakiraan maju beside it."""
    peran = _huruf(
        """
        Program|Rencana Tahun 2025||Prakiraan Maju Rencana Tahun 2026|
        |Target|Kebutuhan Dana/Pagu Indikatif|Target|Kebutuhan Dana/Pagu Indikatif
        """,
        ("B1:C1", "D1:E1"),
    )
    assert peran == {"anggaran": "C"}


def test_percent_in_the_cell_of_its_realisasi() -> None:
    """A realisasi pasted with its percent, Rp. 398.120.500 (96,51%), would be no realisasi."""
    sumber = tabel(
        kisi(
            "Program|Anggaran|Realisasi (%)\n"
            'Program A|412500000|"Rp. 398.120.500 (96,51%)"\n'
            'Program B|350000000|"Rp. 301.775.000 (86,22%)"'
        )
    )
    assert sumber.huruf("realisasi") == ["C"]
    assert [int(s.jumlah[2] or 0) for s in sumber.pohon.simpul] == [398120500, 301775000]


def test_a_group_above_both_decides_nothing() -> None:
    """Under Fisik dan Keuangan every column would be fisik, under Rencana dan Realisasi a plan."""
    peran = _huruf(
        """
        Uraian|Pagu|Rencana dan Realisasi Fisik dan Keuangan|||
        ||Rencana|Realisasi||
        |||Fisik|Keuangan|
        ||||Rp|%
        """.replace("        ", ""),
        ("A1:A4", "B1:B4", "C1:F1", "C2:C4", "D2:F2", "D3:D4", "E3:F3"),
    )
    assert (peran["realisasi"], peran["persen"]) == ("E", "F")


def test_years_beside_each_other() -> None:
    """The realisasi of the year before would be reported as this year's."""
    kop = "TAHUN ANGGARAN 2024|||||"
    peran = _huruf(
        "Uraian|Anggaran 2023|Realisasi 2023|Anggaran 2024|Realisasi 2024", kop=f"{kop}\n"
    )
    assert (peran["anggaran"], peran["realisasi"]) == ("D", "E")


def test_old_kode_beside_the_new_one() -> None:
    """Two kode of one row would be joined into one that no list knows."""
    sumber = tabel(
        kisi("""
        Kode Lama|Kode Baru|Uraian|Pagu
        7.01.01.01|7.01.01|Program A|100
        7.01.01.01.01|7.01.01.2.01|Kegiatan A|100
        """)
    )
    assert sumber.huruf("kode") == ["B"]


def test_the_choice_of_a_pagu_is_said() -> None:
    """Which of two columns is the pagu would be decided without a word."""
    _, _, temuan = periksa(
        kisi("""
        Kode|Uraian|Anggaran|Total RAK|Realisasi
        7.01.01|Program A|100|90|50
        """)
    )
    assert [(s.kode, s.sel) for s in temuan] == [("B104", ("C1", "D1"))]


def test_unmerged_groups_with_a_lone_percent() -> None:
    """A % in the second row of a header would be taken for a number, and the row for data."""
    peran = _huruf(
        """
        No/Program|Pagu|Keuangan|||Fisik||Sisa
        ||Target|Realisasi|%|Target|Realisasi|
        """.replace("        ", "")
    )
    assert (peran["realisasi"], peran["persen"], peran["sisa"]) == ("D", "E", "H")


def test_realisasi_that_only_says_until_now() -> None:
    """An SPJ, which only says s.d. Bulan Ini, would have no realisasi, or one month's."""
    peran = _huruf("Uraian|Jumlah Anggaran|s.d. Bulan Lalu|Bulan Ini|s.d. Bulan Ini|Sisa")
    assert (peran["realisasi"], peran["sisa"]) == ("E", "F")


def test_the_sum_of_several_spj_is_the_realisasi() -> None:
    """Of an SPJ only LS Gaji would be reported as spent."""
    peran = _huruf(
        """
        Uraian|Jumlah Anggaran|SPJ LS Gaji||SPJ UP/GU/TU||Jumlah SPJ (LS+UP/GU/TU) s.d. Bulan Ini
        ||Bulan Ini|s.d. Bulan Ini|Bulan Ini|s.d. Bulan Ini|
        """.replace("        ", ""),
        ("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"),
    )
    assert peran["realisasi"] == "G"


def test_kode_columns_headed_by_their_levels() -> None:
    """The parts of a kode under Urusan, Program, Kegiatan would be taken for names."""
    sumber = tabel(
        kisi("""
        Urusan|Bidang Urusan|Program|Kegiatan|Sub Kegiatan|Uraian|Operasi|Modal|Jumlah
        "7"|"01"|"01"|||Penunjang|90|10|100
        "7"|"01"|"01"|"2.01"||Administrasi|90|10|100
        "7"|"01"|"01"|"2.01"|"0001"|Gaji|90|10|100
        """)
    )
    assert sumber.huruf("kode") == ["A", "B", "C", "D", "E"]
    assert sumber.huruf("uraian") == ["F"]
    assert sumber.huruf("anggaran") == ["I"]


def test_the_latest_realisasi_without_a_title() -> None:
    """Last year's realisasi, standing first, would be reported as this year's."""
    peran = _huruf("Uraian|Realisasi 2023|Anggaran 2024|Realisasi 2024")
    assert (peran["anggaran"], peran["realisasi"]) == ("C", "D")


def test_anggaran_below_realisasi_and_beside_it() -> None:
    """Anggaran (Rp) under Realisasi would be a second pagu, or the pagu under a title realisasi."""
    renja = _huruf(
        """
        Program|Target 2024||Realisasi s.d. TW IV||Capaian (%)|
        |Kinerja|Anggaran (Rp)|Kinerja|Anggaran (Rp)|Kinerja|Anggaran
        """.replace("        ", ""),
        ("A1:A2", "B1:C1", "D1:E1", "F1:G1"),
    )
    assert (renja["anggaran"], renja["realisasi"], renja["persen"]) == ("C", "E", "G")
    judul = _huruf(
        """
        Program|Realisasi Anggaran||
        |Anggaran|Realisasi|%
        """.replace("        ", ""),
        ("A1:A2", "B1:D1"),
    )
    assert (judul["anggaran"], judul["realisasi"], judul["persen"]) == ("B", "C", "D")


def test_target_of_rkpd_in_rupiah_is_its_anggaran() -> None:
    """An evaluation of RKPD would have no pagu, or that of five years."""
    peran = _huruf(
        """
        Program|Target RPJMD Tahun 2026||Target RKPD Tahun 2024||Realisasi Capaian RKPD Tahun 2024|
        |K|Rp|K|Rp|K|Rp
        """.replace("        ", ""),
        ("A1:A2", "B1:C1", "D1:E1", "F1:G1"),
    )
    assert (peran["anggaran"], peran["realisasi"]) == ("E", "G")


def test_a_columns_own_word_goes_before_the_group_above_it() -> None:
    """Anggaran below Rencana Kegiatan would be no anggaran, and Vol a column of names."""
    sumber = tabel(
        kisi(
            """
            Kode|Uraian Belanja|Rencana Kegiatan|||Pelaksanaan Kegiatan||
            ||Vol|Lokasi|Anggaran|Sisa Anggaran|Keuangan|
            |||||||Real Rp.|%
            7.01.01|Program A|2|Desa|100|40|60|60
            7.01.02|Program B|3|Desa|80|60|20|25
            7.01.03|Program C|1|Desa|50|20|30|60
            """.replace("|||||||Real", "||||||Real"),
            gabungan=(
                "A1:A3",
                "B1:B3",
                "C1:E1",
                "F1:H1",
                "C2:C3",
                "D2:D3",
                "E2:E3",
                "F2:F3",
                "G2:H2",
            ),
        )
    )
    assert sumber.kolom["uraian"] == (1,)
    assert (sumber.kolom["anggaran"], sumber.kolom["sisa"]) == ((4,), (5,))
    assert (sumber.kolom["realisasi"], sumber.kolom["persen"]) == ((6,), (7,))


@pytest.mark.parametrize("kepala", ["APBD", "Jumlah", "Nilai", "2025", "Nilai (Rp)", "Rp"])
def test_kode_prove_a_budget_whose_amount_says_next_to_nothing(kepala: str) -> None:
    """A list of rekening with one column of amounts would not be read for want of a word."""
    sumber = tabel(
        kisi(f"""
        Kode Rekening|Uraian|{kepala}
        5.1.02.01|Belanja Barang|7500000
        5.1.02.02|Belanja Jasa|4250000
    """)
    )
    assert sumber.kolom["anggaran"] == (2,)


def test_a_plan_beside_the_anggaran_is_none() -> None:
    """What was planned for the month would be read as the pagu."""
    sumber = tabel(
        kisi("""
        Uraian|Rencana|Realisasi
        |Anggaran|Anggaran
        Program A|100|60
    """)
    )
    assert sumber.kolom["realisasi"] == (2,)


def test_the_sum_of_last_and_this_month_is_the_realisasi() -> None:
    """Jumlah below Keuangan would be the pagu, though a column says Pagu."""
    peran = _huruf(
        """
        Uraian|Pagu DPA|Keuangan|||Sisa Dana
        ||Bulan Lalu|Bulan Ini|Jumlah|
        """.replace("        ", ""),
        ("A1:A2", "B1:B2", "C1:E1", "F1:F2"),
    )
    assert (peran["anggaran"], peran["realisasi"], peran["sisa"]) == ("B", "E", "F")


def test_amounts_whose_heading_is_lost_are_no_names() -> None:
    """A sheet whose word Anggaran slipped below the table would have a pagu of nought."""
    _, _, temuan = periksa(
        kisi("""
        Uraian | | Realisasi
        Program A | 4000000 | 1600000
        Kegiatan B | 1500000 | 900000
        Kegiatan C | 2500000 | 700000
        Jumlah | 4000000 | 1600000
        |
        | Anggaran |
        """)
    )
    assert [(t.kode, t.tingkat) for t in temuan if t.tingkat == "kesalahan"] == [
        ("B119", "kesalahan")
    ]


@pytest.mark.parametrize("judul", ["Belanja (Rp)", "Jumlah Dana", "Biaya"])
def test_what_stands_left_of_the_realisasi_is_its_pagu(judul: str) -> None:
    """A table of Belanja and Realisasi would have no anggaran at all."""
    teks = f"""
        Kode | Uraian | {judul} | Realisasi s.d. Saat Ini
        7.01.01 | Program A | 4000000 | 3500000
        7.01.02 | Program B | 2000000 | 1500000
        """
    assert tabel(kisi(teks)).kolom["anggaran"] == (2,)


def test_from_january_to_a_month_is_what_was_spent() -> None:
    """Jan - Des would be a month's column, and the blank remarks below Realisasi its amounts."""
    sumber = tabel(
        kisi("""
        Program / Kegiatan | Pagu (Rp) | Total Realisasi Jan - Des | Realisasi Keuangan |
                           |           |                           | Rincian Masalah    | Solusi
        Program Mawar      | 600000    | 540000                    | -                  | -
        Program Melati     | 400000    | 200000                    | -                  | -
        """)
    )
    assert sumber.kolom["realisasi"] == (2,)
    assert "realisasi" not in sumber.kolom_pilihan


def test_k_and_rp_behind_their_headings_are_pairs_too() -> None:
    """The pagu would be the count of reports, and each realisasi in rupiah exceed it (R101)."""
    grid = kisi("""
    Sub Kegiatan | Jumlah Laporan | Target K | Hasil K | % K | Target Rp | Realisasi Rp | % Rp
    Dokumen      | 25             | 100      | 78      | 78  | 600000    | 540000       | 90
    Laporan      | 25             | 100      | 80      | 80  | 400000    | 180000       | 45
    Gaji         | 25             | 100      | 90      | 90  | 900000    | 873000       | 97
    """)
    sumber = tabel(grid)
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((5,), (6,))
    _, hasil, temuan = periksa(grid)
    assert hasil.realisasi_anggaran[-1].anggaran == 1_900_000
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []
