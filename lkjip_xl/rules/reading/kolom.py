"""B119: a budget table one of whose two amounts cannot be told: a column lost its heading."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.cells.lists import letters, listed
from lkjip_xl.cells.numbers import read_number
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel, columns_of, tables_of
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.tables.header.header import words_in_rows

_REALISASI = later(r"\brealisasi\b", re.IGNORECASE)
_HANYA = later(r"(jumlah )?realisasi( keuangan| anggaran| belanja)?( \(rp\.?\))?", re.IGNORECASE)
_MASA = later(
    r"^(?!.*(fisik|kinerja|target|%|persen))(?>.*?\b(realisasi|sp2d|spj)\b).*"
    rf"\b({'|'.join(BULAN)}|triwulan|tw|semester)\b",
    re.IGNORECASE,
)
_MASA_INI = later(
    r"^(?>.*?\b(realisasi|sp2d|spj)\b).*\b(bulan|triwulan|tw|semester|periode) ini\b",
    re.IGNORECASE,
)
_DISEBUT = 12  # the months of a year
_ANGKA = later(r"\d[\d.,]{3,}")
_NOL = Decimal(0)
_CUKUP = 3  # rows that tell, of which none breaks it
_BULAT = Decimal("0.5")  # percents may be printed without decimals
_KOP = 8  # rows above a header in which its title stands, below the letterhead
Uang = Sequence[Decimal | None]
_SARAN = "Cocokkan judul tiap kolom dengan isinya, atau sebut kolomnya di lembar Pemetaan."

_SARAN_MASA = (
    "Tambahkan kolom realisasi sejak Januari (s.d. bulan itu), atau sebut kolomnya di lembar "
    "Pemetaan bila memang sudah memuat semuanya."
)
_SARAN_BULAN = (
    "Buat satu tabel dengan realisasi sejak Januari. Bila angkanya memang sudah sejak Januari, "
    "tulis “s.d.” di judul kolomnya."
)


@aturan("kesalahan", "peringatan")
def b119(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tabel tanpa kolom anggaran atau realisasi, padahal sesuatu menunjukkan bahwa ia ada.

    Mengapa: angkanya tidak terbaca, sehingga sisa dan persentasenya tidak dapat dihitung.
    Contoh: judul kolom C kosong; di bawahnya 37.000.000, 25.000.000, 12.000.000.
    Cara memperbaiki: tulis judulnya (misalnya Anggaran), atau sebut kolomnya di lembar Pemetaan.
    Keterbatasan: tabel yang memang hanya memuat salah satunya tidak dilaporkan, kecuali
    kolom sisanya terisi; judul tabel yang menyebut realisasi hanya peringatan. Bila keduanya ada,
    judul yang bergeser terlihat hanya bila kolom tanpa judul, anggaran, dan realisasi saling
    mengurangi, atau bila kolom realisasi kosong di samping kolom rupiah tanpa judul (peringatan).
    Realisasi yang tersebar satu masa per lembar dilaporkan, tidak dijumlahkan.
    """
    yield from _one_of_several(konteks)
    ganjil, sebagian, ada_realisasi = [], [], False
    for tabel, pohon in konteks.anggaran():
        beranggaran = any(peran.startswith("anggaran") for peran in tabel.kolom)
        berealisasi = any(peran.startswith("realisasi") for peran in tabel.kolom)
        ada_realisasi |= berealisasi
        if berealisasi and not beranggaran:
            yield from _incomplete(tabel, "realisasi", "anggaran")
            yield from _kode_of_total(konteks, tabel)
        elif beranggaran and berealisasi:
            yield from _shifted(konteks, tabel, pohon)
            yield from _of_last_period(tabel)
        elif beranggaran and not berealisasi and tabel.dikenali == "anggaran":
            if _lost_realisasi(tabel, pohon):
                yield from _incomplete(tabel, "anggaran", "realisasi")
            elif tabel.tak_bernama or _is_about_realisasi(konteks, tabel):
                ganjil.append(tabel)
            elif lajur := _of_one_period(konteks, tabel):
                sebagian.append((tabel, lajur))
    if not ada_realisasi:  # another table has it: this one is the DPA beside it
        yield from map(_without_realisasi, ganjil)
        for tabel, lajur in sebagian:
            pesan = (
                f"memuat realisasi satu masa saja (kolom {letters(lajur)}), bukan sejak Januari."
            )
            yield _finding(tabel, lajur, pesan, _SARAN_MASA, "peringatan")


def _shifted(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> Iterator[Temuan]:
    """Yield the finding of headings that stand one column beside their amounts.

    What anggaran leaves of a column without a heading is no realisasi, but sisa. Right of the
    realisasi, or where percents are those of the realisasi, it is only a sisa that nobody headed.
    A column left of anggaran that is anggaran and realisasi together is the true anggaran.
    """
    grid = konteks.grid(tabel)
    anggaran, realisasi = tabel.kolom.get("anggaran", ()), tabel.kolom.get("realisasi", ())
    if grid is None or len(anggaran) != 1 or len(realisasi) != 1:
        return
    rows = [simpul.baris for simpul in pohon.simpul]
    pagu, serapan = (_amounts(grid, k, rows) for k in (anggaran[0], realisasi[0]))
    kosong = not any(serapan)
    if judul := _blank_by_name(grid, tabel, realisasi[0], rows):
        pesan = (
            f"memuat kolom {letters(judul)} yang berjudul Realisasi tetapi kosong; yang dibaca "
            f"sebagai realisasi ialah kolom {letters(realisasi)}, karena cocok dengan sisanya."
        )
        yield _finding(tabel, (*realisasi, *judul), pesan, _SARAN, "peringatan")
    for k in (*tabel.tak_bernama, *_twins(grid, tabel, anggaran[0])):
        uang = _amounts(grid, k, rows)
        deret = zip(pagu, uang, serapan, strict=True)
        tiga = [(a or _NOL, u or _NOL, r or _NOL) for a, u, r in deret if all((a, u, r))]
        bergeser = k < realisasi[0] and not _have_percents(grid, tabel, rows, pagu, serapan)
        if bergeser and (bukti := _shift(tiga, kiri=k < anggaran[0])):
            pesan = (
                f"memuat rupiah di kolom {letters((k,))} yang judulnya kosong, kembar, atau tidak "
                f"dikenal; {bukti}, jadi judul kolomnya mungkin bergeser."
            )
            yield _finding(tabel, (k, *realisasi), pesan, _SARAN)
            return
        if kosong and any(uang):
            pesan = (
                f"tidak berisi realisasi, sedangkan kolom {letters((k,))} berisi rupiah dan "
                "judulnya kosong, kembar, atau tidak dikenal."
            )
            yield _finding(tabel, (k, *realisasi), pesan, _SARAN, "peringatan")
            return


def _blank_by_name(
    grid: Grid, tabel: Tabel, realisasi: int, rows: Sequence[int]
) -> tuple[int, ...]:
    """Return the blank column called Realisasi, where another by another name has that role."""
    kata = words_in_rows(grid, tabel.baris_kepala)
    if _REALISASI.search(" ".join(kata.get(realisasi, ()))):
        return ()
    bernama = (k for k, dua in kata.items() if _HANYA.fullmatch(dua[-1]))
    return tuple(k for k in bernama if not any(_at(grid, b, k) for b in rows))[:1]


def _shift(tiga: Sequence[tuple[Decimal, Decimal, Decimal]], *, kiri: bool) -> str:
    """Return what shows that headings stand one column beside, of anggaran, uang, realisasi.

    A slip in a row or two takes nothing from it: less than a third may break a relation.
    """
    if _holds([a - u == r for a, u, r in tiga]):
        return "anggaran dikurangi kolom itu sama dengan kolom realisasi"
    if kiri and _holds([u - a == r for a, u, r in tiga]):
        return "kolom itu dikurangi anggaran sama dengan kolom realisasi"
    return ""


def _holds(cocok: Sequence[bool]) -> bool:
    return sum(cocok) >= _CUKUP and (len(cocok) - sum(cocok)) * 3 < len(cocok)


def _have_percents(
    grid: Grid, tabel: Tabel, rows: Sequence[int], pagu: Uang, serapan: Uang
) -> bool:
    """Tell whether a column of percents is realisasi divided by anggaran, as it is printed."""
    for k in tabel.kolom.get("persen", ()):
        deret = zip(_amounts(grid, k, rows), pagu, serapan, strict=True)
        tiga = [(p or _NOL, (r or _NOL) / (a or 1) * 100) for p, a, r in deret if all((p, a, r))]
        if len(tiga) >= _CUKUP and all(
            min(abs(p - n), abs(p * 100 - n)) <= _BULAT for p, n in tiga
        ):
            return True
    return False


def _twins(grid: Grid, tabel: Tabel, kolom: int) -> list[int]:
    """Return the columns that might be anggaran too, headed by the very same words."""
    kata = words_in_rows(grid, tabel.baris_kepala)
    return [k for k in tabel.kolom_pilihan.get("anggaran", ()) if kata.get(k) == kata.get(kolom)]


def _amounts(grid: Grid, kolom: int, rows: Sequence[int]) -> list[Decimal | None]:
    """Return what the cells of a column hold as rupiah, None where that is nothing."""
    nilai = [grid.nilai(b, kolom) for b in rows]
    return [read_number(n, "", ".").nilai for n in nilai]


def _lost_realisasi(tabel: Tabel, pohon: Pohon) -> bool:
    """Tell whether a column Sisa shows that realisasi was there.

    A blank one belongs to the form, as in a plan, unless rupiah without a heading stand beside it.
    """
    sisa = tabel.kolom.get("sisa", ())
    terisi = any(simpul.jumlah.get(k) is not None for simpul in pohon.simpul for k in sisa)
    return bool(sisa) and (terisi or bool(tabel.tak_bernama))


def _incomplete(tabel: Tabel, ada: str, hilang: str) -> Iterator[Temuan]:
    """Yield the finding of a table that has one of the two, and shows that the other was there."""
    if tabel.tak_bernama:
        huruf = letters(tabel.tak_bernama)
        sebab = f"sedangkan kolom {huruf} berisi rupiah dan judulnya kosong atau tidak dikenal"
        saran = (
            f"Tulis judul kolomnya, misalnya {hilang.capitalize()}, atau sebut kolomnya di lembar "
            "Pemetaan."
        )
        yield _finding(tabel, tabel.tak_bernama, f"memuat {ada} tanpa {hilang}, {sebab}.", saran)
    elif "sisa" in tabel.kolom:
        kolom = (*tabel.kolom["sisa"], *tabel.kolom[ada])
        pesan = f"memuat {ada} dan sisa, tetapi tidak ada kolom {hilang}; judulnya mungkin hilang."
        yield _finding(tabel, kolom, pesan, _SARAN)


def _kode_of_total(konteks: Konteks, tabel: Tabel) -> Iterator[Temuan]:
    """Yield the finding of a column read as kode that is filled at the total: amounts are there."""
    grid = konteks.grid(tabel)
    if grid is None or not isinstance(tabel.isi, Pohon) or tabel.isi.total is None:
        return
    baris = tabel.isi.total.baris
    kolom = tuple(k for k in tabel.kolom.get("kode", ()) if _ANGKA.fullmatch(_at(grid, baris, k)))
    if kolom and not tabel.tak_bernama:
        pesan = (
            "memuat realisasi tanpa anggaran, sedangkan baris jumlahnya berangka di kolom kode; "
            "judul kolom itu mungkin salah."
        )
        yield _finding(tabel, kolom, pesan, _SARAN)


def _at(grid: Grid, baris: int, kolom: int) -> str:
    return rapikan(grid.nilai(baris, kolom))


def _without_realisasi(tabel: Tabel) -> Temuan:
    """Return the finding of a budget beside which another column may be its realisasi."""
    kolom = tabel.tak_bernama or tabel.kolom.get("anggaran", (tabel.rentang[1],))
    huruf = letters(tabel.tak_bernama)
    sebab = (
        f"kolom {huruf} berisi rupiah dan judulnya kosong atau tidak dikenal"
        if huruf
        else "judul tabelnya menyebut realisasi"
    )
    pesan = f"memuat anggaran tanpa kolom realisasi, sedangkan {sebab}."
    return _finding(tabel, kolom, pesan, _SARAN, "peringatan")


def _of_one_period(konteks: Konteks, tabel: Tabel) -> tuple[int, ...]:
    """Return the columns of realisasi that no role has: of one month, and nothing proves more."""
    grid = konteks.grid(tabel)
    kata = words_in_rows(grid, tabel.baris_kepala) if grid else {}
    bebas = sorted(kata.keys() - columns_of(tabel))
    return tuple(k for k in bebas if _MASA.search(" ".join(kata[k])))


def _one_of_several(konteks: Konteks) -> Iterator[Temuan]:
    """Yield the finding of a report of one month only, where others stand in tables beside it.

    Nothing is summed across tables. That sisa or percent is what this realisasi gives, or the
    word s.d., says that it counts from January on.
    """
    utama = konteks.gabungan.tabel("anggaran")
    if utama is None or utama.kumulatif or utama.pemetaan or _is_proven(utama):
        return
    kolom = utama.kolom.get("realisasi", ())
    if len(kolom) != 1 or kolom != _spent_in_period(konteks, utama):
        return
    tempat = (utama.berkas, utama.lembar)
    semua = tables_of(konteks.gabungan.entri, Pohon)  # with copies: only its realisasi differs
    lain = (t for t in semua if (t.berkas, t.lembar) != tempat)
    nama = [t.lembar for t in lain if not t.kumulatif and _spent_in_period(konteks, t)]
    if nama:
        pesan = (
            f"memuat realisasi satu masa saja (kolom {letters(kolom)}); realisasi masa lain ada di "
            f"lembar {listed(nama, 'lembar lain', _DISEBUT)} dan belum terhitung."
        )
        yield _finding(utama, kolom, pesan, _SARAN_BULAN)


def _of_last_period(tabel: Tabel) -> Iterator[Temuan]:
    """Yield the finding of a list over periods of which each has a realisasi of its own."""
    if tabel.masa_sendiri and not (tabel.kumulatif or tabel.pemetaan or _is_proven(tabel)):
        kolom = tabel.kolom.get("realisasi", ())
        pesan = (
            f"memuat realisasi tiap masa sendiri-sendiri (kolom {letters(kolom)}): angkanya turun "
            f"dari masa ke masa, jadi yang terbaca bukan realisasi sejak Januari."
        )
        yield _finding(tabel, kolom, pesan, _SARAN_MASA)


def _is_proven(tabel: Tabel) -> bool:
    """Tell whether sisa or percents are those of a table's anggaran and realisasi."""
    dua = [bukti for bukti in tabel.bukti if "realisasi" in bukti.apa]
    return any(bukti.berlaku * 2 > bukti.dari for bukti in dua)


def _spent_in_period(konteks: Konteks, tabel: Tabel) -> tuple[int, ...]:
    """Return the columns whose words say realisasi of one month, quarter or semester."""
    grid = konteks.grid(tabel)
    kata = words_in_rows(grid, tabel.baris_kepala) if grid else {}
    dua = ((k, " ".join(kata[k])) for k in sorted(kata))
    return tuple(k for k, jalur in dua if _MASA.search(jalur) or _MASA_INI.search(jalur))


def _is_about_realisasi(konteks: Konteks, tabel: Tabel) -> bool:
    """Tell whether the words above a table say that it holds realisasi."""
    grid = konteks.grid(tabel)
    if grid is None:
        return False
    awal = tabel.rentang[0]
    senama = [t for t in konteks.tabel() if (t.berkas, t.lembar) == (tabel.berkas, tabel.lembar)]
    bebas = max((t.rentang[2] + 1 for t in senama if t.rentang[2] < awal), default=0)
    return any(
        _REALISASI.search(rapikan(grid.nilai(baris, k)))
        for baris in range(max(bebas, awal - _KOP), awal)
        for k in range(min(grid.n_kolom, tabel.rentang[3] + 1))
    )


def _finding(
    tabel: Tabel, kolom: tuple[int, ...], pesan: str, saran: str, tingkat: Tingkat = "kesalahan"
) -> Temuan:
    baris = max(tabel.baris_kepala, default=tabel.rentang[0])
    sel = [(baris, k) for k in kolom]
    return temuan_di(tabel, "B119", tingkat, sel, f"Tabel ini {pesan}", saran)
