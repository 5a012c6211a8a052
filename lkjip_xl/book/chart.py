"""Native charts over named cells, below the tables of their sheet."""

from lkjip_xl.book.cells import cached_value
from lkjip_xl.book.measure import column_pixels
from lkjip_xl.book.place import PIKSEL_RUANG, LembarLetak
from lkjip_xl.book.resolve import Alamat, Peta, quote_sheet, runs
from lkjip_xl.book.theme import GARIS, HURUF, TINTA, TINTA_PUDAR, WARNA_SERI
from lkjip_xl.book.xlsx import Chart, Workbook, Worksheet
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.report.isi import Grafik, Seri

JENIS = {"batang": "bar", "kolom": "column", "garis": "line"}
FORMAT_SUMBU = {"juta": "#,##0,,", "nilai": "General", "persen": "0%"}
JUDUL_SUMBU = {"juta": "juta rupiah", "nilai": None, "persen": None}
FORMAT_LABEL = {"juta": "#,##0,,", "nilai": "#,##0.00", "persen": "0.00%"}
PIKSEL_TERSEMPIT, PIKSEL_TERLEBAR = 420, 1000
LABEL_TERBANYAK = 16
_HURUF = {"name": HURUF, "size": 9, "color": TINTA}
_HURUF_PUDAR = {"name": HURUF, "size": 8, "color": TINTA_PUDAR, "bold": False}

Nilai = int | float | str


def insert_charts(buku: Workbook, lembar: Worksheet, letak: LembarLetak, peta: Peta) -> None:
    """Insert the charts of a sheet in their rooms."""
    lebar = sum(column_pixels(satu) for satu in letak.lebar)
    lebar = min(max(lebar, PIKSEL_TERSEMPIT), PIKSEL_TERLEBAR)
    for baris, tinggi, grafik in letak.grafik:
        bagan = _make_chart(buku, grafik, peta)
        bagan.set_size({"width": lebar, "height": tinggi * PIKSEL_RUANG})
        pilihan = {"description": grafik.alternatif, "object_position": 1}
        lembar.insert_chart(baris, 0, bagan, pilihan)


def chart_range(tempat: list[Alamat]) -> str:
    """Return a range of a chart; a list in parentheses where the cells are not neighbours."""
    bagian = []
    for (lembar, b, k), (_, b2, k2) in _ranges(tempat):
        akhir = "" if (b, k) == (b2, k2) else f":${huruf_kolom(k2)}${b2 + 1}"
        bagian.append(f"{quote_sheet(lembar)}!${huruf_kolom(k)}${b + 1}{akhir}")
    return f"={bagian[0]}" if len(bagian) == 1 else f"=({','.join(bagian)})"


def _ranges(tempat: list[Alamat]) -> list[tuple[Alamat, Alamat]]:
    """Return the cells as ranges, down a column or along a row."""
    lembar, baris, kolom = tempat[0]
    if tempat == [(lembar, baris, kolom + i) for i in range(len(tempat))]:
        return [(tempat[0], tempat[-1])]
    return runs(tempat)


def _values(nama: tuple[str, ...], peta: Peta) -> list[Nilai]:
    """Return the values that a chart shows before any recalculation."""
    return [cached_value(peta.nilai.get(satu)) for satu in nama]


def _make_chart(buku: Workbook, grafik: Grafik, peta: Peta) -> Chart:
    """Return a chart with its series, axes, title and legend."""
    bagan = buku.add_chart({"type": JENIS[grafik.jenis]})
    for urutan, seri in enumerate(grafik.seri):
        warna = WARNA_SERI[urutan % len(WARNA_SERI)]
        bagan.add_series(_series(grafik, seri, warna, peta))
    bagan.set_title(
        {"name": grafik.judul, "name_font": _HURUF | {"size": 11, "bold": True}, "overlay": False}
    )
    if len(grafik.seri) > 1:
        bagan.set_legend({"position": "bottom", "font": _HURUF})
    else:
        bagan.set_legend({"none": True})
    _set_axes(bagan, grafik, _minimum(grafik, peta))
    bagan.set_chartarea({"border": {"color": GARIS}})
    return bagan


def _series(grafik: Grafik, seri: Seri, warna: str, peta: Peta) -> dict[str, object]:
    """Return one series, with the values it shows before any recalculation."""
    kategori = [peta.find(nama) for nama in seri.kategori]
    angka = [peta.find(nama) for nama in seri.nilai]
    hasil: dict[str, object] = {
        "name": seri.judul,
        "categories": chart_range(kategori),
        "values": chart_range(angka),
        "gap": 60,
    }
    if len(_ranges(kategori)) > 1:
        hasil["categories_data"] = _values(seri.kategori, peta)
    if len(_ranges(angka)) > 1:
        hasil["values_data"] = _values(seri.nilai, peta)
    if grafik.jenis == "garis":
        hasil["line"] = {"color": warna, "width": 2.25}
        hasil["marker"] = {"type": "circle", "fill": {"color": warna}, "border": {"color": warna}}
    else:
        hasil["fill"] = {"color": warna}
    if len(angka) * len(grafik.seri) <= LABEL_TERBANYAK:
        hasil["data_labels"] = {
            "value": True,
            "num_format": FORMAT_LABEL[grafik.sumbu],
            "font": _HURUF | {"size": 8},
            "position": "above" if grafik.jenis == "garis" else "outside_end",
        }
    return hasil


def _minimum(grafik: Grafik, peta: Peta) -> float | None:
    """Return where the values begin: as asked, else at zero unless one is below."""
    if grafik.minimum is not None:
        return grafik.minimum
    angka = [satu for seri in grafik.seri for satu in _values(seri.nilai, peta)]
    return None if any(not isinstance(satu, str) and satu < 0 for satu in angka) else 0.0


def _set_axes(bagan: Chart, grafik: Grafik, minimum: float | None) -> None:
    """Set the axes; bars are read from the top, as the table is."""
    sumbu_nilai: dict[str, object] = {
        "num_format": FORMAT_SUMBU[grafik.sumbu],
        "num_font": _HURUF_PUDAR,
        "major_gridlines": {"visible": True, "line": {"color": "#E3E8EB"}},
        "line": {"none": True},
    }
    if JUDUL_SUMBU[grafik.sumbu]:
        sumbu_nilai |= {"name": JUDUL_SUMBU[grafik.sumbu], "name_font": _HURUF_PUDAR}
    if minimum is not None:
        sumbu_nilai["min"] = minimum
    sumbu_kategori: dict[str, object] = {"num_font": _HURUF, "line": {"color": GARIS}}
    if grafik.jenis == "batang":
        bagan.set_y_axis(sumbu_kategori | {"reverse": True, "crossing": "max"})
        bagan.set_x_axis(sumbu_nilai)
    else:
        bagan.set_x_axis(sumbu_kategori)
        bagan.set_y_axis(sumbu_nilai)
