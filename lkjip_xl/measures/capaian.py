"""Capaian of an indikator: realisasi against target."""

from decimal import Decimal

from lkjip_xl.measures.angka import TEKS_RUMUS, bagi, bulatkan, jika_angka
from lkjip_xl.measures.persen import bulatkan_persen, isi_rumus
from lkjip_xl.model import indikator

Arah = indikator.Arah

_NEGATIF: tuple[Arah, Arah] = ("negatif", "negatif_b")


def hitung(
    target: Decimal | None, realisasi: Decimal | None, arah: Arah, batas: Decimal | None = None
) -> Decimal | None:
    """Return capaian (percent, two decimals, at most `batas`); target and realisasi in one unit.

    positif R/T (dokumen pendiri Tabel 3.1); negatif (2T - R)/T (PermenPANRB 8/2021 hlm. 100);
    negatif_b T/R (SIPD). Not full is never 100. None for a blank, a zero target or divisor.
    """
    pembagi = realisasi if arah == "negatif_b" else target
    if not target or realisasi is None or not pembagi:
        return None
    if arah == "negatif":
        tepat = bagi(2 * target - realisasi, target)
    else:
        tepat = bagi(realisasi if arah == "positif" else target, pembagi)
    return _cap(bulatkan_persen(tepat * 100), batas)


def rumus(target: str, realisasi: str, arah: Arah, batas: str | None = None) -> str:
    """Return the formula of `hitung` as a fraction; a blank or text in `batas` caps nothing."""
    return "=" + jika_angka(
        (target, realisasi), _cap_formula(_expression(target, realisasi, arah), batas)
    )


def rumus_pilihan(target: str, realisasi: str, pilihan: str, batas: str | None = None) -> str:
    """Return the formula of a negative indikator: B where the cell `pilihan` says so, else A."""
    a, b = (_expression(target, realisasi, arah) for arah in _NEGATIF)
    ungkapan = f'IF({pilihan}="B",{b},{a})'
    return "=" + jika_angka((target, realisasi), _cap_formula(ungkapan, batas))


def _expression(target: str, realisasi: str, arah: Arah) -> str:
    """Return the bare expression of capaian, for cells known to hold numbers."""
    if arah == "positif":
        return isi_rumus(realisasi, target)
    if arah == "negatif_b":
        return f"IF({target}=0,{TEKS_RUMUS},{isi_rumus(target, realisasi)})"
    return f"IF({target}=0,{TEKS_RUMUS},{_negative(target, realisasi)})"


def hitung_rentang(
    bawah: Decimal | None,
    atas: Decimal | None,
    realisasi: Decimal | None,
    batas: Decimal | None = None,
) -> Decimal | None:
    """Return capaian (percent, two decimals, at most `batas`) of a target from `bawah` to `atas`.

    Inside is 100, above R/atas, below R/bawah (PermenPANRB 8/2021 hlm. 91, 100); None for a
    blank or a zero divisor.
    """
    if bawah is None or atas is None or realisasi is None:
        return None
    if bawah <= realisasi <= atas:
        return _cap(Decimal("100.00"), batas)
    return hitung(atas if realisasi > atas else bawah, realisasi, "positif", batas)


def rumus_rentang(bawah: str, atas: str, realisasi: str, batas: str | None = None) -> str:
    """Return the formula of `hitung_rentang` as a fraction."""
    di_atas, di_bawah = isi_rumus(realisasi, atas), isi_rumus(realisasi, bawah)
    di_dalam = f"AND({realisasi}>={bawah},{realisasi}<={atas})"
    ungkapan = f"IF({di_dalam},1,IF({realisasi}>{atas},{di_atas},{di_bawah}))"
    return "=" + jika_angka((bawah, atas, realisasi), _cap_formula(ungkapan, batas))


def _negative(target: str, realisasi: str) -> str:
    """Return the expression of (2T - R)/T with the 100 rule: full only where R equals T.

    The difference is rounded far below any unit, so that binary dust decides no tie.
    """
    hasil = f"ROUND(ROUND(2*{target}-{realisasi},9)/{target},4)"
    tetangga = f"IF({realisasi}/{target}<1,1.0001,0.9999)"
    return f"IF(AND({hasil}=1,{realisasi}<>{target}),{tetangga},{hasil})"


def _cap(nilai: Decimal, batas: Decimal | None) -> Decimal:
    return nilai if batas is None else min(nilai, bulatkan(batas))


def _cap_formula(teks: str, batas: str | None) -> str:
    """Return the expression, held down to a cell's number; words pass through."""
    if batas is None:
        return teks
    return f"IF(ISNUMBER({batas}),IF(ISNUMBER({teks}),MIN({teks},{batas}),{TEKS_RUMUS}),{teks})"
