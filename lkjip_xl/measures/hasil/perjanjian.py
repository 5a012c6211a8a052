"""Perjanjian Kinerja: the indikator with their targets, then the programs with their anggaran."""

from decimal import Decimal

from lkjip_xl.join.agreement import agreement_budget
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import pohon
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import BarisPerjanjian
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel, origin
from lkjip_xl.norms.peran import TRIWULAN

_NOMOR = later(r"^(\d+|[a-zA-Z])[.)]\s+")  # of the program in its list


def _target(indikator: Indikator, peran: NamaPeran) -> Decimal | str | None:
    """Return a target as a number, else in the words of the source."""
    angka = indikator.nilai.get(peran)
    if angka is None:
        return None
    return angka.nilai if angka.nilai is not None else angka.teks


def _indicators(tabel: Tabel[DaftarIndikator]) -> list[BarisPerjanjian]:
    """Return one row for each indikator; a further program beside one has no row of its own."""
    sisanya = [p for p in beside(tabel) if not tabel.isi.baris[p].indikator]
    lanjutan = {p for p in sisanya if not tabel.isi.baris[p].nama}
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
        if posisi not in lanjutan
    ]


def beside(tabel: Tabel[DaftarIndikator]) -> list[int]:
    """Return the rows that name a program with its anggaran, right of the indikator."""
    bernama = [p for p, baris in enumerate(tabel.isi.baris) if baris.program_kegiatan]
    return [p for p in bernama if figure(tabel.isi.baris[p], "anggaran") is not None]


def _programs_beside(tabel: Tabel[DaftarIndikator]) -> list[BarisPerjanjian]:
    """Return one row for each program beside the indikator (rupiah)."""
    return [
        BarisPerjanjian(
            "program",
            _NOMOR.sub("", tabel.isi.baris[posisi].program_kegiatan),
            "",
            "",
            None,
            (),
            figure(tabel.isi.baris[posisi], "anggaran"),
            "",
            origin(tabel, tabel.isi.baris[posisi].baris),
            posisi,
        )
        for posisi in beside(tabel)
    ]


def is_program(baris: BarisPerjanjian) -> bool:
    """Tell a row of a program with its anggaran from one of an indikator."""
    return baris.kelompok == "program" and not baris.indikator


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
    program = _programs(anggaran[1]) if anggaran else _programs_beside(tabel)
    return (*_indicators(tabel), *program)
