"""A random budget: a tree from urusan down to rincian, with kode and names."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from bench.susunan.words import nama as N

TINGKAT = (
    "urusan", "bidang_urusan", "skpd", "program", "kegiatan", "sub_kegiatan", "rekening", "rincian",
)  # fmt: skip


@dataclass(eq=False)
class Simpul:
    """One row of the budget."""

    tingkat: str  # its level
    kode: str  # full, with points
    nama: str  # its uraian
    anak: list["Simpul"] = field(default_factory=list)  # rows below it
    # Drawn amounts (rupiah) of a leaf; the others add up theirs.
    nilai: dict[str, int] = field(default_factory=dict)
    induk: "Simpul | None" = None  # the row above

    def telusur(self) -> Iterator["Simpul"]:
        """Yield this row and all below it, in the order of the sheet."""
        yield self
        for simpul in self.anak:
            yield from simpul.telusur()

    def daun(self) -> Iterator["Simpul"]:
        """Yield the rows below that have no children."""
        return (s for s in self.telusur() if not s.anak)

    def moyang(self) -> list["Simpul"]:
        """Return the rows above, from the top."""
        return [*self.induk.moyang(), self.induk] if self.induk else []

    def jumlahkan(self) -> None:
        """Fill the amounts of parents from their leaves."""
        for simpul in self.anak:
            simpul.jumlahkan()
        if self.anak:
            kunci = dict.fromkeys(k for simpul in self.anak for k in simpul.nilai)
            self.nilai = {k: sum(s.nilai.get(k, 0) for s in self.anak) for k in kunci}


@dataclass(frozen=True)
class Anggaran:
    """The whole budget: its topmost rows, the levels it has, and whose it is."""

    akar: tuple[Simpul, ...]
    tingkat: tuple[str, ...]
    skpd: str
    tahun: int

    def baris(self) -> list[Simpul]:
        """Return all rows in order."""
        return [s for akar in self.akar for s in akar.telusur()]

    def daun(self) -> list[Simpul]:
        """Return the rows without children in order."""
        return [s for akar in self.akar for s in akar.daun()]

    def jumlah(self, kunci: str) -> int:
        """Return the total of an amount."""
        return sum(s.nilai.get(kunci, 0) for s in self.akar)


@dataclass(frozen=True)
class Bentuk:
    """How a budget is shaped."""

    atas: str  # topmost level
    bawah: str  # lowest level
    lebar: tuple[int, int]  # fewest and most children
    akar: int  # topmost rows
    lapis_rekening: tuple[int, ...]  # parts of the kode of each depth of rekening
    rata: bool  # every branch reaches the lowest level


def draw_shape(acak: random.Random, ukuran: str, atas: str, bawah: str) -> Bentuk:
    """Return a shape: tiny tables of three rows up to several hundred rows."""
    lebar = {"mungil": (1, 2), "kecil": (1, 3), "sedang": (1, 5), "besar": (2, 5)}[ukuran]
    akar = {"mungil": 1, "kecil": acak.randint(1, 3)}.get(ukuran, acak.randint(1, 5))
    if atas == "sub_kegiatan":
        akar = 1
    lapis = acak.choice(((6,), (6,), (3, 6), (2, 3, 4, 6), (3, 4, 5, 6), (3,), (4,)))
    return Bentuk(atas, bawah, lebar, akar, lapis, acak.random() < 0.8)


def draw_budget(acak: random.Random, bentuk: Bentuk, banyak_skpd: int) -> Anggaran:
    """Return a budget without amounts."""
    tingkat = TINGKAT[TINGKAT.index(bentuk.atas) : TINGKAT.index(bentuk.bawah) + 1]
    pengisi = _Pengisi(acak, bentuk, tingkat)
    skpd = _unit_name(acak)
    akar = pengisi.anak(
        None, tingkat[0], max(bentuk.akar, banyak_skpd) if banyak_skpd else bentuk.akar
    )
    for simpul in akar:
        _link(simpul)
    return Anggaran(tuple(akar), tingkat, skpd, acak.randint(2021, 2031))


def _link(induk: Simpul) -> None:
    for simpul in induk.anak:
        simpul.induk = induk
        _link(simpul)


def _unit_name(acak: random.Random) -> str:
    jenis = acak.choice(N.SKPD_JENIS)
    tempat = jenis in {"Kecamatan"}
    return f"{jenis} {acak.choice(N.TEMPAT if tempat else N.SKPD_BIDANG)}"


# Permendagri 90/2019: the first bidang of each urusan, and how many there are.
_BIDANG = {1: 1, 2: 7, 3: 25, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1}
_BANYAK_BIDANG = {1: 6, 2: 18, 3: 8, 4: 2, 5: 7, 6: 1, 7: 1, 8: 1}


class _Pengisi:
    """Fills the tree from the top; keeps the kode that were given."""

    def __init__(self, acak: random.Random, bentuk: Bentuk, tingkat: tuple[str, ...]) -> None:
        self.acak, self.bentuk, self.tingkat = acak, bentuk, tingkat
        urusan = acak.randint(1, 8)
        self.bidang = f"{urusan}.{_BIDANG[urusan] + acak.randrange(_BANYAK_BIDANG[urusan]):02d}"
        self.lebar_sub = acak.choice((4, 4, 4, 2))
        self.batas = 400

    def anak(self, induk: Simpul | None, tingkat: str, banyak: int | None = None) -> list[Simpul]:
        """Return the children of a row, each with all that is below it."""
        if tingkat == "rekening":
            return self._accounts()
        banyak = banyak or self.acak.randint(*self.bentuk.lebar)
        hasil: list[Simpul] = []
        for nomor, terpakai in zip(self._numbers(tingkat, banyak), range(banyak), strict=False):
            kode = self._code(induk, tingkat, nomor)
            nama_lain = {s.nama for s in hasil}
            simpul = Simpul(tingkat, kode, self._name(tingkat, nama_lain, terpakai))
            simpul.anak = self._below(simpul)
            hasil.append(simpul)
        return hasil

    def _below(self, simpul: Simpul) -> list[Simpul]:
        posisi = self.tingkat.index(simpul.tingkat) + 1
        self.batas -= 1
        if posisi >= len(self.tingkat):
            return []
        if self.batas < 0:
            return self.anak(simpul, self.tingkat[posisi], 1)
        if not self.bentuk.rata and simpul.tingkat == "kegiatan" and self.acak.random() < 0.1:
            return []
        return self.anak(simpul, self.tingkat[posisi])

    def _numbers(self, tingkat: str, banyak: int) -> list[int]:
        """Return rising numbers with holes, as kode have them."""
        hasil: list[int] = []
        n = 0
        for _ in range(banyak):
            rapat = tingkat in {"urusan", "bidang_urusan"}
            n += 1 if rapat else self.acak.choice((1, 1, 1, 2, 3))
            hasil.append(n)
        return hasil

    def _code(self, induk: Simpul | None, tingkat: str, nomor: int) -> str:
        """Return the kode of a row from that of its parent; the levels above may not be shown."""
        atas = induk.kode if induk else ""
        bidang = ".".join(atas.split(".")[:2]) or self.bidang
        urusan = (atas or self.bidang)[0]
        kode = {
            "urusan": f"{nomor}",
            "bidang_urusan": f"{urusan}.{_BIDANG[int(urusan)] + nomor - 1:02d}",
            "skpd": f"{atas or self.bidang}.0.00.0.00.{nomor:02d}.0000",
            "program": f"{bidang}.{nomor:02d}",
            "kegiatan": f"{atas or self.bidang + '.01'}.2.{nomor:02d}",
            "sub_kegiatan": f"{atas or self.bidang + '.01.2.01'}.{nomor:0{self.lebar_sub}d}",
        }
        return kode.get(tingkat, "")

    def _name(self, tingkat: str, terpakai: set[str], ke: int) -> str:
        for _ in range(20):
            nama = self._try_name(tingkat, ke)
            if nama not in terpakai:
                return nama
        return f"{nama} Tahap {ke + 1}"

    def _try_name(self, tingkat: str, ke: int) -> str:
        a = self.acak
        pasangan = {
            "program": (N.PROGRAM_KERJA, N.PROGRAM_BENDA),
            "kegiatan": (N.KEGIATAN_KERJA, N.KEGIATAN_BENDA),
            "sub_kegiatan": (N.SUB_KERJA, N.SUB_BENDA),
        }
        if tingkat in pasangan:
            kerja, benda = pasangan[tingkat]
            awal = a.choice(kerja)
            return awal if awal.endswith("Kota") else f"{awal} {a.choice(benda)}"
        if tingkat == "urusan":
            return N.URUSAN[ke % len(N.URUSAN)]
        if tingkat == "bidang_urusan":
            return a.choice(N.BIDANG)
        if tingkat == "rincian":
            return a.choice(N.BARANG)
        return _unit_name(a)

    def _accounts(self) -> list[Simpul]:
        """Return rekening below a sub kegiatan: groups by prefix, as deep as the shape says."""
        a, lapis = self.acak, self.bentuk.lapis_rekening
        kelompok = a.sample(list(N.REKENING), a.choice((1, 1, 2, 2, 3)))
        if self.bentuk.lebar == (1, 2):
            kelompok = kelompok[:1]
        daun: dict[str, str] = {}
        for awal in sorted(kelompok):
            jenis, nama_rekening = N.REKENING[awal]
            for nama in a.sample(
                nama_rekening, a.randint(1, min(len(nama_rekening), self.bentuk.lebar[1]))
            ):
                ekor = f"{a.randint(1, 4):02d}.{a.randint(1, 3):02d}.{a.randint(1, 60):04d}"
                daun[f"{awal}.{ekor}"] = f"Belanja {nama}"
            if len(lapis) == 1 and lapis[0] == 3:
                daun = {k: v for k, v in daun.items() if not k.startswith(awal)} | {awal: jenis}
            elif lapis[-1] == 4:
                daun = _shorten(daun, awal, 4)
        return self._layers(sorted(daun), daun, lapis)

    def _layers(
        self, kode: list[str], nama: dict[str, str], lapis: tuple[int, ...]
    ) -> list[Simpul]:
        """Return rekening grouped by the prefixes of the first layer, and so on below."""
        if len(lapis) == 1:
            return [self._leaf_account(k, nama[k]) for k in kode]
        awalan: dict[str, list[str]] = {}
        for k in kode:
            awalan.setdefault(".".join(k.split(".")[: lapis[0]]), []).append(k)
        hasil = []
        for awal, tingkat in awalan.items():
            simpul = Simpul("rekening", awal, _group_name(awal))
            simpul.anak = self._layers(tingkat, nama, lapis[1:])
            hasil.append(simpul)
        return hasil

    def _leaf_account(self, kode: str, nama: str) -> Simpul:
        simpul = Simpul("rekening", kode, nama)
        if self.tingkat[-1] == "rincian":
            simpul.anak = self.anak(simpul, "rincian", self.acak.randint(1, 3))
        self.batas -= 1 + len(simpul.anak)
        return simpul


def _shorten(daun: dict[str, str], awal: str, bagian: int) -> dict[str, str]:
    """Return the rekening of a group cut to fewer parts, one each."""
    hasil = {k: v for k, v in daun.items() if not k.startswith(awal)}
    for k, v in daun.items():
        if k.startswith(awal):
            hasil[".".join(k.split(".")[:bagian])] = v
    return hasil


def _group_name(awal: str) -> str:
    if awal in N.REKENING:
        return N.REKENING[awal][0]
    atas = ".".join(awal.split(".")[:3])
    if atas in N.REKENING:
        nomor = awal.split(".")[3:]
        return (
            f"{N.REKENING[atas][0]} {['Pertama', 'Kedua', 'Ketiga', 'Keempat'][int(nomor[0]) - 1]}"
        )
    return {"5.1": "Belanja Operasi", "5.2": "Belanja Modal", "5.3": "Belanja Tidak Terduga"}.get(
        awal, "Belanja Transfer"
    )
