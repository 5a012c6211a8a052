"""Ringkasan and Pemeriksaan: what is seen first, what to change, and where every sheet is."""

import re
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from lkjip_xl.book.write import build_book
from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.report.isi import Buku, Lembar
from lkjip_xl.report.screen.layar import write_figures
from lkjip_xl.report.screen.layar_temuan import first_findings
from lkjip_xl.report.susun import build_report
from tests.alat.buku_kerja import CONTOH, run
from tests.alat.kisi import kisi
from tests.alat.laporan import bahan, bernama, buku, lembar, nilai, tabel
from tests.alat.libreoffice import changes, perlu_libreoffice
from tests.alat.survei import respon

_LRA = kisi(
    "Kode|Uraian|Anggaran|Realisasi|%\n"
    "7.01.01|Program A|100|90|90\n7.01.02|Program B|200|190|95\n"
    "7.01.03|Program C|400|200|50\n7.01.04|Program D|50|50|100\n|Jumlah|750|530|72",
    berkas="LRA.xlsx",
    lembar="LRA",
)
_PIKSEL = 7  # of a character, beside 5 of a column


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample's report."""
    hasil = tmp_path_factory.mktemp("ringkasan") / "hasil.xlsx"
    run("susun", CONTOH, "-o", hasil)
    return hasil


def _texts(halaman: Lembar) -> list[str]:
    """Return all words of a sheet, top to bottom."""
    return [str(s.nilai) for b in halaman.blok for r in b.baris for s in r.sel if s and s.nilai]


def _isi() -> Buku:
    return buku(_LRA)


def test_the_verdict_and_what_is_missing_come_first() -> None:
    """A lone realisasi would look ready: nobody would see that everything else is missing."""
    teks = _texts(lembar(_isi(), "ringkasan"))
    assert teks[0].startswith("Belum siap diserahkan: 1 kesalahan; belum ada")
    assert any("Perjanjian Kinerja" in kata for kata in teks[1:5])
    assert sum("lkjip-xl templat" in kata for kata in teks) == 1


def test_what_to_do_has_old_and_new_and_leads_to_the_cell() -> None:
    """A person would read that something is wrong, and not what to type where."""
    (pertama, *_) = tabel(lembar(_isi(), "ringkasan"))[0].baris
    assert pertama.sel[1] and "Sel E6: 72" in str(pertama.sel[1].nilai)
    assert pertama.sel[3] and pertama.sel[3].tautan == "S|0|5|4"


def test_what_has_no_new_value_says_what_to_do() -> None:
    """The column would name the place a second time, and not say to type 1, 2, 3, or 4."""
    isi = _texts(lembar(build_report(bahan(respon("33 3 4 3 4 3 4 3 4", "3 " * 9))), "ringkasan"))
    assert any("lalu ketik 1, 2, 3, atau 4." in kata for kata in isi)
    assert not any("C2\nLembar1 · C2" in kata for kata in isi)


# The typed % of the total waits for nothing: the text amount (B101), then the total (T102) come
# before it, and 1, 2, 3 on every view.
_BERTEMUAN = kisi(
    "Kode|Uraian|Anggaran|Realisasi|%\n"
    "7.01.01|Program A|100|90|80\n7.01.02|Program B|200|190|95\n"
    "7.01.03|Program C|400|salah|50\n7.01.04|Program D|50|50|100\n|Jumlah|760|530|72",
    berkas="LRA.xlsx",
    lembar="LRA",
)


def test_one_order_and_one_number_everywhere() -> None:
    """Ringkasan would count 5, 1, 2, 3, 4, and the screen begin with another finding."""
    asal = bahan(_BERTEMUAN)
    kerja = build_report(asal)
    dulu = [(baris[0], baris[2]) for baris in nilai(tabel(lembar(kerja, "ringkasan"))[0])]
    assert [n for n, _ in dulu] == list(range(1, len(dulu) + 1))
    assert len(dulu) > 2
    assert str(dulu[0][1]).startswith("Isi “salah”")
    periksa = [(baris[0], baris[1]) for baris in nilai(tabel(lembar(kerja, "pemeriksaan"))[0])]
    assert periksa[: len(dulu)] == dulu
    pesan = [temuan.pesan for temuan in first_findings(asal.temuan)]
    assert pesan == [kata for _, kata in dulu[: len(pesan)]]


def test_only_kesalahan_and_peringatan_are_to_be_done() -> None:
    """Eight choices of the program would stand among five mistakes."""
    halaman = lembar(_isi(), "ringkasan")
    assert {baris[4] for baris in nilai(tabel(halaman)[0])} <= {"KESALAHAN", "PERINGATAN"}


def test_every_sheet_is_in_the_contents() -> None:
    """A sheet would be found only by clicking through thirty tabs."""
    kerja = _isi()
    daftar = tabel(lembar(kerja, "ringkasan"))[-1]
    nama = [halaman.nama for halaman in kerja.lembar[1:]] + [
        salinan.nama for salinan in kerja.sumber
    ]
    assert [baris[1] for baris in nilai(daftar)] == nama
    assert all(b.sel[1] and b.sel[1].tautan for b in daftar.baris)


def test_copies_are_told_in_plain_words() -> None:
    """The contents would speak as the JSON does: skm_responden (A1:E6), tabel jenis ini."""
    lama = kisi("Kode|Uraian|Anggaran\n7.01.01|Program A|90\n7.01.02|Program B|190",
                berkas="DPA.xlsx", lembar="DPA")  # fmt: skip
    isinya = [str(baris[2]) for baris in nilai(tabel(lembar(buku(_LRA, lama), "ringkasan"))[-1])]
    assert "Salinan LRA.xlsx, lembar LRA: anggaran dan realisasi, mengisi laporan" in isinya
    pagu = "Salinan DPA.xlsx, lembar DPA: anggaran, pembanding pagu (belum memuat realisasi)"
    assert pagu in isinya


def test_every_sheet_leads_back(contoh: Path) -> None:
    """A person would be lost in a copied source, thirty tabs from Ringkasan."""
    for sheet in load_workbook(contoh).worksheets[1:]:
        sel = [s for s in sheet[1] if s.value == "‹ Kembali ke Ringkasan"]
        assert len(sel) == 1, sheet.title
        assert sel[0].hyperlink and sel[0].hyperlink.location == "'Ringkasan'!A1"


def _width(lembar_: Worksheet, sampai: int) -> float:
    """Return the pixels of the first columns."""
    lebar = [lembar_.column_dimensions[get_column_letter(k)].width for k in range(1, sampai + 1)]
    return sum(angka * _PIKSEL + 5 for angka in lebar)


def test_what_matters_fits_a_screen_of_1366(contoh: Path) -> None:
    """What to change would be beyond the right edge of the screen."""
    berkas = load_workbook(contoh)
    assert _width(berkas["Pemeriksaan"], 4) <= 1300
    assert _width(berkas["Ringkasan"], 6) <= 1320


def test_findings_can_be_filtered_below_a_frozen_header(contoh: Path) -> None:
    """A person could not look at one file's findings, or lose the header when scrolling."""
    worksheet_or_chartsheet_like = load_workbook(contoh)["Pemeriksaan"]
    kepala = next(b for b in range(1, 9) if worksheet_or_chartsheet_like.cell(b, 1).value == "No.")
    assert [worksheet_or_chartsheet_like.cell(kepala, k).value for k in range(1, 5)] == [
        "No.", "Apa yang salah", "Ganti (sel, lama → baru)", "Lihat selnya",
    ]  # fmt: skip
    assert worksheet_or_chartsheet_like.freeze_panes == f"A{kepala + 1}"
    assert str(worksheet_or_chartsheet_like.auto_filter.ref).startswith(f"A{kepala}:")


def test_key_figures_have_their_kategori() -> None:
    """A reader would see 70,67% and not know whether that is good."""
    teks = _texts(lembar(_isi(), "ringkasan"))
    assert "Sedang" in teks  # 70,67 is above 65 and not above 75


def _capaian(*deret: tuple[str, str, int, int]) -> Buku:
    """Return a report of indikator: sasaran, indikator, target, realisasi."""
    kepala = "Sasaran|Indikator Kinerja|Target|Realisasi\n"
    teks = "\n".join("|".join(map(str, butir)) for butir in deret)
    return buku(kisi(kepala + teks, berkas="Kinerja.xlsx", lembar="3.1"))


# Target 100, so that realisasi is the capaian: 90 and 100 stand twice.
_TUJUH = _capaian(
    ("A", "Satu", 100, 100), ("A", "Dua", 100, 90), ("B", "Tiga", 100, 110),
    ("B", "Empat", 100, 90), ("B", "Lima", 100, 70), ("C", "Enam", 100, 100),
    ("C", "Tujuh", 100, 120),
)  # fmt: skip


def _cards(kerja: Buku) -> list[tuple[object, object]]:
    """Return label and figure of the capaian on Ringkasan."""
    baris = [r for b in lembar(kerja, "ringkasan").blok for r in b.baris if len(r.sel) == 4]
    return [
        (r.sel[0].nilai, r.sel[2].nilai)
        for r in baris
        if r.sel[0] and r.sel[2] and str(r.sel[0].nilai).startswith("Capaian ")
    ]


def test_each_capaian_names_its_indikator() -> None:
    """Two indikator of one sasaran would be two equal lines, nobody knew which is which."""
    kerja = _capaian(("A", "Desa mandiri", 50, 60), ("A", "Kejadian", 100, 80))
    assert _cards(kerja) == [
        ("Capaian Desa mandiri", Decimal("1.2")), ("Capaian Kejadian", Decimal("0.8"))
    ]  # fmt: skip
    layar = write_figures(bahan(kisi(
        "Sasaran|Indikator Kinerja|Target|Realisasi\nA|Desa mandiri|50|60\nA|Kejadian|100|80",
        lembar="3.1",
    )))  # fmt: skip
    assert [baris.split("(")[-1] for baris in layar] == ["Desa mandiri)", "Kejadian)"]


def test_a_realisasi_without_pagu_has_no_sisa_on_the_screen() -> None:
    """Nothing to spend would be said where no anggaran was given: a sisa below nothing."""
    layar = write_figures(bahan(kisi("Uraian|Realisasi\nProgram A|60000\nProgram B|40000")))
    assert layar == ["  Realisasi  Rp 100.000; belum ada anggaran"]


def test_of_many_indikator_the_lowest_are_shown() -> None:
    """The first three would be shown, and the one that failed be out of sight."""
    assert _cards(_TUJUH) == [
        ("Capaian Lima", Decimal("0.7")), ("Capaian Dua", Decimal("0.9")),
        ("Capaian Empat", Decimal("0.9")), ("Capaian Satu", 1), ("Capaian Enam", 1),
    ]  # fmt: skip


@perlu_libreoffice
def test_the_lowest_are_found_anew(tmp_path: Path) -> None:
    """On a tie an indikator would stand there twice, or the formulas find another one."""
    hasil = tmp_path / "hasil.xlsx"
    hasil.write_bytes(build_book(_TUJUH))
    assert changes(hasil, tmp_path, "id-ID") == []


@pytest.mark.parametrize(
    ("letak", "banyak"), [("tiap tabel", 2), ("terakhir", 1), ("", 1), ("tanpa", 0)]
)
def test_where_the_signature_stands(letak: str, banyak: int) -> None:
    """Every table would be signed where the office signs once, or none where it signs all."""
    setelan = kisi(f"Nama|Turisno\nTanda Tangan|{letak or 'terakhir'}", lembar="Setelan")
    ukur = kisi("Sasaran|Indikator|Target|Realisasi\nA|Indeks|80|76", lembar="3.1")
    kerja = buku(ukur, _LRA, setelan)
    bertanda = [halaman.kunci for halaman in kerja.lembar if halaman.tanda_tangan]
    assert len(bertanda) == (banyak if banyak < 2 else 3)
    assert banyak != 1 or bertanda == ["3.6"]


def test_the_identity_comes_from_the_headings() -> None:
    """Every title would be without a name, though each source names the same kecamatan."""
    kop = kisi(
        "PEMERINTAH KABUPATEN KEBUMEN\nKECAMATAN PURING\nREALISASI ANGGARAN TAHUN 2024\n"
        "Kode|Uraian|Anggaran|Realisasi\n7.01.01|Program A|100|90\n7.01.02|Program B|9|9",
        lembar="LRA",
    )
    halaman = lembar(buku(kop), "ringkasan")
    assert halaman.anak_judul == ("KECAMATAN PURING · Kabupaten Kebumen · Tahun 2024",)
    assert "Kabupaten" not in str(lembar(_isi(), "ringkasan").anak_judul)
    setelan = kisi("Instansi|Kecamatan Puring\nKabupaten|Kebumen", lembar="Setelan")
    assert "Kecamatan Puring" in lembar(buku(kop, setelan), "ringkasan").anak_judul[0]


def test_the_other_ikm_is_on_metode_only() -> None:
    """Two IKM with two mutu would be handed in."""
    kerja = build_report(inspect(read_sources([CONTOH])))
    ada = {
        halaman.kunci
        for halaman in kerja.lembar
        for teks in _texts(halaman)
        if teks in ("89.13", "0.8913") or "89,13" in teks
    }
    assert ada == {"metode", "pemeriksaan"}
    assert "metode|ikm|lain" in bernama(kerja)


def test_metode_tells_no_doubts() -> None:
    """Bappeda would read of what the authors have not confirmed, and of our own forms."""
    teks = " ".join(_texts(lembar(build_report(inspect(read_sources([CONTOH]))), "metode")))
    assert not [k for k in ("pendiri", "belum dibaca", "terkonfirmasi") if k in teks.lower()]


def test_a_lone_dpa_shows_its_pagu() -> None:
    """The first sheet would hold no figure at all, while the screen says the pagu."""
    isi = buku(kisi("Kode|Uraian|Anggaran\n7.01.01|Program A|100\n7.01.02|Program B|200",
                    berkas="DPA.xlsx", lembar="DPA"))  # fmt: skip
    sel = [s for b in lembar(isi, "ringkasan").blok for r in b.baris for s in r.sel if s]
    nilai_pagu = next(sel[n + 1] for n, s in enumerate(sel) if s.nilai == "Pagu (Rp)")
    assert nilai_pagu.nilai == 300 and nilai_pagu.rumus


def test_every_bar_has_its_name(tmp_path: Path) -> None:
    """Of fourteen programs every second would be a bar that nobody knows."""
    baris = [f"7.01.{n:02}|Program {n}|{n * 100}|{n * 90}" for n in range(1, 15)]
    isi = buku(kisi("\n".join(["Kode|Uraian|Anggaran|Realisasi", *baris]), lembar="LRA"))
    path = tmp_path / "hasil.xlsx"
    path.write_bytes(build_book(isi))
    with ZipFile(path) as zip_:
        assert b'tickLblSkip val="1"' in zip_.read("xl/charts/chart1.xml")
        tempat = zip_.read("xl/drawings/drawing1.xml").decode()
    awal, akhir = map(int, re.findall(r"<xdr:row>(\d+)</xdr:row>", tempat)[:2])
    assert awal == 1 and akhir > 20  # 14 names of 36 pixels, rows of about 20
