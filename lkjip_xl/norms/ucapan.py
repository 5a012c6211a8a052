"""How names and units are said in a sentence: abbreviations, small words, units left unsaid."""

# What stays in capitals in a name typed in capitals. Words without a vowel (PPPK, KTP, RT) and
# Roman numerals are known by their form. Source: names of offices, programs and indikator.
SINGKATAN_BESAR = frozenset((
    "ADD", "AIDS", "AKB", "AKI", "AKIP", "APBD", "APBN", "ASN", "ATK", "BBI", "BLUD", "BOS",
    "BUMD", "DAU", "DBH", "DPA", "DPMPTSP", "ESDM", "FKUB", "HAM", "HIV", "IDM", "IGD", "IKI",
    "IKK", "IKM", "IKU", "IMB", "IPAL", "IPG", "IPKD", "IPM", "IT", "ITE", "JKN", "KIA", "KIM",
    "KUA", "KUR", "LAKIP", "LKIP", "LKE", "LRA", "NAPZA", "NIK", "NJOP", "NTUP", "ODGJ", "ODHA",
    "OJK", "OPD", "ORI", "PAD", "PAUD", "PDAM", "PMI", "POLRI", "PPA", "PPID", "PPPA", "PSU",
    "RAK", "RAPBD", "RKA", "RSUD", "RTLH", "SAKIP", "SDA", "SDI", "SIPD", "SMA", "SOP", "SOTK",
    "SPAM", "SPBE", "SPIP", "TAPD", "TIK", "TNI", "TPA", "TPID", "UKM", "UMKM", "UMP", "UPT",
    "UPTB", "UPTD", "USB", "ZI"
))  # fmt: skip

KATA_KECIL = frozenset((
    "antar", "antara", "atas", "atau", "bagi", "dalam", "dan", "dari", "dengan", "di", "guna",
    "ke", "kepada", "maupun", "melalui", "menurut", "oleh", "pada", "per", "sampai", "sebagai",
    "secara", "serta", "tanpa", "terhadap", "tentang", "untuk", "yang"
))  # fmt: skip

SATUAN_PERSEN = frozenset(("%", "persen", "persentase", "prosentase", "percent"))
# Units that are no word behind a number: 78 of "Nilai AKIP", a predikat such as BB.
SATUAN_TAK_DIUCAPKAN = frozenset(
    ("", "-", "indeks", "nilai", "skor", "angka", "poin", "point", "predikat", "level", "kategori",
     "opini", "huruf", "rasio", "mutu")
)  # fmt: skip
SATUAN_LAIN_KATA = {"rp": "rupiah", "rp.": "rupiah", "org": "orang", "kel": "kelompok"}
