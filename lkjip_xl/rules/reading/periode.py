"""B117: a list or sheets over several years or months, of which the latest filled one is used."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import joined
from lkjip_xl.join.identity import same_office
from lkjip_xl.join.precedence import is_filled, month_of
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di

_NAMA: tuple[NamaPeran, ...] = ("uraian", "indikator", "jabatan", "golongan", "pangkat")


@aturan("peringatan", "informasi")
def b117(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: beberapa tahun, triwulan, atau bulan di satu daftar atau lembar; yang terakhir dipakai.

    Mengapa: baris yang sama berulang di tiap periode, jadi menjumlahkan semuanya melipatkan angka.
    Contoh: kolom Bulan berisi Januari sampai Desember; yang dipakai Desember. Lembar Oktober belum
    diisi realisasinya; yang dipakai lembar September.
    Cara memperbaiki: bila periode lain yang dimaksud, hapus baris periode sesudahnya.
    Keterbatasan: periode dikenali bila sebagian besar barisnya berulang di periode lain. Peringatan
    bila tabel yang dipakai sendiri belum berealisasi, padahal tabel tahap sebelumnya sudah.
    """
    yield from _unfilled(konteks)
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


def _unfilled(konteks: Konteks) -> Iterator[Temuan]:
    """Tell which sheets have no realisasi yet, where that of the same agency's other one counts."""
    capaian = [t for t in konteks.tabel() if t.dikenali == "capaian_kinerja"]
    anggaran = [t for _, t in konteks.gabungan.anggaran()]
    for utama, semua in (
        (konteks.gabungan.tabel("anggaran"), anggaran),
        (konteks.gabungan.tabel("capaian_kinerja"), capaian),
    ):
        if utama is not None:
            lain = [t for t in semua if t is not utama]
            yield from _beside(utama, [t for t in lain if same_office(t, utama)])


def _beside(utama: Tabel, lain: list[Tabel]) -> Iterator[Temuan]:
    """Tell which of the tables beside the one in use are not filled in, or that it is not."""
    if not is_filled(utama):
        yield from _used_unfilled(utama, [t for t in lain if is_filled(t)])
        return
    sesudah = (t for t in lain if month_of(t) > month_of(utama))
    berkolom = (t for t in sesudah if "realisasi" in t.kolom)
    kosong = [t for t in berkolom if not is_filled(t)]
    if kosong:
        yield temuan_di(
            kosong[0],
            "B117",
            "informasi",
            [(kosong[0].rentang[0], role_columns(kosong[0], "realisasi")[0])],
            f"Realisasi {_sheets(kosong)} belum diisi; yang dipakai realisasi sampai "
            f"{utama.periode} ({utama.berkas} lembar {utama.lembar}).",
            "Biarkan bila memang belum ada realisasinya.",
        )


def _used_unfilled(utama: Tabel, terisi: list[Tabel]) -> Iterator[Temuan]:
    """Tell that the table in use has no realisasi, and another one of the agency has."""
    if terisi and "realisasi" in utama.kolom:
        yield temuan_di(
            utama,
            "B117",
            "peringatan",
            [(utama.rentang[0], role_columns(utama, "realisasi")[0])],
            f"Realisasi di tabel yang dipakai ini seluruhnya kosong atau nol, padahal "
            f"{_sheets(terisi)} sudah berealisasi.",
            "Isi realisasinya di tabel ini, atau keluarkan tabel ini dari sumber.",
        )


def _sheets(tabel: list[Tabel]) -> str:
    """Return files and sheets of some tables."""
    return joined([f"{t.berkas} lembar {t.lembar}" for t in tabel])
