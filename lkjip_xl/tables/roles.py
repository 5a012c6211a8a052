"""Which column of a budget table is what, by the words of its header."""

import re
from dataclasses import dataclass
from itertools import takewhile

from lkjip_xl.norms.kepala import (
    BULAN_INI,
    JUMLAH_SAJA,
    KELOMPOK_BELANJA,
    KOLOM_LAIN,
    KUMULATIF,
    PERAN_ANGGARAN,
    SAMPAI_DENGAN,
    SAMPAI_KINI,
    TAHAPAN,
    UNTUK_DUA,
)
from lkjip_xl.tables.header import Kepala
from lkjip_xl.tables.words import header_words

_LAIN = re.compile(KOLOM_LAIN)
_SAMPAI = re.compile(SAMPAI_DENGAN)
_DUA = re.compile(UNTUK_DUA)
_JUMLAH = re.compile(JUMLAH_SAJA)
_URAIAN = re.compile(
    r"\buraian\b|\bprogram\b|\bkegiatan\b|\burusan\b|nama rekening|^nama\b|^nomenklatur\b"
)
_URAIAN_LAIN = re.compile(
    r"^rekening|\bskpd\b|\bopd\b|perangkat daerah|^unit\b|jenis belanja|^belanja$|^rincian"
)
_BUKAN_URAIAN = re.compile(r"indikator|sasaran|tujuan|target|tolok|keluaran|penanggung|\blokasi\b")
_KODE = re.compile(r"^kode\b|^kd\b|kode rekening|^no\.? ?rek")
_NO = re.compile(r"^(no\.?|nomor|no\.? urut)$")
_KETERANGAN = re.compile(r"^ket\b|^keterangan|sumber (dana|pendanaan)|^sumber$")
_RUPIAH = re.compile(r"^\(?rp\.?\)?$|\(rp\.?\)|^\(?rupiah\)?$")
_PERSEN = re.compile(r"%|\bpersen|\btingkat (capaian|realisasi)\b")
_UKURAN_KINERJA = re.compile(r"^\(?(k|kinerja|output|volume|target kinerja)\)?$")
_TAHUN = re.compile(r"\b20\d\d\b")
_LEMAH, _POLOS = 2, 4  # how well `Jumlah` alone, and a word such as Pagu, names the anggaran
_TAHAP_BERPASANGAN = (TAHAPAN[0], TAHAPAN[2])

Kolom = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Calon:
    """A column that could have a role: its words from top to bottom, and how well they fit."""

    kolom: int
    kata: tuple[str, ...]
    nilai: int

    @property
    def jalur(self) -> str:
        """Return the words as one path."""
        return " / ".join(self.kata)


def _without_pairs(kata: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without those of a group that names both of a pair, which decide nothing.

    `Fisik dan Keuangan` stands above both; `s.d. Desember` names an end and no month's column.
    """
    return tuple(_SAMPAI.sub("s.d.", _DUA.sub("", satu)).strip() for satu in kata)


def column_role(kata: tuple[str, ...]) -> str | None:
    """Return the role of an amount column; its lowest word decides before those above."""
    kata = tuple(satu for satu in _without_pairs(kata) if satu)
    if not kata or _LAIN.search(" / ".join(kata)) or _UKURAN_KINERJA.match(kata[-1]):
        return None
    rupiah = bool(_RUPIAH.search(kata[-1])) and not any(_PERSEN.search(s) for s in kata)
    for satu in reversed(kata):
        if _JUMLAH.match(satu):
            continue
        for peran, pola in PERAN_ANGGARAN:
            if re.search(pola, satu):
                return _by_unit(peran, satu, kata, rupiah)
    if any(re.search(pola, satu) for satu in kata for _, pola in KELOMPOK_BELANJA):
        return "anggaran"
    if re.search(SAMPAI_KINI, kata[-1]):
        return "realisasi"
    if _names_stage(kata) or (_JUMLAH.match(kata[-1]) and _is_sum(kata)):
        return "anggaran"
    return None


def _is_sum(kata: tuple[str, ...]) -> bool:
    """Tell whether one of the words is Jumlah or Total."""
    return any(re.search(r"\b(jumlah|total)\b", satu) for satu in kata)


def _role_in_group(kata: tuple[str, ...], semua: dict[int, tuple[str, ...]]) -> str | None:
    """Return a column's role; Anggaran below Realisasi is realisasi, beside one it is anggaran.

    `Realisasi s.d. TW IV` stands over Kinerja and Anggaran, `Realisasi Anggaran` over both amounts.
    """
    peran = column_role(kata)
    if peran != "anggaran" or len(kata) < 2:
        return peran
    atas = column_role(kata[:-1])
    saudara = [s for s in semua.values() if s[:-1] == kata[:-1]]
    if atas not in {"realisasi", "persen"} or any("realisasi" in s[-1] for s in saudara):
        return peran
    return atas


def _by_unit(peran: str, satu: str, kata: tuple[str, ...], rupiah: bool) -> str | None:
    """Return the role that a word has in its unit: rupiah are no percent, and the reverse."""
    if peran == "persen" and rupiah:
        return "realisasi" if re.search(r"serapan|capaian|realisasi", satu) else None
    if peran in {"anggaran", "sisa"} and _PERSEN.search(kata[-1]):
        return None
    if peran == "realisasi" and _PERSEN.search(kata[-1]):
        return "persen"
    return peran


def _names_stage(kata: tuple[str, ...]) -> bool:
    """Tell a column that only says Sebelum or Setelah Perubahan, Semula or Murni."""
    return any(re.search(pola, kata[-1]) for _, pola in TAHAPAN)


def _stage(jalur: str) -> str | None:
    """Return the stage of the budget that a column's words name."""
    return next((nama for nama, pola in TAHAPAN if re.search(pola, jalur)), None)


def _group(jalur: str) -> str | None:
    """Return the kelompok belanja that a column's words name."""
    return next((nama for nama, pola in KELOMPOK_BELANJA if re.search(pola, jalur)), None)


def _fit(peran: str, kata: tuple[str, ...]) -> int:
    """Return how well a column fits its role: the last stage, and what adds the months up."""
    jalur = " / ".join(kata)
    if peran == "realisasi":
        if re.search(KUMULATIF, jalur):
            return 3 + _is_sum(kata)
        return 1 if re.search(BULAN_INI, jalur) else 2
    if peran != "anggaran":
        return 0
    tahap = _stage(jalur)
    if tahap:
        return {"perubahan": 6, "pergeseran": 5, "murni": 3}[tahap]
    if re.search(r"\brak\b|anggaran kas", jalur):
        return 1
    return _LEMAH if all(_JUMLAH.match(satu) for satu in kata) else _POLOS


def column_words(kepala: Kepala) -> dict[int, tuple[str, ...]]:
    """Return the words of each column as they are meant, top to bottom."""
    return {k: tuple(header_words(s) for s in kepala.kata[k]) for k in sorted(kepala.kata)}


def has_pairs(kepala: Kepala) -> bool:
    """Tell a header of pairs K and Rp, as the forms that evaluate Renja and RKPD have them."""
    akhir = [kata[-1].strip("()") for kata in column_words(kepala).values()]
    return akhir.count("k") >= 2 and sum(satu in {"rp", "rp."} for satu in akhir) >= 2


def has_both_amounts(kepala: Kepala) -> bool:
    """Tell a header of a budget: the rows' names, anggaran and realisasi."""
    ketemu = find_roles(kepala)
    return ketemu is not None and {"anggaran", "realisasi"} <= ketemu[0].keys()


def find_roles(kepala: Kepala, tahun: str | None = None) -> tuple[Kolom, Kolom] | None:
    """Return the columns by role, and those that could also have had it; None: no budget table.

    Amounts split into kelompok belanja are added; a Jumlah column beside them wins. `tahun` is
    the table's year: amounts of another year are not its own.
    """
    semua = column_words(kepala)
    peran: dict[str, list[int]] = {}
    uang: dict[str, list[Calon]] = {}
    for k, kata in semua.items():
        nama = _word_role(kata) or _role_in_group(kata, semua)
        if nama in {"anggaran", "realisasi", "sisa", "persen"}:
            uang.setdefault(nama, []).append(Calon(k, kata, _fit(nama, kata)))
        elif nama and not (nama == "no" and "no" in peran):
            peran.setdefault(nama, []).append(k)
        elif _KETERANGAN.search(kata[-1]):
            peran.setdefault("keterangan", []).append(k)
    if "uraian" not in peran and (nama_lain := _other_names(semua, uang)):
        peran["uraian"] = nama_lain
    if "uraian" not in peran or not ("anggaran" in uang or "realisasi" in uang):
        return None
    kiri = min(satu.kolom for isi in uang.values() for satu in isi)
    peran["uraian"] = [k for k in peran["uraian"] if k < kiri] or peran["uraian"]
    if "kode" in peran:
        peran["kode"] = _newest_kode(semua, peran["kode"])
    kolom, pilihan = {nama: tuple(isi) for nama, isi in peran.items()}, {}
    tahun = tahun or _last_year(uang.get("realisasi", []))
    for nama, calon in uang.items():
        kolom[nama], sisa, kelompok = _choose(_own_year(calon, tahun))
        if sisa:
            pilihan[nama] = sisa
        if kelompok and nama in {"anggaran", "realisasi"}:
            kolom |= {f"{nama}_{grup}": isi for grup, isi in kelompok.items()}
    return kolom, pilihan


def _word_role(kata: tuple[str, ...]) -> str | None:
    """Return no, kode or uraian where a column holds words and no amounts."""
    if _NO.match(kata[0]):
        return "no"
    if _KODE.search(kata[0]):
        return "kode"
    bukan = any(_BUKAN_URAIAN.search(satu) for satu in kata)
    uang = any(re.search(p, s) for s in kata for n, p in PERAN_ANGGARAN if n != "persen")
    bernama = _URAIAN.search(kata[0]) and (not uang or kata[0].startswith("uraian"))
    return "uraian" if bernama and not bukan else None


def _other_names(semua: dict[int, tuple[str, ...]], uang: dict[str, list[Calon]]) -> list[int]:
    """Return the column of the rows' names where none says Uraian, Program or Kegiatan."""
    angka = {satu.kolom for isi in uang.values() for satu in isi}
    calon = [k for k, kata in semua.items() if k not in angka and _URAIAN_LAIN.search(kata[0])]
    return calon[:1]


def _newest_kode(semua: dict[int, tuple[str, ...]], kolom: list[int]) -> list[int]:
    """Return the kode columns without those of the old kode beside the new ones."""
    baru = [k for k in kolom if not re.search(r"\b(lama|semula|sebelum)\b", " ".join(semua[k]))]
    return baru or kolom


def _last_year(calon: list[Calon]) -> str | None:
    """Return the latest year of the realisasi beside each other: what is spent is never ahead."""
    return max((t for satu in calon for t in _TAHUN.findall(satu.jalur)), default=None)


def _own_year(calon: list[Calon], tahun: str | None) -> list[Calon]:
    """Return the columns of the table's year: those that name it, else those that name none."""
    if not tahun:
        return calon
    milik = [satu for satu in calon if tahun in satu.jalur or not _TAHUN.search(satu.jalur)]
    return milik or calon


def _choose(calon: list[Calon]) -> tuple[tuple[int, ...], tuple[int, ...], Kolom]:
    """Choose among several columns of one role; return chosen, left, and those by kelompok."""
    kelompok: dict[str, list[Calon]] = {}
    utuh: list[Calon] = []
    for satu in calon:
        grup = _group(satu.jalur)
        if grup:
            kelompok.setdefault(grup, []).append(satu)
        else:
            utuh.append(satu)
    tahap = max((s.nilai for isi in kelompok.values() for s in isi), default=0)
    per_grup = {
        grup: tuple(s.kolom for s in isi if s.nilai == tahap)
        for grup, isi in kelompok.items()
        if any(s.nilai == tahap for s in isi)
    }
    if not utuh:
        return tuple(k for isi in per_grup.values() for k in isi), (), per_grup
    pilih = max(utuh, key=lambda s: _whole_key(s, kelompok))
    return (pilih.kolom,), tuple(s.kolom for s in utuh if s is not pilih), per_grup


def _whole_key(satu: Calon, kelompok: dict[str, list[Calon]]) -> tuple[int, int, bool, int]:
    """Return what chooses among whole columns: stage, nearness to the kelompok, place.

    Beside kelompok the one that shares their heading is their Jumlah, else the last one; without
    any the first one is taken.
    """
    if not kelompok:
        return satu.nilai, 0, False, -satu.kolom
    dekat = max(shared_words(satu.kata, s.kata) for isi in kelompok.values() for s in isi)
    nilai = _POLOS if satu.nilai == _LEMAH else satu.nilai
    return nilai, dekat, _is_sum(satu.kata), satu.kolom


def shared_words(kiri: tuple[str, ...], kanan: tuple[str, ...]) -> int:
    """Return how many words two columns share from the top."""
    sama = takewhile(lambda dua: dua[0] == dua[1], zip(kiri, kanan, strict=False))
    return sum(1 for _ in sama)


def is_murni_perubahan(kepala: Kepala, kolom: Kolom, pilihan: Kolom) -> Kolom | None:
    """Return the murni and perubahan columns of a table that has both and no realisasi.

    Beside a single Jumlah Perubahan a plain Jumlah is the murni.
    """
    if "realisasi" in kolom:
        return None
    pasangan: Kolom = {}
    for k in (*kolom.get("anggaran", ()), *pilihan.get("anggaran", ())):
        for nama, pola in _TAHAP_BERPASANGAN:
            if re.search(pola, kepala.jalur(k)):
                pasangan.setdefault(f"anggaran_{nama}", (k,))
                break
    lain = [
        k
        for k in (*kolom.get("anggaran", ()), *pilihan.get("anggaran", ()))
        if _stage(kepala.jalur(k)) is None
    ]
    if "anggaran_perubahan" in pasangan and len(lain) == 1:
        pasangan.setdefault("anggaran_murni", (lain[0],))
    return pasangan if len(pasangan) == len(_TAHAP_BERPASANGAN) else None
