"""What stands at the left of a row: kode in one or several columns, numbers, words, names."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from bench.susunan.budget.anggaran import TINGKAT, Anggaran, Simpul
from bench.susunan.layout.tata import Tata

_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_BAGIAN = ("urusan", "bidang_urusan", "program", "kegiatan", "sub_kegiatan")
_KATA = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}


@dataclass
class Kiri:
    """The columns at the left."""

    nomor: int = 0  # how many of No.
    kode: int = 0  # how many of kode
    nama: int = 1  # how many of names
    isi: dict[int, dict[int, str | float]] = field(default_factory=dict)  # row -> column -> text
    kolom_nama: dict[int, int] = field(default_factory=dict)  # row -> column of its name

    @property
    def lebar(self) -> int:
        """Return how many columns stand left of the amounts."""
        return self.nomor + self.kode + self.nama


def draw_left(acak: random.Random, anggaran: Anggaran, t: Tata) -> Kiri:
    """Return what every row of the budget shows left of its amounts."""
    baris = anggaran.baris()
    dalam = _depths(baris)
    kiri = Kiri(nomor=int(t["nomor"] != "tiada"))
    kode = [_codes(simpul, anggaran, t) for simpul in baris]
    kiri.kode = 1 + max((max(k) for k in kode if k), default=-1)
    if t["kode"] in {"tanpa", "di_nama"}:
        kiri.kode = 0
    kiri.nama = min(max(dalam) + 1, 5) if t["nama"] == "tangga" else 1
    nomor = _numbers(baris, dalam, t)
    for ke, simpul in enumerate(baris):
        sel: dict[int, str | float] = {}
        if nomor[ke] != "":
            sel[0] = nomor[ke]
        for k, teks in kode[ke].items() if kiri.kode else ():
            sel[kiri.nomor + k] = untidy(acak, teks, t["kode_tulis"])
        kolom = kiri.nomor + kiri.kode
        kolom += min(dalam[ke], kiri.nama - 1) if t["nama"] == "tangga" else 0
        sel[kolom] = _name(acak, simpul, t, dalam[ke])
        kiri.kolom_nama[ke] = kolom
        kiri.isi[ke] = sel
    return kiri


def _depths(baris: list[Simpul]) -> list[int]:
    return [len(simpul.moyang()) for simpul in baris]


def _codes(simpul: Simpul, anggaran: Anggaran, t: Tata) -> dict[int, str]:
    """Return the kode of a row by position of the kode column (before any untidiness)."""
    cara, tingkat = t["kode"], simpul.tingkat
    if tingkat == "rincian":
        return {}
    if cara.startswith("pecah_tingkat"):
        return _by_group(simpul, anggaran, penuh=cara.endswith("penuh"))
    if cara.startswith("pecah"):
        return _by_part(simpul, penuh=cara.endswith("penuh"))
    ada = {
        "satu_kolom": True,
        "di_nama": True,
        "hanya_rekening": tingkat == "rekening",
        "tanpa_di_atas_sub": TINGKAT.index(tingkat) >= TINGKAT.index("sub_kegiatan"),
    }
    return {0: simpul.kode} if ada.get(cara) else {}


def _by_group(simpul: Simpul, anggaran: Anggaran, *, penuh: bool) -> dict[int, str]:
    """Return whole kode, a column for each group of levels, as the SIPD export has them."""
    kelompok = [("urusan", "bidang_urusan"), ("skpd",), ("program", "kegiatan", "sub_kegiatan"),
                ("rekening",)]  # fmt: skip
    ada = [k for k in kelompok if any(t in anggaran.tingkat for t in k)]
    hasil = {}
    for moyang in [*(simpul.moyang() if penuh else ()), simpul]:
        if moyang.tingkat != "rincian":
            posisi = next(n for n, k in enumerate(ada) if moyang.tingkat in k)
            hasil[posisi] = moyang.kode
    return hasil


def _by_part(simpul: Simpul, *, penuh: bool) -> dict[int, str]:
    """Return the parts of the kode, a column each: only the row's own, or all of them.

    Where the levels above are not on the sheet, its topmost rows state their parts.
    """
    if simpul.tingkat == "rekening":
        atas = [s for s in simpul.moyang() if s.tingkat == "sub_kegiatan"] if penuh else []
        return (_by_part(atas[0], penuh=True) if atas else {}) | {5: simpul.kode}
    if simpul.tingkat == "skpd":
        return {0: simpul.kode} if simpul.induk is None else {1: simpul.kode}
    bagian = simpul.kode.split(".")
    if simpul.tingkat in {"kegiatan", "sub_kegiatan"}:
        bagian = [*bagian[:3], ".".join(bagian[3:5]), *bagian[5:]]
    akhir = _BAGIAN.index(simpul.tingkat)
    induk = simpul.induk
    sendiri = induk is not None and induk.tingkat not in {"skpd"}
    awal = akhir if sendiri and not penuh else 0
    return {k: bagian[k] for k in range(awal, akhir + 1)}


_TULISAN: dict[str, Callable[[str], str | float]] = {
    "nol_lebar": lambda k: "\u200b" + k,
    "apostrof": lambda k: "'" + k,
    "titik_akhir": lambda k: k + ".",
    "nol_hilang": lambda k: ".".join(b.lstrip("0") or "0" for b in k.split(".")),
    "angka": lambda k: float(k) if k.count(".") <= 1 else k,
    "tanpa_titik": lambda k: k.replace(".", "") if k.count(".") > 1 else k,
    "koma": lambda k: k.replace(".", ",", 1) if k.count(".") > 1 else k,
    "huruf_o": lambda k: k.replace("0", "O", 1) if "." in k else k,
    "baris_baru": lambda k: k.replace(".", ".\n", 1) if k.count(".") > 2 else k,
}
_SEBAGIAN = ("koma", "huruf_o", "spasi", "baris_baru")  # slips that hit one row in six


def untidy(acak: random.Random, teks: str, cara: str) -> str | float:
    """Return a kode as somebody typed it."""
    if cara == "rapi" or (cara in _SEBAGIAN and acak.random() > 1 / 6):
        return teks
    if cara == "spasi":
        sisip = acak.choice((". ", " ."))
        return acak.choice((teks.replace(".", sisip, 1), f" {teks}", f"{teks} "))
    return _TULISAN[cara](teks)


def _numbers(baris: list[Simpul], dalam: list[int], t: Tata) -> list[str | int]:
    """Return what stands in the No column."""
    cara = t["nomor"]
    hasil: list[str | int] = []
    ke: dict[int | None, int] = {}
    jejak: dict[int, int] = {}
    daun = 0
    for urut, (simpul, d) in enumerate(zip(baris, dalam, strict=True), 1):
        induk = id(simpul.induk) if simpul.induk else None
        ke[induk] = jejak[d] = ke.get(induk, 0) + 1
        daun += not simpul.anak
        huruf = (chr(64 + min(jejak[d], 26)), _ROMAWI[min(jejak[d], 10) - 1], jejak[d],
                 f"{jejak[d]})", f"{chr(96 + min(jejak[d], 26))}.")  # fmt: skip
        nomor: dict[str, str | int] = {
            "A_I_1": huruf[min(d, 4)],
            "urut": urut,
            "desimal": ".".join(str(jejak[n]) for n in range(d + 1)) if d else jejak[0],
            "per_induk": jejak[d],
            "hanya_atas": "" if d else jejak[0],
            "hanya_daun": "" if simpul.anak else daun,
        }
        hasil.append(nomor.get(cara, ""))
    return hasil


def _spaced(teks: str, cara: str) -> str:
    """Return a name with the line breaks, double spaces or capitals of this sheet."""
    kata = teks.split(" ")
    tengah = len(kata) // 2
    if cara == "baris_baru" and len(kata) > 4:
        return " ".join(kata[:tengah]) + "\n" + " ".join(kata[tengah:])
    if cara == "spasi_ganda" and len(kata) > 2:
        return " ".join(kata[:tengah]) + "  " + " ".join(kata[tengah:]) + " "
    return teks.upper() if cara == "kapital" else teks


def _name(acak: random.Random, simpul: Simpul, t: Tata, d: int) -> str:
    """Return the name of a row with the words and marks of this sheet."""
    teks, kata = simpul.nama, _KATA.get(simpul.tingkat, "")
    cara = t["kata"]
    if kata and (cara in {"semua", "besar"} or (cara == "program_saja" and kata == "Program")):
        teks = f"{kata} {teks}"
        if cara == "besar" and simpul.tingkat != "sub_kegiatan":
            teks = teks.upper()
    elif kata and cara == "titik_dua":
        teks = f"{kata} : {teks}"
    if simpul.tingkat == "rincian":
        teks = f"- {teks}"
    if t["kode"] == "di_nama" and simpul.kode:
        kode = untidy(acak, simpul.kode, t["kode_tulis"])
        teks = f"{kode} {teks}"
    teks = _spaced(teks, t["nama_tulis"])
    if t["gaya"] == "spasi_depan":
        teks = "   " * d + teks
    return teks
