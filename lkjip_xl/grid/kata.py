"""What is said of a file that is damaged or too large, and what to do."""

SALIN_ULANG = (
    "Salin atau unduh ulang berkas aslinya; bila masih terbuka di Excel, simpan ulang di sana."
)
RUSAK = ("Berkas ini rusak atau tidak lengkap.", SALIN_ULANG)
TERLALU_BESAR = (
    "Isi berkas ini terlalu besar untuk dibaca.",
    "Hapus baris dan kolom kosong di luar tabel, atau pecah menjadi beberapa berkas.",
)
TAK_TERDUGA = (
    "Program ini menemui keadaan yang tidak terduga saat mengolah berkas ini.",
    "Jalankan lagi dengan --log LOG.txt dan kirimkan LOG.txt (tanpa angka dan nama dari berkas "
    "Anda) kepada pembuat program; sementara itu simpan ulang berkasnya di Excel, lalu coba lagi.",
)
BUKAN_BERKAS = (
    "Ini bukan berkas biasa (pipa, perangkat, atau tautan yang berputar).",
    "Sebutkan berkas Excel-nya.",
)
