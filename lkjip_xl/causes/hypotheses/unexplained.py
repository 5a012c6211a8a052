"""What is said when no single cause fits: what was tried, and where a witness points."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.andaian import Andaian
from lkjip_xl.causes.evidence.digits import is_odd
from lkjip_xl.causes.evidence.links import is_typed
from lkjip_xl.causes.evidence.witness import Saksi
from lkjip_xl.causes.hypotheses.periods import copied_below
from lkjip_xl.causes.masalah import MENYAMPING, Masalah
from lkjip_xl.causes.rank import Timbangan
from lkjip_xl.cells.formulas import sum_parts
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import Tempat, address_of, alamat
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import find_differences, remainder_faults, sum_columns

_NOL = Decimal(0)
_BARIS_BANYAK = 2000  # pairs of more rows take longer than the check itself
_TIDAK_ADA = "tidak ada satu sebab yang menjelaskan selisihnya."
_DICOBA = (
    "Yang sudah dicoba: rumus, teks, sel kosong, hasil rumus lama, baris terlewat atau ganda, "
    "baris di bawah induk lain, kolom tertukar, pagu murni, kelipatan seribu, tanda minus, dan "
    "salah ketik satu atau dua angka"
)


def unexplained(m: Masalah, saksi: Saksi) -> Timbangan:
    """Return the honest answer, at the cell that most witnesses name, else at the total.

    What a relation across finds is no fault of the total above its row.
    """
    sendiri = address_of(m.temuan.sel[0]) if m.temuan.kode in MENYAMPING else None
    bernama = list(_named_cells(m, saksi))
    if sendiri is not None:
        bernama = [t for t in bernama if t.dugaan.sel[0][0] == sendiri[0]]
    terbaik = max(bernama, key=_weight, default=None)
    if terbaik is not None:
        return named_alone(terbaik, bernama)
    if sendiri is not None:
        kata = f"{_TIDAK_ADA} {_DICOBA}"
        return Timbangan(Dugaan("tidak_dapat_dijelaskan", (sendiri,), kata))
    kembar = list(_repeated(m))
    kembar = kembar or [_copied(m, dua) for dua in copied_below(m)] or list(_spent_whole(m))
    if len(kembar) == 1:
        return Timbangan(kembar[0])
    dugaan = Dugaan(
        "tidak_dapat_dijelaskan",
        (m.tempat(m.posisi),),
        f"{_TIDAK_ADA}{_other_formula(m)} {_DICOBA}{_removed_row(m) or _confirmed(m, saksi)}",
    )
    return Timbangan(dugaan)


def named_surely(m: Masalah, saksi: Saksi) -> Timbangan | None:
    """Return the one cell that relations of its own name, none denying it; None without one.

    It goes before slips that only fit: a likeness of digits says less than a sisa that is broken.
    """
    if m.temuan.kode in MENYAMPING:
        return None
    bernama = list(_named_cells(m, saksi))
    terbaik = max(bernama, key=_weight, default=None)
    if terbaik is None or not terbaik.saksi:
        return None
    kuat = named_alone(terbaik, bernama)
    return kuat if kuat.keyakinan == "kuat" else None


def _repeated(m: Masalah) -> Iterator[Dugaan]:
    """Yield two rows below each other with one odd amount: one of them may be the other's."""
    if m.rumus(m.posisi) is not None:
        return
    for atas, bawah in pairwise(m.daun):
        dua, nilai = (m.baris(atas), m.baris(bawah)), m.isi.typed(atas)
        if nilai is None or nilai != m.isi.typed(bawah) or dua[0].jumlah == dua[1].jumlah:
            continue
        if is_odd(nilai) and dua[0].baris + 1 == dua[1].baris and nilai + m.beda > 0:
            sel = m.tempat(atas), m.tempat(bawah)
            kata = " dan ".join(alamat(*s) for s in sel)
            yield Dugaan(
                "tidak_dapat_dijelaskan",
                sel,
                f"{kata} sama-sama {tulis_rupiah(nilai)}: mungkin salah satunya tersalin, dan "
                f"mestinya {tulis_rupiah(nilai + m.beda)}. {_DICOBA}",
            )


def _copied(m: Masalah, sel: tuple[Tempat, Tempat]) -> Dugaan:
    """Return that a cell has the amount of the period beside it: one of them may be copied."""
    kata = " dan ".join(alamat(*s) for s in sel)
    return Dugaan(
        "tidak_dapat_dijelaskan", sel, f"{kata} sama: mungkin salah satunya tersalin. {_DICOBA}"
    )


def _spent_whole(m: Masalah) -> Iterator[Dugaan]:
    """Yield the rows whose odd realisasi is their whole pagu, where a total holds less of them."""
    if m.kolom not in role_columns(m.tabel, "realisasi") or m.beda >= 0:
        return
    for posisi in m.daun:
        nilai = m.isi.typed(posisi) or _NOL
        pagu = Andaian(m.konteks, m.tabel, m.pohon, {}).amount(posisi, "anggaran")
        if m.rumus(posisi) is None and is_odd(nilai) and nilai == pagu and nilai + m.beda > 0:
            sel = m.tempat(posisi)
            kata = f"{alamat(*sel)} sama dengan pagunya: mungkin pagunya yang tersalin. {_DICOBA}"
            yield Dugaan("tidak_dapat_dijelaskan", (sel,), kata)


def named_alone(terbaik: Timbangan, semua: Sequence[Timbangan]) -> Timbangan:
    """Return a cell as strong where only it is named by a relation of its own, and none denies it.

    Whatever the slip looked like, that relation and the sum in question ask for one value.
    """
    bersaksi = [t for t in semua if t.saksi]
    if len(bersaksi) != 1 or bersaksi[0] is not terbaik or terbaik.kesaksian.lawan:
        return terbaik
    return replace(terbaik, keyakinan="kuat")


def _weight(timbangan: Timbangan) -> tuple[int, int, int]:
    k = timbangan.kesaksian
    return len(k.saksi), k.isyarat, -k.lawan


def _named_cells(m: Masalah, saksi: Saksi) -> Iterator[Timbangan]:
    """Return the cells whose own relations break and mend with the amount that fits."""
    for posisi in _suspects(m, saksi):
        tertulis = m.isi.typed(posisi)
        if tertulis is None or not is_typed(m.rumus(posisi)):
            continue
        benar = m.seharusnya if posisi == m.posisi else tertulis + m.beda
        koreksi = {(posisi, m.kolom): benar}
        kesaksian = saksi.weigh(m.tabel, m.pohon, koreksi, (m.posisi, m.kolom))
        if kesaksian.saksi or kesaksian.isyarat:
            sel = m.tempat(posisi)
            dugaan = Dugaan(
                "tidak_dapat_dijelaskan",
                (sel,),
                f"{alamat(*sel)} tertulis {tulis_rupiah(tertulis)}; yang cocok "
                f"{tulis_rupiah(benar)}, tetapi bedanya bukan salah ketik yang dikenal. {_DICOBA}",
                koreksi,
            )
            yield Timbangan(dugaan, kesaksian)


def _suspects(m: Masalah, saksi: Saksi) -> list[int]:
    """Return the total and the rows with a relation of their own that is broken."""
    if len(m.daun) > _BARIS_BANYAK:
        ragu = remainder_faults(m.konteks, m.tabel, m.pohon)
        return [m.posisi, *(p for p in m.daun if p in ragu)]
    andai = saksi.as_it_stands(m.tabel, m.pohon)
    sendiri = [p for p in m.daun if saksi.is_doubtful(andai, p) or saksi.pagu(m.tabel, p)]
    return [m.posisi, *sendiri]


def _other_formula(m: Masalah) -> str:
    """Return that the total's formula does more than add its rows, where it does."""
    rumus = m.rumus(m.posisi)
    if rumus is None or sum_parts(rumus) is not None:
        return ""
    return f" Rumus {alamat(*m.tempat(m.posisi))} ({rumus}) tidak hanya menjumlahkan barisnya."


def _confirmed(m: Masalah, saksi: Saksi) -> str:
    """Return a hint where another table confirms a typed total: a row may have been deleted."""
    if m.rumus(m.posisi) is not None or m.beda <= 0 or m.posisi >= len(m.pohon.simpul):
        return ""
    sama = [p for p in saksi.pagu(m.tabel, m.posisi) if p.nilai == m.tertulis]
    if not sama or m.kolom not in role_columns(m.tabel, "anggaran"):
        return ""
    return (
        f". Lembar {sama[0].tabel.lembar} juga memuat {tulis_rupiah(m.tertulis)}: mungkin ada "
        f"baris di bawah {alamat(*m.tempat(m.posisi))} yang terhapus"
    )


def _removed_row(m: Masalah) -> str:
    """Return a hint where all columns of a total are too high: a row may have been deleted."""
    if m.rumus(m.posisi) is not None or m.beda <= 0:
        return ""
    angka_lain = [
        find_differences(m.konteks, m.tabel, m.pohon, k).salah.get(m.posisi, _NOL)
        for k in sum_columns(m.tabel, m.pohon)
        if k != m.kolom
    ]
    if angka_lain and all(nilai > 0 for nilai in angka_lain):
        return (
            f". Kolom lain di {alamat(*m.tempat(m.posisi))} juga lebih besar dari rinciannya: "
            "mungkin ada baris yang terhapus"
        )
    return ""
