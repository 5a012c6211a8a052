"""P rules: one grid that passes and one that fails for each."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.norms.nip import find_faults
from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih, ringkas


def _jabatan(*baris: str, judul: str = "Data Pegawai Kecamatan Uji") -> Grid:
    teks = "\n".join(baris)
    return kisi(f"{judul}\nNo. | Jabatan | Jumlah\n{teks}", lembar="1.2")


def _golongan(*baris: str) -> Grid:
    teks = "\n".join(baris)
    kepala = "Susunan Golongan\nNo. | Pangkat | Golongan/Ruang | Jumlah"
    return kisi(f"{kepala}\n{teks}", lembar="1.3")


def _pengaturan(label: str, teks: str) -> tuple[Grid, Grid]:
    return kisi(
        f"Pengaturan | Isi\nInstansi | Kecamatan Uji\nTahun | 2024\n{label} | {teks}",
        lembar="Pengaturan",
    ), _golongan("1. | Pembina | IV/a | 1", "Jumlah | | | 1")


BERSIH = ("1. | Struktural |", "| a. Camat | 1", "| b. Kasi | 4", "2. | Staf | 9")


def _faults(*grid: Grid) -> list[str]:
    """Return what is found, but that the heading's name is the report's: P108."""
    return [kode for kode in kode_dari(*grid) if kode != "P108"]


def test_a_clean_table_has_no_findings() -> None:
    """Every office's staff table would be called wrong."""
    jabatan = _jabatan(*BERSIH, "3. | Staf Non ASN | 3", "Jumlah | | 17")
    golongan = _golongan(
        "1. | Pembina | IV/a | 2", "2. | Penata Tk. I | IIId | 12", "Jumlah | | | 14"
    )
    assert _faults(jabatan, golongan) == []


def test_p101_the_printed_total_is_not_the_sum() -> None:
    """1 + 4 + 9 = 14 would be handed in as 15."""
    (temuan,) = pilih("P101", _jabatan(*BERSIH, "Jumlah | | 15"))
    assert ringkas(temuan) == ("P101", "kesalahan", "C7", 15, 14, 1)


def test_p101_a_group_head_with_its_own_sum_counts_once() -> None:
    """8 = 1 + 1 + 4 + 2 would be counted twice, and 17 be called wrong."""
    rinci = ("| a. Camat | 1", "| b. Sekretaris | 1", "| c. Kasi | 4", "| d. Kasubbag | 2")
    grid = _jabatan("1. | Struktural | 8", *rinci, "2. | Staf | 9", "Jumlah | | 17")
    assert pilih("P101", grid) == []
    ganda = _jabatan("1. | Struktural | 8", *rinci, "2. | Staf | 9", "Jumlah | | 25")
    (temuan,) = pilih("P101", ganda)
    assert ringkas(temuan) == ("P101", "kesalahan", "C9", 25, 17, 8)
    salah = _jabatan("1. | Struktural | 7", *rinci, "2. | Staf | 9", "Jumlah | | 17")
    (temuan,) = pilih("P101", salah)
    assert ringkas(temuan) == ("P101", "kesalahan", "C3", 7, 8, -1)


def test_a_camat_among_the_rows_is_no_signature() -> None:
    """The table would end at the row Camat, whose word also stands above signatures."""
    rinci = ("1. | Camat | 1", "2. | Kepala Seksi |", "| a. Umum | 1", "Jumlah | | 2")
    grid = _jabatan(*rinci, "|", "| Camat Uji |", "|", "| BUDI |")
    assert _faults(grid) == []
    (temuan,) = pilih("P101", _jabatan(*rinci[:3], "Jumlah | | 3", "| Camat Uji |"))
    assert ringkas(temuan) == ("P101", "kesalahan", "C6", 3, 2, 1)


def test_p101_waits_for_a_count_that_cannot_be_read() -> None:
    """One slip, a word instead of a number, would be two findings."""
    grid = _jabatan("1. | Camat | satu", "2. | Staf | 9", "Jumlah | | 10")
    assert _faults(grid) == ["B101"]


def test_p102_asn_of_both_tables() -> None:
    """A person who is missing in Tabel 1.3 would not be noticed: 14 + 3 - 3 = 14, not 13."""
    jabatan = _jabatan(*BERSIH, "3. | Honorer | 3", "Jumlah | | 17")
    (temuan,) = pilih("P102", jabatan, _golongan("1. | Pembina | IV/a | 13", "Jumlah | | | 13"))
    assert ringkas(temuan) == ("P102", "kesalahan", "D4", 13, 14, -1)
    assert pilih("P102", jabatan, _golongan("1. | Pembina | IV/a | 14")) == []


def test_p102_a_group_of_non_asn() -> None:
    """Rows below “Non ASN” would count as ASN because they do not repeat the word."""
    jabatan = _jabatan("1. | ASN | 5", "2. | Non ASN |", "| a. Sopir | 1", "| b. Penjaga | 2")
    assert pilih("P102", jabatan, _golongan("1. | Penata | III/c | 5")) == []


@pytest.mark.parametrize(
    "baris", ["Pembina | IV/a", "Pembina | IVa", "PENATA TK.I | III/d", "Penata Tingkat I | III.d"]
)
def test_p103_right_pairs(baris: str) -> None:
    """A usual way to write a pangkat or golongan would be called wrong."""
    assert pilih("P103", _golongan(f"1. | {baris} | 1")) == []


@pytest.mark.parametrize(
    ("baris", "benar"),
    [("Pembina | III/d", "IV/a"), ("Penata | IX", "III/c"), ("Penata Mda | III/a", "III/a")],
)
def test_p103_wrong_pairs(baris: str, benar: str) -> None:
    """A pangkat beside another's golongan would be printed."""
    (temuan,) = pilih("P103", _golongan(f"1. | {baris} | 1"))
    golongan = baris.split(" | ")[1]
    assert ringkas(temuan) == ("P103", "kesalahan", "C3", golongan, benar, None)


def test_p103_the_signers_pangkat() -> None:
    """The signature block would show a pangkat that its golongan contradicts."""
    assert pilih("P103", *_pengaturan("Pangkat", "Pembina / IVa")) == []
    assert pilih("P103", *_pengaturan("Pangkat", "Pembina")) == []
    (temuan,) = pilih("P103", *_pengaturan("Pangkat", "Penata Tk. I (IV/a)"))
    assert ringkas(temuan) == ("P103", "kesalahan", "B4", "IV/a", "III/d", None)


@pytest.mark.parametrize(
    "nip", ["NIP. 19720820 199403 1 006", "197208201994031006", "199601032024212050"]
)
def test_p104_right_nip(nip: str) -> None:
    """A NIP with spaces, or that of a PPPK (21 for the month), would be refused."""
    assert pilih("P104", *_pengaturan("NIP", f'"{nip}"')) == []


@pytest.mark.parametrize(
    ("nip", "kata"),
    [
        ("19720820199403100", "17 angka"),
        ("197202301994031006", "30-02-1972"),
        ("197208201994131006", "(13)"),
        ("197208201994033006", "(3)"),
        ("197208201994031000", "000"),
    ],
)
def test_p104_wrong_nip(nip: str, kata: str) -> None:
    """A NIP that cannot exist would be printed below the signature."""
    (temuan,) = pilih("P104", *_pengaturan("NIP", f'"{nip}"'))
    assert (temuan.tingkat, temuan.sel) == ("kesalahan", ("B4",))
    assert kata in temuan.pesan


def test_p104_nine_digits_are_an_old_nip() -> None:
    """The old form would be called a mistake, or pass unsaid."""
    (temuan,) = pilih("P104", *_pengaturan("NIP", '"131234567"'))
    assert temuan.tingkat == "informasi"


def test_p104_letters() -> None:
    """A NIP with a letter O for a zero would raise instead of being told."""
    assert find_faults("19720820199403100O") == ["berisi huruf atau tanda lain"]


def test_p105_words_beside_a_golongan_of_pppk() -> None:
    """“Ahli” would be printed as if it were a pangkat, or each row be a finding of its own."""
    grid = _golongan("1. | Penata | III/c | 1", "2. | Ahli | IX | 1", "3. | Terampil | VII | 1")
    (temuan,) = pilih("P105", grid)
    assert (temuan.tingkat, temuan.sel) == ("informasi", ("B4", "B5"))
    assert pilih("P105", _golongan("1. | PPPK | IX | 1", "2. | - | VII | 1")) == []


def test_p106_title_of_asn_over_rows_of_others() -> None:
    """A title “Data ASN” would stand over staff that is none."""
    baris = ("1. | Camat | 1", "2. | Tenaga Kontrak | 2")
    (temuan,) = pilih("P106", _jabatan(*baris, judul="Data ASN Kecamatan Uji"))
    assert (temuan.tingkat, temuan.sel) == ("informasi", ("B4",))
    for judul in ("Data Pegawai Kecamatan Uji", "Data ASN dan Non ASN Kecamatan Uji"):
        assert pilih("P106", _jabatan(*baris, judul=judul)) == []


def test_p107_a_letter_without_the_one_before() -> None:
    """A row that went missing, a. or b., would not be noticed."""
    grid = _jabatan("1. | Camat | 1", "2. | Staf | 9", "| b. Non ASN | 3")
    (temuan,) = pilih("P107", grid)
    assert (temuan.tingkat, temuan.sel) == ("informasi", ("B5",))
    loncat = _jabatan("1. | Struktural |", "| a. Camat | 1", "| c. Kasi | 4")
    assert [cacat.sel for cacat in pilih("P107", loncat)] == [("B5",)]
    assert pilih("P107", _jabatan(*BERSIH)) == []
