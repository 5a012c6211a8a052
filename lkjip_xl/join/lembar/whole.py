"""Several sheets' tables as one: each row under the parent that its kode names, each kode once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lkjip_xl.cells.kode import BagianKode
from lkjip_xl.join.lembar.sheets import (
    PANJANG_INDUK,
    kode_of,
    roots,
    says,
    sums_of,
    total_of_all,
)
from lkjip_xl.model.gabungan import Letak, Rangkaian
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pohon, Simpul, Subjumlah, bangun_pohon
from lkjip_xl.model.tabel import Entri, Tabel, is_table_of, tables_at

_UNIT = 2  # so many names: each table is of a unit of its own


def join_sheets(entri: list[Entri], anggota: tuple[int, ...], sebab: str) -> Rangkaian:
    """Return several sheets' tables as one: each row under the parent that its kode names."""
    _under_units(entri, anggota)
    asli = tables_at(entri, anggota, Pohon)
    semua = {p: _in_columns(tabel, asli[anggota[0]]) for p, tabel in asli.items()}
    tabel = list(semua.values())
    total = total_of_all(tabel) or _last_total(tabel)
    simpul, letak = _all_rows(semua)
    dalam = [_depth(simpul, p) for p in range(len(simpul))]
    simpul = [replace(s, kedalaman=d) for s, d in zip(simpul, dalam, strict=True)]
    pohon = bangun_pohon(tuple(simpul), tabel[0].isi.hierarki, total)
    jumlah = sum(t.jumlah_baris for t in tabel)
    skpd = tabel[0].skpd if len({t.skpd for t in tabel} - {None}) < _UNIT else None
    utuh = replace(tabel[0], isi=pohon, jumlah_baris=jumlah, keterangan={}, persen={}, skpd=skpd)
    return Rangkaian(anggota, utuh, tuple(letak), sebab)


def _in_columns(tabel: Tabel[Pohon], utama: Tabel[Pohon]) -> Tabel[Pohon]:
    """Return a table with its amounts in the columns of another one, role by role.

    Columns without a role stay only where both have the same.
    """
    if tabel.kolom == utama.kolom:
        return tabel
    tempat = {
        lama: baru
        for peran, kolom in tabel.kolom.items()
        for lama, baru in zip(kolom, utama.kolom.get(peran, ()), strict=False)
    }

    def moved(simpul: Simpul) -> Simpul:
        baru = {tempat[k]: n for k, n in simpul.jumlah.items() if k in tempat}
        return replace(simpul, jumlah=dict.fromkeys(utama.isi.simpul[0].jumlah) | baru)

    pohon = tabel.isi.with_rows([moved(s) for s in tabel.isi.simpul])
    total = moved(tabel.isi.total) if tabel.isi.total else None
    return replace(tabel, kolom=utama.kolom, isi=replace(pohon, total=total))


def _all_rows(semua: Mapping[int, Tabel[Pohon]]) -> tuple[list[Simpul], list[Letak]]:
    """Return the rows of all sheets, and where each stands; a parent is listed once.

    A topmost row stands below one of an earlier sheet, never below one of its own: that may stand
    below it.
    """
    simpul: list[Simpul] = []
    letak: list[Letak] = []
    menurut: dict[BagianKode, int] = {}
    terakhir: dict[str, int] = {}
    ulang = False
    for nomor, sumber in semua.items():
        sama = _listed_before(sumber.isi, simpul, menurut)
        ulang |= bool(sama)
        baru = dict(sama)
        tersisa = [p for p in range(len(sumber.isi.simpul)) if p not in sama]
        baru |= {p: n for n, p in enumerate(tersisa, len(simpul))}
        awal = not simpul
        milik: dict[BagianKode, int] = {}
        akhir: dict[str, int] = {}
        for posisi, s in enumerate(sumber.isi.simpul):
            if posisi in sama:
                simpul[sama[posisi]] = _both(simpul[sama[posisi]], s)
                continue
            induk = None if s.induk is None else baru[s.induk]
            if s.induk is None and not awal:
                induk = _parent(s, simpul, menurut, terakhir)
            simpul.append(replace(s, induk=induk))
            letak.append(Letak(nomor, posisi))
            akhir[s.tingkat] = len(simpul) - 1
            if kode := kode_of(s):
                milik[kode] = len(simpul) - 1
        menurut |= milik
        terakhir |= akhir
    return _in_order(simpul, letak) if ulang else (simpul, letak)


def _listed_before(
    pohon: Pohon, simpul: Sequence[Simpul], menurut: Mapping[BagianKode, int]
) -> dict[int, int]:
    """Return the parents of a sheet that an earlier one lists: their kode under the same ones."""
    hasil: dict[int, int] = {}
    antre = list(pohon.akar)
    while antre:
        posisi = antre.pop()
        s, lama = pohon.simpul[posisi], menurut.get(kode_of(pohon.simpul[posisi]))
        if lama is None or not pohon.anak[posisi] or s.tingkat not in TINGKAT_PROGRAM:
            continue
        atas = None if s.induk is None else hasil[s.induk]
        if simpul[lama].tingkat == s.tingkat and (s.induk is None or simpul[lama].induk == atas):
            hasil[posisi] = lama
            antre += pohon.anak[posisi]
    return hasil


def _both(sudah: Simpul, baris: Simpul) -> Simpul:
    """Return a parent that two sheets list; what each says of it is only its own part."""
    jumlah = {
        k: n if baris.jumlah.get(k) is None else baris.jumlah[k] if n is None else None
        for k, n in sudah.jumlah.items()
    }
    return replace(sudah, jumlah=jumlah)


def _in_order(simpul: list[Simpul], letak: list[Letak]) -> tuple[list[Simpul], list[Letak]]:
    """Return the rows each below its parent, also where later sheets go on with an earlier one."""
    anak: dict[int | None, list[int]] = {}
    for posisi, s in enumerate(simpul):
        anak.setdefault(s.induk, []).append(posisi)
    urut: list[int] = []
    antre = anak.get(None, [])[::-1]
    while antre:
        posisi = antre.pop()
        urut.append(posisi)
        antre += anak.get(posisi, [])[::-1]
    tempat = {lama: baru for baru, lama in enumerate(urut)}
    tertata = [
        replace(s, induk=None if s.induk is None else tempat[s.induk])
        for s in (simpul[p] for p in urut)
    ]
    return tertata, [letak[p] for p in urut]


def _depth(simpul: list[Simpul], posisi: int) -> int:
    """Return how many rows stand above a row."""
    dalam, atas = 0, simpul[posisi].induk
    while atas is not None:
        dalam, atas = dalam + 1, simpul[atas].induk
    return dalam


def _parent(
    baris: Simpul, simpul: list[Simpul], menurut: dict[BagianKode, int], terakhir: dict[str, int]
) -> int | None:
    """Return the parent of a sheet's topmost row: by kode, else that of the last of its level."""
    panjang = PANJANG_INDUK.get(baris.tingkat)
    kode = kode_of(baris)
    if panjang and len(kode) > panjang and (atas := menurut.get(kode[:panjang])) is not None:
        return atas
    return simpul[terakhir[baris.tingkat]].induk if baris.tingkat in terakhir else None


def _under_units(entri: list[Entri], anggota: tuple[int, ...]) -> None:
    """Put the rows of tables that each name another unit below its name, in the entries."""
    tabel = tables_at(entri, anggota, Pohon)
    nama = {t.skpd for t in tabel.values()}
    if len(nama) < _UNIT or None in nama:
        return
    for nomor, t in tabel.items():
        awal = t.isi.simpul[0]
        kosong = dict.fromkeys(awal.jumlah)
        atas = Simpul(awal.baris, "skpd", 0, None, None, t.skpd or "", kosong, maya=True)
        entri[nomor] = replace(t, isi=t.isi.below([atas]))


def _last_total(tabel: list[Tabel[Pohon]]) -> Simpul | None:
    """Return the last sheet's total, unless it only adds up its own rows."""
    total = tabel[-1].pohon.total
    return None if says(total, roots(tabel[-1].pohon)) else total


def as_parts(entri: list[Entri], rangkaian: Rangkaian) -> None:
    """Mark in the single tables what only the joined one can be held to.

    The total of all sheets is no total of the one on which it stands, and a parent whose children
    go on on the next sheet is not judged by those on its own.
    """
    pohon = rangkaian.tabel.isi
    berinduk = ((p, s.induk) for p, s in enumerate(pohon.simpul) if s.induk is not None)
    dua = ((rangkaian.letak[p], rangkaian.letak[induk]) for p, induk in berinduk)
    lepas = (d for d in dua if not _has_own_parent(entri, d[0]))
    terbuka = {atas for bawah, atas in lepas if atas.entri != bawah.entri}
    for nomor in rangkaian.anggota:
        tabel = entri[nomor]
        if not is_table_of(tabel, Pohon):
            continue
        lama = tabel.isi
        simpul = tuple(
            replace(s, tebakan=True) if (nomor, p) in terbuka else s
            for p, s in enumerate(lama.simpul)
        )
        bagian = replace(lama, simpul=simpul)
        if pohon.total and nomor == _holder(entri, rangkaian.anggota, pohon.total):
            bagian = _without_total(bagian, pohon.total)
        entri[nomor] = replace(tabel, isi=bagian)


def _holder(entri: Sequence[Entri], anggota: tuple[int, ...], total: Simpul) -> int:
    """Return the table on which the total of all stands: the first one, else the last."""
    awal, akhir = (entri[p] for p in (anggota[0], anggota[-1]))
    di_akhir = is_table_of(akhir, Pohon) and total.baris in map(_row, sums_of(akhir.isi))
    di_awal = is_table_of(awal, Pohon) and total in sums_of(awal.isi)
    return anggota[0] if di_awal and not di_akhir else anggota[-1]


def _row(simpul: Simpul) -> int:
    return simpul.baris


def _without_total(pohon: Pohon, total: Simpul) -> Pohon:
    """Return a sheet's tree, the row that adds up all sheets being no total of its own."""
    lain = tuple(s for s in pohon.subjumlah if s.simpul.baris != total.baris)
    sendiri = pohon.total if pohon.total and pohon.total.baris != total.baris else None
    return replace(
        pohon,
        total=sendiri,
        subjumlah=(*lain, Subjumlah(total, (), "lembar")),
        lepas=tuple(s for s in pohon.lepas if s.baris != total.baris),
    )


def _has_own_parent(entri: Sequence[Entri], letak: Letak) -> bool:
    """Tell whether a row's sheet has its parent too, and says what its own part of it is."""
    tabel = entri[letak.entri]
    simpul = tabel.isi.simpul if is_table_of(tabel, Pohon) else ()
    induk = simpul[letak.posisi].induk if simpul else None
    return induk is not None and any(n is not None for n in simpul[induk].jumlah.values())
