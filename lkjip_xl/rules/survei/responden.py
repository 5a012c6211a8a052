"""K: the answers of the satisfaction survey."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.lists import listed, others
from lkjip_xl.cells.privat import is_plain_answer, may_be_personal
from lkjip_xl.measures import responden
from lkjip_xl.measures.hasil.jawaban import repeated, wrong_answers
from lkjip_xl.measures.hasil.kaki import wrong_below
from lkjip_xl.measures.kalimat import tulis_desimal, tulis_rupiah
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, is_accepted, temuan_di
from lkjip_xl.rules.survei.bacaan import answer_lists
from lkjip_xl.rules.survei.rekap import recap_of_blanks, recap_without_copies

_SEKOLOM = 3  # from so many fives on a column is on a 1-5 scale, not mistyped
_KELOMPOK_TERBANYAK = 10
_TAK_DIKUTIP = "(kata lain)"
_KATA_DISEBUT = 3


def _other_scale(salah: list[Angka]) -> str:
    """Return which other scale fills a column: "lima" or "kata"; "" for single slips."""
    if len(salah) < _SEKOLOM:
        return ""
    if all(n.nilai == 5 for n in salah):
        return "lima"
    return "kata" if all(n.nilai is None for n in salah) else ""


@aturan("kesalahan", "peringatan")
def k107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jawaban di luar 1 sampai 4; jawaban itu tidak ikut dihitung.

    Mengapa: PermenPANRB 14/2017 memakai skala 1-4; nilai lain membuat NRR dan IKM salah.
    Contoh: jawaban 5 dari kuesioner berskala 1-5, atau 33 karena terketik dua kali.
    Cara memperbaiki: cocokkan dengan kuesionernya, lalu ketik 1, 2, 3, atau 4.
    Keterbatasan: kolom yang berulang kali berisi 5 (skala 1-5) atau kata dilaporkan sekali untuk
    seluruh lembar. Kata kuesioner PermenPANRB 14/2017 (Sangat mudah, Gratis, ...) dibaca. Jawaban
    pecahan seperti 3,5 dihitung dan hanya peringatan: dapat berasal dari beberapa pertanyaan.
    """
    for tabel, daftar in answer_lists(konteks):
        jawaban_lain: dict[str, list[tuple[str, list[Angka]]]] = {}
        for posisi, unsur in enumerate(daftar.unsur):
            salah = wrong_answers(daftar, posisi)
            if skala := _other_scale(salah):
                jawaban_lain.setdefault(skala, []).append((unsur.nama, salah))
            else:
                for angka in salah:
                    yield _one_answer(tabel, unsur.nama, angka)
        for skala, kolom in jawaban_lain.items():
            yield _scale_finding(tabel, skala, kolom)
        if pecahan := _fractions(daftar):
            yield _fraction_finding(tabel, pecahan)


def _fractions(daftar: DaftarResponden) -> list[Angka]:
    """Return the answers between 1 and 4 that are no whole number."""
    semua = [n for orang in daftar.responden for n in orang.jawaban]
    return [n for n in semua if n.nilai and responden.is_answer(n.nilai) and n.nilai % 1]


def _fraction_finding(tabel: Tabel, pecahan: list[Angka]) -> Temuan:
    """Return the one finding of all answers that are no whole number."""
    sisanya = others(pecahan, "jawaban lain")
    return temuan_di(
        tabel,
        "K107",
        "peringatan",
        [(n.baris, n.kolom) for n in pecahan],
        f"Jawaban {tulis_desimal(pecahan[0].nilai, 1)}{sisanya} bukan bilangan bulat; tetap "
        "dihitung.",
        "Cocokkan dengan kuesionernya; bila rata-rata beberapa pertanyaan, biarkan.",
        nilai=pecahan[0].nilai,
    )


def _quoted(teks: str | None) -> str:
    """Return the words in place of an answer, where they say nothing of who wrote them."""
    return teks if teks and is_plain_answer(teks) else _TAK_DIKUTIP


def _told(tulisan: str) -> str:
    """Return an answer in quotes, or that it is not quoted: it may tell who wrote it."""
    return "berupa kata lain" if tulisan == _TAK_DIKUTIP else f"“{tulisan}”"


def _one_answer(tabel: Tabel, nama: str, angka: Angka) -> Temuan:
    """Return the finding of one answer that is none."""
    tulisan = _quoted(angka.teks) if angka.teks else tulis_desimal(angka.nilai, 0)
    if angka.nilai is not None and angka.nilai != int(angka.nilai):
        tulisan = tulis_desimal(angka.nilai)
    dikutip = angka.nilai is not None and not may_be_personal(f"{angka.nilai:f}")
    if not angka.teks and not dikutip:
        tulisan = _TAK_DIKUTIP
    return temuan_di(
        tabel,
        "K107",
        "kesalahan",
        [(angka.baris, angka.kolom)],
        f"Jawaban {_told(tulisan)} untuk unsur {nama} bukan 1–4, maka tidak dihitung.",
        "Cocokkan dengan kuesionernya, lalu ketik 1, 2, 3, atau 4.",
        nilai=angka.nilai if dikutip else tulisan,
    )


def _scale_finding(tabel: Tabel, skala: str, kolom: list[tuple[str, list[Angka]]]) -> Temuan:
    """Return the one finding of all columns on another scale."""
    salah = sorted((n for _, angka in kolom for n in angka), key=lambda n: (n.baris, n.kolom))
    nama = f"Kolom unsur {kolom[0][0]}"
    if len(kolom) > 1:
        nama = f"{len(kolom)} kolom jawaban ({kolom[0][0]} sampai {kolom[-1][0]})"
    apa = "tampaknya memakai skala 1–5"
    if skala == "kata":
        tertulis = {n.teks for n in salah if n.teks}
        kata = sorted(filter(is_plain_answer, tertulis))[:_KATA_DISEBUT]
        sebut = ", ".join(f"“{jawaban}”" for jawaban in kata)
        apa = f"berisi kata yang nilainya tidak pasti menurut kuesioner ({sebut})"
    return temuan_di(
        tabel,
        "K107",
        "kesalahan",
        [(n.baris, n.kolom) for n in salah],
        f"{nama} {apa}: {len(salah)} jawaban tidak dihitung, jadi IKM-nya belum dapat dipakai.",
        "Ubah seluruh kolom ke angka 1–4 menurut kuesionernya.",
        nilai=_quoted(salah[0].teks) if salah[0].nilai is None else salah[0].nilai,
    )


@aturan("kesalahan", "peringatan")
def k108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: ada jawaban responden yang kosong.

    Mengapa: NRR unsur itu dihitung dari responden yang lebih sedikit.
    Contoh: 60 responden, tetapi unsur Biaya/Tarif hanya dijawab 58.
    Cara memperbaiki: lengkapi dari kuesionernya; bila memang tidak dijawab, biarkan kosong.
    Keterbatasan: kolom yang kosong seluruhnya dianggap bukan unsur survei ini. Kesalahan bila
    rekap, atau jumlah di bawah jawabannya, tepat hanya bila satu atau dua jawaban itu diisi: dua
    sumber lalu menunjuk sel yang sama.
    """
    di_rekap = recap_of_blanks(konteks)
    for tabel, daftar in answer_lists(konteks):
        jawaban = (n for s in daftar.responden for n in s.jawaban if not n.teks)
        kosong = [n for n in jawaban if n.nilai is None]
        kaki = (s.angka.kolom for s in wrong_below(daftar, tabel.angka_teks) if s.kurang)
        terisi = {unsur.kolom for unsur in daftar.unsur} & di_rekap | {*kaki}
        if kosong:
            diterima = is_accepted(konteks, "K108", tabel)
            yield _blanks(tabel, kosong, set() if diterima else terisi)


def _blanks(tabel: Tabel, kosong: list[Angka], terisi: set[int]) -> Temuan:
    """Return the finding of blank answers; in the columns `terisi` a sum or recap holds one."""
    orang = len({n.baris for n in kosong})
    urut = sorted(kosong, key=lambda n: n.kolom not in terisi)
    bukti = saran = ""
    if terisi:
        bukti = " Rekap atau jumlahnya masih memuat jawaban itu."
        saran = ": terima di Pengaturan, lembar Diterima, lalu hitung ulang rekapnya"
    return temuan_di(
        tabel,
        "K108",
        "kesalahan" if terisi else "peringatan",
        [(n.baris, n.kolom) for n in urut],
        f"{len(kosong)} jawaban kosong pada {orang} responden; unsurnya dihitung dari responden "
        f"yang menjawab.{bukti}",
        "Lengkapi dari kuesionernya; bila memang tidak dijawab, biarkan kosong" + saran + ".",
    )


@aturan("kesalahan", "peringatan")
def k109(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: responden yang sama tercatat lebih dari sekali.

    Mengapa: satu orang yang dihitung dua kali menggeser NRR dan jumlah responden.
    Contoh: nomor responden 12 ada di dua baris, atau nama dan semua jawabannya sama.
    Cara memperbaiki: hapus baris gandanya, atau beri nomor yang benar.
    Keterbatasan: baris ganda tetap dihitung; penomoran yang diulang (tiap hari mulai dari 1)
    dilaporkan sekali. Nama tidak pernah ditampilkan. Kesalahan bila rekapnya cocok hanya tanpa
    baris ganda itu: dua sumber lalu menunjuk baris yang sama.
    """
    rekap = recap_without_copies(konteks)
    for tabel, daftar in answer_lists(konteks):
        ganda = repeated(daftar)
        kolom = daftar.kolom_nomor if daftar.kolom_nomor is not None else daftar.unsur[0].kolom
        if len(ganda) > _KELOMPOK_TERBANYAK:
            ganda = [[s for kembar in ganda for s in kembar]]
        for kembar in ganda:
            baris = sorted({s.baris for s in kembar}, key=lambda b: (b == kembar[0].baris, b))
            nomor = [str(b + 1) for b in sorted(baris)]
            urut = listed(nomor, "baris lain", _KELOMPOK_TERBANYAK)
            terbukti = tabel is konteks.gabungan.tabel("skm_responden") and rekap
            saksi = f" Rekap di {rekap} cocok tanpa baris gandanya." if terbukti else ""
            yield temuan_di(
                tabel,
                "K109",
                "kesalahan" if terbukti else "peringatan",
                [(b, kolom) for b in baris],
                f"Responden di baris {urut} tampaknya sama (nomor, atau nama dan semua jawaban); "
                f"semuanya ikut dihitung.{saksi}",
                "Hapus baris gandanya, atau perbaiki nomor respondennya.",
            )


@aturan("peringatan")
def k110(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: responden lebih sedikit daripada sampel minimal menurut Krejcie dan Morgan.

    Mengapa: hasil survei dari sampel yang terlalu kecil dapat dipertanyakan.
    Contoh: populasi 300 pengguna layanan memerlukan 169 responden, yang ada 60.
    Cara memperbaiki: tambah responden, atau perbaiki “Populasi” di Pengaturan.
    Keterbatasan: hanya bila Pengaturan menyebut Populasi.
    """
    hasil, tabel = konteks.hasil.responden, konteks.gabungan.tabel("skm_responden")
    if tabel is None or hasil is None or hasil.sampel_cukup is not False:
        return
    daftar = tabel.isi
    if hasil.populasi and hasil.sampel_minimal:
        kolom = daftar.kolom_nomor if daftar.kolom_nomor is not None else daftar.unsur[0].kolom
        yield temuan_di(
            tabel,
            "K110",
            "peringatan",
            [(daftar.baris_akhir, kolom)],
            f"Responden {hasil.responden} orang; populasi {tulis_rupiah(hasil.populasi)} "
            f"memerlukan sedikitnya {hasil.sampel_minimal} (Krejcie dan Morgan).",
            "Tambah responden, atau perbaiki Populasi di Pengaturan.",
            nilai=Decimal(hasil.responden),
            seharusnya=hasil.sampel_minimal,
        )
