"""Below Tabel 3.6: efisiensi by program, where Tabel 3.4 gives a capaian free of findings."""

from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.join.names import closest, is_same
from lkjip_xl.measures import efisiensi, persen
from lkjip_xl.model.hasil import BarisRealisasi
from lkjip_xl.model.hasil_kinerja import BarisKegiatan
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, percent
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Isi,
    Kolom,
    acuan,
    acuan_sumber,
    heading,
    nama_sel,
)

_KUNCI = "3.6"


@dataclass(frozen=True, slots=True)
class _Program:
    """A program of both tables: its capaian (0-100) with its cell, its amounts in Tabel 3.5."""

    anggaran: BarisRealisasi
    capaian: Decimal
    sel: tuple[int, int]


def _capaian_cells(bahan: Bahan, tabel: Tabel) -> list[tuple[BarisKegiatan, tuple[int, int]]]:
    """Return the programs of Tabel 3.4 whose capaian no finding doubts, with its cell."""
    kolom = tabel.kolom.get("capaian_kegiatan")
    if not kolom:
        return []
    ragu = {
        sel
        for satu in bahan.temuan
        if (satu.berkas, satu.lembar) == (tabel.berkas, tabel.lembar)
        for sel in satu.sel
    }
    program = [
        s for s in bahan.hasil.capaian_kegiatan if s.tingkat == "program" and s.program_kegiatan
    ]
    hasil = []
    for satu in program:
        sel = (source_row(satu.asal), kolom[0])
        sekali = sum(is_same(s.program_kegiatan, satu.program_kegiatan) for s in program) == 1
        if sekali and satu.capaian_kegiatan is not None and alamat(*sel) not in ragu:
            hasil.append((satu, sel))
    return hasil


def _programs(bahan: Bahan, tabel: Tabel) -> list[_Program]:
    """Return the programs that both tables have, in the order of Tabel 3.5."""
    calon = _capaian_cells(bahan, tabel)
    nama = [satu.program_kegiatan for satu, _ in calon]
    hasil = []
    for baris in bahan.hasil.realisasi_anggaran:
        if baris.tingkat != "program":
            continue
        sama = [i for i, kata in enumerate(nama) if is_same(kata, baris.uraian)]
        dekat = sama[0] if sama else closest(baris.uraian, nama)
        if dekat is None:
            continue
        satu, sel = calon[dekat]
        if satu.capaian_kegiatan is not None:
            hasil.append(_Program(baris, satu.capaian_kegiatan, sel))
    dipakai = [p.sel for p in hasil]
    return [p for p in hasil if dipakai.count(p.sel) == 1]


def _is_fraction(bahan: Bahan, tabel: Tabel, satu: _Program) -> bool:
    """Tell whether the capaian's cell holds a fraction: 1 for 100 %."""
    asli = bahan.grid[tabel.berkas, tabel.lembar].nilai(*satu.sel)
    isi = tabel.angka_teks.get(satu.sel)
    if isi is None and isinstance(asli, int | float):
        isi = ke_desimal(asli)
    return isi is None or abs(isi * 100 - satu.capaian) < abs(isi - satu.capaian)


def _row(bahan: Bahan, tabel: Tabel, satu: _Program, nomor: int) -> Baris:
    """Return one program's row."""
    baris = satu.anggaran
    sumber = acuan_sumber(bahan.sumber("capaian_kegiatan"), *satu.sel)
    dari = "1" if _is_fraction(bahan, tabel, satu) else "100"
    c, s, e = (
        acuan(_KUNCI, "program", baris.posisi or 0, kolom)
        for kolom in ("capaian", "serapan", "sisa")
    )
    a, r = (acuan("3.5", baris.posisi or 0, peran) for peran in ("anggaran", "realisasi"))
    sisa = efisiensi.hitung_sisa(baris.persen)

    def nama(kolom: str) -> str:
        return nama_sel(_KUNCI, "program", baris.posisi or 0, kolom)

    return Baris(
        (
            Isi(nomor, "teks_tengah"),
            Isi(baris.uraian, rumus="=" + acuan("3.5", baris.posisi or 0, "uraian")),
            percent(satu.capaian, persen.rumus(sumber, dari), nama("capaian")),
            percent(baris.persen, persen.rumus(r, a), nama("serapan")),
            percent(sisa, efisiensi.rumus_sisa(s), nama("sisa")),
            Isi(baris.anggaran, "rupiah", f"={a}"),
            Isi(baris.realisasi, "rupiah", f"={r}"),
            Isi(efisiensi.kata(satu.capaian, sisa), "teks", efisiensi.rumus_kata(c, e)),
        )
    )


def program_block(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the block, empty where no program has both figures."""
    tabel = bahan.gabungan.tabel("capaian_kegiatan")
    semua = _programs(bahan, tabel) if tabel else []
    if tabel is None or not semua:
        return []
    kolom = (
        Kolom(5, ("No.",)),
        Kolom(34, ("Program",)),
        Kolom(11, ("% Capaian",)),
        Kolom(11, ("% Serapan",)),
        Kolom(11, ("Efisiensi (sisa)",)),
        Kolom(17, ("Anggaran (Rp)",)),
        Kolom(17, ("Realisasi (Rp)",)),
        Kolom(14, ("Keterangan",)),
    )
    baris = tuple(_row(bahan, tabel, satu, nomor) for nomor, satu in enumerate(semua, 1))
    banyak = sum(s.tingkat == "program" for s in bahan.hasil.realisasi_anggaran)
    kata = (
        f"Memuat {len(semua)} dari {banyak} program: hanya yang capaiannya di {tabel.lembar} "
        "terisi dan tanpa temuan pemeriksaan."
    )
    return [
        heading("Per program"),
        BlokTabel(kolom, baris),
        BlokTeks((Baris((Isi(kata, "teks_kecil"),)),)),
    ]
