"""Words of lists of persons: what their columns hold, and which lists are no staff."""

# Who somebody is; a heading that names it is never copied, whatever else it names.
ORANG_SAJA = (
    r"\bnama\b(?! (dan )?(jabatan|pangkat|gol(ongan)?|unit|instansi|opd|skpd|sekolah|jurusan|"
    r"kegiatan|bidang|bagian|tempat)\b)|\bnip\b|\bniptt\b|\bni ?p(ppk|3k)\b|\bnik\b|^pegawai$"
)

# Roles by the last word of a header or its path; the first that fits.
JABATAN = r"\bjabatan\b"
GOLONGAN = r"\bgol(ongan)?\b"
RUANG = r"^ruang$"
PANGKAT = r"\bpangkat\b"
STATUS = (
    r"\bstatus( kepegawaian| pegawai| asn)?$|^jenis (pegawai|asn|kepegawaian)$|^pns ?/ ?p(ppk|3k)"
)
KELAMIN = r"^jenis kelamin$|^l ?/ ?p$|^jk$|^kelamin$"
NOMOR = r"^no\.?$|^nomor$|^no\.? urut( duk)?$|^urut$"

# A jabatan in columns of their own by its kind; the column that holds the jabatan itself.
BAGIAN_JABATAN = r"^(jabatan )?(struktural|fungsional|pelaksana|administrasi|jfu|jft|jpt)\b"
NAMA_JABATAN = r"^nama( jabatan)?$"

# Under Jabatan, Pangkat or Golongan: when, how long, which class; and kinds of golongan of others.
BUKAN_ISI = (
    r"^(tmt|t\.m\.t|tgl|tanggal|tahun|thn|bulan|bln|eselon|esl|kelas|masa|mk|unit|angka kredit|"
    r"(no\.?|nomor|tanggal|tgl) sk|sk|gol(ongan)?\.? darah|jenis (jabatan|golongan)|rumpun|"
    r"kelompok|formasi|kode)\b"
)
# Groups of columns about something else, though a jabatan or pangkat stands there too.
BUKAN_JALUR = (
    r"latihan|diklat|pendidikan|riwayat|keluarga|\bcpns\b|calon|terdahulu|\blama\b|usul|berikut|"
    r"mutasi|keterangan|catatan"
)

# A list with such a column pays or convenes people, or measures them: no list of all staff.
BUKAN_PEGAWAI = (
    r"honor|(?<!ruang )\bgaji\b|tunjangan|\btpp\b|rupiah|\brp\b|"
    r"\bjumlah\b(?! (jam|anak|jiwa|tanggungan|keluarga|hari|tahun))|tanda tangan|\bttd\b|paraf|"
    r"besaran|pajak|hadir|kedudukan dalam|dalam (tim|kegiatan|kepanitiaan)|\btim\b|tujuan|"
    r"perjalanan|transport|nilai|realisasi|anggaran|pagu|sasaran|indikator|target|responden|"
    r"\bprogram\b(?! studi)|\bkegiatan\b|^(u|p) ?\d{1,2}$"
)

# Titles that say it is the list of all staff, and titles of other lists.
JUDUL_PEGAWAI = (
    r"nominatif|\bduk\b|daftar urut|(daftar|data|keadaan|rekap\w*|nama) (nama |nama-nama )?"
    r"(seluruh )?(pegawai|asn|pns|pppk|p3k|aparatur|tenaga (non|kontrak|harian|honor)|honorer|"
    r"non[ -]?asn)|be[sz][ei]t+ing|kepegawaian|\bpegawai\b"
)
JUDUL_LAIN = (
    r"honorarium|\bhonor\b|gaji|hadir|absen|perjalanan|\bspt\b|\bsppd\b|\btim\b|panitia|pokja|peserta|penerima|"
    r"pensiun|purna|cuti|mutasi|diklat|kenaikan|berkala|calon|pejabat pengelola|arisan|tunjangan|"
    r"lembur|perjanjian|penanda ?tangan|responden|survei|survey|kuesioner|kepuasan|tamu|piket|"
    r"undangan|narasumber|pengurus|jadwal|usul|penilaian|\bskp\b|seragam|apel\b"
)
# A line of the heading that names an agency: Badan Kepegawaian dan Diklat is no list.
KOP_INSTANSI = (
    r"^(pemerintah|pemkab|pemprov|dinas|badan|kecamatan|kelurahan|inspektorat|kantor|satuan|rumah "
    r"sakit|rsud|puskesmas|sekretariat|uptd?|bagian|bidang|seksi)\b"
)
KOSONG = r"^\W*(kosong|lowong|belum (ter)?isi|vacant)\b"  # in place of a name: a post without one
TERKECIL = 3  # persons of a list whose title says nothing: fewer sign something

# Below a jabatan that goes on in the next row: what is no further word of it.
BUKAN_LANJUTAN = r"\d|^(tmt|nip|eselon|esl)\b|\b[^\W\d]++, "
