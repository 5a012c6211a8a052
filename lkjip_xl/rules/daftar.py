"""All rules in the order in which they run, and the order in which people read findings."""

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lkjip_xl.model.kabar import Lapor, silent, tell
from lkjip_xl.model.tabel import Entri
from lkjip_xl.model.temuan import URUTAN_TINGKAT, Temuan, Tingkat
from lkjip_xl.rules import (
    b_angka,
    b_baca,
    b_baris,
    b_formulir,
    b_pemetaan,
    b_satuan,
    c_kinerja,
    c_skala,
    f_rujukan,
    f_rumus,
    h_hierarki,
    h_kode,
    k_baca,
    k_responden,
    k_survei,
    l_efisiensi,
    l_persen,
    l_survei,
    l_turunan,
    p_nip,
    p_pegawai,
    r_anggaran,
    t_jumlah,
    t_kelompok,
    t_lembar,
    t_rincian,
    t_subjumlah,
    x_bulan,
    x_identitas,
    x_kinerja,
    x_nama,
    x_perjanjian,
    x_silang,
)
from lkjip_xl.rules.konteks import Konteks

BAGIAN = ("Apa", "Mengapa", "Contoh", "Cara memperbaiki", "Keterbatasan")

Periksa = Callable[[Konteks], Iterator[Temuan]]

PERIKSA: tuple[Periksa, ...] = (
    b_angka.b101, b_angka.b102, b_baca.b103, b_baca.b104, b_baca.b105, b_baca.b106, b_baca.b107,
    b_baris.b108, b_pemetaan.b109, b_pemetaan.b110, b_formulir.b111, t_lembar.b112, b_baris.b113,
    b_formulir.b114, b_satuan.b115,
    h_hierarki.h101, h_hierarki.h102, h_hierarki.h103, h_kode.h104, h_kode.h105,
    t_jumlah.t101, t_jumlah.t102, t_jumlah.t103, t_subjumlah.t104, t_rincian.t105, t_lembar.t106,
    t_kelompok.t107,
    f_rumus.f101, f_rumus.f102, f_rumus.f103, f_rujukan.f104, f_rujukan.f105, f_rujukan.f106,
    r_anggaran.r101, r_anggaran.r102, r_anggaran.r103,
    x_silang.x101, x_silang.x102, x_silang.x103, x_silang.x104, x_identitas.x105, x_identitas.x106,
    x_nama.x107, x_kinerja.x108, x_perjanjian.x109, c_kinerja.x110, x_kinerja.x111, x_bulan.x112,
    x_bulan.x113, x_kinerja.x114, x_perjanjian.x115,
    c_skala.c101, c_skala.c102, c_kinerja.c103, c_kinerja.c104,
    k_survei.k101, k_survei.k102, k_survei.k103, k_survei.k104, k_survei.k105, k_baca.k106,
    k_responden.k107, k_responden.k108, k_responden.k109, k_responden.k110, k_responden.k111,
    k_baca.k112, k_baca.k113,
    p_pegawai.p101, p_pegawai.p102, p_pegawai.p103, p_nip.p104, p_pegawai.p105, p_pegawai.p106,
    p_pegawai.p107,
    l_persen.l101, l_turunan.l102, l_turunan.l103, l_turunan.l104, l_turunan.l105, l_turunan.l106,
    l_persen.l107, l_turunan.l108, l_efisiensi.l109, l_survei.l110,
)  # fmt: skip

# What each rule may call a finding, the gravest first; the docstring says when it is which.
_MENURUT_TINGKAT: dict[tuple[Tingkat, ...], str] = {
    ("kesalahan",): (
        "B102 B105 B106 B115 T105 T106 F103 X101 X102 X103 X105 K101 K102 K111 P101 P102 P103 "
        "L101 L103 L104 L105 L106 L108 L109 L110"
    ),
    ("kesalahan", "peringatan"): (
        "B101 B107 B109 T101 T102 T103 T104 T107 R101 R102 X106 X109 X110 X111 X114 K107 L102"
    ),
    ("kesalahan", "informasi"): "B103 P104",
    ("peringatan",): (
        "B114 H101 H102 H103 H105 F101 F102 F104 F105 R103 X108 X115 C101 C103 C104 K103 K105 "
        "K108 K109 K110"
    ),
    ("peringatan", "informasi"): "B108 B111 X104 X113 K113",
    ("informasi",): (
        "B104 B110 B112 B113 H104 F106 X107 X112 C102 K104 K106 K112 P105 P106 P107 L107"
    ),
}
TINGKAT = {kode: satu for satu, semua in _MENURUT_TINGKAT.items() for kode in semua.split()}


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule as `aturan` prints it: its kode, its tingkat, and its five sections by heading."""

    kode: str
    tingkat: str
    bagian: dict[str, str]


def explain(periksa: Periksa) -> Aturan:
    """Return a rule's kode, its tingkat, and the five sections of its docstring."""
    teks = inspect.cleandoc(periksa.__doc__ or "")
    pola = "|".join(re.escape(satu) for satu in BAGIAN)
    potong = re.split(rf"^({pola}):\s*", teks, flags=re.MULTILINE)
    bagian = {potong[i]: " ".join(potong[i + 1].split()) for i in range(1, len(potong), 2)}
    kode = periksa.__name__.upper()
    return Aturan(kode, "/".join(TINGKAT[kode]), bagian)


def _place(sel: str) -> tuple[int, str]:
    """Return row and column of an address, so that B9 stands before A10."""
    cocok = re.match(r"([A-Z]+)(\d+)$", sel)
    return (int(cocok[2]), cocok[1].rjust(3)) if cocok else (0, "")


def sort_temuan(temuan: list[Temuan], entri: tuple[Entri, ...]) -> list[Temuan]:
    """Return findings in reading order: tingkat, size of the difference, place, kode."""
    urutan: dict[tuple[str, str], int] = {}
    for posisi, satu in enumerate(entri):
        urutan.setdefault((satu.berkas, satu.lembar), posisi)

    def kunci(satu: Temuan) -> tuple[object, ...]:
        besar = -abs(satu.selisih) if satu.selisih is not None else 1
        return (
            URUTAN_TINGKAT.index(satu.tingkat),
            satu.selisih is None,
            besar,
            urutan.get((satu.berkas, satu.lembar), len(entri)),
            satu.berkas,
            _place(satu.sel[0] if satu.sel else ""),
            satu.kode,
        )

    return sorted(temuan, key=kunci)


def check(konteks: Konteks, lapor: Lapor = silent) -> list[Temuan]:
    """Run every rule and return the findings in reading order."""
    aturan = tell(PERIKSA, lapor, lambda _satu: "")
    semua = [satu for periksa in aturan for satu in periksa(konteks)]
    return sort_temuan(semua, konteks.gabungan.entri)
