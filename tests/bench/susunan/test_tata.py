"""The grammar draws everything that it names, and nothing that contradicts itself."""

import random

from bench.susunan.layout.tata import PILIHAN, draw_choices


def test_every_value_of_every_choice_occurs() -> None:
    """A choice that is always put right again would be measured by nobody."""
    acak = random.Random("tata")
    tergambar = [draw_choices(acak) for _ in range(6000)]
    hilang = [
        f"{nama}={nilai}"
        for nama, deret in PILIHAN.items()
        for nilai in deret
        if not any(t[nama] == nilai for t in tergambar)
    ]
    assert hilang == []


def test_text_amounts_are_never_formulas() -> None:
    """A sheet of texts with SUM over them adds up to 0: the workbook itself would be wrong."""
    acak = random.Random("teks")
    for _ in range(2000):
        t = draw_choices(acak)
        if t["uang"] not in {"angka", "tiada"}:
            assert t["induk"] in {"ketik", "kosong"}
            assert t["mendatar"] in {"ketik", "tiada"}
