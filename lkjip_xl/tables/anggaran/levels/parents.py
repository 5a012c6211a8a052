"""Who is whose child, as a list of positions: what every way of finding levels gives."""

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import AlasanRagu

Induk = list[int | None]


def stack_parents(peringkat: list[int]) -> Induk:
    """Return each row's parent: the nearest row above with a higher rank."""
    induk: Induk = []
    tumpuk: list[int] = []
    for posisi, pangkat in enumerate(peringkat):
        while tumpuk and peringkat[tumpuk[-1]] >= pangkat:
            tumpuk.pop()
        induk.append(tumpuk[-1] if tumpuk else None)
        tumpuk.append(posisi)
    return induk


def depths(induk: Induk) -> list[int]:
    """Return each row's depth; a parent may stand below its children."""
    dalam = [-1] * len(induk)
    for posisi, langsung in enumerate(induk):
        if langsung is None or dalam[langsung] >= 0:
            dalam[posisi] = 0 if langsung is None else dalam[langsung] + 1
            continue
        naik: list[int] = []
        atas: int | None = posisi
        while atas is not None and dalam[atas] < 0:
            naik.append(atas)
            atas = induk[atas]
        teratas = 0 if atas is None else dalam[atas] + 1
        for langkah, di_bawah in enumerate(reversed(naik), teratas):
            dalam[di_bawah] = langkah
    return dalam


@beku
class Ragu:
    """Why a row's place had to be decided, and if it is proven."""

    alasan: AlasanRagu
    terbukti: bool
