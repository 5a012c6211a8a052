"""Names, kode and looks of the rows: written after the amounts, over the same places."""

import random
from collections.abc import Callable

from bench.susunan.budget.anggaran import Anggaran, Simpul
from bench.susunan.layout.badan import Letak
from bench.susunan.layout.kode import Kiri
from bench.susunan.layout.kolom import Kolom
from bench.susunan.layout.tata import Tata
from bench.susunan.sheet.lembar import Gaya, Lembar
from bench.susunan.words import nama as N

_TOTAL = ("Jumlah", "JUMLAH", "TOTAL", "Total", "JUMLAH TOTAL", "Jumlah Keseluruhan",
          "TOTAL BELANJA", "J U M L A H", "Jumlah Seluruhnya", "GRAND TOTAL")  # fmt: skip
_WARNA = ("#DDEBF7", "#E2EFDA", "#FFF2CC", "#F8CBAD")


def write_left(
    acak: random.Random, lembar: Lembar, t: Tata, anggaran: Anggaran, kiri: Kiri, letak: Letak,
    awal: int,
) -> None:  # fmt: skip
    """Write numbers, kode and names, and the words of the totals."""
    for ke, baris in enumerate(letak.baris):
        for k, teks in kiri.isi[ke].items():
            lembar.tulis(baris, awal + k, teks)
    semua = anggaran.baris()
    kolom_nama = awal + kiri.nomor + kiri.kode
    kata_sub = acak.choice(("Jumlah {}", "JUMLAH {}", "Sub Jumlah", "Subtotal {}", "Jumlah"))
    for posisi, baris in letak.subtotal.items():
        lembar.tulis(baris, kolom_nama, kata_sub.format(semua[posisi].nama), Gaya(tebal=True))
    if letak.total is not None and t["total"] not in {"tanpa_label", "atas_kepala"}:
        k = awal if t["total"] == "kata_di_kode" else kolom_nama
        lembar.tulis(letak.total, k, acak.choice(_TOTAL), Gaya(tebal=True))


def write_texts(
    acak: random.Random, lembar: Lembar, kolom: list[Kolom], anggaran: Anggaran, letak: Letak
) -> None:
    """Fill the columns of words."""
    peta: dict[str, Callable[[Simpul], str]] = {
        "teks_indikator": lambda s: f"Jumlah {s.nama.split()[-1]} yang terlaksana",
        "teks_lokasi": lambda _: acak.choice(N.TEMPAT),
        "teks_sumber": lambda _: acak.choice(N.SUMBER_DANA),
        "teks_pptk": lambda _: acak.choice(N.PEJABAT),
        "teks_keterangan": lambda _: acak.choice(("", "", "", "Selesai", "Proses", "APBD")),
        "satuan": lambda _: acak.choice(N.SATUAN),
    }
    terendah = anggaran.tingkat[-1]
    for lajur in kolom:
        if lajur.jenis == "teks":
            for baris, simpul in zip(letak.baris, anggaran.baris(), strict=True):
                rendah = simpul.tingkat == ("rincian" if lajur.kunci == "satuan" else terendah)
                teks = peta[lajur.kunci](simpul) if rendah else ""
                if teks:
                    lembar.tulis(baris, letak.kolom[lajur.kunci], teks)


def write_looks(
    acak: random.Random, lembar: Lembar, t: Tata, anggaran: Anggaran, letak: Letak,
    kotak: tuple[int, int],
) -> None:  # fmt: skip
    """Give rows their looks by level, hide some, and set a filter."""
    awal, lebar = kotak
    semua = anggaran.baris()
    dalam = max(len(s.moyang()) for s in semua)
    for baris, simpul in zip(letak.baris, semua, strict=True):
        gaya = _look(acak, t["gaya"], len(simpul.moyang()), dalam, simpul)
        if t["gaya"] == "lipatan" and simpul.moyang():
            lembar.lipatan[baris] = min(len(simpul.moyang()), 7)
        for k in range(awal, lebar):
            sel = baris, k
            if sel in lembar.sel and gaya != Gaya():
                lembar.gaya[sel] = gaya
    if t["tersembunyi"] == "kolom":
        lembar.kolom_tersembunyi.add(acak.choice(list(letak.kolom.values())))
    elif t["tersembunyi"] != "tiada":
        dari = acak.randrange(len(letak.baris))
        lembar.tersembunyi |= set(letak.baris[dari : dari + acak.randint(1, 8)])
    if t["tersembunyi"] == "saringan":
        lembar.saring = (letak.baris[0] - 1, awal, letak.baris[-1], lebar - 1)


def _look(acak: random.Random, cara: str, d: int, dalam: int, simpul: Simpul) -> Gaya:
    if cara == "acak":
        return Gaya(tebal=acak.random() < 0.3, miring=acak.random() < 0.1)
    tebal = bool(simpul.anak) and d < max(1, dalam)
    if cara == "tebal":
        return Gaya(tebal=tebal, miring=tebal and d == dalam - 1 and d > 1)
    if cara == "inden":
        return Gaya(inden=d)
    if cara == "tebal_inden":
        return Gaya(tebal=tebal, inden=d)
    if cara == "isian":
        return Gaya(isian=_WARNA[d % 4] if simpul.anak else "", tebal=d == 0)
    return Gaya()
