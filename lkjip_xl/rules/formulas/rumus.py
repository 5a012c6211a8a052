"""F: formulas that give a wrong figure, or will give one as soon as a row changes."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.formulas import summed_rows
from lkjip_xl.cells.lists import others
from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.cakupan import Cakupan, adds_children, coverage, is_leaf
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import Konteks, sebut, temuan_di
from lkjip_xl.rules.selisih import find_differences, read_column, sum_columns


def _formula_columns(konteks: Konteks) -> Iterator[tuple[Tabel, Pohon, Grid, Kolom]]:
    """Return the amount columns of budget tables on sheets with formulas."""
    for tabel, pohon in konteks.anggaran():
        grid = konteks.grid(tabel)
        if grid is not None and grid.rumus:
            for kolom in sum_columns(tabel, pohon):
                yield tabel, pohon, grid, read_column(konteks, tabel, pohon, kolom)


@aturan("peringatan")
def f101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: rumus jumlah tidak memuat semua baris di bawahnya, atau memuat baris dua kali.

    Mengapa: selama baris itu kosong atau nol jumlahnya tampak benar; begitu diisi, jumlahnya salah.
    Contoh: =SUM(F10:F12), padahal baris 13 juga rincian kegiatan itu dan masih kosong.
    Cara memperbaiki: perbaiki rentang rumusnya sehingga memuat setiap rincian tepat sekali.
    Keterbatasan: bila jumlahnya sudah salah, rumusnya disebut sebagai sebab pada temuan T.
    """
    for tabel, pohon, grid, kolom in _formula_columns(konteks):
        salah = find_differences(konteks, tabel, pohon, kolom.kolom).salah
        for posisi in sorted(kolom.berumus - salah.keys()):
            simpul = kolom.baris[posisi]
            rumus = grid.rumus[simpul.baris, kolom.kolom]
            if adds_children(kolom, posisi, rumus) or is_leaf(kolom, posisi):
                continue
            if _adds_subtotals(pohon, rumus, kolom.kolom, grid):
                continue
            cakupan = coverage(kolom, posisi, grid, nol=True)
            if cakupan is None or not (cakupan.luput or cakupan.dobel or cakupan.luar):
                continue
            luput, kata, letak = _named_fault(cakupan)
            yield temuan_di(
                tabel,
                "F101",
                "peringatan",
                [
                    (simpul.baris, kolom.kolom),
                    *((kolom.baris[p].baris, kolom.kolom) for p in luput),
                ],
                f"Rumus {rumus} {kata} "
                f"{sebut(kolom.baris[luput[0]].tingkat, kolom.baris[luput[0]].uraian)}"
                + others(luput, "baris lain")
                + f"{letak}, yang sekarang kosong atau nol.",
                "Perbaiki rentang rumusnya sebelum baris itu diisi.",
            )


def _named_fault(cakupan: Cakupan) -> tuple[tuple[int, ...], str, str]:
    """Return the rows with which a formula is wrong, the verb, and what is said behind them."""
    if cakupan.luput:
        return cakupan.luput, "tidak memuat", ""
    if cakupan.dobel:
        return cakupan.dobel, "memuat dua kali", ""
    return cakupan.luar, "memuat", " di luar rinciannya"


def _adds_subtotals(pohon: Pohon, rumus: str, kolom: int, grid: Grid) -> bool:
    """Tell a formula over rows such as Jumlah Program, which hold the blank rows among theirs."""
    dijumlah = summed_rows(rumus, kolom, grid.n_baris) if pohon.subjumlah else None
    return any(s.simpul.baris in (dijumlah or ()) for s in pohon.subjumlah)


@aturan("kesalahan")
def f103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: rumus pada baris rincian menyimpan hasil lama yang tidak lagi sama dengan rumusnya.

    Mengapa: laporan dan jumlah di atasnya memakai angka yang sudah tidak berlaku.
    Contoh: =DPA!F12 masih menyimpan 100.000, padahal DPA!F12 sudah 110.000.
    Cara memperbaiki: buka berkasnya di Excel, tekan F9, lalu simpan. Di sini dipakai hasil barunya.
    Keterbatasan: hanya rumus yang dapat dihitung ulang di sini (penjumlahan, perkalian, rujukan
    ke lembar lain di berkas yang sama, ROUND, IF, IFERROR).
    """
    for tabel, _ in konteks.anggaran():
        grid = konteks.grid(tabel)
        if grid is None:
            continue
        usang = [
            (sel, ke_desimal(lama), baru)
            for sel, baru in sorted(tabel.dihitung_ulang.items())
            if isinstance(lama := grid.nilai(*sel), int | float)
        ]
        if not usang:
            continue
        sel, lama_nilai, baru = usang[0]
        tunggal = len(usang) == 1
        sisanya = others(usang, "sel lain")
        yield temuan_di(
            tabel,
            "F103",
            "kesalahan",
            [s for s, _, _ in usang],
            f"Rumus {grid.rumus[sel]} pada baris {sel[0] + 1}{sisanya} menyimpan hasil lama; di "
            "sini dipakai hasil yang dihitung ulang.",
            "Buka berkasnya di Excel, tekan F9, lalu simpan.",
            nilai=_whole(lama_nilai) if tunggal else None,
            seharusnya=_whole(baru) if tunggal else None,
        )


def _whole(nilai: Decimal) -> Decimal:
    return nilai.quantize(Decimal(1)) if nilai == nilai.to_integral_value() else nilai
