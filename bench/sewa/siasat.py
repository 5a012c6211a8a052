"""A heuristic by the name of its function, and what it says when it is switched off."""

import importlib
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FunctionType
from typing import Any

Netral = Callable[..., Any]

_TITIPAN = "_sewa_{}"  # the name under which a function's stand-in waits in its own module


@dataclass(frozen=True)
class Siasat:
    """A heuristic."""

    modul: str  # where its function stands
    fungsi: str  # its name
    kelompok: str  # its kind
    netral: Netral  # what it returns when it is off
    # What a function that only changes its arguments has changed.
    jejak: Callable[..., Any] | None = None

    @property
    def nama(self) -> str:
        """Return its name as the table prints it."""
        return f"{self.modul.rsplit('.', 1)[-1]}.{self.fungsi}"

    def function(self) -> FunctionType:
        """Return the function itself, a method's too."""
        benda: Any = importlib.import_module(f"lkjip_xl.{self.modul}")
        for bagian in self.fungsi.split("."):
            benda = getattr(benda, bagian)
        if not isinstance(benda, FunctionType):
            raise TypeError(f"{self.nama} bukan fungsi")
        return benda


def _stand_in(*args: Any, **kwargs: Any) -> Any:
    return _stand_in(*args, **kwargs)  # the name is replaced by that of what stands in


@contextmanager
def _replaced(
    siasat: Siasat, ganti: Callable[[FunctionType], Callable[..., Any]]
) -> Iterator[None]:
    """Let another function stand in: by its code, so that tables of functions hold it too."""
    fungsi = siasat.function()
    dulu = fungsi.__code__, fungsi.__defaults__, fungsi.__kwdefaults__
    asli = FunctionType(dulu[0], fungsi.__globals__, fungsi.__name__, dulu[1], fungsi.__closure__)
    asli.__kwdefaults__ = dulu[2]
    nama = _TITIPAN.format(fungsi.__qualname__.replace(".", "_"))
    fungsi.__globals__[nama] = ganti(asli)
    fungsi.__code__ = _stand_in.__code__.replace(co_names=(nama,))
    fungsi.__defaults__ = fungsi.__kwdefaults__ = None
    try:
        yield
    finally:
        fungsi.__code__, fungsi.__defaults__, fungsi.__kwdefaults__ = dulu
        del fungsi.__globals__[nama]


@contextmanager
def switched_off(siasat: Siasat) -> Iterator[None]:
    """Let a heuristic say nothing."""
    with _replaced(siasat, lambda _asli: siasat.netral):
        yield


@contextmanager
def overheard(siasat: Siasat, catat: Callable[[Siasat], None]) -> Iterator[None]:
    """Note each time that a heuristic says something else than it does when it is off."""
    with _replaced(siasat, lambda asli: _listening(siasat, asli, catat)):
        yield


def _listening(
    siasat: Siasat, asli: FunctionType, catat: Callable[[Siasat], None]
) -> Callable[..., Any]:
    bergilir = inspect.isgeneratorfunction(asli)

    def dengar(*args: Any, **kwargs: Any) -> Any:
        sebelum = siasat.jejak(*args, **kwargs) if siasat.jejak else None
        hasil = asli(*args, **kwargs)
        if bergilir:
            hasil = list(hasil)
            bicara = bool(hasil)
        elif siasat.jejak:
            bicara = siasat.jejak(*args, **kwargs) != sebelum
        else:
            bicara = hasil != siasat.netral(*args, **kwargs)
        if bicara:
            catat(siasat)
        return iter(hasil) if bergilir else hasil

    return dengar
