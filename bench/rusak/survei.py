"""Survey answers composed from independent choices: which private columns, how named, where."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

from lkjip_xl.grid.grid import Grid
from tests.alat.ragam import PENULIS

Acak = random.Random
_SUKU = (
    "bra", "dwi", "gun", "har", "jat", "kus", "lek", "mur", "nug", "pra", "rah", "sun", "tri",
    "wib", "yud", "zul", "moko", "wati", "yanto", "ningsih", "roso", "kerto",
)  # fmt: skip
# What a column may be called, whatever stands in it: each list begins with the usual words.
_KEPALA: dict[str, tuple[str, ...]] = {
    "nama": (
        "Nama", "Nama Responden", "Nama Lengkap", "Pemohon", "Pengguna Layanan", "Diisi oleh",
        "Responden", "Bapak/Ibu", "Full Name", "Jeneng", "Asma", "Identitas", "", "Kolom 1",
        "Penerima layanan", "Yang dilayani", "Nama pemohon layanan", "Pekerjaan / Nama", "Warga",
        "Siapa nama Anda?", "Nama Anda (boleh dikosongkan)", "Petugas yang melayani", "Unit",
    ),
    "nik": (
        "NIK", "No. KTP", "Nomor Induk", "ID", "Kode", "No", "No. Responden", "Nomor", "No. KK",
        "Identitas", "Nomor Layanan", "", "Kode responden",
    ),
    "telepon": (
        "No HP", "WA", "Nomor yang bisa dihubungi", "Kontak", "CP", "Telp/WA", "Nomor",
        "Narahubung", "", "Nomor antrean",
    ),
    "surel": ("E-mail", "Alamat surel", "Username", "Email Address", "Akun", "Kontak", ""),
    "alamat": (
        "Alamat", "Domisili", "Dusun", "Asal", "Tempat tinggal", "RT/RW", "Desa", "Kelurahan/Desa",
        "Wilayah pelayanan", "Lokasi", "",
    ),
    "lahir": (
        "Tanggal Lahir", "TTL", "Tgl lhr", "Lahir", "Tempat, tanggal lahir", "Usia / tgl lahir",
        "Umur (tanggal lahir)",
    ),
    "saran": (
        "Saran", "Kritik dan Saran", "Masukan", "Harapan Anda terhadap layanan", "Pesan",
        "Keterangan", "Catatan petugas", "Apa yang perlu diperbaiki dari pelayanan kami?",
        "Keluhan tentang biaya", "Alasan", "Keperluan",
    ),
}  # fmt: skip
_PROFIL: dict[str, tuple[str, ...]] = {
    "Jenis Kelamin": ("L", "P"),
    "Usia": ("21", "35", "44", "58"),
    "Pendidikan": ("SD", "SMP", "SMA", "S1"),
    "Pekerjaan": ("Petani", "PNS", "Swasta", "Pedagang"),
    "Jenis Layanan": ("KTP", "KK", "Surat Pindah"),
}
_CARA = ("satu baris", "dua baris", "tiga baris", "formulir", "dua lembar")


@dataclass(frozen=True)
class KolomSurvei:
    """A column: its heading and its cells; `pribadi` where they are nobody else's business."""

    kepala: str
    sel: tuple[str | int | date, ...]
    pribadi: bool = False


@dataclass(frozen=True)
class Kuesioner:
    """A questionnaire with its answers."""

    jenis: str  # of file
    cara: str  # of laying it out
    kolom: tuple[KolomSurvei, ...]  # left to right
    rahasia: frozenset[str]  # texts that must not come out
    tersembunyi: frozenset[int]  # hidden columns
    catatan: str  # a remark that names a person


def compose(acak: Acak) -> Kuesioner:
    """Draw a questionnaire; the same random numbers give the same one."""
    orang = acak.choice((6, 9, 15, 30))
    pribadi = [
        _private(acak, jenis, orang)
        for jenis in acak.sample(sorted(_KEPALA), acak.choice((2, 3, 4)))
    ]
    profil = [
        KolomSurvei(nama, tuple(acak.choice(baris) for _ in range(orang)))
        for nama, baris in _PROFIL.items()
        if acak.random() < 0.6
    ]
    jawaban = [
        KolomSurvei(f"U{n}", tuple(acak.choice((2, 3, 3, 4)) for _ in range(orang)))
        for n in range(1, 10)
    ]
    kolom = _arrange(acak, pribadi, profil, jawaban)
    if acak.random() < 0.6:
        kolom.insert(0, KolomSurvei("No", tuple(range(1, orang + 1))))
    rahasia = frozenset(r for s in pribadi for teks in s.sel for r in _secrets(teks))
    catatan = _name(acak)
    jenis = acak.choice(("xlsx", "xlsx", "xlsx", "xls", "ods", "html", "csv"))
    return Kuesioner(
        jenis,
        acak.choice(_CARA),
        tuple(kolom),
        rahasia | frozenset(_secrets(catatan)),
        frozenset(k for k, s in enumerate(kolom) if s.pribadi and acak.random() < 0.2),
        catatan,
    )


def _arrange(
    acak: Acak, pribadi: list[KolomSurvei], profil: list[KolomSurvei], jawaban: list[KolomSurvei]
) -> list[KolomSurvei]:
    """Return the columns with the private ones first, in the middle, among the answers, or last."""
    kolom = [*profil, *jawaban]
    for lajur in pribadi:
        letak = acak.choice((0, len(profil), acak.randrange(len(kolom) + 1), len(kolom)))
        kolom.insert(letak, lajur)
    return kolom


def _private(acak: Acak, jenis: str, orang: int) -> KolomSurvei:
    """Return a private column; now and then few different people gave all the answers."""
    beda = acak.choice((orang, orang, orang, 2, 3))
    nilai = [_ISI[jenis](acak) for _ in range(beda)]
    kosong = acak.random() < 0.2
    semua = [acak.choice(nilai) if beda < orang else nilai[n] for n in range(orang)]
    if kosong:
        semua[1] = ""
    return KolomSurvei(acak.choice(_KEPALA[jenis]), tuple(semua), pribadi=True)


def _name(acak: Acak) -> str:
    kata = ["".join(acak.sample(_SUKU, 3)).capitalize() for _ in range(acak.choice((1, 2, 2)))]
    return acak.choice((" ".join, lambda k: " ".join(k).upper()))(kata)


def _phone(acak: Acak) -> str | int:
    angka = f"08{acak.randrange(10**9, 10**10)}"
    return acak.choice((angka, f"+62 {angka[1:4]}-{angka[4:8]}-{angka[8:]}", int(angka[1:])))


def _nik(acak: Acak) -> str | int:
    angka = acak.randrange(33 * 10**14, 34 * 10**14)
    return acak.choice((str(angka), angka // 10, f"33.{angka % 10**10}"))


def _birth(acak: Acak) -> str | date:
    tanggal = date(1950, 1, 1) + timedelta(days=acak.randrange(20_000))
    return acak.choice((tanggal, f"{tanggal:%d-%m-%Y}", f"{_name(acak)}, {tanggal:%d/%m/%Y}"))


def _remark(acak: Acak) -> str:
    return acak.choice(
        (
            f"Terima kasih, {_name(acak)}",
            f"Hubungi saya {_phone(acak)}",
            f"Rumah saya di Jl. {_name(acak)} belum dapat air",
            _name(acak),
        )
    )


_ISI: dict[str, Callable[[Acak], str | int | date]] = {
    "nama": _name,
    "nik": _nik,
    "telepon": _phone,
    "surel": lambda acak: f"{_name(acak).replace(' ', '.').lower()}@contoh.id",
    "alamat": lambda acak: acak.choice((f"Jl. {_name(acak)} No. 7 RT 03", _name(acak))),
    "lahir": _birth,
    "saran": _remark,
}


def _secrets(nilai: str | int | date) -> list[str]:
    """Return the words and numbers of a cell that nobody else has."""
    if isinstance(nilai, date):
        return [f"{nilai:%Y-%m-%d}", f"{nilai:%d/%m/%Y}"]
    if isinstance(nilai, int):
        return [str(nilai)]
    return [kata for kata in nilai.casefold().replace(",", " ").split() if _is_own(kata)]


def _is_own(kata: str) -> bool:
    """Tell a word made of our syllables, a long number, or an address."""
    angka = sum(map(str.isdigit, kata))
    suku = sum(kata.count(teks) for teks in _SUKU)
    return angka >= 7 or "@" in kata or suku >= 3


def write(kuesioner: Kuesioner, path: Path) -> Path:
    """Write a questionnaire as a file of its kind."""
    if kuesioner.jenis == "xlsx":
        _write_xlsx(kuesioner, path)
    else:
        PENULIS[kuesioner.jenis](path, _as_grid(kuesioner))
    return path


def _rows(kuesioner: Kuesioner) -> list[list[str | int | date | None]]:
    """Return the rows: a title, the heading over one, two or three rows, the answers."""
    kepala: list[list[str | int | date | None]] = [[s.kepala for s in kuesioner.kolom]]
    if kuesioner.cara in ("dua baris", "tiga baris"):
        kepala.insert(0, list(_groups(kuesioner.kolom)))
    if kuesioner.cara == "tiga baris":
        kepala.insert(0, ["HASIL SURVEI", *[None] * (len(kuesioner.kolom) - 1)])
    badan = [list(baris) for baris in zip(*(s.sel for s in kuesioner.kolom), strict=True)]
    return [["REKAP JAWABAN SKM TAHUN 2024"], [], *kepala, *badan, [], [None, kuesioner.catatan]]


def _groups(kolom: Sequence[KolomSurvei]) -> list[str | None]:
    """Return PROFIL and NILAI UNSUR over the first column of each group."""
    hasil: list[str | None] = []
    for s in kolom:
        nama = "NILAI UNSUR" if s.kepala[:1] == "U" and s.kepala[1:].isdigit() else "PROFIL"
        hasil.append(None if nama in hasil else nama)
    return hasil


def _form_rows(kuesioner: Kuesioner, orang: int) -> list[list[str | int | date | None]]:
    """Return one person's form: labels beside answers."""
    baris: list[list[str | int | date | None]] = [["KUESIONER SURVEI KEPUASAN MASYARAKAT"], []]
    for s in kuesioner.kolom:
        nilai = s.sel[orang]
        baris.append([f"{s.kepala}: {nilai}"] if len(s.kepala) % 2 else [s.kepala, ":", nilai])
    return baris


def _write_xlsx(kuesioner: Kuesioner, path: Path) -> None:
    buku = xlsxwriter.Workbook(str(path))
    buku.set_properties({"author": kuesioner.catatan, "comments": kuesioner.catatan})
    tanggal = buku.add_format({"num_format": "dd/mm/yyyy"})

    def isi_lembar(nama: str, rows: list[list[str | int | date | None]]) -> None:
        lembar = buku.add_worksheet(nama)
        for b, baris in enumerate(rows):
            for k, nilai in enumerate(baris):
                if isinstance(nilai, date):
                    lembar.write_datetime(b, k, nilai, tanggal)
                elif isinstance(nilai, str):
                    lembar.write_string(b, k, nilai)
                elif nilai is not None:
                    lembar.write_number(b, k, nilai)
        for k in kuesioner.tersembunyi:
            lembar.set_column(k, k, 9, None, {"hidden": True})
        lembar.write_comment(2, 0, kuesioner.catatan, {"author": kuesioner.catatan})

    isi_lembar("Respon", _rows(kuesioner))
    if kuesioner.cara == "formulir":
        for n in range(3):
            isi_lembar(f"Formulir {n + 1}", _form_rows(kuesioner, n))
    if kuesioner.cara == "dua lembar":
        pribadi = [s for s in kuesioner.kolom if s.pribadi]
        orang = zip(*(s.sel for s in pribadi), strict=True)
        isi_lembar("Daftar", [[s.kepala for s in pribadi], *map(list, orang)])
        buku.worksheets()[-1].hide()
    buku.define_name("Kontak", f'="{kuesioner.catatan}"')
    buku.close()


def _as_grid(kuesioner: Kuesioner) -> Grid:
    rows = _rows(kuesioner)
    lebar = max(map(len, rows))
    penuh = [[*(_plain(n) for n in baris), *[None] * (lebar - len(baris))] for baris in rows]
    return Grid("survei", "Respon", [list(kolom) for kolom in zip(*penuh, strict=True)])


def _plain(nilai: str | int | date | None) -> str | int | None:
    return f"{nilai:%d/%m/%Y}" if isinstance(nilai, date) else nilai
