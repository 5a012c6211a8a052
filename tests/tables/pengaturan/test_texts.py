"""Texts that only people can write, read from sheets of Pengaturan."""

from lkjip_xl.join.choose import join_tables
from lkjip_xl.join.texts import find_cause
from lkjip_xl.model.pengaturan import DaftarTeks, Pengaturan
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel

_TINDAK_LANJUT = """
Rencana Tindak Lanjut
No|Unsur|Rencana Tindak Lanjut
1|Waktu Pelayanan|memampang jam layanan
2|Sarana dan Prasarana|
3|Perilaku Pelaksana|Kepala seksi memberi contoh
"""

_PENYEBAB = """
Kode|Sub Kegiatan|Penyebab/Keterangan
7.01.01.2.02.0001|Penyediaan Gaji dan Tunjangan ASN|Satu pegawai pensiun
|Pemeliharaan Mebel|Tidak ada kerusakan
"""


def _pengaturan(*teks: str) -> Pengaturan:
    grid = [kisi(kata, lembar=f"L{i}") for i, kata in enumerate(teks)]
    return join_tables(tuple(s for g in grid for s in recognise(g))).pengaturan


def test_tindak_lanjut_by_unsur() -> None:
    """A rencana tindak lanjut would be read for another unsur, or end at the word Kepala."""
    sumber = tabel(kisi(_TINDAK_LANJUT))
    assert sumber.dikenali == "pengaturan"
    assert isinstance(sumber.isi, DaftarTeks)
    assert [(t.kunci, t.tulisan, t.baris, t.kolom) for t in sumber.isi.teks] == [
        ("waktu", "memampang jam layanan", 2, 2),
        ("perilaku", "Kepala seksi memberi contoh", 4, 2),
    ]
    assert (sumber.isi.untuk, sumber.rentang, sumber.jumlah_baris) == (
        "tindak_lanjut",
        (1, 0, 4, 2),
        2,
    )


def test_settings_carry_the_text_and_its_cell() -> None:
    """The report could not point to the cell that a person wrote in."""
    pengaturan = _pengaturan(_PENYEBAB, _TINDAK_LANJUT)
    assert pengaturan.tindak_lanjut["waktu"][:4] == ("memampang jam layanan", 1, 2, 2)
    assert pengaturan.keterangan["7.1.1.2.2.1"][:4] == ("Satu pegawai pensiun", 0, 1, 2)


def test_penyebab_by_kode_then_by_name() -> None:
    """A penyebab would be lost, or stand beside a sub kegiatan with another kode."""
    deret = _pengaturan(_PENYEBAB).keterangan

    def cari(kode: str | None, nama: str) -> str | None:
        teks = find_cause(deret, kode, nama)
        return teks.tulisan if teks else None

    assert cari("7.01.01.2.02.01", "nama lain") == "Satu pegawai pensiun"
    assert cari(None, "PENYEDIAAN GAJI dan tunjangan ASN") == "Satu pegawai pensiun"
    assert cari("7.01.01.2.02.0009", "Penyediaan Gaji dan Tunjangan ASN") is None
    assert cari("7.01.01.2.09.0005", "Sub Kegiatan Pemeliharaan Mebel") == "Tidak ada kerusakan"
    assert cari(None, "Penyediaan Bahan Bacaan") is None


def test_a_kode_among_the_names_is_a_kode() -> None:
    """A person who types the kode below Sub Kegiatan would lose the text."""
    deret = _pengaturan("Kode/Sub Kegiatan|Keterangan\n7.01.01.2.02.0001|Lelang gagal").keterangan
    assert deret["7.1.1.2.2.1"].tulisan == "Lelang gagal"


def test_other_tables_with_a_keterangan_stay_what_they_are() -> None:
    """A budget or a survey with such a column would no longer feed the report."""
    lra = "Kode|Sub Kegiatan|Anggaran|Realisasi|Keterangan\n1.01.01.2.01.01|A|10|5|x"
    skm = "No|Unsur|Nilai|Tindak Lanjut\n1|Persyaratan|88.1|x\n2|Prosedur|80|y"
    assert tabel(kisi(lra)).dikenali == "anggaran"
    assert tabel(kisi(skm)).dikenali == "skm_rekap"


def test_the_first_text_for_a_thing_counts() -> None:
    """A later sheet would replace what the first one says."""
    teks_lain = "Unsur|Rencana Tindak Lanjut\nWaktu Penyelesaian|lain"
    assert (
        _pengaturan(_TINDAK_LANJUT, teks_lain).tindak_lanjut["waktu"].tulisan
        == "memampang jam layanan"
    )
