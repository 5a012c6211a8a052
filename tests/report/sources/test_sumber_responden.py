"""Answers of a survey, from end to end: what somebody wrote of himself stays in the source."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from lkjip_xl.cells.privat import is_no_own_word, is_number_of_respondent
from lkjip_xl.model.responden import DaftarResponden
from tests.alat.buku_kerja import run
from tests.alat.kisi import kisi, tabel

_UNSUR = " | ".join(f"U{n}" for n in range(1, 10))
_RAHASIA = ("Sumarwoto", "Juru Kunci", "3305012345678901", "081234567890", "Kartinah")


def _write(path: Path) -> Path:
    """Write a survey with what only its persons should know, in each kind of column."""
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.append(["No", "Umur", "L/P", "Pekerjaan", *(f"U{n}" for n in range(1, 10))])
    for n in range(1, 13):
        nama = "Sumarwoto" if n % 2 else "Kartinah"
        lembar.append([
            f"{n}. {nama}", f"3{n % 10} th ({nama})", f"L {nama}" if n % 3 else f"P {nama}",
            "PNS" if n < 9 else "Lainnya: Juru Kunci", *[3] * 9,
        ])  # fmt: skip
    lembar["F4"], lembar["G5"] = 3305012345678901, "081234567890"
    lembar["H6"].number_format = '0 "Sumarwoto"'
    buku.save(path)
    return path


def test_nothing_that_says_who_answered_leaves_the_source(tmp_path: Path) -> None:
    """A name beside a number, an age or a sex, an NIK typed for an answer would be handed in."""
    sumber, hasil = _write(tmp_path / "skm.xlsx"), tmp_path / "h.xlsx"
    keluar = [
        run(*perintah).output
        for perintah in (
            ("susun", sumber, "-o", hasil, "--json"),
            ("periksa", sumber, "--semua"),
            ("petakan", sumber),
        )
    ]
    with zipfile.ZipFile(hasil) as arsip:
        isi = [arsip.read(nama).decode("utf-8", "replace") for nama in arsip.namelist()]
    for rahasia in _RAHASIA:
        assert not [teks for teks in (*keluar, *isi) if rahasia in teks], rahasia
    assert '"dikenali": "skm_responden"' in keluar[0] and '"ikm": "74.25"' in keluar[0]


@pytest.mark.parametrize(
    ("kepala", "nilai", "peran"),
    [
        ("Umur", ("21-30 tahun", "> 60", "di atas 60 tahun", "35", "44 th"), "usia"),
        ("Umur", ("17 s/d 25 thn", "40 tahun keatas", "20-an", "umur: 35", "5 th 2 bln"), "usia"),
        ("Umur", ("21-30 tahun", "> 60", "35 (Sumarwoto)", "35", "44 th"), None),
        ("L/P", ("L", "Laki-laki", "PEREMPUAN", "Perempuan ", "(P)"), "jenis_kelamin"),
        ("L/P", ("1", "2", "laki laki", "Prempuan", "L (Laki-laki)"), "jenis_kelamin"),
        ("L/P", ("L", "L Sumarwoto", "P", "P", "L"), None),
        ("Pekerjaan", ("PNS", "Petani", "PNS", "Lain-lain", "Lainnya"), "pekerjaan"),
    ],
)
def test_a_role_holds_only_the_words_of_groups(
    kepala: str, nilai: tuple[str, ...], peran: str | None
) -> None:
    """A column with somebody's own words would be copied, or one of plain groups left out."""
    baris = [f"{n} | {teks} | " + " | ".join("3" * 9) for n, teks in enumerate(nilai, 1)]
    daftar = tabel(kisi("\n".join([f"No | {kepala} | {_UNSUR}", *baris]))).isi
    assert isinstance(daftar, DaftarResponden)
    assert list(daftar.kolom_profil) == ([peran] if peran else [])


def test_one_respondent_is_no_group() -> None:
    """The only name in a column would pass for a group of one."""
    daftar = tabel(
        kisi(f"No | Pekerjaan | {_UNSUR}\n1 | Sumarwoto | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 3")
    )
    assert isinstance(daftar.isi, DaftarResponden)
    assert not daftar.isi.kolom_profil


def test_what_counts_respondents_is_told_from_a_name() -> None:
    """The numbers of the respondents would be lost, or a name be copied as one."""
    for teks in ("7", "R-012", "Responden 3", "A.12", "12 a", "No. 4"):
        assert is_number_of_respondent(teks), teks
    for teks in ("Adi", "1. Budi", "3305012345678901", "Budi 1", "081234567890"):
        assert not is_number_of_respondent(teks), teks
    for teks in ("lain-lain", "Lainnya", "yang lain", "Pelanggan"):
        assert is_no_own_word(teks), teks
    for teks in ("Lainnya: Juru Kunci", "lain (Sumarwoto)", "PNS a.n. Sumarwoto"):
        assert not is_no_own_word(teks), teks
