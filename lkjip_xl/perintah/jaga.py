"""The last guard: an error that nobody foresaw costs the file that causes it, not the run."""

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lkjip_xl import __version__
from lkjip_xl.grid.galat import TAK_TERDUGA, GalatBerkas
from lkjip_xl.perintah.bantuan import fail
from lkjip_xl.perintah.output import write_new
from lkjip_xl.perintah.terminal import clear_progress

if TYPE_CHECKING:
    from lkjip_xl.model.kabar import Kabar
    from lkjip_xl.pipeline import Bacaan

T = TypeVar("T")

_MATI = "LKJIP_XL_TANPA_JAGA"  # set where tests run: there every such error must be seen
_PESAN, _SARAN = TAK_TERDUGA
_PESAN_SEMUA = "Program ini menemui keadaan yang tidak terduga; tidak ada yang ditulis."


def is_on() -> bool:
    """Tell whether unforeseen errors are turned into words."""
    return not os.environ.get(_MATI)


def guard(kerja: Callable[[], int], *, sebagai_json: bool, log: Path | None = None) -> None:
    """Run a command's work and leave with its exit code."""
    try:
        kode = kerja()
    except GalatBerkas as galat:
        fail(galat.pesan, galat.saran, galat.berkas, sebagai_json=sebagai_json)
    except BrokenPipeError:  # somebody reads only the first lines: `... | more`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except OSError as galat:
        from lkjip_xl.book.save import explain  # noqa: PLC0415

        galat_tulis = explain(galat, Path(str(galat.filename or "berkas")))
        fail(galat_tulis.pesan, galat_tulis.saran, sebagai_json=sebagai_json)
    except Exception as galat:
        if not is_on():
            raise
        akhir = refuse_all(galat, log)
        fail(akhir.pesan, akhir.saran, sebagai_json=sebagai_json)
    else:
        raise SystemExit(kode)


def run_guarded(
    sumber: Sequence[Path],
    sandi: str | None,
    log: Path | None,
    kerja: "Callable[[Bacaan], T]",
    kabar: "Kabar | None" = None,
) -> "tuple[Bacaan, T]":
    """Read the sources and do a work that writes nothing, without the files that it fails on.

    However it ends, the progress line is gone: what follows stands alone.
    """
    from lkjip_xl import pipeline  # noqa: PLC0415

    try:
        bacaan = pipeline.read_sources(sumber, sandi, kabar, jaga=is_on(), bersama=True)
        return _work(bacaan, log, kerja)
    finally:
        clear_progress()


def _work(bacaan: "Bacaan", log: Path | None, kerja: "Callable[[Bacaan], T]") -> "tuple[Bacaan, T]":
    """Do a work; where it fails, again without the files that bring it down."""
    try:
        return bacaan, kerja(bacaan)
    except (GalatBerkas, OSError):
        raise
    except Exception as galat:
        if not is_on():
            raise
        write_log(log, galat)
        buruk = [s for s in bacaan.berkas if _fails(bacaan, s.nama, kerja)]
        if any(s.eksplisit for s in buruk) or len(buruk) == len(bacaan.berkas) == 1:
            raise GalatBerkas(_PESAN, _SARAN, buruk[0].nama) from galat
        if not buruk or len(buruk) == len(bacaan.berkas):
            raise GalatBerkas(_PESAN_SEMUA, _SARAN) from galat
        sisa = _without(bacaan, {s.nama for s in buruk})
        return sisa, _last_try(sisa, kerja)


def _last_try(bacaan: "Bacaan", kerja: "Callable[[Bacaan], T]") -> T:
    try:
        return kerja(bacaan)
    except (GalatBerkas, OSError):
        raise
    except Exception as galat:
        raise GalatBerkas(_PESAN_SEMUA, _SARAN) from galat


def _fails(bacaan: "Bacaan", nama: str, kerja: "Callable[[Bacaan], object]") -> bool:
    """Tell whether a file alone brings the work down."""
    nama_lain = {berkas.nama for berkas in bacaan.berkas} - {nama}
    try:
        kerja(_without(bacaan, nama_lain))
    except GalatBerkas:
        return False
    except Exception:  # any: that is the question
        return True
    return False


def _without(bacaan: "Bacaan", nama: set[str]) -> "Bacaan":
    """Return what was read but for some files, which stand among those that could not be."""
    return replace(
        bacaan,
        entri=tuple(entri for entri in bacaan.entri if entri.berkas not in nama),
        grid={kunci: grid for kunci, grid in bacaan.grid.items() if kunci[0] not in nama},
        gagal=(*bacaan.gagal, *((teks, _PESAN, _SARAN) for teks in sorted(nama))),
    )


def refuse_all(galat: Exception, log: Path | None) -> GalatBerkas:
    """Return what is told of an error that no file could be found for."""
    write_log(log, galat)
    return GalatBerkas(_PESAN_SEMUA, _SARAN)


def write_log(log: Path | None, galat: BaseException) -> None:
    """Write where in the program an error arose: no message, which may hold figures or names."""
    if log is None:
        return
    baris = [f"lkjip-xl {__version__}", type(galat).__name__]
    baris += [
        f"{'/'.join(Path(bingkai.filename).parts[-3:])}:{bingkai.lineno} {bingkai.name}"
        for bingkai in traceback.extract_tb(galat.__traceback__)
    ]
    write_new(log, ("\n".join(baris) + "\n").encode())
