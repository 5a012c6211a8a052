"""Tabel 3.1: capaian and kategori of each indikator."""

from decimal import Decimal

from lkjip_xl.join.measured import find_satuan
from lkjip_xl.measures import kategori, ukuran
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.tabel import Tabel, origin


def figure(satu: Indikator, peran: str) -> Decimal | None:
    """Return a number of a row, None where the table has no such column."""
    return satu.nilai[peran].nilai if peran in satu.nilai else None


def all_percent(satu: Indikator, *peran: str) -> bool:
    """Tell whether the cells of these roles hold percents, all that hold anything."""
    angka = [satu.nilai[p] for p in peran if p in satu.nilai and satu.nilai[p].nilai is not None]
    return bool(angka) and all(satu.kali == 100 for satu in angka)


def hitung_capaian(
    tabel: Tabel[DaftarIndikator] | None,
    pengaturan: Pengaturan,
    janji: Tabel[DaftarIndikator] | None = None,
) -> tuple[BarisCapaian, ...]:
    """Return Tabel 3.1; a missing satuan comes from the Perjanjian Kinerja (`janji`)."""
    if tabel is None:
        return ()
    perjanjian = janji.isi.baris if janji else ()
    hasil = []
    for posisi, satu in enumerate(tabel.isi.baris):
        target, realisasi = figure(satu, "target"), figure(satu, "realisasi")
        cara = ukuran.ukuran(satu, pengaturan)
        nilai = ukuran.hitung(cara, target, realisasi, pengaturan.batas_capaian)
        label = kategori.hitung(nilai, pengaturan.skala_capaian)
        hasil.append(
            BarisCapaian(
                kelompok=satu.kelompok,
                nama=satu.nama,
                indikator=satu.indikator,
                satuan=satu.teks.get("satuan", "") or find_satuan(perjanjian, satu),
                target=target,
                realisasi=realisasi,
                capaian=nilai,
                kategori=label or ukuran.hitung_kata(cara, target, realisasi) or None,
                asal=origin(tabel, satu.baris),
                posisi=posisi,
                ukuran=cara,
                dalam_persen=cara.rentang is None and all_percent(satu, "target", "realisasi"),
                target_teks=(satu.nilai["target"].teks or "") if cara.rentang else "",
            )
        )
    return tuple(hasil)
