"""The columns to the right of the names: which amounts, how derived, under which headings."""

import random
from dataclasses import dataclass, replace

from bench.susunan.budget.angka import KELOMPOK
from bench.susunan.layout.tata import Tata
from bench.susunan.words.kepala import BULAN_PENDEK, KEPALA, TW
from bench.susunan.words.nama import BULAN

_PRAKIRAAN = (
    ("T-1", "T+1"),
    ("Tahun n-1", "Tahun n+1"),
    ("Realisasi Tahun Lalu", "Prakiraan Maju"),
    ("Anggaran Tahun Lalu", "Prakiraan Maju Tahun n+1"),
)


@dataclass(frozen=True)
class Kolom:
    """A column."""

    kunci: str  # what it holds
    kepala: tuple[str, ...]  # headings from the top
    jenis: str = "uang"  # uang | persen | bobot | fisik | teks | volume | harga | kinerja
    olah: str = ""  # "" (drawn) | tambah | kurang | persen | bobot | kali
    dari: tuple[str, ...] = ()  # the columns that it follows from
    peran: str = ""  # anggaran | realisasi | anggaran_murni | sisa | persen


@dataclass(frozen=True)
class Periode:
    """Until when money was spent."""

    bulan: int

    @property
    def tw(self) -> int:
        """Return the quarter of the last month."""
        return (self.bulan + 2) // 3


def draw_columns(acak: random.Random, t: Tata, periode: Periode) -> list[Kolom]:
    """Return the columns in the order of the sheet."""
    p = _Perakit(acak, t, periode)
    if t["realisasi"] == "e81":
        uang = p.e81()
    elif t["pagu"] == "kelompok_pasangan":
        uang = p.pairs_by_kind()
    else:
        uang = [*p.price(), *p.budget(), *p.plan(), *p.cash(), *p.spending()]
    if t["realisasi"] != "e81":
        uang = p.ordered(uang)
    teks = p.texts()
    depan = 2 if t["teks"] == "sebelum_uang" else 0
    return [*teks[:depan], *uang, *teks[depan:]]


class _Perakit:
    """Puts the columns together; each word is drawn once per sheet."""

    def __init__(self, acak: random.Random, t: Tata, periode: Periode) -> None:
        self.acak, self.t, self.periode = acak, t, periode
        self.pagu, self.pakai = "anggaran", "realisasi"
        self.kata = {k: acak.choice(v) for k, v in KEPALA.items()}
        self.tw = acak.choice(TW)
        self.bulan = acak.choice((BULAN, BULAN_PENDEK, tuple(b.upper() for b in BULAN)))

    def price(self) -> list[Kolom]:
        """Return volume, unit and price of a rincian."""
        if self.t["harga"] == "tiada":
            return []
        k = self.kata
        return [Kolom("volume", (k["volume"],), "volume"), Kolom("satuan", (k["satuan"],), "teks"),
                Kolom("harga", (k["harga"],), "harga")]  # fmt: skip

    def budget(self) -> list[Kolom]:
        """Return the pagu columns."""
        k, pagu = self.kata, self.t["pagu"]
        if pagu.startswith("murni"):
            induk: tuple[str, ...] = (k["anggaran"],) if self.acak.random() < 0.5 else ()
            hasil = [
                Kolom("murni", (*induk, k["murni"]), peran="anggaran_murni"),
                Kolom("anggaran", (*induk, k["perubahan"]), peran="anggaran"),
            ]
            if pagu.endswith("selisih"):
                selisih = Kolom("selisih", (*induk, k["selisih"]), olah="kurang",
                                dari=("anggaran", "murni"))  # fmt: skip
                hasil.append(selisih)
        elif pagu.startswith("kelompok"):
            induk = (self.acak.choice((k["anggaran"], k["kelompok"])),)
            hasil = [Kolom(f"anggaran_{s}", (*induk, k[s])) for s in KELOMPOK]
            if pagu == "kelompok_jumlah":
                hasil.append(Kolom("anggaran", (*induk, k["jumlah"]), olah="tambah",
                                   dari=tuple(f"anggaran_{s}" for s in KELOMPOK),
                                   peran="anggaran"))  # fmt: skip
            else:
                hasil = [replace(s, peran="anggaran") for s in hasil]
        else:
            hasil = [Kolom("anggaran", (k["anggaran"],), peran="anggaran")]
        if self.t["prakiraan"] == "ada":
            lalu, depan = self.acak.choice(_PRAKIRAAN)
            hasil = [Kolom("lampau", (lalu,)), *hasil, Kolom("depan", (depan,))]
        if self.t["bobot"] == "ada":
            induk = hasil[-1].kepala[:-1]
            hasil.append(Kolom("bobot", (*induk, k["bobot"]), "bobot", "bobot", ("anggaran",)))
        return hasil

    def plan(self) -> list[Kolom]:
        """Return what should have been spent by now."""
        if self.t["rencana"] == "tiada":
            return []
        kata = self.kata["rencana"]
        if self.t["rencana"] == "rp":
            return [Kolom("rencana", (kata, self.kata["rp"]))]
        return [
            Kolom("rencana", (kata, self.kata["rp"])),
            Kolom("persen_rencana", (kata, self.kata["persen_pendek"]), "persen", "persen",
                  ("rencana", "anggaran")),
        ]  # fmt: skip

    def cash(self) -> list[Kolom]:
        """Return the plan over months or quarters."""
        rak, k = self.t["rak"], self.kata
        if rak == "tiada":
            return []
        hasil: list[Kolom] = []
        for tw in range(1, 5):
            bulan = tuple(f"k{b}" for b in range(tw * 3 - 2, tw * 3 + 1))
            if rak != "tw":
                hasil += [Kolom(b, (k["rak"], self.bulan[int(b[1:]) - 1])) for b in bulan]
            if rak == "bulan_tw":
                hasil.append(
                    Kolom(f"ktw{tw}", (k["rak"], self.tw[tw - 1]), olah="tambah", dari=bulan)
                )
            if rak == "tw":
                hasil.append(Kolom(f"ktw{tw}", (k["rak"], self.tw[tw - 1])))
        if self.acak.random() < 0.6:
            dari = tuple(s.kunci for s in hasil if rak != "bulan_tw" or s.olah)
            hasil.append(Kolom("jumlah_rak", (k["jumlah_rak"],), olah="tambah", dari=dari))
        return hasil

    def spending(self) -> list[Kolom]:
        """Return the realisasi columns with their percents, and sisa."""
        cara, k, grup = self.t["realisasi"], self.kata, self.kata["grup_realisasi"]
        if cara == "tiada":
            return []
        if cara == "lalu_ini_sd":
            hasil = self._by_month_so_far(grup)
        elif cara == "bulan":
            bulan = tuple(f"r{b}" for b in range(1, 13))
            if self.t["urut_bulan"] == "tertukar":
                bulan = (*bulan[:5], bulan[6], bulan[5], *bulan[7:])
            hasil = [Kolom(b, (grup, self.bulan[int(b[1:]) - 1])) for b in bulan]
            hasil.append(Kolom("realisasi", (k["jumlah_realisasi"],), olah="tambah", dari=bulan,
                               peran="realisasi"))  # fmt: skip
        elif cara == "tw":
            bulan = tuple(f"rtw{b}" for b in range(1, 5))
            hasil = [Kolom(b, (grup, self.tw[n])) for n, b in enumerate(bulan)]
            hasil.append(Kolom("realisasi", (grup, k["jumlah"]), olah="tambah", dari=bulan,
                               peran="realisasi"))  # fmt: skip
        elif cara == "tw_kumulatif":
            hasil = self._cumulative(grup)
        else:
            hasil = [self._single(grup)]
        kontrak = [Kolom("kontrak", (k["kontrak"],))] if self.t["kontrak"] == "ada" else []
        return [*kontrak, *hasil, *self._percents(hasil), *self._rest()]

    def _single(self, grup: str) -> Kolom:
        if self.t["rencana"] != "tiada" or self.t["fisik"] == "ada":
            return Kolom("realisasi", (grup, self.kata["rp"]), peran="realisasi")
        return Kolom("realisasi", (self.kata["realisasi"],), peran="realisasi")

    def _by_month_so_far(self, grup: str) -> list[Kolom]:
        nama = (("lalu", "lalu"), ("ini", "ini"), ("realisasi", "sd"))
        dalam = self.acak.random() < 0.3
        setiap = self.t["persen"] == "setiap_pasangan"
        hasil = []
        for kunci, kata in nama:
            atas = (grup, self.kata[kata])
            banyak = dalam or setiap or self.t["fisik"] == "setiap"
            kepala = (*atas, self.kata["rp"]) if banyak else atas
            peran = "realisasi" if kunci == "realisasi" else ""
            dari = ("lalu", "ini") if peran else ()
            hasil.append(
                Kolom(kunci, kepala, olah="tambah" if dari else "", dari=dari, peran=peran)
            )
            if setiap:
                hasil.append(self._percent(kunci, (*atas, self.kata["persen_pendek"])))
            if self.t["fisik"] == "setiap":
                hasil.append(Kolom(f"fisik_{kunci}", (*atas, self.kata["fisik"]), "fisik"))
        return hasil

    def _cumulative(self, grup: str) -> list[Kolom]:
        kata = self.acak.choice(("s.d. {}", "s/d {}", "Sampai {}"))
        akhir = self.periode.tw
        return [
            Kolom("realisasi" if n == akhir else f"sd_tw{n}", (grup, kata.format(self.tw[n - 1])),
                  peran="realisasi" if n == akhir else "")
            for n in range(1, akhir + 1)
        ]  # fmt: skip

    def _percent(self, kunci: str, kepala: tuple[str, ...]) -> Kolom:
        peran = "persen" if kunci == "realisasi" else ""
        return Kolom(f"persen_{kunci}", kepala, "persen", "persen", (kunci, "anggaran"), peran)

    def _percents(self, uang: list[Kolom]) -> list[Kolom]:
        hasil: list[Kolom] = []
        utama = next(s for s in uang if s.kunci == "realisasi")
        ada = any(s.kunci == "persen_realisasi" for s in uang)
        if self.t["persen"] != "tiada" and not ada:
            dalam = len(utama.kepala) > 1 and self.acak.random() < 0.6
            kepala = (
                (*utama.kepala[:-1], self.kata["persen_pendek"])
                if dalam
                else (self.kata["persen"],)
            )
            hasil.append(self._percent("realisasi", kepala))
        if self.t["tertimbang"] == "ada":
            grup = utama.kepala[:1] if len(utama.kepala) > 1 else ()
            hasil.append(Kolom("tertimbang", (*grup, self.kata["tertimbang"]), "bobot", "bobot",
                               ("realisasi", "anggaran")))  # fmt: skip
        if self.t["fisik"] == "ada":
            grup = utama.kepala[:1] if len(utama.kepala) > 1 else ()
            hasil.append(Kolom("fisik", (*grup, self.kata["fisik"]), "fisik"))
        return hasil

    def _rest(self) -> list[Kolom]:
        hasil = []
        if self.t["deviasi"] == "ada":
            selisih = ("realisasi", "rencana")
            hasil.append(Kolom("deviasi", (self.kata["deviasi"],), olah="kurang", dari=selisih))
        if self.t["sisa"] == "tiada":
            return hasil
        dari: tuple[str, ...] = ("anggaran", "realisasi")
        if self.t["pagu"] == "kelompok":
            dari = (*(f"anggaran_{s}" for s in KELOMPOK), "realisasi")
        sisa = Kolom("sisa", (self.kata["sisa"],), olah="kurang", dari=dari, peran="sisa")
        return [*hasil, sisa]

    def pairs_by_kind(self) -> list[Kolom]:
        """Return Anggaran and Realisasi side by side per kelompok, perhaps with a total pair."""
        k = self.kata
        hasil = []
        jumlah = self.acak.random() < 0.5
        for jenis in KELOMPOK:
            for kunci in ("anggaran", "realisasi"):
                peran = "" if jumlah else kunci
                hasil.append(Kolom(f"{kunci}_{jenis}", (k["kelompok"], k[jenis], kunci.title()),
                                   peran=peran))  # fmt: skip
        if jumlah:
            for kunci in ("anggaran", "realisasi"):
                dari = tuple(f"{kunci}_{jenis}" for jenis in KELOMPOK)
                hasil.append(Kolom(kunci, (k["kelompok"], k["jumlah"], kunci.title()),
                                   olah="tambah", dari=dari, peran=kunci))  # fmt: skip
            hasil += self._percents_of_total() + self._rest()
        return hasil

    def _percents_of_total(self) -> list[Kolom]:
        if self.t["persen"] == "tiada":
            return []
        return [self._percent("realisasi", (self.kata["persen"],))]

    def e81(self) -> list[Kolom]:
        """Return the pairs K and Rp of an evaluation of the Renja."""
        tahun = self.acak.choice(("Tahun Berjalan", "Tahun 2024", "Tahun n"))
        grup: tuple[tuple[str, str], ...] = (
            ("renstra", "Target Renstra SKPD s.d. Akhir Periode"),
            ("lampau", "Realisasi Capaian Kinerja Renstra s.d. Renja Tahun Lalu"),
            ("anggaran", f"Target Kinerja dan Anggaran Renja {tahun} yang Dievaluasi"),
            *((f"rtw{n}", f"Realisasi Kinerja Triwulan {self.tw[n - 1].split()[-1].split('.')[-1]}")
              for n in range(1, 5)),
            ("realisasi", "Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi"),
            ("renstra_sd", "Realisasi Kinerja dan Anggaran Renstra s.d. Tahun Berjalan"),
        )  # fmt: skip
        dari = {"realisasi": tuple(f"rtw{n}" for n in range(1, 5)),
                "renstra_sd": ("lampau", "realisasi")}  # fmt: skip
        hasil = []
        for kunci, kata in grup:
            hasil.append(Kolom(f"K_{kunci}", (kata, "K"), "kinerja"))
            peran = kunci if kunci in {"anggaran", "realisasi"} else ""
            olah = "tambah" if kunci in dari else ""
            hasil.append(Kolom(kunci, (kata, "Rp"), "uang", olah, dari.get(kunci, ()), peran))
        kata = "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra (%)"
        dibagi = ("renstra_sd", "renstra")
        return [*hasil, Kolom("K_capaian", (kata, "K"), "kinerja"),
                Kolom("persen_renstra", (kata, "Rp"), "persen", "persen", dibagi)]  # fmt: skip

    def texts(self) -> list[Kolom]:
        """Return columns of words between or behind the amounts."""
        if self.t["teks"] == "tiada":
            return []
        pilihan = ["indikator", "lokasi", "sumber", "pptk", "keterangan"]
        kata = sorted(self.acak.sample(pilihan, self.acak.randint(1, 3)), key=pilihan.index)
        return [Kolom(f"teks_{s}", (self.kata[s],), "teks") for s in kata]

    def ordered(self, uang: list[Kolom]) -> list[Kolom]:
        """Return the columns with a single percent or sisa moved in front of the realisasi."""
        kunci = {"persen_dahulu": "persen_realisasi", "sisa_dahulu": "sisa"}.get(self.t["urutan"])
        kolom = next((s for s in uang if s.kunci == kunci and len(s.kepala) == 1), None)
        if kolom is None:
            return uang
        uang = [s for s in uang if s is not kolom]
        awal = next(n for n, s in enumerate(uang) if s.kunci == "anggaran" or s.peran == "anggaran")
        while awal + 1 < len(uang) and uang[awal + 1].kepala[:1] == uang[awal].kepala[:1]:
            awal += 1
        return [*uang[: awal + 1], kolom, *uang[awal + 1 :]]
