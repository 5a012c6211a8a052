"""Header words of the answers of the survey, and what is personal."""

from lkjip_xl.model.jenis import PeranProfil

# Roles of the profile by which respondents are counted.
PROFIL: tuple[tuple[PeranProfil, str], ...] = (
    ("layanan", r"\blayanan\b|pelayanan yang|(jenis|nama) pelayanan|keperluan"),
    ("jenis_kelamin", r"jenis kelamin|\bgender\b|^jk\b|\bl ?/ ?p\b"),
    ("pendidikan", r"pendidikan"),
    ("pekerjaan", r"pekerjaan|profesi"),
    ("usia", r"\busia\b|\bumur\b"),
)

# A question about the service is no name of one, though it may hold the same word.
TANYA_LAYANAN = r"jenis|nama|keperluan|layanan (apa|yang)|(di)?terima|diurus|dimohon"

# What is plainly called the kind of service; elsewhere (Pengguna Layanan, Keperluan) the values
# themselves must say that they are services.
NAMA_LAYANAN = r"\b(jenis|nama|macam|bentuk|produk) (pe)?layanan\b|^(pe)?layanan\b"

NAMA_PROFIL: dict[PeranProfil, str] = {
    "layanan": "Jenis Layanan",
    "jenis_kelamin": "Jenis Kelamin",
    "pendidikan": "Pendidikan",
    "pekerjaan": "Pekerjaan",
    "usia": "Usia",
}

_BUKAN_ORANG = (
    r"jenis|layanan|pelayanan|unit|instansi|kantor|dinas|opd|skpd|loket|unsur|aplikasi|survei"
)
NAMA_ORANG = rf"\bnama\b(?! (?:{_BUKAN_ORANG})\b)"

# Columns that are never copied: they say who somebody is.
PRIBADI = (
    rf"{NAMA_ORANG}|\balamat\b|domisili|tempat tinggal|\bdusun\b|"
    r"\b(no\.?|nomor) ?(hp|telp|telepon|tlp|wa|whatsapp|kontak|ponsel|identitas|kk|rekening)\b|"
    r"\b(telp|telepon|tlp|hp|handphone|ponsel|whatsapp|kontak|dihubungi)\b|^wa$|"
    r"\bnik\b|\bnip\b|\bno\.? ?ktp\b|\bnomor ktp\b|\bpaspor\b|\bnpwp\b|"
    r"^identitas( responden)?$|\bphone\b|\bmobile\b|\b(full )?name\b|\baddress\b|"
    r"\be-?mail\b|\bsurel\b|\busername\b|\binstagram\b|\bfacebook\b|"
    r"tanda ?tangan|\bttd\b|\bparaf\b|\brt ?/? ?rw\b|"
    r"\b(tanggal|tgl\.?) lahir\b|tempat,? ?(dan )?(tanggal|tgl)|\bttl\b"
)

# Cells that say who somebody is, whatever the header: e-mail, telephone, NIK.
ISI_PRIBADI = r"(?>\S+?@)(?>\S+?\.)\S+|(\+?62|0)[ -]?8\d[\d -]{6,12}|8\d{8,11}|\d{16}"

# The same anywhere in a text: @, or six digits and more, whatever stands between them.
TANDA_PRIBADI = r"@|\d(?:[ .()+-]{0,2}\d){5,}"

# Words that occupations and services are called by: a column of them is no column of names,
# though few respondents may give nearly as many of them.
SEBUTAN_PROFIL = {
    "pekerjaan": r"\b(pns|asn|pppk|tni|polri|polisi|swasta|wira(swasta|usaha)|usaha|petani|tani|"
    r"nelayan|peternak|pelajar|siswa|mahasiswa|ibu rumah|irt|mengurus|buruh|guru|dosen|pedagang|"
    r"karyawan|pegawai|pensiunan|honorer|bidan|perawat|dokter|sopir|tukang|perangkat|belum|tidak|"
    r"lain(nya)?)\b",
    "layanan": r"\b(e-?ktp|ktp|kk|kia|kartu|akta|akte|surat|i[zj]in|pengantar|legali[a-z]+|"
    r"rekomendasi|perekaman|nikah|waris|pindah|sktm|skck|imb|pbg|pbb|administrasi|"
    r"kependudukan|perizinan|konsultasi|pengaduan|proposal|bantuan|dispensasi|lain(nya)?)\b",
}

# What an age, and a sex, are written with: anything else beside them are somebody's own words. A
# sex is mistyped in many ways, and may be a number of its list.
KATA_USIA = (
    r"(?:[\d\s.,:<>≤≥=±+\-–—/&()]|\b(?:usia|umur|tahun|thn?|yo|bulan|bln|(?:ke|di)?(?:atas|bawah)|"
    r"ke|di|lebih|kurang|dari|sampai|hingga|dengan|antara|dan|s ?/? ?d|sd)\b|(?<=\d)-?an\b)+"
)
KATA_KELAMIN = (
    r"\W*(?:\d|[lpwm]\w{0,10}|f|female|co\w+|ce\w+|bapak|ibu|tidak \w+|lain\w*)\b"
    r"(?:\W*(?:laki\w*|l|p|perempuan|wanita|pria))*\W*"
)
# What is written in the line beside the choices (Lainnya: ...), or in brackets behind one, is as
# free as any remark.
SENDIRI = r"^(?:yang )?lain(?:nya)?\s*[:;,(=-]\s*(?!lain\b)\w|\ba\.? ?n\b\.?|\batas nama\b"

# So many different values a role of the profile may hold: services of a large office, occupations.
MAKS_NILAI_PROFIL = 40

NOMOR = r"^no\b|^nomor\b|^no\.? ?responden|^nomor responden|^responden( ke)?$|^#$|^id$"

# Columns beside the answers that are no unsur, though they may hold 1 to 4.
BUKAN_UNSUR = (
    r"timestamp|stempel|tanggal|^tgl|waktu (survei|pengisian|kunjungan)|\bjam\b(?! buka)|^hari\b|"
    r"nilai unsur$|^nilai$|^(ikm|nrr|jumlah|total|rata|rerata|skor|score|nilai rata|mutu|kategori|"
    r"kinerja|indeks|keterangan|ket)\b|\b(kode|status|agama|suku|disabilitas|loket|frekuensi|"
    r"kunjungan|tahun|bulan|triwulan|minggu|periode|enumerator|surveyor|shift)\b"
)

# Columns of remarks: "tidak ada" stands there too, and is no answer.
CATATAN = r"^\W*(kritik|saran|masukan|komentar|pesan|harapan|testimoni|keluhan|alasan|catatan)\b"

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

# Surveys that ask each unsur twice, by any name: how important it is, and how it was done.
HARAPAN = (
    r"kepentingan|\bpenting|harap|ekspektasi|expect|importan|diinginkan|keinginan|\bideal|"
    r"prioritas|\bh ?[-._]?\d{1,2}\b|\be ?[-._]?\d{1,2}\b|[(\[](h|e|i)[)\]]"
)
KENYATAAN = (
    r"kepuasan|\bpuas|persepsi|kinerja|kenyata|realita|performan|dirasakan|diterima|diperoleh|"
    r"dialami|aktual|actual|satisf|percei|percep|saat ini"
)
KESENJANGAN = r"\bgap\b|selisih|kesenjangan"
