"""Where the result goes: never onto a source, never over a file without being told."""

from collections.abc import Sequence
from pathlib import Path

from lkjip_xl.grid.galat import GalatBerkas

NAMA_HASIL, NAMA_PEMETAAN = "Hasil-LKJiP.xlsx", "Pemetaan.xlsx"


def default_target(sumber: Sequence[Path], nama: str = NAMA_HASIL) -> Path:
    """Return the output path where none was given: in the folder of the first source."""
    pertama = sumber[0]
    return (pertama if pertama.is_dir() else pertama.parent) / nama


def kept_name(tujuan: Path) -> Path:
    """Return the name under which a replaced file is kept."""
    return tujuan.with_name(f"{tujuan.stem}-sebelumnya{tujuan.suffix}")


def check_new(tujuan: Path) -> None:
    """Refuse a path for a file that nothing replaces."""
    _check_place(tujuan)
    if tujuan.exists():
        raise GalatBerkas(
            f"“{tujuan.name}” sudah ada; tidak ada yang ditulis.",
            "Hapus atau ganti namanya dulu, atau sebutkan nama lain setelah --tulis.",
        )


def check_target(tujuan: Path, sumber: Sequence[Path], *, timpa: bool) -> None:
    """Refuse an output path that cannot or must not be written, before any work is done."""
    _check_place(tujuan)
    asli = {satu.resolve() for satu in sumber}
    if tujuan.resolve() in asli or (timpa and kept_name(tujuan).resolve() in asli):
        raise GalatBerkas(
            f"“{tujuan.name}” adalah salah satu sumber; sumber tidak pernah diubah.",
            "Pilih nama hasil yang lain dengan -o.",
        )
    if tujuan.exists() and not timpa:
        raise GalatBerkas(
            f"“{tujuan.name}” sudah ada.",
            "Tambahkan --timpa untuk menggantinya (yang lama disimpan), atau pilih nama lain "
            "dengan -o.",
        )


def _check_place(tujuan: Path) -> None:
    """Refuse a name that is no workbook's, or a place that is none."""
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


def replace_target(tujuan: Path, isi: bytes) -> None:
    """Write the result in one step; a file that it replaces is kept beside it."""
    import shutil  # noqa: PLC0415  # it loads every kind of compression

    from lkjip_xl.book.write import save  # noqa: PLC0415  # XlsxWriter is needed only here

    if tujuan.exists():
        lama = kept_name(tujuan)
        cadangan = lama.with_name(f".~{lama.name}.tmp")
        shutil.copyfile(tujuan, cadangan)
        cadangan.replace(lama)
    save(isi, tujuan)
