"""Words that divide one amount over columns: ways of payment, sources of funds, offices."""

from lkjip_xl.lazy.pola import later

# What a heading says of the role, and nothing of the part: `Realisasi SP2D GU` is of GU.
KATA_PERAN = (
    r"\b(te)?realisasi\b|\banggaran\b|\bpagu\b|\balokasi\b|\bplafon\b|\bdpp?a\b|\bsp2d\b|"
    r"\bspj\b|\bserapan\b|\bpenyerapan\b|\bpencairan\b|\bpengeluaran\b|\bpenggunaan\b|\bsisa\b|"
    r"\bkeuangan\b|\bbelanja\b|\b(sumber )?dana\b(?! (desa|alokasi|bagi|insentif))|\bnilai\b|"
    r"\brp\b|\brupiah\b|\bs\.d\. (bulan|triwulan|tw|periode) ini\b|\bper\b|\bmenurut\b|\bapbd\b|"
    r"[^\w./&-]+|(?<!\w)[./&-]+|[./&-]+(?!\w)"
)
KATA_UTUH = r"^(grand )?(jumlah|total|gabungan|seluruh(nya)?|keseluruhan|semua)( \w+)?$"

# Each is a part by itself, and never another measure of the whole.
KATA_BAGIAN = (
    r"^(up|gu|tu|ls|upgu|tup|gup|gaji)\b|^(ganti|tambah(an)?) uang\b|^uang persediaan\b|"
    r"^langsung\b|^uang muka\b|^termin\b|"
    r"^pad\b|^dau\b|^dak\b|^dbh(cht)?\b|^did\b|^blud\b|^bok\b|^jkn\b|^banprov\b|"
    r"^bankeu\b|^bantuan (keuangan|provinsi)\b|^apbn\b|^dana (desa|alokasi|bagi|insentif)\b|"
    r"^hibah\b|^silpa\b|^swakelola\b|^kontraktual\b|^penyedia\b|^pegawai\b|^barang\b|^modal\b|"
    r"^operasi\b|^jasa\b|^sekretariat\b|"
    r"^(kel|kelurahan|kec|kecamatan|desa|bidang|seksi|bagian|puskesmas|pkm|upt|uptd|dinas|badan|"
    r"sub ?bag\w*|sub ?bidang|unit|cabang|wilayah|skpd|opd) \w"
)
KATA_MASA = (
    r"^((triwulan|tw|semester|bulan|minggu( ke)?|tahap|termin)[ .]*)?"
    r"(x?(iv|ix|v?i{1,3}|v)|x|[1-9]|1[0-2])$|"
    r"^(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)$"
)
# Two figures for one thing: of other years, stages or keepers of books, that never add up.
KATA_PILIHAN = (
    r"\b20\d\d\b|\bn ?- ?[12]\b|\bn$|\b(murni|semula|menjadi|sebelum|sesudah|setelah|perubahan|"
    r"pergeseran|induk|(un)?audit(ed)?|versi|sipd|simda|sikd|bpkad|bkad)\b|"
    r"\b(lalu|ini|awal|akhir|dinas|skpd|opd)$|\bs\.d\b|\bsampai\b|\bhingga\b|kumulatif"
)

_PERAN, _BAGIAN = later(KATA_PERAN), later(KATA_BAGIAN)


def part_words(jalur: str) -> str:
    """Return what a heading says besides the role: `Realisasi SP2D / GU 1` is of `gu 1`."""
    return " ".join(_PERAN.sub(" ", jalur).split())


def is_part(bagian: str) -> bool:
    """Tell words that name a part by themselves: a fund, a way of payment, an office."""
    return bool(_BAGIAN.search(bagian))
