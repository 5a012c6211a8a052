"""One budget over several sheets: that it was joined, and that it adds up across the sheets."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.lists import joined
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.gabungan import Rangkaian
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, sebut, temuan_di
from lkjip_xl.rules.selisih import column_name


@aturan("informasi")
def b112(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: beberapa tabel dibaca sebagai satu, atau hanya bagian satu instansi yang dipakai.

    Mengapa: angka dari beberapa tabel dijumlahkan hanya bila terbukti satu tabel.
    Contoh: lembar “Hal 1” dan “Hal 2” dengan kolom yang sama, dan kodenya berlanjut.
    Cara memperbaiki: bila bukan satu tabel, tulis tahun, bulan, atau instansinya di judul
    masing-masing.
    Keterbatasan: hanya lembar dalam satu berkas; tanpa bukti, kedua tabel tetap terpisah (B106).
    Tabel indikator hanya di satu lembar: kolomnya sama, dan tidak ada indikator yang berulang.
    """
    yield from _lists(konteks)
    for nomor, rangkaian in konteks.gabungan.rangkaian.items():
        tabel = konteks.gabungan.table_of(nomor)
        if len(rangkaian.anggota) > 1:
            lembar = list(
                dict.fromkeys(konteks.gabungan.entri[p].lembar for p in rangkaian.anggota)
            )
            awal = f"{len(rangkaian.anggota)} tabel di lembar" if len(lembar) == 1 else "Lembar"
            pesan = f"{awal} {', '.join(lembar)} dibaca sebagai satu tabel: {rangkaian.sebab}."
            saran = "Bila bukan satu tabel, tulis tahun, bulan, atau instansinya di judulnya."
        else:
            pesan = f"Tabel ini memuat beberapa instansi; yang dipakai {rangkaian.sebab}."
            saran = "Ganti Instansi di Pengaturan bila yang dimaksud instansi lain."
        yield temuan_di(
            tabel, "B112", "informasi", [(tabel.rentang[0], tabel.rentang[1])], pesan, saran
        )


def _lists(konteks: Konteks) -> Iterator[Temuan]:
    """Report each list of indikator that stands in several tables."""
    for tabel in konteks.tabel():
        if tabel.bagian:
            beda = "kolomnya sama dan indikatornya berlainan"
            if isinstance(tabel.isi, DaftarPegawai):
                beda = "yang dihitung pegawai yang berlainan, jadi jumlahnya ditambahkan"
            kepala = joined([alamat(*rentang[:2]) for rentang in tabel.bagian])
            yield temuan_di(
                tabel,
                "B112",
                "informasi",
                [(rentang[0], rentang[1]) for rentang in tabel.bagian],
                f"{len(tabel.bagian)} tabel di lembar {tabel.lembar} (mulai {kepala}) dibaca "
                f"sebagai satu tabel: {beda}.",
                "Bila bukan satu tabel, tulis tahun atau triwulannya di judul masing-masing, atau "
                "beri jenis “bukan tabel” di lembar Pemetaan pada yang tidak dipakai.",
            )


@aturan("kesalahan")
def t106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah yang rinciannya berdiri di lembar lain tidak sama dengan rinciannya.

    Mengapa: jumlah di lembar terakhir memuat semua lembar, jadi diperiksa terhadap semuanya.
    Contoh: JUMLAH di “Hal 2” 111.000, padahal program di “Hal 1” dan “Hal 2” berjumlah 110.000.
    Cara memperbaiki: jumlahkan ulang semua lembar, lalu perbaiki jumlah atau barisnya.
    Keterbatasan: hanya lembar yang terbukti satu tabel (B112).
    """
    for rangkaian in konteks.gabungan.rangkaian.values():
        if len(rangkaian.anggota) > 1:
            yield from _across(konteks, rangkaian, rangkaian.tabel.isi)


def _across(konteks: Konteks, rangkaian: Rangkaian, pohon: Pohon) -> Iterator[Temuan]:
    """Check the total and each parent with children on another sheet, in every column."""
    letak = rangkaian.letak
    induk = [p for p in range(len(letak)) if any(letak[a][0] != letak[p][0] for a in pohon.anak[p])]
    for kolom in sorted(pohon.simpul[0].jumlah):
        nilai = ukur_pohon.hitung(pohon, (kolom,))
        for p in induk:
            tabel = konteks.gabungan.table_of(letak[p].entri)
            simpul, k = pohon.simpul[p], _on_sheet(tabel, rangkaian.tabel, kolom)
            apa = f"Jumlah {column_name(tabel, k)} {sebut(simpul.tingkat, simpul.uraian)}"
            yield from _wrong(tabel, apa, (simpul.baris, k), simpul.jumlah.get(kolom), nilai[p])
        if pohon.total:
            tabel = konteks.gabungan.table_of(rangkaian.anggota[-1])
            benar = ukur_pohon.hitung_total(pohon, nilai)
            k, tertulis = _on_sheet(tabel, rangkaian.tabel, kolom), pohon.total.jumlah.get(kolom)
            apa = f"Total {column_name(tabel, k)}"
            yield from _wrong(tabel, apa, (pohon.total.baris, k), tertulis, benar)


def _on_sheet(tabel: Tabel, utuh: Tabel, kolom: int) -> int:
    """Return which column of one sheet a column of all sheets together is: of the same role."""
    for peran, lajur in utuh.kolom.items():
        if kolom in lajur and len(tabel.kolom.get(peran, ())) == len(lajur):
            return tabel.kolom[peran][lajur.index(kolom)]
    return kolom


def _wrong(
    tabel: Tabel,
    apa: str,
    sel: Tempat,
    tertulis: Decimal | None,
    benar: Decimal | None,
) -> Iterator[Temuan]:
    """Report one amount that is not what all sheets add up to."""
    if tertulis is None or benar is None or tertulis == benar:
        return
    yield temuan_di(
        tabel,
        "T106",
        "kesalahan",
        [sel],
        f"{apa} tertulis {tulis_rupiah(tertulis)}, padahal rinciannya di semua lembar berjumlah "
        f"{tulis_rupiah(benar)}.",
        "Jumlahkan ulang semua lembar, lalu perbaiki jumlah atau barisnya.",
        nilai=tertulis,
        seharusnya=benar,
    )
