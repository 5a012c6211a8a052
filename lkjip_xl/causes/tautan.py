"""A wrong amount that a link only shows: its finding moves to the cell where it was typed."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.links import linked_cell
from lkjip_xl.causes.evidence.tahapan import earlier_budgets
from lkjip_xl.causes.evidence.witness import TANPA_SOAL, Saksi
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat, address_of, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import awali, sebut
from lkjip_xl.rules.selisih import read_column

_DIIKUTI = {"T101", "T102", "T103", "L101"}


def explain_in_source(
    saksi: Saksi, temuan: Temuan, dasar: Masalah | Baris, sebab: list[Timbangan]
) -> tuple[Baris, list[Timbangan]] | None:
    """Return the row that the best cause's cell only shows, with the cause there.

    A link follows its source: where its own row needs another amount, that was typed wrong there.
    """
    if temuan.kode not in _DIIKUTI or not sebab or not sebab[0].saksi or dasar.grid is None:
        return None
    dugaan = sebab[0].dugaan
    if dugaan.terbaca or len(dugaan.koreksi) != 1 or len(dugaan.sel) != 1:
        return None
    ke = linked_cell(dasar.grid.rumus.get(dugaan.sel[0], ""))
    asal = _source(saksi, dasar.tabel, *ke) if ke else None
    if asal is None:
        return None
    tabel, posisi, kolom = asal
    benar = next(iter(dugaan.koreksi.values()))
    baris = Baris(saksi, tabel, tabel.isi, posisi, temuan)
    tertulis = baris.typed(kolom)
    koreksi = {(posisi, kolom): benar}
    sana = saksi.weigh(
        tabel, tabel.isi, koreksi, TANPA_SOAL, [dasar.tabel, *earlier_budgets(saksi.konteks)]
    )
    if tertulis is None or baris.rumus(kolom) is not None or sana.rusak:
        return None
    pindah = replace(baris, temuan=_told(temuan, baris, kolom, (tertulis, benar), dasar.tabel))
    di = f"lembar {dasar.tabel.lembar}"
    semua = (*(f"{kata} {di}" for kata in sebab[0].saksi), *sana.saksi)
    sel = alamat(baris.baris, kolom)
    baru = Dugaan(
        dugaan.jenis,
        ((baris.baris, kolom),),
        dugaan.penjelasan.replace(alamat(*dugaan.sel[0]), sel),
        koreksi,
    )
    kesaksian = replace(sebab[0].kesaksian, saksi=semua)
    return pindah, [Timbangan(baru, kesaksian, sebab[0].keyakinan)]


def _source(
    saksi: Saksi, tabel: Tabel, lembar: str, sel: Tempat
) -> tuple[Tabel[Pohon], int, int] | None:
    """Return the budget table, row and column of a cell of another sheet of the same file."""
    for calon, pohon in saksi.konteks.anggaran():
        if (calon.berkas, calon.lembar) == (tabel.berkas, lembar) and pohon.simpul:
            letak = read_column(saksi.konteks, calon, pohon, sel[1]).letak
            if sel[1] in pohon.simpul[0].jumlah and sel[0] in letak:
                return calon, letak[sel[0]], sel[1]
    return None


def _told(
    temuan: Temuan, baris: Baris, kolom: int, nilai: tuple[Decimal, Decimal], asal: Tabel
) -> Temuan:
    """Return the finding as one on two pagu, at the cell that was typed."""
    simpul, (tertulis, benar) = baris.pohon.at(baris.posisi), nilai
    pesan = (
        f"Pagu {sebut(simpul.tingkat, simpul.uraian)} tertulis {tulis_rupiah(tertulis)}, "
        f"sedangkan baris {address_of(temuan.sel[0])[0] + 1} lembar {asal.lembar}, yang "
        f"menampilkannya, cocok dengan {tulis_rupiah(benar)}."
    )
    return replace(
        temuan,
        kode="X103",
        lembar=baris.tabel.lembar,
        sel=(alamat(baris.baris, kolom),),
        pesan=awali(pesan),
        nilai=tertulis,
        seharusnya=benar,
        selisih=tertulis - benar,
        gema=(*(f"{asal.lembar}!{s}" for s in temuan.sel), *temuan.gema),
    )
