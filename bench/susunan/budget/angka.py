"""Amounts of the leaves: odd, mixed, round, repeated, zero; and how much of them was spent when."""

import random

from bench.susunan.budget.anggaran import Anggaran, Simpul
from bench.susunan.undi import split

KELOMPOK = ("operasi", "modal", "btt", "transfer")
_AWAL = {"5.1": "operasi", "5.2": "modal", "5.3": "btt", "5.4": "transfer"}
_SATUAN = {"ganjil": 1, "sen": 1, "ratusan": 100, "ribuan": 1000, "bulat": 1_000_000}


def draw_amounts(acak: random.Random, anggaran: Anggaran, angka: str, bulan: int) -> None:
    """Give every leaf its amounts and add them up; `bulan` is the last month with realisasi."""
    daun = anggaran.daun()
    kosong = acak.choice((0.0, 0.0, 0.05, 0.4))
    tetap = [_amount(acak, angka) for _ in range(3)]
    for simpul in daun:
        nol = acak.random() < kosong * 0.3 and len(daun) > 3
        pagu = acak.choice(tetap) if angka == "berulang" else _amount(acak, angka)
        _fill(acak, simpul, 0 if nol else pagu, angka, kosong, bulan)
    for akar in anggaran.akar:
        akar.jumlahkan()


def _amount(acak: random.Random, angka: str) -> int:
    if angka in {"campur", "berulang"}:
        angka = acak.choice(("ganjil", "ratusan", "ribuan", "bulat"))
    if angka == "sen":  # counted in sen, so that everything stays whole
        return int(10 ** acak.uniform(7.7, 10.9))
    besar = int(10 ** acak.uniform(5.7, 8.9))
    satuan = _SATUAN[angka]
    return max(satuan, besar // satuan * satuan)


def _fill(
    acak: random.Random, simpul: Simpul, pagu: int, angka: str, kosong: float, bulan: int
) -> None:
    """Fill one leaf: first budget, last budget, its kelompok, months spent and months planned."""
    satuan = 1_000_000 if angka == "bulat" else acak.choice((1, 1, 1000, 500))
    if pagu % satuan:
        satuan = 1
    n = simpul.nilai
    n["anggaran"] = pagu
    n["murni"] = _first_budget(acak, pagu, satuan)
    pakai = _spent(acak, pagu, kosong, satuan)
    n["realisasi"] = pakai
    for ke, bagian in enumerate(split(acak, pakai, bulan, satuan), 1):
        n[f"r{ke}"] = bagian
    for ke in range(bulan + 1, 13):
        n[f"r{ke}"] = 0
    for ke, bagian in enumerate(split(acak, pagu, 12, satuan), 1):
        n[f"k{ke}"] = bagian
    _periods(n, bulan)
    n["rencana"] = sum(n[f"k{ke}"] for ke in range(1, bulan + 1))
    n["renstra"] = pagu * 5 + acak.randint(0, 9) * 1_000_000
    n["lampau"] = pagu // 2
    n["depan"] = pagu + pagu // 20
    n["kontrak"] = pakai + (pagu - pakai) // 2 // satuan * satuan
    _by_kind(acak, simpul, n, satuan)


def _periods(n: dict[str, int], bulan: int) -> None:
    """Add up months to quarters, so far and before."""
    n["lalu"] = sum(n[f"r{ke}"] for ke in range(1, bulan))
    n["ini"] = n[f"r{bulan}"]
    for tw in range(1, 5):
        bulannya = range(tw * 3 - 2, tw * 3 + 1)
        n[f"rtw{tw}"] = sum(n[f"r{ke}"] for ke in bulannya)
        n[f"ktw{tw}"] = sum(n[f"k{ke}"] for ke in bulannya)
        n[f"sd_tw{tw}"] = sum(n[f"r{ke}"] for ke in range(1, tw * 3 + 1))


def month_before(anggaran: Anggaran, bulan: int) -> None:
    """Set the amounts back to an earlier month."""
    for simpul in anggaran.daun():
        n = simpul.nilai
        n["realisasi"] = sum(n[f"r{ke}"] for ke in range(1, bulan + 1))
        n["rencana"] = sum(n[f"k{ke}"] for ke in range(1, bulan + 1))
        n["kontrak"] = max(n["kontrak"], n["realisasi"])
        _periods(n, bulan)
    for akar in anggaran.akar:
        akar.jumlahkan()


def _first_budget(acak: random.Random, pagu: int, satuan: int) -> int:
    """Return the budget before the change: often the same, sometimes none."""
    if acak.random() < 0.45:
        return pagu
    if acak.random() < 0.1:
        return 0
    return max(0, int(pagu * acak.uniform(0.6, 1.5)) // satuan * satuan)


def _spent(acak: random.Random, pagu: int, kosong: float, satuan: int) -> int:
    undian = acak.random()
    if undian < kosong:
        return 0
    if undian > 0.92:
        return pagu
    if undian > 0.9:
        return max(0, pagu - satuan)
    return int(pagu * acak.betavariate(5, 1.6)) // satuan * satuan


def _by_kind(acak: random.Random, simpul: Simpul, n: dict[str, int], satuan: int) -> None:
    """Split the leaf over kelompok belanja: by its rekening, else mostly Operasi."""
    induk = simpul if simpul.tingkat == "rekening" else simpul.induk
    jenis = _AWAL.get(induk.kode[:3], "") if induk and induk.tingkat == "rekening" else ""
    bagi = dict.fromkeys(KELOMPOK, 0.0)
    if jenis:
        bagi[jenis] = 1.0
    elif acak.random() < 0.25:
        bagi["operasi"], bagi["modal"] = 0.7, 0.3
    else:
        bagi[acak.choices(KELOMPOK, (14, 3, 1, 1))[0]] = 1.0
    for kunci in ("anggaran", "realisasi"):
        sisa = n[kunci]
        jumlah = {k: int(n[kunci] * bagi[k]) // satuan * satuan for k in KELOMPOK}
        utama = max(KELOMPOK, key=lambda k: bagi[k])
        jumlah[utama] += sisa - sum(jumlah.values())
        for k in KELOMPOK:
            n[f"{kunci}_{k}"] = jumlah[k]
