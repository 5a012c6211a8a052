"""What `import lkjip_xl` offers: the steps of a run, for the command line, the page and scripts.

Documented in docs/api.md.
"""

from os import PathLike
from pathlib import Path

from lkjip_xl import pipeline
from lkjip_xl.model.kabar import Kabar
from lkjip_xl.pipeline import Bacaan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.json_dokumen import Json, build_document


def baca(
    *sumber: str | PathLike[str], sandi: str | None = None, kabar: Kabar | None = None
) -> Bacaan:
    """Read files and folders; raise GalatBerkas for a named file that cannot be read."""
    return pipeline.read_sources([Path(teks) for teks in sumber], sandi, kabar)


def periksa(bacaan: Bacaan, *, kabar: Kabar | None = None) -> Bahan:
    """Check and calculate what was read; raise GalatBerkas where no table is known."""
    return pipeline.inspect(bacaan, kabar)


def susun(bahan: Bahan, *, kabar: Kabar | None = None) -> bytes:
    """Return the report workbook, the bytes of an .xlsx."""
    return pipeline.build_workbook(bahan, kabar)


def dokumen(bahan: Bahan, keluaran: str | None = None) -> dict[str, Json]:
    """Return the JSON document of the run; docs/skema.json is its schema."""
    return build_document(bahan, keluaran)
