"""Percents that disagree together: an amount below them is wrong, not they."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.operands import cells_behind
from lkjip_xl.causes.evidence.witness import Kesaksian
from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.causes.rank import Timbangan, write_cause
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import alamat
from lkjip_xl.rules.selisih import chain, read_column
from lkjip_xl.rules.tercetak import shown_decimals

_NOL, _SERATUS = Decimal(0), Decimal(100)
_SEPAKAT = 2  # one percent may itself be the slip

Selang = tuple[Decimal, Decimal]


def percents_that_agree(butir: list[Butir]) -> Iterator[tuple[Butir, Butir, Timbangan]]:
    """Return each wrong percent of a leaf, one above it that it explains, and the cell at fault.

    Both percents must ask for the same change of the realisasi, or of the anggaran.
    """
    persen = [b for b in butir if b.temuan.kode == "L101" and isinstance(b.dasar, Baris)]
    menurut = {(id(b.dasar.tabel), b.dasar.posisi): b for b in persen if isinstance(b.dasar, Baris)}
    for perkara in persen:
        b = perkara.dasar
        if not isinstance(b, Baris) or b.posisi >= len(b.pohon.simpul) or b.pohon.anak[b.posisi]:
            continue
        atas = [menurut.get((id(b.tabel), p)) for p in chain(b.pohon, b.posisi)]
        for peran in ("realisasi", "anggaran"):
            ubah = _change(b, peran)
            sejalan = [
                butir_lain
                for butir_lain in atas
                if butir_lain is not None
                and ubah
                and _agrees(ubah, _change(butir_lain.dasar, peran))
            ]
            if sejalan and ubah and not (perkara.sebab and perkara.sebab[0].saksi):
                sebab = _name_cell(b, peran, ubah, sejalan)
                yield from ((perkara, butir_lain, sebab) for butir_lain in sejalan if sebab)
                break


def _amount(b: Baris, peran: str) -> Decimal:
    """Return what a row states in a role, counted where it states nothing (rupiah)."""
    return sum(
        (
            read_column(b.saksi.konteks, b.tabel, b.pohon, k).stated(b.posisi) or _NOL
            for k in b.tabel.kolom.get(peran, ())
        ),
        _NOL,
    )


def _change(b: object, peran: str) -> Selang | None:
    """Return by how much an amount would have to change for the printed percent (rupiah)."""
    tercetak = b.tabel.persen.get(b.baris) if isinstance(b, Baris) else None
    if not isinstance(b, Baris) or tercetak is None or tercetak.nilai is None:
        return None
    setengah = Decimal(5).scaleb(-shown_decimals(tercetak) - 1)
    bawah, atas = tercetak.nilai - setengah, tercetak.nilai + setengah
    anggaran, realisasi = _amount(b, "anggaran"), _amount(b, "realisasi")
    if peran == "realisasi":
        return anggaran * bawah / _SERATUS - realisasi, anggaran * atas / _SERATUS - realisasi
    if bawah <= 0:
        return None
    return realisasi * _SERATUS / atas - anggaran, realisasi * _SERATUS / bawah - anggaran


def _agrees(kiri: Selang, kanan: Selang | None) -> bool:
    """Tell whether two changes may be the same one."""
    return kanan is not None and kiri[0] <= kanan[1] and kanan[0] <= kiri[1]


def _name_cell(b: Baris, peran: str, ubah: Selang, sejalan: list[Butir]) -> Timbangan | None:
    angka = b.isi(peran)
    sel = cells_behind(b.grid, (b.baris, angka[0][0])) if len(angka) == 1 else []
    if not sel:
        return None
    kolom, nilai = angka[0]
    kira = nilai + (ubah[0] + ubah[1]) / 2
    di_atas = [butir_lain.dasar for butir_lain in sejalan if isinstance(butir_lain.dasar, Baris)]
    saksi = tuple(f"persen baris {baris.baris + 1}" for baris in di_atas)
    dugaan = Dugaan(
        "tidak_dapat_dijelaskan",
        tuple(sel),
        f"{alamat(b.baris, kolom)} tertulis {tulis_rupiah(nilai)}; menurut persennya kira-kira "
        f"{tulis_rupiah(kira.quantize(Decimal(1)))}",
    )
    return Timbangan(dugaan, Kesaksian(saksi))


def blank_that_percents_name(
    kosong: Baris, butir: list[Butir]
) -> tuple[list[Butir], Decimal] | None:
    """Return the wrong percents above a blank realisasi that all ask for one amount, and it.

    Two must agree: that of the blank's own row counts. The amount is in rupiah, the middle of
    what the narrowest percent allows; None where they do not agree.
    """
    rantai = chain(kosong.pohon, kosong.posisi)
    atas = [
        (butir_lain, ubah)
        for butir_lain in butir
        if butir_lain.temuan.kode == "L101"
        and not butir_lain.lepas
        and isinstance(b := butir_lain.dasar, Baris)
        and b.tabel is kosong.tabel
        and b.posisi in rantai
        and (ubah := _change(b, "realisasi"))
    ]
    sendiri = _change(kosong, "realisasi")
    selang = [*([sendiri] if sendiri else []), *(ubah for _, ubah in atas)]
    if not atas or len(selang) < _SEPAKAT:
        return None
    bawah, di_atas = max(a for a, _ in selang), min(b for _, b in selang)
    if bawah > di_atas or di_atas <= 0:
        return None
    return [butir_lain for butir_lain, _ in atas], (bawah + di_atas) / 2


def is_same_row(butir: Butir, butir_lain: Butir) -> bool:
    """Tell whether two findings are about one row of one table."""
    a, b = butir.dasar, butir_lain.dasar
    return (
        isinstance(a, Baris)
        and isinstance(b, Baris)
        and (a.tabel is b.tabel and a.posisi == b.posisi and not butir_lain.lepas)
    )


def name_amount(butir: Butir, sebab: Timbangan) -> None:
    """Let a leaf's wrong percent point at the amount, and not ask to change the percent."""
    t = butir.temuan
    butir.sebab = [sebab]
    butir.temuan = replace(
        t,
        pesan=t.pesan.replace(", seharusnya ", ", sedangkan angka di baris itu memberi ")
        + " Persentase di atasnya sejalan dengan yang tercetak, jadi angkanya yang salah.",
        sebab=(write_cause(sebab),),
    )
