"""Between the page's worker and lkjip_xl: what the page asks for, and the answers as JSON."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

import lkjip_xl
from lkjip_xl import pipeline
from lkjip_xl.contoh import write_contoh
from lkjip_xl.grid.kind import probe
from lkjip_xl.join.choose import join_tables
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.kabar import Kabar
from lkjip_xl.pipeline import Bacaan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.json_dokumen import Json
from lkjip_xl.report.screen.peta import write_entry
from lkjip_xl.templat import write_templat
from web.browser.compare import Putaran, compare
from web.browser.locks import install
from web.browser.view import describe, describe_sheet
from web.browser.words import for_page
from web.browser.zips import zip_folder

T = TypeVar("T")


@dataclass
class Meja:
    """What lies on the desk: the folder with the files, and the last run over them."""

    akar: Path
    bacaan: Bacaan | None = None
    bahan: Bahan | None = None
    gabungan: Gabungan | None = None


def open_desk(akar: str = "/meja") -> Meja:
    """Return an empty desk."""
    return Meja(Path(akar))


class IsiJs(Protocol):
    """Bytes as the page's own language keeps them."""

    def to_bytes(self) -> bytes:
        """Return them as Python's."""


def use_ciphers(aes: Callable[[bytes, bytes | None, bytes], IsiJs]) -> None:
    """Let locked files be opened with the page's AES."""
    install(lambda kunci, iv, data: aes(kunci, iv, data).to_bytes())


def clear(meja: Meja) -> str:
    """Empty the desk and return the folder where the next files go: below it NUMBER/FOLDER/FILE.

    The number keeps two folders of one name apart.
    """
    shutil.rmtree(meja.akar, ignore_errors=True)
    meja.bacaan = meja.bahan = meja.gabungan = None
    folder = meja.akar / "sumber"
    folder.mkdir(parents=True)
    return str(folder)


def use_sample(meja: Meja) -> None:
    """Put the sample on the desk."""
    write_contoh(Path(clear(meja)) / "0" / "contoh")


def check(meja: Meja, sandi: str | None, lama: str, kabar: Kabar) -> str:
    """Check what lies on the desk; `lama` is the last run as this gave it (null: none).

    Loose files come as a folder too: a file named by itself that cannot be read would stop the
    others.
    """
    folder = sorted((meja.akar / "sumber").glob("*/*"))
    bacaan = meja.bacaan = lkjip_xl.baca(*folder, sandi=sandi, kabar=kabar)
    meja.bahan, meja.gabungan = None, join_tables(bacaan.entri)
    try:
        meja.bahan = lkjip_xl.periksa(bacaan, kabar=kabar)
    except lkjip_xl.GalatBerkas as galat:
        peta = _failure(galat)
    else:
        meja.gabungan = meja.bahan.gabungan
        peta = describe(meja.bahan)
    peta |= {"lembar": _sheets(meja.gabungan), **_files(bacaan, sandi)}
    sebelum: Putaran | None = json.loads(lama)
    peta["perubahan"] = compare(sebelum, peta) if sebelum and meja.bahan else ""
    return json.dumps(peta, ensure_ascii=False)


def _failure(galat: lkjip_xl.GalatBerkas) -> dict[str, Json]:
    return {
        "galat": {
            "pesan": for_page(galat.pesan),
            "saran": for_page(galat.saran),
            "berkas": galat.berkas,
        }
    }


def _sheets(gabungan: Gabungan) -> list[Json]:
    return [
        describe_sheet(
            posisi,
            entri,
            gabungan.alasan.get(posisi, ""),
            dipakai=gabungan.is_used(posisi) or getattr(entri, "dikenali", "") == "pengaturan",
        )
        for posisi, entri in enumerate(gabungan.entri)
    ]


def _files(bacaan: Bacaan, sandi: str | None) -> dict[str, Json]:
    """Return the files, those that could not be read, and those that wait for a password."""
    path = {berkas.nama: berkas.path for berkas in bacaan.berkas}
    terkunci = [nama for nama, _, _ in bacaan.gagal if probe(path[nama]) == "terenkripsi"]
    return {
        "berkas": [berkas.nama for berkas in bacaan.berkas],
        "gagal": [
            {"berkas": nama, "pesan": for_page(pesan), "saran": for_page(saran)}
            for nama, pesan, saran in bacaan.gagal
        ],
        "terkunci": list(terkunci),
        "sandi_salah": bool(terkunci) and sandi is not None,
    }


def draw(meja: Meja, posisi: int) -> str:
    """Return how a sheet was read, as `petakan` draws it."""
    if meja.bacaan is None or meja.gabungan is None:
        return ""
    return for_page("\n".join(write_entry(meja.gabungan, meja.bacaan.grid, posisi)))


def write(meja: Meja, apa: str, kabar: Kabar) -> bytes:
    """Return the bytes of one thing to save."""
    return _TULIS[apa](meja, kabar)


def _need(benda: T | None) -> T:
    """Return what a run has left on the desk."""
    if benda is None:
        raise lkjip_xl.GalatBerkas("Belum ada yang diperiksa.", "Masukkan dulu berkasnya.")
    return benda


def _report(meja: Meja, kabar: Kabar) -> bytes:
    return lkjip_xl.susun(_need(meja.bahan), kabar=kabar)


def _copies(meja: Meja, _kabar: Kabar) -> bytes:
    folder = meja.akar / "salinan"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pipeline.write_annotated(_need(meja.bacaan), _need(meja.bahan), folder)
    return zip_folder(folder)


def _forms(meja: Meja, _kabar: Kabar) -> bytes:
    folder = meja.akar / "formulir"
    shutil.rmtree(folder, ignore_errors=True)
    write_templat(folder)
    return zip_folder(folder)


def _mapping(meja: Meja, _kabar: Kabar) -> bytes:
    return pipeline.build_map(_need(meja.bacaan))


_TULIS: dict[str, Callable[[Meja, Kabar], bytes]] = {
    "hasil": _report,
    "salinan": _copies,
    "formulir": _forms,
    "pemetaan": _mapping,
}
