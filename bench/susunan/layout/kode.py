"""What stands at the left of a row: kode in one or several columns, numbers, words, names."""

import random
from dataclasses import dataclass, field

from bench.susunan.budget.anggaran import TINGKAT, Anggaran, Simpul
from bench.susunan.layout.tata import Tata

_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_BAGIAN = ("urusan", "bidang_urusan", "program", "kegiatan", "sub_kegiatan")
_KATA = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}


@dataclass
class Kiri:
    """The columns at the left: how many of each, and what every row puts into them."""

    nomor: int = 0
    kode: int = 0
    nama: int = 1
    isi: dict[int, dict[int, str | float]] = field(default_factory=dict)  # row -> column -> text
    kolom_nama: dict[int, int] = field(default_factory=dict)
    kepala_kode: tuple[str, ...] = ()

    @property
    def lebar(self) -> int:
        """Return how many columns stand left of the amounts."""
        return self.nomor + self.kode + self.nama


def draw_left(acak: random.Random, anggaran: Anggaran, t: Tata) -> Kiri:
    """Return what every row of the budget shows left of its amounts."""
    baris = anggaran.baris()
    dalam = _depths(baris)
    kiri = Kiri(nomor=int(t["nomor"] != "tiada"))
    kode = [_codes(satu, anggaran, t) for satu in baris]
    kiri.kode = 1 + max((max(k) for k in kode if k), default=-1)
    if t["kode"] in {"tanpa", "di_nama"}:
        kiri.kode = 0
    kiri.nama = min(max(dalam) + 1, 5) if t["nama"] == "tangga" else 1
    nomor = _numbers(baris, dalam, t)
    for ke, satu in enumerate(baris):
        isi: dict[int, str | float] = {}
        if nomor[ke] != "":
            isi[0] = nomor[ke]
        for k, teks in kode[ke].items() if kiri.kode else ():
            isi[kiri.nomor + k] = untidy(acak, teks, t["kode_tulis"])
        kolom = kiri.nomor + kiri.kode
        kolom += min(dalam[ke], kiri.nama - 1) if t["nama"] == "tangga" else 0
        isi[kolom] = _name(acak, satu, anggaran, t, dalam[ke])
        kiri.kolom_nama[ke] = kolom
        kiri.isi[ke] = isi
    return kiri


def _depths(baris: list[Simpul]) -> list[int]:
    return [len(satu.moyang()) for satu in baris]


def _codes(satu: Simpul, anggaran: Anggaran, t: Tata) -> dict[int, str]:
    """Return the kode of a row by position of the kode column (before any untidiness)."""
    cara, tingkat = t["kode"], satu.tingkat
    if tingkat == "rincian":
        return {}
    rekening = tingkat == "rekening"
    if cara in {"satu_kolom", "di_nama"}:
        return {0: satu.kode}
    if cara == "hanya_rekening":
        return {0: satu.kode} if rekening else {}
    if cara == "tanpa_di_atas_sub":
        return {0: satu.kode} if TINGKAT.index(tingkat) >= TINGKAT.index("sub_kegiatan") else {}
    if cara in {"pecah_tingkat", "pecah_tingkat_penuh"}:
        return _by_group(satu, anggaran, penuh=cara.endswith("penuh"))
    if cara in {"pecah_sendiri", "pecah_penuh"}:
        return _by_part(satu, anggaran, penuh=cara.endswith("penuh"))
    return {}


def _by_group(satu: Simpul, anggaran: Anggaran, *, penuh: bool) -> dict[int, str]:
    """Return whole kode, a column for each group of levels, as the SIPD export has them."""
    kelompok = [("urusan", "bidang_urusan"), ("skpd",), ("program", "kegiatan", "sub_kegiatan"),
                ("rekening",)]  # fmt: skip
    ada = [k for k in kelompok if any(t in anggaran.tingkat for t in k)]
    hasil = {}
    for lain in [*(satu.moyang() if penuh else ()), satu]:
        if lain.tingkat != "rincian":
            posisi = next(n for n, k in enumerate(ada) if lain.tingkat in k)
            hasil[posisi] = lain.kode
    return hasil


def _by_part(satu: Simpul, anggaran: Anggaran, *, penuh: bool) -> dict[int, str]:
    """Return the parts of the kode, a column each: only the row's own, or all of them.

    Where the levels above are not on the sheet, its topmost rows state their parts.
    """
    if satu.tingkat == "rekening":
        atas = [s for s in satu.moyang() if s.tingkat == "sub_kegiatan"] if penuh else []
        return (_by_part(atas[0], anggaran, penuh=True) if atas else {}) | {5: satu.kode}
    if satu.tingkat == "skpd":
        return {0: satu.kode} if satu.induk is None else {1: satu.kode}
    bagian = satu.kode.split(".")
    if satu.tingkat in {"kegiatan", "sub_kegiatan"}:
        bagian = [*bagian[:3], ".".join(bagian[3:5]), *bagian[5:]]
    akhir = _BAGIAN.index(satu.tingkat)
    induk = satu.induk
    sendiri = induk is not None and induk.tingkat not in {"skpd"}
    awal = akhir if sendiri and not penuh else 0
    return {k: bagian[k] for k in range(awal, akhir + 1)}


def untidy(acak: random.Random, teks: str, cara: str) -> str | float:
    """Return a kode as somebody typed it; what concerns single rows hits one in six."""
    if cara == "nol_lebar":
        return "\u200b" + teks
    if cara == "apostrof":
        return "'" + teks
    if cara == "titik_akhir":
        return teks + "."
    if cara == "nol_hilang":
        return ".".join(b.lstrip("0") or "0" for b in teks.split("."))
    if cara == "angka":
        return float(teks) if teks.count(".") <= 1 else teks
    if cara == "tanpa_titik":
        return teks.replace(".", "") if teks.count(".") > 1 else teks
    if acak.random() > 1 / 6 or cara == "rapi":
        return teks
    if cara == "spasi":
        return acak.choice(
            (teks.replace(".", ". ", 1), f" {teks}", f"{teks} ", teks.replace(".", " .", 1))
        )
    if cara == "koma":
        return teks.replace(".", ",", 1) if teks.count(".") > 1 else teks
    return teks.replace("0", "O", 1) if cara == "huruf_o" and "." in teks else teks


def _numbers(baris: list[Simpul], dalam: list[int], t: Tata) -> list[str | int]:
    """Return what stands in the No column."""
    cara = t["nomor"]
    hasil: list[str | int] = []
    ke: dict[int | None, int] = {}
    jejak: dict[int, int] = {}
    terdalam = max(dalam)
    for urut, (satu, d) in enumerate(zip(baris, dalam, strict=True), 1):
        induk = id(satu.induk) if satu.induk else None
        ke[induk] = ke.get(induk, 0) + 1
        jejak[d] = ke[induk]
        hasil.append(_number(cara, satu, d, ke[induk], urut, [jejak[n] for n in range(d + 1)],
                             terdalam))  # fmt: skip
    if cara == "hanya_daun":
        n = 0
        for posisi, satu in enumerate(baris):
            n += not satu.anak
            hasil[posisi] = n if not satu.anak else ""
    return hasil


def _number(
    cara: str, satu: Simpul, d: int, ke: int, urut: int, jejak: list[int], terdalam: int
) -> str | int:
    if cara == "A_I_1":
        bentuk = [
            chr(64 + min(ke, 26)),
            _ROMAWI[min(ke, 10) - 1],
            ke,
            f"{ke})",
            f"{chr(96 + min(ke, 26))}.",
        ]
        return bentuk[min(d, 4)]
    if cara == "urut":
        return urut
    if cara == "desimal":
        return ".".join(map(str, jejak)) if d else jejak[0]
    if cara == "per_induk":
        return ke
    return ke if cara == "hanya_atas" and d == 0 else ""


def _name(acak: random.Random, satu: Simpul, anggaran: Anggaran, t: Tata, d: int) -> str:
    """Return the name of a row with the words and marks of this sheet."""
    teks, kata = satu.nama, _KATA.get(satu.tingkat, "")
    cara = t["kata"]
    if kata and (cara in {"semua", "besar"} or (cara == "program_saja" and kata == "Program")):
        teks = f"{kata} {teks}"
        if cara == "besar" and satu.tingkat != "sub_kegiatan":
            teks = teks.upper()
    elif kata and cara == "titik_dua":
        teks = f"{kata} : {teks}"
    if satu.tingkat == "rincian":
        teks = f"- {teks}"
    if t["kode"] == "di_nama" and satu.kode:
        kode = untidy(acak, satu.kode, t["kode_tulis"])
        teks = f"{kode} {teks}"
    if t["gaya"] == "spasi_depan":
        teks = "   " * d + teks
    return teks
