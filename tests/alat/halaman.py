"""What of docs/ is written by the program: `python -m tests.alat.halaman`."""

import re
from pathlib import Path

from lkjip_xl.norms.jenis import JENIS
from lkjip_xl.report.screen.halaman_aturan import write_rules_page
from tests.alat.denah import draw

DOCS = Path(__file__).parents[2] / "docs"


def _kinds() -> str:
    """Return the table of the kinds of tables."""
    return "\n".join(
        [
            "| jenis | tabel | dikenali dari kepala | mengisi |",
            "|---|---|---|---|",
            *(
                f"| {nama.replace('_', ' ')} | {jenis.tabel} | {jenis.kepala} | {jenis.mengisi} |"
                for nama, jenis in JENIS.items()
            ),
            "",
        ]
    )


def _with_part(nama: str, tanda: str, isi: str) -> str:
    """Return a page with what stands between two marks written anew."""
    tempat = re.compile(rf"(?<=<!-- {tanda} -->\n).*?(?=<!-- /{tanda} -->)", re.DOTALL)
    return tempat.sub(lambda _: isi, (DOCS / nama).read_text(encoding="utf-8"))


def pages() -> dict[Path, str]:
    """Return each generated page, or page with a generated part, as it should be."""
    return {
        DOCS / "aturan.md": write_rules_page(),
        DOCS / "format.md": _with_part("format.md", "jenis", _kinds()),
        DOCS / "pengembang.md": _with_part("pengembang.md", "denah", draw()),
    }


if __name__ == "__main__":
    for path, isi in pages().items():
        path.write_text(isi, encoding="utf-8")
