"""Patterns that are compiled when they are asked for the first time.

There are 260 of them, and a run asks half: compiling all took a sixth of the time to start.
"""

import re
from typing import TYPE_CHECKING, Any

_DITANYA = ("match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn",
            "pattern", "groups", "groupindex")  # fmt: skip

if TYPE_CHECKING:
    from re import compile as later
else:

    class later:  # it stands in for a function
        """A pattern; once compiled, its methods are those of the compiled one."""

        def __init__(self, teks: str | bytes, tanda: int = 0) -> None:
            """Keep what will be compiled."""
            self._asal = teks, tanda

        def __getattr__(self, nama: str) -> Any:
            """Compile the pattern: none of its methods is here before that."""
            if nama not in _DITANYA:
                raise AttributeError(nama)
            utuh = re.compile(*self._asal)
            for metode in _DITANYA:
                setattr(self, metode, getattr(utuh, metode))
            return getattr(self, nama)


__all__ = ["later"]
