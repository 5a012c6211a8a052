"""Tabel 1.2 and 1.3 counted from a list of persons, where no source prints them."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama, rapikan
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import JenisPegawai
from lkjip_xl.model.pegawai import BarisPegawai, DaftarOrang, DaftarPegawai, Orang
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.pangkat import GOLONGAN_PPPK, NON_ASN, PANGKAT, PPPK, golongan_in

TANPA_JABATAN, TANPA_GOLONGAN = "Belum berjabatan", "Tanpa golongan"

Kelompok = tuple[str, str]  # name of the jabatan or pangkat, golongan


def _is_blank(teks: str) -> bool:
    """Tell a cell that says nothing: blank, or a dash."""
    return not re.search(r"\w", teks)


def is_non_asn(orang: Orang) -> bool:
    """Tell staff that is no ASN, by any word of its row."""
    kata = " ".join(orang.sel.get(n, "") for n in ("status", "pangkat", "golongan")).lower()
    return bool(re.search(NON_ASN, kata)) and not re.search(PPPK, kata)


def group_of_jabatan(orang: Orang) -> Kelompok:
    """Return the jabatan that somebody is counted under."""
    teks = rapikan(orang.sel["jabatan"])
    return (TANPA_JABATAN if _is_blank(teks) else teks, "")


def group_of_golongan(orang: Orang) -> Kelompok | None:
    """Return pangkat and golongan that somebody is counted under; None for those who have none."""
    utama = orang.sel.get("golongan", orang.sel.get("pangkat", ""))
    golongan = None if _is_blank(utama) else golongan_in(rapikan(utama))
    if golongan in PANGKAT:
        return PANGKAT[golongan], golongan
    if golongan is not None:
        return "PPPK", golongan
    if is_non_asn(orang):
        return None
    if not _is_blank(utama) and not re.search(PPPK, utama.lower()):
        return rapikan(utama), ""
    return ("PPPK tanpa golongan" if re.search(PPPK, _all(orang)) else TANPA_GOLONGAN), ""


def _all(orang: Orang) -> str:
    """Return the words that may say PPPK."""
    return " ".join(orang.sel.get(n, "") for n in ("status", "pangkat", "golongan")).lower()


def _order(kelompok: Kelompok) -> tuple[int, int]:
    """Return the place of a golongan: the highest first, PPPK below PNS, the others last."""
    golongan = kelompok[1]
    if golongan in PANGKAT:
        return 0, -[*PANGKAT].index(golongan)
    return (1, -GOLONGAN_PPPK.index(golongan)) if golongan in GOLONGAN_PPPK else (2, 0)


def _cells(tabel: Tabel[DaftarOrang], orang: Orang, peran: str) -> tuple[tuple[int, str], ...]:
    """Return column and text by which somebody is counted: his role, and what else tells him."""
    letak = {nama: lajur[0] for nama, lajur in tabel.kolom.items()}
    sel = [(letak[peran], orang.sel[peran])]
    saksi = next((n for n in ("status", "pangkat", "jabatan", "no") if n in orang.sel), None)
    if _is_blank(orang.sel[peran]) and saksi is not None and saksi != peran:
        sel.append((letak[saksi], orang.sel[saksi]))
    return tuple(sel)


def _runs(baris: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return rows as runs without a gap."""
    hasil: list[tuple[int, int]] = []
    for b in baris:
        if hasil and b == hasil[-1][1] + 1:
            hasil[-1] = (hasil[-1][0], b)
        else:
            hasil.append((b, b))
    return tuple(hasil)


def _count(
    tabel: Tabel[DaftarOrang],
    dikenali: JenisPegawai,
    peran: str,
    kelompok: Callable[[Orang], Kelompok | None],
) -> Tabel[DaftarPegawai] | None:
    """Return the table of one kind, a row for each group."""
    nama: dict[Kelompok, Kelompok] = {}
    anggota: dict[Kelompok, list[Orang]] = {}
    for orang in tabel.isi.orang:
        if (milik := kelompok(orang)) is not None:
            kunci = (kunci_nama(milik[0]), milik[1])
            nama.setdefault(kunci, milik)
            anggota.setdefault(kunci, []).append(orang)
    urut = sorted(anggota, key=lambda k: _order(nama[k]) if peran != "jabatan" else (0, 0))
    if not urut:
        return None
    kolom = tabel.kolom[peran][0]
    baris = tuple(
        BarisPegawai(
            anggota[k][0].baris, str(n), *nama[k],
            Angka(Decimal(len(anggota[k])), anggota[k][0].baris, kolom),
            tuple({_folded(s): s for o in anggota[k] if (s := _cells(tabel, o, peran))}.values()),
        )
        for n, k in enumerate(urut, 1)
    )  # fmt: skip
    isi = DaftarPegawai(baris, None, _runs(o.baris for o in tabel.isi.orang))
    return Tabel(
        dikenali=dikenali, berkas=tabel.berkas, lembar=tabel.lembar, tersembunyi=tabel.tersembunyi,
        rentang=tabel.rentang, baris_kepala=tabel.baris_kepala, kolom=tabel.kolom, isi=isi,
        jumlah_baris=len(baris), judul=tabel.judul, tahun=tabel.tahun, skpd=tabel.skpd,
    )  # fmt: skip


def _folded(sel: tuple[tuple[int, str], ...]) -> tuple[tuple[int, str], ...]:
    """Return cells as Excel compares them: no difference of case."""
    return tuple((k, teks.casefold()) for k, teks in sel)


def count_people(tabel: Tabel[DaftarOrang]) -> dict[JenisPegawai, Tabel[DaftarPegawai]]:
    """Return the tables that a list gives: by jabatan, by golongan."""
    hasil: dict[JenisPegawai, Tabel[DaftarPegawai]] = {}
    if "jabatan" in tabel.kolom and (
        utuh := _count(tabel, "pegawai_jabatan", "jabatan", group_of_jabatan)
    ):
        hasil["pegawai_jabatan"] = utuh
    peran = "golongan" if "golongan" in tabel.kolom else "pangkat"
    if peran in tabel.kolom and (
        utuh := _count(tabel, "pegawai_golongan", peran, group_of_golongan)
    ):
        hasil["pegawai_golongan"] = utuh
    return hasil
