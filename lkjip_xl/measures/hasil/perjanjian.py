"""Perjanjian Kinerja: the indikator with their targets, then the programs with their anggaran."""

from decimal import Decimal

from lkjip_xl.join.agreement import agreement_budget
from lkjip_xl.measures import pohon
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import BarisPerjanjian
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel, origin
from lkjip_xl.norms.peran import TRIWULAN


def _target(indikator: Indikator, peran: NamaPeran) -> Decimal | str | None:
    """Return a target as a number, else in the words of the source."""
    angka = indikator.nilai.get(peran)
    if angka is None:
        return None
    return angka.nilai if angka.nilai is not None else angka.teks


def _indicators(tabel: Tabel[DaftarIndikator]) -> list[BarisPerjanjian]:
    """Return one row for each indikator."""
    return [
        BarisPerjanjian(
            indikator.kelompok,
            indikator.nama,
            indikator.indikator,
            indikator.teks.get("satuan", ""),
            _target(indikator, "target"),
            tuple(_target(indikator, n) for n in TRIWULAN) if _has_quarters(tabel) else (),
            None,
            indikator.teks.get("keterangan", ""),
            origin(tabel, indikator.baris),
            posisi,
        )
        for posisi, indikator in enumerate(tabel.isi.baris)
    ]


def _has_quarters(tabel: Tabel) -> bool:
    return any(nama in tabel.kolom for nama in TRIWULAN)


def _programs(tabel: Tabel[Pohon]) -> list[BarisPerjanjian]:
    """Return one row for each program (rupiah)."""
    nilai = pohon.hitung(tabel.isi, tabel.kolom.get("anggaran", ()))
    return [
        BarisPerjanjian(
            "program",
            simpul.uraian,
            "",
            "",
            None,
            (),
            nilai[posisi],
            tabel.keterangan.get(simpul.baris, ""),
            origin(tabel, simpul.baris),
            posisi,
        )
        for posisi, simpul in enumerate(tabel.isi.simpul)
    ]


def hitung_perjanjian(gabungan: Gabungan) -> tuple[BarisPerjanjian, ...]:
    """Return the agreement; empty without its table."""
    tabel, anggaran = gabungan.tabel("perjanjian_kinerja"), agreement_budget(gabungan)
    if tabel is None:
        return ()
    return (*_indicators(tabel), *(_programs(anggaran[1]) if anggaran else ()))
