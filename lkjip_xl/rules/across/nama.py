"""X: one thing that goes by two names in two tables."""

from collections.abc import Iterator

from lkjip_xl.cells.kode import parse_kode
from lkjip_xl.cells.lists import others
from lkjip_xl.join.names import is_same
from lkjip_xl.join.pairs import crossed, pair_trees
from lkjip_xl.join.spine import budgets, last_budget
from lkjip_xl.model.pohon import Pasangan, Pohon, Simpul
from lkjip_xl.model.sel import alamat
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

_BAGIAN = 3  # as for any relation: a third that breaks it, and it is none


@aturan("peringatan", "informasi")
def x107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: satu sasaran, indikator, atau kegiatan ditulis dengan kata atau kode yang berbeda.

    Mengapa: pembaca mengira itu dua hal, dan evaluator meminta penjelasan.
    Contoh: “Kegiatan Jasa Penunjang …” di DPA murni, “Penyediaan Jasa Penunjang …” di realisasi.
    Cara memperbaiki: pakai satu rumusan, yaitu yang di Perjanjian Kinerja dan DPA.
    Keterbatasan: kegiatan dipasangkan menurut kode atau nama yang mirip. Kode yang lain dari DPA
    disebut sekali per tabel, dan hanya di bawah induk yang kodenya sama. Peringatan bila dua nama
    atau kode tertukar, dan bila kode lain hanya di sebagian kecil baris.
    """
    yield from _other_names(konteks)
    yield from _other_targets(konteks)


def _other_names(konteks: Konteks) -> Iterator[Temuan]:
    """Report budget rows that go by other words in another budget table."""
    utama, dpa = konteks.gabungan.tabel("anggaran"), [t for _, t in budgets(konteks.gabungan)]
    terakhir = last_budget(konteks.gabungan)
    acuan = terakhir[0] if terakhir else utama
    if acuan is None:
        return
    tabel_lain = [t for t in filter(None, (*dpa, utama)) if t is not acuan]
    for tabel in tabel_lain:
        pohon, asal = tabel.pohon, acuan.pohon
        yield from _other_kode(konteks, tabel, acuan)
        semua = pair_trees(pohon, asal)
        tertukar = crossed(pohon, asal, semua)
        yield from (_swapped_names(konteks, tabel, acuan, dua) for dua in tertukar)
        bersilang = {p.kiri for dua in tertukar for p in dua}
        for pasangan in (p for p in semua if p.kiri not in bersilang):
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


def _swapped_names(
    konteks: Konteks, tabel: Tabel[Pohon], acuan: Tabel[Pohon], dua: tuple[Pasangan, Pasangan]
) -> Temuan:
    """Report two rows of which each has the name that the other's kode has in the DPA."""
    letak = [place_of(konteks, tabel, p.kiri) for p in dua]
    sumber = letak[0][0]
    di_dpa = [place_of(konteks, acuan, p.kanan) for p in dua]
    kolom = role_columns(di_dpa[0][0], "uraian")[0]
    sel = " dan ".join(alamat(simpul.baris, kolom) for _, simpul in di_dpa)
    nama = " dan ".join(f"“{simpul.uraian}”" for _, simpul in letak)
    return temuan_di(
        sumber,
        "X107",
        "peringatan",
        [(simpul.baris, role_columns(sumber, "uraian")[0]) for _, simpul in letak],
        f"Nama {nama} bertukar tempat dibandingkan dengan {acuan.berkas} lembar {acuan.lembar} "
        f"({sel}): kodenya sama, namanya saling tertukar.",
        "Cocokkan dengan dokumen aslinya, lalu tukar kembali nama di tabel yang keliru.",
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
    # A table of other kode throughout is of another edition; a few among equal ones are slips, and
    # so are kode in each other's place.
    tertukar = {_kode(pohon, p.kiri) for p in beda} == {_kode(asal, p.kanan) for p in beda}
    sebagian = tertukar or len(beda) * _BAGIAN < len(semua)
    dua = [(tabel, [p.kiri for p in beda]), (acuan, [p.kanan for p in beda])]
    if sebagian and _is_out_of_order(*dua[1]) and not _is_out_of_order(*dua[0]):
        dua.reverse()
    (sini, posisi), (sana, lawan) = dua
    letak = [place_of(konteks, sini, p) for p in posisi]
    sumber, kiri, kanan = letak[0][0], sini.pohon.simpul[posisi[0]], sana.pohon.simpul[lawan[0]]
    di_sana, baris = place_of(konteks, sana, lawan[0])
    sel = alamat(baris.baris, role_columns(di_sana, "kode")[0])
    yield temuan_di(
        sumber,
        "X107",
        "peringatan" if sebagian else "informasi",
        [(s.baris, kode_column(t)) for t, s in letak if t is sumber],
        f"{awali(sebut(kiri.tingkat, kiri.uraian))} berkode {kiri.kode}, sedangkan di "
        f"{sana.berkas} lembar {sana.lembar} {kanan.kode} ({sel}){others(beda, 'kode lain')}.",
        "Cocokkan kedua kode itu dengan DPA yang ditandatangani, lalu betulkan yang keliru; bila "
        "memang dua hal, bedakan namanya.",
        nilai=kiri.kode,
        seharusnya=kanan.kode,
    )


def _kode(pohon: Pohon, posisi: int) -> str | None:
    return pohon.simpul[posisi].kode


def _is_out_of_order(tabel: Tabel[Pohon], posisi: list[int]) -> bool:
    """Tell whether a kode of some rows is not its parent's, its children's, or in their order."""
    return any(_breaks_order(tabel.pohon, p) for p in posisi)


def _breaks_order(pohon: Pohon, posisi: int) -> bool:
    """Tell whether a row's kode does not stand between its siblings', under its parent's."""
    simpul = pohon.simpul
    kode, induk = simpul[posisi].kode or "", simpul[posisi].induk
    saudara = pohon.akar if induk is None else pohon.anak[induk]
    urut = [simpul[p].kode or "" for p in saudara if simpul[p].tingkat == simpul[posisi].tingkat]
    di_bawah = [simpul[a].kode or "" for a in pohon.anak[posisi]]
    lain = any(k.count(".") > kode.count(".") and not k.startswith(kode) for k in di_bawah)
    di_luar = induk is not None and not kode.startswith(simpul[induk].kode or "")
    return di_luar or lain or urut != sorted(urut)


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
