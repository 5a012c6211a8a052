"""The mutu that a source prints of an IKM, beside the IKM that it speaks of."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures.hasil.survei import hitung_survei
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import MutuIkm, Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks

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
