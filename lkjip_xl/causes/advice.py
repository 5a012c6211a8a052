"""What to do where the cause is proven: the cause's cell, never a right one."""

from decimal import Decimal

from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.temuan import Sebab, Temuan

_SARAN = {
    "rumus_kurang_baris": "Perbaiki rentang rumus di sel {sel}, jangan ketik angkanya.",
    "rumus_ditimpa_angka": "Salin rumus dari sel sejenis ke sel {sel}.",
    "nilai_tersimpan_usang": "Buka berkasnya di Excel, tekan F9, lalu simpan.",
    "teks_bukan_angka": "Ketik ulang sel {sel} sebagai angka biasa.",
    "sel_kosong": "Isi sel {sel}; bila memang nol, tulis 0.",
}
_JUMLAH = {"T101", "T102", "T103", "T107"}
_GANDA = {"baris_terhitung_ganda", "subtotal_terhitung_ganda"}


def advise(temuan: Temuan, sebab: Sebab) -> str:
    """Return the advice of a finding whose first cause is proven."""
    sel = sebab.sel[0]
    if sebab.jenis in _SARAN:
        return _SARAN[sebab.jenis].format(sel=sel)
    if sebab.jenis in _GANDA and sel in temuan.sel:
        return f"Perbaiki rumus di sel {sel}, supaya setiap baris terhitung tepat sekali."
    if sebab.jenis in _GANDA or sebab.jenis == "baris_terlewat":
        return _add_again(temuan, sebab)
    if sebab.jenis == "salah_induk" and sel not in temuan.sel:
        kurang, lebih = sebab.sel[1], sebab.sel[-1]
        return (
            f"Pindahkan baris {sel} ke bawah {lebih} bila memang bagiannya; bila tidak, "
            f"jumlahkan ulang {kurang} dan {lebih}."
        )
    if sel in temuan.sel:
        return _own_cell(temuan, sebab)
    return f"Cocokkan sel {sel} dengan dokumen asalnya dan betulkan; {temuan.sel[0]} jangan diubah."


def _own_cell(temuan: Temuan, sebab: Sebab) -> str:
    """Return the advice where the cell of the finding itself is at fault."""
    sel = sebab.sel[0]
    if sebab.jenis == "tidak_dapat_dijelaskan":
        return temuan.saran
    if sebab.keyakinan == "pasti":
        return f"Perbaiki sel {sel} menurut sebabnya."
    if temuan.kode in _JUMLAH and isinstance(temuan.seharusnya, Decimal):
        return f"Ganti isi sel {sel} menjadi {tulis_rupiah(temuan.seharusnya)}."
    return temuan.saran


def _add_again(temuan: Temuan, sebab: Sebab) -> str:
    """Return the advice on a typed total that does not hold each row once: it, not the row."""
    jumlah = next((satu for satu in sebab.sel if satu in temuan.sel), sebab.sel[-1])
    baris = [satu for satu in sebab.sel if satu != jumlah]
    ganti = f"Jumlahkan ulang {jumlah}"
    if isinstance(temuan.seharusnya, Decimal):
        ganti = f"Ganti isi sel {jumlah} menjadi {tulis_rupiah(temuan.seharusnya)}"
    if len(baris) != 1:
        return f"{ganti}, supaya setiap rinciannya terhitung tepat sekali."
    return f"{ganti}, supaya {baris[0]} terhitung tepat sekali; {baris[0]} sendiri jangan diubah."
