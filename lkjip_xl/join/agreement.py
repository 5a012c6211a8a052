"""The Perjanjian Kinerja: its budget per program, and the Rencana Aksi that repeats it."""

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.jenis import JenisKinerja
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Entri, Tabel, tables_on

_PERJANJIAN: JenisKinerja = "perjanjian_kinerja"


def is_agreement_budget(entri: tuple[Entri, ...], tabel: Tabel[Pohon]) -> bool:
    """Tell a table of programs only, without kode, on the sheet of a Perjanjian Kinerja."""
    pohon = tabel.isi
    if tabel.dikenali != "anggaran" or "realisasi" in tabel.kolom:
        return False
    if any(s.tingkat != "program" or s.kode for s in pohon.simpul):
        return False
    return any(
        tabel_lain.dikenali == _PERJANJIAN
        for tabel_lain in tables_on(entri, tabel.berkas, tabel.lembar).values()
    )


def agreement_budget(gabungan: Gabungan) -> tuple[int, Tabel[Pohon]] | None:
    """Return the budget on the sheet of the Perjanjian Kinerja in use, with its position."""
    janji = gabungan.tabel(_PERJANJIAN)
    for posisi, tabel in gabungan.anggaran():
        if (
            janji is not None
            and (janji.berkas, janji.lembar) == (tabel.berkas, tabel.lembar)
            and is_agreement_budget(gabungan.entri, tabel)
        ):
            return posisi, tabel
    return None


def promise_same(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell two lists of the same indikator with the same targets: a Rencana Aksi repeats them."""
    if not isinstance(kiri.isi, DaftarIndikator) or not isinstance(kanan.isi, DaftarIndikator):
        return False
    satu, dua = _targets(kiri.isi), _targets(kanan.isi)
    return satu == dua and all(satu.values())


def _targets(daftar: DaftarIndikator) -> dict[str, object]:
    """Return the target of each indikator, None where it has none or two that differ."""
    hasil: dict[str, object] = {}
    for indikator in daftar.baris:
        angka = indikator.nilai.get("target")
        target = indikator.rentang or (angka and angka.nilai)
        kunci = kunci_nama(indikator.indikator)
        hasil[kunci] = target if hasil.get(kunci, target) == target else None
    return hasil
