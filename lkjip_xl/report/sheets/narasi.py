"""Narasi: the sentences of the document, live from the cells of the tables they speak of."""

from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.blocks.capaian_terendah import rank_table_of_capaian
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Lembar, heading, nama_sel
from lkjip_xl.report.sentences.anggaran import of_budget, of_conclusion, of_efisiensi
from lkjip_xl.report.sentences.kegiatan import of_kegiatan
from lkjip_xl.report.sentences.kinerja import of_capaian, of_perbandingan
from lkjip_xl.report.sentences.kutipan import (
    Kalimat,
    Kutipan,
    paragraphs,
    part_formula,
    sentence,
    write_part,
)
from lkjip_xl.report.sentences.organisasi import of_pegawai, of_perjanjian, of_perubahan
from lkjip_xl.report.sentences.survei import of_survey
from lkjip_xl.report.sentences.unsur import rank_table
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "narasi"
LEBAR = (8, 40, 24, 30, 56)


def _sections(bahan: Bahan) -> list[tuple[str, list[Kalimat]]]:
    """Return the sentences by paragraph, in the order of the document."""
    return [
        ("Pegawai", of_pegawai(bahan)),
        ("Anggaran dan Perjanjian Kinerja", [*of_perubahan(bahan), *of_perjanjian(bahan)]),
        ("Capaian kinerja", [*of_capaian(bahan), *of_perbandingan(bahan)]),
        ("Survei Kepuasan Masyarakat", of_survey(bahan)),
        ("Program dan kegiatan", of_kegiatan(bahan)),
        ("Realisasi anggaran", of_budget(bahan)),
        ("Efisiensi", of_efisiensi(bahan)),
        ("Kesimpulan dan saran", of_conclusion(bahan)),
    ]


def _quoted(kalimat: list[Kalimat]) -> list[Kutipan]:
    """Return every cell that the sentences quote, once each, in order."""
    hasil: dict[tuple[str | int, ...], Kutipan] = {}
    for ucapan in kalimat:
        for bagian in ucapan:
            if isinstance(bagian, Kutipan):
                hasil.setdefault(bagian.nama, bagian)
    return list(hasil.values())


def _quote_table(kutipan: list[Kutipan]) -> list[BlokTabel | BlokTeks]:
    """Return the table of all figures quoted, each with its text now and a link to its cell."""
    kolom: list[KolomTabel[tuple[int, Kutipan]]] = [
        KolomTabel(LEBAR[0], "No.", lambda s: Isi(s[0], "teks_tengah")),
        KolomTabel(LEBAR[1], "Angka yang dikutip", lambda s: Isi(s[1].sebutan)),
        KolomTabel(
            LEBAR[2],
            "Nilai",
            lambda s: Isi(write_part(s[1]), "teks_tengah", "=" + part_formula(s[1])),
        ),
        KolomTabel(
            LEBAR[3], "Sel asal", lambda s: Isi(None, "tautan", tautan=nama_sel(*s[1].nama))
        ),
    ]
    judul = heading("Angka yang dikutip dan selnya")
    return [judul, table(kolom, enumerate(kutipan, 1))]


def build_narasi(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None where there is nothing to say."""
    bagian = [(judul, kalimat) for judul, kalimat in _sections(bahan) if kalimat]
    if not bagian:
        return None
    blok: list[BlokTabel | BlokTeks] = []
    for judul, kalimat in bagian:
        blok.append(heading(judul))
        blok.append(
            BlokTeks(tuple(Baris((sentence(paragraf),)) for paragraf in paragraphs(kalimat)))
        )
    blok += rank_table(bahan, LEBAR)
    blok += rank_table_of_capaian(bahan, LEBAR)
    # The long table stands last: printed, its header goes on over every page that follows.
    blok += _quote_table(_quoted([ucapan for _, kalimat in bagian for ucapan in kalimat]))
    return Lembar(
        kunci=KUNCI,
        nama="Narasi",
        judul="Narasi untuk naskah LKJiP",
        anak_judul=(
            *bahan.sub_title(),
            "Setiap kalimat adalah rumus: angkanya sama dengan tabelnya. Salin ke naskah sebagai "
            "teks (Tempel Khusus: Nilai).",
        ),
        blok=tuple(blok),
        arah="mendatar",
        warna_tab="narasi",
        lebar=LEBAR,
    )
