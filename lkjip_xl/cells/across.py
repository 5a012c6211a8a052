"""A formula as it would stand in another column: what Excel writes when filled to the side."""

import re
from collections import Counter
from collections.abc import Iterable

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Tempat, column_number, huruf_kolom

# Addresses, not names of functions (LOG10) nor what stands between quotation marks.
_ALAMAT = later(r"(?<![A-Z0-9_$.])([A-Z]{1,3})(\$?\d+)(?![A-Z0-9_(.])")


def filled_aside(rumus: str, geser: int) -> str:
    """Return a formula filled so many columns to the right; columns behind $ stay."""

    def shift(cocok: re.Match[str]) -> str:
        return huruf_kolom(column_number(cocok[1]) + geser) + cocok[2]

    bagian = rumus.split('"')
    return '"'.join(_ALAMAT.sub(shift, t) if n % 2 == 0 else t for n, t in enumerate(bagian))


def formula_of_row(rumus: dict[Tempat, str], baris: int, kolom: Iterable[int], ke: int) -> str:
    """Return the formula that most other cells of a row say a cell should hold, "" without one."""
    ada = [k for k in kolom if k != ke]
    kata = Counter(filled_aside(r, ke - k) for k in ada if (r := rumus.get((baris, k))))
    paling = kata.most_common(1)
    return paling[0][0] if paling and 2 * paling[0][1] > len(ada) else ""
