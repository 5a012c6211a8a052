"""The sentences on the survey: the IKM, its quarters, and the units it is compared with."""

from lkjip_xl.cells.ucapan import as_said
from lkjip_xl.measures.hasil.survei import own_quarters
from lkjip_xl.model.hasil import HasilSurvei
from lkjip_xl.model.hasil_responden import HasilTriwulan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import acuan
from lkjip_xl.report.sentences.kutipan import Bagian, Kalimat, Kutipan, Ungkapan, listed
from lkjip_xl.report.sentences.organisasi import TERBANYAK, place
from lkjip_xl.report.sentences.unsur import of_unsur

_ROMAWI = ("I", "II", "III", "IV")


def of_survey(bahan: Bahan) -> list[Kalimat]:
    """Say the IKM with its mutu, how it went by quarter and against others, what to improve."""
    survei = bahan.hasil.survei
    if survei is None:
        return _by_quarter(bahan)
    u = survei.sendiri
    dipakai = survei.ikm[u]
    kata: list[Bagian] = [
        f"Indeks Kepuasan Masyarakat (IKM) {place(bahan)} dari {len(survei.unsur)} unsur adalah ",
        Kutipan("IKM", ("3.3", "ikm", u), dipakai.ikm, "desimal"),
        ", kinerja pelayanan ",
        Kutipan("Kategori IKM", ("3.3", "ikm", "kategori", u), dipakai.kinerja, "teks"),
        ".",
    ]
    if bahan.hasil.responden:
        banyak = Kutipan(
            "Responden", ("skm", "responden"), str(bahan.hasil.responden.responden), "teks"
        )
        kata += [" Survei diisi ", banyak, " responden."]
    return [tuple(kata), *_by_quarter(bahan), *_against_others(survei), *of_unsur(bahan)]


def _own_quarters(bahan: Bahan) -> tuple[int, HasilTriwulan] | None:
    """Return the own unit's quarters, with their place."""
    nama = bahan.gabungan.pengaturan.unit_sendiri
    u = own_quarters(bahan.hasil.triwulan, bahan.hasil.survei, nama)
    return None if u is None else (u, bahan.hasil.triwulan[u])


def _by_quarter(bahan: Bahan) -> list[Kalimat]:
    """Say the IKM of each quarter."""
    sendiri = _own_quarters(bahan)
    if sendiri is None:
        return []
    u, unit = sendiri
    bagian: list[Kalimat] = [
        (
            f"Triwulan {_ROMAWI[tw]} ",
            Kutipan(f"IKM Triwulan {_ROMAWI[tw]}", ("tw", u, tw), nilai, "desimal"),
        )
        for tw, nilai in enumerate(unit.nilai)
        if nilai is not None
    ]
    if not bagian:
        return []
    apa = "IKM itu" if bahan.hasil.survei else f"IKM {place(bahan)}"
    return [(f"Menurut triwulan, {apa} ", *listed(bagian), ".")]


def _against_others(survei: HasilSurvei) -> list[Kalimat]:
    """Say whether the own IKM is above or below that of each unit it is compared with."""
    u = survei.sendiri
    sel = acuan("3.3", "ikm", u)
    bagian: list[Kalimat] = []
    for unit, ikm in enumerate(survei.ikm):
        if unit == u or len(bagian) == TERBANYAK:
            continue
        kutipan = Kutipan(f"IKM {ikm.unit}", ("3.3", "ikm", unit), ikm.ikm, "desimal")
        beda = survei.ikm[u].ikm - ikm.ikm
        teks = "lebih tinggi daripada" if beda > 0 else "lebih rendah daripada"
        rumus = (
            f'IF({sel}>{kutipan.sel},"lebih tinggi daripada",'
            f'IF({sel}<{kutipan.sel},"lebih rendah daripada","sama dengan"))'
        )
        kata = Ungkapan(rumus, teks if beda else "sama dengan")
        bagian.append((kata, f" {as_said(ikm.unit)} (", kutipan, ")"))
    return [("Dibandingkan unit lain, IKM itu ", *listed(bagian), ".")] if bagian else []
