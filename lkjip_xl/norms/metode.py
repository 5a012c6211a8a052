"""What the sheet Metode says of each figure: formula, source, and whether it was read there."""

# Figure, formula in words, source and article, what is not confirmed.
RUMUS = (
    (
        "% realisasi (serapan)",
        "realisasi ÷ anggaran × 100%, dibulatkan dua desimal; yang belum penuh tidak pernah "
        "ditulis 100%",
        "Kelaziman LKJiP; dokumen pendiri Tabel 3.5",
        "",
    ),
    (
        "Capaian",
        "realisasi ÷ target × 100%",
        "PermenPANRB 53/2014, pengukuran kinerja",
        "naskah lengkap lampirannya belum dibaca langsung",
    ),
    (
        "Capaian, semakin rendah semakin baik",
        "A: (2 × target − realisasi) ÷ target; B: target ÷ realisasi; target 0 tidak dapat "
        "dihitung",
        "A: PermenPANRB 8/2021 hlm. 100 dan LKjIP Maluku Tengah 2021; B: rumus indikator SIPD",
        "tidak ada peraturan yang mewajibkan salah satunya bagi kecamatan",
    ),
    (
        "Capaian, target berupa rentang",
        "di dalam rentang 100%; di atasnya realisasi ÷ batas atas; di bawahnya realisasi ÷ batas "
        "bawah",
        "PermenPANRB 8/2021 hlm. 91 dan 100",
        "peraturan itu untuk kinerja pegawai",
    ),
    (
        "Menunjang/tidak menunjang",
        "menunjang bila capaian mencapai jenjang kedua tertinggi skala capaian atau lebih",
        "Kelaziman LKJiP; dokumen pendiri Tabel 3.4",
        "tidak ada peraturan yang menetapkan batasnya",
    ),
    (
        "Nilai unsur → mutu",
        "nilai konversi (25–100) dibulatkan dua desimal, lalu dicari di tabel nilai interval "
        "konversi",
        "PermenPANRB 14/2017, tabel nilai persepsi",
        "",
    ),
    (
        "IKM",
        "jumlah (nilai unsur × bobot), dibulatkan dua desimal sekali di akhir",
        "PermenPANRB 14/2017, nilai rata-rata tertimbang",
        "kalimat “1/9 = 0,11” belum dibaca di naskah 2017; 0,11 dan 1/9 sama-sama dipakai",
    ),
    (
        "Efisiensi: sisa",
        "100% − serapan; disebut efisien hanya bila capaian ≥ 100%",
        "Dokumen pendiri Tabel 3.6; kelaziman daerah",
        "tidak ada peraturan yang mewajibkan rumus tertentu bagi kecamatan",
    ),
    (
        "Efisiensi: selisih",
        "capaian − serapan",
        "Kelaziman daerah",
        "belum ditemukan sebagai tabel resmi",
    ),
    (
        "Efisiensi: E dan NE",
        "E = (pagu × capaian − realisasi) ÷ (pagu × capaian); NE = 50% + E ÷ 20% × 50%, "
        "dibatasi 0–100%",
        "PMK 214/PMK.02/2017 (untuk K/L; diganti PMK 22/PMK.02/2021)",
        "batas ±20% tersirat dari rentangnya",
    ),
)

# Shown where the survey is counted from the answers of respondents.
RUMUS_RESPONDEN = (
    (
        "NRR dan nilai konversi",
        "NRR = jumlah jawaban ÷ banyaknya jawaban (1–4); nilai konversi = NRR × 25, dibulatkan dua "
        "desimal sekali",
        "PermenPANRB 14/2017, nilai rata-rata per unsur",
        "",
    ),
    (
        "Sampel minimal",
        "λ² × N × P × Q ÷ (d² × (N − 1) + λ² × P × Q); λ² 3,841; P dan Q 0,5; d 0,05",
        "Krejcie dan Morgan (1970)",
        "bahwa PermenPANRB 14/2017 memakai tabel ini belum dibaca langsung",
    ),
)

PEMBULATAN = (
    "Yang tercetak, itu yang dihitung: setiap persen dan indeks dibulatkan setengah ke atas dua "
    "desimal satu kali di selnya, dan angka berikutnya memakai sel itu.",
    "Jumlah rupiah dijumlahkan tepat, tanpa pembulatan; persen baris induk dihitung dari "
    "jumlahnya, bukan dari rata-rata persen di bawahnya.",
)
