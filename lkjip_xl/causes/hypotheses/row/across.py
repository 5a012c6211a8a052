"""How a row comes to break the sum of its columns: a text, a blank, a slip in one of them."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.witness import confirmations
from lkjip_xl.causes.hypotheses.overwritten import overwritten
from lkjip_xl.causes.hypotheses.periods import same_beside, to_date
from lkjip_xl.causes.hypotheses.row.slips import slip, weigh_row
from lkjip_xl.causes.hypotheses.row.swaps import exchange, rows_swapped
from lkjip_xl.causes.hypotheses.row.texts import skipped_by, text_amounts
from lkjip_xl.cells.lists import joined
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import address_of, alamat
from lkjip_xl.rules.kolom import Penjumlahan, SalahSamping
from lkjip_xl.rules.selisih import read_column
from lkjip_xl.rules.sums.kolom_bebas import free_columns
from lkjip_xl.rules.sums.samping import faults_across

_NOL = Decimal(0)


def across(b: Baris) -> Iterator[Dugaan]:
    """Return what would make a total of columns the sum of its parts, in one row."""
    besar, semua = _faults(b)
    for simpangan in semua:
        yield from _causes(besar, simpangan)
        yield from _rows_swapped(besar, simpangan)


def _faults(b: Baris) -> tuple[Baris, list[SalahSamping]]:
    """Return the row with all its columns, and the sums across that the finding is about."""
    bebas = free_columns(b.saksi.konteks, b.tabel, b.pohon)
    besar = replace(b, tabel=bebas.tabel, pohon=bebas.pohon)
    tempat = b.posisi, address_of(b.temuan.sel[0])[1]
    semua = faults_across(b.saksi.konteks, bebas)
    return besar, [s for s in semua if (s.posisi, s.kolom) == tempat]


def _rows_swapped(b: Baris, simpangan: SalahSamping) -> Iterator[Dugaan]:
    """Return the row that breaks the same sum by as much the other way: amounts swapped."""
    jumlah = simpangan.jumlah
    beda = {p: tertulis - benar for p, (tertulis, benar) in jumlah.salah.items()}
    bebas = free_columns(b.saksi.konteks, b.tabel, b.pohon)
    semua = faults_across(b.saksi.konteks, bebas)
    sejenis = {s.posisi for s in semua if s.jumlah == jumlah} - {b.posisi}
    for di_samping in sorted(p for p in sejenis if beda[p] == -beda[b.posisi]):
        saksi = (f"jumlah ke samping baris {b.pohon.at(di_samping).baris + 1}",)
        for kolom in (jumlah.total, *jumlah.bagian):
            koreksi = exchange(b, di_samping, kolom)
            arah = -1 if kolom == jumlah.total else 1
            geser = koreksi[b.posisi, kolom] - (b.typed(kolom) or _NOL) if koreksi else None
            if geser == arah * beda[b.posisi]:
                yield rows_swapped(b, di_samping, kolom, koreksi, saksi)


def _causes(b: Baris, simpangan: SalahSamping) -> Iterator[Dugaan]:
    total, bagian = simpangan.jumlah.total, simpangan.jumlah.bagian
    yield from overwritten(b)
    tertulis, benar = simpangan.jumlah.salah[simpangan.posisi]
    teks = text_amounts(b, list(bagian))
    if teks and sum(teks.values(), _NOL) == benar - tertulis:
        yield skipped_by(b, teks)
    kosong = [k for k in bagian if b.typed(k) is None]
    if len(kosong) == 1 and tertulis > benar:
        yield _blank(b, kosong[0], tertulis - benar)
    yield from _exchanged(b, simpangan.jumlah)
    yield from to_date(b.baris, b.posisi, sorted(bagian), benar - tertulis, b.typed)
    if b.typed(total) is None:
        yield _blank(b, total, benar)
    else:
        yield from slip(b, total, tertulis, benar)
    for kolom in bagian:
        if (nilai := b.typed(kolom)) is not None:
            yield from slip(b, kolom, nilai, nilai + tertulis - benar)


def unexplained_across(b: Baris) -> Iterator[Dugaan]:
    """Yield that one of the cells of a sum across is wrong, without those that others confirm."""
    besar, semua = _faults(b)
    for simpangan in semua[:1]:
        jumlah = simpangan.jumlah
        tertulis, benar = jumlah.salah[simpangan.posisi]
        geser = {jumlah.total: benar - tertulis, **dict.fromkeys(jumlah.bagian, tertulis - benar)}
        ragu = [k for k, n in geser.items() if not _is_confirmed(besar, k, n)]
        pasti = [alamat(b.baris, k) for k in geser if k not in ragu]
        kukuh = f"; {joined(pasti)} cocok dengan jumlah atau sisa lain" if pasti else ""
        sel = tuple((b.baris, k) for k in ragu)
        kembar = same_beside(b.baris, sorted(jumlah.bagian), besar.typed)
        if len(kembar) == 1 and {*kembar[0]} <= {*sel}:
            sel = kembar[0][::-1]
            kukuh += f"; {' dan '.join(alamat(*s) for s in kembar[0])} sama, mungkin tersalin"
        if sel:
            kata = (
                f"tidak ada satu salah ketik yang menjelaskan selisih {tulis_rupiah(tertulis)} "
                f"dengan {tulis_rupiah(benar)}{kukuh}"
            )
            yield Dugaan("tidak_dapat_dijelaskan", sel, kata)


def _is_confirmed(b: Baris, kolom: int, geser: Decimal) -> bool:
    """Tell whether another amount in a cell would break a typed sisa or sum, and mend none."""
    kesaksian = weigh_row(b, {(b.posisi, kolom): (b.typed(kolom) or _NOL) + geser})
    return bool(confirmations(kesaksian)) and not kesaksian.saksi


def _exchanged(b: Baris, jumlah: Penjumlahan) -> Iterator[Dugaan]:
    """Return that the sum and one of its parts stand in each other's place."""
    tertulis, benar = jumlah.salah[b.posisi]
    for kolom in jumlah.bagian:
        bagian = b.typed(kolom)
        berumus = b.rumus(kolom) or b.rumus(jumlah.total)
        if berumus or bagian is None or bagian == tertulis:
            continue
        if bagian == benar - bagian + tertulis:
            sel = (b.baris, jumlah.total), (b.baris, kolom)
            kata = f"{alamat(*sel[0])} dan {alamat(*sel[1])} tertukar"
            koreksi = {(b.posisi, jumlah.total): bagian, (b.posisi, kolom): tertulis}
            yield Dugaan("kolom_tertukar", sel, kata, koreksi)


def _blank(b: Baris, kolom: int, nilai: Decimal) -> Dugaan:
    """Return that a cell is blank: read where the column is blank in no other row."""
    lajur = read_column(b.saksi.konteks, b.tabel, b.pohon, kolom)
    return Dugaan(
        "sel_kosong",
        ((b.baris, kolom),),
        f"{alamat(b.baris, kolom)} kosong; menurut jumlah ke samping {tulis_rupiah(nilai)}",
        {(b.posisi, kolom): nilai},
        terbaca=lajur.tertulis.count(None) == 1,
    )
