"""Tabel 1.2 and 1.3 of the founding document, as printed."""

# no, jabatan, jumlah
TABEL_1_2: tuple[tuple[str, ...], ...] = (
    ("1.", "Struktural", ""),
    ("", "a. Camat (Eselon III.a)", "1"),
    ("", "b. Sekretaris (Eselon III.b)", "1"),
    ("", "c. Kepala Seksi (Eselon IV.a)", "4"),
    ("", "d. Kasubbag (Eselon IV.b)", "2"),
    ("2.", "Staf Kecamatan", "9"),
    ("", "b. Staf Non ASN", "3"),
    ("Jumlah", "", "20"),
)

# no, pangkat, golongan, jumlah
TABEL_1_3: tuple[tuple[str, ...], ...] = (
    ("1.", "Pembina", "IV/a", "2"),
    ("2.", "Penata Tingkat I", "III/d", "4"),
    ("3.", "Penata", "III/c", "1"),
    ("4.", "Penata Muda Tingkat I", "III/b", "4"),
    ("5.", "Pengatur Tingkat I", "II/d", "2"),
    ("6.", "Pengatur", "II/c", "1"),
    ("7.", "Pengatur Muda Tingkat I", "II/b", "1"),
    ("8.", "Ahli", "IX", "1"),
    ("9.", "Terampil", "VII", "1"),
    ("Jumlah", "", "", "17"),
)
