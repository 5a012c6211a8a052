"""B: what the Pemetaan sheets say, and what of it could not be obeyed."""

from collections.abc import Iterator

from lkjip_xl.model.pemetaan import DaftarPemetaan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di

_PALING_BANYAK = 5  # tables in a sentence that can still be read


def _mappings(konteks: Konteks) -> Iterator[tuple[Tabel, DaftarPemetaan]]:
    """Return every Pemetaan sheet."""
    return ((tabel, tabel.isi) for tabel in konteks.tables_of(DaftarPemetaan))


@aturan("kesalahan", "peringatan")
def b109(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: isi lembar Pemetaan yang tidak dapat dipakai.

    Mengapa: lembar yang dimaksud dibaca tanpa pemetaan itu, jadi angkanya dapat keliru.
    Contoh: lembar yang disebut tidak ada; peran “anggran”; kolom tanpa satu angka pun.
    Cara memperbaiki: betulkan sel yang disebut, atau hapus barisnya.
    Keterbatasan: apakah kolom yang ditunjuk memang pagunya hanya diketahui orang. Berkas yang
    tidak ikut dibaca hanya peringatan.
    """
    for tabel, pemetaan in _mappings(konteks):
        for masalah in pemetaan.masalah:
            yield temuan_di(
                tabel, "B109", masalah.tingkat, [masalah.sel], masalah.pesan, masalah.saran
            )


@aturan("informasi")
def b110(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: lembar yang dibaca menurut lembar Pemetaan, bukan menurut pengenalan otomatis.

    Mengapa: pemetaan yang lupa dihapus dapat salah untuk berkas bulan berikutnya.
    Contoh: Realisasi.xlsx lembar RFK: anggaran kolom H (tanpa pemetaan kolom C).
    Cara memperbaiki: bila sudah tidak perlu, hapus barisnya dari lembar Pemetaan.
    Keterbatasan: baris yang sama dengan pengenalan otomatis hanya dihitung, tidak dirinci.
    """
    for tabel, pemetaan in _mappings(konteks):
        if not pemetaan.dipakai:
            continue
        beda = [(s, kata) for s, kata in pemetaan.dipakai.items() if kata]
        sama = len(pemetaan.dipakai) - len(beda)
        kata = [teks for _, teks in beda[:_PALING_BANYAK]]
        if len(beda) > _PALING_BANYAK:
            kata.append(f"{len(beda) - _PALING_BANYAK} tabel lain")
        if sama:
            kata.append(f"{sama} tabel sama dengan pengenalan otomatis")
        yield temuan_di(
            tabel,
            "B110",
            "informasi",
            [s for s, _ in beda] or list(pemetaan.dipakai)[:1],
            f"Pemetaan dipakai: {'; '.join(kata)}.",
            "Periksa dengan lkjip-xl petakan; hapus baris yang tidak diperlukan lagi.",
        )
