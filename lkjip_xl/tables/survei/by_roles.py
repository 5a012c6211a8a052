"""SKM tables read as a Pemetaan sheet says: their columns are given the words that name them."""

from dataclasses import replace

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.responden import NAMA_PROFIL
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.quarterly import read_quarterly
from lkjip_xl.tables.survei.recap import read_survey
from lkjip_xl.tables.survei.responses import read_responses
from lkjip_xl.tables.survei.unsur_names import unsur_key, unsur_number

_ORANG = {"no": "No. Responden", "data_pribadi": "Nama Responden"} | NAMA_PROFIL
_REKAP = {"unsur": "Unsur", "kategori": "Kategori"}
_ANGKA = {"nilai": "Nilai", "nrr": "NRR", "tertimbang": "NRR Tertimbang"}


def _unit_words(kata: tuple[str, ...], arti: str) -> tuple[str, ...]:
    """Return what a column of figures says of its unit, then what it holds."""
    return (*kata, arti) if not kata or kata[-1].lower() != arti.lower() else kata


def _answer_words(kata: tuple[str, ...], urut: int) -> tuple[str, ...]:
    """Return the words of a column of answers: its own where they name an unsur, else U1, U2."""
    if any(unsur_key(teks) or unsur_number(teks) for teks in kata):
        return kata
    return (f"U{urut}",)


def _named(kepala: Kepala, dikenali: JenisTabel, kolom: dict[str, tuple[int, ...]]) -> Kepala:
    """Return the header with only the mapped columns, by words that name their roles."""
    kata: dict[int, tuple[str, ...]] = {}
    for peran, lajur in kolom.items():
        for urut, k in enumerate(lajur, 1):
            asli = kepala.kata.get(k, ())
            if peran == "jawaban":
                kata[k] = _answer_words(asli, urut)
            elif dikenali == "skm_rekap":
                kata[k] = (_REKAP[peran],) if peran in _REKAP else _unit_words(asli, _ANGKA[peran])
            else:
                kata[k] = (_ORANG[peran],)
    return replace(kepala, kata=kata)


def read_by_roles(
    grid: Grid, kepala: Kepala, sampai: int, dikenali: JenisTabel, kolom: dict[str, tuple[int, ...]]
) -> Tabel | None:
    """Read an SKM table whose columns are known; None where it has no rows.

    Without a header the row above the data stands for it: there must be one.
    """
    if not kepala.baris:
        if not kepala.mulai:
            return None
        kepala = replace(kepala, baris=(kepala.mulai - 1,))
    if dikenali == "skm_responden":
        return read_responses(grid, _named(kepala, dikenali, kolom), sampai)
    if dikenali == "skm_rekap":
        return read_survey(grid, _named(kepala, dikenali, kolom), sampai)
    kiri = min(kolom["nilai"])
    kata = {k: teks for k, teks in kepala.kata.items() if k < kiri or k in kolom["nilai"]}
    return read_quarterly(grid, replace(kepala, kata=kata), sampai, ["IKM"])
