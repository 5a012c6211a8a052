"""L: the capaian of program and kegiatan beside a target and a realisasi of their own."""

from collections.abc import Iterator

from lkjip_xl.measures import ukuran
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.printed.persen import wrong_percent
from lkjip_xl.rules.ukur import is_right_capaian, other_way, way

_DIUKUR = {"target", "realisasi", "capaian_kegiatan"}
_CUKUP = 2  # rows that are right are no coincidence


def wrong_of_kegiatan(konteks: Konteks) -> Iterator[Temuan]:
    """Yield each capaian that is not its realisasi over its target, where most of them are.

    What a capaian of kegiatan is, nothing prescribes: only the table itself tells.
    """
    for tabel in konteks.tables_of(DaftarIndikator):
        if tabel.dikenali != "capaian_kegiatan" or not tabel.kolom.keys() >= _DIUKUR:
            continue
        diukur = [s for s in tabel.isi.baris if _is_measured(s)]
        salah = [s for s in diukur if not _is_right(konteks, tabel, s)]
        if len(diukur) - len(salah) >= max(_CUKUP, len(salah) + 1):
            yield from (_finding(konteks, tabel, s) for s in salah)


def _is_measured(indikator: Indikator) -> bool:
    return all(figure(indikator, peran) is not None for peran in _DIUKUR)


def _is_right(konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator) -> bool:
    """Tell a capaian that is right in the direction of its indikator, or in the other one."""
    cara, batas = way(konteks, tabel, indikator), konteks.gabungan.pengaturan.batas_capaian
    tercetak = indikator.nilai["capaian_kegiatan"]
    angka = tercetak, figure(indikator, "target"), figure(indikator, "realisasi"), batas
    return is_right_capaian(cara, *angka) or other_way(cara, *angka) is not None


def _finding(konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator) -> Temuan:
    cara, batas = way(konteks, tabel, indikator), konteks.gabungan.pengaturan.batas_capaian
    benar = ukuran.hitung(cara, figure(indikator, "target"), figure(indikator, "realisasi"), batas)
    apa = f"Capaian “{indikator.indikator_kegiatan or indikator.program_kegiatan}”"
    return wrong_percent(tabel, "L102", indikator.nilai["capaian_kegiatan"], benar, apa)
