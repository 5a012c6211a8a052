"""The spine of Tabel 3.5: the realisasi table, with the DPA rows that it lacks."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.join.agreement import is_agreement_budget
from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.model.gabungan import Gabungan, Letak
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pohon, Simpul, bangun_pohon
from lkjip_xl.model.tabel import Tabel

_TAHAPAN = {"perubahan": 2, "pergeseran": 1}


def budgets(gabungan: Gabungan) -> list[tuple[int, Tabel[Pohon]]]:
    """Return the budget tables without realisasi, the latest stage first.

    What stands below a Perjanjian Kinerja is no DPA.
    """
    pagu_saja = ((p, t) for p, t in gabungan.anggaran() if "realisasi" not in t.kolom)
    dpa = [(p, t) for p, t in pagu_saja if not is_agreement_budget(gabungan.entri, t)]
    return sorted(dpa, key=lambda tabel: _TAHAPAN.get(tabel[1].tahapan or "", 0), reverse=True)


def last_budget(gabungan: Gabungan) -> tuple[Tabel[Pohon], NamaPeran] | None:
    """Return the last DPA and the role of its pagu: of one that has both stages, that after.

    A DPA of its own for the change comes before a table of both; this before any earlier DPA.
    A table of both that is of another year than the realisasi is none of its.
    """
    dpa, ubah = budgets(gabungan), gabungan.tabel("anggaran_perubahan")
    utama = gabungan.tabel("anggaran")
    tahun = {t.tahun for t in (ubah, utama) if t is not None and t.tahun}
    if ubah is not None and len(tahun) < 2 and (not dpa or dpa[0][1].tahapan != "perubahan"):
        return ubah, "anggaran_perubahan"
    return (dpa[0][1], "anggaran") if dpa else None


def missing_rows(dpa: Pohon, realisasi: Pohon) -> list[tuple[int, int | None]]:
    """Return the DPA's topmost rows without a partner, each with its parent's partner.

    Only levels that the realisasi table has: where it stops at kegiatan, no sub kegiatan lacks.
    """
    pasangan = {jodoh.kiri: jodoh.kanan for jodoh in pair_trees(dpa, realisasi)}
    paling_dalam = {dpa.simpul[p].tingkat for p in pasangan}
    hasil: list[tuple[int, int | None]] = []
    for posisi, simpul in enumerate(dpa.simpul):
        if (
            posisi in pasangan
            or simpul.tingkat not in paling_dalam
            or simpul.tingkat not in TINGKAT_PROGRAM
        ):
            continue
        if simpul.tingkat == "program":
            hasil.append((posisi, _program_parent(realisasi)))
        elif simpul.induk in pasangan:
            hasil.append((posisi, pasangan[simpul.induk]))
    return hasil


def _program_parent(realisasi: Pohon) -> int | None:
    """Return the row under which programs hang, where there is exactly one."""
    induk = {s.induk for s in realisasi.simpul if s.tingkat == "program"}
    return induk.pop() if len(induk) == 1 else None


def _subtree(dpa: Pohon, posisi: int) -> list[int]:
    """Return a row and the named rows below it, in order."""
    hasil = [posisi]
    for anak in dpa.anak[posisi]:
        if dpa.simpul[anak].tingkat in TINGKAT_PROGRAM:
            hasil += _subtree(dpa, anak)
    return hasil


def add_spine(gabungan: Gabungan) -> Gabungan:
    """Return the same tables with the spine: missing DPA rows stand under their parents."""
    utama, dpa = gabungan.tabel("anggaran"), budgets(gabungan)
    if utama is None:
        return gabungan
    nomor = gabungan.dipakai["anggaran"]
    sendiri = tuple(Letak(nomor, p) for p in range(len(utama.isi.simpul)))
    asal = gabungan.rangkaian[nomor].letak if nomor in gabungan.rangkaian else sendiri
    gabungan = replace(gabungan, tulang=utama, letak=asal)
    if not dpa or "anggaran" not in utama.kolom:
        return gabungan
    tabel, kiri = dpa[0][1], dpa[0][1].isi
    simpul = list(utama.isi.simpul)
    dari_dpa: dict[int, Letak] = {}
    for atas, induk in missing_rows(kiri, utama.isi):
        letak: dict[int, int] = {}
        for posisi in _subtree(kiri, atas):
            baris = kiri.simpul[posisi]
            letak[posisi] = len(simpul)
            dari_dpa[len(simpul)] = gabungan.place(tabel, posisi)
            di_bawah = induk if posisi == atas else letak[baris.induk or 0]
            simpul.append(_moved(baris, tabel, utama, di_bawah, simpul))
    if not dari_dpa:
        return gabungan
    pohon = bangun_pohon(tuple(simpul), utama.isi.hierarki, utama.isi.total)
    return replace(
        gabungan,
        tulang=replace(utama, isi=pohon),
        letak=(*asal, *dari_dpa.values()),
        dari_dpa=dari_dpa,
    )


def _moved(
    baris: Simpul, dpa: Tabel, utama: Tabel, induk: int | None, simpul: list[Simpul]
) -> Simpul:
    """Return a DPA row as a row of the spine: its pagu in the first column, realisasi 0."""
    angka = [baris.jumlah.get(k) for k in dpa.kolom["anggaran"]]
    pagu = sum((n for n in angka if n is not None), Decimal(0))
    jumlah: dict[int, Decimal | None] = dict.fromkeys(simpul[0].jumlah)
    jumlah[utama.kolom["anggaran"][0]] = pagu
    dalam = 0 if induk is None else simpul[induk].kedalaman + 1
    return replace(baris, induk=induk, kedalaman=dalam, jumlah=jumlah)
