"""H105: rows whose place had to be decided."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import others
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.hierarchy.ejaan import without_point
from lkjip_xl.rules.konteks import Konteks, awali, role_columns, sebut, temuan_di

_SEBAGIAN = 10  # one row, or one in ten, is a slip; more is the way the table is sorted
_ALASAN = {
    "rumus": (
        "dijumlahkan oleh rumus baris lain daripada yang ditunjuk kodenya; yang dipakai rumusnya",
        "Periksa apakah rumusnya mengambil baris yang salah, atau kodenya yang keliru.",
    ),
    "urutan": (
        "tidak berdiri di bawah baris yang ditunjuk kodenya; yang dipakai kodenya",
        "Pindahkan barisnya ke bawah induknya, atau perbaiki kodenya.",
    ),
    "tanpa_kode": (
        "tidak berkode, dan tidak ada jumlah yang menunjukkan induknya; tempatnya ditebak dari "
        "urutannya",
        "Isi kodenya, lalu ulangi.",
    ),
}


@aturan("peringatan")
def h105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: rumus, kode, dan urutan baris tidak sepakat siapa induk sebuah baris.

    Mengapa: baris itu dapat terjumlah di tempat yang salah; program memakai rumus induknya, lalu
    kode, lalu urutan.
    Contoh: sub kegiatan 7.01.01.2.01.0004 berdiri di bawah kegiatan 7.01.01.2.06.
    Cara memperbaiki: pindahkan barisnya, atau perbaiki kode atau rumusnya.
    Keterbatasan: jumlah yang tidak cocok hanya karena tempat baris itu ditebak bukan temuan T101;
    baris tanpa kode yang tempatnya dibuktikan jumlah induknya tidak dilaporkan.
    """
    for tabel, pohon in konteks.anggaran():
        for alasan in _ALASAN:
            simpul = [s for s in pohon.simpul if s.ragu == alasan]
            if alasan == "urutan":  # a kode short of a point stands between its like: H104
                simpul += _out_of_place(pohon)
                simpul = [] if any(without_point(tabel, pohon)) else simpul
            if simpul:
                yield _disagreement(tabel, pohon, alasan, simpul)


def _out_of_place(pohon: Pohon) -> list[Simpul]:
    """Return the few rows with another row of their parent's level between it and them.

    Where many stand so the table is sorted in a way of its own. The levels without a row of their
    own are not seen, and so stand nowhere.
    """
    banyak = 1 + max((simpul.kedalaman for simpul in pohon.simpul), default=0)
    terakhir = [-1] * banyak  # by depth, the last row above that stands no deeper
    hasil: list[Simpul] = []
    for posisi, simpul in enumerate(pohon.simpul):
        if simpul.kode and not simpul.ragu and not simpul.maya and simpul.induk is not None:
            atas = pohon.simpul[simpul.induk]
            if not atas.maya and terakhir[atas.kedalaman] > simpul.induk:
                hasil.append(simpul)
        if not simpul.maya:
            terakhir[simpul.kedalaman :] = [posisi] * (banyak - simpul.kedalaman)
    return hasil if (len(hasil) - 1) * _SEBAGIAN <= len(pohon.simpul) else []


def _disagreement(tabel: Tabel, pohon: Pohon, alasan: str, baris: list[Simpul]) -> Temuan:
    """Return the finding of the rows whose place was decided for one reason."""
    simpul = baris[0]
    kata, saran = _ALASAN[alasan]
    atas = "" if simpul.induk is None else f" ({pohon.simpul[simpul.induk].uraian})"
    sisanya = others(baris, "baris lain")
    kolom = (*role_columns(tabel, "kode"), *role_columns(tabel, "uraian"))[0]
    return temuan_di(
        tabel,
        "H105",
        "peringatan",
        [(s.baris, kolom) for s in baris],
        f"{awali(sebut(simpul.tingkat, simpul.uraian))}{sisanya} {kata}{atas}.",
        saran,
    )
