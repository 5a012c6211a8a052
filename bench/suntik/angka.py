"""Slips in one number: digits, factors, sign, and numbers that have nothing to do with it."""

import random
from collections.abc import Callable, Iterator

from bench.bersih import draw_amount
from bench.buku import Buku
from bench.lembar import Lembar
from bench.suntik.suntik import (
    Suntik,
    Suntikan,
    amount,
    fault,
    pick_leaf,
    pick_parent,
    same_content,
    settle,
    write,
)

_IKUT = 0.35
_DI_INDUK = 0.3


def slip(benar: int, salah: int) -> str | None:
    """Return the contract's kind that turns one number into another, the first that does."""
    for jenis, mungkin in _URUT:
        if salah in mungkin(benar):
            return jenis
    return None


def _thousand(n: int) -> set[int]:
    return {n * 1000} | ({n // 1000} if n % 1000 == 0 else set())


def _ten(n: int) -> set[int]:
    return {n * 10} | ({n // 10} if n % 10 == 0 else set())


def _sign(n: int) -> set[int]:
    return {-n}


def _swapped(n: int) -> set[int]:
    """Return the numbers with two adjacent digits exchanged."""
    s = str(n)
    calon = {s[:i] + s[i + 1] + s[i] + s[i + 2 :] for i in range(len(s) - 1) if s[i] != s[i + 1]}
    return {int(t) for t in calon if t[0] != "0"}


def _longer(n: int) -> set[int]:
    """Return the numbers with one digit dropped or added."""
    s = str(n)
    kurang = {s[:i] + s[i + 1 :] for i in range(len(s))} if len(s) > 1 else set()
    lebih = {s[:i] + d + s[i:] for i in range(len(s) + 1) for d in "0123456789"}
    return {int(t) for t in kurang | lebih if t[0] != "0"}


def _replaced(n: int) -> set[int]:
    """Return the numbers with one digit replaced."""
    s = str(n)
    calon = {s[:i] + d + s[i + 1 :] for i in range(len(s)) for d in "0123456789"}
    return {int(t) for t in calon if t[0] != "0"} - {n}


_URUT: tuple[tuple[str, Callable[[int], set[int]]], ...] = (
    ("kelipatan_seribu", _thousand),
    ("kelipatan_sepuluh", _ten),
    ("tanda_terbalik", _sign),
    ("angka_tertukar", _swapped),
    ("digit_kurang_lebih", _longer),
    ("satu_angka", _replaced),
)
_CALON = dict(_URUT)


def _many_digits(acak: random.Random, n: int) -> Iterator[int]:
    """Yield numbers with two or three digits replaced."""
    for _ in range(20):
        angka = list(str(n))
        for i in acak.sample(range(len(angka)), min(len(angka), acak.choice((2, 2, 3)))):
            angka[i] = acak.choice("123456789")
        yield int("".join(angka))


def _wrong_number(acak: random.Random, buku: Buku, jenis: str, n: int) -> int | None:
    """Draw a wrong number of a kind that no earlier kind of the contract explains too."""
    if n <= 0:  # an earlier fault of the case turned its sign
        return None
    if jenis == "luar_angka_lain":
        calon = [draw_amount(acak, buku.bulat) for _ in range(20)]
    elif jenis == "luar_banyak_angka":
        calon = list(_many_digits(acak, n))
    else:
        calon = sorted(_CALON[jenis](n))
        if not n % 1000 and acak.random() < 0.8:
            calon = [m for m in calon if m % 1000 == 0] or calon
    harap = None if jenis.startswith("luar") else jenis
    calon = [m for m in calon if m != n and abs(m) >= 10 and slip(n, m) == harap]
    return acak.choice(calon) if calon else None


def number_slip(jenis: str) -> Suntik:
    """Return the injector of one kind of wrong number, in a leaf or in a typed total."""

    def suntik(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
        lembar = buku.utama
        tempat = pick_leaf(acak, lembar, wilayah)
        if acak.random() < _DI_INDUK:
            tempat = pick_parent(acak, lembar, wilayah, rumus=False) or tempat
        return _put(acak, buku, jenis, tempat) if tempat else None

    return suntik


def _put(acak: random.Random, buku: Buku, jenis: str, tempat: tuple[int, int]) -> Suntikan | None:
    """Write a wrong number of a kind into a cell."""
    lembar: Lembar = buku.utama
    salah = _wrong_number(acak, buku, jenis, amount(lembar, *tempat))
    if salah is None:
        return None
    sel = write(lembar, *tempat, salah)
    settle(acak, lembar, [tempat[0]], _IKUT)
    return fault(
        lembar,
        jenis,
        [sel],
        [],
        jenis="" if jenis.startswith("luar") else jenis,
        bukti=jenis == "kelipatan_seribu",
        setara=same_content(lembar, *tempat),
    )


def two_leaves(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Type unrelated numbers into two leaves, half of the time under one parent."""
    lembar = buku.utama
    pertama = pick_leaf(acak, lembar, wilayah)
    if pertama is None:
        return None
    induk = lembar.baris[pertama[0]].induk
    dekat = set(lembar.baris[induk].anak) if induk is not None else set()
    pasangan = (wilayah & dekat if acak.random() < 0.5 else wilayah) - {pertama[0]}
    kedua = pick_leaf(acak, lembar, pasangan, (pertama[1],))
    if kedua is None:
        return None
    suntikan = [_put(acak, buku, "luar_angka_lain", tempat) for tempat in (pertama, kedua)]
    sel = [lembar.sel(*tempat) for tempat in (pertama, kedua)]
    return fault(lembar, "luar_dua_daun", sel, [], jenis="") if all(suntikan) else None
