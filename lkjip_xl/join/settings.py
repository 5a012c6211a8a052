"""The settings in force: what the sources say, over documented defaults."""

from dataclasses import replace

from lkjip_xl.join.scales import close_scale
from lkjip_xl.model.pengaturan import DaftarSetelan, DaftarSkala, Pengaturan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.skala import SKALA_CAPAIAN, SKALA_MUTU

_NAMA_SKALA = {
    "capaian": "Kategori Capaian",
    "serapan": "Kategori Serapan",
    "mutu": "Mutu Pelayanan",
}


def _method(isi: str) -> str:
    """Return the efisiensi method that a setting's words name; sisa by default."""
    kecil = isi.lower()
    if "pmk" in kecil or "214" in kecil:
        return "pmk"
    return "selisih" if kecil.startswith("selisih") else "sisa"


def read_pengaturan(tabel: list[Tabel]) -> Pengaturan:
    """Return the settings of all sources; the first source that says a thing decides."""
    setelan: dict[str, str] = {}
    skala = {}
    for satu in tabel:
        if isinstance(satu.isi, DaftarSetelan):
            for s in satu.isi.setelan:
                setelan.setdefault(s.kunci, s.isi)
        elif isinstance(satu.isi, DaftarSkala) and satu.isi.untuk not in skala:
            sumber = f"{satu.berkas}, lembar {satu.lembar}"
            skala[satu.isi.untuk] = close_scale(satu.isi, _NAMA_SKALA[satu.isi.untuk], sumber)
    capaian = skala.get("capaian", SKALA_CAPAIAN)
    serapan = skala.get("serapan") or replace(capaian, nama=_NAMA_SKALA["serapan"])
    return Pengaturan(
        identitas=setelan,
        skala_capaian=capaian,
        skala_serapan=serapan,
        skala_mutu=skala.get("mutu", SKALA_MUTU),
        bobot=setelan.get("bobot_skm", "otomatis").lower(),
        metode_efisiensi=_method(setelan.get("metode_efisiensi", "")),
        unit_sendiri=setelan.get("unit_sendiri") or setelan.get("instansi", ""),
    )
