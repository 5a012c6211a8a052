"""Page breaks that keep a chart whole and a signature with the end of its table."""

from lkjip_xl.book.measure import column_pixels
from lkjip_xl.book.place import LembarLetak

AMAN = 0.93  # programs scale a page a little differently: better a break too early
BARIS_IKUT = 2  # table rows that go with the signature to the next page

BARIS_PENDEK = 15


def page_breaks(
    letak: LembarLetak, lebar_kertas: float, tinggi_kertas: float, kepala: float
) -> list[int]:
    """Return the rows before which a page must end.

    The paper's sizes are those between the margins, `kepala` that of the repeated header: points.
    """
    lebar = sum(column_pixels(satu) for satu in letak.lebar) * 0.75
    halaman = tinggi_kertas / min(1.0, lebar_kertas / lebar)
    if _height(letak, 0, letak.n_baris - 1) <= halaman * AMAN:
        return []
    utuh, grafik = dict(_wholes(letak)), _charts(letak)
    hati = set(grafik) | {awal for awal, _ in _short_tables(letak)}
    putus: list[int] = []
    terpakai, baris, halaman_grafik = 0.0, 0, False
    while baris < letak.n_baris:
        perlu = _height(letak, baris, grafik.get(baris, utuh.get(baris, baris)))
        tinggi = _height(letak, baris, baris)
        muat = terpakai + perlu <= halaman * (AMAN if baris in hati else 1.0)
        if baris in grafik and terpakai and not (halaman_grafik and muat):
            putus.append(baris)
            terpakai, halaman_grafik = kepala, True
        elif not muat and (perlu <= halaman - kepala or terpakai + tinggi > halaman):
            if baris in utuh and terpakai:
                putus.append(baris)
            terpakai = kepala
        terpakai += tinggi
        baris += 1
    return putus


def _charts(letak: LembarLetak) -> dict[int, int]:
    """Return the first and last rows of the charts, each with the gap above.

    On a sheet of several pages they start a page: where a page ends differs between programs.
    """
    return {baris - 1: baris + tinggi - 1 for baris, tinggi, _ in letak.grafik}


def _wholes(letak: LembarLetak) -> list[tuple[int, int]]:
    """Return the first and last rows of what else must stay on one page."""
    hasil = _short_tables(letak)
    if letak.ttd:
        awal = letak.ttd[0]
        if letak.kepala:
            _, badan, akhir = letak.kepala[-1]
            awal = max(badan, akhir - BARIS_IKUT + 1)
        hasil.append((awal, letak.ttd[1]))
    return hasil


def _short_tables(letak: LembarLetak) -> list[tuple[int, int]]:
    """Return the later tables of a sheet, each with its heading, that fit well on one page."""
    judul = {satu.baris for satu in letak.sel if satu.isi.gaya == "judul_blok"}
    return [
        (kepala - 2 if kepala - 2 in judul else kepala, akhir)
        for kepala, _, akhir in letak.kepala[1:]
        if akhir - kepala < BARIS_PENDEK
    ]


def _height(letak: LembarLetak, awal: int, akhir: int) -> float:
    """Return the height of some rows."""
    return sum(letak.tinggi[b] for b in range(awal, akhir + 1))
