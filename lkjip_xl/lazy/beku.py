"""Frozen records: dataclasses whose methods are made with the first record, and cost little.

A dataclass compiles six methods for each class: for all of ours that took longer than loading the
rest of the program, and a run makes records of half the kinds. Here one is compiled.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

K = TypeVar("K")

_BIDANG = "__dataclass_fields__"  # where `replace` and `fields` look


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def beku(kelas: type[K]) -> type[K]:
    """Make a class a frozen dataclass, as soon as that is needed."""

    def lengkapi() -> None:
        for nama in sementara:
            delattr(kelas, nama)
        _complete(kelas)

    sementara: dict[str, object] = {
        nama: _postponed(kelas, nama, lengkapi)
        for nama in ("__init__", "__eq__", "__hash__", "__repr__")
    }
    sementara[_BIDANG] = _BelumAda(lengkapi)
    for nama, benda in sementara.items():
        setattr(kelas, nama, benda)
    return kelas


def _postponed(kelas: type, nama: str, lengkapi: Callable[[], None]) -> Callable[..., Any]:
    """Return a method that makes all of them when it is called first, and calls the right one."""

    def panggil(*argumen: Any, **bernama: Any) -> Any:
        lengkapi()
        return getattr(kelas, nama)(*argumen, **bernama)

    return panggil


class _BelumAda:
    """The fields of a record that are asked for before its first one is made."""

    def __init__(self, lengkapi: Callable[[], None]) -> None:
        self._lengkapi = lengkapi

    def __get__(self, benda: object, kelas: type) -> Any:
        self._lengkapi()
        return getattr(kelas, _BIDANG)


def _complete(kelas: type) -> None:
    """Give a class its fields and methods."""
    dataclass(init=False, repr=False, eq=False)(kelas)
    bidang = fields(kelas)
    ambil = attrgetter(*(b.name for b in bidang if b.compare))
    tampil = [b.name for b in bidang if b.repr]

    def sama(diri: object, benda: object) -> bool:
        return ambil(diri) == ambil(benda) if diri.__class__ is benda.__class__ else NotImplemented

    def tulis(diri: object) -> str:
        deret = ", ".join(f"{nama}={getattr(diri, nama)!r}" for nama in tampil)
        return f"{diri.__class__.__qualname__}({deret})"

    metode = {
        "__init__": _constructor(bidang),
        "__eq__": sama,
        "__hash__": lambda diri: hash(ambil(diri)),
        "__repr__": tulis,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    for nama, fungsi in metode.items():
        setattr(kelas, nama, fungsi)


def _refuse(diri: object, nama: str, _nilai: object = None) -> NoReturn:
    raise FrozenInstanceError(f"{diri.__class__.__name__}.{nama}")


def _constructor(bidang: tuple[Field[Any], ...]) -> Any:
    """Return the function that fills a new record."""
    baku: dict[str, object] = {"_isi": object.__setattr__}
    argumen, langkah = ["_diri"], []
    for b in bidang:
        nilai = b.name
        if b.default_factory is not MISSING:
            baku[f"_buat_{b.name}"] = b.default_factory
            baku[f"_baku_{b.name}"] = MISSING
            buat = f"_buat_{b.name}()"
            nilai = f"{buat} if {b.name} is _baku_{b.name} else {b.name}" if b.init else buat
        elif b.default is not MISSING:
            baku[f"_baku_{b.name}"] = b.default
        if b.init:
            argumen.append(f"{b.name}=_baku_{b.name}" if f"_baku_{b.name}" in baku else b.name)
        langkah.append(f"_isi(_diri, {b.name!r}, {nilai})")
    teks = f"def __init__({', '.join(argumen)}):\n " + "\n ".join(langkah)
    exec(teks, baku)  # of our own names only, as dataclasses do
    return baku["__init__"]
