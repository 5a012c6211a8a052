"""The rows of the table: amounts typed or as formulas, totals, subtotals, blank rows, style."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from bench.susunan.budget.anggaran import Anggaran, Simpul
from bench.susunan.layout.kolom import Kolom
from bench.susunan.layout.tata import Tata
from bench.susunan.sheet.lembar import Alamat, Lembar, Petak, Rumus

BERTAMBAH = ("", "tambah", "kurang")


@dataclass
class Letak:
    """Where everything stands, zero-based."""

    baris: list[int] = field(default_factory=list)  # row of each budget row
    kolom: dict[str, int] = field(default_factory=dict)  # by amount
    total: int | None = None  # its row; None: none
    subtotal: dict[int, int] = field(default_factory=dict)  # position of the parent -> row
    judul_ulang: list[int] = field(default_factory=list)  # rows of repeated headers
    akhir: int = 0  # the first row below the table


def place_rows(
    acak: random.Random, anggaran: Anggaran, t: Tata, awal: int, tinggi_kepala: int
) -> Letak:
    """Return where each row will stand, from the first row below the header on."""
    letak, r = Letak(), awal
    if t["baris_kosong"] == "setelah_kepala":
        r += 1
    if t["total"] == "atas":
        letak.total, r = r, r + 1
    semua = anggaran.baris()
    posisi = {id(s): n for n, s in enumerate(semua)}
    sejak, ulang = 0, acak.randint(18, 40)
    for akar in anggaran.akar:
        if t["baris_kosong"] == "antar_atas" and letak.baris:
            r += 1
        for simpul in akar.telusur():
            if t["kepala_ulang"] == "ada" and sejak >= ulang:
                letak.judul_ulang.append(r)
                r, sejak = r + tinggi_kepala, 0
            letak.baris.append(r)
            assert simpul is semua[len(letak.baris) - 1]
            r, sejak = r + 1, sejak + 1
        if t["subtotal"] == "akhir_induk" and akar.anak:
            letak.subtotal[posisi[id(akar)]] = r
            r += 1
    if t["total"] in {"bawah", "tanpa_label", "kata_di_kode", "bawah_berjarak"}:
        r += 2 if t["total"] == "bawah_berjarak" else 0
        letak.total, r = r, r + 1
    letak.akhir = r
    return letak


class Pengisi:
    """Writes the amounts of every row, and what they state, into the sheet."""

    def __init__(
        self, acak: random.Random, anggaran: Anggaran, t: Tata, kolom: list[Kolom],
        letak: Letak, lembar: Lembar,
    ) -> None:  # fmt: skip
        """Draw once per sheet what people do the same way all over it."""
        self.acak, self.t, self.letak, self.lembar = acak, t, letak, lembar
        self.anggaran, self.semua = anggaran, anggaran.baris()
        self.kolom = kolom
        self.menurut = {k.kunci: k for k in kolom}
        self.posisi = {id(s): n for n, s in enumerate(self.semua)}
        self.desimal = acak.choice((2, 2, 2, 1, 0)) if t["persen_tulis"] in {"angka", "teks"} else 2
        self.rumus_total = t["induk"] != "ketik" or acak.random() < 0.4
        self.induk_fisik = acak.random() < 0.5
        self.kinerja = {
            k.kunci: acak.choice((0.0, 0.5, 1.0)) for k in kolom if k.jenis == "kinerja"
        }

    def sel(self, simpul: Simpul, kunci: str) -> Alamat:
        """Return the cell of an amount of a row."""
        return self.letak.baris[self.posisi[id(simpul)]], self.letak.kolom[kunci]

    def value(self, simpul: Simpul, kunci: str) -> Fraction:
        """Return the exact amount of a row in an additive column."""
        kolom = self.menurut.get(kunci)
        if kolom is None or not kolom.olah:
            return Fraction(simpul.nilai.get(kunci, 0), scale(self.t))
        bagian = [self.value(simpul, d) for d in kolom.dari]
        return sum(bagian, Fraction(0)) if kolom.olah == "tambah" else sum(bagian[:-1], -bagian[-1])

    def write_all(self) -> None:
        """Write every row and total."""
        for simpul in self.semua:
            kosong = bool(simpul.anak) and self.t["induk"] == "kosong"
            for kolom in self.kolom:
                self._write(simpul, kolom, kosong)
        for posisi, baris in self.letak.subtotal.items():
            self._write_sum(baris, [self.semua[posisi]], "subtotal")
        if self.letak.total is not None:
            self._write_sum(self.letak.total, list(self.anggaran.akar), "total")

    def _write(self, simpul: Simpul, kolom: Kolom, kosong: bool) -> None:
        sel = self.sel(simpul, kolom.kunci)
        if kolom.jenis == "teks":
            return
        if kolom.jenis in {"volume", "harga", "kinerja", "fisik"}:
            self._write_free(sel, simpul, kolom)
        elif not kosong and kolom.olah in BERTAMBAH:
            self._write_amount(sel, simpul, kolom)
        elif not kosong:
            self._write_share(sel, kolom, sel[0], lambda k: self.value(simpul, k))

    def _write_amount(self, sel: Alamat, simpul: Simpul, kolom: Kolom) -> None:
        mendatar = self._product(sel[0], simpul, kolom) or self._across(sel[0], kolom)
        menurun = None
        if simpul.anak:
            suku = tuple((1, self.sel(s, kolom.kunci)) for s in simpul.anak)
            menurun = Rumus("anak", suku)
        pakai, cara = self._choose_formula(mendatar, menurun)
        self._put(sel, self.value(simpul, kolom.kunci), pakai, cara, [simpul])
        for rumus in (mendatar, menurun):
            if rumus:
                self.lembar.nyatakan(sel, rumus)

    def _product(self, baris: int, simpul: Simpul, kolom: Kolom) -> Rumus | None:
        """Return volume x price for the budget of a rincian."""
        if (
            kolom.kunci != "anggaran"
            or "harga" not in self.letak.kolom
            or simpul.tingkat != "rincian"
        ):
            return None
        suku = tuple((1, (baris, self.letak.kolom[k])) for k in ("volume", "harga"))
        return Rumus("kali", suku)

    def _across(self, baris: int, kolom: Kolom) -> Rumus | None:
        """Return the relation of a cell to others in its row."""
        if kolom.olah not in {"tambah", "kurang"} or any(
            d not in self.letak.kolom for d in kolom.dari
        ):
            return None
        akhir = len(kolom.dari) - 1
        suku = tuple(
            (-1 if kolom.olah == "kurang" and n == akhir else 1, (baris, self.letak.kolom[d]))
            for n, d in enumerate(kolom.dari)
        )
        return Rumus(kolom.olah, suku)

    def _choose_formula(
        self, mendatar: Rumus | None, menurun: Rumus | None
    ) -> tuple[Rumus | None, str]:
        if mendatar and self.t["mendatar"] == "rumus":
            return mendatar, "SUM" if mendatar.jenis == "tambah" and len(
                mendatar.suku
            ) > 2 else "tambah"
        cara = self.t["induk"]
        if (
            menurun is None
            or cara in {"ketik", "kosong"}
            or (cara == "campur" and self.acak.random() < 0.5)
        ):
            return None, ""
        if cara == "SUBTOTAL":
            return menurun, "SUBTOTAL"
        return menurun, "tambah" if cara == "tambah" and len(menurun.suku) <= 12 else "SUM"

    def _put(
        self, sel: Alamat, nilai: Fraction, rumus: Rumus | None, cara: str, atas: list[Simpul]
    ) -> None:
        """Put an amount into a cell; a SUBTOTAL spans all that stands below these rows."""
        rentang = None
        if cara == "SUBTOTAL":
            semua = [self.letak.baris[self.posisi[id(s)]] for a in atas for s in a.telusur()]
            dalam = [r for r in semua if r != sel[0]]
            rentang = (min(dalam), sel[1]), (max(dalam), sel[1])
        bentuk = "sen" if self.t["angka"] == "sen" else self.t["uang"]
        self.lembar.sel[sel] = Petak(nilai, bentuk, self.t["nol"], rumus, cara, rentang)

    def _write_share(
        self, sel: Alamat, kolom: Kolom, baris: int, nilai: Callable[[str], Fraction]
    ) -> None:
        """Write a percent or a share of the total; nothing over zero stays blank or 0."""
        if kolom.olah == "persen":
            atas, bawah = kolom.dari
            bagi = nilai(bawah)
            suku = ((1, (baris, self.letak.kolom[atas])), (1, (baris, self.letak.kolom[bawah])))
        else:
            atas, bawah = kolom.dari[0], kolom.dari[-1]
            bagi = sum((self.value(s, bawah) for s in self.anggaran.akar), Fraction(0))
            suku = ((1, (baris, self.letak.kolom[atas])),
                    (1, (self.letak.total or 0, self.letak.kolom[bawah])))  # fmt: skip
        bisa = kolom.olah == "persen" or self.letak.total is not None
        cara = self.t["persen_tulis"]
        skala = 1 if cara in {"pecahan", "rumus", "jika"} else 100
        persen = nilai(atas) * skala / bagi if bagi else None
        rumus = Rumus(kolom.olah, suku, skala) if bisa else None
        berumus = rumus if cara in {"rumus", "rumus_100", "jika"} and bagi else None
        self.lembar.sel[sel] = self._share_cell(persen, cara, berumus)
        if rumus:
            self.lembar.nyatakan(sel, rumus)

    def _share_cell(self, persen: Fraction | None, cara: str, rumus: Rumus | None) -> Petak:
        bentuk = {"teks": "persen_teks", "angka": "persen", "rumus_100": "persen"}.get(
            cara, "pecahan"
        )
        if rumus is None and persen is not None:
            persen = rounded(persen, self.desimal + (2 if bentuk == "pecahan" else 0))
        kosong = "kosong" if persen is None else "nol"
        return Petak(
            persen,
            bentuk,
            kosong,
            rumus,
            "jika" if cara == "jika" else "bagi",
            desimal=self.desimal,
        )

    def _write_sum(self, baris: int, akar: list[Simpul], jenis: str) -> None:
        """Write a total or subtotal: over the roots, or over the leaves under blank parents."""

        def nilai(kunci: str) -> Fraction:
            return sum((self.value(s, kunci) for s in akar), Fraction(0))

        for kolom in self.kolom:
            sel = baris, self.letak.kolom[kolom.kunci]
            if kolom.jenis in {"teks", "volume", "harga", "kinerja", "fisik"}:
                continue
            if kolom.olah not in BERTAMBAH:
                self._write_share(sel, kolom, baris, nilai)
                continue
            mendatar = self._across(baris, kolom)
            menurun = Rumus(jenis, tuple((1, s) for s in self._summed(akar, kolom.kunci)))
            rumus, cara = (
                self._choose_formula(mendatar, menurun) if self.rumus_total else (None, "")
            )
            self._put(sel, nilai(kolom.kunci), rumus, cara, akar)
            for suku in (mendatar, menurun):
                if suku:
                    self.lembar.nyatakan(sel, suku)

    def _summed(self, akar: list[Simpul], kunci: str) -> list[Alamat]:
        if self.t["induk"] == "kosong":
            return [self.sel(s, kunci) for simpul in akar for s in simpul.daun()]
        return [self.sel(s, kunci) for s in akar]

    def _write_free(self, sel: Alamat, simpul: Simpul, kolom: Kolom) -> None:
        """Write what follows from nothing: volume and price, K of E.81, percent of work done."""
        if kolom.jenis in {"volume", "harga"}:
            if simpul.tingkat == "rincian":
                bagi = scale(self.t) if kolom.jenis == "harga" else 1
                self.lembar.sel[sel] = Petak(Fraction(simpul.nilai[kolom.kunci], bagi), "angka")
        elif kolom.jenis == "kinerja":
            if not simpul.anak or self.acak.random() < self.kinerja[kolom.kunci]:
                self.lembar.tulis(*sel, self.acak.choice((1, 2, 5, 12, 40, 75, 90, 100)))
        elif not simpul.anak or self.induk_fisik:
            angka = self.acak.choice((100, 100, 75, 50, round(self.acak.uniform(5, 99), 2)))
            pecahan = self.t["persen_tulis"] in {"pecahan", "rumus", "jika"}
            self.lembar.sel[sel] = Petak(Fraction(str(angka)) / (100 if pecahan else 1),
                                         "pecahan" if pecahan else "persen")  # fmt: skip


def scale(t: Tata) -> int:
    """Return how many of the budget's units make a rupiah."""
    return 100 if t["angka"] == "sen" else 1


def rounded(nilai: Fraction, desimal: int) -> Fraction:
    """Return a value rounded half-up, as people and Excel do."""
    tepat = Decimal(nilai.numerator) / Decimal(nilai.denominator)
    return Fraction(tepat.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP))
