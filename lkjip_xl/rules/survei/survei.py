"""K: the satisfaction survey."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from lkjip_xl.cells.lists import joined
from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.measures import ikm, kategori
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.measures.hasil.responden import exact_values, means_of_unsur
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.hasil import HasilIkm
from lkjip_xl.model.pengaturan import DaftarSkala, RentangSkala
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.skala import Skala
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.skala import HURUF_MUTU
from lkjip_xl.norms.unsur import JUMLAH_UNSUR
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.rules.survei.bacaan import first_lists
from lkjip_xl.rules.survei.mutu import by_other_scale, grades_with_index, printed_grade
from lkjip_xl.rules.survei.rekap import differences

_TERENDAH, _TERTINGGI = Decimal(25), Decimal(100)


def _recaps(konteks: Konteks) -> Iterator[tuple[Tabel[Survei], Survei]]:
    """Return the survey recaps."""
    return ((tabel, tabel.isi) for tabel in konteks.tables_of(Survei))


def in_range(angka: Angka) -> bool:
    """Tell whether a value can be an unsur's or an IKM: 25 to 100."""
    return angka.nilai is not None and _TERENDAH <= angka.nilai <= _TERTINGGI


@aturan("kesalahan")
def k101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: nilai unsur atau IKM di luar 25 sampai 100.

    Mengapa: nilai konversi SKM (1-4 kali 25) tidak mungkin di luar rentang itu.
    Contoh: nilai unsur tertulis 861,1 karena komanya tertinggal.
    Cara memperbaiki: perbaiki nilainya; NRR 1-4 dikalikan 25 lebih dulu.
    Keterbatasan: rekap yang semuanya berskala 1-4 dilaporkan sekali, bukan per sel.
    """
    for tabel, survei in _recaps(konteks):
        angka = [n for unsur in survei.unsur for n in unsur.nilai] + list(survei.ikm or ())
        luar = [n for n in angka if n.nilai is not None]
        luar = [n for n in luar if not in_range(n)]
        if luar:
            yield temuan_di(
                tabel,
                "K101",
                "kesalahan",
                [(n.baris, n.kolom) for n in luar],
                f"Nilai {tulis_desimal(luar[0].nilai or Decimal(0))} di luar rentang 25–100"
                + (f" ({len(luar)} sel)." if len(luar) > 1 else "."),
                "Perbaiki nilainya; NRR 1–4 dikalikan 25 lebih dulu.",
                nilai=luar[0].nilai,
            )


@aturan("kesalahan", "peringatan")
def k102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kategori unsur atau IKM yang tercetak tidak sesuai nilainya menurut tabel interval.

    Mengapa: kategori dikutip di naskah dan menentukan unsur yang perlu diperbaiki.
    Contoh: nilai 84,74 tercetak “Sangat Baik”; menurut PermenPANRB 14/2017 “Baik”.
    Cara memperbaiki: ganti kategorinya, atau perbaiki nilainya.
    Keterbatasan: huruf mutu (A-D), kata (Sangat Baik ...), dan singkatannya (SB) diterima. Mutu
    di baris sendiri di bawah unsur atau jawaban boleh mutu IKM yang tercetak atau yang dihitung;
    peringatan bila mutu itu benar menurut selang lain yang tercetak di bawahnya (KEP/25/2004).
    """
    skala = konteks.gabungan.pengaturan.skala_mutu
    yield from _grades_below(konteks, skala)
    for tabel, survei in _recaps(konteks):
        dijawab = {id(b.angka): b.jawaban.nilai for b in differences(konteks, tabel)}
        for nama, nilai, kolom, tercetak in _printed_labels(survei):
            benar = kategori.hitung(ikm.hitung_nilai(nilai), skala)
            menurut = kategori.hitung(dijawab.get(id(nilai)), skala)
            if menurut and _plain_label(tercetak) in _spellings(skala, menurut):
                continue  # right by the answers: its value is wrong (K111)
            if (
                not in_range(nilai)
                or benar is None
                or _plain_label(tercetak) in _spellings(skala, benar)
            ):
                continue
            yield temuan_di(
                tabel,
                "K102",
                "kesalahan",
                [(nilai.baris, kolom), (nilai.baris, nilai.kolom)],
                f"Kategori {nama} tercetak {tercetak}, padahal nilai "
                f"{tulis_desimal(nilai.nilai or Decimal(0))} termasuk {benar}.",
                f"Ganti menjadi {benar}, atau perbaiki nilainya.",
                nilai=tercetak,
                seharusnya=benar,
            )


def _grades_below(konteks: Konteks, skala: Skala) -> Iterator[Temuan]:
    """Report each mutu on a row below the unsur or the answers that is not its IKM's."""
    for tabel, letak, tercetak, benar in grades_with_index(konteks):
        label = kategori.hitung(benar, skala)
        semua = (benar, *(() if tercetak is None else (tercetak.nilai,)))
        cocok = [k for n in semua if (k := kategori.hitung(n, skala)) is not None]
        kunci = _plain_label(letak.teks)
        if label is None or any(kunci in _spellings(skala, k) for k in cocok):
            continue
        huruf = HURUF_MUTU[[j.label for j in skala.jenjang].index(label) :][:1]
        ganti = huruf[0] if huruf and len(kunci) == 1 else label
        if (lama := printed_grade(konteks.grid(tabel), letak.baris, benar)) and lama in kunci[:1]:
            yield by_other_scale(tabel, letak, benar, ganti)
            continue
        sel_ikm = [] if tercetak is None else [(tercetak.baris, tercetak.kolom)]
        yield temuan_di(
            tabel,
            "K102",
            "kesalahan",
            [(letak.baris, letak.kolom), *sel_ikm],
            f"Mutu IKM tercetak {letak.teks}, padahal IKM {tulis_desimal(benar)} termasuk {ganti}.",
            f"Ganti menjadi {ganti}, atau perbaiki nilainya.",
            nilai=letak.teks,
            seharusnya=ganti,
        )


def _printed_labels(survei: Survei) -> Iterator[tuple[str, Angka, int, str]]:
    """Return each printed kategori: of what, its value, its column, and the word."""
    sel = [(f"unsur “{s.nama}”", s.nilai, s.kategori) for s in survei.unsur]
    if survei.ikm:
        sel.append(("IKM", survei.ikm, survei.kategori_ikm))
    for nama, nilai, kata in sel:
        for angka, kolom, tercetak in zip(nilai, survei.kolom_kategori, kata, strict=True):
            if tercetak and kolom is not None:
                yield nama, angka, kolom, tercetak


def _plain_label(tercetak: str) -> str:
    """Return a printed kategori as it is compared, without Mutu or Kategori in front."""
    kunci = kunci_nama(tercetak)
    return re.sub(r"^(mutu|kategori)(?=.)", "", kunci)


def _spellings(skala: Skala, label: str) -> set[str]:
    """Return the ways to write a step: its word, initials, a first word of its own, its letter."""
    posisi = [jenjang.label for jenjang in skala.jenjang].index(label)
    kata, huruf = kunci_nama(label), HURUF_MUTU[posisi : posisi + 1]
    bentuk = {kata, "".join(teks[0] for teks in label.lower().split())}
    awal = kunci_nama(label.split(maxsplit=1)[0])
    if sum(kunci_nama(jenjang.label).startswith(awal) for jenjang in skala.jenjang) == 1:
        bentuk.add(awal)
    for teks in huruf:
        bentuk |= {teks.lower(), teks.lower() + kata, kata + teks.lower()}
    return bentuk


@aturan("peringatan")
def k103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah unsur bukan sembilan.

    Mengapa: PermenPANRB 14/2017 menetapkan sembilan unsur; bobotnya berubah bila tidak sembilan.
    Contoh: delapan unsur, tanpa Penanganan Pengaduan.
    Cara memperbaiki: lengkapi unsurnya; bila memang lain, biarkan: bobotnya menjadi 1/N.
    Keterbatasan: unsur dikenali dari baris yang punya nama dan nilai. Beberapa pertanyaan untuk
    satu unsur dihitung masing-masing, kecuali IKM yang tercetak menunjukkan lain.
    """
    for tabel, survei in _recaps(konteks):
        jumlah = len(survei.unsur)
        if jumlah != JUMLAH_UNSUR:
            yield temuan_di(
                tabel,
                "K103",
                "peringatan",
                [(unsur.baris, unsur.kolom) for unsur in survei.unsur],
                f"Ada {jumlah} unsur, bukan {JUMLAH_UNSUR}; bobot yang dipakai 1/{jumlah}.",
                "Lengkapi unsurnya menurut PermenPANRB 14/2017, atau jelaskan di laporan.",
            )
    for sumber, daftar in first_lists(konteks):
        jumlah = len(daftar.unsur)
        if jumlah != JUMLAH_UNSUR:
            yield temuan_di(
                sumber,
                "K103",
                "peringatan",
                [(daftar.baris_unsur, unsur.kolom) for unsur in daftar.unsur],
                *_how_many(daftar),
            )


def _how_many(daftar: DaftarResponden) -> tuple[str, str]:
    """Return what is said of answers on other than nine unsur, and what can be done."""
    jumlah, exact = len(daftar.unsur), exact_values(daftar)
    nilai = means_of_unsur(daftar, exact)
    if not nilai:
        return (
            f"Ada {jumlah} unsur yang dijawab, bukan {JUMLAH_UNSUR}.",
            "Lengkapi unsurnya menurut PermenPANRB 14/2017, atau jelaskan di laporan.",
        )
    ikm_unsur, ikm_tanya = (bulatkan(sum(n, Fraction(0)) / len(n)) for n in (nilai, exact))
    return (
        f"Ada {jumlah} pertanyaan untuk {len(nilai)} unsur: IKM-nya {tulis_desimal(ikm_unsur)} "
        f"dari rata-rata pertanyaan tiap unsur, {tulis_desimal(ikm_tanya)} bila semua pertanyaan "
        "sama berat (bobot 1/N).",
        "Nilai unsur adalah rata-rata pertanyaannya: buat satu kolom tiap unsur, supaya laporan "
        "memuat nilai per unsur.",
    )


def _unsur_cells(tabel: Tabel, unit: int) -> list[Tempat]:
    """Return the cells of the unsur: one unit's values in a recap, the headers of the answers."""
    if isinstance(tabel.isi, Survei):
        return [(s.nilai[unit].baris, s.nilai[unit].kolom) for s in tabel.isi.unsur]
    if isinstance(tabel.isi, DaftarResponden):
        return [(tabel.isi.baris_unsur, unsur.kolom) for unsur in tabel.isi.unsur]
    return []


@aturan("informasi")
def k104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: IKM menurut bobot lain yang juga dipakai orang, beserta mutunya.

    Mengapa: bobot 0,11 dan 1/9 memberi IKM yang berbeda, kadang juga mutu yang berbeda.
    Contoh: bobot 0,11 memberi 88,24 (B), bobot 1/9 memberi 89,13 (A).
    Cara memperbaiki: tidak perlu; pilih bobot di Pengaturan bila daerah menetapkannya.
    Keterbatasan: selalu ditampilkan, juga bila mutunya sama.
    """
    survei = konteks.hasil.survei
    tabel = konteks.gabungan.tabel("skm_rekap") or konteks.gabungan.tabel("skm_responden")
    if survei is None or tabel is None:
        return
    dipakai, ikm_lain = survei.ikm[survei.sendiri], survei.pembanding[survei.sendiri]
    if dipakai.bobot == ikm_lain.bobot:
        return

    yield temuan_di(
        tabel,
        "K104",
        "informasi",
        _unsur_cells(tabel, survei.sendiri),
        f"Bobot {ikm.sebut_bobot(dipakai.bobot)} memberi IKM {_graded(dipakai)}; bobot "
        f"{ikm.sebut_bobot(ikm_lain.bobot)} memberi {_graded(ikm_lain)}. Yang dipakai "
        f"{ikm.sebut_bobot(dipakai.bobot)}: {survei.dipilih_karena}.",
        "Pilih bobot di Pengaturan (Bobot SKM) bila daerah menetapkannya.",
    )


def _graded(hasil: HasilIkm) -> str:
    """Return an IKM with its mutu, where the scale has letters."""
    return tulis_desimal(hasil.ikm) + (f" ({hasil.mutu})" if hasil.mutu else "")


def _share_bound(bawah: RentangSkala, atas: RentangSkala) -> bool:
    """Tell whether one value belongs to two neighbouring steps."""
    bertemu = bawah.atas is not None and bawah.atas == atas.bawah
    return bertemu and bawah.atas_termasuk and atas.bawah_termasuk


@aturan("peringatan")
def k105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: satu nilai berdiri di dua baris tabel interval SKM.

    Mengapa: nilai tepat di batas itu tidak jelas masuk mutu yang mana.
    Contoh: 2,60-3,064 lalu 3,064-3,532; menurut PermenPANRB 14/2017 yang kedua mulai 3,0644.
    Cara memperbaiki: samakan dengan tabel PermenPANRB 14/2017.
    Keterbatasan: mutu di laporan ini dicari pada nilai konversi, yang tidak tumpang tindih.
    """
    for tabel in konteks.tables_of(DaftarSkala):
        for jenjang in (tabel.isi.jenjang, tabel.isi.interval):
            urut = sorted(jenjang, key=lambda rentang: rentang.bawah or Decimal(-1))
            ganda = [(bawah, atas) for bawah, atas in pairwise(urut) if _share_bound(bawah, atas)]
            if ganda:
                nilai = joined([str(b.atas).replace(".", ",") for b, _ in ganda])
                yield temuan_di(
                    tabel,
                    "K105",
                    "peringatan",
                    [(s.baris, s.kolom) for dua in ganda for s in dua],
                    f"Nilai {nilai} masing-masing berdiri di dua baris tabel interval.",
                    "Samakan dengan tabel PermenPANRB 14/2017 (2,5996; 3,064; 3,0644; 3,5324).",
                )
