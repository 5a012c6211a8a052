"""Performance tables: Perjanjian Kinerja, capaian, perbandingan, capaian kegiatan, efisiensi."""

from collections.abc import Mapping
from dataclasses import replace

from lkjip_xl.cells.numbers import is_dash
from lkjip_xl.cells.ranges import read_range
from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.peran import holds
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.roles import has_both_amounts
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca, common_separator, counts_to_100, read_figures
from lkjip_xl.tables.header.extent import row_texts
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.kinerja.bukti import choose_proven, is_filled
from lkjip_xl.tables.kinerja.roles import (
    DIUKUR,
    by_stage,
    find_candidates,
    kind_of,
    named_year,
    quarter_columns,
    steps,
    with_year_alone,
)
from lkjip_xl.tables.kinerja.rows import Bahan, Rentang, read_rows
from lkjip_xl.tables.kinerja.tahun import quarters_down, years_down
from lkjip_xl.tables.kinerja.tahun_kolom import last_named, year_of
from lkjip_xl.tables.kinerja.triwulan import choose_quarter

_SKALA = later(
    r"(skala|kriteria|interval|predikat|kategori|gradasi)\b.*\b(nilai|kinerja|capaian|penilaian)"
)
_DIGIT = later(r"\d")
_BERKINERJA = later(r"capaian|kinerja|menunjang|indikator|sasaran|fisik|output|keluaran")
_SASARAN = later(r"target|tw_")  # roles of what is to be reached, which may be a range
_KINERJA = {"sasaran", "indikator", "indikator_kegiatan", "menunjang", "efisiensi"}


def _data_rows(grid: Grid, kepala: Kepala, sampai: int, kolom: list[int]) -> list[int]:
    """Return the rows below the header that hold anything, up to a signature or two blanks.

    The scale of the kategori may stand below them. Blanks before a header that only repeats do not
    end the table.
    """
    baris: list[int] = []
    kosong, terakhir = 0, max(kepala.ulang, default=-1)
    for b in range(kepala.mulai, _before_heading(grid, kepala.mulai, sampai, kolom)):
        if baris and (is_closing(grid, b) or _heads_scale(grid, b)):
            break
        if any(rapikan(grid.nilai(b, k)) for k in kolom):
            baris.append(b)
            kosong = 0
        elif baris and (kosong := kosong + 1) >= 2 and b > terakhir:
            break
    return baris


def _heads_scale(grid: Grid, baris: int) -> bool:
    """Tell a lone line that names a scale: Skala nilai peringkat kinerja, Kriteria penilaian."""
    teks = row_texts(grid, baris)
    return len(teks) == 1 and bool(_SKALA.match(next(iter(teks.values())).lower()))


def _before_heading(grid: Grid, dari: int, sampai: int, kolom: list[int]) -> int:
    """Return the row behind a table's last that ends at the blank before the next one's title.

    Its title would be a sasaran without indikator. Only a lone text at the left edge is a title.
    """
    akhir = sampai if sampai < grid.n_baris else dari
    kosong = sampai
    while akhir > dari:
        akhir -= 1
        teks = row_texts(grid, akhir)
        if len(teks) > 1 or any(k > min(kolom, default=0) for k in teks):
            break
        kosong = kosong if teks else akhir
    return kosong


def _read_ranges(grid: Grid, target: int, baris: list[int]) -> dict[int, Rentang]:
    """Return the targets of a column that name a range, `85–90`, by row."""
    hasil: dict[int, Rentang] = {}
    for b in baris:
        nilai = grid.nilai(b, target)
        teks = rapikan(nilai) if isinstance(nilai, str) else ""
        batas = read_range(teks) if teks[:1].isdigit() else None
        if batas and batas.bawah is not None and batas.atas is not None:
            hasil[b] = (batas.bawah, batas.atas)
    return hasil


def _named_by_cells(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> Kolom:
    """Return the roles, a realisasi that is called Capaian being one where its cells are percents.

    100% beside a target of 12 Dokumen is no realisasi; beside a target of 90% it is.
    """
    target, (k, *_) = kolom.get("target"), kolom.get("realisasi", (-1,))
    if k < 0 or not target or "capaian" in kolom or "capaian" not in kepala.jalur(k):
        return kolom
    baris = [b for b in range(kepala.mulai, sampai) if rapikan(grid.nilai(b, k))]
    if not baris or not all(_is_percent(grid, b, k) for b in baris):
        return kolom
    if all(_is_percent(grid, b, target[0]) for b in baris if rapikan(grid.nilai(b, target[0]))):
        return kolom
    return {("capaian" if nama == "realisasi" else nama): ks for nama, ks in kolom.items()}


def _is_percent(grid: Grid, baris: int, kolom: int) -> bool:
    """Tell a cell that shows a percent sign, typed or by its format."""
    nilai = grid.nilai(baris, kolom)
    if isinstance(nilai, str):
        return nilai.rstrip().endswith("%")
    return isinstance(nilai, int | float) and "%" in grid.gaya(baris, kolom).format_angka


def read_performance(
    grid: Grid, kepala: Kepala, sampai: int, judul: list[str], tahun: str | None
) -> Tabel | None:
    """Read a performance table under a header; None where the header is no such table's."""
    kepala = kepala if tahun else _until_now(grid, kepala, sampai)
    disebut = tahun or last_named(judul, [kepala.jalur(k) for k in kepala.kata])
    calon, tri = find_candidates(kepala, disebut), quarter_columns(kepala)
    if not calon.keys() & DIUKUR:
        return None  # a budget: its rows need no look
    calon = with_year_alone(kepala, calon, judul, tahun)
    calon = {nama: tuple(by_stage(kepala, nama, lajur)) for nama, lajur in calon.items()}
    baris = _data_rows(grid, kepala, sampai, [k for lajur in calon.values() for k in lajur])
    kolom = choose_proven(grid, baris, calon)
    if steps(kepala, calon.get("program_kegiatan", ())):
        kolom |= {"program_kegiatan": calon["program_kegiatan"]}
    pilihan = choose_quarter(grid, baris, _named_by_cells(grid, kepala, sampai, kolom), tri)
    dikenali = kind_of(pilihan.kolom, judul)
    if dikenali is None or (not pilihan.kolom.keys() & _KINERJA and has_both_amounts(kepala)):
        return None  # a budget whose percent stands left of its amounts
    if dikenali == "capaian_kegiatan" and not _says_performance(grid, kepala, judul):
        return None  # Program and Persen alone: what a chart of the serapan is drawn from
    if "realisasi" in pilihan.sisa and dikenali == "perjanjian_kinerja":
        dikenali = "capaian_kinerja"
    peran, sisa = _measured_only(grid, baris, pilihan.kolom, dikenali), pilihan.sisa
    turun = quarters_down(grid, kepala, baris, peran)
    if turun and not turun.sampai and "realisasi" in peran:
        sisa = sisa | {"realisasi": peran["realisasi"]}
        peran = {n: ks for n, ks in peran.items() if n not in {"realisasi", "capaian"}}
    tabel = read_roles(grid, kepala, sampai, dikenali, peran)
    return tabel and replace(
        tabel,
        tahun=tabel.tahun or (None if tahun else disebut or named_year(kepala)),
        periode=pilihan.bulan or tabel.periode,
        kolom_pilihan=sisa,
    )


def _measured_only(grid: Grid, baris: list[int], kolom: Kolom, dikenali: JenisTabel) -> Kolom:
    """Return the roles without an efisiensi in words (Efisien), which is no figure of this kind."""
    k = kolom.get("efisiensi", (-1,))[0]
    teks = [rapikan(grid.nilai(b, k)) for b in baris] if k >= 0 else []
    if dikenali == "efisiensi" or not any(teks) or any(map(_DIGIT.search, teks)):
        return kolom
    return {nama: lajur for nama, lajur in kolom.items() if nama != "efisiensi"}


def _says_performance(grid: Grid, kepala: Kepala, judul: list[str]) -> bool:
    """Tell whether titles, the sheet's name or a heading speak of what was reached."""
    kata = (*judul, grid.lembar, *map(kepala.jalur, kepala.kata))
    return any(map(_BERKINERJA.search, map(header_words, kata)))


def _until_now(grid: Grid, kepala: Kepala, sampai: int) -> Kepala:
    """Return a header without the realisasi of years that nobody has filled in yet."""
    baris = range(kepala.mulai, sampai)
    nyata = (k for k in kepala.kata if "realisasi" in kepala.jalur(k))
    bertahun = (k for k in nyata if year_of(kepala.jalur(k)))
    kosong = {k for k in bertahun if not is_filled(grid, (k,), baris)}
    return replace(kepala, kata={k: kata for k, kata in kepala.kata.items() if k not in kosong})


def _figures(
    pembaca: Pembaca, peran: Mapping[str, int], baris: list[int]
) -> dict[str, dict[int, Angka]]:
    """Return the figures of each role by row."""
    grid = pembaca.grid
    berangka = [k for nama, k in peran.items() if holds(nama) == "angka"]
    bersama = common_separator(grid, berangka, baris)
    penuh = counts_to_100(grid, [k for nama, k in peran.items() if holds(nama) == "persen"], baris)
    hasil = {
        nama: read_figures(
            pembaca,
            k,
            baris,
            persen=berisi == "persen",
            rupiah=berisi == "rupiah",
            penuh=penuh,
            bersatuan=berisi == "angka",
            bersama=bersama if berisi == "angka" else None,
        )
        for nama, k in peran.items()
        if (berisi := holds(nama)) != "teks"
    }
    return {nama: _without_dashes(pembaca, nama, angka) for nama, angka in hasil.items()}


def _without_dashes(pembaca: Pembaca, peran: str, angka: dict[int, Angka]) -> dict[int, Angka]:
    """Return the figures of a role, a dash being none: nobody has measured, or promised, it yet."""
    if holds(peran) == "rupiah":
        return angka
    tiada = {b: n for b, n in angka.items() if n.teks and is_dash(n.teks)}
    for b, n in tiada.items():
        pembaca.angka_teks.pop((b, n.kolom), None)
    return angka | {b: replace(n, nilai=None) for b, n in tiada.items()}


def read_roles(
    grid: Grid, kepala: Kepala, sampai: int, dikenali: JenisTabel, kolom: Kolom
) -> Tabel | None:
    """Read a performance table whose columns are known; None where it has no rows."""
    peran = {nama: lajur[0] for nama, lajur in kolom.items()}
    baris = _data_rows(grid, kepala, sampai, list(peran.values()))
    menahun = years_down(grid, kepala, baris, kolom) or quarters_down(grid, kepala, baris, kolom)
    baris = menahun.baris if menahun else baris
    pembaca = Pembaca(grid)
    angka = _figures(pembaca, peran, baris)
    semua = {k: _read_ranges(grid, k, baris) for n, k in peran.items() if _SASARAN.match(n)}
    rentang = semua.get(peran.get("target", -1), {})
    jenjang = steps(kepala, kolom.get("program_kegiatan", ()))
    asal = menahun.asal if menahun else {}
    rows = read_rows(grid, Bahan(peran, angka, rentang, asal, jenjang), baris)
    if not rows:
        return None
    ada = {indikator.baris for indikator in rows}
    terbaca = {(b, k) for k, baris_rentang in semua.items() for b in baris_rentang}
    sebaris = (s for s in pembaca.keraguan if s.baris in ada)
    return Tabel(
        dikenali=dikenali,
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.awal, min(peran.values()), rows[-1].baris, max(peran.values())),
        baris_kepala=kepala.baris,
        kolom={n: ks if n == "program_kegiatan" else ks[:1] for n, ks in kolom.items()},
        isi=DaftarIndikator(tuple(rows)),
        jumlah_baris=len(rows),
        angka_teks={s: n for s, n in pembaca.angka_teks.items() if s[0] in ada},
        keraguan=tuple(s for s in sebaris if (s.baris, s.kolom) not in terbaca),
        tahun=menahun.tahun if menahun else None,
        periode=menahun.periode if menahun else None,
        periode_lain=menahun.lalu if menahun else (),
    )
