"""Amount columns of a budget table that no role has: TW, sumber dana, belanja pegawai, modal."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.numbers import decimals_shown
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.tabel import Keraguan, Tabel, columns_of
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU, BARIS_CONTOH, BIT_KEBETULAN, RUPIAH_TERKECIL
from lkjip_xl.relations.bits import column_bits
from lkjip_xl.rules.kolom import Kolom, KolomBebas, Selisih, reach
from lkjip_xl.rules.konteks import Konteks, role_columns
from lkjip_xl.rules.selisih import column_name, find_differences, read_column, tolerance
from lkjip_xl.tables.anggaran.columns.content import holds_amounts
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import words_in_rows

_NOL = Decimal(0)
# A budget of another year or stage; what is planned by month is none.
_PAGU = later(r"^(?!.*(rencana|\bkas\b|%|fisik|target)).*\b(anggaran|pagu|realisasi)\b")
# A column in thousands holds whole numbers, half of them above any percent; what is counted in
# other units may be such too.
_RIBUAN_TERKECIL = 100
_BUKAN_UANG = later(
    r"%|\b(persen\w*|fisik|volume|target|kinerja|output|keluaran|bobot|orang|peserta|satuan|unit|k|"
    r"ket|keterangan|nomor|no|tanggal|tgl|sp2d)\b"
)
_CUKUP = 3  # fewer sums that hold prove nothing of a column that no word explains


def free_columns(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> KolomBebas:
    """Return the amount columns without a role of a budget table; read once per run."""
    if id(tabel) not in konteks.bebas:
        bebas = konteks.bebas[id(tabel)] = _read(konteks, tabel, pohon)
        konteks.bebas[id(bebas.tabel)] = bebas  # whoever has it, asks it
        for kolom in bebas.nama:  # the causes ask the table itself
            konteks.kolom[id(tabel), kolom] = amounts_of(konteks, bebas, kolom)
    return konteks.bebas[id(tabel)]


def _read(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> KolomBebas:
    grid = konteks.grid(tabel)
    if grid is None or not pohon.simpul or not tabel.pasti:
        return KolomBebas(tabel, pohon, {})
    baris = [s.baris for s in pohon.seluruh]
    awal, akhir = min(baris), max(baris) + 1
    nama = _names(grid, tabel, awal, akhir)
    if not nama:
        return KolomBebas(tabel, pohon, {})
    pembaca = Pembaca(grid)
    angka = read_amounts(pembaca, sorted(nama), awal, akhir)

    def with_amounts(simpul: Simpul) -> Simpul:
        sendiri = {} if simpul.maya else {k: n[simpul.baris - awal] for k, n in angka.items()}
        return replace(simpul, jumlah=simpul.jumlah | sendiri)

    luas = replace(
        pohon,
        simpul=tuple(map(with_amounts, pohon.simpul)),
        total=with_amounts(pohon.total) if pohon.total else None,
    )
    tampil = {k: n for k in nama if (n := _decimals(grid, tabel, k, angka[k], awal)) is not None}
    ragu = (*tabel.keraguan, *pembaca.keraguan, *_unread(grid, sorted(nama), baris))
    besar = replace(
        tabel,
        isi=luas,
        keraguan=ragu,
        desimal_tampil=tabel.desimal_tampil | tampil,
        angka_teks=tabel.angka_teks | pembaca.angka_teks,
    )
    return KolomBebas(besar, luas, nama)


def _names(grid: Grid, tabel: Tabel, awal: int, akhir: int) -> dict[int, str]:
    """Return the columns of rupiah without a role that have a heading, with what it says."""
    kata = words_in_rows(grid, tabel.baris_kepala)
    milik = reach(grid, tabel, akhir)
    bebas = [k for k in sorted(kata.keys() - columns_of(tabel)) if k in milik and kata[k]]
    batas = min(akhir, awal + BARIS_CONTOH)
    uang = {k for k in bebas if holds_amounts(grid, k, awal, batas, _least(tabel, kata[k]))}
    # One amount in a column of a group of amounts: the only month, or DAK, of a small table.
    kelompok = {kata[k][:-1] for k in uang} - {()}
    serumpun = {k for k in bebas if kata[k][:-1] in kelompok} - uang
    nama = [k for k in serumpun if not _BUKAN_UANG.search(header_words(kata[k][-1]))]
    uang |= {k for k in nama if holds_amounts(grid, k, awal, batas, sedikit=1)}
    return {k: " ".join(dict.fromkeys(kata[k])) for k in sorted(uang)}


def _least(tabel: Tabel, kata: tuple[str, ...]) -> int:
    """Return what the amounts of a column exceed: less in a table that says it is in thousands."""
    uang = tabel.satuan and not _BUKAN_UANG.search(header_words(kata[-1]))
    return _RIBUAN_TERKECIL if uang else RUPIAH_TERKECIL


def _decimals(
    grid: Grid, tabel: Tabel, kolom: int, angka: list[Decimal | None], awal: int
) -> int | None:
    """Return the decimals that a column shows where it stores more, or holds thousands."""
    if tabel.satuan:
        return 0
    for geser, n in enumerate(angka):
        if n is not None and n != n.to_integral_value():
            return decimals_shown(grid.gaya(awal + geser, kolom).format_angka) or 0
    return None


def _unread(grid: Grid, kolom: list[int], baris: list[int]) -> list[Keraguan]:
    """Return the cells of rows that hold an Excel error, or a formula never calculated."""
    return [
        Keraguan(b, k, grid.galat.get((b, k), ""), "tidak ada nilainya")
        for k in kolom
        for b in baris
        if (b, k) in grid.galat or ((b, k) in grid.rumus and grid.nilai(b, k) is None)
    ]


def name_of(bebas: KolomBebas, kolom: int) -> str:
    """Return a column in words: its letter, and its heading or role."""
    nama = bebas.nama.get(kolom) or column_name(bebas.tabel, kolom)
    return f"kolom {huruf_kolom(kolom)} “{nama}”"


def amounts_of(konteks: Konteks, bebas: KolomBebas, kolom: int) -> Kolom:
    """Return what the rows of a table hold in a column, with or without a role."""
    return read_column(konteks, bebas.tabel, bebas.pohon, kolom)


def sums_down(konteks: Konteks, bebas: KolomBebas, kolom: int) -> Selisih:
    """Return where a column breaks the tree of its table, nothing where it does not follow it.

    Found once per run: each finding of a row asks for all the columns.
    """
    kunci = id(bebas.tabel), kolom
    if kunci not in konteks.turun:
        konteks.turun[kunci] = _sums_down(konteks, bebas, kolom)
    return konteks.turun[kunci]


def _sums_down(konteks: Konteks, bebas: KolomBebas, kolom: int) -> Selisih:
    selisih = find_differences(konteks, bebas.tabel, bebas.pohon, kolom)
    if kolom not in bebas.nama or not selisih.salah or _follows(konteks, bebas, kolom, selisih):
        return selisih
    return Selisih()


def _follows(konteks: Konteks, bebas: KolomBebas, kolom: int, selisih: Selisih) -> bool:
    """Tell whether a column without a role follows the tree: its sums say so, and few break it.

    Where fewer than three speak, a heading that could have had a role says so, and where fewer
    than three hold, a formula in one of its totals, if the columns with a role add up in the same
    rows (contract, section 3). The sum of one row is a copy, and tells nothing of a column; that
    it holds in the column beside is enough.
    """
    lajur = amounts_of(konteks, bebas, kolom)
    cocok = [p for p in lajur.jumlah_tertulis if _adds_several(bebas.tabel, lajur, p)]
    banyak = len(cocok) + len(selisih.salah)
    bernama = _could_have_role(bebas, kolom)
    berumus = bool(lajur.berumus & lajur.jumlah_tertulis)
    if (bernama and banyak < _CUKUP) or (berumus and len(cocok) < _CUKUP):
        return all(
            _adds_up(bebas.tabel, amounts_of(konteks, bebas, k), p)
            for k in role_columns(bebas.tabel, "anggaran")
            for p in selisih.salah
        )
    bits = column_bits(lajur.tertulis)
    cukup = len(cocok) >= _CUKUP and sum(bits[p] for p in cocok) >= BIT_KEBETULAN
    return (bernama or cukup) and len(cocok) >= BAGIAN_BERLAKU * banyak


def _could_have_role(bebas: KolomBebas, kolom: int) -> bool:
    """Tell a column whose heading names anggaran or realisasi, though another one has the role."""
    pilihan = bebas.tabel.kolom_pilihan
    return any(kolom in pilihan.get(peran, ()) for peran in ("anggaran", "realisasi")) or bool(
        _PAGU.search(header_words(bebas.nama[kolom]))
    )


def _adds_several(tabel: Tabel, kolom: Kolom, posisi: int) -> bool:
    """Tell a row that is the sum of several amounts below it."""
    anak = [n for a in kolom.anak[posisi] if (n := kolom.stated(a))]
    return len(anak) > 1 and _adds_up(tabel, kolom, posisi)


def _adds_up(tabel: Tabel, kolom: Kolom, posisi: int) -> bool:
    """Tell a row that is the sum of what is below it, or of its leaves."""
    anak = [n for a in kolom.anak[posisi] if (n := kolom.stated(a))]
    tertulis = kolom.typed(posisi) or _NOL
    beda = min(abs(tertulis - sum(anak, _NOL)), abs(tertulis - (kolom.hitungan[posisi] or _NOL)))
    return beda <= tolerance(tabel, kolom.kolom, len(anak))


def amount_columns(bebas: KolomBebas) -> list[int]:
    """Return all amount columns of a table: those with a role, and those without one."""
    return sorted({*bebas.pohon.simpul[0].jumlah, *bebas.nama})
