"""What the program says to people at a terminal, said to people at the page."""

import re

_DI_HALAMAN = (
    (
        "Jalankan lagi dengan --sandi; atau buka",
        "Ketik kata sandinya di halaman ini; atau buka",
    ),
    (
        "lalu ulangi dengan --sandi; berkas yang sandinya berbeda dijalankan sendiri",
        "lalu ketik lagi; berkas yang sandinya berbeda diperiksa sendiri",
    ),
    ("Pilihan --sandi hanya untuk berkas Excel:", "Di sini hanya berkas Excel yang dapat dibuka:"),
    (
        "tunjukkan kepala dan kolomnya di lembar Pemetaan: lkjip-xl petakan SUMBER --tulis",
        "tunjukkan kepala dan kolomnya di lembar Pemetaan: tekan Simpan lembar Pemetaan",
    ),
    (
        "ganti hurufnya di lembar Pemetaan: lkjip-xl petakan SUMBER --tulis",
        "ganti hurufnya di lembar Pemetaan: tekan Simpan lembar Pemetaan",
    ),
    ("(lkjip-xl petakan SUMBER --tulis membuatnya)", "(tombol Simpan lembar Pemetaan membuatnya)"),
    ("(lkjip-xl petakan --tulis)", "(tombol Simpan lembar Pemetaan membuatnya)"),
    (
        "Jalankan lagi dengan --log LOG.txt dan kirimkan LOG.txt (tanpa angka dan nama dari berkas "
        "Anda) kepada pembuat program; sementara itu simpan ulang",
        "Simpan ulang",
    ),
    (
        "tulis lembar Pemetaan dengan lkjip-xl petakan --tulis",
        "tekan Simpan lembar Pemetaan",
    ),
    ("lkjip-xl petakan menggambar lembar itu", "bagian Lembar yang dibaca menggambarnya"),
    (
        "Periksa kolom mana yang dibaca (lkjip-xl petakan);",
        "Lihat kolom mana yang dibaca di bagian Lembar yang dibaca;",
    ),
    ("Periksa dengan lkjip-xl petakan;", "Lihat di bagian Lembar yang dibaca;"),
    (
        "jalankan lkjip-xl petakan untuk melihat bagaimana tiap lembar dibaca",
        "lihat di bawah bagaimana tiap lembar dibaca",
    ),
    (
        "Formulir kosong: tombol Simpan formulir kosong di lkjip.html, atau perintah lkjip-xl "
        "templat.",
        "Formulir kosong: tombol Simpan formulir kosong di halaman ini.",
    ),
    ("(lkjip-xl templat)", "(tombol Simpan formulir kosong)"),
    ("lalu jalankan lagi", "lalu seret lagi ke halaman ini"),
)


# A sentence may be broken into lines anywhere.
_POLA = [
    (re.compile(r"\s+".join(map(re.escape, lama.split()))), baru) for lama, baru in _DI_HALAMAN
]


def for_page(teks: str) -> str:
    """Return a sentence without what only a terminal can do."""
    for pola, baru in _POLA:
        teks = pola.sub(baru, teks)
    return teks
