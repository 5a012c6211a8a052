"""The rows of a budget table before they have levels."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise, repeat

from lkjip_xl.cells.kode import Kode, read_kode, split_named
from lkjip_xl.cells.kode_dates import kode_of_date
from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.bukti import BARIS_CONTOH
from lkjip_xl.norms.kepala import KATA_JUMLAH, KATA_KAS, KATA_PENUTUP
from lkjip_xl.tables.anggaran.rows.named import name_in_number, only_filled, squeezed
from lkjip_xl.tables.anggaran.rows.notes import first_text, is_coded, is_note, stands_between
from lkjip_xl.tables.header.extent import holds_rupiah, is_word

_JUMLAH = later(KATA_JUMLAH)
_PIVOT = later(r" (total|jumlah)$")  # what a pivot writes behind the name of a group
_TANDA = later(r"^[-–—•*] (?=\w)")
_BUTIR = later(r"^[-–—•*>+]+$")
_PENUTUP = later(KATA_PENUTUP)
_KAS = later(KATA_KAS)
_DITERIMA = later(r"\W*(sp2d|spj|potongan pajak|penerimaan|uang persediaan|up\b|saldo)")
_JENJANG = later(
    r"(bidang )?urusan|unit( organisasi)?|skpd|opd|program|keg(iatan)?|sub[ -.]*keg(iatan)?|"
    r"(kode )?rekening|akun|belanja|rincian( belanja)?"
)
_STRIP = later(r"^[-–—.]+$")  # what some write where there is no kode
_BULAN = later(r"\d[-/ ][A-Za-z]{3}")


@dataclass(slots=True)  # made by the hundred thousand: a frozen one takes four times as long
class BarisMentah:
    """One row of a budget table as it was typed."""

    baris: int  # zero-based
    nomor: str  # No., as typed
    kode: Kode | None  # None where none could be read
    teks_kode: str  # as typed
    uraian: str  # its words
    jumlah: dict[int, Decimal | None]  # by column (rupiah); None: blank or unread
    kolom_uraian: int = 0  # where its words stand: levels may be steps of columns
    kolom_kode: tuple[str, ...] = ()  # texts of its kode columns
    # How they may have been typed, where Excel made a date of one.
    kode_tanggal: tuple[tuple[str, ...], ...] = ()
    jenjang: str = ""  # what a column of levels says of it: Program, Sub Kegiatan
    di_kode: bool = False  # its words stand where its kode should
    # Whether it adds up others, once that was asked: each step asks it of all rows.
    penjumlah: bool | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def kata(self) -> str:
        """Return the words that may say its level: of a column of levels, else its name."""
        return self.jenjang or self.uraian

    @property
    def terisi(self) -> bool:
        """Tell whether any amount column holds a number."""
        angka = self.jumlah.values()
        return any(angka) or any(nilai is not None for nilai in angka)


def is_total(baris: BarisMentah) -> bool:
    """Tell a row that adds up the table: Jumlah or Total, and no kode; in a pivot Gaji Total."""
    if baris.penjumlah is None:
        kata = total_words(baris)
        jumlah = baris.kode is None and _JUMLAH.match(kata)
        baris.penjumlah = bool(jumlah or _PIVOT.search(kata))
    return baris.penjumlah


def total_words(baris: BarisMentah) -> str:
    """Return what a row says, in lower case; J U M L A H is one word."""
    return squeezed((baris.uraian or baris.nomor).lower())


def label_of(baris: BarisMentah) -> str:
    """Return what a total row says behind the word Jumlah, empty where that is nothing."""
    return _PIVOT.sub("", _JUMLAH.sub("", total_words(baris))).strip(" .:-")


def is_closing(grid: Grid, baris: int) -> bool:
    """Tell a row below a table: signature, source, notes, the cash of a SPJ; no row with a kode.

    Kepala Bidang may stand in the column Pelaksana of a row.
    """
    pertama = first_text(grid, baris)
    if _PENUTUP.match(pertama) or is_cash(grid, baris):
        return True
    return pertama.startswith("*") and _notes_follow(grid, baris)


def is_cash(grid: Grid, baris: int) -> bool:
    """Tell the row from which on a SPJ tells the cash of its bendahara.

    It stands below a blank row, or above the SP2D that were received.
    """
    if _KAS.match(first_text(grid, baris)) is None:
        return False
    terpisah = baris > 0 and not first_text(grid, baris - 1)
    bawah = first_text(grid, baris + 1) if baris + 1 < grid.n_baris else ""
    return terpisah or bool(_DITERIMA.match(bawah))


def _notes_follow(grid: Grid, baris: int) -> bool:
    """Tell notes from a bullet, below which rows of two cells and more go on.

    They end at a blank row, or at what closes a table.
    """
    for b in range(baris, grid.n_baris):
        terisi = sum(kolom[b] is not None for kolom in grid.kolom)
        if not terisi or _PENUTUP.match(first_text(grid, b)):
            return True
        if terisi > 1:
            return False
    return True


def read_rows(
    grid: Grid,
    mulai: int,
    sampai: int,
    kolom: dict[str, tuple[int, ...]],
    jumlah: dict[int, list[Decimal | None]],
    ragu: set[int],
) -> list[BarisMentah]:
    """Return the rows of a budget table, from its first to its last row with an amount.

    `jumlah` holds each amount column's numbers from row `mulai` on; rows in `ragu` hold amounts
    that could not be read. Amounts without any words may be a total: these rows are kept, but for
    zeros, which the formulas of a form give where nobody filled it.
    """
    akhir = _last_row(grid, mulai, sampai, kolom, jumlah, ragu)
    rentang = range(mulai, akhir + 1)
    pembaca = _PembacaBaris(grid, kolom, rentang)
    hasil = []
    sebaris = zip(*jumlah.values(), strict=True) if jumlah else repeat(())
    for baris, angka in zip(rentang, sebaris, strict=False):
        mentah = pembaca.read(baris, dict(zip(jumlah, angka, strict=True)))
        if not (mentah.uraian or mentah.teks_kode or mentah.nomor) and any(angka):
            mentah.uraian = _label_outside(grid, baris)
        if _is_remark(mentah):
            continue
        if mentah.uraian or mentah.kode or any(angka) or is_total(mentah):
            hasil.append(mentah)
    return _with_levels(grid, kolom, _with_account_heads(hasil))


def _label_outside(grid: Grid, baris: int) -> str:
    """Return the words of a total that stand in a column of something else: User, PPTK."""
    teks = rapikan(next((n for kolom in grid.kolom if (n := kolom[baris]) is not None), None))
    return teks if _JUMLAH.match(squeezed(teks.lower())) else ""


def _with_levels(
    grid: Grid, kolom: dict[str, tuple[int, ...]], rows: list[BarisMentah]
) -> list[BarisMentah]:
    """Return the rows with what a column of levels says of each, where a table has one."""
    terpakai = {k for lajur in kolom.values() for k in lajur}
    for k, nilai in enumerate(grid.kolom):
        teks = [nilai[baris.baris] for baris in rows] if k not in terpakai else []
        berisi = [n for n in teks if n is not None]
        if len(berisi) * 2 < len(rows) or not _are_levels(berisi):
            continue
        return [
            replace(baris, jenjang=rapikan(kata)) for baris, kata in zip(rows, teks, strict=True)
        ]
    return rows


def _are_levels(nilai: Sequence[Nilai]) -> bool:
    """Tell cells that hold nothing but the names of levels, two of them at least."""
    if not all(isinstance(n, str) and _JENJANG.fullmatch(kecilkan(n)) for n in nilai):
        return False
    return len({kecilkan(n) for n in nilai}) > 1


def _is_remark(baris: BarisMentah) -> bool:
    """Tell a row of words that says something of the one above it: Sumber Dana : DAU."""
    if baris.kode or baris.teks_kode or baris.nomor or baris.terisi:
        return False
    return is_note(baris.uraian.lower())


def _with_account_heads(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Read a lone 5 above 5.1 as the rekening Belanja: elsewhere it is an urusan."""
    hasil = list(rows)
    berkode = [posisi for posisi, baris in enumerate(rows) if baris.kode]
    for posisi, berikut in pairwise(berkode):
        kode, bawah = rows[posisi].kode, rows[berikut].kode
        if kode and bawah and bawah.tingkat == "rekening" and kode.bagian == bawah.bagian[:1]:
            hasil[posisi] = replace(rows[posisi], kode=replace(kode, tingkat="rekening"))
    return hasil


class _PembacaBaris:
    """Reads the rows of one table; what its kode columns say is read column by column."""

    def __init__(self, grid: Grid, kolom: dict[str, tuple[int, ...]], rentang: range) -> None:
        self.grid, self.rentang = grid, rentang
        self.letak_kode = kolom.get("kode", ())
        self.bertanggal: set[int] = set()  # rows in which a kode may have been made a date
        self.isi_kode = [self._kode_texts(grid.isi_kolom(k)) for k in self.letak_kode]
        self.isi_nomor = [self._texts(k) for k in kolom.get("no", ())]
        self.isi_uraian = [(k, self._texts(k)) for k in kolom.get("uraian", ())]

    def read(self, baris: int, jumlah: dict[int, Decimal | None]) -> BarisMentah:
        """Return one row."""
        bertanggal, urut = baris in self.bertanggal, baris - self.rentang.start
        bagian = [lajur[urut] for lajur in self.isi_kode]
        nomor = " ".join([teks[urut] for teks in self.isi_nomor]).strip()
        kata = [(k, t) for k, teks in self.isi_uraian if (t := teks[urut])]
        if not kata and not any(bagian):
            nomor, kata = name_in_number(nomor)
        butir = len(kata) > 1 and bool(_BUTIR.match(kata[0][1]))
        letak, uraian = kata[1 if butir else 0] if kata else (0, "")
        uraian = _TANDA.sub("", uraian)
        if kata and letak in self.letak_kode:
            kode, uraian = split_named(uraian) or ("", uraian)
            bagian = [kode]
        if (
            not uraian
            and bagian
            and (label := next((t for t in bagian if _JUMLAH.match(squeezed(t.lower()))), ""))
        ):
            return BarisMentah(baris, nomor, None, "", label, jumlah)
        if not uraian and bagian and (dua := split_named(bagian[-1])):  # kode and name in one cell
            bagian, uraian = [*bagian[:-1], dua[0]], dua[1]
        bernama: list[tuple[int, str]] = []
        if not uraian and not bertanggal and (di := only_filled(bagian)) is not None:
            _, bernama = name_in_number(bagian[di])
            if bernama:
                letak, uraian, bagian = self.letak_kode[di], bernama[0][1], [""] * len(bagian)
        return BarisMentah(
            baris,
            nomor,
            read_kode(bagian),
            " ".join(filter(None, bagian)),
            uraian,
            jumlah,
            letak,
            tuple(bagian),
            _typed_as_dates(self.grid, baris, self.letak_kode, bagian) if bertanggal else (),
            di_kode=bool(bernama),
        )

    def _texts(self, kolom: int) -> list[str]:
        """Return what the rows' cells of a column say; many say the same."""
        nilai = self.grid.isi_kolom(kolom)[self.rentang.start : self.rentang.stop]
        terbaca = {n: rapikan(n) for n in {*nilai} if isinstance(n, str)}
        return [terbaca[n] if isinstance(n, str) else rapikan(n) for n in nilai]

    def _kode_texts(self, kolom: list[Nilai]) -> list[str]:
        """Return what the rows' cells of a kode column say; many say the same."""
        nilai = kolom[self.rentang.start : self.rentang.stop]
        terbaca: dict[Nilai, tuple[str, bool]] = {None: ("", False)}
        terbaca |= {n: _kode_text(n) for n in set(nilai) if isinstance(n, str)}
        kode = [terbaca.get(n) or _kode_text(n) for n in nilai]
        dua = zip(self.rentang, kode, strict=True)
        self.bertanggal.update(b for b, (_, tanggal) in dua if tanggal)
        return [teks for teks, _ in kode]


def _kode_text(nilai: Nilai) -> tuple[str, bool]:
    """Return what a kode cell says, and whether it is, or reads like, a date.

    A lone hyphen says that there is no kode.
    """
    if isinstance(nilai, datetime.date):
        return f"{nilai:%d/%m/%Y}", True
    bulan = isinstance(nilai, str) and _BULAN.search(nilai) is not None
    return _STRIP.sub("", rapikan(nilai)), bulan


def _typed_as_dates(
    grid: Grid, baris: int, kolom: tuple[int, ...], bagian: list[str]
) -> tuple[tuple[str, ...], ...]:
    """Return the texts that a row's kode columns may have had before Excel made a date of one."""
    for urut, k in enumerate(kolom[: len(bagian)]):
        nilai = grid.nilai(baris, k)
        if isinstance(nilai, datetime.date) or (isinstance(nilai, str) and _BULAN.search(nilai)):
            calon = kode_of_date(nilai, grid.gaya(baris, k).format_angka)
            return tuple((*bagian[:urut], teks, *bagian[urut + 1 :]) for teks in calon)
    return ()


def _last_row(
    grid: Grid,
    mulai: int,
    sampai: int,
    kolom: dict[str, tuple[int, ...]],
    jumlah: dict[int, list[Decimal | None]],
    ragu: set[int],
) -> int:
    """Return the last row with an amount, before a signature or notes."""
    akhir = mulai - 1
    lajur = [
        k for k in jumlah if holds_rupiah(grid.kolom[k][mulai : min(sampai, mulai + BARIS_CONTOH)])
    ]
    kata = [*kolom.get("uraian", ()), *kolom.get("kode", ()), *kolom.get("no", ())]
    for baris in range(mulai, sampai):
        kosong = all(angka[baris - mulai] is None for angka in jumlah.values())
        if (
            kosong
            and akhir >= mulai
            and (is_closing(grid, baris) or _heads_other(grid, baris, lajur))
            and not stands_between(grid, baris, mulai, jumlah, kolom.get("kode", ()))
        ):
            break
        berkata = baris in ragu and any(rapikan(grid.nilai(baris, k)) for k in kata)
        if not kosong or berkata or (baris == akhir + 1 and _is_coded(grid, baris, kolom)):
            akhir = baris
    return akhir


def _is_coded(grid: Grid, baris: int, kolom: dict[str, tuple[int, ...]]) -> bool:
    """Tell a row with kode and name: below the last amount it is one whose amounts are blank."""
    nama = any(rapikan(grid.nilai(baris, k)) for k in kolom.get("uraian", ()))
    return nama and is_coded(grid, baris, kolom.get("kode", ()))


def _heads_other(grid: Grid, baris: int, lajur: list[int]) -> bool:
    """Tell the heading of something else below a table: behind a blank row, words over amounts."""
    return all(kolom[baris - 1] is None for kolom in grid.kolom) and any(
        is_word(grid.kolom[k][baris]) for k in lajur
    )
