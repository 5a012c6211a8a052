"""Small whole numbers with their words, as official documents write them: 20 (dua puluh)."""

from decimal import Decimal

from lkjip_xl.measures.kalimat import rumus_rupiah, tulis_rupiah

_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas", *(f"{s} belas" for s in (
        "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    )),
)  # fmt: skip
_PULUHAN = tuple(f"{s} puluh" for s in _SATUAN[2:10])
_TERBESAR = 99  # larger numbers stand without words: nobody reads "dua ratus empat puluh satu"


def tulis_terbilang(nilai: Decimal | int | None) -> str:
    """Return a number with its words in brackets, alone where it is large or no whole number."""
    angka = tulis_rupiah(None if nilai is None else Decimal(nilai))
    if nilai is None or nilai != int(nilai) or not 0 <= nilai <= _TERBESAR:
        return angka
    n = int(nilai)
    if n < len(_SATUAN):
        return f"{angka} ({_SATUAN[n]})"
    puluh, sisa = _PULUHAN[n // 10 - 2], n % 10
    return f"{angka} ({puluh} {_SATUAN[sisa]})" if sisa else f"{angka} ({puluh})"


def rumus_terbilang(teks: str) -> str:
    """Return the expression of `tulis_terbilang` over a number."""
    satuan, puluhan, digit = (
        ",".join(f'"{kata}"' for kata in daftar) for daftar in (_SATUAN, _PULUHAN, _SATUAN[1:10])
    )
    besar = (
        f"CHOOSE(INT({teks}/10)-1,{puluhan})"
        f'&IF(MOD({teks},10)=0,""," "&CHOOSE(MOD({teks},10),{digit}))'
    )
    kata = f'" ("&IF({teks}<{len(_SATUAN)},CHOOSE({teks}+1,{satuan}),{besar})&")"'
    wajar = f"ISNUMBER({teks}),N({teks})>=0,N({teks})<={_TERBESAR},N({teks})=INT(N({teks}))"
    return f'{rumus_rupiah(teks)}&IF(AND({wajar}),{kata},"")'
