"""B117: a list over several years or months, of which the latest is used."""

from collections.abc import Iterator

from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di

_NAMA: tuple[NamaPeran, ...] = ("uraian", "indikator", "jabatan", "golongan", "pangkat")


@aturan("informasi")
def b117(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: daftar yang memuat beberapa tahun, triwulan, atau bulan; yang terakhir dipakai.

    Mengapa: baris yang sama berulang di tiap periode, jadi menjumlahkan semuanya melipatkan angka.
    Contoh: kolom Bulan berisi Januari sampai Desember; yang dipakai Desember.
    Cara memperbaiki: bila periode lain yang dimaksud, hapus baris periode sesudahnya.
    Keterbatasan: periode dikenali bila sebagian besar barisnya berulang di periode lain.
    """
    for tabel in konteks.tabel():
        if tabel.periode_lain:
            terakhir = tabel.periode or tabel.tahun
            nama = next(filter(None, (role_columns(tabel, peran) for peran in _NAMA)))
            yield temuan_di(
                tabel,
                "B117",
                "informasi",
                [(tabel.rentang[0], nama[0])],
                f"Daftar ini memuat {len(tabel.periode_lain) + 1} periode; yang dipakai "
                f"{terakhir}, dan {', '.join(tabel.periode_lain)} tidak dijumlahkan.",
                "Biarkan bila memang periode terakhir yang dilaporkan.",
            )
