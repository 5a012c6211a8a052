"""Tabel 3.5: anggaran and realisasi of each program, kegiatan and sub kegiatan."""

from collections.abc import Callable
from typing import NamedTuple

from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.measures import jumlah, persen
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.hasil import BarisRealisasi
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.model.pengaturan import TeksSumber
from lkjip_xl.model.pohon import TINGKAT, Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, category, handed_in, percent
from lkjip_xl.report.blocks.bulanan import month_blocks, month_chart
from lkjip_xl.report.blocks.hitung_realisasi import Hitungan
from lkjip_xl.report.blocks.kelompok import group_block
from lkjip_xl.report.blocks.keterangan import cause_cell, causes_by_row
from lkjip_xl.report.isi import (
    BlokTabel,
    Grafik,
    Isi,
    Lembar,
    Seri,
    acuan,
    nama_sel,
)
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "3.5"
_TANPA_PAGU = "belum ada"  # no source says it; 0 would be a pagu of nothing, overspent
_TAMPIL = TINGKAT[: TINGKAT.index("sub_kegiatan") + 1]  # no rekening and no rincian
_PALING_BANYAK_GRAFIK = 30  # more bars cannot be told apart on a page
_PALING_DALAM = 7  # outline levels of Excel


class _Letak(NamedTuple):
    """A row of the table."""

    kunci: int | str  # its position; the total's is `jumlah`
    hasil: BarisRealisasi  # its figures
    nomor: int | None  # of a program; None: none
    anggaran: str  # its formula
    realisasi: str  # its formula

    def name(self, kolom: str) -> str:
        """Return the name of a cell of this row."""
        return nama_sel(KUNCI, self.kunci, kolom)

    @property
    def uang(self) -> tuple[str, str]:
        """Return the cells of anggaran and realisasi."""
        return acuan(KUNCI, self.kunci, "anggaran"), acuan(KUNCI, self.kunci, "realisasi")


def shown_levels(bahan: Bahan) -> tuple[TingkatBaris, ...]:
    """Return the levels that the sheet shows: down to sub kegiatan, or rekening if asked."""
    dalam = bahan.gabungan.pengaturan.kedalaman == "rekening"
    return (*_TAMPIL, "rekening") if dalam else _TAMPIL


def shown_rows(pohon: Pohon, tingkat: tuple[TingkatBaris, ...] = _TAMPIL) -> list[int]:
    """Return the rows that the sheet shows, each below its parent."""
    hasil: list[int] = []
    antre = list(reversed(pohon.akar))
    while antre:
        posisi = antre.pop()
        if pohon.simpul[posisi].tingkat in tingkat:
            hasil.append(posisi)
        antre.extend(reversed(pohon.anak[posisi]))
    return hasil


def kode_by_row(bahan: Bahan, pohon: Pohon) -> dict[int, str]:
    """Return each row's kode: its own, else that of its partner in a DPA."""
    kode = {p: s.kode for p, s in enumerate(pohon.simpul) if s.kode}
    for _, tabel in bahan.gabungan.anggaran():
        if tabel.isi is pohon:
            continue
        for pasangan in pair_trees(tabel.isi, pohon):
            dari = tabel.isi.simpul[pasangan.kiri].kode
            if dari:
                kode.setdefault(pasangan.kanan, dari)
    return kode


def _columns(
    bahan: Bahan, kode: dict[int, str], sebab: dict[int, TeksSumber], desimal: int
) -> list[KolomTabel[_Letak]]:
    """Return the columns; the remarks stand where there are any."""
    skala = bahan.gabungan.pengaturan.skala_serapan

    def uraian(s: _Letak) -> Isi:
        nama = s.name("uraian") if isinstance(s.kunci, int) else None
        return Isi(s.hasil.uraian, "teks", nama=nama)

    def pagu(s: _Letak) -> Isi:
        if not bahan.ada_pagu:
            return Isi(_TANPA_PAGU, "teks_tengah", nama=s.name("anggaran"))
        return Isi(s.hasil.anggaran, "rupiah", s.anggaran, s.name("anggaran"))

    def remainder(s: _Letak) -> Isi:
        if not bahan.ada_pagu:
            return Isi(_TANPA_PAGU, "teks_tengah", nama=s.name("sisa"))
        rumus = jumlah.rumus_sisa(*s.uang, desimal)
        return Isi(s.hasil.sisa, "rupiah", rumus, s.name("sisa"))

    def share(s: _Letak) -> Isi:
        anggaran, realisasi = s.uang
        return percent(s.hasil.persen, persen.rumus(realisasi, anggaran), s.name("persen"))

    def grade(s: _Letak) -> Isi:
        return category(acuan(KUNCI, s.kunci, "persen"), s.hasil.kategori, "serapan", skala)

    def in_rows(cell: Callable[[_Letak, int], Isi | None]) -> Callable[[_Letak], Isi | None]:
        return lambda s: cell(s, s.kunci) if isinstance(s.kunci, int) else None

    kolom: list[KolomTabel[_Letak]] = [
        KolomTabel(5, "No.", in_rows(lambda s, _: Isi(s.nomor, "teks_tengah"))),
        KolomTabel(19, "Kode", in_rows(lambda _, posisi: Isi(kode.get(posisi), "kode"))),
        KolomTabel(54, "Program/Kegiatan/Sub Kegiatan", uraian),
        KolomTabel(18, "Anggaran (Rp)", pagu),
        KolomTabel(
            18,
            "Realisasi (Rp)",
            lambda s: Isi(s.hasil.realisasi, "rupiah", s.realisasi, s.name("realisasi")),
        ),
        KolomTabel(16, "Sisa (Rp)", remainder),
        KolomTabel(12, "%", share),
        KolomTabel(16, "Kategori Serapan", grade),
    ]
    if sebab:
        remarks = in_rows(lambda _, posisi: cause_cell(bahan, sebab.get(posisi)))
        kolom.append(KolomTabel(36, "Keterangan/Penyebab", remarks))
    return kolom


def _outline(pohon: Pohon, posisi: int) -> int:
    """Return the outline level: rows above program are never folded away."""
    simpul = pohon.simpul[posisi]
    if simpul.tingkat == "rekening":
        return min(
            _PALING_DALAM, 1 + (0 if simpul.induk is None else _outline(pohon, simpul.induk))
        )
    return max(0, _TAMPIL.index(simpul.tingkat) - _TAMPIL.index("program"))


def _look(tingkat: TingkatBaris) -> str:
    """Return the row look of a level."""
    return "skpd" if tingkat in _TAMPIL[: _TAMPIL.index("program")] else tingkat


def _rows(
    bahan: Bahan, pohon: Pohon, tampil: list[int], dua: tuple[Hitungan, Hitungan]
) -> list[_Letak]:
    """Return the rows of the table, the total last."""
    hasil = bahan.hasil.realisasi_anggaran
    baris: list[_Letak] = []
    nomor = 0
    for posisi in tampil:
        di_program = hasil[posisi].tingkat == "program"
        nomor += di_program
        anggaran, realisasi = (hitung.formula(posisi) for hitung in dua)
        baris.append(
            _Letak(posisi, hasil[posisi], nomor if di_program else None, anggaran, realisasi)
        )
    anggaran, realisasi = (hitung.sum_of(pohon.akar) for hitung in dua)
    return [*baris, _Letak("jumlah", hasil[-1], None, anggaran, realisasi)]


def _table(bahan: Bahan, tabel: Tabel, pohon: Pohon) -> tuple[BlokTabel, list[str]]:
    """Return the table, and the texts of Pengaturan whose row it does not have."""
    tampil = shown_rows(pohon, shown_levels(bahan))
    hasil = bahan.hasil.realisasi_anggaran
    desimal = jumlah.decimals(n for s in hasil for n in (s.anggaran, s.realisasi))
    anggaran, realisasi = (
        Hitungan(
            bahan, pohon, peran, ukur_pohon.hitung(pohon, tabel.kolom.get(peran, ())),
            frozenset(tampil), desimal,
        )
        for peran in ("anggaran", "realisasi")
    )  # fmt: skip
    kode = kode_by_row(bahan, pohon)
    sebab = causes_by_row(bahan, pohon, kode, tampil)
    blok = table(
        _columns(bahan, kode, sebab, desimal),
        _rows(bahan, pohon, tampil, (anggaran, realisasi)),
        ragam=lambda s: _look(s.hasil.tingkat),
        garis_besar=lambda s: _outline(pohon, s.kunci) if isinstance(s.kunci, int) else 0,
    )
    semua = dict.fromkeys(bahan.gabungan.pengaturan.keterangan.values())
    lepas = [t.nama or t.kode for t in semua if t not in sebab.values()]
    return blok, lepas


def _chart(bahan: Bahan, pohon: Pohon) -> tuple[Grafik, ...]:
    """Return the chart of anggaran and realisasi per program, the largest on top."""
    hasil = bahan.hasil.realisasi_anggaran
    program = [p for p, s in enumerate(pohon.simpul) if s.tingkat == "program"]
    program.sort(key=lambda p: -hasil[p].anggaran)
    if not bahan.ada_pagu or not 1 < len(program) <= _PALING_BANYAK_GRAFIK:
        return ()
    kategori = tuple(nama_sel(KUNCI, p, "uraian") for p in program)
    return (
        Grafik(
            "batang",
            "Anggaran dan realisasi per program",
            tuple(
                Seri(
                    peran.capitalize(), kategori, tuple(nama_sel(KUNCI, p, peran) for p in program)
                )
                for peran in ("anggaran", "realisasi")
            ),
            "Diagram batang anggaran dan realisasi tiap program, dalam juta rupiah; angkanya "
            "ada di tabel lembar 3.5.",
            sumbu="juta",
            utama=1,
        ),
    )


def program_chart(bahan: Bahan) -> tuple[Grafik, ...]:
    """Return the chart per program for the first sheet, empty without a realisasi."""
    tabel = bahan.gabungan.tulang
    return _chart(bahan, tabel.isi) if tabel else ()


def build_realisasi(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without a table of realisasi."""
    tabel = bahan.gabungan.tulang
    if tabel is None:
        return None
    utama, lepas = _table(bahan, tabel, tabel.isi)
    lembar = bahan.gabungan.sheets_of(bahan.gabungan.dipakai["anggaran"])
    catatan = [
        f"Sumber: {tabel.berkas}, lembar {lembar}. Jumlah setiap baris dihitung "
        "dari rincian di bawahnya."
    ]
    if sampai := bahan.until("realisasi"):
        catatan.append(f"Realisasi baru{sampai}, belum setahun.")
    if pagu := bahan.gabungan.pagu_dpa:
        dpa = bahan.gabungan.table_of(next(iter(pagu.values())).entri)
        catatan.append(f"Anggaran: {dpa.berkas}, lembar {dpa.lembar}.")
    if bahan.gabungan.dari_dpa:
        catatan.append(
            f"{len(bahan.gabungan.dari_dpa)} baris hanya ada di DPA, tidak di tabel "
            "realisasi: ditampilkan dengan realisasi 0, dan jumlah di sini sudah memuatnya."
        )
    if lepas:
        daftar = ", ".join(f"“{teks}”" for teks in lepas)
        catatan.append(f"Keterangan di Pengaturan yang barisnya tidak ada di tabel ini: {daftar}.")
    return handed_in(
        bahan,
        KUNCI,
        "Realisasi Anggaran",
        "Realisasi Anggaran",
        [utama, *group_block(bahan), *month_blocks(bahan)],
        catatan,
        grafik=month_chart(bahan),
        arah="mendatar",
    )
