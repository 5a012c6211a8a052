"""Budget tables: DPA, LRA, RFK, Tabel 3.5: roles of their columns, then their tree."""

import re
from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import KELOMPOK_BELANJA, KOLOM_LAIN, PERAN_ANGGARAN, TAHAPAN
from lkjip_xl.tables.columns import Pembaca, read_amounts, read_figures
from lkjip_xl.tables.header import Kepala
from lkjip_xl.tables.levels import build_tree
from lkjip_xl.tables.numbers import decimals_shown
from lkjip_xl.tables.rows import BarisMentah, read_rows
from lkjip_xl.tables.text import rapikan

_LAIN = re.compile(KOLOM_LAIN)
_URAIAN = re.compile(r"\buraian\b|\bprogram\b|\bkegiatan\b|\burusan\b|nama rekening|^nama\b")
_KODE = re.compile(r"^kode\b|^kd\b|kode rekening|^no\.? rek")
_NO = re.compile(r"^(no\.?|nomor|no\.? urut)$")
_KETERANGAN = re.compile(r"^ket\b|^keterangan|sumber (dana|pendanaan)|^sumber$")
_TAHAP_BERPASANGAN = (TAHAPAN[0], TAHAPAN[2])

Kolom = dict[str, tuple[int, ...]]


def _role(kata: tuple[str, ...]) -> str | None:
    """Return the role of an amount column; its lowest word decides before those above."""
    if _LAIN.search(" / ".join(kata)):
        return None
    for satu in reversed(kata):
        for peran, pola in PERAN_ANGGARAN:
            if re.search(pola, satu):
                return peran
    if any(re.search(pola, satu) for satu in kata for _, pola in KELOMPOK_BELANJA):
        return "anggaran"
    return "anggaran" if _names_stage(kata) else None


def _names_stage(kata: tuple[str, ...]) -> bool:
    """Tell a column that only says Sebelum or Setelah Perubahan, Semula or Murni."""
    return any(re.search(pola, kata[-1]) for _, pola in TAHAPAN)


def _group(jalur: str) -> str | None:
    """Return the kelompok belanja that a column's words name."""
    return next((nama for nama, pola in KELOMPOK_BELANJA if re.search(pola, jalur)), None)


def find_roles(kepala: Kepala) -> tuple[Kolom, Kolom] | None:
    """Return the columns by role, and those that could also have had it; None: no budget table.

    Amounts split into kelompok belanja are added; a Jumlah column beside them wins.
    """
    peran: dict[str, list[int]] = {}
    for k in sorted(kepala.kata):
        kata = tuple(satu.lower() for satu in kepala.kata[k])
        if _NO.match(kata[0]) and "no" not in peran:
            peran["no"] = [k]
        elif _KODE.search(kata[0]):
            peran.setdefault("kode", []).append(k)
        elif _URAIAN.search(kata[0]) and not peran.get("anggaran") and not peran.get("realisasi"):
            peran.setdefault("uraian", []).append(k)
        elif nama := _role(kata):
            peran.setdefault(nama, []).append(k)
        elif _KETERANGAN.search(kata[-1]):
            peran.setdefault("keterangan", []).append(k)
    if "uraian" not in peran or not ("anggaran" in peran or "realisasi" in peran):
        return None
    kolom = {nama: tuple(isi) for nama, isi in peran.items()}
    pilihan: Kolom = {}
    for nama in ("anggaran", "realisasi", "sisa", "persen"):
        if nama in kolom:
            kolom[nama], sisa, kelompok = _choose(kepala, kolom[nama])
            if sisa:
                pilihan[nama] = sisa
            if kelompok and nama in {"anggaran", "realisasi"}:
                kolom |= {f"{nama}_{grup}": isi for grup, isi in kelompok.items()}
    return kolom, pilihan


def _choose(
    kepala: Kepala, kolom: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...], Kolom]:
    """Choose among several columns of one role; return chosen, left, and those by kelompok."""
    kelompok: dict[str, list[int]] = {}
    utuh = []
    for k in kolom:
        grup = _group(kepala.jalur(k))
        if grup:
            kelompok.setdefault(grup, []).append(k)
        else:
            utuh.append(k)
    per_grup = {grup: tuple(isi) for grup, isi in kelompok.items()}
    if not utuh:
        return tuple(k for isi in per_grup.values() for k in isi), (), per_grup
    akhir = [k for k in utuh if re.search(TAHAPAN[0][1], kepala.jalur(k))]
    pilih = akhir[-1] if akhir else utuh[-1] if kelompok else utuh[0]
    return (pilih,), tuple(k for k in utuh if k != pilih), per_grup


def is_murni_perubahan(kepala: Kepala, kolom: Kolom, pilihan: Kolom) -> Kolom | None:
    """Return the murni and perubahan columns of a table that has both and no realisasi."""
    if "realisasi" in kolom:
        return None
    pasangan: Kolom = {}
    for k in (*kolom.get("anggaran", ()), *pilihan.get("anggaran", ())):
        for nama, pola in _TAHAP_BERPASANGAN:
            if re.search(pola, kepala.jalur(k)):
                pasangan.setdefault(f"anggaran_{nama}", (k,))
                break
    return pasangan if len(pasangan) == len(_TAHAP_BERPASANGAN) else None


def amount_columns(kolom: Kolom) -> list[int]:
    """Return the columns whose numbers add up: pagu and realisasi, by kelompok too, and sisa."""
    nama = ("anggaran", "realisasi", "sisa")
    isi = [k for n, ks in kolom.items() for k in ks if n.split("_", 1)[0] in nama]
    return sorted(set(isi))


def read_budget(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read a budget table under a header; None where the header is no such table's."""
    ketemu = find_roles(kepala)
    if ketemu is None:
        return None
    kolom, pilihan = ketemu
    dikenali = "anggaran"
    if pasangan := is_murni_perubahan(kepala, kolom, pilihan):
        kolom = {n: isi for n, isi in kolom.items() if n != "anggaran"} | pasangan
        pilihan, dikenali = {}, "anggaran_perubahan"
    pembaca = Pembaca(grid)
    jumlah = {k: read_amounts(pembaca, k, kepala.mulai, sampai) for k in amount_columns(kolom)}
    ragu = _doubtful_rows(grid, pembaca, list(jumlah))
    rows = read_rows(grid, kepala.mulai, sampai, kolom, jumlah, ragu)
    if not any(satu.terisi or satu.baris in ragu for satu in rows):
        return None
    akhir = rows[-1].baris
    batas = {satu.baris for satu in rows}
    pohon = build_tree(rows, grid)
    persen = _percents(pembaca, kolom, rows)
    semua = [k for isi in kolom.values() for k in isi]
    return Tabel(
        dikenali=dikenali,
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.baris[0], min(semua), akhir, max(semua)),
        baris_kepala=kepala.baris,
        kolom=kolom,
        isi=pohon,
        jumlah_baris=len(rows),
        angka_teks={s: n for s, n in pembaca.angka_teks.items() if s[0] in batas},
        keraguan=tuple(s for s in pembaca.keraguan if s.baris in batas),
        kolom_pilihan=pilihan,
        desimal_tampil=_shown_decimals(grid, rows),
        persen=persen,
        keterangan=_remarks(grid, kolom, rows),
    )


def _remarks(grid: Grid, kolom: Kolom, rows: list[BarisMentah]) -> dict[int, str]:
    """Return the words in the columns Ket, Keterangan and Sumber Dana by row."""
    kata = {
        s.baris: next(
            (t for k in kolom["keterangan"] if (t := rapikan(grid.nilai(s.baris, k)))), ""
        )
        for s in (rows if "keterangan" in kolom else ())
    }
    return {baris: teks for baris, teks in kata.items() if teks}


def _doubtful_rows(grid: Grid, pembaca: Pembaca, kolom: list[int]) -> set[int]:
    """Return the rows that hold a refused number or an Excel error: data, though unreadable."""
    galat = {b for b, k in grid.galat if k in kolom}
    return galat | {s.baris for s in pembaca.keraguan if re.search(r"\d|^#", s.teks)}


def _percents(pembaca: Pembaca, kolom: Kolom, rows: list[BarisMentah]) -> dict[int, Angka]:
    """Return the printed percents by row; only one column can be the percent of realisasi."""
    if "persen" not in kolom:
        return {}
    tepat: dict[int, Decimal] = {}
    for satu in rows:
        dari, bagian = _sum(satu, kolom.get("anggaran")), _sum(satu, kolom.get("realisasi"))
        if dari and bagian is not None:
            tepat[satu.baris] = bagian / dari * 100
    baris = [satu.baris for satu in rows]
    return read_figures(pembaca, kolom["persen"][0], baris, persen=True, tepat=tepat)


def _sum(satu: BarisMentah, kolom: tuple[int, ...] | None) -> Decimal | None:
    """Return what a row itself says in the columns of a role (rupiah), None where blank."""
    isi = [n for k in kolom or () if (n := satu.jumlah.get(k)) is not None]
    return sum(isi, Decimal(0)) if isi else None


def _shown_decimals(grid: Grid, rows: list[BarisMentah]) -> dict[int, int]:
    """Return the decimals that columns show which store fractions of a rupiah."""
    hasil: dict[int, int] = {}
    for satu in rows:
        for k, nilai in satu.jumlah.items():
            if k in hasil or nilai is None or nilai == nilai.to_integral_value():
                continue
            tampil = decimals_shown(grid.gaya(satu.baris, k).format_angka)
            if tampil is not None and isinstance(grid.nilai(satu.baris, k), float):
                hasil[k] = tampil
    return hasil
