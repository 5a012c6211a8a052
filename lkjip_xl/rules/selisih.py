"""Where the amounts of a budget table do not add up: shared by the rules and the causes."""

from collections.abc import Container
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.measures import jumlah
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Tingkat
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.rules.kolom import Kolom, Selisih
from lkjip_xl.rules.konteks import (
    Konteks,
    column_values,
    doubtful_rows,
    guessed_rows,
    role_columns,
)

_NOL = Decimal(0)
_CUKUP_BICARA = 3  # as many rows as a relation needs to be established


def read_column(konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: int) -> Kolom:
    """Return one amount column of a budget table, its total row included; read once per run."""
    kunci = id(tabel), kolom
    lajur = konteks.kolom.get(kunci)
    if lajur is None:
        lajur = konteks.kolom[kunci] = _read_column(konteks, tabel, pohon, kolom)
    return lajur


def _read_column(konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: int) -> Kolom:
    anak, tertulis, hitungan = pohon.anak, pohon.lajur(kolom), column_values(pohon, kolom)
    if pohon.total:
        anak, tertulis = (*anak, pohon.akar), [*tertulis, pohon.total.jumlah.get(kolom)]
        hitungan = [*hitungan, ukur_pohon.hitung_total(pohon, hitungan)]
    baris = pohon.seluruh
    ragu = doubtful_rows(tabel, (kolom,))
    tak_tahu = [simpul.baris in ragu for simpul in baris] if ragu else [False] * len(baris)
    if any(tak_tahu):
        di_bawah = list(tak_tahu)
        for posisi in deepest_first(pohon, len(baris)):
            di_bawah[posisi] |= any(di_bawah[a] for a in anak[posisi])
            tak_tahu[posisi] |= di_bawah[posisi] and tertulis[posisi] is None
    grid = konteks.grid(tabel)
    rumus = grid.baris_berumus.get(kolom) if grid else None
    berumus = (p for p, simpul in enumerate(baris) if simpul.baris in rumus) if rumus else ()
    return Kolom(
        kolom,
        baris,
        anak,
        tuple(tertulis),
        tuple(hitungan),
        tuple(tak_tahu),
        frozenset(berumus),
    )


def stated_amounts(
    konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: tuple[int, ...]
) -> list[Decimal | None]:
    """Return what each row states in some columns together (rupiah); added up once per run."""
    kunci = id(tabel), kolom
    if kunci not in konteks.sebutan:
        lajur = [read_column(konteks, tabel, pohon, k).tersebut for k in kolom]
        konteks.sebutan[kunci] = jumlah.hitung_baris(lajur)
    return konteks.sebutan[kunci]


def deepest_first(pohon: Pohon, sampai: int) -> list[int]:
    """Return the rows with children, children before their parents, the total last."""
    return [*pohon.induk, *range(len(pohon.simpul), sampai)]


def tolerance(tabel: Tabel, kolom: int, anak: int) -> Decimal:
    """Return the rounding allowed: none for whole rupiah, else half a shown unit x (n + 1)."""
    tampil = tabel.desimal_tampil.get(kolom)
    return _NOL if tampil is None else Decimal(5).scaleb(-tampil - 1) * (anak + 1)


def grade(beda: Decimal, toleransi: Decimal) -> Tingkat:
    """Return peringatan for a difference that rounding nearly explains."""
    return "peringatan" if abs(beda) <= 2 * toleransi else "kesalahan"


def find_differences(konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: int) -> Selisih:
    """Return the rows of a column whose typed total is not the sum of their children.

    A wrong total disturbs its parent's sum by the same amount the other way round: that is one
    fault, at the row itself. The same difference further up is an echo. A sum with a child that
    could not be read is not judged: that cell is the finding. Found once per run and column.
    """
    kunci = id(tabel), kolom
    if kunci not in konteks.selisih:
        konteks.selisih[kunci] = _find_differences(konteks, tabel, pohon, kolom)
    return konteks.selisih[kunci]


def _find_differences(konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: int) -> Selisih:
    hasil = Selisih()
    lajur = read_column(konteks, tabel, pohon, kolom)
    tersebut = lajur.tersebut
    if tersebut == lajur.hitungan:  # each row says what its leaves add up to
        return hasil
    tebakan = _guesses(lajur, guessed_rows(konteks, pohon))
    beda = {p: n - benar for p, (k, n, benar) in item_faults(tabel, pohon).items() if k == kolom}
    for posisi in deepest_first(pohon, len(lajur.baris)):
        tertulis = lajur.typed(posisi)
        if tertulis is None:
            continue
        anak = [n for a in lajur.anak[posisi] if (n := tersebut[a]) is not None]
        jumlah = sum(anak, _NOL)
        if tertulis == jumlah or not anak or any(lajur.tak_tahu[a] for a in lajur.anak[posisi]):
            continue
        toleransi = tolerance(tabel, kolom, len(anak))
        tertebak = tebakan.explains(posisi, tertulis - jumlah)
        if tertebak or abs(tertulis - jumlah) <= toleransi:
            continue
        beda[posisi] = tertulis - jumlah
        dari_anak = sum((beda.get(a, _NOL) for a in lajur.anak[posisi]), _NOL)
        ke_rincian = tertulis - (lajur.hitungan[posisi] or _NOL)
        if abs(beda[posisi] + dari_anak) > toleransi and abs(ke_rincian) > toleransi:
            hasil.salah[posisi] = beda[posisi]
            hasil.seharusnya[posisi] = jumlah
            hasil.tingkat[posisi] = grade(beda[posisi], toleransi)
    _find_echoes(pohon, lajur, hasil)
    return hasil


def item_faults(tabel: Tabel, pohon: Pohon) -> dict[int, tuple[int, Decimal, Decimal]]:
    """Return the items whose amount is not volume x harga: column, typed and right amount."""
    milik = role_columns(tabel, "anggaran") or role_columns(tabel, "anggaran_perubahan")
    if not tabel.rincian or len(milik) != 1:
        return {}
    hasil = {}
    for posisi, simpul in enumerate(pohon.simpul):
        butir, tertulis = tabel.rincian.get(simpul.baris), simpul.jumlah.get(milik[0])
        if butir is None or tertulis is None or pohon.anak[posisi]:
            continue
        polos = butir.volume * butir.harga
        pajak = butir.pajak or _NOL
        mungkin = (polos, polos + pajak, polos * (1 + pajak), polos * (1 + pajak / 100))
        if all(abs(tertulis - n) >= 1 for n in mungkin):
            hasil[posisi] = (milik[0], tertulis, mungkin[0] if not pajak else mungkin[-1])
    return hasil


class Tebakan(NamedTuple):
    """Where the guessed places of rows may show: the rows above them, and their own amounts."""

    baris: set[int]
    nilai: set[Decimal]

    def explains(self, posisi: int, beda: Decimal) -> bool:
        """Tell whether a difference only comes from rows whose place had to be guessed."""
        return posisi in self.baris or abs(beda) in self.nilai


def _guesses(kolom: Kolom, tebakan: list[int]) -> Tebakan:
    """Return what the guessed rows may disturb.

    They count under a wrong parent, or are missing under the right one, which may be the next
    one up.
    """
    if not tebakan:
        return Tebakan(set(), set())
    baris = set(tebakan)
    for posisi in tebakan:
        atas = kolom.baris[posisi].induk
        lebih_atas = None if atas is None else kolom.baris[atas].induk
        baris |= {p for p in (atas, lebih_atas) if p is not None}
    nilai = [kolom.stated(posisi) or _NOL for posisi in tebakan]
    return Tebakan(baris, {abs(n) for n in (*nilai, sum(nilai, _NOL))})


def _find_echoes(pohon: Pohon, kolom: Kolom, hasil: Selisih) -> None:
    """Note the rows above a wrong one that are off by the same difference."""
    for posisi in hasil.salah:
        beda = (kolom.typed(posisi) or _NOL) - (kolom.hitungan[posisi] or _NOL)
        for atas in chain(pohon, posisi):
            tertulis = kolom.typed(atas) if atas < len(kolom.baris) else None
            sama = tertulis is not None and tertulis - (kolom.hitungan[atas] or _NOL) == beda
            if sama and atas not in hasil.salah:
                hasil.gema.setdefault(posisi, []).append(atas)


def column_name(tabel: Tabel, kolom: int) -> str:
    """Return what a column holds, for a sentence."""
    for peran in ("anggaran", "realisasi", "sisa"):
        if kolom in role_columns(tabel, peran):
            return peran
    nama = next((p for p, ks in tabel.kolom.items() if kolom in ks), "jumlah")
    return nama.replace("_", " ")


def remainder_column(tabel: Tabel) -> int | None:
    """Return the column of sisa where each row's sisa can be checked by itself."""
    sisa = role_columns(tabel, "sisa")
    ada = role_columns(tabel, "anggaran") and role_columns(tabel, "realisasi")
    return sisa[0] if ada and len(sisa) == 1 else None


def sum_columns(tabel: Tabel, pohon: Pohon) -> list[int]:
    """Return the columns whose amounts must add up.

    Where each row's sisa is checked, its sums follow from those of anggaran and realisasi.
    """
    semua = sorted(pohon.simpul[0].jumlah) if pohon.simpul else []
    return [k for k in semua if k != remainder_column(tabel)]


def all_differences(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> dict[int, Selisih]:
    """Return the differences by column; what a Jumlah column takes from its parts is theirs."""
    hasil = {k: find_differences(konteks, tabel, pohon, k) for k in sum_columns(tabel, pohon)}
    for peran in ("anggaran", "realisasi"):
        bagian = [k for nama, ks in tabel.kolom.items() if nama.startswith(f"{peran}_") for k in ks]
        for kolom in role_columns(tabel, peran):
            if bagian and kolom in hasil and kolom not in bagian:
                hasil[kolom] = _without_parts(hasil[kolom], [hasil[k] for k in bagian])
    return hasil


def _without_parts(utuh: Selisih, bagian: list[Selisih]) -> Selisih:
    """Return what a Jumlah column has beyond the differences that its parts already carry."""
    sendiri = {
        posisi: beda
        for posisi, beda in utuh.salah.items()
        if beda != sum((selisih.salah.get(posisi, _NOL) for selisih in bagian), _NOL)
    }
    return replace(utuh, salah=sendiri)


def _sum_of(lajur: list[Kolom], posisi: int) -> Decimal | None:
    """Return what a row states in several columns together, None where it states nothing."""
    nilai = [n for kolom in lajur if (n := kolom.stated(posisi)) is not None]
    return sum(nilai, _NOL) if nilai else None


def remainder_faults(
    konteks: Konteks, tabel: Tabel, pohon: Pohon
) -> dict[int, tuple[Decimal, Decimal]]:
    """Return the rows whose sisa is not anggaran - realisasi: typed and right value."""
    kolom = remainder_column(tabel)
    if kolom is None:
        return {}
    sisa = read_column(konteks, tabel, pohon, kolom)
    masuk, keluar = (
        [read_column(konteks, tabel, pohon, k) for k in role_columns(tabel, peran)]
        for peran in ("anggaran", "realisasi")
    )
    hasil = {}
    for posisi in range(len(sisa.baris)):
        tertulis = sisa.typed(posisi)
        anggaran, realisasi = _sum_of(masuk, posisi), _sum_of(keluar, posisi)
        tak_tahu = any(lajur.tak_tahu[posisi] for lajur in (*masuk, *keluar))
        if tertulis is None or tak_tahu or (anggaran is None and realisasi is None):
            continue
        seharusnya = (anggaran or _NOL) - (realisasi or _NOL)
        if abs(tertulis - seharusnya) > tolerance(tabel, kolom, 1):
            hasil[posisi] = (tertulis, seharusnya)
    return hasil


def is_remainder(
    konteks: Konteks, tabel: Tabel, pohon: Pohon, salah: dict[int, tuple[Decimal, Decimal]]
) -> bool:
    """Tell whether a column of sisa is anggaran less realisasi: most rows that tell keep to it.

    A row tells where something was spent, or where it breaks the relation by itself; three
    that do are slips, and prove nothing against the heading (contract, section 3).
    """
    kolom = remainder_column(tabel)
    if kolom is None:
        return True
    sisa = read_column(konteks, tabel, pohon, kolom)
    keluar = [read_column(konteks, tabel, pohon, k) for k in role_columns(tabel, "realisasi")]
    bicara = sum(
        1
        for posisi in range(len(sisa.baris))
        if sisa.typed(posisi) is not None and (posisi in salah or _sum_of(keluar, posisi))
    )
    sendiri = len(own_faults(pohon, salah, sisa.berangka))
    return sendiri <= _CUKUP_BICARA or sendiri <= (1 - BAGIAN_BERLAKU) * bicara


def chain(pohon: Pohon, posisi: int) -> list[int]:
    """Return the rows above a row, the nearest first and the total's position last."""
    if posisi == len(pohon.simpul):
        return []
    hasil = []
    atas = pohon.simpul[posisi].induk
    while atas is not None:
        hasil.append(atas)
        atas = pohon.simpul[atas].induk
    return [*hasil, len(pohon.simpul)]


def own_faults(
    pohon: Pohon, salah: dict[int, tuple[Decimal, Decimal]], tertulis: Container[int]
) -> dict[int, list[int]]:
    """Return the rows that are wrong by themselves, with those above that only carry it on.

    A parent that states nothing (not among `tertulis`) carries what is below it.
    """
    if not salah:
        return {}
    beda = {posisi: angka - benar for posisi, (angka, benar) in salah.items()}
    anak = [*pohon.anak, pohon.akar]
    bisu = {p for p in pohon.induk if p not in tertulis}
    terbawa = dict(beda)
    for posisi in pohon.induk:
        if posisi in bisu:
            terbawa[posisi] = sum((terbawa.get(a, _NOL) for a in anak[posisi]), _NOL)
    ikut = {p for p in beda if beda[p] == sum((terbawa.get(a, _NOL) for a in anak[p]), _NOL)}
    hasil = {}
    for posisi in beda:
        if posisi in ikut:
            continue
        gema: list[int] = []
        for atas in chain(pohon, posisi):
            if atas in ikut:
                gema.append(atas)
            elif atas not in bisu:
                break
        hasil[posisi] = gema
    return hasil
