"""Header words of the answers of the survey, and what is personal."""

# Roles of the profile by which respondents are counted.
PROFIL = (
    ("layanan", r"\blayanan\b|pelayanan yang|jenis pelayanan|keperluan"),
    ("jenis_kelamin", r"jenis kelamin|\bgender\b|^(jk|l ?/ ?p)$|\bl ?/ ?p\b"),
    ("pendidikan", r"pendidikan"),
    ("pekerjaan", r"pekerjaan|profesi"),
    ("usia", r"\busia\b|\bumur\b"),
)

NAMA_PROFIL = {
    "layanan": "Jenis Layanan",
    "jenis_kelamin": "Jenis Kelamin",
    "pendidikan": "Pendidikan",
    "pekerjaan": "Pekerjaan",
    "usia": "Usia",
}

NAMA_ORANG = r"^nama\b|\bnama (lengkap|responden)\b"

# Columns that are never copied: they say who somebody is.
PRIBADI = (
    rf"{NAMA_ORANG}|\balamat\b|\b(no\.?|nomor) ?(hp|telp|telepon|tlp|wa|whatsapp|kontak|ponsel)\b|"
    r"\b(telp|telepon|tlp|hp|handphone|ponsel|whatsapp|kontak)\b|\bnik\b|\bno\.? ?ktp\b|"
    r"\bnomor ktp\b|\be-?mail\b|\bsurel\b|tanda ?tangan|\bparaf\b|\brt ?/? ?rw\b"
)

NOMOR = r"^no\b|^nomor\b|^no\.? ?responden|^nomor responden"

# Ages in bands, each up to and including its number; None has no upper end.
BATAS_USIA = (
    (20, "20 tahun ke bawah"),
    (30, "21–30 tahun"),
    (40, "31–40 tahun"),
    (50, "41–50 tahun"),
    (60, "51–60 tahun"),
    (None, "di atas 60 tahun"),
)

TIDAK_DIISI = "(tidak diisi)"
LAKI, PEREMPUAN = "Laki-laki", "Perempuan"

# The usual order of schooling; what fits none stands after these.
URUTAN_PENDIDIKAN = (
    r"^(tidak|belum)\b", r"^sd\b|sekolah dasar|^mi\b", r"^(smp|sltp|mts)\b",
    r"^(sma|smu|slta|smk|ma|sederajat)\b", r"^d ?-?(1|i)\b", r"^d ?-?(2|ii)\b",
    r"^(d ?-?(3|iii)|diploma)\b", r"^d ?-?(4|iv)\b|^(s ?-?1|sarjana)\b", r"^s ?-?2\b|magister",
    r"^s ?-?3\b|doktor",
)  # fmt: skip
