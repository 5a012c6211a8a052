"""X: the performance tables against the survey and the Perjanjian Kinerja."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.join.measured import find_by_indikator
from lkjip_xl.join.names import is_same, likeness
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.measures.hasil_survei import hitung_survei
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.hasil import HasilIkm, HasilSurvei
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.rules.l_persen import indicator_rows

_IKM = re.compile(
    r"indeks kepuasan|\bikm\b|\b(nilai|indeks|hasil|skor) (survei kepuasan|skm)\b|"
    r"^(skm|survei kepuasan masyarakat|kepuasan masyarakat)\b"
)
_BUKAN_IKM = re.compile(
    r"persentase|jumlah|banyaknya|cakupan|tindak lanjut|pelaksanaan|laporan|dokumen|kategori|"
    r"\bmutu\b|predikat|peningkatan|kenaikan|internal|pegawai"
)
_PUNCAK_NRR = 4
_DUA = 2
_DEKAT = 0.85

Sel = tuple[Tabel, Indikator, Angka]


def is_ikm(indikator: str) -> bool:
    """Tell an indikator that is the IKM itself, not a share, a count or a mutu."""
    kecil = indikator.lower()
    return bool(_IKM.search(kecil)) and not _BUKAN_IKM.search(kecil)


def _reported(konteks: Konteks) -> list[Sel]:
    """Return the realisasi cells that report an IKM; Tabel 3.2 only where 3.1 has no such row."""
    hasil = []
    for jenis in ("capaian_kinerja", "perbandingan_capaian"):
        for tabel, satu in indicator_rows(konteks, jenis):
            angka = satu.nilai.get("realisasi")
            if not is_ikm(satu.indikator) or angka is None or angka.nilai is None:
                continue
            diukur = find_by_indikator(konteks.hasil.capaian_kinerja, satu)
            if jenis == "capaian_kinerja" or diukur is None:
                hasil.append((tabel, satu, angka))
    return hasil


def _fits(angka: Angka, ikm: Decimal) -> bool:
    """Tell whether a printed realisasi is this IKM, at its own decimals and scale (1-4 or 100)."""
    if angka.nilai is None:
        return True
    benar = ikm / 25 if angka.nilai <= _PUNCAK_NRR else ikm
    desimal = _DUA if angka.desimal is None else min(_DUA, angka.desimal)
    return bulatkan(angka.nilai, desimal) == bulatkan(benar, desimal)


def _survey_cell(konteks: Konteks, survei: HasilSurvei) -> tuple[Tabel, str] | None:
    """Return the survey's table and where its IKM comes from."""
    rekap, jawaban = (konteks.gabungan.tabel(n) for n in ("skm_rekap", "skm_responden"))
    if jawaban is not None and any(d is not None for d in survei.dari_responden):
        tempat = f"jawaban responden di {jawaban.berkas} lembar {jawaban.lembar}"
        return jawaban, tempat
    if rekap is None or not isinstance(rekap.isi, Survei):
        return None
    tercetak = rekap.isi.ikm[survei.sendiri] if rekap.isi.ikm else None
    sel = tercetak if tercetak and tercetak.nilai is not None else None
    pertama = rekap.isi.unsur[0].nilai[survei.sendiri]
    apa = f"sel {sel.alamat}" if sel else f"unsur mulai sel {alamat(pertama.baris, pertama.kolom)}"
    return rekap, f"{rekap.berkas} lembar {rekap.lembar} {apa}"


def _printed_indices(konteks: Konteks, survei: HasilSurvei) -> list[Decimal]:
    """Return the IKM in force and, where the recap prints another that its unsur bear, that too."""
    rekap = hitung_survei(konteks.gabungan.tabel("skm_rekap"), konteks.gabungan.pengaturan)
    semua = [survei.ikm[survei.sendiri].ikm]
    if rekap is not None and len(rekap.unsur) == len(survei.unsur):
        semua.append(rekap.ikm[rekap.sendiri].ikm)
    return semua


def x111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: IKM yang dilaporkan sebagai capaian bukan IKM hasil survei tahun yang sama.

    Mengapa: IKM hanya punya satu sumber, yaitu surveinya; capaian yang lain tidak dapat dibuktikan.
    Contoh: realisasi Indeks Kepuasan Masyarakat 88,62, sedangkan survei menghasilkan 88,24.
    Cara memperbaiki: salin IKM dari survei, atau berikan survei yang benar.
    Keterbatasan: hanya indikator yang namanya IKM, bukan persentase atau mutunya; peringatan bila
    sama dengan IKM menurut bobot lain, atau bila ada beberapa indikator IKM yang berbeda. Target
    tidak dibandingkan.
    """
    survei = konteks.hasil.survei
    asal = _survey_cell(konteks, survei) if survei else None
    if survei is None or asal is None:
        return
    sel = [s for s in _reported(konteks) if not (s[0].tahun and asal[0].tahun) or
           s[0].tahun == asal[0].tahun]  # fmt: skip
    sah = _printed_indices(konteks, survei)
    salah = [s for s in sel if not any(_fits(s[2], n) for n in sah)]
    berbeda = len({s[2].nilai for s in sel}) > 1
    if not salah or (berbeda and len(salah) < len(sel) and not _same_indicator(sel, salah)):
        return
    yield from _ikm_findings(salah, survei, asal[1], berbeda=berbeda)


def _same_indicator(sel: list[Sel], salah: list[Sel]) -> bool:
    """Tell whether a wrong row names the very indikator that a right one reports."""
    benar = [s for s in sel if s not in salah]
    return any(is_same(a[1].indikator, b[1].indikator) for a in benar for b in salah)


def _ikm_findings(
    salah: list[Sel], survei: HasilSurvei, asal: str, *, berbeda: bool
) -> Iterator[Temuan]:
    """Return a finding per table and figure: tujuan and sasaran often print the same IKM."""
    menurut: dict[tuple[str, str, Decimal | None], list[Sel]] = {}
    for satu in salah:
        menurut.setdefault((satu[0].berkas, satu[0].lembar, satu[2].nilai), []).append(satu)
    ikm: HasilIkm = survei.ikm[survei.sendiri]
    lain: HasilIkm = survei.pembanding[survei.sendiri]
    for isi in menurut.values():
        tabel, indikator, angka = isi[0]
        bobot_lain = _fits(angka, lain.ikm)
        catatan = " Angka itu IKM menurut bobot lain (lihat K104)." if bobot_lain else ""
        yield temuan_di(
            tabel,
            "X111",
            "peringatan" if bobot_lain or berbeda else "kesalahan",
            [(a.baris, a.kolom) for _, _, a in isi],
            f"Realisasi “{indikator.indikator}” tertulis {tulis_desimal(angka.nilai)}, sedangkan "
            f"IKM hasil survei {tulis_desimal(ikm.ikm)} ({asal}).{catatan}",
            "Salin IKM dari survei, atau berikan survei tahun ini yang benar.",
            nilai=angka.nilai,
            seharusnya=ikm.ikm,
        )


def x114(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: target di tabel capaian berbeda dari target di Perjanjian Kinerja.

    Mengapa: capaian diukur terhadap target yang diperjanjikan; target lain mengubah capaiannya.
    Contoh: Perjanjian Kinerja menargetkan IKM 87, tabel capaian memakai 86.
    Cara memperbaiki: pakai target Perjanjian Kinerja (yang terakhir, bila diubah).
    Keterbatasan: nama indikator yang persis sama kesalahan, yang hampir sama peringatan; target
    yang ditulis dengan kata tidak dibandingkan.
    """
    janji = konteks.gabungan.tabel("perjanjian_kinerja")
    if janji is None or not isinstance(janji.isi, DaftarIndikator):
        return
    for tabel, satu in indicator_rows(konteks, "capaian_kinerja"):
        angka = satu.nilai.get("target")
        kiri, sama = _promised(janji.isi.baris, satu)
        ditulis = kiri.nilai.get("target") if kiri else None
        if kiri is None or angka is None or ditulis is None:
            continue
        if angka.nilai is None or ditulis.nilai is None or angka.nilai == ditulis.nilai:
            continue
        yield temuan_di(
            tabel,
            "X114",
            "kesalahan" if sama else "peringatan",
            [(angka.baris, angka.kolom)],
            f"Target “{satu.indikator}” di sini {tulis_desimal(angka.nilai)}, di Perjanjian "
            f"Kinerja ({janji.berkas} lembar {janji.lembar} sel {ditulis.alamat}) "
            f"{tulis_desimal(ditulis.nilai)}.",
            "Pakai target Perjanjian Kinerja yang terakhir.",
            nilai=angka.nilai,
            seharusnya=ditulis.nilai,
        )


def _promised(janji: tuple[Indikator, ...], satu: Indikator) -> tuple[Indikator | None, bool]:
    """Return the agreement's row of an indikator, and whether it goes by the same name.

    Of several rows with one name the one with the row's target, else of the likest sasaran.
    """
    target = satu.nilai["target"].nilai if "target" in satu.nilai else None

    def nilai(calon: Indikator) -> tuple[bool, bool, float]:
        ditulis = calon.nilai.get("target")
        cocok = ditulis is not None and ditulis.nilai == target
        return cocok, calon.kelompok == satu.kelompok, likeness(calon.nama, satu.nama)

    sama = [j for j in janji if satu.indikator and is_same(j.indikator, satu.indikator)]
    if sama:
        return max(sama, key=nilai), True
    dekat = [j for j in janji if likeness(j.indikator, satu.indikator) >= _DEKAT]
    return (dekat[0], False) if len(dekat) == 1 else (None, False)
