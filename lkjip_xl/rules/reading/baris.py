"""B: rows around a budget table that count nowhere."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.lists import listed
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di

_BARIS_DISEBUT = 3  # row numbers in a sentence that can still be read
_SEPERBEDA = 20  # a total that is 5 % off is still meant as one


@aturan("peringatan", "informasi")
def b108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris berangka yang tidak ikut dihitung: tanpa uraian, di bawah jumlah, atau persen.

    Mengapa: angka itu mungkin coretan, mungkin juga baris yang uraiannya terhapus.
    Contoh: 55.000 di bawah kolom anggaran, dua baris di bawah “Jumlah”.
    Cara memperbaiki: bila memang bagian tabel, isi uraian dan kodenya; bila coretan, biarkan.
    Keterbatasan: di tengah tabel peringatan, di luarnya informasi; peringatan juga bila angkanya
    hampir sama dengan jumlah tabel yang tidak punya baris jumlah. Persen, rata-rata, dan rekap
    hanya disebut bila jumlah baris lain membuktikan bahwa itu bukan bagiannya.
    """
    for tabel, pohon in konteks.anggaran():
        tanpa_kata = [simpul for simpul in pohon.lepas if not simpul.uraian]
        dalam = [simpul for simpul in tanpa_kata if _is_inside(pohon, simpul)]
        luar = [simpul for simpul in pohon.lepas if simpul not in dalam]
        for simpul in [] if pohon.total else luar:
            if hampir := _nearly_total(tabel, pohon, simpul):
                luar.remove(simpul)
                yield _nameless_total(tabel, simpul, *hampir)
                break
        if dalam:
            yield temuan_di(
                tabel,
                "B108",
                "peringatan",
                _cells(dalam),
                f"Ada {len(dalam)} baris berangka tanpa uraian di tengah tabel (baris "
                f"{_rows(dalam)}); angkanya tidak dihitung.",
                "Isi uraian dan kodenya bila baris itu bagian tabel; bila coretan, hapus.",
            )
        if luar:
            yield temuan_di(
                tabel,
                "B108",
                "informasi",
                _cells(luar),
                f"Ada {len(luar)} baris berangka di luar tabel ({_called(luar[0])}); "
                "angkanya tidak dihitung.",
                "Biarkan bila memang bukan bagian tabel.",
            )


def _called(simpul: Simpul) -> str:
    """Return the row of a line, and its words where it has any."""
    nama = f" “{simpul.uraian}”" if simpul.uraian else ""
    return f"baris {simpul.baris + 1}{nama}"


def _nearly_total(
    tabel: Tabel, pohon: Pohon, simpul: Simpul
) -> tuple[int, Decimal, Decimal] | None:
    """Return column, amount and right sum where a row without words nearly adds up the table."""
    if simpul.uraian:
        return None
    for kolom in (*role_columns(tabel, "anggaran"), *role_columns(tabel, "realisasi")):
        tertulis = simpul.jumlah.get(kolom)
        benar = ukur_pohon.hitung_total(pohon, ukur_pohon.hitung(pohon, (kolom,)))
        if not tertulis or not benar or abs(tertulis - benar) * _SEPERBEDA > abs(benar):
            return None
        if tertulis != benar:
            return kolom, tertulis, benar
    return None


def _nameless_total(
    tabel: Tabel, simpul: Simpul, kolom: int, tertulis: Decimal, benar: Decimal
) -> Temuan:
    """Return the question whether a row without words is the table's total, and wrong."""
    return temuan_di(
        tabel,
        "B108",
        "peringatan",
        [(simpul.baris, kolom)],
        f"Baris {simpul.baris + 1} tanpa uraian memuat {tulis_rupiah(tertulis)}, hampir sama "
        f"dengan jumlah tabel ini, {tulis_rupiah(benar)}. Bila baris itu jumlahnya, angkanya "
        "salah.",
        "Tulis “Jumlah” di baris itu dan jumlahkan ulang; bila bukan jumlah, beri uraian.",
        nilai=tertulis,
        seharusnya=benar,
    )


def _is_inside(pohon: Pohon, simpul: Simpul) -> bool:
    """Tell whether a loose row stands between rows of the table."""
    return bool(pohon.simpul) and pohon.simpul[0].baris < simpul.baris < pohon.simpul[-1].baris


def _rows(baris: list[Simpul]) -> str:
    """Return the numbers of rows, the many cut off."""
    return listed([str(simpul.baris + 1) for simpul in baris], "baris lain", _BARIS_DISEBUT)


def _cells(baris: list[Simpul]) -> list[Tempat]:
    """Return the first filled amount of each row."""
    return [
        (simpul.baris, next(k for k, nilai in sorted(simpul.jumlah.items()) if nilai))
        for simpul in baris
        if any(simpul.jumlah.values())
    ]


@aturan("informasi")
def b113(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris pendapatan, pembiayaan, atau surplus di tabel yang juga memuat belanja.

    Mengapa: laporan ini memakai belanja saja; bila dijumlahkan bersama, totalnya tidak berarti.
    Contoh: LRA dengan 4 PENDAPATAN, 5 BELANJA, SURPLUS/(DEFISIT), dan 6 PEMBIAYAAN.
    Cara memperbaiki: tidak perlu apa-apa; periksa saja bahwa yang dipakai memang belanjanya.
    Keterbatasan: dikenali dari baris berjudul Pendapatan, Belanja, dan Pembiayaan.
    """
    for tabel, pohon in konteks.anggaran():
        if pohon.bukan_belanja:
            simpul = pohon.bukan_belanja[0]
            yield temuan_di(
                tabel,
                "B113",
                "informasi",
                [(s.baris, tabel.kolom["uraian"][0]) for s in pohon.bukan_belanja],
                f"Baris “{simpul.uraian}” dan baris lain di luar belanja "
                f"({len(pohon.bukan_belanja)} baris) tidak ikut dihitung.",
                "Biarkan bila laporan memang tentang belanja.",
            )
