"""The sentences on program and kegiatan: how many, what they reached, whether they support."""

from collections.abc import Sequence

from lkjip_xl.cells.lists import joined
from lkjip_xl.measures.hasil.kegiatan import RATA_RATA
from lkjip_xl.measures.menunjang import MENUNJANG
from lkjip_xl.measures.terbilang import tulis_terbilang
from lkjip_xl.model.hasil_kinerja import BarisKegiatan
from lkjip_xl.model.jenis import TingkatKegiatan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import acuan
from lkjip_xl.report.sentences.kutipan import Bagian, Kalimat, Kutipan, Ungkapan, listed
from lkjip_xl.report.sentences.organisasi import place

_TINGKAT = (("program", "program"), ("kegiatan", "kegiatan"), ("sub_kegiatan", "sub kegiatan"))


def counts(bahan: Bahan) -> str:
    """Return how many program, kegiatan and sub kegiatan the report has, in words."""
    tabel: list[str] = [s.tingkat for s in bahan.hasil.realisasi_anggaran if s.posisi is not None]
    if not tabel:
        baris = bahan.hasil.capaian_kegiatan
        bernama = (s for s in baris if s.program_kegiatan)
        tabel = [s.tingkat for s in bernama if s.posisi is not None]
    kata = [
        f"{tulis_terbilang(tabel.count(tingkat))} {nama}"
        for tingkat, nama in _TINGKAT
        if tingkat in tabel
    ]
    return joined(kata)


def _of(bahan: Bahan, tingkat: TingkatKegiatan) -> list[BarisKegiatan]:
    """Return the rows of one level."""
    semua = bahan.hasil.capaian_kegiatan
    setingkat = (s for s in semua if s.tingkat == tingkat)
    return [s for s in setingkat if s.posisi is not None]


def _missing(semua: Sequence[BarisKegiatan], tingkat: TingkatKegiatan) -> Kalimat:
    """Return how many of a level are measured, where not all are: (3 dari 4 program)."""
    terisi = sum(s.capaian_kegiatan is not None for s in semua)
    if terisi == len(semua):
        return ()
    sel = ",".join(acuan("3.4", s.posisi or 0, "persen") for s in semua)
    banyak = Ungkapan(f"FIXED(COUNT({sel}),0,TRUE)", str(terisi))
    return (" (", banyak, f" dari {len(semua)} {tingkat} yang capaiannya terisi)")


def _averages(bahan: Bahan) -> list[Kalimat]:
    """Return the average capaian of program and of kegiatan."""
    bagian: list[Kalimat] = []
    for baris in bahan.hasil.capaian_kegiatan:
        if baris.tingkat not in RATA_RATA or baris.capaian_kegiatan is None:
            continue
        tingkat = RATA_RATA[baris.tingkat]
        kutipan = Kutipan(
            f"Rata-rata {tingkat}", ("3.4", "rata", tingkat), baris.capaian_kegiatan, "persen"
        )
        bagian.append((f"capaian {tingkat} ", kutipan, *_missing(_of(bahan, tingkat), tingkat)))
    return [("Rata-rata ", *listed(bagian), ".")] if bagian else []


def supporting(bahan: Bahan) -> Kalimat:
    """Return how many program and kegiatan support their sasaran; blank without Tabel 3.4."""
    semua = [s for t in ("program", "kegiatan") for s in _of(bahan, t)]
    if not semua:
        return ()
    posisi = sorted(s.posisi or 0 for s in semua)
    sel = f"{acuan('3.4', posisi[0], 'menunjang')}:{acuan('3.4', posisi[-1], 'menunjang')}"
    banyak = sum(s.menunjang == MENUNJANG for s in semua)
    rumus = f'FIXED(COUNTIF({sel},"{MENUNJANG}"),0,TRUE)'
    return (Ungkapan(rumus, str(banyak)), f" dari {len(semua)} program dan kegiatan menunjang")


def of_kegiatan(bahan: Bahan) -> list[Kalimat]:
    """Say how many there are, what they reached on average, and how many support."""
    kata: list[Kalimat] = []
    jumlah = counts(bahan)
    if jumlah:
        kata.append((f"Sasaran {place(bahan)} dilaksanakan dengan {jumlah}.",))
    kata += _averages(bahan)
    dukungan: list[Bagian] = [*supporting(bahan)]
    if dukungan:
        kata.append(("Menurut capaiannya, ", *dukungan, " tercapainya sasaran."))
    return kata
