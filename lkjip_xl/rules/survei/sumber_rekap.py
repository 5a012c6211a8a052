"""K111: a recap against the answers that it is made from."""

from collections.abc import Iterator

from lkjip_xl.cells.formula_tree import parse_formula, references
from lkjip_xl.join.responses import merged_answers
from lkjip_xl.measures.hasil.jawaban import nrr_of
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.ikm_laporan import SelRagu, answers_in_doubt, settle_first
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.rules.survei.rekap import (
    Beda,
    differences,
    is_of_answers,
    recap_without_copies,
)


@aturan("kesalahan")
def k111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: nilai unsur di rekap berbeda dari hitungan jawaban respondennya.

    Mengapa: rekap disalin ke laporan; angkanya harus berasal dari jawaban yang sama.
    Contoh: rekap mencetak 86,11, jawaban responden menghasilkan 85,42.
    Cara memperbaiki: perbarui rekapnya, atau lengkapi data respondennya.
    Keterbatasan: selisih sampai 0,01 (atau setengah angka terakhir yang tercetak) dianggap
    pembulatan, begitu juga NRR yang dibulatkan dulu lalu dikali 25; nilai di bawah 25 ditangani
    K101. Selama jawaban unsur itu sendiri meragukan (K107, K108, K109), nilai baru belum
    disebut; rekap yang cocok bila jawaban itu dibetulkan, atau bila
    satu atau dua jawaban yang kosong diisi, tidak disebut salah.
    """
    tabel, jawaban = konteks.gabungan.tabel("skm_rekap"), merged_answers(konteks.gabungan)
    if tabel is None or jawaban is None:
        return
    beda = [s for s in differences(konteks, tabel) if not is_of_answers(konteks, s, jawaban)]
    if not beda or recap_without_copies(konteks):
        return
    semua = answers_in_doubt(konteks)
    for butir in beda:
        kolom = jawaban.isi.unsur[butir.posisi].kolom
        ragu = [sel for sel in semua if _bears_on(sel, kolom)]
        hitungan = f"jawaban responden menghasilkan {tulis_desimal(butir.jawaban.nilai)}"
        saran = "Perbarui rekapnya, atau lengkapi data respondennya; laporan memakai jawaban."
        if ragu:
            hitungan = "jawaban responden menghasilkan nilai lain, dan jawabannya masih meragukan"
            saran = f"{settle_first(ragu)}, lalu jalankan lagi."
        angka, apa = butir.angka, "Nilai"
        tertulis, benar = butir.tertulis, butir.jawaban.nilai
        if (nrr := _typed_behind(konteks, tabel, butir)) and (n := nrr_of(butir.jawaban, nrr)):
            angka, apa, tertulis, benar = nrr, "NRR", nrr.nilai or tertulis, n
            if not ragu:
                hitungan = f"jawaban responden menghasilkan {tulis_desimal(n)}"
        yield temuan_di(
            tabel,
            "K111",
            "kesalahan",
            [(angka.baris, angka.kolom)],
            f"{apa} unsur “{butir.unsur.nama}” di rekap {tulis_desimal(tertulis)}, padahal "
            f"{hitungan}.",
            saran,
            nilai=tertulis,
            seharusnya=None if ragu else benar,
        )


def _typed_behind(konteks: Konteks, tabel: Tabel[Survei], beda: Beda) -> Angka | None:
    """Return the typed NRR that the wrong value is calculated from, None where it is typed."""
    grid, angka = konteks.grid(tabel), beda.angka
    rumus = grid.rumus.get((angka.baris, angka.kolom)) if grid else None
    if grid is None or rumus is None:
        return None
    dasar = {(r.baris, r.kolom) for r in references(parse_formula(rumus))}
    semua = (n for n in beda.unsur.nrr or () if n is not None)
    diketik = (n for n in semua if (n.baris, n.kolom) not in grid.rumus)
    return next((n for n in diketik if (n.baris, n.kolom) in dasar), None)


def _bears_on(ragu: SelRagu, kolom: int) -> bool:
    """Tell whether an answer in doubt counts in a column: a respondent counts in all of them."""
    return ragu.kode == "K109" or ragu.tempat[1] == kolom
