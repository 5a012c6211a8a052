"""Tests of reading quarterly results of the survey."""

from decimal import Decimal

from lkjip_xl.model.survei import SurveiTriwulan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from lkjip_xl.tables.survei.quarterly import quarter_of
from tests.alat.kisi import kisi, tabel


def _baca(teks: str) -> list[tuple[str, list[object]]]:
    sumber = tabel(kisi(teks))
    assert sumber.dikenali == "skm_triwulan"
    assert isinstance(sumber.isi, SurveiTriwulan)
    return [(u.nama, [None if n is None else n.nilai for n in u.nilai]) for u in sumber.isi.unit]


def test_quarters_beside_each_other() -> None:
    """A unit's quarters would be lost, or the average be read as a quarter."""
    teks = (
        "IKM per triwulan\n\nNo | Unit | TW I | TW II | TW III | TW IV | Rata-rata\n"
        "1 | Puring | 86 | 87 | 88 | | 87\n2 | Buayan | 90 | | 92 | 93 | 91\nRata-rata | | 88 | 87"
    )
    assert _baca(teks) == [("Puring", [86, 87, 88, None]), ("Buayan", [90, None, 92, 93])]


def test_quarters_below_each_other() -> None:
    """A table with a row per quarter would not be read, or in the order of its rows only."""
    teks = "Triwulan | IKM | Mutu\nTriwulan I | 86 | B\nTriwulan III | 88 | B"
    assert _baca(teks) == [("", [86, None, 88, None])]
    teks = "Nilai SKM\n\nNo | Triwulan | Puring | Buayan\n1 | I | 86 | 90\n2 | II | 87 | 91"
    assert _baca(teks) == [("Puring", [86, 87, None, None]), ("Buayan", [90, 91, None, None])]


def test_labels_of_quarters() -> None:
    """TW III would be read as TW I, or a year as a quarter."""
    label = ("tw i", "triwulan 2", "iii", "tw. iv", "triwulan ke-3", "tahun 2024", "ikm")
    assert [quarter_of(teks) for teks in label] == [0, 1, 2, 3, 2, None, None]


def test_money_by_quarter_is_no_survey() -> None:
    """A budget by quarter would be shown as IKM."""
    for teks in (
        "Anggaran SKM\n\nUraian | Pagu | TW I | TW II\nProgram A | 100 | 40 | 60",
        "Rencana\n\nNo | Kegiatan | TW I | TW II | TW III | TW IV\n1 | A | 10 | 20 | 30 | 40",
    ):
        jenis = [s.dikenali for s in recognise(kisi(teks)) if isinstance(s, Tabel)]
        assert "skm_triwulan" not in jenis


def test_the_row_may_say_that_it_is_the_ikm() -> None:
    """A table of one unit, whose header names only quarters, would be lost."""
    kepala = "Uraian | TW I | TW II | TW III | TW IV"
    teks = f"{kepala}\nNilai IKM | 80 | 81 | 82 | 83\nMutu | B | B | B | B"
    assert [baris for _, baris in _baca(teks)] == [[80, 81, 82, 83]]


def test_respondents_targets_and_nrr_beside_the_ikm_are_other_figures() -> None:
    """The number of respondents, a target or an average 1-4 would be an IKM."""
    sumber = tabel(
        kisi(
            "IKM 2024\nNo | Unit | TW I | | TW II |\n | | Responden | Nilai | Responden | Nilai\n"
            "1 | Puring | 50 | 81 | 60 | 83",
            gabungan=("A2:A3", "B2:B3", "C2:D2", "E2:F2"),
        )
    )
    assert isinstance(sumber.isi, SurveiTriwulan)
    assert sumber.isi.unit[0].nama == "Puring"
    assert [n and n.nilai for n in sumber.isi.unit[0].nilai] == [81, 83, None, None]
    teks = "No | Triwulan | Target IKM | Realisasi IKM\n1 | I | 79 | 81\n2 | II | 80 | 82"
    assert _baca(teks) == [("", [81, 82, None, None])]
    assert _baca("Triwulan | NRR | IKM\nI | 3.2 | 80\nII | 3.3 | 82.5") == [
        ("", [80, Decimal("82.5"), None, None])
    ]


def test_a_target_beside_the_ikm_is_no_unit() -> None:
    """The table would be unread, or a target stand as the name of a unit."""
    teks = "IKM PER TRIWULAN\n\nNo|Unit|Target|TW I|TW II\n1|Puring|80|80.5|81.25"
    assert _baca(teks) == [("Puring", [Decimal("80.5"), Decimal("81.25"), None, None])]
    rencana = "TINDAK LANJUT SKM\n\nNo|Kegiatan|Target|TW I|TW II\n1|Rapat|4|1|1"
    assert not any(isinstance(s, Tabel) for s in recognise(kisi(rencana)))


def test_years_down_the_rows_are_history_but_for_the_latest() -> None:
    """Quarters of many years would be unread, or the first year's stand for this one."""
    atas = "PERKEMBANGAN IKM\n\n"
    dua = kisi(
        f"{atas}Tahun|Nilai IKM|||\n|TW I|TW II|TW III|TW IV\n2023|80|81|82|83\n2024|84|85|86|",
        gabungan=("A3:A4", "B3:E3"),
    )
    satu = kisi(f"{atas}Tahun|TW I|TW II|TW III|TW IV\n2023|80|81|82|83\n2024|84|85|86|")
    for grid in (dua, satu):
        isi = tabel(grid).isi
        assert isinstance(isi, SurveiTriwulan)
        angka = [(u.nama, [n.nilai for n in u.nilai if n]) for u in isi.unit]
        assert angka == [("2023", [80, 81, 82, 83]), ("2024", [84, 85, 86, None])]
    teks = f"{atas}Tahun|Unit|TW I|TW II\n2023|Puring|80|81\n2024|Puring|84|85"
    assert _baca(teks) == [
        ("Puring 2023", [80, 81, None, None]),
        ("Puring", [84, 85, None, None]),
    ]
    teks = f"{atas}Tahun|Triwulan|IKM\n2023|I|80\n|II|81\n2024|I|84\n|II|85"
    assert _baca(teks) == [("", [84, 85, None, None])]


def test_units_stand_beside_each_other_below_periode() -> None:
    """Names of kecamatan are no header words: the whole sheet would be no table."""
    sumber = tabel(
        kisi("""
        Perkembangan IKM Triwulan I s.d. IV Tahun 2024
        Periode      | Kecamatan Ambal | Kecamatan Mirit
        Triwulan I   | 84.23           | 82.98
        Triwulan II  | 90.72           | 87.15
        Triwulan III | 78.72           | 80.97
        Triwulan IV  | 79.86           | 78.42
        """)
    )
    assert isinstance(sumber.isi, SurveiTriwulan)
    isi = {u.nama: [n and n.nilai for n in u.nilai] for u in sumber.isi.unit}
    assert list(isi) == ["Kecamatan Ambal", "Kecamatan Mirit"]
    assert isi["Kecamatan Mirit"] == [Decimal(s) for s in ("82.98", "87.15", "80.97", "78.42")]


def test_unsur_by_quarter_beside_their_ikm_are_said_to_be_left() -> None:
    """Only the IKM of each triwulan is read: that no unsur has a value of the year went unsaid."""
    unsur = ["Persyaratan", "Prosedur", "Waktu Pelayanan", "Biaya/Tarif", "Produk Layanan", "IKM"]
    isi = [f"{nama} | 80 | 81 | 82 | 83" for nama in unsur]
    semua = recognise(kisi("\n".join(["Unsur | TW I | TW II | TW III | TW IV", *isi])))
    triwulan, sisa = semua
    assert isinstance(triwulan, Tabel) and triwulan.dikenali == "skm_triwulan"
    assert not isinstance(sisa, Tabel) and "setahun" in sisa.alasan


def test_one_office_beside_periode_is_a_unit() -> None:
    """Two words are a header only where the second is an office: a line above a table has two."""
    sumber = tabel(
        kisi("""
        NILAI IKM PER TRIWULAN TAHUN 2024
        Periode      | Kecamatan Mirit
        Triwulan I   | 86.18
        Triwulan II  | 90.53
        Triwulan III | 91.02
        Triwulan IV  | 82.91
        """)
    )
    assert sumber.dikenali == "skm_triwulan" and sumber.jumlah_baris == 4
