"""The cells of the forms: drop-downs, hints, checks, formulas, print set-up."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from lkjip_xl.norms.baris_contoh import BARIS_CONTOH
from lkjip_xl.norms.pengaturan import KUNCI
from lkjip_xl.tables.pengaturan.settings import find_key
from lkjip_xl.templat import BERKAS, write_templat
from lkjip_xl.templat.pengaturan import IDENTITAS, METODE


@pytest.fixture(scope="module")
def lembar(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Worksheet]:
    """Return every sheet of the forms by file and name."""
    folder = tmp_path_factory.mktemp("templat")
    return {
        f"{path.stem}/{sheet.title}": sheet
        for path in write_templat(folder)
        for sheet in load_workbook(path).worksheets
    }


def _checks_at(sheet: Worksheet, alamat: str) -> list[DataValidation]:
    """Return all that Excel checks in a cell."""
    return [v for v in sheet.data_validations.dataValidation if alamat in v.sqref]


def _example_row(sheet: Worksheet) -> int | None:
    """Return the number of the example's row."""
    for b, baris in enumerate(sheet.iter_rows(max_row=10, values_only=True), 1):
        if any(str(nilai).startswith("Contoh") for nilai in baris):
            return b
    return None


def _check_at(sheet: Worksheet, alamat: str) -> DataValidation:
    """Return what Excel checks in a cell."""
    (ketemu,) = _checks_at(sheet, alamat)
    return ketemu


@pytest.mark.parametrize(
    ("nama", "alamat", "batas"),
    [
        ("Anggaran/Realisasi Anggaran", "D10", ("decimal", "0", "1000000000000000")),
        ("Anggaran/Realisasi Anggaran", "E900", ("decimal", "0", "1000000000000000")),
        ("Kinerja/Capaian Kegiatan", "D7", ("decimal", "0", "10")),
        ("SKM/Jawaban Responden", "G6", ("whole", "1", "4")),
        ("SKM/Jawaban Responden", "O1500", ("whole", "1", "4")),
        ("SKM/Rekap Unsur", "B7", ("decimal", "25", "100")),
        ("Pegawai/Jabatan", "B6", ("whole", "0", "100000")),
    ],
)
def test_cells_refuse_what_is_no_number(
    lembar: dict[str, Worksheet], nama: str, alamat: str, batas: tuple[str, str, str]
) -> None:
    """Words in a cell of amounts, or an answer of 5, would be found only when it is late."""
    periksa = _check_at(lembar[nama], alamat)
    assert (periksa.type, periksa.formula1, periksa.formula2) == batas
    assert periksa.showErrorMessage
    assert periksa.errorStyle in {None, "stop"}
    assert periksa.error


def test_targets_in_words_are_asked_about_not_refused(lembar: dict[str, Worksheet]) -> None:
    """A predikat such as BB could not be typed."""
    periksa = _check_at(lembar["Kinerja/Capaian"], "D7")
    assert periksa.errorStyle == "warning"
    assert periksa.error is not None
    assert "BB" in periksa.error


@pytest.mark.parametrize(
    ("nama", "alamat", "teks"),
    [
        ("Anggaran/Realisasi Anggaran", "A7", "Program,Kegiatan,Sub Kegiatan,Rekening"),
        ("Kinerja/Capaian", "C7", "Indeks,Persen"),
        ("Kinerja/Capaian", "G7", "Positif,Negatif A,Negatif B"),
        ("Kinerja/Capaian Kegiatan", "E7", "Menunjang,Tidak menunjang"),
        ("SKM/Jawaban Responden", "C6", "Laki-laki,Perempuan"),
        ("SKM/Jawaban Responden", "E6", "SD,SMP,SMA"),
        ("Pegawai/Golongan", "A6", "Juru Muda,Juru Muda Tk. I,Juru"),
        ("Pegawai/Golongan", "B6", "I/a,I/b"),
        ("Pengaturan/Metode", "B5", "sisa,selisih,pmk 214"),
        ("Pengaturan/Polaritas", "B6", "Semakin rendah semakin baik"),
        ("Pengaturan/Tindak Lanjut", "A6", "Persyaratan,Prosedur"),
    ],
)
def test_choices_are_drop_downs(
    lembar: dict[str, Worksheet], nama: str, alamat: str, teks: str
) -> None:
    """People would type a word that the program does not know."""
    periksa = _check_at(lembar[nama], alamat)
    assert periksa.type == "list"
    assert periksa.formula1 is not None
    assert periksa.formula1.startswith(f'"{teks}')
    assert periksa.promptTitle
    assert periksa.prompt


def test_every_column_to_be_typed_has_a_hint(lembar: dict[str, Worksheet]) -> None:
    """Somebody would stand before a cell and not know what belongs there."""
    formulir = {nama: b for nama, sheet in lembar.items() if (b := _example_row(sheet))}
    assert len(formulir) == len(BARIS_CONTOH)
    tanpa = [
        f"{nama}!{sel.coordinate}"
        for nama, b in formulir.items()
        for sel in lembar[nama][b]
        if not str(sel.value).startswith("=")
        and not any(v.prompt for v in _checks_at(lembar[nama], sel.coordinate))
    ]
    assert tanpa == []


def test_parents_add_up_leaves_once(lembar: dict[str, Worksheet]) -> None:
    """A subtotal would be counted twice, or a row of a block be missed."""
    sheet = lembar["Anggaran/Realisasi Anggaran"]
    tingkat = {b: sheet.cell(b, 1).value for b in range(7, 45)}
    assert sheet["D7"].value == "=SUBTOTAL(9,D8:D25)"
    assert [tingkat[b] for b in (7, 8, 9, 10, 25, 26)] == [
        "Program", "Kegiatan", "Sub Kegiatan", "Rekening", "Rekening", "Program",
    ]  # fmt: skip
    assert sheet["D9"].value == "=SUBTOTAL(9,D10:D12)"
    assert sheet["E8"].value == "=SUBTOTAL(9,E9:E16)"
    assert (sheet["C45"].value, sheet["D45"].value) == ("JUMLAH", "=SUBTOTAL(9,D7:D44)")


def test_sheets_are_set_up_for_screen_and_paper(lembar: dict[str, Worksheet]) -> None:
    """The header would scroll away, or a wide table be cut in two on paper."""
    for nama, sheet in lembar.items():
        if nama.endswith("/Petunjuk"):
            continue
        assert sheet.freeze_panes, nama
        assert sheet.page_setup.fitToHeight == 0, nama
        assert sheet.print_title_rows, nama
        kaki = sheet.HeaderFooter.oddFooter
        assert kaki is not None, nama
        assert kaki.right.text == "Halaman &P dari &N", nama
        assert not sheet.protection.sheet, nama


def test_directions_are_no_table(lembar: dict[str, Worksheet]) -> None:
    """A sentence of the directions would be read as an amount."""
    petunjuk = [sheet for nama, sheet in lembar.items() if nama.endswith("/Petunjuk")]
    assert len(petunjuk) == len(BERKAS)
    assert all(sheet.max_column == 1 for sheet in petunjuk)
    assert all(sheet["A1"].value == "Petunjuk pengisian" for sheet in petunjuk)


def test_every_setting_that_is_read_has_its_row() -> None:
    """A setting could be given only by somebody who reads the documentation."""
    kunci = {find_key(jenis.label) for jenis in (*IDENTITAS, *METODE)}
    assert kunci == {nama for nama, _ in KUNCI}


def test_each_form_has_its_own_example(lembar: dict[str, Worksheet]) -> None:
    """An example would be written that reading does not know, and enter a report."""
    tertulis = [
        tuple(sel.value for sel in sheet[b] if not str(sel.value).startswith("="))
        for sheet in lembar.values()
        if (b := _example_row(sheet))
    ]
    dikenal = [set(contoh) | {None} for contoh in BARIS_CONTOH.values()]
    assert all(any(set(angka) <= deret for deret in dikenal) for angka in tertulis)
    assert len(tertulis) == len(dikenal)


def test_formulas_of_the_example_show_their_result(tmp_path: Path) -> None:
    """In Protected View the example would look empty, or be wrong."""
    write_templat(tmp_path)
    capaian = load_workbook(tmp_path / "Kinerja.xlsx", data_only=True)["Capaian"]
    assert capaian["F6"].value == pytest.approx(88.24 / 87, abs=0.00005)
    anggaran = load_workbook(tmp_path / "Anggaran.xlsx", data_only=True)["Realisasi Anggaran"]
    assert (anggaran["F6"].value, anggaran["G6"].value) == (1000, 0.9998)


def test_drop_downs_fit_into_excel(lembar: dict[str, Worksheet]) -> None:
    """Excel would call the workbook damaged."""
    for nama, sheet in lembar.items():
        for periksa in sheet.data_validations.dataValidation:
            assert len(periksa.formula1 or "") <= 257, nama
            assert len(periksa.prompt or "") <= 255, nama
            assert len(periksa.promptTitle or "") <= 32, nama
            assert len(periksa.error or "") <= 255, nama
