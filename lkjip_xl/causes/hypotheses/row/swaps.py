"""Amounts of two rows below each other that stand in each other's place."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.andaian import Koreksi
from lkjip_xl.causes.evidence.witness import TANPA_SOAL
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import alamat
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import read_column


def swapped_rows(b: Baris) -> Iterator[Dugaan]:
    """Return the row beside whose anggaran or realisasi belongs here, and ours there.

    Each of the two rows must be wrong by a relation of its own, and be right with the other amount.
    """
    for di_samping in neighbours(b):
        for peran in ("anggaran", "realisasi"):
            for kolom in role_columns(b.tabel, peran):
                koreksi = exchange(b, di_samping, kolom)
                if koreksi and _mends_both(b, di_samping, koreksi):
                    yield rows_swapped(b, di_samping, kolom, koreksi)


def neighbours(b: Baris) -> list[int]:
    """Return the leaves right above and below a leaf that stand under the same parent."""
    simpul = b.pohon.simpul
    if b.posisi >= len(simpul) or b.pohon.anak[b.posisi]:
        return []
    dekat = (p for p in (b.posisi - 1, b.posisi + 1) if 0 <= p < len(simpul))
    saudara = [p for p in dekat if simpul[p].induk == simpul[b.posisi].induk]
    return [p for p in saudara if not b.pohon.anak[p]]


def exchange(b: Baris, di_samping: int, kolom: int) -> dict[tuple[int, int], Decimal]:
    """Return the amounts of two rows in each other's place, none where they are not both typed."""
    lajur = read_column(b.saksi.konteks, b.tabel, b.pohon, kolom)
    kiri, kanan = lajur.typed(b.posisi), lajur.typed(di_samping)
    berumus = lajur.berumus & {b.posisi, di_samping}
    if berumus or kiri is None or kanan is None or kiri == kanan:
        return {}
    return {(b.posisi, kolom): kanan, (di_samping, kolom): kiri}


def rows_swapped(
    b: Baris,
    di_samping: int,
    kolom: int,
    koreksi: Mapping[tuple[int, int], Decimal],
    saksi: tuple[str, ...] = (),
) -> Dugaan:
    """Return that two rows hold each other's amount."""
    kiri, kanan = (b.pohon.at(p).baris for p in sorted((b.posisi, di_samping)))
    return Dugaan(
        "kolom_tertukar",
        ((kiri, kolom), (kanan, kolom)),
        f"isi {alamat(kiri, kolom)} dan {alamat(kanan, kolom)} tertukar: "
        f"{tulis_rupiah(koreksi[b.posisi, kolom])} seharusnya di baris {b.baris + 1}",
        dict(koreksi),
        saksi=saksi,
    )


def _mends_both(b: Baris, di_samping: int, koreksi: Koreksi) -> bool:
    """Tell whether each of two rows breaks its sisa or percent, and the exchange mends both."""
    bicara = b.saksi.weigh(b.tabel, b.pohon, koreksi, TANPA_SOAL)
    baris = (b.baris + 1, b.pohon.at(di_samping).baris + 1)
    return not bicara.lawan and all(
        {f"sisa baris {nomor}", f"persen baris {nomor}"} & {*bicara.saksi} for nomor in baris
    )
