"""Tingkat kemajuan: how far this year's realisasi is towards the end of the renstra."""

from decimal import Decimal

from lkjip_xl.measures import capaian, persen


def hitung(
    realisasi: Decimal | None, target_akhir: Decimal | None, arah: capaian.Arah = "positif"
) -> Decimal | None:
    """Return realisasi / target akhir (percent, two decimals); None where blank or zero target.

    A negative indikator is measured as its capaian is, without a cap.

    Source: dokumen pendiri Tabel 3.2 kolom 8 (PermenPANRB 53/2014: target jangka menengah).
    """
    if arah != "positif":
        return capaian.hitung(target_akhir, realisasi, arah)
    return persen.hitung(realisasi, target_akhir)
