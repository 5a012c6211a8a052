"""The sheet of directions: one column of sentences, which no reader can take for a table."""

from collections.abc import Sequence

from xlsxwriter.workbook import Workbook

from lkjip_xl.contoh.kertas import Kertas

_LEBAR = 80
_UMUM = (
    "Isi sel putih. Sel abu-abu berisi rumus; biarkan Excel yang menghitung.",
    "Baris kuning miring yang diawali “Contoh” hanya contoh. Timpa atau hapus; selama masih "
    "bertanda “Contoh”, baris itu tidak pernah ikut dihitung.",
    "Ketik angka tanpa Rp dan tanpa titik (4200000). Excel sendiri yang menampilkan titiknya.",
    "Klik sebuah sel untuk melihat keterangannya; panah di kanan sel membuka pilihan.",
    "Menambah baris: pilih satu baris di tengah tabel, salin (Ctrl+C), klik kanan, Sisipkan Sel "
    "yang Disalin, lalu ganti isinya. Lembar ini tidak dikunci.",
    "Kepala tabel (baris biru) jangan diganti artinya. Lembar yang tidak dipakai biarkan kosong.",
)
_SESUDAH = (
    "Setelah selesai, simpan, lalu seret folder tempat berkas ini ke lkjip.html atau ke Susun "
    "LKJiP.bat. Di jendela perintah: lkjip-xl periksa (memeriksa saja) atau lkjip-xl susun "
    "(menulis laporan)."
)


def write_petunjuk(buku: Workbook, perihal: str, butir: Sequence[str]) -> None:
    """Write the directions of a workbook: what it is for, its own points, what holds for all."""
    kertas = Kertas(buku, "Petunjuk", (_LEBAR,), tegak=True)
    kata = kertas.gaya(text_wrap=True, valign="top", font_size=11)
    kertas.lembar.write_string(0, 0, "Petunjuk pengisian", kertas.gaya(bold=True, font_size=14))
    kertas.lembar.write_string(1, 0, perihal, kertas.gaya(text_wrap=True, italic=True))
    kertas.fit(1, _LEBAR, perihal)
    for b, teks in enumerate((*butir, *_UMUM, _SESUDAH), 3):
        kertas.lembar.write_string(b, 0, f"{b - 2}. {teks}", kata)
        kertas.fit(b, _LEBAR + 4, teks)
