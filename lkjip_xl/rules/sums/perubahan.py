"""T111: what a budget's change added or took, beside the budget before and after it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel, columns_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.kolom import Angka, Kolom, Perubahan, Salah
from lkjip_xl.rules.konteks import Konteks, headings, role_columns, sebut, temuan_di
from lkjip_xl.rules.selisih import find_differences, own_faults, read_column, tolerance
from lkjip_xl.tables.columns import Pembaca, read_amounts

_NOL = Decimal(0)
_KATA = later(r"^(?!.*(%|persen)).*(bertambah|berkurang|selisih|tambah ?/)")
_CUKUP = 3  # rows that tell: fewer may agree by chance


@aturan("kesalahan")
def t111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: Bertambah/(Berkurang) bukan Setelah Perubahan dikurangi Sebelum Perubahan.

    Mengapa: besarnya perubahan dikutip di naskah dan di berita acara.
    Contoh: 121.434.460 menjadi 119.234.460 berkurang 2.200.000; tertulis berkurang 1.800.000.
    Cara memperbaiki: hitung ulang selisihnya.
    Keterbatasan: hanya bila sedikitnya tiga baris, dan lebih dari dua pertiga yang berisi, tepat.
    Bila jumlah di kolom sebelum atau sesudah perubahan salah sebesar itu, itulah temuannya.
    """
    for tabel, pohon in konteks.anggaran():
        for ubah in find_changes(konteks, tabel, pohon):
            dua = [read_column(konteks, tabel, pohon, k) for k in (ubah.murni, ubah.perubahan)]
            for posisi in own_faults(pohon, ubah.salah, ubah.angka):
                beda = ubah.salah[posisi][0] - ubah.salah[posisi][1]
                if not _told_by_sums(konteks, tabel, pohon, dua, beda):
                    yield _finding(tabel, dua[0], posisi, ubah.kolom, ubah.salah[posisi])


def find_changes(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> list[Perubahan]:
    """Return the columns of a table that are proven to hold a change; read once per run."""
    if id(tabel) not in konteks.perubahan:
        konteks.perubahan[id(tabel)] = list(_find_changes(konteks, tabel, pohon))
    return konteks.perubahan[id(tabel)]


def _find_changes(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> Iterator[Perubahan]:
    awal, akhir = (role_columns(tabel, f"anggaran_{p}") for p in ("murni", "perubahan"))
    grid = konteks.grid(tabel)
    if len(awal) != 1 or len(akhir) != 1 or grid is None or not pohon.simpul:
        return
    dua = [read_column(konteks, tabel, pohon, k[0]) for k in (awal, akhir)]
    for kolom in headed_as_change(grid, tabel):
        angka = _amounts(grid, dua[0], kolom)
        salah = _broken(tabel, pohon, dua, angka)
        if salah is not None:
            yield Perubahan(awal[0], akhir[0], kolom, angka, salah)


def headed_as_change(grid: Grid, tabel: Tabel) -> list[int]:
    """Return the columns without a role whose heading speaks of what was added or taken."""
    terpakai = columns_of(tabel)
    sebutan = (k for k, judul in headings(grid, tabel).items() if _KATA.search(judul))
    return [k for k in sebutan if k not in terpakai]


def _amounts(grid: Grid, lajur: Kolom, kolom: int) -> Angka:
    """Return what the rows of a table hold in a column."""
    baris = [simpul.baris for simpul in lajur.baris]
    awal = min(baris)
    angka = read_amounts(Pembaca(grid), [kolom], awal, max(baris) + 1)[kolom]
    nyata = [p for p, simpul in enumerate(lajur.baris) if not simpul.maya]
    return {p: n for p in nyata if (n := angka[baris[p] - awal]) is not None}


def _broken(tabel: Tabel, pohon: Pohon, dua: Sequence[Kolom], angka: Angka) -> Salah | None:
    """Return the rows that break the difference, None where most rows do not prove it."""
    salah: Salah = {}
    benar = 0
    for posisi, tertulis in angka.items():
        sebelum, sesudah = (lajur.typed(posisi) for lajur in dua)
        tak_tahu = any(lajur.tak_tahu[posisi] for lajur in dua)
        if tak_tahu or (sebelum is None and sesudah is None):
            continue
        selisih = (sesudah or _NOL) - (sebelum or _NOL)
        if abs(tertulis - selisih) > tolerance(tabel, dua[1].kolom, 1):
            salah[posisi] = tertulis, selisih
        else:
            benar += bool(selisih)
    sendiri = len(own_faults(pohon, salah, angka))  # the sums above only carry a fault on
    terbukti = benar >= _CUKUP and benar > BAGIAN_BERLAKU * (benar + sendiri)
    return salah if terbukti else None


def _told_by_sums(
    konteks: Konteks, tabel: Tabel, pohon: Pohon, dua: Sequence[Kolom], beda: Decimal
) -> bool:
    """Tell whether the budget before or after the change is off by as much: that is the finding."""
    semua = (find_differences(konteks, tabel, pohon, lajur.kolom).salah for lajur in dua)
    return any(abs(beda) in map(abs, salah.values()) for salah in semua)


def _finding(
    tabel: Tabel, lajur: Kolom, posisi: int, kolom: int, dua: tuple[Decimal, Decimal]
) -> Temuan:
    """Return the finding of one row."""
    baris, (tertulis, benar) = lajur.baris[posisi], dua
    nama = f" {sebut(baris.tingkat, baris.uraian)}" if baris.tingkat != "jumlah" else " di Jumlah"
    return temuan_di(
        tabel,
        "T111",
        "kesalahan",
        [(baris.baris, kolom)],
        f"Bertambah/(berkurang){nama} tertulis {tulis_rupiah(tertulis)}, padahal anggaran "
        f"setelah dikurangi sebelum perubahan adalah {tulis_rupiah(benar)}.",
        "Hitung ulang selisihnya.",
        nilai=tertulis,
        seharusnya=benar,
    )
