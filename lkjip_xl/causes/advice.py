"""What to do where the cause is proven: the cause's cell, never a right one."""

from lkjip_xl.model.temuan import Sebab, Temuan

_SARAN = {
    "rumus_kurang_baris": "Perbaiki rentang rumus di sel {sel}, jangan ketik angkanya.",
    "baris_terhitung_ganda": "Perbaiki {sel}, supaya setiap baris terhitung tepat sekali.",
    "subtotal_terhitung_ganda": "Perbaiki {sel}, supaya setiap baris terhitung tepat sekali.",
    "rumus_ditimpa_angka": "Salin rumus dari sel sejenis ke sel {sel}.",
    "nilai_tersimpan_usang": "Buka berkasnya di Excel, tekan F9, lalu simpan.",
    "teks_bukan_angka": "Ketik ulang sel {sel} sebagai angka biasa.",
    "sel_kosong": "Isi sel {sel}; bila memang nol, tulis 0.",
}


def advise(temuan: Temuan, sebab: Sebab) -> str:
    """Return the advice of a finding whose first cause is proven."""
    sel = sebab.sel[0]
    if sebab.jenis in _SARAN:
        return _SARAN[sebab.jenis].format(sel=sel)
    if sel in temuan.sel:
        return f"Perbaiki sel {sel}. {temuan.saran}" if sebab.keyakinan == "pasti" else temuan.saran
    return f"Cocokkan sel {sel} dengan dokumen asalnya dan betulkan; {temuan.sel[0]} jangan diubah."
