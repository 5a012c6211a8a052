"""Between the page's worker and lkjip_xl: texts and bytes in, texts and bytes out."""

import json
from collections.abc import Callable
from pathlib import Path

from lkjip_xl import pipeline
from lkjip_xl.contoh import write_contoh

SUMBER = Path("/sumber")
keadaan: dict[str, object] = {}


def periksa(sandi: str | None, kabar: Callable[[str, str, float], None]) -> str:
    bacaan = pipeline.read_sources([SUMBER], sandi)
    bahan = pipeline.inspect(bacaan)
    keadaan["bahan"] = bahan
    from lkjip_xl.report.json_dokumen import build_document

    return json.dumps(build_document(bahan, None))


def contoh(kabar):
    write_contoh(SUMBER)
    return periksa(None, kabar)


def tulis(apa, kabar):
    return pipeline.build_workbook(keadaan["bahan"])
