"""Clean budgets drawn from a seeded random.Random, written by the layouts of the tests.

Hypothesis draws what finds bugs; a measurement needs many budgets like those in offices,
quickly and the same for each seed.
"""

import math
import random
from typing import Literal

from tests.alat.anggaran import TANPA_REKENING, Bentuk, Cabang

Kebulatan = Literal["ganjil", "campur", "bulat"]
KEBULATAN: tuple[Kebulatan, ...] = ("ganjil", "campur", "bulat")
PALING_BANYAK = 40
_HURUF = 26  # rekening numbered a, b, c ... have no more letters

_BOLEH_KOSONG = {"kode", "lima", "huruf", "desimal", "kata", "gaya", "tangga", "teks"}

_KATA: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("Penunjang", "Penyelenggaraan", "Pemberdayaan", "Pembinaan"),
        ("Urusan Pemerintahan Daerah", "Pelayanan Publik", "Masyarakat Desa"),
    ),
    (
        ("Administrasi", "Koordinasi", "Perencanaan", "Pengadaan"),
        ("Keuangan Perangkat Daerah", "Umum", "Kepegawaian", "Barang Milik Daerah"),
    ),
    (
        ("Penyediaan", "Pemeliharaan", "Fasilitasi", "Penyusunan", "Evaluasi", "Pelaksanaan"),
        (
            "Dokumen Perencanaan", "Gaji dan Tunjangan", "Jasa Komunikasi", "Peralatan Kantor",
            "Mebel", "Kendaraan Dinas", "Gedung Kantor", "Bahan Logistik",
        ),
    ),
    (
        ("Belanja", "Belanja Modal", "Belanja Jasa", "Belanja Sewa", "Belanja Pemeliharaan"),
        (
            "Alat Tulis Kantor", "Kertas dan Cover", "Makanan Rapat", "Perjalanan Dinas",
            "Tagihan Listrik", "Komputer", "Bahan Bakar", "Pakaian Dinas",
        ),
    ),
)  # fmt: skip


def draw_amount(acak: random.Random, bulat: Kebulatan) -> int:
    """Return an amount (rupiah): odd to the rupiah, mixed, or in multiples of Rp100.000."""
    if bulat == "campur":
        satuan = acak.choice((1, 500, 1000, 50_000, 100_000))
    else:
        satuan = 1 if bulat == "ganjil" else acak.choice((100_000, 100_000, 1_000_000))
    besar = 10 ** acak.uniform(5.3, 8.3 if bulat != "bulat" else 7.6)
    return max(1, round(besar / satuan)) * satuan


def _realisasi(acak: random.Random, anggaran: int, bulat: Kebulatan) -> int:
    """Return what was spent of a pagu: all, nothing, or a part in amounts of the same kind."""
    undian = acak.random()
    if undian < 0.25:
        return anggaran
    if undian < 0.32:
        return 0
    satuan = 1
    if bulat == "bulat":
        satuan = 100_000 if anggaran % 1_000_000 else acak.choice((100_000, 1_000_000))
    elif bulat == "campur":
        satuan = acak.choice((1, 1, 500, 1000))
    return min(anggaran, round(anggaran * acak.uniform(0.4, 1) / satuan) * satuan)


def _name(tingkat: int, urut: int) -> str:
    """Return a name that no other row has: the words in turn, then with a number."""
    depan, belakang = _KATA[tingkat]
    putaran, sisa = divmod(urut, len(depan) * len(belakang))
    nama = f"{depan[sisa % len(depan)]} {belakang[sisa // len(depan)]}"
    return f"{nama} Wilayah {putaran + 1}" if putaran else nama


def _family(acak: random.Random) -> int:
    """Return a number of children between 3 and 40, small ones more often."""
    return round(math.exp(acak.uniform(math.log(3), math.log(PALING_BANYAK))))


def draw_budget(acak: random.Random, tata: str, bulat: Kebulatan) -> tuple[Cabang, ...]:
    """Return the programs of a clean budget; one family in it has 3 to 40 children."""
    rekening = tata not in TANPA_REKENING and acak.random() < 0.6
    nomor = [0, 0, 0, 0]

    def cabang(letak: tuple[int, ...], anak: tuple[Cabang, ...] = ()) -> Cabang:
        tingkat = len(letak) - 1
        nomor[tingkat] += 1
        uang = (0, 0) if anak else _leaf(acak, bulat)
        return Cabang(letak, _name(tingkat, nomor[tingkat] - 1), anak, uang, acak.random() < 0.3)

    def sub(letak: tuple[int, ...], banyak: int) -> Cabang:
        return cabang(letak, tuple(cabang((*letak, n)) for n in range(1, banyak + 1)))

    program = []
    for p, bentuk in enumerate(_shape(acak, rekening), 1):
        kegiatan = []
        for k, banyak_sub in enumerate(bentuk, 1):
            anak = tuple(sub((p, k, n), banyak) for n, banyak in enumerate(banyak_sub, 1))
            kegiatan.append(cabang((p, k), anak))
        program.append(cabang((p,), tuple(kegiatan)))
    return tuple(program)


def _shape(acak: random.Random, rekening: bool) -> list[list[list[int]]]:
    """Return per program and kegiatan how many rekening each sub kegiatan has (0: a leaf)."""
    biasa = (0, 2, 3, 4) if rekening else (0,)
    bentuk = [
        [[acak.choice(biasa) for _ in range(acak.randint(1, 4))] for _ in range(acak.randint(1, 3))]
        for _ in range(acak.randint(1, 3))
    ]
    program = acak.choice(bentuk)
    kegiatan = acak.randrange(len(program))
    if rekening:
        sub = acak.randrange(len(program[kegiatan]))
        program[kegiatan][sub] = min(_family(acak), _HURUF)
    else:
        program[kegiatan] = [0] * _family(acak)
    return bentuk


def _leaf(acak: random.Random, bulat: Kebulatan) -> tuple[int, int]:
    """Return pagu and realisasi (rupiah) of one leaf; a few are not used at all."""
    if acak.random() < 0.02:
        return 0, 0
    anggaran = draw_amount(acak, bulat)
    return anggaran, _realisasi(acak, anggaran, bulat)


def draw_layout(acak: random.Random, tata: str) -> Bentuk:
    """Return how a budget is written: most of them plainly, with sisa, percent and a total."""
    return Bentuk(
        tata=tata,
        sisa=acak.random() < 0.6,
        persen=acak.choice(("", "", "angka", "format", "teks", "pecahan")),
        total=acak.choice(("", "atas", "bawah", "bawah", "bawah")),
        kop=acak.random() < 0.7,
        penutup=acak.random() < 0.5,
        induk_kosong=tata in _BOLEH_KOSONG and acak.random() < 0.06,
        awalan=acak.random() < 0.5,
        kerja=acak.choice(("", "", "", "polos", "Cek", "Rencana Realisasi")),
        nomor_kolom=acak.random() < 0.4,
        tersembunyi=acak.random() < 0.1,
        nol=acak.choice(("0", "0", "-", "0,00")),
        romawi_lanjut=acak.random() < 0.5,
        kode_pendek=acak.random() < 0.3,
        jeda=acak.random() < 0.2,
        kepala_ulang=acak.random() < 0.1,
    )
