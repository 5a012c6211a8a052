"""The budget per program that stands below a Perjanjian Kinerja."""

from lkjip_xl.model.gabungan import Gabungan
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
