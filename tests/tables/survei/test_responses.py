"""Tests of reading the answers of respondents."""

from decimal import Decimal

import pytest

from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.tabel import TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel
from tests.alat.survei import respon

FORMULIR = (
    "NO. RESPONDEN | PROFIL | | | | | | NILAI UNSUR PELAYANAN\n"
    " | NAMA | JENIS KELAMIN | USIA | PENDIDIKAN | PEKERJAAN | JENIS LAYANAN | "
    + " | ".join(f"U{n}" for n in range(1, 11))
    + " | *Unsur bisa disesuaikan"
)
GABUNGAN = ("A1:A2", "B1:G1", "H1:P1")


def _isi(grid: object) -> DaftarResponden:
    pohon = tabel(grid).isi  # type: ignore[arg-type]
    assert isinstance(pohon, DaftarResponden)
    return pohon


def test_an_empty_form_gives_no_table() -> None:
    """A blank form would become a survey of zeros."""
    for baris in ("", "\n1\n2\n3"):
        (sumber,) = recognise(kisi(FORMULIR + baris, gabungan=GABUNGAN))
        assert isinstance(sumber, TakDikenali)
        assert "masih kosong" in sumber.alasan


def test_the_two_row_form_is_read() -> None:
    """A profile column would be read as an unsur, or the unused U10 as a tenth one."""
    baris = (
        "\n1 | Budi | L | 35 tahun | SMA | Petani | KTP | 4 | 3 | 3 | 4 | d | c. Baik | 3 | 2 | 1"
    )
    sumber = tabel(kisi(FORMULIR + baris, gabungan=GABUNGAN))
    pohon = sumber.isi
    assert isinstance(pohon, DaftarResponden)
    assert sumber.dikenali == "skm_responden"
    assert pohon.kolom_profil == {
        "jenis_kelamin": 2, "usia": 3, "pendidikan": 4, "pekerjaan": 5, "layanan": 6
    }  # fmt: skip
    assert (pohon.kolom_pribadi, pohon.kolom_nomor, pohon.bernomor) == ((1,), 0, True)
    assert [n.nilai for n in pohon.responden[0].jawaban] == [4, 3, 3, 4, 4, 3, 3, 2, 1]
    assert sumber.angka_teks == {(2, 3): 35, (2, 11): 4, (2, 12): 3}
    assert [s.kunci for s in pohon.unsur[7:]] == ["sarana", "pengaduan"]


def test_unsur_names_as_headers_decide() -> None:
    """Columns in another order than the questionnaire's would change their names."""
    nama = (
        "Persyaratan", "Prosedur", "Waktu Pelayanan", "Biaya", "Produk", "Kompetensi", "Perilaku",
        "Penanganan Pengaduan", "Sarana dan Prasarana",
    )  # fmt: skip
    daftar = _isi(respon("4 4 4 4 4 4 4 3 2", kepala=" | ".join(nama)))
    assert not daftar.bernomor
    assert [(s.kunci, s.nama) for s in daftar.unsur[7:]] == [
        ("pengaduan", "Penanganan Pengaduan"),
        ("sarana", "Sarana dan Prasarana"),
    ]


def test_whole_questions_are_headers() -> None:
    """An export of an online form, whose headers are sentences, would not be read."""
    tanya = "Bagaimana pendapat Saudara tentang {} pelayanan di kantor kecamatan ini selama ini?"
    kata = ("persyaratan", "prosedur", "kecepatan waktu", "biaya atau tarif", "produk")
    kepala = " | ".join(tanya.format(teks) for teks in kata)
    assert [s.kunci for s in _isi(respon("4 3 2 1 4", kepala=kepala)).unsur] == [
        "persyaratan", "prosedur", "waktu", "biaya", "produk"
    ]  # fmt: skip


def test_a_first_respondent_is_no_row_of_column_numbers() -> None:
    """Without a profile the first respondent (1, 1, 2, 3, 3 …) would be lost."""
    kepala = "No | " + " | ".join(f"U{n}" for n in range(1, 10))
    daftar = _isi(kisi(kepala + "\n1 | 1 | 2 | 3 | 3 | 3 | 3 | 3 | 4 | 4\n2" + " | 4" * 9))
    assert [s.baris for s in daftar.responden] == [1, 2]
    nomor = "\n" + " | ".join(str(n) for n in range(1, 11))
    daftar = _isi(kisi(kepala + nomor + "\n1" + " | 4" * 9))
    assert [s.baris for s in daftar.responden] == [2]


@pytest.mark.parametrize("kaki", ["Jumlah | ", "NRR | ", "Nilai Rata-rata | ", "IKM | "])
def test_sums_below_are_no_respondents(kaki: str) -> None:
    """The row of sums would count as a respondent."""
    grid = respon("4 4 4 4 4 4 4 4 4", "3 3 3 3 3 3 3 3 3")
    daftar = _isi(grid)
    assert len(daftar.responden) == 2
    teks = "No | Nama | " + " | ".join(f"U{n}" for n in range(1, 10))
    teks += "\n1 | A" + " | 4" * 9 + f"\n{kaki}" + " | 4" * 9 + "\n1 | B" + " | 3" * 9
    assert len(_isi(kisi(teks)).responden) == 1


def test_names_that_begin_like_a_sum_are_respondents() -> None:
    """Maksum would end the list, and all respondents below him be lost."""
    kepala = "Nama | " + " | ".join(f"U{n}" for n in range(1, 10))
    nama = ["Ani", "Maksum", "Minimah", "Grandi", "Jumlahwati", "Nilaiwati", "Suminah", "Budi"]
    jawaban = " | 4" * 8 + " | 3"  # not all alike
    baris = [satu + jawaban for satu in (*nama, "Maks", "Min", "Jumlah")]
    assert len(_isi(kisi("\n".join((kepala, *baris)))).responden) == len(nama)


def test_sums_without_a_label_are_no_respondents() -> None:
    """A row of formulas without words would count as a respondent."""
    teks = "No | Nama | " + " | ".join(f"U{n}" for n in range(1, 10))
    teks += "\n1 | A" + " | 4" * 9 + "\n | | " + " | ".join(["=SUM(C2:C2):4"] * 9)
    assert len(_isi(kisi(teks)).responden) == 1


def test_a_recap_across_is_no_list_of_answers() -> None:
    """NRR or indices of units under U1…U9 would be taken for answers."""
    for nilai in ("3.45", "86.11"):
        kepala = "Unit | " + " | ".join(f"U{n}" for n in range(1, 10))
        assert tabel(kisi(kepala + "\nPuring" + f" | {nilai}" * 9)).dikenali == "skm_rekap"


@pytest.mark.parametrize("judul", ["Responden", "Nama", "No | Nama"])
def test_people_without_names_are_respondents(judul: str) -> None:
    """Responden 1 alone would become the survey, and all below him be lost."""
    kepala = f"{judul} | " + " | ".join(f"U{n}" for n in range(1, 10))
    nomor = "1 | " if judul.startswith("No") else ""
    baris = [f"{nomor}Responden {n}" + f" | {j}" * 9 for n, j in enumerate((4, 3, 3, 2), 1)]
    sumber = tabel(kisi("\n".join((kepala, *baris))))
    assert (sumber.dikenali, sumber.jumlah_baris) == ("skm_responden", 4)


def test_whole_figures_of_a_recap_are_no_people() -> None:
    """NRR that happen to be whole, and how many answered, would become two respondents."""
    kepala = "Uraian | " + " | ".join(f"U{n}" for n in range(1, 10))
    baris = ["Jumlah Responden" + " | 4" * 9, "Jumlah Nilai" + " | 12" * 9, "NRR" + " | 3" * 9,
             "Nilai Konversi" + " | 75" * 9]  # fmt: skip
    assert tabel(kisi("\n".join((kepala, *baris)))).dikenali == "skm_rekap"


def test_sums_above_or_between_pages_lose_no_respondent() -> None:
    """Everybody below the first row of sums would be lost."""
    kepala = "No | " + " | ".join(f"U{n}" for n in range(1, 10))
    baris = ["Rata-rata" + " | 3.5" * 9, "1" + " | 4" * 9, "Jumlah" + " | 4" * 9, "2" + " | 3" * 9]
    daftar = _isi(kisi("\n".join([kepala, *baris, "Total" + " | 7" * 9])))
    assert [s.baris for s in daftar.responden] == [2, 4]


@pytest.mark.parametrize(
    ("kepala", "teks"),
    [
        ("Siapa nama Anda?", "Budi"), ("Responden", "Budi Santoso"), ("Kontak WA", "0812"),
        ("Full Name", "Budi"), ("Tempat, tanggal lahir", "Kebumen, 1 Mei 1990"), ("TTD", "paraf"),
        ("Kolom lain", "budi@contoh.id"), ("Kolom lain", "0812-3456-7890"),
        ("Kolom lain", "3305012345678901"), ("Nomor yang dapat dihubungi", "-"),
    ],
)  # fmt: skip
def test_personal_columns_are_known_by_header_or_content(kepala: str, teks: str) -> None:
    """A respondent's name, telephone or NIK would be copied into the report."""
    unsur = " | ".join(f"U{n}" for n in range(1, 10))
    grid = kisi(f"{unsur} | {kepala}\n" + "4 | " * 9 + f'"{teks}"\n' + "3 | " * 9 + f'"{teks}"')
    assert _isi(grid).kolom_pribadi == (9,)


@pytest.mark.parametrize("kepala", ["Nama Layanan", "Nama Unit", "Jenis Pelayanan", "Usia"])
def test_a_service_is_no_personal_column(kepala: str) -> None:
    """The service or the age would be left out of the report."""
    unsur = " | ".join(f"U{n}" for n in range(1, 10))
    assert _isi(kisi(f"{unsur} | {kepala}\n" + "4 | " * 9 + "35")).kolom_pribadi == ()


def test_remarks_are_no_answers() -> None:
    """“Tidak ada” under Saran would be read as the worst handling of complaints."""
    unsur = " | ".join(f"U{n}" for n in range(1, 9))
    grid = kisi(f"{unsur} | Saran dan masukan\n" + ("4 | " * 8 + "Tidak ada\n") * 6)
    assert len(_isi(grid).unsur) == 8


_LEGENDA = (
    "Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Pengaduan",
    "Sarana",
)  # fmt: skip


@pytest.mark.parametrize("pola", ["U{} | {}", "U{} = {}", "U{} | : | {}", "U.{} : {}"])
@pytest.mark.parametrize("judul", ["", "Keterangan :"])
def test_a_legend_names_the_numbers(pola: str, judul: str) -> None:
    """U8 and U9 would be swapped though the sheet says what they are; its rows be respondents."""
    kepala = "No | " + " | ".join(f"U{n}" for n in range(1, 10))
    baris = ["1" + " | 4" * 7 + " | 3 | 2", "2" + " | 4" * 7 + " | 3 | 2", "", judul]
    kata = [pola.format(n, nama) for n, nama in enumerate(_LEGENDA, 1)]
    daftar = _isi(kisi("\n".join([kepala, *baris, *kata])))
    assert len(daftar.responden) == 2
    assert [s.kunci for s in daftar.unsur[7:]] == ["pengaduan", "sarana"]
    assert not daftar.bernomor


def test_a_column_without_a_heading_does_not_divide_the_answers() -> None:
    """U1 and U2 would be a recap of their own, and the IKM that of seven unsur."""
    kepala = "No | U1 | U2 | | " + " | ".join(f"U{n}" for n in range(3, 10))
    baris = "\n".join(f"{n} | 3 | 4 | Warga | " + " | ".join("3" * 7) for n in range(1, 8))
    sumber = tabel(kisi(f"{kepala}\n{baris}"))
    assert isinstance(sumber.isi, DaftarResponden)
    assert len(sumber.isi.unsur) == 9


def test_the_way_behind_the_name_does_not_hide_the_nrr() -> None:
    """The weight would be judged by other NRR than those that the sheet weighed."""
    kepala = "No|" + "|".join(f"U{n}" for n in range(1, 10))
    kaki = "NRR Per Unsur = Jumlah nilai : Jumlah kuesioner" + "|3.5" * 9
    kaki += "\nNRR Tertimbang = NRR x 0,11" + "|0.385" * 9
    daftar = _isi(kisi("\n".join([kepala, "1" + "|4" * 9, "2" + "|3" * 9, kaki])))
    assert [n and n.nilai for n in daftar.nrr] == [Decimal("3.5")] * 9
    assert [n and n.nilai for n in daftar.tertimbang] == [Decimal("0.385")] * 9


@pytest.mark.parametrize(
    "label",
    [
        "IKM Unit Pelayanan (NRR Tertimbang x 25)", "IKM : 25 x NRR Tertimbang",
        "NRR Tertimbang x 25", "IKM Unit Pelayanan", "Nilai IKM (dari NRR)",
    ],
)  # fmt: skip
def test_the_way_behind_the_name_does_not_hide_the_ikm(label: str) -> None:
    """The printed IKM would be ignored, and another one be reported."""
    kepala = "No|" + "|".join(f"U{n}" for n in range(1, 10))
    baris = ["1" + "|4" * 9, "2" + "|3" * 9, "NRR" + "|3.5" * 9, "NRR Tertimbang" + "|0.385" * 9]
    daftar = _isi(kisi("\n".join([kepala, *baris, "NRR Tertimbang|3.465", f"{label}|86.63"])))
    assert daftar.ikm is not None
    assert daftar.ikm.alamat == "B7"
    assert [n and n.nilai for n in daftar.tertimbang] == [Decimal("0.385")] * 9


def test_who_answers_in_codes_is_no_unsur() -> None:
    """JK (1=L,2=P) would be a tenth unsur, and so would remarks of which all say baik."""
    isi = "\n".join(
        f"{n}|{1 + n % 2}|{1 + n % 3}|3|4|3|4|3|4|3|4|3|{'baik' if n % 3 else ''}"
        for n in range(1, 13)
    )
    kepala = "No|JK (1=L,2=P)|Kelas (1-3)|U1|U2|U3|U4|U5|U6|U7|U8|U9|Saran"
    sumber = tabel(kisi(f"{kepala}\n{isi}"))
    assert sumber.kolom["jawaban"] == tuple(range(3, 12))
    assert sumber.kolom["jenis_kelamin"] == (1,)
