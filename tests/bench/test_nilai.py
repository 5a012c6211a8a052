"""The bookkeeping: what counts as found, named, claimed wrongly."""

from bench.cetak import Bersih, aims, row, write_share
from bench.kasus import Benar, Kasus
from bench.nilai import Nilai, judge
from bench.relasi import Relasi
from bench.suntik.suntik import Suntikan
from lkjip_xl.model.jenis import JenisSebab
from lkjip_xl.model.temuan import Keyakinan, Sebab, Temuan, Tingkat
from tests.bench.alat import buku

BERKAS = "Uji.xlsx"


def _benar(jenis: str = "baris_terlewat", *, terlihat: bool = True, bukti: bool = False) -> Benar:
    """A fault of C5, in equal amounts with C4, that breaks the sum at C3."""
    suntikan = Suntikan(
        "uji",
        frozenset(jenis.split()),
        frozenset({(BERKAS, "C5")}),
        frozenset({(BERKAS, "C5"), (BERKAS, "C3")}),
        bukti,
        frozenset({(BERKAS, "C4")}),
    )
    sel = frozenset((BERKAS, f"C{n}") for n in (3, 4, 5, 6))
    return Benar(suntikan, (Relasi("jumlah", BERKAS, (2, 2), sel),) if terlihat else ())


def _temuan(
    *sebab: tuple[JenisSebab, str, Keyakinan], sel: str = "C3", tingkat: Tingkat = "kesalahan"
) -> Temuan:
    dugaan = tuple(Sebab(jenis, tuple(s.split()), yakin, "") for jenis, s, yakin in sebab)
    return Temuan("T101", tingkat, "", "", BERKAS, "Lembar1", (sel,), sebab=dugaan)


def _judge(*temuan: Temuan, benar: tuple[Benar, ...] = (_benar(),)) -> Nilai:
    return judge(Kasus(0, "uji", buku(), benar), temuan)


def test_the_truth_named_first() -> None:
    """A right diagnosis would not count."""
    (catatan,) = _judge(_temuan(("baris_terlewat", "C5 C3", "kuat"))).catatan
    assert (catatan.ketemu, catatan.sebab_pertama, catatan.sel_pertama, catatan.tersebut) == (
        True,
    ) * 4


def test_an_equal_row_first_counts_only_beside_the_truth() -> None:
    """Certainty about one of two equal rows would count as right."""
    bersama = _judge(_temuan(("baris_terlewat", "C4 C5 C3", "kuat")))
    sendiri = _judge(_temuan(("baris_terlewat", "C4 C3", "kuat")))
    assert (bersama.catatan[0].sel_pertama, bersama.klaim_salah) == (True, 0)
    assert (sendiri.catatan[0].sel_pertama, sendiri.klaim_salah) == (False, 1)


def test_the_right_cell_for_another_cause_is_a_wrong_claim() -> None:
    """A wrong cause called kuat would pass because its cell is right."""
    nilai = _judge(_temuan(("satu_angka", "C5", "kuat")))
    assert (nilai.klaim, nilai.klaim_salah) == (1, 1)
    assert (nilai.catatan[0].sebab_pertama, nilai.catatan[0].sel_pertama) == (False, True)


def test_mungkin_is_no_claim_and_second_place_is_listed() -> None:
    """What is only called possible would count as wrong, or as first."""
    nilai = _judge(_temuan(("satu_angka", "C6", "mungkin"), ("baris_terlewat", "C5", "mungkin")))
    assert (nilai.klaim, nilai.klaim_salah) == (0, 0)
    catatan = nilai.catatan[0]
    assert (catatan.sebab_pertama, catatan.sel_pertama, catatan.tersebut) == (False, False, True)


def test_any_claim_about_a_fault_outside_is_wrong() -> None:
    """Certainty about what has no such cause would not be counted."""
    nilai = _judge(_temuan(("baris_terlewat", "C5", "pasti")), benar=(_benar(""),))
    assert nilai.klaim_salah == 1
    diakui = _judge(_temuan(("tidak_dapat_dijelaskan", "C5", "mungkin")), benar=(_benar(""),))
    assert (diakui.klaim, diakui.catatan[0].tak_terjelaskan) == (0, True)


def test_a_finding_elsewhere_is_no_detection_but_an_alarm() -> None:
    """Any finding at all would count as found."""
    nilai = _judge(_temuan(sel="D9"))
    assert (nilai.catatan[0].ketemu, nilai.alarm) == (False, 1)
    assert _judge(_temuan(sel="D9", tingkat="peringatan")).alarm == 0


def test_informasi_does_not_find_a_fault() -> None:
    """A hint that nobody reads would count as found."""
    assert not _judge(_temuan(tingkat="informasi")).catatan[0].ketemu


def test_the_first_finding_with_causes_is_judged() -> None:
    """A finding without causes would hide the one that has them, or a later one would count."""
    tanpa, salah = _temuan(), _temuan(("satu_angka", "C6", "mungkin"))
    benar = _temuan(("baris_terlewat", "C5", "mungkin"))
    assert _judge(tanpa, benar, salah).catatan[0].sebab_pertama
    assert not _judge(tanpa, salah, benar).catatan[0].sebab_pertama


def test_each_of_two_faults_has_its_own_finding() -> None:
    """The finding about one fault would be judged as that of the other."""
    suntikan_lain = Suntikan(
        "uji", frozenset({"sel_kosong"}), frozenset({(BERKAS, "C6")}), frozenset({(BERKAS, "C6")})
    )
    kedua = Benar(suntikan_lain, _benar().relasi)
    temuan = _temuan(("baris_terlewat", "C5", "mungkin"), ("satu_angka", "C6", "mungkin"))
    temuan2 = _temuan(("sel_kosong", "C6", "pasti"), sel="C6")
    nilai = _judge(temuan, temuan2, benar=(_benar(), kedua))
    assert [catatan.sebab_pertama for catatan in nilai.catatan] == [True, True]
    assert nilai.klaim_salah == 0


def test_invisible_faults_count_apart() -> None:
    """What nothing contradicts would lower the share of what is found."""
    nilai = [
        _judge(_temuan(("baris_terlewat", "C5", "kuat"))),
        _judge(benar=(_benar(terlihat=False),)),
    ]
    kata = row(nilai)
    assert kata[:3] == ["2", "1", "100,0 (20,7–100,0) dari 1"]


def test_aims_say_what_is_reached() -> None:
    """A missed aim would be printed as reached."""
    baik = [_judge(_temuan(("baris_terlewat", "C5", "kuat")), benar=(_benar(bukti=True),))] * 100
    bersih = [Bersih(n, "kode", terbaca=True, kesalahan=0) for n in range(10)]
    assert [baris[3] for baris in aims(baik, bersih, [True])] == [
        "ya", "ya", "tidak terukur", "ya", "ya", "tidak terukur", "ya",
    ]  # fmt: skip
    salah = [_judge(_temuan(("satu_angka", "C6", "kuat")), benar=(_benar(bukti=True),))]
    kotor = [*bersih, Bersih(11, "kode", terbaca=True, kesalahan=2)]
    hasil = aims([*baik, *salah], kotor, [True, False])
    # 1 wrong claim of 101 is 0,99 %; 100 of 101 first causes are 99,0 %.
    assert [baris[3] for baris in hasil] == [
        "belum", "ya", "tidak terukur", "ya", "belum", "tidak terukur", "belum",
    ]  # fmt: skip


def test_a_share_is_written_with_its_interval() -> None:
    """A number without its sample would look surer than it is."""
    assert write_share((5, 10)) == "50,0 (23,7–76,3) dari 10"
    assert write_share((0, 0)) == "–"
