"""The years below Tabel 3.2: realisasi year by year, and a line for each indikator."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip_xl.measures import perkembangan
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import figure_style
from lkjip_xl.report.isi import Baris, BlokTabel, Grafik, Isi, Kolom, Seri, acuan, nama_sel

KUNCI = "3.2"
_PALING_BANYAK = 6  # charts on one page
BATANG_SAMPAI = 2  # two points make no line
_SETENGAH = 50  # figures that fill half of the scale to 100
Titik = tuple[str, Decimal, str]  # year, realisasi, name of its cell above


def _points(baris: BarisPerbandingan, tahun_ini: str, tabel: Tabel) -> list[Titik]:
    """Return the years of an indikator that have a realisasi."""
    titik = [
        (s.tahun, s.realisasi, f"realisasi_{s.tahun}")
        for s in baris.lalu
        if s.realisasi is not None and f"realisasi_{s.tahun}" in tabel.kolom
    ]
    if baris.realisasi is not None:
        titik.append((tahun_ini, baris.realisasi, "realisasi"))
    return titik if len(titik) > 1 else []


def _rows(
    baris: BarisPerbandingan, nomor: int, titik: list[Titik], *, berubah: bool
) -> list[Baris]:
    """Return a row for each year; with `berubah` also the change against the year before."""
    hasil = []
    for urut, (tahun, nilai, peran) in enumerate(titik):
        sel = acuan(KUNCI, baris.posisi, peran)
        sel_baris: list[Isi | None] = [None, None]
        if urut == 0:
            nama = "=" + acuan(KUNCI, baris.posisi, "indikator")
            sel_baris = [
                Isi(nomor, "teks_tengah"),
                Isi(baris.indikator or baris.nama, "teks", nama),
            ]
        sel_baris += [
            Isi(tahun, "teks_tengah", nama=nama_sel(KUNCI, "tahun", baris.posisi, tahun)),
            Isi(
                nilai,
                figure_style(nilai, dalam_persen=baris.dalam_persen),
                f"={sel}",
                nama_sel(KUNCI, "deret", baris.posisi, tahun),
            ),
        ]
        if berubah and urut:
            lalu = titik[urut - 1]
            kata = perkembangan.hitung(nilai, [lalu[:2]], persen=baris.dalam_persen)
            sel_lalu = [(lalu[0], acuan(KUNCI, baris.posisi, lalu[2]))]
            rumus = perkembangan.rumus(sel, sel_lalu, persen=baris.dalam_persen)
            sel_baris.append(Isi(kata, "teks", rumus))
        elif berubah:
            sel_baris.append(None)
        hasil.append(Baris(tuple(sel_baris)))
    return hasil


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
    baris: list[Baris] = []
    for nomor, (banding, titik) in enumerate(semua, 1):
        baris += _rows(banding, nomor, titik, berubah=berubah)
    kolom = (
        Kolom(5, ("No.",)),
        Kolom(34, ("Indikator",)),
        Kolom(11, ("Tahun",)),
        Kolom(11, ("Realisasi",)),
        *((Kolom(18, ("Perkembangan",)),) if berubah else ()),
    )
    return BlokTabel(kolom, tuple(baris))


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
