"""The commands: parse, call the pipeline, print, set the exit code. No domain logic."""

import atexit
import gc
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from lkjip_xl import __version__
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.perintah.bantuan import Grup, ask_password, next_step, say
from lkjip_xl.perintah.jaga import guard, run_guarded
from lkjip_xl.perintah.output import (
    NAMA_PEMETAAN,
    check_new,
    default_target,
    with_suffix,
    write_new,
)
from lkjip_xl.perintah.terminal import width

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
_SEMUA = click.option("--semua", is_flag=True, help="Tampilkan semua temuan, bukan lima saja.")
_SANDI = click.option(
    "--sandi", is_flag=True, help="Tanyakan kata sandi untuk membuka sumber yang terkunci."
)
_LOG = click.option(
    "--log",
    type=click.Path(path_type=Path),
    metavar="LOG.txt",
    help="Catat galat tak terduga, tanpa angka dan nama dari berkas Anda.",
)


@click.group(cls=Grup, help=_BANTUAN)
@click.version_option(
    __version__, "--versi", "--version", message="lkjip-xl %(version)s", help="Tampilkan versi."
)
def main() -> None:
    """Check spreadsheets and write the tables of a LKJiP."""
    gc.disable()  # millions of values and no cycles among them: looking costs a tenth of the time
    atexit.register(gc.freeze)  # nor is anything looked for at the end


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
@click.option("--buka", is_flag=True, help="Buka hasilnya sesudah ditulis.")
@_SEMUA
@_SANDI
@_LOG
@_JSON
def susun(
    sumber: tuple[Path, ...],
    keluaran: Path | None,
    timpa: bool,
    buka: bool,
    semua: bool,
    sandi: bool,
    log: Path | None,
    sebagai_json: bool,
) -> None:
    """Periksa sumber, hitung, dan tulis satu buku kerja laporan."""
    from lkjip_xl.perintah import jalan  # noqa: PLC0415  # help and usage errors stay quick

    guard(
        lambda: jalan.susun(
            sumber, keluaran, timpa, buka, semua, sebagai_json, ask_password(sandi), log
        ),
        sebagai_json=sebagai_json,
        log=log,
    )


@main.command()
@_SUMBER
@_JSON
@_SEMUA
@click.option(
    "--salinan",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Tulis salinan sumber dengan temuan ditandai di selnya.",
)
@_SANDI
@_LOG
def periksa(
    sumber: tuple[Path, ...],
    sebagai_json: bool,
    semua: bool,
    salinan: Path | None,
    sandi: bool,
    log: Path | None,
) -> None:
    """Periksa sumber saja; berkas Anda tidak diubah."""
    from lkjip_xl.perintah import jalan  # noqa: PLC0415

    guard(
        lambda: jalan.periksa(sumber, sebagai_json, semua, salinan, ask_password(sandi), log),
        sebagai_json=sebagai_json,
        log=log,
    )


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
@_LOG
@click.pass_context
def petakan(
    ctx: click.Context,
    sumber: tuple[Path, ...],
    tulis: str | None,
    sandi: bool,
    log: Path | None,
) -> None:
    """Tampilkan bagaimana tiap lembar dibaca."""
    if not sumber and tulis and Path(tulis).exists():  # petakan --tulis FOLDER
        sumber, tulis = (Path(tulis),), NAMA_PEMETAAN
    if not sumber:
        raise click.MissingParameter(ctx=ctx, param=ctx.command.params[0])
    guard(lambda: _petakan(sumber, tulis, ask_password(sandi), log), sebagai_json=False, log=log)


def _petakan(sumber: Sequence[Path], tulis: str | None, sandi: str | None, log: Path | None) -> int:
    """Show how each sheet was read, or write it as a Pemetaan sheet; return the exit code."""
    from lkjip_xl import pipeline  # noqa: PLC0415

    bawaan = default_target(sumber, NAMA_PEMETAAN)
    tujuan = bawaan if tulis == NAMA_PEMETAAN else with_suffix(Path(tulis or ""))
    if tulis is None:
        bacaan, peta = run_guarded(sumber, sandi, log, pipeline.draw_map)
        say(peta)
    else:
        check_new(tujuan)
        bacaan, data = run_guarded(sumber, sandi, log, pipeline.build_map)
        write_new(tujuan, data)
        say([f"Ditulis: {tujuan}", *next_step(sumber, tujuan)])
    for nama, alasan in bacaan.dilewati:
        say([f"{nama}: dilewati, {alasan}"])
    for nama, pesan, saran in bacaan.gagal:
        say([f"{nama}: {pesan} {saran}"])
    return 0


@main.command()
@click.argument("folder", default="templat-lkjip", type=click.Path(path_type=Path))
def templat(folder: Path) -> None:
    """Tulis formulir kosong untuk diisi di Excel ke FOLDER."""
    guard(lambda: _templat(folder), sebagai_json=False)


def _templat(folder: Path) -> int:
    """Write the blank forms; return the exit code."""
    from lkjip_xl.templat import write_templat  # noqa: PLC0415

    _write_files(write_templat, folder)
    say(["", f'Isi di Excel, lalu: lkjip-xl periksa "{folder}"'])
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
    say([f"Ditulis: {path}" for path in ditulis])


@main.command()
@click.argument("folder", default="contoh-lkjip", type=click.Path(path_type=Path))
def contoh(folder: Path) -> None:
    """Tulis buku kerja contoh (Kecamatan Puring 2024) ke FOLDER."""
    guard(lambda: _contoh(folder), sebagai_json=False)


def _contoh(folder: Path) -> int:
    """Write the sample workbooks; return the exit code."""
    from lkjip_xl.contoh import write_contoh  # noqa: PLC0415

    _write_files(write_contoh, folder)
    say(["", f'Coba: lkjip-xl susun "{folder}"'])
    return 0


@main.command()
@click.argument("kode", required=False)
def aturan(kode: str | None) -> None:
    """Daftar aturan, atau penjelasan satu aturan (misalnya T101)."""
    guard(lambda: _aturan(kode), sebagai_json=False)


def _aturan(kode: str | None) -> int:
    """Print the rules; return the exit code."""
    from lkjip_xl.report.screen import layar  # noqa: PLC0415

    if kode is None:
        say(layar.write_rules(width()))
        return 0
    kaidah = layar.find_rule(kode)
    if kaidah is None:
        raise GalatBerkas(
            f"Tidak ada aturan “{kode}”.", "Jalankan lkjip-xl aturan untuk melihat daftarnya."
        )
    say(layar.write_rule(kaidah, width()))
    return 0
