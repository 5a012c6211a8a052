"""Agency and kabupaten as the sources' own headings name them, and whether tables share them."""

from collections.abc import Iterable
from dataclasses import replace

from lkjip_xl.cells.text import kunci_instansi, kunci_nama
from lkjip_xl.join.agency import separate_agencies
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Entri, Tabel, tables, tables_of

_DUA = 2  # say different things


def single_name(nama: Iterable[str | None]) -> str | None:
    """Return the one name that all agree on, None where there is none or more than one."""
    semua = {kunci_nama(teks): teks for teks in nama if teks}
    return next(iter(semua.values())) if len(semua) == 1 else None


def same_office(*tabel: Tabel) -> bool:
    """Tell whether tables may speak of one agency and year: those that say so, say the same."""
    skpd = {kunci_instansi(t.skpd) for t in tabel if t.skpd}
    return len(skpd) < _DUA and len({t.tahun for t in tabel if t.tahun}) < _DUA


def same_time(*tabel: Tabel) -> bool:
    """Tell whether tables may speak of one year, stage and month."""
    waktu = zip(*((t.tahun, t.tahapan, t.periode) for t in tabel), strict=True)
    return all(len(set(kata) - {None, ""}) < _DUA for kata in waktu)


def same_subject(*tabel: Tabel) -> bool:
    """Tell whether tables may speak of one agency, year, stage and month."""
    return same_office(*tabel) and same_time(*tabel)


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
