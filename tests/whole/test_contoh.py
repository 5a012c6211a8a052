"""The founding document's workbooks, from the files to the report."""

from pathlib import Path
from typing import Any

import pytest

from tests.alat.buku_kerja import CONTOH, run, run_json


@pytest.fixture(scope="module")
def dokumen() -> dict[str, Any]:
    """Return the JSON of a check of the sample."""
    return run_json("periksa", CONTOH)


def _of(dokumen: dict[str, Any], tingkat: str) -> list[dict[str, Any]]:
    semua = dokumen["temuan"]
    assert isinstance(semua, list)
    return [butir for butir in semua if butir["tingkat"] == tingkat]


def test_key_figures_are_the_documents(dokumen: dict[str, Any]) -> None:
    """The report would hand in another total, serapan or IKM than the document's own figures."""
    assert dokumen["ringkasan"] == {
        "status": "belum_siap",
        "belum_ada": [],
        "siap_diserahkan": False,
        "kesalahan": 5,
        "peringatan": 6,
        "informasi": 8,
        "anggaran": "3582710000",
        "realisasi": "3519069195",
        "sisa": "63640805",
        "persen_realisasi": "98.22",
        "ikm": "88.24",
        "mutu": "B",
        "ikm_pembanding": "89.13",
        "mutu_pembanding": "A",
    }


def test_levels_are_found_without_kode(dokumen: dict[str, Any]) -> None:
    """Rows of Tabel 3.5, which has no kode, would stand at the wrong level."""
    baris = dokumen["hasil"]["realisasi_anggaran"]
    jumlah = {t: sum(b["tingkat"] == t for b in baris) for t in ("program", "kegiatan")}
    assert jumlah == {"program": 4, "kegiatan": 9}
    assert sum(b["tingkat"] == "sub_kegiatan" for b in baris) == 30
    assert baris[-1]["tingkat"] == "jumlah"
    assert (baris[0]["kedalaman"], baris[0]["persen"]) == (1, "97.69")


def test_capaian_and_efisiensi(dokumen: dict[str, Any]) -> None:
    """Capaian 88,24/87 or efisiensi 100 - 98,22 would be another figure than the document's."""
    hasil = dokumen["hasil"]
    capaian = hasil["capaian_kinerja"]
    assert [(b["capaian"], b["kategori"]) for b in capaian] == [("101.43", "Baik Sekali")] * 2
    sasaran = hasil["efisiensi"][1]
    assert (sasaran["serapan"], sasaran["efisiensi_sisa"]) == ("98.22", "1.78")
    assert (sasaran["e_pmk"], sasaran["ne_pmk"]) == ("3.16", "57.90")


def test_exactly_the_five_misprints(dokumen: dict[str, Any]) -> None:
    """A misprint would be missed, or a right figure called wrong."""
    ketemu = {
        (t["berkas"], t["lembar"], t["sel"][0], t["nilai"], t["seharusnya"])
        for t in _of(dokumen, "kesalahan")
    }
    assert ketemu == {
        ("Realisasi.xlsx", "Tabel 3.5", "F49", "98.28", "98.22"),
        ("Realisasi.xlsx", "Tabel 3.5", "F47", "99.99", "99.98"),
        ("Kinerja.xlsx", "Tabel 3.4", "C5", "101.86", "101.43"),
        ("Kinerja.xlsx", "Tabel 3.6", "H8", "98.28", "98.22"),
        ("Kinerja.xlsx", "Tabel 3.6", "I8", "1.72", "1.78"),
    }


def test_exactly_the_warnings(dokumen: dict[str, Any]) -> None:
    """What a person must look at would be missed, or buried among other warnings."""
    ketemu = sorted((t["kode"], t["lembar"], tuple(t["sel"])) for t in _of(dokumen, "peringatan"))
    assert ketemu == [
        ("B107", "Tabel 3.4", ("C7",)),
        ("B107", "Tabel 3.4", ("F18",)),
        ("B107", "Tabel 3.4", ("G9",)),
        ("C101", "Skala Capaian", ("B6", "B7", "B8")),
        ("K105", "Interval", ("B6", "B7", "B7", "B8")),
        ("X108", "Tabel 3.4", ("F14",)),
    ]


def test_exactly_the_informations(dokumen: dict[str, Any]) -> None:
    """The other weight's mutu or another wording would go unsaid, or noise be added."""
    ketemu = sorted((t["kode"], t["lembar"], t["sel"][0]) for t in _of(dokumen, "informasi"))
    assert ketemu == [
        ("K104", "Tabel 3.3", "C7"),
        ("P105", "Tabel 1.3", "B13"),
        ("P106", "Tabel 1.2", "B11"),
        ("P107", "Tabel 1.2", "B11"),
        ("X107", "Murni", "F16"),
        ("X107", "Tabel 3.1", "B5"),
        ("X107", "Tabel 3.1", "B7"),
        ("X107", "Tabel 3.1", "C7"),
    ]


def test_every_sheet_is_recognised(dokumen: dict[str, Any]) -> None:
    """A sheet of the sample would be left out of checks and report."""
    assert dokumen["tidak_diperiksa"] == []
    sumber = dokumen["sumber"]
    assert isinstance(sumber, list)
    assert [s["dikenali"] for s in sumber if s["berkas"] == "Kinerja.xlsx"] == [
        "perjanjian_kinerja",
        "capaian_kinerja",
        "perbandingan_capaian",
        "capaian_kegiatan",
        "efisiensi",
    ]


def test_susun_writes_and_says_one(tmp_path: Path) -> None:
    """The report would not be written because the document has misprints, or the exit lie."""
    hasil = run("susun", CONTOH, "-o", tmp_path / "hasil.xlsx")
    assert hasil.exit_code == 1
    assert (tmp_path / "hasil.xlsx").exists()
    assert "Belum siap diserahkan: 5 kesalahan" in hasil.output
