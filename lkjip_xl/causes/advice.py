"""What to do in one sentence, that can be followed without thinking: the cell, old, new, why."""

from decimal import Decimal

from lkjip_xl.cells.lists import listed
from lkjip_xl.measures.tindakan import write_value
from lkjip_xl.model.temuan import Ganti, Perbaikan, Temuan

_MENURUT = {
    "L101": "realisasi dibagi anggaran",
    "L102": "menurut target dan realisasinya",
    "L103": "menurut skala",
    "L105": "menurut serapannya",
    "L106": "menurut target akhir",
    "L108": "menurut total tabel realisasi",
    "T103": "anggaran dikurangi realisasi",
    "X111": "IKM hasil survei",
}
_TERHITUNG = {"baris_terlewat", "baris_terhitung_ganda", "subtotal_terhitung_ganda"}
_SEBUT = 6


def answer(kode: str) -> str:
    """Return what a rule's right value comes from."""
    return _MENURUT.get(kode, "")


def advise(temuan: Temuan, satu: Perbaikan, sendiri: str = "") -> str:
    """Return the advice of a finding; `sendiri` are the words that its cause brings along."""
    if sendiri:
        return sendiri
    if satu.hitung_ulang:
        return f"Buka berkasnya di Excel, tekan F9, lalu simpan; {satu.sel} lalu ikut betul."
    if satu.baru is None:
        return temuan.saran if _knows_why(temuan) else _compare(temuan, satu)
    jenis = temuan.sebab[0].jenis if temuan.sebab else ""
    kata = _change(satu, jenis) + (f" ({satu.alasan})" if satu.alasan else "")
    if temuan.tingkat == "peringatan" and temuan.kode[0] in "XL":
        return f"{temuan.saran} Bila memang sama: {kata[:1].lower()}{kata[1:]}."
    return f"{kata}{_tail(temuan, satu, jenis)}."


def _knows_why(temuan: Temuan) -> bool:
    """Tell a finding whose rule names a fault that comparing amounts would not find."""
    return "Tepat berlipat" in temuan.pesan or "tertukar" in temuan.saran


def _change(satu: Perbaikan, jenis: str) -> str:
    """Return the change itself."""
    lama, baru = (write_value(n, persen=satu.persen) for n in (satu.lama, satu.baru))
    if jenis == "kolom_tertukar" and len(satu.lain) == 1:
        kedua = satu.lain[0]
        return f"Tukar isi {satu.sel} dan {kedua.sel}: {satu.sel} menjadi {baru}, " + _also(kedua)
    if jenis == "salah_induk" and satu.lain:
        return (
            f"Ganti isi sel {satu.sel} dari {lama} menjadi {baru}, dan {_also(satu.lain[0])}; atau "
            "pindahkan barisnya ke bawah induk yang memuatnya"
        )
    if isinstance(satu.baru, str) and satu.baru.startswith("="):
        return f"Tulis rumus {baru} di sel {satu.sel}"
    if satu.lama is None:
        return f"Isi sel {satu.sel} dengan {baru}"
    if jenis == "teks_bukan_angka":
        lain = "".join(f", dan {_also(s)}" for s in satu.lain)
        return f"Ketik ulang sel {satu.sel} sebagai angka {baru}{lain}"
    lain = "".join(f", dan {_also(s)}" for s in satu.lain)
    return f"Ganti isi sel {satu.sel} dari {lama} menjadi {baru}{lain}"


def _also(satu: Ganti) -> str:
    return f"{satu.sel} menjadi {write_value(satu.baru)}"


def _tail(temuan: Temuan, satu: Perbaikan, jenis: str) -> str:
    """Return which cells must not be changed, because they are right or follow by themselves."""
    if jenis in _TERHITUNG and satu.sel in temuan.sel and isinstance(satu.baru, Decimal):
        baris = [s for s in temuan.sebab[0].sel if s != satu.sel]
        if len(baris) == 1:
            return f", supaya {baris[0]} terhitung tepat sekali; {baris[0]} sendiri jangan diubah"
        return ", supaya setiap rinciannya terhitung tepat sekali"
    if satu.sel not in temuan.sel and temuan.sel and jenis != "salah_induk":
        ikut = {s.sel for s in satu.lain}
        return "" if temuan.sel[0] in ikut else f"; {temuan.sel[0]} jangan diubah"
    return ""


def _compare(temuan: Temuan, satu: Perbaikan) -> str:
    """Return which cells to compare with the original document."""
    sel = satu.cocokkan or (satu.sel,)
    if temuan.kode in {"B107", "B101", "B103"}:
        kata = "Isi" if temuan.kode == "B107" else "Ketik ulang"
        nol = "; bila memang nol, tulis 0" if temuan.kode == "B107" else " sebagai angka biasa"
        return (
            f"{kata} sel {_some(sel)}{nol if temuan.kode != 'B107' else ''} menurut dokumen "
            f"asalnya{nol if temuan.kode == 'B107' else ''}."
        )
    lain = f" dan {_some(sel[1:])}" if sel[1:] else ""
    sisa = ""
    if satu.bila_sama:
        nilai = write_value(satu.bila_sama.baru, persen=satu.persen)
        sisa = f"; hanya bila semuanya sama, ganti {satu.bila_sama.sel} menjadi {nilai}"
    return f"Cocokkan {sel[0]}{lain} dengan dokumen asalnya, lalu betulkan yang berbeda{sisa}."


def _some(sel: tuple[str, ...]) -> str:
    """Return cells, the many cut off."""
    return listed(sel, "sel lain", _SEBUT, dan=", dan ")
