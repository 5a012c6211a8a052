"""Cells that the sheets of Tabel 3.1, 3.2, 3.4 and 3.6 share: given figures, capaian, ranges."""

from decimal import Decimal

from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import persen, ukuran
from lkjip_xl.measures.angka import TEKS_RUMUS, jika_angka, pecahan
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.indikator import DaftarIndikator, Indikator, Ukuran
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, figure_style
from lkjip_xl.report.isi import Isi, KolomHitung, acuan, acuan_sumber, nama_sel

_PEMISAH = later(r"^[\d.,]++ ?+%?+ ?+(.+?) ?(?<![\d.,])[\d.,]++ ?%?$")


def rows(tabel: Tabel) -> tuple[Indikator, ...]:
    """Return the rows of a performance table."""
    return tabel.isi.baris if isinstance(tabel.isi, DaftarIndikator) else ()


def figure_cell(angka: Angka | None, sumber: int, nama: str | None = None) -> Isi:
    """Return a figure that points to its cell on the source; a blank stays one, words stay words.

    A percent counts 0-100 here, so that it can be compared with figures typed without a sign.
    """
    if angka is None:
        return Isi(None, nama=nama)
    sel = acuan_sumber(sumber, angka.baris, angka.kolom)
    bagian = angka.kali == 100
    rumus = "=" + jika_angka((sel,), f"ROUND(100*{sel},9)" if bagian else sel, '""')
    gaya = figure_style(angka.nilai, dalam_persen=bagian)
    if angka.nilai is None and angka.teks:
        return Isi(angka.teks, gaya, f"=IF(ISNUMBER({sel}),{sel},TRIM({sel}))", nama)
    return Isi("" if angka.nilai is None else angka.nilai, gaya, rumus, nama)


def given_percent(angka: Angka | None, sumber: int, nama: str | None = None) -> Isi:
    """Return a percent that a source gives, rounded as every percent is; a blank stays one."""
    if angka is None:
        return Isi(None, nama=nama)
    sel = acuan_sumber(sumber, angka.baris, angka.kolom)
    dari = Decimal(1 if angka.kali == 100 else 100)
    nilai = persen.hitung(angka.nilai, Decimal(100))
    rumus = "=" + jika_angka((sel,), persen.isi_rumus(sel, str(dari)), '""')
    return Isi("" if nilai is None else pecahan(nilai), "persen", rumus, nama)


def measured_cell(capaian: BarisCapaian, peran: NamaPeran, nama: str | None = None) -> Isi:
    """Return target or realisasi of a row of Tabel 3.1, pointing to its cell there."""
    rumus = "=" + acuan("3.1", capaian.posisi, peran)
    if peran == "target" and capaian.ukuran.rentang:
        return Isi(capaian.target_teks, "angka_umum", rumus, nama)
    nilai = capaian.target if peran == "target" else capaian.realisasi
    if nilai is None:
        sel = acuan("3.1", capaian.posisi, peran)
        rumus = "=" + jika_angka((sel,), sel, '""')
    gaya = figure_style(nilai, dalam_persen=capaian.dalam_persen)
    return Isi("" if nilai is None else nilai, gaya, rumus, nama)


def own_cell(indikator: Indikator, peran: NamaPeran, sumber: int, nama: str) -> Isi:
    """Return target or realisasi of a row from its own table."""
    if peran == "target" and indikator.rentang:
        angka = indikator.nilai["target"]
        sel = acuan_sumber(sumber, angka.baris, angka.kolom)
        return Isi(angka.teks or "", "angka_umum", f"={sel}", nama)
    return figure_cell(indikator.nilai.get(peran), sumber, nama)


def capaian_formula(
    bahan: Bahan,
    cara: Ukuran,
    target: str,
    realisasi: str,
    tepi: tuple[str, str] = ("", ""),
    *,
    berbatas: bool = True,
) -> str:
    """Return the formula of capaian; choice of formula and cap are cells on Metode."""
    berbatas = berbatas and bahan.gabungan.pengaturan.batas_capaian is not None
    return ukuran.rumus(
        cara,
        target,
        realisasi,
        tepi=tepi,
        pilihan=acuan("metode", "capaian", "rumus"),
        batas=acuan("metode", "capaian", "atas") if berbatas else None,
    )


def range_cells(sumber: int, baris: int) -> tuple[str, str]:
    """Return the cells beside a source that hold the bounds of a target from–to."""
    return acuan("H", sumber, baris, "bawah"), acuan("H", sumber, baris, "atas")


def range_columns(tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return the bounds of the targets that name a range; empty where none does."""
    bawah: dict[int, Isi] = {}
    atas: dict[int, Isi] = {}
    for indikator in rows(tabel):
        if not indikator.rentang:
            continue
        angka = indikator.nilai["target"]
        rumus = _bound_formulas(acuan_sumber(sumber, angka.baris, angka.kolom), angka.teks or "")
        for jumlah, nama, nilai, satu_rumus in zip(
            (bawah, atas), ("bawah", "atas"), indikator.rentang, rumus, strict=True
        ):
            jumlah[indikator.baris] = Isi(
                nilai, "angka_umum", satu_rumus, nama_sel("H", sumber, indikator.baris, nama)
            )
    if not bawah:
        return ()
    return KolomHitung("Target bawah (dihitung)", bawah), KolomHitung(
        "Target atas (dihitung)", atas
    )


def _bound_formulas(sel: str, teks: str) -> tuple[str, str]:
    """Return the formulas of both bounds in a text such as `85,5–90`; a number is both."""
    cocok = _PEMISAH.match(teks)
    pemisah = cocok[1] if cocok else "-"
    tanda = '",","."' if "," in teks else '".",","'
    polos = f'SUBSTITUTE({sel},"%","")'
    letak = f'FIND("{pemisah}",{polos})'

    def baca(bagian: str) -> str:
        rumus = f"IFERROR(_xlfn.NUMBERVALUE({bagian},{tanda}),{TEKS_RUMUS})"
        return f"=IF(ISNUMBER({sel}),{sel},{rumus})"

    return (
        baca(f"LEFT({polos},{letak}-1)"),
        baca(f"MID({polos},{letak}+{len(pemisah)},50)"),
    )
