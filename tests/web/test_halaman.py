"""The page in a real Chromium, opened from a file, with every host out of reach."""

import os
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.alat.buku_kerja import BERKAS, CONTOH, copy_sample, edit_cell, write_sipd
from tests.alat.ragam import SANDI
from tests.web.alat import Jaga, Layar
from web.sumber import fetch_wheels
from web.ukur import measure

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AKAR = Path(__file__).parents[2]
_MURNI = ("xlsxwriter", "xlrd")  # wheels that run anywhere


@pytest.fixture(scope="session")
def hasil_perintah(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the report of the command line, by the libraries that are inside the page.

    So a new release of XlsxWriter changes both or none.
    """
    folder = tmp_path_factory.mktemp("perintah")
    sumber = copy_sample(folder)
    roda = [str(path) for path in fetch_wheels() if path.name.startswith(_MURNI)]
    lingkungan = os.environ | {"PYTHONPATH": os.pathsep.join([*roda, str(AKAR)])}
    perintah = [sys.executable, "-m", "lkjip_xl", "susun", str(sumber)]
    subprocess.run(perintah, env=lingkungan, capture_output=True, check=False, cwd=folder)
    return (sumber / "Hasil-LKJiP.xlsx").read_bytes()


def test_the_sample_gives_the_bytes_of_the_command_line(
    layar: Layar, tmp_path: Path, hasil_perintah: bytes
) -> None:
    """Who uses the page would hand in another workbook than who uses the command line."""
    layar.find("#contoh").click()
    assert layar.tunggu_putusan().startswith("Belum siap diserahkan: 5 kesalahan")
    path = layar.simpan("#simpan-hasil", tmp_path)
    assert path.name == "Hasil-LKJiP.xlsx"
    assert path.read_bytes() == hasil_perintah


def test_a_dropped_folder_gives_the_same(
    layar: Layar, tmp_path: Path, hasil_perintah: bytes
) -> None:
    """Chromium refuses folders to a page of file:// unless they are taken in the right way."""
    layar.seret(copy_sample(tmp_path))
    layar.tunggu_putusan()
    assert layar.simpan("#simpan-hasil", tmp_path).read_bytes() == hasil_perintah


def test_a_mixed_folder(layar: Layar, tmp_path: Path) -> None:
    """One file of another kind, torn, or none at all would stop the rest or go unmentioned."""
    folder = tmp_path / "Data 2024"
    (folder / "lama & baru").mkdir(parents=True)
    write_sipd(folder / "lama & baru" / "LRA 100%.xlsx")
    for nama in ("realisasi-html.xls", "realisasi.ods", "realisasi.xlsb", "realisasi.xls"):
        (folder / nama).write_bytes((BERKAS / nama).read_bytes())
    (folder / "rusak.xlsx").write_bytes((CONTOH / "SKM.xlsx").read_bytes()[:7000])
    (folder / "surat.pdf").write_bytes(b"%PDF-1.7 ...")
    (folder / "~$realisasi.xls").write_bytes(b"x")
    layar.pilih_folder(folder)
    assert layar.tunggu_putusan().startswith("Belum siap diserahkan")
    lembar = layar.find("#lembar-daftar").inner_text()
    for nama in ("lama & baru/LRA 100%.xlsx", "realisasi-html.xls", "realisasi.ods"):
        assert nama in lembar
    terlewat = layar.find("#terlewat-daftar").inner_text()
    assert "surat.pdf: bukan lembar kerja" in terlewat
    assert "rusak.xlsx: Berkas ini rusak" in terlewat
    assert "~$realisasi.xls: berkas kunci Excel" in terlewat


def test_a_locked_file_is_opened_with_its_password(layar: Layar) -> None:
    """Whoever locks files would be sent away; .xlsx by AES, .xls by RC4, a wrong password said."""
    layar.pilih(BERKAS / "bersandi.xlsx", BERKAS / "bersandi.xls")
    layar.find("#sandi").wait_for()
    layar.harap("#pesan-judul").to_have_text("2 berkas terkunci kata sandi")
    layar.find("#sandi").fill("keliru")
    layar.find("#sandi").press("Enter")
    layar.lembar.get_by_text("Kata sandi itu tidak membukanya").wait_for()
    layar.find("#sandi").fill(SANDI)
    layar.lembar.get_by_role("button", name="Buka").click()
    layar.tunggu_putusan()
    layar.harap("#lembar-daftar > li").to_have_count(2)


def test_a_file_that_cannot_be_read_says_why(layar: Layar, tmp_path: Path) -> None:
    """An empty or torn file would end in silence, or in a message for programmers."""
    path = tmp_path / "Realisasi.xlsx"
    path.write_bytes(b"")
    layar.pilih(path)
    layar.harap("#pesan-judul").to_have_text("Realisasi.xlsx: Berkas ini kosong (0 byte).")
    layar.harap("#pesan").to_contain_text("Salin atau unduh ulang")


def test_a_file_that_is_gone_stops_the_run(layar: Layar) -> None:
    """A verdict would be given without one of the files that were dropped."""
    layar.find("body.siap").wait_for()
    layar.lembar.evaluate("() => { File.prototype.arrayBuffer = () => Promise.reject(Error()); }")
    layar.pilih(CONTOH / "SKM.xlsx")
    layar.lembar.get_by_text("SKM.xlsx tidak dapat dibuka").wait_for()
    assert layar.find("#hasil").is_hidden()


def test_an_unforeseen_error_is_said_and_leaves_the_page_usable(layar: Layar) -> None:
    """A slip of ours would leave a page on which nothing happens any more."""
    layar.find("body.siap").wait_for()
    layar.lembar.evaluate("() => { jalankan(() => minta('tidak ada')); }")
    layar.lembar.get_by_text("Program berhenti karena hal yang tidak terduga").wait_for()
    layar.find("#contoh").click()
    assert layar.tunggu_putusan().startswith("Belum siap diserahkan")


def test_a_correction_is_noticed(layar: Layar, tmp_path: Path) -> None:
    """A user would not learn that the correction worked: F49 is one of the five kesalahan."""
    folder = copy_sample(tmp_path)
    layar.pilih_folder(folder)
    layar.tunggu_putusan()
    assert layar.find("#perubahan").is_hidden()
    edit_cell(folder / "Realisasi.xlsx", "Tabel 3.5", "F49", 0.9822)
    layar.seret(folder)
    layar.lembar.get_by_text("Dibanding pemeriksaan sebelumnya: 1 kesalahan hilang.").wait_for()
    assert layar.tunggu_putusan().startswith("Belum siap diserahkan: 4 kesalahan")


def test_cancel(layar: Layar, tmp_path: Path) -> None:
    """A large file dropped by mistake would hold the page until it is done."""
    layar.find("body.siap").wait_for()
    path = tmp_path / "besar.csv"
    baris = (
        f"7.01.01.2.{n // 99 + 1:02d}.{n % 99:04d};Kegiatan {n};{n}000;{n}000"
        for n in range(90_000)
    )
    path.write_text("Kode;Uraian;Anggaran;Realisasi\n" + "\n".join(baris), encoding="utf-8")
    layar.pilih(path)
    layar.lembar.get_by_text("Membaca besar.csv").wait_for()
    layar.find("#batal").click()
    layar.find("#kerja").wait_for(state="hidden")
    assert layar.find("#hasil").is_hidden()
    layar.find("#contoh").click()
    assert layar.tunggu_putusan().startswith("Belum siap diserahkan: 5 kesalahan")


def test_copies_forms_and_mapping_are_saved(layar: Layar, tmp_path: Path) -> None:
    """A button would save nothing, or a file that no program opens."""
    layar.find("#contoh").click()
    layar.tunggu_putusan()
    for tombol, nama, teks in (
        ("#simpan-salinan", "Salinan-bertanda.zip", "Realisasi.xlsx"),
        ("#formulir", "Formulir-LKJiP.zip", "Anggaran.xlsx"),
        ("#simpan-pemetaan", "Pemetaan.xlsx", "xl/workbook.xml"),
    ):
        path = layar.simpan(tombol, tmp_path)
        assert path.name == nama
        with zipfile.ZipFile(path) as arsip:
            assert teks in arsip.namelist()


def test_findings_are_filtered_and_explained(layar: Layar) -> None:
    """Nineteen findings could not be told apart, and none would say why it matters."""
    layar.find("#contoh").click()
    layar.tunggu_putusan()
    temuan = "#temuan-daftar > li"
    layar.harap(temuan).to_have_count(19)
    layar.lembar.get_by_role("checkbox", name="8 informasi").uncheck()
    layar.harap(temuan).to_have_count(11)
    layar.find("#saring-berkas").select_option("SKM.xlsx")
    layar.harap("#saring-jumlah").to_have_text("Tampil 1 dari 19 temuan")
    layar.find("#saring-berkas").select_option("*")
    layar.find("#saring-cari").fill("total")
    layar.harap(temuan).to_have_count(1)
    layar.find(f"{temuan} summary").click()
    layar.harap(temuan).to_contain_text("Cara memperbaiki")
    layar.find("#lembar-daftar summary").first.click()
    layar.lembar.get_by_text("dikenali sebagai anggaran: A8:G54").wait_for()


def test_the_keyboard_alone_is_enough(layar: Layar, tmp_path: Path) -> None:
    """Whoever cannot use a mouse would not get from the opened page to the saved workbook."""
    papan = layar.lembar.keyboard
    layar.find("body.siap").wait_for()

    def tekan_sampai(penanda: str, paling_banyak: int = 60) -> None:
        for _ in range(paling_banyak):
            papan.press("Tab")
            if layar.find(f"{penanda}:focus").count():
                return
        raise AssertionError(f"{penanda} tidak tercapai dengan Tab")

    tekan_sampai("#pilih-folder", 3)
    tekan_sampai("#contoh")
    papan.press("Enter")
    layar.tunggu_putusan()
    layar.find("#putusan:focus").wait_for()
    layar.find("#simpan-hasil:not([aria-disabled])").wait_for()
    with layar.lembar.expect_download() as unduhan:
        tekan_sampai("#simpan-hasil")
        papan.press("Enter")
    assert unduhan.value.suggested_filename == "Hasil-LKJiP.xlsx"
    tekan_sampai("#dulu-daftar summary")
    papan.press("Enter")
    layar.harap("#dulu-daftar details[open]").to_contain_text("Mengapa")
    tekan_sampai("#saring-tingkat input")
    papan.press("Space")
    layar.harap("#temuan-daftar > li").to_have_count(14)


@pytest.fixture
def pendengar() -> Iterator[socket.socket]:
    """Return a server of this machine that nobody is to call."""
    with socket.create_server(("127.0.0.1", 0)) as soket:
        soket.settimeout(0.5)
        yield soket


def _called(pendengar: socket.socket) -> bool:
    try:
        pendengar.accept()[0].close()
    except TimeoutError:
        return False
    return True


def test_the_page_may_connect_to_nobody(
    peramban_terbuka: "Browser", halaman: Path, pendengar: socket.socket
) -> None:
    """A slip, or a library of tomorrow, could send a file away: the browser itself must refuse."""
    coba = """async (alamat) => {
        const ditolak = [];
        addEventListener("securitypolicyviolation", (p) => ditolak.push(p.effectiveDirective));
        try { await fetch(alamat); } catch (galat) {}
        try { new WebSocket(alamat.replace("http", "ws")); } catch (galat) {}
        navigator.sendBeacon(alamat);
        const gambar = new Image(); gambar.src = alamat;
        const skrip = document.createElement("script"); skrip.src = alamat;
        document.body.append(skrip);
        await new Promise((jadi) => setTimeout(jadi, 300));
        return ditolak.sort();
    }"""
    lembar = peramban_terbuka.new_page()
    lembar.goto(halaman.as_uri(), wait_until="commit")
    lembar.locator("body.siap").wait_for(timeout=90_000)
    ditolak = lembar.evaluate(coba, f"http://127.0.0.1:{pendengar.getsockname()[1]}/keluar")
    lembar.close()
    assert ditolak == ["connect-src"] * 3 + ["img-src", "script-src-elem"]
    assert not _called(pendengar)


def test_the_watch_sees_what_leaves(
    peramban_terbuka: "Browser", tmp_path: Path, pendengar: socket.socket
) -> None:
    """The tests would say that nothing leaves because they look nowhere."""
    alamat = f"http://127.0.0.1:{pendengar.getsockname()[1]}"
    path = tmp_path / "bocor.html"
    path.write_text(
        f"<script>const isi = new Blob(['fetch(\"{alamat}/kerja\").catch(() => {{}})']);"
        f"new Worker(URL.createObjectURL(isi)); fetch('{alamat}/x').catch(() => {{}})</script>",
        encoding="utf-8",
    )
    konteks = peramban_terbuka.new_context()
    jaga = Jaga(konteks)
    lembar = konteks.new_page()
    lembar.goto(path.as_uri())
    assert _called(pendengar)
    assert _called(pendengar)
    for _ in range(200):  # the browser tells of a worker's call after it has made it
        if len(jaga.keluar) > 1 and jaga.keluhan:
            break
        lembar.wait_for_timeout(50)
    konteks.close()
    assert set(jaga.keluar) == {f"{alamat}/x", f"{alamat}/kerja"}
    assert jaga.keluhan


def _crowding() -> float:
    """Return by how much other programs slow this one down: 1 where it has a core for itself."""
    mulai, kerja = time.perf_counter(), time.process_time()
    while time.process_time() < kerja + 0.2:
        pass
    return (time.perf_counter() - mulai) / (time.process_time() - kerja)


def test_it_is_there_at_once_and_ready_soon(peramban: "Browser", halaman: Path) -> None:
    """A user would close a page that stays white, or that does nothing for half a minute.

    The aims are 2 and 10 seconds on a machine that has nothing else to do.
    """
    ramai = _crowding()
    waktu = measure(peramban, halaman)
    ramai = max(1.0, (ramai + _crowding()) / 2)
    assert waktu["layar pertama"] / ramai <= 2, (waktu, ramai)
    assert waktu["siap"] / ramai <= 10, (waktu, ramai)
