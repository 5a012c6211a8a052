"""Causes of findings on one cell or one row: unread amounts, sisa, percent, pagu, excess."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.causes.digits import relate
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.rank import Timbangan, rank
from lkjip_xl.causes.values import slip_words
from lkjip_xl.causes.witness import Kesaksian, Saksi
from lkjip_xl.join.recalculate import same_value
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import address_of, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import read_column

_NOL = Decimal(0)
_TAK_ADA = (-1, -1)


@dataclass(frozen=True)
class Baris:
    """A row of a budget table with a finding of its own."""

    saksi: Saksi
    tabel: Tabel
    pohon: Pohon
    posisi: int
    temuan: Temuan

    def isi(self, peran: str) -> tuple[int, Decimal] | None:
        """Return the column and the typed amount of a role that has one column (rupiah)."""
        kolom = role_columns(self.tabel, peran)
        if len(kolom) != 1:
            return None
        konteks = self.saksi.konteks
        nilai = read_column(konteks, self.tabel, self.pohon, kolom[0]).typed(self.posisi)
        return None if nilai is None else (kolom[0], nilai)

    @property
    def baris(self) -> int:
        """Return the sheet row."""
        semua = [*self.pohon.simpul, *([self.pohon.total] if self.pohon.total else [])]
        return semua[self.posisi].baris

    def rumus(self, kolom: int) -> str | None:
        """Return the formula in one of the row's cells."""
        grid = self.saksi.konteks.grid(self.tabel)
        return grid.rumus.get((self.baris, kolom)) if grid else None


def find_row(saksi: Saksi, temuan: Temuan) -> Baris | None:
    """Return the budget row that a finding's first cell stands on."""
    if not temuan.sel:
        return None
    baris = address_of(temuan.sel[0])[0]
    for tabel, pohon in saksi.konteks.anggaran():
        if (tabel.berkas, tabel.lembar) != (temuan.berkas, temuan.lembar):
            continue
        semua = [*pohon.simpul, *([pohon.total] if pohon.total else [])]
        for posisi, satu in enumerate(semua):
            if satu.baris == baris:
                return Baris(saksi, tabel, pohon, posisi, temuan)
    return None


def explain_single(saksi: Saksi, baris: Baris) -> list[Timbangan]:
    """Return the causes of a finding that is no wrong sum, none where nothing can be said."""

    def weigh(satu: Dugaan) -> Kesaksian:
        return saksi.weigh(baris.tabel, baris.pohon, satu.koreksi, _TAK_ADA)

    cari = CARI[baris.temuan.kode]
    return rank(list(cari(baris)), weigh, lambda: False)


def _text(b: Baris) -> Iterator[Dugaan]:
    yield Dugaan(
        "teks_bukan_angka",
        tuple(address_of(satu) for satu in b.temuan.sel),
        "selnya berisi teks, bukan angka, jadi Excel pun tidak menjumlahkannya",
        terbaca=True,
    )


def _blank(b: Baris) -> Iterator[Dugaan]:
    yield Dugaan(
        "sel_kosong",
        tuple(address_of(satu) for satu in b.temuan.sel),
        "selnya kosong, sedangkan baris di sekitarnya terisi",
        terbaca=len(b.temuan.sel) == 1,
    )


def _stale(b: Baris) -> Iterator[Dugaan]:
    """Return that a cell's formula gives another value now."""
    sel = address_of(b.temuan.sel[0])
    rumus, grid = b.rumus(sel[1]), b.saksi.konteks.grid(b.tabel)
    tersimpan = b.temuan.nilai
    if rumus is None or grid is None or not isinstance(tersimpan, Decimal):
        return
    baru = b.saksi.konteks.penghitung(b.tabel).evaluate(grid, rumus)
    if baru is not None and not same_value(baru, tersimpan):
        yield Dugaan(
            "nilai_tersimpan_usang",
            (sel,),
            f"{alamat(*sel)} masih menyimpan {tulis_rupiah(tersimpan)}, padahal rumusnya {rumus} "
            f"sekarang menghasilkan {tulis_rupiah(baru)}",
            terbukti=True,
        )


def _slip(b: Baris, kolom: int, tertulis: Decimal, benar: Decimal) -> Iterator[Dugaan]:
    jenis = relate(tertulis, benar)
    if jenis and b.rumus(kolom) is None:
        sel = b.baris, kolom
        kata = slip_words(jenis, alamat(*sel), tertulis, benar)
        yield Dugaan(jenis, (sel,), kata, {(b.posisi, kolom): benar})


def _swap(b: Baris) -> Iterator[Dugaan]:
    """Return that anggaran and realisasi of the row stand in each other's place."""
    anggaran, realisasi = b.isi("anggaran"), b.isi("realisasi")
    if anggaran and realisasi and anggaran[1] < realisasi[1]:
        (k1, a), (k2, r) = anggaran, realisasi
        yield Dugaan(
            "kolom_tertukar",
            ((b.baris, k1), (b.baris, k2)),
            f"{alamat(b.baris, k1)} dan {alamat(b.baris, k2)} tertukar",
            {(b.posisi, k1): r, (b.posisi, k2): a},
        )


def _remainder(b: Baris) -> Iterator[Dugaan]:
    """Return the slips in sisa, anggaran or realisasi that would mend a row's sisa."""
    yield from _stale(b)
    anggaran, realisasi, sisa = b.isi("anggaran"), b.isi("realisasi"), b.isi("sisa")
    if not anggaran or not realisasi or not sisa:
        return
    (k1, a), (k2, r), (k3, s) = anggaran, realisasi, sisa
    yield from _slip(b, k3, s, a - r)
    yield from _slip(b, k1, a, r + s)
    yield from _slip(b, k2, r, a - s)
    yield from _swap(b)


def _excess(b: Baris) -> Iterator[Dugaan]:
    """Return the slips that put a row's realisasi above its anggaran."""
    yield from _swap(b)
    anggaran, realisasi = b.isi("anggaran"), b.isi("realisasi")
    for kali in (10, 100, 1000) if anggaran and realisasi else ():
        (k1, a), (k2, r) = anggaran or (0, _NOL), realisasi or (0, _NOL)
        if r / kali <= a and r % kali == 0:
            yield from _slip(b, k2, r, r / kali)
        if r <= a * kali:
            yield from _slip(b, k1, a, a * kali)


def _negative(b: Baris) -> Iterator[Dugaan]:
    baris, kolom = address_of(b.temuan.sel[0])
    nilai = b.temuan.nilai
    if isinstance(nilai, Decimal) and nilai < 0 and baris == b.baris:
        yield from _slip(b, kolom, nilai, -nilai)


def _pagu(b: Baris) -> Iterator[Dugaan]:
    """Return how a row's pagu comes to differ from the DPA's."""
    anggaran, benar = b.isi("anggaran"), b.temuan.seharusnya
    if not anggaran or not isinstance(benar, Decimal):
        return
    kolom, tertulis = anggaran
    for lain in b.saksi.pagu(b.tabel, b.posisi):
        if lain.tahapan in {"murni", "pergeseran"} and lain.nilai == tertulis:
            sel = b.baris, kolom
            yield Dugaan(
                "pagu_murni_dipakai",
                (sel,),
                f"{alamat(*sel)} berisi pagu sebelum perubahan ({lain.berkas})",
                {(b.posisi, kolom): benar},
            )
    yield from _slip(b, kolom, tertulis, benar)


CARI: dict[str, Callable[[Baris], Iterator[Dugaan]]] = {
    "B101": _text,
    "B107": _blank,
    "F103": _stale,
    "T103": _remainder,
    "L101": _stale,
    "X103": _pagu,
    "R101": _excess,
    "R102": _excess,
    "R103": _negative,
}
