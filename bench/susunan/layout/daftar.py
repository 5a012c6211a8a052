"""Long lists: one row per rekening, its levels repeated as columns, perhaps over periods."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bench.susunan import kebenaran as K
from bench.susunan.budget.anggaran import TINGKAT, Anggaran, Simpul
from bench.susunan.layout.badan import scale
from bench.susunan.layout.kepala import Judul, write_header, write_numbers
from bench.susunan.layout.kode import untidy
from bench.susunan.layout.kolom import Periode
from bench.susunan.layout.sekitar import write_titles
from bench.susunan.layout.tata import Tata
from bench.susunan.sheet.lembar import Lembar, Petak, Rumus, column_letter
from bench.susunan.words import nama as N
from bench.susunan.words.kepala import KEPALA

_JUDUL = {
    "urusan": ("Urusan", "URUSAN", "Nama Urusan"),
    "bidang_urusan": ("Bidang Urusan", "BIDANG URUSAN", "Nama Bidang Urusan"),
    "skpd": ("SKPD", "Nama SKPD", "OPD", "PERANGKAT DAERAH", "Nama Unit", "SATKER"),
    "program": ("Program", "PROGRAM", "Nama Program", "PROG"),
    "kegiatan": ("Kegiatan", "KEGIATAN", "Nama Kegiatan"),
    "sub_kegiatan": ("Sub Kegiatan", "SUB KEGIATAN", "Nama Sub Kegiatan", "SUBKEGIATAN"),
    "rekening": ("Rekening", "REKENING", "Nama Rekening", "Akun", "Nama Akun", "Belanja"),
    "rincian": ("Standar Harga", "Nama Barang", "Komponen", "Nama Standar Harga"),
}
_KUNCI = {
    "tahun": ("Tahun", "TAHUN", "Tahun Anggaran"),
    "triwulan": ("Triwulan", "TW", "TRIWULAN"),
    "bulan": ("Bulan", "BULAN", "Periode"),
}
_TRIWULAN: tuple[tuple[str | int, ...], ...] = (
    ("I", "II", "III", "IV"),
    ("TW I", "TW II", "TW III", "TW IV"),
    (1, 2, 3, 4),
)
_AWAL_TAHUN = 1000  # a key from here on is a year: then the budget itself is another
Isi = str | int | float


@dataclass(frozen=True)
class _Babak:
    """One value of the key, and which share of the final amounts it has."""

    kunci: Isi
    bagian: int  # of `dari`
    dari: int


@dataclass(frozen=True)
class _Bagan:
    """The columns of a list."""

    nomor: bool  # it has a column No.
    kunci: str  # heading of a column that tells lists apart (year, month); empty: none
    tingkat: tuple[tuple[str, str], ...]  # level, shape
    teks: str  # heading of a column of words (sumber dana); empty: none
    uang: tuple[tuple[str, str], ...]  # amount, heading
    judul: tuple[str, ...]  # all headings

    @property
    def kiri(self) -> int:
        """Return how many columns stand left of the amounts."""
        return len(self.judul) - len(self.uang)


def build_list(
    acak: random.Random, lembar: Lembar, anggaran: Anggaran, t: Tata, periode: Periode
) -> K.Kebenaran:
    """Write a long list; return its truth: that of the latest value of the key."""
    babak = _rounds(acak, t, anggaran.tahun)
    bagan = _plan(acak, t, anggaran)
    r = write_titles(acak, lembar, t, anggaran, periode.bulan)
    total = r if t["total"] == "atas_kepala" and len(babak) == 1 else None
    r += total is not None
    judul = [Judul((j,), n, n) for n, j in enumerate(bagan.judul)]
    kepala = r
    r += write_header(lembar, judul, r, t["kepala"])
    r += write_numbers(lembar, judul, r, t["nomor_kolom"])
    awal = r
    for bagian in babak:
        for daun in _order(acak, anggaran.daun(), t):
            _write_row(acak, lembar, r, bagan, daun, bagian, t, r - awal + 1)
            r += 1
    if total is not None or (t["total"] in {"bawah", "kata_di_kode"} and len(babak) == 1):
        _write_total(acak, lembar, r if total is None else total, (awal, r), bagan, t)
    if t["tersembunyi"] == "saringan":
        lembar.saring = (kepala, 0, r - 1, len(judul) - 1)
        lembar.tersembunyi |= set(acak.sample(range(awal, r), (r - awal) // 3))
    return _truth(anggaran, t, bagan, babak[-1])


def _order(acak: random.Random, daun: list[Simpul], t: Tata) -> list[Simpul]:
    if t["urut_daftar"] == "acak":
        return acak.sample(daun, len(daun))
    if t["urut_daftar"] == "nilai":
        return sorted(daun, key=lambda s: -s.nilai["anggaran"])
    return daun


def _rounds(acak: random.Random, t: Tata, tahun: int) -> list[_Babak]:
    """Return the values of the key from the oldest on."""
    if t["kunci"] == "tahun":
        banyak = acak.randint(2, 3)
        return [_Babak(tahun - banyak + 1 + n, 7 + n, 6 + banyak) for n in range(banyak)]
    if t["kunci"] == "triwulan":
        kata = acak.choice(_TRIWULAN)
        banyak = acak.randint(2, 4)
        return [_Babak(kata[n], n + 1, banyak) for n in range(banyak)]
    if t["kunci"] == "bulan":
        banyak = acak.randint(2, 5)
        return [_Babak(N.BULAN[n], n + 1, banyak) for n in range(banyak)]
    return [_Babak("", 1, 1)]


def _plan(acak: random.Random, t: Tata, anggaran: Anggaran) -> _Bagan:
    """Return the columns of this list."""
    judul, tingkat = _levels(acak, t, anggaran.tingkat)
    nomor = t["nomor_daftar"] == "ada"
    kunci = "" if t["kunci"] == "tiada" else acak.choice(_KUNCI[t["kunci"]])
    teks = acak.choice(KEPALA["sumber"]) if t["sumber_dana"] == "ada" else ""
    uang = _money(acak, t)
    depan = [acak.choice(KEPALA["no"])] * nomor + [kunci] * bool(kunci)
    semua = (*depan, *judul, *([teks] if teks else []), *(j for _, j in uang))
    return _Bagan(nomor, kunci, tuple(tingkat), teks, tuple(uang), semua)


def _levels(
    acak: random.Random, t: Tata, tingkat: tuple[str, ...]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the headings of the level columns, and what each holds (level, shape)."""
    judul: list[str] = []
    jenjang: list[tuple[str, str]] = []
    for teks in tingkat:
        kata = acak.choice(_JUDUL[teks])
        cara = t["pasangan"]
        if cara == "kode_nama_bawah":
            cara = "kode_nama" if teks == tingkat[-1] else "gabung"
        if teks == "rincian":
            cara = "nama_saja"
        if cara == "kode_nama":
            judul += [f"Kode {kata.removeprefix('Nama ')}", kata]
            jenjang += [(teks, "kode"), (teks, "nama")]
        else:
            judul.append(kata)
            jenjang.append((teks, cara))
    return judul, jenjang


def _money(acak: random.Random, t: Tata) -> list[tuple[str, str]]:
    hasil: list[tuple[str, str]] = []
    if t["pagu"].startswith("murni"):
        murni = ("Jumlah", "Pagu Murni", "Anggaran Murni", "APBD Murni")
        ubah = ("Jumlah Perubahan", "Pagu Perubahan", "APBD Perubahan", "JUMLAH PERUBAHAN")
        hasil += [("murni", acak.choice(murni)), ("anggaran", acak.choice(ubah))]
    else:
        hasil.append(("anggaran", acak.choice(KEPALA["anggaran"])))
    if t["realisasi"] != "tiada":
        hasil.append(("realisasi", acak.choice(KEPALA["realisasi"])))
    return hasil


def _write_row(
    acak: random.Random, lembar: Lembar, r: int, bagan: _Bagan, daun: Simpul, babak: _Babak,
    t: Tata, nomor: int,
) -> None:  # fmt: skip
    teks: list[Isi] = [nomor] if bagan.nomor else []
    if bagan.kunci:
        teks.append(babak.kunci)
    teks += _texts(acak, daun, bagan.tingkat, t)
    if bagan.teks:
        teks.append(acak.choice(N.SUMBER_DANA))
    for k, sel in enumerate(teks):
        if sel != "":
            lembar.tulis(r, k, sel)
    for n, (kunci, _) in enumerate(bagan.uang):
        lembar.sel[r, len(teks) + n] = Petak(
            Fraction(_amount(daun, kunci, babak), scale(t)), "sen" if scale(t) > 1 else "angka"
        )


def _texts(
    acak: random.Random, daun: Simpul, tingkat: Sequence[tuple[str, str]], t: Tata
) -> list[Isi]:
    """Return what a row says of each level; of several layers of rekening the deepest counts."""
    moyang = [*daun.moyang(), daun]
    tulis = t["kode_tulis"] if t["kode_tulis"] in {"nol_lebar", "apostrof"} else "rapi"
    hasil: list[Isi] = []
    for nama, cara in tingkat:
        simpul = next((s for s in reversed(moyang) if s.tingkat == nama), None)
        if simpul is None:
            hasil.append("")
        elif cara == "kode":
            hasil.append(untidy(acak, simpul.kode, tulis))
        else:
            hasil.append(f"{simpul.kode} {simpul.nama}" if cara == "gabung" else simpul.nama)
    return hasil


def _amount(daun: Simpul, kunci: str, babak: _Babak) -> int:
    """Return an amount in one period: the budget stays within a year, realisasi grows."""
    nilai = daun.nilai.get(kunci, 0)
    tahunan = isinstance(babak.kunci, int) and babak.kunci >= _AWAL_TAHUN
    return nilai * babak.bagian // babak.dari if kunci == "realisasi" or tahunan else nilai


def _write_total(
    acak: random.Random, lembar: Lembar, r: int, baris: tuple[int, int], bagan: _Bagan, t: Tata
) -> None:
    if t["total"] != "atas_kepala":
        k = max(0, bagan.kiri - 1) if t["total"] == "bawah" else 0
        lembar.tulis(r, k, acak.choice(("JUMLAH", "TOTAL", "Jumlah")))
    nilai = lembar.nilai()
    subtotal = t["induk"] == "SUBTOTAL" and t["tersembunyi"] == "tiada"
    for k in range(bagan.kiri, len(bagan.judul)):
        rumus = Rumus("total", tuple((1, (b, k)) for b in range(*baris)))
        rentang = (baris[0], k), (baris[1] - 1, k)
        pakai = rumus if t["induk"] != "ketik" else None
        lembar.sel[r, k] = Petak(rumus.hitung(nilai), rumus=pakai, rentang=rentang,
                                 cara="SUBTOTAL" if subtotal else "SUM")  # fmt: skip
        lembar.nyatakan((r, k), rumus)


def _truth(anggaran: Anggaran, t: Tata, bagan: _Bagan, babak: _Babak) -> K.Kebenaran:
    ada = dict(bagan.uang)
    peran = {"anggaran_murni" if k == "murni" else k: [column_letter(bagan.kiri + n)]
             for n, (k, _) in enumerate(bagan.uang)}  # fmt: skip
    tingkat = K.levels(anggaran)
    if "rekening" in tingkat:
        tingkat["rekening"] = len({id(_account(s)) for s in anggaran.daun() if _account(s)})
    return K.Kebenaran(
        anggaran=K.money(anggaran.jumlah("anggaran"), scale(t)),
        realisasi=K.money(anggaran.jumlah("realisasi"), scale(t)) if "realisasi" in ada else None,
        murni=K.money(anggaran.jumlah("murni"), scale(t)) if "murni" in ada else None,
        tingkat={s: tingkat[s] for s in TINGKAT if tingkat.get(s)},
        baris=[],
        kolom=peran,
        terbukti=True,
        tingkat_terbukti=t["pasangan"] != "nama_saja",
        bukti={"daftar": 1.0},
        kunci=str(babak.kunci),
    )


def _account(daun: Simpul) -> Simpul | None:
    """Return the rekening that a row of the list is about."""
    semua = [s for s in (*daun.moyang(), daun) if s.tingkat == "rekening"]
    return semua[-1] if semua else None
