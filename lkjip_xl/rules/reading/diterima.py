"""B: peringatan that a person has looked at and accepts in Pengaturan, and what cannot be."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.pengaturan import DaftarDiterima, Diterima
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Tabel, is_table_of
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.aturan import TINGKAT, aturan
from lkjip_xl.rules.konteks import Konteks, is_about, temuan_di

_SEL = later(r"\b([A-Z]{1,3}[1-9]\d{0,6})(?::([A-Z]{1,3}[1-9]\d{0,6}))?\b")
_LAIN = later(r"\bdan (\d{1,6}) sel lain")
_KESALAHAN = (
    "kesalahan tidak dapat diterima, karena angka yang diserahkan akan salah",
    "Perbaiki sumbernya, lalu hapus baris ini.",
)
_TAK_COCOK = (
    "tidak ada temuan yang cocok",
    "Hapus baris ini bila temuannya sudah hilang; bila belum, salin kode, berkas, lembar, dan "
    "selnya dari lembar Pemeriksaan.",
)

Baris = tuple[Tabel, Diterima]


@aturan("peringatan", "informasi")
def b120(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris di lembar Diterima yang tidak dapat dipakai.

    Mengapa: peringatan yang dimaksud tetap dihitung, atau sudah tidak ada.
    Contoh: kode T101 (kesalahan tidak dapat diterima); alasan kosong; temuannya sudah hilang.
    Cara memperbaiki: betulkan atau hapus baris itu di Pengaturan.
    Keterbatasan: sel yang dikosongkan berarti semua sel temuan itu; bila sel disebut, semua sel
    temuannya harus disebut, supaya sel baru tidak ikut diterima diam-diam.
    """
    for tabel, diterima in _rows(konteks.gabungan):
        if diterima.kode not in TINGKAT:
            yield _useless(tabel, diterima, "kode itu tidak ada", "Lihat kodenya di Pemeriksaan.")
        elif set(TINGKAT[diterima.kode]) == {"kesalahan"}:
            yield _useless(tabel, diterima, *_KESALAHAN)
        elif not diterima.alasan:
            yield _useless(tabel, diterima, "alasannya kosong", "Tulis mengapa ini memang benar.")


def accept(gabungan: Gabungan, temuan: list[Temuan]) -> list[Temuan]:
    """Return the findings, accepted ones with their reason, and what could not be accepted."""
    hasil = list(temuan)
    for tabel, diterima in _rows(gabungan):
        if (
            diterima.kode not in TINGKAT
            or not diterima.alasan
            or set(TINGKAT[diterima.kode]) == {"kesalahan"}
        ):
            continue  # B120 has said so
        cocok = [n for n, temuan_lain in enumerate(hasil) if _covers(diterima, temuan_lain)]
        boleh = [n for n in cocok if hasil[n].tingkat != "kesalahan"]
        for n in boleh:
            hasil[n] = replace(hasil[n], diterima=diterima.alasan)
        if len(cocok) > len(boleh):
            hasil.append(_useless(tabel, diterima, *_KESALAHAN))
        elif not cocok:
            hasil.append(_useless(tabel, diterima, *_TAK_COCOK, tingkat="informasi"))
    return hasil


def _rows(gabungan: Gabungan) -> list[Baris]:
    """Return every row of the sheets of accepted peringatan."""
    return [
        (tabel, diterima)
        for tabel in gabungan.entri
        if is_table_of(tabel, DaftarDiterima)
        for diterima in tabel.isi.diterima
    ]


def _useless(
    tabel: Tabel, diterima: Diterima, sebab: str, saran: str, tingkat: Tingkat = "peringatan"
) -> Temuan:
    """Return the finding of a row that changes nothing."""
    pesan = f"Baris {diterima.baris + 1} lembar Diterima ({diterima.kode}) tidak berlaku: {sebab}."
    return temuan_di(tabel, "B120", tingkat, [(diterima.baris, diterima.kolom)], pesan, saran)


def _covers(diterima: Diterima, temuan: Temuan) -> bool:
    """Tell whether a row is about a finding: kode, place, and all of its cells."""
    if diterima.kode != temuan.kode or not is_about(diterima, temuan.berkas, temuan.lembar):
        return False
    return not diterima.sel or _covers_cells(diterima.sel.upper(), temuan.sel)


def _covers_cells(teks: str, sel: tuple[str, ...]) -> bool:
    """Tell whether the cells named are all of a finding's: `F18`, `B6:B8`.

    Or `B6, B7, dan 2 sel lain`, which is how Pemeriksaan writes many; there the number must fit.
    """
    sisanya = _LAIN.search(teks.lower())
    daerah = [(a, b or a) for a, b in _SEL.findall(teks)]
    tercakup = [s for s in sel if any(_is_within(s, *dua) for dua in daerah)]
    return len(tercakup) + (int(sisanya[1]) if sisanya else 0) == len(sel)


def _is_within(sel: str, awal: str, akhir: str) -> bool:
    """Tell whether a cell lies in a range."""
    (b, k), (b1, k1), (b2, k2) = address_of(sel), address_of(awal), address_of(akhir)
    return b1 <= b <= b2 and k1 <= k <= k2
