"""Tabel 3.1: capaian and kategori of each indikator."""

from decimal import Decimal

from lkjip_xl.join.measured import find_satuan
from lkjip_xl.measures import kategori, ukuran
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.tabel import Tabel, origin


def figure(indikator: Indikator, peran: str) -> Decimal | None:
    """Return a number of a row, None where the table has no such column."""
    return indikator.nilai[peran].nilai if peran in indikator.nilai else None


def all_percent(indikator: Indikator, *peran: str) -> bool:
    """Tell whether the cells of these roles hold percents, all that hold anything."""
    tertulis = (indikator.nilai[p] for p in peran if p in indikator.nilai)
    angka = [figur for figur in tertulis if figur.nilai is not None]
    return bool(angka) and all(sel.kali == 100 for sel in angka)


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
    for posisi, indikator in enumerate(tabel.isi.baris):
        target, realisasi = figure(indikator, "target"), figure(indikator, "realisasi")
        cara = ukuran.ukuran(indikator, pengaturan)
        nilai = ukuran.hitung(cara, target, realisasi, pengaturan.batas_capaian)
        label = kategori.hitung(nilai, pengaturan.skala_capaian)
        hasil.append(
            BarisCapaian(
                kelompok=indikator.kelompok,
                nama=indikator.nama,
                indikator=indikator.indikator,
                satuan=indikator.teks.get("satuan", "") or find_satuan(perjanjian, indikator),
                target=target,
                realisasi=realisasi,
                capaian=nilai,
                kategori=label or ukuran.hitung_kata(cara, target, realisasi) or None,
                asal=origin(tabel, indikator.baris),
                posisi=posisi,
                ukuran=cara,
                dalam_persen=cara.rentang is None and all_percent(indikator, "target", "realisasi"),
                target_teks=(indikator.nilai["target"].teks or "") if cara.rentang else "",
            )
        )
    return tuple(hasil)
