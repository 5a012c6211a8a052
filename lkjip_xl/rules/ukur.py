"""How the rules measure a row: as Tabel 3.1 does, in its direction and with the cap in force."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.join.measured import find_by_indikator, find_by_nama
from lkjip_xl.measures import ukuran
from lkjip_xl.measures.angka import bagi, bulatkan
from lkjip_xl.measures.capaian import Arah
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.indikator import DaftarIndikator, Indikator, Ukuran
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.tercetak import is_right, shown_decimals, shows


def measured(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator
) -> BarisCapaian | None:
    """Return the row of Tabel 3.1 that measures what a row of another table speaks of."""
    if tabel.dikenali == "capaian_kinerja":
        return None
    baris = tabel.isi.baris
    semua = konteks.hasil.capaian_kinerja
    if tabel.dikenali == "perbandingan_capaian":
        return find_by_indikator(
            semua,
            indikator,
            [indikator_lain for indikator_lain in baris if indikator_lain is not indikator],
        )
    return find_by_nama(semua, indikator, baris)


def way(konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator) -> Ukuran:
    """Return how a row is measured: as Tabel 3.1 has it where that measures it."""
    ukur = measured(konteks, tabel, indikator)
    sendiri = ukuran.ukuran(indikator, konteks.gabungan.pengaturan)
    return sendiri if ukur is None or sendiri.rentang else ukur.ukuran


def expected_capaian(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator
) -> Decimal | None:
    """Return the capaian of a row from its own target and realisasi; as given where it has none."""
    if not tabel.kolom.keys() & {"target", "realisasi"}:
        ukur = measured(konteks, tabel, indikator)
        return ukur.capaian if ukur else figure(indikator, "capaian")
    batas = konteks.gabungan.pengaturan.batas_capaian
    target, realisasi = figure(indikator, "target"), figure(indikator, "realisasi")
    return ukuran.hitung(way(konteks, tabel, indikator), target, realisasi, batas)


def is_right_capaian(
    cara: Ukuran,
    tercetak: Angka,
    target: Decimal | None,
    realisasi: Decimal | None,
    batas: Decimal | None,
) -> bool:
    """Tell whether a printed capaian is the right one: exact, or rounded or cut at its decimals."""
    if tercetak.nilai is None:
        return True
    if cara.arah == "positif" and not cara.rentang and not target:
        return is_right(tercetak, realisasi, target)
    desimal = shown_decimals(tercetak)
    benar = ukuran.hitung_tercetak(cara, target, realisasi, desimal, batas)
    dua = ukuran.bagian(cara, target, realisasi)
    if dua and shows(tercetak, bagi(*dua) * 100) and (batas is None or tercetak.nilai <= batas):
        return True
    return benar is None or bulatkan(tercetak.nilai, desimal) == bulatkan(benar, desimal)


def polarity_place(tabel: Tabel) -> str:
    """Return where a person writes the direction of an indikator."""
    if "polaritas" in tabel.kolom:
        return "di kolom Polaritas tabel ini"
    return "untuk indikator itu di lembar Polaritas formulir Pengaturan.xlsx"


ARAH: dict[Arah, str] = {
    "positif": "semakin tinggi semakin baik",
    "negatif": "semakin rendah semakin baik (rumus A)",
    "negatif_b": "semakin rendah semakin baik (rumus B)",
}


def other_way(
    cara: Ukuran,
    tercetak: Angka,
    target: Decimal | None,
    realisasi: Decimal | None,
    batas: Decimal | None,
) -> str | None:
    """Return by which other formula a printed capaian would be right, in words; None: by none."""
    if cara.rentang or not target or not realisasi:
        return None
    for arah, kata in ARAH.items():
        if arah not in {cara.arah, "positif"} and is_right_capaian(
            replace(cara, arah=arah), tercetak, target, realisasi, batas
        ):
            return kata
    return None
