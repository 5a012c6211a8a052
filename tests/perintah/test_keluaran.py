"""The output in its place: whole or not at all, never onto a source, never through a link."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from bench.rusak.bunuh import kill_often
from lkjip_xl.book.save import save, save_new
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.property import output_mark
from lkjip_xl.perintah.output import check_target, kept_name, with_suffix
from tests.alat.buku_kerja import copy_sample, run, run_json


def test_a_link_at_a_foreseeable_temporary_name_is_not_followed(tmp_path: Path) -> None:
    """Who can write to the folder could make a run overwrite a source."""
    sumber = copy_sample(tmp_path)
    asli = (sumber / "DPA.xlsx").read_bytes()
    (tmp_path / ".~hasil.xlsx.tmp").symlink_to(sumber / "DPA.xlsx")
    assert run("susun", sumber, "-o", tmp_path / "hasil.xlsx").exit_code == 1
    assert (sumber / "DPA.xlsx").read_bytes() == asli


def test_links_to_a_source_are_refused(tmp_path: Path) -> None:
    """The report would be written through a link onto the source that it was made from."""
    sumber = tmp_path / "a.xlsx"
    sumber.write_bytes(b"asli")
    os.link(sumber, tmp_path / "keras.xlsx")
    (tmp_path / "lunak.xlsx").symlink_to(sumber)
    os.link(sumber, kept_name(tmp_path / "b.xlsx"))
    for nama in ("keras.xlsx", "lunak.xlsx", "b.xlsx"):
        with pytest.raises(GalatBerkas):
            check_target(tmp_path / nama, [sumber], timpa=True)


def test_a_missing_ending_is_added_and_another_refused(tmp_path: Path) -> None:
    """`-o Laporan` would write a file that Excel does not open."""
    assert with_suffix(tmp_path / "Laporan v1.2").name == "Laporan v1.2.xlsx"
    assert with_suffix(tmp_path / "a.xlsx").name == "a.xlsx"
    with pytest.raises(GalatBerkas, match="tidak berakhiran"):
        check_target(with_suffix(tmp_path / "a.pdf"), [], timpa=True)


def test_the_kept_file_is_replaced_only_with_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that fails at the last step would have lost the file before the last."""
    path, lama = tmp_path / "h.xlsx", tmp_path / "h-sebelumnya.xlsx"
    path.write_bytes(b"kemarin")
    lama.write_bytes(b"lusa")
    asli = os.replace

    def tolak(dari: Path, ke: Path) -> None:
        if Path(ke) == lama:
            raise PermissionError(errno.EACCES, "terkunci", str(dari))
        asli(dari, ke)

    monkeypatch.setattr("lkjip_xl.book.save.os.replace", tolak)
    with pytest.raises(GalatBerkas) as galat:
        save(b"baru", path, lama)
    assert (path.read_bytes(), lama.read_bytes()) == (b"kemarin", b"lusa")
    assert sorted(os.listdir(tmp_path)) == ["h-sebelumnya.xlsx", "h.xlsx"]
    assert ".tmp" not in galat.value.pesan and "h.xlsx" in galat.value.pesan


def test_a_result_that_cannot_take_its_place_leaves_both_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kept file would be a copy of the present one, and the one before it lost."""
    path, lama = tmp_path / "h.xlsx", tmp_path / "h-sebelumnya.xlsx"
    asli = os.replace

    def tolak(dari: Path, ke: Path) -> None:
        if Path(ke) == path:
            raise PermissionError(errno.EACCES, "terkunci", str(dari))
        asli(dari, ke)

    monkeypatch.setattr("lkjip_xl.book.save.os.replace", tolak)
    path.write_bytes(b"kemarin")
    for sebelum in (None, b"lusa"):
        if sebelum:
            lama.write_bytes(sebelum)
        with pytest.raises(GalatBerkas):
            save(b"baru", path, lama)
        assert path.read_bytes() == b"kemarin"
        assert (lama.read_bytes() if lama.exists() else None) == sebelum
        assert len(os.listdir(tmp_path)) == (2 if sebelum else 1)


def test_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    """An annotated copy would be written over a file that came there meanwhile."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"ada")
    with pytest.raises(FileExistsError):
        save_new(b"baru", path)
    assert path.read_bytes() == b"ada" and os.listdir(tmp_path) == ["a.xlsx"]


def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    """Half a report would stand in the place of yesterday's."""
    path = tmp_path / "h.xlsx"
    path.write_bytes(b"kemarin")
    kode = (
        "import sys; from pathlib import Path\n"
        "from lkjip_xl.book.save import save\nfrom lkjip_xl.grid.galat import GalatBerkas\n"
        "try: save(bytes(2_000_000), Path(sys.argv[1]), Path(sys.argv[1] + '2'))\n"
        "except GalatBerkas as galat: print(galat.pesan)"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kode, str(path)],
        check=True,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000)),
    )
    assert "penuh" in hasil.stdout
    assert path.read_bytes() == b"kemarin" and os.listdir(tmp_path) == ["h.xlsx"]


def test_a_disk_that_is_full_leaves_the_earlier_report(tmp_path: Path) -> None:
    """A stick without room would be left with half a report, and the earlier one be gone."""
    sumber, stik = copy_sample(tmp_path), tmp_path / "stik"
    stik.mkdir()
    pasang = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(stik)]
    if not hasattr(os, "geteuid") or os.geteuid() or subprocess.run(pasang, check=False).returncode:
        pytest.skip("di sini tidak boleh memasang disk kecil")
    try:
        (stik / "Hasil.xlsx").write_bytes(b"hasil sebelumnya")
        hasil = run("susun", sumber, "-o", stik / "Hasil.xlsx", "--timpa")
        assert hasil.exit_code == 2
        assert "penuh" in hasil.output
        assert [path.name for path in stik.iterdir()] == ["Hasil.xlsx"]
        assert (stik / "Hasil.xlsx").read_bytes() == b"hasil sebelumnya"
    finally:
        subprocess.run(["umount", str(stik)], check=True)


def test_a_kill_at_any_moment_leaves_whole_files(tmp_path: Path) -> None:
    """A power cut would leave a report that nobody can open, or a mixture of two."""
    assert kill_often(12, tmp_path) == []


def test_odd_files_in_a_folder_are_passed_over_and_said(tmp_path: Path) -> None:
    """A pipe would be waited for without end, a circle of links end in a traceback."""
    sumber = copy_sample(tmp_path)
    os.mkfifo(sumber / "pipa.xlsx")
    (sumber / "a.xlsx").symlink_to("b.xlsx")
    (sumber / "b.xlsx").symlink_to("a.xlsx")
    (sumber / "nol.xlsx").symlink_to("/dev/zero")
    (sumber / ".DPA.xlsx").symlink_to("DPA.xlsx")
    dokumen = run_json("periksa", sumber)
    alasan = {s["berkas"]: s["alasan"] for s in dokumen["tidak_diperiksa"]}
    assert {"pipa.xlsx", "a.xlsx", "b.xlsx", "nol.xlsx"} <= alasan.keys()
    assert any(s["berkas"] == "DPA.xlsx" for s in dokumen["sumber"])


def test_a_name_that_is_no_utf8_is_shown(tmp_path: Path) -> None:
    """One odd file name would stop the whole folder."""
    sumber = copy_sample(tmp_path)
    asal = (sumber / "DPA.xlsx").read_bytes()
    (sumber / "DPA.xlsx").unlink()
    Path(os.fsdecode(os.fsencode(sumber) + b"/DPA\xff.xlsx")).write_bytes(asal)
    hasil = run("susun", sumber, "--json")
    assert hasil.exit_code == 1 and "DPA\ufffd.xlsx" in hasil.stdout


def test_somebody_elses_file_is_never_pushed_out(tmp_path: Path) -> None:
    """A workbook that is called -sebelumnya by its owner would be lost with the second run."""
    hasil, punya = tmp_path / "h.xlsx", tmp_path / "h-sebelumnya.xlsx"
    sumber = copy_sample(tmp_path)
    punya.write_bytes(b"pekerjaan orang")
    for _ in range(3):
        assert run("susun", sumber, "-o", hasil).exit_code == 1
    assert punya.read_bytes() == b"pekerjaan orang"
    assert output_mark(tmp_path / "h-sebelumnya-2.xlsx") and output_mark(hasil)
    assert not (tmp_path / "h-sebelumnya-3.xlsx").exists()
