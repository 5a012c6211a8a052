"""Tabel 2.1: anggaran before and after the change, row by row."""

import re
from decimal import Decimal

from lkjip_xl.join.change import Perubahan, Sisi, find_change
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import jumlah, perubahan, pohon
from lkjip_xl.model.gabungan import Gabungan, Letak
from lkjip_xl.model.hasil import BarisPerubahan
from lkjip_xl.model.tabel import origin

_NOL = Decimal(0)
_SUMBER_DANA = later(r"\b(apbd\w*|apbn|dau|dak|dbh|did|pad|blud|bankeu)\b", re.IGNORECASE)


def _side(
    sisi: Sisi, letak: list[int | None], anak: list[list[int]]
) -> tuple[list[Decimal], list[bool]]:
    """Return each row's amount on one side, and whether it is the sum of the rows below.

    A row counts from the rows below it where these are all that its own table has below it.
    """
    tepat = pohon.hitung(sisi.pohon, sisi.tabel.kolom.get(sisi.peran, ()))
    nilai, dari_anak = [_NOL] * len(letak), [False] * len(letak)
    for posisi in reversed(range(len(letak))):
        milik = letak[posisi]
        ada = {letak[a] for a in anak[posisi]}
        lengkap = milik is None or (
            set(sisi.pohon.anak[milik]) <= ada and not pohon.is_leaf(sisi.pohon, milik, tepat)
        )
        dari_anak[posisi] = bool(anak[posisi]) and lengkap
        if dari_anak[posisi]:
            nilai[posisi] = sum((nilai[a] for a in anak[posisi]), _NOL)
        elif milik is not None:
            nilai[posisi] = tepat[milik] or _NOL
    return nilai, dari_anak


def _funds(ubah: Perubahan, posisi: int) -> str:
    """Return the source of funds that a row's remarks name, empty where they name none."""
    baris = ubah.baris[posisi]
    for sisi, p in ((ubah.perubahan, baris.perubahan), (ubah.murni, baris.murni)):
        if p is not None:
            teks = sisi.tabel.keterangan.get(sisi.pohon.simpul[p].baris, "")
            if _SUMBER_DANA.search(teks):
                return teks
    return ""


def _place(gabungan: Gabungan, sisi: Sisi, posisi: int | None) -> Letak | None:
    """Return the entry of a row on one side and its position in that entry's tree."""
    return None if posisi is None else gabungan.place(sisi.tabel, posisi)


def hitung_anggaran(gabungan: Gabungan) -> tuple[BarisPerubahan, ...]:
    """Return Tabel 2.1, ending with the total; empty without both stages.

    Rows go by the words of the last stage; what one stage lacks is 0 there (rupiah).
    """
    ubah = find_change(gabungan)
    if ubah is None:
        return ()
    anak = ubah.anak()
    murni, dari_murni = _side(ubah.murni, [s.murni for s in ubah.baris], anak)
    akhir, dari_akhir = _side(ubah.perubahan, [s.perubahan for s in ubah.baris], anak)
    hasil: list[BarisPerubahan] = []
    for posisi, baris in enumerate(ubah.baris):
        simpul = ubah.simpul(baris)[1]
        kiri = _place(gabungan, ubah.murni, baris.murni)
        kanan = _place(gabungan, ubah.perubahan, baris.perubahan)
        tabel = next(gabungan.table_of(di.entri) for di in (kanan, kiri) if di)
        selisih = perubahan.hitung(murni[posisi], akhir[posisi])
        dalam = 1 if baris.induk is None else hasil[baris.induk].kedalaman + 1
        hasil.append(
            BarisPerubahan(
                simpul.tingkat, dalam, simpul.kode, simpul.uraian, murni[posisi], akhir[posisi],
                selisih, perubahan.hitung_persen(murni[posisi], selisih), _funds(ubah, posisi),
                origin(tabel, simpul.baris), posisi, tuple(anak[posisi]),
                kiri, kanan,
                (dari_murni[posisi], dari_akhir[posisi]),
            )
        )  # fmt: skip
    return (*hasil, _total(ubah, hasil))


def _total(ubah: Perubahan, hasil: list[BarisPerubahan]) -> BarisPerubahan:
    """Return the row of totals over the topmost rows."""
    akar = tuple(p for p, s in enumerate(ubah.baris) if s.induk is None)
    murni = jumlah.hitung(hasil[p].anggaran_murni for p in akar) or _NOL
    akhir = jumlah.hitung(hasil[p].anggaran_perubahan for p in akar) or _NOL
    selisih = perubahan.hitung(murni, akhir)
    total = ubah.perubahan.pohon.total
    tabel = ubah.perubahan.tabel
    return BarisPerubahan(
        "jumlah", 0, None, "JUMLAH", murni, akhir, selisih,
        perubahan.hitung_persen(murni, selisih), "",
        origin(tabel, total.baris if total else None), None, akar,
    )  # fmt: skip
