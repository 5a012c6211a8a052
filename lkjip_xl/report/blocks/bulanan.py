"""Below Tabel 3.5: realisasi per bulan and per triwulan, where sources of several months are."""

from decimal import Decimal

from lkjip_xl.join.months import monthly
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import jumlah, persen
from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import is_table_of
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.report.bahan import Bahan, first_entry, percent
from lkjip_xl.report.blocks.deret import BATANG_SAMPAI
from lkjip_xl.report.isi import (
    BlokTabel,
    BlokTeks,
    Grafik,
    Isi,
    Seri,
    acuan,
    heading,
    nama_sel,
)
from lkjip_xl.report.sources.hitung_sumber import source_total
from lkjip_xl.report.tabel import KolomTabel, table

_KUNCI = "3.5"
_ROMAWI = ("I", "II", "III", "IV")
_BULAN_TRIWULAN = 3


@beku
class _Bulan:
    """A month with what was realised up to it."""

    nomor: int  # 1-12
    realisasi: Decimal  # rupiah, from January on
    rumus: str  # of the realisasi
    anggaran: Decimal | None  # rupiah; None: its table has no such column
    rumus_anggaran: str  # of the anggaran

    @property
    def nama(self) -> str:
        """Return the month's name."""
        return BULAN[self.nomor - 1].capitalize()


def _months(bahan: Bahan) -> list[_Bulan]:
    """Return the months of the sources, in order."""
    hasil = []
    for nomor, posisi in monthly(bahan.gabungan):
        tabel = bahan.gabungan.entri[posisi]
        if not is_table_of(tabel, Pohon):
            continue
        sumber = first_entry(bahan.gabungan, posisi)
        nilai, rumus = source_total(tabel, tabel.isi, sumber, "realisasi")
        pagu: tuple[Decimal | None, str] = (None, "")
        if "anggaran" in tabel.kolom:
            pagu = source_total(tabel, tabel.isi, sumber, "anggaran")
        hasil.append(_Bulan(nomor, nilai, rumus, *pagu))
    return hasil


def _span(dari: int, sampai: int) -> str:
    """Return the months that a difference covers."""
    awal, akhir = (BULAN[posisi - 1].capitalize() for posisi in (dari, sampai))
    return akhir if dari == sampai else f"{awal} s.d. {akhir}"


@beku
class _Masa:
    """A row of either table: some months."""

    nomor: int  # of the row, from 1
    nama: Isi  # its first cell
    bulan: str  # the months in words
    akhir: _Bulan  # the last month known
    anggaran: Isi  # rupiah
    kumulatif: Isi  # realisasi from January on (rupiah)
    sendiri: Isi  # realisasi of these months alone (rupiah)


def _month(urut: int, semua: list[_Bulan], desimal: int) -> _Masa:
    """Return one month: pagu, realisasi up to it, that of the months since the one before."""
    bulan = semua[urut]
    lalu = semua[urut - 1] if urut else None

    def nama(kolom: str) -> str:
        return nama_sel(_KUNCI, "bulan", bulan.nomor, kolom)

    sel = acuan(_KUNCI, "bulan", bulan.nomor, "kumulatif")
    sendiri = f"={sel}"
    if lalu:
        sendiri = jumlah.rumus_sisa(sel, acuan(_KUNCI, "bulan", lalu.nomor, "kumulatif"), desimal)
    beda = bulan.realisasi - (lalu.realisasi if lalu else Decimal(0))
    return _Masa(
        nomor=urut + 1,
        nama=Isi(bulan.nama, "teks_tengah", nama=nama("nama")),
        bulan=_span(lalu.nomor + 1 if lalu else 1, bulan.nomor),
        akhir=bulan,
        anggaran=Isi(bulan.anggaran, "rupiah", bulan.rumus_anggaran or None, nama("anggaran")),
        kumulatif=Isi(bulan.realisasi, "rupiah", bulan.rumus, nama("kumulatif")),
        sendiri=Isi(beda, "rupiah", sendiri, nama("sendiri")),
    )


def _quarter(nomor: int, semua: list[_Bulan], desimal: int) -> _Masa | None:
    """Return one triwulan by its last month; None where no month of it is known.

    Its own realisasi needs the end of the triwulan before.
    """
    awal = nomor * _BULAN_TRIWULAN
    dalam = [bulan for bulan in semua if awal < bulan.nomor <= awal + _BULAN_TRIWULAN]
    if not dalam:
        return None
    akhir = dalam[-1]
    lalu = next((bulan for bulan in semua if bulan.nomor == awal), None)
    sel = acuan(_KUNCI, "bulan", akhir.nomor, "kumulatif")
    sendiri = Isi(TIDAK_DAPAT_DIHITUNG, "rupiah")
    if not nomor:
        sendiri = Isi(akhir.realisasi, "rupiah", f"={sel}")
    elif lalu:
        rumus = jumlah.rumus_sisa(sel, acuan(_KUNCI, "bulan", lalu.nomor, "kumulatif"), desimal)
        sendiri = Isi(akhir.realisasi - lalu.realisasi, "rupiah", rumus)
    pagu = None if akhir.anggaran is None else "=" + acuan(_KUNCI, "bulan", akhir.nomor, "anggaran")
    return _Masa(
        nomor=nomor + 1,
        nama=Isi(f"Triwulan {_ROMAWI[nomor]}", "teks_tengah"),
        bulan=_span(awal + 1, akhir.nomor),
        akhir=akhir,
        anggaran=Isi(akhir.anggaran, "rupiah", pagu),
        kumulatif=Isi(akhir.realisasi, "rupiah", f"={sel}"),
        sendiri=sendiri,
    )


def _share(bulan: _Bulan) -> Isi:
    """Return the realisasi up to a month in percent of its pagu; blank where it has none."""
    if bulan.anggaran is None:
        return Isi(None, "persen")
    sel, pagu = (acuan(_KUNCI, "bulan", bulan.nomor, k) for k in ("kumulatif", "anggaran"))
    return percent(persen.hitung(bulan.realisasi, bulan.anggaran), persen.rumus(sel, pagu))


def _columns(waktu: str) -> list[KolomTabel[_Masa]]:
    """Return the columns, of the widths that Tabel 3.5 has."""
    return [
        KolomTabel(5, "No.", lambda s: Isi(s.nomor, "teks_tengah")),
        KolomTabel(19, waktu, lambda s: s.nama),
        KolomTabel(44, "Masa", lambda s: Isi(s.bulan)),
        KolomTabel(18, "Anggaran (Rp)", lambda s: s.anggaran),
        KolomTabel(18, "Realisasi s.d. akhir masa (Rp)", lambda s: s.kumulatif),
        KolomTabel(16, "Realisasi masa itu (Rp)", lambda s: s.sendiri),
        KolomTabel(12, "% s.d. akhir masa", lambda s: _share(s.akhir)),
    ]


def month_blocks(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the two blocks, empty where there are not two months."""
    semua = _months(bahan)
    if not semua:
        return []
    desimal = jumlah.decimals(sebulan.realisasi for sebulan in semua)
    bulan = [_month(urut, semua, desimal) for urut in range(len(semua))]
    triwulan = [masa for n in range(4) if (masa := _quarter(n, semua, desimal))]
    return [
        heading("Realisasi per bulan"),
        table(_columns("Bulan"), bulan),
        heading("Realisasi per triwulan"),
        table(_columns("Triwulan"), triwulan),
    ]


def month_chart(bahan: Bahan) -> tuple[Grafik, ...]:
    """Return the chart of realisasi by month, empty where there are not two months."""
    semua = _months(bahan)
    if not semua:
        return ()
    kategori = tuple(nama_sel(_KUNCI, "bulan", bulan.nomor, "nama") for bulan in semua)
    seri = tuple(
        Seri(
            judul, kategori, tuple(nama_sel(_KUNCI, "bulan", bulan.nomor, kolom) for bulan in semua)
        )
        for judul, kolom in (
            ("Realisasi s.d. bulan itu", "kumulatif"),
            ("Realisasi sejak data sebelumnya", "sendiri"),
        )
    )
    return (
        Grafik(
            "garis" if len(semua) > BATANG_SAMPAI else "kolom",
            "Realisasi per bulan",
            seri,
            f"Diagram realisasi {semua[0].nama} sampai {semua[-1].nama}, dalam juta rupiah; "
            "angkanya ada di tabel Realisasi per bulan.",
            sumbu="juta",
        ),
    )
