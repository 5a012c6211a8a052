"""Everybody can use the page: axe-core finds nothing, and it fits a phone as it fits a laptop."""

from pathlib import Path

import pytest

from tests.alat.buku_kerja import BERKAS
from tests.web.alat import Layar
from web.sumber import AKAR, AXE, fetch_npm

LAPTOP, PONSEL, SEMPIT = (1366, 768), (390, 844), (320, 640)
GAMBAR = AKAR / "dist" / "gambar"  # the README's pictures are taken from here
_PERIKSA = """async () => (await axe.run(document)).violations.map(
    (satu) => `${satu.id}: ${satu.help} (${satu.nodes[0].target})`)"""
_PALING_BESAR = 200_000  # bytes of a picture in the README


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the checker."""
    return fetch_npm(AXE)["axe.min.js"].decode()


def _violations(layar: Layar, axe: str) -> list[str]:
    """Return what axe-core finds, best practices included."""
    # Only words come back: all that axe-core passed would take a minute to hand over.
    layar.lembar.evaluate(f"{axe}; null")
    hasil: list[str] = layar.lembar.evaluate(_PERIKSA)
    return hasil


def _fits(layar: Layar, ukuran: tuple[int, int]) -> bool:
    """Tell whether nothing has to be scrolled sideways at this size."""
    layar.lembar.set_viewport_size({"width": ukuran[0], "height": ukuran[1]})
    lebar = layar.lembar.evaluate("() => document.documentElement.scrollWidth")
    return bool(lebar <= ukuran[0])


def _picture(layar: Layar, nama: str, ukuran: tuple[int, int]) -> Path:
    layar.lembar.set_viewport_size({"width": ukuran[0], "height": ukuran[1]})
    GAMBAR.mkdir(parents=True, exist_ok=True)
    path = GAMBAR / f"{nama}.png"
    layar.lembar.screenshot(path=path)
    return path


def test_the_first_screen(layar: Layar, axe: str) -> None:
    """Whoever uses a screen reader, a phone or large letters would be stopped at the door."""
    layar.find("body.siap").wait_for()
    assert _violations(layar, axe) == []
    for ukuran in (SEMPIT, PONSEL, LAPTOP):
        assert _fits(layar, ukuran), ukuran
    assert _picture(layar, "halaman-awal", LAPTOP).stat().st_size < _PALING_BESAR


def test_the_result(layar: Layar, axe: str) -> None:
    """The verdict and the list would be lost on somebody, or stick out of a phone."""
    layar.find("#contoh").click()
    layar.tunggu_putusan()
    layar.find("#simpan-hasil:not([aria-disabled])").wait_for()
    for nama, ukuran in (("halaman-hasil", LAPTOP), ("halaman-ponsel", PONSEL)):
        assert _picture(layar, nama, ukuran).stat().st_size < _PALING_BESAR
    for daftar in ("#dulu-daftar", "#temuan-daftar", "#lembar-daftar"):
        layar.find(f"{daftar} summary").first.click()
    layar.lembar.get_by_text("dikenali sebagai anggaran: A8:G54").wait_for()
    for ukuran in (SEMPIT, PONSEL, LAPTOP):
        assert _fits(layar, ukuran), ukuran
        assert _violations(layar, axe) == []


def test_the_question_for_a_password(layar: Layar, axe: str) -> None:
    """A field without a name, or a message that nobody hears."""
    layar.pilih(BERKAS / "bersandi.xlsx")
    layar.find("#sandi").wait_for()
    assert _violations(layar, axe) == []
    assert _fits(layar, SEMPIT)


def test_while_it_works(layar: Layar, axe: str, tmp_path: Path) -> None:
    """A bar without a name would leave a listener in silence."""
    path = tmp_path / "besar.csv"
    path.write_text("Kode;Uraian;Pagu\n" + "7.01.01;Program;1000\n" * 90_000, encoding="utf-8")
    layar.pilih(path)
    layar.find("#batal").wait_for()
    assert _violations(layar, axe) == []
    layar.find("#batal").click()
    layar.find("#kerja").wait_for(state="hidden")
