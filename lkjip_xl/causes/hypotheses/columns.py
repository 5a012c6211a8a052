"""Causes in another column: two cells swapped, or the pagu of an earlier stage."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.witness import Saksi
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import alamat, huruf_kolom
from lkjip_xl.norms.kepala import TAHAPAN
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import read_column

_NOL = Decimal(0)
_MURNI = dict(TAHAPAN)["murni"]


def _pair(m: Masalah) -> Iterator[int]:
    """Return the columns beside ours: realisasi beside anggaran, and the other kelompok."""
    for peran, kolom in m.tabel.kolom.items():
        if m.kolom not in kolom:
            continue
        kata, _, ekor = peran.partition("_")
        lain = {"anggaran": "realisasi", "realisasi": "anggaran"}.get(kata)
        yield from role_columns(m.tabel, f"{lain}_{ekor}" if ekor else lain or "")
        for nama, sebelah in m.tabel.kolom.items():
            if ekor and nama.startswith(f"{kata}_"):
                yield from (k for k in sebelah if k != m.kolom)


def swapped_column(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows whose amount stands in the column beside it, and the other way round."""
    for kolom in dict.fromkeys(_pair(m)):
        lain = read_column(m.konteks, m.tabel, m.pohon, kolom)
        for posisi in (m.posisi, *m.daun):
            tertulis = m.isi.typed(posisi)
            benar = m.seharusnya if posisi == m.posisi else (tertulis or _NOL) + m.beda
            sebelah = lain.typed(posisi)
            if tertulis is None or sebelah is None or tertulis == sebelah or benar != sebelah:
                continue
            if posisi != m.posisi and not _lacks_as_much(m, lain):
                continue
            baris = m.baris(posisi).baris
            yield Dugaan(
                "kolom_tertukar",
                ((baris, m.kolom), (baris, kolom)),
                f"{alamat(baris, m.kolom)} dan {alamat(baris, kolom)} tertukar: "
                f"{tulis_rupiah(sebelah)} seharusnya di kolom {huruf_kolom(m.kolom)}",
                {(posisi, m.kolom): sebelah, (posisi, kolom): tertulis},
            )


def _lacks_as_much(m: Masalah, lain: Kolom) -> bool:
    """Tell whether the other column of the total is off by as much, or cannot tell."""
    tertulis = lain.typed(m.posisi)
    berumus = m.grid is not None and (m.baris(m.posisi).baris, lain.kolom) in m.grid.rumus
    if tertulis is None or berumus:
        return True
    jumlah = sum((lain.stated(a) or _NOL for a in m.anak), _NOL)
    return tertulis - jumlah == -m.beda


def copied_column(m: Masalah) -> Iterator[Dugaan]:
    """Return that the total is the sum of another column."""
    for kolom in dict.fromkeys(_pair(m)):
        lain = read_column(m.konteks, m.tabel, m.pohon, kolom)
        jumlah = [n for a in m.anak if (n := lain.stated(a)) is not None]
        if jumlah and sum(jumlah, _NOL) == m.tertulis and lain.typed(m.posisi) != m.seharusnya:
            sel = m.tempat(m.posisi)
            yield Dugaan(
                "kolom_tertukar",
                (sel,),
                f"{alamat(*sel)} berisi jumlah kolom {huruf_kolom(kolom)}, bukan kolom "
                f"{huruf_kolom(m.kolom)}",
                {(m.posisi, m.kolom): m.seharusnya},
            )


def earlier_pagu(m: Masalah, saksi: Saksi) -> Iterator[Dugaan]:
    """Return the cells that hold the pagu before the change, where its column stands beside.

    Most rows have the same pagu before and after: one row is named only where a witness does.
    """
    if m.kolom not in role_columns(m.tabel, "anggaran") or m.grid is None:
        return
    for kolom in m.tabel.kolom_pilihan.get("anggaran", ()):
        if not _heads_earlier_stage(m, kolom):
            continue
        for posisi in (m.posisi, *m.daun):
            murni = m.grid.nilai(m.baris(posisi).baris, kolom)
            tertulis = m.isi.typed(posisi)
            benar = m.seharusnya if posisi == m.posisi else (tertulis or _NOL) + m.beda
            if not isinstance(murni, int | float) or ke_desimal(murni) != tertulis:
                continue
            dugaan = _murni(m, posisi, benar, f"kolom {huruf_kolom(kolom)}")
            soal = m.posisi, m.kolom
            if posisi == m.posisi or saksi.weigh(m.tabel, m.pohon, dugaan.koreksi, soal).saksi:
                yield dugaan


def _heads_earlier_stage(m: Masalah, kolom: int) -> bool:
    """Tell whether a column's header says murni, semula or sebelum perubahan."""
    kata = [m.grid.nilai(b, kolom) for b in m.tabel.baris_kepala] if m.grid else []
    return any(re.search(_MURNI, satu.lower()) for satu in kata if isinstance(satu, str))


def earlier_pagu_in_dpa(m: Masalah, saksi: Saksi) -> Iterator[Dugaan]:
    """Return the cells that hold the pagu of a DPA before the change."""
    if m.kolom not in role_columns(m.tabel, "anggaran"):
        return
    for posisi in (m.posisi, *m.daun):
        tertulis = m.isi.typed(posisi)
        benar = m.seharusnya if posisi == m.posisi else (tertulis or _NOL) + m.beda
        lain = saksi.pagu(m.tabel, posisi)
        for pagu in lain:
            awal = pagu.tahapan in {"murni", "pergeseran"} and pagu.nilai == tertulis != benar
            if awal and any(n.nilai == benar for n in lain if n.tahapan != pagu.tahapan):
                yield _murni(m, posisi, benar, pagu.berkas)


def _murni(m: Masalah, posisi: int, benar: Decimal, dari: str) -> Dugaan:
    sel = m.tempat(posisi)
    return Dugaan(
        "pagu_murni_dipakai",
        (sel,),
        f"{alamat(*sel)} berisi pagu sebelum perubahan ({dari}); yang cocok {tulis_rupiah(benar)}",
        {(posisi, m.kolom): benar},
    )
