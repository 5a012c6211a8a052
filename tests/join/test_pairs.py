"""Rows of two budget trees: by kode, by name, near names one to one."""

from lkjip_xl.join.pairs import pair_trees
from tests.alat.kerja import count_calls
from tests.alat.kisi import kisi, periksa, tabel


def _pasangan(kiri: str, kanan: str) -> set[tuple[str, str, str]]:
    """Return the pairs as names of both sides and the way they were found."""
    a, b = tabel(kisi(kiri)).pohon, tabel(kisi(kanan)).pohon
    return {(a.simpul[s.kiri].uraian, b.simpul[s.kanan].uraian, s.cara) for s in pair_trees(a, b)}


def test_kode_with_other_padding_and_names() -> None:
    """A kegiatan that was renamed, or padded differently, would be missing."""
    assert _pasangan(
        """
        Kode|Uraian|Anggaran
        7.01.01|Program A|100
        7.01.01.2.01|Administrasi|100
        7.01.01.2.01.0001|Gaji|100
        """,
        """
        Kode|Uraian|Anggaran
        7.01.01|Penunjang|100
        7.01.01.2.01|Administrasi Umum|100
        7.01.01.2.01.01|Gaji dan Tunjangan|100
        """,
    ) == {
        ("Program A", "Penunjang", "kode"),
        ("Administrasi", "Administrasi Umum", "kode"),
        ("Gaji", "Gaji dan Tunjangan", "kode"),
    }


def test_names_where_one_side_has_no_kode() -> None:
    """A DPA with kode and a realisasi without could never be compared."""
    assert _pasangan(
        """
        Kode|Uraian|Anggaran
        7.01.01|PROGRAM PENUNJANG|100
        7.01.01.2.01|Administrasi Umum|100
        """,
        """
        Uraian|Anggaran|Realisasi
        Program Penunjang|100|50
        Kegiatan Administrasi Umum|100|50
        """,
    ) == {
        ("PROGRAM PENUNJANG", "Program Penunjang", "nama"),
        ("Administrasi Umum", "Kegiatan Administrasi Umum", "nama"),
    }


JASA = "Jasa Penunjang Urusan Pemerintahan Daerah"


def test_near_names_pair_one_to_one() -> None:
    """A near name would be reported missing, or one row be paired with two."""
    assert _pasangan(
        f"""
        Uraian|Anggaran
        Program A|30
        Kegiatan {JASA}|20
        Kegiatan Koordinasi Ketertiban|10
        """,
        f"""
        Uraian|Anggaran
        Program A|30
        Kegiatan Penyediaan {JASA}|20
        Kegiatan Rapat Tahunan|10
        """,
    ) == {
        ("Program A", "Program A", "nama"),
        (f"Kegiatan {JASA}", f"Kegiatan Penyediaan {JASA}", "mirip"),
    }


def test_two_near_candidates_are_left_alone() -> None:
    """Of two equally near names one would be chosen by chance."""
    assert _pasangan(
        f"Uraian|Anggaran\nProgram A|30\nKegiatan Penyediaan {JASA}|30",
        f"""
        Uraian|Anggaran
        Program A|30
        Kegiatan Penyediaaan {JASA}|20
        Kegiatan Penyediaann {JASA}|10
        """,
    ) == {("Program A", "Program A", "nama")}


def test_equal_siblings_pair_in_order() -> None:
    """Two siblings of one name would both be paired with the first."""
    teks = """
        Uraian|Anggaran
        Program A|30
        Kegiatan Rapat|20
        Kegiatan Rapat|10
    """
    kiri, kanan = tabel(kisi(teks)).pohon, tabel(kisi(teks)).pohon
    assert {(s.kiri, s.kanan) for s in pair_trees(kiri, kanan)} == {(0, 0), (1, 1), (2, 2)}


def test_same_name_under_another_parent_is_no_pair() -> None:
    """A kegiatan of one program would be compared with another program's."""
    assert _pasangan(
        "Uraian|Anggaran\nProgram A|30\nKegiatan Rapat|30\nProgram B|5\nKegiatan Mebel|5",
        "Uraian|Anggaran\nProgram A|30\nKegiatan Mebel|30\nProgram B|5\nKegiatan Rapat|5",
    ) == {("Program A", "Program A", "nama"), ("Program B", "Program B", "nama")}


def test_rows_of_two_levels_are_no_pair() -> None:
    """A DPA without kegiatan would have all its sub kegiatan missing: one pairs with a kegiatan."""
    dpa = """
        Kode|Uraian|Anggaran
        7.01.01|Program A|30
        7.01.01.2.01.0001|Penyediaan Logistik Penyelamatan Korban Bencana|20
        7.01.01.2.02.0001|Rapat Tahunan|10
    """
    for kegiatan in ("Logistik Penyelamatan Korban Bencana", "Rapat Tahunan"):
        lra = f"""
            Kode|Uraian|Anggaran|Realisasi
            7.01.01|Program A|30|15
            7.01.01.2.01|{kegiatan}|30|15
            7.01.01.2.01.0001|Penyediaan Logistik Penyelamatan Korban Bencana|20|10
            7.01.01.2.01.0002|Mebel|10|5
        """
        assert _pasangan(dpa, lra) == {("Program A", "Program A", "kode")}


def test_sub_kegiatan_near_a_program_is_no_pair() -> None:
    """A list of sub kegiatan beside a whole DPA would be held to lack all other programs."""
    dpa = """
        Kode|Uraian|Anggaran
        3.27.01|PROGRAM PENYULUHAN PERTANIAN|30
        3.27.01.2.01|Penyuluhan|30
        3.27.01.2.01.0001|Kapasitas Lembaga Penyuluhan Pertanian|30
        3.27.02|PROGRAM SARANA|5
        3.27.02.2.01|Sarana|5
        3.27.02.2.01.0001|Pengadaan Traktor|5
    """
    lra = """
        Kode|Sub Kegiatan|Anggaran|Realisasi
        3.27.01.2.01.0001|Kapasitas Lembaga Penyuluhan Pertanian|30|15
        3.27.02.2.01.0001|Pengadaan Traktor|5|5
    """
    assert _pasangan(dpa, lra) == set()
    # 30 + 5 = 35; nothing of the DPA is added.
    _, hasil, temuan = periksa(kisi(dpa), kisi(lra))
    assert hasil.total is not None and int(hasil.total.anggaran) == 35
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []


def _daftar(awalan: str, banyak: int) -> str:
    baris = (f"{awalan} {n * 7919 % 9973:04d}|{n + 1}" for n in range(banyak))
    return "\n".join(("Uraian|Anggaran", *baris))


def test_lists_of_different_things_are_not_compared_name_by_name() -> None:
    """Two lists of 400 rows that share no name would take a minute: 160,000 comparisons."""
    a = tabel(kisi(_daftar("Belanja", 100))).pohon
    b = tabel(kisi(_daftar("Pengadaan", 100))).pohon
    assert count_calls(lambda: pair_trees(a, b), "difflib") == 0
    assert pair_trees(a, b) == []
    assert pair_trees(a, b) is pair_trees(a, b)  # found once for all rules


def test_a_program_is_no_sub_kegiatan_of_nearly_its_name() -> None:
    """A LRA of programs would be compared with a few sub kegiatan of the DPA, and lack the rest."""
    assert (
        _pasangan(
            """
            Kode|Sub Kegiatan|Anggaran
            7.01.02.2.01.0001|Pelayanan Publik|150
            7.01.02.2.01.0002|Koordinasi|250
            """,
            """
            Kode|Program|Anggaran|Realisasi
            7.01.02|PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK|400|300
            """,
        )
        == set()
    )
