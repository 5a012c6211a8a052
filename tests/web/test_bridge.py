"""What the page asks of Python: the same functions, called without a browser."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import lkjip_xl
from lkjip_xl.templat import BERKAS as FORMULIR
from tests.alat.buku_kerja import BERKAS, CONTOH, edit_cell
from tests.alat.ragam import SANDI
from web.browser.bridge import Meja, check, clear, draw, open_desk, use_sample, write
from web.browser.view import describe_finding


def _diam(*_: object) -> None:
    pass


def _put(meja: Meja, *path: Path) -> None:
    """Lay files on the desk as the page does with loose ones."""
    folder = Path(clear(meja)) / "0" / "berkas lepas"
    folder.mkdir(parents=True)
    for berkas in path:
        shutil.copy(berkas, folder)


def _check(meja: Meja, sandi: str | None = None, lama: object = None) -> dict[str, Any]:
    hasil: dict[str, Any] = json.loads(check(meja, sandi, json.dumps(lama), _diam))
    return hasil


@pytest.fixture
def meja(tmp_path: Path) -> Meja:
    """Return an empty desk in a folder of the test."""
    return open_desk(str(tmp_path / "meja"))


@pytest.fixture
def contoh(meja: Meja) -> Meja:
    """Return a desk with the sample on it."""
    use_sample(meja)
    return meja


def test_the_sample_in_plain_words(contoh: Meja) -> None:
    """The verdict, the figures or the first things to do would be missing from the page.

    The five kesalahan are those of docs/dokumen-pendiri.md; 3.519.069.195 / 3.582.710.000 = 98,22%.
    """
    objek = _check(contoh)
    assert objek["putusan"].startswith("Belum siap diserahkan: 5 kesalahan")
    assert objek["siap"] is False
    assert objek["judul"] == "Kecamatan Puring · Tahun 2024"
    angka = {butir["label"]: (butir["nilai"], butir["rinci"]) for butir in objek["angka"]}
    assert angka["Realisasi"] == ("Rp\u00a03.519.069.195", "98,22% terserap")
    assert angka["IKM"] == ("88,24", "mutu B")
    total = objek["temuan"][objek["dulu"][3]]
    assert (total["tempat"], total["ubah"]) == ("Realisasi.xlsx · lembar Tabel 3.5", "F49")
    assert (total["lama"], total["baru"]) == ("98,28%", "98,22%")
    assert [objek["temuan"][urut]["tingkat"] for urut in objek["dulu"]] == ["kesalahan"] * 5
    assert set(objek["aturan"]["L101"]) == {
        "Apa", "Mengapa", "Contoh", "Cara memperbaiki", "Keterbatasan",
    }  # fmt: skip


def test_a_budget_alone_says_what_is_missing(meja: Meja) -> None:
    """Whoever drops the DPA alone would not learn which form to fill next.

    The DPA's pagu of the year is 3.582.710.000, as in docs/dokumen-pendiri.md.
    """
    _put(meja, CONTOH / "DPA.xlsx")
    objek = _check(meja)
    assert not objek["siap"]
    assert "belum ada realisasi anggaran" in objek["putusan"]
    assert objek["kurang"][0] == (
        "realisasi anggaran: isi formulir Anggaran.xlsx, lembar Realisasi Anggaran"
    )
    assert objek["angka"][0] == {
        "label": "Anggaran", "nilai": "Rp\u00a03.582.710.000", "rinci": "belum ada tabel realisasi",
    }  # fmt: skip


def test_what_a_person_accepted_stands_apart(contoh: Meja) -> None:
    """A peringatan that was accepted with a reason would be asked about again and again."""
    _check(contoh)
    assert contoh.bahan is not None
    temuan = tuple(
        replace(cacat, diterima="memang begitu") if cacat.tingkat == "peringatan" else cacat
        for cacat in contoh.bahan.temuan
    )
    daftar = [describe_finding(cacat) for cacat in temuan]
    assert "peringatan" not in {objek["tingkat"] for objek in daftar}
    saran = {objek["saran"] for objek in daftar if objek["tingkat"] == "diterima"}
    assert saran == {"Diterima: memang begitu"}


def test_the_bars_keep_the_proportions(contoh: Meja) -> None:
    """A program with a tenth of the money would get another length than a tenth.

    Anggaran of the four programs, in thousandths of the largest (2.110.880.000): 1.310.364.000 is
    620, 17.180.000 is 8, 144.286.000 is 68; their sum is 3.582.710.000.
    """
    baris = _check(contoh)["program"]["baris"]
    assert [butir["panjang_anggaran"] for butir in baris] == [1000, 620, 8, 68]
    assert [butir["persen"] for butir in baris] == ["97,69%", "98,87%", "99,87%", "99,98%"]


def test_the_report_has_the_bytes_of_the_command(contoh: Meja) -> None:
    """Who checks at the page would hand in another workbook than who checks at the terminal."""
    _check(contoh)
    bahan = lkjip_xl.periksa(lkjip_xl.baca(CONTOH))
    assert write(contoh, "hasil", _diam) == lkjip_xl.susun(bahan)


def test_copies_and_forms_come_as_one_file_each(contoh: Meja) -> None:
    """A browser saves one file at a time: five of them would be five questions."""
    _check(contoh)
    for apa, nama in (("salinan", {p.name for p in CONTOH.iterdir()}), ("formulir", set(FORMULIR))):
        data = write(contoh, apa, _diam)
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            assert set(arsip.namelist()) == nama
        assert write(contoh, apa, _diam) == data


def test_how_a_sheet_was_read(contoh: Meja) -> None:
    """A user could not see which column was taken for the realisasi."""
    lembar = _check(contoh)["lembar"]
    posisi = next(s["posisi"] for s in lembar if s["tempat"] == "Realisasi.xlsx · lembar Tabel 3.5")
    gambar = draw(contoh, posisi)
    assert gambar.startswith("Realisasi.xlsx · lembar Tabel 3.5\n")
    assert "dikenali sebagai anggaran: A5:F49" in gambar


def test_a_locked_file_asks_for_its_password(meja: Meja) -> None:
    """A file that a password would open would count as lost."""
    _put(meja, BERKAS / "bersandi.xlsx", BERKAS / "realisasi.csv")
    objek = _check(meja)
    assert objek["terkunci"] == ["bersandi.xlsx"]
    assert not objek["sandi_salah"]
    assert "--sandi" not in json.dumps(objek)
    assert _check(meja, "keliru")["sandi_salah"]
    assert _check(meja, SANDI)["terkunci"] == []


def test_a_broken_file_stops_no_other(meja: Meja, tmp_path: Path) -> None:
    """One torn download would hide what is wrong in the other files."""
    rusak = tmp_path / "Unduhan.xlsx"
    rusak.write_bytes((CONTOH / "SKM.xlsx").read_bytes()[:9000])
    _put(meja, rusak, CONTOH / "Realisasi.xlsx")
    objek = _check(meja)
    assert [butir["berkas"] for butir in objek["gagal"]] == ["Unduhan.xlsx"]
    assert {"L101", "B105"} <= {temuan["kode"] for temuan in objek["temuan"]}


def test_nothing_known_says_why_and_shows_the_sheets(meja: Meja, tmp_path: Path) -> None:
    """Whoever drops the wrong file would see an empty page."""
    path = tmp_path / "daftar.csv"
    path.write_text("Nama;Alamat\nBudi;Puring\nSiti;Petanahan\n", encoding="utf-8")
    _put(meja, path)
    objek = _check(meja)
    assert "Tidak ada tabel yang dikenali" in objek["galat"]["pesan"]
    assert "lkjip-xl petakan" not in objek["galat"]["saran"]
    assert objek["lembar"][0]["dikenali"] == "tidak dikenali"
    assert "(teks)" in draw(meja, 0) and "Budi" not in draw(meja, 0)  # a sheet about persons
    assert write(meja, "pemetaan", _diam).startswith(b"PK")
    with pytest.raises(lkjip_xl.GalatBerkas, match="Belum ada yang diperiksa"):
        write(meja, "hasil", _diam)


def test_what_a_correction_changed(meja: Meja, tmp_path: Path) -> None:
    """A user would not see that a correction worked: F49 is one of the sample's five kesalahan."""
    path = tmp_path / "Realisasi.xlsx"
    shutil.copy(CONTOH / "Realisasi.xlsx", path)
    _put(meja, path)
    lama = _check(meja)
    assert lama["perubahan"] == ""
    edit_cell(path, "Tabel 3.5", "F49", 0.9822)
    _put(meja, path)
    assert _check(meja, lama=lama)["perubahan"] == "1 kesalahan hilang"


def test_the_page_loads_no_more_than_it_needs() -> None:
    """A library without a wheel for the browser would stop the page; others would slow it down."""
    kode = "import sys, web.browser.bridge; print(*{m.partition('.')[0] for m in sys.modules})"
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert not {"lxml", "cryptography", "msoffcrypto", "click"} & set(hasil.stdout.split())


def test_two_folders_of_one_name_are_both_read(meja: Meja) -> None:
    """The second of two dropped folders would replace the first without a word."""
    akar = Path(clear(meja))
    for urut, nama in ((0, "Realisasi.xlsx"), (1, "SKM.xlsx")):
        folder = akar / str(urut) / "2024"
        folder.mkdir(parents=True)
        shutil.copy(CONTOH / nama, folder)
    assert _check(meja)["berkas"] == ["Realisasi.xlsx", "SKM.xlsx"]
