"""Tabel 3.4: what each program and kegiatan reached, and whether it supports its sasaran."""

from decimal import Decimal

from lkjip_xl.join.measured import find_by_nama
from lkjip_xl.measures import menunjang, persen
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisKegiatan
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.jenis import TingkatKegiatan, TingkatRata
from lkjip_xl.model.skala import Skala
from lkjip_xl.model.tabel import Tabel, origin

# The averages, and whose they are.
RATA_RATA: dict[TingkatRata, TingkatKegiatan] = {
    "rata_rata_program": "program",
    "rata_rata_kegiatan": "kegiatan",
}


def _percent(nilai: Decimal | None) -> Decimal | None:
    """Return a percent that a source gives, at two decimals."""
    return None if nilai is None else persen.hitung(nilai, Decimal(100))


def _row(
    tabel: Tabel, posisi: int, indikator: Indikator, ukur: BarisCapaian | None, skala: Skala
) -> BarisKegiatan:
    """Return one row; the capaian of a tujuan or sasaran is that of Tabel 3.1 where it has one."""
    nilai = _percent(figure(indikator, "capaian_kegiatan"))
    berkegiatan = bool(indikator.program_kegiatan)
    return BarisKegiatan(
        kelompok=indikator.kelompok,
        nama=indikator.nama,
        indikator=indikator.indikator,
        capaian=ukur.capaian if ukur else _percent(figure(indikator, "capaian")),
        tingkat=indikator.tingkat,
        program_kegiatan=indikator.program_kegiatan,
        indikator_kegiatan=indikator.indikator_kegiatan,
        capaian_kegiatan=nilai if berkegiatan else None,
        menunjang=menunjang.hitung(nilai, skala) if berkegiatan else "",
        menurut_sumber=indikator.teks.get("menunjang", ""),
        asal=origin(tabel, indikator.baris),
        posisi=posisi,
        dari_capaian=ukur.posisi if ukur else None,
    )


def hitung_kegiatan(
    tabel: Tabel[DaftarIndikator] | None, baris_capaian: tuple[BarisCapaian, ...], skala: Skala
) -> tuple[BarisKegiatan, ...]:
    """Return Tabel 3.4, ending with the averages of program and of kegiatan."""
    if tabel is None:
        return ()
    baris = [
        _row(
            tabel, posisi, indikator, find_by_nama(baris_capaian, indikator, tabel.isi.baris), skala
        )
        for posisi, indikator in enumerate(tabel.isi.baris)
    ]
    for rata, tingkat in RATA_RATA.items():
        nilai = [s.capaian_kegiatan for s in baris if s.tingkat == tingkat]
        if nilai:
            baris.append(
                BarisKegiatan(
                    kelompok="",
                    nama="",
                    indikator="",
                    capaian=None,
                    tingkat=rata,
                    program_kegiatan=f"Rata-rata capaian {tingkat}",
                    indikator_kegiatan="",
                    capaian_kegiatan=menunjang.hitung_rata(nilai),
                    menunjang="",
                    menurut_sumber="",
                    asal=origin(tabel, None),
                )
            )
    return tuple(baris)
