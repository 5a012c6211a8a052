"""The programs of Tabel 3.6: all of them, also those that cannot be calculated, with the reason."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.join.names import closest, is_same
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import BarisRealisasi, Hasil
from lkjip_xl.model.hasil_kinerja import BarisKegiatan
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.model.temuan import Temuan


@beku
class Program:
    """A program of Tabel 3.5 with its capaian (0-100) and that cell in Tabel 3.4, if it has one.

    `alasan` says why nothing is calculated; blank where something is.
    """

    anggaran: BarisRealisasi
    capaian: Decimal | None
    sel: Tempat | None
    alasan: str

    @property
    def kunci(self) -> int:
        """Return the row's key on its sheet."""
        return self.anggaran.posisi or 0

    @property
    def hidup(self) -> bool:
        """Tell whether the capaian follows its cell: only a finding keeps it out for good."""
        return self.sel is not None and (not self.alasan or self.capaian is None)


def _doubted(temuan: Sequence[Temuan], tabel: Tabel) -> set[str]:
    """Return the cells of the table that a finding names, but for one that a person accepts."""
    terbuka = (cacat for cacat in temuan if not cacat.diterima)
    di_sini = (t for t in terbuka if (t.berkas, t.lembar) == (tabel.berkas, tabel.lembar))
    return {sel for cacat in di_sini for sel in cacat.sel}


def _rows_by_name(kegiatan: Sequence[BarisKegiatan]) -> list[BarisKegiatan]:
    """Return the program rows of Tabel 3.4 whose name stands there once."""
    bernama = (s for s in kegiatan if s.program_kegiatan)
    semua = [s for s in bernama if s.tingkat == "program"]
    nama = [s.program_kegiatan for s in semua]
    return [
        s for s in semua if sum(is_same(s.program_kegiatan, nama_lain) for nama_lain in nama) == 1
    ]


def _partner(uraian: str, calon: list[BarisKegiatan]) -> BarisKegiatan | None:
    """Return the row of Tabel 3.4 of a program."""
    nama = [s.program_kegiatan for s in calon]
    sama = [i for i, kata in enumerate(nama) if is_same(kata, uraian)]
    dekat = sama[0] if sama else closest(uraian, nama)
    return None if dekat is None else calon[dekat]


def _program(
    tabel: Tabel, ragu: set[str], baris: BarisRealisasi, kegiatan: BarisKegiatan | None
) -> Program:
    """Return one program, with the reason where its capaian cannot count.

    The reason stands on a page that is handed in: which cell it is, the finding says.
    """
    kolom = tabel.kolom.get("capaian_kegiatan")
    if kegiatan is None or not kolom:
        return Program(baris, None, None, "tidak ada di Tabel 3.4")
    sel = (source_row(kegiatan.asal), kolom[0])
    if kegiatan.capaian_kegiatan is None:
        return Program(baris, None, sel, "capaiannya di Tabel 3.4 belum terisi")
    if alamat(*sel) in ragu:
        alasan = "capaiannya di Tabel 3.4 belum pasti"
        return Program(baris, kegiatan.capaian_kegiatan, sel, alasan)
    return Program(baris, kegiatan.capaian_kegiatan, sel, "")


def all_programs(gabungan: Gabungan, hasil: Hasil, temuan: Sequence[Temuan]) -> list[Program]:
    """Return every program of Tabel 3.5, empty where none has a capaian."""
    tabel = gabungan.tabel("capaian_kegiatan")
    if tabel is None:
        return []
    calon, ragu = _rows_by_name(hasil.capaian_kegiatan), _doubted(temuan, tabel)
    program = [b for b in hasil.realisasi_anggaran if b.tingkat == "program"]
    pasangan = [_partner(b.uraian, calon) for b in program]
    semua = []
    for baris, kegiatan in zip(program, pasangan, strict=True):
        sekali = (
            kegiatan is not None and sum(baris_lain is kegiatan for baris_lain in pasangan) == 1
        )
        semua.append(_program(tabel, ragu, baris, kegiatan if sekali else None))
    return semua if any(not p.alasan for p in semua) else []
