"""P: lists of persons from which the staff is counted, and staff that nothing was read of."""

import re
from collections import Counter
from collections.abc import Iterator

from lkjip_xl.cells.lists import listed
from lkjip_xl.cells.text import kecilkan
from lkjip_xl.join.pegawai.people import members
from lkjip_xl.join.pegawai.staff import TANPA_GOLONGAN, count_people, is_non_asn
from lkjip_xl.measures.hasil.pegawai import hitung_jumlah
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.jenis import JenisPegawai
from lkjip_xl.model.pegawai import DaftarOrang, DaftarPegawai, Orang
from lkjip_xl.model.pemetaan import ALASAN_BUKAN
from lkjip_xl.model.sel import alamat, huruf_kolom
from lkjip_xl.model.tabel import Tabel, TakDikenali, tables_at
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.nominatif import JUDUL_LAIN
from lkjip_xl.norms.pangkat import read_golongan, split_pangkat
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.tables.forms import LEMBAR_PETUNJUK

_TABEL: dict[JenisPegawai, str] = {"pegawai_jabatan": "1.2", "pegawai_golongan": "1.3"}
_KATA_PEGAWAI = (
    r"nominatif|\bduk\b|be[sz][ei]t+ing|"
    r"(daftar|data|keadaan|jumlah) (nama )?(pegawai|asn|pns|aparatur)"
)
_BARIS, _DISEBUT = 15, 3  # rows that say what a sheet is about; differences in a sentence


@aturan("informasi")
def p109(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: Tabel 1.2 atau 1.3 dihitung dari daftar pegawai per orang, dan dari kolom mana.

    Mengapa: tabel itu tidak tercetak di sumber mana pun; pembaca perlu tahu asal hitungannya.
    Contoh: 16 orang di daftar nominatif; jabatan dari kolom D, golongan dari kolom F.
    Cara memperbaiki: tidak perlu bila benar; tabel jumlah yang tercetak selalu didahulukan.
    Keterbatasan: pegawai yang disebut Non ASN tidak masuk Tabel 1.3 (ASN menurut golongan); nama
    dan NIP tidak pernah disalin.
    """
    gabungan = konteks.gabungan
    daftar = tables_at(gabungan.entri, gabungan.bagian_orang, DaftarOrang)
    if not gabungan.dari_daftar:
        return
    kata = []
    for dikenali, tabel in gabungan.dari_daftar.items():
        kolom = tabel.isi.baris[0].jumlah.kolom
        banyak = tulis_rupiah(hitung_jumlah(tabel.isi))
        kata.append(f"Tabel {_TABEL[dikenali]} dari kolom {huruf_kolom(kolom)} ({banyak} orang)")
    orang = [anggota for _, anggota in members(daftar)]
    pertama = next(iter(daftar.values()))
    yield temuan_di(
        pertama,
        "P109",
        "informasi",
        [(orang[0].baris, k) for k in pertama.isi.kolom_salin[:1]],
        f"Dihitung dari {len(orang)} orang di {_lists(daftar)}: {' dan '.join(kata)}."
        f"{_remarks(gabungan, daftar, orang)}",
        "Bila keliru, isi formulir Pegawai.xlsx; tabel jumlah yang tercetak didahulukan.",
    )


def _lists(daftar: dict[int, Tabel[DaftarOrang]]) -> str:
    """Return which lists are counted."""
    nama = [f"{t.berkas} lembar {t.lembar}" for t in daftar.values()]
    banyak = f"{len(nama)} daftar pegawai (" + listed(nama, "daftar lain", _DISEBUT) + ")"
    return "daftar pegawai" if len(nama) == 1 else banyak


def _remarks(gabungan: Gabungan, daftar: dict[int, Tabel[DaftarOrang]], orang: list[Orang]) -> str:
    """Return who of the lists is counted once, or nowhere in Tabel 1.3."""
    catatan = ""
    if ganda := sum(len(t.isi.orang) for t in daftar.values()) - len(orang):
        catatan += f" {ganda} orang yang tercantum di dua daftar dihitung sekali."
    golongan = gabungan.dari_daftar.get("pegawai_golongan")
    if golongan is None:
        return catatan
    if non_asn := sum(map(is_non_asn, orang)):
        catatan += f" {non_asn} orang Non ASN tidak masuk Tabel 1.3."
    tanpa = [b for b in golongan.isi.baris if b.nama == TANPA_GOLONGAN]
    if tanpa:
        catatan += f" {tulis_rupiah(tanpa[0].jumlah.nilai)} orang tidak bergolongan."
    return catatan


def _per_golongan(daftar: DaftarPegawai) -> Counter[str]:
    """Return the persons by golongan, those without one left out."""
    hasil: Counter[str] = Counter()
    for baris in daftar.baris:
        golongan = read_golongan(baris.golongan or split_pangkat(baris.nama)[1])
        if golongan is not None:
            hasil[golongan] += int(baris.jumlah.nilai or 0)
    return hasil


def _differences(
    dikenali: JenisPegawai, tercetak: DaftarPegawai, terhitung: DaftarPegawai
) -> list[str]:
    """Return what a printed table counts otherwise than a list: golongan by golongan, or in all."""
    if dikenali == "pegawai_golongan":
        kiri, kanan = _per_golongan(tercetak), _per_golongan(terhitung)
        beda = [g for g in sorted({*kiri, *kanan}) if kiri[g] != kanan[g]]
        return [f"{g}: tabel {kiri[g]}, daftar {kanan[g]}" for g in beda]
    dua = [hitung_jumlah(tercetak), hitung_jumlah(terhitung)]
    angka = [tulis_rupiah(n) for n in dua]
    return [] if dua[0] == dua[1] else [f"seluruhnya: tabel {angka[0]}, daftar {angka[1]}"]


@aturan("peringatan")
def p110(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tabel jumlah pegawai berbeda dari daftar pegawai per orang.

    Mengapa: salah satunya sudah lama, atau ada orang yang terlewat; laporan memakai tabelnya.
    Contoh: tabel menyebut 5 orang golongan III/d, daftar nominatif memuat 4.
    Cara memperbaiki: cocokkan keduanya, lalu betulkan yang lama.
    Keterbatasan: jabatan dibandingkan jumlah seluruhnya, golongan satu per satu; daftar yang
    tanggalnya lain memang dapat berbeda.
    """
    gabungan = konteks.gabungan
    daftar = tables_at(gabungan.entri, gabungan.bagian_orang, DaftarOrang)
    for dikenali, terhitung in count_people(daftar).items():
        tabel = gabungan.tabel(dikenali)
        beda = _differences(dikenali, tabel.isi, terhitung.isi) if tabel else []
        if tabel is None or not beda:
            continue
        akhir = tabel.isi.total or tabel.isi.baris[-1].jumlah
        yield temuan_di(
            tabel,
            "P110",
            "peringatan",
            [(akhir.baris, akhir.kolom)],
            f"Jumlah pegawai berbeda dari daftar pegawai di {terhitung.berkas} lembar "
            f"{terhitung.lembar}: {listed(beda, 'perbedaan lain', _DISEBUT)}.",
            "Cocokkan keduanya; laporan memakai tabel jumlahnya.",
        )


@aturan("peringatan")
def p111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: ada lembar tentang pegawai, tetapi tidak satu pun tabel pegawai dapat dibaca darinya.

    Mengapa: Tabel 1.2 dan 1.3 lalu tidak ada di laporan, tanpa ada yang menyadarinya.
    Contoh: daftar pegawai tanpa kolom Jabatan dan Golongan.
    Cara memperbaiki: isi formulir Pegawai.xlsx, atau beri daftarnya kolom Jabatan dan Golongan.
    Keterbatasan: lembar dikenali dari namanya dan kata di baris-baris atasnya.
    """
    if any(konteks.gabungan.staff(dikenali) for dikenali in _TABEL):
        return
    for entri in konteks.gabungan.entri:
        if isinstance(entri, TakDikenali) and _speaks_of_staff(konteks, entri):
            yield Temuan(
                "P111",
                "peringatan",
                "Lembar ini tentang pegawai, tetapi jumlah pegawai tidak dapat dibaca darinya; "
                "Tabel 1.2 (menurut jabatan) dan 1.3 (menurut golongan) belum ada.",
                "Isi formulir Pegawai.xlsx (lkjip-xl templat), atau beri daftarnya kolom Nama, "
                "Jabatan, dan Golongan, satu baris per orang.",
                entri.berkas,
                entri.lembar,
                (alamat(*entri.rentang[:2]),),
            )
            return


def _speaks_of_staff(konteks: Konteks, entri: TakDikenali) -> bool:
    """Tell a sheet about staff by its name or its first rows; a person's word goes first."""
    if entri.alasan.startswith((LEMBAR_PETUNJUK, ALASAN_BUKAN)):
        return False
    grid = konteks.kisi.get((entri.berkas, entri.lembar))
    atas = [] if grid is None else [n for kolom in grid.kolom for n in kolom[:_BARIS]]
    kata = [entri.berkas, entri.lembar, *(n for n in atas if isinstance(n, str))]
    polos = [kecilkan(teks).replace("_", " ") for teks in kata]
    if any(re.search(JUDUL_LAIN, teks) for teks in polos):
        return False
    return any(re.search(_KATA_PEGAWAI, teks) for teks in polos)
