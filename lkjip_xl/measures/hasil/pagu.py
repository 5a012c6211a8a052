"""The budget alone, where no table has a realisasi."""

from lkjip_xl.measures import pohon
from lkjip_xl.model.hasil import BarisPagu
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel, origin


def hitung_pagu(tabel: Tabel[Pohon] | None) -> tuple[BarisPagu, ...]:
    """Return each row's pagu from its leaves, ending with the total (rupiah)."""
    if tabel is None:
        return ()
    nilai = pohon.hitung(tabel.isi, tabel.kolom["anggaran"])
    baris = [
        BarisPagu(
            simpul.tingkat,
            simpul.kedalaman + 1,
            simpul.kode,
            simpul.uraian,
            anggaran,
            origin(tabel, simpul.baris),
        )
        for simpul, anggaran in zip(tabel.isi.simpul, nilai, strict=True)
        if anggaran is not None
    ]
    total = tabel.isi.total
    asal = origin(tabel, total.baris if total else None)
    jumlah = pohon.hitung_total(tabel.isi, nilai)
    return (*baris, BarisPagu("jumlah", 0, None, "JUMLAH", jumlah, asal))
