"""The budget before and after its change, as one list of rows."""

from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.join.spine import budgets, missing_rows
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel

_DI_ATAS = ("urusan", "bidang_urusan", "skpd")


@beku
class Sisi:
    """One stage: its table, which entry that is, and the role of its amounts."""

    posisi: int
    tabel: Tabel[Pohon]
    peran: NamaPeran

    @property
    def pohon(self) -> Pohon:
        """Return the table's tree."""
        return self.tabel.isi


@beku
class BarisGabung:
    """One row of both stages: its place in each tree, None where that stage lacks it."""

    murni: int | None
    perubahan: int | None
    induk: int | None


@beku
class Perubahan:
    """Both stages and their rows, parents before children, in the order of the last stage."""

    murni: Sisi
    perubahan: Sisi
    baris: tuple[BarisGabung, ...]

    def simpul(self, baris: BarisGabung) -> tuple[Tabel, Simpul]:
        """Return a row as the last stage has it, else as murni has it, with its table."""
        if baris.perubahan is not None:
            return self.perubahan.tabel, self.perubahan.pohon.simpul[baris.perubahan]
        return self.murni.tabel, self.murni.pohon.simpul[baris.murni or 0]

    def anak(self) -> list[list[int]]:
        """Return the children of each row."""
        hasil: list[list[int]] = [[] for _ in self.baris]
        for posisi, baris in enumerate(self.baris):
            if baris.induk is not None:
                hasil[baris.induk].append(posisi)
        return hasil


def find_change(gabungan: Gabungan) -> Perubahan | None:
    """Return the change: from a table of both stages, else from a DPA of each; None without."""
    nomor = gabungan.dipakai.get("anggaran_perubahan")
    tabel = gabungan.tabel("anggaran_perubahan")
    if nomor is not None and tabel is not None:
        murni = Sisi(nomor, tabel, "anggaran_murni")
        akhir = Sisi(nomor, tabel, "anggaran_perubahan")
        urut = range(len(tabel.isi.simpul))
        baris = tuple(BarisGabung(p, p, tabel.isi.simpul[p].induk) for p in urut)
        return Perubahan(murni, akhir, baris)
    sisi = {t: _stage(gabungan, t) for t in ("murni", "perubahan")}
    awal, ubah = sisi["murni"], sisi["perubahan"]
    if awal is None or ubah is None:
        return None
    baris = _join_rows(awal.pohon, ubah.pohon)
    return Perubahan(awal, ubah, baris) if baris else None


def _stage(gabungan: Gabungan, tahapan: str) -> Sisi | None:
    """Return the first DPA of a stage."""
    for posisi, tabel in budgets(gabungan):
        if tabel.tahapan == tahapan:
            return Sisi(posisi, tabel, "anggaran")
    return None


def _join_rows(murni: Pohon, akhir: Pohon) -> tuple[BarisGabung, ...]:
    """Return the rows down to the deepest level that both stages have; empty: nothing pairs."""
    pasangan = {s.kanan: s.kiri for s in pair_trees(murni, akhir)}
    tampil = {akhir.simpul[p].tingkat for p in pasangan}
    hilang: dict[int | None, list[int]] = {}
    for posisi, induk in missing_rows(murni, akhir):
        hilang.setdefault(induk, []).append(posisi)
    hasil: list[BarisGabung] = []

    def add_missing(posisi: int, induk: int | None) -> None:
        """Add a row that only murni has, and the rows below it."""
        hasil.append(BarisGabung(posisi, None, induk))
        sini = len(hasil) - 1
        for anak in murni.anak[posisi]:
            if murni.simpul[anak].tingkat in tampil:
                add_missing(anak, sini)

    def add(posisi: int, induk: int | None) -> None:
        """Add a row of the last stage, the rows below it, then those that only murni has."""
        hasil.append(BarisGabung(pasangan.get(posisi), posisi, induk))
        sini = len(hasil) - 1
        for anak in akhir.anak[posisi]:
            if akhir.simpul[anak].tingkat in (*_DI_ATAS, *tampil):
                add(anak, sini)
        for anak in hilang.get(posisi, ()):
            add_missing(anak, sini)

    if pasangan:
        for akar in akhir.akar:
            add(akar, None)
        for posisi in hilang.get(None, ()):
            add_missing(posisi, None)
    return tuple(hasil)
