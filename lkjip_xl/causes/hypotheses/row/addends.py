"""What a row's anggaran and realisasi were typed as: its cell, or what its formula adds up."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.digits import relate
from lkjip_xl.causes.evidence.operands import summands
from lkjip_xl.causes.hypotheses.row.slips import slip
from lkjip_xl.causes.hypotheses.values import slip_words
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import Tempat, alamat


class Terketik(NamedTuple):
    """A typed amount behind a row's amount in one column (rupiah)."""

    sel: Tempat  # zero-based
    nilai: Decimal  # what is typed
    tanda: int  # how it counts
    kolom: int  # the column of the row's amount
    jumlah: Decimal  # that amount

    def moved(self, benar: Decimal) -> Decimal:
        """Return by how much the row's amount changes with another number here."""
        return self.tanda * (benar - self.nilai)

    def slip(self, b: Baris, benar: Decimal) -> Iterator[Dugaan]:
        """Return the slip of the keyboard that made this cell of the right number, if any."""
        if self.sel[1] == self.kolom:
            yield from slip(b, self.kolom, self.nilai, benar)
        elif jenis := relate(self.nilai, benar):
            kata = slip_words(jenis, alamat(*self.sel), self.nilai, benar)
            koreksi = {(b.posisi, self.kolom): self.jumlah + self.moved(benar)}
            yield Dugaan(jenis, (self.sel,), kata, koreksi, isian={self.sel: benar})


def typed_behind(b: Baris, peran: str) -> Iterator[Terketik]:
    """Yield the typed cells of which a row's amount in a role consists."""
    for kolom, nilai in b.isi(peran):
        sel = b.baris, kolom
        if b.rumus(kolom) is None:
            yield Terketik(sel, nilai, 1, kolom, nilai)
        elif not b.tabel.satuan:  # there a cell counts in thousands
            for satu in summands(b.grid, sel):
                yield Terketik(satu.sel, satu.nilai, satu.tanda, kolom, nilai)


def summed_to_date(b: Baris, batas: Decimal) -> Iterator[Dugaan]:
    """Return the addend of a realisasi that holds the sum up to it, the earlier ones included.

    Who fills in “bulan ini” may copy what the cash book has up to this month; the row then counts
    the months before twice. Without them it must keep within its pagu (`batas`).
    """
    semua = list(typed_behind(b, "realisasi"))
    sekolom = {satu.kolom for satu in semua}
    for satu, sampai in zip(semua, accumulate(n.nilai for n in semua), strict=True):
        dulu = sampai - satu.nilai
        tersisa = satu.jumlah - dulu <= batas and len(sekolom) == 1
        if satu.sel[1] == satu.kolom or not 0 < dulu <= satu.nilai or not tersisa:
            continue
        benar = satu.nilai - dulu
        yield Dugaan(
            "kolom_tertukar",
            (satu.sel,),
            f"{alamat(*satu.sel)} ({tulis_rupiah(satu.nilai)}) mungkin berisi realisasi sampai "
            f"saat itu; tanpa {tulis_rupiah(dulu)} sebelumnya, isinya {tulis_rupiah(benar)}",
            {(b.posisi, satu.kolom): satu.jumlah - dulu},
            isian={satu.sel: benar},
        )
