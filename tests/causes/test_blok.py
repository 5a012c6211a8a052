"""Slips in many cells at once, and what a sum across tells of a sum down: one cause each."""

from tests.alat.kisi import kisi, periksa
from tests.causes.alat import ringkas, salah
from tests.rules.bantu import pilih

# Anggaran = TW I + II + III + IV in each row, and each column adds up downwards.
_TW = """
Kode | Uraian | Anggaran | TW I | TW II | TW III | TW IV
7.01.01 | Program A | 7173500 | 1793200 | 1834100 | 1920300 | 1625900
7.01.01.2.01 | Kegiatan A | 4031200 | 1002100 | 1093300 | 1030500 | 905300
7.01.01.2.01.0001 | Sub Kegiatan A | 1910800 | 480100 | 520700 | 490300 | 419700
7.01.01.2.01.0002 | Sub Kegiatan B | 2120400 | 522000 | 572600 | 540200 | 485600
7.01.01.2.02 | Kegiatan B | 3142300 | 791100 | 740800 | 889800 | 720600
7.01.01.2.02.0001 | Sub Kegiatan C | 1650900 | 410200 | 380900 | 460100 | 399700
7.01.01.2.02.0002 | Sub Kegiatan D | 1491400 | 380900 | 359900 | 429700 | 320900
7.01.02 | Program B | 5285700 | 1310500 | 1290200 | 1475400 | 1209600
7.01.02.2.01 | Kegiatan C | 5285700 | 1310500 | 1290200 | 1475400 | 1209600
7.01.02.2.01.0001 | Sub Kegiatan E | 2885100 | 710300 | 690100 | 825100 | 659600
7.01.02.2.01.0002 | Sub Kegiatan F | 2400600 | 600200 | 600100 | 650300 | 550000
Jumlah | | 12459200 | 3103700 | 3124300 | 3395700 | 2835500
"""


def _tw(*ganti: tuple[str, str]) -> str:
    teks = _TW
    for lama, baru in ganti:
        assert lama in teks
        teks = teks.replace(lama, baru, 1)
    return teks


def test_a_right_table_of_quarters_has_no_finding() -> None:
    """The tables of these tests would be wrong before anything is planted."""
    assert salah(kisi(_TW)) == []


def test_months_one_column_off_are_one_cause() -> None:
    """Each column would get a slip of its own, and three right cells be told to change."""
    # TW I–IV of Sub Kegiatan D moved one column to the right, TW IV in front.
    teks = _tw(("380900 | 359900 | 429700 | 320900", "320900 | 380900 | 359900 | 429700"))
    (temuan,) = salah(kisi(teks))
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("D8", "E8", "F8", "G8"), "kuat")
    assert "satu kolom ke kiri" in temuan.saran


def test_two_columns_that_are_off_are_no_shift() -> None:
    """Two amounts in each other's place would be told to move a whole row."""
    teks = _tw(("380900 | 359900 | 429700 | 320900", "359900 | 380900 | 429700 | 320900"))
    (temuan,) = salah(kisi(teks))
    assert set(temuan.sebab[0].sel) == {"D8", "E8"}


def test_rows_far_from_each_other_may_hold_each_others_month() -> None:
    """Two right totals would be doubted where one month of two rows was exchanged."""
    # Six sub kegiatan under each of three kegiatan: TW I of the first and of the last exchanged.
    isi = [(410200 + 13700 * n, 380900 + 9100 * n) for n in range(18)]
    isi[0], isi[17] = (isi[17][0], isi[0][1]), (isi[0][0], isi[17][1])
    pagu = [791100 + 22800 * n for n in range(18)]
    baris = ["Kode | Uraian | Anggaran | TW I | TW II"]
    for k in range(3):
        milik = range(6 * k, 6 * k + 6)
        awal = len(baris) + 2
        jumlah = [
            f"=SUM({huruf}{awal}:{huruf}{awal + 5}):{sum(isi[n][i] for n in milik)}"
            for i, huruf in enumerate("DE")
        ]
        total = f"=SUM(C{awal}:C{awal + 5}):{sum(pagu[n] for n in milik)}"
        baris.append(f"7.01.01.2.0{k + 1} | Kegiatan {k} | {total} | {' | '.join(jumlah)}")
        for n in milik:
            kode = f"7.01.01.2.0{k + 1}.00{n + 10}"
            baris.append(f"{kode} | Sub Kegiatan {n} | {pagu[n]} | {isi[n][0]} | {isi[n][1]}")
    (temuan,) = (t for t in salah(kisi("\n".join(baris))) if t.kode == "T109")
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("D3", "D22"), "kuat")


def test_a_child_that_breaks_its_own_sum_across_is_the_one_below_a_wrong_total() -> None:
    """The right total of a kegiatan would be doubted, and the wrong pagu below it not named."""
    # Sub Kegiatan B without its TW III: 2.120.400 - 540.200 = 1.580.200.
    (temuan,) = salah(kisi(_tw(("| 2120400 |", "| 1580200 |"))))
    assert temuan.sel[0] == "C3"
    assert (temuan.sebab[0].sel, temuan.sebab[0].keyakinan) == (("C5",), "kuat")
    assert temuan.perbaikan is not None
    assert (temuan.perbaikan.sel, str(temuan.perbaikan.baru)) == ("C5", "2120400")


def test_a_pagu_that_the_sums_down_confirm_is_not_the_odd_one_of_its_row() -> None:
    """A right pagu would be told to follow a quarter that was typed from another year."""
    # TW II of Sub Kegiatan B 572.600 typed as 318.400; the sums of the quarters are formulas.
    teks = (
        _tw(("572600", "318400"))
        .replace("| 1834100 |", "| =E3+E6:1579900 |")
        .replace("| 1093300 |", "| =SUM(E4:E5):839100 |")
        .replace("| 740800 |", "| =SUM(E7:E8):740800 |")
        .replace("| 3124300 |", "| =E2+E9:2870100 |")
    )
    (temuan,) = pilih("T109", kisi(teks))
    assert temuan.sel == ("C5",)
    assert temuan.sebab[0].jenis == "tidak_dapat_dijelaskan"
    assert temuan.sebab[0].sel == ("E5",)  # the other quarters add up downwards
    assert temuan.saran.startswith("Cocokkan E5 ")


_SALINAN = """
Kode | Uraian | Anggaran | Realisasi {kepala}
7.01.01 | Program A | 53905000 | 53126000 {p}
7.01.01.2.01 | Kegiatan A | 48305000 | 47948000 {k}
7.01.01.2.01.0001 | Sub Kegiatan A | 27510500 | 27510500 {a}
7.01.01.2.01.0002 | Sub Kegiatan B | 20794500 | 20794500 {b}
7.01.01.2.02 | Kegiatan B | 5600000 | 5178000 {l}
7.01.01.2.02.0001 | Sub Kegiatan C | 3600000 | 3400500 {c}
7.01.01.2.02.0002 | Sub Kegiatan D | 2000000 | 1777500 {d}
"""


def test_a_block_copied_from_the_pagu_is_told_with_what_the_sisa_says() -> None:
    """The total would be told to change places with its pagu, and each sisa to become zero."""
    # Realisasi 27.210.500 and 20.737.500 make 47.948.000; both were copied from the pagu.
    sisa = (779000, 357000, 300000, 57000, 422000, 199500, 222500)
    isi = {kunci: f"| {n}" for kunci, n in zip("pkablcd", sisa, strict=True)}
    teks = _SALINAN.format(kepala="| Sisa", **isi)
    (temuan,) = salah(kisi(teks))
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("D4", "D5"), "kuat")
    assert [str(g.baru) for g in temuan.sebab[0].ganti] == ["27210500", "20737500"]


def test_a_block_that_equals_the_pagu_is_only_possible_without_a_sisa() -> None:
    """Who spent all would be told for sure that the realisasi is a copy."""
    teks = _SALINAN.format(kepala="", p="", k="", a="", b="", l="", c="", d="")
    (temuan,) = salah(kisi(teks))
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("D4", "D5"), "mungkin")


def test_a_kegiatan_added_once_more_in_the_total_of_all_is_named() -> None:
    """A total that holds a kegiatan besides its program would have no cause."""
    # 12.459.200 + 3.142.300 = 15.601.500.
    temuan = periksa(kisi(_tw(("| | 12459200", "| | 15601500"))))[2][0]
    assert (temuan.kode, temuan.sebab[0].jenis) == ("T102", "subtotal_terhitung_ganda")
    assert temuan.sebab[0].sel == ("C6", "C13")


def test_a_new_row_that_the_sums_of_the_quarters_miss_is_named_at_their_formulas() -> None:
    """A typed total would be mended, and the formulas beside it go on missing the new row."""
    # Sub Kegiatan B was added: the pagu and the quarters of Kegiatan A hold Sub Kegiatan A alone.
    lama = "4031200 | 1002100 | 1093300 | 1030500 | 905300"
    baru = (
        "1910800 | =SUM(D4:D4):480100 | =SUM(E4:E4):520700 | =SUM(F4:F4):490300 | "
        "=SUM(G4:G4):419700"
    )
    (temuan,) = (t for t in salah(kisi(_tw((lama, baru)))) if t.kode == "T101")
    sebab = temuan.sebab[0]
    assert (sebab.jenis, sebab.keyakinan) == ("rumus_kurang_baris", "pasti")
    assert sebab.sel == ("D3", "E3", "F3", "G3", "C3", "C5")
    assert [g.baru for g in sebab.ganti[:2]] == ["=SUM(D4:D5)", "=SUM(E4:E5)"]
    assert str(sebab.ganti[-1].baru) == "4031200"
