"""P: staff tables and the signer's identity."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures import jumlah
from lkjip_xl.measures.hasil.lajur_pegawai import wrong_counts
from lkjip_xl.measures.hasil.pegawai import (
    count_of,
    counted_rows,
    hitung_jumlah,
    letter_groups,
)
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pegawai import BarisPegawai, DaftarPegawai
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.pangkat import (
    ASN,
    GOLONGAN_PPPK,
    NON_ASN,
    PANGKAT,
    PPPK,
    golongan_of,
    key_of,
    read_golongan,
    split_pangkat,
)
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, doubtful_rows, role_columns, setting_at, temuan_di
from lkjip_xl.tables.pegawai.numbering import letter_of

_NOL = Decimal(0)
_BUKAN_JENJANG = {"", "pppk", "p3k"}


def _lists(konteks: Konteks) -> Iterator[tuple[Tabel[DaftarPegawai], DaftarPegawai]]:
    """Return every staff table with its rows."""
    return ((tabel, tabel.isi) for tabel in konteks.tables_of(DaftarPegawai))


def _name_cell(tabel: Tabel, pegawai: BarisPegawai) -> Tempat:
    """Return the cell of a row's jabatan or pangkat."""
    kolom = next(role_columns(tabel, n) for n in ("pangkat", "jabatan", "golongan", "jumlah")
                 if role_columns(tabel, n))  # fmt: skip
    return pegawai.baris, kolom[0]


@aturan("kesalahan")
def p101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah pegawai yang tercetak tidak sama dengan jumlah barisnya.

    Mengapa: jumlah pegawai dikutip di banyak tempat di laporan; satu angka salah menyebar.
    Contoh: 1+1+4+2+9+3 = 20, tetapi baris Jumlah menyebut 19.
    Cara memperbaiki: betulkan baris Jumlah, atau isi baris yang terlewat.
    Keterbatasan: baris kelompok (“1. Struktural”, “Golongan IV”) dihitung sekali, dari rinciannya;
    subjumlah di antara baris diperiksa terhadap baris di atasnya. Bila tabel pegawai yang lain
    memberi jumlah yang sama, barisnya yang salah: baris mana, hanya daftar pegawai yang tahu.
    """
    for tabel, daftar in _lists(konteks):
        if doubtful_rows(tabel, role_columns(tabel, "jumlah")):
            continue
        pasangan = []
        if not _told_by_row(daftar):
            pasangan = [(daftar.total, hitung_jumlah(daftar))]
        for kepala in daftar.anak:
            pasangan.append((daftar.baris[kepala].jumlah, count_of(daftar, kepala) or _NOL))
        for sub in daftar.subjumlah:
            rinci = jumlah.hitung(daftar.baris[p].jumlah.nilai for p in sub.anak) or _NOL
            pasangan.append((sub.jumlah, rinci))
        for tercetak, benar in pasangan:
            if tercetak is None or tercetak.nilai is None or tercetak.nilai == benar:
                continue
            if tercetak is daftar.total and (saksi := _confirming(konteks, tabel)):
                yield _wrong_row(tabel, daftar, saksi, benar)
                continue
            yield temuan_di(
                tabel,
                "P101",
                "kesalahan",
                [(tercetak.baris, tercetak.kolom)],
                f"Jumlah pegawai tertulis {tulis_rupiah(tercetak.nilai)}, padahal baris-barisnya "
                f"berjumlah {tulis_rupiah(benar)}.",
                "Betulkan jumlahnya, atau isi baris yang terlewat.",
                nilai=tercetak.nilai,
                seharusnya=benar,
            )


def _told_by_row(daftar: DaftarPegawai) -> bool:
    """Tell whether a row's own count explains the total: its parts beside it show it."""
    dijelaskan = (s for s in wrong_counts(daftar) if not s.nama)
    return any(s.benar is not None for s in dijelaskan)


def _confirming(konteks: Konteks, tabel: Tabel[DaftarPegawai]) -> Tabel[DaftarPegawai] | None:
    """Return the other staff table where its rows and its total give this table's printed total."""
    dua = [konteks.gabungan.tabel(j) for j in ("pegawai_jabatan", "pegawai_golongan")]
    milik = tabel.isi.total
    if not any(t is tabel for t in dua) or milik is None or milik.nilai is None:
        return None
    lain = next((t for t in dua if t is not tabel), None)
    if lain is None or lain.isi.total is None or lain.isi.total.nilai != hitung_jumlah(lain.isi):
        return None
    bukan = hitung_jumlah(tabel.isi) - _count_asn(tabel.isi)
    return lain if milik.nilai - bukan == _count_asn(lain.isi) else None


def _wrong_row(
    tabel: Tabel[DaftarPegawai], daftar: DaftarPegawai, saksi: Tabel, benar: Decimal
) -> Temuan:
    """Return the finding of a total that another table confirms: one of its rows is wrong."""
    total = daftar.total or daftar.baris[-1].jumlah
    baris = [daftar.baris[p].jumlah for p in counted_rows(daftar)]
    return temuan_di(
        tabel,
        "P101",
        "kesalahan",
        [(n.baris, n.kolom) for n in (total, *baris)],
        f"Jumlah pegawai tertulis {tulis_rupiah(total.nilai)}, padahal baris-barisnya berjumlah "
        f"{tulis_rupiah(benar)}; tabel {saksi.dikenali.removeprefix('pegawai_')} juga memberi "
        f"{tulis_rupiah(total.nilai)}, jadi salah satu barisnya salah atau terhapus.",
        f"Cocokkan {baris[0].alamat}:{baris[-1].alamat} dengan daftar pegawai, lalu betulkan "
        f"baris yang berbeda; {total.alamat} jangan diubah.",
        nilai=total.nilai,
    )


def _non_asn(daftar: DaftarPegawai) -> list[int]:
    """Return the rows of staff that is no ASN: by their words, or by the group they stand in."""
    hasil = {p for p, s in enumerate(daftar.baris) if _says_non_asn(f"{s.nama} {s.golongan}")}
    for posisi, pegawai in enumerate(daftar.baris):
        if pegawai.induk in hasil:
            hasil.add(posisi)
    return sorted(hasil)


def _says_non_asn(nama: str) -> bool:
    kecil = nama.lower()
    return bool(re.search(NON_ASN, kecil)) and not re.search(PPPK, kecil)


def _count_asn(daftar: DaftarPegawai) -> Decimal:
    """Return the staff of Tabel 1.2 without those who are no ASN (persons)."""
    lain = set(_non_asn(daftar))
    nilai_lain = (
        daftar.baris[p].jumlah.nilai if p in lain else daftar.baris[p].bukan_asn
        for p in counted_rows(daftar)
    )
    return hitung_jumlah(daftar) - (jumlah.hitung(nilai_lain) or _NOL)


@aturan("kesalahan")
def p102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: banyaknya ASN menurut jabatan berbeda dari banyaknya menurut golongan.

    Mengapa: dua tabel tentang orang yang sama harus memberi jumlah yang sama.
    Contoh: 20 pegawai, 3 di antaranya Non ASN, jadi 17 ASN; tabel golongan memuat 16.
    Cara memperbaiki: cari pegawai yang belum masuk, atau yang masuk dua kali.
    Keterbatasan: yang bukan ASN dikenali dari kata di baris atau kolomnya (Non ASN, honorer,
    tenaga kontrak).
    """
    tabel = konteks.gabungan.tabel("pegawai_jabatan")
    tabel_lain = konteks.gabungan.tabel("pegawai_golongan")
    if tabel is None or tabel_lain is None:
        return
    jabatan, golongan = tabel.isi, tabel_lain.isi
    dua = (tabel, tabel_lain)
    if any(doubtful_rows(t, role_columns(t, "jumlah")) or _confirming(konteks, t) for t in dua):
        return
    asn, ada = _count_asn(jabatan), _count_asn(golongan)
    if asn != ada:
        sel = golongan.total or golongan.baris[-1].jumlah
        yield temuan_di(
            tabel_lain,
            "P102",
            "kesalahan",
            [(sel.baris, sel.kolom)],
            f"ASN menurut golongan {tulis_rupiah(ada)} orang, menurut jabatan di {tabel.berkas} "
            f"lembar {tabel.lembar} {tulis_rupiah(asn)} orang.",
            "Cari pegawai yang belum masuk salah satu tabel, atau yang masuk dua kali.",
            nilai=ada,
            seharusnya=asn,
        )


def _mismatch(pangkat: str, golongan: str) -> tuple[str, str] | None:
    """Return what is wrong with a pangkat and its golongan, and the right golongan; None: fits."""
    terbaca, milik = read_golongan(golongan), golongan_of(pangkat)
    if milik is not None and terbaca != milik:
        return f"Pangkat {pangkat} bergolongan {milik}, di sini tertulis {golongan}.", milik
    if milik is None and terbaca in PANGKAT and key_of(pangkat):
        return f"“{pangkat}” bukan pangkat golongan {terbaca} ({PANGKAT[terbaca]}).", terbaca
    return None


@aturan("kesalahan")
def p103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: pangkat tidak sesuai dengan golongannya.

    Mengapa: salah satu dari keduanya sudah lama atau salah ketik, dan ikut tercetak.
    Contoh: “Pembina” bergolongan IV/a; tertulis III/d.
    Cara memperbaiki: samakan dengan surat keputusan pangkat yang terakhir.
    Keterbatasan: “Tk. I” dibaca Tingkat I dan “IVa” dibaca IV/a; tanpa golongan tidak diperiksa.
    """
    saran = "Samakan pangkat dan golongan dengan surat keputusan yang terakhir."
    for tabel, daftar in _lists(konteks):
        kolom = role_columns(tabel, "golongan")
        for pegawai in daftar.baris if kolom else ():
            pangkat, golongan = pegawai.nama, pegawai.golongan
            if "pangkat" not in tabel.kolom:
                pangkat, golongan = split_pangkat(pegawai.golongan)
            salah = _mismatch(pangkat, golongan) if pangkat and golongan else None
            if salah and tabel.dikenali == "pegawai_golongan":
                yield temuan_di(
                    tabel, "P103", "kesalahan", [(pegawai.baris, kolom[0])], salah[0], saran,
                    nilai=golongan, seharusnya=salah[1],
                )  # fmt: skip
    if ketemu := setting_at(konteks, "pangkat"):
        asal, setelan = ketemu
        pangkat, golongan = split_pangkat(setelan.nilai)
        salah = _mismatch(pangkat, golongan) if pangkat and golongan else None
        if salah:
            yield temuan_di(
                asal, "P103", "kesalahan", [(setelan.baris, setelan.kolom)], salah[0], saran,
                nilai=golongan, seharusnya=salah[1],
            )  # fmt: skip


@aturan("informasi")
def p105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: golongan PPPK (I sampai XVII) berdampingan dengan kata di kolom pangkat.

    Mengapa: PPPK punya golongan, tetapi tidak punya pangkat; Ahli dan Terampil adalah jenjang.
    Contoh: “Ahli” golongan IX, “Terampil” golongan VII.
    Cara memperbaiki: kosongkan pangkatnya, atau tulis PPPK di kolom itu.
    Keterbatasan: hanya golongan tanpa huruf (IX, bukan III/a).
    """
    for tabel, daftar in _lists(konteks):
        pppk = [s for s in daftar.baris if read_golongan(s.golongan) in GOLONGAN_PPPK]
        berpangkat = [s for s in pppk if golongan_of(s.nama) is None]
        baris = [s for s in berpangkat if key_of(s.nama) not in _BUKAN_JENJANG]
        if baris and tabel.dikenali == "pegawai_golongan":
            kata = ", ".join(f"{s.nama} ({s.golongan})" for s in baris)
            yield temuan_di(
                tabel,
                "P105",
                "informasi",
                [_name_cell(tabel, s) for s in baris],
                f"PPPK punya golongan, tidak punya pangkat; di kolom pangkat tertulis {kata}.",
                "Kosongkan pangkatnya, atau tulis PPPK di kolom itu.",
            )


@aturan("informasi")
def p106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: judul tabel menyebut ASN, padahal isinya juga pegawai Non ASN.

    Mengapa: pembaca mengira semua yang dihitung adalah ASN.
    Contoh: judul “Data ASN Kecamatan”, dengan baris “Staf Non ASN”.
    Cara memperbaiki: ganti judulnya menjadi Data Pegawai, atau pisahkan barisnya.
    Keterbatasan: hanya judul yang tertulis tepat di atas tabel.
    """
    for tabel, daftar in _lists(konteks):
        judul, nomor_lain = tabel.judul.lower(), _non_asn(daftar)
        if nomor_lain and re.search(ASN, judul) and not re.search(NON_ASN, judul):
            yield temuan_di(
                tabel,
                "P106",
                "informasi",
                [_name_cell(tabel, daftar.baris[p]) for p in nomor_lain],
                f"Judul tabel “{tabel.judul}” menyebut ASN, padahal ada baris "
                f"“{daftar.baris[nomor_lain[0]].nama or daftar.baris[nomor_lain[0]].golongan}”.",
                "Ganti judulnya menjadi Data Pegawai, atau pisahkan barisnya.",
            )


@aturan("informasi")
def p107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: huruf penomoran tanpa huruf sebelumnya, misalnya b. tanpa a.

    Mengapa: pembaca mengira ada baris yang terhapus.
    Contoh: “2. Staf Kecamatan” lalu “b. Staf Non ASN”, tanpa “a.”.
    Cara memperbaiki: betulkan hurufnya, atau tambahkan baris yang hilang.
    Keterbatasan: hanya huruf di awal nama atau di kolom nomor tabel pegawai.
    """
    for tabel, daftar in _lists(konteks):
        for _, anak in letter_groups(daftar):
            sebelum = ""
            for p in anak:
                huruf = letter_of(daftar.baris[p]) or ""
                harus = chr(ord(sebelum) + 1) if sebelum else "a"
                if huruf != harus and not (huruf == "i" and not sebelum):
                    yield temuan_di(
                        tabel,
                        "P107",
                        "informasi",
                        [_name_cell(tabel, daftar.baris[p])],
                        f"“{daftar.baris[p].nama}” memakai huruf {huruf}, sedangkan di atasnya "
                        + (f"huruf {sebelum}." if sebelum else "tidak ada huruf a."),
                        "Betulkan hurufnya, atau tambahkan baris yang hilang.",
                    )
                sebelum = huruf
