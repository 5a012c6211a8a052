"""What a heuristic returns when it is off, and how to see what one has changed."""

from collections.abc import Callable, Iterator
from typing import Any


def nothing(*_: Any, **__: Any) -> None:
    """Return None: nothing found."""


def no(*_: Any, **__: Any) -> bool:
    """Return False."""
    return False


def yes(*_: Any, **__: Any) -> bool:
    """Return True."""
    return True


def zero(*_: Any, **__: Any) -> float:
    """Return no bits."""
    return 0.0


def empty_text(*_: Any, **__: Any) -> str:
    """Return no words."""
    return ""


def empty(*_: Any, **__: Any) -> tuple[()]:
    """Return an empty row of things."""
    return ()


def empty_list(*_: Any, **__: Any) -> list[Any]:
    """Return an empty list."""
    return []


def empty_dict(*_: Any, **__: Any) -> dict[Any, Any]:
    """Return an empty dict."""
    return {}


def empty_set(*_: Any, **__: Any) -> frozenset[Any]:
    """Return an empty set."""
    return frozenset()


def none_of(*_: Any, **__: Any) -> Iterator[Any]:
    """Return what yields nothing."""
    return iter(())


def given(urutan: int, *berikutnya: int) -> Callable[..., Any]:
    """Return what gives an argument back as it came; of several a tuple."""
    if not berikutnya:
        return lambda *argumen, **_: argumen[urutan]
    return lambda *argumen, **_: tuple(argumen[k] for k in (urutan, *berikutnya))


def per_row(nilai: Any) -> Callable[..., list[Any]]:
    """Return what says the same of each row (the first argument)."""
    return lambda rows, *_, **__: [nilai] * len(rows)


def places(tempat: Any, *_: Any) -> tuple[Any, ...]:
    """Show the parents and doubts of rows that are being placed."""
    return list(tempat.induk), dict(tempat.ragu)


def folded(*argumen: Any) -> list[tuple[bool, int, str, int]]:
    """Show which findings were folded: the last list among the arguments holds them."""
    butir = next(daftar for daftar in reversed(argumen) if isinstance(daftar, list))
    return [(b.lepas, len(b.ikut), b.temuan.pesan, len(b.sebab)) for b in butir]
