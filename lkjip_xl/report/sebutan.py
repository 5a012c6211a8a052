"""What a row of an indikator is called where it stands alone: no two rows alike."""

from collections import Counter
from collections.abc import Sequence

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan


def designations(baris: Sequence[BarisCapaian | BarisPerbandingan]) -> tuple[str, ...]:
    """Return each row's indikator, with its tujuan or sasaran where several have the same."""
    nama = [b.indikator or b.nama for b in baris]
    for tambahan in (
        [b.kelompok for b in baris],
        [b.nama for b in baris],
        [f"baris {n}" for n in range(1, len(baris) + 1)],
    ):
        banyak = Counter(map(kunci_nama, nama))
        nama = [
            f"{kata} ({t})" if t and banyak[kunci_nama(kata)] > 1 else kata
            for kata, t in zip(nama, tambahan, strict=True)
        ]
    return tuple(nama)
