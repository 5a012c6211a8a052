"""The two main jobs, behind `susun` and `periksa`: run the pipeline, print, give the exit code."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from lkjip_xl import pipeline
from lkjip_xl.perintah.bantuan import check_exist, rest_hint, say
from lkjip_xl.perintah.jaga import run_guarded
from lkjip_xl.perintah.output import (
    check_place,
    check_target,
    default_target,
    replace_target,
    with_suffix,
)
from lkjip_xl.perintah.terminal import progress, width
from lkjip_xl.report.bahan import Bahan


def susun(
    sumber: Sequence[Path],
    keluaran: Path | None,
    timpa: bool,
    buka: bool,
    semua: bool,
    sebagai_json: bool,
    sandi: str | None,
    log: Path | None,
) -> int:
    """Do the main job; return the exit code."""
    check_exist(sumber)
    kabar = progress()
    tujuan = with_suffix(keluaran) if keluaran else default_target(sumber)

    def kerja(bacaan: pipeline.Bacaan) -> tuple[Bahan, bytes, str]:
        check_target(tujuan, [berkas.path for berkas in bacaan.berkas], timpa=timpa)
        bahan = pipeline.inspect(bacaan, kabar)
        dokumen = _document(bahan, tujuan.name) if sebagai_json else ""
        return bahan, pipeline.build_workbook(bahan, kabar), dokumen

    if keluaran or tujuan.exists():
        check_place(tujuan)
    _, (bahan, data, dokumen) = run_guarded(sumber, sandi, log, kerja, kabar)
    replace_target(tujuan, data)
    if sebagai_json:
        click.echo(dokumen)
    else:
        _report(bahan, f"lihat lembar Pemeriksaan di {tujuan.name}", semua=semua)
        say(["", f"Ditulis: {tujuan}"])
    if buka:
        click.launch(str(tujuan))
    return int(any(temuan.tingkat == "kesalahan" for temuan in bahan.temuan))


def periksa(
    sumber: Sequence[Path],
    sebagai_json: bool,
    semua: bool,
    folder: Path | None,
    sandi: str | None,
    log: Path | None,
) -> int:
    """Check only, with annotated copies where asked for; return the exit code."""
    check_exist(sumber)
    kabar = progress()

    def kerja(bacaan: pipeline.Bacaan) -> tuple[Bahan, str]:
        if folder:
            pipeline.check_copies(bacaan, folder)
        bahan = pipeline.inspect(bacaan, kabar)
        return bahan, _document(bahan, None) if sebagai_json else ""

    bacaan, (bahan, dokumen) = run_guarded(sumber, sandi, log, kerja, kabar)
    salinan = pipeline.write_annotated(bacaan, bahan, folder) if folder else []
    if sebagai_json:
        click.echo(dokumen)
    else:
        _report(bahan, rest_hint(), semua=semua)
    if salinan:
        say(["", "Salinan bertanda:", *salinan], err=sebagai_json)
    return int(any(temuan.tingkat == "kesalahan" for temuan in bahan.temuan))


def _document(bahan: Bahan, keluaran: str | None) -> str:
    """Return the JSON document as text."""
    from lkjip_xl.report.json_dokumen import build_document  # noqa: PLC0415

    return json.dumps(build_document(bahan, keluaran), ensure_ascii=False, indent=2)


def _report(bahan: Bahan, lengkap: str, *, semua: bool) -> None:
    """Print what a person reads of a run."""
    from lkjip_xl.report.screen.layar import write_report  # noqa: PLC0415

    say(write_report(bahan, width(), lengkap, semua=semua))
