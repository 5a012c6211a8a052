"""The plan of the house in docs/pengembang.md, drawn from the imports.

The picture shows who builds on whom; an arrow that follows from two others is left out. Below it
stands the first sentence of each floor's and room's docstring.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PAKET = Path(__file__).parents[2] / "lkjip_xl"
# The doors: what is not a floor but a way in; `__init__` only opens `api`.
_PINTU = ("pipeline", "api", "cli")


def floor_of(modul: str) -> str:
    """Return the floor (or the door) that a module of the package belongs to, empty for others."""
    bagian = modul.split(".")
    nama = bagian[1] if len(bagian) > 1 and bagian[0] == PAKET.name else ""
    return nama if nama in _PINTU or (PAKET / nama).is_dir() else ""


def imports_of(path: Path) -> Iterator[str]:
    """Give the modules that a file imports from, also inside functions."""
    for simpul in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.ImportFrom) and simpul.module == PAKET.name:
            yield from (f"{PAKET.name}.{nama.name}" for nama in simpul.names)
        elif isinstance(simpul, ast.ImportFrom) and simpul.module:
            yield simpul.module


@cache
def building() -> dict[str, frozenset[str]]:
    """Return each floor and door with those that it imports from."""
    lantai = [p.name for p in PAKET.iterdir() if (p / "__init__.py").exists()]
    jalur = {nama: list((PAKET / nama).rglob("*.py")) for nama in lantai}
    jalur |= {nama: [PAKET / f"{nama}.py"] for nama in _PINTU}
    return {
        nama: frozenset(floor_of(m) for path in berkas for m in imports_of(path)) - {nama, ""}
        for nama, berkas in jalur.items()
    }


def below(nama: str) -> frozenset[str]:
    """Return all that a floor stands on, directly or through others."""
    langsung = building()[nama]
    return langsung.union(*(below(teks) for teks in langsung))


def _first_sentence(path: Path) -> str:
    """Return the first line of a module's docstring, without its dot."""
    dok = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return dok.split("\n")[0].rstrip(".").replace("|", "\\|")


def _order() -> list[str]:
    """Return the floors and doors, the ones that stand on nothing in front."""
    return sorted(building(), key=lambda nama: (len(below(nama)), nama))


def _picture() -> list[str]:
    """Return the arrows that no other two say already, as a Mermaid picture."""
    panah = []
    for nama in _order():
        langsung = building()[nama]
        lewat = frozenset[str]().union(*(below(bawah) for bawah in langsung))
        panah += [f"  {bawah} --> {nama}" for bawah in sorted(langsung - lewat)]
    return ["```mermaid", "flowchart TD", *panah, "```"]


def _rooms(nama: str) -> list[str]:
    """Return the rows of one floor: itself, then its rooms."""
    if nama in _PINTU:
        return [f"| **`{nama}.py`** | {_first_sentence(PAKET / f'{nama}.py')} |"]
    akar = PAKET / nama
    kamar = sorted(path.parent for path in akar.rglob("__init__.py") if path.parent != akar)
    return [
        f"| **`{nama}/`** | {_first_sentence(akar / '__init__.py')} |",
        *(
            f"| `{path.relative_to(PAKET).as_posix()}/` | {_first_sentence(path / '__init__.py')} |"
            for path in kamar
        ),
    ]


def draw() -> str:
    """Return the picture and the table of floors and rooms."""
    baris = [baris for nama in _order() for baris in _rooms(nama)]
    return "\n".join([*_picture(), "", "| where | what |", "|---|---|", *baris]) + "\n"
