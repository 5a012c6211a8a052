"""The answers that a questionnaire prints, in words, and what each is worth (1-4).

Source: kuesioner PermenPANRB 14/2017 (sembilan unsur) and KEP/25/M.PAN/2/2004 (empat belas unsur).
"""

# Sets of four, from 1 to 4, that follow no common pattern.
DERET = (
    ("sangat mahal", "cukup mahal", "murah", "gratis"),
    ("tidak ada", "ada tetapi tidak berfungsi", "berfungsi kurang maksimal",
     "dikelola dengan baik"),
    ("buruk", "cukup", "baik", "sangat baik"),
    ("selalu tidak sesuai", "kadang-kadang sesuai", "banyak sesuainya", "selalu sesuai"),
    ("selalu tidak tepat", "kadang-kadang tepat", "banyak tepatnya", "selalu tepat"),
)  # fmt: skip

# With tidak, kurang, nothing and sangat in front these stand for 1, 2, 3 and 4.
SIFAT = (
    "sesuai", "mudah", "cepat", "kompeten", "sopan", "ramah", "baik", "jelas", "disiplin",
    "bertanggung jawab", "mampu", "adil", "wajar", "nyaman", "aman",
)  # fmt: skip

# Words of other questionnaires: only where "kurang …" stands on the sheet, which shows that
# "tidak …" is the lowest step and not the second of four.
SIFAT_LAIN = (
    "puas", "memuaskan", "setuju", "lengkap", "memadai", "terjangkau", "tepat", "responsif",
    "transparan", "bersih", "bagus",
)  # fmt: skip

# Words that only mean a step for one unsur: "tidak ada" is praise of a tarif.
HANYA_UNSUR = {"tidak ada": "pengaduan"}

# The set of sarana has no "kurang baik": with both on one column "cukup" has no sure place.
BERTABRAKAN = ("cukup", ("kurang baik", "tidak baik"))

AWALAN = {"tidak": 1, "kurang": 2, "": 3, "sangat": 4}

# Where “sangat tidak” is the lowest of four.
AWALAN_TIDAK = {"sangat tidak": 1, "tidak": 2, "": 3, "sangat": 4}

# Words of scales with another number of steps: with one of them no word on the sheet is sure.
SKALA_LAIN = (
    r"^sangat (tidak|kurang|buruk|jelek)\b|^netral|^ragu|^biasa\b|^sedang$|^agak\b|^lumayan|"
    r"^cukup (?!mahal)"
)

# Words in place of an answer that say nothing of who wrote them. With the words above these alone
# are repeated: a name in the wrong column is a short word too.
LAIN = (
    "tahu", "menjawab", "jawab", "mengisi", "diisi", "isi", "kosong", "pernah", "belum", "nihil",
    "netral", "ragu", "biasa", "sedang", "agak", "lumayan", "cukup", "sekali", "saja", "dan",
    "atau", "ya", "iya", "sama", "jelek", "kecewa", "lambat", "lama", "sulit", "susah", "mahal",
    "error", "none", "jawaban", "sudah", "yang", "lain", "lainnya", "bisa", "dapat", "lunas",
)  # fmt: skip
