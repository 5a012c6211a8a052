"""The respondents by group on the sheet SKM: how many, their share, and their IKM."""

from lkjip_xl.measures import persen, responden
from lkjip_xl.model.hasil_responden import HasilResponden, KelompokResponden
from lkjip_xl.model.jenis import PeranProfil
from lkjip_xl.norms.responden import NAMA_PROFIL
from lkjip_xl.report.bahan import Bahan, category, percent
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, acuan, heading, nama_sel
from lkjip_xl.report.sources.sumber_responden import TERISI, Bagian, added, counted

KUNCI = "skm"


def group_blocks(
    bahan: Bahan, bagian: list[Bagian], hasil: HasilResponden
) -> list[BlokTabel | BlokTeks]:
    """Return a heading and a table for each role of the profile."""
    blok: list[BlokTabel | BlokTeks] = []
    for peran in NAMA_PROFIL:
        anggota = [s for s in hasil.kelompok if s.profil == peran]
        if anggota:
            judul = heading(f"Responden menurut {NAMA_PROFIL[peran].lower()}")
            blok += [judul, _table(bahan, bagian, peran, anggota)]
    return blok


def _table(
    bahan: Bahan, bagian: list[Bagian], peran: PeranProfil, anggota: list[KelompokResponden]
) -> BlokTabel:
    """Return one role's table: number, share, a value per unsur, IKM, kategori."""
    kolom = [
        Kolom(5, ("No.", "")),
        Kolom(34, (NAMA_PROFIL[peran], "")),
        Kolom(11, ("Responden", "")),
        Kolom(11, ("%", "")),
    ]
    nilai = "Nilai konversi tiap unsur"
    kolom += [Kolom(9, (nilai, f"U{u + 1}")) for u in range(len(bagian[0].kolom))]
    kolom += [Kolom(9, ("IKM", "")), Kolom(14, ("Kategori", ""))]
    baris = [_row(bahan, bagian, g, kelompok) for g, kelompok in enumerate(anggota)]
    return BlokTabel(tuple(kolom), tuple(baris))


def _row(bahan: Bahan, bagian: list[Bagian], urut: int, kelompok: KelompokResponden) -> Baris:
    """Return one group's row."""
    peran = kelompok.profil
    label, jumlah = acuan(KUNCI, peran, urut, "label"), acuan(KUNCI, peran, urut, "jumlah")

    def members(s: Bagian) -> str:
        return f'COUNTIFS({s.roles(peran)},{label},{s.roles(TERISI)},">0")'

    sel: list[Isi] = [
        Isi(urut + 1, "teks_tengah"),
        Isi(kelompok.kelompok, nama=nama_sel(KUNCI, peran, urut, "label")),
        Isi(
            kelompok.jumlah, "bilangan", "=" + added(bagian, members),
            nama_sel(KUNCI, peran, urut, "jumlah"),
        ),
        percent(kelompok.persen, persen.rumus(jumlah, acuan(KUNCI, "responden"))),
    ]  # fmt: skip
    for u in range(len(kelompok.unsur)):
        rumus = responden.rumus_konversi(
            counted(bagian, u, responden.isi_jumlah, (peran, label)),
            counted(bagian, u, responden.isi_jawaban, (peran, label)),
            '""',
        )
        isi_sel = kelompok.unsur[u]
        nama = nama_sel(KUNCI, peran, urut, u)
        sel.append(Isi("" if isi_sel is None else isi_sel, "indeks", rumus, nama))
    nilai = [acuan(KUNCI, peran, urut, u) for u in range(len(kelompok.unsur))]
    rumus = responden.rumus_ikm(nilai, acuan("metode", "bobot", "ikm"))
    ikm = acuan(KUNCI, peran, urut, "ikm")
    skala = bahan.gabungan.pengaturan.skala_mutu
    sel += [
        Isi("" if kelompok.ikm is None else kelompok.ikm, "indeks", rumus,
            nama_sel(KUNCI, peran, urut, "ikm")),
        category(ikm, kelompok.kategori, "mutu", skala),
    ]  # fmt: skip
    return Baris(tuple(sel))
