"""Tabel 1.2 and 1.3 counted from lists of persons, where no source prints them."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama, rapikan
from lkjip_xl.join.pegawai.people import Anggota, members
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import JenisPegawai
from lkjip_xl.model.pegawai import (
    BarisPegawai,
    DaftarOrang,
    DaftarPegawai,
    Ejaan,
    Orang,
    Ruas,
    SelOrang,
)
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.pangkat import (
    GOLONGAN_PPPK,
    NON_ASN,
    PANGKAT,
    PPPK,
    golongan_in,
    golongan_of,
)

TANPA_JABATAN, TANPA_GOLONGAN = "Belum berjabatan", "Tanpa golongan"
_PNS_JUGA = GOLONGAN_PPPK[:4]  # I to IV alone: of a PNS whose ruang is not told, or of PPPK
_PENENTU = ("golongan", "pangkat", "status")  # what tells the golongan of a person
_ESELON = later(
    r"(?<![\s/,(-])[\s/,(-]++(?:es(?:elon|l)?\.? ?)?(?:IV|I{1,3})[./ ]?[ab]\)?$", re.IGNORECASE
)

Kelompok = tuple[str, str]  # name of the jabatan or pangkat, golongan
Pola = tuple[int, tuple[tuple[int, int], ...]]  # entry, and where the cells of a spelling stand
Sel = dict[tuple[int, int, int], str]  # by entry, row and column: what a copied cell holds


def _is_blank(teks: str) -> bool:
    """Tell a cell that says nothing: blank, or a dash."""
    return not re.search(r"\w", teks)


def _words(orang: Orang) -> str:
    """Return the words that may say PPPK or Non ASN."""
    return " ".join([orang.bagian, *(orang.teks(nama) for nama in _PENENTU)]).lower()


def is_non_asn(orang: Orang) -> bool:
    """Tell staff that is no ASN, by any word of its row or of the heading above."""
    kata = _words(orang)
    return bool(re.search(NON_ASN, kata)) and not re.search(PPPK, kata)


def group_of_jabatan(orang: Orang) -> Kelompok:
    """Return the jabatan that somebody is counted under, without the eselon behind it."""
    teks = _ESELON.sub("", rapikan(orang.teks("jabatan")))
    return (TANPA_JABATAN if _is_blank(teks) else teks, "")


def _golongan(orang: Orang) -> str | None:
    """Return the golongan of somebody; of a PNS with III alone that of the pangkat beside it."""
    utama = rapikan(orang.teks("golongan") or orang.teks("pangkat"))
    golongan = None if _is_blank(utama) else golongan_in(utama)
    if golongan is None or golongan in _PNS_JUGA:
        return golongan_of(rapikan(orang.teks("pangkat"))) or golongan
    return golongan


def group_of_golongan(orang: Orang) -> Kelompok | None:
    """Return pangkat and golongan that somebody is counted under; None for those who have none."""
    golongan, ppk = _golongan(orang), bool(re.search(PPPK, _words(orang)))
    if golongan in PANGKAT:
        return PANGKAT[golongan], golongan
    if golongan is not None:
        return ("PPPK" if ppk or golongan not in _PNS_JUGA else "", golongan)
    if is_non_asn(orang):
        return None
    utama = rapikan(orang.teks("golongan") or orang.teks("pangkat"))
    if not _is_blank(utama) and not re.search(PPPK, utama.lower()):
        return utama, ""
    return ("PPPK tanpa golongan" if ppk else TANPA_GOLONGAN), ""


def _order(kelompok: Kelompok) -> tuple[int, int]:
    """Return the place of a golongan: the highest first, PPPK below PNS, the others last."""
    golongan = kelompok[1]
    if golongan in PANGKAT:
        return 0, -[*PANGKAT].index(golongan)
    return (1, -GOLONGAN_PPPK.index(golongan)) if golongan in GOLONGAN_PPPK else (2, 0)


def _witnesses(orang: Orang, peran: str) -> tuple[SelOrang, ...]:
    """Return the cells by which somebody is counted: those that decide, one of them filled."""
    milik, teks = orang.sel[peran], orang.teks(peran)
    if peran == "jabatan":
        tegas = not _is_blank(teks)
    else:
        golongan = None if _is_blank(teks) else golongan_in(rapikan(teks))
        tegas = golongan is not None and golongan not in _PNS_JUGA
        if not tegas:
            milik = tuple(s for nama in _PENENTU for s in orang.sel.get(nama, ()))
    if tegas or any(not _is_blank(s.teks) for s in milik):
        return milik
    saksi = (orang.sel[n] for n in ("status", "pangkat", "jabatan", "no") if n in orang.sel)
    return milik + next((s for s in saksi if not _is_blank(s[0].teks)), ())


def _own(orang: Orang, peran: str) -> str:
    """Return the role by which somebody is counted: lists without golongan have the pangkat."""
    return "pangkat" if peran == "golongan" and peran not in orang.sel else peran


def _runs(
    anggota: Iterable[Anggota], lain: Collection[tuple[int, int]] | None = None
) -> tuple[Ruas, ...]:
    """Return the rows of persons as runs without a gap.

    Where `lain`, the rows of persons who are not counted, is given, a run goes on over all other
    rows: their cells are not copied.
    """
    hasil: list[Ruas] = []
    for entri, orang in anggota:
        akhir = hasil[-1] if hasil else Ruas(-1, 0, 0)
        antara = range(akhir.akhir + 1, orang.baris)
        lanjut = not antara if lain is None else not any((entri, b) in lain for b in antara)
        if akhir.entri == entri and lanjut:
            hasil[-1] = akhir._replace(akhir=orang.baris)
        else:
            hasil.append(Ruas(entri, orang.baris, orang.baris))
    return tuple(hasil)


def _others(
    daftar: Mapping[int, Tabel[DaftarOrang]], semua: list[Anggota]
) -> frozenset[tuple[int, int]]:
    """Return entry and row of the persons of lists that are not counted there."""
    terhitung = {(entri, orang.baris) for entri, orang in semua}
    ada = {(entri, orang.baris) for entri, tabel in daftar.items() for orang in tabel.isi.orang}
    return frozenset(ada - terhitung)


def _spellings(anggota: list[Anggota], peran: str) -> tuple[Ejaan, ...]:
    """Return by which texts persons are found, each spelling once as Excel compares it."""
    hasil: dict[Ejaan, Ejaan] = {}
    for entri, orang in anggota:
        satu = Ejaan(entri, _witnesses(orang, _own(orang, peran)))
        hasil.setdefault(_folded(satu), satu)
    return tuple(hasil.values())


def _folded(ejaan: Ejaan) -> Ejaan:
    """Return a spelling as Excel compares it: no difference of case."""
    return ejaan._replace(sel=tuple(s._replace(teks=s.teks.casefold()) for s in ejaan.sel))


class _Cari:
    """How many rows of lists have given texts in given cells, as COUNTIFS counts them.

    Rows are read once for each pattern of cells, not once for each spelling: a list of thousands
    may have as many.
    """

    def __init__(self, ruas: Iterable[Ruas], sel: Sel) -> None:
        self.rows: dict[int, list[int]] = {}
        for r in ruas:
            self.rows.setdefault(r.entri, []).extend(range(r.awal, r.akhir + 1))
        self.sel = sel
        self._teks: dict[Pola, Counter[tuple[str, ...]]] = {}

    def _counts(self, pola: Pola) -> Counter[tuple[str, ...]]:
        entri, letak = pola
        if pola not in self._teks:
            self._teks[pola] = Counter(
                tuple(self.sel.get((entri, b + geser, k), "").casefold() for geser, k in letak)
                for b in self.rows.get(entri, ())
            )
        return self._teks[pola]

    def count(self, ejaan: Iterable[Ejaan]) -> int:
        """Return how many rows the spellings find."""
        hasil = 0
        for satu in map(_folded, ejaan):
            pola = satu.entri, tuple((s.geser, s.kolom) for s in satu.sel)
            hasil += self._counts(pola)[tuple(s.teks for s in satu.sel)]
        return hasil


def _row(anggota: list[Anggota], cari: _Cari, kelompok: tuple[str, Kelompok, str]) -> BarisPegawai:
    """Return the row of one group; where its spellings find others too, only its rows tell it."""
    nomor, (nama, golongan), peran = kelompok
    ejaan = _spellings(anggota, peran)
    if not all(satu.sel for satu in ejaan) or cari.count(ejaan) != len(anggota):
        ejaan = ()
    pertama = anggota[0][1]
    letak = pertama.sel[_own(pertama, peran)][0].kolom
    jumlah = Angka(Decimal(len(anggota)), pertama.baris, letak)
    return BarisPegawai(
        baris=pertama.baris,
        nomor=nomor,
        nama=nama,
        golongan=golongan,
        jumlah=jumlah,
        ejaan=ejaan,
        orang=_runs(anggota),
    )


def _count(
    daftar: Mapping[int, Tabel[DaftarOrang]],
    dikenali: JenisPegawai,
    peran: str,
    kelompok: Callable[[Orang], Kelompok | None],
) -> Tabel[DaftarPegawai] | None:
    """Return the table of one kind, a row for each group."""
    semua = [a for a in members(daftar) if _own(a[1], peran) in a[1].sel]
    milik: dict[Kelompok, Kelompok] = {}
    anggota: dict[Kelompok, list[Anggota]] = {}
    for satu in semua:
        if (kel := kelompok(satu[1])) is not None:
            kunci = (kunci_nama(kel[0]), kel[1])
            milik.setdefault(kunci, kel)
            anggota.setdefault(kunci, []).append(satu)
    if not anggota:
        return None
    urut = sorted(anggota, key=lambda k: _order(milik[k]) if peran != "jabatan" else (0, 0))
    sel = {
        (entri, orang.baris + s.geser, s.kolom): s.teks
        for entri, orang in semua
        for lajur in orang.sel.values()
        for s in lajur
    }
    ruas = _runs(semua, _others(daftar, semua))
    cari = _Cari(ruas, sel)
    baris = tuple(_row(anggota[k], cari, (str(n), milik[k], peran)) for n, k in enumerate(urut, 1))
    pertama = daftar[semua[0][0]]
    return Tabel(
        dikenali=dikenali,
        berkas=pertama.berkas,
        lembar=pertama.lembar,
        tersembunyi=pertama.tersembunyi,
        rentang=pertama.rentang,
        baris_kepala=pertama.baris_kepala,
        kolom=pertama.kolom,
        isi=DaftarPegawai(baris, None, ruas),
        jumlah_baris=len(baris),
        judul=pertama.judul,
        tahun=pertama.tahun,
        skpd=pertama.skpd,
    )


def count_people(
    daftar: Mapping[int, Tabel[DaftarOrang]],
) -> dict[JenisPegawai, Tabel[DaftarPegawai]]:
    """Return the tables that lists together give, by their entries: by jabatan, by golongan."""
    hasil: dict[JenisPegawai, Tabel[DaftarPegawai]] = {}
    utuh = _count(daftar, "pegawai_jabatan", "jabatan", group_of_jabatan)
    if utuh is not None:
        hasil["pegawai_jabatan"] = utuh
    utuh = _count(daftar, "pegawai_golongan", "golongan", group_of_golongan)
    if utuh is not None:
        hasil["pegawai_golongan"] = utuh
    return hasil
