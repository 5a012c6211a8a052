"""B107: the sisa of a row that is blank where nearly all rows have theirs."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.lists import others
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import role_columns, sebut, temuan_di
from lkjip_xl.rules.selisih import remainder_column

_NOL = Decimal(0)
_JARANG_KOSONG = 5  # at most one leaf in so many was forgotten, as for amounts


def blank_remainders(tabel: Tabel, pohon: Pohon) -> Iterator[Temuan]:
    """Report leaves whose sisa is blank and not zero, where few are so.

    A sisa of zero is often left blank, and that of a parent is calculated.
    """
    kolom = remainder_column(tabel)
    if kolom is None:
        return
    daun = [s for p, s in enumerate(pohon.simpul) if not pohon.anak[p]]
    sisa = {s.baris: _remainder(tabel, s) for s in daun}
    bersisa = [s for s in daun if sisa[s.baris]]
    kosong = [s for s in bersisa if s.jumlah.get(kolom) is None]
    dilewati = {k.baris for k in tabel.keraguan} | {b for b, _ in tabel.belum_dihitung}
    kosong = [s for s in kosong if s.baris not in dilewati]
    if kosong and len(kosong) * _JARANG_KOSONG <= len(bersisa) - len(kosong):
        pertama, satu = kosong[0], len(kosong) == 1
        nilai = sisa[pertama.baris]
        yield temuan_di(
            tabel,
            "B107",
            "peringatan",
            [(s.baris, kolom) for s in kosong],
            f"Sisa {sebut(pertama.tingkat, pertama.uraian)}{others(kosong, 'baris lain')} kosong, "
            f"sedangkan baris lain terisi; anggaran dikurangi realisasinya {tulis_rupiah(nilai)}.",
            "Isi sisanya: anggaran dikurangi realisasi.",
            seharusnya=nilai if satu else None,
        )


def _remainder(tabel: Tabel, simpul: Simpul) -> Decimal:
    """Return the sisa that a row must have (rupiah), zero where it states no anggaran."""
    anggaran, realisasi = (
        [n for k in role_columns(tabel, peran) if (n := simpul.jumlah.get(k)) is not None]
        for peran in ("anggaran", "realisasi")
    )
    return sum(anggaran, _NOL) - sum(realisasi, _NOL) if anggaran and realisasi else _NOL
