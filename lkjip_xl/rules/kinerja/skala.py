"""C: scales."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import joined
from lkjip_xl.join.scales import Lubang, find_holes, is_whole
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.pengaturan import DaftarSkala
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di


def _name(lubang: Lubang) -> str:
    """Return a hole in words: `di atas 60 sampai 65`, or the one value that it is."""
    dari, sampai = (
        tulis_desimal(nilai, 0 if nilai == nilai.to_integral_value() else 2)
        for nilai in (lubang.dari, lubang.sampai)
    )
    if lubang.dari == lubang.sampai:
        return f"tepat {dari}"
    awal = "mulai" if lubang.dari_termasuk else "di atas"
    return f"{awal} {dari} sampai {'' if lubang.sampai_termasuk else 'di bawah '}{sampai}"


@aturan("peringatan")
def c101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: skala kategori berlubang: ada nilai yang tidak punya kategori.

    Mengapa: capaian yang jatuh di lubang itu tidak dapat dinilai, atau dinilai sesukanya.
    Contoh: Kurang >50-60, Cukup >65-85: nilai 62 tidak punya kategori, begitu juga tepat 50.
    Cara memperbaiki: sambungkan batasnya di Pengaturan, misalnya Kurang >50-65.
    Keterbatasan: laporan memakai batas bawah; jenjang di bawahnya diperpanjang sampai batas itu.
    """
    for tabel in konteks.tables_of(DaftarSkala):
        lubang = find_holes(tabel.isi.jenjang)
        if lubang:
            rentang = joined([_name(celah) for celah in lubang])
            jenjang = {(s.baris, s.kolom): s.label for x in lubang for s in (x.atas, x.bawah)}
            yield temuan_di(
                tabel,
                "C101",
                "peringatan",
                sorted(jenjang),
                f"Skala kategori berlubang: nilai {rentang} tidak punya kategori. Laporan ini "
                f"memperpanjang {joined([x.bawah.label for x in lubang])} sampai batas di "
                "atasnya.",
                "Sambungkan batas-batas skala di Pengaturan.",
            )


@aturan("informasi")
def c102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: batas skala berupa bilangan bulat yang melompat, misalnya 76-90 lalu 91.

    Mengapa: 90,5 tidak disebut; laporan ini membacanya sebagai lebih dari 90.
    Contoh: skala Permendagri 86/2017.
    Cara memperbaiki: tidak wajib; tulis “lebih dari 90” bila ingin tegas.
    Keterbatasan: hanya untuk skala capaian dan serapan.
    """
    for tabel in konteks.tables_of(DaftarSkala):
        if tabel.isi.untuk != "mutu" and is_whole(tabel.isi.jenjang):
            yield temuan_di(
                tabel,
                "C102",
                "informasi",
                [(s.baris, s.kolom) for s in tabel.isi.jenjang],
                "Batas skala berupa bilangan bulat; 90,5 misalnya dibaca sebagai lebih dari 90.",
                "Tulis “lebih dari 90” bila ingin tegas.",
            )
