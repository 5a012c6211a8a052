"""X: the pagu of a realisasi that has no column of it."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import others
from lkjip_xl.join.spine import has_budget, last_budget
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, awali, role_columns, sebut, temuan_di

_SARAN = "Sertakan DPA dengan kode atau nama yang sama, atau tambahkan kolom anggaran di tabel ini."


@aturan("peringatan", "informasi")
def x117(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tabel realisasi tidak punya kolom anggaran.

    Mengapa: anggaran, sisa, dan persentase laporan harus diambil dari DPA, atau tidak ada.
    Contoh: ekspor realisasi berisi kode, uraian, dan realisasi; pagunya di DPA.xlsx.
    Cara memperbaiki: periksa bahwa DPA-nya DPA terakhir; baris yang tidak ada di DPA dilengkapi.
    Keterbatasan: baris dipasangkan menurut kode, lalu nama; bila lebih dari separuh tidak
    berpasangan, pagu DPA tidak dipakai.
    """
    utama = konteks.gabungan.tabel("anggaran")
    if utama is None or has_budget(utama):
        return
    sel = [(utama.rentang[0], utama.rentang[1])]
    if not konteks.gabungan.pagu_dpa:
        apa = "Tabel realisasi ini tidak punya kolom anggaran"
        if "anggaran" in utama.kolom:
            apa = f"Kolom anggaran tabel ini ({huruf_kolom(utama.kolom['anggaran'][0])}) kosong"
        ada = last_budget(konteks.gabungan)
        kata = ", dan barisnya tidak dapat dipasangkan dengan DPA" if ada else ", dan tidak ada DPA"
        pesan = f"{apa}{kata}; laporan tidak memuat anggaran, sisa, dan persentase."
        yield temuan_di(utama, "X117", "peringatan", sel, pesan, _SARAN)
        return
    dpa = konteks.gabungan.table_of(next(iter(konteks.gabungan.pagu_dpa.values())).entri)
    yield temuan_di(
        utama,
        "X117",
        "informasi",
        sel,
        f"Tabel realisasi ini tidak punya kolom anggaran; pagunya diambil dari {dpa.berkas} lembar "
        f"{dpa.lembar}, baris demi baris.",
        "Pastikan itu DPA yang terakhir.",
    )
    yield from _without_pagu(konteks, utama)


def _without_pagu(konteks: Konteks, utama: Tabel[Pohon]) -> Iterator[Temuan]:
    """Return the rows of realisasi that no row of the DPA gives a pagu."""
    ada, pohon = konteks.gabungan.pagu_dpa, utama.isi
    tingkat = {pohon.simpul[p].tingkat for p in ada}
    setingkat = {p for p, s in enumerate(pohon.simpul) if s.tingkat in tingkat} - ada.keys()
    tanpa = [p for p in sorted(setingkat) if ada.keys().isdisjoint(pohon.anak[p])]
    if tanpa:
        simpul, kolom = pohon.simpul[tanpa[0]], role_columns(utama, "uraian")[0]
        yield temuan_di(
            utama,
            "X117",
            "peringatan",
            [(pohon.simpul[p].baris, kolom) for p in tanpa],
            f"{awali(sebut(simpul.tingkat, simpul.uraian))}{others(tanpa, 'baris lain')} tidak ada "
            "di DPA; anggarannya kosong di laporan.",
            "Samakan kode atau namanya dengan DPA.",
        )
