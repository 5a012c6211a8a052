"""C: indikator: whether they support their sasaran, in which direction they count."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.join.measured import find_by_indikator
from lkjip_xl.join.names import is_same
from lkjip_xl.measures import menunjang, persen, ukuran
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.measures.kalimat import tulis_desimal, tulis_persen
from lkjip_xl.model.indikator import DaftarIndikator, Indikator, Ukuran
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.ikm_laporan import holds_survey
from lkjip_xl.rules.konteks import Konteks, indicator_rows, temuan_di
from lkjip_xl.rules.pengganti import bears_out
from lkjip_xl.rules.tercetak import reads_alike
from lkjip_xl.rules.ukur import polarity_place


def _source_word(kata: str) -> str:
    """Return what a source's word on menunjang means, "" where it is another word."""
    kecil = " ".join(kata.lower().split())
    if "menunjang" not in kecil and "mendukung" not in kecil:
        return ""
    return (
        menunjang.TIDAK
        if re.search(r"\b(tidak|tdk|belum|kurang)\b", kecil)
        else menunjang.MENUNJANG
    )


@aturan("peringatan")
def c103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kata menunjang atau tidak menunjang di sumber tidak sesuai dengan capaiannya.

    Mengapa: kesimpulan tentang program dan kegiatan penunjang diambil dari kolom itu.
    Contoh: capaian 60% ditulis “Menunjang”, padahal skala menyebut Baik mulai lebih dari 85%.
    Cara memperbaiki: periksa capaiannya; bila benar, ganti katanya atau jelaskan alasannya.
    Keterbatasan: batasnya jenjang kedua tertinggi skala capaian; capaian kosong tidak dinilai.
    """
    skala = konteks.gabungan.pengaturan.skala_capaian
    batas = skala.jenjang[menunjang.lowest_step(skala)]
    for tabel, indikator in indicator_rows(konteks, "capaian_kegiatan"):
        nilai = persen.hitung(figure(indikator, "capaian_kegiatan"), Decimal(100))
        tertulis = _source_word(indikator.teks.get("menunjang", ""))
        benar = menunjang.hitung(nilai, skala)
        if nilai is None or not tertulis or tertulis == benar:
            continue
        yield temuan_di(
            tabel,
            "C103",
            "peringatan",
            [(indikator.baris, tabel.kolom["menunjang"][0])],
            f"“{indikator.program_kegiatan}” ditulis {indikator.teks['menunjang']}, padahal "
            f"capaiannya {tulis_persen(nilai)} ({batas.label} lebih dari "
            f"{batas.batas.normalize():f}%).",
            f"Periksa capaiannya; bila benar, ganti menjadi {benar}.",
            nilai=indikator.teks["menunjang"],
            seharusnya=benar,
        )


@aturan("peringatan")
def c104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kata di kolom polaritas tidak dipahami.

    Mengapa: indikator yang semakin rendah semakin baik dihitung dengan rumus lain.
    Contoh: “stabil” atau “khusus” di kolom Polaritas.
    Cara memperbaiki: tulis “semakin tinggi semakin baik” atau “semakin rendah semakin baik”.
    Keterbatasan: selama tidak dipahami, indikatornya dihitung semakin tinggi semakin baik.
    """
    for tabel in konteks.tables_of(DaftarIndikator):
        for indikator in tabel.isi.baris:
            kata = indikator.teks.get("polaritas", "")
            if ukuran.read_polarity(kata) is None:
                yield temuan_di(
                    tabel,
                    "C104",
                    "peringatan",
                    [(indikator.baris, tabel.kolom["polaritas"][0])],
                    f"Polaritas “{kata}” pada “{indikator.indikator or indikator.nama}” tidak "
                    "dipahami; dihitung semakin tinggi semakin baik.",
                    "Tulis “semakin tinggi semakin baik” atau “semakin rendah semakin baik”.",
                    nilai=kata,
                )


@aturan("peringatan")
def c105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: indikator yang menurut katanya semakin rendah semakin baik, tanpa Polaritas.

    Mengapa: dihitung terbalik, capaian dan kesimpulan laporan menjadi kebalikannya.
    Contoh: “Jumlah kasus gangguan trantib”, target 12, realisasi 10: 83,33% atau 116,67%.
    Cara memperbaiki: tulis Negatif atau Positif di kolom Polaritas, atau di lembar Polaritas.
    Keterbatasan: dikenali dari kata seperti kasus, pelanggaran, kemiskinan, atau sasaran
    “Menurunnya …”; capaian yang tercetak di sumber sudah menunjukkan arahnya (lihat L102).
    """
    batas = konteks.gabungan.pengaturan.batas_capaian
    for tabel, indikator in indicator_rows(konteks, "capaian_kinerja"):
        tercetak = indikator.nilai.get("capaian")
        arah = ukuran.polarity_words(indikator, konteks.gabungan.pengaturan)
        if arah or (tercetak and tercetak.nilai is not None) or not ukuran.says_falling(indikator):
            continue
        target, realisasi = figure(indikator, "target"), figure(indikator, "realisasi")
        naik = ukuran.hitung(
            ukuran.ukuran(indikator, konteks.gabungan.pengaturan), target, realisasi, batas
        )
        turun = ukuran.hitung(
            Ukuran(konteks.gabungan.pengaturan.rumus_negatif), target, realisasi, batas
        )
        if naik is None or turun is None or naik == turun or indikator.rentang:
            continue
        yield temuan_di(
            tabel,
            "C105",
            "peringatan",
            [(indikator.baris, tabel.kolom["indikator"][0])],
            f"“{indikator.indikator}” dihitung semakin tinggi semakin baik: capaiannya "
            f"{tulis_persen(naik)}. Bila semakin rendah semakin baik, {tulis_persen(turun)}; "
            "sumber tidak menyebut arahnya.",
            f"Tulis Negatif atau Positif {polarity_place(tabel)}.",
            nilai=indikator.indikator,
        )


@aturan("kesalahan", "peringatan")
def x110(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: target atau realisasi di tabel perbandingan berbeda dari Tabel 3.1.

    Mengapa: keduanya angka yang sama; laporan memakai angka Tabel 3.1 di kedua tabel.
    Contoh: realisasi IKM 88,24 di Tabel 3.1, 88,62 di Tabel 3.2.
    Cara memperbaiki: samakan kedua tabel, atau bedakan nama indikatornya.
    Keterbatasan: nama yang persis sama kesalahan; nama yang hampir semua katanya sama peringatan,
    kecuali capaian di sampingnya membuktikan angka Tabel 3.1. Yang sama sampai dua desimal
    dianggap sama.
    """
    for tabel, indikator in indicator_rows(konteks, "perbandingan_capaian"):
        ukur = find_by_indikator(
            konteks.hasil.capaian_kinerja, indikator, _others(tabel, indikator)
        )
        if ukur is None:
            continue
        sama = is_same(ukur.indikator, indikator.indikator)
        for peran, benar in (("target", ukur.target), ("realisasi", ukur.realisasi)):
            angka = indikator.nilai.get(peran)
            if angka is None or angka.nilai is None or benar is None:
                continue
            if reads_alike(angka.nilai, benar):
                continue
            if peran == "realisasi" and holds_survey(konteks, indikator.indikator, angka):
                continue  # then Tabel 3.1 is wrong: X111
            terbukti = peran == "realisasi" and bears_out(
                konteks, tabel, indikator, realisasi=benar
            )
            yield temuan_di(
                tabel,
                "X110",
                "kesalahan" if sama or terbukti else "peringatan",
                [(angka.baris, angka.kolom)],
                f"{peran.capitalize()} “{indikator.indikator}” di sini "
                f"{tulis_desimal(angka.nilai)}, di Tabel 3.1 {tulis_desimal(benar)}.",
                "Samakan kedua tabel, atau bedakan nama indikatornya.",
                nilai=angka.nilai,
                seharusnya=benar,
            )


def _others(tabel: Tabel[DaftarIndikator], indikator: Indikator) -> list[Indikator]:
    """Return the other rows of a row's table."""
    return [indikator_lain for indikator_lain in tabel.isi.baris if indikator_lain is not indikator]
