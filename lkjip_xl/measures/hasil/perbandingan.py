"""Tabel 3.2: an indikator over the years, against the end of the renstra and the nation."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.join.measured import find_by_indikator
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import kemajuan, perkembangan, persen, ukuran
from lkjip_xl.measures.hasil.capaian import all_percent, figure
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan, TahunLalu
from lkjip_xl.model.indikator import DaftarIndikator, Indikator, Ukuran
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.tabel import Tabel, origin

_LALU = later(r"(target|realisasi|capaian)_(20\d\d)")


def earlier_years(tabel: Tabel) -> list[str]:
    """Return the earlier years that a table has columns for, in order."""
    return sorted({cocok[2] for peran in tabel.kolom if (cocok := _LALU.fullmatch(peran))})


def _year(indikator: Indikator, tahun: str, cara: Ukuran, batas: Decimal | None) -> TahunLalu:
    """Return an earlier year; its capaian is calculated where target and realisasi are given."""
    target, realisasi, nilai = (
        figure(indikator, f"{peran}_{tahun}") for peran in ("target", "realisasi", "capaian")
    )
    if target is not None and realisasi is not None:
        nilai = ukuran.hitung(Ukuran(cara.arah, None, cara.memilih), target, realisasi, batas)
    elif nilai is not None:
        nilai = persen.hitung(nilai, Decimal(100))
    return TahunLalu(tahun, target, realisasi, nilai)


def _own(indikator: Indikator, cara: Ukuran, batas: Decimal | None) -> Decimal | None:
    """Return this year's capaian from the row itself: printed where it has no target at all."""
    if "target" not in indikator.nilai and cara.rentang is None:
        return persen.hitung(figure(indikator, "capaian"), Decimal(100))
    return ukuran.hitung(cara, figure(indikator, "target"), figure(indikator, "realisasi"), batas)


def _row(
    tabel: Tabel,
    indikator: Indikator,
    ukur: BarisCapaian | None,
    tahun: list[str],
    pengaturan: Pengaturan,
) -> BarisPerbandingan:
    """Return one indikator; what Tabel 3.1 measures has its figures and its capaian."""
    batas = pengaturan.batas_capaian
    cara = ukur.ukuran if ukur else ukuran.ukuran(indikator, pengaturan)
    target = ukur.target if ukur else figure(indikator, "target")
    realisasi = ukur.realisasi if ukur else figure(indikator, "realisasi")
    lalu = tuple(_year(indikator, t, cara, batas) for t in tahun)
    sendiri = [p for p in indikator.nilai if p.startswith(("target", "realisasi", "standar"))]
    if ukur:
        sendiri = [p for p in sendiri if p not in {"target", "realisasi"}]
    bagian = all_percent(indikator, *sendiri) and (ukur is None or ukur.dalam_persen)
    akhir = figure(indikator, "target_akhir")
    satuan = indikator.teks.get("satuan", "") or (ukur.satuan if ukur else "")
    return BarisPerbandingan(
        kelompok=indikator.kelompok,
        nama=indikator.nama,
        indikator=indikator.indikator,
        satuan=satuan,
        lalu=lalu,
        target=target,
        realisasi=realisasi,
        capaian=ukur.capaian if ukur else _own(indikator, cara, batas),
        target_akhir=akhir,
        kemajuan=kemajuan.hitung(realisasi, akhir, cara.arah),
        standar_nasional=figure(indikator, "standar_nasional"),
        perkembangan=perkembangan.hitung(
            realisasi,
            [(s.tahun, s.realisasi) for s in reversed(lalu)],
            perkembangan.unit_of_change(satuan, persen=bagian),
        ),
        ukuran=cara,
        asal=origin(tabel, indikator.baris),
        posisi=0,
        dari_capaian=ukur.posisi if ukur else None,
        dalam_persen=bagian and cara.rentang is None,
    )


def hitung_perbandingan(
    tabel: Tabel[DaftarIndikator] | None,
    baris_capaian: tuple[BarisCapaian, ...],
    pengaturan: Pengaturan,
) -> tuple[BarisPerbandingan, ...]:
    """Return Tabel 3.2; empty without its table."""
    if tabel is None:
        return ()
    tahun = earlier_years(tabel)
    baris = tabel.isi.baris
    return tuple(
        replace(_row(tabel, s, _measuring(baris_capaian, s, baris), tahun, pengaturan), posisi=p)
        for p, s in enumerate(baris)
    )


def _measuring(
    baris_capaian: tuple[BarisCapaian, ...], indikator: Indikator, baris: tuple[Indikator, ...]
) -> BarisCapaian | None:
    """Return the row of Tabel 3.1, None where it measures nothing that this row does."""
    ukur = find_by_indikator(
        baris_capaian,
        indikator,
        [indikator_lain for indikator_lain in baris if indikator_lain is not indikator],
    )
    kosong = ukur is not None and ukur.realisasi is None
    return None if kosong and figure(indikator, "realisasi") is not None else ukur
