"""What of docs/ is written by the program: `python -m tests.alat.halaman`."""

import re
from pathlib import Path

from lkjip_xl.norms.jenis import JENIS
from lkjip_xl.rules.daftar import BAGIAN, PERIKSA, Aturan, explain
from tests.alat.denah import draw

DOCS = Path(__file__).parents[2] / "docs"


_AWAL_ATURAN = (
    "# Aturan",
    "",
    "Halaman ini ditulis dari kode program; `lkjip-xl aturan KODE` menampilkan isi yang sama.",
    "*kesalahan*: angka yang diserahkan akan salah. *peringatan*: harus dilihat orang. "
    "*informasi*: apa yang dipilih atau dicocokkan program.",
    "",
    "| Kode | Tingkat | Apa |",
    "|---|---|---|",
)


def _rule_row(aturan: Aturan) -> str:
    """Return a rule's row of the table; a bar in a text would end its cell."""
    apa = aturan.bagian["Apa"].replace("|", "\\|")
    return f"| [{aturan.kode}](#{aturan.kode.lower()}) | {aturan.tingkat} | {apa} |"


def _rule_section(aturan: Aturan) -> list[str]:
    """Return a rule's own part of the page."""
    baris = ["", f"## {aturan.kode}", "", f"**Tingkat:** {aturan.tingkat}"]
    for nama in BAGIAN:
        baris += ["", f"**{nama}:** {aturan.bagian[nama]}"]
    return baris


def write_rules_page() -> str:
    """Return the page as Markdown: a table of all rules, then each rule's five sections."""
    aturan = [explain(periksa) for periksa in PERIKSA]
    baris = [*_AWAL_ATURAN, *map(_rule_row, aturan)]
    for kaidah in aturan:
        baris += _rule_section(kaidah)
    return "\n".join(baris) + "\n"


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


def _with_part(nama: str, tanda: str, teks: str) -> str:
    """Return a page with what stands between two marks written anew."""
    tempat = re.compile(rf"(?<=<!-- {tanda} -->\n).*?(?=<!-- /{tanda} -->)", re.DOTALL)
    return tempat.sub(lambda _: teks, (DOCS / nama).read_text(encoding="utf-8"))


def pages() -> dict[Path, str]:
    """Return each generated page, or page with a generated part, as it should be."""
    return {
        DOCS / "aturan.md": write_rules_page(),
        DOCS / "format.md": _with_part("format.md", "jenis", _kinds()),
        DOCS / "pengembang.md": _with_part("pengembang.md", "denah", draw()),
    }


if __name__ == "__main__":
    for path, teks in pages().items():
        path.write_text(teks, encoding="utf-8")
