"""Every rumus against its hitung: LibreOffice calculates, under English and under Indonesian.

One workbook holds all cases: a row per case, the formula in column A, its cells beside it. The
formula carries what hitung says; after a recalculation from nothing it must say the same.
"""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from lkjip_xl.model.sel import alamat
from tests.alat.libreoffice import (
    LOKAL,
    changes,
    perlu_libreoffice,
)
from tests.measures.kasus import kinerja as kasus_kinerja
from tests.measures.kasus import lain as kasus_lain
from tests.measures.kasus import persen as kasus_persen
from tests.measures.kasus import seri as kasus_seri
from tests.measures.kasus.kasus import TAK, Kasus

KASUS = [
    *kasus_persen.semua(), *kasus_lain.semua(), *kasus_seri.semua(), *kasus_kinerja.semua(),
]  # fmt: skip


def _write(path: Path, kasus: list[Kasus]) -> None:
    buku = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    lembar = buku.add_worksheet("Kasus")
    for b, butir in enumerate(kasus):
        for k, teks in enumerate(butir.sel, 1):
            if teks is None:
                continue
            try:
                lembar.write_number(b, k, float(teks))
            except ValueError:
                lembar.write_string(b, k, teks)
        sel = [alamat(b, k) for k in range(1, len(butir.sel) + 1)]
        harap = float(butir.harap) if isinstance(butir.harap, Decimal) else butir.harap
        lembar.write_formula(b, 0, butir.rumus(*sel), None, harap)
    buku.close()


@perlu_libreoffice
@pytest.mark.parametrize("lokal", LOKAL)
def test_formulas_give_what_python_gives(tmp_path: Path, lokal: str) -> None:
    """A cell would change its value as soon as somebody recalculates the workbook."""
    asal = tmp_path / "kasus.xlsx"
    _write(asal, KASUS)
    beda = changes(asal, tmp_path, lokal)
    assert beda == [], "\n".join(beda[:30])


def test_cases_cover_every_figure() -> None:
    """A figure without cases would be proved by nobody."""
    banyak = Counter(kasus.nama for kasus in KASUS)
    assert len(KASUS) > 2000
    assert min(banyak.values()) >= 8, banyak
    assert sum(kasus.harap == TAK for kasus in KASUS) > 300
    assert sum(kasus.harap == "" for kasus in KASUS) > 30
