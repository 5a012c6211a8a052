"""X: the anggaran of the Perjanjian Kinerja against the DPA."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.join.agreement import agreement_budget
from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.join.spine import budgets
from lkjip_xl.measures import pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.gabungan import Pasangan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import Konteks, above_doubt, role_columns, sebut, temuan_di

Beda = tuple[Pasangan, Decimal, Decimal]  # pair, the agreement's amount, the DPA's (rupiah)


def _amounts(tabel: Tabel, isi: Pohon) -> list[Decimal | None]:
    """Return the anggaran of each row (rupiah), None where blank or not to be read."""
    ragu = above_doubt(tabel, isi, ("anggaran",))
    nilai = pohon.hitung(isi, role_columns(tabel, "anggaran"))
    return [None if r else n for r, n in zip(ragu, nilai, strict=True)]


def _differences(janji: Tabel, dpa: Tabel) -> list[Beda]:
    """Return the programs whose amounts differ."""
    if not isinstance(janji.isi, Pohon) or not isinstance(dpa.isi, Pohon):
        return []
    kiri, kanan = _amounts(janji, janji.isi), _amounts(dpa, dpa.isi)
    hasil = []
    for satu in pair_trees(janji.isi, dpa.isi):
        a, b = kiri[satu.kiri], kanan[satu.kanan]
        if a is not None and b is not None and a != b:
            hasil.append((satu, a, b))
    return hasil


def _closest_budget(konteks: Konteks, janji: Tabel) -> tuple[Tabel, list[Beda]] | None:
    """Return the DPA to compare with: of the agreement's stage, else that which fits best."""
    dpa = [tabel for _, tabel in budgets(konteks.gabungan)]
    setahap = [tabel for tabel in dpa if janji.tahapan and tabel.tahapan == janji.tahapan]
    calon = [(tabel, _differences(janji, tabel)) for tabel in setahap or dpa]
    return min(calon, key=lambda satu: len(satu[1]), default=None)


def x109(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: anggaran program di Perjanjian Kinerja berbeda dari DPA.

    Mengapa: yang dijanjikan dan yang dilaksanakan harus memakai pagu yang sama.
    Contoh: Perjanjian Kinerja 24.608.000, DPA 24.680.000: dua angka tertukar.
    Cara memperbaiki: samakan dengan DPA; bila DPA berubah, ubah juga Perjanjian Kinerjanya.
    Keterbatasan: dengan DPA tahapan yang sama, atau yang paling cocok; nama mirip: peringatan.
    """
    ketemu = agreement_budget(konteks.gabungan)
    if ketemu is None:
        return
    janji = ketemu[1]
    banding = _closest_budget(konteks, janji)
    if banding is None or not isinstance(janji.isi, Pohon):
        return
    dpa, beda = banding
    for satu, tertulis, pagu in beda:
        simpul = janji.isi.simpul[satu.kiri]
        yield temuan_di(
            janji,
            "X109",
            "peringatan" if satu.cara == "mirip" else "kesalahan",
            [(simpul.baris, role_columns(janji, "anggaran")[0])],
            f"Anggaran {sebut(simpul.tingkat, simpul.uraian)} di Perjanjian Kinerja "
            f"{tulis_rupiah(tertulis)}, di {dpa.berkas} lembar {dpa.lembar} {tulis_rupiah(pagu)}.",
            "Samakan dengan DPA; bila DPA berubah, ubah juga Perjanjian Kinerjanya.",
            nilai=tertulis,
            seharusnya=pagu,
        )
