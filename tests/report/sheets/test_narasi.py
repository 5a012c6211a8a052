"""Narasi: the founding document's sentences with its right figures."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lkjip_xl.book.write import build_book
from lkjip_xl.report.isi import Buku
from lkjip_xl.report.sentences.kutipan import Kutipan, literal, paragraphs, sentence
from tests.alat.buku_kerja import CONTOH, copy_sample, edit_cell, run
from tests.alat.kisi import kisi
from tests.alat.laporan import buku, lembar, nilai, tabel
from tests.alat.libreoffice import changes, perlu_libreoffice
from tests.alat.survei import respon


@pytest.fixture(scope="module")
def baris(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return every text of the sheet in the sample's report."""
    hasil = tmp_path_factory.mktemp("narasi") / "hasil.xlsx"
    run("susun", CONTOH, "-o", hasil)
    lembar = load_workbook(hasil, data_only=True)["Narasi"]
    return [str(sel.value) for b in lembar.iter_rows() for sel in b if sel.value is not None]


def _said(baris: list[str], kata: str) -> bool:
    """Tell whether one of the paragraphs says a sentence."""
    return any(kata in teks for teks in baris)


def test_at_most_eight_paragraphs_and_no_table_between(baris: list[str]) -> None:
    """A person could not paste the text: tables and single lines would stand in it."""
    awal, akhir = baris.index("Pegawai"), baris.index("Urutan unsur, dipakai kalimat di atas")
    judul = (
        "Pegawai", "Anggaran dan Perjanjian Kinerja", "Capaian kinerja",
        "Survei Kepuasan Masyarakat", "Program dan kegiatan", "Realisasi anggaran", "Efisiensi",
        "Kesimpulan dan saran",
    )  # fmt: skip
    assert [s for s in baris[awal:akhir] if s in judul] == list(judul)
    assert akhir - awal == 2 * len(judul)


def test_the_staff_is_said_in_words_too(baris: list[str]) -> None:
    """The text would say 7 staf and 2 non-ASN, as the document does: 20 = 17 + 3."""
    assert _said(baris, "sebanyak 20 (dua puluh) orang, terdiri atas 17 (tujuh belas) orang ASN "
                        "dan 3 (tiga) orang non-ASN.")  # fmt: skip


def test_the_change_of_the_budget_is_said(baris: list[str]) -> None:
    """The text would not say 3.582.710.000 - 3.349.383.000 = 233.327.000, 6,97 % of murni."""
    assert _said(baris, "Rp 3.349.383.000, dan sesudah perubahan menjadi Rp 3.582.710.000, "
                        "bertambah Rp 233.327.000 atau 6,97%.")  # fmt: skip


def test_realisasi_is_said_with_the_right_percent(baris: list[str]) -> None:
    """The text would say 98,28% where the table says 98,22%, as the founding document does."""
    assert _said(
        baris,
        "Anggaran Kecamatan Puring tahun 2024 sebesar Rp 3.582.710.000 dengan realisasi "
        "Rp 3.519.069.195 atau 98,22%, sehingga tersisa Rp 63.640.805.",
    )
    assert not _said(baris, "98,28")


def test_capaian_is_said_with_its_own_kategori(baris: list[str]) -> None:
    """The text would name another kategori than the scale gives (the document: Sangat Baik)."""
    assert _said(
        baris,
        "adalah 101,43% (realisasi 88,24 dari target 87), termasuk kategori Baik Sekali.",
    )


def test_only_the_three_lowest_unsur(baris: list[str]) -> None:
    """All seven below Sangat Baik would be named, and nobody knew where to begin."""
    assert _said(
        baris,
        "mulai dari yang terendah: Waktu Pelayanan (84,74), Perilaku Pelaksana (85,18), Sarana "
        "dan Prasarana (85,59). Rencana tindak lanjut unsur Waktu Pelayanan: mempublikasi",
    )
    assert _said(baris, "Perilaku Pelaksana, dan Sarana dan Prasarana didahulukan")
    assert not _said(
        baris[: baris.index("Urutan unsur, dipakai kalimat di atas")], "Produk Layanan"
    )


def test_the_other_weight_is_not_in_the_text(baris: list[str]) -> None:
    """Two IKM with two mutu would be handed in: 88,24 (B) and 89,13 (A)."""
    assert not _said(baris, "89,13")


def test_efisiensi_is_said_by_its_method(baris: list[str]) -> None:
    """The text would say 1,72%, which comes from the misprinted serapan."""
    assert _said(baris, "adalah 1,78%, dari serapan 98,22% dan capaian 101,43%: efisien.")


def test_every_quoted_figure_has_its_cell(baris: list[str]) -> None:
    """A reader could not find the cell that a quoted figure comes from."""
    assert any(teks.startswith("3.5 Realisasi Anggaran · ") for teks in baris)
    assert any(teks.startswith("3.6 Efisiensi · ") for teks in baris)


def test_ties_name_each_unsur_once(tmp_path: Path) -> None:
    """Two unsur of one value would be named as the same one twice."""
    sumber = copy_sample(tmp_path)
    edit_cell(sumber / "SKM.xlsx", "Tabel 3.3", "C9", 85.18)
    run("susun", sumber, "-o", tmp_path / "hasil.xlsx")
    lembar = load_workbook(tmp_path / "hasil.xlsx", data_only=True)["Narasi"]
    teks = " ".join(str(s.value) for b in lembar.iter_rows() for s in b if s.value)
    assert "terendah: Waktu Pelayanan (85,18), Perilaku Pelaksana (85,18)," in teks


def test_long_words_are_cut_for_excel() -> None:
    """Excel would refuse the file: a text between quotes may have 255 characters."""
    potong = literal("kata " * 200).split('"&"')
    assert len(potong) == 4 and all(len(teks) < 255 for teks in potong)


def test_quotes_in_names_are_doubled() -> None:
    """A name with a quotation mark would break the formula."""
    sel = sentence(
        ('Kegiatan "A": ', Kutipan("x", ("3.5", 1, "persen"), Decimal("98.22"), "persen"))
    )
    assert sel.nilai == 'Kegiatan "A": 98,22%'
    assert sel.rumus is not None and sel.rumus.startswith('="Kegiatan ""A"": "&')


def test_years_and_end_of_renstra_are_said(baris: list[str]) -> None:
    """The text would not say 99,15% (88,24 of 89), or get the change from 86,80 wrong."""
    assert _said(
        baris,
        "Realisasi Indeks Kepuasan Masyarakat (IKM) naik 1,44 poin dari 2023 (86,80), dan "
        "dibandingkan target akhir renstra (89) tingkat kemajuannya 99,15%.",
    )


def test_program_and_kegiatan_are_counted(baris: list[str]) -> None:
    """The text would hide that one of four programs has no capaian in the document."""
    assert _said(
        baris, "4 (empat) program, 9 (sembilan) kegiatan, dan 30 (tiga puluh) sub kegiatan"
    )
    assert _said(
        baris,
        "Rata-rata capaian program 95,33% (3 dari 4 program yang capaiannya terisi) dan capaian "
        "kegiatan 100%.",
    )


def test_other_units_are_compared(baris: list[str]) -> None:
    """The text would say below Petanahan (88,04), where 88,24 is above it."""
    assert _said(
        baris,
        "Dibandingkan unit lain, IKM itu lebih tinggi daripada Petanahan (88,04) dan lebih rendah "
        "daripada Buayan (92,36).",
    )


def test_pengaturan_says_how_many_unsur(tmp_path: Path) -> None:
    """An office that works on six unsur, as the document does, could not say so."""
    sumber = copy_sample(tmp_path)
    edit_cell(sumber / "Pengaturan.xlsx", "Metode", "A6", "Jumlah Unsur Perbaikan")
    edit_cell(sumber / "Pengaturan.xlsx", "Metode", "B6", 5)
    run("susun", sumber, "-o", tmp_path / "hasil.xlsx")
    lembar = load_workbook(tmp_path / "hasil.xlsx", data_only=True)["Narasi"]
    teks = " ".join(str(s.value) for b in lembar.iter_rows() for s in b if s.value)
    assert "Persyaratan (86,11), Produk Layanan (87,10)." in teks


def test_a_long_list_of_sentences_is_cut_into_paragraphs() -> None:
    """Excel would refuse a formula of more than 8.192 characters."""
    kutip = Kutipan("x", ("3.5", 1, "persen"), Decimal(98), "persen")
    semua = paragraphs([("Serapan ", kutip, ".")] * 200)
    assert sum(isinstance(b, Kutipan) for kutipan in semua for b in kutipan) == 200
    assert 1 < len(semua) < 200
    assert all(len(sentence(kutipan).rumus or "") < 6000 for kutipan in semua)


def _texts(kerja: Buku) -> str:
    """Return all words of Narasi."""
    semua = [s for b in lembar(kerja, "narasi").blok for r in b.baris for s in r.sel]
    return " ".join(str(s.nilai) for s in semua if s)


_JANJI = kisi(
    "PERJANJIAN KINERJA TAHUN 2025\n"
    "Sasaran|Indikator Kinerja|Satuan|Target\n"
    "Meningkatnya ketertiban|Gangguan yang diselesaikan|%|95\n"
    "|Kejadian konflik|Kejadian|4\n"
    "Meningkatnya produksi|Produksi tangkap|Ton|31250\n"
    "Meningkatnya mutu|Nilai AKIP|Nilai|78",
    berkas="PK.xlsx",
    lembar="PK",
)
_UKUR = kisi(
    "KELURAHAN TANJUNGSARI\nPENGUKURAN KINERJA TAHUN 2025\n"
    "Sasaran|Indikator Kinerja|Satuan|Target|Realisasi\n"
    "Meningkatnya ketertiban|Gangguan yang diselesaikan|%|95|94.12\n"
    "Meningkatnya ketertiban|Kejadian konflik|Kejadian|4|4\n"
    "Meningkatnya produksi|Produksi tangkap|Ton|31250|32418.5\n"
    "|Nilai AKIP|Nilai|78|78.65",
    berkas="Kinerja.xlsx",
    lembar="3.1",
)
_BANDING = kisi(
    "Indikator Kinerja|Satuan|Realisasi 2024|Realisasi 2025|Target Akhir Renstra\n"
    "Gangguan yang diselesaikan|%|93.75|94.12|97\n"
    "Kejadian konflik|Kejadian|6|4|3\n"
    "Produksi tangkap|Ton|31000|32418.5|33000\n"
    "Nilai AKIP|Nilai|77.4|78.65|80",
    berkas="Kinerja.xlsx",
    lembar="3.2",
)


def test_figures_have_their_unit() -> None:
    """A target would be 95 for 95%, 31250 Ton, 78 Nilai; conflicts would fall by 2,00 poin."""
    teks = _texts(buku(_JANJI, _UKUR, _BANDING))
    assert (
        "Gangguan yang diselesaikan dengan target 95%, Kejadian konflik dengan target 4 kejadian, "
        "Produksi tangkap dengan target 31.250 ton, dan Nilai AKIP dengan target 78." in teks
    )
    assert "(realisasi 94,12% dari target 95%)" in teks
    assert "(realisasi 32.418,50 ton dari target 31.250 ton)" in teks
    assert "turun 2 kejadian dari 2024 (6 kejadian)" in teks
    assert "naik 1.418,50 ton dari 2024 (31.000 ton)" in teks
    assert "naik 0,37 poin persen dari 2024 (93,75%)" in teks
    assert "naik 1,25 poin dari 2024 (77,40)" in teks


def test_the_office_is_named_once_and_not_in_capitals() -> None:
    """The office's full name would stand in each sentence, in capitals."""
    teks = _texts(buku(_UKUR))
    assert "TANJUNGSARI" not in teks
    assert (
        "“Meningkatnya ketertiban” Kelurahan Tanjungsari tahun 2025 dengan indikator Gangg" in teks
    )
    assert "Capaian kinerja sasaran “Meningkatnya ketertiban” dengan indikator Kejadian" in teks
    assert "Capaian kinerja indikator “Nilai AKIP” adalah" in teks
    assert "indikator “Nilai AKIP” dengan indikator" not in teks


def test_quoted_figures_name_their_indikator() -> None:
    """Two figures of one sasaran would have the same label, nobody could tell them apart."""
    kutipan = nilai(tabel(lembar(buku(_UKUR), "narasi"))[0])
    sebutan = [str(deret[1]) for deret in kutipan]
    assert "Capaian Gangguan yang diselesaikan" in sebutan
    assert "Capaian Kejadian konflik" in sebutan
    assert len(set(sebutan)) == len(sebutan)


@perlu_libreoffice
def test_sentences_say_the_same_when_recalculated(tmp_path: Path) -> None:
    """A percent would be hundredfold, or points stand where the language has commas."""
    hasil = tmp_path / "hasil.xlsx"
    persen = kisi(
        "Sasaran|Indikator Kinerja|Target|Realisasi\nKetertiban|Gangguan|0.95|0.9412",
        berkas="Kinerja.xlsx", lembar="3.1", format={"C": "0%", "D": "0.00%"},
    )  # fmt: skip
    hasil.write_bytes(build_book(buku(persen)))
    assert changes(hasil, tmp_path, "id-ID") == []
    hasil.write_bytes(build_book(buku(_JANJI, _UKUR, _BANDING)))
    for bahasa in ("id-ID", "en-US"):
        assert changes(hasil, tmp_path, bahasa) == []


def test_unsur_of_equal_value_are_all_named() -> None:
    """Tabel 3.3 gives four unsur rank 1, and the text would name three of them.

    4 and 3 make 87,5, 3 and 3 make 75: of nine unsur every second one.
    """
    kepala = "Persyaratan|Prosedur|Waktu|Biaya|Produk|Kompetensi|Perilaku|Sarana|Pengaduan"
    teks = _texts(buku(respon("4 3 4 3 4 3 4 3 4", "3 3 3 3 3 3 3 3 3", kepala=kepala)))
    assert (
        "mulai dari yang terendah: Prosedur (75,00), Biaya (75,00), Kompetensi (75,00), Sarana "
        "(75,00)." in teks
    )


def test_a_realisasi_up_to_june_is_said_to_be_one() -> None:
    """What was spent in half a year would be pasted as what was spent in the year."""
    isi = buku(kisi("Realisasi s.d. Juni 2025\n\nUraian|Anggaran|Realisasi\nProgram A|100|60",
                    lembar="LRA"))  # fmt: skip
    teks = _texts(isi)
    assert "dengan realisasi sampai Juni Rp 60 atau 60,00%" in teks
    assert "menyerap anggaran 60,00% sampai Juni." in teks
    catatan = lembar(isi, "3.5").catatan
    assert "Realisasi baru sampai Juni, belum setahun." in catatan
