"""The verdict: whether the report can be handed in, and what it still lacks, in the same words."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal

from lkjip_xl.cells.lists import joined, others
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures.hasil.efisiensi_program import Program, all_programs
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import Hasil
from lkjip_xl.model.tabel import Tabel, tables
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.kepala import BULAN

Status = Literal["belum_siap", "belum_pasti", "belum_lengkap", "siap"]

# What a report cannot do without, in reading order: its name, and the form that fills it.
BAHAN = {
    "realisasi": ("realisasi anggaran", "Anggaran.xlsx, lembar Realisasi Anggaran"),
    "perjanjian_kinerja": ("Perjanjian Kinerja", "Kinerja.xlsx, lembar Perjanjian Kinerja"),
    "capaian_kinerja": ("capaian kinerja", "Kinerja.xlsx, lembar Capaian"),
    "skm": ("SKM", "SKM.xlsx, lembar Rekap Unsur"),
    "penanda_tangan": ("penanda tangan", "Pengaturan.xlsx, lembar Identitas"),
}
# Where those forms come from: said once, below what is missing.
FORMULIR = (
    "Formulir kosong: tombol Simpan formulir kosong di lkjip.html, atau perintah lkjip-xl templat. "
    "Tabel buatan sendiri dengan isi yang sama juga dibaca."
)
_ARAH = {"C104", "C105", "L102"}  # as a peringatan each asks for the direction
_AWAL: dict[Status, str] = {
    "belum_siap": "Belum siap diserahkan",
    "belum_pasti": "Belum pasti",
    "belum_lengkap": "Belum lengkap",
    "siap": "Siap diserahkan",
}


@beku
class Putusan:
    """Whether the report can be handed in; `kurang` says of each missing thing what fills it."""

    status: Status
    belum_ada: tuple[str, ...]
    kalimat: str
    kurang: tuple[str, ...] = ()

    @property
    def siap(self) -> bool:
        """Tell whether nothing keeps the report from being handed in."""
        return self.status == "siap"

    @property
    def judul(self) -> str:
        """Return the status in two words or three, for a badge."""
        return _AWAL[self.status]


def count(temuan: Sequence[Temuan]) -> Counter[str]:
    """Return how many findings of each tingkat still count: accepted ones do not."""
    return Counter(cacat.tingkat for cacat in temuan if not cacat.diterima)


def putusan(gabungan: Gabungan, hasil: Hasil, temuan: Sequence[Temuan]) -> Putusan:
    """Return the verdict on a run."""
    hitung = count(temuan)
    belum_ada = tuple(kunci for kunci in BAHAN if not _ADA[kunci](gabungan, hasil))
    ragu, arah = _unproven(gabungan), _undirected(temuan)
    tunggu = [p for p in all_programs(gabungan, hasil, temuan) if p.alasan]
    status: Status = "siap"
    if hitung["kesalahan"]:
        status = "belum_siap"
    elif ragu or arah:
        status = "belum_pasti"
    elif belum_ada:
        status = "belum_lengkap"
    kurang = tuple(_lack(gabungan, kunci) for kunci in belum_ada)
    nama = [_name(gabungan, kunci) for kunci in belum_ada]
    bagian = [
        *([f"{hitung['kesalahan']} kesalahan"] if hitung["kesalahan"] else []),
        *([_reading(ragu)] if ragu else []),
        *([_direction(arah)] if arah else []),
        *([f"belum ada {joined(nama)}"] if nama else []),
        *([_uncalculated(tunggu)] if tunggu and status != "belum_siap" else []),
        *([f"{hitung['peringatan']} hal perlu dilihat"] if hitung["peringatan"] else []),
    ]
    kalimat = _AWAL[status] + (f": {'; '.join(bagian)}." if bagian else ".")
    return Putusan(status, belum_ada, kalimat, kurang)


def last_month(gabungan: Gabungan, kunci: str) -> str | None:
    """Return the month up to which realisasi or capaian count, None where they are the year's."""
    tabel: Tabel | None = None
    if kunci == "realisasi":
        tabel = gabungan.tabel("anggaran")
    elif kunci == "capaian_kinerja":
        tabel = gabungan.tabel("capaian_kinerja")
    bulan = tabel.periode.lower() if tabel and tabel.periode else BULAN[-1]
    return None if bulan == BULAN[-1] else bulan.capitalize()


def _has_signature(gabungan: Gabungan, hasil: Hasil) -> bool:
    del hasil
    return bool(gabungan.pengaturan.identitas.get("nama"))


def _has_spending(gabungan: Gabungan, hasil: Hasil) -> bool:
    """Tell whether the realisasi of the whole year is there."""
    return hasil.total is not None and last_month(gabungan, "realisasi") is None


_ADA: dict[str, Callable[[Gabungan, Hasil], bool]] = {
    "realisasi": _has_spending,
    "perjanjian_kinerja": lambda _, hasil: bool(hasil.perjanjian_kinerja),
    "capaian_kinerja": lambda gabungan, hasil: (
        any(capaian.capaian is not None for capaian in hasil.capaian_kinerja)
        and last_month(gabungan, "capaian_kinerja") is None
    ),
    "skm": lambda _, hasil: hasil.survei is not None or bool(hasil.triwulan),
    "penanda_tangan": _has_signature,
}


def _unproven(gabungan: Gabungan) -> list[Tabel]:
    """Return the tables that feed the report though nothing proves how they were read."""
    dipakai = (t for posisi, t in tables(gabungan.entri).items() if gabungan.is_used(posisi))
    return [tabel for tabel in dipakai if not tabel.pasti]


def _reading(ragu: list[Tabel]) -> str:
    sisanya = others(ragu, "lembar lain")
    return f"cara membaca {ragu[0].berkas} lembar {ragu[0].lembar}{sisanya} tidak terbukti"


def _undirected(temuan: Sequence[Temuan]) -> list[Temuan]:
    """Return the questions in which direction an indikator counts, until Polaritas answers.

    Accepting that a printed capaian is right (L102) is no answer: the report prints another.
    """

    def asks(tanya: Temuan) -> bool:
        terjawab = tanya.diterima and tanya.kode != "L102"
        return tanya.kode in _ARAH and tanya.tingkat == "peringatan" and not terjawab

    return [tanya for tanya in temuan if asks(tanya)]


def _direction(arah: list[Temuan]) -> str:
    pertama, sisanya = arah[0], others(arah, "sel lain")
    return f"arah indikator di {pertama.berkas} sel {pertama.sel[0]}{sisanya} belum jelas"


def _name(gabungan: Gabungan, kunci: str) -> str:
    """Return what is missing, in words."""
    nama = BAHAN[kunci][0]
    bulan = last_month(gabungan, kunci)
    return f"{nama} sampai akhir tahun (baru sampai {bulan})" if bulan else nama


def _lack(gabungan: Gabungan, kunci: str) -> str:
    """Return one missing thing with the form that fills it."""
    return f"{_name(gabungan, kunci)}: isi formulir {BAHAN[kunci][1]}"


def _uncalculated(tunggu: Sequence[Program]) -> str:
    """Return what Tabel 3.6 prints no figure of: it is handed in with these gaps."""
    return f"efisiensi {len(tunggu)} program di Tabel 3.6 belum dapat dihitung"
