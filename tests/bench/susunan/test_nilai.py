"""The verdicts: a wrong total without a word is never counted as anything milder."""

from typing import Any

import pytest

from bench.susunan.faults.cacat import Cacat
from bench.susunan.kebenaran import Kebenaran
from bench.susunan.measure.diagnosa import diagnose
from bench.susunan.measure.nilai import grade

# Two programs, the first with two kegiatan: 70 + 30 and 50 of budget, 60 of it spent.
BENAR = Kebenaran(
    anggaran="150",
    realisasi="60",
    murni=None,
    tingkat={"program": 2, "kegiatan": 2},
    baris=[
        {"baris": 5, "induk": None},
        {"baris": 6, "induk": 5},
        {"baris": 7, "induk": 5},
        {"baris": 8, "induk": None},
    ],
    kolom={"anggaran": ["C"], "realisasi": ["D"]},
    terbukti=True,
    tingkat_terbukti=True,
)


def _document(
    anggaran: str | None,
    realisasi: str | None,
    *,
    temuan: tuple[dict[str, Any], ...] = (),
    status: str = "siap",
    kedalaman: tuple[int, ...] = (1, 2, 2, 1),
) -> dict[str, Any]:
    tingkat = {1: "program", 2: "kegiatan"}
    return {
        "sumber": [{"dikenali": "anggaran", "dipakai": True, "jumlah": {},
                    "kolom": {"anggaran": ["C"], "realisasi": ["D"]}}],
        "ringkasan": {"anggaran": anggaran, "realisasi": realisasi, "status": status},
        "hasil": {"realisasi_anggaran": [
            {"tingkat": tingkat[k], "kedalaman": k, "asal": f"a.xlsx|L|{r}"}
            for r, k in enumerate(kedalaman, 5)
        ]},
        "temuan": list(temuan),
    }  # fmt: skip


def _finding(kode: str, pesan: str, tingkat: str = "kesalahan") -> dict[str, Any]:
    return {
        "kode": kode,
        "tingkat": tingkat,
        "pesan": pesan,
        "sel": ["C5"],
        "gema": [],
        "sebab": [],
    }


def test_right_reading_is_right_in_everything() -> None:
    """A right reading would be counted against the program."""
    nilai = grade(_document("150", "60"), BENAR)
    assert (nilai.hasil, nilai.tingkat, nilai.pohon, nilai.kolom) == ("benar", True, True, True)


def test_row_under_another_parent_is_seen_though_totals_are_right() -> None:
    """A tree could be wrong without being counted as wrong."""
    nilai = grade(_document("150", "60", kedalaman=(1, 2, 1, 2)), BENAR)
    assert (nilai.hasil, nilai.pohon) == ("benar", False)


@pytest.mark.parametrize(
    ("dokumen", "hasil"),
    [
        (_document("250", "60"), "salah"),
        (_document("150", None), "salah"),
        (_document(None, None), "tanpa_angka"),
        (_document("250", "60", status="belum_pasti"), "ragu"),
        (_document("250", "60", temuan=(_finding("B117", "Rp1.150 atau 2.250"),)), "ragu"),
        (_document("250", "60", temuan=(_finding("T101", "1.150 tertulis 2.250"),)), "salah"),
        (_document("250", "60", temuan=(_finding("B104", "1.150; 2.250", "informasi"),)), "salah"),
        ({"galat": {"pesan": "tidak ada tabel"}}, "ditolak"),
        ({"runtuh": "ValueError"}, "runtuh"),
    ],
)
def test_only_a_doubt_that_is_said_excuses_a_wrong_total(
    dokumen: dict[str, Any], hasil: str
) -> None:
    """A silent wrong total could hide among the doubts."""
    assert grade(dokumen, BENAR).hasil == hasil


CACAT = Cacat("satu_angka", ("C6",), True, True, True, frozenset({"C5", "C6", "C7", "E6"}))


def _cause(jenis: str, sel: str, keyakinan: str) -> dict[str, Any]:
    return {"jenis": jenis, "sel": [sel], "keyakinan": keyakinan, "penjelasan": ""}


@pytest.mark.parametrize(
    ("sebab", "pertama", "klaim_salah"),
    [
        (_cause("satu_angka", "C6", "kuat"), True, 0),
        (_cause("satu_angka", "C7", "kuat"), False, 1),
        (_cause("angka_tertukar", "C6", "pasti"), False, 1),
        (_cause("angka_tertukar", "C6", "mungkin"), False, 0),
    ],
)
def test_cause_is_right_by_kind_and_cell(
    sebab: dict[str, Any], pertama: bool, klaim_salah: int
) -> None:
    """A wrong claim would be counted as right, or a guess as a claim."""
    temuan = _finding("T101", "") | {"sebab": [sebab]}
    diagnosa = diagnose(_document("150", "60", temuan=(temuan,)), (CACAT,))
    assert diagnosa.catatan[0].ketemu
    assert (diagnosa.catatan[0].sebab_pertama, diagnosa.klaim_salah) == (pertama, klaim_salah)


def test_finding_elsewhere_does_not_find_the_fault() -> None:
    """Any false alarm would count as a detection."""
    objek_lain = _finding("T101", "") | {"sel": ["G20"]}
    diagnosa = diagnose(_document("150", "60", temuan=(objek_lain,)), (CACAT,))
    assert (diagnosa.catatan[0].ketemu, diagnosa.kesalahan_lain) == (False, 1)
