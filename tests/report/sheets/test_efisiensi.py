"""Sheet 3.6: the method in force first, and the block by program."""

from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.alat.laporan import bernama, buku, lembar, nilai, tabel
from tests.alat.libreoffice import changes, perlu_libreoffice

_LRA = kisi(
    "Kode|Uraian|Anggaran|Realisasi\n"
    "7.01.01|PROGRAM PENUNJANG URUSAN|1000|900\n"
    "7.01.02|PROGRAM PELAYANAN PUBLIK|500|500\n"
    "7.01.03|PROGRAM PEMBINAAN DESA|200|150",
    berkas="LRA.xlsx",
    lembar="LRA",
)


def _kegiatan(satu: str = "1", dua: str = "0.86", tiga: str = "", pola: str = "0%") -> Grid:
    """Return Tabel 3.4 with the capaian of the three programs."""
    return kisi(
        "Tujuan/Sasaran|Indikator Kinerja|% Capaian|Program/ Kegiatan|Indikator Kinerja|"
        "% Capaian|Menunjang/ Tidak Menunjang\n"
        f"Sasaran A|Indeks A||Program Penunjang Urusan|Cakupan|{satu}|Menunjang\n"
        f"|||Program Pelayanan Publik|Indeks Kepuasan Masyarakat|{dua}|Menunjang\n"
        f"|||Program Pembinaan Desa|Persentase|{tiga}|Menunjang",
        berkas="Kinerja.xlsx",
        lembar="Tabel 3.4",
        format={"F": pola},
    )


def _setelan(metode: str) -> Grid:
    isi = f"Instansi|Kecamatan Contoh\nMetode Efisiensi|{metode}"
    return kisi(isi, berkas="P.xlsx", lembar="Metode")


_CAPAIAN = kisi(
    "Tujuan/Sasaran|Indikator Kinerja|Target|Realisasi|% Capaian\n|Sasaran\n"
    "Sasaran A|Indeks Kepuasan Masyarakat|80|76|95",
    berkas="Kinerja.xlsx",
    lembar="Tabel 3.1",
)


def test_by_program_only_where_no_finding_doubts_the_capaian() -> None:
    """A program would be called efficient by a capaian that is blank or in doubt."""
    # 0,86 for an indikator at 95 % in Tabel 3.1 is X108's, the blank one B107's.
    satu = lembar(buku(_LRA, _kegiatan(), _CAPAIAN), "3.6")
    assert nilai(tabel(satu)[1]) == [
        [1, "PROGRAM PENUNJANG URUSAN", 1, Decimal("0.9"), Decimal("0.1"), 1000, 900, "efisien"]
    ]
    kata = [s.nilai for b in satu.blok for r in b.baris for s in r.isi if s]
    assert any(str(k).startswith("Memuat 1 dari 3 program") for k in kata)


def test_a_capaian_below_100_is_not_efficient() -> None:
    """Money left because little was done would be called efisiensi."""
    blok = tabel(lembar(buku(_LRA, _kegiatan(dua="1", tiga="0.95")), "3.6"))[1]
    assert [(r[1], r[2], r[4], r[7]) for r in nilai(blok)] == [
        ("PROGRAM PENUNJANG URUSAN", 1, Decimal("0.1"), "efisien"),
        ("PROGRAM PELAYANAN PUBLIK", 1, 0, "efisien"),
        ("PROGRAM PEMBINAAN DESA", Decimal("0.95"), Decimal("0.25"),
         "sisa anggaran, bukan efisiensi"),
    ]  # fmt: skip


def test_no_block_without_tabel_3_4() -> None:
    """A block without capaian would call every rest efisiensi."""
    assert len(tabel(lembar(buku(_LRA, _CAPAIAN), "3.6"))) == 1


# Sisa 100 - 1550/1700 = 8,82; selisih 95 - 91,18 = 3,82; E (1700 x 95 % - 1550) / 1615 = 4,02.
@pytest.mark.parametrize(
    ("metode", "harap", "kolom"),
    [("sisa", "0.0882", "sisa"), ("selisih", "0.0382", "selisih"), ("pmk 214", "0.0402", "e")],
)
def test_the_method_of_the_agency_stands_first(metode: str, harap: str, kolom: str) -> None:
    """Tingkat Efisiensi would be that of another method than the agency chose."""
    isi = buku(_LRA, _CAPAIAN, _setelan(metode))
    utama = tabel(lembar(isi, "3.6"))[0]
    assert utama.kolom[8].kepala[0] == "Tingkat Efisiensi"
    sel = bernama(isi)["3.6|0|tingkat"]
    assert (sel.nilai, sel.rumus) == (Decimal(harap), f"=\x023.6|0|{kolom}\x03")


@perlu_libreoffice
@pytest.mark.parametrize(
    "kegiatan", [_kegiatan(), _kegiatan("100", "99.5", "95.123", "General")], ids=["%", "angka"]
)
def test_recalculation_changes_no_cell(tmp_path: Path, kegiatan: Grid) -> None:
    """A capaian typed as 95 or as 95 % would be another figure when recalculated."""
    hasil = tmp_path / "hasil.xlsx"
    hasil.write_bytes(build_book(buku(_LRA, kegiatan, _CAPAIAN)))
    assert changes(hasil, tmp_path, "id-ID") == []
