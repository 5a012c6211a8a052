"""lkjip-xl: reads a kecamatan's spreadsheets and writes the checked tables of its LKJiP."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkjip_xl.api import baca, dokumen, periksa, susun
    from lkjip_xl.grid.galat import GalatBerkas

__version__ = "0.2.0"
__all__ = ["GalatBerkas", "__version__", "baca", "dokumen", "periksa", "susun"]


def __getattr__(nama: str) -> object:
    """Load the program only when it is used: `lkjip-xl --help` stays quick."""
    if nama == "GalatBerkas":
        from lkjip_xl.grid.galat import GalatBerkas  # noqa: PLC0415

        return GalatBerkas
    if nama in __all__:
        from lkjip_xl import api  # noqa: PLC0415

        return getattr(api, nama)
    raise AttributeError(f"lkjip_xl tidak punya {nama}")
