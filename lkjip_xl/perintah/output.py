"""Where the result goes: never onto a source, never over a file that is not ours without a word."""

import os
from collections.abc import Sequence
from pathlib import Path

from lkjip_xl.grid.galat import GalatBerkas

NAMA_HASIL, NAMA_PEMETAAN = "Hasil-LKJiP.xlsx", "Pemetaan.xlsx"
_NAMA_DICOBA = 100
_AKHIRAN_LAIN = {".pdf", ".doc", ".docx", ".json", ".txt", ".xlt", ".xltx", ".zip"}


def default_target(sumber: Sequence[Path], nama: str = NAMA_HASIL) -> Path:
    """Return the output path where none was given: in the folder of the first source."""
    pertama = sumber[0]
    return (pertama if pertama.is_dir() else pertama.parent) / nama


def with_suffix(tujuan: Path) -> Path:
    """Return an output path with .xlsx where the name has no ending of its own."""
    from lkjip_xl.grid.files import AKHIRAN  # noqa: PLC0415  # help stays quick

    if tujuan.suffix.lower() in AKHIRAN | _AKHIRAN_LAIN or tujuan.is_dir():
        return tujuan
    return tujuan.with_name(tujuan.name + ".xlsx")


def kept_name(tujuan: Path) -> Path:
    """Return the name under which a replaced file is kept: one that is no work of others.

    A number follows it where somebody has a file of that name, a link to a source even.
    """
    from lkjip_xl.grid.property import TANDA_KELUARAN, output_mark  # noqa: PLC0415

    for urut in ("", *(f"-{n}" for n in range(2, _NAMA_DICOBA))):
        path = _beside(tujuan, urut)
        biasa = path.is_file() and not path.is_symlink()
        if not biasa or output_mark(path) == TANDA_KELUARAN:
            break
    return path


def _beside(tujuan: Path, urut: str = "") -> Path:
    return tujuan.with_name(f"{tujuan.stem}-sebelumnya{urut}{tujuan.suffix}")


def check_new(tujuan: Path) -> None:
    """Refuse a path for a file that nothing replaces."""
    check_place(tujuan)
    if os.path.lexists(tujuan):
        raise _there_is(tujuan)


def _there_is(tujuan: Path) -> GalatBerkas:
    return GalatBerkas(
        f"“{tujuan.name}” sudah ada; tidak ada yang ditulis.",
        "Hapus atau ganti namanya dulu, atau sebutkan nama lain setelah --tulis.",
    )


def check_target(tujuan: Path, sumber: Sequence[Path], *, timpa: bool) -> None:
    """Refuse an output path that must not be written."""
    from lkjip_xl.grid.property import TANDA_KELUARAN, output_mark  # noqa: PLC0415

    check_place(tujuan)
    for path in (tujuan, _beside(tujuan)):
        if any(_is_same(path, asal) for asal in sumber):
            raise GalatBerkas(
                f"“{path.name}” adalah salah satu sumber; sumber tidak pernah diubah.",
                "Pilih nama hasil yang lain dengan -o.",
            )
    if tujuan.exists() and not timpa and output_mark(tujuan) != TANDA_KELUARAN:
        raise GalatBerkas(
            f"“{tujuan.name}” sudah ada, dan bukan hasil program ini.",
            "Tambahkan --timpa untuk menggantinya (yang lama disimpan), atau pilih nama lain "
            "dengan -o.",
        )


def _is_same(kiri: Path, kanan: Path) -> bool:
    """Tell two names of one file, by links of either kind too."""
    if os.path.normcase(os.path.realpath(kiri)) == os.path.normcase(os.path.realpath(kanan)):
        return True
    try:
        return os.path.samefile(kiri, kanan)
    except OSError:
        return False


def check_place(tujuan: Path) -> None:
    """Refuse a name that is no workbook's, or a place where nothing can be written."""
    from lkjip_xl.book.save import check_writable  # noqa: PLC0415

    if tujuan.suffix.lower() != ".xlsx":
        raise GalatBerkas(
            f"Nama hasil “{tujuan.name}” tidak berakhiran .xlsx.", "Pakai nama seperti hasil.xlsx."
        )
    if not tujuan.parent.is_dir():
        raise GalatBerkas(
            f"Folder “{tujuan.parent}” tidak ada.", "Buat dulu foldernya, atau pilih tempat lain."
        )
    if tujuan.is_dir():
        raise GalatBerkas(f"“{tujuan}” adalah folder.", "Sebutkan nama berkas .xlsx.")
    for path in (tujuan, kept_name(tujuan)):
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise GalatBerkas(
                f"“{path.name}” bukan berkas biasa (tautan atau perangkat); tidak ditulisi.",
                "Hapus tautan itu, atau pilih nama lain dengan -o.",
            )
        check_writable(path)


def replace_target(tujuan: Path, data: bytes) -> None:
    """Write the result in one step; a file that it replaces is kept beside it."""
    from lkjip_xl.book.save import save  # noqa: PLC0415

    save(data, tujuan, kept_name(tujuan))


def write_new(tujuan: Path, data: bytes) -> None:
    """Write a file that replaces none."""
    from lkjip_xl.book.save import save_new  # noqa: PLC0415

    try:
        save_new(data, tujuan)
    except FileExistsError:
        raise _there_is(tujuan) from None
