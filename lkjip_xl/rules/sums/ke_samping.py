"""T109: columns that are sums of others in nearly all rows, and the rows in which they are not."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import joined
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.kolom import KolomBebas, SalahSamping
from lkjip_xl.rules.konteks import Konteks, awali, role_columns, sebut, temuan_di
from lkjip_xl.rules.selisih import grade, tolerance
from lkjip_xl.rules.sums.kolom_bebas import amounts_of, free_columns, name_of
from lkjip_xl.rules.sums.perubahan import headed_as_change
from lkjip_xl.rules.sums.samping import faults_across

_DISEBUT = 3  # parts that are named one by one


@aturan("kesalahan", "peringatan")
def t109(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah ke samping salah di satu baris, padahal di baris-baris lain tepat.

    Mengapa: pagu = TW I–IV, atau pagu = pegawai + barang jasa + modal, dibaca mendatar juga.
    Contoh: pagu 500.000, padahal keempat TW-nya berjumlah 510.000; di semua baris lain sama.
    Cara memperbaiki: cocokkan kolom-kolom baris itu dengan DPA, lalu perbaiki yang berbeda.
    Keterbatasan: hanya jumlah yang berlaku di empat dari lima baris atau lebih (dua dari tiga bila
    kepalanya menyebut jumlah itu) dan yang memuat kolom tanpa peran. Bila jumlah ke bawah tidak
    ikut menunjuk selnya, hanya peringatan, kecuali dua puluh baris tepat untuk setiap baris yang
    tidak; selisih yang sudah menjadi temuan T101, T102, atau T103 tidak diulang.
    """
    for tabel, pohon in konteks.anggaran():
        bebas = free_columns(konteks, tabel, pohon)
        for simpangan in faults_across(konteks, bebas):
            if _is_change(konteks, tabel, simpangan):
                continue
            yield _wrong_row(konteks, bebas, simpangan)


def _is_change(konteks: Konteks, tabel: Tabel, simpangan: SalahSamping) -> bool:
    """Tell a sum of the budget before, what was added, and the budget after: T111 judges it."""
    grid = konteks.grid(tabel)
    ikut = {simpangan.jumlah.total, *simpangan.jumlah.bagian}
    dua = {k for p in ("murni", "perubahan") for k in role_columns(tabel, f"anggaran_{p}")}
    return (
        grid is not None
        and bool(dua)
        and dua < ikut
        and ikut - dua <= {*headed_as_change(grid, tabel)}
    )


def _wrong_row(konteks: Konteks, bebas: KolomBebas, simpangan: SalahSamping) -> Temuan:
    """Return the finding of a row, at the cell at fault where the tree tells, else at its total."""
    jumlah, kolom = simpangan.jumlah, simpangan.kolom
    tertulis, benar = jumlah.salah[simpangan.posisi]
    lajur = amounts_of(konteks, bebas, kolom)
    baris = lajur.baris[simpangan.posisi]
    nilai, seharusnya = tertulis, benar
    if kolom != jumlah.total:
        nilai = lajur.stated(simpangan.posisi) or nilai * 0
        seharusnya = nilai + tertulis - benar
    longgar = max(tolerance(bebas.tabel, k, len(jumlah.bagian)) for k in (kolom, jumlah.total))
    return temuan_di(
        bebas.tabel,
        "T109",
        "peringatan" if simpangan.lemah else grade(tertulis - benar, longgar),
        [(baris.baris, kolom)],
        f"{awali(name_of(bebas, jumlah.total))} di {sebut(baris.tingkat, baris.uraian)} tertulis "
        f"{tulis_rupiah(tertulis)}, padahal {_parts(bebas, jumlah.bagian)} berjumlah "
        f"{tulis_rupiah(benar)}; di {jumlah.berlaku} baris lain tepat sama.",
        "Cocokkan kolom-kolom itu di baris ini dengan dokumen asalnya, lalu perbaiki yang berbeda.",
        nilai=nilai,
        seharusnya=seharusnya,
        gema=[
            *((lajur.baris[p].baris, jumlah.total) for p in simpangan.gema),
            *(
                (lajur.baris[p].baris, k)
                for p, k in simpangan.induk
                if (p, k) != (simpangan.posisi, kolom)
            ),
        ],
    )


def _parts(bebas: KolomBebas, bagian: tuple[int, ...]) -> str:
    """Return the columns of a sum in words, many of them by the first and the last."""
    nama = [name_of(bebas, k) for k in bagian]
    if len(nama) > _DISEBUT:
        return f"{len(nama)} kolom dari {nama[0]} sampai {nama[-1]}"
    return joined(nama)
