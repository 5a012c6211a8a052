"""How one typed number becomes another: the slips of a keyboard, as pure arithmetic."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.model.jenis import JenisSebab

_GANJIL = 4  # digits of an amount that two rows, or two periods, rarely share
_SEJUTA, _SERIBU, _SERATUS, _SEPULUH = 1_000_000, 1000, 100, 10


def _whole(*angka: Decimal) -> list[int]:
    """Return numbers as whole units: two with cents become both a hundredfold."""
    utuh = [int(n) for n in angka]
    if utuh == list(angka):
        return utuh
    geser = max(0, *(-_exponent(n) for n in angka))
    return [int(n.scaleb(geser)) for n in angka]


def _exponent(n: Decimal) -> int:
    eksponen = n.normalize().as_tuple().exponent
    return eksponen if isinstance(eksponen, int) else 0


def is_odd(nilai: Decimal) -> bool:
    """Tell an amount with so many digits before its zeros that two equal ones are no chance."""
    return len(nilai.normalize().as_tuple().digits) >= _GANJIL


def relate(tertulis: Decimal, benar: Decimal) -> JenisSebab | None:
    """Return the slip that turns the right number into the typed one, the most telling first."""
    if not tertulis or not benar or abs(tertulis - benar) < 1:
        return None
    a, b = _whole(tertulis, benar)
    besar, kecil = max(abs(a), abs(b)), min(abs(a), abs(b))
    searah = (a > 0) == (b > 0)
    if searah and besar in {kecil * _SERIBU, kecil * _SEJUTA}:
        return "kelipatan_seribu"
    if searah and besar in {kecil * _SEPULUH, kecil * _SERATUS}:
        return "kelipatan_sepuluh"
    if a == -b:
        return "tanda_terbalik"
    return _relate_digits(str(besar), str(kecil)) if searah else None


def _relate_digits(panjang: str, pendek: str) -> JenisSebab | None:
    if len(panjang) == len(pendek):
        beda = [i for i, (x, y) in enumerate(zip(panjang, pendek, strict=True)) if x != y]
        if len(beda) == 1:
            return "satu_angka"
        i, j = beda[0], beda[-1]
        tukar = len(beda) == 2 and j == i + 1
        if tukar and panjang[i] == pendek[j] and panjang[j] == pendek[i]:
            return "angka_tertukar"
    if len(panjang) == len(pendek) + 1:
        pasangan = enumerate(zip(panjang, pendek, strict=False))
        i = next((i for i, (x, y) in pasangan if x != y), len(pendek))
        if panjang[:i] + panjang[i + 1 :] == pendek:
            return "digit_kurang_lebih"
    return None


def slips(benar: Decimal) -> Iterator[tuple[JenisSebab, Decimal]]:
    """Return each number that one slip makes of another, with the kind of slip.

    Used to ask how often an unrelated difference would look like a slip on this table.
    """
    if not benar:
        return
    geser = max(0, -_exponent(benar))
    n = int(benar.scaleb(geser))
    yield "tanda_terbalik", -benar
    for kali in (_SERIBU, _SEJUTA):
        yield "kelipatan_seribu", benar * kali
    for kali in (_SEPULUH, _SERATUS):
        yield "kelipatan_sepuluh", benar * kali
    for bagi in (_SERIBU, _SEJUTA):
        if n % bagi == 0:
            yield "kelipatan_seribu", benar / bagi
    for bagi in (_SEPULUH, _SERATUS):
        if n % bagi == 0:
            yield "kelipatan_sepuluh", benar / bagi
    tanda = -1 if n < 0 else 1
    for jenis, teks in _digit_slips(str(abs(n))):
        yield jenis, tanda * Decimal(int(teks)).scaleb(-geser)


def is_telling(jenis: str, benar: Decimal) -> bool:
    """Tell whether an unrelated number of the same roundness would rarely look like this slip.

    Of the numbers with as many digits before their zeros, fewer than one in 200 may be such a slip
    of the right one: 4.199.000 is telling enough, 2.000.000 is not.
    """
    _, digit, _ = abs(benar).normalize().as_tuple()
    teks = "".join(map(str, digit))
    mirip = {salah_ketik for nama, salah_ketik in _digit_slips(teks) if nama == jenis}
    semua: int = 9 * 10 ** (len(teks) - 1)
    return len(mirip) * 200 <= semua


def _digit_slips(teks: str) -> Iterator[tuple[JenisSebab, str]]:
    for i in range(len(teks) - 1):
        if teks[i] != teks[i + 1] and (i or teks[1] != "0"):
            yield "angka_tertukar", teks[:i] + teks[i + 1] + teks[i] + teks[i + 2 :]
    for i in range(len(teks)):
        if len(teks) > 1 and (i or teks[1] != "0"):
            yield "digit_kurang_lebih", teks[:i] + teks[i + 1 :]
        for angka in "0123456789":
            if angka != teks[i] and (i or angka != "0"):
                yield "satu_angka", teks[:i] + angka + teks[i + 1 :]
    for i in range(len(teks) + 1):
        for angka in "0123456789":
            yield "digit_kurang_lebih", teks[:i] + angka + teks[i:]
