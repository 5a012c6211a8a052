"""How a sheet falls onto pages: whole where it fits, broken between its parts where not.

Excel and LibreOffice scale a page a little differently, and both fit the width themselves; the
only scale set here is that of a sheet that is a little too high for one page.
"""

from lkjip_xl.book.measure import column_pixels
from lkjip_xl.book.place import LembarLetak, LetakTabel, RentangBaris, side_height
from lkjip_xl.lazy.beku import beku

AMAN = 0.93  # programs scale a page a little differently: better a break too early
SUSUT = 0.85  # smaller than this nobody reads a table with pleasure
BARIS_UTUH = 25  # a table up to so many rows never splits
BARIS_JUDUL = 5  # rows above a table among which its heading is looked for
PUTUS_TERBANYAK = 1000  # Excel takes 1.023; a longer sheet is broken by Excel itself
_INDUK = ("skpd", "program", "kegiatan")
BARIS_IKUT = 2  # rows of a long table that go with what follows it to the next page


@beku
class Halaman:
    """How a sheet is printed: on one page, or broken before some rows; the header repeated."""

    utuh: bool = False
    putus: tuple[int, ...] = ()
    ulang: RentangBaris | None = None


def paginate(letak: LembarLetak, lebar_kertas: float, tinggi_kertas: float) -> Halaman:
    """Return how a sheet falls onto pages; the paper's sizes are those between the margins."""
    lebar = sum(column_pixels(angka) for angka in letak.lebar) * 0.75
    halaman = tinggi_kertas / min(1.0, lebar_kertas / lebar) * AMAN
    awal = first_row(letak)
    semua = _height(letak, awal, letak.n_baris - 1)
    if semua <= halaman:
        return Halaman()
    # The program itself fits what is one page: no reserve is needed for that.
    if semua * SUSUT <= halaman / AMAN and not any(map(_is_long, letak.tabel)):
        return Halaman(utuh=True)
    ulang = _repeated(letak, halaman)
    kepala = _height(letak, *ulang) if ulang else 0.0
    return Halaman(putus=tuple(_breaks(letak, awal, halaman, kepala)), ulang=ulang)


def first_row(letak: LembarLetak) -> int:
    """Return the first row that is printed: the line that leads back is for the screen."""
    return 1 if letak.lembar.kembali else 0


def _is_long(tabel: LetakTabel) -> bool:
    """Tell a table of so many rows that it may go over several pages."""
    return tabel.akhir - tabel.badan >= BARIS_UTUH


def _long_table(letak: LembarLetak, halaman: float) -> LetakTabel | None:
    """Return the first table that goes over several pages: of many rows, or the last of high ones.

    What follows a table has the repeated header above it too: only many rows are worth that.
    """
    panjang = next(filter(_is_long, letak.tabel), None)
    if panjang is not None or letak.grafik or not letak.tabel:
        return panjang
    terakhir = letak.tabel[-1]
    return terakhir if _height(letak, terakhir.kepala, terakhir.akhir) > halaman else None


def _repeated(letak: LembarLetak, halaman: float) -> RentangBaris | None:
    """Return the header rows to repeat: those of a long table, which alone goes on."""
    panjang = _long_table(letak, halaman)
    if panjang is None or panjang.kepala == panjang.badan:
        return None
    return RentangBaris(panjang.kepala, panjang.badan - 1)


def _breaks(letak: LembarLetak, awal: int, halaman: float, kepala: float) -> list[int]:
    """Return the rows before which a page must end."""
    utuh = _wholes(letak, halaman)
    panjang = _long_table(letak, halaman)
    mulai_ulang = panjang.badan if panjang else letak.n_baris
    induk = {tempat.baris for tempat in letak.sel if tempat.ragam in _INDUK}
    putus: list[int] = []
    mulai, terpakai, baris = awal, 0.0, awal
    while baris < letak.n_baris:
        akhir = utuh.get(baris, baris)
        perlu = _height(letak, baris, akhir)
        if perlu > halaman:  # no page holds it: it goes on row by row
            akhir, perlu = baris, letak.tinggi[baris]
        if baris > mulai and terpakai + perlu > halaman:
            while baris - 1 > mulai and baris - 1 in induk:
                baris -= 1  # a parent goes with its first child
            putus.append(baris)
            mulai, terpakai = baris, kepala if baris >= mulai_ulang else 0.0
            continue
        terpakai += perlu
        baris = akhir + 1
    putus = _without_crumbs(letak, awal, putus, halaman / AMAN - kepala)
    return putus if len(putus) <= PUTUS_TERBANYAK else []


def _without_crumbs(letak: LembarLetak, awal: int, putus: list[int], halaman: float) -> list[int]:
    """Return the breaks without a last page of a line or two of words.

    The reserve of the page before takes them in, else their heading comes along.
    """
    if not putus:
        return putus
    lalu, mulai = [awal, *putus][-2:]
    bagian = [*(s.akhir for s in letak.tabel), *(r.baris + r.tinggi - 1 for r in letak.grafik)]
    bagian += [letak.ttd.akhir] if letak.ttd else []
    terakhir = max(bagian, default=awal)
    if terakhir >= mulai:
        return putus
    if _height(letak, lalu, letak.n_baris - 1) <= halaman:
        return putus[:-1]
    judul = {t.baris for t in letak.sel if t.sel.gaya == "judul_blok"}
    pindah = max(judul & {*range(max(terakhir, lalu) + 1, mulai)}, default=mulai)
    muat = _height(letak, pindah, letak.n_baris - 1) <= halaman
    return [*putus[:-1], pindah if muat else mulai]


def _wholes(letak: LembarLetak, halaman: float) -> dict[int, int]:
    """Return first and last rows of what must stay on one page, without overlap."""
    bagian = sorted(
        [*_headings(letak), *_tables(letak, halaman), *_charts(letak), *_signature(letak)]
    )
    hasil: dict[int, int] = {}
    for awal, akhir in bagian:
        lalu = max(hasil, default=-1)
        if lalu >= 0 and awal <= hasil[lalu]:
            if _height(letak, lalu, max(hasil[lalu], akhir)) <= halaman:
                hasil[lalu] = max(hasil[lalu], akhir)
            elif akhir > hasil[lalu] and awal > lalu:
                hasil[lalu], hasil[awal] = awal - 1, akhir  # what follows takes the end along
        else:
            hasil[awal] = akhir
    return hasil


def _headings(letak: LembarLetak) -> list[RentangBaris]:
    """Return each heading with the beginning of what it stands over."""
    judul = [tempat.baris for tempat in letak.sel if tempat.sel.gaya == "judul_blok"]
    return [RentangBaris(baris, min(baris + 2, letak.n_baris - 1)) for baris in judul]


def _start(letak: LembarLetak, kepala: int) -> int:
    """Return where a table begins on paper: at its heading, the first one at the title."""
    judul = [s.baris for s in letak.sel if s.sel.gaya in ("judul_blok", "judul")]
    dekat = [b for b in judul if kepala - BARIS_JUDUL <= b < kepala]
    return max(dekat, default=kepala)


def _tables(letak: LembarLetak, halaman: float) -> list[RentangBaris]:
    """Return the tables that never split, and the ends of a long one; each with its heading.

    The notes below go with a table where they fit on its page.
    """
    hasil = []
    for kepala, badan, akhir in letak.tabel:
        awal, ekor = _start(letak, kepala), _tail(letak, akhir)
        if akhir - badan < BARIS_UTUH:
            muat = _height(letak, awal, ekor) <= halaman
            hasil.append(RentangBaris(awal, ekor if muat else akhir))
        else:
            hasil.append(RentangBaris(awal, badan + BARIS_IKUT - 1))
            hasil.append(RentangBaris(akhir - BARIS_IKUT + 1, ekor))
    return hasil


def _tail(letak: LembarLetak, akhir: int) -> int:
    """Return the last row of the words that belong to a table: up to the next part."""
    terakhir = [ruang.baris for ruang in letak.grafik] + [tabel.kepala for tabel in letak.tabel]
    terakhir += [tempat.baris for tempat in letak.sel if tempat.sel.gaya == "judul_blok"]
    terakhir += [letak.ttd.awal] if letak.ttd else []
    berikut = min([b for b in terakhir if b > akhir], default=letak.n_baris)
    return max(akhir, berikut - 2 if berikut < letak.n_baris else berikut - 1)


def _charts(letak: LembarLetak) -> list[RentangBaris]:
    """Return the rows of each chart; the gap above goes with it."""
    hasil = [
        RentangBaris(ruang.baris - 1, ruang.baris + ruang.tinggi - 1) for ruang in letak.grafik
    ]
    if letak.lembar.grafik_samping:
        akhir, tinggi, poin = 1, 0.0, side_height(letak.lembar.grafik_samping) * 0.75
        while akhir < letak.n_baris - 1 and tinggi < poin:
            tinggi += letak.tinggi[akhir]
            akhir += 1
        hasil.append(RentangBaris(0, akhir))
    return hasil


def _signature(letak: LembarLetak) -> list[RentangBaris]:
    """Return the signature with what stands above it: a chart, or the end of its table."""
    if letak.ttd is None:
        return []
    if letak.grafik:
        return [RentangBaris(letak.grafik[-1].baris - 1, letak.ttd.akhir)]
    if letak.tabel:
        _, badan, akhir = letak.tabel[-1]
        return [RentangBaris(max(badan, akhir - BARIS_IKUT + 1), letak.ttd.akhir)]
    return [letak.ttd]


def _height(letak: LembarLetak, awal: int, akhir: int) -> float:
    """Return the height of some rows."""
    return sum(letak.tinggi[b] for b in range(awal, akhir + 1))
