"""One budget over several tables: recognised by its kode that go on or its total, then joined."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import chain, pairwise

from lkjip_xl.cells.kode import BagianKode, parse_kode
from lkjip_xl.cells.text import kunci_instansi, kunci_nama, rapikan, same_agency
from lkjip_xl.join.identity import same_subject, same_time
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import NAMA_BAGIAN

_NOL = Decimal(0)
PANJANG_INDUK = {"program": 2, "kegiatan": 3, "sub_kegiatan": 5}
_BERLANJUT = "kodenya berlanjut"
_BERJUDUL = "judul masing-masing menyebut kode lain"
_TOTAL = "jumlah yang terakhir memuat semuanya"
_REKAP = "rekapnya memuat jumlah masing-masing"
_BAGIAN = (
    "tidak ada baris atau jumlah yang sama, dan masing-masing dibuktikan oleh jumlahnya sendiri; "
    "jumlah semuanya tidak tertulis"
)
_UANG = {"anggaran", "realisasi"}
_NAMA_BAGIAN = later(NAMA_BAGIAN)
_DUA = 2  # sheets at least, beside their recap

Jumlah = dict[int, Decimal]


def kode_of(simpul: Simpul) -> BagianKode:
    """Return the parts of a row's kode, empty where it has none."""
    kode = parse_kode(simpul.kode or "")
    return kode.bagian if kode else ()


def roots(pohon: Pohon) -> Jumlah:
    """Return the sums of the topmost rows by column, as they are written or counted."""
    nilai: list[Jumlah] = [
        {k: n for k, n in s.jumlah.items() if n is not None} for s in pohon.simpul
    ]
    for p in pohon.induk:
        for k, n in _add(nilai[a] for a in pohon.anak[p]).items():
            nilai[p].setdefault(k, n)
    return _add(nilai[p] for p in pohon.akar)


def sum_of_pagu(tabel: Tabel) -> Decimal:
    """Return what the topmost rows of a budget table have as anggaran (rupiah)."""
    jumlah = roots(tabel.isi) if isinstance(tabel.isi, Pohon) else {}
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
    jumlah = roots(pohon)
    semua = {nama: [jumlah[k] for k in ks if k in jumlah] for nama, ks in tabel.kolom.items()}
    return {nama: sum(angka, _NOL) for nama, angka in semua.items() if angka}


def _add(angka: Iterable[Jumlah]) -> Jumlah:
    """Return sums by column."""
    hasil: Jumlah = {}
    for nilai in angka:
        for k, n in nilai.items():
            hasil[k] = hasil.get(k, _NOL) + n
    return hasil


def says(total: Simpul | None, jumlah: Jumlah) -> bool:
    """Tell whether a total row's amounts are these sums."""
    return (
        total is not None
        and any(total.jumlah.values())
        and all(n is None or n == jumlah.get(k, _NOL) for k, n in total.jumlah.items())
    )


def are_alike(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell whether two tables of one file have the same columns and speak of the same thing."""
    return (
        _without_percent(kiri) == _without_percent(kanan)
        and len(kiri.baris_kepala) == len(kanan.baris_kepala)
        and may_be_parts(kiri, kanan)
    )


def _without_percent(tabel: Tabel) -> dict[str, tuple[int, ...]]:
    """Return a table's columns but the percent: where all was spent nothing proves it one."""
    return {peran: kolom for peran, kolom in tabel.kolom.items() if peran != "persen"}


def may_be_parts(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell whether two tables of one file have the same amounts, and speak of the same thing.

    One may have a column more: a source of money that the other bidang has not.
    """
    peran = [{n: len(ks) for n, ks in t.kolom.items() if n in _UANG} for t in (kiri, kanan)]
    return (
        (kiri.berkas, kiri.dikenali) == (kanan.berkas, kanan.dikenali)
        and peran[0] == peran[1]
        and same_subject(kiri, kanan)
    )


def _are_units(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell two tables of one form below each other, each under the name of its own unit."""
    return (
        (kiri.berkas, kiri.lembar, kiri.kolom) == (kanan.berkas, kanan.lembar, kanan.kolom)
        and None not in {kiri.skpd, kanan.skpd}
        and same_time(kiri, kanan)
    )


def total_of_all(tabel: Sequence[Tabel[Pohon]]) -> Simpul | None:
    """Return the row of the last table, or of the first, that adds up all, and not only its own."""
    semua = _add(roots(t.isi) for t in tabel)
    for pohon in (tabel[-1].isi, tabel[0].isi):
        calon = [s for s in sums_of(pohon) if says(s, semua)]
        if total := next((s for s in calon if not says(s, roots(pohon))), None):
            return total
    return None


def sums_of(pohon: Pohon) -> list[Simpul]:
    """Return the rows of a table that add up others, or belong to nothing."""
    total = [pohon.total] if pohon.total else []
    return [*total, *(s.simpul for s in pohon.subjumlah), *pohon.lepas]


def _goes_on(sebelum: Tabel[Pohon], sudah: Set[BagianKode], tabel: Tabel[Pohon]) -> bool:
    """Tell whether the kode of a table go on where the tables before it end.

    Its first row is the next one of a level that stands open there, and no kode comes twice.
    Below each other on one sheet they need not be in order: a table per program is no copy. Nor
    need those whose headings name the sub kegiatan of each: another kode is another part.
    `sudah` are the kode of all tables before.
    """
    kiri, kanan = sebelum.isi, tabel.isi
    if (judul := heading_kode(kanan)) and (di_atas := heading_kode(kiri)):
        return judul not in sudah and len(judul) == len(di_atas)
    if not (kiri.hierarki == kanan.hierarki == "kode" and kiri.simpul and kanan.simpul):
        return False
    pertama = kanan.simpul[0]
    panjang = PANJANG_INDUK.get(pertama.tingkat)
    setingkat = [s for s in kiri.simpul if s.tingkat == pertama.tingkat]
    awal, lalu = kode_of(pertama), kode_of(setingkat[-1]) if setingkat else ()
    if panjang is None or not awal or awal[:panjang] != (lalu[:panjang] or awal[:panjang]):
        return _opens_below(kiri, pertama)
    milik = {kode_of(s) for s in kanan.simpul if s.tingkat == pertama.tingkat}
    if not lalu or milik & sudah:
        return False
    urut = tuple(map(_number, lalu)) < tuple(map(_number, awal))
    return urut or tabel.lembar == sebelum.lembar


def heading_kode(pohon: Pohon) -> BagianKode:
    """Return the kode of the lowest level that only the words above a table name, () without."""
    kode: BagianKode = ()
    bawah = pohon.akar
    while len(bawah) == 1 and pohon.simpul[bawah[0]].maya:
        kode, bawah = kode_of(pohon.simpul[bawah[0]]), pohon.anak[bawah[0]]
    return kode


def _opens_below(kiri: Pohon, pertama: Simpul) -> bool:
    """Tell whether a row's parent by kode is the last row of its level on the sheet before."""
    panjang = PANJANG_INDUK.get(pertama.tingkat)
    induk = kode_of(pertama)[:panjang]
    atas = [k for s in kiri.simpul if len(k := kode_of(s)) == panjang]
    return bool(atas) and atas[-1] == induk


def _number(bagian: str) -> int:
    """Return a part of a kode as a number; X stands before all."""
    return int(bagian) if bagian.isdigit() else -1


def find_sheets(
    calon: dict[int, Tabel[Pohon]], instansi: str = ""
) -> list[tuple[tuple[int, ...], str]]:
    """Return the entries that are one table over several sheets, and what proves it.

    A recap proves it also of sheets whose columns differ; else these must be the same. A total of
    all below the last proves it of tables that each name another unit, as kelurahan: none of them
    is the own agency `instansi`, of which one table would be enough.
    """
    hasil: list[tuple[tuple[int, ...], str]] = []
    for unit in _runs(list(calon.items()), _are_units):
        bernama = {kunci_instansi(t.skpd or "") for _, t in unit}
        sendiri = any(same_agency(nama, instansi) for nama in bernama)
        if len(bernama) > 1 and not sendiri and total_of_all([t for _, t in unit]):
            hasil.append((tuple(p for p, _ in unit), _TOTAL))
    sudah = {p for anggota, _ in hasil for p in anggota}
    calon = {p: tabel for p, tabel in calon.items() if p not in sudah}
    for kelompok in _runs(list(calon.items()), may_be_parts):
        deret = list(_runs(kelompok, are_alike))
        bagian = _recapped(kelompok, calon) if len(deret) > 1 else ()
        if len({calon[p].isi.hierarki for p in bagian}) == 1:
            hasil.append((bagian, _REKAP))
            continue
        for satu in deret:
            hasil += _proven(satu, calon)
    return hasil


Deret = list[tuple[int, Tabel[Pohon]]]


def _runs(calon: Deret, setara: Callable[[Tabel, Tabel], bool]) -> Iterator[Deret]:
    """Yield the runs of tables each of which is like the one before it."""
    kelompok: Deret = []
    for posisi, tabel in calon:
        if kelompok and not setara(kelompok[-1][1], tabel):
            yield kelompok
            kelompok = []
        kelompok.append((posisi, tabel))
    if kelompok:
        yield kelompok


def _proven(calon: Deret, tabel: Mapping[int, Tabel[Pohon]]) -> list[tuple[tuple[int, ...], str]]:
    """Return the runs of like tables whose kode go on, or the whole run by its last total."""
    if len(calon) < _DUA:
        return []
    pohon = [t.isi for _, t in calon]
    if total_of_all([t for _, t in calon]):
        return [(tuple(p for p, _ in calon), _TOTAL)]
    if bagian := _recapped(calon, tabel):
        return [(bagian, _REKAP)]
    hasil: list[tuple[tuple[int, ...], str]] = []
    for rangkai in _chains([tabel for _, tabel in calon]):
        if len(rangkai) > 1:
            sebab = _BERJUDUL if heading_kode(pohon[rangkai[-1]]) else _BERLANJUT
            hasil.append((tuple(calon[n][0] for n in rangkai), sebab))
    if not hasil and _are_apart([t for _, t in calon]):
        return [(tuple(p for p, _ in calon), _BAGIAN)]
    return hasil


def _are_apart(tabel: Sequence[Tabel[Pohon]]) -> bool:
    """Tell tables that share no money, each proven by its own total: a part of the budget each.

    The title of each, or its sheet, names its bidang or program. None has a row of another, and
    none of their totals is a row or a total of another: else one may be the details, or the recap,
    of another.
    """
    if not (_are_named(t.judul for t in tabel) or _are_named(t.lembar for t in tabel)):
        return False
    akar = [roots(t.isi) for t in tabel]
    if not all(says(t.isi.total, jumlah) for t, jumlah in zip(tabel, akar, strict=True)):
        return False
    ciri = [{*_names(t.isi)} for t in tabel]
    isi = [{_amounts(s) for s in (*t.isi.simpul, *sums_of(t.isi))} for t in tabel]
    sekali = Counter(chain.from_iterable(isi))
    jumlah = [_amounts(t.isi.total) for t in tabel if t.isi.total]
    return len({*chain.from_iterable(ciri)}) == sum(map(len, ciri)) and all(
        sekali[angka] == 1 for angka in jumlah
    )


def _names(pohon: Pohon) -> Iterator[str]:
    """Yield the keys of the names and the kode of all rows."""
    for s in pohon.simpul:
        yield from filter(None, (kunci_nama(s.uraian), ".".join(kode_of(s))))


def _amounts(simpul: Simpul) -> tuple[tuple[int, Decimal], ...]:
    """Return the amounts of a row by column."""
    return tuple((k, n) for k, n in sorted(simpul.jumlah.items()) if n)


def _are_named(kata: Iterable[str]) -> bool:
    """Tell names of parts of one kind, each its own."""
    nama = [rapikan(teks).lower() for teks in kata]
    jenis = {satu and satu.lastgroup for satu in map(_NAMA_BAGIAN.match, nama)}
    return None not in jenis and len(jenis) == 1 and len({*nama}) == len(nama)


def _chains(tabel: Sequence[Tabel[Pohon]]) -> list[list[int]]:
    """Return the runs of tables each of which goes on with the kode of those before it."""
    hasil, sudah = [[0]], {kode_of(s) for s in tabel[0].isi.simpul}
    for n, (kiri, kanan) in enumerate(pairwise(tabel), 1):
        kode = {kode_of(s) for s in kanan.isi.simpul}
        if _goes_on(kiri, sudah, kanan):
            hasil[-1].append(n)
            sudah |= kode
        else:
            hasil.append([n])
            sudah = kode
    return hasil


def _recapped(calon: Deret, semua: Mapping[int, Tabel[Pohon]]) -> tuple[int, ...]:
    """Return the sheets of which another table gives the total of each in a row of its own."""
    akar = {p: _by_role(tabel, roots(tabel.isi)) for p, tabel in calon}
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
