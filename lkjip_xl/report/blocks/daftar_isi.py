"""The table of contents: every sheet of the workbook with a link to it."""

from collections.abc import Sequence

from lkjip_xl.model.sel import tulis_rentang
from lkjip_xl.model.tabel import tables_on
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Isi,
    Kolom,
    Lembar,
    LembarSumber,
    heading,
    nama_sel,
    sheet_anchor,
)


def contents(
    bahan: Bahan,
    lembar: Sequence[Lembar],
    sumber: Sequence[LembarSumber],
    lebar: tuple[float, ...],
) -> list[BlokTabel | BlokTeks]:
    """Return heading and table: the sheets of the report, then the copied sources."""
    baris = [
        Baris(
            (
                Isi(nomor, "teks_tengah"),
                Isi(halaman.nama, "tautan", tautan=sheet_anchor(halaman.kunci)),
                Isi(halaman.judul),
            )
        )
        for nomor, halaman in enumerate(lembar, 1)
    ]
    baris += [
        Baris(
            (
                Isi(nomor, "teks_tengah"),
                Isi(salinan.nama, "tautan", tautan=nama_sel("S", salinan.sumber, 0, 0)),
                Isi(_source(bahan, salinan)),
            )
        )
        for nomor, salinan in enumerate(sumber, len(baris) + 1)
    ]
    kepala = ("No.", "Lembar", "Isinya")
    kolom = tuple(Kolom(w, (t,)) for w, t in zip(lebar, kepala, strict=False))
    return [heading("Isi buku kerja"), BlokTabel(kolom, tuple(baris))]


def _source(bahan: Bahan, lembar: LembarSumber) -> str:
    """Return what a copied sheet was read as, and what for."""
    asal = bahan.gabungan.entri[lembar.sumber]
    bagian = [
        f"{s.dikenali.replace('_', ' ')} ({tulis_rentang(s.rentang)}): "
        f"{bahan.gabungan.alasan.get(p, '')}"
        for p, s in tables_on(bahan.gabungan.entri, asal.berkas, asal.lembar).items()
    ]
    return f"Salinan {asal.berkas}, lembar {asal.lembar}: {'; '.join(bagian)}"
