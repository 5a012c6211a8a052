"""The table of contents: every sheet of the workbook with a link to it."""

from collections.abc import Sequence

from lkjip_xl.model.sel import tulis_rentang
from lkjip_xl.model.tabel import tables_on
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import (
    BlokTabel,
    BlokTeks,
    Isi,
    Lembar,
    LembarSumber,
    heading,
    nama_sel,
    sheet_anchor,
)
from lkjip_xl.report.tabel import KolomTabel, table


def contents(
    bahan: Bahan,
    lembar: Sequence[Lembar],
    sumber: Sequence[LembarSumber],
    lebar: tuple[float, ...],
) -> list[BlokTabel | BlokTeks]:
    """Return heading and table: the sheets of the report, then the copied sources."""
    semua = [
        *((s.nama, sheet_anchor(s.kunci), s.judul) for s in lembar),
        *((s.nama, nama_sel("S", s.sumber, 0, 0), _source(bahan, s)) for s in sumber),
    ]
    kolom: list[KolomTabel[tuple[int, tuple[str, str, str]]]] = [
        KolomTabel(lebar[0], "No.", lambda s: Isi(s[0], "teks_tengah")),
        KolomTabel(lebar[1], "Lembar", lambda s: Isi(s[1][0], "tautan", tautan=s[1][1])),
        KolomTabel(lebar[2], "Isinya", lambda s: Isi(s[1][2])),
    ]
    return [heading("Isi buku kerja"), table(kolom, enumerate(semua, 1))]


def _source(bahan: Bahan, lembar: LembarSumber) -> str:
    """Return what a copied sheet was read as, and what for."""
    asal = bahan.gabungan.entri[lembar.sumber]
    bagian = [
        f"{s.dikenali.replace('_', ' ')} ({tulis_rentang(s.rentang)}): "
        f"{bahan.gabungan.alasan.get(p, '')}"
        for p, s in tables_on(bahan.gabungan.entri, asal.berkas, asal.lembar).items()
    ]
    return f"Salinan {asal.berkas}, lembar {asal.lembar}: {'; '.join(bagian)}"
