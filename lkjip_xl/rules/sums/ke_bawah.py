"""T108: columns that no role has, and that follow the tree of their table."""

from collections.abc import Iterator

from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.kolom import KolomBebas
from lkjip_xl.rules.konteks import Konteks, awali, sebut, temuan_di
from lkjip_xl.rules.selisih import find_differences, sum_columns
from lkjip_xl.rules.sums.kolom_bebas import amounts_of, free_columns, name_of, sums_down
from lkjip_xl.rules.sums.samping import faults_across


@aturan("kesalahan", "peringatan")
def t108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah ke bawah salah di kolom yang tidak dipakai laporan (TW, sumber dana, jenis).

    Mengapa: kolom itu ikut diserahkan, dan terbukti menjumlah seperti pagunya.
    Contoh: TW I kegiatan tertulis 100.000, padahal TW I ketiga sub kegiatannya 110.000.
    Cara memperbaiki: periksa rincian kolom itu di bawah barisnya, lalu perbaiki yang salah.
    Keterbatasan: hanya kolom yang di tiga induk atau lebih, dan di dua pertiga yang berbicara,
    adalah jumlah rinciannya, atau yang berjudul anggaran atau realisasi; baris yang pagu atau
    realisasinya juga tidak menjumlah dilaporkan sekali, di sana.
    """
    for tabel, pohon in konteks.anggaran():
        bebas = free_columns(konteks, tabel, pohon)
        if bebas.nama:
            yield from _wrong_sums(konteks, tabel, pohon, bebas)


def _wrong_sums(
    konteks: Konteks, tabel: Tabel, pohon: Pohon, bebas: KolomBebas
) -> Iterator[Temuan]:
    """Report each row once, in the first column that is wrong there; the others are its echo."""
    dilaporkan = {p for k in sum_columns(tabel, pohon)
                  for p in find_differences(konteks, tabel, pohon, k).salah}  # fmt: skip
    dilaporkan_samping = {
        sel for simpangan in faults_across(konteks, bebas) for sel in simpangan.induk
    }
    kolom_salah: dict[int, list[int]] = {}
    for kolom in bebas.nama:
        for posisi in sums_down(konteks, bebas, kolom).salah:
            if posisi not in dilaporkan and (posisi, kolom) not in dilaporkan_samping:
                kolom_salah.setdefault(posisi, []).append(kolom)
    for posisi, kolom_baris in kolom_salah.items():
        yield _wrong_sum(konteks, bebas, posisi, kolom_baris)


def _wrong_sum(konteks: Konteks, bebas: KolomBebas, posisi: int, kolom: list[int]) -> Temuan:
    lajur = amounts_of(konteks, bebas, kolom[0])
    selisih = sums_down(konteks, bebas, kolom[0])
    benar = selisih.seharusnya[posisi]
    tertulis = benar + selisih.salah[posisi]
    baris = lajur.baris[posisi]
    return temuan_di(
        bebas.tabel,
        "T108",
        selisih.tingkat[posisi],
        [(baris.baris, kolom[0])],
        f"{awali(name_of(bebas, kolom[0]))} di {sebut(baris.tingkat, baris.uraian)} tertulis "
        f"{tulis_rupiah(tertulis)}, padahal rinciannya berjumlah {tulis_rupiah(benar)}.",
        "Periksa rincian kolom itu di bawah baris ini, lalu perbaiki rincian atau jumlahnya.",
        nilai=tertulis,
        seharusnya=benar,
        gema=[
            *((lajur.baris[p].baris, kolom[0]) for p in selisih.gema.get(posisi, [])),
            *((baris.baris, k) for k in kolom[1:]),
        ],
    )
