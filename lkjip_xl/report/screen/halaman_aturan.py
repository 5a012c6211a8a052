"""The page of all rules, written from their docstrings."""

from lkjip_xl.rules.daftar import BAGIAN, PERIKSA, Aturan, explain

_AWAL = (
    "# Aturan",
    "",
    "Halaman ini ditulis dari kode program; `lkjip-xl aturan KODE` menampilkan isi yang sama.",
    "*kesalahan*: angka yang diserahkan akan salah. *peringatan*: harus dilihat orang. "
    "*informasi*: apa yang dipilih atau dicocokkan program.",
    "",
    "| Kode | Tingkat | Apa |",
    "|---|---|---|",
)


def _row(aturan: Aturan) -> str:
    """Return a rule's row of the table; a bar in a text would end its cell."""
    apa = aturan.bagian["Apa"].replace("|", "\\|")
    return f"| [{aturan.kode}](#{aturan.kode.lower()}) | {aturan.tingkat} | {apa} |"


def _section(aturan: Aturan) -> list[str]:
    """Return a rule's own part of the page."""
    baris = ["", f"## {aturan.kode}", "", f"**Tingkat:** {aturan.tingkat}"]
    for nama in BAGIAN:
        baris += ["", f"**{nama}:** {aturan.bagian[nama]}"]
    return baris


def write_rules_page() -> str:
    """Return the page as Markdown: a table of all rules, then each rule's five sections."""
    aturan = [explain(satu) for satu in PERIKSA]
    baris = [*_AWAL, *map(_row, aturan)]
    for satu in aturan:
        baris += _section(satu)
    return "\n".join(baris) + "\n"
