"""Native charts over named cells, below the tables of their sheet."""

from lkjip_xl.book.cells import cached_value
from lkjip_xl.book.measure import column_pixels
from lkjip_xl.book.place import PIKSEL_RUANG, LembarLetak, side_height
from lkjip_xl.book.resolve import Alamat, Peta, quote_sheet, runs
from lkjip_xl.book.theme import GARIS, HURUF, TINTA, TINTA_PUDAR, WARNA_LAIN, WARNA_UTAMA
from lkjip_xl.book.xlsx import Chart, Workbook, Worksheet
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.report.isi import Grafik, Seri

JENIS = {"batang": "bar", "kolom": "column", "garis": "line"}
FORMAT_SUMBU = {"juta": "#,##0,,", "nilai": "General", "persen": "0%"}
JUDUL_SUMBU = {"juta": "juta rupiah", "nilai": None, "persen": None}
FORMAT_LABEL = {"juta": "#,##0,,", "nilai": "#,##0.00", "persen": "0.00%"}
PIKSEL_TERSEMPIT, PIKSEL_TERLEBAR = 420, 1000
BATANG_SEDIKIT = 10  # names of more bars stand in smaller letters
LABEL_TERBANYAK = 20  # more labels lie over each other
DASAR_INDEKS = 25  # an index of the survey runs from 25 to 100
JARAK_LABEL = 0.14  # of the axis: labels of two lines that are closer would cover each other
# Room at the right for the labels at the ends of lines.
RUANG_GARIS = {"x": 0.08, "y": 0.16, "width": 0.7, "height": 0.7}
_HURUF = {"name": HURUF, "size": 9, "color": TINTA}
_HURUF_PUDAR = {"name": HURUF, "size": 8, "color": TINTA_PUDAR, "bold": False}

Nilai = int | float | str


def insert_charts(buku: Workbook, lembar: Worksheet, letak: LembarLetak, peta: Peta) -> None:
    """Insert the charts of a sheet in their rooms."""
    lebar = sum(column_pixels(angka) for angka in letak.lebar)
    lebar = min(max(lebar, PIKSEL_TERSEMPIT), PIKSEL_TERLEBAR)
    for baris, tinggi, grafik in letak.grafik:
        bagan = _make_chart(buku, grafik, peta)
        bagan.set_size({"width": lebar, "height": tinggi * PIKSEL_RUANG})
        pilihan = {"description": grafik.alternatif, "object_position": 1}
        lembar.insert_chart(baris, 0, bagan, pilihan)


def insert_side_chart(buku: Workbook, lembar: Worksheet, letak: LembarLetak, peta: Peta) -> None:
    """Insert the chart that stands at the right, from the row below the title on."""
    if letak.lembar.grafik_samping:
        bagan = _make_chart(buku, letak.lembar.grafik_samping, peta)
        lebar = column_pixels(letak.lebar[-1]) - 10
        bagan.set_size({"width": lebar, "height": side_height(letak.lembar.grafik_samping)})
        pilihan = {
            "description": letak.lembar.grafik_samping.alternatif,
            "object_position": 1,
            "x_offset": 10,
        }
        lembar.insert_chart(1, len(letak.lebar) - 1, bagan, pilihan)


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
    return [cached_value(peta.nilai.get(teks)) for teks in nama]


def _make_chart(buku: Workbook, grafik: Grafik, peta: Peta) -> Chart:
    """Return a chart with its series, axes, title and legend."""
    bagan = buku.add_chart({"type": JENIS[grafik.jenis]})
    label = end_labels(grafik, peta) if grafik.jenis == "garis" else {}
    for urutan, seri in enumerate(grafik.seri):
        rincian = _series(grafik, seri, _colour(grafik, urutan), peta)
        if grafik.jenis == "garis":
            rincian |= _end_label(grafik, seri, label.get(urutan))
        elif urutan == grafik.utama and len(seri.nilai) <= LABEL_TERBANYAK:
            rincian["data_labels"] = _label(grafik) | _bar_label(grafik)
        bagan.add_series(rincian)
    bagan.set_title(
        {"name": grafik.judul, "name_font": _HURUF | {"size": 11, "bold": True}, "overlay": False}
    )
    if grafik.jenis == "garis" and len(label) == len(grafik.seri):
        bagan.set_legend({"none": True})
        bagan.set_plotarea({"layout": RUANG_GARIS})
    elif len(grafik.seri) > 1:
        bagan.set_legend({"position": "bottom", "font": _HURUF})
    else:
        bagan.set_legend({"none": True})
    _set_axes(bagan, grafik, _minimum(grafik, peta))
    bagan.set_chartarea({"border": {"color": GARIS}})
    return bagan


def _colour(grafik: Grafik, urutan: int) -> str:
    """Return the colour of a series: dark for the one that the chart is about."""
    seri_lain = [n for n in range(len(grafik.seri)) if n != grafik.utama]
    if urutan == grafik.utama:
        return WARNA_UTAMA
    return WARNA_LAIN[seri_lain.index(urutan) % len(WARNA_LAIN)]


def _label(grafik: Grafik) -> dict[str, object]:
    """Return how a value is written at its bar or point."""
    return {
        "value": True,
        "num_format": FORMAT_LABEL[grafik.sumbu],
        "font": _HURUF | {"size": 8},
    }


def _bar_label(grafik: Grafik) -> dict[str, object]:
    """Return where the value of a bar stands: inside where the axis ends at its longest."""
    if grafik.maksimum is None:
        return {"position": "outside_end"}
    return {
        "position": "inside_end",
        "font": _HURUF | {"size": 8, "bold": True, "color": "#FFFFFF"},
    }


def end_labels(grafik: Grafik, peta: Peta) -> dict[int, str]:
    """Return where the label of each line's last point stands, so that none covers another.

    Two that end close together stand above and below; more than two keep the legend instead.
    """
    akhir = sorted(
        (float(nilai), urutan)
        for urutan, seri in enumerate(grafik.seri)
        if not isinstance(nilai := _values(seri.nilai[-1:], peta)[0], str)
    )
    angka = [nilai for seri in grafik.seri for nilai in _values(seri.nilai, peta)]
    semua = [float(nilai) for nilai in angka if not isinstance(nilai, str)] or [0.0]
    bawah = grafik.minimum if grafik.minimum is not None else min(0.0, *semua)
    atas = grafik.maksimum if grafik.maksimum is not None else max(semua)
    dekat = JARAK_LABEL * ((atas - bawah) or 1)
    kelompok: list[list[int]] = []
    for n, (nilai, urutan) in enumerate(akhir):
        if n and nilai - akhir[n - 1][0] < dekat:
            kelompok[-1].append(urutan)
        else:
            kelompok.append([urutan])
    if any(len(sekelompok) > 2 for sekelompok in kelompok):
        return {}
    hasil = {sekelompok[0]: "right" for sekelompok in kelompok if len(sekelompok) == 1}
    for rendah, tinggi in (sekelompok for sekelompok in kelompok if len(sekelompok) == 2):
        hasil |= {rendah: "below", tinggi: "above"}
    return hasil


def _end_label(grafik: Grafik, seri: Seri, letak: str | None) -> dict[str, object]:
    """Return the label of a line's last point: its name where there are several, its value."""
    if letak is None:
        return {}
    hapus: list[dict[str, object] | None] = [{"delete": True}] * (len(seri.nilai) - 1)
    nama: dict[str, object] = {"series_name": True, "separator": " "}
    return {
        "data_labels": _label(grafik)
        | {"position": letak, "custom": [*hapus, None]}
        | (nama if len(grafik.seri) > 1 else {})
    }


def _series(grafik: Grafik, seri: Seri, warna: str, peta: Peta) -> dict[str, object]:
    """Return one series, with the values it shows before any recalculation."""
    kategori = [peta.find(nama) for nama in seri.kategori]
    angka = [peta.find(nama) for nama in seri.nilai]
    hasil: dict[str, object] = {
        "name": seri.judul,
        "categories": chart_range(kategori),
        "values": chart_range(angka),
        "gap": 60 if grafik.jenis == "batang" else 150,
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
    return hasil


def _minimum(grafik: Grafik, peta: Peta) -> float | None:
    """Return where the values begin: as asked, else at zero unless one is below."""
    if grafik.minimum is not None:
        return grafik.minimum
    angka = [nilai for seri in grafik.seri for nilai in _values(seri.nilai, peta)]
    return None if any(not isinstance(nilai, str) and nilai < 0 for nilai in angka) else 0.0


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
    if grafik.maksimum is not None:
        sumbu_nilai["max"] = grafik.maksimum
        if minimum == DASAR_INDEKS:
            sumbu_nilai["major_unit"] = DASAR_INDEKS
    sumbu_kategori: dict[str, object] = {"num_font": _HURUF, "line": {"color": GARIS}}
    if grafik.jenis == "batang":
        banyak = max(len(seri.nilai) for seri in grafik.seri)
        huruf = _HURUF | {"size": 9 if banyak <= BATANG_SEDIKIT else 7}
        sumbu_kategori |= {"num_font": huruf, "interval_unit": 1}  # no bar without its name
        bagan.set_y_axis(sumbu_kategori | {"reverse": True, "crossing": "max"})
        bagan.set_x_axis(sumbu_nilai)
    else:
        bagan.set_x_axis(sumbu_kategori)
        bagan.set_y_axis(sumbu_nilai)
