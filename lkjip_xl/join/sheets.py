"""One budget over several tables: recognised by its kode that go on or its total, then joined."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lkjip_xl.cells.kode import BagianKode, parse_kode
from lkjip_xl.model.gabungan import Letak, Rangkaian
from lkjip_xl.model.pohon import Pohon, Simpul, Subjumlah, bangun_pohon
from lkjip_xl.model.tabel import Entri, Tabel, is_table_of, tables_at

_NOL = Decimal(0)
_PANJANG_INDUK = {"program": 2, "kegiatan": 3, "sub_kegiatan": 5}
_BERLANJUT = "kodenya berlanjut"
_TOTAL = "jumlah yang terakhir memuat semuanya"
_REKAP = "rekapnya memuat jumlah masing-masing"
_DUA = 2  # sheets at least, beside their recap

Jumlah = dict[int, Decimal]


def _kode(simpul: Simpul) -> BagianKode:
    """Return the parts of a row's kode, empty where it has none."""
    kode = parse_kode(simpul.kode or "")
    return kode.bagian if kode else ()


def _roots(pohon: Pohon) -> Jumlah:
    """Return the sums of the topmost rows by column, as they are written or counted."""
    nilai: list[Jumlah] = [
        {k: n for k, n in s.jumlah.items() if n is not None} for s in pohon.simpul
    ]
    for p in sorted(range(len(nilai)), key=lambda p: -pohon.simpul[p].kedalaman):
        for k, n in _add(nilai[a] for a in pohon.anak[p]).items():
            nilai[p].setdefault(k, n)
    return _add(nilai[p] for p in pohon.akar)


def sum_of_pagu(tabel: Tabel) -> Decimal:
    """Return what the topmost rows of a budget table have as anggaran (rupiah)."""
    jumlah = _roots(tabel.isi) if isinstance(tabel.isi, Pohon) else {}
    return sum((jumlah.get(k, _NOL) for k in tabel.kolom.get("anggaran", ())), _NOL)


def have_same_sums(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell two budgets whose topmost rows have the same amounts in each role."""
    return (
        isinstance(kiri.isi, Pohon)
        and isinstance(kanan.isi, Pohon)
        and sums_by_role(kiri, kiri.isi) == sums_by_role(kanan, kanan.isi)
    )


def sums_by_role(tabel: Tabel, pohon: Pohon) -> dict[str, Decimal]:
    """Return what the topmost rows have in each role of amounts (rupiah)."""
    jumlah = _roots(pohon)
    semua = {nama: [jumlah[k] for k in ks if k in jumlah] for nama, ks in tabel.kolom.items()}
    return {nama: sum(angka, _NOL) for nama, angka in semua.items() if angka}


def _add(angka: Iterable[Jumlah]) -> Jumlah:
    """Return sums by column."""
    hasil: Jumlah = {}
    for nilai in angka:
        for k, n in nilai.items():
            hasil[k] = hasil.get(k, _NOL) + n
    return hasil


def _says(total: Simpul | None, jumlah: Jumlah) -> bool:
    """Tell whether a total row's amounts are these sums."""
    return (
        total is not None
        and any(total.jumlah.values())
        and all(n is None or n == jumlah.get(k, _NOL) for k, n in total.jumlah.items())
    )


def are_alike(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell whether two tables of one file have the same columns and speak of the same thing."""
    return (
        (kiri.berkas, kiri.dikenali, kiri.kolom) == (kanan.berkas, kanan.dikenali, kanan.kolom)
        and len(kiri.baris_kepala) == len(kanan.baris_kepala)
        and all(
            len({a, b} - {None}) < 2
            for a, b in (
                (kiri.skpd, kanan.skpd), (kiri.tahun, kanan.tahun), (kiri.periode, kanan.periode),
                (kiri.tahapan, kanan.tahapan),
            )
        )
    )  # fmt: skip


def _goes_on(sebelum: Tabel[Pohon], sudah: Set[BagianKode], tabel: Tabel[Pohon]) -> bool:
    """Tell whether the kode of a table go on where the tables before it end.

    Its first row is the next one of a level that stands open there, and no kode comes twice.
    Below each other on one sheet they need not be in order: a table per program is no copy.
    `sudah` are the kode of all tables before.
    """
    kiri, kanan = sebelum.isi, tabel.isi
    if not (kiri.hierarki == kanan.hierarki == "kode" and kiri.simpul and kanan.simpul):
        return False
    pertama = kanan.simpul[0]
    panjang = _PANJANG_INDUK.get(pertama.tingkat)
    setingkat = [s for s in kiri.simpul if s.tingkat == pertama.tingkat]
    awal, lalu = _kode(pertama), _kode(setingkat[-1]) if setingkat else ()
    if panjang is None or not awal or awal[:panjang] != (lalu[:panjang] or awal[:panjang]):
        return _opens_below(kiri, pertama)
    milik = {_kode(s) for s in kanan.simpul if s.tingkat == pertama.tingkat}
    if not lalu or milik & sudah:
        return False
    urut = tuple(map(_number, lalu)) < tuple(map(_number, awal))
    return urut or tabel.lembar == sebelum.lembar


def _opens_below(kiri: Pohon, pertama: Simpul) -> bool:
    """Tell whether a row's parent by kode is the last row of its level on the sheet before."""
    panjang = _PANJANG_INDUK.get(pertama.tingkat)
    induk = _kode(pertama)[:panjang]
    atas = [k for s in kiri.simpul if len(k := _kode(s)) == panjang]
    return bool(atas) and atas[-1] == induk


def _number(bagian: str) -> int:
    """Return a part of a kode as a number; X stands before all."""
    return int(bagian) if bagian.isdigit() else -1


def find_sheets(calon: dict[int, Tabel[Pohon]]) -> list[tuple[tuple[int, ...], str]]:
    """Return the entries that are one table over several sheets, and what proves it."""
    hasil: list[tuple[tuple[int, ...], str]] = []
    kelompok: list[tuple[int, Tabel[Pohon]]] = []
    for posisi, tabel in calon.items():
        if kelompok and not are_alike(kelompok[-1][1], tabel):
            hasil += _proven(kelompok, calon)
            kelompok = []
        kelompok.append((posisi, tabel))
    return hasil + _proven(kelompok, calon)


def _proven(
    calon: list[tuple[int, Tabel[Pohon]]], tabel: Mapping[int, Tabel[Pohon]]
) -> list[tuple[tuple[int, ...], str]]:
    """Return the runs of like tables whose kode go on, or the whole run by its last total."""
    if len(calon) < 2:
        return []
    pohon = [t.isi for _, t in calon]
    semua = _add(map(_roots, pohon))
    if _says(pohon[-1].total, semua) and not _says(pohon[-1].total, _roots(pohon[-1])):
        return [(tuple(p for p, _ in calon), _TOTAL)]
    if bagian := _recapped(calon, tabel):
        return [(bagian, _REKAP)]
    hasil: list[tuple[tuple[int, ...], str]] = []
    for rangkai in _chains([tabel for _, tabel in calon]):
        if len(rangkai) > 1:
            hasil.append((tuple(calon[n][0] for n in rangkai), _BERLANJUT))
    return hasil


def _chains(tabel: Sequence[Tabel[Pohon]]) -> list[list[int]]:
    """Return the runs of tables each of which goes on with the kode of those before it."""
    hasil, sudah = [[0]], {_kode(s) for s in tabel[0].isi.simpul}
    for n, (kiri, kanan) in enumerate(pairwise(tabel), 1):
        kode = {_kode(s) for s in kanan.isi.simpul}
        if _goes_on(kiri, sudah, kanan):
            hasil[-1].append(n)
            sudah |= kode
        else:
            hasil.append([n])
            sudah = kode
    return hasil


def _recapped(
    calon: list[tuple[int, Tabel[Pohon]]], semua: Mapping[int, Tabel[Pohon]]
) -> tuple[int, ...]:
    """Return the sheets of which another table gives the total of each in a row of its own."""
    akar = {p: _by_role(tabel, _roots(tabel.isi)) for p, tabel in calon}
    for r, rekap in semua.items():
        bagian = {p: jumlah for p, jumlah in akar.items() if p != r}
        daun = [s.jumlah for p, s in enumerate(rekap.isi.simpul) if not rekap.isi.anak[p]]
        if rekap.berkas != calon[0][1].berkas or not len(daun) == len(bagian) >= _DUA:
            continue
        milik = [_by_role(rekap, baris) for baris in daun]
        if sorted(milik) == sorted(bagian.values()) and any(milik[0]):
            return tuple(bagian)
    return ()


def _by_role(tabel: Tabel[Pohon], jumlah: Mapping[int, Decimal | None]) -> list[Decimal]:
    """Return the anggaran and realisasi (rupiah) of one row, or of a whole table."""
    kolom = [tabel.kolom.get(peran, ()) for peran in ("anggaran", "realisasi")]
    return [sum((jumlah.get(k) or _NOL for k in ks), _NOL) for ks in kolom]


def join_sheets(entri: Sequence[Entri], anggota: tuple[int, ...], sebab: str) -> Rangkaian:
    """Return several sheets' tables as one: each row under the parent that its kode names."""
    semua = tables_at(entri, anggota, Pohon)
    tabel = list(semua.values())
    simpul: list[Simpul] = []
    letak: list[Letak] = []
    menurut: dict[BagianKode, int] = {}
    terakhir: dict[str, int] = {}
    for nomor, sumber in semua.items():
        geser = len(simpul)
        for posisi, s in enumerate(sumber.isi.simpul):
            induk = None if s.induk is None else s.induk + geser
            if s.induk is None and geser:
                induk = _parent(s, simpul, menurut, terakhir)
            simpul.append(replace(s, induk=induk))
            letak.append(Letak(nomor, posisi))
            terakhir[s.tingkat] = len(simpul) - 1
            if kode := _kode(s):
                menurut[kode] = len(simpul) - 1
    dalam = [_depth(simpul, p) for p in range(len(simpul))]
    simpul = [replace(s, kedalaman=d) for s, d in zip(simpul, dalam, strict=True)]
    pohon = bangun_pohon(tuple(simpul), tabel[0].isi.hierarki, _own_total(tabel))
    jumlah = sum(t.jumlah_baris for t in tabel)
    utuh = replace(tabel[0], isi=pohon, jumlah_baris=jumlah, keterangan={}, persen={})
    return Rangkaian(anggota, utuh, tuple(letak), sebab)


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
    panjang = _PANJANG_INDUK.get(baris.tingkat)
    kode = _kode(baris)
    if panjang and len(kode) > panjang and (atas := menurut.get(kode[:panjang])) is not None:
        return atas
    return simpul[terakhir[baris.tingkat]].induk if baris.tingkat in terakhir else None


def _own_total(tabel: list[Tabel[Pohon]]) -> Simpul | None:
    """Return the row that adds up all sheets: the last sheet's, unless it only adds up its own."""
    total = tabel[-1].pohon.total
    return None if _says(total, _roots(tabel[-1].pohon)) else total


def as_parts(entri: list[Entri], rangkaian: Rangkaian) -> None:
    """Mark in the single tables what only the joined one can be held to.

    The total of all sheets is no total of the last one, and a parent whose children go on on
    the next sheet is not judged by those on its own.
    """
    pohon = rangkaian.tabel.isi
    berinduk = ((p, s.induk) for p, s in enumerate(pohon.simpul) if s.induk is not None)
    dua = ((rangkaian.letak[p], rangkaian.letak[induk]) for p, induk in berinduk)
    terbuka = {atas for bawah, atas in dua if atas.entri != bawah.entri}
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
        if nomor == rangkaian.anggota[-1] and pohon.total:
            semua = Subjumlah(pohon.total, (), "lembar")
            bagian = replace(bagian, total=None, subjumlah=(*lama.subjumlah, semua))
        entri[nomor] = replace(tabel, isi=bagian)
