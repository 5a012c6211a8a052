"""How much work a piece of the program does: calls, for seconds depend on the machine."""

import sys
from collections.abc import Callable
from types import FrameType


def count_calls(kerja: Callable[[], object], *bagian: str) -> int:
    """Return how many calls are made in modules whose path holds one of some words.

    Those of look-ups are among them.
    """
    hitung = 0

    def count(rangka: FrameType, peristiwa: str, _nilai: object) -> None:
        nonlocal hitung
        if any(kata in rangka.f_code.co_filename for kata in bagian):
            hitung += peristiwa in {"call", "c_call"}

    sys.setprofile(count)
    try:
        kerja()
    finally:
        sys.setprofile(None)
    return hitung
