"""L103: the kategori that a source prints beside a capaian."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.measures import kategori
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.skala import Skala
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.skala import SKALA_CAPAIAN
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, indicator_rows, temuan_di
from lkjip_xl.rules.ukur import expected_capaian, is_right_capaian, other_way, way

_SEPARUH = 2


@aturan("kesalahan", "peringatan")
def l103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kategori capaian yang tercetak tidak sesuai dengan nilainya menurut skala.

    Mengapa: kategori dikutip di kesimpulan laporan.
    Contoh: capaian 101,43% tercetak “Baik”, padahal menurut skala “Baik Sekali”.
    Cara memperbaiki: ganti kategorinya, atau perbaiki skala di Pengaturan.
    Keterbatasan: kategori dibandingkan tanpa singkatan dalam kurung dan tanpa beda huruf besar.
    Selama arah indikatornya belum pasti (lihat L102), kategori capaian yang tercetak diterima.
    Bila Pengaturan tidak memuat skala dan sebagian besar kategori tabel bukan nama di skala baku,
    tabel itu memakai skala lain: satu peringatan untuk seluruh kolomnya.
    """
    skala = konteks.gabungan.pengaturan.skala_capaian
    semua = indicator_rows(konteks, "capaian_kinerja")
    for tabel, pasangan in groupby(semua, key=itemgetter(0)):
        rows = [indikator for _, indikator in pasangan if indikator.teks.get("kategori")]
        rows = [s for s in rows if expected_capaian(konteks, tabel, s) is not None]
        asing = [s for s in rows if not _is_of(skala, s.teks["kategori"])]
        if skala == SKALA_CAPAIAN and len(asing) * _SEPARUH > len(rows):
            yield _other_scale(tabel, asing, skala)
            continue
        for indikator in rows:
            yield from _wrong_kategori(konteks, tabel, indikator, skala)


def _is_of(skala: Skala, tercetak: str) -> bool:
    """Tell a kategori that a scale has, whatever value it stands for."""
    return any(_is_same_kategori(tercetak, jenjang.label) for jenjang in skala.jenjang)


def _other_scale(tabel: Tabel[DaftarIndikator], asing: Sequence[Indikator], skala: Skala) -> Temuan:
    """Return the finding of a column whose kategori are none of the scale in force."""
    nama = ", ".join(dict.fromkeys(s.teks["kategori"] for s in asing))
    return temuan_di(
        tabel,
        "L103",
        "peringatan",
        [(indikator.baris, tabel.kolom["kategori"][0]) for indikator in asing],
        f"Kategori yang tercetak ({nama}) bukan nama di skala {skala.sumber}; skala yang dipakai "
        "tabel ini tidak diketahui, jadi kategorinya tidak diperiksa.",
        "Tulis skala capaian yang dipakai instansi di Pengaturan; tanpa itu laporan memakai "
        f"{', '.join(jenjang.label for jenjang in skala.jenjang)}.",
    )


def _wrong_kategori(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator, skala: Skala
) -> Iterator[Temuan]:
    """Yield the finding of a printed kategori that the scale does not give."""
    tercetak = indikator.teks["kategori"]
    benar = kategori.hitung(expected_capaian(konteks, tabel, indikator), skala)
    dipersoalkan = kategori.hitung(_in_question(konteks, tabel, indikator), skala)
    if not any(_is_same_kategori(tercetak, nama) for nama in (benar, dipersoalkan)):
        yield temuan_di(
            tabel,
            "L103",
            "kesalahan",
            [(indikator.baris, tabel.kolom["kategori"][0])],
            f"Kategori “{indikator.nama or indikator.indikator}” tercetak {tercetak}, menurut "
            f"skala seharusnya {benar}.",
            f"Ganti menjadi {benar}, atau perbaiki skala di Pengaturan.",
            nilai=tercetak,
            seharusnya=benar,
        )


def _is_same_kategori(tercetak: str, benar: str | None) -> bool:
    """Tell two names of a kategori that differ by what stands in brackets at most."""
    return kunci_nama(tercetak.split("(", maxsplit=1)[0]) == kunci_nama(benar or "")


def _in_question(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator
) -> Decimal | None:
    """Return a printed capaian (percent) that is right only by another formula, else None."""
    tercetak = indikator.nilai.get("capaian")
    if tercetak is None or tercetak.nilai is None:
        return None
    target, realisasi = figure(indikator, "target"), figure(indikator, "realisasi")
    batas = konteks.gabungan.pengaturan.batas_capaian
    cara = way(konteks, tabel, indikator)
    if is_right_capaian(cara, tercetak, target, realisasi, batas):
        return None
    return tercetak.nilai if other_way(cara, tercetak, target, realisasi, batas) else None
