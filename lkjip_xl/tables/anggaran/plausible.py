"""Whether a table that looks like a budget is one, and in which words it is not."""

import re

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Bukti, Tabel
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU, RUPIAH_TERKECIL
from lkjip_xl.norms.kepala import BUKAN_ANGGARAN, BULAN, KATA_ANGGARAN, KATA_NAMA_ANGGARAN
from lkjip_xl.norms.kode import AWAL_PENDAPATAN
from lkjip_xl.norms.pangkat import BAGIAN_PEGAWAI
from lkjip_xl.tables.anggaran.payments import payments_by
from lkjip_xl.tables.forms import FORMULIR_KOSONG
from lkjip_xl.tables.header.header import Kepala

_ANGGARAN = later(KATA_ANGGARAN)
_NAMA = later(KATA_NAMA_ANGGARAN)
_PENERIMAAN = later(r"pendapatan|pajak|retribusi|lain-lain|\bdana\b|hibah|bagi hasil")
_BUKAN = later(BUKAN_ANGGARAN)
_PENDAPATAN_SAJA = later(r"pendapatan|penerimaan|pajak|retribusi")
_PASANGAN = (
    ("anggaran", later(r"^(?!.*(dana desa|\badd\b)).*\b(pagu|anggaran|dpp?a|alokasi|plafon)\b")),
    ("realisasi", later(r"realisasi|serapan|penyerapan|sp2d|spj")),
)
_DIBELANJAKAN = later(r"\b(dana|belanja|biaya|kredit)\b")  # beside what is spent and left of it
# What the titles or the amounts of a list of receipts say: PBB of each village, Ketetapan and WP.
_DITERIMA = later(
    r"\bketetapan\b|\bpbb\b|\bwp\b|"
    r"\b(realisasi|target|laporan|rekap\w*) (penerimaan|pendapatan|pajak|retribusi)\b|"
    r"\b(penerimaan|pendapatan|setoran|pungutan) (daerah|pajak|retribusi)\b"
)
_NAMA_DITERIMA = later(
    r"^(pajak|retribusi|pendapatan|bagi hasil|pbb|bphtb|lain-lain (pad|pendapatan)|hasil (pajak|"
    r"retribusi|pengelolaan kekayaan))\b"
)
_DESA = later(r"\bdesa\b")
_UANG_DESA = later(r"\b(alokasi )?dana desa\b|\badd\b|\bapbdes\w*")
_DIBELANJA = later(r"\bbelanja\b|^(program|prog|kegiatan|keg|sub kegiatan|bidang)\b")
_DAERAH = later(r"\b(kabupaten|kota|kab|pemda|pemerintah daerah|daerah)\b")
_KODE = later(r"(kode|kd|id)\b")
_TAHUN = later(r"\b20\d\d\b")
_RENCANA_JANGKA = 3  # years beside each other: of two, one may be last year's
_REGISTER = later(r"\b(register|buku kas|bku|rekening koran|daftar (transaksi|sp2d|spm|spp))\b")
_SAKSI, _CUKUP = ("sisa", "persen"), 3  # what proves a pair, in so many rows
_SEPARUH = 2
_ANGKA = ("anggaran", "realisasi", "anggaran_murni", "anggaran_perubahan")

_LAIN = "barisnya bukan program, kegiatan, atau belanja, melainkan “{}”"
_BULANAN = (
    "barisnya bulan, bukan program, kegiatan, atau belanja; yang mengisi laporan ialah tabel "
    "dengan satu baris untuk tiap program atau kegiatan"
)
_PENDAPATAN = "isinya pendapatan (kode 4), sedangkan laporan ini memakai belanja"
_PENERIMAAN_DAERAH = "isinya penerimaan ({}), bukan anggaran belanja"
_MILIK_DESA = "isinya uang desa ({}), yang dibelanjakan desa, bukan anggaran instansi ini"
_BANYAK_DAERAH = (
    "isinya milik beberapa pemerintah daerah ({}), sedangkan laporan ini untuk satu instansi; "
    "sisakan baris daerahnya sendiri"
)
_BANYAK_TAHUN = (
    "kolomnya pagu beberapa tahun ({}), dan judul tabelnya tidak menyebut satu tahun; tulis "
    "tahunnya di judul, atau sebut kolom anggarannya di lembar Pemetaan"
)
_TANPA_NAMA = (
    "nama barisnya hanya “{}” dan tidak ada kode program atau rekening, jadi tidak terbukti "
    "bahwa isinya anggaran"
)
_JUMLAH_SAJA = (
    "kolom jumlahnya tidak disebut anggaran, pagu, atau realisasi, dan barisnya tidak berkode, "
    "jadi tidak terbukti bahwa isinya anggaran"
)
_PEGAWAI = "kolomnya menghitung pegawai ({}), bukan anggaran"
_TRANSAKSI = "isinya daftar transaksi ({}), bukan anggaran per program atau kegiatan"
_NOL = "semua angkanya nol; formulirnya tampaknya belum diisi"
_BELUM = (
    "semua angkanya rumus yang belum pernah dihitung; buka berkasnya di Excel, simpan, lalu ulangi"
)


def _is_program_kode(simpul: Simpul) -> bool:
    """Tell a kode of the government's lists: a bidang of two digits, or a rekening belanja."""
    bagian = (simpul.kode or "").split(".")
    if simpul.tingkat == "rekening":
        return bagian[0] not in AWAL_PENDAPATAN
    return simpul.tingkat == "skpd" or (len(bagian) > 1 and len(bagian[1]) == _SEPARUH)


def _is_income(kode: str) -> bool:
    """Tell a kode of pendapatan: 4, 4.1. The urusan 4 (Sekretariat) has a bidang of two digits."""
    bagian = kode.split(".")
    return bagian[0] == AWAL_PENDAPATAN and all(len(teks) == 1 for teks in bagian[1:2])


def _names_income(pohon: Pohon) -> bool:
    """Tell whether a row names an income: without zeros the program 4.01.03 has the kode 4.1.3."""
    nama = (simpul.uraian.lower() for simpul in pohon.simpul)
    return any(_PENERIMAAN.search(teks) and not teks.startswith("belanja") for teks in nama)


def _proven_by_kode(pohon: Pohon) -> bool:
    """Tell whether at least half of the rows carry a kode of a program or of belanja.

    The items below a rekening never have one.
    """
    rows = [s for s in pohon.simpul if s.kode or s.tingkat != "rincian"]
    return sum(map(_is_program_kode, rows)) * _SEPARUH >= len(rows) > 0


def _has_figures(tabel: Tabel, pohon: Pohon) -> bool:
    """Tell whether a table says more than zeros, or something that could not be read."""
    return (
        bool(tabel.keraguan)
        or any(n for s in pohon.simpul for n in s.jumlah.values())
        or any(s.nilai for s in tabel.persen.values())
    )


def _has_pair(tabel: Tabel, kepala: Kepala) -> bool:
    """Tell a table that heads one column Pagu or Anggaran and another one Realisasi, both filled.

    Then its rows share a budget out, whatever they are called: Sumber Dana, Sekolah, Paket. Dana
    Desa is the budget of others.
    """
    pohon = tabel.isi
    if not isinstance(pohon, Pohon):
        return False
    if any(map(_proves_pair, tabel.bukti)):
        return True
    return all(
        any(pola.search(kepala.jalur(k)) for k in tabel.kolom.get(peran, ()))
        and any(s.jumlah.get(k) for s in pohon.simpul for k in tabel.kolom.get(peran, ()))
        for peran, pola in _PASANGAN
    )


def _proves_pair(bukti: Bukti) -> bool:
    """Tell a sisa or a percent that is that of the two amounts in most rows that tell.

    One wrong amount must not make the whole table unread.
    """
    cukup = _CUKUP <= bukti.berlaku >= BAGIAN_BERLAKU * bukti.dari
    return cukup and bukti.apa.startswith(_SAKSI)


def objection(
    grid: Grid, tabel: Tabel, kepala: Kepala, judul: list[str], tahun: str | None = None
) -> str:
    """Return why a table with budget columns is no budget, empty where nothing speaks against it.

    Kode of programs or belanja prove it; else the header must say Anggaran or Pagu (or the words
    above it), and name more than persons or things, or both Pagu and Realisasi.
    """
    pohon = tabel.isi
    if not isinstance(pohon, Pohon):
        return ""
    berkode = _proven_by_kode(pohon)
    if barisnya := _other_rows(grid, tabel, pohon, kepala, berkode=berkode):
        return barisnya
    if pohon.simpul and all(_is_income(s.kode or "") for s in pohon.simpul):
        return _PENDAPATAN if _names_income(pohon) else ""
    if kosong := _no_figures(tabel, pohon, kepala, tahun):
        return kosong
    if berkode:
        return ""
    return _of_others(grid, tabel, pohon, kepala, judul) or _unproven(tabel, pohon, kepala, judul)


def _no_figures(tabel: Tabel, pohon: Pohon, kepala: Kepala, tahun: str | None) -> str:
    """Return why the figures of a table are none of a year's budget, empty where they may be."""
    if not _has_rupiah(pohon) and (orang := _people_counted(kepala)):
        return _PEGAWAI.format(", ".join(orang))
    if not _has_figures(tabel, pohon):
        return _NOL
    bertahun = _years_planned(tabel, kepala, tahun)
    return _BANYAK_TAHUN.format(", ".join(bertahun)) if bertahun else ""


def _years_planned(tabel: Tabel, kepala: Kepala, tahun: str | None) -> list[str]:
    """Return the years of a plan over several, of which nothing tells the one that is meant."""
    if tahun or "realisasi" in tabel.kolom:
        return []
    calon = (*tabel.kolom.get("anggaran", ()), *tabel.kolom_pilihan.get("anggaran", ()))
    semua = sorted({t for k in calon for t in _TAHUN.findall(kepala.jalur(k))})
    return semua if len(semua) >= _RENCANA_JANGKA else []


def _of_others(grid: Grid, tabel: Tabel, pohon: Pohon, kepala: Kepala, judul: list[str]) -> str:
    """Return whose money it is where it is not what one office spends, empty where it may be."""
    if daerah := _regions(grid, pohon, kepala):
        return _BANYAK_DAERAH.format(", ".join(daerah))
    uraian = " / ".join(kepala.jalur(k) for k in tabel.kolom.get("uraian", ()))
    if _DESA.search(uraian) and (uang := _find(_UANG_DESA, judul)):
        return _MILIK_DESA.format(uang)
    if pohon.hierarki == "kata" or any(_DIBELANJA.search(s.uraian.lower()) for s in pohon.simpul):
        return ""
    kata = [kepala.jalur(k) for peran in _ANGKA for k in tabel.kolom.get(peran, ())]
    if all(_NAMA_DITERIMA.search(simpul.uraian.lower()) for simpul in pohon.simpul):
        return _PENERIMAAN_DAERAH.format(pohon.simpul[0].uraian)
    diterima = _find(_DITERIMA, [*kata, *(s for s in judul if "belanja" not in s.lower())])
    return _PENERIMAAN_DAERAH.format(diterima) if diterima else ""


def _find(pola: re.Pattern[str], semua: list[str]) -> str:
    """Return what a pattern finds first in some texts, empty where that is nothing."""
    cocok = next(filter(None, (pola.search(teks.lower()) for teks in semua)), None)
    return cocok[0] if cocok else ""


def _regions(grid: Grid, pohon: Pohon, kepala: Kepala) -> list[str]:
    """Return the regencies that the rows belong to, where their kode stands beside their names.

    Without a kode of theirs they may be the places where one office works.
    """
    bernama = {k: kata for k in kepala.kata if _DAERAH.search(kata := _plain(kepala.jalur(k)))}
    if not any(_KODE.match(kata) for kata in bernama.values()):
        return []
    for k in (k for k, kata in bernama.items() if not _KODE.match(kata)):
        nama = {rapikan(grid.nilai(simpul.baris, k)) for simpul in pohon.simpul} - {""}
        if len(nama) > 1:
            return sorted(nama)
    return []


def _plain(kata: str) -> str:
    return kata.replace("_", " ")


def _other_rows(grid: Grid, tabel: Tabel, pohon: Pohon, kepala: Kepala, *, berkode: bool) -> str:
    """Return what the rows are instead of programs or belanja, empty where nothing says so."""
    if daftar := payments_by(grid, kepala, tabel, pohon):
        return _TRANSAKSI.format(daftar)
    if _are_months(pohon):
        return _BULANAN
    nama = " / ".join(kepala.jalur(k) for k in tabel.kolom.get("uraian", ()))
    cocok = _BUKAN.search(nama)
    if cocok and not berkode and (_PENDAPATAN_SAJA.search(nama) or not _has_pair(tabel, kepala)):
        return _LAIN.format(cocok[0].strip())
    return ""


def _are_months(pohon: Pohon) -> bool:
    """Tell rows that are the months of a year: a pagu that each of them repeats counts once."""
    nama = {simpul.uraian.strip().lower() for simpul in pohon.simpul}
    return len(nama) >= _CUKUP and nama.issubset(BULAN)


def _has_rupiah(pohon: Pohon) -> bool:
    """Tell whether any amount is as large as those of a budget."""
    return any(n and n >= RUPIAH_TERKECIL for s in pohon.simpul for n in s.jumlah.values())


def _people_counted(kepala: Kepala) -> list[str]:
    """Return the headings that tell persons apart (L and P, Gol III and Gol IV), if there are two.

    I to IV alone may be quarters.
    """
    for ragam, pola in BAGIAN_PEGAWAI:
        jalur = {k: kepala.jalur(k) for k in kepala.kata}
        if ragam == "golongan":
            jalur = {k: teks for k, teks in jalur.items() if ragam in teks}
        milik = [
            kepala.kata[k][-1]
            for k, teks in jalur.items()
            if re.search(pola, teks.rpartition(" / ")[2])
        ]
        if len(milik) > 1:
            return milik
    return []


def _unproven(tabel: Tabel, pohon: Pohon, kepala: Kepala, judul: list[str]) -> str:
    """Return which words a table without such kode lacks, empty where it says enough."""
    if daftar := _REGISTER.search(" / ".join([*judul, tabel.lembar]).lower()):
        return _TRANSAKSI.format(daftar[0])
    nama = " / ".join(kepala.jalur(k) for k in tabel.kolom.get("uraian", ()))
    bernama = _NAMA.search(nama) or (_has_pair(tabel, kepala) and not _PENDAPATAN_SAJA.search(nama))
    if nama and not bernama:
        return _TANPA_NAMA.format(nama)
    kata = [kepala.jalur(k) for peran in _ANGKA for k in tabel.kolom.get(peran, ())]
    bukti = (*kata, *(teks.lower() for teks in judul))
    if pohon.hierarki == "kata" or any(_ANGGARAN.search(teks) for teks in bukti):
        return ""
    terbukti = any(map(_proves_pair, tabel.bukti)) and _has_rupiah(pohon)
    if terbukti and any(map(_DIBELANJAKAN.search, kata)):
        return ""
    if sum(nama.startswith("anggaran_") for nama in tabel.kolom) > 1:
        return ""  # nothing but a budget has Operasi beside Modal
    return _JUMLAH_SAJA


def why_empty(grid: Grid, kepala: Kepala, kolom: list[int], sampai: int) -> str:
    """Return why there is no row under the header of a budget table.

    Sums over blanks belong to a blank form; amounts taken from another sheet were once there.
    """
    sel = [(b, k) for b in range(kepala.mulai, sampai) for k in kolom]
    return _BELUM if any("!" in grid.rumus.get(tempat, "") for tempat in sel) else FORMULIR_KOSONG
