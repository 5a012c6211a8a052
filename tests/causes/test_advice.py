"""What a person is told to change: the wrong cell, never a right one."""

from decimal import Decimal

import pytest

from lkjip_xl.causes.advice import advise
from lkjip_xl.model.temuan import Sebab, Temuan
from tests.alat.kisi import kisi
from tests.causes.alat import salah

T101 = Temuan(
    kode="T101",
    tingkat="kesalahan",
    berkas="a.xlsx",
    lembar="RFK",
    sel=("C14",),
    pesan="",
    saran="Periksa rinciannya.",
    nilai=Decimal(70),
    seharusnya=Decimal(100),
)


@pytest.mark.parametrize(
    ("jenis", "sel", "saran"),
    [
        (
            "baris_terlewat",
            ("C17", "C14"),
            "Ganti isi sel C14 menjadi 100, supaya C17 terhitung tepat sekali; C17 sendiri jangan "
            "diubah.",
        ),
        (
            "baris_terhitung_ganda",
            ("C17", "C18", "C14"),
            "Ganti isi sel C14 menjadi 100, supaya setiap rinciannya terhitung tepat sekali.",
        ),
        (
            "subtotal_terhitung_ganda",
            ("C14", "C17"),
            "Perbaiki rumus di sel C14, supaya setiap baris terhitung tepat sekali.",
        ),
        (
            "salah_induk",
            ("C9", "C14", "C20"),
            "Pindahkan baris C9 ke bawah C20 bila memang bagiannya; bila tidak, jumlahkan ulang "
            "C14 dan C20.",
        ),
        (
            "digit_kurang_lebih",
            ("C17",),
            "Cocokkan sel C17 dengan dokumen asalnya dan betulkan; C14 jangan diubah.",
        ),
        ("kelipatan_seribu", ("C14",), "Ganti isi sel C14 menjadi 100."),
        ("tidak_dapat_dijelaskan", ("C14",), "Periksa rinciannya."),
    ],
)
def test_the_cell_at_fault_is_the_one_to_change(
    jenis: str, sel: tuple[str, ...], saran: str
) -> None:
    """A person would change a right cell because a finding told so."""
    assert advise(T101, Sebab(jenis, sel, "kuat", "")) == saran


def test_a_row_that_a_typed_total_left_out_is_not_to_be_changed() -> None:
    """The advice would be to change the one right amount, and to keep the wrong total."""
    # 734.512 + 312.003 + 137.227 = 1.183.742; without B 871.739, and sisa and percent say
    # 1.183.742: 1.183.742 - 426.456 = 757.286, and 426.456 of 1.183.742 is 36,03%.
    isi = """
    Uraian         | Anggaran | Realisasi | Sisa   | %
    Program A      | 871739   | 426456    | 757286 | 36.03
    Sub Kegiatan A | 734512   | 400017    | 334495 | 54.46
    Sub Kegiatan B | 312003   | 13212     | 298791 | 4.23
    Sub Kegiatan C | 137227   | 13227     | 124000 | 9.64
    """
    (satu,) = salah(kisi(isi))
    assert satu.sebab[0].jenis == "baris_terlewat"
    assert satu.saran.startswith("Ganti isi sel B2 menjadi 1.183.742")
