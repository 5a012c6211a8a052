"""X118: a recap that no longer says what its detail says."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.join.identity import same_subject
from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, awali, role_columns, sebut, temuan_di
from lkjip_xl.rules.selisih import find_differences, read_column, tolerance

_PERAN = ("anggaran", "realisasi")
_CUKUP = 3  # amounts that agree: fewer do so by chance


class _Sel(NamedTuple):
    """An amount of the recap beside that of the detail: rows of both trees, columns, amounts."""

    peran: str
    posisi: tuple[int, int]
    kolom: tuple[int, int]
    nilai: tuple[Decimal, Decimal]


@aturan("peringatan")
def x118(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: rekap berbeda dari tabel rincinya di berkas yang sama.

    Mengapa: rekap yang disalin dari versi lama tetap cocok dengan jumlahnya sendiri.
    Contoh: pagu satu program di lembar Rekap 78.558.310, di lembar Rincian 82.058.310.
    Cara memperbaiki: perbarui rekapnya; bila rinciannya yang keliru, betulkan rinciannya.
    Keterbatasan: hanya rekap yang semua barisnya ada di tabel rincinya, untuk instansi, tahun,
    tahapan, dan bulan yang sama, dan yang lebih dari dua pertiga angkanya (sedikitnya tiga) sama.
    Selisih yang sudah menjadi temuan jumlah di salah satu tabel tidak diulang.
    """
    semua = [t for t, _ in konteks.anggaran() if all(role_columns(t, p) for p in _PERAN)]
    sefile: dict[str, list[Tabel[Pohon]]] = {}
    for t in semua:
        sefile.setdefault(t.berkas, []).append(t)
    for rekap in semua:
        utuh = (t for t in sefile[rekap.berkas] if _may_be_recap(rekap, t))
        for rincian in utuh:
            sel = _compared(konteks, rekap, rincian)
            beda = [s for s in sel if s.nilai[0] != s.nilai[1]]
            sama = len(sel) - len(beda)
            if sama >= _CUKUP and sama > BAGIAN_BERLAKU * len(sel):
                for satu in beda:
                    if not _is_told(konteks, (rekap, rincian), satu):
                        yield _finding(rekap, rincian, satu)


def _may_be_recap(rekap: Tabel, rincian: Tabel) -> bool:
    """Tell whether one table has fewer rows of one subject, in one file, up to one month."""
    lebih_pendek = len(rekap.pohon.simpul) < len(rincian.pohon.simpul)
    sefile = rekap.berkas == rincian.berkas and rekap.periode == rincian.periode
    return lebih_pendek and sefile and same_subject(rekap, rincian)


def _compared(konteks: Konteks, rekap: Tabel, rincian: Tabel) -> list[_Sel]:
    """Return the amounts of the recap's last level beside the detail's; none for no recap.

    Each of its rows must have a partner by kode or name, most of them one with rows below it.
    """
    kiri, kanan = rekap.pohon, rincian.pohon
    if not kanan.induk:
        return []
    jodoh = {p.kiri: p.kanan for p in pair_trees(kiri, kanan) if p.cara != "mirip"}
    daun = [p for p, anak in enumerate(kiri.anak) if not anak]
    if not daun or not all(p in jodoh for p in daun):
        return []
    if 2 * sum(bool(kanan.anak[jodoh[p]]) for p in daun) <= len(daun):
        return []
    hasil: list[_Sel] = []
    for peran in _PERAN:
        dua = role_columns(rekap, peran), role_columns(rincian, peran)
        if len(dua[0]) == len(dua[1]) == 1:
            kolom = dua[0][0], dua[1][0]
            hasil += _column(konteks, (rekap, rincian), peran, kolom, {p: jodoh[p] for p in daun})
    return hasil


def _column(
    konteks: Konteks,
    tabel: tuple[Tabel, Tabel],
    peran: str,
    kolom: tuple[int, int],
    jodoh: dict[int, int],
) -> Iterator[_Sel]:
    """Yield the amounts of one role; what could not be read, or both have as nothing, is none."""
    kiri, kanan = (read_column(konteks, t, t.pohon, k) for t, k in zip(tabel, kolom, strict=True))
    for p, q in jodoh.items():
        sini, sana = kiri.typed(p), kanan.stated(q)
        terbaca = not (kiri.tak_tahu[p] or kanan.tak_tahu[q])
        if terbaca and sini is not None and sana is not None and (sini or sana):
            longgar = tolerance(tabel[0], kolom[0], 1) + tolerance(tabel[1], kolom[1], 1)
            nilai = (sana, sana) if abs(sini - sana) <= longgar else (sini, sana)
            yield _Sel(peran, (p, q), kolom, nilai)


def _is_told(konteks: Konteks, tabel: tuple[Tabel, Tabel], sel: _Sel) -> bool:
    """Tell whether a sum in either table is off by as much: that is the finding."""
    beda = abs(sel.nilai[0] - sel.nilai[1])
    return any(
        beda in map(abs, find_differences(konteks, t, t.pohon, k).salah.values())
        for t, k in zip(tabel, sel.kolom, strict=True)
    )


def _finding(rekap: Tabel[Pohon], rincian: Tabel[Pohon], sel: _Sel) -> Temuan:
    """Return the finding of one amount, at the recap's cell."""
    baris, lawan = rekap.isi.simpul[sel.posisi[0]], rincian.isi.simpul[sel.posisi[1]]
    sini, sana = alamat(baris.baris, sel.kolom[0]), alamat(lawan.baris, sel.kolom[1])
    temuan = temuan_di(
        rekap,
        "X118",
        "peringatan",
        [(baris.baris, sel.kolom[0])],
        f"{awali(sel.peran)} {sebut(baris.tingkat, baris.uraian)} di rekap ini "
        f"{tulis_rupiah(sel.nilai[0])}, di sel {sana} lembar {rincian.lembar} "
        f"{tulis_rupiah(sel.nilai[1])}; hampir semua angka lain sama.",
        f"Perbarui {sini} menurut sel {sana} lembar {rincian.lembar}; bila rinciannya yang keliru, "
        "betulkan di sana.",
        nilai=sel.nilai[0],
        seharusnya=sel.nilai[1],
    )
    return replace(temuan, gema=(f"{rincian.lembar}!{sana}",))
