"""What each row of a recognised table is, in words: for the picture that `petakan` draws."""

from lkjip_xl.cells.words import level_word
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.pegawai import DaftarOrang, DaftarPegawai
from lkjip_xl.model.pengaturan import DaftarDiterima, DaftarSetelan, DaftarSkala, DaftarTeks
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.survei import Survei, SurveiTriwulan
from lkjip_xl.model.tabel import Tabel

Sebutan = dict[int, tuple[str, int]]


def _of_budget(pohon: Pohon) -> Sebutan:
    """Return level and depth of the rows of a budget table, and its rows that add up."""
    hasil = {s.baris: (level_word(s.tingkat), s.kedalaman) for s in pohon.simpul}
    hasil |= {s.simpul.baris: ("subjumlah", 0) for s in pohon.subjumlah}
    if pohon.total:
        hasil[pohon.total.baris] = ("jumlah", 0)
    return hasil


def _of_survey(survei: Survei) -> Sebutan:
    """Return the unsur rows, and the row that prints the IKM."""
    hasil = {s.baris: ("unsur", 0) for s in survei.unsur}
    if survei.ikm:
        hasil[survei.ikm[0].baris] = ("IKM", 0)
    return hasil


def _of_staff(daftar: DaftarPegawai) -> Sebutan:
    """Return the rows of a staff table, its groups, and the rows that add up."""
    hasil = {s.baris: ("kelompok" if s.kepala else "pegawai", 0) for s in daftar.baris}
    hasil |= {s.jumlah.baris: ("subjumlah", 0) for s in daftar.subjumlah}
    if daftar.total:
        hasil[daftar.total.baris] = ("jumlah", 0)
    return hasil


def name_rows(tabel: Tabel) -> Sebutan:
    """Return what each row that was read is, with its depth, by zero-based sheet row."""
    daftar = tabel.isi
    if isinstance(daftar, Pohon):
        return _of_budget(daftar)
    if isinstance(daftar, DaftarIndikator):
        return {s.baris: (s.tingkat.replace("_", " ") or "indikator", 0) for s in daftar.baris}
    if isinstance(daftar, Survei):
        return _of_survey(daftar)
    return _of_staff(daftar) if isinstance(daftar, DaftarPegawai) else _of_others(tabel)


def _of_others(tabel: Tabel) -> Sebutan:
    """Return the rows of tables whose rows are all alike."""
    match tabel.isi:
        case DaftarResponden(responden=anggota):
            nama, baris = "responden", [s.baris for s in anggota]
        case DaftarOrang(orang=anggota):
            nama, baris = "orang", [s.baris for s in anggota]
        case SurveiTriwulan(unit=unit):
            nama, baris = "IKM", [n.baris for s in unit for n in s.nilai if n is not None]
        case DaftarSetelan(setelan=anggota):
            nama, baris = "setelan", [s.baris for s in anggota]
        case DaftarSkala(jenjang=anggota):
            nama, baris = "jenjang", [s.baris for s in anggota]
        case DaftarTeks(teks=anggota):
            nama, baris = "teks", [s.baris for s in anggota]
        case DaftarDiterima(diterima=anggota):
            nama, baris = "diterima", [s.baris for s in anggota]
        case _:
            nama, baris = "baris", []
    return dict.fromkeys(baris, (nama, 0))
