"""The efisiensi of each method on Metode: Tabel 3.6 shows the agency's own only."""

from lkjip_xl.measures import efisiensi
from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG
from lkjip_xl.model.hasil import BarisEfisiensi
from lkjip_xl.report.bahan import Bahan, percent
from lkjip_xl.report.isi import BlokTabel, BlokTeks, Isi, acuan, heading, nama_sel
from lkjip_xl.report.sheets.efisiensi import has_both, row_names
from lkjip_xl.report.tabel import KolomTabel, table

_KUNCI = "3.6"


_Urut = tuple[int, BarisEfisiensi, str]  # a row's key, what it says, and what it is called


def _cells(kunci: int) -> tuple[str, str, str, str]:
    """Return the cells of capaian, serapan, anggaran and realisasi of Tabel 3.6."""
    return (
        acuan(_KUNCI, kunci, "capaian"),
        acuan(_KUNCI, kunci, "serapan"),
        acuan(_KUNCI, kunci, "anggaran"),
        acuan(_KUNCI, kunci, "realisasi_anggaran"),
    )


def _remark(s: _Urut) -> Isi:
    sisa = acuan("metode", "efisiensi", s[0], "sisa")
    return Isi(s[1].keterangan, "teks", efisiensi.rumus_kata(_cells(s[0])[0], sisa))


def _remainder(s: _Urut) -> Isi:
    capaian, serapan, *uang = _cells(s[0])
    rumus = efisiensi.rumus_tingkat("sisa", capaian, serapan, (uang[0], uang[1]))
    return percent(s[1].efisiensi_sisa, rumus, nama_sel("metode", "efisiensi", s[0], "sisa"))


def _difference(s: _Urut) -> Isi:
    capaian, serapan, *_ = _cells(s[0])
    return percent(s[1].efisiensi_selisih, efisiensi.rumus_selisih(capaian, serapan))


def _e(s: _Urut) -> Isi:
    capaian, _, anggaran, realisasi = _cells(s[0])
    rumus = efisiensi.rumus_e(anggaran, capaian, realisasi)
    return percent(s[1].e_pmk, rumus, nama_sel("metode", "efisiensi", s[0], "e"))


def _ne(s: _Urut) -> Isi:
    nilai = TIDAK_DAPAT_DIHITUNG if s[1].ne_pmk is None else s[1].ne_pmk
    return Isi(nilai, "indeks", efisiensi.rumus_ne(acuan("metode", "efisiensi", s[0], "e")))


def method_block(bahan: Bahan, lebar: tuple[float, ...]) -> list[BlokTabel | BlokTeks]:
    """Return the table, empty where nothing has an efisiensi."""
    bernama = zip(bahan.hasil.efisiensi, row_names(bahan), strict=True)
    semua = [(k, s, nama) for k, (s, nama) in enumerate(bernama) if has_both(s)]
    if not semua:
        return []
    kolom: list[KolomTabel[_Urut]] = [
        KolomTabel(
            lebar[0],
            "Tujuan/Sasaran",
            lambda s: Isi(s[2]),
        ),
        KolomTabel(lebar[1], "Keterangan", _remark),
        KolomTabel(lebar[2], "Sisa (100% − serapan)", _remainder),
        KolomTabel(lebar[3], "Selisih (capaian − serapan)", _difference),
        KolomTabel(lebar[4], "E (PMK 214)", _e),
        KolomTabel(lebar[5], "NE (nilai, PMK 214)", _ne),
    ]
    return [heading("Efisiensi menurut tiap metode"), table(kolom, semua)]
