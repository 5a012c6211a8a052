"""X: the realisasi beside the DPA: missing rows, other pagu, near names."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.pairs import compared_levels, pair_trees
from lkjip_xl.join.spine import last_budget, missing_rows
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pasangan, Pohon
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import (
    Konteks,
    above_doubt,
    awali,
    place_of,
    role_columns,
    sebut,
    temuan_di,
)
from lkjip_xl.rules.selisih import tolerance

_NOL = Decimal(0)
_DI_LEMBAR = " Di lembar 3.5 baris ini berdiri dengan realisasi 0, dan totalnya memuat pagunya."


class Perbandingan:
    """A DPA beside the realisasi: pairs of rows, and both sides' pagu from the leaves."""

    def __init__(self, dpa: Tabel, realisasi: Tabel, peran: NamaPeran) -> None:
        """Pair the rows of two budget tables; `peran` is that of the DPA's pagu."""
        self.dpa, self.realisasi = dpa, realisasi
        self.kolom = role_columns(dpa, peran)  # of the DPA's pagu
        self.kiri, self.kanan = dpa.pohon, realisasi.pohon
        self.pagu_kiri = ukur_pohon.hitung(self.kiri, self.kolom)
        self.pagu_kanan = ukur_pohon.hitung(self.kanan, role_columns(realisasi, "anggaran"))
        self.pagu = self.pagu_kiri, self.pagu_kanan
        self.pasangan = pair_trees(self.kiri, self.kanan, rekening=True, pagu=self.pagu)
        self.ragu_kiri = above_doubt(dpa, self.kiri, (peran,))
        self.ragu_kanan = above_doubt(realisasi, self.kanan, ("anggaran",))

    @property
    def grade(self) -> Tingkat:
        """Return how sure a difference is: with other levels of a table there may be none."""
        pasti = all(map(_has_sure_levels, (self.dpa, self.realisasi)))
        return "kesalahan" if pasti else "peringatan"

    def difference(self, pasangan: Pasangan) -> Decimal:
        """Return realisasi's pagu less the DPA's (rupiah), zero where one could not be read.

        Nor do they differ where only one of them is in thousands: that is said of it (B115).
        """
        if self.dpa.satuan != self.realisasi.satuan:
            return _NOL
        if self.ragu_kiri[pasangan.kiri] or self.ragu_kanan[pasangan.kanan]:
            return _NOL
        beda = (self.pagu_kanan[pasangan.kanan] or _NOL) - (self.pagu_kiri[pasangan.kiri] or _NOL)
        return _NOL if abs(beda) <= self._rounding(pasangan) else beda

    def states_same(self, pasangan: Pasangan) -> bool:
        """Tell whether the DPA prints realisasi's pagu over rows that do not make it (T101)."""
        angka = [self.kiri.simpul[pasangan.kiri].jumlah.get(k) for k in self.kolom]
        tertulis = [n for n in angka if n is not None]
        return bool(tertulis) and sum(tertulis, _NOL) == self.pagu_kanan[pasangan.kanan]

    def _rounding(self, pasangan: Pasangan) -> Decimal:
        """Return the difference that hidden fractions may make: less than a rupiah in each row."""
        lajur = role_columns(self.realisasi, "anggaran")[0]
        sisi = (
            (self.dpa, self.kolom[0], self.kiri, pasangan.kiri),
            (self.realisasi, lajur, self.kanan, pasangan.kanan),
        )
        longgar = (tolerance(t, kolom, _count_below(pohon, p)) for t, kolom, pohon, p in sisi)
        return 2 * sum(longgar, _NOL)


def _has_sure_levels(tabel: Tabel) -> bool:
    """Tell a table whose levels are proven, or that has none."""
    pohon = tabel.pohon
    return not pohon.bukti.saingan and (tabel.pasti or pohon.hierarki == "datar")


def _count_below(pohon: Pohon, posisi: int) -> int:
    """Return how many rows stand below a row."""
    return sum(1 + _count_below(pohon, a) for a in pohon.anak[posisi])


def _compare(konteks: Konteks) -> Perbandingan | None:
    """Compare the realisasi with the last DPA, where both have a pagu."""
    realisasi, dpa = konteks.gabungan.tabel("anggaran"), last_budget(konteks.gabungan)
    if realisasi is None or dpa is None or not role_columns(realisasi, "anggaran"):
        return None
    return Perbandingan(dpa[0], realisasi, dpa[1])


def _unpaired(banding: Perbandingan) -> list[int]:
    """Return the realisasi's topmost named rows without a partner that carry a pagu."""
    pohon = banding.kanan
    terpasang = {pasangan.kanan for pasangan in banding.pasangan}
    program = (p for p, s in enumerate(pohon.simpul) if s.tingkat in TINGKAT_PROGRAM)
    sendiri = [p for p in program if p not in terpasang]
    paling_dalam = compared_levels(pohon, banding.pasangan, banding.pagu, "kanan")
    berpagu = (p for p in sendiri if banding.pagu_kanan[p])
    teratas = (p for p in berpagu if pohon.simpul[p].induk not in sendiri)
    return [p for p in teratas if pohon.simpul[p].tingkat in paling_dalam]


@aturan("kesalahan", "peringatan")
def x101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris DPA yang tidak ada di tabel realisasi.

    Mengapa: pagu laporan menjadi kurang, dan kegiatannya tidak dilaporkan.
    Contoh: sub kegiatan “Pemeliharaan Mebel” ada di DPA, tidak ada di realisasi.
    Cara memperbaiki: tambahkan barisnya di realisasi, dengan realisasi 0 bila belum ada.
    Keterbatasan: nama yang terlalu berbeda dianggap dua hal yang berbeda. Tabel yang memuat
    anggaran sebelum dan setelah perubahan dibandingkan menurut yang setelah perubahan. Peringatan
    bila salah satu tabel dapat dibaca dengan dua cara (B118).
    """
    banding = _compare(konteks)
    if banding is None:
        return
    for p, _ in missing_rows(banding.kiri, banding.kanan, banding.pagu):
        if not banding.pagu_kiri[p]:
            continue
        simpul = banding.kiri.simpul[p]
        asal, di_sana = place_of(konteks, banding.dpa, p)
        ikut = konteks.gabungan.place(banding.dpa, p) in konteks.gabungan.dari_dpa.values()
        tambahan = _DI_LEMBAR if ikut else ""
        yield temuan_di(
            asal,
            "X101",
            banding.grade,
            [(di_sana.baris, role_columns(asal, "uraian")[0])],
            f"{awali(sebut(simpul.tingkat, simpul.uraian))} dengan pagu "
            f"{tulis_rupiah(banding.pagu_kiri[p] or _NOL)} ada di DPA, tetapi tidak ada di "
            f"{banding.realisasi.berkas} lembar {banding.realisasi.lembar}.{tambahan}",
            "Tambahkan barisnya di tabel realisasi, atau samakan namanya dengan DPA.",
        )


@aturan("kesalahan", "peringatan")
def x102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris realisasi yang tidak ada di DPA.

    Mengapa: belanja tanpa dasar di DPA, atau namanya ditulis sangat berbeda.
    Contoh: sub kegiatan yang sudah dihapus di DPA perubahan masih dilaporkan.
    Cara memperbaiki: samakan nama atau kodenya dengan DPA terakhir.
    Keterbatasan: dibandingkan dengan DPA tahapan terakhir yang diberikan. Peringatan bila salah
    satu tabel dapat dibaca dengan dua cara (B118).
    """
    banding = _compare(konteks)
    if banding is None:
        return
    for p in _unpaired(banding):
        simpul = banding.kanan.simpul[p]
        asal, di_sana = place_of(konteks, banding.realisasi, p)
        yield temuan_di(
            asal,
            "X102",
            banding.grade,
            [(di_sana.baris, role_columns(asal, "uraian")[0])],
            f"{awali(sebut(simpul.tingkat, simpul.uraian))} tidak ada di {banding.dpa.berkas} "
            f"lembar {banding.dpa.lembar}.",
            "Samakan nama atau kodenya dengan DPA terakhir.",
        )


@aturan("kesalahan", "peringatan")
def x103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: pagu di tabel realisasi berbeda dari pagu di DPA.

    Mengapa: persentase serapan dihitung dari pagu; pagu yang lama memberi angka yang salah.
    Contoh: realisasi masih memakai pagu murni, padahal DPA perubahan sudah berlaku.
    Cara memperbaiki: samakan pagunya dengan DPA terakhir.
    Keterbatasan: dilaporkan pada baris paling rinci yang ada di kedua tabel. Pagu yang sama
    dengan yang tercetak di DPA tidak dilaporkan, meski rincian DPA-nya lain: itu temuan T101.
    Peringatan bila cara membaca salah satu tabelnya tidak terbukti.
    """
    banding = _compare(konteks)
    if banding is None:
        return
    beda = {pasangan.kanan: banding.difference(pasangan) for pasangan in banding.pasangan}
    for pasangan in banding.pasangan:
        selisih = beda[pasangan.kanan]
        anak = [a for a in banding.kanan.anak[pasangan.kanan] if a in beda]
        if not selisih or pasangan.cara == "mirip":
            continue
        if anak and any(beda[a] for a in anak):
            continue
        if _is_shift(banding, pasangan, beda) or banding.states_same(pasangan):
            continue
        simpul = banding.kanan.simpul[pasangan.kanan]
        if anak and _children_explain(banding, pasangan, selisih):
            continue
        pagu = banding.pagu_kiri[pasangan.kiri] or _NOL
        asal, di_sana = place_of(konteks, banding.realisasi, pasangan.kanan)
        sel = di_sana.baris, role_columns(asal, "anggaran")[0]
        di_dpa = _place_in_dpa(konteks, banding, pasangan, asal)
        yield temuan_di(
            asal,
            "X103",
            banding.grade,
            [sel],
            f"Pagu {sebut(simpul.tingkat, simpul.uraian)} tertulis "
            f"{tulis_rupiah(pagu + selisih)}, di DPA {tulis_rupiah(pagu)} ({di_dpa}).",
            _what_to_do(banding, pasangan, pagu + selisih)
            or f"Cocokkan {alamat(*sel)} dan {di_dpa} dengan DPA yang ditandatangani, lalu "
            "betulkan yang berbeda.",
            nilai=pagu + selisih,
            seharusnya=pagu,
        )


def _what_to_do(banding: Perbandingan, pasangan: Pasangan, tertulis: Decimal) -> str:
    """Return the advice of another kode, where the DPA has this name with this pagu elsewhere."""
    nama = kunci_nama(banding.kanan.simpul[pasangan.kanan].uraian)
    for posisi, simpul in enumerate(banding.kiri.simpul):
        sama = kunci_nama(simpul.uraian) == nama and banding.pagu_kiri[posisi] == tertulis
        if posisi != pasangan.kiri and sama and simpul.kode:
            return (
                f"Nama dan pagunya cocok dengan {simpul.kode} di DPA: periksa kode baris ini, "
                "mungkin tertukar; pagunya jangan diubah."
            )
    return ""


def _place_in_dpa(konteks: Konteks, banding: Perbandingan, pasangan: Pasangan, asal: Tabel) -> str:
    """Return where the DPA names the pagu of a row: `sel C27 lembar DPA di DPA 2025.xlsx`."""
    dpa, simpul = place_of(konteks, banding.dpa, pasangan.kiri)
    sel = alamat(simpul.baris, banding.kolom[0])
    berkas = "" if dpa.berkas == asal.berkas else f" di {dpa.berkas}"
    return f"sel {sel} lembar {dpa.lembar}{berkas}"


def _is_shift(banding: Perbandingan, pasangan: Pasangan, beda: dict[int, Decimal]) -> bool:
    """Tell whether a rekening differs under a sub kegiatan that does not: money was moved."""
    simpul = banding.kanan.simpul[pasangan.kanan]
    return simpul.tingkat == "rekening" and not beda.get(
        -1 if simpul.induk is None else simpul.induk
    )


def _children_explain(banding: Perbandingan, pasangan: Pasangan, selisih: Decimal) -> bool:
    """Tell whether rows missing on one side make up a parent's difference."""
    kiri = {p.kiri for p in banding.pasangan}
    kanan = {p.kanan for p in banding.pasangan}
    kurang = sum(
        (banding.pagu_kiri[a] or _NOL for a in banding.kiri.anak[pasangan.kiri] if a not in kiri),
        _NOL,
    )
    lebih = sum(
        (
            banding.pagu_kanan[a] or _NOL
            for a in banding.kanan.anak[pasangan.kanan]
            if a not in kanan
        ),
        _NOL,
    )
    return selisih == lebih - kurang


@aturan("peringatan", "informasi")
def x104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: nama di DPA dan di realisasi hampir sama, atau hanya pagunya, dan dianggap satu hal.

    Mengapa: bila ternyata dua hal, pagunya tertukar.
    Contoh: “Barang Cetak dan Penggandaan” dan “Barang Cetakan dan Penggandaan”.
    Cara memperbaiki: samakan namanya dengan nama resmi di DPA.
    Keterbatasan: informasi bila pagunya sama, peringatan bila berbeda. Nama program yang lain
    sama sekali dianggap satu hal hanya bila semua program yang tersisa di kedua tabel sama pagunya.
    """
    banding = _compare(konteks)
    if banding is None:
        return
    for pasangan in banding.pasangan:
        if pasangan.cara not in {"mirip", "pagu"}:
            continue
        kiri, kanan = banding.kiri.simpul[pasangan.kiri], banding.kanan.simpul[pasangan.kanan]
        selisih = banding.difference(pasangan)
        beda = f", tetapi pagunya berbeda {tulis_rupiah(abs(selisih))}" if selisih else ""
        beda = " menurut pagunya" if pasangan.cara == "pagu" else beda
        asal, di_sana = place_of(konteks, banding.realisasi, pasangan.kanan)
        yield temuan_di(
            asal,
            "X104",
            "peringatan" if selisih else "informasi",
            [(di_sana.baris, role_columns(asal, "uraian")[0])],
            f"“{kanan.uraian}” dianggap sama dengan “{kiri.uraian}” di DPA{beda}.",
            "Samakan namanya dengan DPA.",
        )
