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
_SEBUT = 6  # cells that a person compares in one go


def answer(kode: str) -> str:
    """Return what a rule's right value comes from."""
    return _MENURUT.get(kode, "")


def advise(temuan: Temuan, perbaikan: Perbaikan, sendiri: str = "") -> str:
    """Return the advice of a finding; `sendiri` are the words that its cause brings along."""
    if sendiri:
        return sendiri
    if perbaikan.hitung_ulang:
        return f"Buka berkasnya di Excel, tekan F9, lalu simpan; {perbaikan.sel} lalu ikut betul."
    if perbaikan.baru is None:
        return temuan.saran if _knows_why(temuan) else _compare(temuan, perbaikan)
    jenis = temuan.sebab[0].jenis if temuan.sebab else ""
    kata = _change(perbaikan, jenis) + (f" ({perbaikan.alasan})" if perbaikan.alasan else "")
    if temuan.tingkat == "peringatan" and temuan.kode[0] in "XL":
        return f"{temuan.saran} Bila memang sama: {kata[:1].lower()}{kata[1:]}."
    return f"{kata}{_tail(temuan, perbaikan, jenis)}."


def _knows_why(temuan: Temuan) -> bool:
    """Tell a finding whose rule names a fault that comparing amounts would not find."""
    return temuan.kode == "X103" or "Tepat berlipat" in temuan.pesan or "tertukar" in temuan.saran


def _change(perbaikan: Perbaikan, jenis: str) -> str:
    """Return the change itself."""
    lama, baru = (write_value(n, persen=perbaikan.persen) for n in (perbaikan.lama, perbaikan.baru))
    if jenis == "kolom_tertukar" and len(perbaikan.serta) == 1:
        kedua = perbaikan.serta[0]
        return (
            f"Tukar isi {perbaikan.sel} dan {kedua.sel}: {perbaikan.sel} menjadi {baru}, "
            + _also(kedua)
        )
    if jenis == "salah_induk" and perbaikan.serta:
        return (
            f"Ganti isi sel {perbaikan.sel} dari {lama} menjadi {baru}, dan "
            f"{_also(perbaikan.serta[0])}; atau pindahkan barisnya ke bawah induk yang memuatnya"
        )
    if isinstance(perbaikan.baru, str) and perbaikan.baru.startswith("="):
        salin = jenis == "rumus_kurang_baris" and perbaikan.serta
        ke = f", lalu salin ke {_some(tuple(s.sel for s in perbaikan.serta))}" if salin else ""
        return f"Tulis rumus {_spelt(baru)} di sel {perbaikan.sel}{ke}"
    if perbaikan.lama is None:
        return f"Isi sel {perbaikan.sel} dengan {baru}"
    if jenis == "teks_bukan_angka":
        serta = "".join(f", dan {_also(s)}" for s in perbaikan.serta)
        return f"Ketik ulang sel {perbaikan.sel} sebagai angka {baru}{serta}"
    serta = "".join(f", dan {_also(s)}" for s in perbaikan.serta)
    return f"Ganti isi sel {perbaikan.sel} dari {lama} menjadi {baru}{serta}"


def _spelt(rumus: str) -> str:
    """Return a formula as an Indonesian Excel takes it: it separates arguments otherwise."""
    if "," not in rumus:
        return rumus
    return f"{rumus.replace(',', ';')} (koma sebagai ganti titik koma bila Excel Anda memakainya)"


def _also(ganti: Ganti) -> str:
    return f"{ganti.sel} menjadi {write_value(ganti.baru)}"


def _tail(temuan: Temuan, perbaikan: Perbaikan, jenis: str) -> str:
    """Return which cells must not be changed, because they are right or follow by themselves."""
    if jenis in _TERHITUNG and perbaikan.sel in temuan.sel and isinstance(perbaikan.baru, Decimal):
        baris = [s for s in temuan.sebab[0].sel if s != perbaikan.sel]
        if len(baris) == 1:
            return f", supaya {baris[0]} terhitung tepat sekali; {baris[0]} sendiri jangan diubah"
        return ", supaya setiap rinciannya terhitung tepat sekali"
    if perbaikan.sel not in temuan.sel and temuan.sel and jenis != "salah_induk":
        ikut = {s.sel for s in perbaikan.serta}
        return "" if temuan.sel[0] in ikut else f"; {temuan.sel[0]} jangan diubah"
    return ""


def _compare(temuan: Temuan, perbaikan: Perbaikan) -> str:
    """Return which cells to compare with the original document."""
    sel = perbaikan.cocokkan or (perbaikan.sel,)
    if temuan.kode in {"B107", "B101", "B103"}:
        kata = "Isi" if temuan.kode == "B107" else "Ketik ulang"
        nol = "; bila memang nol, tulis 0" if temuan.kode == "B107" else " sebagai angka biasa"
        return (
            f"{kata} sel {_some(sel)}{nol if temuan.kode != 'B107' else ''} menurut dokumen "
            f"asalnya{nol if temuan.kode == 'B107' else ''}."
        )
    sisanya = f" dan {_some(sel[1:])}" if sel[1:] else ""
    sisa = ""
    if perbaikan.bila_sama:
        nilai = write_value(perbaikan.bila_sama.baru, persen=perbaikan.persen)
        sisa = f"; hanya bila semuanya sama, ganti {perbaikan.bila_sama.sel} menjadi {nilai}"
    return f"Cocokkan {sel[0]}{sisanya} dengan dokumen asalnya, lalu betulkan yang berbeda{sisa}."


def _some(sel: tuple[str, ...]) -> str:
    """Return cells, the many cut off."""
    return listed(sel, "sel lain", _SEBUT)
