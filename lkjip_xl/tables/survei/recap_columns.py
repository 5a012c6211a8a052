"""Which columns of a survey recap belong to which unit, and what each holds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from statistics import mode

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import Survei
from lkjip_xl.norms.unsur import BOBOT_REKAP, PERAN_REKAP
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.answers import read_answer
from lkjip_xl.tables.survei.quarterly import quarter_of

_BOBOT = later(BOBOT_REKAP)
PUNCAK_NRR = Decimal(4)
KALI_NRR = 25
_TERENDAH, _TERTINGGI = Decimal(25), Decimal(100)
_NOL = Decimal(0)
_TERSESAT = 2  # weights of nine that may be slips
_GENAP = Decimal("0.005")  # what rounding leaves of weights that come to one
_KATA = (
    r"nilai|nrr|ikm|skm|nik|indeks|skor|kategori|mutu|kinerja|konversi|tertimbang|tertbg|interval|"
    r"unsur|pelayanan|layanan|upp|unit|kecamatan|pembanding|kepuasan|masyarakat|predikat|akhir|per|"
    r"rata|rerata|tahun|hasil|tingkat|persen|persentase|bobot|penimbang|x|dan"
)
_BUKAN_UNIT = later(rf"^(?:(?:{_KATA}|\d+)\b|[\s()/:×*=.,%-])*$", re.IGNORECASE)
_HIASAN = later(
    r"^(nilai|ikm|indeks|skor|nrr|konversi)\s+(?=\S)|\s(nilai|kategori|nrr|mutu)$", re.IGNORECASE
)
_TAHUN = later(r"\b(20\d\d)\b")
_NAMA_UNIT = later(
    r"\b(kecamatan|kec|kelurahan|desa|dinas|badan|kantor|puskesmas|rsud|upt|uptd|unit|upp|bagian|"
    r"sekretariat|20\d\d)\b"
)
_SETAHUN = later(r"rata|setahun|tahunan|\btahun\b|\bikm\b|\bakhir\b|gabungan|total")


@dataclass
class Satuan:
    """One unit of a recap: its name, and its columns by role."""

    nama: str
    kolom: dict[str, int] = field(default_factory=dict)

    def value_column(self) -> tuple[int, int] | None:
        """Return the column of its values and how many times it gives 25-100."""
        if "konversi" in self.kolom:
            return self.kolom["konversi"], 1
        return (self.kolom["nrr"], KALI_NRR) if "nrr" in self.kolom else None


def role_of(kata: str) -> str | None:
    """Return what a column or row of a recap holds by its words, None where they do not say."""
    return next((peran for peran, pola in PERAN_REKAP if re.search(pola, kata)), None)


def with_weights(kepala: Kepala, survei: Survei, angka: dict[int, dict[int, Angka]]) -> Survei:
    """Return a recap with the weight that a column prints beside every unsur.

    One or two that differ are slips, unless all come to one: then they were meant to.
    """
    for k in kepala.kata:
        if not _BOBOT.fullmatch(kepala.kata[k][-1].lower()) or k not in angka:
            continue
        lajur = [angka[k][s.baris] for s in survei.unsur]
        nilai = [n.nilai for n in lajur if n.nilai]
        umum = mode(nilai) if nilai else _NOL
        lain = tuple(n for n in lajur if n.nilai != umum)
        genap = any(abs(sum(nilai, _NOL) / penuh - 1) < _GENAP for penuh in (1, 100))
        if len(lain) <= min(_TERSESAT, len(nilai) // 3) and not (lain and genap):
            satu = next((n for n in lajur if n.nilai == umum), None)
            return replace(survei, bobot=satu, bobot_lain=lain)
    return survei


def scale_of(angka: Iterable[Angka]) -> str | None:
    """Return nrr or konversi by the size of most numbers, None where neither fits."""
    nilai = [n.nilai for n in angka if n.nilai is not None]
    kecil = sum(1 <= n <= PUNCAK_NRR for n in nilai)
    besar = sum(_TERENDAH <= n <= _TERTINGGI for n in nilai)
    if not nilai or max(kecil, besar) * 2 <= len(nilai):
        return None
    return "nrr" if kecil > besar else "konversi"


def unit_name(kata: tuple[str, ...]) -> str:
    """Return the unit that a column's words name, without Nilai, Kategori and the like.

    A year is a unit too: the survey of another year stands beside this one.
    """
    for teks in reversed(kata):
        if tahun := year_of(teks):
            return str(tahun)
        polos = _HIASAN.sub("", teks).strip()
        if not _BUKAN_UNIT.match(polos):
            return polos
    return ""


def quarter_columns(kepala: Kepala, unsur: int) -> list[int]:
    """Return the columns of triwulan beside the unsur."""

    def is_quarter(k: int) -> bool:
        jalur, akhir = kepala.jalur(k), kepala.kata[k][-1].lower()
        bernama = quarter_of(akhir) is not None or "semester" in jalur
        return bernama and bool(re.search(r"triwulan|\btw\b|semester", jalur))

    return [k for k in filter(is_quarter, kepala.kata) if k != unsur]


def annual(kata: str) -> bool:
    """Tell words that speak of the whole year."""
    return bool(_SETAHUN.search(kata))


def year_of(nama: str) -> int:
    """Return the year that a unit's name is or holds, 0 without one."""
    cocok = _TAHUN.search(nama)
    return int(cocok[1]) if cocok else 0


def units_of(
    kepala: Kepala, unsur: int, angka: dict[int, dict[int, Angka]], rows: list[int]
) -> list[Satuan]:
    """Return the units with their columns: the whole first, then the latest year."""
    triwulan = quarter_columns(kepala, unsur)
    hasil: dict[str, Satuan] = {}
    akhir = ""
    for k in sorted(kepala.kata):
        if k == unsur or k in triwulan:
            continue
        kata = kepala.kata[k]
        peran = role_of(kata[-1].lower()) or role_of(kepala.jalur(k))
        nama = unit_name(kata)
        skala = scale_of(angka[k][b] for b in rows)
        if triwulan and not annual(kepala.jalur(k)):
            continue
        if peran is None and not _heads_unit(kata[-1], [angka[k][b] for b in rows]):
            continue
        if peran in {None, "nilai", "konversi", "nrr", "kategori"} and skala:
            peran = skala
        elif peran == "nilai":
            peran = "konversi" if nama not in hasil else None
        if peran in {None, "lain"} or (peran != "kategori" and not _any_number(angka[k], rows)):
            continue
        if peran == "kategori" and not nama:
            nama = akhir
        satuan = hasil.setdefault(nama, Satuan(nama))
        satuan.kolom.setdefault(str(peran), k)
        akhir = nama
    bernilai = [satuan for satuan in hasil.values() if satuan.value_column()]
    if len(bernilai) == 1 and year_of(bernilai[0].nama):
        bernilai[0].nama = ""
    return sorted(bernilai, key=lambda s: (bool(s.nama), -year_of(s.nama)))


def _heads_unit(kata: str, angka: list[Angka]) -> bool:
    """Tell a unit's name without Nilai above its indices from an answer above its counts."""
    if read_answer(kata).nilai is not None:
        return False
    nilai = [n.nilai for n in angka if n.nilai is not None]
    pecahan = any(n != int(n) for n in nilai)
    return scale_of(angka) == "konversi" and (pecahan or bool(_NAMA_UNIT.search(kata.lower())))


def _any_number(angka: dict[int, Angka], rows: list[int]) -> bool:
    return any(angka[b].nilai is not None or angka[b].teks for b in rows)
