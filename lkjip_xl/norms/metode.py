"""What the sheet Metode says of each figure: formula, and the regulation or usage behind it."""

from typing import NamedTuple


class Rumus(NamedTuple):
    """One figure: its formula in words, what it rests on, and which figures need it (`untuk`)."""

    angka: str
    rumus: str
    dasar: str
    untuk: str


RUMUS = (
    Rumus(
        "% realisasi (serapan)",
        "realisasi ÷ anggaran × 100%, dibulatkan dua desimal; yang belum penuh tidak ditulis 100%",
        "Kelaziman LKJiP, Tabel 3.5",
        "serapan",
    ),
    Rumus(
        "Capaian",
        "realisasi ÷ target × 100%",
        "PermenPANRB 53/2014, pengukuran kinerja",
        "capaian",
    ),
    Rumus(
        "Capaian, semakin rendah semakin baik",
        "A: (2 × target − realisasi) ÷ target; B: target ÷ realisasi; target 0 tidak dapat "
        "dihitung",
        "A: PermenPANRB 8/2021 hlm. 100 (kondisi khusus); B: rumus indikator SIPD",
        "negatif",
    ),
    Rumus(
        "Capaian, target berupa rentang",
        "di dalam rentang 100%; di atasnya realisasi ÷ batas atas; di bawahnya realisasi ÷ batas "
        "bawah",
        "PermenPANRB 8/2021 hlm. 91 dan 100",
        "rentang",
    ),
    Rumus(
        "Tingkat kemajuan",
        "realisasi tahun ini ÷ target akhir renstra × 100%",
        "PermenPANRB 53/2014, pembandingan dengan target lima tahunan renstra",
        "perbandingan",
    ),
    Rumus(
        "Menunjang/tidak menunjang",
        "menunjang bila capaian mencapai jenjang kedua tertinggi skala capaian atau lebih",
        "Kelaziman LKJiP, Tabel 3.4",
        "kegiatan",
    ),
    Rumus(
        "Nilai unsur → mutu",
        "nilai konversi (25–100) dibulatkan dua desimal, lalu dicari di tabel nilai interval "
        "konversi",
        "PermenPANRB 14/2017, tabel nilai persepsi",
        "skm",
    ),
    Rumus(
        "IKM",
        "jumlah (nilai unsur × bobot), dibulatkan dua desimal sekali di akhir",
        "PermenPANRB 14/2017, nilai rata-rata tertimbang",
        "skm",
    ),
    Rumus(
        "NRR dan nilai konversi",
        "NRR = jumlah jawaban ÷ banyaknya jawaban (1–4); nilai konversi = NRR × 25, dibulatkan dua "
        "desimal sekali",
        "PermenPANRB 14/2017, nilai rata-rata per unsur",
        "responden",
    ),
    Rumus(
        "Sampel minimal",
        "λ² × N × P × Q ÷ (d² × (N − 1) + λ² × P × Q); λ² 3,841; P dan Q 0,5; d 0,05",
        "Krejcie dan Morgan (1970)",
        "responden",
    ),
    Rumus(
        "Efisiensi: sisa",
        "100% − serapan; disebut efisien hanya bila capaian ≥ 100%",
        "Kelaziman LKJiP, Tabel 3.6",
        "efisiensi",
    ),
    Rumus(
        "Efisiensi: selisih",
        "capaian − serapan",
        "Kelaziman daerah",
        "efisiensi",
    ),
    Rumus(
        "Efisiensi: E dan NE",
        "E = (pagu × capaian − realisasi) ÷ (pagu × capaian); NE = 50 + E ÷ 20% × 50, dibatasi "
        "0–100",
        "PMK 214/PMK.02/2017 (acuan; untuk kementerian/lembaga, diganti PMK 22/PMK.02/2021)",
        "efisiensi",
    ),
)

PEMBULATAN = (
    "Yang tercetak, itu yang dihitung: setiap persen dan indeks dibulatkan setengah ke atas dua "
    "desimal satu kali di selnya, dan angka berikutnya memakai sel itu.",
    "Jumlah rupiah dijumlahkan tepat, tanpa pembulatan; persen baris induk dihitung dari "
    "jumlahnya, bukan dari rata-rata persen di bawahnya.",
)
