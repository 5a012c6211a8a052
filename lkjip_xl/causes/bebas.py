"""Sums in columns without a role that do not add up, as problems that the hypotheses explain."""

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.kolom import KolomBebas
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.sums.kolom_bebas import amounts_of, free_columns
from lkjip_xl.rules.sums.samping import faults_across

_MENYAMPING = "T109"


def find_free_problem(konteks: Konteks, temuan: Temuan) -> Masalah | None:
    """Return the sum down behind a T108, or behind a T109 whose cell breaks one besides."""
    if temuan.kode not in {"T108", _MENYAMPING} or not temuan.sel:
        return None
    for tabel, pohon in konteks.anggaran():
        if (tabel.berkas, tabel.lembar) == (temuan.berkas, temuan.lembar):
            bebas = free_columns(konteks, tabel, pohon)
            masalah = _problem(konteks, tabel, bebas, temuan) if bebas.nama else None
            if masalah is not None:
                return masalah
    return None


def _problem(konteks: Konteks, tabel: Tabel, bebas: KolomBebas, temuan: Temuan) -> Masalah | None:
    baris, kolom = address_of(temuan.sel[0])
    if kolom not in bebas.nama:
        return None
    isi = amounts_of(konteks, bebas, kolom)
    posisi = isi.letak.get(baris)
    if temuan.kode == _MENYAMPING:
        induk = [
            atas
            for simpangan in faults_across(konteks, bebas)
            if (simpangan.posisi, simpangan.kolom) == (posisi, kolom)
            for atas, _ in simpangan.induk
        ]
        posisi = induk[0] if induk else None
    return None if posisi is None else Masalah(konteks, tabel, bebas.pohon, isi, posisi, temuan)


def agrees_across(m: Masalah, dugaan: Dugaan) -> list[str]:
    """Return the sum across as a witness, where a hypothesis gives its cell what it lacks."""
    if m.temuan.kode != _MENYAMPING or m.temuan.seharusnya not in dugaan.koreksi.values():
        return []
    return [f"jumlah ke samping baris {dugaan.sel[0][0] + 1}"]
