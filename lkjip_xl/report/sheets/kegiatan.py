"""Tabel 3.4: what each program and kegiatan reached, and whether it supports its sasaran."""

from collections.abc import Callable
from dataclasses import replace

from lkjip_xl.measures import menunjang
from lkjip_xl.measures.hasil.kegiatan import RATA_RATA
from lkjip_xl.model.hasil_kinerja import BarisKegiatan
from lkjip_xl.model.jenis import TingkatKegiatan
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, handed_in, percent, source_of
from lkjip_xl.report.blocks.ukur import given_percent, rows
from lkjip_xl.report.isi import Baris, BlokTabel, Isi, KolomHitung, Lembar, acuan, nama_sel
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "3.4"

_Letak = tuple[int, BarisKegiatan]  # a row's place on the source, and what it says


def _capaian(bahan: Bahan, tabel: Tabel, baris: BarisKegiatan, posisi: int) -> Isi:
    """Return the capaian of tujuan or sasaran: the cell of Tabel 3.1, else the source's."""
    if baris.dari_capaian is not None:
        rumus = "=" + acuan("3.1", baris.dari_capaian, "capaian")
        return percent(baris.capaian, rumus, nama_sel(KUNCI, posisi, "capaian"))
    angka = rows(tabel)[posisi].nilai.get("capaian") if baris.nama else None
    return given_percent(angka, bahan.sumber("capaian_kegiatan"))


def _own_capaian(bahan: Bahan, tabel: Tabel, posisi: int) -> Isi:
    """Return the capaian of a program or kegiatan."""
    angka = rows(tabel)[posisi].nilai.get("capaian_kegiatan")
    return given_percent(angka, bahan.sumber("capaian_kegiatan"), nama_sel(KUNCI, posisi, "persen"))


def _supports(bahan: Bahan, baris: BarisKegiatan, posisi: int) -> Isi:
    """Return whether a program or kegiatan supports its sasaran."""
    skala = bahan.gabungan.pengaturan.skala_capaian
    rumus = menunjang.rumus(
        acuan(KUNCI, posisi, "persen"),
        acuan("metode", "capaian", "batas", menunjang.lowest_step(skala)),
        inklusif=skala.inklusif,
    )
    return Isi(baris.menunjang, "teks_tengah", rumus, nama_sel(KUNCI, posisi, "menunjang"))


def _average(
    hasil: tuple[BarisKegiatan, ...], baris: BarisKegiatan, tingkat: TingkatKegiatan
) -> Baris:
    """Return the row of an average over the capaian of one level."""
    setingkat = (s.posisi for s in hasil if s.tingkat == tingkat)
    sel = [acuan(KUNCI, posisi, "persen") for posisi in setingkat if posisi is not None]
    nilai = percent(
        baris.capaian_kegiatan, menunjang.rumus_rata(sel), nama_sel(KUNCI, "rata", tingkat)
    )
    return Baris((None, None, None, Isi(baris.program_kegiatan), None, nilai, None), ragam="jumlah")


def _columns(bahan: Bahan, tabel: Tabel) -> list[KolomTabel[_Letak]]:
    """Return the columns; a row without a program or kegiatan has its left half only."""

    def right(cell: Callable[[_Letak], Isi]) -> Callable[[_Letak], Isi | None]:
        return lambda s: cell(s) if s[1].program_kegiatan else None

    return [
        KolomTabel(22, "Tujuan/Sasaran", lambda s: Isi(s[1].nama or None)),
        KolomTabel(22, "Indikator Kinerja", lambda s: Isi(s[1].indikator or None)),
        KolomTabel(11, "% Capaian", lambda s: _capaian(bahan, tabel, s[1], s[0])),
        KolomTabel(48, "Program/Kegiatan", right(lambda s: Isi(s[1].program_kegiatan))),
        KolomTabel(
            48,
            "Indikator Kinerja Program/Kegiatan",
            right(lambda s: Isi(s[1].indikator_kegiatan or None)),
        ),
        KolomTabel(
            11, "% Capaian Program/Kegiatan", right(lambda s: _own_capaian(bahan, tabel, s[0]))
        ),
        KolomTabel(14, "Menunjang/Tidak Menunjang", right(lambda s: _supports(bahan, s[1], s[0]))),
    ]


def _table(bahan: Bahan, tabel: Tabel) -> BlokTabel:
    """Return the rows under their kelompok, the averages last."""
    hasil = bahan.hasil.capaian_kegiatan
    blok = table(
        _columns(bahan, tabel),
        [(s.posisi, s) for s in hasil if s.posisi is not None],
        ragam=lambda s: "program" if s[1].tingkat == "program" else None,
        kelompok=lambda s: s[1].kelompok,
    )
    rata = [_average(hasil, s, RATA_RATA[s.tingkat]) for s in hasil if s.tingkat in RATA_RATA]
    return replace(blok, baris=(*blok.baris, *rata))


def _notes(bahan: Bahan, tabel: Tabel) -> tuple[str, ...]:
    """Return the source, and where the line between menunjang and not is drawn."""
    skala = bahan.gabungan.pengaturan.skala_capaian
    jenjang = skala.jenjang[menunjang.lowest_step(skala)]
    tanda = "mulai dari" if skala.inklusif else "lebih dari"
    rata = " dan ".join(RATA_RATA.values())
    return (
        f"{source_of(tabel)} Capaian tujuan dan sasaran diambil dari Tabel 3.1.",
        f"Menunjang: capaian {tanda} {jenjang.batas.normalize():f}% ({jenjang.label} atau lebih "
        f"tinggi). Rata-rata {rata} tidak menghitung sel kosong.",
    )


def build_kegiatan(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without its table."""
    tabel = bahan.gabungan.tabel("capaian_kegiatan")
    if tabel is None or not bahan.hasil.capaian_kegiatan:
        return None
    return handed_in(
        bahan,
        KUNCI,
        "Capaian Kegiatan",
        "Capaian Kegiatan",
        [_table(bahan, tabel)],
        _notes(bahan, tabel),
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, _tabel: Tabel, _sumber: int) -> tuple[KolomHitung, ...]:
    """Return beside the source of Tabel 3.4 whether each row supports: the cells of the sheet."""
    bernama = (baris for baris in bahan.hasil.capaian_kegiatan if baris.program_kegiatan)
    angka = {
        source_row(baris.asal): Isi(
            baris.menunjang, "teks_tengah", "=" + acuan(KUNCI, baris.posisi, "menunjang")
        )
        for baris in bernama
        if baris.posisi is not None
    }
    return (KolomHitung("Menunjang (dihitung)", angka, 18),)
