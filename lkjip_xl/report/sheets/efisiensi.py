"""Tabel 3.6: capaian beside serapan, and efisiensi by the method of the agency."""

from collections import Counter
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.measures import efisiensi, menunjang, persen
from lkjip_xl.measures.hasil.efisiensi import measured_rows
from lkjip_xl.measures.hasil.efisiensi_program import Program
from lkjip_xl.model.hasil import BarisEfisiensi
from lkjip_xl.model.jenis import MetodeEfisiensi, NamaPeran
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, handed_in, percent
from lkjip_xl.report.blocks.efisiensi_program import (
    BarisTabel,
    program_row,
    reason_rows,
)
from lkjip_xl.report.blocks.ukur import (
    capaian_formula,
    given_percent,
    measured_cell,
    own_cell,
    range_cells,
    range_columns,
    rows,
)
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Isi,
    KolomHitung,
    Lembar,
    acuan,
    nama_sel,
)
from lkjip_xl.report.sheets.capaian import source_figure
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "3.6"
NAMA_METODE: dict[MetodeEfisiensi, str] = {
    "sisa": "sisa (100% − serapan)",
    "selisih": "selisih (capaian − serapan)",
    "pmk": "PMK 214/PMK.02/2017",
}

_BUKAN = "Sisa anggaran, bukan efisiensi (capaian belum 100% atau anggaran terlampaui): "
_PER_KALIMAT = 15  # names in one formula, so that it stays within what Excel takes
_RATA = (
    "Capaian baris Seluruh anggaran SKPD adalah rata-rata capaian indikator yang terukur: sumber "
    "tidak membagi anggaran menurut sasaran."
)


def _columns(*, berindikator: bool) -> list[KolomTabel[BarisTabel]]:
    """Return the nine columns of the form, and the indikator where rows share a sasaran."""
    indikator: KolomTabel[BarisTabel] = KolomTabel(34, "Indikator Kinerja", lambda s: s.indikator)
    return [
        KolomTabel(5, "No.", lambda s: Isi(s.nomor, "teks_tengah")),
        KolomTabel(44, "Tujuan/Sasaran", lambda s: s.nama),
        *([indikator] if berindikator else []),
        KolomTabel(10, "Target", lambda s: s.target),
        KolomTabel(11, "Realisasi", lambda s: s.realisasi),
        KolomTabel(13, "% Capaian", lambda s: s.capaian),
        KolomTabel(18, "Anggaran (Rp)", lambda s: s.anggaran),
        KolomTabel(18, "Realisasi (Rp)", lambda s: s.realisasi_anggaran),
        KolomTabel(12, "% Serapan", lambda s: s.serapan),
        KolomTabel(14, "Tingkat Efisiensi", lambda s: s.tingkat),
    ]


def _indicator(bahan: Bahan, baris: BarisEfisiensi) -> str:
    """Return the indikator of a row: as Tabel 3.1 names it, else its own table."""
    if baris.dari_capaian is not None:
        return bahan.hasil.capaian_kinerja[baris.dari_capaian].indikator
    tabel = bahan.gabungan.tabel("efisiensi")
    return rows(tabel)[baris.posisi].indikator if tabel and baris.posisi is not None else ""


def _shared_names(bahan: Bahan) -> set[tuple[str, str]]:
    """Return the sasaran that have several rows: only their indikator differ."""
    banyak = Counter((b.kelompok, kunci_nama(b.nama)) for b in bahan.hasil.efisiensi)
    return {nama for nama, n in banyak.items() if n > 1}


def row_names(bahan: Bahan) -> list[str]:
    """Return what each row is called: its sasaran, with the indikator where rows share one."""
    bersama = _shared_names(bahan)
    return [
        f"{b.nama} ({_indicator(bahan, b)})"
        if (b.kelompok, kunci_nama(b.nama)) in bersama
        else b.nama
        for b in bahan.hasil.efisiensi
    ]


def _figure_source(bahan: Bahan, sasaran: BarisEfisiensi, peran: NamaPeran) -> str | None:
    """Return the token of the cell that an amount comes from: 3.5, or its own table."""
    if sasaran.dari_total:
        return acuan("3.5", "jumlah", peran.removesuffix("_anggaran"))
    tabel = bahan.gabungan.tabel("efisiensi")
    if tabel is None or sasaran.posisi is None:
        return None
    baris = source_row(sasaran.asal)
    return source_figure(tabel, bahan.sumber("efisiensi"), baris, peran)


def _given(bahan: Bahan, baris: BarisEfisiensi, kunci: int, peran: NamaPeran, gaya: str) -> Isi:
    """Return a figure that another cell gives; blank stays blank."""
    nilai = getattr(baris, peran)
    sel = _figure_source(bahan, baris, peran)
    nama = nama_sel(KUNCI, kunci, peran)
    if nilai is None or sel is None:
        return Isi(None, gaya, nama=nama)
    return Isi(nilai, gaya, f"={sel}", nama)


def _measured(bahan: Bahan, baris: BarisEfisiensi, kunci: int) -> tuple[Isi, Isi, Isi]:
    """Return target, realisasi and capaian: those of Tabel 3.1, else of its own table.

    A row without a target or realisasi of its own is not measured: blank.
    """
    nama = [nama_sel(KUNCI, kunci, peran) for peran in ("target", "realisasi", "capaian")]
    if baris.se_skpd:
        sel = [acuan(KUNCI, n, "capaian") for n in measured_rows(bahan.hasil.efisiensi[:kunci])]
        return Isi(None), Isi(None), percent(baris.capaian, menunjang.rumus_rata(sel), nama[2])
    if baris.dari_capaian is not None:
        ukur = bahan.hasil.capaian_kinerja[baris.dari_capaian]
        return (
            measured_cell(ukur, "target", nama[0]),
            measured_cell(ukur, "realisasi", nama[1]),
            percent(baris.capaian, "=" + acuan("3.1", ukur.posisi, "capaian"), nama[2]),
        )
    tabel = bahan.gabungan.tabel("efisiensi")
    if tabel is None or baris.posisi is None or not is_measured(baris):
        return Isi(None, nama=nama[0]), Isi(None, nama=nama[1]), Isi(None, nama=nama[2])
    sumber, indikator = bahan.sumber("efisiensi"), rows(tabel)[baris.posisi]
    if baris.target is None and not baris.ukuran.rentang:
        tercetak = given_percent(indikator.nilai.get("capaian"), sumber, nama[2])
        return Isi(None, nama=nama[0]), Isi(None, nama=nama[1]), tercetak
    rumus = capaian_formula(
        bahan,
        baris.ukuran,
        acuan(KUNCI, kunci, "target"),
        acuan(KUNCI, kunci, "realisasi"),
        range_cells(sumber, indikator.baris),
    )
    return (
        own_cell(indikator, "target", sumber, nama[0]),
        own_cell(indikator, "realisasi", sumber, nama[1]),
        percent(baris.capaian, rumus, nama[2]),
    )


def is_measured(baris: BarisEfisiensi) -> bool:
    """Tell whether a row has a target or a capaian, or rows of Tabel 3.1 that measure it."""
    if baris.se_skpd or baris.dari_capaian is not None or baris.capaian is not None:
        return True
    return baris.target is not None or bool(baris.ukuran.rentang)


def _row(bahan: Bahan, baris: BarisEfisiensi, kunci: int) -> BarisTabel:
    """Return one row; what it has no figures for stays blank."""
    a, r = acuan(KUNCI, kunci, "anggaran"), acuan(KUNCI, kunci, "realisasi_anggaran")
    serapan = _absorbed(bahan, baris, kunci)
    if baris.anggaran is not None:
        serapan = percent(baris.serapan, persen.rumus(r, a), nama_sel(KUNCI, kunci, "serapan"))
    target, realisasi, capaian = _measured(bahan, baris, kunci)
    return BarisTabel(
        nomor=None if baris.se_skpd else kunci + 1,
        nama=Isi(baris.nama, nama=nama_sel(KUNCI, kunci, "nama")),
        indikator=Isi(_indicator(bahan, baris) or None),
        target=target,
        realisasi=realisasi,
        capaian=capaian,
        anggaran=_given(bahan, baris, kunci, "anggaran", "rupiah"),
        realisasi_anggaran=_given(bahan, baris, kunci, "realisasi_anggaran", "rupiah"),
        serapan=serapan,
        tingkat=_chosen(bahan, baris, kunci) if has_both(baris) else Isi(None, "persen"),
        kelompok=baris.kelompok,
    )


def _absorbed(bahan: Bahan, baris: BarisEfisiensi, kunci: int) -> Isi:
    """Return the serapan that a source gives without its amounts; blank without one."""
    tabel = bahan.gabungan.tabel("efisiensi")
    if tabel is None or baris.posisi is None or baris.serapan is None:
        return Isi(None, "persen")
    angka = rows(tabel)[baris.posisi].nilai.get("persen_anggaran")
    return given_percent(angka, bahan.sumber("efisiensi"), nama_sel(KUNCI, kunci, "serapan"))


def has_both(baris: BarisEfisiensi) -> bool:
    """Tell a row with a budget or its serapan, and a measured capaian: there is an efisiensi."""
    return is_measured(baris) and (baris.anggaran is not None or baris.serapan is not None)


def _chosen(bahan: Bahan, baris: BarisEfisiensi, kunci: int) -> Isi:
    """Return the efisiensi by the agency's method."""
    metode = bahan.gabungan.pengaturan.metode_efisiensi
    cara = efisiensi.Metode(baris.efisiensi_sisa, baris.efisiensi_selisih, baris.e_pmk)
    uang = (acuan(KUNCI, kunci, "anggaran"), acuan(KUNCI, kunci, "realisasi_anggaran"))
    capaian, serapan = (acuan(KUNCI, kunci, kolom) for kolom in ("capaian", "serapan"))
    return percent(
        efisiensi.hitung_tingkat(metode, baris.capaian, cara),
        efisiensi.rumus_tingkat(metode, capaian, serapan, uang),
        nama_sel(KUNCI, kunci, "tingkat"),
    )


def _table(bahan: Bahan, program: list[Program]) -> BlokTabel:
    """Return the columns of the form: tujuan and sasaran, the agency, then every program."""
    sasaran = [_row(bahan, baris, kunci) for kunci, baris in enumerate(bahan.hasil.efisiensi)]
    baris = [
        program_row(bahan, program_ini, program, n) for n, program_ini in enumerate(program, 1)
    ]
    kolom = _columns(berindikator=bool(_shared_names(bahan)))
    atas = table(kolom, sasaran, kelompok=lambda s: s.kelompok, ragam=_look)
    bawah = table(kolom, baris, kelompok=lambda s: s.kelompok)
    return replace(atas, baris=(*atas.baris, *bawah.baris), nomor_kolom=True)


def _look(baris: BarisTabel) -> str | None:
    """Return the look of a row: the line of the whole agency has no number."""
    return "jumlah" if baris.nomor is None else None


def efficiency_cells(bahan: Bahan, program: list[Program]) -> list[tuple[str, str, str]]:
    """Return the cells of name, capaian and serapan of each row that has an efisiensi."""
    kunci = [(k,) for k, s in enumerate(bahan.hasil.efisiensi) if has_both(s)]
    semua: list[tuple[str | int, ...]] = [*kunci, *(("program", p.kunci) for p in program)]
    return [
        (acuan(KUNCI, *k, "nama"), acuan(KUNCI, *k, "capaian"), acuan(KUNCI, *k, "serapan"))
        for k in semua
    ]


def _not_efficient(bahan: Bahan, program: list[Program]) -> tuple[Baris, ...]:
    """Return the live lines that name the rows whose rest of the budget is no efisiensi."""
    nilai = [(s.nama, s.capaian, s.serapan) for s in bahan.hasil.efisiensi if has_both(s)]
    nilai += [
        (p.anggaran.uraian, None if p.alasan else p.capaian, p.anggaran.persen) for p in program
    ]
    sel = efficiency_cells(bahan, program)
    hasil = []
    for awal in range(0, len(sel), _PER_KALIMAT):
        bagian = list(zip(nilai, sel, strict=True))[awal : awal + _PER_KALIMAT]
        rumus, kata = [], ""
        for (nama, c, s), (n, sel_c, sel_s) in bagian:
            bukan = f"AND(ISNUMBER({sel_c}),ISNUMBER({sel_s}),OR(N({sel_c})<1,N({sel_s})>1))"
            rumus.append(f'IF({bukan},"; "&{n},"")')
            kata += f"; {nama}" if efisiensi.is_no_saving(c, s) else ""
        kalimat = "&".join(rumus)
        penuh = f"{_BUKAN}{kata[2:]}." if kata else ""
        hasil.append(
            Baris(
                (
                    Isi(
                        penuh,
                        "catatan",
                        f'=IF({kalimat}="","","{_BUKAN}"&MID({kalimat},3,9999)&".")',
                    ),
                )
            )
        )
    return tuple(hasil)


def build_efisiensi(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None where no capaian stands beside a budget."""
    program = bahan.program
    if not bahan.hasil.efisiensi and not program:
        return None
    metode = bahan.gabungan.pengaturan.metode_efisiensi
    catatan = BlokTeks((*_not_efficient(bahan, program), *reason_rows(bahan, program)))
    rata = [_RATA] if any(baris.se_skpd for baris in bahan.hasil.efisiensi) else []
    kata = f"Tingkat Efisiensi menurut metode {NAMA_METODE[metode]}"
    return handed_in(
        bahan,
        KUNCI,
        "Efisiensi",
        "Efisiensi Anggaran",
        [_table(bahan, program), catatan],
        [f"{kata}; metode lain ada di lembar Metode.", *rata],
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return serapan and efisiensi beside the source of Tabel 3.6."""
    serapan: dict[int, Isi] = {}
    sisa: dict[int, Isi] = {}
    for kunci, baris in enumerate(bahan.hasil.efisiensi):
        if baris.posisi is None or baris.anggaran is None:
            continue
        b = source_row(baris.asal)
        a = _figure_source(bahan, baris, "anggaran")
        r = _figure_source(bahan, baris, "realisasi_anggaran")
        if a and r:
            serapan[b] = percent(
                baris.serapan, persen.rumus(r, a), nama_sel("H", sumber, b, "serapan")
            )
            sel = acuan("H", sumber, b, "serapan")
            rumus = efisiensi.rumus_tingkat("sisa", acuan(KUNCI, kunci, "capaian"), sel, (a, r))
            sisa[b] = percent(baris.efisiensi_sisa, rumus)
    return (
        *range_columns(tabel, sumber),
        KolomHitung("% Serapan (dihitung)", serapan),
        KolomHitung("Efisiensi sisa (dihitung)", sisa),
    )
