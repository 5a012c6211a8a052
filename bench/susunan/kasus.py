"""One case: a seed -> a budget, a layout, a workbook and the truth about it."""

import random
from dataclasses import dataclass

from bench.susunan import kebenaran as K
from bench.susunan.budget.anggaran import Anggaran, draw_budget, draw_shape
from bench.susunan.budget.angka import draw_amounts
from bench.susunan.layout.badan import Letak, scale
from bench.susunan.layout.daftar import build_list
from bench.susunan.layout.kolom import Kolom, Periode
from bench.susunan.layout.lembar_lain import other_sheets
from bench.susunan.layout.pohon import Denah, build_tree
from bench.susunan.layout.tata import Tata, draw_choices
from bench.susunan.sheet.lembar import Lembar, column_letter
from bench.susunan.sheet.tulis import write_book

_LEMBAR = ("Sheet1", "RFK", "LRA", "Lembar1", "Data", "Rekap", "Anggaran", "Realisasi", "Form 1")
_BERKAS = ("Laporan", "RFK", "Rekap Belanja", "Data Anggaran", "realisasi", "Book1", "DPA 2024")
_PERCOBAAN = 40


@dataclass
class Kasus:
    """A case."""

    nomor: int  # with its seed, it gives the same again
    tata: Tata  # its choices
    lembar: list[Lembar]  # its sheets
    kebenaran: K.Kebenaran  # what is right
    berkas: str  # name of the file
    denah: Denah | None = None  # where everything stands; None: a list

    def bytes(self) -> bytes:
        """Return the workbook; earlier months stand before the main sheet."""
        if self.tata["lembar_lain"] == "bulan_lalu":
            return write_book([*self.lembar[1:], self.lembar[0]])
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


def first_choices(nomor: int, benih: int) -> Tata:
    """Return the choices that a case tries first; it keeps them unless the budget is unfit."""
    return draw_choices(random.Random(f"susunan-{benih}-{nomor}"))


def build(acak: random.Random, nomor: int, tata: Tata) -> Kasus | None:
    """Return a case with these choices; None where the budget turned out unfit for them."""
    anggaran = _draw_budget(acak, tata)
    periode = Periode(acak.randint(1, 12))
    draw_amounts(acak, anggaran, tata["angka"], periode.bulan)
    if tata["harga"] == "ada":
        _price(acak, anggaran)
    if not _fits(anggaran, tata):
        return None
    lembar, benih = Lembar(acak.choice(_LEMBAR)), f"{acak.random()}"
    denah, tataan = None, random.Random(benih)
    if tata["tabel"] == "daftar":
        benar = build_list(tataan, lembar, anggaran, tata, periode)
    else:
        denah = build_tree(tataan, lembar, anggaran, tata, periode)
        benar = _truth(anggaran, tata, denah.kolom, denah.letak)
    semua = [lembar, *other_sheets(acak, tata, lembar, anggaran, periode, benih)]
    salah = [s for halaman in semua for s in halaman.langgar()]
    if salah:
        raise RuntimeError(f"kasus {nomor}: berkas bersih melanggar {salah[0]}")
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
    for simpul in anggaran.daun():
        if simpul.tingkat == "rincian":
            pagu = simpul.nilai["anggaran"]
            volume = acak.choice([n for n in (1, 2, 3, 4, 5, 6, 8, 10, 12, 20) if pagu % n == 0])
            simpul.nilai |= {"volume": volume, "harga": pagu // volume}


def _truth(anggaran: Anggaran, t: Tata, kolom: list[Kolom], letak: Letak) -> K.Kebenaran:
    peran: dict[str, list[str]] = {}
    for lajur in kolom:
        if lajur.peran:
            peran.setdefault(lajur.peran, []).append(column_letter(letak.kolom[lajur.kunci]))
    bukti = K.prove(anggaran, t, kolom)
    return K.Kebenaran(
        anggaran=K.money(anggaran.jumlah("anggaran"), scale(t)),
        realisasi=None
        if t["realisasi"] == "tiada"
        else K.money(anggaran.jumlah("realisasi"), scale(t)),
        murni=K.money(anggaran.jumlah("murni"), scale(t))
        if t["pagu"].startswith("murni")
        else None,
        tingkat=K.levels(anggaran),
        baris=K.rows(anggaran, letak.baris),
        kolom=peran,
        terbukti=K.proven(bukti),
        tingkat_terbukti=K.named(anggaran, t),
        bukti=bukti,
    )
