"""Which files are read, what they are called, and which are left out."""

import os
from pathlib import Path

import pytest

from lkjip_xl.grid.files import expand_sources
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.property import output_mark

from .buat import tulis


def _files(akar: Path, *nama: str) -> None:
    for teks in nama:
        path = akar / teks
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def _output(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return tulis(path, lambda b: b.set_custom_property("lkjip-xl", "1"))


def test_a_folder_in_natural_order(tmp_path: Path) -> None:
    """The order of sources in the report would be that of the disk, or put 10 before 2."""
    _files(tmp_path, "b10.xlsx", "B2.XLSX", "a/Tabel 1.xlsm", "a/tabel 02.csv", "c.ods", "z.htm")
    assert [b.nama for b in expand_sources([tmp_path]).berkas] == [
        "a/Tabel 1.xlsm",
        "a/tabel 02.csv",
        "B2.XLSX",
        "b10.xlsx",
        "c.ods",
        "z.htm",
    ]


def test_what_is_left_out_is_listed(tmp_path: Path) -> None:
    """A file would be dropped in silence, or a lock file or earlier report read as a source."""
    _files(tmp_path, "a.xlsx", "~$a.xlsx", ".b.xlsx", "c.tmp", "~d.xlsx", "e.pdf", ".git/f.xlsx")
    _output(tmp_path / "hasil" / "LKJiP.xlsx")
    pilihan = expand_sources([tmp_path])
    assert [b.nama for b in pilihan.berkas] == ["a.xlsx"]
    assert dict(pilihan.dilewati) == {
        "~$a.xlsx": "berkas kunci Excel: a.xlsx sedang dibuka, dan perubahan yang belum "
        "disimpan tidak terbaca",
        ".b.xlsx": "berkas sementara atau tersembunyi",
        "c.tmp": "berkas sementara atau tersembunyi",
        "~d.xlsx": "berkas sementara atau tersembunyi",
        "e.pdf": "bukan lembar kerja",
        ".git": "folder tersembunyi",
        "hasil/LKJiP.xlsx": "hasil lkjip-xl sebelumnya",
    }


def test_named_files(tmp_path: Path) -> None:
    """A file named by the user would be left out for its name, or an earlier report taken in."""
    _files(tmp_path, "data.dat", "~$a.xlsx")
    hasil = _output(tmp_path / "LKJiP.xlsx")
    pilihan = expand_sources([tmp_path / "data.dat", tmp_path / "~$a.xlsx", hasil])
    assert [(b.nama, b.eksplisit) for b in pilihan.berkas] == [("data.dat", True)]
    assert [n for n, _ in pilihan.dilewati] == ["~$a.xlsx", "LKJiP.xlsx"]


def test_a_file_is_taken_once(tmp_path: Path) -> None:
    """Amounts would count twice when a file is named besides its folder."""
    _files(tmp_path, "a.xlsx", "b.xlsx")
    sumber = [tmp_path, tmp_path / "sub" / ".." / "b.xlsx", tmp_path / "b.xlsx"]
    (tmp_path / "sub").mkdir()
    pilihan = expand_sources(sumber)
    assert [(b.nama, b.eksplisit) for b in pilihan.berkas] == [("a.xlsx", False), ("b.xlsx", True)]


def test_equal_names_get_their_folder(tmp_path: Path) -> None:
    """Two sources would go by one name, and a finding point to the wrong file."""
    _files(tmp_path, "2023/Dinas/LRA.xlsx", "2024/Dinas/LRA.xlsx", "2024/Dinas/SKM.xlsx")
    sumber = [tmp_path / "2023" / "Dinas", tmp_path / "2024" / "Dinas"]
    assert [b.nama for b in expand_sources(sumber).berkas] == [
        "2023/Dinas/LRA.xlsx",
        "2024/Dinas/LRA.xlsx",
        "SKM.xlsx",
    ]


def test_relative_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.` as the source would give names with the folders of one machine."""
    _files(tmp_path, "kerja/a.xlsx")
    monkeypatch.chdir(tmp_path)
    assert expand_sources([Path(".")]).berkas[0].nama == "kerja/a.xlsx"
    assert expand_sources([Path("kerja/a.xlsx")]).berkas[0].nama == "a.xlsx"


def test_a_missing_source(tmp_path: Path) -> None:
    """A mistyped name would give a report without that file."""
    with pytest.raises(GalatBerkas) as galat:
        expand_sources([tmp_path / "tiada"])
    assert "tidak ditemukan" in galat.value.pesan
    assert "tiada" in galat.value.pesan


def test_a_link_to_the_folder_above(tmp_path: Path) -> None:
    """The walk would never end."""
    _files(tmp_path, "a/b.xlsx")
    try:
        os.symlink(tmp_path, tmp_path / "a" / "atas", target_is_directory=True)
    except OSError:
        pytest.skip("links need a right on Windows")
    assert [b.nama for b in expand_sources([tmp_path]).berkas] == ["a/b.xlsx"]


def test_output_is_known_by_its_property(tmp_path: Path) -> None:
    """A report would be read as a source of the next, or a source taken for a report."""
    assert output_mark(_output(tmp_path / "a.xlsx"))
    path_lain = tulis(tmp_path / "b.xlsx", lambda b: b.set_custom_property("dinas", "lkjip-xl"))
    assert not output_mark(path_lain)
    _files(tmp_path, "c.xlsx")
    assert not output_mark(tmp_path / "c.xlsx")
    assert not output_mark(tmp_path / "tiada.xlsx")
