"""How an indikator is measured: the one place that decides its direction and its formula."""

import re
from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.measures import capaian
from lkjip_xl.measures.angka import bagi, bulatkan
from lkjip_xl.model.indikator import Indikator, Ukuran
from lkjip_xl.model.pengaturan import Pengaturan

TERCAPAI = "tercapai"

_NEGATIF_A = r"a|(indikator )?negatif[ -]?\(?a\)?"
_NEGATIF_B = r"b|(indikator )?negatif[ -]?\(?b\)?"
_TURUN = r"negati[fv]|^min\b|↓|rendah|kecil|turun|sedikit|minim|lower|decreas|cepat|singkat|pendek"
_NAIK = r"positi[fv]|^max\b|↑|tinggi|besar|naik|maks|maxim|banyak|meningkat|higher|increas"

# What an office wants less of; and what it does against it, of which it wants more.
_BURUK = (
    r"\b(kasus|pelanggaran|gangguan|keluhan|kemiskinan|miskin|pengangguran|menganggur|stunting|"
    r"kematian|kesakitan|kecelakaan|bencana|kebakaran|konflik|sengketa|kriminalitas|kejahatan|"
    r"putus sekolah|kumuh|gini|ketimpangan|kesenjangan|kerawanan|rawan|prevalensi|risiko|"
    r"temuan|kebocoran|tunggakan|keterlambatan|pencemaran|korban|inflasi|waktu tunggu)\b"
)
_DILAWAN = (
    r"urun|kurang|tangan|selesai|tindak ?lanjut|layan|cegah|bebas|tidak|tanpa|tanggap|siaga|"
    r"tangguh|tanggulang|rehabilitasi|pulih|bina|bantu|terima|cakup|lindung|damping|daya|mitigasi|"
    r"respons|edukasi|sosialisasi|laporan|dokumen|data\b"
)
# What still waits for what is done against it, and how long people wait: less of it is better.
_MENUNGGU = (
    r"\bbelum \w*(tindak|selesai|tangan|layan|tanggap|pulih|bina)|"
    r"\b(waktu|lama(nya)?) (rata-rata )?(tunggu|tanggap|respons?|proses|penyelesaian|pelayanan|"
    r"penanganan|pengurusan|antre|antri)"
)
_DI_NAMA = r"\((s?e?makin [a-z]+,? s?e?makin [a-z]+|(?:indikator )?(?:negatif|positif))\)"
# A remark in the row that says it in so many words; what else it tells is no direction.
_DI_CATATAN = (
    r"\b(s?e?makin (?:rendah|kecil|sedikit|turun|menurun|cepat|singkat|pendek|tinggi|besar|banyak|"
    r"naik|meningkat)\b[\w ]{0,30}?,? ?(?:maka )?s?e?makin (?:baik|bagus))\b|"
    r"^\W*((?:indikator )?(?:negatif|positif))\W*$"
)
_MENURUN = r"^(menurun|berkurang|terkendali|tertekan)"
_BANYAK_DESIMAL = 8  # a quotient that Excel stores has 15 digits: eight decimals tell enough


def read_polarity(kata: str) -> Ukuran | None:
    """Return the direction that words name; positif for a blank, None where none is understood.

    “Semakin tinggi realisasi semakin rendah kinerja” is negative: words of falling decide.
    """
    kecil = " ".join(kata.lower().split())
    if not kecil.strip("-–—"):
        return Ukuran()
    if re.fullmatch(_NEGATIF_A, kecil):
        return Ukuran("negatif")
    if re.fullmatch(_NEGATIF_B, kecil):
        return Ukuran("negatif_b")
    if re.search(_TURUN, kecil):
        return Ukuran("negatif", memilih=True)
    return Ukuran() if re.search(_NAIK, kecil) or kecil == "+" else None


def polarity_words(indikator: Indikator, pengaturan: Pengaturan) -> str:
    """Return what the sources say of a row's direction: its column, Pengaturan, name or remark."""
    tertulis = indikator.teks.get("polaritas", "") or pengaturan.polaritas.get(
        kunci_nama(indikator.indikator), ""
    )
    if tertulis:
        return tertulis
    if cocok := re.search(_DI_NAMA, indikator.indikator.lower()):
        return cocok[1]
    catatan = " ".join(indikator.teks.get("keterangan", "").lower().split())
    kata = re.search(_DI_CATATAN, catatan) if catatan else None
    return (kata[1] or kata[2]) if kata else ""


def says_falling(indikator: Indikator) -> bool:
    """Tell whether the words of a row speak of what should become less: kasus, kemiskinan."""
    nama, sasaran = indikator.indikator.lower(), indikator.nama.lower()
    if re.search(_MENUNGGU, nama):
        return "tepat" not in nama
    if re.search(_DILAWAN, nama):
        return False
    return bool(re.search(_BURUK, nama) or re.search(_MENURUN, sasaran))


def _printed_falling(indikator: Indikator, pengaturan: Pengaturan) -> Ukuran:
    """Return how the source itself measures a row that names no direction: positif, or a fall.

    It falls where its words speak of what should become less, the printed capaian is right by
    that alone, and the source says so once more: Menurunnya, or a formula in the cell.
    """
    tercetak, *dua = (indikator.nilai.get(n) for n in ("capaian", "target", "realisasi"))
    target, realisasi = (None if angka is None else angka.nilai for angka in dua)
    if tercetak is None or tercetak.nilai is None or not target or realisasi is None:
        return Ukuran()
    kata = (indikator.nama.lower(), indikator.indikator.lower())
    disebut = tercetak.hitungan or any(re.search(_MENURUN, teks) for teks in kata)
    if not (disebut and says_falling(indikator)):
        return Ukuran()
    lazim = Ukuran(pengaturan.rumus_negatif, memilih=True)
    semua = (Ukuran(), lazim, Ukuran("negatif"), Ukuran("negatif_b"))
    batas, nilai = pengaturan.batas_capaian, tercetak.nilai.normalize()
    tersimpan = nilai.as_tuple().exponent
    desimal = min(_BANYAK_DESIMAL, max(0, -tersimpan if isinstance(tersimpan, int) else 0))
    if tercetak.desimal is not None:
        desimal = tercetak.desimal
    tepat = (hitung_tercetak(cara, target, realisasi, desimal, batas) for cara in semua)
    cocok = (c for c, n in zip(semua, tepat, strict=True) if n == bulatkan(nilai, desimal))
    return next(cocok, Ukuran())


def ukuran(indikator: Indikator, pengaturan: Pengaturan) -> Ukuran:
    """Return how a row is measured; a target from–to has no direction."""
    kata = polarity_words(indikator, pengaturan)
    arah = (read_polarity(kata) or Ukuran()) if kata else _printed_falling(indikator, pengaturan)
    if indikator.rentang:
        return Ukuran(rentang=indikator.rentang)
    if arah.memilih:
        return Ukuran(pengaturan.rumus_negatif, memilih=True)
    return arah


def hitung(
    cara: Ukuran, target: Decimal | None, realisasi: Decimal | None, batas: Decimal | None = None
) -> Decimal | None:
    """Return capaian (percent, two decimals, at most `batas`) as `capaian` has it for each way."""
    if cara.rentang:
        return capaian.hitung_rentang(*cara.rentang, realisasi, batas)
    return capaian.hitung(target, realisasi, cara.arah, batas)


def bagian(
    cara: Ukuran, target: Decimal | None, realisasi: Decimal | None
) -> tuple[Decimal, Decimal] | None:
    """Return the two numbers whose exact quotient capaian is; None where it has no value."""
    if hitung(cara, target, realisasi) is None or realisasi is None:
        return None
    if cara.rentang:
        bawah, atas = cara.rentang
        if bawah <= realisasi <= atas:
            return Decimal(1), Decimal(1)
        return realisasi, atas if realisasi > atas else bawah
    sasaran = target or Decimal(0)
    if cara.arah == "positif":
        return realisasi, sasaran
    return (2 * sasaran - realisasi, sasaran) if cara.arah == "negatif" else (sasaran, realisasi)


def hitung_kata(cara: Ukuran, target: Decimal | None, realisasi: Decimal | None) -> str:
    """Return "tercapai" for a negative indikator whose target and realisasi are zero, else "".

    No percent exists there, and nothing happened where nothing should.
    """
    nol = target is not None and realisasi is not None and not target and not realisasi
    return TERCAPAI if cara.arah != "positif" and nol else ""


def rumus_kata(cara: Ukuran, target: str, realisasi: str, pengganti: str) -> str:
    """Return the formula of `hitung_kata`; any other row gets `pengganti`, a formula itself."""
    if cara.arah == "positif":
        return pengganti
    nol = f"AND(COUNT({target},{realisasi})=2,N({target})=0,N({realisasi})=0)"
    return f'=IF({nol},"{TERCAPAI}",{pengganti.removeprefix("=")})'


def rumus(
    cara: Ukuran,
    target: str,
    realisasi: str,
    *,
    tepi: tuple[str, str] = ("", ""),
    pilihan: str = "",
    batas: str | None = None,
) -> str:
    """Return the formula of `hitung`; `tepi` are the cells of a range's bounds.

    `pilihan` is the cell with A or B that decides for a negative indikator that names neither.
    """
    if cara.rentang:
        return capaian.rumus_rentang(*tepi, realisasi, batas)
    if cara.memilih and pilihan:
        return capaian.rumus_pilihan(target, realisasi, pilihan, batas)
    return capaian.rumus(target, realisasi, cara.arah, batas)


def hitung_tercetak(
    cara: Ukuran,
    target: Decimal | None,
    realisasi: Decimal | None,
    desimal: int,
    batas: Decimal | None,
) -> Decimal | None:
    """Return capaian at as many decimals as a source prints, with the 100 rule and the cap."""
    dua = bagian(cara, target, realisasi)
    if dua is None:
        return None
    tepat = bagi(*dua) * 100
    nilai = bulatkan(tepat, desimal)
    if nilai == 100 and dua[0] != dua[1]:
        langkah = Decimal(1).scaleb(-desimal)
        nilai += langkah if tepat > 100 else -langkah
    return nilai if batas is None else min(nilai, batas)
