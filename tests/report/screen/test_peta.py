"""The picture that `petakan` draws: what was read as what, what was left out and why."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.join.choose import join_tables
from lkjip_xl.model.sel import column_number
from lkjip_xl.report.screen.peta import write_map
from lkjip_xl.tables.recognise import recognise
from lkjip_xl.tables.sources import recognise_all
from tests.alat.anggaran import TATA, contoh, tulis
from tests.alat.kisi import kisi


def peta(*grid: Grid) -> list[str]:
    """Return the picture of some sheets."""
    entri = tuple(tabel for lembar in grid for tabel in recognise(lembar))
    return write_map(join_tables(entri), {(g.berkas, g.lembar): g for g in grid})


def _panjang(n: int) -> str:
    """Return a budget of one program with n sub kegiatan of 1.000."""
    rinci = [f"7.01.01.2.01.{i:04d}|Sub Kegiatan {i}|1000|500" for i in range(1, n + 1)]
    atas = [
        f"7.01.01|Program A|{n * 1000}|{n * 500}",
        f"7.01.01.2.01|Kegiatan B|{n * 1000}|{n * 500}",
    ]
    return "\n".join(["Kode|Uraian|Anggaran|Realisasi", *atas, *rinci])


def test_levels_roles_and_total_can_be_seen() -> None:
    """A person could not see which column is the pagu, and which row is a program."""
    assert (
        "\n".join(
            peta(
                kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program Penunjang|30000|20000
        7.01.01.2.01|Perencanaan|30000|20000
        7.01.01.2.01.0001|Penyusunan|30000|20000
        |Jumlah|30000|20000
    """)
            )
        )
        == """\
Uji.xlsx · lembar Lembar1
  dikenali sebagai anggaran: A1:D5, 4 baris; kepala di baris 1
  mengisi laporan: ya, satu-satunya tabel realisasi
  tingkat: 1 program, 1 kegiatan, 1 sub kegiatan (dari kode); baris jumlah 5
  terbukti: tingkat menurut kode; jumlah anak sama dengan induknya, berlaku di 2 dari 2
  terbukti: total sama dengan jumlah baris utamanya, berlaku di 1 dari 1

  baris  tingkat         A kode             B uraian           C anggaran  D realisasi
  1      kepala          Kode               Uraian               Anggaran    Realisasi
  2      program         7.01.01            Program Penunjang      30.000       20.000
  3       kegiatan       7.01.01.2.01       Perencanaan            30.000       20.000
  4        sub kegiatan  7.01.01.2.01.0001  Penyusunan             30.000       20.000
  5      jumlah                             Jumlah                 30.000       20.000

  tidak ada yang tersisa di lembar ini
"""
    )


def test_long_lists_show_a_handful_of_rows() -> None:
    """The picture of a long list would scroll past, or would not say how much it leaves out."""
    teks = peta(kisi(_panjang(5_000)))
    assert len(teks) < 40
    # 5.002 rows: numbers 0-3 and the middle three, 2499-2501, are drawn; 2499 - 3 - 1 = 2495
    assert "  … 2495 baris lagi …" in teks
    assert any("7.01.01.2.01.5000" in kata for kata in teks)


def test_no_line_is_wider_than_the_window() -> None:
    """A Windows console would break the lines, and the columns would no longer stand."""
    rupiah = "|".join(["1234567890123"] * 8)
    belanja = "|".join(
        f"Belanja {nama} {peran}"
        for nama in ("Operasi", "Modal", "Tak Terduga", "Transfer")
        for peran in ("Anggaran", "Realisasi")
    )
    teks = peta(
        kisi(f"Kode|Uraian|{belanja}\n7.01.01|{'Program Penunjang Urusan ' * 6}|{rupiah}"),
        kisi("|".join(f"{'Kata ' * 9}{k}" for k in range(30)), lembar="Lain " * 20),
    )
    assert max(len(kata) for kata in teks) <= 100
    assert any(
        "realisasi transfer" in " ".join(kata.split()) or "transfer" in kata for kata in teks
    )


@pytest.mark.parametrize("tata", TATA)
@settings(deadline=None, max_examples=5)
@given(data=st.data())
def test_every_layout_fits_and_hides_no_column(tata: str, data: st.DataObject) -> None:
    """The picture of one layout would be too wide, or leave out a column without a word."""
    grid = tulis(*data.draw(contoh(tata)))
    teks = peta(grid)
    assert max(len(nama) for nama in teks) <= 100
    kata = " ".join(teks)
    disebut = {
        k
        for awal, akhir in re.findall(r"\b([A-Z]{1,2})(?:-([A-Z]{1,2}))?\b", kata)
        for k in range(column_number(awal), column_number(akhir or awal) + 1)
    }
    terisi = {k for k, kolom in enumerate(grid.kolom) if any(rapikan(nilai) for nilai in kolom)}
    assert terisi <= disebut or " kolom lain" in kata


def test_what_is_left_out_has_its_reason() -> None:
    """An amount below the table, or a second pagu, would be lost without anybody seeing it."""
    teks = "\n".join(
        peta(
            kisi("""
        REALISASI ANGGARAN||||||
        Uraian|Pagu Sebelum|Pagu Sesudah|Realisasi|Rencana|Lokasi Kantor Lama|
        Program A|90|100|50|70|Puring|7
        ||||||
        Puring, 31 Desember 2024||||||
        |||123|||
    """)
        )
    )
    assert "baris 1 di atas tabel: “REALISASI ANGGARAN”" in teks
    assert "baris 5, 6 di bawah tabel: “Puring, 31 Desember 2024”; angka di D6" in teks.replace(
        "baris 5-6", "baris 5, 6"
    )
    assert "kolom B “Pagu Sebelum”: juga mungkin anggaran, yang dipakai C" in teks
    assert "kolom E “Rencana”, F “Lokasi Kantor Lama”: bukan pagu atau realisasi" in teks
    assert "kolom G: tanpa kepala" in teks
    assert "Pemetaan" in teks


def test_hidden_rows_are_said_to_be_read() -> None:
    """A person would think that filtered rows are not counted."""
    grid = kisi("Uraian|Anggaran|Realisasi\nProgram A|9|5\nProgram B|9|5", baris_tersembunyi=(3,))
    assert "  Tersembunyi, tetapi tetap dibaca: 1 baris, dari baris 3" in peta(grid)


def test_copies_and_the_table_in_use_are_named() -> None:
    """A person would not see that a second sheet repeats the first one, and is not counted."""
    kata = "Uraian|Anggaran|Realisasi\nProgram A|9|5"
    teks = peta(kisi(kata, lembar="Asli"), kisi(kata, lembar="Lagi"))
    assert "  mengisi laporan: ya, satu-satunya tabel realisasi" in teks
    assert "  mengisi laporan: tidak, salinan dari Uji.xlsx lembar Asli" in teks


def test_respondents_are_not_named() -> None:
    """The names of people who answered the survey would stand on the screen."""
    kepala = "No. Responden|Nama Responden|" + "|".join(f"U{n}" for n in range(1, 10))
    teks = "\n".join(peta(kisi(f"{kepala}\n1|Sumarni|{'|'.join('3' * 9)}")))
    assert "Sumarni" not in teks
    assert "(rahasia)" in teks


def test_an_unknown_sheet_shows_its_first_rows() -> None:
    """A person could not find the letters that a stubborn sheet's Pemetaan needs."""
    teks = peta(kisi("Code|Description|Budget\n1|Office|500"))
    assert teks[1].startswith("  tidak dikenali: tidak ada baris kepala tabel")
    assert "  baris  A     B            C" in teks
    assert "  2      1     Office       500" in teks


def test_a_pemetaan_is_told_in_sentences() -> None:
    """A person could not see how a Pemetaan was understood, and which part of it did nothing."""
    peta_teks = """
        Berkas|Lembar|Jenis tabel|Baris kepala|Peran|Kolom
        Uji.xlsx|Lembar1|anggaran|1|anggaran|B
        |Tiada|||anggaran|B
    """
    grid = [kisi("Uraian|Pagu Sebelum|Pagu Sesudah\nProgram A|9|10"), kisi(peta_teks, lembar="P")]
    teks = write_map(
        join_tables(tuple(recognise_all(grid))), {(g.berkas, g.lembar): g for g in grid}
    )
    awal = teks.index("Uji.xlsx · lembar P")
    assert teks[awal + 1 :] == [
        "  dikenali sebagai pemetaan",
        "  baris 2: Uji.xlsx lembar Lembar1, anggaran, kepala 1, anggaran B: mengubah pengenalan "
        "otomatis",
        "  baris 3: lembar Tiada, anggaran B: tidak dipakai",
        "  sel B3: Lembar “Tiada” tidak ada di sumber mana pun. Lembar yang ada: Lembar1.",
        "",
    ]


def test_levels_without_end_and_endless_amounts_are_drawn() -> None:
    """Rows that are each the sum of the next, or a text in place of an amount, ended it all."""
    rantai = "\n".join(f"Alfa|=SUM(B{b + 1}):5000|=SUM(C{b + 1}):4000" for b in range(2, 200))
    dalam = kisi(f"Uraian|Anggaran|Realisasi\n{rantai}\nAlfa|5000|4000")
    assert max(map(len, peta(dalam))) <= 100
    panjang = kisi(_panjang(3).replace("|1000|", f"|{'9 juta ' * 60}|", 1))
    assert max(map(len, peta(panjang))) <= 100


def test_a_percent_looks_as_in_excel() -> None:
    """0,9828 would stand where the reader's own sheet shows 98,28%."""
    grid = kisi(
        "Uraian|Anggaran|Realisasi|%\nProgram A|10000|9828|0.9828\nProgram B|10000|10000|1",
        format={"D": "0.00%"},
    )
    teks = "\n".join(peta(grid))
    assert "98,28%" in teks and "100,00%" in teks and "0,9828" not in teks


def test_a_sheet_of_thousands_of_columns_is_drawn_in_part() -> None:
    """A cell that an .ods repeats to the last column would be drawn for a minute."""
    grid = kisi("Uraian|Pagu\nDesa" + "|Desa" * 3000)
    gambar = "\n".join(peta(grid))
    assert "tidak muat digambar: " in gambar
    assert "kolom)" in gambar
    assert len(gambar) < 5_000
