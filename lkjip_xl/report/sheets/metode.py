"""Metode: the scales, weights and formulas in force; formulas elsewhere refer to its cells."""

from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.grid.files import HASIL_SENDIRI, SALINAN_SENDIRI
from lkjip_xl.measures import ikm
from lkjip_xl.measures.angka import pecahan
from lkjip_xl.model.hasil import HasilIkm, HasilSurvei
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.skala import Jenjang, Skala
from lkjip_xl.model.tabel import is_table_of
from lkjip_xl.model.temuan import Temuan, TidakDiperiksa
from lkjip_xl.norms.metode import PEMBULATAN, RUMUS, Rumus
from lkjip_xl.norms.skala import HURUF_MUTU
from lkjip_xl.report.bahan import Bahan, category
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Isi,
    Lembar,
    acuan,
    heading,
    nama_sel,
)
from lkjip_xl.report.sheets.efisiensi import NAMA_METODE
from lkjip_xl.report.sheets.metode_efisiensi import method_block
from lkjip_xl.report.sheets.pemeriksaan import write_cells
from lkjip_xl.report.sheets.unsur import weight_name
from lkjip_xl.report.tabel import KolomTabel, table
from lkjip_xl.tables.forms import FORMULIR_KOSONG, LEMBAR_PETUNJUK

_BERCAPAIAN = {"capaian_kinerja", "perbandingan_capaian", "capaian_kegiatan", "efisiensi"}
_LEBAR = (34, 50, 26, 18, 14, 14)
_BUKAN_DATA = {LEMBAR_PETUNJUK, FORMULIR_KOSONG, HASIL_SENDIRI, SALINAN_SENDIRI}


def _scale(kunci: str, skala: Skala) -> list[BlokTabel | BlokTeks]:
    """Return a scale: lower bound, kategori, mutu; percent bounds are fractions."""
    kata = "mulai dari" if skala.inklusif else "lebih dari"
    terakhir = len(skala.jenjang) - 1

    def name(kolom: str, posisi: int) -> str:
        return nama_sel("metode", kunci, kolom, posisi)

    def bound(s: tuple[int, Jenjang]) -> Isi:
        if kunci == "mutu":
            return Isi(s[1].batas, "indeks", nama=name("batas", s[0]))
        return Isi(pecahan(s[1].batas), "persen", nama=name("batas", s[0]))

    def letter(s: tuple[int, Jenjang]) -> Isi:
        huruf = HURUF_MUTU[s[0]] if len(skala.jenjang) == len(HURUF_MUTU) else None
        return Isi(huruf, "teks_tengah", nama=name("huruf", s[0]))

    kolom: list[KolomTabel[tuple[int, Jenjang]]] = [
        KolomTabel(_LEBAR[0], "Kategori", lambda s: Isi(s[1].label, nama=name("label", s[0]))),
        KolomTabel(
            _LEBAR[1],
            "Cara baca batas",
            lambda s: Isi("semua di bawah batas di atasnya" if s[0] == terakhir else kata),
        ),
        KolomTabel(_LEBAR[2], "Batas bawah", bound),
    ]
    if kunci == "mutu":
        kolom.append(KolomTabel(_LEBAR[3], "Mutu", letter))
    sumber = BlokTeks((Baris((Isi(f"Sumber: {skala.sumber}", "teks_kecil"),)),))
    return [heading(skala.nama), sumber, table(kolom, enumerate(skala.jenjang))]


class _Bobot(NamedTuple):
    """A weight with the IKM that it gives; `kunci` names its cells."""

    kunci: str
    hasil: HasilIkm
    keterangan: str


def _weight(s: _Bobot, unsur: int) -> Isi:
    """Return a weight's cell; 1/N is a formula, so that it is exact."""
    bobot = s.hasil.bobot
    rumus = f"=1/{unsur}" if str(bobot) == f"1/{unsur}" else None
    nilai = Decimal(bobot.numerator) / Decimal(bobot.denominator)
    return Isi(nilai, "bobot", rumus, nama_sel("metode", "bobot", s.kunci))


def _index(s: _Bobot, survei: HasilSurvei) -> Isi:
    """Return the IKM under a weight."""
    unsur = [acuan("3.3", p, survei.sendiri) for p in range(len(survei.unsur))]
    rumus = ikm.rumus(unsur, acuan("metode", "bobot", s.kunci))
    if s.hasil.tercetak is not None:
        rumus = "=" + acuan("3.3", "ikm", survei.sendiri)
    return Isi(s.hasil.ikm, "indeks", rumus, nama_sel("metode", "ikm", s.kunci))


def _weights(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the weights of the survey; empty without one."""
    survei = bahan.hasil.survei
    if survei is None:
        return []
    dipakai, ikm_lain = survei.ikm[survei.sendiri], survei.pembanding[survei.sendiri]
    skala = bahan.gabungan.pengaturan.skala_mutu
    semua = [_Bobot("ikm", dipakai, f"dipakai: {survei.dipilih_karena}")]
    if ikm_lain.bobot != dipakai.bobot:
        semua.append(_Bobot("lain", ikm_lain, "pembanding"))
    unsur = len(survei.unsur)
    kolom: list[KolomTabel[_Bobot]] = [
        KolomTabel(
            _LEBAR[0],
            "Bobot tiap unsur",
            lambda s: Isi(f"{weight_name(s.hasil)} ({s.keterangan})"),
        ),
        KolomTabel(_LEBAR[1], "Nilai bobot", lambda s: _weight(s, unsur)),
        KolomTabel(_LEBAR[2], "IKM", lambda s: _index(s, survei)),
        KolomTabel(
            _LEBAR[3],
            "Kinerja Pelayanan",
            lambda s: category(acuan("metode", "ikm", s.kunci), s.hasil.kinerja, "mutu", skala),
        ),
    ]
    return [heading("Bobot unsur SKM"), table(kolom, semua)]


def _needed(bahan: Bahan) -> set[str]:
    """Return the figures of the report whose formula is shown."""
    hasil = bahan.hasil
    ukuran = [s.ukuran for s in hasil.capaian_kinerja]
    ukuran += [s.ukuran for s in hasil.perbandingan_capaian]
    ukuran += [s.ukuran for s in hasil.efisiensi]
    ada = {
        "serapan": hasil.total is not None,
        "capaian": bool(ukuran),
        "negatif": any(s.arah != "positif" for s in ukuran),
        "rentang": any(s.rentang for s in ukuran),
        "perbandingan": bool(hasil.perbandingan_capaian),
        "kegiatan": bool(hasil.capaian_kegiatan),
        "skm": hasil.survei is not None,
        "responden": hasil.responden is not None,
        "efisiensi": has_efficiency(bahan),
    }
    return {nama for nama, perlu in ada.items() if perlu}


def has_efficiency(bahan: Bahan) -> bool:
    """Tell whether the report has a sheet 3.6."""
    return bool(bahan.hasil.efisiensi) or bool(bahan.program)


def _formulas(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the formulas in force with what they rest on, and the rounding."""
    perlu = _needed(bahan)
    rumus = [s for s in RUMUS if s.untuk in perlu]
    kolom: list[KolomTabel[Rumus]] = [
        KolomTabel(_LEBAR[0], "Angka", lambda s: Isi(s.angka)),
        KolomTabel(_LEBAR[1], "Rumus", lambda s: Isi(s.rumus)),
        KolomTabel(_LEBAR[2], "Dasar", lambda s: Isi(s.dasar)),
    ]
    kata: tuple[str, ...] = PEMBULATAN
    if "efisiensi" in perlu:
        metode = NAMA_METODE[bahan.gabungan.pengaturan.metode_efisiensi]
        kata = (f"Tingkat Efisiensi di Tabel 3.6 memakai metode {metode}.", *kata)
    return [
        *((heading("Rumus yang dipakai"), table(kolom, rumus)) if rumus else ()),
        heading("Pembulatan dan pilihan"),
        BlokTeks(tuple(Baris((Isi(teks),)) for teks in kata)),
    ]


def _unchecked(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return what was not checked and why; empty where all was.

    Our own instructions, empty forms and earlier results are nobody's data: not listed.
    """
    semua = [s for s in bahan.tidak_diperiksa if s.alasan not in _BUKAN_DATA]
    if not semua:
        return []
    kolom: list[KolomTabel[TidakDiperiksa]] = [
        KolomTabel(_LEBAR[0], "Berkas", lambda s: Isi(s.berkas)),
        KolomTabel(_LEBAR[1], "Alasan", lambda s: Isi(s.alasan)),
        KolomTabel(_LEBAR[2], "Lembar", lambda s: Isi(s.lembar or None)),
    ]
    return [heading("Yang tidak diperiksa"), table(kolom, semua)]


def _scales(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the scales that a kategori of the workbook is looked up in, also beside a source.

    A table in use has such a column beside its copy even where none of its figures can be read.
    """
    pengaturan, hasil = bahan.gabungan.pengaturan, bahan.hasil
    blok: list[BlokTabel | BlokTeks] = []
    if hasil.efisiensi or bahan.gabungan.dipakai.keys() & _BERCAPAIAN:
        blok += _scale("capaian", pengaturan.skala_capaian)
        blok += _capaian_choices(bahan, _LEBAR)
    if any(is_table_of(s, Pohon) for s in bahan.gabungan.entri):
        blok += _scale("serapan", pengaturan.skala_serapan)
    if hasil.responden or "skm_rekap" in bahan.gabungan.dipakai:
        blok += _scale("mutu", pengaturan.skala_mutu)
    return blok


def _accepted(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the peringatan that the agency accepts, each with its reason; empty without any."""
    temuan = [temuan for temuan in bahan.temuan if temuan.diterima]
    if not temuan:
        return []

    def place(s: Temuan) -> Isi:
        return Isi(" · ".join(t for t in (s.berkas, s.lembar, write_cells(s.sel)) if t))

    kolom: list[KolomTabel[Temuan]] = [
        KolomTabel(_LEBAR[0], "Tempat", place),
        KolomTabel(_LEBAR[1], "Peringatan", lambda s: Isi(s.pesan)),
        KolomTabel(_LEBAR[2], "Alasan diterima", lambda s: Isi(s.diterima)),
    ]
    return [heading("Peringatan yang diterima"), table(kolom, temuan)]


def build_metode(bahan: Bahan) -> Lembar:
    """Return the sheet."""
    blok = [
        *_scales(bahan),
        *_weights(bahan),
        *method_block(bahan, _LEBAR),
        *_formulas(bahan),
        *_accepted(bahan),
        *_unchecked(bahan),
    ]
    return Lembar(
        kunci="metode",
        nama="Metode",
        judul="Metode: skala dan rumus yang berlaku",
        anak_judul=(
            *bahan.sub_title(),
            "Batas, bobot, dan pilihan di lembar ini dipakai rumus di lembar lain.",
        ),
        blok=tuple(blok),
        arah="mendatar",
        warna_tab="metode",
        lebar=_LEBAR,
    )


_A = "A: (2 × target − realisasi) ÷ target (PermenPANRB 8/2021, kondisi khusus). "
_B = "B: target ÷ realisasi (SIPD)."


def _capaian_choices(bahan: Bahan, lebar: tuple[float, ...]) -> list[BlokTabel | BlokTeks]:
    """Return the block; empty without a table that has a capaian."""
    hasil, pengaturan = bahan.hasil, bahan.gabungan.pengaturan
    if not (hasil.capaian_kinerja or hasil.perbandingan_capaian or hasil.efisiensi):
        return []
    pilihan = Isi(
        "B" if pengaturan.rumus_negatif == "negatif_b" else "A",
        "teks_tengah",
        nama=nama_sel("metode", "capaian", "rumus"),
    )
    nama = nama_sel("metode", "capaian", "atas")
    batas = Isi("tidak ada", "teks_tengah", nama=nama)
    kata = "Capaian ditampilkan apa adanya."
    if pengaturan.batas_capaian is not None:
        batas = Isi(pecahan(pengaturan.batas_capaian), "persen", nama=nama)
        kata = "Capaian yang lebih tinggi ditulis sebesar batas ini (keputusan instansi)."
    kolom: list[KolomTabel[tuple[str, str, Isi]]] = [
        KolomTabel(lebar[0], "Pilihan", lambda s: Isi(s[0])),
        KolomTabel(lebar[1], "Penjelasan", lambda s: Isi(s[1])),
        KolomTabel(lebar[2], "Yang dipakai", lambda s: s[2]),
    ]
    pilihan_capaian = ("Rumus indikator negatif", _A + _B, pilihan), ("Batas capaian", kata, batas)
    return [
        heading("Cara menghitung capaian"),
        table(kolom, pilihan_capaian),
    ]
