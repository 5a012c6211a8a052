"""Survey recaps: unsur by name, units by column, the IKM row apart."""

from decimal import Decimal

import pytest

from lkjip_xl.model.survei import Survei
from tests.alat.kisi import kisi, periksa, tabel
from tests.alat.survei import UNSUR


def _survei(teks: str, gabungan: tuple[str, ...] = ()) -> Survei:
    sumber = tabel(kisi(teks, gabungan=gabungan))
    assert sumber.dikenali == "skm_rekap"
    assert isinstance(sumber.isi, Survei)
    return sumber.isi


def test_a_unit_without_any_value_is_none() -> None:
    """Prepared columns of a comparison would become a unit with an IKM of zero."""
    survei = _survei("""
        Unsur|Nilai Kecamatan Puring|Nilai Kecamatan Buayan
        Persyaratan|86.11|
        Prosedur|87.29|
    """)
    assert survei.unit == ("Kecamatan Puring",)


def test_units_named_above_are_part_of_the_header() -> None:
    """A recap whose units are named without the word Nilai would be a table of another kind."""
    sumber = tabel(
        kisi(
            """
            Unsur|Kecamatan Puring||Kecamatan Buayan|
            |Nilai|Kategori|Nilai|Kategori
            Persyaratan|86.11|Baik|91.97|Sangat Baik
            Prosedur|87.29|Baik|91.37|Sangat Baik
            """,
            gabungan=("A1:A2", "B1:C1", "D1:E1"),
        )
    )
    assert isinstance(sumber.isi, Survei)
    assert sumber.isi.unit == ("Kecamatan Puring", "Kecamatan Buayan")


def test_units_side_by_side() -> None:
    """The neighbour's kategori would stand beside the own unit's value."""
    survei = _survei(
        """
        No|Unsur Pelayanan|Kecamatan Puring||Kecamatan Petanahan|
        ||Nilai|Kategori|Nilai|Kategori
        1|Persyaratan|88.4|Sangat Baik|80.4|Baik
        2|Biaya/Tarif|"99,50"|Sangat Baik|90|Sangat Baik
        |IKM|88.24||85.1|
        """,
        ("A1:A2", "B1:B2", "C1:D1", "E1:F1"),
    )
    assert survei.unit == ("Kecamatan Puring", "Kecamatan Petanahan")
    assert survei.kolom_nilai == (2, 4)
    assert survei.kolom_kategori == (3, 5)
    assert [unsur.kunci for unsur in survei.unsur] == ["persyaratan", "biaya"]
    assert [a.nilai for a in survei.unsur[1].nilai] == [Decimal("99.5"), Decimal(90)]
    assert survei.ikm is not None
    assert [a.nilai for a in survei.ikm] == [Decimal("88.24"), Decimal("85.1")]


@pytest.mark.parametrize(
    ("nama", "kunci"),
    [
        ("Persyaratan", "persyaratan"),
        ("Sistem, Mekanisme, dan Prosedur", "prosedur"),
        ("Waktu Penyelesaian", "waktu"),
        ("Biaya/Tarif", "biaya"),
        ("Produk Spesifikasi Jenis Pelayanan", "produk"),
        ("Kompetensi Pelaksana", "kompetensi"),
        ("Perilaku Pelaksana", "perilaku"),
        ("Sarana dan Prasarana", "sarana"),
        ("Penanganan Pengaduan, Saran dan Masukan", "pengaduan"),
        ("Kebersihan", None),
    ],
)
def test_unsur_by_name(nama: str, kunci: str | None) -> None:
    """Two recaps in different order could not be compared unsur by unsur."""
    survei = _survei(f"No|Unsur Pelayanan|Nilai\n1|{nama}|88.4\n2|Keamanan|80")
    assert survei.unsur[0].kunci == kunci


def test_an_nrr_counts_25_times() -> None:
    """NRR and NRR tertimbang would be two units with impossible values."""
    baris = "\n".join(f"{n}|3.44|0.3784" for n in UNSUR)
    survei = _survei(f"Unsur|NRR|NRR Tertimbang\n{baris}\nJumlah|30.96|3.4056\nIKM||85.14\nMutu||B")
    assert survei.unit == ("",)
    assert {(a.nilai, a.kali) for s in survei.unsur for a in s.nilai} == {(Decimal(86), 25)}
    assert len(survei.unsur) == 9
    assert survei.ikm is not None
    assert survei.ikm[0].nilai == Decimal("85.14")


def test_the_latest_year_is_the_own_survey() -> None:
    """Last year's IKM would be reported as this year's."""
    baris = "\n".join(f"{n}|80|85" for n in UNSUR)
    survei = _survei(f"Unsur|Nilai 2023|Nilai 2024\n{baris}")
    assert (survei.unit, survei.kolom_nilai) == (("2024", "2023"), (2, 1))


def test_counts_of_answers_are_no_units() -> None:
    """The number of respondents who said “Baik” would be a unit's value."""
    baris = "\n".join(f"{n}|0|30|40|30|75" for n in UNSUR)
    survei = _survei(f"Unsur|Tidak Baik|Kurang Baik|Baik|Sangat Baik|Nilai\n{baris}")
    assert (survei.unit, survei.kolom_nilai) == (("",), (5,))


def test_two_unsur_of_one_kind_go_by_their_names() -> None:
    """Kewajaran and kepastian biaya would both be Biaya/Tarif: one of them would be lost."""
    survei = _survei("Unsur|Nilai\nKewajaran biaya|80\nKepastian biaya|82\nPersyaratan|84")
    assert [s.kunci for s in survei.unsur] == [None, None, "persyaratan"]


@pytest.mark.parametrize("pola", ["U{} = {}", "U{}|{}", "|U{}|:|{}"])
def test_a_legend_names_the_numbers_of_a_recap(pola: str) -> None:
    """U8 and U9 of the recap would be swapped though the sheet says what they are."""
    urut = [*UNSUR[:7], "Penanganan Pengaduan", "Sarana dan Prasarana"]
    baris = [f"U{n}|80" for n in range(1, 10)]
    legenda = [pola.format(n, nama) for n, nama in enumerate(urut, 1)]
    survei = _survei("\n".join(["Unsur|Nilai", *baris, "", *legenda]))
    assert len(survei.unsur) == 9
    assert [s.kunci for s in survei.unsur[7:]] == ["pengaduan", "sarana"]
    assert not survei.bernomor


@pytest.mark.parametrize(
    ("judul", "lembar", "bulan"),
    [
        ("REKAPITULASI SKM TRIWULAN II TAHUN 2024", "Rekap", "Juni"),
        ("REKAPITULASI SKM TAHUN 2024", "TW III", "September"),
        ("REKAPITULASI SKM TAHUN 2024", "Rekap", None),
        ("REKAPITULASI SKM TRIWULAN I s.d. IV TAHUN 2024", "Rekap", None),
    ],
)
def test_a_recap_says_its_triwulan(judul: str, lembar: str, bulan: str | None) -> None:
    """Nobody could tell the recap of the last triwulan from that of the first."""
    baris = "\n".join(f"{n}|80" for n in UNSUR)
    sumber = tabel(kisi(f"{judul}\n\nUnsur|Nilai\n{baris}", lembar=lembar))
    assert sumber.periode == bulan


@pytest.mark.parametrize(
    "label", ["IKM : 25 x NRR Tertimbang", "Nilai (NRR Tertimbang x 25)", "25 x NRR Tertimbang"]
)
def test_the_way_behind_the_name_of_an_ikm_does_not_hide_it(label: str) -> None:
    """The printed IKM would be a tenth unsur, or not be there."""
    baris = "\n".join(f"{n}|3.44|0.3784" for n in UNSUR)
    survei = _survei(f"Unsur|NRR|NRR Tertimbang\n{baris}\nJumlah|30.96|3.4056\n{label}||85.14")
    assert len(survei.unsur) == 9
    assert survei.ikm is not None
    assert survei.ikm[0].nilai == Decimal("85.14")


_NRR = ("3.2", "3.1", "3.0", "3.9", "3.3", "3.2", "3.4", "3.1", "3.8")
_SEMBILAN = "\n".join(f"{n}|{u}|{x}" for n, (u, x) in enumerate(zip(UNSUR, _NRR, strict=True), 1))


@pytest.mark.parametrize(
    "bawah",
    [
        "|Nilai tertinggi|3.9\n|Nilai terendah|3.0",
        "|Unsur Terendah|3.0",
        "|Median|3.2",
        "|IKM tertinggi tahun lalu|89.5",
        "|Target IKM|85",
        "|Selisih|0.1",
    ],
)
def test_what_is_said_below_nine_unsur_is_no_tenth_and_no_ikm(bawah: str) -> None:
    """The highest NRR would count twice, and the IKM be that of eleven unsur."""
    survei = _survei(f"No|Unsur Pelayanan|NRR\n{_SEMBILAN}\n{bawah}")
    assert len(survei.unsur) == 9
    assert survei.ikm is None


def test_a_mean_of_nrr_is_no_printed_ikm() -> None:
    """The weight 1/9 would be taken for the office's because somebody printed a mean."""
    # 30,0 / 9 = 3,333; an IKM is printed where a row says so.
    survei = _survei(f"No|Unsur Pelayanan|NRR\n{_SEMBILAN}\n|Rata-rata|3.333")
    assert survei.ikm is None
    survei = _survei(f"No|Unsur Pelayanan|NRR\n{_SEMBILAN}\n|Rata-rata|3.333\n|IKM|82.5")
    assert survei.ikm is not None
    assert survei.ikm[0].nilai == Decimal("82.5")


def test_a_tenth_unsur_of_the_office_counts() -> None:
    """A question that an office adds would be left out of its index."""
    survei = _survei(f"No|Unsur Pelayanan|NRR\n{_SEMBILAN}\n10|Lahan Parkir|3.4")
    assert len(survei.unsur) == 10


def test_total_rata_rata_is_the_whole_of_the_services() -> None:
    """The row of all services would be a sum that no unsur has, and the recap be refused."""
    unsur = "Persyaratan|Prosedur|Waktu Pelayanan|Biaya/Tarif|Produk Layanan"
    sumber = tabel(
        kisi(f"""
        No|Jenis Layanan|{unsur}
        1|SKCK|3|3.2|3.4|3.6|3.8
        2|KTP|3.2|3.4|3.6|3.8|4
         |Total rata-rata|3.1|3.3|3.5|3.7|3.9
        """)
    )
    assert sumber.dikenali == "skm_rekap" and isinstance(sumber.isi, Survei)
    nilai = [s.nilai[0].nilai for s in sumber.isi.unsur]
    assert nilai == [Decimal(s) for s in ("77.5", "82.5", "87.5", "92.5", "97.5")]


@pytest.mark.parametrize("koma", [",", "."])
def test_an_average_with_three_decimals_as_text_is_no_thousand(koma: str) -> None:
    """A recap saved as .csv says 3,558: whether thousands or decimals, the answers 1 to 4 tell."""
    rows = [f'{n} | {nama} | "3{koma}{n}58"' for n, nama in enumerate(UNSUR, 1)]
    grid = kisi("\n".join(["No | Unsur Pelayanan | Nilai Rata-Rata", *rows]))
    assert not tabel(grid).keraguan
    assert "B101" not in {t.kode for t in periksa(grid)[2]}


@pytest.mark.parametrize(
    ("kepala", "pola", "nilai"),
    [
        ("Nilai Unsur", "2,96{}", "74.025"),  # 2,961 x 25
        ("Nilai Unsur", "2.96{}", None),  # a sum of answers may be 2.961
        ("Nilai Unsur", "8,96{}", None),  # no answer is 9
    ],
)
def test_three_decimals_under_nilai_unsur(kepala: str, pola: str, nilai: str | None) -> None:
    """An IKM would be missing for a mark that can only be of decimals, or a sum become an NRR."""
    baris = "\n".join(f'{n}|"{pola.format(u)}"' for u, n in enumerate(UNSUR, 1))
    survei = _survei(f"Unsur Pelayanan|{kepala}\n{baris}")
    assert str(survei.unsur[0].nilai[0].nilai) == str(nilai)


def test_the_value_of_each_unsur_is_the_whole_of_the_services() -> None:
    """A recap by service would be refused though it says what all of them come to."""
    kepala = "No | Jenis Layanan | " + " | ".join(UNSUR) + " | IKM"
    baris = [f"{n} | Layanan {n} | " + " | ".join(["80", "90"] * 4 + ["85.5"]) for n in (1, 2)]
    semua = "Nilai Per Unsur | | " + " | ".join(["81.5"] * 9)
    survei = _survei("\n".join([kepala, *baris, semua, "IKM | | 81.5"]))
    assert [unsur.nilai[0].nilai for unsur in survei.unsur] == [Decimal("81.5")] * 9
    assert survei.ikm is not None
    assert survei.ikm[0].nilai == Decimal("81.5")
