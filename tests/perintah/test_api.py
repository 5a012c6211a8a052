"""What `import lkjip_xl` offers: the steps of a run, their progress, and the JSON document."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import lkjip_xl
from tests.alat.buku_kerja import BERKAS, CONTOH, copy_sample, run, run_json

DOCS = Path(__file__).parents[2] / "docs"
SKEMA = json.loads((DOCS / "skema.json").read_text(encoding="utf-8"))
FORMAT = BERKAS.parent


def _faults(dokumen: object) -> list[str]:
    return [f"{g.json_path}: {g.message}" for g in Draft202012Validator(SKEMA).iter_errors(dokumen)]


def test_importing_loads_nothing() -> None:
    """`lkjip-xl --help` would wait for every module of the program."""
    kode = "import lkjip_xl, sys; print([m for m in sys.modules if m.startswith('lkjip_xl.')])"
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert hasil.stdout.strip() == "[]"


def test_an_unknown_name_is_refused() -> None:
    """A misspelt function would be a riddle."""
    with pytest.raises(AttributeError, match="tidak punya perikas"):
        getattr(lkjip_xl, "perikas")  # noqa: B009


def test_a_script_gets_what_the_command_writes(tmp_path: Path) -> None:
    """A report made by a script would differ from that of the command line."""
    bahan = lkjip_xl.periksa(lkjip_xl.baca(CONTOH))
    sumber = copy_sample(tmp_path)
    dokumen = run_json("susun", sumber)
    assert lkjip_xl.susun(bahan) == (sumber / "Hasil-LKJiP.xlsx").read_bytes()
    assert lkjip_xl.dokumen(bahan, "Hasil-LKJiP.xlsx") == dokumen


def test_progress_names_files_and_never_goes_back() -> None:
    """A bar would jump back, or stand still while six files are read."""
    kabar: list[tuple[str, str, float]] = []
    bahan = lkjip_xl.periksa(
        lkjip_xl.baca(CONTOH, kabar=lambda *baris: kabar.append(baris)),
        kabar=lambda *baris: kabar.append(baris),
    )
    lkjip_xl.susun(bahan, kabar=lambda *baris: kabar.append(baris))
    assert list(dict.fromkeys(tahap for tahap, _, _ in kabar)) == [
        "membaca",
        "memeriksa",
        "menulis",
    ]
    dibaca = dict.fromkeys(nama for tahap, nama, _ in kabar if tahap == "membaca")
    assert list(dibaca) == sorted(path.name for path in CONTOH.iterdir())
    for tahap in ("membaca", "memeriksa", "menulis"):
        bagian = [angka for ini, _, angka in kabar if ini == tahap]
        assert bagian == sorted(bagian)
        assert 0 <= bagian[0] < 0.5 < bagian[-1] <= 1, tahap


@pytest.mark.parametrize("nama", ["puring-2024", "format", "format/berkas/realisasi.csv"])
def test_real_output_has_the_shape_of_the_schema(nama: str) -> None:
    """Who reads the JSON by its schema would meet a key or a value that it does not allow."""
    hasil = lkjip_xl.dokumen(lkjip_xl.periksa(lkjip_xl.baca(FORMAT.parent / nama)))
    assert _faults(hasil) == []


def test_a_failed_run_has_the_shape_of_the_schema(tmp_path: Path) -> None:
    """A script would not understand why nothing was done."""
    hasil = run("periksa", tmp_path / "tidak-ada", "--json")
    assert hasil.exit_code == 2
    assert _faults(json.loads(hasil.stdout)) == []


@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [("versi", 2), ("temuan", [{"kode": "T101"}]), ("ringkasan", {"anggaran": 1.5}), ("lain", 1)],
)
def test_the_schema_refuses_what_the_contract_forbids(kunci: str, nilai: object) -> None:
    """A schema that takes everything would hold nothing: other versions, floats, missing keys."""
    dokumen = lkjip_xl.dokumen(lkjip_xl.periksa(lkjip_xl.baca(CONTOH)))
    assert _faults({**dokumen, kunci: nilai})


def test_the_examples_of_the_page_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who copies an example from docs/api.md would get an error."""
    copy_sample(tmp_path).rename(tmp_path / "Data LKJiP 2024")
    monkeypatch.chdir(tmp_path)
    teks = (DOCS / "api.md").read_text(encoding="utf-8")
    contoh = re.findall(r"```python\n(.*?)```", teks, re.DOTALL)
    for butir in contoh:
        exec(compile(butir, "api.md", "exec"), {})
    keluar = capsys.readouterr().out
    assert len(contoh) == 3
    assert (tmp_path / "Hasil-LKJiP.xlsx").exists()
    assert "5 kesalahan" in keluar
    assert "membaca DPA.xlsx 0%" in keluar
