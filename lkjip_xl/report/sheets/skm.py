"""SKM: the survey counted from the answers on the copied source sheet."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.join.responses import answer_parts
from lkjip_xl.measures import ikm, kategori, krejcie, responden
from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG
from lkjip_xl.model.hasil import HasilSurvei
from lkjip_xl.model.hasil_responden import HasilResponden, UnsurResponden
from lkjip_xl.model.pengaturan import DaftarSetelan
from lkjip_xl.model.tabel import is_table_of
from lkjip_xl.report.bahan import Bahan, category, first_entry
from lkjip_xl.report.blocks.skm_kelompok import group_blocks
from lkjip_xl.report.isi import (
    Baris,
    BlokTeks,
    Grafik,
    Isi,
    Lembar,
    Seri,
    acuan,
    acuan_sumber,
    nama_sel,
)
from lkjip_xl.report.sources.sumber_responden import TERISI, Bagian, added, counted, survey_lists
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "skm"
_Urut = tuple[int, UnsurResponden]  # an unsur and its place


def _columns(bahan: Bahan, bagian: list[Bagian], bobot: Isi) -> list[KolomTabel[_Urut]]:
    """Return the columns: counts over the source, NRR, converted value, weight, kategori."""
    skala = bahan.gabungan.pengaturan.skala_mutu

    def counts(s: _Urut) -> tuple[str, str]:
        return acuan(KUNCI, s[0], "jumlah"), acuan(KUNCI, s[0], "jawaban")

    def answers(s: _Urut) -> Isi:
        rumus = "=" + counted(bagian, s[0], responden.isi_jawaban)
        return Isi(s[1].jawaban, "bilangan", rumus, nama_sel(KUNCI, s[0], "jawaban"))

    def total(s: _Urut) -> Isi:
        rumus = "=" + counted(bagian, s[0], responden.isi_jumlah)
        return Isi(s[1].jumlah, "angka_umum", rumus, nama_sel(KUNCI, s[0], "jumlah"))

    def average(s: _Urut) -> Isi:
        nilai = TIDAK_DAPAT_DIHITUNG if s[1].nrr is None else s[1].nrr
        return Isi(nilai, "indeks", responden.rumus_nrr(*counts(s)))

    def converted(s: _Urut) -> Isi:
        nilai = TIDAK_DAPAT_DIHITUNG if s[1].nilai is None else s[1].nilai
        rumus = responden.rumus_konversi(*counts(s))
        return Isi(nilai, "indeks", rumus, nama_sel(KUNCI, s[0], "konversi"))

    def grade(s: _Urut) -> Isi:
        return category(acuan(KUNCI, s[0], "konversi"), s[1].kategori, "mutu", skala)

    return [
        KolomTabel(5, "No.", lambda s: Isi(s[0] + 1, "teks_tengah")),
        KolomTabel(34, "Unsur", lambda s: Isi(s[1].unsur, nama=nama_sel(KUNCI, s[0], "unsur"))),
        KolomTabel(11, "Banyak jawaban", answers),
        KolomTabel(11, "Jumlah nilai", total),
        KolomTabel(9, "NRR (1–4)", average),
        KolomTabel(11, "Nilai konversi", converted),
        KolomTabel(9, "Bobot", lambda _: bobot),
        KolomTabel(14, "Kategori", grade),
    ]


def _same_unsur(survei: HasilSurvei, hasil: HasilResponden) -> bool:
    """Tell whether Tabel 3.3 has as many unsur, so that its weights are this sheet's too."""
    return len(survei.unsur) == len(hasil.unsur)


def _weight(survei: HasilSurvei, kunci: str) -> Isi:
    """Return a weight's cell: it points to Metode."""
    bobot = (survei.ikm if kunci == "ikm" else survei.pembanding)[survei.sendiri].bobot
    nilai = Decimal(bobot.numerator) / Decimal(bobot.denominator)
    return Isi(nilai, "bobot", "=" + acuan("metode", "bobot", kunci))


def _index_rows(bahan: Bahan, survei: HasilSurvei, hasil: HasilResponden) -> list[Baris]:
    """Return the IKM under the weight in force, and under the other one."""
    semua = [("ikm", "IKM", survei.ikm)]
    pilih, ikm_lain = survei.ikm[survei.sendiri], survei.pembanding[survei.sendiri]
    if ikm_lain.bobot != pilih.bobot and _same_unsur(survei, hasil):
        semua.append(("lain", "Pembanding: IKM dengan bobot lain", survei.pembanding))
    skala = bahan.gabungan.pengaturan.skala_mutu
    nilai = [acuan(KUNCI, p, "konversi") for p in range(len(hasil.unsur))]
    baris = []
    for kunci, judul, kumpulan in semua:
        angka = ikm.hitung([s.nilai for s in hasil.unsur], kumpulan[survei.sendiri].bobot)
        sel = acuan(KUNCI, kunci)
        rumus = ikm.rumus(nilai, acuan("metode", "bobot", kunci))
        if kumpulan[survei.sendiri].tercetak is not None:
            angka, rumus = pilih.ikm, "=" + acuan("3.3", "ikm", survei.sendiri)
        kotak = (
            None, Isi(judul), None, None, None, Isi(angka, "indeks", rumus, nama_sel(KUNCI, kunci)),
            _weight(survei, kunci), category(sel, kategori.hitung(angka, skala), "mutu", skala),
        )  # fmt: skip
        baris.append(Baris(kotak, ragam="jumlah"))
    return baris


def _population_cell(bahan: Bahan) -> str | None:
    """Return the formula that points to Populasi on the copied settings."""
    for posisi, entri in enumerate(bahan.gabungan.entri):
        if is_table_of(entri, DaftarSetelan):
            for s in entri.isi.setelan:
                if s.kunci == "populasi":
                    nomor = first_entry(bahan.gabungan, posisi)
                    return "=" + acuan_sumber(nomor, s.baris, s.kolom)
    return None


def _sample(bahan: Bahan, bagian: list[Bagian], hasil: HasilResponden) -> BlokTeks:
    """Return how many answered and, where the population is known, whether they are enough."""
    banyak = added(bagian, lambda s: f'COUNTIF({s.roles(TERISI)},">0")')
    total = Isi(hasil.responden, "nilai_kunci", f"={banyak}", nama_sel(KUNCI, "responden"))
    baris = [Baris((Isi("Responden", "label"), None, total))]
    rumus = _population_cell(bahan)
    if hasil.populasi is None or rumus is None:
        return BlokTeks(tuple(baris))
    minimal = responden.rumus_cukup(acuan(KUNCI, "responden"), acuan(KUNCI, "minimal"))
    cukup = {True: "ya", False: "belum", None: TIDAK_DAPAT_DIHITUNG}[hasil.sampel_cukup]
    baris += [
        Baris((Isi("Populasi", "label"), None,
               Isi(hasil.populasi, "bilangan", rumus, nama_sel(KUNCI, "populasi")))),
        Baris((Isi("Sampel minimal (Krejcie–Morgan)", "label"), None,
               Isi(hasil.sampel_minimal if hasil.sampel_minimal is not None
                   else TIDAK_DAPAT_DIHITUNG, "bilangan",
                   krejcie.rumus(acuan(KUNCI, "populasi")), nama_sel(KUNCI, "minimal")))),
        Baris((Isi("Sampel cukup", "label"), None, Isi(cukup, "teks_tebal", minimal))),
    ]  # fmt: skip
    return BlokTeks(tuple(baris))


def build_skm(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without answers of the own unit."""
    tabel, hasil = bahan.gabungan.tabel("skm_responden"), bahan.hasil.responden
    survei = bahan.hasil.survei
    if tabel is None or hasil is None or survei is None:
        return None
    bagian = survey_lists(bahan)
    blok = table(_columns(bahan, bagian, _weight(survei, "ikm")), enumerate(hasil.unsur))
    baris = (*blok.baris, *_index_rows(bahan, survei, hasil))
    return Lembar(
        kunci=KUNCI,
        nama="SKM",
        judul="Survei Kepuasan Masyarakat: dari jawaban responden sampai IKM",
        anak_judul=bahan.sub_title(),
        blok=(
            _sample(bahan, bagian, hasil),
            replace(blok, baris=baris),
            *group_blocks(bahan, bagian, hasil),
        ),
        catatan=_notes(bahan),
        grafik=(_chart(hasil),),
        arah="mendatar",
        warna_tab="skm",
    )


def _notes(bahan: Bahan) -> tuple[str, ...]:
    """Return where the figures come from and how they are counted."""
    entri = [bahan.gabungan.entri[p] for p, _, _ in answer_parts(bahan.gabungan)]
    asal = "; ".join(f"{tabel.berkas}, lembar {tabel.lembar}" for tabel in entri)
    return (
        f"Sumber: {asal}. Hanya jawaban 1–4 yang dihitung; yang "
        "kosong atau di luar 1–4 dilewati dan ditandai di lembar sumbernya.",
        "Nilai konversi = jumlah nilai ÷ banyak jawaban × 25, dibulatkan sekali dua desimal; NRR "
        "hanya ditampilkan. IKM = jumlah (nilai konversi × bobot).",
        "IKM per kelompok kosong bila ada unsur yang tidak dijawab seorang pun dari kelompok itu.",
    )


def _chart(hasil: HasilResponden) -> Grafik:
    """Return the chart of the unsur."""
    urut = sorted(range(len(hasil.unsur)), key=lambda p: -(hasil.unsur[p].nilai or 0))
    seri = Seri(
        "Nilai konversi",
        tuple(nama_sel(KUNCI, p, "unsur") for p in urut),
        tuple(nama_sel(KUNCI, p, "konversi") for p in urut),
    )
    kata = "Diagram batang nilai konversi tiap unsur; angkanya ada di tabel pertama lembar ini."
    return Grafik(
        "batang",
        "Nilai konversi tiap unsur, dari yang tertinggi",
        (seri,),
        kata,
        minimum=25,
        maksimum=100,
    )
