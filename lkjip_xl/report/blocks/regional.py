"""One live line that warns where Excel writes numbers the English way."""

from lkjip_xl.report.isi import Baris, Isi

_KATA = (
    "Excel ini menulis angka cara Inggris (1,234.56). Ubah di Control Panel › Region › Indonesian "
    "supaya tampil 1.234,56."
)


def regional_warning() -> Baris:
    """Return the line; blank where the computer writes a decimal comma.

    FIXED writes a half as 0,5 or 0.5: the second character tells the settings.
    """
    rumus = f'=IF(MID(FIXED(0.5,1),2,1)=".","{_KATA}","")'
    return Baris((Isi("", "peringatan_baris", rumus),))
