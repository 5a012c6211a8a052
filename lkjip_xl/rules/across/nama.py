"""X: one thing that goes by two names in two tables."""

from collections.abc import Iterator

from lkjip_xl.cells.kode import parse_kode
from lkjip_xl.cells.lists import others
from lkjip_xl.join.names import is_same
from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.join.spine import budgets
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import (
    Konteks,
    awali,
    kode_column,
    place_of,
    role_columns,
    sebut,
    temuan_di,
)


@aturan("informasi")
def x107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: satu sasaran, indikator, atau kegiatan ditulis dengan kata atau kode yang berbeda.

    Mengapa: pembaca mengira itu dua hal, dan evaluator meminta penjelasan.
    Contoh: “Kegiatan Jasa Penunjang …” di DPA murni, “Penyediaan Jasa Penunjang …” di realisasi.
    Cara memperbaiki: pakai satu rumusan, yaitu yang di Perjanjian Kinerja dan DPA.
    Keterbatasan: kegiatan dipasangkan menurut kode atau nama yang mirip. Kode yang lain dari DPA
    disebut sekali per tabel, dan hanya di bawah induk yang kodenya sama.
    """
    yield from _other_names(konteks)
    yield from _other_targets(konteks)


def _other_names(konteks: Konteks) -> Iterator[Temuan]:
    """Report budget rows that go by other words in another budget table."""
    utama, dpa = konteks.gabungan.tabel("anggaran"), [t for _, t in budgets(konteks.gabungan)]
    acuan = dpa[0] if dpa else utama
    if acuan is None:
        return
    tabel_lain = [t for t in filter(None, (*dpa[1:], utama)) if t is not acuan]
    for tabel in tabel_lain:
        pohon, asal = tabel.pohon, acuan.pohon
        yield from _other_kode(konteks, tabel, acuan)
        for pasangan in pair_trees(pohon, asal):
            kiri, kanan = pohon.simpul[pasangan.kiri], asal.simpul[pasangan.kanan]
            mirip = pasangan.cara == "mirip" and tabel is not utama
            if (pasangan.cara == "kode" or mirip) and not is_same(kiri.uraian, kanan.uraian):
                sumber, di_sana = place_of(konteks, tabel, pasangan.kiri)
                yield temuan_di(
                    sumber,
                    "X107",
                    "informasi",
                    [(di_sana.baris, role_columns(sumber, "uraian")[0])],
                    f"“{kiri.uraian}” ditulis “{kanan.uraian}” di {acuan.berkas} lembar "
                    f"{acuan.lembar}.",
                    "Pakai satu nama, yaitu nama resmi di DPA terakhir.",
                )


def _other_kode(konteks: Konteks, tabel: Tabel[Pohon], acuan: Tabel[Pohon]) -> Iterator[Temuan]:
    """Report the rows that have one name and parent but another kode than in the DPA, as one."""
    pohon, asal = tabel.pohon, acuan.pohon
    semua = pair_trees(pohon, asal)
    sekode = {p.kiri for p in semua if p.cara == "kode"}
    lainnya = (p for p in semua if p.cara != "kode")
    senama = (p for p in lainnya if pohon.simpul[p.kiri].induk in sekode)
    beda = [p for p in senama if _differ(pohon.simpul[p.kiri], asal.simpul[p.kanan])]
    if not beda:
        return
    letak = [place_of(konteks, tabel, p.kiri) for p in beda]
    kiri, kanan = pohon.simpul[beda[0].kiri], asal.simpul[beda[0].kanan]
    sumber = letak[0][0]
    yield temuan_di(
        sumber,
        "X107",
        "informasi",
        [(s.baris, kode_column(t)) for t, s in letak if t is sumber],
        f"{awali(sebut(kiri.tingkat, kiri.uraian))} berkode {kiri.kode}, sedangkan di "
        f"{acuan.berkas} lembar {acuan.lembar} {kanan.kode}{others(beda, 'kode lain')}.",
        "Samakan kodenya dengan DPA terakhir; bila memang dua hal, bedakan namanya.",
        nilai=kiri.kode,
        seharusnya=kanan.kode,
    )


def _differ(kiri: Simpul, kanan: Simpul) -> bool:
    """Tell two rows whose kode are whole, of one level, and not the same."""
    dua = [parse_kode(s.kode or "") for s in (kiri, kanan)]
    if dua[0] is None or dua[1] is None or dua[0].tingkat != dua[1].tingkat:
        return False
    return dua[0].bagian != dua[1].bagian


def _other_targets(konteks: Konteks) -> Iterator[Temuan]:
    """Report tujuan, sasaran and indikator that go by other words than in the agreement."""
    janji = konteks.gabungan.tabel("perjanjian_kinerja")
    ukur = konteks.gabungan.tabel("capaian_kinerja")
    if janji is None or ukur is None:
        return
    if len(janji.isi.baris) != len(ukur.isi.baris):
        return
    for kiri, kanan in zip(janji.isi.baris, ukur.isi.baris, strict=True):
        for peran, a, b in (
            ("sasaran", kiri.nama, kanan.nama),
            ("indikator", kiri.indikator, kanan.indikator),
        ):
            if a and b and peran in ukur.kolom and not is_same(a, b):
                yield temuan_di(
                    ukur,
                    "X107",
                    "informasi",
                    [(kanan.baris, ukur.kolom[peran][0])],
                    f"“{b}” ditulis “{a}” di Perjanjian Kinerja.",
                    "Pakai satu rumusan, yaitu yang di Perjanjian Kinerja.",
                )
