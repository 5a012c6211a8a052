"""X: what the realisasi tables of two months say differently of one thing."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lkjip_xl.cells.lists import listed
from lkjip_xl.join.months import monthly
from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pasangan, Pohon
from lkjip_xl.model.tabel import Tabel, is_table_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.rules.across.bulan_kolom import fall_in_columns
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, above_doubt, role_columns, temuan_di

_NOL = Decimal(0)
_DISEBUT = 3  # names in a sentence that can still be read


@beku
class _Sisi:
    """One month's table: its tree, and one amount of each row (None: blank or not readable)."""

    tabel: Tabel
    pohon: Pohon
    bulan: int
    nilai: Sequence[Decimal | None]

    @property
    def nama(self) -> str:
        """Return the month's name."""
        return BULAN[self.bulan - 1].capitalize()


def _side(tabel: Tabel[Pohon], bulan: int, peran: NamaPeran) -> _Sisi | None:
    """Return a month's table by one role, None where it lacks it."""
    if not role_columns(tabel, peran):
        return None
    ragu = above_doubt(tabel, tabel.isi, (peran,))
    nilai = ukur_pohon.hitung(tabel.isi, role_columns(tabel, peran))
    return _Sisi(
        tabel, tabel.isi, bulan, [None if r else n for r, n in zip(ragu, nilai, strict=True)]
    )


def _months(konteks: Konteks, peran: NamaPeran) -> Iterator[tuple[_Sisi, _Sisi]]:
    """Return each month's table beside the next one's."""
    sisi = []
    for bulan, posisi in monthly(konteks.gabungan):
        tabel = konteks.gabungan.entri[posisi]
        if is_table_of(tabel, Pohon) and (sebulan := _side(tabel, bulan, peran)):
            sisi.append(sebulan)
    yield from pairwise(sisi)


def _changed(lama: _Sisi, baru: _Sisi, pasangan: list[Pasangan]) -> list[Pasangan]:
    """Return the deepest pairs whose amounts differ."""

    def changed(s: Pasangan) -> bool:
        dua = lama.nilai[s.kiri], baru.nilai[s.kanan]
        return None not in dua and dua[0] != dua[1]

    beda = {s.kanan: s for s in pasangan if changed(s)}
    return [s for k, s in beda.items() if not any(a in beda for a in baru.pohon.anak[k])]


def _alone(sisi: _Sisi, terpasang: set[int]) -> list[int]:
    """Return the topmost named rows of one month that the other lacks, those with an amount."""
    dalam = {sisi.pohon.simpul[p].tingkat for p in terpasang}
    tingkat = dalam.intersection(TINGKAT_PROGRAM)
    bernama = [p for p, s in enumerate(sisi.pohon.simpul) if s.tingkat in tingkat]
    tunggal = (p for p in bernama if p not in terpasang)
    sendiri = [p for p in tunggal if sisi.nilai[p]]
    return [p for p in sendiri if sisi.pohon.simpul[p].induk not in sendiri]


def _amounts(lama: _Sisi, baru: _Sisi, pasangan: list[Pasangan]) -> str:
    """Return names and amounts of the first pairs for a sentence."""
    kata = [
        f"“{baru.pohon.simpul[s.kanan].uraian}” {tulis_rupiah(lama.nilai[s.kiri])} menjadi "
        f"{tulis_rupiah(baru.nilai[s.kanan])}"
        for s in pasangan
    ]
    return listed(kata, "baris lain", _DISEBUT, pisah="; ")


def _names(sisi: _Sisi, posisi: list[int]) -> str:
    """Return the first names of rows that only one month has."""
    return listed([f"“{sisi.pohon.simpul[p].uraian}”" for p in posisi], "lainnya", _DISEBUT)


@aturan("informasi")
def x112(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: pagu atau daftar barisnya berubah dari tabel realisasi satu bulan ke bulan berikutnya.

    Mengapa: perubahan pagu harus punya dasar (pergeseran atau perubahan DPA), dan baris tidak
    boleh hilang begitu saja.
    Contoh: pagu “Belanja Modal” 50.000.000 di Agustus, 65.000.000 di September.
    Cara memperbaiki: tidak perlu bila DPA-nya memang berubah; bila tidak, samakan pagunya.
    Keterbatasan: hanya bulan yang berurutan di antara sumber; baris dipasangkan menurut kode, lalu
    nama.
    """
    for lama, baru in _months(konteks, "anggaran"):
        pasangan = pair_trees(lama.pohon, baru.pohon)
        beda = _changed(lama, baru, pasangan)
        hilang = _alone(lama, {s.kiri for s in pasangan})
        muncul = _alone(baru, {s.kanan for s in pasangan})
        bagian = [
            f"pagu berubah: {_amounts(lama, baru, beda)}" if beda else "",
            f"baris baru: {_names(baru, muncul)}" if muncul else "",
            f"tidak ada lagi: {_names(lama, hilang)}" if hilang else "",
        ]
        if not any(bagian):
            continue
        kolom = role_columns(baru.tabel, "anggaran")[0]
        rows = [*(s.kanan for s in beda), *muncul] or [0]
        yield temuan_di(
            baru.tabel,
            "X112",
            "informasi",
            [(baru.pohon.simpul[p].baris, kolom) for p in rows],
            f"Dari {lama.nama} ({lama.tabel.berkas} lembar {lama.tabel.lembar}) ke {baru.nama}, "
            + "; ".join(teks for teks in bagian if teks)
            + f".{_stage(lama.tabel, baru.tabel)}",
            "Periksa apakah DPA-nya memang berubah di antara kedua bulan itu.",
        )


def _stage(lama: Tabel, baru: Tabel) -> str:
    """Return the sentence on a change of the budget's stage between two tables."""
    if not lama.tahapan or not baru.tahapan or lama.tahapan == baru.tahapan:
        return ""
    return f" Tabel pertama memakai anggaran {lama.tahapan}, tabel kedua {baru.tahapan}."


@aturan("peringatan", "informasi")
def x113(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: realisasi sebuah baris turun dari satu bulan ke bulan berikutnya.

    Mengapa: realisasi sampai dengan suatu bulan tidak dapat lebih kecil daripada bulan sebelumnya,
    kecuali ada pengembalian atau koreksi.
    Contoh: realisasi s.d. Maret 12.000.000, s.d. April 9.500.000.
    Cara memperbaiki: cari SP2D yang terhapus atau pindah rekening; jelaskan bila ada pengembalian.
    Keterbatasan: peringatan bila tabelnya menyebut s.d., sampai dengan, atau kumulatif; tanpa kata
    itu bisa jadi realisasi bulan itu saja, maka hanya informasi. Juga kolom s.d. beberapa bulan di
    satu tabel.
    """
    for tabel in konteks.tables_of(Pohon):
        if temuan := fall_in_columns(konteks, tabel):
            yield temuan
    for lama, baru in _months(konteks, "realisasi"):
        pasangan = pair_trees(lama.pohon, baru.pohon)
        turun = [
            s
            for s in _changed(lama, baru, pasangan)
            if (lama.nilai[s.kiri] or _NOL) > (baru.nilai[s.kanan] or _NOL)
        ]
        hilang = _alone(lama, {s.kiri for s in pasangan})
        if not turun and not hilang:
            continue
        kumulatif = lama.tabel.kumulatif and baru.tabel.kumulatif
        kolom = role_columns(baru.tabel, "realisasi")[0]
        bagian = [
            f"realisasi turun: {_amounts(lama, baru, turun)}" if turun else "",
            f"baris yang sudah berealisasi tidak ada lagi: {_names(lama, hilang)}"
            if hilang
            else "",
        ]
        penurunan = turun[0] if len(turun) == 1 and not hilang else None
        yield temuan_di(
            baru.tabel,
            "X113",
            "peringatan" if kumulatif else "informasi",
            [(baru.pohon.simpul[s.kanan].baris, kolom) for s in turun]
            or [(baru.tabel.rentang[0], kolom)],
            f"Dari {lama.nama} ({lama.tabel.berkas} lembar {lama.tabel.lembar}) ke {baru.nama}, "
            + "; ".join(b for b in bagian if b)
            + ".",
            "Cari SP2D yang terhapus atau pindah; bila ada pengembalian, jelaskan di laporan."
            if kumulatif
            else "Tidak perlu bila tiap tabel memuat satu bulan saja; bila s.d., periksa barisnya.",
            nilai=baru.nilai[penurunan.kanan] if penurunan else None,
            seharusnya=lama.nilai[penurunan.kiri] if penurunan else None,
        )
