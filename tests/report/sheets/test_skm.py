"""The sheet SKM and Tabel 3.3 from answers, from the file to the recalculated workbook."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.alat.buku_kerja import edit_cell, run, run_json
from tests.alat.libreoffice import (
    LOKAL,
    changes,
    perlu_libreoffice,
    read_cells,
    stale_cells,
)
from tests.alat.survei import write_survey


@pytest.fixture(scope="module")
def sumber(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a survey of 60 respondents."""
    folder = tmp_path_factory.mktemp("skm")
    write_survey(folder / "SKM.xlsx")
    return folder


@pytest.fixture(scope="module")
def buku(sumber: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the report of that survey."""
    hasil = tmp_path_factory.mktemp("hasil") / "hasil.xlsx"
    run("susun", sumber, "-o", hasil)
    return hasil


@pytest.fixture(scope="module")
def dokumen(sumber: Path) -> dict[str, Any]:
    """Return the JSON of a check of that survey."""
    return run_json("periksa", sumber)


def test_sheets_and_their_order(buku: Path) -> None:
    """A sheet would be missing or stand at another place than the contract's."""
    nama = load_workbook(buku).sheetnames
    assert [s for s in nama if s in ("3.3 Unsur SKM", "SKM", "Metode")] == [
        "3.3 Unsur SKM", "SKM", "Metode"
    ]  # fmt: skip
    assert nama.index("Metode") == nama.index("SKM") + 1


def test_no_name_reaches_the_report(buku: Path) -> None:
    """The names of respondents would be published."""
    kata = [str(nilai) for lembar in read_cells(buku).values() for nilai in lembar.values()]
    assert not any("Rahasia" in teks for teks in kata)
    assert any("sengaja tidak disalin" in teks for teks in kata)
    salinan = read_cells(buku)["S1 Respon"]
    assert (salinan["B3"], salinan["B4"], salinan["A5"]) == ("PROFIL", "NAMA", 1)


def test_findings_of_the_survey(dokumen: dict[str, Any]) -> None:
    """A wrong, blank or unreadable answer, or a small sample, would go unsaid."""
    ketemu = sorted((t["kode"], t["lembar"], t["sel"][0]) for t in dokumen["temuan"])
    assert ketemu == [
        ("K104", "Respon", "H4"), ("K106", "Respon", "H4"), ("K107", "Respon", "H7"),
        ("K107", "Respon", "J9"), ("K108", "Respon", "I8"), ("K110", "Respon", "A64"),
    ]  # fmt: skip


def test_json_follows_the_answers(dokumen: dict[str, Any]) -> None:
    """Scripts would read another IKM than the workbook shows."""
    responden = dokumen["hasil"]["skm_responden"]
    assert dokumen["ringkasan"]["ikm"] == responden["ikm"]
    assert [u["nilai"] for u in responden["unsur"]] == [
        u["nilai"] for u in dokumen["hasil"]["skm_unsur"]
    ]
    assert (responden["responden"], responden["sampel_minimal"], responden["sampel_cukup"]) == (
        60,
        "382",
        False,
    )
    jumlah: dict[str, int] = {}
    for kelompok in responden["kelompok"]:
        jumlah[kelompok["profil"]] = jumlah.get(kelompok["profil"], 0) + kelompok["jumlah"]
    assert set(jumlah.values()) == {60}
    assert dokumen["hasil"]["skm_triwulan"][0]["nilai"] == ["86.50", "87.25", "88.10", None]


def test_own_values_come_from_answers_and_others_from_the_recap(sumber: Path) -> None:
    """The comparison would show the recap's own figures, or lose the other units."""
    rekap = load_workbook(sumber / "SKM.xlsx")
    lembar = rekap.create_sheet("Rekap")
    lembar.append(["Unsur", "Nilai Kecamatan Contoh", "Nilai Kecamatan Lain"])
    nama = ("Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku",
            "Pengaduan", "Sarana")  # fmt: skip
    for teks in nama:
        lembar.append([teks, 70, 90])
    (sumber.parent / "lengkap").mkdir(exist_ok=True)
    path = sumber.parent / "lengkap" / "SKM.xlsx"
    rekap.save(path)
    hasil = run_json("periksa", path)
    unsur = {u["kunci"]: u["nilai"] for u in hasil["hasil"]["skm_responden"]["unsur"]}
    for teks in hasil["hasil"]["skm_unsur"]:
        assert teks["nilai"] == unsur[teks["kunci"]]
        assert teks["pembanding"][0]["nilai"] == "90.00"
    assert sum(t["kode"] == "K111" for t in hasil["temuan"]) == 9


@perlu_libreoffice
@pytest.mark.parametrize("lokal", LOKAL)
def test_recalculation_changes_no_cell(buku: Path, tmp_path: Path, lokal: str) -> None:
    """A figure of the survey would change as soon as somebody recalculates."""
    assert changes(buku, tmp_path, lokal) == []


@perlu_libreoffice
@pytest.mark.parametrize(("sel", "nilai"), [("K20", 1), ("I8", 4), ("H7", 4), ("C30", "P")])
def test_the_chain_is_alive(
    sumber: Path, buku: Path, tmp_path: Path, sel: str, nilai: int | str
) -> None:
    """A corrected answer on the copied sheet would not reach NRR, IKM, groups and Tabel 3.3."""
    lama, asal, baru = (tmp_path / n for n in ("lama.xlsx", "SKM.xlsx", "baru.xlsx"))
    lama.write_bytes(buku.read_bytes())
    asal.write_bytes((sumber / "SKM.xlsx").read_bytes())
    edit_cell(lama, "S1 Respon", sel, nilai)
    edit_cell(asal, "Respon", sel, nilai)
    run("susun", asal, "-o", baru)
    assert stale_cells(lama, baru, tmp_path, "id-ID") == []
    assert read_cells(baru)["SKM"] != read_cells(buku)["SKM"]
