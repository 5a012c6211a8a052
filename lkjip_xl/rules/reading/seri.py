"""B106: two tables between which nothing decides."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import joined
from lkjip_xl.cells.text import same_agency
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import tulis_rentang
from lkjip_xl.model.tabel import Tabel, is_table_of, tables
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di


@aturan("kesalahan", "informasi")
def b106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: dua tabel sejenis sama-sama dapat mengisi laporan, dan tidak ada yang menentukan.

    Mengapa: program memakai yang pertama; bila itu bukan yang terbaru, laporannya salah.
    Contoh: dua berkas realisasi tahun yang sama tanpa keterangan bulan.
    Cara memperbaiki: keluarkan berkas yang tidak dipakai, atau tulis bulannya di judul.
    Keterbatasan: tabel yang isinya persis sama dianggap salinan, bukan pilihan. Perjanjian kinerja
    pejabat di bawah pimpinan (Sekretaris, Kepala Seksi) yang disebut judul atau nama lembarnya
    hanya disebut.
    """
    yield from _of_officials(konteks)
    for pertama, kedua in konteks.gabungan.seri:
        kiri, kanan = konteks.gabungan.entri[pertama], konteks.gabungan.entri[kedua]
        if isinstance(kiri, Tabel) and isinstance(kanan, Tabel):
            yield temuan_di(
                kanan,
                "B106",
                "kesalahan",
                [(kanan.rentang[0], kanan.rentang[1])],
                f"Ada dua tabel sejenis: {_place(kiri, kanan)}, dan {_place(kanan, kiri)}. Yang "
                "dipakai yang pertama.",
                "Keluarkan yang tidak dipakai (atau beri jenis “bukan tabel” di lembar Pemetaan)"
                f"{_tell_apart(kiri, kanan)}.",
            )


def _on_one_sheet(a: Tabel, b: Tabel) -> bool:
    return (a.berkas, a.lembar) == (b.berkas, b.lembar)


def _place(tabel: Tabel, lain: Tabel) -> str:
    """Return where a table stands, with its cells where the other one is on its sheet."""
    sel = f" ({tulis_rentang(tabel.rentang)})" if _on_one_sheet(tabel, lain) else ""
    return f"{tabel.berkas} lembar {tabel.lembar}{sel}"


def _of_officials(konteks: Konteks) -> Iterator[Temuan]:
    """Tell which tables are those of officials below the one whose table feeds the report."""
    entri = tables(konteks.gabungan.entri)
    for dikenali, posisi in konteks.gabungan.dipakai.items():
        utama = entri.get(posisi)
        if utama is None:
            continue
        sejenis = (t for t in entri.values() if t.dikenali == dikenali)
        bawah = [t for t in sejenis if t.jenjang > utama.jenjang]
        if bawah:
            yield temuan_di(
                bawah[0],
                "B106",
                "informasi",
                [(bawah[0].rentang[0], bawah[0].rentang[1])],
                f"Yang dipakai {utama.berkas} lembar {utama.lembar}; tabel pejabat di bawahnya "
                f"tidak dipakai: {joined([f'{t.lembar} ({t.bawahan})' for t in bawah])}.",
                "Tidak perlu apa-apa: laporan memuat kinerja pimpinan instansi.",
            )


def _tell_apart(kiri: Tabel, kanan: Tabel) -> str:
    """Return which title lacks its year or month, empty where both tables say the same.

    Of two agencies' tables a month would decide nothing. Two on one sheet may be parts of one list.
    """
    if _on_one_sheet(kiri, kanan) and is_table_of(kiri, Pohon):
        return (
            ", atau, bila keduanya bagian dari satu daftar, satukan di bawah satu kepala tabel "
            "dengan satu baris Jumlah"
        )
    if kiri.skpd and kanan.skpd and not same_agency(kiri.skpd, kanan.skpd):
        return ", atau tulis nama instansi Anda di Pengaturan.xlsx, lembar Identitas"
    kata = []
    for tabel in (kiri, kanan):
        kurang = [] if tabel.tahun else ["“TAHUN …”"]
        kurang += ["“BULAN …”"] if is_table_of(tabel, Pohon) and not tabel.periode else []
        if kurang:
            kata.append(f"{' dan '.join(kurang)} di judul {tabel.berkas} lembar {tabel.lembar}")
    return f", atau tulis {joined(kata)}" if kata else ""
