"""The one-row headers of Tabel 3.1, 3.4 and 3.6, as printed."""

KEPALA_3_1 = ("No", "Sasaran", "Indikator Sasaran", "Target", "Realisasi", "% Capaian Kinerja")

KEPALA_3_4 = (
    "Tujuan/Sasaran",
    "Indikator Kinerja",
    "% Capaian",
    "Program/ Kegiatan",
    "Indikator Kinerja",
    "% Capaian",
    "Menunjang/ Tidak Menunjang",
)

KEPALA_3_6 = (
    "No",
    "Tujuan/ Sasaran",
    "Target",
    "Realisasi",
    "% Capaian",
    "Anggaran (Rp)",
    "Realisasi (Rp)",
    "% Capaian",
    "Tingkat Efisiensi",
)
