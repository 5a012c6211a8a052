"""Click's own words in Indonesian: help, usage, and what is wrong with a command line."""

import json
import sys
from typing import Any, NoReturn

import click

from lkjip_xl import __version__
from lkjip_xl.grid.galat import GalatBerkas

_BANTUAN = ("--bantuan", "--help")


def describe(galat: click.ClickException) -> tuple[str, str]:
    """Return what is wrong with a command line, and what to do."""
    saran = "Jalankan lkjip-xl --bantuan untuk melihat cara memakainya."
    if isinstance(galat, click.MissingParameter):
        nama = galat.param.make_metavar(galat.ctx) if galat.param and galat.ctx else "argumen"
        return f"{nama} belum disebutkan.", saran
    if isinstance(galat, click.NoSuchOption):
        return f"Pilihan {galat.option_name} tidak dikenal.", saran
    if isinstance(galat, click.BadOptionUsage):
        return f"Pilihan {galat.option_name} belum lengkap.", saran
    if isinstance(galat, click.BadParameter):
        return f"Nilai yang diberikan tidak sah: {galat.message}", saran
    if "No such command" in galat.message:
        nama = galat.message.split("'")[1] if "'" in galat.message else ""
        return f"Perintah “{nama}” tidak ada.", saran
    return "Perintahnya tidak dapat dimengerti.", saran


def fail(pesan: str, saran: str, berkas: str = "", *, sebagai_json: bool) -> NoReturn:
    """Say what is wrong and what to do, and end with exit code 2."""
    if sebagai_json:
        isi = {"pesan": pesan, "saran": saran, "berkas": berkas}
        dokumen = {"versi": 1, "alat": f"lkjip-xl {__version__}", "galat": isi}
        click.echo(json.dumps(dokumen, ensure_ascii=False, indent=2))
    else:
        awal = f"{berkas}: " if berkas and berkas not in pesan else ""
        click.echo(f"{awal}{pesan}\n→ {saran}", err=True)
    raise SystemExit(2)


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


def _write_options(
    perintah: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write the options under an Indonesian heading."""
    pilihan = [p for p in perintah.get_params(ctx) if isinstance(p, click.Option)]
    isi = [satu for p in pilihan if (satu := p.get_help_record(ctx))]
    if isi:
        with formatter.section("Pilihan"):
            formatter.write_dl(isi)


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
        """Show the help with exit code 0 where the program is called alone."""
        if not args:
            click.echo(ctx.get_help())
            ctx.exit(0)
        return super().parse_args(ctx, args)

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
                [(nama, satu.get_short_help_str(60)) for nama, satu in self.commands.items()]
            )
        _write_options(self, ctx, formatter)

    def main(self, args: Any = None, *a: Any, **k: Any) -> Any:
        """Run; a command line that cannot be understood ends with exit code 2."""
        isi = list(sys.argv[1:] if args is None else args)
        try:
            hasil = super().main(isi, *a, **(k | {"standalone_mode": False}))
        except click.exceptions.Exit as keluar:
            sys.exit(keluar.exit_code)
        except click.Abort:
            click.echo("Dihentikan.", err=True)
            sys.exit(2)
        except click.ClickException as galat:
            fail(*describe(galat), sebagai_json="--json" in isi)
        sys.exit(hasil if isinstance(hasil, int) else 0)
