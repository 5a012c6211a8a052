"""The .bat files: their text is all that can be tested here; they were not run on Windows."""

import re
from pathlib import Path

import click
import pytest

from lkjip_xl.cli import main
from lkjip_xl.perintah.bantuan import with_dropped
from tests.alat.buku_kerja import copy_sample, run

AKAR = Path(__file__).parents[2]
BERKAS = {"Susun LKJiP.bat": "susun --buka", "Periksa LKJiP.bat": "periksa"}
CMD = r'C:\WINDOWS\system32\cmd.exe /c ""D:\Alat & Lain\Susun LKJiP.bat" {}"'


def _lines(nama: str) -> list[str]:
    return (AKAR / nama).read_bytes().decode("ascii").split("\r\n")


@pytest.mark.parametrize("nama", BERKAS)
def test_it_is_ascii_with_windows_line_ends(nama: str) -> None:
    """cmd.exe would lose its labels, or read letters of another code page."""
    data = (AKAR / nama).read_bytes()
    assert data.isascii() and data.count(b"\n") == data.count(b"\r\n") > 40


@pytest.mark.parametrize("nama", BERKAS)
def test_every_path_is_quoted(nama: str) -> None:
    """A folder with a space or an ampersand in its name would be cut in two."""
    for baris in _lines(nama):
        if baris.startswith("rem "):
            continue
        polos = re.sub(r'"[^"]*"', "", baris)
        assert "%~" not in polos and "LKJIP_PY" not in polos, baris


@pytest.mark.parametrize("nama", BERKAS)
def test_each_label_that_is_jumped_to_is_there(nama: str) -> None:
    """cmd.exe would stop with `cannot find the batch label`."""
    baris = _lines(nama)
    ada = {teks[1:] for teks in baris if teks.startswith(":")}
    dituju = {m for teks in baris for m in re.findall(r"goto (\w+)", teks)}
    assert dituju == ada - {"jalan"} | (dituju & {"jalan"})


@pytest.mark.parametrize(("nama", "perintah"), BERKAS.items())
def test_it_runs_a_command_of_ours(nama: str, perintah: str) -> None:
    """The file would call a command or an option that is not there."""
    (baris,) = [teks for teks in _lines(nama) if "-m lkjip_xl" in teks]
    assert baris == f'"%LKJIP_PY%" -m lkjip_xl {perintah} %*'
    pilihan = [p for n in perintah.split() if n.startswith("-") for p in [n]]
    ada = {o for p in main.commands[perintah.split(maxsplit=1)[0]].params for o in p.opts
           if isinstance(p, click.Option)}  # fmt: skip
    assert set(pilihan) <= ada


def test_both_files_differ_in_their_command_only() -> None:
    """A mend in one would be forgotten in the other."""
    kiri, kanan = (_lines(nama) for nama in BERKAS)
    beda = [pasang for pasang in zip(kiri, kanan, strict=True) if pasang[0] != pasang[1]]
    assert len(beda) == 2
    assert beda[0][0].startswith("rem ") and "-m lkjip_xl" in beda[1][0]


@pytest.mark.parametrize("nama", BERKAS)
def test_it_prepares_the_screen_and_waits(nama: str) -> None:
    """Letters would be broken, or the window close before anybody has read it."""
    teks = "\n".join(_lines(nama))
    for kata in ("chcp 65001 >nul", 'set "PYTHONUTF8=1"', "\npause\n", 'set "LKJIP_CARI=py -3"',
                 'set "LKJIP_CARI=python"', '-m venv "%~dp0.venv-lkjip"'):  # fmt: skip
        assert kata in teks


@pytest.mark.parametrize(
    ("jatuhan", "jalur"),
    [
        (r"C:\A&B.xlsx", [r"C:\A&B.xlsx"]),
        (r'"C:\Data LKJiP 2024"', [r"C:\Data LKJiP 2024"]),
        (
            r'"C:\Dinas A & B\50% RFK.xlsx" C:\X&Y.xlsx C:\100%.xlsx',
            [r"C:\Dinas A & B\50% RFK.xlsx", r"C:\X&Y.xlsx", r"C:\100%.xlsx"],
        ),
        (r"C:\Hore!.xlsx C:\a^b.xlsx", [r"C:\Hore!.xlsx", r"C:\a^b.xlsx"]),
    ],
)
def test_dropped_names_come_whole(jatuhan: str, jalur: list[str]) -> None:
    """What cmd.exe makes of an ampersand would be read in place of the file that was dropped."""
    terpotong = ["susun", "--buka", r"C:\A"]
    assert with_dropped(terpotong, CMD.format(jatuhan)) == ["susun", "--buka", *jalur]


@pytest.mark.parametrize("baris", ["", r'"C:\WINDOWS\system32\cmd.exe"', CMD.format("")])
def test_without_a_drop_the_arguments_stay(baris: str) -> None:
    """A command typed in a console would be replaced by something else."""
    assert with_dropped(["susun", "Data"], baris) == ["susun", "Data"]


def test_the_environment_brings_the_dropped_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The .bat file would set something that nobody reads."""
    sumber = copy_sample(tmp_path)
    monkeypatch.setenv("LKJIP_BARIS", CMD.format(f'"{sumber}"'))
    assert run("periksa", "C:\\A").exit_code == 1


def test_the_result_is_opened_only_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Excel would open by itself in a script, or not after a drop."""
    terbuka: list[str] = []
    monkeypatch.setattr(click, "launch", terbuka.append)
    sumber = copy_sample(tmp_path)
    run("susun", sumber, "-o", tmp_path / "a.xlsx")
    assert terbuka == []
    run("susun", sumber, "-o", tmp_path / "b.xlsx", "--buka")
    assert terbuka == [str(tmp_path / "b.xlsx")]
