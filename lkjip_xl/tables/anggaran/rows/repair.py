"""Kode that were typed or stored oddly: read right where the rows around them prove how."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.kode import BagianKode, Kode, is_prefix, read_kode
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.model.tabel import KodeDibaca
from lkjip_xl.norms.kepala import NAMA_BELANJA
from lkjip_xl.norms.kode import BENTUK_TANPA_TITIK
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total

_SERUPA = str.maketrans("OoQlI", "00011")
_PEMISAH = later(r"(?<!\s)\s*+[.,;:/_–-][\s.,;:/_–-]*+")
_DI_DALAM = later(r"(?<![\w.])\d{1,2}(?:\.[\dxX]{1,5})+(?![\w/])")
_BERANGKA = later(r"\d")
_BIDANG = 2  # the first parts of a kode: urusan and bidang
_JENIS = 3  # the first parts of a rekening that tell its kind: 5.1.02
_NOL = Decimal(0)
_BELANJA = later(NAMA_BELANJA)
_BERULANG = 3  # sub kegiatan with items that add up to them: one or two may be by chance


def _clean(teks: str) -> str:
    """Return a kode text with points between its parts and digits where letters look like them."""
    if not _BERANGKA.search(teks):
        return teks
    polos = _PEMISAH.sub(".", teks.translate(_SERUPA)).strip(" .")
    return re.sub(r"\s+", "." if "." not in polos else "", polos)


def _with_points(teks: str) -> str:
    """Return a kode without points with them, by the lengths that its shape has."""
    for pola, panjang in BENTUK_TANPA_TITIK:
        if re.fullmatch(pola, teks):
            potong, dari = [], 0
            for lebar in panjang:
                potong.append(teks[dari : dari + lebar])
                dari += lebar
            return ".".join(potong)
    return teks


def plain_kode(teks: str) -> str:
    """Return a kode text as it could be meant: with points, and digits for letters."""
    return _with_points(_clean(teks))


def _without_remark(teks: str) -> str:
    """Return the one kode in a text that says something beside it: `3.25.03 (baru)`."""
    kode = _DI_DALAM.findall(teks)
    return kode[0] if len(kode) == 1 else teks


def _candidates(baris: BarisMentah) -> list[Kode]:
    """Return how an unreadable kode could be meant, the likeliest first."""
    if baris.kode or not baris.teks_kode or is_total(baris):
        return []
    if baris.kode_tanggal:
        return [kode for potongan in baris.kode_tanggal if (kode := read_kode(list(potongan)))]
    semua = (
        read_kode([ubah(t) for t in baris.kolom_kode]) for ubah in (plain_kode, _without_remark)
    )
    return [kode for kode in semua if kode]


def _ancestors(bagian: BagianKode) -> list[BagianKode]:
    """Return the kode above a kode, itself included."""
    return [bagian[:n] for n in range(1, len(bagian) + 1)]


def _is_proven(kode: Kode, milik: Counter[BagianKode], di_atas: Counter[BagianKode]) -> bool:
    """Tell whether other rows carry the kode above a candidate, or kode below it.

    Of a kegiatan or sub kegiatan, which has many digits, the bidang of another row is enough: a
    list of sub kegiatan may hold one of each kegiatan. `milik` counts the kode of all rows,
    `di_atas` those above them; the candidate is in both.
    """
    if kode.tingkat == "rekening":
        sejenis = di_atas[kode.bagian[:_JENIS]] + di_atas[kode.bagian[:-1]]
        return milik[kode.bagian] > 1 or sejenis > 1
    if kode.tingkat == "skpd":
        return di_atas[kode.bagian[:_BIDANG]] > 1
    if kode.induk and di_atas[kode.bagian[:_BIDANG]] > 1:
        return True
    atas = kode.bagian[:-1] if kode.induk is None else kode.induk
    return bool(di_atas[kode.bagian] or milik[atas] or (len(atas) > 1 and di_atas[atas] > 1))


def repair_kode(rows: list[BarisMentah]) -> tuple[list[BarisMentah], tuple[KodeDibaca, ...]]:
    """Return the rows with the kode that could be read after all, and what was changed.

    A kode with other points, without any, or with O for 0 is believed where other rows have the
    kode above or below it. One that nothing proves stays as it was.
    """
    calon = {p: kode for p, baris in enumerate(rows) if (kode := _candidates(baris))}
    hasil = list(rows)
    milik = Counter(s.kode.bagian for s in rows if s.kode) if calon else Counter()
    milik.update(pilihan[0].bagian for p, pilihan in calon.items() if not rows[p].kode_tanggal)
    di_atas = Counter(atas for bagian in milik for atas in _ancestors(bagian)[:-1])
    for posisi, pilihan in calon.items():
        atas = _above_next(pilihan, rows, posisi) if rows[posisi].kode_tanggal else None
        if terbukti := atas or next((k for k in pilihan if _is_proven(k, milik, di_atas)), None):
            hasil[posisi] = replace(rows[posisi], kode=terbukti)
    hasil = _tens(_lost(hasil))
    berubah = tuple(_changes(rows, hasil))
    return [baris for baris in hasil if not _is_title(baris)], berubah


def _is_title(baris: BarisMentah) -> bool:
    """Tell words in the column of kode, without amounts, that no row below shows to be a parent."""
    return baris.di_kode and not baris.kode and not baris.terisi


def _above_next(calon: list[Kode], rows: list[BarisMentah], posisi: int) -> Kode | None:
    """Return the longest kode with which the next one begins: a date may hide two of them."""
    bawah = next((baris.kode for baris in rows[posisi + 1 :] if baris.kode), None)
    cocok = [kode for kode in calon if bawah and kode != bawah and is_prefix(kode, bawah)]
    return max(cocok, key=lambda kode: len(kode.bagian), default=None)


def _changes(lama: list[BarisMentah], baru: list[BarisMentah]) -> Iterable[KodeDibaca]:
    """Return each row whose kode is read otherwise than it is written."""
    for asli, baris in zip(lama, baru, strict=True):
        if baris.kode is None:
            continue
        sela = " " in asli.teks_kode and len([t for t in asli.kolom_kode if t]) == 1
        if baris.kode is not asli.kode or sela:
            yield KodeDibaca(baris.baris, asli.teks_kode, baris.kode.teks)


def _lost(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Give a row without kode the one that all rows below it begin with and no row has.

    Its amounts must be theirs, or blank. From the last row up: a program may stand right above a
    kegiatan without kode. What begins with it further up shows that it is another row. Belanja,
    and the items of a sub kegiatan, have none to lose.
    """
    kurang = [p for p in range(len(rows) - 2, -1, -1) if _may_lack_kode(rows[p])]
    if not kurang:
        return rows
    milik: dict[BagianKode, int] = {}  # the first row that has each kode, or one below it
    for posisi, baris in enumerate(rows):
        if baris.kode and baris.kode.tingkat != "rekening":
            for atas in _ancestors(baris.kode.bagian):
                milik.setdefault(atas, posisi)
    ada = {baris.kode.bagian for baris in rows if baris.kode}
    hasil, rinci = list(rows), _items(rows)
    for posisi in kurang:
        baris, bawah = rows[posisi], hasil[posisi + 1].kode
        if posisi in rinci or bawah is None:
            continue
        induk = bawah.induk
        if not induk or induk in ada or milik.get(induk, posisi) < posisi:
            continue
        if _adds_up(baris, hasil, posisi + 1, bawah.tingkat, induk):
            teks = ".".join(bawah.teks.split(".")[: len(induk)])
            tingkat: TingkatBaris = "program" if bawah.tingkat == "kegiatan" else "kegiatan"
            hasil[posisi] = replace(baris, kode=Kode(induk, tingkat, teks))
            ada.add(induk)
    return hasil


def _may_lack_kode(baris: BarisMentah) -> bool:
    """Tell a named row without kode that is no total and no belanja."""
    if baris.kode or baris.teks_kode or is_total(baris):
        return False
    return bool(baris.uraian) and _BELANJA.match(baris.uraian.lower()) is None


def _items(rows: list[BarisMentah]) -> set[int]:
    """Return the rows without kode that add up to the sub kegiatan right above them.

    Where a table has them again and again, that is no chance: they are its items.
    """
    kelompok: list[range] = []
    posisi = 0
    while posisi < len(rows):
        akhir = posisi + 1
        while akhir < len(rows) and not rows[akhir].teks_kode and not is_total(rows[akhir]):
            akhir += 1
        kode, bawah = rows[posisi].kode, range(posisi + 1, akhir)
        if kode and kode.tingkat == "sub_kegiatan" and _is_sum(rows, posisi, bawah):
            kelompok.append(bawah)
        posisi = akhir
    return {p for bawah in kelompok for p in bawah} if len(kelompok) >= _BERULANG else set()


def _is_sum(rows: list[BarisMentah], atas: int, bawah: range) -> bool:
    """Tell whether rows add up to one above them, which states an amount."""
    jumlah = rows[atas].jumlah
    sama = (
        n is None or n == sum((rows[p].jumlah[k] or _NOL for p in bawah), _NOL)
        for k, n in jumlah.items()
    )
    return any(jumlah.values()) and all(sama)


def _adds_up(
    baris: BarisMentah, rows: list[BarisMentah], dari: int, tingkat: TingkatBaris, induk: BagianKode
) -> bool:
    """Tell whether a row's amounts are those of the rows of a level below it, or blank."""
    jumlah = dict.fromkeys(baris.jumlah, _NOL)
    for baris_lain in rows[dari:]:
        if baris_lain.kode is None or baris_lain.kode.tingkat not in {
            tingkat,
            "sub_kegiatan",
            "rekening",
        }:
            break
        if baris_lain.kode.tingkat == "rekening" and baris_lain.kode.tingkat != tingkat:
            continue
        if baris_lain.kode.bagian[: len(induk)] != induk:
            break
        if baris_lain.kode.tingkat == tingkat:
            for kolom, nilai in baris_lain.jumlah.items():
                jumlah[kolom] = jumlah.get(kolom, _NOL) + (nilai or _NOL)
    return all(n is None or n == jumlah[k] for k, n in baris.jumlah.items())


def _tens(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Read 2.1 behind 2.9 as 2.10: a number in Excel loses the zero at its end.

    A bidang 2.1 whose programs all say 2.10 is 2.10 too.
    """
    hasil = list(rows)
    sebelum: BagianKode = ()
    ganti: tuple[BagianKode, BagianKode] | None = None
    terbaca = (baris.kode for baris in rows if baris.kode)
    semua = {k.bagian[:2] for k in terbaca if len(k.bagian) > 2}
    for posisi, baris in enumerate(rows):
        kode = baris.kode
        if kode is None or kode.tingkat in {"rekening", "skpd"}:
            continue
        if kode.tingkat == "bidang_urusan" and len(kode.bagian) == 2 and kode.bagian not in semua:
            puluh = (kode.bagian[0], kode.bagian[1] + "0")
            if puluh in semua and len(kode.bagian[1]) == 1:
                hasil[posisi] = replace(baris, kode=_changed(kode, kode.bagian, puluh))
        if kode.tingkat == "kegiatan":
            ganti = _next_ten(kode.bagian, sebelum)
            sebelum = ganti[1] if ganti else kode.bagian
        if ganti and kode.bagian[: len(ganti[0])] == ganti[0]:
            hasil[posisi] = replace(baris, kode=_changed(kode, *ganti))
        elif kode.tingkat == "program":
            sebelum, ganti = (), None
    return hasil


def _next_ten(bagian: BagianKode, sebelum: BagianKode) -> tuple[BagianKode, BagianKode] | None:
    """Return a kegiatan's kode as read and as meant: 1 right behind 9 of one program is 10."""
    if bagian[:-1] != sebelum[: len(bagian) - 1] or len(sebelum) < len(bagian):
        return None
    nomor, lalu = bagian[-1], sebelum[len(bagian) - 1]
    if len(nomor) == 1 and int(lalu) + 1 == int(nomor) * 10:
        return bagian, (*bagian[:-1], nomor + "0")
    return None


def _changed(kode: Kode, lama: BagianKode, baru: BagianKode) -> Kode:
    """Return a kode whose first parts are others."""
    teks = kode.teks.split(".")
    teks[len(baru) - 1] = baru[-1]
    return Kode((*baru, *kode.bagian[len(lama) :]), kode.tingkat, ".".join(teks))
