"""Agency and kabupaten as the sources' own headings name them, where Pengaturan does not."""

from collections.abc import Iterable
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.agency import separate_agencies
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Entri, Tabel, tables, tables_of


def single_name(nama: Iterable[str | None]) -> str | None:
    """Return the one name that all agree on, None where there is none or more than one."""
    semua = {kunci_nama(teks): teks for teks in nama if teks}
    return next(iter(semua.values())) if len(semua) == 1 else None


def _agency(tabel: list[Tabel]) -> str | None:
    """Return the agency of the headings, else that of the SKPD rows of the budget tables.

    A recap of the survey names the units that it compares: it says nothing on whose report it is.
    """
    bukan_survei = (s.skpd for s in tabel if not s.dikenali.startswith("skm"))
    kop = [skpd for skpd in bukan_survei if skpd]
    if kop:
        return single_name(kop)
    pohon = [s.isi for s in tables_of(tabel, Pohon)]
    return single_name(nama for bagian in pohon for nama in separate_agencies(bagian))


def with_headings(pengaturan: Pengaturan, entri: Iterable[Entri]) -> Pengaturan:
    """Return the settings with what the headings say of the identity; `dari_kop` names it."""
    tabel = list(tables(entri).values())
    calon = {"instansi": _agency(tabel), "kabupaten": single_name(s.kabupaten for s in tabel)}
    bernama = ((k, nama) for k, nama in calon.items() if nama)
    temu = {k: nama for k, nama in bernama if not pengaturan.identitas.get(k)}
    return replace(pengaturan, identitas=pengaturan.identitas | temu, dari_kop=tuple(temu))
