"""What the words above a column of a budget table say that its amounts are."""

import re

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import (
    BULAN,
    BULAN_INI,
    JUMLAH_SAJA,
    KATA_TRIWULAN,
    KE_BERAPA,
    KELOMPOK_BELANJA,
    KOLOM_LAIN,
    PERAN_ANGGARAN,
    SAMPAI_DENGAN,
    SAMPAI_KINI,
    TAHAPAN,
    TARGET_TAHUN_INI,
    UNTUK_DUA,
)

_LAIN = later(KOLOM_LAIN)
# A group that heads all that was planned, anggaran among it: never a plan of months beside it.
_RENCANA = later(r"^rencana( (kegiatan|kerja|program|pelaksanaan|dan anggaran|umum|tahun)\b.*)?$")
_SAMPAI = later(SAMPAI_DENGAN)
_DUA = later(UNTUK_DUA)
_JUMLAH, _BULAN_INI = later(JUMLAH_SAJA), later(BULAN_INI)
_SAMPAI_MASA = later(
    r"\(?(s\.d\.|\b(sampai( dengan)?|hingga|kumulatif)) ?(akhir |per |tiap |setiap )?"
    rf"({KATA_TRIWULAN}|semester|bulan|periode)( ?ke ?-?)?( (tahun )?20\d\d)?[ ):]*"
    r"(\(?(dalam )?(rp\.?|rupiah)\)?)?$"
)
_MASA_SAJA = later(rf"({KATA_TRIWULAN}|semester|bulan|periode)")
_TIAP_MASA = later(
    r"^((?>.*?\b(realisasi|serapan|penyerapan|pencairan|pengeluaran|sp2d)\b).*?)[ (]+"
    rf"(per |tiap |setiap |menurut )?({KATA_TRIWULAN}|semester|bulan|periode)"
    r"( (tahun )?20\d\d)?[ ):]*(\(?(dalam )?(rp\.?|rupiah)\)?)?$"
)
_MENURUT = later(r"\b(per|menurut) (sumber ?(dana|pendanaan)|jenis belanja)\b")
_SUMBER = later(r"sumber ?(dana|pendanaan|anggaran)")
_MASA = later(rf"({KATA_TRIWULAN}|semester|bulan)?[ .]*{KE_BERAPA}|{'|'.join(BULAN)}")
_RUPIAH = later(r"^\(?rp\.?\)?$|\(rp\.?\)|^\(?rupiah\)?$")
_PERSEN = later(r"%|\bpersen|\btingkat (capaian|realisasi)\b")
_KODE_LAIN = later(r"\bkode (sub )?(unit|skpd|opd|satker|lokasi|wilayah|sumber)\b")
_KODE_LAMA = later(r"\b(lama|semula|sebelum)\b")
_UKURAN_KINERJA = later(r"^\(?(k|kinerja|output|volume|target kinerja)\)?$")

Kata = tuple[str, ...]


def column_role(kata: tuple[str, ...]) -> str | None:
    """Return the role of an amount column; its lowest word decides before those above."""
    kata = tuple(teks for teks in _without_pairs(kata) if teks)
    if not kata or _LAIN.search(" / ".join(kata)) or _UKURAN_KINERJA.match(kata[-1]):
        return None
    rupiah = bool(_RUPIAH.search(kata[-1])) and not any(_PERSEN.search(s) for s in kata)
    for teks in reversed(kata):
        if _JUMLAH.match(teks):
            continue
        for peran, pola in PERAN_ANGGARAN:
            if re.search(pola, teks):
                return _by_unit(peran, teks, kata, rupiah)
    return _by_other_words(kata, rupiah)


def own_role(kata: Kata) -> str | None:
    """Return the role that a column's own lowest words name, whatever the groups above it say.

    A group of another year or month still says that its amounts are not the table's own.
    """
    berkata = filter(None, _without_pairs(kata))
    kata_sendiri = [teks for teks in berkata if not _RUPIAH.fullmatch(teks)]
    if len(kata_sendiri) < 2 or any(
        _LAIN.search(teks) and not _RENCANA.search(teks) for teks in kata_sendiri
    ):
        return None
    return None if _LAIN.search(kata_sendiri[-1]) else column_role((kata_sendiri[-1],))


def _by_other_words(kata: Kata, rupiah: bool) -> str | None:
    """Return the role of a column that names neither pagu nor realisasi."""
    if re.search(SAMPAI_KINI, kata[-1]):
        return "realisasi"
    kelompok = any(re.search(pola, teks) for teks in kata for _, pola in KELOMPOK_BELANJA)
    target = rupiah and any(re.search(TARGET_TAHUN_INI, teks) for teks in kata)
    jumlah = bool(_JUMLAH.match(kata[-1])) and is_sum(kata)
    return "anggaran" if kelompok or target or jumlah or _names_stage(kata) else None


def _without_pairs(kata: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without those of a group that names both of a pair, which decide nothing.

    `Fisik dan Keuangan` stands above both; `s.d. Desember` names an end and no month's column, and
    so does II below `Realisasi s.d. Triwulan`, also with a bare `Bulan` between; `per sumber dana`,
    or Sumber Dana alone above PAD and DAU, says of a group how it is divided, and so does
    `Realisasi per Triwulan` above s.d. Triwulan I.
    """
    tanpa_akhir = (_SAMPAI.sub("s.d.", _DUA.sub("", teks)) for teks in kata)
    polos = [_MENURUT.sub("", _SAMPAI_MASA.sub("s.d.", teks)).strip() for teks in tanpa_akhir]
    if polos and polos[-1].startswith("s.d."):
        polos = [_TIAP_MASA.sub(r"\1", teks) for teks in polos]
    polos = [*("" if _SUMBER.fullmatch(teks) else teks for teks in polos[:-1]), *polos[-1:]]
    hasil, sampai = [], False
    for teks in polos:
        hasil.append("" if sampai and _MASA.fullmatch(teks) else teks)
        sampai = teks.endswith(("s.d.", "kumulatif")) or (
            sampai and bool(_MASA_SAJA.fullmatch(teks))
        )
    return tuple(hasil)


def _by_unit(peran: str, teks: str, kata: tuple[str, ...], rupiah: bool) -> str | None:
    """Return the role that a word has in its unit: rupiah are no percent, and the reverse."""
    if peran == "persen" and rupiah:
        return "realisasi" if re.search(r"serapan|penyerapan|capaian|realisasi", teks) else None
    if peran in {"anggaran", "sisa"} and _PERSEN.search(kata[-1]):
        return None
    if peran == "realisasi" and _PERSEN.search(kata[-1]):
        return "persen"
    return peran


def _names_stage(kata: tuple[str, ...]) -> bool:
    """Tell a column that only says Sebelum or Setelah Perubahan, Semula or Murni."""
    bukan_rupiah = [teks for teks in kata if not _RUPIAH.fullmatch(teks)]
    return bool(bukan_rupiah) and any(re.search(pola, bukan_rupiah[-1]) for _, pola in TAHAPAN)


def is_sum(kata: tuple[str, ...]) -> bool:
    """Tell whether one of the words is Jumlah or Total."""
    return any(re.search(r"\b(jumlah|total)\b", teks) for teks in kata)


def role_in_group(kata: tuple[str, ...], semua: dict[int, tuple[str, ...]]) -> str | None:
    """Return a column's role; Anggaran below Realisasi is realisasi, beside one it is anggaran.

    `Realisasi s.d. TW IV` stands over Kinerja and Anggaran, `Realisasi Anggaran` over both amounts.
    The Jumlah of Bulan Lalu and Bulan Ini is what was spent, unless their group is an anggaran.
    """
    peran = column_role(kata)
    if peran != "anggaran" or len(kata) < 2:
        return peran
    atas = column_role(kata[:-1])
    saudara = [s for s in semua.values() if s[:-1] == kata[:-1]]
    if _JUMLAH.match(kata[-1]) and any(_BULAN_INI.search(s[-1]) for s in saudara):
        return atas or "realisasi"
    if atas not in {"realisasi", "persen"} or any("realisasi" in s[-1] for s in saudara):
        return peran
    return atas


def own_kode(semua: dict[int, Kata], kolom: list[int]) -> list[int]:
    """Return the kode columns without the old kode beside new ones, and without those of others.

    Kode of the unit, or of the source of funds, stand beside those of the rows.
    """
    for pola in (_KODE_LAMA, _KODE_LAIN):
        kolom = [k for k in kolom if not pola.search(" ".join(semua[k]))] or kolom
    return kolom
