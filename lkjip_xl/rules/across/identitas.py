"""X: year and agency that tables and Pengaturan say differently."""

from collections.abc import Iterator
from itertools import product

from lkjip_xl.cells.lists import others
from lkjip_xl.cells.text import rapikan, same_agency
from lkjip_xl.join.agency import own_agency, separate_agencies
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel, tables
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di

_SEBUT = 3  # names in a sentence that can still be read
_TULIS = ", dan tulis nama instansi Anda di Pengaturan.xlsx, lembar Identitas"


@aturan("kesalahan", "informasi")
def x105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tahun di dua tabel berbeda.

    Mengapa: angka tahun lain tidak boleh masuk laporan tahun ini.
    Contoh: Pengaturan menyebut 2024, judul tabel realisasi menyebut 2023.
    Cara memperbaiki: keluarkan berkas tahun lain, atau perbaiki judulnya.
    Keterbatasan: hanya tahun yang tertulis di atas tabel atau di Pengaturan. Tabel tahun lain di
    samping tabel sejenis tahun laporan adalah riwayat: tidak dipakai, dan hanya disebut.
    """
    bertahun = [t for t in konteks.tabel() if t.tahun]
    acuan = _year(konteks, bertahun)
    kini = {_kind(t) for t in bertahun if t.tahun == acuan}
    for tabel in bertahun:
        if tabel.tahun == acuan:
            continue
        if _kind(tabel) in kini and not _feeds(konteks, tabel):
            yield temuan_di(
                tabel,
                "X105",
                "informasi",
                [_named_at(konteks, tabel, tabel.tahun)],
                f"Tabel ini bertahun {tabel.tahun} dan tidak dipakai: laporan ini tahun {acuan}, "
                "dan tabelnya ada.",
                "Tidak perlu apa-apa, kecuali bila judulnya salah.",
            )
        else:
            yield temuan_di(
                tabel,
                "X105",
                "kesalahan",
                [_named_at(konteks, tabel, tabel.tahun)],
                f"Tabel ini bertahun {tabel.tahun}, sedangkan laporan ini tahun {acuan}.",
                f"Ganti dengan berkas tahun {acuan}; bila isinya memang tahun {acuan}, betulkan "
                "judulnya.",
                nilai=tabel.tahun,
                seharusnya=acuan,
            )


def _year(konteks: Konteks, bertahun: list[Tabel]) -> str | None:
    """Return the report's year: Pengaturan's, else that of its budget, else the latest one."""
    utama = filter(None, (konteks.gabungan.tabel("anggaran"), konteks.gabungan.tabel("pagu")))
    tahun = next((t.tahun for t in utama if t.tahun), None)
    terakhir = max((t.tahun for t in bertahun if t.tahun), default=None)
    return konteks.gabungan.pengaturan.identitas.get("tahun") or tahun or terakhir


def _named_at(konteks: Konteks, tabel: Tabel, kata: str | None) -> Tempat:
    """Return the title's cell that names a year or an agency, the header's first cell without one.

    It is shown, never given a new content: only a person knows whether title or file is wrong.
    """
    grid = konteks.grid(tabel)
    atas, kiri = tabel.rentang[:2]
    if grid is None or not kata:
        return atas, kiri
    di_atas = product(range(atas - 1, -1, -1), range(grid.n_kolom))
    return next((sel for sel in di_atas if kata in rapikan(grid.nilai(*sel))), (atas, kiri))


def _kind(tabel: Tabel) -> tuple[str, bool]:
    return tabel.dikenali, "realisasi" in tabel.kolom


def _feeds(konteks: Konteks, tabel: Tabel) -> bool:
    semua = tables(konteks.gabungan.entri).items()
    return any(t is tabel and konteks.gabungan.is_used(posisi) for posisi, t in semua)


@aturan("kesalahan", "peringatan")
def x106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: dua tabel anggaran atau kinerja menyebut instansi yang berbeda.

    Mengapa: angka instansi lain tidak boleh masuk laporan ini.
    Contoh: DPA Kecamatan Petanahan di antara berkas Kecamatan Puring.
    Cara memperbaiki: keluarkan berkas instansi lain, atau perbaiki judulnya.
    Keterbatasan: nama yang tertulis di atas tabel atau di Pengaturan. Baris SKPD yang tidak bernama
    seperti Pengaturan hanya peringatan, karena namanya sering disingkat.
    """
    acuan = konteks.gabungan.pengaturan.identitas.get("instansi")
    tanpa = not acuan
    unit = _units(konteks)
    milik_skpd = (t for t in konteks.tabel() if t.dikenali != "skm_rekap" and id(t) not in unit)
    bernama = [t for t in milik_skpd if t.skpd]
    if not acuan and bernama:
        acuan = bernama[0].skpd
    for tabel in bernama:
        if acuan and tabel.skpd and not same_agency(tabel.skpd, acuan):
            yield temuan_di(
                tabel,
                "X106",
                "kesalahan",
                [_named_at(konteks, tabel, tabel.skpd)],
                f"Tabel ini milik {tabel.skpd}, sedangkan laporan ini untuk {acuan}.",
                f"Keluarkan berkas instansi lain{_TULIS if tanpa else ''}; bila isinya memang "
                f"milik {acuan}, betulkan judulnya.",
                nilai=tabel.skpd,
                seharusnya=acuan,
            )
    yield from _without_own_agency(konteks)


def _units(konteks: Konteks) -> set[int]:
    """Return the tables of units that one total proves to be parts of one budget."""
    semua = konteks.gabungan.rangkaian.values()
    return {id(konteks.gabungan.entri[p]) for r in semua if r.tabel.skpd is None for p in r.anggota}


@aturan("informasi")
def x116(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: satu tabel anggaran memuat beberapa SKPD, dan semuanya dijumlahkan.

    Mengapa: LKJiP disusun per SKPD; total semua SKPD bukan angka laporan sebuah SKPD.
    Contoh: ekspor SIPD sekabupaten, atau daftar panjang berisi tiga dinas.
    Cara memperbaiki: tulis nama SKPD Anda di Pengaturan (Instansi); hanya bagiannya yang dipakai.
    Keterbatasan: unit di bawah satu SKPD (kelurahan, UPTD) yang kodenya hanya beda di akhir tidak
    dihitung sebagai SKPD lain.
    """
    instansi = konteks.gabungan.pengaturan.identitas.get("instansi", "")
    for tabel, pohon in konteks.anggaran():
        nama = separate_agencies(pohon)
        if len(nama) > 1 and (not instansi or own_agency(pohon, instansi) is None):
            baris = next(s.baris for s in pohon.simpul if s.tingkat == "skpd")
            sisanya = others(nama, "lainnya", _SEBUT)
            yield temuan_di(
                tabel,
                "X116",
                "informasi",
                [(baris, role_columns(tabel, "uraian")[0])],
                f"Tabel ini memuat {len(nama)} SKPD ({', '.join(nama[:_SEBUT])}{sisanya}); "
                "angkanya jumlah semuanya, sedangkan LKJiP disusun per SKPD.",
                "Tulis nama SKPD Anda di Pengaturan (lembar Identitas, Instansi) supaya hanya "
                "bagiannya yang dipakai.",
            )


def _without_own_agency(konteks: Konteks) -> Iterator[Temuan]:
    """Ask about budget tables whose SKPD rows name other agencies than Pengaturan does."""
    instansi = konteks.gabungan.pengaturan.identitas.get("instansi")
    for tabel, pohon in konteks.anggaran() if instansi else ():
        skpd = [s for s in pohon.simpul if s.tingkat == "skpd" and s.kode and not s.maya]
        if skpd and own_agency(pohon, instansi or "") is None:
            yield temuan_di(
                tabel,
                "X106",
                "peringatan",
                [(skpd[0].baris, role_columns(tabel, "uraian")[0])],
                f"Baris SKPD di tabel ini “{skpd[0].uraian}”, sedangkan Instansi di Pengaturan "
                f"{instansi}; seluruh tabel ikut dihitung.",
                "Samakan Instansi di Pengaturan dengan nama SKPD-nya, atau keluarkan berkasnya.",
                nilai=skpd[0].uraian,
                seharusnya=instansi,
            )
