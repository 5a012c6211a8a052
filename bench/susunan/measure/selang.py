"""How sure a share is that was counted in a sample."""

from math import sqrt

_Z = 1.959963984540054  # 95 %


def wilson(benar: int, banyak: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (percent 0-100) by Wilson; 0 to 100 without a sample."""
    if not banyak:
        return 0.0, 100.0
    p, n = benar / banyak, banyak
    tengah = (p + _Z * _Z / (2 * n)) / (1 + _Z * _Z / n)
    lebar = _Z / (1 + _Z * _Z / n) * sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n))
    return max(0.0, tengah - lebar) * 100, min(1.0, tengah + lebar) * 100
