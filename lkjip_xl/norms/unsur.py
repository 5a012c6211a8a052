"""The nine unsur of a satisfaction survey and the names they go by.

Source: PermenPANRB 14/2017 (names); the order is that of questionnaires, where U8 is Sarana dan
Prasarana and U9 Penanganan Pengaduan (the regulation lists these two the other way round).
"""

UNSUR = (
    ("persyaratan", "Persyaratan", r"persyaratan|syarat"),
    ("prosedur", "Sistem, Mekanisme, dan Prosedur", r"prosedur|mekanisme|sistem"),
    ("waktu", "Waktu Penyelesaian", r"waktu|kecepatan"),
    ("biaya", "Biaya/Tarif", r"biaya|tarif"),
    ("produk", "Produk Spesifikasi Jenis Pelayanan", r"produk|spesifikasi|hasil layanan"),
    ("kompetensi", "Kompetensi Pelaksana", r"kompetensi|kemampuan"),
    ("perilaku", "Perilaku Pelaksana", r"perilaku|kesopanan|keramahan"),
    (
        "sarana",
        "Sarana dan Prasarana",
        r"sarana|prasarana|fasilitas|\bsarp?ras\b|\bsapras\b|\bsarpas\b",
    ),
    ("pengaduan", "Penanganan Pengaduan, Saran dan Masukan", r"pengaduan|saran dan masukan|aduan"),
)

JUMLAH_UNSUR = 9

NAMA_UNSUR = {kunci: nama for kunci, nama, _ in UNSUR}

# Columns (or rows) of a recap: what stands there of each unsur, the first that fits.
PERAN_REKAP = (
    ("tertimbang", r"^(?>.*?\b(nilai|nrr|rata-rata|rerata)\b).*[x×*] ?(bobot|penimbang)\b"),
    ("lain", r"^no\b|^nomor\b|responden|\bbobot\b|penimbang|\bjumlah\b|\btotal\b(?! rata)|^[σ∑]|"
             r"peringkat|ranking|rangking|prioritas|keterangan|^ket\b|target|harapan|kepentingan|"
             r"gap\b|selisih|interval|rentang|tindak lanjut|\bkode\b"),
    ("kategori", r"kategori|mutu|kinerja|predikat"),
    ("tertimbang", r"tertimbang|tertbg|tertb\b"),
    ("konversi", r"konversi|\bnik\b|[x×] ?25|\bikm\b|\bskm\b|\bindeks\b"),
    ("nrr", r"\bnrr\b|rata-rata|rerata|\brata2?\b"),
    ("nilai", r"\bnilai\b|\bskor\b"),
)  # fmt: skip

# The column that weighs each unsur.
BOBOT_REKAP = r"(nilai )?(bobot|penimbang)( nilai| unsur| tertimbang| nilai rata-rata tertimbang)?"

# Rows below the unsur of a recap.
KAKI_REKAP = (
    r"^(jumlah|total|[σ∑]|25 ?[x×]|rata|rerata|nilai \(?(ikm|nrr|indeks|skm|rata|interval|"
    r"konversi|unit|akhir|total|mutu)|ikm\b|indeks|mutu|kinerja|kategori|predikat|skm\b|nrr\b|konversi|hasil|"
    r"unit pelayanan|persepsi|keterangan|responden)|"
    r"^((nilai|unsur|skor|nrr)( unsur)?( pelayanan)? )?(ter(tinggi|endah|besar|kecil|baik|buruk)|"
    r"maks(imum|imal)?\b|min(imum|imal)?\b|median|modus|standar deviasi|simpangan)"
)
# One of the figures above, or how they spread: never an IKM, whatever it is of.
EKSTREM_REKAP = (
    r"\bter(tinggi|endah|besar|kecil|baik|buruk)\b|\bmaks(imum|imal)?\b|\bmin(imum|imal)?\b|"
    r"\bmedian\b|\bmodus\b|deviasi|simpangan"
)
IKM_REKAP = (
    r"\bikm\b|\bskm\b|indeks|konversi|unit pelayanan|[x×] ?25|\b25 ?[x×]|^rata|^rerata|"
    r"^nilai (akhir|total)"
)
