"""Stubborn sheets, read as a Pemetaan says."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_xl.grid.grid import Grid
from lkjip_xl.join.choose import join_tables
from lkjip_xl.measures.pohon import hitung, hitung_total
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.pemetaan import DaftarPemetaan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Entri, Tabel, TakDikenali
from lkjip_xl.norms.jenis import JENIS
from lkjip_xl.norms.peran import PERAN
from lkjip_xl.report.screen.peta import write_map
from lkjip_xl.tables.sources import recognise_all
from tests.alat.kisi import KEPALA_PEMETAAN, kisi, periksa


def baca(grid: Grid, peta: str) -> list[Entri]:
    """Return the entries of a sheet under a Pemetaan that nothing is wrong with."""
    *tabel, pemetaan = recognise_all(
        [grid, kisi(f"{KEPALA_PEMETAAN}\n{peta}", berkas="P.xlsx", lembar="P")]
    )
    assert isinstance(pemetaan, Tabel)
    assert isinstance(pemetaan.isi, DaftarPemetaan)
    assert pemetaan.isi.masalah == ()
    return tabel


def obeyed(grid: Grid, peta: str) -> Tabel:
    """Return the only table of a sheet under a Pemetaan."""
    (hasil,) = baca(grid, peta)
    assert isinstance(hasil, Tabel)
    return hasil


def jumlah(tabel: Tabel, peran: str) -> Decimal | None:
    """Return what the topmost rows of a budget table add up to."""
    assert isinstance(tabel.isi, Pohon)
    return hitung_total(tabel.isi, hitung(tabel.isi, tabel.kolom[peran]))


def test_another_column_is_the_pagu() -> None:
    """Of two candidates the one that was not chosen could not be set."""
    grid = kisi("""
        No|Uraian|Pagu Sebelum|Pagu Sesudah|Realisasi
        1|Program A|90|100|50
    """)
    tabel = obeyed(grid, "Uji.xlsx|Lembar1||||| anggaran|C")
    assert tabel.kolom == {"no": (0,), "uraian": (1,), "anggaran": (2,), "realisasi": (4,)}
    assert jumlah(tabel, "anggaran") == 90
    assert tabel.kolom_pilihan == {}
    assert tabel.pemetaan is not None
    assert tabel.pemetaan.kata == "anggaran kolom C (tanpa pemetaan kolom D)"


def test_several_columns_make_up_the_pagu() -> None:
    """Columns that are to be added could not be named."""
    grid = kisi("Uraian|Anggaran|Gaji|Lainnya\nProgram A|1|60|40\nProgram B|1|5|5")
    assert jumlah(obeyed(grid, "Uji.xlsx|Lembar1|||||anggaran|C,D"), "anggaran") == 110


def test_a_header_in_english() -> None:
    """A sheet whose header has no known word could not be read at all."""
    grid = kisi("""
        Budget report 2024|||
        Code|Description|Approved|Spent
        7.01.01|Program A|100|40
        7.01.01.2.01|Kegiatan B|100|40
    """)
    peta = """Uji.xlsx|Lembar1|anggaran|2|||kode|A
||||||uraian|B
||||||anggaran|C
||||||realisasi|D"""
    tabel = obeyed(grid, peta)
    assert (tabel.rentang, tabel.baris_kepala) == ((1, 0, 3, 3), (1,))
    assert isinstance(tabel.isi, Pohon)
    assert [s.tingkat for s in tabel.isi.simpul] == ["program", "kegiatan"]
    assert jumlah(tabel, "anggaran") == 100
    assert jumlah(tabel, "realisasi") == 40


def test_a_header_in_english_that_repeats_on_each_page() -> None:
    """The header of the second page would be read as a row of data."""
    grid = kisi("""
        Description|Approved
        Program A|100
        Program B|50
        Description|Approved
        Program C|7
    """)
    tabel = obeyed(grid, "Uji.xlsx|Lembar1|anggaran|1|||uraian|A\n||||||anggaran|B")
    assert isinstance(tabel.isi, Pohon)
    assert [s.baris for s in tabel.isi.simpul] == [1, 2, 4]
    assert jumlah(tabel, "anggaran") == 157


def test_a_table_without_a_header() -> None:
    """A sheet that begins with its data could not be read at all."""
    grid = kisi("7.01.01|Program A|100|40\n7.01.02|Program B|50|10")
    peta = """Uji.xlsx|Lembar1|anggaran|tidak ada|1||kode|A
||||||uraian|B
||||||anggaran|C
||||||realisasi|D"""
    tabel = obeyed(grid, peta)
    assert (tabel.rentang, tabel.baris_kepala) == ((0, 0, 1, 3), ())
    assert jumlah(tabel, "anggaran") == 150


def test_data_end_where_a_person_says() -> None:
    """Amounts below a table, or a row that only looks like a header, would be read into it."""
    grid = kisi("""
        Uraian|Anggaran|Realisasi
        Program A|100|40
        Program B|50|10
        ||
        Cek Anggaran|999|999
    """)
    tabel = obeyed(grid, "Uji.xlsx|Lembar1|anggaran|1||3|uraian|A")
    assert tabel.rentang == (0, 0, 2, 2)
    assert jumlah(tabel, "anggaran") == 150
    *_, pemetaan = recognise_all(
        [grid, kisi(f"{KEPALA_PEMETAAN}\nUji|Lembar1||||3||", berkas="P.xlsx")]
    )
    assert isinstance(pemetaan, Tabel)
    assert isinstance(pemetaan.isi, DaftarPemetaan)
    (kata,) = pemetaan.isi.dipakai.values()
    assert "(angka di B5 dan di bawahnya tidak dibaca)" in kata


def test_the_first_row_of_data_may_be_set() -> None:
    """A row of sums under the header would be read as the first program."""
    grid = kisi("Uraian|Anggaran\nSaldo awal|7\nProgram A|100\nProgram B|50")
    tabel = obeyed(grid, "Uji.xlsx|Lembar1|||3|||")
    assert jumlah(tabel, "anggaran") == 150
    assert tabel.pemetaan is not None
    assert tabel.pemetaan.kata == "data dari baris 3"


def test_a_general_word_on_a_kind_leaves_other_kinds_alone() -> None:
    """A staff table would be read as a budget because the sheet has a budget too."""
    grid = kisi("""
        Uraian|Pagu Sebelum|Pagu Sesudah|Realisasi
        Program A|90|100|50
        |||
        No|Jabatan|Jumlah|
        1|Camat|1|
        |||
        Uraian|Pagu Sebelum|Pagu Sesudah|Realisasi
        Program Z|9|10|5
    """)
    sumber = baca(grid, "Uji.xlsx|Lembar1|anggaran||||uraian|A\n||||||anggaran|B")
    tabel = [s for s in sumber if isinstance(s, Tabel)]
    assert [(s.dikenali, s.kolom.get("anggaran")) for s in tabel] == [
        ("anggaran", (1,)),
        ("pegawai_jabatan", None),
        ("anggaran", (1,)),
    ]


def test_a_sheet_is_left_out() -> None:
    """A sheet of working figures could not be kept out of the report."""
    (tabel,) = baca(kisi("Uraian|Anggaran\nProgram A|1"), "Uji.xlsx|Lembar1|bukan tabel|||||")
    assert isinstance(tabel, TakDikenali)
    assert tabel.alasan == "bukan tabel menurut P.xlsx lembar P baris 2"


def test_one_of_two_tables_is_left_out() -> None:
    """A second table of a sheet could not be left out without losing the first."""
    grid = kisi("""
        Uraian|Anggaran|Realisasi
        Program A|100|40
        ||
        Uraian|Anggaran|Realisasi
        Program Z|1|1
    """)
    tabel = baca(grid, "Uji.xlsx|Lembar1|bukan tabel|4||||")
    assert [s.rentang for s in tabel if isinstance(s, Tabel)] == [(0, 0, 1, 2)]


def test_other_tables_of_the_sheet_stay() -> None:
    """Mapping one table would lose the other one of its sheet."""
    grid = kisi("""
        Uraian|Pagu Sebelum|Pagu Sesudah|Realisasi
        Program A|90|100|50
        |||
        No|Jabatan|Jumlah|
        1|Camat|1|
    """)
    sumber = baca(grid, "Uji.xlsx|Lembar1|anggaran|1|||anggaran|B")
    tabel = [s for s in sumber if isinstance(s, Tabel)]
    assert [s.dikenali for s in tabel] == ["anggaran", "pegawai_jabatan"]
    assert [s.pemetaan is not None for s in tabel] == [True, False]


def test_a_column_that_is_none() -> None:
    """A column that is no realisasi would be read as one for want of a way to say so."""
    grid = kisi("Uraian|Anggaran|Realisasi\nProgram A|100|40")
    tabel = obeyed(grid, "Uji.xlsx|Lembar1|||||realisasi|-")
    assert tabel.kolom == {"uraian": (0,), "anggaran": (1,)}


def test_kelompok_follow_their_pagu() -> None:
    """Kelompok belanja would be added up from columns that are no longer the pagu."""
    grid = kisi("""
        Uraian|Belanja Operasi|Belanja Modal|Total Pagu
        Program A|60|40|100
    """)
    tabel = obeyed(grid, "Uji.xlsx|Lembar1|||||anggaran|B")
    assert tabel.kolom["anggaran"] == (1,)
    assert {n: k for n, k in tabel.kolom.items() if n.startswith("anggaran_")} == {
        "anggaran_operasi": (1,)
    }


def test_performance_tables_with_other_words() -> None:
    """A table of indikators with a header of its own could not be read."""
    grid = kisi("Ukuran|Rencana 2024|Hasil 2024\nIKM|87|88.24")
    peta = "Uji.xlsx|Lembar1|capaian kinerja|1|||indikator|A\n||||||target|B\n||||||realisasi|C"
    tabel = obeyed(grid, peta)
    assert isinstance(tabel.isi, DaftarIndikator)
    (baris,) = tabel.isi.baris
    assert baris.indikator == "IKM"
    assert baris.nilai["target"].nilai == 87
    assert baris.nilai["realisasi"].nilai == Decimal("88.24")


def test_staff_tables_with_other_words() -> None:
    """A list of staff with a header of its own could not be read."""
    peta = "Uji.xlsx|Lembar1|pegawai jabatan|1|||jabatan|A\n||||||jumlah|B"
    tabel = obeyed(kisi("Posisi|Banyaknya\nCamat|1\nStaf|9"), peta)
    assert isinstance(tabel.isi, DaftarPegawai)
    assert [(s.nama, s.jumlah.nilai) for s in tabel.isi.baris] == [
        ("Camat", Decimal(1)),
        ("Staf", Decimal(9)),
    ]


def test_survey_tables_with_other_words() -> None:
    """A recap or a list of answers with a header of its own could not be read."""
    rekap = obeyed(
        kisi("Aspek|Skor Puring|Huruf\nPersyaratan|88.4|A\nBiaya/Tarif|80.4|B"),
        "Uji.xlsx|Lembar1|skm rekap|1|||unsur|A\n||||||nilai|B\n||||||kategori|C",
    )
    assert isinstance(rekap.isi, Survei)
    assert [(s.kunci, s.nilai[0].nilai) for s in rekap.isi.unsur] == [
        ("persyaratan", Decimal("88.4")),
        ("biaya", Decimal("80.4")),
    ]
    tanya = "|".join(f"T{n}" for n in range(1, 10))
    jawaban = obeyed(
        kisi(f"Urut|{tanya}\n1|{'|'.join('4' * 9)}\n2|{'|'.join('3' * 9)}"),
        "Uji.xlsx|Lembar1|skm responden|1|||no|A\n||||||jawaban|B-J",
    )
    assert isinstance(jawaban.isi, DaftarResponden)
    assert [s.jawaban[0].nilai for s in jawaban.isi.responden] == [4, 3]
    assert jawaban.isi.unsur[7].kunci == "sarana"


def test_a_block_that_waits_to_be_filled_in_says_nothing() -> None:
    """What `petakan --tulis` writes for an unknown sheet would be called a mistake."""
    grid = kisi("Nama|Nomor\nBudi|1")
    (tabel,) = baca(grid, "Uji.xlsx|Lembar1|||||uraian|\n||||||anggaran|")
    assert isinstance(tabel, TakDikenali)


def test_an_example_row_maps_nothing() -> None:
    """A blank Pemetaan of the forms would be reported for a file that nobody has."""
    grid = kisi("Uraian|Anggaran|Realisasi\nProgram A|100|50")
    contoh = f"{KEPALA_PEMETAAN}\nContoh: RFK.xlsx|Sheet1|anggaran|5-7|||anggaran|F"
    tabel, formulir = recognise_all([grid, kisi(contoh, berkas="P.xlsx", lembar="P")])
    assert isinstance(tabel, Tabel)
    assert tabel.kolom["anggaran"] == (1,)
    assert isinstance(formulir, TakDikenali)
    assert "masih kosong" in formulir.alasan


_SEL = st.sampled_from(
    ["", "-", "tidak ada", "1", "2-3", "0", "99", "9-1", "B", "A-D", "ZZ", "A,A", "anggaran", "x"]
)
_ANGGARAN = "Judul|||\nNo|Uraian|Pagu Sebelum|Pagu Sesudah\n1|A|9|10\n2|B|1|1\n||10|11\n|Camat||"


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", *JENIS, "bukan tabel", "x"]), _SEL, _SEL, _SEL,
            st.sampled_from(["", *PERAN, "x"]), _SEL,
        ),
        max_size=4,
    )
)  # fmt: skip
def test_whatever_is_written_never_stops_a_run(rows: list[tuple[str, ...]]) -> None:
    """Nonsense in a Pemetaan would end in a traceback instead of a sentence."""
    peta = "\n".join("|".join(["Uji.xlsx", "Lembar1", *baris]) for baris in rows)
    grid = [kisi(_ANGGARAN), kisi(f"{KEPALA_PEMETAAN}\n{peta}", berkas="P.xlsx", lembar="P")]
    _, _, temuan = periksa(*grid)
    assert all(cacat.pesan and cacat.saran for cacat in temuan)
    write_map(join_tables(tuple(recognise_all(grid))), {(g.berkas, g.lembar): g for g in grid})
