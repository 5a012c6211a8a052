"""The one page to read first: sources, grids, tables, joined, results and temuan, book.

What only some runs need (causes, report, book, copies) is imported where it is used: loading it
would cost a check of a small workbook more time than the check itself.
"""

from collections.abc import Sequence
from pathlib import Path

from lkjip_xl.cells.lists import others
from lkjip_xl.grid.files import BerkasSumber, expand_sources
from lkjip_xl.grid.galat import TAK_TERDUGA, GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.join.choose import join_tables
from lkjip_xl.join.recalculate import recalculate
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures.hasil.hitung import hitung_hasil
from lkjip_xl.model.kabar import Kabar, part, stage, tell
from lkjip_xl.model.tabel import Entri, tables, unrecognised
from lkjip_xl.model.temuan import TidakDiperiksa
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.rules.daftar import check, sort_temuan
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.reading.diterima import accept
from lkjip_xl.tables.forms import FORMULIR_KOSONG
from lkjip_xl.tables.processes import read_many, read_one
from lkjip_xl.tables.sources import recognise_all

_TANPA_TABEL = (
    "Tidak ada tabel yang dikenali di sumber yang diberikan.",
    "Berikan berkas DPA, realisasi, kinerja, atau SKM; jalankan lkjip-xl petakan untuk melihat "
    "bagaimana tiap lembar dibaca.",
)

# How much of its stage is done after each step, as measured on a budget of 10.000 rows.
_TERBACA, _DIHITUNG, _DIPERIKSA, _DISUSUN = 0.3, 0.1, 0.9, 0.2

_ISI_DULU = "Isi formulirnya di Excel, simpan, lalu jalankan lagi."
_TANPA_BERKAS = "Berikan folder yang berisi berkas Excel DPA, realisasi, kinerja, atau SKM."


@beku
class Bacaan:
    """Everything read from the sources."""

    entri: tuple[Entri, ...]  # tables, and sheets that are none, in source order
    grid: dict[tuple[str, str], Grid]  # by file and sheet
    dilewati: tuple[tuple[str, str], ...]  # file and reason
    gagal: tuple[tuple[str, str, str], ...]  # file, reason and advice
    berkas: tuple[BerkasSumber, ...]  # the files read


def read_sources(
    sumber: Sequence[Path],
    sandi: str | None = None,
    kabar: Kabar | None = None,
    *,
    jaga: bool = False,
    bersama: bool = False,
) -> Bacaan:
    """Read all sources; raise GalatBerkas for a file that was named itself and cannot be read.

    `sandi` is tried on every file that is locked with a password; `kabar` is told how far it is.
    With `jaga` a file on which recognition itself fails is one that could not be read; with
    `bersama` many files may be read by several processes.
    """
    lapor = stage(kabar, "membaca")
    terpilih = expand_sources(sumber)
    grid: dict[tuple[str, str], Grid] = {}
    gagal: list[tuple[str, str, str]] = []
    sudah: dict[int, list[Entri]] = {}
    terbaca = (
        read_many(terpilih.berkas, sandi)
        if bersama
        else (read_one(dokumen, sandi) for dokumen in terpilih.berkas)
    )
    berkas = tell(terpilih.berkas, part(lapor, 0, _TERBACA), lambda dokumen: dokumen.nama)
    for dokumen, hasil in zip(berkas, terbaca, strict=True):
        if hasil.galat and dokumen.eksplisit:
            raise hasil.galat
        if hasil.galat:
            gagal.append((dokumen.nama, hasil.galat.pesan, hasil.galat.saran))
        for kisi, dikenali in zip(hasil.lembar, hasil.entri, strict=True):
            grid[kisi.berkas, kisi.lembar] = kisi
            if dikenali is not None:
                sudah[id(kisi)] = dikenali
    dikenal = part(lapor, _TERBACA, 1)
    try:
        entri = recognise_all(list(grid.values()), dikenal, sudah)
    except Exception:
        if not jaga:
            raise
        gagal += _drop_unreadable(terpilih.berkas, grid)
        entri = recognise_all(list(grid.values()), dikenal)
    return Bacaan(tuple(entri), grid, terpilih.dilewati, tuple(gagal), terpilih.berkas)


def _drop_unreadable(
    berkas: Sequence[BerkasSumber], grid: dict[tuple[str, str], Grid]
) -> list[tuple[str, str, str]]:
    """Take the files out on which recognition fails; GalatBerkas for one that was named itself."""
    hasil = []
    for sumber in berkas:
        kunci = [k for k in grid if k[0] == sumber.nama]
        try:
            recognise_all([grid[k] for k in kunci])
        except Exception as galat:
            if sumber.eksplisit:
                raise GalatBerkas(*TAK_TERDUGA, sumber.nama) from galat
            hasil.append((sumber.nama, *TAK_TERDUGA))
            for k in kunci:
                del grid[k]
    return hasil


def draw_map(bacaan: Bacaan) -> list[str]:
    """Return how each sheet was read, as lines of text."""
    from lkjip_xl.report.screen.peta import write_map  # noqa: PLC0415

    return write_map(join_tables(bacaan.entri), bacaan.grid)


def build_map(bacaan: Bacaan) -> bytes:
    """Return the bytes of a workbook whose Pemetaan sheet says how each sheet was read."""
    from lkjip_xl.book.mapping import build_mapping  # noqa: PLC0415
    from lkjip_xl.report.pemetaan import mapping_rows  # noqa: PLC0415

    rows = mapping_rows(bacaan.entri, bacaan.grid)
    if not rows:
        raise GalatBerkas("Tidak ada lembar berisi di sumber yang diberikan.", _TANPA_BERKAS)
    return build_mapping(rows)


def inspect(bacaan: Bacaan, kabar: Kabar | None = None) -> Bahan:
    """Join, calculate and check what was read; raise GalatBerkas where no table is known."""
    if not bacaan.berkas and not bacaan.entri:
        dilewati = ", ".join(nama for nama, _ in bacaan.dilewati[:5])
        teks = f" Yang ada di sana: {dilewati}." if dilewati else ""
        raise GalatBerkas(f"Tidak ada berkas Excel di sumber yang diberikan.{teks}", _TANPA_BERKAS)
    if all(s.dikenali == "pengaturan" for s in tables(bacaan.entri).values()):
        raise _explain_nothing(bacaan)
    lapor = stage(kabar, "memeriksa")
    lapor("", 0)
    gabungan = join_tables(recalculate(bacaan.entri, bacaan.grid))
    hasil = hitung_hasil(gabungan)
    konteks = Konteks(gabungan, hasil, bacaan.gagal, bacaan.grid)
    temuan = check(konteks, part(lapor, _DIHITUNG, _DIPERIKSA))
    if any(cacat.sel for cacat in temuan):  # causes are looked for in cells
        from lkjip_xl.causes.diagnose import diagnose  # noqa: PLC0415

        temuan = diagnose(konteks, temuan)
    temuan = sort_temuan(accept(gabungan, temuan), gabungan.entri)
    return Bahan(gabungan, hasil, tuple(temuan), _unchecked(bacaan), bacaan.grid)


def _without_tables(bacaan: Bacaan) -> str:
    """Return the sentence for sources without any known table, with the first reasons."""
    sebab = [f"{s.berkas} lembar {s.lembar}: {s.alasan}" for s in unrecognised(bacaan.entri)]
    sisanya = others(sebab, "lembar lain)", 3, dan=" (dan ")
    teks = f" {'; '.join(sebab[:3])}{sisanya}." if sebab else ""
    return f"{_TANPA_TABEL[0]}{teks}"


def _explain_nothing(bacaan: Bacaan) -> GalatBerkas:
    """Return why no source holds a table, and what to do: a file that cannot be read goes first."""
    if bacaan.gagal:
        nama, pesan, saran = bacaan.gagal[0]
        sisanya = f" Ada {len(bacaan.gagal) - 1} berkas lain yang tidak terbaca."
        return GalatBerkas(pesan + (sisanya if len(bacaan.gagal) > 1 else ""), saran, nama)
    kosong = [s for s in unrecognised(bacaan.entri) if s.alasan == FORMULIR_KOSONG]
    if not kosong:
        satu = bacaan.berkas[0].nama if len(bacaan.berkas) == 1 else ""
        return GalatBerkas(_without_tables(bacaan), _TANPA_TABEL[1], satu)
    nama = f"“{kosong[0].lembar}” di {kosong[0].berkas}"
    sisanya = others(kosong, "formulir lain")
    return GalatBerkas(
        f"Belum ada yang dapat dihitung: formulir {nama}{sisanya} masih kosong.", _ISI_DULU
    )


def _unchecked(bacaan: Bacaan) -> tuple[TidakDiperiksa, ...]:
    """Return what was left out, with the reason of each."""
    berumus = (sepasang for sepasang in bacaan.grid.items() if sepasang[1].ada_rumus)
    return (
        *(TidakDiperiksa(nama, "", alasan) for nama, alasan in bacaan.dilewati),
        *(TidakDiperiksa(nama, "", pesan) for nama, pesan, _ in bacaan.gagal),
        *(
            TidakDiperiksa(lembar.berkas, lembar.lembar, lembar.alasan)
            for lembar in unrecognised(bacaan.entri)
        ),
        *(
            TidakDiperiksa(berkas, lembar, "rumus dan gaya lembar ini tidak dapat dibaca")
            for (berkas, lembar), grid in berumus
            if not grid.rupa.terbaca
        ),
        *(
            TidakDiperiksa(berkas, "", alasan)
            for berkas, alasan in dict.fromkeys(
                (grid.berkas, grid.batasan) for grid in bacaan.grid.values() if grid.batasan
            )
        ),
    )


def build_workbook(bahan: Bahan, kabar: Kabar | None = None) -> bytes:
    """Return the bytes of the report workbook."""
    from lkjip_xl.book.write import build_book  # noqa: PLC0415
    from lkjip_xl.report.susun import build_report  # noqa: PLC0415

    lapor = stage(kabar, "menulis")
    lapor("", 0)
    return build_book(build_report(bahan), lapor=part(lapor, _DISUSUN, 1))


def check_copies(bacaan: Bacaan, folder: Path) -> None:
    """Refuse a folder for the annotated copies before any work is done (GalatBerkas)."""
    from lkjip_xl.salinan.write import check_folder  # noqa: PLC0415

    check_folder(folder, _read_files(bacaan))


def write_annotated(bacaan: Bacaan, bahan: Bahan, folder: Path) -> list[str]:
    """Write an annotated copy of each source into a folder; return a line on each."""
    from lkjip_xl.salinan.write import (  # noqa: PLC0415
        build_copies,
        describe_copy,
        write_copies,
    )

    berkas = _read_files(bacaan)
    salinan = build_copies(bahan, berkas, folder)
    write_copies(salinan, folder, berkas)
    return [describe_copy(butir) for butir in salinan]


def _read_files(bacaan: Bacaan) -> list[BerkasSumber]:
    """Return the files that could be read."""
    terbaca = {berkas for berkas, _ in bacaan.grid}
    return [sumber for sumber in bacaan.berkas if sumber.nama in terbaca]
