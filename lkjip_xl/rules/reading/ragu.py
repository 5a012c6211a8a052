"""B118: a table that can be read in two ways with other totals, both as well proven."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.lists import letters
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di

_NOL = Decimal(0)
_PERAN = ("anggaran", "anggaran_perubahan", "anggaran_murni", "realisasi")


@aturan("kesalahan")
def b118(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tabel yang dapat dibaca dengan dua cara, dan jumlahnya berbeda.

    Mengapa: tidak ada yang membuktikan baris mana induk baris mana, atau apakah beberapa kolom
    dijumlahkan, jadi jumlahnya tidak pasti.
    Contoh: dua baris 40.000.000 berurutan: kegiatan dan rinciannya, atau dua kegiatan.
    Cara memperbaiki: isi kolom kode, tebalkan induknya, atau tambahkan baris atau kolom Jumlah;
    atau sebut kolomnya di lembar Pemetaan.
    Keterbatasan: selama ragu, tidak ada temuan lain dari tabel itu.
    """
    for tabel, pohon in konteks.anggaran():
        if pohon.bukti.saingan:
            yield from _two_readings(tabel, pohon)
        elif tabel.peran_ragu:
            yield _parts_or_one(tabel, pohon)


def _two_readings(tabel: Tabel, pohon: Pohon) -> Iterator[Temuan]:
    """Report both totals of the first column that tells the readings apart."""
    for peran in _PERAN:
        kolom = tabel.kolom.get(peran, ())
        dipakai = ukur_pohon.hitung_total(pohon, ukur_pohon.hitung(pohon, kolom))
        saingan = sum((n for k, n in pohon.bukti.saingan if k in kolom), _NOL)
        if kolom and dipakai != saingan:
            yield temuan_di(
                tabel,
                "B118",
                "kesalahan",
                [(tabel.rentang[0], kolom[0])],
                f"Tabel ini dapat dibaca dengan dua cara: {peran.replace('_', ' ')} "
                f"{tulis_rupiah(dipakai)}, atau {tulis_rupiah(saingan)}. Tidak ada yang "
                "membuktikan mana yang benar.",
                "Isi kolom kode, tebalkan baris induk, atau tambahkan baris Jumlah; atau sebut "
                "kolomnya di lembar Pemetaan (lkjip-xl petakan --tulis).",
                nilai=dipakai,
            )
            return


def _parts_or_one(tabel: Tabel, pohon: Pohon) -> Temuan:
    """Return the finding of columns that may be parts of one amount, or figures for the same."""
    peran = tabel.peran_ragu[0]
    kolom = tabel.kolom[peran]
    semua, satu = (
        ukur_pohon.hitung_total(pohon, ukur_pohon.hitung(pohon, ks)) for ks in (kolom, kolom[:1])
    )
    return temuan_di(
        tabel,
        "B118",
        "kesalahan",
        [(max(tabel.baris_kepala), k) for k in kolom],
        f"Tabel ini dapat dibaca dengan dua cara: {peran} {tulis_rupiah(semua)} bila kolom "
        f"{letters(kolom)} dijumlahkan, atau {tulis_rupiah(satu)} bila hanya kolom "
        f"{letters(kolom[:1])}. Tidak ada yang membuktikan mana yang benar.",
        "Tambahkan kolom Jumlah atau Sisa, atau sebut kolomnya di lembar Pemetaan (lkjip-xl "
        "petakan --tulis).",
        nilai=semua,
    )


def is_doubtful(tabel: Tabel) -> bool:
    """Tell whether a table has two readings, so that nothing else is said of it."""
    return isinstance(tabel.isi, Pohon) and bool(tabel.isi.bukti.saingan or tabel.peran_ragu)
