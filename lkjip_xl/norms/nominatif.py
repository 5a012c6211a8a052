"""Words of lists of persons: what their columns hold, and which lists are no staff."""

# Roles by the last word of a header or its path; the first that fits.
ORANG_SAJA = r"^nama( lengkap| pegawai| dan gelar)?( ?/ ?nip.*)?$|^nama\b.*\bnip\b|\bnip\b"
JABATAN = r"\bjabatan\b"
GOLONGAN = r"\bgol(ongan)?\b|^ruang$"
PANGKAT = r"\bpangkat\b"
STATUS = r"\bstatus( kepegawaian| pegawai)?$|^jenis (pegawai|asn)$|^pns ?/ ?pppk"
KELAMIN = r"^jenis kelamin$|^l ?/ ?p$|^jk$|^kelamin$"
NOMOR = r"^no\.?$|^nomor$|^no\.? urut( duk)?$|^urut$"

# Under Jabatan, Pangkat or Golongan: when, how long, which class; and kinds of golongan of others.
BUKAN_ISI = (
    r"\btmt\b|\btgl\b|tanggal|tahun\b|\bthn\b|bulan|\bbln\b|eselon|kelas|masa kerja|\bsk\b|"
    r"angka kredit|golongan darah|\bunit\b"
)

# A list with such a column pays or convenes people: it is no list of all staff.
BUKAN_PEGAWAI = (
    r"honor|gaji|tunjangan|\btpp\b|rupiah|\brp\b|jumlah|tanda tangan|\bttd\b|paraf|besaran|pajak|"
    r"hadir|kedudukan dalam|dalam (tim|kegiatan|kepanitiaan)|\btim\b|tujuan|perjalanan|transport|"
    r"nilai|realisasi|anggaran|pagu|pensiun"
)

# Titles that say it is the list of all staff, and titles of other lists.
JUDUL_PEGAWAI = (
    r"nominatif|\bduk\b|daftar urut|(daftar|data|keadaan|rekap\w*|nama) (nama |nama-nama )?"
    r"(seluruh )?(pegawai|asn|pns|aparatur)|bez[ei]tt?ing|kepegawaian|\bpegawai\b"
)
JUDUL_LAIN = (
    r"honor|gaji|hadir|absen|perjalanan|\bspt\b|\bsppd\b|\btim\b|panitia|pokja|peserta|penerima|"
    r"pensiun|cuti|mutasi|diklat|kenaikan|berkala|calon|pejabat pengelola|arisan|tunjangan|lembur"
)
