"""T: amounts that must add up."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.cells.words import level_word
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.kolom import Kolom, Salah, Selisih
from lkjip_xl.rules.konteks import Konteks, role_columns, sebut, temuan_di
from lkjip_xl.rules.selisih import (
    all_differences,
    column_name,
    find_differences,
    is_remainder,
    own_faults,
    read_column,
    remainder_column,
    remainder_faults,
)
from lkjip_xl.rules.sums.kolom_bebas import amount_columns, amounts_of, free_columns
from lkjip_xl.rules.sums.sisa_subjumlah import (
    are_slips,
    carried_up,
    subtotal_faults,
    tell_subtotals,
    wrong_remainder,
)

_CUKUP_TERBALIK = 3
_NOL = Decimal(0)


def _wrong_sum(tabel: Tabel, pohon: Pohon, kolom: int, selisih: Selisih, posisi: int) -> Temuan:
    """Return the finding of a row or total that is not the sum of what it adds up.

    Where amounts alone made the levels, the rows may be another's: a guess gives no kesalahan.
    """
    simpul, benar = pohon.at(posisi), selisih.seharusnya[posisi]
    tertulis = benar + selisih.salah[posisi]
    nama, teks = column_name(tabel, kolom), "rinciannya"
    kode, apa = "T101", f"Jumlah {nama} {sebut(simpul.tingkat, simpul.uraian)}"
    saran = "Periksa rincian di bawah baris ini, lalu perbaiki rincian atau jumlahnya."
    if simpul is pohon.total:
        kode, apa, teks = "T102", f"Total {nama}", _topmost(pohon)
        saran = f"Jumlahkan ulang {teks}, lalu perbaiki total atau baris yang salah."
    return temuan_di(
        tabel,
        kode,
        selisih.tingkat[posisi] if not pohon.bukti.ditata else "peringatan",
        [(simpul.baris, kolom)],
        f"{apa} tertulis {tulis_rupiah(tertulis)}, padahal {teks} berjumlah {tulis_rupiah(benar)}.",
        saran,
        nilai=tertulis,
        seharusnya=benar,
        gema=[(pohon.at(p).baris, kolom) for p in selisih.gema.get(posisi, [])],
    )


def _topmost(pohon: Pohon) -> str:
    """Return what a total adds up, as its reader sees it: 4 program di tabel ini."""
    tingkat = {pohon.simpul[p].tingkat for p in pohon.akar}
    apa = level_word(tingkat.pop()) if len(tingkat) == 1 else "baris"
    return f"{len(pohon.akar)} {apa} di tabel ini"


@aturan("kesalahan", "peringatan")
def t101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah program, kegiatan, atau baris induk lain tidak sama dengan jumlah rinciannya.

    Mengapa: angka yang diserahkan harus dapat dijumlahkan ulang oleh pembacanya.
    Contoh: kegiatan tertulis 100.000, padahal ketiga sub kegiatannya berjumlah 110.000.
    Cara memperbaiki: periksa rincian di bawah baris itu; perbaiki rincian atau jumlahnya.
    Keterbatasan: bila rincian dan jumlah sama-sama salah dengan besar yang sama, tidak terlihat;
    di kolom yang menyimpan pecahan, selisih yang hampir sebesar pembulatan hanya peringatan.
    """
    for tabel, pohon in konteks.anggaran():
        for kolom, selisih in all_differences(konteks, tabel, pohon).items():
            for posisi in selisih.salah:
                if posisi < len(pohon.simpul):
                    yield _wrong_sum(tabel, pohon, kolom, selisih, posisi)


@aturan("kesalahan", "peringatan")
def t102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris Jumlah atau Total bukan jumlah program (atau baris utama lain) di tabelnya.

    Mengapa: total inilah yang dikutip di naskah LKJiP dan dibandingkan dengan DPA.
    Contoh: TOTAL tertulis 3.582.710.000, padahal empat program berjumlah 3.582.700.000.
    Cara memperbaiki: jumlahkan ulang program-programnya; ganti total atau baris yang salah.
    Keterbatasan: total tanpa label, atau yang tidak berada di kolom tabel, tidak diperiksa;
    di kolom yang menyimpan pecahan, selisih yang hampir sebesar pembulatan hanya peringatan;
    begitu pula bila tingkat barisnya hanya diduga dari angkanya.
    """
    for tabel, pohon in konteks.anggaran():
        for kolom, selisih in all_differences(konteks, tabel, pohon).items():
            if len(pohon.simpul) in selisih.salah:
                yield _wrong_sum(tabel, pohon, kolom, selisih, len(pohon.simpul))


@aturan("kesalahan", "peringatan")
def t103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sisa yang tertulis bukan anggaran dikurangi realisasi.

    Mengapa: sisa anggaran dibaca langsung oleh Bappeda dan dipakai menilai efisiensi.
    Contoh: anggaran 4.200.000, realisasi 4.199.000, sisa tertulis 10.000; seharusnya 1.000.
    Cara memperbaiki: hitung ulang sisanya, atau perbaiki anggaran atau realisasi baris itu.
    Keterbatasan: kolom yang seluruhnya berisi realisasi dikurangi anggaran, atau yang sepertiga
    barisnya atau lebih bukan selisih keduanya, hanya satu peringatan; baris yang jumlahnya sudah
    menjadi temuan T101 atau T102, dan baris di atas
    sisa yang salah yang ikut salah karenanya, tidak dilaporkan dua kali. Di baris jumlah per
    bagian (Jumlah Program A), sisa yang sama dengan jumlah sisa bagiannya diterima.
    """
    for tabel, pohon in konteks.anggaran():
        baris = pohon.seluruh
        semua = remainder_faults(konteks, tabel, pohon)
        if _is_reversed(tabel, baris, semua):
            yield _reversed(tabel, [baris[p] for p in semua])
            continue
        if not is_remainder(konteks, tabel, pohon, semua) or (
            semua and _is_left_of_another(konteks, tabel, pohon)
        ):
            yield _no_remainder(tabel, [baris[p] for p in semua])
            continue
        terkait = _explained(konteks, tabel, pohon) if semua else set()
        salah = {
            posisi: dua
            for posisi, dua in semua.items()
            if (posisi, abs(dua[0] - dua[1])) not in terkait
        }
        bagian = subtotal_faults(konteks, tabel, pohon)
        if not are_slips(tabel, pohon, bagian):
            yield _no_remainder(tabel, [sub.simpul for sub, _, _ in bagian])
            continue
        terbawa = carried_up(pohon, salah, bagian)
        for posisi in {p for gema in terbawa.values() for p in gema}:
            del salah[posisi]
        yield from tell_subtotals(tabel, pohon, bagian, terbawa)
        if salah:
            yield from _wrong_remainders(
                tabel,
                pohon,
                salah,
                read_column(konteks, tabel, pohon, role_columns(tabel, "sisa")[0]),
            )


def _wrong_remainders(tabel: Tabel, pohon: Pohon, salah: Salah, sisa: Kolom) -> Iterator[Temuan]:
    """Report each sisa that is wrong by itself; those above only carry it on."""
    kolom = sisa.kolom
    for posisi, gema in own_faults(pohon, salah, sisa.berangka).items():
        simpul, (tertulis, seharusnya) = pohon.at(posisi), salah[posisi]
        pesan = (
            f"Sisa {sebut(simpul.tingkat, simpul.uraian)} tertulis {tulis_rupiah(tertulis)}, "
            f"padahal anggaran dikurangi realisasi adalah {tulis_rupiah(seharusnya)}."
        )
        atas = [pohon.at(p).baris for p in gema]
        yield wrong_remainder(tabel, (simpul.baris, kolom), salah[posisi], pesan, atas)


def _is_left_of_another(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> bool:
    """Tell whether another column than the realisasi leaves each sisa: Realisasi + Komitmen."""
    bebas, kolom = free_columns(konteks, tabel, pohon), remainder_column(tabel)
    if kolom is None:
        return False
    sisa = read_column(konteks, tabel, pohon, kolom)
    pagu = [read_column(konteks, tabel, pohon, k) for k in role_columns(tabel, "anggaran")]
    bicara = [p for p in range(len(sisa.baris)) if sisa.typed(p)]
    keluar = {
        p: sum((n for lajur in pagu if (n := lajur.typed(p)) is not None), _NOL)
        - (sisa.typed(p) or _NOL)
        for p in bicara
    }
    return len(bicara) >= _CUKUP_TERBALIK and any(
        all(amounts_of(konteks, bebas, k).typed(p) == n for p, n in keluar.items())
        for k in amount_columns(bebas)
        if k not in role_columns(tabel, "realisasi")
    )


def _is_reversed(
    tabel: Tabel, baris: Sequence[Simpul], salah: dict[int, tuple[Decimal, Decimal]]
) -> bool:
    """Tell whether a whole column holds realisasi less anggaran."""
    if len(salah) < _CUKUP_TERBALIK or any(a != -b for a, b in salah.values()):
        return False
    kolom = role_columns(tabel, "sisa")
    return len(salah) == sum(bool(ukur_pohon.own_amount(simpul, kolom)) for simpul in baris)


def _of_all(tabel: Tabel, baris: list[Simpul], pesan: str, saran: str) -> Temuan:
    """Return the one finding of a column of sisa that is wrong in all these rows."""
    kolom = role_columns(tabel, "sisa")[0]
    sel = [(simpul.baris, kolom) for simpul in baris]
    return temuan_di(tabel, "T103", "peringatan", sel, pesan, saran)


def _reversed(tabel: Tabel, baris: list[Simpul]) -> Temuan:
    return _of_all(
        tabel,
        baris,
        f"Kolom sisa berisi realisasi dikurangi anggaran di semua {len(baris)} barisnya: tandanya "
        "terbalik. Laporan ini menghitung anggaran dikurangi realisasi.",
        "Balik tandanya, atau beri kolomnya judul “Lebih/(Kurang)”.",
    )


def _no_remainder(tabel: Tabel, baris: list[Simpul]) -> Temuan:
    return _of_all(
        tabel,
        baris,
        f"Kolom sisa bukan anggaran dikurangi realisasi di {len(baris)} barisnya; mungkin dihitung "
        "dari kolom lain.",
        "Periksa kolom mana yang dibaca (lkjip-xl petakan); bila keliru, sebut di Pemetaan.",
    )


def _explained(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> set[tuple[int, Decimal]]:
    """Return rows and differences of sisa that a wrong sum already explains.

    Either the sum itself is wrong, with its echoes above, or a row that it adds up.
    """
    hasil = set()
    for peran in ("anggaran", "realisasi"):
        for kolom in role_columns(tabel, peran):
            selisih = find_differences(konteks, tabel, pohon, kolom)
            for posisi, beda in selisih.salah.items():
                hasil |= {(p, abs(beda)) for p in selisih.gema.get(posisi, [])}
                antre = [posisi]
                while antre:
                    nomor = antre.pop()
                    hasil.add((nomor, abs(beda)))
                    antre.extend(pohon.anak[nomor] if nomor < len(pohon.simpul) else pohon.akar)
    return hasil
