"""The penyebab that people wrote in Pengaturan, beside the rows of Tabel 3.5."""

from lkjip_xl.join.texts import find_cause
from lkjip_xl.model.pengaturan import TeksSumber
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import Isi, acuan_sumber


def causes_by_row(
    bahan: Bahan, pohon: Pohon, kode: dict[int, str], tampil: list[int]
) -> dict[int, TeksSumber]:
    """Return the penyebab that people wrote, by row: for sub kegiatan first, then other levels."""
    keterangan = bahan.gabungan.pengaturan.keterangan
    hasil: dict[int, TeksSumber] = {}
    for sub_kegiatan in (True, False):
        terpakai = set(hasil.values())
        for p in tampil:
            simpul = pohon.simpul[p]
            teks = find_cause(keterangan, kode.get(p), simpul.uraian)
            if (simpul.tingkat == "sub_kegiatan") == sub_kegiatan and teks not in terpakai and teks:
                hasil[p] = teks
    return hasil


def cause_cell(bahan: Bahan, teks: TeksSumber | None) -> Isi | None:
    """Return a penyebab as a formula to the cell that a person wrote in."""
    if teks is None:
        return None
    sumber = first_entry(bahan.gabungan, teks.posisi)
    return Isi(teks.tulisan, "teks_kiri", "=" + acuan_sumber(sumber, teks.baris, teks.kolom))
