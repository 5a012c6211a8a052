"""Causes in another column: two cells swapped, or the pagu of an earlier stage."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.witness import Saksi
from lkjip_xl.causes.hypotheses.stages import earlier_columns
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import alamat, huruf_kolom
from lkjip_xl.model.tabel import columns_of
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import read_column

_NOL = Decimal(0)
_SESUDAH = ("anggaran", "anggaran_perubahan")


def columns_beside(m: Masalah) -> list[int]:
    """Return the columns beside ours; found once per column, which many problems share."""
    kunci = id(m.tabel), m.kolom
    if kunci not in m.konteks.sebelah:
        m.konteks.sebelah[kunci] = list(dict.fromkeys(_beside(m)))
    return m.konteks.sebelah[kunci]


def _beside(m: Masalah) -> Iterator[int]:
    """Yield the columns beside ours: realisasi beside anggaran, and the other kelompok.

    Beside one without a role (bulan, TW, sumber dana) stand the others without one.
    """
    berperan = columns_of(m.tabel)
    if m.kolom not in berperan:
        yield from (k for k in m.pohon.simpul[0].jumlah if k not in {m.kolom, *berperan})
    for peran, kolom in m.tabel.kolom.items():
        if m.kolom not in kolom:
            continue
        kata, _, ekor = peran.partition("_")
        padanan = {"anggaran": "realisasi", "realisasi": "anggaran"}.get(kata)
        yield from role_columns(m.tabel, f"{padanan}_{ekor}" if ekor else padanan or "")
        for nama, sebelah in m.tabel.kolom.items():
            if ekor and nama.startswith(f"{kata}_"):
                yield from (k for k in sebelah if k != m.kolom)


def swapped_column(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows whose amount stands in the column beside it, and the other way round."""
    dicari = list(_wanted(m))
    for kolom in columns_beside(m):
        kolom_lain = read_column(m.konteks, m.tabel, m.pohon, kolom)
        for posisi, tertulis, benar in dicari:
            sebelah = kolom_lain.typed(posisi)
            if benar != sebelah or tertulis == sebelah or not _lacks_as_much(m, kolom_lain):
                continue
            baris = m.baris(posisi).baris
            yield Dugaan(
                "kolom_tertukar",
                ((baris, m.kolom), (baris, kolom)),
                f"{alamat(baris, m.kolom)} dan {alamat(baris, kolom)} tertukar: "
                f"{tulis_rupiah(sebelah)} seharusnya di kolom {huruf_kolom(m.kolom)}",
                {(posisi, m.kolom): sebelah, (posisi, kolom): tertulis},
            )


def _wanted(m: Masalah) -> Iterator[tuple[int, Decimal, Decimal]]:
    """Yield the typed cells that the total may be wrong by: row, what stands, and what fits."""
    for posisi in (m.posisi, *m.daun):
        if (tertulis := m.isi.typed(posisi)) is not None:
            yield posisi, tertulis, m.seharusnya if posisi == m.posisi else tertulis + m.beda


def _lacks_as_much(m: Masalah, kolom_lain: Kolom) -> bool:
    """Tell whether the other column of the total is off by as much, or cannot tell."""
    tertulis = kolom_lain.typed(m.posisi)
    berumus = m.grid is not None and (m.baris(m.posisi).baris, kolom_lain.kolom) in m.grid.rumus
    if tertulis is None or berumus:
        return True
    jumlah = sum((kolom_lain.stated(a) or _NOL for a in m.anak), _NOL)
    return tertulis - jumlah == -m.beda


def copied_column(m: Masalah) -> Iterator[Dugaan]:
    """Return that the total is the sum of another column."""
    for kolom in columns_beside(m):
        kolom_lain = read_column(m.konteks, m.tabel, m.pohon, kolom)
        jumlah = [n for a in m.anak if (n := kolom_lain.stated(a)) is not None]
        if (
            jumlah
            and sum(jumlah, _NOL) == m.tertulis
            and kolom_lain.typed(m.posisi) != m.seharusnya
        ):
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
    sesudah = (k for p in _SESUDAH for k in role_columns(m.tabel, p))
    if m.kolom not in sesudah:
        return
    for murni in earlier_columns(m.konteks, m.tabel, m.pohon):
        for posisi, tertulis, benar in _wanted(m):
            if murni.typed(posisi) != tertulis:
                continue
            dugaan = _murni(m, posisi, benar, f"kolom {huruf_kolom(murni.kolom)}")
            soal = m.posisi, m.kolom
            bicara = saksi.weigh(m.tabel, m.pohon, dugaan.koreksi, soal)
            if posisi == m.posisi or bicara.saksi or bicara.isyarat:
                yield dugaan


def earlier_pagu_in_dpa(m: Masalah, saksi: Saksi) -> Iterator[Dugaan]:
    """Return the cells that hold the pagu of a DPA before the change."""
    if m.kolom not in role_columns(m.tabel, "anggaran"):
        return
    for posisi in (m.posisi, *m.daun):
        tertulis = m.isi.typed(posisi)
        benar = m.seharusnya if posisi == m.posisi else (tertulis or _NOL) + m.beda
        deret_lain = saksi.pagu(m.tabel, posisi)
        for pagu in deret_lain:
            awal = pagu.tahapan in {"murni", "pergeseran"} and pagu.nilai == tertulis != benar
            if awal and any(n.nilai == benar for n in deret_lain if n.tahapan != pagu.tahapan):
                yield _murni(m, posisi, benar, pagu.berkas)


def _murni(m: Masalah, posisi: int, benar: Decimal, dari: str) -> Dugaan:
    sel = m.tempat(posisi)
    return Dugaan(
        "pagu_murni_dipakai",
        (sel,),
        f"{alamat(*sel)} berisi pagu sebelum perubahan ({dari}); yang cocok {tulis_rupiah(benar)}",
        {(posisi, m.kolom): benar},
    )
