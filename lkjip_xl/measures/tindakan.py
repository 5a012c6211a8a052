"""How findings are shown with what to do: in which order, from what to what, and why.

It stands above the causes: a report without any would load them all for a few words.
"""

from collections.abc import Iterable
from decimal import Decimal

from lkjip_xl.measures.kalimat import tulis_angka, tulis_desimal, tulis_rupiah
from lkjip_xl.model.temuan import Perbaikan, Sebab, Temuan

# Findings that say an amount is wrong or unknown; the others are about what follows from amounts.
JUMLAH = {"T101", "T102", "T104", "T105", "T106", "T107", "T108", "T109", "B101", "B102", "B103",
          "B107", "F103", "X103", "R101", "R102", "R103"}  # fmt: skip
_TINGKAT = ("kesalahan", "peringatan", "informasi")
_BACAAN = {"teks_bukan_angka", "sel_kosong"}
_CUKUP_NRR = 40  # below it an NRR (tertimbang) or its sum: its third and fourth decimals count
_CUKUP_RIBUAN = 1000  # below it a number has no mark of thousands


def in_working_order(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Return the findings as they are best worked off: what waits for others comes last.

    Unreadable and blank amounts, then amounts, then all else, then percents that follow.
    """

    def kunci(cacat: Temuan) -> tuple[int, int]:
        p = cacat.perbaikan
        tunggu = bool(p and p.menunggu)
        kelompok = 0 if cacat.kode[0] == "B" else 1 if cacat.kode in JUMLAH else 2
        turunan = cacat.kode[0] == "L" or cacat.kode == "T103"
        return int(tunggu), 3 if turunan else kelompok

    return sorted(temuan, key=kunci)


def in_shown_order(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Return all findings as people see them, with one number everywhere: screen and sheets.

    By tingkat, each in working order; accepted ones follow the open ones of their tingkat.
    """
    semua = list(temuan)
    return [
        cacat
        for tingkat in _TINGKAT
        for terbuka in (True, False)
        for cacat in in_working_order(
            [s for s in semua if (s.tingkat, not s.diterima) == (tingkat, terbuka)]
        )
    ]


def telling_causes(temuan: Temuan) -> tuple[Sebab, ...]:
    """Return the causes that say more than the finding: a blank cell is not why it is blank."""

    def repeats(sebab: Sebab) -> bool:
        return sebab.jenis in _BACAAN and set(sebab.sel) <= {*temuan.sel}

    if temuan.kode[0] != "B":
        return temuan.sebab
    return tuple(sebab for sebab in temuan.sebab if not repeats(sebab))


def write_change(perbaikan: Perbaikan) -> str:
    """Return a repair in short: `Sel D8: 4.199 → 4.199.000 (menurut sisa baris 8)`."""
    if perbaikan.menunggu:
        return f"Sel {perbaikan.sel}: hitung lagi sesudah {', '.join(perbaikan.menunggu)} betul"
    if perbaikan.hitung_ulang:
        return f"Sel {perbaikan.sel}: buka di Excel, tekan F9, lalu simpan"
    if perbaikan.baru is None:
        return f"Sel {perbaikan.sel}: cocokkan dengan dokumen asalnya"
    utama = _step(perbaikan.lama, perbaikan.baru, persen=perbaikan.persen)
    teks_lain = "".join(f"; {s.sel}: {_step(s.lama, s.baru)}" for s in perbaikan.serta)
    return f"Sel {perbaikan.sel}: {utama}{teks_lain}" + (
        f" ({perbaikan.alasan})" if perbaikan.alasan else ""
    )


def _step(lama: Decimal | str | None, baru: Decimal | str | None, *, persen: bool = False) -> str:
    """Return old and new of one cell; a text that becomes the number it shows is said to be one."""
    kata, angka = (write_value(nilai, persen=persen) for nilai in (lama, baru))
    if lama is not None and lama == baru and not isinstance(baru, str):
        return f"teks “{kata}” → angka {angka}"
    if kata == angka and isinstance(lama, Decimal) and isinstance(baru, Decimal):
        kata, angka = (f"{nilai:f}".replace(".", ",") for nilai in (lama, baru))
    return f"{kata} → {angka}"


def write_value(nilai: Decimal | str | None, *, persen: bool = False) -> str:
    """Return what stands in a cell, as people write it; percents have their sign."""
    if nilai is None:
        return "kosong"
    if isinstance(nilai, str):
        return nilai
    if persen:
        return "100%" if nilai == 100 else f"{tulis_desimal(nilai)}%"
    bulat = nilai == nilai.to_integral_value()
    if not bulat and abs(nilai) < _CUKUP_NRR and nilai == round(nilai, 4):
        return tulis_desimal(nilai, max(2, -int(nilai.normalize().as_tuple().exponent)))
    return tulis_rupiah(nilai) if bulat and abs(nilai) >= _CUKUP_RIBUAN else tulis_angka(nilai)
