"""Below Tabel 3.5: anggaran and realisasi by kelompok belanja, where the source tells it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.measures import jumlah, persen
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kode import KODE_KELOMPOK
from lkjip_xl.report.bahan import Bahan, percent
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, acuan, heading, nama_sel
from lkjip_xl.report.sources.hitung_sumber import group_roles, source_total
from lkjip_xl.report.tabel import KolomTabel, table

_KUNCI = "3.5"
_SAMA = "Jumlah menurut kelompok belanja sama dengan JUMLAH tabel di atas."
_BEDA = "Jumlah menurut kelompok belanja berbeda dari JUMLAH tabel di atas; periksa sumbernya."


class _Jumlah(NamedTuple):
    """An amount (rupiah), and its formula."""

    nilai: Decimal
    rumus: str


_TANPA = _Jumlah(Decimal(0), "=0")


class _Kelompok(NamedTuple):
    """One kelompok belanja, or the sum of all."""

    kunci: str  # names its cells
    kode: str  # of its rekening, as shown
    nama: str  # as shown
    anggaran: _Jumlah  # value and formula
    realisasi: _Jumlah  # value and formula

    @property
    def uang(self) -> tuple[str, str]:
        """Return the cells of anggaran and realisasi."""
        return (
            acuan(_KUNCI, "kelompok", self.kunci, "anggaran"),
            acuan(_KUNCI, "kelompok", self.kunci, "realisasi"),
        )


def _groups(bahan: Bahan, tabel: Tabel, pohon: Pohon) -> Iterator[_Kelompok]:
    """Yield each kelompok with its two amounts."""
    sumber = bahan.sumber("anggaran")
    for grup, ada in group_roles(tabel).items():
        anggaran, realisasi = (
            _Jumlah(*source_total(tabel, pohon, sumber, f"{p}_{grup}")) if p in ada else _TANPA
            for p in ("anggaran", "realisasi")
        )
        yield _Kelompok(grup, *KODE_KELOMPOK[grup], anggaran, realisasi)
    dari_dpa, tulang = bahan.gabungan.dari_dpa, bahan.gabungan.tulang
    if not dari_dpa or tulang is None:
        return
    atas = [p for p in dari_dpa if tulang.isi.simpul[p].induk not in dari_dpa]
    pagu = [bahan.hasil.realisasi_anggaran[p].anggaran for p in atas]
    rumus = jumlah.rumus([acuan(_KUNCI, p, "anggaran") for p in atas], jumlah.decimals(pagu))
    nama = "Belum dirinci: hanya ada di DPA"
    yield _Kelompok("dpa", "", nama, _Jumlah(sum(pagu, Decimal(0)), rumus), _TANPA)


def _sum_of(semua: list[_Kelompok], desimal: int) -> _Kelompok:
    """Return the last row: the sums of all."""
    sel = zip(*(kelompok.uang for kelompok in semua), strict=True)
    dari_a, dari_r = (jumlah.rumus(list(kolom), desimal) for kolom in sel)
    anggaran = sum((kelompok.anggaran.nilai for kelompok in semua), Decimal(0))
    realisasi = sum((kelompok.realisasi.nilai for kelompok in semua), Decimal(0))
    dua = _Jumlah(anggaran, dari_a), _Jumlah(realisasi, dari_r)
    return _Kelompok("jumlah", "", "JUMLAH", *dua)


def _columns(desimal: int) -> list[KolomTabel[tuple[int | None, _Kelompok]]]:
    """Return the columns, of the widths that Tabel 3.5 has; a row is a number and a kelompok."""

    def amount(peran: str, uang: _Jumlah, kunci: str) -> Isi:
        return Isi(uang.nilai, "rupiah", uang.rumus, nama_sel(_KUNCI, "kelompok", kunci, peran))

    def remainder(s: _Kelompok) -> Isi:
        sisa = s.anggaran.nilai - s.realisasi.nilai
        return Isi(sisa, "rupiah", jumlah.rumus_sisa(*s.uang, desimal))

    def share(s: _Kelompok) -> Isi:
        a, r = s.uang
        return percent(persen.hitung(s.realisasi.nilai, s.anggaran.nilai), persen.rumus(r, a))

    return [
        KolomTabel(5, "No.", lambda s: Isi(s[0], "teks_tengah")),
        KolomTabel(19, "Kode", lambda s: Isi(s[1].kode or None, "kode")),
        KolomTabel(44, "Kelompok Belanja", lambda s: Isi(s[1].nama)),
        KolomTabel(18, "Anggaran (Rp)", lambda s: amount("anggaran", s[1].anggaran, s[1].kunci)),
        KolomTabel(18, "Realisasi (Rp)", lambda s: amount("realisasi", s[1].realisasi, s[1].kunci)),
        KolomTabel(16, "Sisa (Rp)", lambda s: remainder(s[1])),
        KolomTabel(12, "%", lambda s: share(s[1])),
    ]


def group_block(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the block, empty where the source has no columns by kelompok belanja."""
    tabel = bahan.gabungan.tabel("anggaran")
    total = bahan.hasil.total
    if tabel is None or total is None:
        return []
    if bahan.gabungan.dipakai["anggaran"] in bahan.gabungan.rangkaian:
        return []  # the columns by kelompok of several sheets, or of all agencies, are not added
    semua = list(_groups(bahan, tabel, tabel.isi))
    if not group_roles(tabel):
        return []
    desimal = jumlah.decimals(uang.nilai for s in semua for uang in (s.anggaran, s.realisasi))
    terakhir = _sum_of(semua, desimal)
    blok = table(
        _columns(desimal),
        [*enumerate(semua, 1), (None, terakhir)],
        ragam=lambda s: None if s[0] else "jumlah",
    )
    dua = terakhir.anggaran.nilai, terakhir.realisasi.nilai
    sama = dua == (total.anggaran, total.realisasi)
    beda = [
        f"ROUND({acuan(_KUNCI, 'kelompok', 'jumlah', p)}-{acuan(_KUNCI, 'jumlah', p)},2)=0"
        for p in ("anggaran", "realisasi")
    ]
    uji = Isi(
        _SAMA if sama else _BEDA, "teks_kecil", f'=IF(AND({",".join(beda)}),"{_SAMA}","{_BEDA}")'
    )
    return [
        heading("Menurut kelompok belanja"),
        blok,
        BlokTeks((Baris((uji,)),)),
    ]
