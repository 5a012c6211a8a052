"""The settings in force: what the sources say, over documented defaults."""

import re
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.scales import close_scale
from lkjip_xl.model.indikator import Arah, DaftarIndikator
from lkjip_xl.model.jenis import MetodeEfisiensi
from lkjip_xl.model.pengaturan import (
    UNSUR_PERBAIKAN,
    DaftarSetelan,
    DaftarSkala,
    Letak,
    Pengaturan,
)
from lkjip_xl.model.tabel import Tabel, tables_of
from lkjip_xl.norms.skala import SKALA_CAPAIAN, SKALA_MUTU

_PECAHAN_TERBESAR = 10  # 1.000 %: a cap above it was typed as a percent
_NAMA_SKALA = {
    "capaian": "Kategori Capaian",
    "serapan": "Kategori Serapan",
    "mutu": "Mutu Pelayanan",
}
JUMLAH_UNSUR_TERBANYAK = 99  # more than any survey has: all


def _method(teks: str) -> MetodeEfisiensi:
    """Return the efisiensi method that a setting's words name; sisa by default."""
    kecil = teks.lower()
    if "pmk" in kecil or "214" in kecil:
        return "pmk"
    return "selisih" if kecil.startswith("selisih") else "sisa"


def _negative_formula(teks: str) -> Arah:
    """Return the formula that a setting's words name for negative indikators; A by default."""
    kecil = " ".join(teks.lower().split())
    return (
        "negatif_b" if re.search(r"^(rumus )?b\b|^t(arget)? ?(/|÷|:|dibagi)", kecil) else "negatif"
    )


def _cap(teks: str) -> Decimal | None:
    """Return the cap that a setting names (percent); a stored 1.2 is 120 %; None without one."""
    cocok = re.fullmatch(r"(?:maks\w*\.? )?(\d+(?:[.,]\d+)?) ?(%|persen)?", teks.lower().strip())
    if cocok is None or not (batas := Decimal(cocok[1].replace(",", "."))):
        return None
    return batas * 100 if batas <= _PECAHAN_TERBESAR and not cocok[2] else batas


def _signature(teks: str) -> Letak:
    """Return on which tables the signature stands; on the last one by default."""
    kecil = teks.lower()
    if "tiap" in kecil or "semua" in kecil:
        return "tiap tabel"
    return "tanpa" if "tanpa" in kecil or "tidak" in kecil else "terakhir"


def _how_many(teks: str) -> int:
    """Return the number that a setting names; "semua" is any number."""
    if "semua" in teks.lower():
        return JUMLAH_UNSUR_TERBANYAK
    cocok = re.search(r"\d+", teks)
    return int(cocok[0]) if cocok and int(cocok[0]) else UNSUR_PERBAIKAN


def _polarities(tabel: list[Tabel]) -> dict[str, str]:
    """Return the words on the direction of each indikator, by its key."""
    hasil: dict[str, str] = {}
    for sumber in tables_of(tabel, DaftarIndikator):
        for baris in sumber.isi.baris:
            if kata := baris.teks.get("polaritas", ""):
                hasil.setdefault(kunci_nama(baris.indikator), kata)
    return hasil


def read_pengaturan(tabel: list[Tabel]) -> Pengaturan:
    """Return the settings of all sources; the first source that says a thing decides."""
    setelan: dict[str, str] = {}
    skala = {}
    for lembar in tables_of(tabel, DaftarSetelan):
        for s in lembar.isi.setelan:
            setelan.setdefault(s.kunci, s.nilai)
    for tulisan in tables_of(tabel, DaftarSkala):
        untuk = tulisan.isi.untuk
        if untuk not in skala:
            sumber = f"{tulisan.berkas}, lembar {tulisan.lembar}"
            skala[untuk] = close_scale(tulisan.isi, _NAMA_SKALA[untuk], sumber)
    capaian = skala.get("capaian", SKALA_CAPAIAN)
    serapan = skala.get("serapan") or replace(capaian, nama=_NAMA_SKALA["serapan"])
    return Pengaturan(
        identitas=setelan,
        skala_capaian=capaian,
        skala_serapan=serapan,
        skala_mutu=skala.get("mutu", SKALA_MUTU),
        bobot=setelan.get("bobot_skm", "otomatis").lower(),
        metode_efisiensi=_method(setelan.get("metode_efisiensi", "")),
        kertas="A4" if "a4" in setelan.get("kertas", "").lower() else "F4",
        kedalaman="rekening"
        if "rekening" in setelan.get("kedalaman", "").lower()
        else "sub_kegiatan",
        tanda_tangan=_signature(setelan.get("tanda_tangan", "")),
        unsur_perbaikan=_how_many(setelan.get("unsur_perbaikan", "")),
        rumus_negatif=_negative_formula(setelan.get("rumus_negatif", "")),
        batas_capaian=_cap(setelan.get("batas_capaian", "")),
        polaritas=_polarities(tabel),
        unit_sendiri=setelan.get("unit_sendiri") or setelan.get("instansi", ""),
    )
