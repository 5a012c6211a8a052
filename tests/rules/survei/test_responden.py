"""Tests of the rules on answers."""

from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi, periksa
from tests.alat.survei import respon
from tests.rules.bantu import kode_dari, pilih, ringkas

BAIK = "4 3 4 3 4 3 4 3 4"
LAIN = "3 3 3 3 3 3 3 3 3"
NAMA = (
    "Persyaratan | Prosedur | Waktu | Biaya | Produk | Kompetensi | Perilaku | Sarana | Pengaduan"
)


def _rekap(*nilai: float) -> Grid:
    """Return a recap of one unit."""
    baris = [f"{n.strip()} | {v}" for n, v in zip(NAMA.split("|"), nilai, strict=True)]
    return kisi("\n".join(["Unsur | Nilai", *baris]), lembar="Rekap")


def test_right_answers_have_no_finding_but_what_was_chosen() -> None:
    """A right survey would be called wrong, or the other weight go unsaid."""
    assert kode_dari(respon(BAIK, LAIN, kepala=NAMA)) == ["K104"]
    assert sorted(kode_dari(respon(BAIK, LAIN))) == ["K104", "K106"]


def test_an_answer_outside_1_to_4_is_wrong() -> None:
    """A mistyped answer would be left out unsaid."""
    (temuan,) = pilih("K107", respon("33" + BAIK[1:], LAIN))
    assert ringkas(temuan) == ("K107", "kesalahan", "C2", Decimal(33), None, None)
    (temuan,) = pilih("K107", respon("ya" + BAIK[1:], LAIN))
    assert ringkas(temuan)[:4] == ("K107", "kesalahan", "C2", "ya")


def test_a_column_of_fives_is_one_finding() -> None:
    """A questionnaire on a 1-5 scale would flood the list."""
    (temuan,) = pilih("K107", respon(*["5" + BAIK[1:]] * 4, LAIN))
    assert temuan.sel == ("C2", "C3", "C4", "C5")
    assert "1–5" in temuan.pesan


def test_a_fraction_counts_but_is_asked_about() -> None:
    """A slip of 3,5 would pass unseen; averages of questions would be called wrong."""
    (temuan,) = pilih("K107", respon("3.5" + BAIK[1:], LAIN, LAIN))
    assert ringkas(temuan)[:4] == ("K107", "peringatan", "C2", Decimal("3.5"))


def test_blanks_are_one_warning() -> None:
    """Nobody would notice that an unsur rests on fewer respondents."""
    (temuan,) = pilih("K108", respon("." + BAIK[1:], BAIK[:-1] + ".", LAIN))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("C2", "K3"))
    assert temuan.pesan.startswith("2 jawaban kosong pada 2 responden")


def test_a_repeated_number_or_person_is_a_warning() -> None:
    """One person would be counted twice unnoticed, or a name be shown."""
    kepala = "No | Nama | " + " | ".join(f"U{n}" for n in range(1, 10))
    orang = [f"1 | A{' | 4' * 9}", f"1 | B{' | 3' * 9}", f"3 | C{' | 2' * 9}", f"4 | c{' | 2' * 9}"]
    dua = pilih("K109", kisi("\n".join([kepala, *orang])))
    assert [(s.tingkat, s.sel) for s in dua] == [
        ("peringatan", ("A3", "A2")),
        ("peringatan", ("A5", "A4")),
    ]
    assert pilih("K109", respon(BAIK, BAIK)) == []


def test_numbering_that_starts_again_is_one_warning() -> None:
    """A list numbered anew each day would give a warning for every respondent."""
    kepala = "No | " + " | ".join(f"U{n}" for n in range(1, 10))
    baris = [f"{n % 20 + 1}" + " | 4" * 9 for n in range(40)]
    assert len(pilih("K109", kisi("\n".join([kepala, *baris])))) == 1


def test_a_small_sample_is_a_warning() -> None:
    """A survey of two among 300 users would pass as valid."""

    def setelan(populasi: str) -> Grid:
        return kisi(f"Instansi | Kecamatan Contoh\nPopulasi | {populasi}", lembar="Pengaturan")

    (temuan,) = pilih("K110", respon(BAIK, LAIN), setelan("300"))
    assert (temuan.nilai, temuan.seharusnya) == (Decimal(2), Decimal(169))
    assert pilih("K110", respon(BAIK, LAIN), setelan("2")) == []
    assert pilih("K110", respon(BAIK, LAIN)) == []


def test_a_recap_that_differs_is_wrong() -> None:
    """A recap made from other answers would be handed in."""
    benar = [87.5, 75, 87.5, 75, 87.5, 75, 87.5, 75, 87.5]
    assert pilih("K111", _rekap(*benar), respon(BAIK, LAIN)) == []
    (temuan,) = pilih("K111", _rekap(86.11, *benar[1:]), respon(BAIK, LAIN))
    assert ringkas(temuan) == (
        "K111", "kesalahan", "B2", Decimal("86.11"), Decimal("87.50"), Decimal("-1.39")
    )  # fmt: skip


def test_eight_unsur_are_a_warning() -> None:
    """A survey without Penanganan Pengaduan would pass as complete."""
    (temuan,) = pilih("K103", respon(*[BAIK[:-1] + "."] * 2))
    assert temuan.tingkat == "peringatan"


def test_words_read_as_answers_are_told() -> None:
    """Nobody could see that “Gratis” counted as 4."""
    baris = "4 | " * 3 + "Gratis | 4 | 4 | 4 | Cukup | 4"
    (temuan,) = pilih("K112", kisi(f"{NAMA}\n{baris}\n{baris}"))
    assert temuan.tingkat == "informasi"
    assert "4 = “Gratis”; 2 = “Cukup”" in temuan.pesan
    assert pilih("K112", respon(BAIK, LAIN)) == []


def test_words_of_another_scale_are_one_finding_of_the_sheet() -> None:
    """Nine columns of words would be nine findings, or hundreds."""
    baris = " | ".join(["Puas", "Netral", "Sangat puas"] * 3)
    grid = kisi("\n".join([NAMA, *[baris] * 4]))
    (temuan,) = pilih("K107", grid)
    assert temuan.sel[:2] == ("A2", "B2")
    assert len(temuan.sel) == 36
    assert "36 jawaban tidak dihitung" in temuan.pesan


def test_bare_numbers_in_a_recap_are_told() -> None:
    """U8 and U9 of a recap would be read in one of two orders unsaid."""
    baris = [f"U{n} | 80" for n in range(1, 10)]
    (temuan,) = pilih("K106", kisi("\n".join(["Unsur | Nilai", *baris])))
    assert temuan.sel[0] == "A2"


# Three respondents: sums 11, 10, 11, 9, ... so no NRR ends at the second decimal.
_TIGA = ("4 3 4 3 4 3 4 3 4", "4 4 4 3 4 3 4 3 3", "3 3 3 3 3 3 3 3 3")
_NRR = (3.67, 3.33, 3.67, 3, 3.67, 3, 3.67, 3, 3.33)


def test_a_recap_of_rounded_nrr_is_right() -> None:
    """Every recap that rounds its NRR before it counts times 25 would be called wrong.

    11 / 3 is 3,67; times 25 91,75; the answers give 91,67.
    """
    nilai = [n * 25 for n in _NRR]
    assert pilih("K111", _rekap(*nilai), respon(*_TIGA)) == []
    (temuan,) = pilih("K111", _rekap(91.85, *nilai[1:]), respon(*_TIGA))
    assert ringkas(temuan)[3:5] == (Decimal("91.85"), Decimal("91.67"))


def _dengan_kaki(bobot: str, ikm: str) -> Grid:
    """Return the three respondents with NRR, NRR tertimbang by a weight, and an IKM."""
    nrr = [Decimal(str(n)) for n in _NRR]
    baris = [f"{n} | A | " + " | ".join(s.split()) for n, s in enumerate(_TIGA, 1)]
    kaki = [
        "NRR | | " + " | ".join(str(n) for n in nrr),
        "NRR Tertimbang | | " + " | ".join(str(n * Decimal(bobot)) for n in nrr),
        f"IKM Unit Pelayanan | | {ikm}",
    ]
    return kisi("\n".join([f"No | Nama | {NAMA}", *baris, *kaki]))


def test_nrr_tertimbang_below_the_answers_tell_the_weight() -> None:
    """1/9 would be said to give an IKM that 0,111 gives, and another IKM be reported.

    The NRR are 30,34 together: times 0,111 x 25 84,1935, by 1/9 84,2778.
    """
    _, hasil, _ = periksa(_dengan_kaki("0.111", "84.19"))
    assert hasil.survei is not None
    ikm = hasil.survei.ikm[hasil.survei.sendiri]
    assert (str(ikm.bobot), ikm.ikm) == ("111/1000", Decimal("84.19"))
    _, hasil, _ = periksa(_dengan_kaki("0.11", "83.44"))
    assert hasil.survei is not None
    assert str(hasil.survei.bobot) == "11/100"


def test_a_printed_ikm_decides_where_nrr_tertimbang_do_not_give_it() -> None:
    """An IKM by 1/9 would be called wrong because the row above it uses another weight.

    The answers are 91 / 3 = 30,3333 together: by 1/9 84,26.
    """
    _, hasil, _ = periksa(_dengan_kaki("0.11", "84.26"))
    assert hasil.survei is not None
    assert str(hasil.survei.bobot) == "1/9"


def test_a_realisasi_by_the_weight_of_the_recap_is_no_slip() -> None:
    """The IKM of a recap with 0,111 would be called wrong in Tabel 3.1.

    The answers give 84,18, the rounded NRR 84,19.
    """
    nrr = [Decimal(str(n)) for n in _NRR]
    rekap = kisi(
        "\n".join(
            [
                f"Uraian | {NAMA}",
                "NRR | " + " | ".join(map(str, nrr)),
                "NRR Tertimbang | " + " | ".join(str(n * Decimal("0.111")) for n in nrr),
                "IKM | 84.19",
            ]
        ),
        lembar="Rekap",
    )
    kinerja = kisi(
        "No | Indikator Kinerja | Target | Realisasi | Capaian (%)\n"
        "1 | Indeks Kepuasan Masyarakat | 84 | 84.19 | 100.23",
        lembar="Kinerja",
    )
    assert pilih("X111", rekap, respon(*_TIGA, kepala=NAMA), kinerja) == []
    _, hasil, _ = periksa(rekap, respon(*_TIGA, kepala=NAMA))
    assert hasil.survei is not None
    assert str(hasil.survei.bobot) == "111/1000"


# 4 3 4 … and 3 3 3 … make 7 and 6 of two answers: 87,5 and 75.
_BENAR = (87.5, 75, 87.5, 75, 87.5, 75, 87.5, 75, 87.5)


def test_a_recap_that_a_mended_answer_bears_out_is_right() -> None:
    """A right recap would be changed to what a mistyped answer leaves.

    33 in place of 4 leaves 3: 75; with 4 it is (4 + 3) / 2 × 25 = 87,5 as the recap has it.
    """
    salah = respon("33" + BAIK[1:], LAIN)
    assert pilih("K111", _rekap(*_BENAR), salah) == []
    # 80 is no value of two answers: the recap is wrong anyhow, but what is right is unknown yet.
    (temuan,) = pilih("K111", _rekap(80, *_BENAR[1:]), salah)
    assert (temuan.sel, temuan.seharusnya) == (("B2",), None)
    assert temuan.saran == "Betulkan dulu C2 di Uji.xlsx lembar Lembar1, lalu jalankan lagi."


def test_a_blank_answer_keeps_the_value_back_until_it_is_accepted() -> None:
    """Who fills the blank in would have changed the recap for nothing."""
    kosong = respon("." + BAIK[1:], LAIN)
    assert pilih("K111", _rekap(*_BENAR), kosong) == []
    (temuan,) = pilih("K108", _rekap(*_BENAR), kosong)
    assert "terima di Pengaturan, lembar Diterima" in temuan.saran
    terima = kisi("Kode|Berkas|Lembar|Sel|Alasan\nK108||||tidak dijawab", lembar="Diterima")
    (temuan,) = pilih("K111", _rekap(*_BENAR), kosong, terima)
    assert temuan.seharusnya == Decimal("75.00")


def test_a_recap_without_the_repeated_respondent_proves_it() -> None:
    """A recap that is right would be changed to what a respondent counted twice makes of it."""
    kepala = f"No | {NAMA}"
    orang = [f"{n} | {' | '.join(s.split())}" for n, s in ((1, BAIK), (2, LAIN), (2, LAIN))]
    ganda = kisi("\n".join([kepala, *orang]), lembar="Jawaban")
    assert pilih("K111", _rekap(*_BENAR), ganda) == []
    (temuan,) = pilih("K109", _rekap(*_BENAR), ganda)
    assert (temuan.tingkat, temuan.sel) == ("kesalahan", ("A4", "A3"))
    assert "Rekap di Uji.xlsx lembar Rekap cocok tanpa baris gandanya." in temuan.pesan
    # A recap of all three rows: (4 + 3 + 3) / 3 × 25 = 83,33.
    tiga = [83.33 if n == 87.5 else n for n in _BENAR]
    assert [t.tingkat for t in pilih("K109", _rekap(*tiga), ganda)] == ["peringatan"]


def test_no_ikm_of_doubtful_answers_is_written_into_a_report() -> None:
    """A value would be typed that is another one as soon as the answer is mended."""
    kinerja = kisi(
        "No | Indikator Kinerja | Target | Realisasi | Capaian (%)\n"
        "1 | Indeks Kepuasan Masyarakat | 84 | 90 |",
        lembar="Kinerja",
    )
    (temuan,) = pilih("X111", respon("33" + BAIK[1:], LAIN, kepala=NAMA), kinerja)
    assert temuan.seharusnya is None
    assert temuan.saran.startswith("Betulkan dulu C2 di Uji.xlsx lembar Lembar1; sesudah itu ")
    # With 1 to 4 in place of 33 the first unsur is 50 to 87,5, the others 87,5 × 4 and 75 × 4:
    # 77,00 to 81,13 by 0,11.
    mungkin = kisi(
        "No | Indikator Kinerja | Target | Realisasi | Capaian (%)\n"
        "1 | Indeks Kepuasan Masyarakat | 84 | 81.13 |",
        lembar="Kinerja",
    )
    assert pilih("X111", respon("33" + BAIK[1:], LAIN, kepala=NAMA), mungkin) == []


def test_a_recap_that_still_holds_a_blank_answer_is_one_finding() -> None:
    """One blank cell would be told twice, and the right recap called wrong."""
    # U1 of four answers 4 3 4 3 is 14 / 4 x 25 = 87,5; without the first 10 / 3 x 25 = 83,33.
    grid = respon("." + BAIK[1:], LAIN, BAIK, LAIN, kepala=NAMA)
    temuan = periksa(grid, _rekap(87.5, 75, 87.5, 75, 87.5, 75, 87.5, 75, 87.5))[2]
    assert [(t.kode, t.sel) for t in temuan if t.tingkat == "kesalahan"] == [("K108", ("C2",))]


def test_a_recap_that_no_answer_makes_right_is_wrong_beside_a_blank() -> None:
    """A wrong recap would pass because an answer of its unsur is blank."""
    # 10 with an answer of 1 to 4, of four: 68,75, 75, 81,25 or 87,5; 95 is none of them.
    grid = respon("." + BAIK[1:], LAIN, BAIK, LAIN, kepala=NAMA)
    temuan = periksa(grid, _rekap(95, 75, 87.5, 75, 87.5, 75, 87.5, 75, 87.5))[2]
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == ["K111"]


def _nrr(nrr: float, konversi: str, mutu: str = "A") -> Grid:
    """Return a recap of NRR and converted values, the first unsur's given; the others are right."""
    # BAIK and LAIN: U1 = (4 + 3) / 2 = 3,50 = 87,50; U2 = 3,00 = 75,00, and so on.
    kepala = ["Unsur | NRR | Nilai Konversi | Mutu"]
    lain = [("3.50", "87.50", "B") if n % 2 == 0 else ("3.00", "75.00", "C") for n in range(1, 9)]
    isi = [(str(nrr), konversi, mutu), *lain]
    baris = [
        f"{n.strip()} | {' | '.join(satu)}" for n, satu in zip(NAMA.split("|"), isi, strict=True)
    ]
    return kisi("\n".join([*kepala, *baris]), lembar="Rekap")


def test_an_nrr_that_answers_and_its_converted_value_deny_is_the_wrong_one() -> None:
    """The right converted value would be changed to 25 times a slip of the keyboard."""
    (temuan,) = pilih("L110", _nrr(3.05, "87.50", "B"), respon(BAIK, LAIN, kepala=NAMA))
    assert ringkas(temuan)[:5] == ("L110", "kesalahan", "B2", Decimal("3.05"), Decimal("3.5"))


def test_the_typed_nrr_is_named_and_not_the_formula_that_follows_it() -> None:
    """A formula would be typed over, and the right mutu be changed to the wrong value's."""
    dua = _nrr(3.90, "=B2*25:97.5", "B"), respon(BAIK, LAIN, kepala=NAMA)
    (temuan,) = pilih("K111", *dua)
    assert ringkas(temuan)[:5] == ("K111", "kesalahan", "B2", Decimal("3.9"), Decimal("3.50"))
    assert pilih("K102", *dua) == []


def _berwaktu(*nama: str) -> Grid:
    """Return four respondents by these names; the first and the last answered alike."""
    kepala = "Timestamp | Nama | " + " | ".join(f"U{n}" for n in range(1, 10))
    jawaban = (BAIK, LAIN, BAIK.replace("4", "2"), BAIK)
    orang = [
        f"0{n}/11/2024 | {satu} | {teks.replace(' ', ' | ')}"
        for n, (satu, teks) in enumerate(zip(nama, jawaban, strict=True), 1)
    ]
    return kisi("\n".join([kepala, *orang]))


def test_nobody_is_called_anonim() -> None:
    """Two strangers would be one respondent: all are called so, and answers often are the same."""
    assert pilih("K109", _berwaktu(*["Anonim"] * 4)) == []
    (temuan,) = pilih("K109", _berwaktu("Ani", "Budi", "Budi", "Ani"))
    assert len(temuan.sel) == 2
