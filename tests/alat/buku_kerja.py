"""Whole workbooks for tests from end to end: the sample, and an export like SIPD's."""

import json
import shutil
from pathlib import Path
from typing import Any

import xlsxwriter
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from lkjip_xl.cli import main

CONTOH = Path(__file__).parents[2] / "workbooks" / "puring-2024"
BERKAS = Path(__file__).parents[2] / "workbooks" / "format" / "berkas"


def run(*argumen: str | Path) -> Result:
    """Run a command of the program in this process."""
    return CliRunner().invoke(main, [str(teks) for teks in argumen])


def run_json(*argumen: str | Path) -> dict[str, Any]:
    """Run a command with --json and return its document."""
    dokumen: dict[str, Any] = json.loads(run(*argumen, "--json").stdout)
    return dokumen


def copy_sample(folder: Path) -> Path:
    """Copy the sample workbooks to a folder of the test."""
    tujuan = folder / "sumber"
    shutil.copytree(CONTOH, tujuan)
    return tujuan


def edit_cell(path: Path, lembar: str, sel: str, nilai: float | str | None) -> None:
    """Change one cell of a workbook as a person would."""
    buku = load_workbook(path)
    buku[lembar][sel] = nilai
    buku.save(path)


_REKENING = (
    ("5.1.02", "Belanja Barang dan Jasa"),
    ("5.1.02.01", "Belanja Barang"),
    ("5.1.02.01.001", "Belanja Barang Pakai Habis"),
    ("5.1.02.01.001.00024", "Belanja Alat Tulis Kantor"),
    ("5.1.02.01.001.00025", "Belanja Kertas dan Cover"),
)


def write_sipd(path: Path) -> tuple[int, int]:
    """Write an export in the layout of SIPD's Rekapitulasi Belanja; return its two totals.

    Two bidang share one SKPD kode, zeros are the text 0,00, amounts of the second program are
    texts too, and Modal has amounts on one sub kegiatan only.
    """
    bidang = ("2.16", "2.20")
    skpd = "2.16.2.20.2.21.01.0000"
    deret: list[tuple[str, str, str, str, str, list[int]]] = []
    for b, kata in enumerate(bidang):
        for sub in range(1, 4):
            kode = f"{kata}.01.2.01.000{sub}"
            for rek, nama in _REKENING[3:]:
                modal = 500_000 if sub == 3 else 0
                jumlah = [1_000_000 * sub + b * 777, 600_000 * sub + b, modal, modal // 2]
                deret.append((kata, skpd, kode, rek, nama, jumlah))
    baris = _with_parents(deret)
    buku = xlsxwriter.Workbook(str(path))
    lembar = buku.add_worksheet("Sheet1")
    _write_sipd_header(lembar)
    for b, (bagian, judul, jumlah) in enumerate(baris, 9):
        for k, teks in enumerate(bagian):
            lembar.write_string(b, k, teks)
        lembar.write_string(b, 4, judul)
        for k, nilai in enumerate([*jumlah, 0, 0, 0, 0]):
            if nilai == 0:
                lembar.write_string(b, 5 + k, "0,00")
            elif bagian[0] == bidang[1]:
                lembar.write_string(b, 5 + k, f"{nilai:,}".replace(",", ".") + ",00")
            else:
                lembar.write_number(b, 5 + k, nilai)
    buku.close()
    anggaran = sum(j[0] + j[2] for *_, j in deret)
    return anggaran, sum(j[1] + j[3] for *_, j in deret)


def _with_parents(
    baris: list[tuple[str, str, str, str, str, list[int]]],
) -> list[tuple[tuple[str, ...], str, list[int]]]:
    """Return leaves and all rows above them, in the order of an export."""
    urut: dict[tuple[str, ...], tuple[str, list[int]]] = {}

    def add(kode: tuple[str, ...], nama: str, jumlah: list[int]) -> None:
        lama = urut.setdefault(kode, (nama, [0, 0, 0, 0]))[1]
        for posisi, nilai in enumerate(jumlah):
            lama[posisi] += nilai

    for bidang, teks, kode, rek, nama_rek, jumlah in baris:
        program, kegiatan = bidang + ".01", bidang + ".01.2.01"
        add(("2", "", "", ""), "URUSAN PEMERINTAHAN WAJIB", jumlah)
        add((bidang, "", "", ""), f"URUSAN PEMERINTAHAN BIDANG {bidang}", jumlah)
        add((bidang, teks, "", ""), "Dinas Komunikasi dan Informatika", jumlah)
        add((bidang, teks, program, ""), "PROGRAM PENUNJANG URUSAN", jumlah)
        add((bidang, teks, kegiatan, ""), "Perencanaan dan Evaluasi Kinerja", jumlah)
        add((bidang, teks, kode, ""), f"Penyusunan Dokumen {kode[-1]}", jumlah)
        for atas, nama_atas in _REKENING[:3]:
            add((bidang, teks, kode, atas), nama_atas, jumlah)
        add((bidang, teks, kode, rek), nama_rek, jumlah)
    total = [sum(j[p] for *_, j in baris) for p in range(4)]
    return [*((k, *v) for k, v in urut.items()), (("", "", "", ""), "Jumlah", total)]


def _write_sipd_header(lembar: Any) -> None:
    """Write the titles, the three-row merged header and the row of column numbers."""
    for b, teks in enumerate(("KAB. CONTOH", "REKAPITULASI BELANJA", "", "TAHUN ANGGARAN 2026")):
        lembar.merge_range(b, 0, b, 12, teks)
    lembar.merge_range(5, 0, 7, 3, "Kode")
    lembar.merge_range(5, 4, 7, 4, "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan")
    lembar.merge_range(5, 5, 5, 12, "Kelompok Belanja")
    for k, teks in enumerate(("Operasi", "Modal", "Tak Terduga", "Transfer")):
        lembar.merge_range(6, 5 + 2 * k, 6, 6 + 2 * k, teks)
        lembar.write_string(7, 5 + 2 * k, "Anggaran")
        lembar.write_string(7, 6 + 2 * k, "Realisasi")
    lembar.merge_range(8, 0, 8, 3, "1")
    for k in range(4, 13):
        lembar.write_string(8, k, str(k - 2))
