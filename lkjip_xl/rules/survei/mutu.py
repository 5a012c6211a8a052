"""The mutu that a source prints of an IKM, beside the IKM that it speaks of."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.numbers import read_text
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures.hasil.survei import hitung_survei
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import MutuIkm, Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.skala import HURUF_MUTU
from lkjip_xl.rules.konteks import Konteks, temuan_di

# A (Sangat Baik) : 81,26 - 100,00
_SELANG = later(
    r"\W*(?:(?:mutu|nilai) )?([A-D])\b[^\d]*(\d{2,3}(?:[.,]\d+)?)\s*(?:[-–—]|s\.?/?d\.?|sampai)\s*"
    r"(\d{2,3}(?:[.,]\d+)?)\W*"
)
_DI_BAWAH = 12  # rows: the four steps stand right below the mutu, or below a heading of theirs

Mutu = tuple[Tabel, MutuIkm, Angka | None, Decimal]  # its table, itself, the printed IKM, the right


def grades_with_index(konteks: Konteks) -> Iterator[Mutu]:
    """Yield each mutu on a row of its own; those of parts of a survey have no IKM of their own."""
    for tabel in konteks.tables_of(Survei):
        survei = hitung_survei(tabel, konteks.gabungan.pengaturan) if tabel.isi.mutu_ikm else None
        for letak in tabel.isi.mutu_ikm if survei else ():
            tercetak = tabel.isi.ikm[letak.unit] if tabel.isi.ikm else None
            ada = tercetak if tercetak and tercetak.nilai is not None else None
            if survei is not None:
                yield tabel, letak, ada, survei.ikm[letak.unit].ikm
    jawaban, utuh = konteks.gabungan.tabel("skm_responden"), konteks.hasil.responden
    if jawaban is None or utuh is None or utuh.ikm is None:
        return
    for letak in jawaban.isi.mutu if len(konteks.gabungan.bagian_responden) < 2 else ():
        yield jawaban, letak, jawaban.isi.ikm, utuh.ikm


def printed_grade(grid: Grid | None, baris: int, ikm: Decimal) -> str | None:
    """Return the mutu, in lower case, that the intervals printed around a row give an IKM.

    None where the sheet does not print all four of them.
    """
    selang: dict[str, tuple[Decimal, Decimal]] = {}
    if grid is None:
        return None
    for b in range(max(0, baris - _DI_BAWAH), min(grid.n_baris, baris + _DI_BAWAH)):
        teks = " ".join(filter(None, (rapikan(kolom[b]) for kolom in grid.kolom)))
        if cocok := _SELANG.fullmatch(teks):
            bawah, atas = (read_text(n, None).nilai for n in cocok.groups()[1:])
            if bawah is not None and atas is not None:
                selang[cocok[1]] = (bawah, atas)
    if len(selang) < len(HURUF_MUTU):
        return None
    cocok_ikm = (huruf for huruf, (bawah, atas) in selang.items() if bawah <= ikm <= atas)
    return next((huruf.lower() for huruf in cocok_ikm), None)


def by_other_scale(tabel: Tabel, letak: MutuIkm, ikm: Decimal, benar: str) -> Temuan:
    """Return the finding of a mutu that is right by the intervals that its sheet prints."""
    return temuan_di(
        tabel,
        "K102",
        "peringatan",
        [(letak.baris, letak.kolom)],
        f"Mutu IKM tercetak {letak.teks} menurut selang yang tercetak di lembar ini; menurut "
        f"PermenPANRB 14/2017 IKM {tulis_desimal(ikm)} termasuk {benar}, dan itu yang dipakai.",
        "Pakai selang PermenPANRB 14/2017, atau tulis selang itu di lembar Interval SKM "
        "Pengaturan.",
        nilai=letak.teks,
        seharusnya=benar,
    )
