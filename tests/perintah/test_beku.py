"""Frozen records behave as dataclasses do, also before the first one is made."""

import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import Gaya


@beku
class Titik:
    """A record with each kind of field."""

    x: int
    y: int = 2
    nama: list[str] = field(default_factory=list)
    ingatan: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)


def test_a_record_is_filled_as_its_fields_say() -> None:
    """A default would be lost, or one list shared by all records."""
    a, b = Titik(1), Titik(1, nama=["b"], y=3)
    assert (a.x, a.y, a.nama, a.ingatan) == (1, 2, [], {})
    assert (b.x, b.y, b.nama) == (1, 3, ["b"])
    assert Titik(1).nama is not a.nama
    with pytest.raises(TypeError):
        Titik()  # type: ignore[call-arg]


def test_records_are_equal_by_their_fields() -> None:
    """Records with the same figures would count as two, or a memory make equal ones differ."""
    a = Titik(1)
    a.ingatan["x"] = 1
    assert a == Titik(1)
    assert a != Titik(2)
    assert repr(a) == "Titik(x=1, y=2, nama=[])"


def test_a_record_cannot_be_changed() -> None:
    """A rule could change what the next rule reads."""
    a = Titik(1)
    with pytest.raises(FrozenInstanceError):
        a.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del a.x
    assert replace(a, y=5) == Titik(1, 5)


def test_fields_are_there_before_the_first_record() -> None:
    """Writing JSON or copying would fail on a kind of record that was not made yet."""

    @beku
    class Baru:
        """Made nowhere."""

        x: int
        y: str = ""

    assert is_dataclass(Baru)
    assert [b.name for b in fields(Baru)] == ["x", "y"]


def test_a_record_from_another_process_is_whole() -> None:
    """What a second process read could not be compared, or be used as a key."""
    kiriman = pickle.dumps([Gaya(), Gaya(tebal=True)])
    program = (
        "import pickle, sys\n"
        "biasa, tebal = pickle.loads(sys.stdin.buffer.read())\n"
        "print(biasa == tebal, len({biasa, tebal, biasa}), tebal.tebal)"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", program], input=kiriman, capture_output=True, check=True
    )
    assert hasil.stdout.decode().split() == ["False", "2", "True"]
