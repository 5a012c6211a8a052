"""K: how the answers and recaps of the survey were read."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.join.responses import answer_parts, are_labelled
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di

_KATA_DISEBUT = 3  # names in a sentence that can still be read


def answer_lists(konteks: Konteks) -> Iterator[tuple[Tabel, DaftarResponden]]:
    """Return the tables of respondents."""
    return ((tabel, tabel.isi) for tabel in konteks.tables_of(DaftarResponden))


def first_lists(konteks: Konteks) -> Iterator[tuple[Tabel, DaftarResponden]]:
    """Return the lists that feed the report, of several parts only the first: all read alike."""
    tabel = konteks.gabungan.tabel("skm_responden")
    if tabel is not None:
        yield tabel, tabel.isi


@aturan("informasi")
def k106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: unsur hanya bernomor U1, U2, …, di jawaban atau rekap; dibaca menurut urutan kuesioner.

    Mengapa: peraturan dan kuesioner menukar dua unsur terakhir.
    Contoh: U8 dibaca Sarana dan Prasarana, U9 dibaca Penanganan Pengaduan.
    Cara memperbaiki: tidak perlu bila urutannya benar; bila lain, tulis nama unsurnya.
    Keterbatasan: urutan kuesioner yang sebenarnya tidak dapat diketahui dari angka saja.
    """
    for tabel, daftar in first_lists(konteks):
        if daftar.bernomor:
            yield temuan_di(
                tabel,
                "K106",
                "informasi",
                [(daftar.baris_unsur, unsur.kolom) for unsur in daftar.unsur],
                _numbered([unsur.kunci for unsur in daftar.unsur]),
                "Bila urutan kuesionernya lain, tulis nama unsur di kepala kolom.",
            )
    for tabel in konteks.tables_of(Survei):
        if tabel.isi.bernomor:
            yield temuan_di(
                tabel,
                "K106",
                "informasi",
                [(unsur.baris, unsur.kolom) for unsur in tabel.isi.unsur],
                _numbered([unsur.kunci for unsur in tabel.isi.unsur]),
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


@aturan("informasi")
def k112(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jawaban berupa kata dibaca sebagai angka 1 sampai 4 menurut kuesioner.

    Mengapa: hasil formulir daring menyimpan kata, sedangkan NRR dihitung dari angka.
    Contoh: “Sangat mudah” dan “Gratis” dibaca 4, “Sangat mahal” dibaca 1.
    Cara memperbaiki: tidak perlu bila benar; bila lain, ganti katanya dengan angka 1-4.
    Keterbatasan: hanya kata kuesioner PermenPANRB 14/2017 dan KEP/25/M.PAN/2/2004, serta kata
    lain yang pasangan tidak/kurang/sangat-nya ada di lembar yang sama.
    """
    for tabel, daftar in answer_lists(konteks):
        if not daftar.kata:
            continue
        menurut: dict[Decimal, list[str]] = {}
        for kata, nilai in daftar.kata.items():
            menurut.setdefault(nilai, []).append(kata)
        arti = "; ".join(
            f"{tulis_desimal(nilai, 0)} = " + ", ".join(f"“{k}”" for k in kata[:_KATA_DISEBUT])
            for nilai, kata in sorted(menurut.items(), reverse=True)
        )
        yield temuan_di(
            tabel,
            "K112",
            "informasi",
            [(daftar.baris_unsur, unsur.kolom) for unsur in daftar.unsur],
            f"Jawaban berupa kata dibaca menurut kuesioner: {arti}.",
            "Periksa apakah artinya benar; bila lain, ganti katanya dengan angka 1–4.",
        )


@aturan("peringatan", "informasi")
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
    if tabel is None:
        return
    entri = [e for p, _, _ in bagian if isinstance(e := konteks.gabungan.entri[p], Tabel)]
    kata = ", ".join(
        f"{e.lembar} ({len(s[1].responden)})" for e, s in zip(entri, bagian, strict=True)
    )
    yield temuan_di(
        tabel,
        "K113",
        "informasi" if are_labelled(entri) else "peringatan",
        [(tabel.isi.baris_unsur, unsur.kolom) for unsur in tabel.isi.unsur],
        f"Survei dihitung dari {len(bagian)} lembar jawaban bersama-sama: {kata} responden.",
        "Keluarkan lembar yang bukan bagian survei tahun ini.",
    )
