"""How tables say that their amounts are shortened to thousands, millions or milliards of rupiah."""

_UANG = r"(?:rp(?![a-z])\.?|rupiah\b|idr\b)"
_DALAM = r"(?:dalam|dlm\.?)"
_KALI = r"(?:x|×)"
_BESAR = r"(?P<besar>ribu|rb|juta|jt|miliar|milyar)(?:an)?\b"
_NOL = r"(?P<nol>(?:[.,'’ ]?000)+)\b(?![.,]?\d)"
# What stands behind a unit where it is one: rupiah, nothing, or another sentence; no people, no ha.
_HABIS = rf"(?=[ .(]*{_UANG}|\W*$|[ ]?[).,;:*/]|[ ](?:kecuali|dan|atau|yang|sesuai)\b)"
# A number before it makes an amount of it: 50 juta rupiah, satu juta rupiah, Rp1,5 miliar.
_TANPA_BILANGAN = (
    r"(?<!\d)(?<!\d )(?<!\d-)(?<!satu )(?<!dua )(?<!tiga )(?<!empat )(?<!lima )(?<!enam )"
    r"(?<!tujuh )(?<!delapan )(?<!sembilan )(?<!puluh )(?<!belas )(?<!ratus )(?<!ratusan )"
    r"(?<!puluhan )(?<!beberapa )(?<!sejumlah )"
)

# A sentence or a cell that says nothing else; these hold anywhere around a table.
SATUAN_TERTULIS = (
    rf"\b{_DALAM} (?:satuan |angka )?(?:{_UANG} ?)?{_BESAR}{_HABIS}",
    rf"\b(?:satuan|unit|angka|nilai|ket|keterangan|catatan)\W+(?:{_UANG}\W*)?{_BESAR}{_HABIS}",
    rf"[(\[] ?(?:{_KALI}|{_DALAM})? ?(?:{_UANG}\W*)?{_BESAR}[ .]*{_UANG}? ?[)\]]",
    rf"^\W*{_KALI}? ?(?:{_UANG}\W*)?{_BESAR}\W*$",
    rf"^\W*{_BESAR} ?{_UANG}\W*$",
    rf"[(\[] ?{_KALI}? ?(?:{_UANG} ?['’]?1?)?{_NOL}[.,\- ]*{_UANG}? ?[)\]]",
    rf"\b(?:{_DALAM}|satuan) ?:? ?{_KALI}? ?(?:{_UANG} ?)?1?{_NOL}[.,\- ]*{_UANG}?(?: ?[)\]]|\W*$)",
    rf"(?:^|[ (]){_KALI} ?(?:{_UANG} ?)?1{_NOL}",
    rf"^\W*{_UANG} ?['’.]? ?{_NOL}\W*$",
)

# Words that say it in a heading of amounts, which names no amount of its own.
SATUAN_KEPALA = (
    *SATUAN_TERTULIS,
    rf"{_UANG}[ ./]*{_BESAR}",
    rf"{_TANPA_BILANGAN}\b{_BESAR}[ .(]*{_UANG}",
    rf"\b{_UANG} ?['’.]? ?{_NOL}",
    rf"(?<![\d.,]){_NOL} ?{_UANG}",
)

NAMA_SATUAN = {
    "ribu": "ribuan",
    "rb": "ribuan",
    "juta": "jutaan",
    "jt": "jutaan",
    "miliar": "miliaran",
    "milyar": "miliaran",
}
SATUAN_NOL = {1: "ribuan", 2: "jutaan", 3: "miliaran"}
