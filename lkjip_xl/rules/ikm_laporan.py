"""The IKM that the performance tables report, held against the survey: shared by X, L, C and K."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.cells.lists import joined, listed
from lkjip_xl.join.measured import find_by_indikator
from lkjip_xl.join.names import is_same
from lkjip_xl.join.responses import merged_answers
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.measures.hasil.cara_ikm import Bahan, every_index
from lkjip_xl.measures.hasil.cara_ikm import reported as index_of
from lkjip_xl.measures.hasil.jawaban import bounds, is_blank, repeated, wrong_answers
from lkjip_xl.measures.hasil.rekap import in_doubt, material
from lkjip_xl.measures.hasil.responden import answer_material
from lkjip_xl.measures.hasil.survei import hitung_survei
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.hasil import HasilSurvei
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel, is_table_of
from lkjip_xl.rules.konteks import Konteks, indicator_rows, is_accepted

_IKM = later(
    r"indeks kepuasan|\bikm\b|\b(nilai|indeks|hasil|skor) (survei kepuasan|skm)\b|"
    r"^(skm|survei kepuasan masyarakat|kepuasan masyarakat)\b"
)
_BUKAN_IKM = later(
    r"persentase|jumlah|banyaknya|cakupan|tindak lanjut|pelaksanaan|laporan|dokumen|kategori|"
    r"\bmutu\b|predikat|peningkatan|kenaikan|internal|pegawai"
)
_PUNCAK_NRR = 4  # the highest answer: up to it a figure is an NRR, not an index
_DUA = 2
_SEL_DISEBUT = 3  # cells that a sentence names
_UMUM = later(
    r"terhadap|pelayanan|publik|masyarakat|indeks|kepuasan|nilai|hasil|survei|ikm|skm|kecamatan|"
    r"kelurahan|kabupaten|kota|dinas|badan|pada|di|oleh|atas|unit|penyelenggara|perangkat|daerah|"
    r"kantor|camat|tahun"
)

Sel = tuple[Tabel[DaftarIndikator], Indikator, Angka]


class SelRagu(NamedTuple):
    """A cell of the survey that has to be settled before its IKM is one to be written anywhere."""

    kode: str  # of the finding that says so
    tabel: Tabel
    tempat: Tempat


def is_ikm(indikator: str) -> bool:
    """Tell an indikator that is the IKM itself, not a share, a count or a mutu."""
    kecil = indikator.lower()
    return bool(_IKM.search(kecil)) and not _BUKAN_IKM.search(kecil)


def reported(konteks: Konteks) -> list[Sel]:
    """Return the realisasi cells that report an IKM; Tabel 3.2 only where 3.1 has no such row."""
    hasil = []
    for jenis in ("capaian_kinerja", "perbandingan_capaian"):
        for tabel, indikator in indicator_rows(konteks, jenis):
            angka = indikator.nilai.get("realisasi")
            if not is_ikm(indikator.indikator) or angka is None or angka.nilai is None:
                continue
            diukur = find_by_indikator(konteks.hasil.capaian_kinerja, indikator)
            if jenis == "capaian_kinerja" or diukur is None:
                hasil.append((tabel, indikator, angka))
    return hasil


def fits(angka: Angka, ikm: Decimal) -> bool:
    """Tell whether a printed realisasi is this IKM, at its own decimals and scale (1-4 or 100)."""
    if angka.nilai is None:
        return True
    benar = ikm / 25 if angka.nilai <= _PUNCAK_NRR else ikm
    desimal = _DUA if angka.desimal is None else min(_DUA, angka.desimal)
    return bulatkan(angka.nilai, desimal) == bulatkan(benar, desimal)


def survey_indices(konteks: Konteks, survei: HasilSurvei) -> list[Decimal]:
    """Return the IKM in force and, where the recap prints another that its unsur bear, that too."""
    rekap = hitung_survei(konteks.gabungan.tabel("skm_rekap"), konteks.gabungan.pengaturan)
    semua = [survei.ikm[survei.sendiri].ikm]
    if rekap is not None and len(rekap.unsur) == len(survei.unsur):
        semua.append(rekap.ikm[rekap.sendiri].ikm)
    return semua


def rounds_otherwise(konteks: Konteks, angka: Angka) -> bool:
    """Tell whether a printed realisasi is the survey's IKM by another way of rounding.

    The answers behind a recap of rounded NRR without an IKM may give any that these leave open.
    """
    survei, asal = konteks.hasil.survei, survey_table(konteks)
    if survei is None or asal is None:
        return False
    bahan = Bahan(())
    if isinstance(asal.isi, Survei):
        bahan = material(asal.isi, survei.sendiri)
    elif isinstance(asal.isi, DaftarResponden):
        bahan = answer_material(asal.isi)
    if not bahan.nilai or angka.nilai is None:
        return False
    semua = every_index(bahan, survei.bobot)
    tanpa_ikm = isinstance(asal.isi, Survei) and not asal.isi.ikm
    kabur = bahan.kabur if tanpa_ikm else Decimal(0)
    return any(abs(angka.nilai - n) <= kabur or fits(angka, n) for n in semua)


def doubtful_cells(konteks: Konteks) -> list[SelRagu]:
    """Return the cells of the survey that its IKM cannot be trusted before."""
    rekap, survei = konteks.gabungan.tabel("skm_rekap"), konteks.hasil.survei
    asal = survey_table(konteks)
    if survei is None or asal is None:
        return []
    if asal is not rekap:
        return answers_in_doubt(konteks)
    return [SelRagu("L110", rekap, tempat) for tempat in in_doubt(rekap.isi, survei.sendiri)]


def answers_in_doubt(konteks: Konteks) -> list[SelRagu]:
    """Return the answers to be settled first in the lists that feed the report.

    A fraction counts as it is; a blank or a repeated respondent that a person accepts is settled.
    """
    entri = enumerate(konteks.gabungan.entri)
    dipakai = [tabel for posisi, tabel in entri if konteks.gabungan.is_used(posisi)]
    jawaban = [tabel for tabel in dipakai if is_table_of(tabel, DaftarResponden)]
    diterima = {
        (kode, id(tabel)): is_accepted(konteks, kode, tabel)
        for kode in ("K108", "K109")  # a wrong answer (K107) is no peringatan
        for tabel in jawaban
    }
    semua = [sel for tabel in jawaban for sel in _in_list(tabel)]
    return [sel for sel in semua if not diterima.get((sel.kode, id(sel.tabel)))]


def _in_list(tabel: Tabel[DaftarResponden]) -> Iterator[SelRagu]:
    """Yield the answers of one list that are none, are blank, or are counted twice."""
    daftar = tabel.isi
    for posisi in range(len(daftar.unsur)):
        for angka in wrong_answers(daftar, posisi):
            yield SelRagu("K107", tabel, (angka.baris, angka.kolom))
    for angka in (n for orang in daftar.responden for n in orang.jawaban):
        if is_blank(angka):
            yield SelRagu("K108", tabel, (angka.baris, angka.kolom))
    kolom = daftar.unsur[0].kolom if daftar.kolom_nomor is None else daftar.kolom_nomor
    for kembar in repeated(daftar):
        yield from (SelRagu("K109", tabel, (orang.baris, kolom)) for orang in kembar[1:])


def settle_first(ragu: Sequence[SelRagu]) -> str:
    """Return what to mend first, without a full stop: the cells, by their sheets."""
    tempat: dict[str, list[str]] = {}
    for sel in ragu:
        di = f"{sel.tabel.berkas} lembar {sel.tabel.lembar}"
        tempat.setdefault(di, []).append(alamat(*sel.tempat))
    sebut = [f"{listed(sel, 'sel lain', _SEL_DISEBUT)} di {di}" for di, sel in tempat.items()]
    terima = ""
    if any(sel.kode in {"K108", "K109"} for sel in ragu):
        terima = " (yang memang begitu: terima di Pengaturan, lembar Diterima)"
    return f"Betulkan dulu {joined(sebut)}{terima}"


def index_in_doubt(konteks: Konteks) -> Decimal | None:
    """Return the own recap's printed IKM where it is right only by a cell that is wrong.

    A realisasi that equals it follows from that cell too: mended there, both are known anew.
    """
    rekap, survei = konteks.gabungan.tabel("skm_rekap"), konteks.hasil.survei
    if rekap is None or survei is None or not rekap.isi.ikm:
        return None
    if survey_table(konteks) is not rekap or not doubtful_cells(konteks):
        return None
    nilai = rekap.isi.ikm[survei.sendiri].nilai
    return None if nilai is None else bulatkan(nilai)


def own_scope(konteks: Konteks, indikator: str) -> set[str]:
    """Return the words by which an IKM is one of a service or a unit, not of the whole."""
    instansi = konteks.gabungan.pengaturan.identitas.get("instansi", "")
    nama = [instansi, *(t.skpd or "" for t in konteks.tabel())]
    milik = {kata for teks in nama for kata in re.findall(r"\w+", teks.lower())}
    kata = set(re.findall(r"[^\W\d]+", indikator.lower())) - milik
    return {kata_tunggal for kata_tunggal in kata if not _UMUM.fullmatch(kata_tunggal)}


def survey_table(konteks: Konteks) -> Tabel | None:
    """Return the table that the survey's IKM comes from: the answers, else the recap."""
    survei = konteks.hasil.survei
    if survei is None:
        return None
    dari_jawaban = any(d is not None for d in survei.dari_responden)
    return konteks.gabungan.tabel("skm_responden" if dari_jawaban else "skm_rekap")


def wrong_reports(konteks: Konteks) -> list[Sel]:
    """Return the cells that report another IKM than the survey of the same year.

    Where another row reports the survey's IKM, an indikator with a scope of its own is left alone.
    """
    survei, asal = konteks.hasil.survei, survey_table(konteks)
    if survei is None or asal is None:
        return []
    sah = survey_indices(konteks, survei)
    if (ragu := index_in_doubt(konteks)) is not None:
        sah.append(ragu)
    sel = [
        s for s in reported(konteks) if not s[0].tahun or not asal.tahun or s[0].tahun == asal.tahun
    ]
    salah = [s for s in sel if not any(fits(s[2], n) for n in sah)]
    salah = [s for s in salah if not _is_of_wrong_answers(konteks, s[2])]
    if len(salah) == len(sel):
        return salah
    benar = [s for s in sel if s not in salah]
    return [
        s
        for s in salah
        if any(is_same(b[1].indikator, s[1].indikator) for b in benar)
        or not own_scope(konteks, s[1].indikator)
    ]


def _is_of_wrong_answers(konteks: Konteks, angka: Angka) -> bool:
    """Tell whether a reported IKM may be right once the wrong answers are."""
    survei, daftar = konteks.hasil.survei, merged_answers(konteks.gabungan)
    is_recap = survey_table(konteks) is konteks.gabungan.tabel("skm_rekap")
    if survei is None or daftar is None or is_recap:
        return False
    bawah, atas = (index_of(bahan.nilai, survei.bobot) for bahan in bounds(daftar.isi))
    nilai = angka.nilai or Decimal(0)
    ikm = nilai * 25 if nilai <= _PUNCAK_NRR else nilai
    return bawah < atas and bawah <= ikm <= atas


def instead_of(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator
) -> Decimal | None:
    """Return the survey's IKM where a row reports another one, None where it does not."""
    survei = konteks.hasil.survei
    if survei is None or not is_ikm(indikator.indikator):
        return None
    kena = any(t is tabel and i is indikator for t, i, _ in wrong_reports(konteks))
    return survei.ikm[survei.sendiri].ikm if kena and not doubtful_cells(konteks) else None


def holds_survey(konteks: Konteks, indikator: str, angka: Angka) -> bool:
    """Tell whether a cell holds the survey's IKM while Tabel 3.1 reports another."""
    survei = konteks.hasil.survei
    return (
        survei is not None
        and is_ikm(indikator)
        and fits(angka, survei.ikm[survei.sendiri].ikm)
        and bool(wrong_reports(konteks))
    )
