"""Tabel 3.1: target, realisasi, capaian and kategori of each indikator."""

from lkjip_xl.measures import ukuran
from lkjip_xl.measures.kalimat import tulis_persen
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, category, group_title, percent
from lkjip_xl.report.blocks.ukur import (
    capaian_formula,
    own_cell,
    range_cells,
    range_columns,
    rows,
)
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    Isi,
    Kolom,
    KolomHitung,
    Lembar,
    acuan,
    acuan_sumber,
    nama_sel,
)

KUNCI = "3.1"
ARAH = {
    "positif": "semakin tinggi semakin baik",
    "negatif": "semakin rendah semakin baik",
    "negatif_b": "semakin rendah semakin baik",
}
RUMUS_NEGATIF = {
    "negatif": "A: (2 × target − realisasi) ÷ target",
    "negatif_b": "B: target ÷ realisasi",
}


def source_figure(tabel: Tabel, sumber: int, baris: int, peran: str) -> str | None:
    """Return the token of a figure's cell on its source, None where it has no column."""
    kolom = tabel.kolom.get(peran)
    return acuan_sumber(sumber, baris, kolom[0]) if kolom else None


def _direction(satu: BarisCapaian) -> str:
    """Return how an indikator is measured, in words."""
    return "target berupa rentang" if satu.ukuran.rentang else ARAH[satu.ukuran.arah]


def _result_cells(bahan: Bahan, satu: BarisCapaian, sumber: int) -> tuple[Isi, Isi]:
    """Return capaian and kategori of one row."""
    target, realisasi, nilai = (
        acuan(KUNCI, satu.posisi, peran) for peran in ("target", "realisasi", "capaian")
    )
    rumus = capaian_formula(
        bahan, satu.ukuran, target, realisasi, range_cells(sumber, source_row(satu.asal))
    )
    kata = category(nilai, satu.kategori, "capaian", bahan.gabungan.pengaturan.skala_capaian)
    return (
        percent(satu.capaian, rumus, nama_sel(KUNCI, satu.posisi, "capaian")),
        Isi(
            kata.nilai,
            kata.gaya,
            ukuran.rumus_kata(satu.ukuran, target, realisasi, kata.rumus or ""),
            nama_sel(KUNCI, satu.posisi, "kategori"),
        ),
    )


def _row(bahan: Bahan, tabel: Tabel, satu: BarisCapaian, lebih: dict[str, bool]) -> Baris:
    """Return one indikator's row; `lebih` tells which of the extra columns stand."""
    sumber, indikator = bahan.sumber("capaian_kinerja"), rows(tabel)[satu.posisi]
    isi = [Isi(satu.posisi + 1, "teks_tengah"), Isi(satu.nama or None), Isi(satu.indikator)]
    if lebih["satuan"]:
        isi.append(Isi(satu.satuan or None, "teks_tengah"))
    if lebih["arah"]:
        isi.append(Isi(_direction(satu)))
    for peran in ("target", "realisasi"):
        nama = nama_sel(KUNCI, satu.posisi, peran)
        isi.append(own_cell(indikator, peran, sumber, nama))
    return Baris((*isi, *_result_cells(bahan, satu, sumber)))


def _columns(lebih: dict[str, bool]) -> tuple[Kolom, ...]:
    """Return the columns of the table."""
    return (
        Kolom(5, ("No.",)),
        Kolom(36, ("Tujuan/Sasaran",)),
        Kolom(36, ("Indikator Kinerja",)),
        *((Kolom(11, ("Satuan",)),) if lebih["satuan"] else ()),
        *((Kolom(18, ("Arah",)),) if lebih["arah"] else ()),
        Kolom(11, ("Target",)),
        Kolom(11, ("Realisasi",)),
        Kolom(12, ("% Capaian",)),
        Kolom(18, ("Kategori Capaian",)),
    )


def notes(bahan: Bahan, hasil: tuple[BarisCapaian | BarisPerbandingan, ...]) -> tuple[str, ...]:
    """Return how capaian was calculated, as far as these rows need it."""
    satu = bahan.gabungan.pengaturan
    kata = ["Capaian = realisasi ÷ target."]
    arah = sorted({b.ukuran.arah for b in hasil if b.ukuran.arah != "positif"})
    if arah:
        rumus = " dan ".join(RUMUS_NEGATIF[a] for a in arah)
        kata.append(f"Indikator yang semakin rendah semakin baik memakai rumus {rumus}.")
    if any(b.ukuran.rentang for b in hasil):
        kata.append(
            "Target berupa rentang: di dalam rentang 100%, di atasnya dibagi batas atas, di "
            "bawahnya dibagi batas bawah."
        )
    if satu.batas_capaian is not None:
        kata.append(f"Capaian dibatasi paling tinggi {tulis_persen(satu.batas_capaian)}.")
    return (" ".join(kata),)


def build_capaian(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without a table of capaian."""
    tabel = bahan.gabungan.tabel("capaian_kinerja")
    if tabel is None:
        return None
    hasil = bahan.hasil.capaian_kinerja
    lebih = {
        "satuan": any(satu.satuan for satu in hasil),
        "arah": any(satu.ukuran.arah != "positif" or satu.ukuran.rentang for satu in hasil),
    }
    baris: list[Baris] = []
    kelompok = ""
    for satu in hasil:
        if satu.kelompok and satu.kelompok != kelompok:
            kelompok = satu.kelompok
            baris.append(Baris((None, Isi(group_title(kelompok))), ragam="kelompok"))
        baris.append(_row(bahan, tabel, satu, lebih))
    return Lembar(
        kunci=KUNCI,
        nama="3.1 Capaian",
        judul="Tabel 3.1 Pengukuran Capaian Kinerja",
        anak_judul=bahan.sub_title(),
        blok=(BlokTabel(_columns(lebih), tuple(baris)),),
        catatan=(f"Sumber: {tabel.berkas}, lembar {tabel.lembar}.", *notes(bahan, hasil)),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return capaian and kategori beside the source of Tabel 3.1: the cells of the sheet."""
    hitung: dict[int, Isi] = {}
    label: dict[int, Isi] = {}
    for satu in bahan.hasil.capaian_kinerja:
        b = source_row(satu.asal)
        hitung[b] = percent(satu.capaian, "=" + acuan(KUNCI, satu.posisi, "capaian"))
        rumus = "=" + acuan(KUNCI, satu.posisi, "kategori")
        label[b] = Isi(satu.kategori or "", "teks_tengah", rumus)
    return (
        *range_columns(tabel, sumber),
        KolomHitung("% Capaian (dihitung)", hitung),
        KolomHitung("Kategori (dihitung)", label, 20),
    )
