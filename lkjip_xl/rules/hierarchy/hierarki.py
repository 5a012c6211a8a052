"""H: the hierarchy that the kode show."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lkjip_xl.cells.kode import is_prefix, parse_kode
from lkjip_xl.cells.lists import others
from lkjip_xl.cells.words import level_word
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pohon, Simpul
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.kode import INDUK
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.hierarchy.ejaan import without_point
from lkjip_xl.rules.konteks import (
    Konteks,
    awali,
    is_shapeless,
    kode_column,
    role_columns,
    sebut,
    temuan_di,
)

# A table whose rows have kode: so many, and so much of those with any; else they are numbers.
_CUKUP, _BIASANYA = 3, 0.6
_NOMOR = later(r"\d+(?:\.\d+)*\.?")
_GANJIL = 4  # digits of an amount that two rows rarely share
_PROGRAM = 3  # parts of a program's kode: urusan, bidang, and its own


def _with_kode(konteks: Konteks) -> Iterator[tuple[Tabel, Pohon]]:
    """Return the budget tables whose levels come from kode."""
    for tabel, pohon in konteks.anggaran():
        if pohon.hierarki == "kode":
            yield tabel, pohon


def _coded(konteks: Konteks) -> Iterator[tuple[Tabel, Pohon]]:
    """Return also the tables whose levels come from elsewhere, where most rows have a full kode."""
    for tabel, pohon in konteks.anggaran():
        nyata = (s.kode for s in pohon.simpul if not s.maya)
        kode = [k for k in nyata if k]
        utuh = [teks for teks in kode if _is_full(teks)]
        if pohon.hierarki == "kode" or len(utuh) >= max(_CUKUP, len(kode) * _BIASANYA):
            yield tabel, pohon


def _is_full(teks: str) -> bool:
    """Tell the kode of a program, or of what stands below it."""
    kode = parse_kode(teks)
    return kode is not None and len(kode.bagian) >= _PROGRAM


def _has_parent(pohon: Pohon, simpul: Simpul) -> bool:
    """Tell whether a kegiatan or sub kegiatan hangs below the row that its kode names."""
    if simpul.induk is None or not simpul.kode:
        return False
    atas = pohon.simpul[simpul.induk]
    sendiri, induk = parse_kode(simpul.kode), parse_kode(atas.kode or "")
    if atas.tingkat != INDUK[simpul.tingkat]:
        return False
    return sendiri is None or induk is None or is_prefix(induk, sendiri)


@aturan("peringatan")
def h101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kegiatan atau sub kegiatan tanpa baris induk yang sesuai kodenya.

    Mengapa: jumlah program atau kegiatan menjadi tidak lengkap, atau barisnya ikut induk lain.
    Contoh: 7.01.01.2.06.0010 tanpa baris 7.01.01.2.06 di atasnya.
    Cara memperbaiki: tambahkan baris induknya, atau perbaiki kode barisnya. Bila semua baris di
    bawah satu induk berkode lain daripadanya, kode induk itulah yang disebut.
    Keterbatasan: tabel yang seluruhnya hanya memuat satu tingkat tidak dilaporkan.
    """
    for tabel, pohon in _with_kode(konteks):
        ada = {simpul.tingkat for simpul in pohon.simpul}
        di_induk = (simpul for simpul in pohon.simpul if simpul.tingkat in INDUK)
        berkode = [simpul for simpul in di_induk if simpul.kode]
        berinduk = [simpul for simpul in berkode if INDUK[simpul.tingkat] in ada]
        bertitik = {ejaan.sel[0] for ejaan in without_point(tabel, pohon)}  # H104 names them
        lepas = [simpul for simpul in berinduk if not _has_parent(pohon, simpul)]
        yatim = [simpul for simpul in lepas if simpul.baris not in bertitik]
        if keliru := _misnamed_parent(pohon, yatim):
            yield _wrong_kode(tabel, keliru, yatim)
        elif yatim:
            sisanya = others(yatim, "baris lain")
            yield temuan_di(
                tabel,
                "H101",
                "peringatan",
                [(simpul.baris, kode_column(tabel)) for simpul in yatim],
                f"{awali(sebut(yatim[0].tingkat, yatim[0].uraian))}{sisanya} tidak punya baris "
                f"{INDUK[yatim[0].tingkat]} yang sesuai kodenya ({yatim[0].kode}).",
                "Tambahkan baris induknya, atau perbaiki kodenya.",
            )


def _misnamed_parent(pohon: Pohon, yatim: Sequence[Simpul]) -> Simpul | None:
    """Return the row right above rows without a parent whose own kode no row below it has.

    All of them name one parent, which is missing; that row has its level, and is their sum.
    """
    if not yatim or len({_parent_kode(simpul) for simpul in yatim}) > 1:
        return None
    letak = pohon.letak[yatim[0].baris] - 1
    atas = pohon.simpul[letak] if letak >= 0 else None
    if atas is None or atas.maya or atas.tingkat != INDUK[yatim[0].tingkat]:
        return None
    sendiri = parse_kode(atas.kode or "")
    if sendiri is None:
        return None
    bawah = [parse_kode(s.kode or "") for s in pohon.simpul[letak + 1 :]]
    beranak = any(kode and kode != sendiri and is_prefix(sendiri, kode) for kode in bawah)
    return None if beranak or not _adds_up(atas, yatim) else atas


def _adds_up(atas: Simpul, bawah: Sequence[Simpul]) -> bool:
    """Tell whether a row is the sum of others in a column, and in none another one."""
    jumlah = {k: n for k, n in atas.jumlah.items() if n}
    return bool(jumlah) and all(
        sum((s.jumlah.get(k) or 0 for s in bawah), Decimal(0)) == n for k, n in jumlah.items()
    )


def _parent_kode(simpul: Simpul) -> str:
    """Return the kode of the parent that a row's kode names, empty without one."""
    kode = parse_kode(simpul.kode or "")
    if kode is None or not kode.induk:
        return ""
    return ".".join(kode.teks.split(".")[: len(kode.induk)])


def _wrong_kode(tabel: Tabel, atas: Simpul, yatim: Sequence[Simpul]) -> Temuan:
    """Return the finding of a parent whose kode is not the one that the rows below it name."""
    kolom, benar = kode_column(tabel), _parent_kode(yatim[0])
    sel = alamat(atas.baris, kolom)
    return temuan_di(
        tabel,
        "H101",
        "peringatan",
        [(simpul.baris, kolom) for simpul in (atas, *yatim)],
        f"Kode {level_word(atas.tingkat)} “{atas.uraian}” tertulis {atas.kode}, sedangkan "
        f"{len(yatim)} baris di bawahnya berkode {benar}.",
        f"Ganti isi sel {sel} dari {atas.kode} menjadi {benar}.",
        nilai=atas.kode,
        seharusnya=benar,
    )


@aturan("peringatan")
def h102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kode yang sama dua kali di bawah satu induk; tanpa kode, nama dan semua angkanya.

    Mengapa: baris yang tersalin dua kali membuat jumlahnya berlipat.
    Contoh: 7.01.01.2.06.0004 berdiri dua kali di bawah 7.01.01.2.06.
    Cara memperbaiki: hapus salah satu, atau perbaiki kodenya bila memang dua hal berbeda.
    Keterbatasan: hanya program, kegiatan, dan sub kegiatan; rekening boleh berulang. Baris tanpa
    kode hanya yang berurutan, dan hanya bila satu angkanya tidak bulat: yang bulat sering sama.
    """
    yield from _copied_rows(konteks)
    for tabel, pohon in _coded(konteks):
        sudah: dict[tuple[int | None, str], Simpul] = {}
        for simpul in pohon.simpul:
            if simpul.tingkat not in TINGKAT_PROGRAM or not simpul.kode:
                continue
            kode = parse_kode(simpul.kode)
            sendiri = simpul.kode.isdigit() if kode is None else kode.tingkat != simpul.tingkat
            if sendiri:
                continue  # a part without its kegiatan: several may have a sub kegiatan 0001
            kunci = ".".join(kode.bagian) if kode else simpul.kode
            pertama = sudah.setdefault((simpul.induk, kunci), simpul)
            if pertama is not simpul:
                kolom = kode_column(tabel)
                yield temuan_di(
                    tabel,
                    "H102",
                    "peringatan",
                    [(simpul.baris, kolom), (pertama.baris, kolom)],
                    f"Kode {simpul.kode} berdiri dua kali di bawah induk yang sama.",
                    "Hapus salah satu, atau perbaiki kodenya.",
                )


def _goes_on(pohon: Pohon, posisi: int) -> bool:
    """Tell a kode that goes on that of its parent, or that all rows below it go on.

    It is in its place, whatever list it is of (until 2020 another one), or short of zeros.
    """
    simpul = pohon.simpul[posisi]
    induk = pohon.simpul[simpul.induk].kode if simpul.induk is not None else None
    anak = [pohon.simpul[p].kode for p in pohon.anak[posisi]]
    return _is_below(simpul.kode, induk) or (
        bool(anak) and all(_is_below(kode, simpul.kode) for kode in anak)
    )


def _is_below(kode: str | None, atas: str | None) -> bool:
    """Tell a kode that is another one with further numbers."""
    if not (kode and atas):
        return False
    lanjut = kode.removeprefix(f"{atas.rstrip('.')}.")
    return lanjut != kode and bool(_NOMOR.fullmatch(lanjut))


def _copied_rows(konteks: Konteks) -> Iterator[Temuan]:
    """Report rows without kode that repeat the one before them: name and every amount."""
    for tabel, pohon in konteks.anggaran():
        for anak in (pohon.akar, *pohon.anak):
            for atas, bawah in pairwise(pohon.simpul[p] for p in anak):
                if bawah.tingkat in TINGKAT_PROGRAM and not bawah.kode and _is_copy(atas, bawah):
                    kolom = role_columns(tabel, "uraian")[0]
                    yield temuan_di(
                        tabel,
                        "H102",
                        "peringatan",
                        [(bawah.baris, kolom), (atas.baris, kolom)],
                        f"{awali(sebut(bawah.tingkat, bawah.uraian))} dan semua angkanya berdiri "
                        f"dua kali, di baris {atas.baris + 1} dan {bawah.baris + 1}.",
                        "Hapus salah satu bila tersalin dua kali; bila memang dua hal, bedakan "
                        "namanya.",
                    )


def _is_copy(atas: Simpul, bawah: Simpul) -> bool:
    """Tell a row that repeats another, with an amount that two rows rarely share."""
    digit = (n.normalize().as_tuple().digits for n in bawah.jumlah.values() if n)
    return atas.ciri == bawah.ciri and not bawah.maya and any(len(d) >= _GANJIL for d in digit)


@aturan("peringatan")
def h103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kode yang bentuknya tidak dikenal di tabel yang lain-lainnya berkode.

    Mengapa: barisnya mungkin ikut induk yang salah.
    Contoh: “7.01.01.2.06.a4”.
    Cara memperbaiki: ketik ulang kodenya.
    Keterbatasan: baris tanpa kode sama sekali tidak dilaporkan; jumlah yang tidak cocok hanya
    karena tempat baris itu ditebak tidak menjadi temuan T101.
    """
    for tabel, pohon in _coded(konteks):
        tak_dikenal = (p for p, s in enumerate(pohon.simpul) if is_shapeless(s.kode))
        bertitik = {ejaan.sel[0] for ejaan in without_point(tabel, pohon)}  # H104 names them
        lepas = [pohon.simpul[p] for p in tak_dikenal if not _goes_on(pohon, p)]
        aneh = [s for s in lepas if s.baris not in bertitik]
        if aneh:
            yield temuan_di(
                tabel,
                "H103",
                "peringatan",
                [(s.baris, kode_column(tabel)) for s in aneh],
                f"Kode “{aneh[0].kode}” tidak dikenali bentuknya"
                + (f" ({len(aneh)} baris)." if len(aneh) > 1 else "."),
                "Ketik ulang kodenya.",
            )
