"""P: the identity: the signer's NIP, and what only the headings of the sources tell."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import joined
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.nip import digits_of, find_faults, is_old
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, setting_at, temuan_di

_NAMA = {"instansi": "instansi", "kabupaten": "kabupaten/kota"}


@aturan("kesalahan", "informasi")
def p104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: NIP penanda tangan yang bentuknya salah.

    Mengapa: NIP yang salah ikut tercetak di setiap lembar yang ditandatangani.
    Contoh: 17 angka; tanggal lahir 31-02; tiga angka terakhir 000 karena disimpan sebagai angka.
    Cara memperbaiki: ketik ulang sebagai teks: 8 angka lahir, 6 angka pengangkatan, 1 atau 2, urut.
    Keterbatasan: spasi boleh; NIP lama 9 angka diterima (informasi); pemiliknya tidak diperiksa.
    """
    ketemu = setting_at(konteks, "nip")
    if ketemu is None:
        return
    tabel, setelan = ketemu
    nip, sel = digits_of(setelan.nilai), [(setelan.baris, setelan.kolom)]
    if not nip:
        return
    if is_old(nip):
        yield temuan_di(
            tabel, "P104", "informasi", sel, f"NIP {setelan.nilai} memakai bentuk lama (9 angka).",
            "Ganti dengan NIP 18 angka yang berlaku sejak 2008.",
        )  # fmt: skip
        return
    salah = find_faults(nip)
    if salah:
        yield temuan_di(
            tabel, "P104", "kesalahan", sel, f"NIP {setelan.nilai} {'; '.join(salah)}.",
            "Ketik ulang NIP sebagai teks, 18 angka.", nilai=setelan.nilai,
        )  # fmt: skip


@aturan("informasi")
def p108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: nama instansi atau kabupaten diambil dari kop sumber, karena Pengaturan tidak menyebut.

    Mengapa: nama itu berdiri di judul setiap tabel dan di setiap kalimat laporan.
    Contoh: kop realisasi menyebut Kecamatan Puring, dan tidak ada berkas Pengaturan.
    Cara memperbaiki: bila namanya keliru, tulis yang benar di Pengaturan, lembar Identitas.
    Keterbatasan: hanya bila semua kop menyebut satu nama yang sama.
    """
    setelan = konteks.gabungan.pengaturan
    if setelan.dari_kop:
        teks = joined([f"{_NAMA[k]} “{setelan.identitas[k]}”" for k in setelan.dari_kop])
        berkop = next((tabel for tabel in konteks.tabel() if tabel.skpd), None)
        yield Temuan(
            "P108",
            "informasi",
            f"Laporan memakai {teks}, menurut kop sumber; Pengaturan tidak menyebutnya.",
            "Bila keliru, tulis namanya di Pengaturan.xlsx, lembar Identitas.",
            berkop.berkas if berkop else "",
        )
