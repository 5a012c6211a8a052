"""K: the weights that a survey recap prints beside its unsur."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.cells.lists import joined
from lkjip_xl.measures import ikm
from lkjip_xl.measures.hasil.rekap import (
    follows_from,
    follows_own_weight,
    has_own_weights,
    odd_weights,
    printed_weight,
    weight_in,
    wrong_figures,
)
from lkjip_xl.measures.tindakan import write_value
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di

# Sums further from 1 are of no weights: NRR times a weight of nine unsur below 1,5 were no NRR.
_BUKAN_BOBOT = (Fraction(1, 2), Fraction(3, 2))


@aturan("kesalahan", "peringatan")
def k114(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: bobot satu unsur lain daripada bobot unsur lainnya, atau bobotnya tidak berjumlah 1.

    Mengapa: IKM adalah jumlah NRR kali bobot; satu bobot yang salah menggeser IKM.
    Contoh: delapan unsur berbobot 0,111, yang satu 0,2; semuanya berjumlah 1,088.
    Cara memperbaiki: samakan bobotnya: 0,11 atau 0,111 untuk sembilan unsur.
    Keterbatasan: peringatan bila bobot yang berbeda-beda berjumlah 1 (PermenPANRB 14/2017
    membolehkannya), atau bila semuanya sama tetapi bukan 0,11, 0,111, atau 1/N. Bobot 0,11 dan
    0,111 yang bercampur tidak disebut. NRR tertimbang dan IKM yang mengikuti bobot yang salah
    adalah gemanya.
    """
    for tabel in konteks.tables_of(Survei):
        if tabel.isi.bobot:
            yield from _own_weights(tabel) if has_own_weights(tabel.isi) else _odd(tabel)


def _own_weights(tabel: Tabel[Survei]) -> Iterator[Temuan]:
    """Report weights that differ and add up to 1: an office may set them, a slip may too."""
    lain = odd_weights(tabel.isi) or range(len(tabel.isi.bobot))
    bobot = [tabel.isi.bobot[u] for u in lain]
    beda = dict.fromkeys(write_value(n.nilai) for n in bobot)
    yield temuan_di(
        tabel,
        "K114",
        "peringatan",
        [(n.baris, n.kolom) for n in bobot],
        f"Bobot unsur tidak sama ({joined(list(beda))}); semuanya berjumlah 1.",
        "Samakan bobotnya; bila memang ditetapkan begitu, biarkan: IKM yang tercetak dipakai "
        "bila mengikutinya.",
    )


def _odd(tabel: Tabel[Survei]) -> Iterator[Temuan]:
    """Report the weights unlike most others, or all of them where they are none in use."""
    survei, lazim = tabel.isi, printed_weight(tabel.isi)
    jumlah = sum(map(weight_in, survei.bobot), Fraction(0))
    if lazim is None:
        if _BUKAN_BOBOT[0] < jumlah < _BUKAN_BOBOT[1]:
            yield temuan_di(
                tabel,
                "K114",
                "peringatan",
                [(n.baris, n.kolom) for n in survei.bobot],
                f"Bobot unsur berjumlah {write_value(_written(jumlah))}, bukan 1.",
                f"Perbaiki bobotnya; bobot yang sama untuk semua unsur: 1/{len(survei.bobot)}.",
            )
        return
    for u in odd_weights(survei):
        angka = survei.bobot[u]
        benar = next(n.nilai for n in survei.bobot if n.nilai != angka.nilai)
        yield temuan_di(
            tabel,
            "K114",
            "kesalahan",
            [(angka.baris, angka.kolom)],
            f"Bobot unsur “{survei.unsur[u].nama}” tertulis {write_value(angka.nilai)}, padahal "
            f"bobot unsur lainnya {ikm.sebut_bobot(lazim)}; semuanya berjumlah "
            f"{write_value(_written(jumlah))}.",
            "Samakan bobotnya dengan unsur lain, lalu hitung lagi NRR tertimbang dan IKM-nya.",
            nilai=angka.nilai,
            seharusnya=benar,
            gema=_what_follows(survei, u),
        )


def _written(jumlah: Fraction) -> Decimal:
    """Return a sum of weights to the digits that they have."""
    return (Decimal(jumlah.numerator) / Decimal(jumlah.denominator)).quantize(Decimal("0.0001"))


def _what_follows(survei: Survei, posisi: int) -> list[Tempat]:
    """Return the cells that are right by a wrong weight: NRR tertimbang, and the IKM."""
    hasil: list[Tempat] = []
    milik = (s for s in wrong_figures(survei) if s.unsur == posisi)
    for salah in milik:
        if not follows_own_weight(survei, salah):
            continue
        sel = (salah.angka.baris, salah.angka.kolom)
        hasil.append(sel)
        if survei.ikm and sel in follows_from(survei, salah.unit):
            hasil.append((survei.ikm[salah.unit].baris, survei.ikm[salah.unit].kolom))
    return hasil
