"""Long lists: one row per rekening, its levels repeated as columns, perhaps over periods."""

import random
from dataclasses import dataclass
from fractions import Fraction

from bench.susunan import kebenaran as K
from bench.susunan.budget.anggaran import TINGKAT, Anggaran, Simpul
from bench.susunan.layout.kepala import Judul, write_header, write_numbers
from bench.susunan.layout.kode import untidy
from bench.susunan.layout.kolom import Periode
from bench.susunan.layout.sekitar import write_titles
from bench.susunan.layout.tata import Tata
from bench.susunan.sheet.lembar import Lembar, Petak, Rumus, column_letter
from bench.susunan.words import nama as N
from bench.susunan.words.kepala import KEPALA

_JUDUL = {
    "skpd": ("SKPD", "Nama SKPD", "OPD", "PERANGKAT DAERAH"),
    "program": ("Program", "PROGRAM", "Nama Program"),
    "kegiatan": ("Kegiatan", "KEGIATAN", "Nama Kegiatan"),
    "sub_kegiatan": ("Sub Kegiatan", "SUB KEGIATAN", "Nama Sub Kegiatan"),
    "rekening": ("Rekening", "REKENING", "Nama Rekening", "Akun"),
}
_KUNCI = {
    "tahun": ("Tahun", "TAHUN", "Tahun Anggaran"),
    "triwulan": ("Triwulan", "TW", "TRIWULAN"),
    "bulan": ("Bulan", "BULAN", "Periode"),
}


@dataclass(frozen=True)
class _Babak:
    """One value of the key: its text, and which share of the final amounts it has."""

    kunci: str | int
    bagian: int  # of `dari`
    dari: int


def build_list(
    acak: random.Random, lembar: Lembar, anggaran: Anggaran, t: Tata, periode: Periode
) -> K.Kebenaran:
    """Write a long list; return its truth: that of the latest value of the key."""
    tingkat = [s for s in anggaran.tingkat if s != "rincian"]
    babak = _rounds(acak, t, anggaran.tahun)
    r = write_titles(acak, lembar, t, anggaran, periode.bulan)
    kiri, isi = _left(acak, t, tingkat)
    kunci = [] if t["kunci"] == "tiada" else [acak.choice(_KUNCI[t["kunci"]])]
    uang = _money(acak, t)
    judul = [Judul((j,), n, n) for n, j in enumerate([*kunci, *kiri, *(j for _, j in uang)])]
    kepala = r
    r += write_header(lembar, judul, r, t["kepala"])
    r += write_numbers(lembar, judul, r, t["nomor_kolom"])
    awal = r
    for satu in babak:
        for daun in anggaran.daun():
            teks = [satu.kunci] if kunci else []
            teks += _texts(acak, daun, isi, t)
            _write_row(lembar, r, teks, daun, uang, satu)
            r += 1
    if t["total"] in {"bawah", "kata_di_kode"} and not kunci:
        _write_total(acak, lembar, r, awal, len(judul) - len(uang), len(uang), t)
    if t["tersembunyi"] == "saringan":
        lembar.saring = (kepala, 0, r - 1, len(judul) - 1)
        lembar.tersembunyi |= set(acak.sample(range(awal, r), (r - awal) // 3))
    return _truth(anggaran, t, uang, babak[-1], len(judul) - len(uang))


def _rounds(acak: random.Random, t: Tata, tahun: int) -> list[_Babak]:
    """Return the values of the key from the oldest on."""
    if t["kunci"] == "tahun":
        banyak = acak.randint(2, 3)
        return [_Babak(tahun - banyak + 1 + n, 7 + n, 7 + banyak - 1) for n in range(banyak)]
    if t["kunci"] == "triwulan":
        kata = acak.choice(
            (("I", "II", "III", "IV"), ("TW I", "TW II", "TW III", "TW IV"), (1, 2, 3, 4))
        )
        banyak = acak.randint(2, 4)
        return [_Babak(kata[n], n + 1, banyak) for n in range(banyak)]
    if t["kunci"] == "bulan":
        banyak = acak.randint(2, 5)
        return [_Babak(N.BULAN[n], n + 1, banyak) for n in range(banyak)]
    return [_Babak("", 1, 1)]


def _left(
    acak: random.Random, t: Tata, tingkat: list[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the headings of the level columns, and what each holds (level, shape)."""
    judul, isi = [], []
    for satu in tingkat:
        kata = acak.choice(_JUDUL[satu])
        cara = t["pasangan"]
        if cara == "kode_saja_bawah":
            cara = "kode_nama" if satu == tingkat[-1] else "gabung"
        if cara == "kode_nama":
            judul += [f"Kode {kata.removeprefix('Nama ')}", kata]
            isi += [(satu, "kode"), (satu, "nama")]
        else:
            judul.append(kata)
            isi.append((satu, cara))
    return judul, isi


def _texts(
    acak: random.Random, daun: Simpul, isi: list[tuple[str, str]], t: Tata
) -> list[str | float]:
    """Return what a row says of each level."""
    moyang = [*daun.moyang(), daun]
    hasil: list[str | float] = []
    for tingkat, cara in isi:
        # Of several layers of rekening the deepest is the row's own.
        satu = next((s for s in reversed(moyang) if s.tingkat == tingkat), None)
        if satu is None:
            hasil.append("")
        elif cara == "kode":
            tulis = t["kode_tulis"] if t["kode_tulis"] in {"nol_lebar", "apostrof"} else "rapi"
            hasil.append(untidy(acak, satu.kode, tulis))
        else:
            hasil.append(f"{satu.kode} {satu.nama}" if cara == "gabung" else satu.nama)
    return hasil


def _money(acak: random.Random, t: Tata) -> list[tuple[str, str]]:
    hasil = []
    if t["pagu"].startswith("murni"):
        hasil.append(
            ("murni", acak.choice(("Jumlah", "Pagu Murni", "Anggaran Murni", "APBD Murni")))
        )
        hasil.append(
            ("anggaran", acak.choice(("Jumlah Perubahan", "Pagu Perubahan", "APBD Perubahan")))
        )
    else:
        hasil.append(("anggaran", acak.choice(KEPALA["anggaran"])))
    if t["realisasi"] != "tiada":
        hasil.append(("realisasi", acak.choice(KEPALA["realisasi"])))
    return hasil


def _write_row(
    lembar: Lembar, r: int, teks: list[str | int | float], daun: Simpul, uang: list[tuple[str, str]],
    babak: _Babak,
) -> None:  # fmt: skip
    for k, isi in enumerate(teks):
        if isi != "":
            lembar.tulis(r, k, isi)
    for n, (kunci, _) in enumerate(uang):
        nilai = amount_in(
            daun, kunci, babak.bagian, babak.dari, isinstance(babak.kunci, int) and babak.kunci > 99
        )
        lembar.sel[r, len(teks) + n] = Petak(Fraction(nilai))


def amount_in(daun: Simpul, kunci: str, bagian: int, dari: int, tahunan: bool) -> int:
    """Return an amount in one period: the budget stays within a year, realisasi grows."""
    nilai = daun.nilai.get(kunci, 0)
    if kunci == "realisasi" or tahunan:
        return nilai * bagian // dari
    return nilai


def _write_total(
    acak: random.Random, lembar: Lembar, r: int, awal: int, kiri: int, banyak: int, t: Tata
) -> None:
    lembar.tulis(
        r,
        max(0, kiri - 1) if t["total"] == "bawah" else 0,
        acak.choice(("JUMLAH", "TOTAL", "Jumlah")),
    )
    berumus = t["induk"] != "ketik"
    nilai = lembar.nilai()
    for k in range(kiri, kiri + banyak):
        rumus = Rumus("total", tuple((1, (b, k)) for b in range(awal, r)))
        isi = rumus.hitung(nilai)
        lembar.sel[r, k] = Petak(isi, rumus=rumus if berumus else None, cara="SUM")
        lembar.nyatakan((r, k), rumus)


def _truth(
    anggaran: Anggaran, t: Tata, uang: list[tuple[str, str]], babak: _Babak, kiri: int
) -> K.Kebenaran:
    ada = dict(uang)
    peran = {"anggaran_murni" if k == "murni" else k: [column_letter(kiri + n)]
             for n, (k, _) in enumerate(uang)}  # fmt: skip
    tingkat = {s: n for s, n in K.levels(anggaran).items() if s != "rekening"}
    tingkat["rekening"] = sum(1 for s in anggaran.daun() if s.tingkat == "rekening")
    return K.Kebenaran(
        anggaran=anggaran.jumlah("anggaran"),
        realisasi=anggaran.jumlah("realisasi") if "realisasi" in ada else None,
        murni=anggaran.jumlah("murni") if "murni" in ada else None,
        tingkat={s: n for s, n in sorted(tingkat.items(), key=lambda x: TINGKAT.index(x[0])) if n},
        baris=[],
        kolom=peran,
        terbukti=True,
        tingkat_terbukti=t["pasangan"] != "nama_saja",
        bukti={"daftar": 1.0},
        kunci=str(babak.kunci),
    )
