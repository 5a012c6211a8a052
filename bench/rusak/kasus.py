"""One damaged file through the whole program, and what became of it."""

import io
import json
import random
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.parsers import expat

from bench.rusak.benih import Benih, seeds
from bench.rusak.ubah import ways
from lkjip_xl import pipeline
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.report.json_dokumen import build_document

UTUH, DITOLAK, DITEMUKAN, RAGU, PANTAS, DIAM, JATUH, CACAT = (
    "utuh", "ditolak", "ditemukan", "belum pasti", "tak terlihat", "diam", "jatuh",
    "keluaran cacat",
)  # fmt: skip


@dataclass(frozen=True)
class Kasus:
    """A damaged file; the same number and seed give the same bytes."""

    nomor: int
    benih: Benih
    cara: str
    data: bytes


def make(nomor: int, benih_acak: int) -> Kasus:
    """Return the case of a number: mostly one damage, now and then several."""
    acak = random.Random(f"{benih_acak}/{nomor}")
    benih = acak.choice(seeds())
    cara = ways(benih)
    nama = acak.choice(list(cara))
    data = benih.data
    for _ in range(acak.choice((1, 1, 1, 2, 4))):
        try:
            data = cara[nama](acak, data) or b"x"
        except (zipfile.BadZipFile, ValueError, IndexError, OSError, NotImplementedError):
            break  # the earlier damage left nothing to open
        except Exception:  # zlib and struct on what is torn already
            break
    return Kasus(nomor, benih, nama, data)


def judge(kasus: Kasus, path: Path) -> tuple[str, str]:
    """Return what became of a case, and the words of what fell; sources and output in memory."""
    path.write_bytes(kasus.data)
    try:
        bacaan = pipeline.read_sources([path])
        bahan = pipeline.inspect(bacaan)
        dokumen = json.dumps(build_document(bahan, None))
        pipeline.draw_map(bacaan)
        keluaran = pipeline.build_workbook(bahan) if _is_new(dokumen, kasus) else b""
    except GalatBerkas:
        return DITOLAK, ""
    except Exception as galat:
        return JATUH, _where(galat)
    if keluaran and (salah := _malformed(keluaran)):
        return CACAT, salah
    return _weigh(kasus, json.loads(dokumen)["ringkasan"], path)


def _weigh(kasus: Kasus, ringkasan: dict[str, Any], path: Path) -> tuple[str, str]:
    """Return what a result says: the right figures, a finding, a doubt, or nothing at all."""
    if (ringkasan["anggaran"], ringkasan["realisasi"]) == kasus.benih.benar:
        return UTUH, ""
    if ringkasan["kesalahan"] + ringkasan["peringatan"]:
        return DITEMUKAN, ""
    if ringkasan["status"] == "belum_pasti":  # the verdict itself says that the reading is a guess
        return RAGU, ""
    apa = PANTAS if _says_no_less(kasus, ringkasan, path) else DIAM
    return apa, f"anggaran {ringkasan['anggaran']}, realisasi {ringkasan['realisasi']}"


_DIBANDINGKAN = ("anggaran", "realisasi")
_terlihat: set[str] = set()


def _is_new(dokumen: str, kasus: Kasus) -> bool:
    """Tell whether a workbook is worth writing: each other result once, of equal ones an eighth."""
    baru = dokumen not in _terlihat
    _terlihat.add(dokumen)
    return baru or kasus.nomor % 8 == 0


def _says_no_less(kasus: Kasus, ringkasan: dict[str, Any], path: Path) -> bool:
    """Tell damage that leaves what a sound program writes for another table: nobody could know.

    A .csv that was cut at the end of a row is the .csv of a table that ends there: it has no
    closing mark, no count of rows and no checksum. Words may be damaged too, but the figures must
    be those of the sound rows.
    """
    if kasus.benih.akhiran != "csv" or not kasus.data.endswith(b"\n"):
        return False
    asli = kasus.benih.data.splitlines(keepends=True)
    path.write_bytes(b"".join(asli[: kasus.data.count(b"\n")]))
    total = pipeline.inspect(pipeline.read_sources([path])).hasil.total
    sehat = (total.anggaran, total.realisasi) if total else (None, None)
    return sehat == tuple(ringkasan[k] and Decimal(ringkasan[k]) for k in _DIBANDINGKAN)


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
