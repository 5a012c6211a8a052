"""The survey as Tabel 3.3 shows it: from a recap, from the answers, or from both."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.cells.text import kunci_nama, same_agency
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import ikm, kategori
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.measures.hasil.ikm_tercetak import (
    printed_below,
    printed_by,
    printed_cells,
    usual_weight,
    weights,
    why,
)
from lkjip_xl.measures.hasil.responden import count_unsur
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.hasil import BarisUnsur, HasilIkm, HasilSurvei
from lkjip_xl.model.hasil_responden import HasilTriwulan, UnsurResponden
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.skala import Skala
from lkjip_xl.model.survei import NilaiUnsur, Survei, SurveiTriwulan
from lkjip_xl.model.tabel import Tabel, origin
from lkjip_xl.norms.skala import HURUF_MUTU

_NOL = Decimal(0)
_TAHUN = later(r"\b20\d\d\b")


def own_unit(survei: Survei, nama: str) -> int:
    """Return the position of the own unit: the one that Pengaturan names, else the first."""
    sama = (p for p, teks in enumerate(survei.unit) if same_agency(teks, nama))
    return next(sama, 0)


def own_responses(tabel: Tabel[DaftarResponden] | None, nama: str) -> Tabel[DaftarResponden] | None:
    """Return the answers if they are the own unit's: nothing above them names another one."""
    if tabel is None:
        return None
    milik_lain = tabel.skpd and nama and not same_agency(tabel.skpd, nama)
    return None if milik_lain else tabel


def pair_unsur(rekap: Survei, unsur: tuple[UnsurResponden, ...]) -> list[int | None]:
    """Return for each unsur of a recap its place among those of the answers: by name."""
    menurut = {s.kunci or kunci_nama(s.unsur): p for p, s in reversed([*enumerate(unsur)])}
    return [menurut.get(s.kunci or kunci_nama(s.nama)) for s in rekap.unsur]


def _merge(
    rekap: Survei,
    sendiri: int,
    tabel: Tabel[DaftarResponden],
    unsur: tuple[UnsurResponden, ...],
) -> tuple[Survei, list[int | None], list[int | None]]:
    """Return the recap with the own unit's values from the answers, and whence each unsur is."""
    pasangan = pair_unsur(rekap, unsur)
    baris = []
    for butir, p in zip(rekap.unsur, pasangan, strict=True):
        nilai = list(butir.nilai)
        if p is not None:
            nilai[sendiri] = replace(nilai[sendiri], nilai=unsur[p].nilai)
        baris.append(replace(butir, nilai=tuple(nilai)))
    sisa = [p for p in range(len(unsur)) if p not in pasangan]
    for p in sisa:
        b = tabel.isi.baris_unsur
        nilai = [Angka(None, b, k) for k in rekap.kolom_nilai]
        nilai[sendiri] = Angka(unsur[p].nilai, b, rekap.kolom_nilai[sendiri])
        baris.append(
            NilaiUnsur(
                b,
                rekap.kolom_nilai[sendiri],
                unsur[p].unsur,
                unsur[p].kunci,
                tuple(nilai),
                ("",) * len(rekap.unit),
            )
        )
    dari_rekap: list[int | None] = [*range(len(rekap.unsur)), *(None for _ in sisa)]
    return replace(rekap, unsur=tuple(baris)), dari_rekap, [*pasangan, *sisa]


def _rounded(rekap: Survei) -> Survei:
    """Return a recap whose values from an NRR are rounded once, as they are reported."""
    unsur = tuple(
        replace(s, nilai=tuple(replace(n, nilai=ikm.hitung_nilai(n)) for n in s.nilai))
        for s in rekap.unsur
    )
    return replace(rekap, unsur=unsur)


def letter(kinerja: str | None, skala: Skala) -> str:
    """Return the mutu letter of a kategori, blank where the scale has not four steps."""
    urut = [jenjang.label for jenjang in skala.jenjang]
    return HURUF_MUTU[urut.index(kinerja)] if kinerja and len(urut) == len(HURUF_MUTU) else ""


def _index(
    survei: Survei, unit: int, bobot: Fraction, skala: Skala, tercetak: Angka | None = None
) -> HasilIkm:
    """Return one unit's IKM under one weight: the printed one where the source rounds otherwise."""
    hitungan = ikm.hitung([s.nilai[unit].nilai or _NOL for s in survei.unsur], bobot)
    nilai = hitungan
    if tercetak is not None and tercetak.nilai is not None:
        nilai = bulatkan(tercetak.nilai)
    kinerja = kategori.hitung(nilai, skala) or ""
    return HasilIkm(
        survei.unit[unit], survei.kolom_nilai[unit], bobot, nilai, letter(kinerja, skala), kinerja,
        None if tercetak is None else hitungan, tercetak,
    )  # fmt: skip


def _as_recap(tabel: Tabel, daftar: DaftarResponden, nama: str) -> Survei:
    """Return a recap of one unit without unsur, to be filled from the answers."""
    ikm = (daftar.ikm,) if daftar.ikm else None
    return Survei((nama or tabel.skpd or "",), (daftar.unsur[0].kolom,), (None,), (), ikm)


def hitung_survei(
    tabel: Tabel[Survei] | None,
    pengaturan: Pengaturan,
    jawaban: Tabel[DaftarResponden] | None = None,
) -> HasilSurvei | None:
    """Return the unsur with kategori, and each unit's IKM under both weights.

    `jawaban` are the own unit's answers: their values stand in place of the recap's. None where
    no unsur has a value, or the answers leave one without: its IKM would be too low.
    """
    skala, utama = pengaturan.skala_mutu, tabel or jawaban
    if tabel is not None:
        rekap = _rounded(tabel.isi)
    elif jawaban is not None:
        rekap = _as_recap(jawaban, jawaban.isi, pengaturan.unit_sendiri)
    else:
        return None
    sendiri = own_unit(rekap, pengaturan.unit_sendiri)
    survei = rekap
    dari_rekap: list[int | None] = [*range(len(rekap.unsur))]
    dari_responden: list[int | None] = [None] * len(rekap.unsur)
    if jawaban is not None:
        unsur = count_unsur(jawaban, skala)
        survei, dari_rekap, dari_responden = _merge(rekap, sendiri, jawaban, unsur)
    kosong = [s.nilai[sendiri].nilai is None for s in survei.unsur]
    if all(kosong) or (tabel is None and any(kosong)):
        return None
    banyak = len(survei.unsur)
    calon = weights(pengaturan.bobot, banyak)
    di_rekap = tabel.isi if tabel else None
    pilihan = printed_by(di_rekap, sendiri, calon) or printed_below(jawaban, banyak, calon)
    bobot = pilihan.bobot if pilihan else usual_weight(di_rekap, sendiri, jawaban, calon)
    letak, ikm_di = printed_cells(di_rekap, jawaban, sendiri, banyak, bobot)
    tercetak = di_rekap.ikm[sendiri] if di_rekap and di_rekap.ikm else None
    rata = Fraction(1, banyak)
    bobot_lain = rata if bobot != rata else ikm.bobot_tercetak(banyak)
    unit = range(len(survei.unit))
    asal = [jawaban if d is not None else utama for d in dari_responden]
    dipakai = tuple(_index(survei, u, bobot, skala, letak.get(u)) for u in unit)
    return HasilSurvei(
        survei.unit,
        sendiri,
        tuple(_row(survei, p, sendiri, skala, t) for p, t in enumerate(asal) if t),
        dipakai,
        tuple(_index(survei, u, bobot_lain, skala) for u in unit),
        why(calon, pilihan, dipakai[sendiri].hitungan, tercetak, dipakai[sendiri].ikm),
        tuple(dari_rekap),
        tuple(dari_responden),
        ikm_di,
    )


def _row(survei: Survei, posisi: int, sendiri: int, skala: Skala, asal: Tabel) -> BarisUnsur:
    """Return one unsur of the own unit beside the others."""
    unsur = survei.unsur[posisi]
    nilai = unsur.nilai[sendiri].nilai
    pembanding = tuple(
        (survei.unit[u], n.nilai, kategori.hitung(n.nilai, skala))
        for u, n in enumerate(unsur.nilai)
        if u != sendiri
    )
    baris = asal.isi.baris_unsur if isinstance(asal.isi, DaftarResponden) else unsur.baris
    return BarisUnsur(
        unsur.nama, unsur.kunci, nilai, kategori.hitung(nilai, skala), pembanding,
        origin(asal, baris), posisi,
    )  # fmt: skip


def own_quarters(
    triwulan: Sequence[HasilTriwulan], survei: HasilSurvei | None, nama: str
) -> int | None:
    """Return the place of the own unit's quarters: by name, else the first; of years the latest.

    The name is that of the survey's own unit, without a recap the one in Pengaturan.
    """
    nama = survei.unit[survei.sendiri] if survei else nama
    semua = list(enumerate(triwulan))
    sama = [u for u, s in semua if same_agency(s.unit, nama)]
    persis = [u for u in sama if kunci_nama(semua[u][1].unit) == kunci_nama(nama)]
    kini = [u for u, s in semua if not _TAHUN.search(s.unit)]
    bertahun = sorted(semua, key=lambda s: _TAHUN.findall(s[1].unit)[-1:], reverse=True)
    return next(iter([*persis, *sama, *kini, *(u for u, _ in bertahun)]), None)


def hitung_triwulan(tabel: Tabel[SurveiTriwulan] | None) -> tuple[HasilTriwulan, ...]:
    """Return each unit's IKM by quarter."""
    if tabel is None:
        return ()
    return tuple(
        HasilTriwulan(
            unit.nama,
            tuple(None if n is None else n.nilai for n in unit.nilai),
            origin(tabel, next((n.baris for n in unit.nilai if n), tabel.rentang[0])),
        )
        for unit in tabel.isi.unit
    )
