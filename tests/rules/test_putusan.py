"""The verdict on a run: the contract's four words, and what is missing in its order."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip_xl.measures.hasil.hitung import hitung_hasil
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import Hasil
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.putusan import Putusan, putusan
from tests.alat.kisi import kisi
from tests.alat.laporan import bahan

JUDUL = "REALISASI ANGGARAN TAHUN 2024\n\n"
ANGGARAN = """Uraian | Anggaran | Realisasi
    Program A | 100 | 90
    Program B | 50 | 40
    Jumlah | 150 | 130
"""
DPA = """Uraian | Anggaran
    Program A | 100
    Program B | 50
    Jumlah | 150
"""
SEMUA = ("realisasi", "perjanjian_kinerja", "capaian_kinerja", "skm", "penanda_tangan")


def _temuan(tingkat: Tingkat, diterima: str = "") -> Temuan:
    return Temuan("B107", tingkat, "p", "s", diterima=diterima)


def _complete() -> tuple[Gabungan, Hasil]:
    """Return a run to which nothing is missing."""
    grid = (
        kisi(JUDUL + ANGGARAN),
        kisi(
            "Sasaran Strategis|Indikator Kinerja|Satuan|Target\nMeningkatnya layanan|IKM|Indeks|87",
            lembar="Perjanjian Kinerja",
        ),
        kisi(
            "Sasaran|Indikator|Target|Realisasi|Capaian\nMeningkatnya layanan|IKM|87|87|100",
            lembar="Capaian",
        ),
        kisi("Unsur|Nilai\nPersyaratan|87\nProsedur|88\nWaktu Pelayanan|86", lembar="SKM"),
        kisi("Keterangan|Isi\nInstansi|Kecamatan X\nTahun|2024\nNama|Budi", lembar="Identitas"),
    )
    laporan = bahan(*grid)
    return laporan.gabungan, laporan.hasil


def _with_periode(gabungan: Gabungan, periode: str) -> Gabungan:
    entri = [
        replace(s, periode=periode) if isinstance(s, Tabel) and s.dikenali == "anggaran" else s
        for s in gabungan.entri
    ]
    return replace(gabungan, entri=tuple(entri))


def _judge(*temuan: Temuan) -> Putusan:
    return putusan(*_complete(), temuan)


def test_a_complete_run_without_errors_is_ready() -> None:
    """A report that can be handed in would be held back."""
    keputusan = _judge(_temuan("peringatan"))
    assert (keputusan.status, keputusan.belum_ada, keputusan.siap) == ("siap", (), True)
    assert keputusan.kalimat == "Siap diserahkan: 1 hal perlu dilihat."


def test_an_error_comes_before_all_else() -> None:
    """A report with a wrong figure would be called something milder."""
    keputusan = _judge(_temuan("kesalahan"), _temuan("kesalahan"), _temuan("informasi"))
    assert keputusan.status == "belum_siap"
    assert keputusan.kalimat == "Belum siap diserahkan: 2 kesalahan."


def test_an_unproven_reading_is_not_sure() -> None:
    """Figures that only a guess gives would be called ready."""
    gabungan, hasil = _complete()
    entri = tuple(
        replace(s, pasti=False) if isinstance(s, Tabel) and s.dikenali == "anggaran" else s
        for s in gabungan.entri
    )
    keputusan = putusan(replace(gabungan, entri=entri), hasil, [])
    assert keputusan.status == "belum_pasti"
    assert keputusan.kalimat == "Belum pasti: cara membaca Uji.xlsx lembar Lembar1 tidak terbukti."


@pytest.mark.parametrize(
    ("kode", "diterima", "status"),
    [
        ("C105", "", "belum_pasti"),
        ("C105", "memang semakin tinggi semakin baik", "siap"),
        ("L102", "angka tercetak betul", "belum_pasti"),  # but the report prints another
    ],
)
def test_an_indikator_of_unknown_direction_is_not_sure(
    kode: str, diterima: str, status: str
) -> None:
    """A report that may say the opposite of what happened would be called ready."""
    tanya = Temuan(kode, "peringatan", "p", "s", "K.xlsx", "Ukur", ("K9",), diterima=diterima)
    keputusan = _judge(tanya)
    assert keputusan.status == status
    assert ("arah indikator di K.xlsx sel K9 belum jelas" in keputusan.kalimat) is (
        status == "belum_pasti"
    )


def test_an_unproven_table_that_feeds_nothing_does_not_count() -> None:
    """A helper sheet that no figure uses would keep a report from being ready."""
    gabungan, hasil = _complete()
    entri = [replace(s, pasti=False) if isinstance(s, Tabel) else s for s in gabungan.entri]
    lepas = replace(gabungan, entri=tuple(entri), dipakai={})
    assert putusan(lepas, hasil, []).status == "siap"


def test_a_budget_alone_lacks_all_the_rest_in_the_contracts_order() -> None:
    """A DPA would be called a report, as 0.1.0 did."""
    keputusan = bahan(kisi(JUDUL + DPA)).putusan
    assert (keputusan.status, keputusan.belum_ada) == ("belum_lengkap", SEMUA)
    assert keputusan.kurang[0] == (
        "realisasi anggaran: isi formulir Anggaran.xlsx, lembar Realisasi Anggaran"
    )


def test_a_budget_alone_feeds_the_pagu_and_no_realisasi() -> None:
    """Whoever hands in a DPA would see no figure of it. 100 + 50 = 150."""
    laporan = bahan(kisi(JUDUL + DPA))
    assert laporan.hasil.anggaran == Decimal(150)
    assert laporan.hasil.total is None and laporan.hasil.realisasi_anggaran == ()
    assert [(b.uraian, b.anggaran) for b in laporan.hasil.pagu] == [
        ("Program A", Decimal(100)),
        ("Program B", Decimal(50)),
        ("JUMLAH", Decimal(150)),
    ]
    assert laporan.gabungan.is_used(0)


@pytest.mark.parametrize(
    ("periode", "status"), [("Januari", "belum_lengkap"), ("Desember", "siap")]
)
def test_the_realisasi_of_january_is_not_the_years(periode: str, status: str) -> None:
    """A yearly report would rest on one month's spending."""
    gabungan, hasil = _complete()
    keputusan = putusan(_with_periode(gabungan, periode), hasil, [])
    assert keputusan.status == status
    if periode == "Januari":
        assert keputusan.belum_ada == ("realisasi",)
        assert "baru sampai Januari" in keputusan.kalimat


def test_an_accepted_warning_is_not_counted() -> None:
    """A peringatan that was looked at would be counted for ever."""
    assert _judge(_temuan("peringatan", "memang begitu")).kalimat == "Siap diserahkan."


def test_the_results_of_a_budget_are_those_of_its_leaves() -> None:
    """A parent's typed total would be taken for its leaves."""
    laporan = bahan(
        kisi(JUDUL + "Uraian|Anggaran\n**Program A**|999\nKegiatan B|100\nKegiatan C|50")
    )
    assert hitung_hasil(laporan.gabungan).anggaran == Decimal(150)
