"""The table of contents: every sheet of the workbook with a link to it."""

from collections.abc import Sequence

from lkjip_xl.join.precedence import PEMBANDING
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.tabel import Tabel, tables_on
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import (
    BlokTabel,
    BlokTeks,
    Isi,
    Lembar,
    LembarSumber,
    heading,
    nama_sel,
    sheet_anchor,
)
from lkjip_xl.report.tabel import KolomTabel, table


def contents(
    bahan: Bahan,
    lembar: Sequence[Lembar],
    sumber: Sequence[LembarSumber],
    lebar: tuple[float, ...],
) -> list[BlokTabel | BlokTeks]:
    """Return heading and table: the sheets of the report, then the copied sources."""
    semua = [
        *((s.nama, sheet_anchor(s.kunci), s.judul) for s in lembar),
        *((s.nama, nama_sel("S", s.sumber, 0, 0), _source(bahan, s)) for s in sumber),
    ]
    kolom: list[KolomTabel[tuple[int, tuple[str, str, str]]]] = [
        KolomTabel(lebar[0], "No.", lambda s: Isi(s[0], "teks_tengah")),
        KolomTabel(lebar[1], "Lembar", lambda s: Isi(s[1][0], "tautan", tautan=s[1][1])),
        KolomTabel(lebar[2], "Isinya", lambda s: Isi(s[1][2])),
    ]
    return [heading("Isi buku kerja"), table(kolom, enumerate(semua, 1))]


_KATA: dict[JenisTabel, str] = {
    "anggaran": "anggaran",
    "anggaran_perubahan": "anggaran murni dan perubahan",
    "perjanjian_kinerja": "Perjanjian Kinerja",
    "capaian_kinerja": "capaian kinerja",
    "capaian_kegiatan": "capaian program dan kegiatan",
    "perbandingan_capaian": "capaian dari tahun ke tahun",
    "efisiensi": "efisiensi anggaran",
    "skm_responden": "jawaban responden SKM",
    "skm_rekap": "rekap SKM",
    "skm_triwulan": "SKM per triwulan",
    "pegawai_jabatan": "pegawai menurut jabatan",
    "pegawai_golongan": "pegawai menurut golongan",
    "pengaturan": "pengaturan",
}


def _source(bahan: Bahan, lembar: LembarSumber) -> str:
    """Return what a copied sheet holds, and what for."""
    asal = bahan.gabungan.entri[lembar.sumber]
    semua = tables_on(bahan.gabungan.entri, asal.berkas, asal.lembar)
    bagian = [_table(bahan, posisi, tabel) for posisi, tabel in semua.items()]
    return f"Salinan {asal.berkas}, lembar {asal.lembar}: {'; '.join(bagian)}"


def _table(bahan: Bahan, posisi: int, tabel: Tabel) -> str:
    """Return one table in plain words; why it was chosen only where there was a choice."""
    kata = _KATA.get(tabel.dikenali, tabel.dikenali.replace("_", " "))
    if tabel.dikenali == "anggaran" and "realisasi" in tabel.kolom:
        kata = "anggaran dan realisasi"
    alasan = bahan.gabungan.alasan.get(posisi, "")
    if tabel.dikenali == "pengaturan":
        return kata
    if bahan.gabungan.is_used(posisi):
        alasan = "" if alasan.startswith("satu-satunya") else f" ({alasan})"
        return f"{kata}, mengisi laporan{alasan}"
    if alasan == PEMBANDING:
        return f"{kata}, pembanding pagu (belum memuat realisasi)"
    return f"{kata}, tidak mengisi laporan: {alasan}"
