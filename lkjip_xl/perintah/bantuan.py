"""Click's own words in Indonesian: help, usage, and what is wrong with a command line."""

import json
import os
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import takewhile
from pathlib import Path
from typing import Any, NoReturn

import click

from lkjip_xl import __version__
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.lazy.pola import later
from lkjip_xl.perintah.terminal import prepare_streams

_BANTUAN = ("-h", "--bantuan", "--help")
_UTAMA = "susun"
_JATUHAN = later(r'/c\s+"".+?\.bat"\s*(.*?)"?$', re.IGNORECASE)
_BARIS_BAT = "LKJIP_BARIS"  # set by the .bat files: the command line that Explorer gave
_DARI_BAT = {"susun", "periksa", "--buka"}  # what the .bat files themselves say
_MIRIP = 0.6  # difflib's own measure of close
_BERKAS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".html", ".htm"})


def describe(galat: click.ClickException) -> tuple[str, str]:
    """Return what is wrong with a command line, and what to do."""
    saran = "Jalankan lkjip-xl --bantuan untuk melihat cara memakainya."
    if isinstance(galat, click.MissingParameter):
        nama = galat.param.make_metavar(galat.ctx) if galat.param and galat.ctx else "argumen"
        return f"{nama} belum disebutkan.", saran
    if isinstance(galat, click.NoSuchOption):
        dekat = galat.possibilities or []
        return f"Pilihan {galat.option_name} tidak dikenal.", _meant(dekat) or saran
    if isinstance(galat, click.BadOptionUsage):
        return f"Pilihan {galat.option_name} belum lengkap.", saran
    if isinstance(galat, click.BadParameter):
        return f"Nilai yang diberikan tidak sah: {galat.message}", saran
    if "No such command" in galat.message:
        nama = galat.message.split("'")[1] if "'" in galat.message else ""
        ctx = galat.ctx if isinstance(galat, click.UsageError) else None
        semua = ctx.command.commands if ctx and isinstance(ctx.command, click.Group) else {}
        dekat = get_close_matches(nama.lower(), semua, 1, _MIRIP)
        return f"Perintah, berkas, atau folder “{nama}” tidak ada.", (
            _meant(dekat) or _meant(_near_path(Path(nama))) or saran
        )
    return "Perintahnya tidak dapat dimengerti.", saran


def _meant(dekat: Sequence[str]) -> str:
    """Return the question whether something near was meant, empty where nothing is near."""
    return f"Maksud Anda {dekat[0]}?" if dekat else ""


def _near_path(path: Path) -> list[str]:
    """Return the path beside one that is not there whose name is nearest to its own."""
    try:
        ada = [
            berkas.name
            for berkas in path.parent.iterdir()
            if not berkas.name.startswith((".", "~"))
        ]
    except OSError:
        return []
    # The ending says nothing: two names of unlike words are half alike by “.xlsx” alone.
    batang = [Path(nama).stem.lower() for nama in ada]
    dekat = get_close_matches(path.stem.lower(), batang, 1, _MIRIP)
    return [str(path.parent / nama) for nama in ada if Path(nama).stem.lower() in dekat]


def check_exist(sumber: Sequence[Path]) -> None:
    """Ask for a path that was meant, where one is missing and another has nearly its name."""
    for path in sumber:
        if not path.exists() and (dekat := _near_path(path)):
            raise GalatBerkas(f"“{path}” tidak ditemukan.", f"Maksud Anda “{dekat[0]}”?", path.name)


def with_dropped(args: list[str], baris: str) -> list[str]:
    """Return the arguments with the paths that Explorer dropped on a .bat file.

    `baris` is the command line that cmd.exe was started with, such as
    `cmd.exe /c ""Susun.bat" A&B.xlsx"`; what cmd.exe itself makes of it ends at the ampersand.
    """
    cocok = _JATUHAN.search(baris.strip())
    if cocok is None:
        return args
    jalur = [a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', cocok[1])]
    perintah = list(takewhile(lambda teks: teks in _DARI_BAT, args))
    return [*perintah, *jalur] if jalur else args


def ask_password(diminta: bool) -> str | None:
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


def rest_hint() -> str:
    """Return where the findings stand that `periksa` does not show; a .bat file takes no option."""
    if os.environ.get(_BARIS_BAT):
        return "seret sumbernya ke Susun LKJiP.bat, lalu lihat lembar Pemeriksaan di hasilnya"
    return "jalankan lagi dengan --semua"


def say(baris: Sequence[str], *, err: bool = False) -> None:
    """Print lines."""
    click.echo("\n".join(baris), err=err)


def fail(pesan: str, saran: str, berkas: str = "", *, sebagai_json: bool) -> NoReturn:
    """Say what is wrong and what to do, and end with exit code 2."""
    if sebagai_json:
        galat = {"pesan": pesan, "saran": saran, "berkas": berkas}
        dokumen = {"versi": 1, "alat": f"lkjip-xl {__version__}", "galat": galat}
        try:
            click.echo(json.dumps(dokumen, ensure_ascii=False, indent=2))
        except OSError:  # stdout itself cannot be written, which was perhaps what went wrong
            click.echo(f"{pesan}\n→ {saran}", err=True)
    else:
        awal = f"{berkas}: " if berkas and berkas not in pesan else ""
        click.echo(f"{awal}{pesan}\n→ {saran}", err=True)
    raise SystemExit(2)


def _write_options(
    perintah: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write the options under an Indonesian heading."""
    pilihan = [p for p in perintah.get_params(ctx) if isinstance(p, click.Option)]
    pasangan = [penjelasan for p in pilihan if (penjelasan := p.get_help_record(ctx))]
    if pasangan:
        with formatter.section("Pilihan"):
            formatter.write_dl(pasangan)


def _help_option() -> click.Option:
    """Return the option that shows the help."""

    def tampilkan(ctx: click.Context, _param: click.Parameter, nilai: bool) -> None:
        if nilai and not ctx.resilient_parsing:
            click.echo(ctx.get_help())
            ctx.exit()

    return click.Option(
        _BANTUAN,
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=tampilkan,
        help="Tampilkan bantuan ini.",
    )


class Perintah(click.Command):
    """A command whose help is Indonesian."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Offer --bantuan beside --help."""
        del ctx
        return _help_option()

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        bagian = " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[PILIHAN]")
        formatter.write_usage(ctx.command_path, bagian, prefix="Pemakaian: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        _write_options(self, ctx, formatter)


class Grup(click.Group):
    """A group that shows its help when called alone, in Indonesian."""

    command_class = Perintah

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Show the help with exit code 0 where the program is called alone, or with `help`.

        Paths without a command are the sources of the main job.
        """
        if args[:1] in (["help"], ["bantuan"]):
            args = [*args[1:2], _BANTUAN[-1]]
        if not args:
            click.echo(ctx.get_help())
            ctx.exit(0)
        if self._names_sources(args):
            args = [_UTAMA, *args]
        return super().parse_args(ctx, args)

    def _names_sources(self, args: list[str]) -> bool:
        """Tell whether a command line starts with a path, or with an option of the main job."""
        pertama = args[0]
        if pertama in self.commands:
            return False
        if pertama.startswith("-"):
            utama = self.commands[_UTAMA]
            return any(pertama.split("=")[0] in p.opts for p in utama.params)
        path = Path(pertama)
        return path.exists() or len(path.parts) > 1 or path.suffix.lower() in _BERKAS

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Offer --bantuan beside --help."""
        del ctx
        return _help_option()

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, "PERINTAH ...", prefix="Pemakaian: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, then the options."""
        with formatter.section("Perintah"):
            formatter.write_dl(
                [
                    (nama, perintah.get_short_help_str(60))
                    for nama, perintah in self.commands.items()
                ]
            )
        _write_options(self, ctx, formatter)

    def main(self, args: Any = None, *a: Any, **k: Any) -> Any:
        """Run; a command line that cannot be understood ends with exit code 2."""
        argumen = list(sys.argv[1:] if args is None else args)
        argumen = with_dropped(argumen, os.environ.get(_BARIS_BAT, ""))
        prepare_streams()
        try:
            hasil = super().main(argumen, *a, **(k | {"standalone_mode": False}))
        except click.exceptions.Exit as keluar:
            sys.exit(keluar.exit_code)
        except click.Abort:
            click.echo("Dihentikan.", err=True)
            sys.exit(2)
        except click.ClickException as galat:
            fail(*describe(galat), sebagai_json="--json" in argumen)
        sys.exit(hasil if isinstance(hasil, int) else 0)


def next_step(sumber: Sequence[Path], tujuan: Path) -> list[str]:
    """Return what to do with a Pemetaan: it counts where it is among the sources."""
    ikut = any(path.is_dir() and path.absolute() in tujuan.absolute().parents for path in sumber)
    semua = sumber if ikut else (*sumber, tujuan)
    perintah = " ".join(f'"{path}"' for path in semua)
    return ["", "Betulkan isinya di Excel, simpan, lalu jalankan:", f"  lkjip-xl susun {perintah}"]
