"""The years below Tabel 3.2: realisasi year by year, and a line for each indikator."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.measures import perkembangan
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import figure_style
from lkjip_xl.report.isi import BlokTabel, Grafik, Isi, Seri, acuan, nama_sel
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "3.2"
_PALING_BANYAK = 6  # charts on one page
BATANG_SAMPAI = 2  # two points make no line
_SETENGAH = 50  # figures that fill half of the scale to 100
Titik = tuple[str, Decimal, str]  # year, realisasi, name of its cell above


def _points(baris: BarisPerbandingan, tahun_ini: str, tabel: Tabel) -> list[Titik]:
    """Return the years of an indikator that have a realisasi."""
    lalu = ((s.tahun, s.realisasi, f"realisasi_{s.tahun}") for s in baris.lalu)
    terisi = ((tahun, nilai, peran) for tahun, nilai, peran in lalu if nilai is not None)
    titik = [pokok for pokok in terisi if pokok[2] in tabel.kolom]
    if baris.realisasi is not None:
        titik = [pokok for pokok in titik if pokok[0] != tahun_ini]
        titik.append((tahun_ini, baris.realisasi, "realisasi"))
    return titik if len(titik) > 1 else []


class _Tahun(NamedTuple):
    """One year of an indikator; `nomor` counts the indikator, `lalu` is the year before it."""

    banding: BarisPerbandingan
    nomor: int
    titik: Titik
    lalu: Titik | None

    @property
    def sel(self) -> str:
        """Return the cell of the realisasi in Tabel 3.2."""
        return acuan(KUNCI, self.banding.posisi, self.titik[2])

    def name(self, kolom: str) -> str:
        """Return the name of a cell of this row."""
        return nama_sel(KUNCI, kolom, self.banding.posisi, self.titik[0])


def _realisasi(s: _Tahun) -> Isi:
    gaya = figure_style(s.titik[1], dalam_persen=s.banding.dalam_persen)
    return Isi(s.titik[1], gaya, f"={s.sel}", s.name("deret"))


def _indikator(s: _Tahun) -> Isi:
    nama = "=" + acuan(KUNCI, s.banding.posisi, "indikator")
    return Isi(s.banding.indikator or s.banding.nama, "teks", nama)


def _change(s: _Tahun) -> Isi | None:
    """Return the change against the year before."""
    if s.lalu is None:
        return None
    satuan = perkembangan.unit_of_change(s.banding.satuan, persen=s.banding.dalam_persen)
    kata = perkembangan.hitung(s.titik[1], [s.lalu[:2]], satuan)
    sel_lalu = [(s.lalu[0], acuan(KUNCI, s.banding.posisi, s.lalu[2]))]
    return Isi(kata, "teks", perkembangan.rumus(s.sel, sel_lalu, satuan))


_KOLOM: tuple[KolomTabel[_Tahun], ...] = (
    KolomTabel(5, "No.", lambda s: None if s.lalu else Isi(s.nomor, "teks_tengah")),
    KolomTabel(34, "Indikator", lambda s: None if s.lalu else _indikator(s)),
    KolomTabel(11, "Tahun", lambda s: Isi(s.titik[0], "teks_tengah", nama=s.name("tahun"))),
    KolomTabel(11, "Realisasi", _realisasi),
)
_PERKEMBANGAN = KolomTabel(18, "Perkembangan", _change)


def year_table(
    hasil: tuple[BarisPerbandingan, ...], tahun_ini: str, tabel: Tabel
) -> BlokTabel | None:
    """Return the table of years, None where no indikator has two.

    The change from year to year stands where there are three; two stand in Tabel 3.2 itself.
    """
    semua = [(banding, titik) for banding in hasil if (titik := _points(banding, tahun_ini, tabel))]
    if not semua:
        return None
    berubah = any(len(titik) > 2 for _, titik in semua)
    return table(
        (*_KOLOM, _PERKEMBANGAN) if berubah else _KOLOM,
        [
            _Tahun(banding, nomor, ini, lalu)
            for nomor, (banding, titik) in enumerate(semua, 1)
            for lalu, ini in zip([None, *titik], titik, strict=False)
        ],
    )


def year_charts(
    hasil: tuple[BarisPerbandingan, ...], tahun_ini: str, tabel: Tabel
) -> tuple[Grafik, ...]:
    """Return a line chart for each of the first indikator that have at least two years."""
    grafik = []
    for baris in hasil:
        titik = _points(baris, tahun_ini, tabel)
        if not titik:
            continue
        nama = baris.indikator or baris.nama
        tahun = [t for t, *_ in titik]
        grafik.append(
            Grafik(
                "garis" if len(titik) > BATANG_SAMPAI else "kolom",
                f"Realisasi {nama}",
                (
                    Seri(
                        "Realisasi",
                        tuple(nama_sel(KUNCI, "tahun", baris.posisi, t) for t in tahun),
                        tuple(nama_sel(KUNCI, "deret", baris.posisi, t) for t in tahun),
                    ),
                ),
                f"Diagram realisasi {nama} tahun {tahun[0]} sampai {tahun[-1]}; angkanya "
                "ada di tabel di atasnya.",
                minimum=_floor([n for _, n, _ in titik]) if len(titik) > BATANG_SAMPAI else None,
                maksimum=axis_end([n for _, n, _ in titik]),
            )
        )
    return tuple(grafik[:_PALING_BANYAK])


def axis_end(nilai: Iterable[Decimal]) -> float | None:
    """Return 100 for figures that fill most of a scale to 100: the axis goes no further."""
    tertinggi = max(nilai)
    return 100.0 if _SETENGAH < tertinggi <= 100 else None


def _floor(nilai: list[Decimal]) -> float | None:
    """Return where the axis begins: below close values, so that their change can be seen."""
    rendah, tinggi = min(nilai), max(nilai)
    if rendah <= 0 or tinggi > 2 * rendah:
        return None
    langkah = Decimal(10) ** (tinggi.adjusted() - 1)
    return float(max(Decimal(0), (rendah // langkah - 1) * langkah))
