"""What is written is what is read back, and always the same."""

import hashlib
import os
import subprocess
import sys
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from lkjip_xl.book.save import save
from lkjip_xl.book.write import build_book
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Buku, Isi, acuan

from .bahan import baca, buku_contoh, kolom, lembar

AKAR = Path(__file__).parents[2]


def _tabel(*sel: Isi | None) -> BlokTabel:
    return BlokTabel(kolom(*[12] * len(sel)), (Baris(sel),))


def test_formulas_carry_their_values() -> None:
    """A phone or Protected View would show empty cells until a recalculation."""
    halaman = lembar(
        "A",
        _tabel(
            Isi(Decimal("2.5"), "indeks", nama="x"),
            Isi(Decimal("5"), "indeks", f"{acuan('x')}*2"),
            Isi("Baik", rumus=f'IF({acuan("x")}>2,"Baik","Kurang")'),
            Isi(None, rumus=f'IF({acuan("x")}>9,1,"")'),
        ),
    )
    rumus, nilai = baca(halaman)["A"], baca(halaman, nilai=True)["A"]
    assert [rumus.cell(4, k).value for k in (1, 2, 3)] == [
        2.5,
        "=A4*2",
        '=IF(A4>2,"Baik","Kurang")',
    ]
    assert [nilai.cell(4, k).value for k in (1, 2, 3, 4)] == [2.5, 5, "Baik", None]


@pytest.mark.parametrize("teks", ["=1+1", "http://x.id", "007", "internal:A!A1", "{=1}", "+62"])
def test_a_text_stays_a_text(teks: str) -> None:
    """A text from a source would run as a formula, become a link or lose its zeros."""
    sel = baca(lembar("A", _tabel(Isi(teks))))["A"]["A4"]
    assert (sel.value, sel.data_type, sel.hyperlink) == (teks, "s", None)


def test_a_link_leads_to_the_named_cell() -> None:
    """A click in Pemeriksaan would lead nowhere, or the cell would lose its number."""
    halaman = lembar(
        "A", _tabel(Isi("lihat", "tautan", tautan="x"), Isi(7, "bilangan", tautan="x"))
    )
    buku = baca(halaman, lembar("3.5 Pagu's", _tabel(Isi(1, nama="x"))))
    sel, angka = buku["A"]["A4"], buku["A"]["B4"]
    assert (sel.value, angka.value) == ("lihat", 7)
    assert sel.hyperlink.location == angka.hyperlink.location == "'3.5 Pagu''s'!A4"


@pytest.mark.parametrize(
    ("gaya", "format_angka"),
    [
        ("rupiah", "#,##0"),
        ("persen", "[=1]0%;[<0]-0.00%;0.00%"),
        ("indeks", "0.00"),
        ("bobot", "0.00##"),
        ("angka_umum", "General"),
    ],
)
def test_number_looks(gaya: str, format_angka: str) -> None:
    """A number would be shown with the wrong decimals or as text."""
    sel = baca(lembar("A", _tabel(Isi(Decimal("0.9822"), gaya))))["A"]["A4"]
    assert (sel.value, sel.number_format, sel.data_type) == (0.9822, format_angka, "n")


@pytest.mark.parametrize(("gaya", "ragam"), [("rupiha", None), ("teks", "progam")])
def test_an_unknown_look(gaya: str, ragam: str | None) -> None:
    """A misspelt look would be printed as plain text and nobody would notice."""
    blok = BlokTabel(kolom(9), (Baris((Isi("x", gaya),), ragam=ragam),))
    with pytest.raises(KeyError):
        baca(lembar("A", blok))


def test_a_group_title_runs_on_without_a_merge() -> None:
    """A long group title would be squeezed into a narrow column, or break sorting by a merge."""
    baris = (Baris((Isi("Tujuan yang panjang sekali"), None, None), ragam="kelompok"),)
    buku = baca(lembar("A", BlokTabel(kolom(5, 20, 20), baris)))["A"]
    assert not buku["A4"].alignment.wrap_text
    assert buku["A4"].border.right.style is None and buku["C4"].border.right.style == "thin"
    assert [str(rentang) for rentang in buku.merged_cells.ranges] == ["A1:C1"]


def test_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    """Two runs on the same sources would differ, and nobody could compare them."""
    ini = hashlib.sha256(build_book(buku_contoh())).hexdigest()
    assert hashlib.sha256(build_book(buku_contoh())).hexdigest() == ini
    kode = (
        "import hashlib; from tests.book.bahan import buku_contoh;"
        "from lkjip_xl.book.write import build_book;"
        "print(hashlib.sha256(build_book(buku_contoh())).hexdigest())"
    )
    for tz, benih in (("Asia/Jakarta", "1"), ("America/New_York", "77")):
        lingkungan = os.environ | {"TZ": tz, "PYTHONHASHSEED": benih, "PYTHONPATH": str(AKAR)}
        hasil = subprocess.run(
            [sys.executable, "-c", kode],
            cwd=tmp_path,
            env=lingkungan,
            capture_output=True,
            text=True,
            check=True,
        )
        assert hasil.stdout.strip() == ini


def test_no_font_is_tied_to_the_theme() -> None:
    """Excel would show Calibri, and texts measured for Arial would be cut off."""
    gaya = ZipFile(BytesIO(build_book(buku_contoh()))).read("xl/styles.xml")
    assert b'<name val="Arial"/>' in gaya and b"<scheme" not in gaya


def test_the_next_workbook_of_a_process_is_the_same() -> None:
    """The second report written in one process would differ from the first."""
    data = build_book(buku_contoh())
    assert build_book(buku_contoh()) == data


def test_the_mark_of_an_output(tmp_path: Path) -> None:
    """A folder would be read together with the reports written into it."""
    path = tmp_path / "hasil.xlsx"
    save(build_book(buku_contoh()), path)
    sifat = ZipFile(path).read("docProps/custom.xml").decode()
    assert 'name="lkjip-xl"' in sifat and "keluaran" in sifat
    assert os.listdir(tmp_path) == ["hasil.xlsx"]


def test_an_error_in_the_content_leaves_the_earlier_file(tmp_path: Path) -> None:
    """A failed run would destroy yesterday's report."""
    path = tmp_path / "hasil.xlsx"
    path.write_bytes(b"kemarin")
    with pytest.raises(KeyError):
        save(build_book(Buku("", (lembar("A", _tabel(Isi(1, rumus="\x02x\x03"))),), ())), path)
    assert path.read_bytes() == b"kemarin" and os.listdir(tmp_path) == ["hasil.xlsx"]


def test_a_file_that_is_open_in_excel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A target that cannot be replaced would leave rubbish beside it."""

    def refuse(_: object, __: object) -> None:
        raise PermissionError

    path = tmp_path / "hasil.xlsx"
    path.write_bytes(b"kemarin")
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(GalatBerkas, match="“hasil"):
        save(build_book(buku_contoh()), path)
    assert path.read_bytes() == b"kemarin" and os.listdir(tmp_path) == ["hasil.xlsx"]


def test_key_figures_stand_at_the_left() -> None:
    """A key figure would be printed far away from its label."""
    teks = BlokTeks((Baris((Isi("Pagu", "label"), Isi(5, "kunci_rupiah"))),))
    assert baca(lembar("A", teks))["A"]["B3"].alignment.horizontal == "left"
