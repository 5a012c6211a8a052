"""Sheet 3.5: depth, penyebab, kelompok belanja, months; and that no cell changes when counted."""

from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid
from lkjip_xl.report.isi import Buku
from tests.alat.kisi import kisi
from tests.alat.laporan import bernama, buku, lembar, nilai, tabel
from tests.alat.libreoffice import changes, perlu_libreoffice

_LRA = """
Kode|Uraian|Belanja Operasi|Belanja Operasi|Belanja Modal|Belanja Modal
||Anggaran|Realisasi|Anggaran|Realisasi
7.01.01|PROGRAM PENUNJANG|600|330|100|50
7.01.01.2.01|Perencanaan|600|330|100|50
7.01.01.2.01.0001|Penyusunan Dokumen|400|210||
5.1.02|Belanja Barang dan Jasa|400|210||
5.1.02.01|Belanja Barang|400|210||
5.1.02.01.001.00024|Alat Tulis Kantor|300|150||
5.1.02.01.001.00025|Kertas dan Cover|100|60||
7.01.01.2.01.0002|Pengadaan Meja|200|120|100|50
"""

_SETELAN = """
Keterangan|Isi
Instansi|Kecamatan Contoh
Kedalaman Tabel 3.5|rekening
"""

_PENYEBAB = """
Kode|Sub Kegiatan|Penyebab
7.01.01.2.01.0002|Pengadaan Meja|Lelang gagal
|Penyusunan Dokumen|Harga turun
|Sub Kegiatan Lain|Tidak ada
"""


def _lra(berkas: str = "LRA.xlsx", teks: str = _LRA, kop: str = "") -> Grid:
    # The header words stand in the first row, merged over two columns each.
    geser = 1 if kop else 0
    awal = f"{kop}\n" if kop else ""
    gabungan = tuple(f"{k}{1 + geser}:{s}{1 + geser}" for k, s in (("C", "D"), ("E", "F")))
    return kisi(awal + teks.strip("\n"), berkas=berkas, lembar="LRA", gabungan=gabungan)


def _bulanan() -> Buku:
    lra = [
        _lra(f"{bulan}.xlsx", _LRA.replace("|300|150|", f"|300|{alat}|"), f"Keadaan bulan {bulan}")
        for bulan, alat in (("Juni", 150), ("Januari", 10), ("Maret", 90))
    ]
    return buku(*lra)


def test_stops_at_sub_kegiatan_unless_asked() -> None:
    """The table would be flooded with rekening, or lack them where Pengaturan asks for them."""
    kode = [r[1] for r in nilai(tabel(lembar(buku(_lra()), "3.5"))[0])]
    assert kode == [
        "7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0002", None
    ]  # fmt: skip
    dalam = tabel(lembar(buku(_lra(), kisi(_SETELAN, berkas="P.xlsx")), "3.5"))[0]
    assert [(r.sel[1].nilai, r.garis_besar) for r in dalam.baris if r.sel[1]] == [
        ("7.01.01", 0),
        ("7.01.01.2.01", 1),
        ("7.01.01.2.01.0001", 2),
        ("5.1.02", 3),
        ("5.1.02.01", 4),
        ("5.1.02.01.001.00024", 5),
        ("5.1.02.01.001.00025", 5),
        ("7.01.01.2.01.0002", 2),
    ]


def test_sub_kegiatan_adds_up_the_rekening_shown() -> None:
    """A sum on the sheet would not follow the rows that stand below it."""
    angka = bernama(buku(_lra(), kisi(_SETELAN, berkas="P.xlsx")))
    assert angka["3.5|2|realisasi"].rumus == "=SUM(\x023.5|3|realisasi\x03)"
    assert angka["3.5|2|realisasi"].nilai == Decimal(210)


def test_penyebab_points_to_the_cell_it_was_written_in() -> None:
    """A penyebab would be lost, stand at another sub kegiatan, or not follow its cell."""
    halaman = lembar(buku(_lra(), kisi(_PENYEBAB, berkas="P.xlsx", lembar="Sebab")), "3.5")
    utama = tabel(halaman)[0]
    assert utama.kolom[-1].kepala == ("Keterangan/Penyebab",)
    sel = {str(r.sel[2].nilai): r.sel[8] for r in utama.baris[:-1] if r.sel[2]}
    meja, dokumen = sel["Pengadaan Meja"], sel["Penyusunan Dokumen"]
    assert meja and (meja.nilai, meja.rumus) == ("Lelang gagal", "=\x02S|1|1|2\x03")
    assert dokumen and (dokumen.nilai, dokumen.rumus) == ("Harga turun", "=\x02S|1|2|2\x03")
    assert sel["PROGRAM PENUNJANG"] is None
    assert any("“Sub Kegiatan Lain”" in catatan for catatan in halaman.catatan)


def test_without_pagu_nothing_was_overspent() -> None:
    """A pagu of nothing, and a sisa below it, would be handed in where no source names a pagu."""
    angka = bernama(buku(kisi("Uraian|Realisasi\nProgram A|60000\nProgram B|40000")))
    kolom = [angka[f"3.5|jumlah|{nama}"].nilai for nama in ("anggaran", "realisasi", "sisa")]
    assert kolom == ["belum ada", Decimal(100_000), "belum ada"]
    kata = [str(isi.nilai) for isi in angka.values()]
    assert not any("Rp 0" in teks for teks in kata)


def test_no_penyebab_no_column() -> None:
    """An empty column would take the room of the names."""
    assert len(tabel(lembar(buku(_lra()), "3.5"))[0].kolom) == 8


def test_kelompok_adds_up_to_the_total() -> None:
    """Operasi and modal would not be those of the leaves, or not add up to the table's total."""
    blok = tabel(lembar(buku(_lra()), "3.5"))[1]
    assert nilai(blok) == [
        [1, "5.1", "Belanja Operasi", 600, 330, 270, Decimal("0.55")],
        [2, "5.2", "Belanja Modal", 100, 50, 50, Decimal("0.5")],
        [None, None, "JUMLAH", 700, 380, 320, Decimal("0.5429")],
    ]


def test_kelompok_rests_on_the_leaves_of_the_whole() -> None:
    """A parent typed in one kelompok only would be counted beside its children in the other."""
    teks = _LRA.replace("|400|210||\n5.1.02|", "|400|210|30|20\n5.1.02|")
    blok = tabel(lembar(buku(_lra(teks=teks)), "3.5"))[1]
    assert [r[3:5] for r in nilai(blok)] == [[600, 330], [100, 50], [700, 380]]


def test_kelompok_tells_a_pagu_that_only_the_dpa_has() -> None:
    """The kelompok would seem wrong where a DPA row without realisasi is in the total."""
    dpa = kisi(
        "Kode|Uraian|Anggaran\n7.01.01|PROGRAM PENUNJANG|760\n7.01.01.2.01|Perencanaan|760\n"
        "7.01.01.2.01.0001|Penyusunan Dokumen|400\n7.01.01.2.01.0002|Pengadaan Meja|300\n"
        "7.01.01.2.01.0003|Rapat|60",
        berkas="DPA.xlsx",
        lembar="DPA",
    )
    blok = tabel(lembar(buku(_lra(), dpa), "3.5"))[1]
    assert [r[2:5] for r in nilai(blok)] == [
        ["Belanja Operasi", 600, 330],
        ["Belanja Modal", 100, 50],
        ["Belum dirinci: hanya ada di DPA", 60, 0],
        ["JUMLAH", 760, 380],
    ]


def test_no_kelompok_without_their_columns() -> None:
    """A block of one kelompok would be invented."""
    polos = kisi("Kode|Uraian|Anggaran|Realisasi\n7.01.01|PROGRAM A|10|5\n7.01.02|PROGRAM B|1|1")
    assert len(tabel(lembar(buku(polos), "3.5"))) == 1


def test_months_and_what_each_adds() -> None:
    """A month's realisasi would be the cumulative one, or a gap be called one month."""
    blok = tabel(lembar(_bulanan(), "3.5"))[2]
    assert nilai(blok) == [
        [1, "Januari", "Januari", 700, 240, 240, Decimal("0.3429")],
        [2, "Maret", "Februari s.d. Maret", 700, 320, 80, Decimal("0.4571")],
        [3, "Juni", "April s.d. Juni", 700, 380, 60, Decimal("0.5429")],
    ]


def test_quarters() -> None:
    """A triwulan would not be its last month less the end of the one before."""
    blok = tabel(lembar(_bulanan(), "3.5"))[3]
    assert [r[1:6] for r in nilai(blok)] == [
        ["Triwulan I", "Januari s.d. Maret", 700, 320, 320],
        ["Triwulan II", "April s.d. Juni", 700, 380, 60],
    ]


def test_a_quarter_after_a_gap_is_not_guessed() -> None:
    """Two triwulan would be reported as one."""
    lra = [
        _lra(f"{bulan}.xlsx", _LRA.replace("|300|150|", f"|300|{alat}|"), f"Keadaan bulan {bulan}")
        for bulan, alat in (("Juni", 150), ("Februari", 10))
    ]
    blok = tabel(lembar(buku(*lra), "3.5"))[3]
    assert [(r[1], r[2], r[5]) for r in nilai(blok)] == [
        ("Triwulan I", "Januari s.d. Februari", 240),
        ("Triwulan II", "April s.d. Juni", "tidak dapat dihitung"),
    ]


def test_the_chart_of_months_refers_to_the_block() -> None:
    """The chart would be missing, or show other cells than the table does."""
    kerja = _bulanan()
    grafik = lembar(kerja, "3.5").grafik
    assert [g.jenis for g in grafik] == ["garis"]
    ada = bernama(kerja)
    assert [[ada[n].nilai for n in s.nilai] for s in grafik[0].seri] == [
        [240, 320, 380],
        [240, 80, 60],
    ]
    assert lembar(buku(_lra()), "3.5").grafik == ()


def test_a_parent_whose_children_are_blank_counts_itself() -> None:
    """A kegiatan with an amount above blank sub kegiatan would show 0 when recalculated."""
    teks = "Kode|Uraian|Anggaran|Realisasi\n7.01.01|PROGRAM A|10|5\n7.01.01.2.01|Kegiatan A|10|"
    angka = bernama(buku(kisi(teks, lembar="LRA")))
    assert angka["3.5|0|realisasi"].rumus == "=\x02H|0|1|realisasi\x03"
    assert angka["3.5|0|anggaran"].rumus == "=SUM(\x023.5|1|anggaran\x03)"


@perlu_libreoffice
def test_a_blank_amount_is_a_zero_after_recalculation(tmp_path: Path) -> None:
    """LibreOffice passes a blank on, so that the percent beside it would become words."""
    teks = "Kode|Uraian|Anggaran|Realisasi\n7.01.01|PROGRAM A|10|5\n7.01.02|PROGRAM B|10|"
    hasil = tmp_path / "hasil.xlsx"
    hasil.write_bytes(build_book(buku(kisi(teks, lembar="LRA"))))
    assert changes(hasil, tmp_path, "id-ID") == []


@perlu_libreoffice
@pytest.mark.parametrize("dalam", [True, False])
def test_recalculation_changes_no_cell(tmp_path: Path, dalam: bool) -> None:
    """A figure of the new blocks would change when the reader's Excel recalculates."""
    lra = [
        _lra(f"{bulan}.xlsx", _LRA.replace("|300|150|", f"|300|{alat}|"), f"Keadaan bulan {bulan}")
        for bulan, alat in (("Juni", 150), ("Februari", 10))
    ]
    grid_lain = [kisi(_PENYEBAB, berkas="P.xlsx", lembar="Sebab")]
    if dalam:
        grid_lain.append(kisi(_SETELAN, berkas="P.xlsx", lembar="Metode"))
    hasil = tmp_path / "hasil.xlsx"
    hasil.write_bytes(build_book(buku(*lra, *grid_lain)))
    assert changes(hasil, tmp_path, "id-ID") == []
