"""The texts that people wrote, from all sheets of Pengaturan; the first for a thing decides."""

from collections.abc import Iterable
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.model.pengaturan import DaftarTeks, Pengaturan, TeksSumber
from lkjip_xl.model.tabel import Entri, is_table_of
from lkjip_xl.tables.pengaturan.texts import kode_key


def add_texts(pengaturan: Pengaturan, entri: Iterable[Entri]) -> Pengaturan:
    """Return the settings with the texts, each with the cell that holds it."""
    hasil: dict[str, dict[str, TeksSumber]] = {"tindak_lanjut": {}, "keterangan": {}}
    for posisi, tabel in enumerate(entri):
        if not is_table_of(tabel, DaftarTeks):
            continue
        for teks in tabel.isi.teks:
            sumber = TeksSumber(teks.tulisan, posisi, teks.baris, teks.kolom, teks.nama, teks.kode)
            for kunci in filter(None, (teks.kode, teks.kunci)):
                hasil[tabel.isi.untuk].setdefault(kunci, sumber)
    return replace(pengaturan, tindak_lanjut=hasil["tindak_lanjut"], keterangan=hasil["keterangan"])


def find_cause(
    keterangan: dict[str, TeksSumber], kode: str | None, uraian: str
) -> TeksSumber | None:
    """Return the text for a row: by its kode, else by its name unless the text's kode differs."""
    kunci = kode_key(kode or "")
    if kunci in keterangan:
        return keterangan[kunci]
    lewat_nama = keterangan.get(kunci_nama(uraian))
    return lewat_nama if lewat_nama and not (lewat_nama.kode and kunci) else None
