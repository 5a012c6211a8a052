"""The percents of a budget table with the amounts they rest on, and the custom of their column."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.angka import bagi, bulatkan, cut_off
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.rules.konteks import Konteks, above_doubt, role_columns
from lkjip_xl.rules.selisih import chain, find_differences
from lkjip_xl.rules.tercetak import (
    expected_percent,
    is_right,
    shown_decimals,
    stored_decimals,
)

_NOL = Decimal(0)
_CUKUP = 3  # two may be two slips, three are a custom
_SEL = later(r"(\$?[A-Z]{1,3})\$?\d+")

Pasangan = list[tuple[Decimal | None, Decimal | None]]  # realisasi and anggaran
Deret = Sequence[Decimal | None]
BarisPersen = tuple[Simpul, Angka, Pasangan]


def _row_amounts(
    tabel: Tabel, simpul: Simpul, hitungan: tuple[Decimal | None, Decimal | None]
) -> Pasangan:
    """Return the pairs of realisasi and anggaran that a printed percent may rest on."""
    tertulis = (
        ukur_pohon.own_amount(simpul, role_columns(tabel, "realisasi")),
        ukur_pohon.own_amount(simpul, role_columns(tabel, "anggaran")),
    )
    return [hitungan, tertulis] if None not in tertulis else [hitungan]


def _repaired(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> dict[int, Pasangan]:
    """Return the amounts that children of a wrong total would have if they were its cause.

    A percent that fits them follows from the slip of the total's finding: one fault, one finding.
    """
    hasil: dict[int, Pasangan] = {}
    for urut, peran in enumerate(("realisasi", "anggaran")):
        for kolom in role_columns(tabel, peran):
            for atas, beda in find_differences(konteks, tabel, pohon, kolom).salah.items():
                for anak in pohon.anak[atas] if atas < len(pohon.anak) else pohon.akar:
                    jumlah = [
                        ukur_pohon.own_amount(pohon.simpul[anak], role_columns(tabel, jenis))
                        for jenis in ("realisasi", "anggaran")
                    ]
                    jumlah[urut] = (jumlah[urut] or _NOL) + beda
                    hasil.setdefault(anak, []).append((jumlah[0], jumlah[1]))
    return hasil


def percent_rows(
    konteks: Konteks, tabel: Tabel, pohon: Pohon
) -> Iterator[tuple[Simpul, Angka, Pasangan]]:
    """Return each printed percent of a budget table with the amounts it may rest on.

    Percents of amounts that are blank or could not be read are left out: those cells are the
    finding.
    """
    if not tabel.persen:
        return
    ragu = above_doubt(tabel, pohon, ("anggaran", "realisasi"))
    realisasi = ukur_pohon.hitung(pohon, role_columns(tabel, "realisasi"))
    anggaran = ukur_pohon.hitung(pohon, role_columns(tabel, "anggaran"))
    pulih = _repaired(konteks, tabel, pohon)
    for posisi, simpul in enumerate(pohon.simpul):
        kosong = realisasi[posisi] is None or anggaran[posisi] is None
        if simpul.baris in tabel.persen and not simpul.maya and not ragu[posisi] and not kosong:
            pasangan = _row_amounts(tabel, simpul, (realisasi[posisi], anggaran[posisi]))
            pasangan += pulih.get(posisi, [])
            yield simpul, tabel.persen[simpul.baris], pasangan
    yield from _subtotals(tabel, pohon, ragu, (realisasi, anggaran))
    if pohon.total and pohon.total.baris in tabel.persen and not any(ragu):
        total = (
            ukur_pohon.hitung_total(pohon, realisasi),
            ukur_pohon.hitung_total(pohon, anggaran),
        )
        pasangan = _row_amounts(tabel, pohon.total, total)
        yield pohon.total, tabel.persen[pohon.total.baris], pasangan


def _subtotals(
    tabel: Tabel, pohon: Pohon, ragu: Sequence[bool], jumlah: tuple[Deret, Deret]
) -> Iterator[BarisPersen]:
    """Yield the percents of the subtotals: of their own amounts, or of what they should be."""
    for sub in pohon.subjumlah:
        bagian = [[deret[p] or _NOL for p in sub.dari] for deret in jumlah]
        pasangan = _row_amounts(tabel, sub.simpul, (sum(bagian[0], _NOL), sum(bagian[1], _NOL)))
        lengkap = len(pasangan) > 1 and not any(ragu[p] for p in sub.dari)
        if lengkap and sub.simpul.baris in tabel.persen:
            yield sub.simpul, tabel.persen[sub.simpul.baris], pasangan


def _is_cut(tercetak: Angka, bagian: Decimal | None, dari: Decimal | None) -> bool:
    """Tell whether a printed percent is the quotient cut off, or nothing that could tell."""
    if tercetak.nilai is None or bagian is None or not dari:
        return True
    desimal = shown_decimals(tercetak)
    return bulatkan(tercetak.nilai, desimal) == cut_off(bagi(bagian, dari) * 100, desimal)


def _is_rounded(tercetak: Angka, bagian: Decimal | None, dari: Decimal | None) -> bool:
    """Tell whether a printed percent is the quotient rounded half-up, as this report has it."""
    if tercetak.nilai is None or bagian is None or not dari:
        return True
    desimal = shown_decimals(tercetak)
    tepat = bulatkan(bagi(bagian, dari) * 100, desimal)
    return bulatkan(tercetak.nilai, desimal) in {tepat, expected_percent(bagian, dari, desimal)}


def _coarse(baris: list[BarisPersen]) -> bool:
    """Tell whether a column shows more decimals than its percents were rounded to."""
    nilai = [(a.nilai, shown_decimals(a), p[0]) for _, a, p in baris if a.nilai is not None]
    desimal = max((stored_decimals(nilai) for nilai, _, _ in nilai), default=0)
    return all(
        desimal < tampil
        and bagian is not None
        and dari
        and bulatkan(bagi(bagian, dari) * 100, desimal) == nilai
        for nilai, tampil, (bagian, dari) in nilai
    )


def _is_printed(
    angka: Angka, kasar: int | None, bagian: Decimal | None, dari: Decimal | None
) -> bool:
    """Tell a right percent, at the decimals that it shows or those of all its column as typed."""
    if is_right(angka, bagian, dari) or kasar is None or angka.nilai is None:
        return is_right(angka, bagian, dari)
    if bagian is None or not dari:
        return False
    return bulatkan(bagi(bagian, dari) * 100, kasar) == angka.nilai


def _is_established(konteks: Konteks, tabel: Tabel, pohon: Pohon, baris: list[BarisPersen]) -> bool:
    """Tell whether a column is realisasi by anggaran: most rows that tell keep it, or formulas do.

    Rows of nothing or of all tell nothing, unless they break it; nor do rows above one that breaks
    it, which carry its amounts. Three that do are slips, and prove nothing against its heading.
    """
    terisi = [(s, a, p) for s, a, p in baris if a.nilai is not None]
    desimal = max((stored_decimals(a.nilai or _NOL) for _, a, _ in terisi), default=0)
    benar = [any(_is_near(a, desimal, *dua) for dua in p) for _, a, p in terisi]
    jelas = [p[0][0] not in (0, p[0][1]) for _, _, p in terisi]
    berlaku = sum(map(all, zip(jelas, benar, strict=True)))
    salah = _by_themselves(pohon, [s for (s, _, _), b in zip(terisi, benar, strict=True) if not b])
    if salah <= _CUKUP or Fraction(berlaku, berlaku + salah) >= BAGIAN_BERLAKU:
        return True
    grid = konteks.grid(tabel)
    rumus = grid.rumus if grid else {}
    berumus = [pola for _, a, _ in baris if (pola := rumus.get((a.baris, a.kolom)))]
    menyatakan = sum(_divides(bentuk, tabel) for bentuk in berumus)
    return menyatakan >= _CUKUP and Fraction(menyatakan, len(berumus)) >= BAGIAN_BERLAKU


def _by_themselves(pohon: Pohon, salah: list[Simpul]) -> int:
    """Return how many of some rows have none of the others below them."""
    letak = {simpul.baris: p for p, simpul in enumerate(pohon.simpul)}
    posisi = {letak.get(simpul.baris, len(pohon.simpul)) for simpul in salah}
    return len(posisi - {atas for p in posisi for atas in chain(pohon, p)})


def _is_near(tercetak: Angka, desimal: int, bagian: Decimal | None, dari: Decimal | None) -> bool:
    """Tell whether a percent is the quotient as exactly as its column stores any."""
    if is_right(tercetak, bagian, dari) or tercetak.nilai is None or bagian is None or not dari:
        return is_right(tercetak, bagian, dari)
    beda = abs(Fraction(tercetak.nilai) - bagi(bagian, dari) * 100)
    return beda < Fraction(1, 10 ** min(desimal, shown_decimals(tercetak)))


def _divides(rumus: str, tabel: Tabel) -> bool:
    """Tell a formula that speaks of both a cell of realisasi and one of anggaran."""
    kolom = {huruf.lstrip("$") for huruf in _SEL.findall(rumus)}
    dua = (role_columns(tabel, "realisasi"), role_columns(tabel, "anggaran"))
    return "/" in rumus and all(any(huruf_kolom(k) in kolom for k in nomor) for nomor in dua)


def percent_faults(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> tuple[list[BarisPersen], str]:
    """Return the wrong percents of a budget table, or those that a custom of its column explains.

    The custom is "dipotong" or "kasar" where all of the column fits, "lain" where it is no
    quotient of the two at all, else "".
    """
    if not role_columns(tabel, "realisasi"):
        return [], ""  # a realisasi that was not found is not nought
    baris = list(percent_rows(konteks, tabel, pohon))
    simpul_lain = [
        simpul for simpul in baris if not any(_is_rounded(simpul[1], *dua) for dua in simpul[2])
    ]
    if len(simpul_lain) >= _CUKUP:
        if all(_is_cut(angka, *pasangan[0]) for _, angka, pasangan in baris):
            return simpul_lain, "dipotong"
        if _coarse(baris):
            return simpul_lain, "kasar"
    desimal = [stored_decimals(angka.nilai) for _, angka, _ in baris if angka.nilai]
    kasar = max(desimal) if len(desimal) > 1 or desimal == [0] else None  # one shows no custom
    salah = [s for s in baris if not any(_is_printed(s[1], kasar, *dua) for dua in s[2])]
    return salah, "" if _is_established(konteks, tabel, pohon, baris) else "lain"
