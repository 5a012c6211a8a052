"""K: the answers of the satisfaction survey."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.join.responses import answer_parts, are_labelled
from lkjip_xl.measures import ikm, responden
from lkjip_xl.measures.hasil_survei import own_unit, pair_unsur
from lkjip_xl.measures.kalimat import tulis_desimal, tulis_rupiah
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.responden import DaftarResponden, Responden
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import Konteks, temuan_di

_BEDA = Decimal("0.01")
_SEKOLOM = 3  # from so many fives on a column is on a 1-5 scale, not mistyped
_KELOMPOK_TERBANYAK = 10
_KATA_DISEBUT = 3


def _lists(konteks: Konteks) -> Iterator[tuple[Tabel, DaftarResponden]]:
    """Return the tables of respondents."""
    for tabel in konteks.tabel():
        if isinstance(tabel.isi, DaftarResponden):
            yield tabel, tabel.isi


def first_lists(konteks: Konteks) -> Iterator[tuple[Tabel, DaftarResponden]]:
    """Return the lists that feed the report, of several parts only the first: all read alike."""
    tabel = konteks.gabungan.tabel("skm_responden")
    if tabel is not None and isinstance(tabel.isi, DaftarResponden):
        yield tabel, tabel.isi


def k106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: unsur hanya bernomor U1, U2, …, di jawaban atau rekap; dibaca menurut urutan kuesioner.

    Mengapa: peraturan dan kuesioner menukar dua unsur terakhir.
    Contoh: U8 dibaca Sarana dan Prasarana, U9 dibaca Penanganan Pengaduan.
    Cara memperbaiki: tidak perlu bila urutannya benar; bila lain, tulis nama unsurnya.
    Keterbatasan: urutan kuesioner yang sebenarnya tidak dapat diketahui dari angka saja.
    """
    for tabel, isi in first_lists(konteks):
        if isi.bernomor:
            yield temuan_di(
                tabel,
                "K106",
                "informasi",
                [(isi.baris_unsur, satu.kolom) for satu in isi.unsur],
                _numbered([satu.kunci for satu in isi.unsur]),
                "Bila urutan kuesionernya lain, tulis nama unsur di kepala kolom.",
            )
    for tabel in konteks.tabel():
        if isinstance(tabel.isi, Survei) and tabel.isi.bernomor:
            yield temuan_di(
                tabel,
                "K106",
                "informasi",
                [(satu.baris, satu.kolom) for satu in tabel.isi.unsur],
                _numbered([satu.kunci for satu in tabel.isi.unsur]),
                "Bila urutan kuesionernya lain, tulis nama unsur di rekap.",
            )


def _numbered(kunci: list[str | None]) -> str:
    """Return the sentence that says how bare numbers were read."""
    if any(kunci):
        return (
            "Unsurnya hanya bernomor, maka dibaca menurut urutan kuesioner: U8 Sarana "
            "dan Prasarana, U9 Penanganan Pengaduan."
        )
    return (
        f"Unsurnya hanya bernomor dan berjumlah {len(kunci)}, bukan sembilan; unsurnya "
        "tetap disebut U1, U2, …."
    )


def _wrong(isi: DaftarResponden, posisi: int) -> list[Angka]:
    """Return the filled cells of an unsur that are no answer 1-4."""
    semua = [s.jawaban[posisi] for s in isi.responden]
    return [
        n for n in semua if (n.nilai is not None or n.teks) and not responden.is_answer(n.nilai)
    ]


def _other_scale(salah: list[Angka]) -> str:
    """Return which other scale fills a column: "lima" or "kata"; "" for single slips."""
    if len(salah) < _SEKOLOM:
        return ""
    if all(n.nilai == 5 for n in salah):
        return "lima"
    return "kata" if all(n.nilai is None for n in salah) else ""


def k107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jawaban di luar 1 sampai 4; jawaban itu tidak ikut dihitung.

    Mengapa: PermenPANRB 14/2017 memakai skala 1-4; nilai lain membuat NRR dan IKM salah.
    Contoh: jawaban 5 dari kuesioner berskala 1-5, atau 33 karena terketik dua kali.
    Cara memperbaiki: cocokkan dengan kuesionernya, lalu ketik 1, 2, 3, atau 4.
    Keterbatasan: kolom yang berulang kali berisi 5 (skala 1-5) atau kata dilaporkan sekali untuk
    seluruh lembar. Kata kuesioner PermenPANRB 14/2017 (Sangat mudah, Gratis, ...) dibaca.
    """
    for tabel, isi in _lists(konteks):
        lain: dict[str, list[tuple[str, list[Angka]]]] = {}
        for posisi, unsur in enumerate(isi.unsur):
            salah = _wrong(isi, posisi)
            if skala := _other_scale(salah):
                lain.setdefault(skala, []).append((unsur.nama, salah))
            else:
                for satu in salah:
                    yield _one_answer(tabel, unsur.nama, satu)
        for skala, kolom in lain.items():
            yield _scale_finding(tabel, skala, kolom)


def _one_answer(tabel: Tabel, nama: str, satu: Angka) -> Temuan:
    """Return the finding of one answer that is none."""
    tulisan = satu.teks or tulis_desimal(satu.nilai, 0)
    if satu.nilai is not None and satu.nilai != int(satu.nilai):
        tulisan = tulis_desimal(satu.nilai)
    return temuan_di(
        tabel,
        "K107",
        "kesalahan",
        [(satu.baris, satu.kolom)],
        f"Jawaban “{tulisan}” untuk unsur {nama} bukan 1–4, maka tidak dihitung.",
        "Cocokkan dengan kuesionernya, lalu ketik 1, 2, 3, atau 4.",
        nilai=satu.teks if satu.nilai is None else satu.nilai,
    )


def _scale_finding(tabel: Tabel, skala: str, kolom: list[tuple[str, list[Angka]]]) -> Temuan:
    """Return the one finding of all columns on another scale."""
    salah = sorted((n for _, isi in kolom for n in isi), key=lambda n: (n.baris, n.kolom))
    nama = f"Kolom unsur {kolom[0][0]}"
    if len(kolom) > 1:
        nama = f"{len(kolom)} kolom jawaban ({kolom[0][0]} sampai {kolom[-1][0]})"
    apa = "tampaknya memakai skala 1–5"
    if skala == "kata":
        kata = sorted({n.teks or "" for n in salah})[:_KATA_DISEBUT]
        sebut = ", ".join(f"“{satu}”" for satu in kata)
        apa = f"berisi kata yang nilainya tidak pasti menurut kuesioner ({sebut})"
    return temuan_di(
        tabel,
        "K107",
        "kesalahan",
        [(n.baris, n.kolom) for n in salah],
        f"{nama} {apa}: {len(salah)} jawaban tidak dihitung.",
        "Ubah seluruh kolom ke angka 1–4 menurut kuesionernya.",
        nilai=salah[0].teks if salah[0].nilai is None else salah[0].nilai,
    )


def k112(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jawaban berupa kata dibaca sebagai angka 1 sampai 4 menurut kuesioner.

    Mengapa: hasil formulir daring menyimpan kata, sedangkan NRR dihitung dari angka.
    Contoh: “Sangat mudah” dan “Gratis” dibaca 4, “Sangat mahal” dibaca 1.
    Cara memperbaiki: tidak perlu bila benar; bila lain, ganti katanya dengan angka 1-4.
    Keterbatasan: hanya kata kuesioner PermenPANRB 14/2017 dan KEP/25/M.PAN/2/2004, serta kata
    lain yang pasangan tidak/kurang/sangat-nya ada di lembar yang sama.
    """
    for tabel, isi in _lists(konteks):
        if not isi.kata:
            continue
        menurut: dict[Decimal, list[str]] = {}
        for kata, nilai in isi.kata.items():
            menurut.setdefault(nilai, []).append(kata)
        arti = "; ".join(
            f"{tulis_desimal(nilai, 0)} = " + ", ".join(f"“{k}”" for k in kata[:_KATA_DISEBUT])
            for nilai, kata in sorted(menurut.items(), reverse=True)
        )
        yield temuan_di(
            tabel,
            "K112",
            "informasi",
            [(isi.baris_unsur, satu.kolom) for satu in isi.unsur],
            f"Jawaban berupa kata dibaca menurut kuesioner: {arti}.",
            "Periksa apakah artinya benar; bila lain, ganti katanya dengan angka 1–4.",
        )


def k108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: ada jawaban responden yang kosong.

    Mengapa: NRR unsur itu dihitung dari responden yang lebih sedikit.
    Contoh: 60 responden, tetapi unsur Biaya/Tarif hanya dijawab 58.
    Cara memperbaiki: lengkapi dari kuesionernya; bila memang tidak dijawab, biarkan kosong.
    Keterbatasan: kolom yang kosong seluruhnya dianggap bukan unsur survei ini.
    """
    for tabel, isi in _lists(konteks):
        kosong = [n for s in isi.responden for n in s.jawaban if n.nilai is None and not n.teks]
        orang = len({n.baris for n in kosong})
        if kosong:
            yield temuan_di(
                tabel,
                "K108",
                "peringatan",
                [(n.baris, n.kolom) for n in kosong],
                f"{len(kosong)} jawaban kosong pada {orang} responden; unsurnya dihitung dari "
                "responden yang menjawab.",
                "Lengkapi dari kuesionernya; bila memang tidak dijawab, biarkan kosong.",
            )


def _repeated(isi: DaftarResponden) -> list[list[Responden]]:
    """Return the groups with the same number, or the same name and the same answers."""
    menurut: dict[tuple[object, ...], list[Responden]] = {}
    for satu in isi.responden:
        if satu.nomor:
            menurut.setdefault(("nomor", satu.nomor.lower()), []).append(satu)
        if satu.pribadi:
            jawaban = tuple(n.nilai for n in satu.jawaban)
            menurut.setdefault(("orang", satu.pribadi, jawaban), []).append(satu)
    hasil: dict[tuple[int, ...], list[Responden]] = {}
    for semua in menurut.values():
        if len(semua) > 1:
            hasil.setdefault(tuple(s.baris for s in semua), semua)
    return list(hasil.values())


def k109(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: responden yang sama tercatat lebih dari sekali.

    Mengapa: satu orang yang dihitung dua kali menggeser NRR dan jumlah responden.
    Contoh: nomor responden 12 ada di dua baris, atau nama dan semua jawabannya sama.
    Cara memperbaiki: hapus baris gandanya, atau beri nomor yang benar.
    Keterbatasan: baris ganda tetap dihitung; penomoran yang diulang (tiap hari mulai dari 1)
    dilaporkan sekali. Nama tidak pernah ditampilkan.
    """
    for tabel, isi in _lists(konteks):
        ganda = _repeated(isi)
        kolom = isi.kolom_nomor if isi.kolom_nomor is not None else isi.unsur[0].kolom
        if len(ganda) > _KELOMPOK_TERBANYAK:
            ganda = [[s for satu in ganda for s in satu]]
        for satu in ganda:
            baris = sorted({s.baris for s in satu}, key=lambda b: (b == satu[0].baris, b))
            urut = ", ".join(str(b + 1) for b in sorted(baris)[:_KELOMPOK_TERBANYAK])
            lagi = len(baris) - _KELOMPOK_TERBANYAK
            urut += f" dan {lagi} baris lain" if lagi > 0 else ""
            yield temuan_di(
                tabel,
                "K109",
                "peringatan",
                [(b, kolom) for b in baris],
                f"Responden di baris {urut} tampaknya sama (nomor, atau nama dan semua jawaban); "
                "semuanya ikut dihitung.",
                "Hapus baris gandanya, atau perbaiki nomor respondennya.",
            )


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
    isi = tabel.isi
    if isinstance(isi, DaftarResponden) and hasil.populasi and hasil.sampel_minimal:
        kolom = isi.kolom_nomor if isi.kolom_nomor is not None else isi.unsur[0].kolom
        yield temuan_di(
            tabel,
            "K110",
            "peringatan",
            [(isi.baris_akhir, kolom)],
            f"Responden {hasil.responden} orang; populasi {tulis_rupiah(hasil.populasi)} "
            f"memerlukan sedikitnya {hasil.sampel_minimal} (Krejcie dan Morgan).",
            "Tambah responden, atau perbaiki Populasi di Pengaturan.",
            nilai=Decimal(hasil.responden),
            seharusnya=hasil.sampel_minimal,
        )


def k111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: nilai unsur di rekap berbeda dari hitungan jawaban respondennya.

    Mengapa: rekap disalin ke laporan; angkanya harus berasal dari jawaban yang sama.
    Contoh: rekap mencetak 86,11, jawaban responden menghasilkan 85,42.
    Cara memperbaiki: perbarui rekapnya, atau lengkapi data respondennya.
    Keterbatasan: selisih sampai 0,01 (atau setengah angka terakhir yang tercetak) dianggap
    pembulatan; nilai di bawah 25 ditangani K101.
    """
    hasil, tabel = konteks.hasil.responden, konteks.gabungan.tabel("skm_rekap")
    if hasil is None or tabel is None or not isinstance(tabel.isi, Survei):
        return
    sendiri = own_unit(tabel.isi, konteks.gabungan.pengaturan.unit_sendiri)
    for satu, posisi in zip(tabel.isi.unsur, pair_unsur(tabel.isi, hasil.unsur), strict=True):
        angka = satu.nilai[sendiri]
        benar = None if posisi is None else hasil.unsur[posisi].nilai
        tertulis = ikm.hitung_nilai(angka)
        if tertulis is None or benar is None or tertulis < 25:
            continue
        if abs(tertulis - benar) > max(_BEDA, _half_unit(angka)):
            yield temuan_di(
                tabel,
                "K111",
                "kesalahan",
                [(angka.baris, angka.kolom)],
                f"Nilai unsur “{satu.nama}” di rekap {tulis_desimal(tertulis)}, padahal "
                f"jawaban responden menghasilkan {tulis_desimal(benar)}.",
                "Perbarui rekapnya, atau lengkapi data respondennya; laporan memakai jawaban.",
                nilai=tertulis,
                seharusnya=benar,
            )


def k113(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jawaban survei tersebar di beberapa lembar, dan semuanya dihitung bersama.

    Mengapa: IKM setahun berasal dari semua responden; lembar yang terlewat atau ganda mengubahnya.
    Contoh: lembar TW I, TW II, TW III, dan TW IV, masing-masing 25 responden.
    Cara memperbaiki: tidak perlu bila benar; bila satu lembar bukan bagiannya, keluarkan.
    Keterbatasan: hanya lembar dengan unsur yang sama, di satu buku kerja atau bernama bulan atau
    triwulan yang berbeda, dan yang jawabannya tidak hampir sama. Peringatan bila namanya bukan
    bulan atau triwulan: lembar itu bisa jadi milik unit lain.
    """
    bagian = answer_parts(konteks.gabungan)
    if len(bagian) < 2:
        return
    tabel = konteks.gabungan.tabel("skm_responden")
    if tabel is None or not isinstance(tabel.isi, DaftarResponden):
        return
    entri = [e for p, _, _ in bagian if isinstance(e := konteks.gabungan.entri[p], Tabel)]
    kata = ", ".join(
        f"{e.lembar} ({len(s[1].responden)})" for e, s in zip(entri, bagian, strict=True)
    )
    yield temuan_di(
        tabel,
        "K113",
        "informasi" if are_labelled(entri) else "peringatan",
        [(tabel.isi.baris_unsur, satu.kolom) for satu in tabel.isi.unsur],
        f"Survei dihitung dari {len(bagian)} lembar jawaban bersama-sama: {kata} responden.",
        "Keluarkan lembar yang bukan bagian survei tahun ini.",
    )


def _half_unit(angka: Angka) -> Decimal:
    """Return half a unit of the last decimal shown."""
    if angka.kali != 1:
        return ikm.half_unit(angka)
    return Decimal(0) if angka.desimal is None else Decimal("0.5").scaleb(-angka.desimal)
