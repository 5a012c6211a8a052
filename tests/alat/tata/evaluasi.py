"""Evaluasi hasil Renja (formulir E.81): pairs of K and Rp; only SUM ranges show the levels."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from tests.alat.tata.dasar import Bentuk, Cabang
from tests.alat.tata.lajur import Lajur, anggaran, realisasi, tetap, tulis_tabel, uang

_RENSTRA = "Target Renstra Perangkat Daerah pada Tahun 2026 (akhir periode Renstra)"
_LALU = (
    "Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Perangkat Daerah "
    "Tahun Lalu (n-2)"
)
_INI = (
    "Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan (Tahun n-1) yang Dievaluasi"
)
_TRIWULAN = "Realisasi Kinerja Pada Triwulan"
_DIEVALUASI = "Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang Dievaluasi"
_SAMPAI = "Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s/d Tahun 2024"
_TINGKAT = (
    "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra Perangkat Daerah s/d Tahun 2024 (%)"
)


def _pair(*judul: str, bentuk: Bentuk, bagi: int = 0, kali: int = 0) -> list[Lajur]:
    """Return K and Rp; `kali` multiplies the pagu, `bagi` divides the realisasi."""

    def daun(a: int, r: int) -> int:
        return a * kali if kali else r // bagi

    return [
        Lajur((*judul, "K"), lambda s: f"{len(s.letak)} dokumen" if s.letak else None),
        uang(*judul, "Rp", daun=daun, bentuk=bentuk),
    ]


def tulis_e81(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a Renja evaluation whose kegiatan and sub kegiatan look alike, its total unnamed."""

    def nama(cabang: Cabang) -> Nilai:
        return cabang.nama if cabang.letak else None

    lajur = [
        Lajur(("No",), lambda s: s.letak[0] if s.tingkat == 0 else None),
        tetap("Sasaran", teks="Meningkatnya kualitas pelayanan publik"),
        Lajur(("Program/Kegiatan/Sub Kegiatan",), nama),
        tetap(
            "Indikator Kinerja Program (outcome)/Kegiatan (output)", teks="Jumlah dokumen tersusun"
        ),
        *_pair(_RENSTRA, bentuk=bentuk, kali=5),
        *_pair(_LALU, bentuk=bentuk, bagi=2),
        Lajur((_INI, "K"), lambda s: "12 dokumen" if s.letak else None),
        uang(_INI, "Rp", daun=anggaran, bentuk=bentuk),
        *(
            lajur
            for n in ("I", "II", "III", "IV")
            for lajur in _pair(_TRIWULAN, n, bentuk=bentuk, bagi=4)
        ),
        Lajur((_DIEVALUASI, "K"), lambda s: "12 dokumen" if s.letak else None),
        uang(_DIEVALUASI, "Rp", daun=realisasi, bentuk=bentuk),
        *_pair(_SAMPAI, bentuk=bentuk, kali=3),
        tetap(_TINGKAT, "K", teks=60),
        tetap(_TINGKAT, "Rp", teks=55.5),
        tetap("Unit Perangkat Daerah Penanggung Jawab", teks="Seksi Pemerintahan"),
    ]
    nomor: list[Nilai] = []
    if bentuk.nomor_kolom:
        pasang: list[Nilai] = [posisi for n in range(5, 15) for posisi in (n, None)]
        nomor = [1, 2, 3, 4, *pasang, 15]
    total = "bawah" if bentuk.total else ""
    return tulis_tabel(program, bentuk, lajur, rumus=True, total=total, nomor=nomor)
