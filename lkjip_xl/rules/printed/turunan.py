"""L: the other derived figures that a source prints: capaian, kategori, IKM, efisiensi."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures import ukuran
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.measures.kalimat import tulis_persen, tulis_rupiah
from lkjip_xl.measures.tindakan import write_value
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import DaftarIndikator, Indikator, Ukuran
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, indicator_rows, temuan_di
from lkjip_xl.rules.pengganti import bears_out, better_realisasi, better_target, shifted_point
from lkjip_xl.rules.printed.efisiensi import KOLOM, candidates, fits, is_impossible
from lkjip_xl.rules.printed.kegiatan import wrong_of_kegiatan
from lkjip_xl.rules.printed.persen import wrong_percent
from lkjip_xl.rules.tercetak import shown_decimals
from lkjip_xl.rules.ukur import (
    ARAH,
    expected_capaian,
    is_right_capaian,
    measured,
    other_way,
    polarity_place,
    way,
)


@aturan("kesalahan", "peringatan")
def l102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: capaian yang tercetak tidak sesuai dengan target dan realisasinya.

    Mengapa: capaian yang sama sering disalin ke beberapa tabel, dan salah satunya tertinggal.
    Contoh: 88,24 dari target 87 adalah 101,43%; Tabel 3.4 mencetak 101,86%.
    Cara memperbaiki: ganti capaiannya dengan nilai yang disebut pada temuan.
    Keterbatasan: tabel tanpa target dan realisasi dicocokkan dengan Tabel 3.1 menurut namanya;
    indikator dianggap semakin tinggi semakin baik kecuali sumber (Polaritas, Keterangan, atau
    “Menurunnya …” dengan capaian yang tepat hanya bila menurun) atau Pengaturan menyebut lain.
    Bila capaian itu tepat dengan realisasi atau target yang komanya digeser, sel itu yang disebut.
    """
    yield from wrong_of_kegiatan(konteks)
    jenis = ("capaian_kinerja", "perbandingan_capaian", "efisiensi", "capaian_kegiatan")
    batas = konteks.gabungan.pengaturan.batas_capaian
    for tabel, indikator in indicator_rows(konteks, *jenis):
        tercetak = indikator.nilai.get("capaian")
        if tercetak is None or tercetak.nilai is None:
            continue
        target, realisasi = figure(indikator, "target"), figure(indikator, "realisasi")
        cara = way(konteks, tabel, indikator)
        if tabel.dikenali == "capaian_kegiatan":
            ukur = measured(konteks, tabel, indikator)
            target, realisasi = (ukur.target, ukur.realisasi) if ukur else (None, None)
        if realisasi is None or (target is None and not cara.rentang):
            continue
        if is_right_capaian(cara, tercetak, target, realisasi, batas):
            continue
        if _another_slip(konteks, tabel, indikator):
            continue
        if (geser := shifted_point(konteks, tabel, indikator)) is not None:
            yield _lost_point(tabel, indikator, *geser)
            continue
        benar = ukuran.hitung(cara, target, realisasi, batas)
        kelompok = indikator.kelompok or ("sasaran" if indikator.nama else "indikator")
        apa = f"Capaian {kelompok} “{indikator.nama or indikator.indikator}”"
        temuan = wrong_percent(tabel, "L102", tercetak, benar, apa)
        arah = other_way(cara, tercetak, target, realisasi, batas)
        if arah:
            yield _fits_other_way(temuan, (ARAH[cara.arah], arah), tabel)
        elif _may_fall(konteks, cara, indikator):
            turun = Ukuran(konteks.gabungan.pengaturan.rumus_negatif)
            yield _either_way(temuan, ukuran.hitung(turun, target, realisasi, batas), tabel)
        else:
            yield temuan


def _may_fall(konteks: Konteks, cara: Ukuran, indikator: Indikator) -> bool:
    """Tell a row whose words speak of a fall, while nothing says in which direction it counts."""
    if cara != Ukuran() or not ukuran.says_falling(indikator):
        return False
    return not ukuran.polarity_words(indikator, konteks.gabungan.pengaturan)


def _either_way(temuan: Temuan, turun: Decimal | None, tabel: Tabel) -> Temuan:
    """Return the finding without one right number: each direction gives another."""
    return replace(
        temuan,
        pesan=f"{temuan.pesan.removesuffix('.')} bila {ARAH['positif']}, {tulis_persen(turun)} "
        "bila semakin rendah semakin baik; sumber tidak menyebut arahnya.",
        saran=f"Tulis Negatif atau Positif {polarity_place(tabel)}, lalu hitung ulang capaiannya.",
        seharusnya=None,
        selisih=None,
    )


def _lost_point(
    tabel: Tabel, indikator: Indikator, peran: NamaPeran, tertulis: Decimal, benar: Decimal
) -> Temuan:
    """Return the finding of a figure whose decimal point was lost: the printed capaian is right."""
    angka, capaian = indikator.nilai[peran], indikator.nilai["capaian"]
    persen = tulis_persen(capaian.nilai)
    return temuan_di(
        tabel,
        "L102",
        "kesalahan",
        [(angka.baris, angka.kolom), (capaian.baris, capaian.kolom)],
        f"{peran.capitalize()} “{indikator.indikator or indikator.nama}” tertulis "
        f"{write_value(tertulis)}; capaian yang tercetak, {persen}, tepat bila isinya "
        f"{write_value(benar)}: letak komanya salah.",
        f"Cocokkan {angka.alamat} dengan dokumen asalnya, lalu ganti menjadi {write_value(benar)}; "
        f"{capaian.alamat} jangan diubah.",
        nilai=tertulis,
        seharusnya=benar,
    )


def _another_slip(konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator) -> bool:
    """Tell a capaian that is right by another source: its realisasi or target is the slip.

    That is a finding of its own: X110, X111 or X114.
    """
    realisasi, target = (
        better(konteks, tabel, indikator) for better in (better_realisasi, better_target)
    )
    return (
        realisasi is not None and bears_out(konteks, tabel, indikator, realisasi=realisasi)
    ) or (target is not None and bears_out(konteks, tabel, indikator, target=target))


def _fits_other_way(temuan: Temuan, arah: tuple[str, str], tabel: Tabel) -> Temuan:
    """Return the finding as a question: the printed capaian is right by the second direction."""
    return replace(
        temuan,
        tingkat="peringatan",
        pesan=f"{temuan.pesan.removesuffix('.')} bila {arah[0]}; angka tercetak itu benar bila "
        f"{arah[1]}.",
        saran=f"Bila semakin rendah semakin baik, tulis Negatif (atau A, atau B) "
        f"{polarity_place(tabel)}; bila semakin tinggi, ganti angkanya.",
    )


@aturan("kesalahan")
def l105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tingkat efisiensi yang tercetak tidak sesuai dengan metode mana pun yang dipakai.

    Mengapa: efisiensi dihitung dari serapan; serapan yang salah terbawa ke sini.
    Contoh: serapan 98,22%, efisiensi tercetak 1,72%; seharusnya 1,78%.
    Cara memperbaiki: ganti dengan nilai yang disebut, atau pilih metode lain di Pengaturan.
    Keterbatasan: nilai yang cocok dengan metode lain tidak dianggap salah.
    """
    metode = konteks.gabungan.pengaturan.metode_efisiensi
    for tabel, indikator in indicator_rows(konteks, "efisiensi"):
        calon = candidates(indikator, expected_capaian(konteks, tabel, indikator))
        for peran in KOLOM if calon else ():
            tercetak = indikator.nilai.get(peran)
            if tercetak is None or tercetak.nilai is None or fits(tercetak, calon):
                continue
            if not is_impossible(peran, tercetak, calon, metode):
                apa = f"Tingkat efisiensi “{indikator.nama}”"
                benar = calon["ne" if peran == "nilai_efisiensi" else metode]
                yield wrong_percent(tabel, "L105", tercetak, benar, apa)


@aturan("kesalahan", "peringatan")
def l106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tingkat kemajuan yang tercetak bukan realisasi dibagi target akhir renstra.

    Mengapa: kemajuan terhadap target jangka menengah wajib dilaporkan (PermenPANRB 53/2014).
    Contoh: 88,24 dari target akhir 89 adalah 99,15%.
    Cara memperbaiki: ganti dengan nilai yang disebut pada temuan.
    Keterbatasan: batas capaian tidak berlaku di sini; yang cocok bila semakin rendah semakin baik
    hanya ditanyakan. Indikator yang semakin rendah semakin baik boleh dihitung dengan kedua cara.
    """
    for tabel, indikator in indicator_rows(konteks, "perbandingan_capaian", "capaian_kinerja"):
        tercetak = indikator.nilai.get("kemajuan")
        realisasi, akhir = figure(indikator, "realisasi"), figure(indikator, "target_akhir")
        if tercetak is None or realisasi is None or not akhir:
            continue
        cara = Ukuran(way(konteks, tabel, indikator).arah)
        pengganti = better_realisasi(konteks, tabel, indikator)
        if pengganti is not None and is_right_capaian(cara, tercetak, akhir, pengganti, None):
            continue  # the realisasi is wrong: X110
        # Nothing prescribes how one is measured that should fall: the plain ratio is right too.
        if not any(
            is_right_capaian(c, tercetak, akhir, realisasi, None) for c in (cara, Ukuran("positif"))
        ):
            apa = f"Tingkat kemajuan “{indikator.indikator}”"
            benar = ukuran.hitung(cara, akhir, realisasi)
            temuan = wrong_percent(tabel, "L106", tercetak, benar, apa)
            arah = other_way(cara, tercetak, akhir, realisasi, None)
            yield _fits_other_way(temuan, (ARAH[cara.arah], arah), tabel) if arah else temuan


@aturan("kesalahan")
def l108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: anggaran atau realisasi di tabel efisiensi berbeda dari total Tabel 3.5.

    Mengapa: keduanya angka yang sama; yang satu disalin dari yang lain.
    Contoh: Tabel 3.6 mencetak realisasi 3.519.069.000, total Tabel 3.5 3.519.069.195.
    Cara memperbaiki: salin ulang totalnya.
    Keterbatasan: hanya bila tabel efisiensi memuat satu anggaran saja.
    """
    total = konteks.hasil.total
    baris = [
        (t, s) for t, s in indicator_rows(konteks, "efisiensi") if figure(s, "anggaran") is not None
    ]
    if total is None or len(baris) != 1:
        return
    tabel, indikator = baris[0]
    for peran, benar in (("anggaran", total.anggaran), ("realisasi_anggaran", total.realisasi)):
        tercetak = indikator.nilai.get(peran)
        sah = {benar, *_own_totals(konteks, peran.split("_", maxsplit=1)[0])}
        if tercetak and not any(_same_amount(tercetak, nilai) for nilai in sah):
            nama = peran.split("_", maxsplit=1)[0]
            yield temuan_di(
                tabel,
                "L108",
                "kesalahan",
                [(tercetak.baris, tercetak.kolom)],
                f"{nama.capitalize()} di tabel efisiensi tercetak {_rupiah(tercetak.nilai)}, "
                f"padahal total tabel realisasi {_rupiah(benar)}.",
                f"Ganti isi sel {tercetak.alamat} menjadi {_rupiah(benar)}.",
                nilai=tercetak.nilai,
                seharusnya=benar,
            )


def _own_totals(konteks: Konteks, peran: str) -> list[Decimal]:
    """Return the totals of the realisasi table itself: as typed, and from its own rows.

    A cell that could not be read or a row that only the DPA has is a finding of its own.
    """
    tabel = konteks.gabungan.tabel("anggaran")
    if tabel is None:
        return []
    kolom = tabel.kolom.get(peran, ())
    hasil = [ukur_pohon.hitung_total(tabel.isi, ukur_pohon.hitung(tabel.isi, kolom))]
    if tabel.isi.total and (tertulis := ukur_pohon.own_amount(tabel.isi.total, kolom)) is not None:
        hasil.append(tertulis)
    return hasil


def _same_amount(tercetak: Angka, benar: Decimal) -> bool:
    """Tell whether a printed amount is an amount, at the decimals it shows."""
    if tercetak.nilai is None or tercetak.nilai == benar:
        return True
    desimal = min(2, shown_decimals(tercetak))
    return bulatkan(tercetak.nilai, desimal) == bulatkan(benar, desimal)


def _rupiah(nilai: Decimal | None) -> str:
    """Return an amount for a sentence, with its sen where it has any."""
    bulat = nilai is None or nilai == nilai.to_integral_value()
    return tulis_rupiah(nilai) if bulat else f"{nilai:,.2f}".translate(str.maketrans(",.", ".,"))
