"""T103 in rows such as Jumlah Program A, which stand outside the tree of their table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon, Subjumlah
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.rules.kolom import Kolom, Salah
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di
from lkjip_xl.rules.selisih import chain, grade, read_column, remainder_column, tolerance
from lkjip_xl.rules.sums.subjumlah import is_wrong_part

_NOL = Decimal(0)
_CUKUP_BICARA = 3  # as many wrong rows are slips, whatever the others say
SalahBagian = tuple[Subjumlah, Decimal, Decimal]  # typed, and right by its own row


def subtotal_faults(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> list[SalahBagian]:
    """Return the subtotals whose sisa neither their own row nor the rows they add up give.

    One that adds up what another has wrong only carries it on.
    """
    kolom = remainder_column(tabel)
    if kolom is None or not pohon.subjumlah:
        return []
    lajur = read_column(konteks, tabel, pohon, kolom)
    hasil: list[SalahBagian] = []
    peran = (*role_columns(tabel, "anggaran"), *role_columns(tabel, "realisasi"))
    jumlah = [read_column(konteks, tabel, pohon, k) for k in peran]
    for sub in pohon.subjumlah:
        dua = _wrong(tabel, lajur, sub)
        if dua is None or any(is_wrong_part(tabel, lain, sub) for lain in jumlah):
            continue  # what it is taken from is the finding: T104
        bawah = [n - benar for lain, n, benar in hasil if _holds(pohon, sub, lain)]
        if not bawah or sum(bawah, _NOL) != dua[0] - dua[1]:
            hasil.append((sub, *dua))
    return hasil


def _wrong(tabel: Tabel, sisa: Kolom, sub: Subjumlah) -> tuple[Decimal, Decimal] | None:
    """Return what a subtotal's sisa says and what its own row gives, where that is a fault."""
    tertulis = sub.simpul.jumlah.get(sisa.kolom)
    masuk, keluar = (
        ukur_pohon.own_amount(sub.simpul, role_columns(tabel, peran))
        for peran in ("anggaran", "realisasi")
    )
    if tertulis is None or not sub.dari or masuk is None or keluar is None:
        return None
    benar = masuk - keluar
    beda = abs(tertulis - benar) > tolerance(tabel, sisa.kolom, len(sub.dari))
    tak_tahu = any(sisa.tak_tahu[p] for p in sub.dari)
    return (tertulis, benar) if beda and (tak_tahu or is_wrong_part(tabel, sisa, sub)) else None


def _holds(pohon: Pohon, atas: Subjumlah, bawah: Subjumlah) -> bool:
    """Tell whether a subtotal adds up what another one does."""
    return not {bawah.dari[0], *chain(pohon, bawah.dari[0])}.isdisjoint(atas.dari)


def are_slips(tabel: Tabel, pohon: Pohon, bagian: list[SalahBagian]) -> bool:
    """Tell whether few of the sisa that a table states are wrong in its subtotals."""
    kolom = remainder_column(tabel)
    baris = (*pohon.seluruh, *(s.simpul for s in pohon.subjumlah))
    bicara = sum(s.jumlah.get(kolom) is not None for s in baris) if kolom is not None else 0
    return len(bagian) <= _CUKUP_BICARA or len(bagian) <= (1 - BAGIAN_BERLAKU) * bicara


def carried_up(pohon: Pohon, salah: Salah, bagian: list[SalahBagian]) -> dict[int, list[int]]:
    """Return by subtotal (its row) the rows above its own that are off by as much."""
    beda = {posisi: tertulis - benar for posisi, (tertulis, benar) in salah.items()}
    return {
        sub.simpul.baris: [
            p for p in chain(pohon, sub.dari[0]) if beda.get(p, _NOL) == tertulis - benar
        ]
        for sub, tertulis, benar in bagian
    }


def tell_subtotals(
    tabel: Tabel, pohon: Pohon, bagian: list[SalahBagian], gema: dict[int, list[int]]
) -> Iterator[Temuan]:
    """Yield the finding of each subtotal whose sisa is wrong."""
    kolom = role_columns(tabel, "sisa")[0] if bagian else 0
    for sub, tertulis, benar in bagian:
        pesan = (
            f"Sisa di baris “{sub.simpul.uraian}” tertulis {tulis_rupiah(tertulis)}, padahal "
            f"anggaran dikurangi realisasi baris itu {tulis_rupiah(benar)}."
        )
        atas = [pohon.at(p).baris for p in gema[sub.simpul.baris]]
        yield wrong_remainder(tabel, (sub.simpul.baris, kolom), (tertulis, benar), pesan, atas)


def wrong_remainder(
    tabel: Tabel, sel: Tempat, dua: tuple[Decimal, Decimal], pesan: str, gema: Sequence[int]
) -> Temuan:
    """Return the finding of a sisa, typed and right (rupiah); `gema` are rows that carry it on."""
    baris, kolom = sel
    tertulis, benar = dua
    return temuan_di(
        tabel,
        "T103",
        grade(tertulis - benar, tolerance(tabel, kolom, 1)),
        [(baris, kolom)],
        pesan,
        "Hitung ulang sisanya, atau perbaiki anggaran atau realisasi baris ini.",
        nilai=tertulis,
        seharusnya=benar,
        gema=[(b, kolom) for b in gema],
    )
