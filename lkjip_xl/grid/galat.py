"""What the environment can do to a file, and what is said of it; a user's data never raises."""

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


class GalatBerkas(Exception):
    """A file that cannot be used: one sentence of what is wrong, one of what to do."""

    def __init__(self, pesan: str, saran: str, berkas: str = "") -> None:
        """Keep the three parts apart: the JSON shows them as three keys."""
        super().__init__(pesan)
        self.pesan = pesan
        self.saran = saran
        self.berkas = berkas

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process makes it anew."""
        return GalatBerkas, (self.pesan, self.saran, self.berkas)
