"""Header words met in the field, as patterns over lower-case text with single spaces."""

from lkjip_xl.model.jenis import Tahapan

# Words that make a row a header row; a cell matches when one of them is found in it.
KATA_KEPALA = (
    r"^no\.?$|^nomor$|^no\.? urut$|^no\.? ?resp\b|^no\.? ?responden|^nomor resp",
    r"^kode\b|^kd\.?\b|^(kode|no\.?|nomor) rekening",
    r"\buraian\b|^nomenklatur\b|^program\b|^kegiatan\b|\bsub ?kegiatan\b",
    r"^nama (program|kegiatan|rekening)",
    r"\banggaran\b|\bpagu\b|\bdpp?a\b|\balokasi\b|^apbd|\bbelanja\b|^plafon|"
    r"^((jumlah|besaran|nilai|total) )?dana\b",
    r"\brealisasi\b|\bsp2d\b|\bspj\b|\bserapan\b|\bpenyerapan\b|\bcapaian\b|\bpengeluaran\b",
    r"\bsisa\b|\bsaldo\b|\bselisih\b|bertambah|^lebih ?/",
    r"^\(?%|\bpersen|%$",
    r"^jumlah\b|^total\b|^nilai\b|^isi$|^keterangan\b|^ket\.?$|^penjelasan$|^parameter$",
    r"\bsasaran\b|\btujuan\b|\bindikator\b|\biku\b|\btarget\b|\btriwulan\b|^tw\b|kemajuan",
    r"^satuan( (ukur(an)?|pengukuran|kinerja|target))?$",
    r"\bmenunjang\b|\befisiensi\b|^polari(tas|sasi)\b",
    r"\btindak lanjut\b|^penyebab\b",
    r"^unsur\b|^kategori\b|^mutu\b|^kinerja (upp|unit)|^periode( survei)?$",
    r"^rentang\b|^interval\b|persepsi",
    r"\bnrr\b|nilai rata|tertimbang|\bkonversi\b",
    r"\bjabatan\b|\bpangkat\b|\bgolongan\b|^gol\b\.?( ?/ ?ruang)?$|^banyak(nya)?\b",
    r"^(l|p)$|^laki|^perempuan$|^wanita$",
    r"^penanggung ?jawab|^(formula|rumus|cara peng?hitung|definisi)",
    r"^(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)$",
    r"^rak\b|\brencana\b|\bfisik\b|^keuangan\b|^bobot\b|koefisien|^volume$|^harga\b",
    r"^sumber ?dana$|^sumber$|^lokasi( kegiatan)?$|^keluaran$|^output$|^pptk$|^catatan$",
    r"^(pad|dau|dak( (non ?)?fisik)?|dbh|blud|swakelola|kontraktual)$",
    r"^operasi$|^modal$|^tak terduga$|^transfer$|^murni$|^perubahan$|^semula$|^menjadi$",
    r"^(sebelum|sesudah|setelah) perubahan$",
    r"^u\d{1,2}$|^profil( responden)?$|^identitas( responden)?$|^data responden$",
    r"^jenis kelamin$|^usia$|^umur$|^pendidikan( terakhir)?$|^pekerjaan$|^jenis layanan$",
    r"^(nilai )?(ikm|skm)( |$)|^indeks kepuasan",
    r"^(bidang )?urusan( ?/.*)?$",
    r"^(nama |kode )?(skpd|opd|sub unit|unit|unit (kerja|layanan|pelayanan)|perangkat daerah)$",
    r"^(kecamatan|kelurahan|desa|puskesmas|dinas|badan)$|^tahun 20\d\d$",
    r"^(akun|kelompok|jenis|ob[jy]ek|(sub )?rincian ob[jy]ek|rekening( \(.*\))?)$",
)

# What every budget table's header names: beside many working columns these two still make one.
KATA_INTI = (
    r"^(nama )?(uraian|nomenklatur|program|kegiatan|sub ?kegiatan|rekening)\b|"
    r"^(bidang )?urusan ?/|^(jenis )?belanja$",
    r"\b(pagu|anggaran|realisasi)\b|^apbd|^(jumlah|nilai|total)$|^20\d\d$|"
    r"^(sebelum|sesudah|setelah) perubahan$",
)

# Notes: below a table they end it; inside of it rows go on.
KATA_CATATAN = r"^\*+ ?\)|^(sumber( data)?|catatan|keterangan) ?:"

# Words below a table: from here on nothing belongs to it.
KATA_PENUTUP = (
    rf"{KATA_CATATAN}|^mengetahui|^menyetujui|^pihak (pertama|kedua)\b|^nip\b|^nip\.|"
    r"^(camat|kepala|sekretaris|bupati|pengguna anggaran)\b|^pejabat|^\w[\w ]*, ?\d{1,2} \w+ 20\d\d"
)

# The cash of a bendahara, below the table of a SPJ fungsional and a blank row.
KATA_KAS = r"^(penerimaan|pengeluaran|saldo)( kas)?\s*:?$"

# A row inside of a budget that only says something of the row above it: Sumber Dana : DAU.
KATA_KETERANGAN = (
    r"^(sumber ?(dana|pendanaan)|catatan|keterangan|ket|lokasi|pptk|penanggung ?jawab|waktu|jadwal|"
    r"keluaran|hasil|capaian|indikator|tolok ukur|target|sasaran|kelompok sasaran|alamat|penyedia)"
    r"\b[^:]{0,40}:|^\(.*\)$"
)

KATA_JUMLAH = r"^(grand |sub ?-?)?(jumlah|jml|jlh|total)\b|^(di)?pindah(an|kan)\b"
KATA_SUBJUMLAH = r"^sub ?-?(jumlah|jml|jlh|total)\b"  # of a part: the table goes on below it

# The heading of a recap below a table, which gives some of its money once more.
KATA_REKAP = r"^([ivx\d]+\. ?)?(rekap\w*|ringkasan|rangkuman|resume)\b"

# The title or the sheet of a table that holds a part of an office's budget: which part it is.
NAMA_BAGIAN = (
    r"^(?:(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)] *)?(?:nama )?(?:"
    r"(?P<unit>sekretariat\b|(?:sub ?bag(?:ian)?|bagian|bidang|seksi)\b\W*\w)|"
    r"(?P<program>prog(?:ram)?\b\W*\w)|(?P<kegiatan>keg(?:iatan)?\b\W*\w)|"
    r"(?P<sub_kegiatan>sub[ .-]*keg(?:iatan)?\b\W*\w))"
)

# A running total carried over a page break: it adds up nothing of its own.
KATA_PINDAHAN = r"\b(di)?pindah(an|kan)\b|\bhalaman (ini|sebelumnya|lalu)\b"

# Names of rows that say their level without kode: programs and what stands above them (Bidang
# Urusan before Urusan), rekening, and offices.
NAMA_PROGRAM = r"^prog(ram)?\b"
NAMA_KEGIATAN = r"^keg(iatan)?\b"
NAMA_SUB_KEGIATAN = r"^sub[ .-]*keg(iatan)?\b"
NAMA_BIDANG = r"^bidang urusan\b|^urusan (pemerintahan )?bidang\b"
NAMA_URUSAN = r"^(urusan|unsur)\b"
NAMA_BELANJA = r"^(belanja|honorarium|beban)\b"
NAMA_UNIT = (
    r"^(dinas|badan|kantor|kecamatan|kelurahan|sekretariat|inspektorat|bagian|bidang|seksi|"
    r"sub ?bag\w*|sub ?bidang|uptd?|puskesmas|rsud|satuan|satpol|bappeda|bkpsdm|unit)\b"
)

# What a pagu is cut by within its year: one before it is no last year's, one after it no APBD
# Perubahan yet.
PENGURANGAN = r"efisiensi|refocus?sing|rasionalisasi|realokasi|penghematan|pemotongan"

# Columns of a budget table whose amounts are something else: never read as pagu or realisasi.
KOLOM_LAIN = (
    r"\brencana|(?<!dak )(?<!non )\bfisik\b|\bbobot\b|\bvolume\b|deviasi|\bspd\b|"
    r"(?<!jumlah )(?<!total )\bharga\b|"
    r"(?<!setelah )(?<!sesudah )(blokir|contra ?post?|kontra ?post?|pengembalian)|"
    r"\bjumlah (paket|pegawai|orang|peserta|personil|kk|desa|unit|dokumen|hari|kali)\b|"
    r"\bjumlah bulan\b(?! (ini|lalu))|"
    r"prognosis|kondisi( kinerja)?( pada)? akhir|kontrak(?!ual\b)|renstra|\brpjmd?\b|"
    r"(?<!pagu/)(?<!pagu / )\btarget\b(?!.*(anggaran|pagu|renja|rkpd))|"
    r"\b[tn] ?\+ ?[12]\b|\bt ?- ?[12]\b|prakiraan|"
    r"tertimbang|\bppn\b|"
    r"perkiraan|proyeksi|estimasi|komitmen|\btunda\b|\bh?utang\b|\bproses\b|belum (di)?bayar|"
    r"(tahun|bulan|triwulan|tw|periode|minggu) (yang )?lalu|"
    rf"tahun sebelum(?! ({PENGURANGAN}|perubahan|pergeseran))|sumber ?dana|\blokasi\b|"
    r"keterangan|^ket\b|\b(per)?masalah(an)?\b|\bkendala\b|\bhambatan\b|\bsolusi\b|"
    r"\btindak lanjut\b|\bnomor\b|\bfaktor\b|\bindikator\b|bertambah|berkurang|selisih|tambah ?/|"
    r"januari|februari|maret|april|\bmei\b|juni|juli|agustus|september|oktober|november|desember|"
    r"\btriwulan\b(?! ini)|\btw ?[i1-4]|\bsemester\b(?! ini)|koefisien|\bsatuan\b|"
    r"\btanggal\b|\btgl\b"
)

# What heads the cash plan of a budget, never what was spent of it: RAK, Alokasi Kas.
RENCANA_KAS = r"\brak\b|\b(anggaran|alokasi|arus|rencana|proyeksi) kas\b|\bpenarikan (dana|kas)\b"

# What names an end instead of a month or quarter: s.d. Desember, sampai dengan triwulan ini.
SAMPAI_DENGAN = (
    r"(\bjanuari ?[-–]|(\bjanuari )?(s\.d\.|sampai dengan|sampai|hingga|\bper\b))[ .]*(akhir )?"
    r"((bulan|tanggal|triwulan|tw|semester)\.? ?)?"
    r"(ini\b|(\d{1,2} )?(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|"
    r"november|desember)|[ivx]+\b|[1-4]\b)( (tahun )?20\d\d)?"
)

# Words of a group that stand above both of a pair, and so decide nothing.
UNTUK_DUA = (
    r"\b(fisik|keuangan) ?(dan|&|/|,) ?(fisik|keuangan)\b|"
    r"\b(rencana|target|anggaran|pagu) ?(dan|&|/) ?realisasi\b|"
    r"\brealisasi ?(dan|&|/) ?(rencana|target|anggaran|pagu)\b"
)

# The year's own target in rupiah of the forms that evaluate Renja and RKPD: its anggaran.
TARGET_TAHUN_INI = r"\btarget\b.*\b(renja|rkpd)\b"

# A heading that says nothing without the group above it, and that group where it stands alone.
BAGIAN_KELOMPOK = (
    r"^\(?(rp|rupiah|%|persen|keuangan|fisik|kinerja|s\.d\.|bulan|tw|triwulan|semester|murni|semula|"
    r"sebelum|sesudah|setelah|perubahan|induk|operasi|modal|pegawai|barang|upgu|up|gup?|tup?|ls|"
    r"(uang|ganti|tambah(an)?) (uang|persediaan)|langsung|iv|i{1,3}|januari|februari|maret|"
    r"april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
)
KOLOM_SENDIRI = (
    r"^(plafon|pagu|sisa|saldo|dpp?a\b|alokasi)|^ket\b|keterangan|^pptk\b|penanggung jawab"
)
KELOMPOK_SENDIRI = (
    r"^(jumlah |total )?(realisasi|penyerapan|serapan|anggaran|pagu|rencana|spj|sp2d)\b|"
    r"^(dana|anggaran|belanja) (ter|di)(serap|pakai|realisasi(kan)?|belanjakan)\b"
)

JUMLAH_SAJA = r"^(grand )?(jumlah|total|nilai)? ?\(?(rp\.?|rupiah)?\)?$"
SEJAK_JANUARI = r"s\.d\.|\bsampai\b|kumulatif|\bhingga\b"
KUMULATIF = rf"{SEJAK_JANUARI}|\btotal\b|\bjumlah\b"
SAMPAI_KINI = r"^s\.d\. ?(bulan|triwulan|tw|periode) ini$|^s\.d\.( bulan)?$"
BULAN_INI = r"(bulan|triwulan|tw|periode|minggu) ini"

PERAN_ANGGARAN = (
    (
        "sisa",
        r"\bsisa\b|\bsaldo\b|"
        r"\bbelum (ter|di)(serap|cairkan|realisasi(kan)?|belanjakan|gunakan|pakai)\b",
    ),
    ("persen", r"%|\bpersen|\bserapan\b|\bpenyerapan\b|\bcapaian\b|\btingkat realisasi\b"),
    (
        "realisasi",
        r"\b(te)?realisasi\b|\bterpakai\b|\bdibelanjakan\b|\bsp2d\b|\bspj\b|"
        r"\bpenggunaan (anggaran|dana|belanja)\b|"
        r"\bpengeluaran\b|\bterserap\b|\bpencairan\b|\bcair\b",
    ),
    (
        "anggaran",
        r"\banggaran\b|\bpagu\b|\bdpp?a\b|\balokasi\b|\bplafon\b|^jumlah\b|^total\b|\bapbd\b|"
        r"^((jumlah|besaran|nilai|total) )?dana\b(?! (alokasi|bagi|desa))|^kredit\b",
    ),
)

# What proves a budget in its amount columns or the words above it.
KATA_ANGGARAN = (
    r"anggaran|\bpagu\b|\bd?rka\b|\bdpp?a\b|\balokasi\b|\bplafon|\bapbd|\brealisasi\b|\blra\b|"
    r"\bmurni\b|\bperubahan\b|\bsp2d\b|\bspj\b|belanja (operasi|modal|pegawai)"
)
# What the rows of a budget are, in the header of their names.
KATA_NAMA_ANGGARAN = (
    r"\buraian\b|program|kegiatan|urusan|rekening|belanja|\bskpd\b|\bopd\b|perangkat daerah|"
    r"\bunit\b|instansi|nomenklatur|rincian"
)
# What other lists are about.
BUKAN_ANGGARAN = (
    r"\bbarang\b(?! dan jasa)|\bkendaraan\b|\bpegawai\b(?! negeri)|\bpeserta\b|\bpenyedia\b|"
    r"\bdesa\b|\bpendapatan\b|\bpenerimaan\b|\bpajak\b|\bsurat\b|\baset\b|\bjabatan\b"
)

KELOMPOK_BELANJA = (
    (
        "operasi",
        r"\boperasi\b|\bbelanja (pegawai|barang|bunga|subsidi|hibah|bantuan sosial|bansos)\b|"
        r"/ (pegawai|barang( ?(dan|&|/|,) ?| )jasa|bunga|subsidi|hibah|bantuan sosial|bansos)$",
    ),
    ("modal", r"\bmodal\b"),
    ("tak_terduga", r"\b(tak|tidak) terduga\b|\bbtt\b"),
    ("transfer", r"\btransfer\b|\bbelanja (bagi hasil|bantuan keuangan)\b"),
)

TAHAPAN: tuple[tuple[Tahapan, str], ...] = (
    (
        "perubahan",
        r"(?<!sebelum )\bperubahan\b|\bdppa\b|(^|/ |pagu |dpa |anggaran )menjadi\b|"
        r"\b(setelah|sesudah)\b(?! pergeseran)|\b(pagu|anggaran) (ter)?akhir\b|(^|/ )(ter)?akhir$|"
        r"\bapbd ?-? ?p\b|\bp ?-? ?apbd\b|\bdpa ?-? ?p\b",
    ),
    ("pergeseran", r"(?<!sebelum )\bpergeseran\b"),
    (
        "murni",
        r"\bmurni\b|\bsebelum\b|\bsemula\b|\b(pagu|anggaran) awal\b|(^|/ )awal$|\binduk\b|\bdpa\b",
    ),
)

# A quarter in words, which of them it is, and the numbers that these words mean: TW II is 2.
KATA_TRIWULAN = r"(?:triwulan|tri wulan|tribulan|kuartal|tw)"
# Several years, of which none alone is meant: 2022-2026, 2023 dan 2024, 2022 s.d. tahun 2024.
RENTANG_TAHUN = (
    r"(?i:20\d\d(?: ?(?:-|–|—|,|&|\bdan\b|\bs\.? ?/? ?d\b\.?|\bsampai(?: dengan)?\b|\bhingga\b) ?"
    r"(?:tahun )?20\d\d\b)+)"
)
KE_BERAPA = r"(?:iv|i{1,3}|[1-4])"
URUTAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

KATA_SURVEI = r"\b(ikm|skm)\b|kepuasan"
BULAN = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)
