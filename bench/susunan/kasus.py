"""One case: a seed -> a budget, a layout, a workbook and the truth about it."""

import random
from dataclasses import dataclass

from bench.susunan import kebenaran as K
from bench.susunan.budget.anggaran import Anggaran, draw_budget, draw_shape
from bench.susunan.budget.angka import draw_amounts
from bench.susunan.layout.badan import Letak, Pengisi, place_rows
from bench.susunan.layout.daftar import build_list
from bench.susunan.layout.hias import write_left, write_looks, write_texts
from bench.susunan.layout.kepala import draw_headings, write_header, write_numbers
from bench.susunan.layout.kode import draw_left
from bench.susunan.layout.kolom import Kolom, Periode, draw_columns
from bench.susunan.layout.sekitar import other_sheets, write_below, write_beside, write_titles
from bench.susunan.layout.tata import Tata, draw_choices
from bench.susunan.sheet.lembar import Lembar, column_letter
from bench.susunan.sheet.tulis import write_book

_LEMBAR = ("Sheet1", "RFK", "LRA", "Lembar1", "Data", "Rekap", "Anggaran", "Realisasi", "Form 1")
_BERKAS = ("Laporan", "RFK", "Rekap Belanja", "Data Anggaran", "realisasi", "Book1", "DPA 2024")
_PERCOBAAN = 40


@dataclass(frozen=True)
class Denah:
    """Where the budget stands on its sheet; a long list has none."""

    anggaran: Anggaran
    kolom: list[Kolom]
    letak: Letak


@dataclass
class Kasus:
    """A case: its number, its choices, the sheets, the truth, the name of the file."""

    nomor: int
    tata: Tata
    lembar: list[Lembar]
    kebenaran: K.Kebenaran
    berkas: str
    denah: Denah | None = None

    def bytes(self) -> bytes:
        """Return the workbook."""
        return write_book(self.lembar)


def draw_case(nomor: int, benih: int) -> Kasus:
    """Return the clean case of a number; every statement of its sheets holds."""
    acak = random.Random(f"susunan-{benih}-{nomor}")
    for _ in range(_PERCOBAAN):
        tata = draw_choices(acak)
        kasus = build(acak, nomor, tata)
        if kasus is not None:
            return kasus
    raise RuntimeError(f"kasus {nomor}: tidak tersusun")


def build(acak: random.Random, nomor: int, tata: Tata) -> Kasus | None:
    """Return a case with these choices; None where the budget turned out unfit for them."""
    anggaran = _draw_budget(acak, tata)
    periode = Periode(acak.randint(1, 12))
    draw_amounts(acak, anggaran, tata["angka"], periode.bulan)
    if tata["harga"] == "ada":
        _price(acak, anggaran)
    if not _fits(anggaran, tata):
        return None
    lembar = Lembar(acak.choice(_LEMBAR))
    denah = None
    if tata["tabel"] == "daftar":
        benar = build_list(acak, lembar, anggaran, tata, periode)
    else:
        denah = _build_tree(acak, lembar, anggaran, tata, periode)
        benar = _truth(anggaran, tata, denah.kolom, denah.letak)
    salah = lembar.langgar()
    if salah:
        raise RuntimeError(f"kasus {nomor}: berkas bersih melanggar {salah[0]}")
    semua = [lembar, *other_sheets(acak, tata)]
    return Kasus(nomor, tata, semua, benar, acak.choice(_BERKAS), denah)


def _draw_budget(acak: random.Random, t: Tata) -> Anggaran:
    bentuk = draw_shape(acak, t["ukuran"], t["atas"], t["bawah"])
    beberapa = t["banyak_skpd"] == "beberapa" and t["atas"] == "skpd"
    return draw_budget(acak, bentuk, acak.randint(2, 4) if beberapa else 0)


def _fits(anggaran: Anggaran, t: Tata) -> bool:
    """Tell whether there is something to read: three rows, and not only zeros."""
    if len(anggaran.baris()) < 3 or len(anggaran.baris()) > 900 or not anggaran.jumlah("anggaran"):
        return False
    if t["nomor"] == "A_I_1" and max(len(s.moyang()) for s in anggaran.baris()) > 4:
        return False  # nobody has letters for a sixth level
    lima = anggaran.akar[0].kode.startswith("5")
    return not (lima and t["kode_tulis"] in {"nol_hilang", "tanpa_titik"})


def _price(acak: random.Random, anggaran: Anggaran) -> None:
    """Give every rincian a volume and a price whose product it is."""
    for satu in anggaran.daun():
        if satu.tingkat == "rincian":
            pagu = satu.nilai["anggaran"]
            volume = acak.choice([n for n in (1, 2, 3, 4, 5, 6, 8, 10, 12, 20) if pagu % n == 0])
            satu.nilai |= {"volume": volume, "harga": pagu // volume}


def _build_tree(
    acak: random.Random, lembar: Lembar, anggaran: Anggaran, t: Tata, periode: Periode
) -> Denah:
    """Write a table of levels with all around it; return where it stands."""
    kolom = draw_columns(acak, t, periode)
    kiri = draw_left(acak, anggaran, t)
    awal_kolom = int(t["awal_kolom"] == "B")
    r = write_titles(acak, lembar, t, anggaran, periode.bulan)
    judul = draw_headings(acak, t, kiri, kolom, awal_kolom)
    atas_kepala = r if t["total"] == "atas_kepala" else None
    r += atas_kepala is not None
    tinggi = write_header(lembar, judul, r, t["kepala"])
    r += tinggi
    r += write_numbers(lembar, judul, r, t["nomor_kolom"])
    letak = place_rows(acak, anggaran, t, r, tinggi)
    if atas_kepala is not None:
        letak.total = atas_kepala
    letak.kolom = {k.kunci: awal_kolom + kiri.lebar + n for n, k in enumerate(kolom)}
    Pengisi(acak, anggaran, t, kolom, letak, lembar).write_all()
    write_left(acak, lembar, t, anggaran, kiri, letak, awal_kolom)
    write_texts(acak, lembar, kolom, anggaran, letak)
    for ulang in letak.judul_ulang:
        write_header(lembar, judul, ulang, t["kepala"])
    lebar = awal_kolom + kiri.lebar + len(kolom)
    write_looks(acak, lembar, t, anggaran, letak, (awal_kolom, lebar))
    write_below(acak, lembar, t, letak.akhir, lebar)
    write_beside(acak, lembar, t, letak.baris[0], lebar)
    return Denah(anggaran, kolom, letak)


def _truth(anggaran: Anggaran, t: Tata, kolom: list[Kolom], letak: Letak) -> K.Kebenaran:
    peran: dict[str, list[str]] = {}
    for satu in kolom:
        if satu.peran:
            peran.setdefault(satu.peran, []).append(column_letter(letak.kolom[satu.kunci]))
    bukti = K.prove(anggaran, t, kolom)
    return K.Kebenaran(
        anggaran=anggaran.jumlah("anggaran"),
        realisasi=None if t["realisasi"] == "tiada" else anggaran.jumlah("realisasi"),
        murni=anggaran.jumlah("murni") if t["pagu"].startswith("murni") else None,
        tingkat=K.levels(anggaran),
        baris=K.rows(anggaran, letak.baris),
        kolom=peran,
        terbukti=K.proven(bukti),
        tingkat_terbukti=K.named(anggaran, t),
        bukti=bukti,
    )
