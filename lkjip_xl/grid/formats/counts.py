"""Counts that files declare: how often something repeats, how far it spans."""

_TERPANJANG = 9  # digits; no sheet has as many rows, and Python reads no number of 4.300


def read_count(teks: str | bytes | None, biasa: int = 1) -> int:
    """Return a declared count, `biasa` where none is declared; a longer one is just very large."""
    if not teks or not teks.isdigit() or (isinstance(teks, str) and not teks.isascii()):
        return biasa
    return int(teks) if len(teks) <= _TERPANJANG else 10**_TERPANJANG
