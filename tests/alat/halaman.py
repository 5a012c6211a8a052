"""What of docs/ is written by the program: `python -m tests.alat.halaman`."""

from pathlib import Path

from lkjip_xl.report.screen.halaman_aturan import write_rules_page
from tests.alat import denah

DOCS = Path(__file__).parents[2] / "docs"


def pages() -> dict[Path, str]:
    """Return each generated page, or page with a generated part, as it should be."""
    pengembang = DOCS / "pengembang.md"
    return {
        DOCS / "aturan.md": write_rules_page(),
        pengembang: denah.replace(pengembang.read_text(encoding="utf-8")),
    }


if __name__ == "__main__":
    for path, isi in pages().items():
        path.write_text(isi, encoding="utf-8")
