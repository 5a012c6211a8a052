"""L: what a survey recap prints of its unsur, their sums, and the IKM that rests on them."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures.hasil import cara_ikm
from lkjip_xl.measures.hasil.jawaban import by_answers
from lkjip_xl.measures.hasil.rekap import (
    AngkaSalah,
    follows_from,
    in_doubt,
    material,
    wrong_figures,
    wrong_sums,
)
from lkjip_xl.measures.hasil.survei import hitung_survei
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.measures.tindakan import write_value
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.survei import JumlahUnsur, Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di

_NAMA_JUMLAH = {"nrr": "NRR", "tertimbang": "NRR tertimbang"}


@aturan("kesalahan")
def l104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: IKM yang tercetak bukan jumlah nilai unsur kali bobot, dengan bobot mana pun.

    Mengapa: IKM adalah indikator kinerja utama; salah satu angka berarti salah capaian.
    Contoh: sembilan unsur berjumlah 802,16; IKM 88,24 (bobot 0,11) atau 89,13 (1/9), bukan 88,62.
    Cara memperbaiki: hitung ulang IKM, atau perbaiki nilai unsurnya.
    Keterbatasan: bobot 0,11, 1/9, dan 0,111 diterima, juga pembulatan pada NRR, pada NRR
    tertimbang, atau di akhir saja; lebih bila rekap hanya mencetak NRR. IKM yang mengikuti jumlah
    atau NRR tertimbang yang salah adalah gema temuannya (L110, L112).
    """
    tabel = konteks.gabungan.tabel("skm_rekap")
    survei = hitung_survei(tabel, konteks.gabungan.pengaturan)
    if survei is None or tabel is None or not tabel.isi.ikm:
        return
    for unit, tercetak in enumerate(tabel.isi.ikm):
        bobot = cara_ikm.weights(len(survei.unsur))
        cocok = cara_ikm.choose(tercetak, material(tabel.isi, unit), bobot)
        if tercetak.nilai is None or cocok or follows_from(tabel.isi, unit):
            continue
        nama = f"IKM {survei.unit[unit]}".strip()
        sel, ragu = (tercetak.baris, tercetak.kolom), in_doubt(tabel.isi, unit)
        if ragu:
            dulu = ", ".join(alamat(*tempat) for tempat in ragu)
            yield temuan_di(
                tabel,
                "L104",
                "kesalahan",
                [sel],
                f"{nama} tercetak {tulis_desimal(tercetak.nilai)} tidak mengikuti unsurnya; angka "
                "yang mendasarinya masih salah.",
                f"Betulkan dulu {dulu}; sesudah itu hitung lagi {tercetak.alamat}.",
                nilai=tercetak.nilai,
            )
            continue
        calon = (survei.ikm[unit].ikm, survei.pembanding[unit].ikm)
        yield temuan_di(
            tabel,
            "L104",
            "kesalahan",
            [sel],
            f"{nama} tercetak {tulis_desimal(tercetak.nilai)}, padahal unsurnya menghasilkan "
            f"{tulis_desimal(calon[0])} atau {tulis_desimal(calon[1])}.",
            "Hitung ulang IKM, atau perbaiki nilai unsurnya.",
            nilai=tercetak.nilai,
            seharusnya=calon[0],
        )


@aturan("kesalahan")
def l110(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: NRR, bobot, nilai konversi, atau NRR tertimbang satu unsur di rekap SKM tidak sesuai.

    Mengapa: ketiganya satu nilai unsur; yang satu dihitung dari yang lain.
    Contoh: NRR 3,44 memberi nilai konversi 86,00 (kali 25), bukan 68,00.
    Cara memperbaiki: hitung ulang: nilai konversi = NRR x 25, NRR tertimbang = NRR x bobot.
    Keterbatasan: sampai setengah angka terakhir yang tampil dianggap pembulatan, begitu juga NRR
    yang dibulatkan dulu; bobot 0,11, 0,111, dan 1/N sama-sama diterima. Bila keduanya cocok satu
    sama lain, NRR-nya yang disebut salah. IKM yang mengikutinya adalah gemanya.
    """
    for tabel in konteks.tables_of(Survei):
        for salah in wrong_figures(tabel.isi):
            nrr = by_answers(konteks.gabungan, konteks.hasil.responden, tabel, salah)
            saksi = "nilai konversi di sampingnya dan jawaban responden sama-sama menunjukkan"
            yield _wrong_figure(tabel, nrr or salah, saksi if nrr else "")
        yield from _other_weights(tabel)


def _other_weights(tabel: Tabel[Survei]) -> Iterator[Temuan]:
    """Report weights unlike those of all other unsur."""
    bobot, nama = tabel.isi.bobot, {s.baris: s.nama for s in tabel.isi.unsur}
    for lain in tabel.isi.bobot_lain if bobot and bobot.nilai else ():
        tertulis, benar = lain.nilai or Decimal(0), bobot.nilai if bobot else None
        banyak = len(nama) - len(tabel.isi.bobot_lain)
        yield temuan_di(
            tabel,
            "L110",
            "kesalahan",
            [(lain.baris, lain.kolom)],
            f"Bobot unsur “{nama[lain.baris]}” tertulis {write_value(tertulis)}, padahal bobot "
            f"{banyak} unsur lain {write_value(benar or Decimal(0))}.",
            "Samakan bobotnya, lalu hitung ulang: NRR tertimbang = NRR × bobot.",
            nilai=tertulis,
            seharusnya=benar,
        )


def _wrong_figure(tabel: Tabel[Survei], salah: AngkaSalah, menurut: str) -> Temuan:
    """Return the finding of a figure that does not follow from its NRR, or what tells the NRR."""
    unsur, tertulis = tabel.isi.unsur[salah.unsur], salah.angka.nilai or Decimal(0)
    sel = (salah.angka.baris, salah.angka.kolom)
    saksi = menurut or "NRR di sampingnya menghasilkan"
    if not menurut and salah.nama == "NRR":
        saksi = "nilai konversi dan NRR tertimbang di sampingnya sama-sama menunjukkan"
    return temuan_di(
        tabel,
        "L110",
        "kesalahan",
        [sel],
        f"{salah.nama} unsur “{unsur.nama}” tertulis {write_value(tertulis)}, padahal {saksi} "
        f"{write_value(salah.benar)}.",
        "Hitung ulang: nilai konversi = NRR × 25, NRR tertimbang = NRR × bobot.",
        nilai=tertulis,
        seharusnya=salah.benar,
        gema=_index_that_follows(tabel.isi, salah.unit, sel),
    )


def _index_that_follows(survei: Survei, unit: int, sel: Tempat) -> list[Tempat]:
    """Return the cell of the IKM where it is right by a wrong cell."""
    if not survei.ikm or sel not in follows_from(survei, unit):
        return []
    return [(survei.ikm[unit].baris, survei.ikm[unit].kolom)]


@aturan("kesalahan")
def l112(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah NRR atau NRR tertimbang yang tercetak di rekap SKM bukan jumlah kolomnya.

    Mengapa: IKM dihitung dari jumlah itu; jumlah yang salah memberi IKM yang salah.
    Contoh: sembilan NRR tertimbang berjumlah 3,2600, di bawahnya tertulis 3,35.
    Cara memperbaiki: jumlahkan ulang kolomnya.
    Keterbatasan: pembulatan angka yang dijumlahkan diterima; baris Jumlah yang berisi rata-rata
    atau jumlah kali bobot tidak dianggap salah. IKM yang mengikutinya adalah gemanya.
    """
    for tabel in konteks.tables_of(Survei):
        for salah in wrong_sums(tabel.isi):
            yield _wrong_sum(tabel, salah.jumlah, salah.benar)


def _wrong_sum(tabel: Tabel[Survei], jumlah: JumlahUnsur, benar: Decimal | str | None) -> Temuan:
    """Return the finding of a sum that is not its column's."""
    tertulis, nama = jumlah.angka.nilai or Decimal(0), _NAMA_JUMLAH[jumlah.peran]
    sel = (jumlah.angka.baris, jumlah.angka.kolom)
    ragu = [alamat(*tempat) for tempat in in_doubt(tabel.isi, jumlah.unit) if tempat != sel]
    if isinstance(benar, Decimal):
        kata = f", padahal kolomnya berjumlah {write_value(benar)}."
    else:
        kata = " tidak sama dengan jumlah kolomnya."
    saran = "Jumlahkan ulang kolomnya."
    if benar is None:
        saran = f"Betulkan dulu {', '.join(ragu)}; sesudah itu hitung lagi {jumlah.angka.alamat}."
    return temuan_di(
        tabel,
        "L112",
        "kesalahan",
        [sel],
        f"Jumlah {nama} tertulis {write_value(tertulis)}{kata}",
        saran,
        nilai=tertulis,
        seharusnya=benar,
        gema=_index_that_follows(tabel.isi, jumlah.unit, sel),
    )
