"""Answers of a satisfaction survey for tests: as a written grid, and as a whole workbook."""

import random
from pathlib import Path

from openpyxl import Workbook

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi

# The nine unsur of PermenPANRB 14/2017 in short.
UNSUR = (
    "Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Sarana",
    "Pengaduan",
)  # fmt: skip
PROFIL = ("NAMA", "JENIS KELAMIN", "USIA", "PENDIDIKAN", "PEKERJAAN", "JENIS LAYANAN")


def respon(*jawaban: str, kepala: str = "") -> Grid:
    """Return answers under bare U1…U9, a respondent per text such as `4 3 3 4 4 4 3 3 4`."""
    judul = kepala or " | ".join(f"U{n}" for n in range(1, 10))
    baris = [
        f"{n} | Orang {n} | " + " | ".join("" if s == "." else s for s in teks.split())
        for n, teks in enumerate(jawaban, 1)
    ]
    return kisi("\n".join([f"No | Nama | {judul}", *baris]))


def write_survey(path: Path, banyak: int = 60) -> None:
    """Write a workbook: the form with answers from row 5, Pengaturan with Populasi, TW I-IV.

    Column B holds names, H to P the answers; U10 is empty, NRR stands below.
    """
    acak = random.Random(7)
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.title = "Respon"
    lembar.append(["REKAP JAWABAN SKM KECAMATAN CONTOH TAHUN 2024"])
    lembar.append([])
    lembar.append(["NO. RESPONDEN ", "PROFIL", *[None] * 5, "NILAI UNSUR PELAYANAN"])
    lembar.append([None, *PROFIL, *(f"U{n}" for n in range(1, 11))])
    for daerah in ("A3:A4", "B3:G3", "H3:Q3"):
        lembar.merge_cells(daerah)
    for n in range(banyak):
        lembar.append(
            [
                n + 1,
                f"Warga Rahasia {n}",
                acak.choice(("L", "P", "Perempuan ", "pria")),
                acak.choice((17, 20, 21, 30, 35, 48, 60, 61, "44 tahun", "> 60", "21-30")),
                acak.choice(("SD", "SMP", "SMA", "S1")),
                acak.choice(("Petani", "PNS", "Swasta", None)),
                acak.choice(("KTP", "KK", "Surat Pindah")),
                *(acak.choice((2, 3, 3, 3, 4, 4, "d", "3")) for _ in range(9)),
            ]
        )
    lembar["H7"], lembar["I8"], lembar["J9"] = 5, None, "tidak tahu"
    akhir = lembar.max_row
    huruf = "HIJKLMNOP"
    lembar.append(["NRR", *[None] * 6, *(f"=AVERAGE({h}5:{h}{akhir})" for h in huruf)])
    setelan = buku.create_sheet("Pengaturan")
    for baris in (("Instansi", "Kecamatan Contoh"), ("Tahun", "2024"), ("Populasi", "63.542")):
        setelan.append(baris)
    tw = buku.create_sheet("Triwulan")
    tw.append(["IKM PER TRIWULAN TAHUN 2024"])
    tw.append([])
    tw.append(["No", "Unit", "TW I", "TW II", "TW III", "TW IV"])
    tw.append([1, "Kecamatan Contoh", 86.5, 87.25, 88.1, None])
    tw.append([2, "Kecamatan Lain", 90.5, 91.25, 92.1, 92.5])
    buku.save(path)
