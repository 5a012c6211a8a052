"""Every layout of the survey: the committed workbooks, and that all of them read alike."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.alat.buku_kerja import run, run_json
from tests.format.skm_rekap import REKAP, TRIWULAN
from tests.format.skm_responden import KHUSUS, RESPONDEN
from tests.format.survei import IKM, KONVERSI, ORANG, Baris, Buku
from tests.format.tulis import FOLDER, SEMUA, write_all, write_book

DOKUMEN = Path(__file__).parents[2] / "docs" / "format.md"
# Not those whose header words stand over columns to the right, or whose first unit is the own one.
_TERIKAT = {"responden-kelompok-dan-nama", "responden-angka-saja", "rekap-unit"}
DAPAT_DIACAK = sorted(
    nama
    for nama, buku in (RESPONDEN | REKAP).items()
    if not buku.gabungan and len(buku.lembar) == 1 and nama not in _TERIKAT
)


def test_committed_workbooks_are_what_the_script_writes(tmp_path: Path) -> None:
    """The workbooks that people look at would no longer be those that the tests read."""
    write_all(tmp_path)
    assert sorted(p.name for p in FOLDER.glob("*.xlsx")) == sorted(f"{n}.xlsx" for n in SEMUA)
    for path in tmp_path.glob("*.xlsx"):
        assert path.read_bytes() == (FOLDER / path.name).read_bytes(), path.name


def test_each_layout_stands_in_the_documentation() -> None:
    """A layout would be read and nobody told, or be named without a workbook."""
    tabel = re.findall(r"^\| `([\w-]+)\.xlsx` \| ([^|]+) \|", DOKUMEN.read_text("utf-8"), re.M)
    assert {nama: uraian.strip() for nama, uraian in tabel if nama in SEMUA} == {
        nama: buku.uraian for nama, buku in SEMUA.items()
    }


def _unsur(dokumen: dict[str, Any]) -> list[str]:
    """Return the own unit's values in the order of the questionnaire."""
    kunci = [s["kunci"] for s in dokumen["hasil"]["skm_unsur"]]
    nilai = dict(zip(kunci, (s["nilai"] for s in dokumen["hasil"]["skm_unsur"]), strict=True))
    urut = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku",
            "sarana", "pengaduan")  # fmt: skip
    return [nilai[teks] for teks in urut]


def _is_right(dokumen: dict[str, Any], kenal: str) -> None:
    """Fail where a workbook gives another survey than the one that all of them hold."""
    assert {s["dikenali"] for s in dokumen["sumber"]} == {kenal}
    assert [t for t in dokumen["temuan"] if t["tingkat"] != "informasi"] == []
    assert dokumen["ringkasan"]["ikm"] == IKM
    assert [float(n) for n in _unsur(dokumen)] == list(KONVERSI)


@pytest.mark.parametrize("nama", sorted(RESPONDEN))
def test_answers_in_every_layout_give_the_same_survey(nama: str) -> None:
    """Answers in this layout would be lost, or an unsur be taken for another one."""
    dokumen = run_json("periksa", FOLDER / f"{nama}.xlsx")
    _is_right(dokumen, "skm_responden")
    assert dokumen["hasil"]["skm_responden"]["responden"] == len(ORANG)


@pytest.mark.parametrize("nama", sorted(KHUSUS))
def test_surveys_with_other_unsur_or_scales(nama: str) -> None:
    """An unsur that the regulation lacks would be lost, or words be guessed."""
    _, ikm, kode = KHUSUS[nama]
    dokumen = run_json("periksa", FOLDER / f"{nama}.xlsx")
    assert dokumen["ringkasan"]["ikm"] == ikm
    assert [t["kode"] for t in dokumen["temuan"] if t["tingkat"] != "informasi"] == [kode]


@pytest.mark.parametrize("nama", sorted(REKAP))
def test_recaps_in_every_layout_give_the_same_survey(nama: str) -> None:
    """NRR, tertimbang or counts would be taken for values, or another unit for the own one."""
    _is_right(run_json("periksa", FOLDER / f"{nama}.xlsx"), "skm_rekap")


@pytest.mark.parametrize("nama", sorted(TRIWULAN))
def test_quarters_in_every_layout_are_read(nama: str) -> None:
    """The quarters of the year would be missing from Tabel 3.3."""
    dokumen = run_json("periksa", FOLDER / f"{nama}.xlsx")
    assert dokumen["temuan"] == []
    assert dokumen["hasil"]["skm_triwulan"][0]["nilai"] == ["82.00", "83.00", "84.00", "84.68"]


def _shuffled(buku: Buku, acak: random.Random) -> Buku:
    """Return the workbook with rows above, other columns, and its columns in another order."""
    ((_, baris),) = buku.lembar.items()
    lebar = max(map(len, baris))
    kepala = next(b for b, deret in enumerate(baris) if sum(n is not None for n in deret) > 3)
    urut = [*range(lebar), "kerja", "catatan"]
    acak.shuffle(urut)
    hasil: list[Baris] = [["PEMERINTAH KABUPATEN CONTOH"], [], ["Dibuat oleh tim survei"], []]
    for b, deret in enumerate(baris):
        penuh: dict[object, object] = {**dict(enumerate(deret)), "kerja": None, "catatan": None}
        if b == kepala:
            penuh |= {"kerja": "Kode Wilayah", "catatan": "Catatan Petugas"}
        elif b > kepala:
            penuh |= {"kerja": b % 4 + 1, "catatan": acak.choice(("lengkap", "diulang", None))}
        hasil.append([penuh.get(k) for k in urut] if b >= kepala else list(deret))
    return Buku(buku.uraian, {"Lembar Lain 7": hasil})


@pytest.mark.parametrize("benih", range(3))
@pytest.mark.parametrize("nama", DAPAT_DIACAK)
def test_places_and_names_decide_nothing(nama: str, benih: int, tmp_path: Path) -> None:
    """A column moved, rows above, a working column or another sheet name would change the IKM."""
    path = tmp_path / "Acak.xlsx"
    write_book(_shuffled((RESPONDEN | REKAP)[nama], random.Random(f"{nama} {benih}")), path)
    _is_right(run_json("periksa", path), "skm_responden" if nama in RESPONDEN else "skm_rekap")


@pytest.mark.parametrize("nama", ["responden-formulir", "responden-tersebar", "daring-kata"])
def test_nothing_personal_reaches_the_report(nama: str, tmp_path: Path) -> None:
    """Names, addresses, telephones or e-mails of respondents would be handed on."""
    keluaran = tmp_path / "hasil.xlsx"
    assert run("susun", FOLDER / f"{nama}.xlsx", "-o", keluaran).exit_code == 0
    kata = [
        str(sel.value)
        for lembar in load_workbook(keluaran).worksheets
        for baris in lembar.iter_rows()
        for sel in baris
        if sel.value is not None
    ]
    semua = "\n".join(kata).lower()
    assert "rahasia" not in semua
    assert "08123" not in semua
    assert "sengaja tidak disalin" in semua
