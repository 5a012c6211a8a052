"""One person of a list: the cells that say jabatan and golongan, and a digest of who it is."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from lkjip_xl.cells.privat import tells_who
from lkjip_xl.cells.text import kunci_nama, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pegawai import Orang, SelOrang
from lkjip_xl.norms import nominatif
from lkjip_xl.norms.pangkat import ASN, NON_ASN, PPPK
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.rows.rows import is_closing

ISI = ("golongan", "pangkat", "jabatan")
_DISALIN = ("no", "jabatan", "pangkat", "golongan", "status", "jenis_kelamin")
_SEDIKIT = 2  # cells of a row that heads persons: a number or letter, and its words
_NIP = re.compile(r"\d{18}|\d{21}")
_GELAR = re.compile(r"(?<!\S)[^\s.]*+\.\S*|,.*|\bnip\b.*|\d[\d ]+", re.I)


def is_filled(teks: str) -> bool:
    """Tell a cell that says something: no blank, no dash."""
    return bool(re.search(r"\w", teks))


def _part(teks: str) -> str | None:
    """Return what a heading says that its persons are: Non ASN, PPPK, or PNS; None: nothing."""
    kecil = teks.lower()
    if re.search(NON_ASN, kecil):
        return "non asn"
    return "pppk" if re.search(PPPK, kecil) else "pns" if re.search(ASN, kecil) else None


def _digest(teks: str) -> int:
    """Return a number that is the same for the same text and tells nothing of it; 0 for none."""
    from hashlib import blake2b  # noqa: PLC0415  # loading it takes longer than most lists

    return int.from_bytes(blake2b(teks.encode(), digest_size=8).digest()) if teks else 0


class Pembaca:
    """Reads the persons of one list: its columns, and the rows at which a person starts."""

    def __init__(self, grid: Grid, kolom: Kolom, rows: list[int], sampai: int) -> None:
        """Keep where the persons stand; below `sampai` another table starts."""
        self._grid, self._kolom, self._rows, self._sampai = grid, kolom, rows, sampai

    def copied(self) -> tuple[int, ...]:
        """Return the columns that may be copied."""
        peran = (*_DISALIN, "ruang")
        return tuple(sorted(k for nama in peran for k in self._kolom.get(nama, ())))

    def read(self, mulai: int, judul: str) -> Iterator[Orang]:
        """Yield the persons, each with the word of its title or heading: PPPK, Non ASN."""
        bagian, dari = _part(judul) or "", mulai
        for baris in self._rows:
            for b in range(dari, baris):
                bagian = _part(self._heading(b)) or bagian
            sel = {n: self._cells(baris, n) for n in _DISALIN if n in self._kolom}
            yield Orang(baris, sel, bagian, self._who(baris))
            dari = baris + 1

    def _heading(self, baris: int) -> str:
        """Return the words of a row that heads some persons, empty for any other."""
        teks = [t for kolom in self._grid.kolom if (t := rapikan(kolom[baris]))]
        return " ".join(teks) if len(teks) <= _SEDIKIT else ""

    def _text(self, baris: int, kolom: int) -> str:
        """Return a cell's text as its copy holds it: as it stands, empty where it tells who."""
        nilai = self._grid.nilai(baris, kolom)
        if isinstance(nilai, float) and nilai.is_integer():
            nilai = int(nilai)
        teks = "" if nilai is None else str(nilai)
        return "" if tells_who(teks) else teks

    def _cells(self, baris: int, peran: str) -> tuple[SelOrang, ...]:
        """Return the cells of a role: of several columns the filled one, its further words too."""
        lajur = self._kolom[peran]
        k = next((k for k in lajur if is_filled(self._text(baris, k))), lajur[0])
        utama = SelOrang(0, k, self._text(baris, k))
        if peran == "golongan" and "ruang" in self._kolom:
            ruang = self._kolom["ruang"][0]
            return utama, SelOrang(0, ruang, self._text(baris, ruang))
        lanjut = baris + 1
        if peran == "jabatan" and is_filled(utama.teks) and self._goes_on(lanjut, k):
            return utama, SelOrang(1, k, self._text(lanjut, k))
        return (utama,)

    def _goes_on(self, baris: int, kolom: int) -> bool:
        """Tell a row below a numbered person in which the jabatan has further words."""
        grid = self._grid
        if "no" not in self._kolom or baris >= self._sampai or baris in self._rows:
            return False
        teks = rapikan(self._text(baris, kolom))
        if not is_filled(teks) or re.search(nominatif.BUKAN_LANJUTAN, teks.lower()):
            return False
        return not rapikan(grid.nilai(baris, self._kolom["no"][0])) and not is_closing(grid, baris)

    def _who(self, baris: int) -> tuple[int, int]:
        """Return what tells a person from others: a digest of the NIP, and one of the name."""
        berikut = bisect_right(self._rows, baris)
        akhir = self._rows[berikut] if berikut < len(self._rows) else baris + 2
        lajur = self._kolom.get("data_pribadi", ())
        baris_orang = range(baris, min(akhir, self._sampai))
        kata = [rapikan(self._grid.nilai(b, k)) for b in baris_orang for k in lajur]
        nip = next((c[0] for t in kata if (c := _NIP.search(re.sub(r"[^\w]", "", t)))), "")
        nama = next((n for t in kata if (n := kunci_nama(_GELAR.sub(" ", t)).strip())), "")
        return _digest(nip), _digest(nama)
