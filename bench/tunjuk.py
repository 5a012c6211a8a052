"""A case as text: its sheets as tests write them, the truth, and what was said."""

from collections.abc import Iterator

from bench.kasus import Kasus
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.temuan import Temuan


def show_case(kasus: Kasus, temuan: tuple[Temuan, ...]) -> str:
    """Return a case as text; what stands right of a row's `|` at the left can go into `kisi`."""
    buku = kasus.buku
    baris = [
        f"=== kasus {kasus.nomor}: {kasus.kelompok}; tata {buku.tata}, angka {buku.bulat}, "
        f"jumlah {buku.cara} ==="
    ]
    baris += show_sheets(buku.grid())
    for benar in kasus.kebenaran:
        suntikan = benar.suntikan
        baris.append(
            f"BENAR {suntikan.kerusakan} {_cells(suntikan.benar)} setara {_cells(suntikan.setara)} "
            f"diubah {_cells(suntikan.diubah)}; bukti {_yes(suntikan.bukti)}, "
            f"saksi {_yes(benar.saksi)}, "
            f"melanggar {', '.join(sorted({r.jenis for r in benar.relasi})) or '-'}"
        )
    return "\n".join([*baris, *show_findings(temuan)])


def show_findings(temuan: tuple[Temuan, ...]) -> list[str]:
    """Return the findings, informasi left out, with their causes."""
    baris = [_finding(cacat) for cacat in temuan if cacat.tingkat != "informasi"]
    return baris or ["(tanpa temuan)"]


def show_sheets(grid: list[Grid]) -> list[str]:
    """Return sheets as `kisi` reads them, with row numbers and letters."""
    return [baris for kisi in grid for baris in (f"--- {kisi.berkas} ---", *_sheet(kisi))]


def _yes(nilai: bool) -> str:
    return "ya" if nilai else "tidak"


def _cells(sel: frozenset[tuple[str, str]]) -> str:
    """Return addresses, with the file where it is not the realisasi."""
    return ",".join(sorted(a if b == "Realisasi.xlsx" else f"{b}!{a}" for b, a in sel)) or "-"


def _sheet(grid: Grid) -> Iterator[str]:
    """Yield the rows of a sheet."""
    yield "    | " + " | ".join(huruf_kolom(k) for k in range(grid.n_kolom))
    for b in range(grid.n_baris):
        sel = [_cell(grid, b, k) for k in range(grid.n_kolom)]
        yield f"{b + 1:>3} | " + " | ".join(sel)


def _cell(grid: Grid, baris: int, kolom: int) -> str:
    """Return one cell as `kisi` writes it."""
    nilai = grid.nilai(baris, kolom)
    teks = "" if nilai is None else str(nilai)
    if isinstance(nilai, str) and teks.replace(".", "").replace("-", "").isdigit():
        teks = f'"{teks}"'
    rumus = grid.rumus.get((baris, kolom))
    if rumus:
        teks = f"{rumus}:{teks}"
    return f"**{teks}**" if grid.gaya(baris, kolom).tebal else teks


def _finding(temuan: Temuan) -> str:
    """Return a finding with its causes."""
    baris = [
        f"  {temuan.tingkat} {temuan.kode} {temuan.berkas} {','.join(temuan.sel)}: {temuan.pesan}"
    ]
    baris += [
        f"      {s.keyakinan}: {s.jenis} {','.join(s.sel)}: {s.penjelasan}" for s in temuan.sebab
    ]
    return "\n".join(baris)
