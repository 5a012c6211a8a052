"""B123: performance tables whose quarters do not tell the year."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_xl.cells.lists import letters
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di


@aturan("peringatan")
def b123(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tabel capaian memuat realisasi per triwulan, tetapi bukan realisasi setahun.

    Mengapa: realisasi satu triwulan bukan capaian tahun; menjumlahkan nilai atau indeks keliru.
    Contoh: kolom Realisasi TW I sampai TW IV tanpa kolom Realisasi atau Capaian tahunan.
    Cara memperbaiki: tambahkan kolom Realisasi (setahun, atau s.d. Triwulan IV).
    Keterbatasan: kolom Realisasi setahun yang kosong seluruhnya sama dengan tidak ada. Triwulan
    terakhir dipakai tanpa bertanya bila judulnya s.d., bila capaian tahunan yang tercetak
    membuktikannya, atau bila target per triwulan yang disusun ke bawah terus naik.
    """
    for tabel in konteks.tables_of(DaftarIndikator):
        if kolom := tabel.kolom_pilihan.get("realisasi"):
            setahun = role_columns(tabel, "realisasi")
            saran = "Tambahkan kolom Realisasi setahun, atau tulis “s.d. Triwulan IV” di kepalanya."
            if setahun:
                saran = f"Isi realisasi setahun di kolom {letters(setahun)}."
            yield temuan_di(
                tabel,
                "B123",
                "peringatan",
                [(max(tabel.baris_kepala), k) for k in (*setahun, *kolom)],
                f"Realisasi hanya terisi per triwulan (kolom {letters(kolom)}); tidak ada yang "
                "membuktikan apakah angkanya sampai dengan triwulan itu, jadi realisasi setahun "
                "dibiarkan kosong.",
                saran,
            )
        elif beda := _other_targets(konteks, tabel):
            tahun, triwulan = (role_columns(t, "target")[0] for t in (_with_year(tabel), tabel))
            yield temuan_di(
                tabel,
                "B123",
                "peringatan",
                [(b, triwulan) for b in beda],
                f"Target triwulan IV di kolom {huruf_kolom(triwulan)} bukan target setahun di "
                f"kolom {huruf_kolom(tahun)}: realisasi dan capaiannya hanya triwulan itu.",
                "Isi realisasi setahun (s.d. Triwulan IV) terhadap target setahun.",
            )


def _with_year(tabel: Tabel[DaftarIndikator]) -> Tabel:
    """Return the table with the year's target in place of the quarter's."""
    return replace(tabel, kolom=tabel.kolom | {"target": tabel.kolom_pilihan["target"]})


def _other_targets(konteks: Konteks, tabel: Tabel[DaftarIndikator]) -> list[int]:
    """Return the rows of a table of the last quarter whose target is not that of the year."""
    grid = konteks.grid(tabel)
    if grid is None or "target" not in tabel.kolom_pilihan:
        return []
    if tabel.periode != BULAN[-1].capitalize():
        return []
    kini, tahun = (role_columns(t, "target")[0] for t in (tabel, _with_year(tabel)))
    baris = [s.baris for s in tabel.isi.baris]
    return [b for b in baris if grid.nilai(b, kini) != grid.nilai(b, tahun)]
