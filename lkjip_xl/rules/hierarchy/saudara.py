"""H106: rows whose kode or first word is another than that of the rows beside them."""

from collections.abc import Iterator, Sequence

from lkjip_xl.cells.kode import Kode, is_prefix, parse_kode
from lkjip_xl.cells.text import kecilkan, kunci_nama
from lkjip_xl.join.names import is_a_letter_off
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, awali, role_columns, sebut, temuan_di

_SEBUTAN = later(r"(sub[ .-]*kegiatan|kegiatan|program)\b")
_CUKUP = 3  # so many rows that agree tell how the rows of one parent are written
_SEPEREMPAT = 4  # more odd ones than one in four are how they are written there, no slip


@aturan("peringatan")
def h106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kode atau sebutan sebuah baris lain daripada saudara-saudaranya di bawah satu induk.

    Mengapa: jumlahnya benar, tetapi kodenya milik kegiatan lain, atau sebutannya tingkat lain;
    pembacanya akan mencari baris itu di tempat yang salah.
    Contoh: 7.01.06.2.10 di antara 7.01.06.2.07.0002 dan 7.01.06.2.07.0013, yang semuanya
    dijumlahkan kegiatan 7.01.06.2.07.
    Cara memperbaiki: betulkan kode atau sebutannya, atau pindahkan barisnya ke bawah induknya.
    Keterbatasan: hanya bila sedikitnya tiga saudaranya sepakat, atau bila satu nama di daftar
    panjang punya dua kode di bawah satu induk, atau (tanpa kode) nama satu baris berbeda satu huruf
    dari nama sedikitnya tiga baris. Bila tingkat dibaca dari kode, baris yang kodenya lain tidak
    punya induk (lihat H101).
    """
    for tabel, pohon in konteks.anggaran():
        for anak in (pohon.akar, *pohon.anak):
            baris = [pohon.simpul[p] for p in anak if pohon.simpul[p].tingkat in TINGKAT_PROGRAM]
            if anak and pohon.simpul[anak[0]].maya:
                yield from _one_name(tabel, [pohon.simpul[p] for p in anak])
                yield from _one_letter(tabel, pohon, anak)
            if len(baris) > _CUKUP:
                yield from _other_kode(tabel, pohon, baris)
                yield from _other_words(tabel, baris)


def _other_kode(tabel: Tabel, pohon: Pohon, baris: Sequence[Simpul]) -> Iterator[Temuan]:
    """Report rows whose kode is not below that of the parent which adds them up."""
    induk = None if baris[0].induk is None else pohon.simpul[baris[0].induk]
    atas = parse_kode(induk.kode) if induk and induk.kode else None
    if atas is None or induk is None:
        return
    berkode = [(s, parse_kode(s.kode)) for s in baris if s.kode]
    terbaca = [(s, kode) for s, kode in berkode if kode]
    janggal = [s for s, kode in terbaca if not _is_below(atas, kode)]
    if _is_a_slip(janggal, len(terbaca)):
        kata = f"berkode {janggal[0].kode}, sedangkan induknya {induk.kode}"
        yield _odd(tabel, "kode", janggal, kata, "Betulkan kodenya, atau pindahkan barisnya.")


def _one_name(tabel: Tabel, baris: Sequence[Simpul]) -> Iterator[Temuan]:
    """Report levels of a long list that a slip in one row's kode made two: they have one name.

    Programs of two bidang, and the levels above, may be called the same; a slip there is one
    without a kode, or whose kode goes on that of the other.
    """
    menurut: dict[str, list[Simpul]] = {}
    for simpul in baris:
        menurut.setdefault(kunci_nama(simpul.uraian), []).append(simpul)
    for pertama, *lain in menurut.values():
        bawah = pertama.tingkat in {"skpd", "kegiatan", "sub_kegiatan"}
        beda = lain if bawah else [s for s in lain if not _are_apart(s, pertama)]
        for simpul in beda:
            kode = (s.kode or "kosong atau tidak dikenal" for s in (simpul, pertama))
            kata = (
                f"berkode {next(kode)} di baris {simpul.baris + 1}, sedangkan di baris "
                f"{pertama.baris + 1} {next(kode)}; keduanya terbaca sebagai dua hal"
            )
            yield _odd(tabel, "kode", [simpul], kata, "Samakan kodenya bila keduanya satu hal.")


def _one_letter(tabel: Tabel, pohon: Pohon, anak: Sequence[int]) -> Iterator[Temuan]:
    """Report levels of a long list without kode that a letter in one row's name made two."""
    tanpa_kode = [p for p in anak if _is_only_named(pohon.simpul[p])]
    banyak = {p: _count_rows(pohon, p) for p in tanpa_kode}
    kata = {p: kecilkan(pohon.simpul[p].uraian).split() for p in tanpa_kode}
    menurut: dict[tuple[str, ...], list[tuple[str, Simpul]]] = {}
    for p in tanpa_kode:
        if banyak[p] >= _CUKUP:
            for n, satu in enumerate(kata[p]):
                menurut.setdefault(_without(kata[p], n), []).append((satu, pohon.simpul[p]))
    for p in tanpa_kode:
        if banyak[p] > 1:
            continue
        mirip = (
            lain
            for n, satu in enumerate(kata[p])
            for benar, lain in menurut.get(_without(kata[p], n), ())
            if is_a_letter_off(satu, benar)
        )
        if lain := next(mirip, None):
            apa = (
                f"di baris {pohon.simpul[p].baris + 1} berbeda satu huruf dari “{lain.uraian}” di "
                f"baris {lain.baris + 1}; keduanya terbaca sebagai dua hal"
            )
            saran = "Samakan namanya bila keduanya satu hal."
            yield _odd(tabel, "uraian", [pohon.simpul[p]], apa, saran)


def _is_only_named(simpul: Simpul) -> bool:
    return simpul.maya and not simpul.kode


def _without(kata: Sequence[str], n: int) -> tuple[str, ...]:
    """Return the words of a name with one of them left open."""
    return (*kata[:n], "", *kata[n + 1 :])


def _count_rows(pohon: Pohon, posisi: int) -> int:
    """Return how many rows of the sheet stand below a level, or are it."""
    if not pohon.simpul[posisi].maya:
        return 1
    return sum(_count_rows(pohon, a) for a in pohon.anak[posisi])


def _are_apart(simpul: Simpul, lain: Simpul) -> bool:
    """Tell two kode of which neither goes on the other."""
    dua = [parse_kode(s.kode) for s in (simpul, lain) if s.kode]
    kode = [satu for satu in dua if satu]
    return len(kode) > 1 and not (is_prefix(kode[0], kode[1]) or is_prefix(kode[1], kode[0]))


def _is_below(atas: Kode, bawah: Kode) -> bool:
    """Tell a kode that goes on that of its parent."""
    return bawah != atas and is_prefix(atas, bawah)


def _other_words(tabel: Tabel, baris: Sequence[Simpul]) -> Iterator[Temuan]:
    """Report rows that call themselves a level which the rows beside them do not."""
    cocok = [_SEBUTAN.match(kecilkan(s.uraian)) for s in baris]
    kata = [" ".join(c[1].replace("-", " ").split()) if c else "" for c in cocok]
    umum = max(sorted(set(kata)), key=kata.count)
    janggal = [s for s, teks in zip(baris, kata, strict=True) if teks not in {umum, ""}]
    if umum and _is_a_slip(janggal, len(kata)):
        apa = f"disebut {kata[baris.index(janggal[0])]}, sedangkan baris di sampingnya {umum}"
        yield _odd(tabel, "uraian", janggal, apa, "Betulkan sebutannya, atau pindahkan barisnya.")


def _is_a_slip(janggal: Sequence[Simpul], semua: int) -> bool:
    """Tell few odd rows among enough that agree."""
    return bool(janggal) and semua - len(janggal) >= max(_CUKUP, _SEPEREMPAT * len(janggal) - 1)


def _odd(tabel: Tabel, peran: str, baris: Sequence[Simpul], kata: str, saran: str) -> Temuan:
    """Return the finding of rows that do not match the rows beside them."""
    kolom = role_columns(tabel, peran) or role_columns(tabel, "uraian")
    sel = [(s.baris, kolom[min(s.kedalaman, len(kolom) - 1) if s.maya else 0]) for s in baris]
    nama = awali(sebut(baris[0].tingkat, baris[0].uraian))
    return temuan_di(tabel, "H106", "peringatan", sel, f"{nama} {kata}.", saran)
