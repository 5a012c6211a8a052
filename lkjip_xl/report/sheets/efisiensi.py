"""Tabel 3.6: capaian beside serapan, and efisiensi by the three methods."""

from lkjip_xl.measures import efisiensi, persen
from lkjip_xl.model.hasil import BarisEfisiensi
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, group_title, percent
from lkjip_xl.report.blocks.efisiensi_program import program_block
from lkjip_xl.report.blocks.ukur import (
    capaian_formula,
    measured_cell,
    own_cell,
    range_cells,
    range_columns,
    rows,
)
from lkjip_xl.report.isi import Baris, BlokTabel, Isi, Kolom, KolomHitung, Lembar, acuan, nama_sel
from lkjip_xl.report.sheets.capaian import source_figure

KUNCI = "3.6"
NAMA_METODE = {
    "sisa": "sisa (100% − serapan)",
    "selisih": "selisih (capaian − serapan)",
    "pmk": "PMK 214/PMK.02/2017",
}

# The column and the field of a result that each method gives as Tingkat Efisiensi.
_SEL_METODE = {
    "sisa": ("sisa", "efisiensi_sisa"),
    "selisih": ("selisih", "efisiensi_selisih"),
    "pmk": ("e", "e_pmk"),
}


def _figure_source(bahan: Bahan, satu: BarisEfisiensi, peran: str) -> str | None:
    """Return the token of the cell that an amount comes from: 3.5, or its own table."""
    if satu.dari_total:
        return acuan("3.5", "jumlah", peran.removesuffix("_anggaran"))
    tabel = bahan.gabungan.tabel("efisiensi")
    if tabel is None or satu.posisi is None:
        return None
    baris = source_row(satu.asal)
    return source_figure(tabel, bahan.sumber("efisiensi"), baris, peran)


def _given(bahan: Bahan, satu: BarisEfisiensi, kunci: int, peran: str, gaya: str) -> Isi:
    """Return a figure that another cell gives; blank stays blank."""
    nilai = getattr(satu, peran)
    sel = _figure_source(bahan, satu, peran)
    nama = nama_sel(KUNCI, kunci, peran)
    if nilai is None or sel is None:
        return Isi(None, gaya, nama=nama)
    return Isi(nilai, gaya, f"={sel}", nama)


def _measured(bahan: Bahan, satu: BarisEfisiensi, kunci: int) -> tuple[Isi, ...]:
    """Return target, realisasi and capaian: those of Tabel 3.1, else of its own table.

    A row without a target or realisasi of its own is not measured: blank.
    """
    nama = [nama_sel(KUNCI, kunci, peran) for peran in ("target", "realisasi", "capaian")]
    if satu.dari_capaian is not None:
        ukur = bahan.hasil.capaian_kinerja[satu.dari_capaian]
        sel = [
            measured_cell(ukur, p, n) for p, n in zip(("target", "realisasi"), nama, strict=False)
        ]
        return (*sel, percent(satu.capaian, "=" + acuan("3.1", ukur.posisi, "capaian"), nama[2]))
    tabel = bahan.gabungan.tabel("efisiensi")
    if tabel is None or satu.posisi is None or not is_measured(satu):
        return tuple(Isi(None, nama=n) for n in nama)
    sumber, indikator = bahan.sumber("efisiensi"), rows(tabel)[satu.posisi]
    rumus = capaian_formula(
        bahan,
        satu.ukuran,
        acuan(KUNCI, kunci, "target"),
        acuan(KUNCI, kunci, "realisasi"),
        range_cells(sumber, indikator.baris),
    )
    return (
        own_cell(indikator, "target", sumber, nama[0]),
        own_cell(indikator, "realisasi", sumber, nama[1]),
        percent(satu.capaian, rumus, nama[2]),
    )


def is_measured(satu: BarisEfisiensi) -> bool:
    """Tell whether a row has a target, or a row of Tabel 3.1 that measures it."""
    return satu.target is not None or satu.dari_capaian is not None or bool(satu.ukuran.rentang)


def _row(bahan: Bahan, satu: BarisEfisiensi, kunci: int) -> Baris:
    """Return one row; what it has no figures for stays blank."""
    sel = {p: acuan(KUNCI, kunci, p) for p in ("capaian", "serapan", "sisa")}
    a, r = acuan(KUNCI, kunci, "anggaran"), acuan(KUNCI, kunci, "realisasi_anggaran")
    e = acuan(KUNCI, kunci, "e")
    berdana = satu.anggaran is not None
    berdua = is_measured(satu) and berdana

    def hitung(ada: bool, nilai: object, rumus: str, kolom: str) -> Isi:
        if not ada:
            return Isi(None, "persen")
        return percent(nilai, rumus, nama_sel(KUNCI, kunci, kolom))  # type: ignore[arg-type]

    keterangan = efisiensi.rumus_kata(sel["capaian"], sel["sisa"])
    return Baris(
        (
            Isi(kunci + 1, "teks_tengah"),
            Isi(satu.nama),
            *_measured(bahan, satu, kunci),
            _given(bahan, satu, kunci, "anggaran", "rupiah"),
            _given(bahan, satu, kunci, "realisasi_anggaran", "rupiah"),
            hitung(berdana, satu.serapan, persen.rumus(r, a), "serapan"),
            _chosen(bahan, satu, kunci),
            hitung(berdana, satu.efisiensi_sisa, efisiensi.rumus_sisa(sel["serapan"]), "sisa"),
            hitung(
                berdua,
                satu.efisiensi_selisih,
                efisiensi.rumus_selisih(sel["capaian"], sel["serapan"]),
                "selisih",
            ),
            hitung(berdua, satu.e_pmk, efisiensi.rumus_e(a, sel["capaian"], r), "e"),
            hitung(berdua, satu.ne_pmk, efisiensi.rumus_ne(e), "ne"),
            Isi(satu.keterangan, "teks", keterangan, nama_sel(KUNCI, kunci, "keterangan"))
            if berdua
            else Isi(None),
        )
    )


def _chosen(bahan: Bahan, satu: BarisEfisiensi, kunci: int) -> Isi:
    """Return the efisiensi by the agency's method: the cell of that method in the same row."""
    kolom, nama = _SEL_METODE[bahan.gabungan.pengaturan.metode_efisiensi]
    nilai = getattr(satu, nama)
    berdua = satu.anggaran is not None and (kolom == "sisa" or satu.target is not None)
    if not berdua:
        return Isi(None, "persen")
    return percent(nilai, "=" + acuan(KUNCI, kunci, kolom), nama_sel(KUNCI, kunci, "tingkat"))


def build_efisiensi(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None where nothing has a budget."""
    if not bahan.hasil.efisiensi:
        return None
    baris: list[Baris] = []
    kelompok = ""
    for kunci, satu in enumerate(bahan.hasil.efisiensi):
        if satu.kelompok and satu.kelompok != kelompok:
            kelompok = satu.kelompok
            baris.append(Baris((None, Isi(group_title(kelompok))), ragam="kelompok"))
        baris.append(_row(bahan, satu, kunci))
    kinerja, anggaran, hasil = "Kinerja", "Anggaran", "Pembanding menurut metode"
    kolom = (
        Kolom(5, ("No.", "")),
        Kolom(34, ("Tujuan/Sasaran", "")),
        Kolom(9, (kinerja, "Target")),
        Kolom(10, (kinerja, "Realisasi")),
        Kolom(11, (kinerja, "% Capaian")),
        Kolom(17, (anggaran, "Anggaran (Rp)")),
        Kolom(17, (anggaran, "Realisasi (Rp)")),
        Kolom(11, (anggaran, "% Serapan")),
        Kolom(14, ("Tingkat Efisiensi", "")),
        Kolom(12, (hasil, "Sisa (100% − serapan)")),
        Kolom(12, (hasil, "Capaian − serapan")),
        Kolom(11, (hasil, "E (PMK 214)")),
        Kolom(11, (hasil, "NE (PMK 214)")),
        Kolom(20, ("Keterangan", "")),
    )
    metode = bahan.gabungan.pengaturan.metode_efisiensi
    return Lembar(
        kunci=KUNCI,
        nama="3.6 Efisiensi",
        judul="Tabel 3.6 Efisiensi Anggaran",
        anak_judul=bahan.sub_title(),
        blok=(BlokTabel(kolom, tuple(baris), nomor_kolom=True), *program_block(bahan)),
        catatan=(
            f"Tingkat Efisiensi memakai metode instansi ini: {NAMA_METODE[metode]}. Metode lain "
            "ditampilkan sebagai pembanding.",
            "E dan NE menurut PMK 214/PMK.02/2017 hanya acuan: berlaku untuk kementerian/lembaga "
            "dan sudah diganti PMK 22/PMK.02/2021.",
        ),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return serapan and efisiensi beside the source of Tabel 3.6."""
    serapan: dict[int, Isi] = {}
    sisa: dict[int, Isi] = {}
    for satu in bahan.hasil.efisiensi:
        if satu.posisi is None or satu.anggaran is None:
            continue
        b = source_row(satu.asal)
        a = _figure_source(bahan, satu, "anggaran")
        r = _figure_source(bahan, satu, "realisasi_anggaran")
        if a and r:
            serapan[b] = percent(
                satu.serapan, persen.rumus(r, a), nama_sel("H", sumber, b, "serapan")
            )
            sel = acuan("H", sumber, b, "serapan")
            sisa[b] = percent(satu.efisiensi_sisa, efisiensi.rumus_sisa(sel))
    return (
        *range_columns(tabel, sumber),
        KolomHitung("% Serapan (dihitung)", serapan),
        KolomHitung("Efisiensi sisa (dihitung)", sisa),
    )
