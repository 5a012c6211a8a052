"""The efisiensi of each method on Metode: Tabel 3.6 shows the agency's own only."""

from lkjip_xl.measures import efisiensi
from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG
from lkjip_xl.model.hasil import BarisEfisiensi
from lkjip_xl.report.bahan import Bahan, percent
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, acuan, heading, nama_sel
from lkjip_xl.report.sheets.efisiensi import has_both

_KUNCI = "3.6"


def _row(baris: BarisEfisiensi, kunci: int) -> Baris:
    """Return one row: sisa, selisih, E and NE, and what the rest is called."""
    c, s, a, r = (
        acuan(_KUNCI, kunci, kolom)
        for kolom in ("capaian", "serapan", "anggaran", "realisasi_anggaran")
    )
    e = acuan("metode", "efisiensi", kunci, "e")
    sisa = acuan("metode", "efisiensi", kunci, "sisa")
    ne = TIDAK_DAPAT_DIHITUNG if baris.ne_pmk is None else baris.ne_pmk
    return Baris(
        (
            Isi(baris.nama, "teks", "=" + acuan(_KUNCI, kunci, "nama")),
            Isi(baris.keterangan, "teks", efisiensi.rumus_kata(c, sisa)),
            percent(
                baris.efisiensi_sisa,
                efisiensi.rumus_tingkat("sisa", c, s, (a, r)),
                nama_sel("metode", "efisiensi", kunci, "sisa"),
            ),
            percent(baris.efisiensi_selisih, efisiensi.rumus_selisih(c, s)),
            percent(
                baris.e_pmk,
                efisiensi.rumus_e(a, c, r),
                nama_sel("metode", "efisiensi", kunci, "e"),
            ),
            Isi(ne, "indeks", efisiensi.rumus_ne(e)),
        )
    )


def method_block(bahan: Bahan, lebar: tuple[float, ...]) -> list[BlokTabel | BlokTeks]:
    """Return the table, empty where nothing has an efisiensi."""
    semua = [(k, s) for k, s in enumerate(bahan.hasil.efisiensi) if has_both(s)]
    if not semua:
        return []
    kepala = (
        "Tujuan/Sasaran",
        "Keterangan",
        "Sisa (100% − serapan)",
        "Selisih (capaian − serapan)",
        "E (PMK 214)",
        "NE (nilai, PMK 214)",
    )
    kolom = tuple(Kolom(w, (t,)) for w, t in zip(lebar, kepala, strict=True))
    return [
        heading("Efisiensi menurut tiap metode"),
        BlokTabel(kolom, tuple(_row(s, k) for k, s in semua)),
    ]
