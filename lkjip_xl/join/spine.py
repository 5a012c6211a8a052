"""The spine of Tabel 3.5: the realisasi table, with the DPA rows that it lacks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.join.agreement import is_agreement_budget
from lkjip_xl.join.pairs import Pagu, compared_levels, pair_trees
from lkjip_xl.join.precedence import stage
from lkjip_xl.model.gabungan import Gabungan, Letak
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pohon, Simpul, bangun_pohon
from lkjip_xl.model.tabel import Tabel

_ALASAN = "pagunya yang dipakai: tabel realisasi tidak punya kolom anggaran"
_DUA = 2
_DI_LUAR = 16_384  # the first column that no sheet has


def budgets(gabungan: Gabungan) -> list[tuple[int, Tabel[Pohon]]]:
    """Return the budget tables without realisasi, the latest stage first.

    What stands below a Perjanjian Kinerja is no DPA.
    """
    pagu_saja = ((p, t) for p, t in gabungan.anggaran() if "realisasi" not in t.kolom)
    dpa = [(p, t) for p, t in pagu_saja if not is_agreement_budget(gabungan.entri, t)]
    return sorted(dpa, key=lambda tabel: stage(tabel[1]), reverse=True)


def last_budget(gabungan: Gabungan) -> tuple[Tabel[Pohon], NamaPeran] | None:
    """Return the last DPA and the role of its pagu: of one that has both stages, that after.

    A DPA of its own for the change comes before a table of both; this before any earlier DPA.
    A table of both that is of another year than the realisasi is none of its, nor is a DPA of an
    earlier stage than the realisasi says it is of.
    """
    ubah, utama = gabungan.tabel("anggaran_perubahan"), gabungan.tabel("anggaran")
    tahap = stage(utama) if utama else 0
    dpa = [satu for satu in budgets(gabungan) if stage(satu[1]) in {0, *range(tahap, 4)}]
    tahun = {t.tahun for t in (ubah, utama) if t is not None and t.tahun}
    if ubah is not None and len(tahun) < 2 and (not dpa or dpa[0][1].tahapan != "perubahan"):
        return ubah, "anggaran_perubahan"
    return (dpa[0][1], "anggaran") if dpa else None


def missing_rows(
    dpa: Pohon, realisasi: Pohon, pagu: tuple[Pagu, Pagu] | None = None
) -> list[tuple[int, int | None]]:
    """Return the DPA's topmost rows without a partner, each with its parent's partner.

    Only levels that the realisasi table has: where it stops at kegiatan, no sub kegiatan lacks.
    With the `pagu` of both a row that is only called otherwise lacks neither.
    """
    semua = pair_trees(dpa, realisasi, pagu=pagu)
    pasangan = {jodoh.kiri: jodoh.kanan for jodoh in semua}
    paling_dalam = compared_levels(dpa, semua, pagu, "kiri")
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
    """Return the same tables with the spine: missing DPA rows stand under their parents.

    A realisasi without a column of pagu takes it from the DPA whose rows pair with its own.
    """
    utama, dpa = gabungan.tabel("anggaran"), last_budget(gabungan)
    if utama is None:
        return gabungan
    nomor = gabungan.dipakai["anggaran"]
    sendiri = tuple(Letak(nomor, p) for p in range(len(utama.isi.simpul)))
    asal = gabungan.rangkaian[nomor].letak if nomor in gabungan.rangkaian else sendiri
    gabungan = replace(gabungan, tulang=utama, letak=asal)
    if dpa is None:
        return gabungan
    (tabel, peran), kiri = dpa, dpa[0].isi
    pagu = _from_leaves(tabel, peran)
    if not has_budget(utama):
        gabungan, utama = _with_budget(gabungan, utama, tabel, pagu)
    if "anggaran" not in utama.kolom:
        return gabungan
    simpul = list(utama.isi.simpul)
    dari_dpa: dict[int, Letak] = {}
    for atas, induk in missing_rows(kiri, utama.isi, (pagu, _from_leaves(utama, "anggaran"))):
        if not pagu[atas]:
            continue  # a change has taken all of it
        letak: dict[int, int] = {}
        for posisi in _subtree(kiri, atas):
            baris = kiri.simpul[posisi]
            letak[posisi] = len(simpul)
            dari_dpa[len(simpul)] = gabungan.place(tabel, posisi)
            di_bawah = induk if posisi == atas else letak[baris.induk or 0]
            simpul.append(_moved(baris, pagu[posisi], utama, di_bawah, simpul))
    if not dari_dpa:
        return gabungan
    pohon = bangun_pohon(tuple(simpul), utama.isi.hierarki, utama.isi.total)
    return replace(
        gabungan,
        tulang=replace(utama, isi=pohon),
        letak=(*asal, *dari_dpa.values()),
        dari_dpa=dari_dpa,
    )


def has_budget(tabel: Tabel) -> bool:
    """Tell whether a table has an amount below anggaran, of all or of kelompok belanja."""
    peran = [nama for nama in tabel.kolom if nama.startswith("anggaran")]
    kolom = [k for nama in peran for k in tabel.kolom[nama]]
    simpul = tabel.isi.simpul if isinstance(tabel.isi, Pohon) else ()
    return any(s.jumlah.get(k) is not None for s in simpul for k in kolom)


def _with_budget(
    gabungan: Gabungan, utama: Tabel[Pohon], dpa: Tabel[Pohon], pagu: Sequence[Decimal | None]
) -> tuple[Gabungan, Tabel[Pohon]]:
    """Return the spine with the pagu of its rows' partners, where most of its lowest rows pair.

    It stands in a column behind the last one that a sheet can have: no cell of its own holds it.
    """
    jodoh = {s.kanan: s.kiri for s in pair_trees(dpa.isi, utama.isi, rekening=True)}
    bawah = _lowest(utama.isi, jodoh.keys())
    if not _is_same_year(dpa, utama) or len(bawah) * 2 <= _count_lowest(utama.isi, bawah):
        return gabungan, utama
    simpul = [
        replace(s, jumlah=s.jumlah | {_DI_LUAR: pagu[jodoh[p]] if p in bawah else None})
        for p, s in enumerate(utama.isi.simpul)
    ]
    utuh = replace(
        utama, isi=utama.isi.with_rows(simpul), kolom=utama.kolom | {"anggaran": (_DI_LUAR,)}
    )
    letak = {p: gabungan.place(dpa, jodoh[p]) for p in sorted(bawah)}
    alasan = gabungan.alasan | dict.fromkeys((tempat.entri for tempat in letak.values()), _ALASAN)
    return replace(gabungan, tulang=utuh, pagu_dpa=letak, alasan=alasan), utuh


def _is_same_year(kiri: Tabel, kanan: Tabel) -> bool:
    tahun = {tabel.tahun for tabel in (kiri, kanan) if tabel.tahun}
    return len(tahun) < _DUA


def _lowest(pohon: Pohon, berpasangan: Collection[int]) -> set[int]:
    """Return the paired rows below which no row is paired."""
    di_atas = {pohon.simpul[p].induk for p in berpasangan}
    return {p for p in berpasangan if p not in di_atas}


def _count_lowest(pohon: Pohon, bawah: set[int]) -> int:
    """Return how many rows are of the levels of some, and head none of these."""
    tingkat = {pohon.simpul[p].tingkat for p in bawah}
    setingkat = [p for p, s in enumerate(pohon.simpul) if s.tingkat in tingkat]
    return len(_lowest(pohon, setingkat))


def _from_leaves(tabel: Tabel[Pohon], peran: NamaPeran) -> list[Decimal | None]:
    """Return each row's pagu (rupiah): of a parent the sum of the rows below it."""
    hasil = [_sum(s.jumlah.get(k) for k in tabel.kolom[peran]) for s in tabel.isi.simpul]
    for posisi in tabel.isi.induk:
        anak = _sum(hasil[p] for p in tabel.isi.anak[posisi])
        hasil[posisi] = hasil[posisi] if anak is None else anak
    return hasil


def _sum(angka: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum of what is filled, None where all is blank."""
    terisi = [n for n in angka if n is not None]
    return sum(terisi, Decimal(0)) if terisi else None


def _moved(
    baris: Simpul, pagu: Decimal | None, utama: Tabel, induk: int | None, simpul: list[Simpul]
) -> Simpul:
    """Return a DPA row as a row of the spine: its pagu in the first column, realisasi 0."""
    jumlah: dict[int, Decimal | None] = dict.fromkeys(simpul[0].jumlah)
    jumlah[utama.kolom["anggaran"][0]] = pagu or Decimal(0)
    dalam = 0 if induk is None else simpul[induk].kedalaman + 1
    return replace(baris, induk=induk, kedalaman=dalam, jumlah=jumlah)
