"""Levels of budget rows: from kode, formulas, words, numbering or style, in this order."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise, takewhile

from lkjip_xl.cells.formulas import summed_rows
from lkjip_xl.cells.kode import Kode
from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import NAMA_BIDANG, NAMA_UNIT, NAMA_URUSAN
from lkjip_xl.tables.anggaran.levels.details import add_up_as_details
from lkjip_xl.tables.anggaran.levels.level_names import TANPA_KATA, plain_name, word_rank
from lkjip_xl.tables.anggaran.levels.numbering import number_classes
from lkjip_xl.tables.anggaran.levels.parents import Induk, stack_parents
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_PERINGKAT = {"urusan": 0, "bidang_urusan": 1, "skpd": 2, "program": 3, "kegiatan": 4}
_SUB, _REKENING, _TANPA_KODE = 5, 6, 96
_NOL = Decimal(0)
_KELOMPOK = ("[#]", "[-]")
_TANPA_KODE_TERBANYAK = 0.05  # more blanks are no slips: kode then do not name the levels
_CUKUP = 0.6
_POLA_KODE = later(r"\d+(?:\.\d+){3,}\.?$")  # of four parts or more: items have shorter numbers
# Kecamatan alone, or Inspektorat, above an office is the bidang urusan of that name.
_BIDANG_KANTOR = later(r"^(kecamatan|kelurahan|inspektorat( daerah)?|sekretariat daerah)$")
_KANTOR, _BIDANG, _SELURUH = -1, -2, -3
_DI_ATAS = (
    (later(NAMA_BIDANG), _BIDANG),
    (later(NAMA_URUSAN), -3),
    (later(NAMA_UNIT), _KANTOR),
)


def _kode_rank(kode: Kode) -> int:
    """Return the rank of a kode: rekening get deeper with each part."""
    if kode.tingkat == "rekening":
        return _REKENING + len(kode.bagian)
    return _PERINGKAT.get(kode.tingkat, _SUB)


def is_kode_below(atas: BarisMentah, bawah: BarisMentah) -> bool:
    """Tell whether a row's kode may stand below another one's: no kode denies nothing."""
    if atas.kode is None or bawah.kode is None:
        return True
    return _kode_rank(atas.kode) < _kode_rank(bawah.kode)


def by_kode(rows: list[BarisMentah], _grid: Grid) -> Induk | None:
    """Return parents by kode; a row without kode stands below the last row that has one.

    In an excerpt only rekening have a kode: there it does not tell what stands above them.
    """
    berkode = sum(1 for baris in rows if baris.kode)
    sedikit = berkode < _CUKUP * len(rows) and not _only_headings_coded(rows)
    if (sedikit and not _are_items(rows) and not add_up_as_details(rows)) or _only_accounts(rows):
        return None
    peringkat = [_kode_rank(s.kode) if s.kode else _item_rank(s.uraian) for s in rows]
    induk = stack_parents(peringkat)
    for posisi in _repeated_agencies(rows):
        induk[posisi] = posisi - 1
    return induk


def all_named(rows: list[BarisMentah]) -> bool:
    """Tell whether hardly a row lacks a kode but the items below a rekening, no larger than it.

    Below other rows, what lacks one and adds up to the row above it is its details. A kode of no
    known shape (1.20.08.02, as until 2020) names no level, and its row is no item.
    """
    atas: BarisMentah | None = None
    tanpa = 0
    for baris in rows:
        if baris.kode:
            atas = baris
        elif _POLA_KODE.match(baris.teks_kode) or not atas or not _is_rekening(atas):
            tanpa += 1
        elif _is_larger(baris, atas):
            return False
    return tanpa <= max(1, _TANPA_KODE_TERBANYAK * len(rows)) or add_up_as_details(rows)


def _is_rekening(baris: BarisMentah) -> bool:
    return baris.kode is not None and baris.kode.tingkat == "rekening"


def _is_larger(baris: BarisMentah, atas: BarisMentah) -> bool:
    """Tell whether a row holds more than the one above it, in some column."""
    return any(
        n is not None and (m := atas.jumlah.get(k)) is not None and abs(n) > abs(m)
        for k, n in baris.jumlah.items()
    )


def _item_rank(uraian: str) -> int:
    """Return the rank of a row without kode; SIPD groups items below [#] and [-]."""
    return _TANPA_KODE + next((n for n, tanda in enumerate(_KELOMPOK) if uraian[:3] == tanda), 2)


def _are_items(rows: list[BarisMentah]) -> bool:
    """Tell whether all rows without kode are items: each stands somewhere below a rekening.

    A number of its own makes a row more than an item, unless rows with kode are numbered too.
    """
    bernomor = any(baris.nomor for baris in rows if baris.kode)
    atas: Kode | None = None
    for baris in rows:
        atas = baris.kode or atas
        if baris.kode:
            continue
        if atas is None or atas.tingkat != "rekening" or (baris.nomor and not bernomor):
            return False
    return atas is not None


def _only_headings_coded(rows: list[BarisMentah]) -> bool:
    """Tell whether exactly the rows without amounts have a kode, the first one included.

    Then the others stand below them: a blank kegiatan above its sub kegiatan without kode.
    """
    return bool(rows[0].kode) and all(bool(s.kode) != bool(s.terisi) for s in rows)


def _only_accounts(rows: list[BarisMentah]) -> bool:
    """Tell whether the table begins with rows without kode, and only rekening have one."""
    tingkat = {baris.kode.tingkat for baris in rows if baris.kode}
    return tingkat == {"rekening"} and not rows[0].kode


def _repeated_agencies(rows: list[BarisMentah]) -> list[int]:
    """Return the rows that print the SKPD of the row above again: its unit, one level deeper."""

    def repeats(atas: BarisMentah, baris: BarisMentah) -> bool:
        skpd = baris.kode is not None and baris.kode.tingkat == "skpd"
        senama = skpd and kunci_nama(atas.uraian) == kunci_nama(baris.uraian)
        return senama and atas.kode == baris.kode

    return [p for p, dua in enumerate(pairwise(rows), 1) if repeats(*dua)]


def by_formula(rows: list[BarisMentah], grid: Grid) -> Induk | None:
    """Return parents by the sums that stand in the amount columns.

    A row that several sums add is the child of the one that adds the fewest rows: a sum that
    takes in a subtotal and its parts is no second parent, and in another column a total may be
    typed over. Of equal sums the one in the first column decides.
    """
    if not grid.ada_rumus or not rows:
        return None
    letak = {baris.baris: posisi for posisi, baris in enumerate(rows)}
    induk: Induk = [None] * len(rows)
    jumlah = []
    for kolom in rows[0].jumlah:
        for posisi, baris in enumerate(rows):
            teks = grid.rumus.get((baris.baris, kolom))
            anak = summed_rows(teks, kolom, grid.n_baris) if teks else None
            if anak:
                jumlah.append((posisi, [letak[b] for b in anak if b in letak]))
    for posisi, bawah in sorted(jumlah, key=lambda dua: len(dua[1])):
        for satu_anak in bawah:
            if satu_anak != posisi and induk[satu_anak] is None:
                induk[satu_anak] = posisi
    ketemu = sum(atas is not None for atas in induk)
    return induk if ketemu >= _CUKUP * (len(rows) - 1) and not has_cycle(induk) else None


def has_cycle(induk: Induk) -> bool:
    """Tell whether climbing from some row never ends."""
    selesai = [False] * len(induk)
    for posisi in range(len(induk)):
        jalan: set[int] = set()
        atas: int | None = posisi
        while atas is not None and not selesai[atas]:
            if atas in jalan:
                return True
            jalan.add(atas)
            atas = induk[atas]
        for dilalui in jalan:
            selesai[dilalui] = True
    return False


def by_word(rows: list[BarisMentah], _grid: Grid) -> Induk | None:
    """Return parents by the words Program, Kegiatan, Sub Kegiatan at the start of a row.

    Where most rows carry none (rekening), these must all stand below the deepest word.
    """
    peringkat = word_ranks(rows)
    berkata = {kelas for kelas in peringkat if kelas != TANPA_KATA}
    if not berkata or len(set(peringkat)) < 2:
        return None
    induk = stack_parents(
        [
            p + (len(baris.kode.bagian) if p == TANPA_KATA and baris.kode else 0)
            for p, baris in zip(peringkat, rows, strict=True)
        ]
    )
    if are_worded(rows):
        return induk
    terdalam = max(berkata)
    di_bawah = all(
        atas is not None and peringkat[atas] in {terdalam, TANPA_KATA}
        for kelas, atas in zip(peringkat, induk, strict=True)
        if kelas == TANPA_KATA
    )
    cukup = len(berkata) > 1 or any(baris.kode for baris in rows)
    return induk if cukup and di_bawah else None


def are_worded(rows: Sequence[BarisMentah]) -> bool:
    """Tell whether most rows say their level by the word before their name."""
    return sum(kelas != TANPA_KATA for kelas in word_ranks(rows)) >= _CUKUP * len(rows)


def word_ranks(rows: Sequence[BarisMentah]) -> list[int]:
    """Return the rank of the word before each name; Urusan and offices stand above a Program.

    So they do above a Kegiatan, or Sub Kegiatan, where no row says a level above it; and so do
    first rows that hold what all those of the highest level do, whatever they say.
    """
    nama = [plain_name(baris.uraian) for baris in rows]
    peringkat = [word_rank(baris.kata) for baris in rows]
    teratas = min(peringkat, default=TANPA_KATA)
    for posisi in range(len(rows) - 2, -1, -1):
        if peringkat[posisi] == TANPA_KATA and peringkat[posisi + 1] <= teratas < TANPA_KATA:
            di_atas = (p for pola, p in _DI_ATAS if pola.match(nama[posisi]))
            peringkat[posisi] = next(di_atas, TANPA_KATA)
            if peringkat[posisi + 1] == _KANTOR and _BIDANG_KANTOR.match(nama[posisi]):
                peringkat[posisi] = _BIDANG
    di_atas_semua = _totals_above(rows, peringkat)
    return [_SELURUH - n for n in range(di_atas_semua, 0, -1)] + peringkat[di_atas_semua:]


def _totals_above(rows: Sequence[BarisMentah], peringkat: Sequence[int]) -> int:
    """Return how many first rows without a level add up all those of the highest one.

    A slip in one of their columns is theirs: nothing stands below them but what they hold.
    """
    teratas = min(peringkat, default=TANPA_KATA)
    if teratas == TANPA_KATA:
        return 0
    tertinggi = [s for s, p in zip(rows, peringkat, strict=True) if p == teratas]
    jumlah = {k: sum((s.jumlah[k] or _NOL for s in tertinggi), _NOL) for k in rows[0].jumlah}
    awal = list(takewhile(lambda n: peringkat[n] == TANPA_KATA, range(len(rows))))
    seluruh = [_holds_all(rows[n].jumlah, jumlah) for n in awal]
    return len(awal) if all(seluruh) else 0


def _holds_all(angka: Mapping[int, Decimal | None], jumlah: Mapping[int, Decimal]) -> bool:
    """Tell whether some amount is the sum of its column."""
    return any(n and n == jumlah[k] for k, n in angka.items())


def by_number(rows: list[BarisMentah], _grid: Grid) -> Induk | None:
    """Return parents by numbering: styles count as levels in the order they first appear."""
    kelas = number_classes(rows)
    if sum(1 for teks in kelas if teks) < _CUKUP * len(rows):
        return None
    return _by_class(kelas)


def _by_class(kelas: list[str]) -> Induk | None:
    """Return parents where classes count as levels in the order they first appear."""
    urutan: dict[str, int] = {}
    for teks in kelas:
        urutan.setdefault(teks, len(urutan))
    if len(urutan) < 2:
        return None
    return stack_parents([urutan[teks] for teks in kelas])


def by_headings(rows: list[BarisMentah], grid: Grid) -> Induk | None:
    """Return parents where program and kegiatan are headings without number and amounts.

    Of two headings below each other the first is the program; one alone is a kegiatan. All other
    rows are numbered, or only the headings are bold.
    """
    kepala = [not baris.terisi and not baris.nomor and not baris.kode for baris in rows]
    if not any(kepala) or not (_all_others_numbered(rows, kepala) or _bold(rows, grid) == kepala):
        return None
    ulang = [len(list(deret)) for k, deret in groupby(kepala) if k]
    if max(ulang) > 2 or kepala[-1]:
        return None
    dua = max(ulang) == 2
    peringkat = [
        2 if not k else 0 if not dua or ((not kepala[p - 1] or p == 0) and kepala[p + 1]) else 1
        for p, k in enumerate(kepala)
    ]
    return stack_parents(peringkat)


def _all_others_numbered(rows: list[BarisMentah], kepala: list[bool]) -> bool:
    return all(k or baris.nomor for k, baris in zip(kepala, rows, strict=True))


def _bold(rows: list[BarisMentah], grid: Grid) -> list[bool]:
    """Tell of each row whether its name is bold."""
    return [grid.gaya(baris.baris, baris.kolom_uraian).tebal for baris in rows]


def by_style(rows: list[BarisMentah], grid: Grid) -> Induk | None:
    """Return parents by look: a number before the name, its column, bold, indent."""
    kelas = []
    for baris in rows:
        gaya = grid.gaya(baris.baris, baris.kolom_uraian)
        teks = grid.nilai(baris.baris, baris.kolom_uraian)
        jarak = len(teks) - len(teks.lstrip()) if isinstance(teks, str) else 0
        bernomor = bool(baris.nomor or baris.teks_kode)
        kelas.append(f"{bernomor}|{baris.kolom_uraian}|{gaya.tebal}|{gaya.indentasi}|{jarak}")
    return _by_class(kelas)
