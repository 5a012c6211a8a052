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
    ("sarana", "Sarana dan Prasarana", r"sarana|prasarana|fasilitas"),
    ("pengaduan", "Penanganan Pengaduan, Saran dan Masukan", r"pengaduan|saran dan masukan|aduan"),
)

JUMLAH_UNSUR = 9

NAMA_UNSUR = {kunci: nama for kunci, nama, _ in UNSUR}
