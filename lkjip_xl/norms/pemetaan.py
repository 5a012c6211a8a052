"""The headings of a Pemetaan sheet; its kinds and roles are those of jenis.py and peran.py."""

KEPALA = (
    ("berkas", "Berkas", r"^(nama )?(berkas|file)\b"),
    ("lembar", "Lembar", r"^(nama )?(lembar|sheet)\b"),
    ("dikenali", "Jenis tabel", r"^jenis\b"),
    ("kepala", "Baris kepala", r"^(baris )?kepala\b"),
    ("dari", "Data dari baris", r"^(data )?(dari|mulai)\b"),
    ("sampai", "Data sampai baris", r"^(data )?(sampai|hingga)\b"),
    ("peran", "Peran", r"^peran\b"),
    ("kolom", "Kolom", r"^kolom\b"),
)
