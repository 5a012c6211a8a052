"""X: the performance tables against the survey and the Perjanjian Kinerja."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.join.measured import find_by_indikator
from lkjip_xl.join.names import is_same, shares_words
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.ikm_laporan import (
    Sel,
    doubtful_cells,
    fits,
    own_scope,
    reported,
    rounds_otherwise,
    settle_first,
    survey_indices,
    survey_table,
    wrong_reports,
)
from lkjip_xl.rules.konteks import Konteks, indicator_rows, temuan_di
from lkjip_xl.rules.pengganti import bears_out, promised
from lkjip_xl.rules.tercetak import reads_alike, same_figure


def _survey_place(konteks: Konteks) -> str:
    """Return where the survey's IKM comes from: its printed cell, else its first unsur."""
    tabel, survei = survey_table(konteks), konteks.hasil.survei
    if tabel is None or survei is None:
        return ""
    if not isinstance(tabel.isi, Survei):
        return f"jawaban responden di {tabel.berkas} lembar {tabel.lembar}"
    tercetak = tabel.isi.ikm[survei.sendiri] if tabel.isi.ikm else None
    if tercetak is not None and tercetak.nilai is not None:
        return f"{tabel.berkas} lembar {tabel.lembar} sel {tercetak.alamat}"
    pertama = tabel.isi.unsur[0].nilai[survei.sendiri]
    return f"{tabel.berkas} lembar {tabel.lembar} unsur mulai sel {pertama.alamat}"


@aturan("kesalahan", "peringatan")
def x111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: IKM yang dilaporkan sebagai capaian bukan IKM hasil survei tahun yang sama.

    Mengapa: IKM hanya punya satu sumber, yaitu surveinya; capaian yang lain tidak dapat dibuktikan.
    Contoh: realisasi Indeks Kepuasan Masyarakat 88,62, sedangkan survei menghasilkan 88,24.
    Cara memperbaiki: salin IKM dari survei, atau berikan survei yang benar.
    Keterbatasan: hanya indikator yang namanya IKM, bukan persentase atau mutunya; target tidak
    dibandingkan. Peringatan bila sama dengan IKM menurut bobot atau pembulatan lain (rekap yang
    hanya mencetak NRR membiarkan sekitar 0,1 terbuka), atau bila nama indikatornya dapat berarti
    IKM satu layanan saja. Capaian yang tercetak menurut IKM survei, dan
    Tabel 3.2 yang memakainya, adalah gemanya.
    """
    survei = konteks.hasil.survei
    if survei is None:
        return
    menurut: dict[tuple[str, str, Decimal | None, Tingkat], list[Sel]] = {}
    for laporan in wrong_reports(konteks):
        tabel, _, angka = laporan
        kunci = tabel.berkas, tabel.lembar, angka.nilai, _level(konteks, laporan)
        menurut.setdefault(kunci, []).append(laporan)
    ikm, ikm_lain = survei.ikm[survei.sendiri].ikm, survei.pembanding[survei.sendiri].ikm
    for (*_, tingkat), sejenis in menurut.items():
        tabel, indikator, angka = sejenis[0]
        catatan = _same_survey(konteks, angka, ikm_lain)
        sebut = f"IKM hasil survei {tulis_desimal(ikm)} ({_survey_place(konteks)}).{catatan}"
        saran = "Salin IKM dari survei, atau berikan survei tahun ini yang benar."
        if rounds_otherwise(konteks, angka):
            saran = "Pakai satu angka di seluruh laporan."
        if ragu := doubtful_cells(konteks):
            sebut = f"IKM hasil survei berbeda ({_survey_place(konteks)})."
            saran = f"{settle_first(ragu)}; sesudah itu jalankan lagi dan salin IKM-nya."
        temuan = temuan_di(
            tabel,
            "X111",
            tingkat,
            [(a.baris, a.kolom) for _, _, a in sejenis],
            f"Realisasi “{indikator.indikator}” tertulis {tulis_desimal(angka.nilai)}, sedangkan "
            f"{sebut}",
            saran,
            nilai=angka.nilai,
            seharusnya=None if ragu else ikm,
        )
        yield replace(temuan, gema=_echoes(konteks, sejenis))


def _same_survey(konteks: Konteks, angka: Angka, ikm_lain: Decimal) -> str:
    """Return what a report has of the survey after all: its IKM by another weight or rounding."""
    if fits(angka, ikm_lain):
        return " Angka itu IKM menurut bobot lain (lihat K104)."
    if rounds_otherwise(konteks, angka):
        return " Keduanya dari survei yang sama, hanya dibulatkan di tempat lain."
    return ""


def _level(konteks: Konteks, laporan: Sel) -> Tingkat:
    """Return how grave a wrong report is: a name may speak of one service, a way be chosen.

    A capaian beside it that comes from the survey's IKM proves the slip.
    """
    survei = konteks.hasil.survei
    if survei and bears_out(
        konteks, laporan[0], laporan[1], realisasi=survei.ikm[survei.sendiri].ikm
    ):
        return "kesalahan"
    cara_lain = survei is not None and bool(
        _same_survey(konteks, laporan[2], survei.pembanding[survei.sendiri].ikm)
    )
    benar = survey_indices(konteks, survei) if survei else []
    sebenar = (s for s in reported(konteks) if any(fits(s[2], n) for n in benar))
    senama = [s for s in sebenar if not is_same(s[1].indikator, laporan[1].indikator)]
    ragu = cara_lain or senama or own_scope(konteks, laporan[1].indikator)
    return "peringatan" if ragu else "kesalahan"


def _echoes(konteks: Konteks, laporan: list[Sel]) -> tuple[str, ...]:
    """Return the cells of Tabel 3.2 that already hold the survey's IKM."""
    survei = konteks.hasil.survei
    gema = []
    for tabel, indikator in indicator_rows(konteks, "perbandingan_capaian"):
        angka = indikator.nilai.get("realisasi")
        diukur = find_by_indikator(konteks.hasil.capaian_kinerja, indikator)
        sama = diukur and any(is_same(diukur.indikator, s.indikator) for _, s, _ in laporan)
        if survei and angka and sama and fits(angka, survei.ikm[survei.sendiri].ikm):
            gema.append(f"{tabel.lembar}!{angka.alamat}")
    return tuple(gema)


@aturan("kesalahan", "peringatan")
def x114(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: target di tabel capaian berbeda dari target di Perjanjian Kinerja.

    Mengapa: capaian diukur terhadap target yang diperjanjikan; target lain mengubah capaiannya.
    Contoh: Perjanjian Kinerja menargetkan IKM 87, tabel capaian memakai 86.
    Cara memperbaiki: pakai target Perjanjian Kinerja (yang terakhir, bila diubah).
    Keterbatasan: nama indikator yang persis sama kesalahan, yang hampir sama peringatan, kecuali
    capaian di sampingnya membuktikan target yang diperjanjikan; target yang ditulis dengan kata
    tidak dibandingkan; yang sama sampai dua desimal dianggap sama.
    """
    janji = konteks.gabungan.tabel("perjanjian_kinerja")
    if janji is None:
        return
    for tabel, indikator in indicator_rows(konteks, "capaian_kinerja"):
        angka = indikator.nilai.get("target")
        kiri, sama = promised(janji.isi.baris, indikator)
        ditulis = kiri.nilai.get("target") if kiri else None
        if kiri is None or angka is None or ditulis is None:
            continue
        if angka.nilai is None or ditulis.nilai is None:
            continue
        if reads_alike(angka.nilai, ditulis.nilai):
            continue
        terbukti = bears_out(konteks, tabel, indikator, target=ditulis.nilai)
        yield temuan_di(
            tabel,
            "X114",
            "kesalahan" if sama or terbukti else "peringatan",
            [(angka.baris, angka.kolom)],
            f"Target “{indikator.indikator}” di sini {tulis_desimal(angka.nilai)}, di Perjanjian "
            f"Kinerja ({janji.berkas} lembar {janji.lembar} sel {ditulis.alamat}) "
            f"{tulis_desimal(ditulis.nilai)}.",
            "Pakai target Perjanjian Kinerja yang terakhir.",
            nilai=angka.nilai,
            seharusnya=ditulis.nilai,
        )


@aturan("peringatan")
def x108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: satu indikator punya dua capaian.

    Mengapa: pembaca akan menanyakan mana yang benar.
    Contoh: capaian IKM 101,43% di Tabel 3.1, tetapi 86% pada program di Tabel 3.4.
    Cara memperbaiki: samakan capaiannya, atau bedakan nama indikatornya.
    Keterbatasan: indikator dianggap sama bila hampir semua katanya sama.
    """
    tabel = konteks.gabungan.tabel("capaian_kegiatan")
    if tabel is None:
        return
    for indikator in tabel.isi.baris:
        tercetak = indikator.nilai.get("capaian_kegiatan")
        if tercetak is None or tercetak.nilai is None or not indikator.indikator_kegiatan:
            continue
        for ukur in konteks.hasil.capaian_kinerja:
            sama = shares_words(indikator.indikator_kegiatan, ukur.indikator)
            if sama and ukur.capaian is not None and not same_figure(tercetak, ukur.capaian):
                yield temuan_di(
                    tabel,
                    "X108",
                    "peringatan",
                    [(tercetak.baris, tercetak.kolom)],
                    f"Indikator “{indikator.indikator_kegiatan}” di sini bercapaian "
                    f"{tulis_desimal(tercetak.nilai)}%, padahal capaian “{ukur.indikator}” "
                    f"{tulis_desimal(ukur.capaian)}%.",
                    "Samakan capaiannya, atau bedakan nama indikatornya.",
                    nilai=tercetak.nilai,
                    seharusnya=ukur.capaian,
                )
                break
