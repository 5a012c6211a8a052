"""One damaged file through the whole program, and what became of it."""

import io
import json
import random
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from bench.rusak.benih import Benih, seeds
from bench.rusak.ubah import ways
from lkjip_xl import pipeline
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.report.json_dokumen import build_document

UTUH, DITOLAK, DITEMUKAN, DIAM, JATUH, CACAT = (
    "utuh", "ditolak", "ditemukan", "diam", "jatuh", "keluaran cacat",
)  # fmt: skip


@dataclass(frozen=True)
class Kasus:
    """A damaged file; the same number and seed give the same bytes."""

    nomor: int
    benih: Benih
    cara: str
    isi: bytes


def make(nomor: int, benih_acak: int) -> Kasus:
    """Return the case of a number: mostly one damage, now and then several."""
    acak = random.Random(f"{benih_acak}/{nomor}")
    benih = acak.choice(seeds())
    cara = ways(benih)
    nama = acak.choice(list(cara))
    isi = benih.isi
    for _ in range(acak.choice((1, 1, 1, 2, 4))):
        try:
            isi = cara[nama](acak, isi) or b"x"
        except (zipfile.BadZipFile, ValueError, IndexError, OSError, NotImplementedError):
            break  # the earlier damage left nothing to open
        except Exception:  # zlib and struct on what is torn already
            break
    return Kasus(nomor, benih, nama, isi)


def judge(kasus: Kasus, path: Path) -> tuple[str, str]:
    """Return what became of a case, and the words of what fell; sources and output in memory."""
    path.write_bytes(kasus.isi)
    try:
        bacaan = pipeline.read_sources([path])
        bahan = pipeline.inspect(bacaan)
        dokumen = json.loads(json.dumps(build_document(bahan, None)))
        keluaran = pipeline.build_workbook(bahan)
        pipeline.draw_map(bacaan)
    except GalatBerkas:
        return DITOLAK, ""
    except Exception as galat:
        return JATUH, _where(galat)
    if salah := _malformed(keluaran):
        return CACAT, salah
    ringkasan = dokumen["ringkasan"]
    if (ringkasan["anggaran"], ringkasan["realisasi"]) == kasus.benih.benar:
        return UTUH, ""
    keras = ringkasan["kesalahan"] + ringkasan["peringatan"]
    return (DITEMUKAN, "") if keras else (DIAM, f"anggaran {ringkasan['anggaran']}")


def _where(galat: Exception) -> str:
    jejak = galat.__traceback__
    while jejak and jejak.tb_next:
        jejak = jejak.tb_next
    nama = jejak.tb_frame.f_code.co_filename.rsplit("/", 1)[-1] if jejak else ""
    baris = jejak.tb_lineno if jejak else 0
    return f"{type(galat).__name__} {nama}:{baris} {str(galat)[:80]}"


def _malformed(keluaran: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(keluaran)) as arsip:
        for nama in arsip.namelist():
            try:
                expat.ParserCreate().Parse(arsip.read(nama), True)
            except expat.ExpatError as galat:
                return f"{nama}: {galat}"
    return ""
