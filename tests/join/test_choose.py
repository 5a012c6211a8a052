"""Which of several tables feeds the report."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.join.agency import own_agency
from lkjip_xl.join.choose import join_tables
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import pilih


def _realisasi(judul: str = "", realisasi: int = 50, **nama: str) -> Grid:
    return kisi(
        f"""
        {judul or "REALISASI"}
        Uraian|Anggaran|Realisasi
        Program A|100|{realisasi}
        Kegiatan Rapat|100|{realisasi}
        """,
        **nama,  # type: ignore[arg-type]
    )


DPA = kisi("DPA-SKPD\nUraian|Anggaran\nProgram A|100\nKegiatan Rapat|100", berkas="DPA.xlsx")


def _gabung(*grid: Grid) -> Gabungan:
    return join_tables(tuple(tabel for lembar in grid for tabel in recognise(lembar)))


def test_realisasi_before_dpa() -> None:
    """A DPA that comes first would feed the report with a realisasi of nothing."""
    hasil = _gabung(DPA, _realisasi())
    assert hasil.dipakai["anggaran"] == 1
    assert "realisasi" in hasil.alasan[0]
    assert hasil.alasan[1] == "satu-satunya tabel realisasi"
    assert hasil.seri == ()


def test_a_dpa_alone_feeds_no_realisasi() -> None:
    """A budget without realisasi would be reported as spent by nought."""
    assert "anggaran" not in _gabung(DPA).dipakai


@pytest.mark.parametrize(
    ("kalah", "menang"),
    [
        ("Realisasi DPA Murni", "Realisasi DPPA Perubahan"),
        ("Realisasi setelah pergeseran", "Realisasi setelah perubahan"),
        ("Realisasi Murni", "Realisasi setelah pergeseran"),
        ("Realisasi s.d. Bulan Maret", "Realisasi s.d. Bulan September"),
    ],
)
def test_later_before_earlier(kalah: str, menang: str) -> None:
    """An outdated table would feed the report because it comes first."""
    a, b = _realisasi(kalah, 40, lembar="a"), _realisasi(menang, 50, lembar="b")
    assert _gabung(a, b).dipakai["anggaran"] == 1
    assert _gabung(b, a).dipakai["anggaran"] == 0
    assert _gabung(a, b).seri == ()


def test_stage_counts_before_month() -> None:
    """A later month of the old budget would win over the changed budget."""
    a = _realisasi("Realisasi DPA Murni s.d. Bulan November", 50)
    b = _realisasi("Realisasi Perubahan s.d. Bulan Oktober", 40, lembar="b")
    assert _gabung(a, b).dipakai["anggaran"] == 1


def test_deeper_before_shallower() -> None:
    """A summary would feed the report although the details are there."""
    ringkas = kisi("Uraian|Anggaran|Realisasi\nProgram A|100|50\nProgram B|10|5", lembar="r")
    assert _gabung(ringkas, _realisasi()).dipakai["anggaran"] == 1


def test_exact_copies_are_no_choice() -> None:
    """The same sheet in two files would stop the report, or be counted twice."""
    hasil = _gabung(_realisasi(), _realisasi(berkas="Salinan.xlsx"))
    assert hasil.salinan == {1: 0}
    assert "salinan" in hasil.alasan[1]
    assert hasil.seri == ()
    assert [posisi for posisi, _ in hasil.anggaran()] == [0]


@pytest.mark.parametrize("lain", ["TAHUN 2023", "SKPD: Kecamatan Petanahan"])
def test_equal_tables_of_two_years_or_agencies_are_no_copies(lain: str) -> None:
    """An unchanged table of last year would feed the report in place of this year's."""
    ini = {"TAHUN 2023": "TAHUN 2024"}.get(lain, "SKPD: Kecamatan Puring")
    hasil = _gabung(_realisasi(lain, berkas="a.xlsx"), _realisasi(ini, berkas="b.xlsx"))
    assert hasil.salinan == {}
    assert hasil.dipakai["anggaran"] == (1 if "TAHUN" in lain else 0)


def test_tie_is_kept() -> None:
    """Two different tables of one rank would be chosen from in silence."""
    hasil = _gabung(_realisasi(), _realisasi(realisasi=60, lembar="b"))
    assert hasil.dipakai["anggaran"] == 0
    assert hasil.seri == ((0, 1),)


def test_other_year_is_no_tie() -> None:
    """Last year's table, kept for comparison, would stop the report."""
    a, b = _realisasi("TAHUN 2024"), _realisasi("TAHUN 2023", 60, lembar="b")
    assert _gabung(a, b).seri == ()


def test_unknown_sheets_stay_in_order() -> None:
    """Positions would no longer tell which sheet is meant."""
    hasil = _gabung(kisi("catatan"), _realisasi())
    assert len(hasil.entri) == 2
    assert hasil.dipakai["anggaran"] == 1


def test_own_agency_comes_first_by_pengaturan() -> None:
    """Another kecamatan's file in the folder would become the report."""
    grid_lain = _realisasi("KECAMATAN BUAYAN TAHUN 2024", 60, lembar="Buayan")
    sendiri = _realisasi("KECAMATAN PURING TAHUN 2024", lembar="Puring")
    setelan = kisi("Keterangan|Isi\nInstansi|Kecamatan Puring\nTahun|2024", lembar="Identitas")
    hasil = _gabung(grid_lain, sendiri, setelan)
    utama = hasil.tabel("anggaran")
    assert utama is not None and utama.lembar == "Puring"
    assert hasil.seri == ()


def test_two_agencies_without_pengaturan_are_a_tie() -> None:
    """The first file by name would silently decide whose report it is."""
    a = _realisasi("KECAMATAN BUAYAN TAHUN 2024", 60, lembar="a")
    b = _realisasi("KECAMATAN PURING TAHUN 2024", lembar="b")
    assert _gabung(a, b).seri == ((0, 1),)


def test_programs_before_a_recap_of_belanja() -> None:
    """Tabel 3.5 would hold two rows of belanja and no program, its totals being right."""
    rekap = kisi(
        """
        REKAPITULASI PER JENIS BELANJA
        Jenis Belanja|Anggaran|Realisasi
        Belanja Operasi|60|30
        Belanja Modal|40|20
        Jumlah|100|50
        """,
        lembar="Rekap",
    )
    hasil = _gabung(rekap, _realisasi(lembar="RFK"))
    assert hasil.entri[hasil.dipakai["anggaran"]].lembar == "RFK"
    assert hasil.seri == ()


def test_the_latest_triwulan_by_its_sheet() -> None:
    """Four sheets TW I to TW IV would be a tie, and the first be handed in."""
    lembar = [
        _realisasi(realisasi=10 * n, lembar=f"TW {ke}") for n, ke in enumerate(("II", "IV", "I"))
    ]
    hasil = _gabung(*lembar)
    assert hasil.entri[hasil.dipakai["anggaran"]].lembar == "TW IV"
    assert hasil.seri == ()


def test_an_agency_that_nobody_named_has_no_part() -> None:
    """A row that only says KECAMATAN would be the agency, and the budget be nought."""
    (tabel,) = recognise(
        kisi("""
        Uraian               | Anggaran
        Kecamatan Wanasari   |
        Program Layanan      | 60
        KECAMATAN            |
        Kecamatan Kedungwaru |
        Program Pemerintahan | 40
        Jumlah               | 100
        """)
    )
    assert isinstance(tabel, Tabel)
    assert isinstance(tabel.isi, Pohon)
    assert own_agency(tabel.isi, "") is None
    assert own_agency(tabel.isi, "Kec. Wanasari") == "Kecamatan Wanasari"


def test_a_perjanjian_kinerja_after_the_change_comes_first() -> None:
    """The targets of before the change would feed the report, beside a tie in a right workbook."""
    teks = "PERJANJIAN KINERJA {}TAHUN 2024\n\nSasaran|Indikator|Satuan|Target\nMutu|IKM|Indeks|{}"
    dua = [
        kisi(teks.format(kata, target), lembar=nama)
        for nama, kata, target in (("PK", "", 85), ("PK Perubahan", "PERUBAHAN ", 87))
    ]
    _, hasil, temuan = periksa(*dua)
    assert [int(b.target or 0) for b in hasil.perjanjian_kinerja] == [87]
    assert [t.kode for t in temuan if t.kode == "B106"] == []


def test_two_parts_of_a_pagu_are_no_choice() -> None:
    """The pagu of the second program would be left out of the budget without a word."""
    # 60 + 40 and 30 + 20: neither holds the other's rows.
    baris = "{}Uraian | Anggaran\nProgram {} | {}\nKegiatan {}1 | {}\nKegiatan {}2 | {}"
    dua = (
        kisi(baris.format("TAHUN ANGGARAN 2024\n", "A", 100, "A", 60, "A", 40), berkas="A.xlsx"),
        kisi(baris.format("", "B", 50, "B", 30, "B", 20), berkas="B.xlsx"),
    )
    assert [satu.tingkat for satu in pilih("B106", *dua)] == ["kesalahan"]


def _belum(bulan: str, sel: str, lembar: str) -> Grid:
    """A sheet up to a month whose realisasi is not filled in yet."""
    return kisi(
        f"REALISASI s.d. Bulan {bulan}\nUraian|Anggaran|Realisasi\nProgram A|100|{sel}\n"
        f"Kegiatan Rapat|100|{sel}",
        lembar=lembar,
    )


@pytest.mark.parametrize("sel", ["", "0", "-"])
def test_a_month_that_is_not_filled_in_yet_does_not_count(sel: str) -> None:
    """Prepared sheets of months to come would report that nothing was spent."""
    agustus = _realisasi("REALISASI s.d. Bulan Agustus", 40, lembar="8")
    september = _realisasi("REALISASI s.d. Bulan September", 50, lembar="9")
    oktober = _belum("Oktober", sel, "10")
    assert _gabung(agustus, september, oktober).dipakai["anggaran"] == 1
    assert _gabung(oktober, september, agustus).dipakai["anggaran"] == 1
    assert pilih("X113", agustus, september, oktober) == []
    (temuan,) = pilih("B117", agustus, september, oktober)
    assert temuan.tingkat == "informasi"
    assert "lembar 10 belum diisi" in temuan.pesan
    assert "sampai September" in temuan.pesan


def test_sheets_that_are_all_unfilled_say_nothing_of_each_other() -> None:
    """A year that has not begun would be full of remarks."""
    assert pilih("B117", _belum("Januari", "0", "1"), _belum("Februari", "0", "2")) == []


def test_a_changed_budget_without_realisasi_says_that_the_old_one_has_some() -> None:
    """A realisasi of nothing would be reported from the sheet of the changed budget, unsaid."""
    murni = _realisasi("REALISASI DPA Murni s.d. Bulan September", 50, lembar="9")
    (temuan,) = pilih("B117", murni, _belum("Oktober DPPA Perubahan", "0", "10"))
    assert temuan.tingkat == "peringatan"
    assert temuan.lembar == "10"


def test_a_month_without_spending_is_no_copy_of_the_one_before() -> None:
    """The report would say that it counts up to September, though October is there."""
    a = _realisasi("REALISASI s.d. Bulan September", lembar="9")
    b = _realisasi("REALISASI s.d. Bulan Oktober", lembar="10")
    assert _gabung(a, b).dipakai["anggaran"] == 1
    assert _gabung(a, b).salinan == {}


@pytest.mark.parametrize("sel", ["", "0"])
def test_a_quarter_that_is_not_filled_in_yet_does_not_count(sel: str) -> None:
    """The prepared sheet of the last quarter would report that nothing was reached."""
    teks = "CAPAIAN KINERJA TRIWULAN {}\nSasaran|Indikator|Target|Realisasi\nPelayanan|IKM|85|{}"
    tiga = kisi(teks.format("III", 80), lembar="3")
    empat = kisi(teks.format("IV", sel), lembar="4")
    assert _gabung(tiga, empat).dipakai["capaian_kinerja"] == 0
    (temuan,) = pilih("B117", tiga, empat)
    assert "lembar 4 belum diisi" in temuan.pesan
    assert pilih("B107", tiga, empat) == []


@pytest.mark.parametrize(("target", "seri"), [(87, 0), (88, 1)])
def test_a_rencana_aksi_with_the_same_targets_is_no_tie(target: int, seri: int) -> None:
    """The plan repeats the Perjanjian Kinerja by quarters: a person would have to choose."""
    janji = kisi(
        """
        PERJANJIAN KINERJA TAHUN 2025

        No | Sasaran  | Indikator Kinerja | Target
        1  | Layanan  | Nilai SAKIP       | 87
        2  | Tertib   | Desa tertib       | 60
        """,
        lembar="PK",
    )
    aksi = kisi(
        f"""
        RENCANA AKSI ATAS PERJANJIAN KINERJA TAHUN 2025

        No | Sasaran  | Indikator Kinerja | Target   | TW I | TW II | TW III | TW IV
        1  | Layanan  | Nilai SAKIP       | {target} | -    | -     | -      | {target}
        2  | Tertib   | Desa tertib       | 60       | 15   | 30    | 45     | 60
        """,
        lembar="Rencana Aksi",
    )
    assert [t.kode for t in periksa(janji, aksi)[2]].count("B106") == seri
