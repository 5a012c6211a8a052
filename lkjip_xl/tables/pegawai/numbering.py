"""How the rows of a staff table are numbered, and which row each number puts below another."""

from collections.abc import Sequence

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pegawai import BarisPegawai

_HURUF = later(r"^\(?([a-z])\s*[.)]\s*")
_DI_NAMA = later(r"^(\(?(?:[A-Za-z]|[IVX]{1,5}|\d+(?:\.\d+)*)[.)]|[-–•*])\s")
_BAGIAN = later(r"^(\(?)([A-Za-z]|[IVX]{1,5}|[ivx]{2,5}|\d+(?:\.\d+)*)[.\s]*(\)?)$")
_SATU_ROMAWI = "IVX"  # letters that are Roman numbers too
_PERTAMA = {"a", "A", "1", "I"}


def letter_of(pegawai: BarisPegawai) -> str | None:
    """Return the letter that numbers a row (a. Camat), None where a number or nothing does."""
    cocok = _HURUF.match(f"{pegawai.nomor} {pegawai.nama}".strip())
    return cocok[1] if cocok else None


def number_of(nomor: str, nama: str) -> str:
    """Return what numbers a row: its own cell, else what its name begins with; "" for nothing."""
    if nomor:
        return nomor
    cocok = _DI_NAMA.match(nama)
    return cocok[1] if cocok else ""


def _kind(nomor: str, sebelum: str) -> str:
    """Return the kind of a number: 1, 1.1, a, A, I, a dash; `sebelum` is the last capital letter.

    I, V and X are letters behind H, U and W only.
    """
    cocok = _BAGIAN.match(nomor)
    if cocok is None:
        return nomor if nomor in {"-", "–", "•", "*"} else ""
    isi, tanda = cocok[2], cocok[3]
    if isi[0].isdigit():
        return f"1{'.' * isi.count('.')}{tanda}"
    if len(isi) > 1:
        return f"{'I' if isi.isupper() else 'i'}{tanda}"
    if isi.islower():
        return f"a{tanda}"
    huruf = isi not in _SATU_ROMAWI or (sebelum != "" and ord(isi) == ord(sebelum) + 1)
    return f"{'A' if huruf else 'I'}{tanda}"


def kinds_of(nomor: Sequence[str]) -> list[str]:
    """Return the kind of each row's number, "" for a row without one."""
    hasil, sebelum = [], ""
    for teks in nomor:
        ragam = _kind(teks, sebelum)
        if ragam.startswith("A"):
            sebelum = teks.strip("(). ")
        hasil.append(ragam)
    return hasil


def groups_by_number(nomor: Sequence[str]) -> dict[int, list[int]]:
    """Return the rows that stand below another one by their numbers: 1, 2 below A, then below B.

    A kind of number that was not met since the row above opens a level below it.
    """
    hasil: dict[int, list[int]] = {}
    tumpukan: list[tuple[str, int]] = []
    for posisi, ragam in enumerate(kinds_of(nomor)):
        setara = next((n for n, (jenis, _) in enumerate(tumpukan) if jenis == ragam), None)
        if setara is not None:
            del tumpukan[setara:]
        if tumpukan:
            hasil.setdefault(tumpukan[-1][1], []).append(posisi)
        tumpukan.append((ragam, posisi))
    return hasil


def starts_anew(nomor: str) -> bool:
    """Tell the first number of a run: a., A, 1, I, or 3.1."""
    return nomor.strip("(). ").rpartition(".")[2] in _PERTAMA
