"""Causes in one typed number: the total's own, or that of one row it adds up."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.digits import relate
from lkjip_xl.causes.evidence.links import is_typed
from lkjip_xl.causes.evidence.operands import operands
from lkjip_xl.causes.hypotheses.texts import is_odd_text
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.grid.grid import Grid
from lkjip_xl.measures.kalimat import tulis_besaran, tulis_rupiah
from lkjip_xl.model.sel import Tempat, alamat

_SERIBU = 1000
KELIPATAN = {"kelipatan_seribu", "kelipatan_sepuluh"}
KATA_SALAH_KETIK = {
    "kelipatan_seribu": "bedanya tepat seribu atau sejuta kali",
    "kelipatan_sepuluh": "bedanya tepat sepuluh atau seratus kali",
    "tanda_terbalik": "hanya tandanya terbalik",
    "angka_tertukar": "dua angka yang berdampingan tertukar",
    "digit_kurang_lebih": "ada satu angka yang kurang atau lebih",
    "satu_angka": "hanya satu angka yang lain",
}


def slip_words(jenis: str, sel: str, tertulis: Decimal, benar: Decimal) -> str:
    """Return a slip of the keyboard in words (rupiah)."""
    tulis = tulis_besaran if abs(tertulis) < _SERIBU else tulis_rupiah  # 2,50 million
    angka = f"{sel} tertulis {tulis(tertulis)}, yang cocok {tulis_rupiah(benar)}"
    return f"{angka}: {KATA_SALAH_KETIK[jenis]}"


def typed_slip(m: Masalah) -> Iterator[Dugaan]:
    """Return the typed cells that one slip of the keyboard turns into the amount that fits."""
    if m.rumus(m.posisi) is None:
        yield from _slip(m, m.posisi, m.tertulis, m.seharusnya)
    if m.rumus(m.posisi) is not None:
        return  # a formula follows its rows, whatever they hold
    berangka = _moves_digits(m.beda)
    for posisi in m.daun:
        tertulis = m.isi.typed(posisi)
        if tertulis is None or (not berangka and abs(tertulis) > 3 * abs(m.beda)):
            continue
        if is_typed(m.rumus(posisi)):
            yield from _slip(m, posisi, tertulis, tertulis + m.beda)
        elif not m.tabel.satuan:
            dua, koreksi = (tertulis, tertulis + m.beda), {(posisi, m.kolom): tertulis + m.beda}
            yield from operand_slip(m.grid, m.tempat(posisi), dua, koreksi)


def _moves_digits(beda: Decimal) -> bool:
    """Tell whether a difference may come from one digit or two adjacent ones.

    Then it is one digit, or a multiple of nine below ninety, with zeros behind; all other slips
    change a number by at least a third of itself.
    """
    _, digit, _ = beda.normalize().as_tuple()
    return len(digit) == 1 or (len(digit) == 2 and (digit[0] * 10 + digit[1]) % 9 == 0)


def _slip(m: Masalah, posisi: int, tertulis: Decimal, benar: Decimal) -> Iterator[Dugaan]:
    jenis = relate(tertulis, benar)
    sel = m.tempat(posisi)
    if jenis in KELIPATAN and is_odd_text(m.tabel, m.grid, sel):
        koreksi = {(posisi, m.kolom): benar}
        yield misread_text(m.grid, sel, (tertulis, benar), koreksi)
    elif jenis:
        yield Dugaan(
            jenis,
            (sel,),
            slip_words(jenis, alamat(*sel), tertulis, benar),
            {(posisi, m.kolom): benar},
        )


def operand_slip(
    grid: Grid | None,
    sel: Tempat,
    nilai: tuple[Decimal, Decimal],
    koreksi: dict[tuple[int, int], Decimal],
) -> Iterator[Dugaan]:
    """Return the slips in the typed numbers of its row that make a formula right (`nilai`: both).

    A formula follows its cells: what was typed wrong is one of these.
    """
    for bagian, benar in operands(grid, sel, *nilai):
        jenis = relate(bagian.nilai, benar) if benar > 0 else None
        if jenis:
            kata = slip_words(jenis, alamat(*bagian.sel), bagian.nilai, benar)
            yield Dugaan(jenis, (bagian.sel,), kata, koreksi, isian={bagian.sel: benar})


def misread_text(
    grid: Grid | None,
    sel: Tempat,
    nilai: tuple[Decimal, Decimal],
    koreksi: dict[tuple[int, int], Decimal],
) -> Dugaan:
    """Return that a text was read as another amount than the one that fits (`nilai`: both)."""
    teks = grid.nilai(*sel) if grid else ""
    return Dugaan(
        "teks_bukan_angka",
        (sel,),
        f"{alamat(*sel)} berisi teks “{teks}”, bukan angka; terbaca {tulis_rupiah(nilai[0])}, "
        f"yang cocok {tulis_rupiah(nilai[1])}",
        koreksi,
        terbaca=True,
    )


def rounding(m: Masalah) -> Iterator[Dugaan]:
    """Return that stored fractions, which the cells do not show, nearly explain the difference."""
    if m.temuan.tingkat == "peringatan" and m.kolom in m.tabel.desimal_tampil:
        yield Dugaan(
            "beda_pembulatan",
            (m.tempat(m.posisi),),
            "angkanya menyimpan pecahan yang tidak ditampilkan; selisihnya hampir sebesar "
            "pembulatan",
            {(m.posisi, m.kolom): m.seharusnya},
        )
