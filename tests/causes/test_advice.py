"""What a person is told to change: the wrong cell, its right content, never a right one."""

from decimal import Decimal

import pytest

from lkjip_xl.causes.advice import advise
from lkjip_xl.measures.tindakan import write_change
from lkjip_xl.model.jenis import JenisSebab
from lkjip_xl.model.temuan import Ganti, Perbaikan, Sebab, Temuan
from tests.alat.kisi import kisi
from tests.causes.alat import salah


def _temuan(jenis: JenisSebab, *sel: str, kode: str = "T101") -> Temuan:
    """Return a total in C14 that is typed 70, with a proven cause."""
    return Temuan(
        kode,
        "kesalahan",
        "",
        "Periksa rinciannya.",
        berkas="a.xlsx",
        lembar="RFK",
        sel=("C14",),
        nilai=Decimal(70),
        seharusnya=Decimal(100),
        sebab=(Sebab(jenis, sel, "kuat", ""),),
    )


@pytest.mark.parametrize(
    ("temuan", "perbaikan", "saran"),
    [
        (
            _temuan("baris_terlewat", "C17", "C14"),
            Perbaikan("C14", Decimal(70), Decimal(100), "menurut sisa baris 14"),
            "Ganti isi sel C14 dari 70 menjadi 100 (menurut sisa baris 14), supaya C17 terhitung "
            "tepat sekali; C17 sendiri jangan diubah.",
        ),
        (
            _temuan("rumus_kurang_baris", "C14", "C17"),
            Perbaikan("C14", Decimal(70), "=SUM(C15:C17)", ""),
            "Tulis rumus =SUM(C15:C17) di sel C14.",
        ),
        (
            _temuan("salah_induk", "C9", "C14", "C20"),
            Perbaikan(
                "C14", Decimal(70), Decimal(100), "", (Ganti("C20", Decimal(90), Decimal(60)),)
            ),
            "Ganti isi sel C14 dari 70 menjadi 100, dan C20 menjadi 60; atau pindahkan barisnya "
            "ke bawah induk yang memuatnya.",
        ),
        (
            _temuan("kelipatan_seribu", "C17"),
            Perbaikan("C17", Decimal(4199), Decimal(4199000), "menurut sisa dan persen"),
            "Ganti isi sel C17 dari 4.199 menjadi 4.199.000 (menurut sisa dan persen); C14 jangan "
            "diubah.",
        ),
        (
            _temuan("kolom_tertukar", "C17", "D17"),
            Perbaikan("C17", Decimal(5), Decimal(9), "", (Ganti("D17", Decimal(9), Decimal(5)),)),
            "Tukar isi C17 dan D17: C17 menjadi 9, D17 menjadi 5; C14 jangan diubah.",
        ),
        (
            _temuan("teks_bukan_angka", "C17"),
            Perbaikan("C17", "1.234 ", Decimal(1234), ""),
            "Ketik ulang sel C17 sebagai angka 1.234; C14 jangan diubah.",
        ),
        (
            _temuan("nilai_tersimpan_usang", "C14"),
            Perbaikan("C14", Decimal(70), Decimal(100), "", hitung_ulang=True),
            "Buka berkasnya di Excel, tekan F9, lalu simpan; C14 lalu ikut betul.",
        ),
        (
            _temuan("tidak_dapat_dijelaskan", "C14"),
            Perbaikan("C14", Decimal(70), None, "", cocokkan=("C14", "C15:C17")),
            "Cocokkan C14 dan C15:C17 dengan dokumen asalnya, lalu betulkan yang berbeda.",
        ),
        (
            _temuan("sel_kosong", "C17", kode="B107"),
            Perbaikan("C17", None, Decimal(30), "menurut jumlah di C14"),
            "Isi sel C17 dengan 30 (menurut jumlah di C14); C14 jangan diubah.",
        ),
    ],
)
def test_the_cell_at_fault_is_the_one_to_change(
    temuan: Temuan, perbaikan: Perbaikan, saran: str
) -> None:
    """A person would change a right cell because a finding told so."""
    assert advise(temuan, perbaikan) == saran


@pytest.mark.parametrize(
    ("perbaikan", "kata"),
    [
        (
            Perbaikan("D8", Decimal(4199), Decimal(4199000), "menurut sisa dan persen"),
            "Sel D8: 4.199 → 4.199.000 (menurut sisa dan persen)",
        ),
        (
            Perbaikan("F9", Decimal("98.28"), Decimal("98.22"), "", persen=True),
            "Sel F9: 98,28% → 98,22%",
        ),
        (Perbaikan("C9", None, Decimal(5), ""), "Sel C9: kosong → 5"),
        (
            Perbaikan("D22", Decimal(126384000), Decimal(126384000), ""),
            "Sel D22: teks “126.384.000” → angka 126.384.000",
        ),
        (
            Perbaikan("D5", Decimal("88.024"), Decimal("88.02"), ""),
            "Sel D5: 88,024 → 88,02",
        ),
        (Perbaikan("C9", None, None, ""), "Sel C9: cocokkan dengan dokumen asalnya"),
        (
            Perbaikan("F9", Decimal(5), None, "", menunggu=("D8",)),
            "Sel F9: hitung lagi sesudah D8 betul",
        ),
    ],
)
def test_a_change_in_short_says_cell_old_and_new(perbaikan: Perbaikan, kata: str) -> None:
    """A person would have to look for the cell, or for what stands in it."""
    assert write_change(perbaikan) == kata


def test_a_row_that_a_typed_total_left_out_is_not_to_be_changed() -> None:
    """The advice would be to change the one right amount, and to keep the wrong total."""
    # 734.512 + 312.003 + 137.227 = 1.183.742; without B 871.739, and sisa and percent say
    # 1.183.742: 1.183.742 - 426.456 = 757.286, and 426.456 of 1.183.742 is 36,03%.
    teks = """
    Uraian         | Anggaran | Realisasi | Sisa   | %
    Program A      | 871739   | 426456    | 757286 | 36.03
    Sub Kegiatan A | 734512   | 400017    | 334495 | 54.46
    Sub Kegiatan B | 312003   | 13212     | 298791 | 4.23
    Sub Kegiatan C | 137227   | 13227     | 124000 | 9.64
    """
    (temuan,) = salah(kisi(teks))
    assert temuan.sebab[0].jenis == "baris_terlewat"
    assert temuan.saran.startswith("Ganti isi sel B2 dari 871.739 menjadi 1.183.742")
