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
    lama, baru = (write_value(n, persen=perbaikan.persen) for n in (perbaikan.lama, perbaikan.baru))
    teks_lain = "".join(
        f"; {s.sel}: {write_value(s.lama)} → {write_value(s.baru)}" for s in perbaikan.serta
    )
    return f"Sel {perbaikan.sel}: {lama} → {baru}{teks_lain}" + (
        f" ({perbaikan.alasan})" if perbaikan.alasan else ""
    )


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
