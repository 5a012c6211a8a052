"""One case: a clean case from a seed, one fault or two in it, and the truth about them."""

import random
from collections.abc import Container
from dataclasses import dataclass

from bench.bersih import KEBULATAN, Kebulatan, draw_budget, draw_layout
from bench.buku import Buku, draw_book
from bench.lembar import HANYA_RUMUS, HANYA_TEKS, Alamat, TakTerbaca
from bench.relasi import SAKSI, TAK_MELANGGAR, Relasi, broken
from bench.suntik.angka import number_slip, two_leaves
from bench.suntik.daun import blank_cell, first_budget, swapped_columns, text_number
from bench.suntik.formula import Cara
from bench.suntik.jumlah import miscounted, other_parent, rounding, store_fractions
from bench.suntik.luar import moved_row, other_month, other_version
from bench.suntik.rumus import doubled, minus_sign, overwritten, short_range, stale
from bench.suntik.suntik import Suntik, Suntikan
from lkjip_xl.grid.grid import Grid
from tests.alat.anggaran import TATA, TATA_PAGU, tulis

_BIASA: tuple[Cara, ...] = ("ketik", "ketik", "ketik", "rumus")
_BERUMUS: tuple[Cara, ...] = ("rumus", "rumus", "campur")
_KETIK: tuple[Cara, ...] = ("ketik",)
_LAIN: tuple[tuple[str, ...], ...] = ((), (), (), ("dpa",), ("bulan",), ("dpa", "bulan"))
_COBA = 60
_USANG = "nilai_tersimpan_usang"
# Put nothing into a long list, which states no sums, nor into blocks of rows per sub kegiatan.
DIPAKAI = [tata for tata in TATA if tata not in {"daftar", "blok"}]
_TATA_BERSIH = [*TATA, *TATA_PAGU]
CARA_TATA: dict[str, tuple[Cara, ...]] = {
    **dict.fromkeys(HANYA_TEKS, ("ketik",)),
    **dict.fromkeys(HANYA_RUMUS, ("rumus",)),
}


@dataclass(frozen=True)
class Jenis:
    """A kind of fault: how it is put in, and into which workbooks."""

    nama: str
    suntik: Suntik
    cara: tuple[Cara, ...]
    kata_lain: tuple[str, ...] = ()


def _digit(nama: str) -> Jenis:
    return Jenis(nama, number_slip(nama), _BIASA)


JENIS: dict[str, tuple[Jenis, ...]] = {
    "rumus_kurang_baris": (Jenis("rumus_kurang_baris", short_range, _BERUMUS),),
    "rumus_ditimpa_angka": (Jenis("rumus_ditimpa_angka", overwritten, _BERUMUS),),
    "nilai_tersimpan_usang": (Jenis("nilai_tersimpan_usang", stale, _BERUMUS),),
    "subtotal_terhitung_ganda": (
        Jenis("subtotal_ketik", miscounted("subtotal_terhitung_ganda", 1, True), _KETIK),
        Jenis("subtotal_rumus", doubled("subtotal_terhitung_ganda", True), ("rumus",)),
    ),
    "baris_terlewat": (Jenis("baris_terlewat", miscounted("baris_terlewat", -1, None), _KETIK),),
    "baris_terhitung_ganda": (
        Jenis("ganda_ketik", miscounted("baris_terhitung_ganda", 1, False), _KETIK),
        Jenis("ganda_rumus", doubled("baris_terhitung_ganda", False), _BERUMUS),
    ),
    "salah_induk": (Jenis("salah_induk", other_parent, _KETIK),),
    "kolom_tertukar": (Jenis("kolom_tertukar", swapped_columns, _BIASA),),
    "pagu_murni_dipakai": (Jenis("pagu_murni_dipakai", first_budget, _BIASA, ("murni",)),),
    "teks_bukan_angka": (Jenis("teks_bukan_angka", text_number, ("ketik", "rumus")),),
    "sel_kosong": (Jenis("sel_kosong", blank_cell, _BIASA),),
    "kelipatan_seribu": (_digit("kelipatan_seribu"),),
    "kelipatan_sepuluh": (_digit("kelipatan_sepuluh"),),
    "tanda_terbalik": (
        _digit("tanda_terbalik"),
        Jenis("tanda_rumus", minus_sign, _BERUMUS),
    ),
    "angka_tertukar": (_digit("angka_tertukar"),),
    "satu_angka": (_digit("satu_angka"),),
    "digit_kurang_lebih": (_digit("digit_kurang_lebih"),),
    "beda_pembulatan": (Jenis("beda_pembulatan", rounding, _KETIK),),
}
LUAR: dict[str, tuple[Jenis, ...]] = {
    "luar_angka_lain": (_digit("luar_angka_lain"),),
    "luar_banyak_angka": (_digit("luar_banyak_angka"),),
    "luar_dua_daun": (Jenis("luar_dua_daun", two_leaves, _BIASA),),
    "luar_baris_pindah": (Jenis("luar_baris_pindah", moved_row, _KETIK),),
    "luar_berkas_lain": (Jenis("luar_berkas_lain", other_month, _KETIK),),
    "luar_versi_lain": (Jenis("luar_versi_lain", other_version, _KETIK),),
}
DUA = ("dua_cabang", "dua_secabang")


@dataclass(frozen=True)
class Benar:
    """A fault with what it breaks: the statements, and the cells that these speak of."""

    suntikan: Suntikan
    relasi: tuple[Relasi, ...]

    @property
    def terlihat(self) -> bool:
        """Tell whether any statement of the sheets does not hold because of it."""
        return any(r.jenis not in TAK_MELANGGAR for r in self.relasi)

    @property
    def saksi(self) -> bool:
        """Tell whether a second witness contains a cell that has to change, and contradicts it."""
        return any(r.jenis in SAKSI and r.sel & self.suntikan.benar for r in self.relasi)

    @property
    def terkait(self) -> frozenset[Alamat]:
        """Return all cells that a finding about this fault may name."""
        return self.suntikan.diubah.union(*(r.sel | r.sel_lain for r in self.relasi))


@dataclass(frozen=True)
class Kasus:
    """A case: its number, its kind, the changed workbooks and the truth."""

    nomor: int
    kelompok: str
    buku: Buku
    kebenaran: tuple[Benar, ...]


def draw_case(nomor: int, benih: int, hanya: str = "") -> Kasus:
    """Return the case of a number: 50 % one fault, 15 % two, 35 % outside of the causes."""
    acak = random.Random(f"{benih}-{nomor}")
    tata, bulat = DIPAKAI[nomor % len(DIPAKAI)], KEBULATAN[nomor // len(DIPAKAI) % len(KEBULATAN)]
    undian = acak.random()
    terundi = acak.choice(list(JENIS) if undian < 0.5 else DUA if undian < 0.65 else list(LUAR))
    kelompok = hanya or terundi
    for coba in range(_COBA):
        # Not every kind fits every layout: a sheet of texts has no formulas, for example.
        tata_ini = DIPAKAI[(nomor + coba) % len(DIPAKAI)] if coba >= _COBA // 3 else tata
        kasus = _try(acak, nomor, kelompok, tata_ini, bulat)
        if kasus is not None:
            return kasus
    raise RuntimeError(f"kasus {nomor}: {kelompok} tidak dapat disuntikkan")


def _try(
    acak: random.Random, nomor: int, kelompok: str, tata: str, bulat: Kebulatan
) -> Kasus | None:
    """Return a case with a fault of a kind; None where this budget has no place for it."""
    if kelompok in DUA:
        pilihan = [acak.choice(acak.choice(list(JENIS.values()))) for _ in range(2)]
        if any(jenis.kata_lain for jenis in pilihan):
            return None
    else:
        pilihan = [acak.choice((JENIS | LUAR)[kelompok])]
    cara = acak.choice(pilihan[0].cara)
    if any(cara not in jenis.cara for jenis in pilihan) or cara not in CARA_TATA.get(tata, (cara,)):
        return None
    kata_lain = pilihan[0].kata_lain or acak.choice(_LAIN)
    try:
        buku = draw_book(acak, tata, bulat, cara=cara, kata_lain=kata_lain)
    except TakTerbaca:  # counted among the clean workbooks
        return None
    if buku.cara != cara:
        return None
    kebenaran = _inject(acak, buku, pilihan, _areas(acak, buku, kelompok))
    return Kasus(nomor, kelompok, buku, kebenaran) if kebenaran else None


def _areas(acak: random.Random, buku: Buku, kelompok: str) -> list[set[int]]:
    """Return where each fault may be: anywhere, in two branches, or in one family."""
    lembar = buku.utama
    semua = set(range(len(lembar.baris)))
    if kelompok not in DUA:
        return [semua]
    cabang = [p for p in semua if lembar.baris[p].anak]
    if kelompok == "dua_secabang":
        induk = [p for p in cabang if len(lembar.baris[p].anak) >= 4]
        pilih = acak.choice(induk) if induk else 0
        return [{pilih, *lembar.di_bawah(pilih)}] * 2
    atas = [
        anak for p in cabang
        if len(anak := [a for a in lembar.baris[p].anak if lembar.baris[a].anak]) >= 2
    ]  # fmt: skip
    if not atas:
        return []
    return [{p, *lembar.di_bawah(p)} for p in acak.sample(acak.choice(atas), 2)]


def _inject(
    acak: random.Random, buku: Buku, pilihan: list[Jenis], wilayah: list[set[int]]
) -> tuple[Benar, ...]:
    """Put faults into a case one after the other; empty where one found no place."""
    sebelum = broken(buku)
    if sebelum:
        raise RuntimeError(f"{buku.tata}: berkas bersih melanggar {next(iter(sebelum))}")
    hasil: list[Suntikan] = []
    baru: list[set[tuple[str, str, tuple[int, int]]]] = []
    if len(wilayah) < len(pilihan):
        return ()
    for jenis, daerah in zip(pilihan, wilayah, strict=False):
        suntikan = jenis.suntik(acak, buku, daerah)
        if suntikan is None or any(
            suntikan.diubah & suntikan_lain.diubah for suntikan_lain in hasil
        ):
            return ()
        sesudah = broken(buku)
        baru.append({k for k, r in sesudah.items() if k not in sebelum or r.sel & suntikan.diubah})
        hasil.append(suntikan)
        sebelum = sesudah
    if any(_is_undone(*dua, sebelum) for dua in zip(hasil, baru, strict=True)):
        return ()
    return tuple(
        Benar(cacat, tuple(sebelum[k] for k in kunci if k in sebelum))
        for cacat, kunci in zip(hasil, baru, strict=True)
    )


def _is_undone(
    suntikan: Suntikan, kunci: set[tuple[str, str, tuple[int, int]]], rusak: Container[object]
) -> bool:
    """Tell whether stale results were calculated again when the other fault was put in.

    Then only a leaf is left that its sisa, percent and DPA contradict: nothing that is stale.
    """
    usang = {k for k in kunci if k[0] == "simpanan"} if suntikan.kerusakan == _USANG else ()
    return bool(usang) and not any(k in rusak for k in usang)


def clean_layout(nomor: int) -> str:
    """Return the layout of a clean case: all in turn."""
    return _TATA_BERSIH[nomor % len(_TATA_BERSIH)]


def draw_clean(nomor: int, benih: int) -> list[Grid]:
    """Return the clean sheets of a number; raise TakTerbaca where one is not read as written.

    Layouts without stated sums, and those without realisasi, are only here: nothing is put in.
    """
    acak = random.Random(f"bersih-{benih}-{nomor}")
    tata = clean_layout(nomor)
    bulat = KEBULATAN[nomor // len(_TATA_BERSIH) % len(KEBULATAN)]
    if tata not in DIPAKAI:
        return [tulis(draw_budget(acak, tata, bulat), draw_layout(acak, tata))]
    cara = acak.choice(CARA_TATA.get(tata, ("ketik", "rumus", "campur")))
    buku = draw_book(acak, tata, bulat, cara=cara, kata_lain=acak.choice(_LAIN))
    utama = buku.utama
    polos = not utama.rumus and not utama.berinduk_kosong and len(buku.lembar) == 1
    if polos and utama.akhiran is None and not utama.bagian and acak.random() < 0.2:
        store_fractions(acak, utama)
    return buku.grid()
