"""The truth about a workbook: from the budget that it was written from, never from a reading."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from math import log2

from bench.susunan.budget.anggaran import Anggaran
from bench.susunan.layout.kolom import Kolom
from bench.susunan.layout.tata import Tata

_BIT_CUKUP = 24.0  # as much as one nine-digit sum: what two parents of odd amounts carry
_BIT_TANPA_PETUNJUK = 60.0  # where nothing but the sums speaks, chance needs more room


@dataclass(frozen=True)
class Kebenaran:
    """What a careful person reads from the sheet."""

    anggaran: str  # rupiah
    realisasi: str | None  # rupiah; None: no column
    murni: str | None  # rupiah; None: no column
    tingkat: dict[str, int]  # number of rows by level
    baris: list[dict[str, object]]  # row (from 1, 0 without a place), level, depth, parent
    kolom: dict[str, list[str]]  # letters by role
    terbukti: bool  # something on the sheet proves the columns
    tingkat_terbukti: bool  # something on the sheet proves the levels
    bukti: dict[str, float] = field(default_factory=dict)  # bits by what gives them
    kunci: str = ""  # of a list: what of each key is read (the last year or month)

    def dokumen(self) -> dict[str, object]:
        """Return it as JSON can hold it."""
        return asdict(self)


def money(nilai: int, skala: int) -> str:
    """Return an amount as a plain decimal string, as the contract writes it."""
    utuh, pecahan = divmod(nilai, skala)
    return f"{utuh}.{pecahan:02d}".rstrip("0") if pecahan else f"{utuh}"


def bits(nilai: int) -> float:
    """Return what a value is worth as evidence: its digits without the trailing zeros."""
    if not nilai:
        return 0.0
    teks = str(abs(nilai))
    bulat = len(teks) - len(teks.rstrip("0"))
    return 3.32 * len(teks.rstrip("0")) + (log2(bulat + 1) if bulat else 0)


def sum_bits(anggaran: Anggaran, kunci: list[str]) -> float:
    """Return the bits of all parents that are the sum of two children or more."""
    hasil = 0.0
    for simpul in anggaran.baris():
        for k in kunci:
            nilai = [s.nilai.get(k, 0) for s in simpul.anak]
            if sum(1 for n in nilai if n) >= 2:
                hasil += bits(simpul.nilai[k])
    return hasil


def prove(anggaran: Anggaran, t: Tata, kolom: list[Kolom]) -> dict[str, float]:
    """Return what on the sheet speaks for its levels, each with a weight (1: enough by itself)."""
    bertingkat = any(s.anak for s in anggaran.akar)
    total = t["total"] != "tiada" and len(anggaran.daun()) > 1
    hasil: dict[str, float] = {}
    if t["kode"] not in {"tanpa", "hanya_rekening", "tanpa_di_atas_sub"}:
        hasil["kode"] = 1.0
    if bertingkat and t["induk"] in {"SUM", "tambah", "SUBTOTAL"}:
        hasil["rumus"] = 1.0
    if worded(anggaran, t):
        hasil["kata"] = 1.0
    if bertingkat and t["induk"] != "kosong":
        hasil["jumlah_anak"] = _proof_by_sums(anggaran, t, kolom, total=total)
    if total and (t["induk"] == "kosong" or not bertingkat):
        hasil["total"] = 1.0  # the leaves add up to it; there is no other reading
    if t["tabel"] == "daftar":
        hasil["daftar"] = 1.0
    return hasil


def worded(anggaran: Anggaran, t: Tata) -> bool:
    """Tell whether words in front of the names say which rows are on top."""
    if t["kata"] == "program_saja":
        return anggaran.tingkat[0] == "program"
    return t["kata"] != "tiada" and anggaran.tingkat[-1] in {"program", "kegiatan", "sub_kegiatan"}


def _proof_by_sums(anggaran: Anggaran, t: Tata, kolom: list[Kolom], *, total: bool) -> float:
    """Return how much the sums of children prove: less where nothing else shows the levels.

    A row with one child shows its amounts twice: without a total or a cue that could be two rows.
    """
    bit = sum_bits(anggaran, [k.kunci for k in kolom if k.jenis == "uang" and not k.olah])
    if strong_cue(anggaran, t):
        return bit / _BIT_CUKUP
    if not total and _chained(anggaran):
        return 0.0
    lemah = t["gaya"] == "tebal" or t["nomor"] in {"hanya_atas", "hanya_daun", "per_induk"}
    return bit / (_BIT_CUKUP if lemah else _BIT_TANPA_PETUNJUK)


def strong_cue(anggaran: Anggaran, t: Tata) -> bool:
    """Tell whether the eye sees every level, or at least which rows are on top."""
    return (
        t["nama"] == "tangga"
        or worded(anggaran, t)
        or t["nomor"] in {"A_I_1", "desimal"}
        or t["gaya"] in {"inden", "tebal_inden", "lipatan", "isian", "spasi_depan"}
        or t["kode"] not in {"tanpa", "hanya_rekening", "tanpa_di_atas_sub"}
    )


def _chained(anggaran: Anggaran) -> bool:
    """Tell whether a row has one child only: its amounts twice could also be two rows."""
    return any(
        sum(1 for s in simpul.anak if s.nilai["anggaran"]) == 1 for simpul in anggaran.baris()
    )


def levels(anggaran: Anggaran) -> dict[str, int]:
    """Return the number of rows of each level."""
    return dict(Counter(s.tingkat for s in anggaran.baris()))


def rows(anggaran: Anggaran, baris: list[int]) -> list[dict[str, object]]:
    """Return every row with its level, depth and parent; `baris` are sheet rows from zero."""
    semua = anggaran.baris()
    nomor = {id(s): r + 1 for s, r in zip(semua, baris, strict=True)}
    return [
        {"baris": nomor[id(s)], "tingkat": s.tingkat, "kedalaman": len(s.moyang()) + 1,
         "induk": nomor[id(s.induk)] if s.induk else None, "uraian": s.nama}
        for s in semua
    ]  # fmt: skip


def named(anggaran: Anggaran, t: Tata) -> bool:
    """Tell whether the names of the levels are on the sheet: by kode or by words."""
    if t["kode"] not in {"tanpa", "hanya_rekening", "tanpa_di_atas_sub"}:
        return t["kode_tulis"] in {"rapi", "apostrof", "nol_lebar", "titik_akhir", "spasi"}
    tingkat_lain = set(anggaran.tingkat) - {"program", "kegiatan", "sub_kegiatan", "rincian"}
    if t["kode"] != "hanya_rekening" and "rekening" in tingkat_lain:
        return False
    return t["kata"] in {"semua", "titik_dua", "besar"} and tingkat_lain <= {"rekening"}


def proven(bukti: dict[str, float]) -> bool:
    """Tell whether any of the proofs is enough by itself."""
    return any(n >= 1 for n in bukti.values())
