"""The commands: parse, call the pipeline, print, set the exit code. No domain logic."""

import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lkjip_xl import __version__
from lkjip_xl.bantuan import Grup, fail
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.output import (
    NAMA_PEMETAAN,
    check_new,
    check_target,
    default_target,
    replace_target,
)

if TYPE_CHECKING:
    from lkjip_xl.report.bahan import Bahan

_BANTUAN = """\b
Contoh:
  lkjip-xl susun "Data LKJiP 2024"
\b
Membaca semua berkas Excel di folder itu (DPA, realisasi, kinerja, SKM,
Pengaturan), memeriksanya, dan menulis satu buku kerja baru
Hasil-LKJiP.xlsx di folder yang sama. Berkas Anda tidak pernah diubah.
"""

_SUMBER = click.argument(
    "sumber", nargs=-1, required=True, metavar="SUMBER...", type=click.Path(path_type=Path)
)
_JSON = click.option("--json", "sebagai_json", is_flag=True, help="Cetak satu dokumen JSON.")
_SANDI = click.option(
    "--sandi", is_flag=True, help="Tanyakan kata sandi untuk membuka sumber yang terkunci."
)


@click.group(cls=Grup, help=_BANTUAN)
@click.version_option(
    __version__, "--versi", message="lkjip-xl %(version)s", help="Tampilkan versi."
)
def main() -> None:
    """Check spreadsheets and write the tables of a LKJiP."""
    gc.disable()  # millions of values and no cycles among them: looking costs a tenth of the time
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            aliran.reconfigure(encoding="utf-8")


def _guard(kerja: Callable[[], int], *, sebagai_json: bool) -> None:
    """Run a command's work and leave with its exit code."""
    try:
        kode = kerja()
    except GalatBerkas as galat:
        fail(galat.pesan, galat.saran, galat.berkas, sebagai_json=sebagai_json)
    except PermissionError as galat:
        nama = Path(str(galat.filename or "")).name
        pesan = f"Berkas atau folder “{nama}” terkunci atau tidak boleh ditulis."
        saran = "Tutup dulu berkasnya di Excel, atau pilih tempat lain, lalu ulangi."
        fail(pesan, saran, nama, sebagai_json=sebagai_json)
    except BrokenPipeError:  # somebody reads only the first lines: `... | more`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except OSError as galat:
        nama = str(galat.filename or "")
        pesan = f"Sistem menolak menulis atau membaca berkas {f'“{nama}”' if nama else ''}".strip()
        pesan += "."
        saran = "Periksa ruang dan izin di tempat itu, lalu ulangi."
        fail(pesan, saran, sebagai_json=sebagai_json)
    else:
        raise SystemExit(kode)


def _ask_password(diminta: bool) -> str | None:
    """Return the password typed without echo, or the first line of a stdin that is no terminal."""
    if not diminta:
        return None
    if sys.stdin.isatty():
        return str(click.prompt("Kata sandi", hide_input=True, err=True))
    sandi = sys.stdin.readline().rstrip("\r\n")
    if not sandi:
        raise GalatBerkas(
            "Kata sandi untuk --sandi tidak diberikan.",
            "Jalankan di jendela perintah dan ketik sandinya saat diminta.",
        )
    return sandi


def _say(baris: Sequence[str], *, err: bool = False) -> None:
    """Print lines."""
    click.echo("\n".join(baris), err=err)


@main.command()
@_SUMBER
@click.option(
    "-o",
    "keluaran",
    type=click.Path(path_type=Path),
    metavar="HASIL.xlsx",
    help="Nama berkas hasil.",
)
@click.option(
    "--timpa",
    is_flag=True,
    help="Ganti hasil lama; yang lama disimpan sebagai HASIL-sebelumnya.xlsx.",
)
@_SANDI
@_JSON
def susun(
    sumber: tuple[Path, ...],
    keluaran: Path | None,
    timpa: bool,
    sandi: bool,
    sebagai_json: bool,
) -> None:
    """Periksa sumber, hitung, dan tulis satu buku kerja laporan."""
    _guard(
        lambda: _susun(sumber, keluaran, timpa, sebagai_json, _ask_password(sandi)),
        sebagai_json=sebagai_json,
    )


def _susun(
    sumber: Sequence[Path],
    keluaran: Path | None,
    timpa: bool,
    sebagai_json: bool,
    sandi: str | None,
) -> int:
    """Do the main job; return the exit code."""
    from lkjip_xl import pipeline  # noqa: PLC0415  # help and usage errors stay quick

    bacaan = pipeline.read_sources(sumber, sandi)
    tujuan = keluaran or default_target(sumber)
    check_target(tujuan, [satu.path for satu in bacaan.berkas], timpa=timpa)
    bahan = pipeline.inspect(bacaan)
    isi = pipeline.build_workbook(bahan)
    replace_target(tujuan, isi)
    if sebagai_json:
        click.echo(_document(bahan, tujuan.name))
    else:
        _report(bahan)
        _say(["", f"Ditulis: {tujuan}"])
    return int(any(satu.tingkat == "kesalahan" for satu in bahan.temuan))


def _document(bahan: "Bahan", keluaran: str | None) -> str:
    """Return the JSON document as text."""
    from lkjip_xl.report.json_dokumen import build_document  # noqa: PLC0415

    return json.dumps(build_document(bahan, keluaran), ensure_ascii=False, indent=2)


def _report(bahan: "Bahan") -> None:
    """Print key figures, findings and status."""
    from lkjip_xl.report.screen import layar, layar_temuan  # noqa: PLC0415

    angka = layar.write_figures(bahan)
    if angka:
        _say([*angka, ""])
    _say(layar_temuan.write_findings(bahan))
    sisa = layar.write_unchecked(bahan)
    _say(["", *sisa, *([""] if sisa else []), layar.write_status(bahan)])


@main.command()
@_SUMBER
@_JSON
@click.option(
    "--salinan",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Tulis salinan sumber dengan temuan ditandai di selnya.",
)
@_SANDI
def periksa(
    sumber: tuple[Path, ...], sebagai_json: bool, salinan: Path | None, sandi: bool
) -> None:
    """Periksa sumber saja; berkas Anda tidak diubah."""
    _guard(
        lambda: _periksa(sumber, sebagai_json, salinan, _ask_password(sandi)),
        sebagai_json=sebagai_json,
    )


def _periksa(
    sumber: Sequence[Path], sebagai_json: bool, folder: Path | None, sandi: str | None
) -> int:
    """Check only, with annotated copies where asked for; return the exit code."""
    from lkjip_xl import pipeline  # noqa: PLC0415

    bacaan = pipeline.read_sources(sumber, sandi)
    if folder:
        pipeline.check_copies(bacaan, folder)
    bahan = pipeline.inspect(bacaan)
    salinan = pipeline.write_annotated(bacaan, bahan, folder) if folder else []
    if sebagai_json:
        click.echo(_document(bahan, None))
    else:
        _report(bahan)
    if salinan:
        _say(["", "Salinan bertanda:", *salinan], err=sebagai_json)
    return int(any(satu.tingkat == "kesalahan" for satu in bahan.temuan))


@main.command()
@click.argument("sumber", nargs=-1, metavar="SUMBER...", type=click.Path(path_type=Path))
@click.option(
    "--tulis",
    is_flag=False,
    flag_value=NAMA_PEMETAAN,
    metavar="[PEMETAAN.xlsx]",
    help="Tulis lembar Pemetaan berisi yang dikenali, untuk dibetulkan.",
)
@_SANDI
@click.pass_context
def petakan(ctx: click.Context, sumber: tuple[Path, ...], tulis: str | None, sandi: bool) -> None:
    """Tampilkan bagaimana tiap lembar dibaca."""
    if not sumber and tulis and Path(tulis).exists():  # petakan --tulis FOLDER
        sumber, tulis = (Path(tulis),), NAMA_PEMETAAN
    if not sumber:
        raise click.MissingParameter(ctx=ctx, param=ctx.command.params[0])
    _guard(lambda: _petakan(sumber, tulis, _ask_password(sandi)), sebagai_json=False)


def _petakan(sumber: Sequence[Path], tulis: str | None, sandi: str | None) -> int:
    """Show how each sheet was read, or write it as a Pemetaan sheet; return the exit code."""
    from lkjip_xl import pipeline  # noqa: PLC0415

    bawaan = default_target(sumber, NAMA_PEMETAAN)
    tujuan = bawaan if tulis == NAMA_PEMETAAN else Path(tulis or "")
    if tulis is not None:
        check_new(tujuan)
    bacaan = pipeline.read_sources(sumber, sandi)
    if tulis is None:
        _say(pipeline.draw_map(bacaan))
    else:
        replace_target(tujuan, pipeline.build_map(bacaan))
        _say([f"Ditulis: {tujuan}", *_next_step(sumber, tujuan)])
    for nama, alasan in bacaan.dilewati:
        _say([f"{nama}: dilewati, {alasan}"])
    for nama, pesan, saran in bacaan.gagal:
        _say([f"{nama}: {pesan} {saran}"])
    return 0


def _next_step(sumber: Sequence[Path], tujuan: Path) -> list[str]:
    """Return what to do with a Pemetaan: it counts where it is among the sources."""
    ikut = any(satu.is_dir() and satu.resolve() in tujuan.resolve().parents for satu in sumber)
    semua = sumber if ikut else (*sumber, tujuan)
    perintah = " ".join(f'"{satu}"' for satu in semua)
    return ["", "Betulkan isinya di Excel, simpan, lalu jalankan:", f"  lkjip-xl susun {perintah}"]


@main.command()
@click.argument("folder", default="templat-lkjip", type=click.Path(path_type=Path))
def templat(folder: Path) -> None:
    """Tulis formulir kosong untuk diisi di Excel ke FOLDER."""
    _guard(lambda: _templat(folder), sebagai_json=False)


def _templat(folder: Path) -> int:
    """Write the blank forms; return the exit code."""
    from lkjip_xl.templat import write_templat  # noqa: PLC0415

    _write_files(write_templat, folder)
    _say(["", f'Isi di Excel, lalu: lkjip-xl periksa "{folder}"'])
    return 0


def _write_files(tulis: Callable[[Path], list[Path]], folder: Path) -> None:
    """Write a set of workbooks to a folder and print their paths; refuse to replace a file."""
    try:
        ditulis = tulis(folder)
    except FileExistsError as galat:
        nama = Path(str(galat.args[0])).name
        raise GalatBerkas(
            f"Berkas “{nama}” sudah ada di folder “{folder}”.", "Pilih folder lain yang kosong."
        ) from None
    _say([f"Ditulis: {satu}" for satu in ditulis])


@main.command()
@click.argument("folder", default="contoh-lkjip", type=click.Path(path_type=Path))
def contoh(folder: Path) -> None:
    """Tulis buku kerja contoh (Kecamatan Puring 2024) ke FOLDER."""
    _guard(lambda: _contoh(folder), sebagai_json=False)


def _contoh(folder: Path) -> int:
    """Write the sample workbooks; return the exit code."""
    from lkjip_xl.contoh import write_contoh  # noqa: PLC0415

    _write_files(write_contoh, folder)
    _say(["", f'Coba: lkjip-xl susun "{folder}"'])
    return 0


@main.command()
@click.argument("kode", required=False)
def aturan(kode: str | None) -> None:
    """Daftar aturan, atau penjelasan satu aturan (misalnya T101)."""
    _guard(lambda: _aturan(kode), sebagai_json=False)


def _aturan(kode: str | None) -> int:
    """Print the rules; return the exit code."""
    from lkjip_xl.report.screen import layar  # noqa: PLC0415

    if kode is None:
        _say(layar.write_rules())
        return 0
    satu = layar.find_rule(kode)
    if satu is None:
        raise GalatBerkas(
            f"Tidak ada aturan “{kode}”.", "Jalankan lkjip-xl aturan untuk melihat daftarnya."
        )
    _say(layar.write_rule(satu))
    return 0
