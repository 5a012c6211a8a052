"""The respondents by group on the sheet SKM: how many, their share, and their IKM."""

from collections.abc import Callable

from lkjip_xl.measures import persen, responden
from lkjip_xl.model.hasil_responden import HasilResponden, KelompokResponden
from lkjip_xl.model.jenis import PeranProfil
from lkjip_xl.norms.responden import NAMA_PROFIL
from lkjip_xl.report.bahan import Bahan, category, percent
from lkjip_xl.report.isi import BlokTabel, BlokTeks, Isi, acuan, heading, nama_sel
from lkjip_xl.report.sources.sumber_responden import TERISI, Bagian, added, counted
from lkjip_xl.report.tabel import KolomTabel, table

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


_Urut = tuple[int, KelompokResponden]  # a group and its place among those of its role


def _table(
    bahan: Bahan, bagian: list[Bagian], peran: PeranProfil, anggota: list[KelompokResponden]
) -> BlokTabel:
    """Return one role's table: number, share, a value per unsur, IKM, kategori."""
    nilai, unsur = "Nilai konversi tiap unsur", range(len(bagian[0].kolom))
    skala = bahan.gabungan.pengaturan.skala_mutu

    def name(g: int, kolom: str | int) -> str:
        return nama_sel(KUNCI, peran, g, kolom)

    def share(s: _Urut) -> Isi:
        jumlah = acuan(KUNCI, peran, s[0], "jumlah")
        return percent(s[1].persen, persen.rumus(jumlah, acuan(KUNCI, "responden")))

    def index(s: _Urut) -> Isi:
        sel = [acuan(KUNCI, peran, s[0], u) for u in unsur]
        rumus = responden.rumus_ikm(sel, acuan("metode", "bobot", "ikm"))
        return Isi("" if s[1].ikm is None else s[1].ikm, "indeks", rumus, name(s[0], "ikm"))

    kolom: list[KolomTabel[_Urut]] = [
        KolomTabel(5, "No.", lambda s: Isi(s[0] + 1, "teks_tengah")),
        KolomTabel(34, NAMA_PROFIL[peran], lambda s: Isi(s[1].kelompok, nama=name(s[0], "label"))),
        KolomTabel(11, "Responden", lambda s: _members(bagian, peran, *s)),
        KolomTabel(11, "%", share),
        *(KolomTabel(9, (nilai, f"U{u + 1}"), _value(bagian, peran, u)) for u in unsur),
        KolomTabel(9, "IKM", index),
        KolomTabel(
            14,
            "Kategori",
            lambda s: category(acuan(KUNCI, peran, s[0], "ikm"), s[1].kategori, "mutu", skala),
        ),
    ]
    return table(kolom, enumerate(anggota))


def _members(
    bagian: list[Bagian], peran: PeranProfil, urut: int, kelompok: KelompokResponden
) -> Isi:
    """Return how many belong to a group."""
    label = acuan(KUNCI, peran, urut, "label")
    rumus = added(bagian, lambda s: f'COUNTIFS({s.roles(peran)},{label},{s.roles(TERISI)},">0")')
    return Isi(kelompok.jumlah, "bilangan", f"={rumus}", nama_sel(KUNCI, peran, urut, "jumlah"))


def _value(bagian: list[Bagian], peran: PeranProfil, unsur: int) -> Callable[[_Urut], Isi]:
    """Return what gives a group's value of an unsur, blank where nobody answered."""

    def cell(s: _Urut) -> Isi:
        label = acuan(KUNCI, peran, s[0], "label")
        rumus = responden.rumus_konversi(
            counted(bagian, unsur, responden.isi_jumlah, (peran, label)),
            counted(bagian, unsur, responden.isi_jawaban, (peran, label)),
            '""',
        )
        nilai = s[1].unsur[unsur]
        nama = nama_sel(KUNCI, peran, s[0], unsur)
        return Isi("" if nilai is None else nilai, "indeks", rumus, nama)

    return cell
