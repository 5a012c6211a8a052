"""T105: items whose volume times harga is not their amount."""

from collections.abc import Iterator

from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, sebut, temuan_di
from lkjip_xl.rules.selisih import item_faults


@aturan("kesalahan")
def t105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah sebuah rincian belanja bukan volume dikalikan harga satuannya.

    Mengapa: jumlah rincian menjadi pagu rekening; pemeriksa mengalikannya ulang.
    Contoh: 12 bulan × 250.000 tertulis 3.500.000; seharusnya 3.000.000.
    Cara memperbaiki: perbaiki volume, harga satuan, atau jumlahnya menurut DPA.
    Keterbatasan: koefisien hanya dibaca bila jelas, misalnya “12 Bulan x 3 Orang”; yang lain
    tidak diperiksa. Selisih kurang dari satu rupiah dianggap pembulatan; PPN ikut dihitung.
    """
    for tabel, pohon in konteks.anggaran():
        for posisi, (kolom, tertulis, seharusnya) in item_faults(tabel, pohon).items():
            simpul = pohon.simpul[posisi]
            yield temuan_di(
                tabel,
                "T105",
                "kesalahan",
                [(simpul.baris, kolom), *_factors(tabel, simpul.baris)],
                f"Jumlah {sebut(simpul.tingkat, simpul.uraian)} tertulis {tulis_rupiah(tertulis)}, "
                f"padahal volume × harga satuan adalah {tulis_rupiah(seharusnya)}.",
                "Perbaiki volume, harga satuan, atau jumlahnya menurut DPA.",
                nilai=tertulis,
                seharusnya=seharusnya,
            )


def _factors(tabel: Tabel, baris: int) -> list[Tempat]:
    """Return the cells of a row's volume and harga."""
    return [(baris, k) for nama in ("volume", "harga") for k in tabel.kolom[nama]]
