"""Scales in force when no Pengaturan says otherwise."""

from decimal import Decimal

from lkjip_xl.model.skala import Jenjang, Skala

# Permendagri 86/2017 (labels widely quoted, the appendix itself not read): 91/76/66/51 are
# whole-number bounds and are read as > 90, > 75, > 65, > 50, so that 90,5 has a kategori too.
SKALA_CAPAIAN = Skala(
    "Kategori Capaian",
    (
        Jenjang(Decimal(90), "Sangat Tinggi"),
        Jenjang(Decimal(75), "Tinggi"),
        Jenjang(Decimal(65), "Sedang"),
        Jenjang(Decimal(50), "Rendah"),
        Jenjang(Decimal(0), "Sangat Rendah"),
    ),
    inklusif=False,
    sumber="Permendagri 86/2017 (skala nilai peringkat kinerja)",
)

# PermenPANRB 14/2017, column Nilai Interval Konversi; the index is rounded to two decimals
# before it is looked up, so the table has no gap.
SKALA_MUTU = Skala(
    "Mutu Pelayanan",
    (
        Jenjang(Decimal("88.31"), "Sangat Baik"),
        Jenjang(Decimal("76.61"), "Baik"),
        Jenjang(Decimal("65.00"), "Kurang Baik"),
        Jenjang(Decimal("25.00"), "Tidak Baik"),
    ),
    inklusif=True,
    sumber="PermenPANRB 14/2017, tabel nilai interval konversi",
)

HURUF_MUTU = ("A", "B", "C", "D")

BOBOT_SEMBILAN = Decimal("0.11")  # 1/9 as offices print it
