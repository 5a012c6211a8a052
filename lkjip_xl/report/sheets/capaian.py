"""Tabel 3.1: target, realisasi, capaian and kategori of each indikator."""

from lkjip_xl.measures import ukuran
from lkjip_xl.measures.kalimat import tulis_persen
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, category, handed_in, percent, source_of
from lkjip_xl.report.blocks.ukur import (
    capaian_formula,
    own_cell,
    range_cells,
    range_columns,
    rows,
)
from lkjip_xl.report.isi import Isi, KolomHitung, Lembar, acuan, acuan_sumber, nama_sel
from lkjip_xl.report.tabel import KolomTabel, table

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


def source_figure(tabel: Tabel, sumber: int, baris: int, peran: NamaPeran) -> str | None:
    """Return the token of a figure's cell on its source, None where it has no column."""
    kolom = tabel.kolom.get(peran)
    return acuan_sumber(sumber, baris, kolom[0]) if kolom else None


def _direction(capaian: BarisCapaian) -> str:
    """Return how an indikator is measured, in words."""
    return "target berupa rentang" if capaian.ukuran.rentang else ARAH[capaian.ukuran.arah]


def _capaian(bahan: Bahan, capaian: BarisCapaian, sumber: int) -> Isi:
    """Return the capaian of one row."""
    target, realisasi = (acuan(KUNCI, capaian.posisi, peran) for peran in ("target", "realisasi"))
    tepi = range_cells(sumber, source_row(capaian.asal))
    rumus = capaian_formula(bahan, capaian.ukuran, target, realisasi, tepi)
    return percent(capaian.capaian, rumus, nama_sel(KUNCI, capaian.posisi, "capaian"))


def _category(bahan: Bahan, capaian: BarisCapaian) -> Isi:
    """Return the kategori of one row."""
    target, realisasi, nilai = (
        acuan(KUNCI, capaian.posisi, peran) for peran in ("target", "realisasi", "capaian")
    )
    kata = category(nilai, capaian.kategori, "capaian", bahan.gabungan.pengaturan.skala_capaian)
    rumus = ukuran.rumus_kata(capaian.ukuran, target, realisasi, kata.rumus or "")
    return kata._replace(rumus=rumus, nama=nama_sel(KUNCI, capaian.posisi, "kategori"))


def _columns(bahan: Bahan, tabel: Tabel) -> list[KolomTabel[BarisCapaian]]:
    """Return the columns; satuan and arah where any row has one to tell."""
    hasil, sumber = bahan.hasil.capaian_kinerja, bahan.sumber("capaian_kinerja")

    def figure(capaian: BarisCapaian, peran: NamaPeran) -> Isi:
        nama = nama_sel(KUNCI, capaian.posisi, peran)
        return own_cell(rows(tabel)[capaian.posisi], peran, sumber, nama)

    satuan: KolomTabel[BarisCapaian] = KolomTabel(
        11, "Satuan", lambda s: Isi(s.satuan or None, "teks_tengah")
    )
    arah: KolomTabel[BarisCapaian] = KolomTabel(18, "Arah", lambda s: Isi(_direction(s)))
    berarah = any(s.ukuran.arah != "positif" or s.ukuran.rentang for s in hasil)
    return [
        KolomTabel(5, "No.", lambda s: Isi(s.posisi + 1, "teks_tengah")),
        KolomTabel(36, "Tujuan/Sasaran", lambda s: Isi(s.nama or None)),
        KolomTabel(36, "Indikator Kinerja", lambda s: Isi(s.indikator)),
        *([satuan] if any(s.satuan for s in hasil) else []),
        *([arah] if berarah else []),
        KolomTabel(11, "Target", lambda s: figure(s, "target")),
        KolomTabel(11, "Realisasi", lambda s: figure(s, "realisasi")),
        KolomTabel(12, "% Capaian", lambda s: _capaian(bahan, s, sumber)),
        KolomTabel(18, "Kategori Capaian", lambda s: _category(bahan, s)),
    ]


def notes(bahan: Bahan, hasil: tuple[BarisCapaian | BarisPerbandingan, ...]) -> tuple[str, ...]:
    """Return how capaian was calculated, as far as these rows need it."""
    pengaturan = bahan.gabungan.pengaturan
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
    if pengaturan.batas_capaian is not None:
        kata.append(f"Capaian dibatasi paling tinggi {tulis_persen(pengaturan.batas_capaian)}.")
    return (" ".join(kata),)


def build_capaian(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without a table of capaian."""
    tabel = bahan.gabungan.tabel("capaian_kinerja")
    if tabel is None:
        return None
    hasil = bahan.hasil.capaian_kinerja
    return handed_in(
        bahan,
        KUNCI,
        "Capaian",
        "Pengukuran Capaian Kinerja",
        [table(_columns(bahan, tabel), hasil, kelompok=lambda s: s.kelompok)],
        [source_of(tabel), *notes(bahan, hasil)],
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return capaian and kategori beside the source of Tabel 3.1: the cells of the sheet."""
    hitung: dict[int, Isi] = {}
    label: dict[int, Isi] = {}
    for capaian in bahan.hasil.capaian_kinerja:
        b = source_row(capaian.asal)
        hitung[b] = percent(capaian.capaian, "=" + acuan(KUNCI, capaian.posisi, "capaian"))
        rumus = "=" + acuan(KUNCI, capaian.posisi, "kategori")
        label[b] = Isi(capaian.kategori or "", "teks_tengah", rumus)
    return (
        *range_columns(tabel, sumber),
        KolomHitung("% Capaian (dihitung)", hitung),
        KolomHitung("Kategori (dihitung)", label, 20),
    )
