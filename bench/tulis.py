"""A case written as real .xlsx files and read back: the same findings prove the short path."""

from pathlib import Path

import xlsxwriter

from bench.buku import Buku
from bench.jalan import find
from bench.lembar import Lembar
from lkjip_xl.model.sel import Gaya
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.pipeline import inspect, read_sources


def write_book(buku: Buku, folder: Path) -> list[Path]:
    """Write every sheet of a case as a workbook of its own; return the paths."""
    return [_write_sheet(lembar, folder) for lembar in buku.lembar.values()]


def _write_sheet(lembar: Lembar, folder: Path) -> Path:
    path = folder / lembar.berkas
    buku = xlsxwriter.Workbook(str(path))
    kertas = buku.add_worksheet(lembar.nama)
    format_ = {gaya: buku.add_format(_format(gaya)) for gaya in set(lembar.gaya.values())}
    for awal_b, awal_k, akhir_b, akhir_k in lembar.asal.gabungan:
        kertas.merge_range(awal_b, awal_k, akhir_b, akhir_k, "")
    for k, kolom in enumerate(lembar.kolom):
        for b, nilai in enumerate(kolom):
            gaya = lembar.gaya.get((b, k))
            rupa = format_[gaya] if gaya else None
            rumus = lembar.rumus.get((b, k))
            if rumus:
                kertas.write_formula(b, k, rumus.teks, rupa, nilai)
            elif isinstance(nilai, str):
                kertas.write_string(b, k, nilai, rupa)
            elif nilai is not None or rupa:
                kertas.write(b, k, nilai, rupa)
    for b in lembar.asal.baris_tersembunyi:
        kertas.set_row(b, None, None, {"hidden": True})
    buku.close()
    return path


def _format(gaya: Gaya) -> dict[str, object]:
    """Return a look as xlsxwriter names it."""
    return {
        "bold": gaya.tebal,
        "italic": gaya.miring,
        "indent": gaya.indentasi,
        "num_format": gaya.format_angka,
    }


def same_from_files(buku: Buku, folder: Path) -> bool:
    """Tell whether a case gives the same findings from files as in memory."""
    path = write_book(buku, folder)
    dari_berkas = inspect(read_sources(path)).temuan
    return sorted(map(_key, dari_berkas)) == sorted(map(_key, find(buku.grid())))


def _key(temuan: Temuan) -> tuple[object, ...]:
    """Return what two equal findings share."""
    sebab = tuple((s.jenis, s.sel, s.keyakinan) for s in temuan.sebab)
    return (
        temuan.kode,
        temuan.tingkat,
        temuan.berkas,
        temuan.sel,
        str(temuan.selisih),
        temuan.gema,
        sebab,
    )
