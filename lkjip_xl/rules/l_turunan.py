"""L: every derived figure that a source prints and that differs from the recalculated one."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from lkjip_xl.measures import capaian, efisiensi, kategori, persen
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.angka import bagi, bulatkan
from lkjip_xl.measures.kalimat import tulis_desimal, tulis_rupiah
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import Konteks, role_columns, sebut, temuan_di
from lkjip_xl.tables.text import kunci_nama

_NOL, _SERATUS = Decimal(0), Decimal(100)
_BANYAK_DESIMAL = 8
_CUKUP_TERPOTONG = 3


def expected_percent(bagian: Decimal, dari: Decimal, desimal: int) -> Decimal:
    """Return a percent half-up at its own printed decimals, with the 100 rule."""
    tepat = bagi(bagian, dari) * 100
    hasil = bulatkan(tepat, desimal)
    if desimal > 0 and hasil == _SERATUS and bagian != dari:
        langkah = Decimal(1).scaleb(-desimal)
        return hasil + (langkah if tepat > 100 else -langkah)
    return hasil


def is_right(tercetak: Angka, bagian: Decimal | None, dari: Decimal | None) -> bool:
    """Tell whether a printed percent is the quotient at its own decimals (0/0: blank or 0)."""
    if tercetak.nilai is None:
        return True
    if bagian is None or not dari:
        return tercetak.nilai == 0
    desimal = _decimals(tercetak)
    return bulatkan(tercetak.nilai, desimal) == expected_percent(bagian, dari, desimal)


def _decimals(tercetak: Angka) -> int:
    """Return the decimals that count: those shown, at most eight of those stored."""
    if tercetak.desimal is not None:
        return tercetak.desimal
    eksponen = (tercetak.nilai or _NOL).normalize().as_tuple().exponent
    return min(_BANYAK_DESIMAL, max(0, -eksponen)) if isinstance(eksponen, int) else 0


def _percent_text(nilai: Decimal | None, desimal: int = 2) -> str:
    """Return a percent for a sentence."""
    if nilai is None:
        return "tidak dapat dihitung"
    return "100%" if nilai == _SERATUS else f"{tulis_desimal(nilai, max(2, desimal))}%"


def _wrong_percent(
    tabel: Tabel, kode: str, tercetak: Angka, benar: Decimal | None, apa: str
) -> Temuan:
    """Return the finding of a printed percent that should be another."""
    nilai = bulatkan(tercetak.nilai or _NOL)
    tampil = _percent_text(benar)
    return temuan_di(
        tabel,
        kode,
        "kesalahan",
        [(tercetak.baris, tercetak.kolom)],
        f"{apa} tercetak {_percent_text(nilai)}, seharusnya {tampil}.",
        f"Ganti isi sel {tercetak.alamat} menjadi {tampil}.",
        nilai=nilai,
        seharusnya=benar,
    )


def _row_amounts(
    tabel: Tabel, satu: Simpul, hitungan: tuple[Decimal | None, Decimal | None]
) -> list[tuple[Decimal | None, Decimal | None]]:
    """Return the pairs of realisasi and anggaran that a printed percent may rest on."""
    tertulis = (
        ukur_pohon.own_amount(satu, role_columns(tabel, "realisasi")),
        ukur_pohon.own_amount(satu, role_columns(tabel, "anggaran")),
    )
    return [hitungan, tertulis] if None not in tertulis else [hitungan]


def _percent_rows(
    tabel: Tabel, pohon: Pohon
) -> Iterator[tuple[Simpul, Angka, list[tuple[Decimal | None, Decimal | None]]]]:
    """Return each printed percent of a budget table with the amounts it may rest on."""
    realisasi = ukur_pohon.hitung(pohon, role_columns(tabel, "realisasi"))
    anggaran = ukur_pohon.hitung(pohon, role_columns(tabel, "anggaran"))
    for posisi, satu in enumerate(pohon.simpul):
        if satu.baris in tabel.persen:
            pasangan = _row_amounts(tabel, satu, (realisasi[posisi], anggaran[posisi]))
            yield satu, tabel.persen[satu.baris], pasangan
    if pohon.total and pohon.total.baris in tabel.persen:
        total = (
            ukur_pohon.hitung_total(pohon, realisasi),
            ukur_pohon.hitung_total(pohon, anggaran),
        )
        pasangan = _row_amounts(tabel, pohon.total, total)
        yield pohon.total, tabel.persen[pohon.total.baris], pasangan


def _truncated(tercetak: Angka, bagian: Decimal | None, dari: Decimal | None) -> bool:
    """Tell whether a printed percent is the quotient cut off, not rounded."""
    if tercetak.nilai is None or bagian is None or not dari:
        return True
    tepat: Fraction = bagi(bagian, dari) * 100
    potong = Decimal(int(tepat * 10 ** _decimals(tercetak))).scaleb(-_decimals(tercetak))
    return tercetak.nilai.quantize(potong, ROUND_DOWN) == potong


def _percent_faults(
    tabel: Tabel, pohon: Pohon
) -> tuple[list[tuple[Simpul, Angka, Decimal | None]], bool]:
    """Return the wrong percents of a budget table, and whether the column is truncated."""
    baris = list(_percent_rows(tabel, pohon))
    salah = [
        (satu, angka, persen.hitung(*pasangan[0]))
        for satu, angka, pasangan in baris
        if not any(is_right(angka, *dua) for dua in pasangan)
    ]
    terpotong = len(salah) >= _CUKUP_TERPOTONG and all(
        _truncated(angka, *pasangan[0]) for _, angka, pasangan in baris
    )
    return salah, terpotong


def l101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: persentase realisasi yang tercetak bukan realisasi dibagi anggaran.

    Mengapa: satu angka yang tercetak dengan dua nilai membuat seluruh laporan diragukan.
    Contoh: TOTAL tercetak 98,28%, padahal 3.519.069.195 dari 3.582.710.000 adalah 98,22%.
    Cara memperbaiki: ganti persentasenya dengan nilai yang disebut pada temuan.
    Keterbatasan: dibandingkan pada banyaknya desimal yang tercetak; yang belum penuh tidak
    pernah dibulatkan menjadi 100%.
    """
    for tabel, pohon in konteks.anggaran():
        salah, terpotong = _percent_faults(tabel, pohon)
        if terpotong:
            continue
        for satu, angka, benar in salah:
            apa = "Persentase " + (
                "TOTAL" if satu.tingkat == "jumlah" else sebut(satu.tingkat, satu.uraian)
            )
            yield _wrong_percent(tabel, "L101", angka, benar, apa)
    yield from _budget_percents(konteks)


def _budget_percents(konteks: Konteks) -> Iterator[Temuan]:
    """Report the wrong percents of the budget in an efisiensi table."""
    for tabel, satu in _indicator_rows(konteks, "efisiensi"):
        tercetak = satu.nilai.get("persen_anggaran")
        bagian, dari = _value(satu, "realisasi_anggaran"), _value(satu, "anggaran")
        if tercetak and dari and not is_right(tercetak, bagian, dari):
            apa = f"Persentase realisasi anggaran “{satu.nama}”"
            yield _wrong_percent(tabel, "L101", tercetak, persen.hitung(bagian, dari), apa)


def l107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: seluruh kolom persentase dipotong, bukan dibulatkan.

    Mengapa: 97,698 menjadi 97,69, bukan 97,70; laporan ini membulatkan, jadi angkanya berbeda.
    Contoh: semua baris memakai ROUNDDOWN.
    Cara memperbaiki: tidak wajib; pakai pembulatan biasa bila ingin sama dengan laporan ini.
    Keterbatasan: hanya bila tiga baris atau lebih berbeda dan semua baris cocok dengan potongan.
    """
    for tabel, pohon in konteks.anggaran():
        salah, terpotong = _percent_faults(tabel, pohon)
        if terpotong:
            yield temuan_di(
                tabel,
                "L107",
                "informasi",
                [(angka.baris, angka.kolom) for _, angka, _ in salah],
                f"Kolom persentase dipotong, bukan dibulatkan; {len(salah)} baris berbeda 0,01.",
                "Pakai pembulatan biasa bila ingin sama dengan laporan ini.",
            )


def _indicator_rows(konteks: Konteks, *jenis: str) -> Iterator[tuple[Tabel, Indikator]]:
    """Return the rows of performance tables of some kinds."""
    for tabel in konteks.tabel():
        if tabel.dikenali in jenis and isinstance(tabel.isi, DaftarIndikator):
            for satu in tabel.isi.baris:
                yield tabel, satu


def _value(satu: Indikator, peran: str) -> Decimal | None:
    """Return a number of a row, None where it has none."""
    return satu.nilai[peran].nilai if peran in satu.nilai else None


def _measured(konteks: Konteks, satu: Indikator) -> tuple[Decimal | None, Decimal | None]:
    """Return target and realisasi of a tujuan or sasaran that Tabel 3.1 measures."""
    for baris in konteks.hasil.capaian_kinerja:
        if kunci_nama(baris.nama) == kunci_nama(satu.nama) and satu.nama:
            return baris.target, baris.realisasi
    return None, None


def l102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: capaian yang tercetak bukan realisasi dibagi target.

    Mengapa: capaian yang sama sering disalin ke beberapa tabel, dan salah satunya tertinggal.
    Contoh: 88,24 dari target 87 adalah 101,43%; Tabel 3.4 mencetak 101,86%.
    Cara memperbaiki: ganti capaiannya dengan nilai yang disebut pada temuan.
    Keterbatasan: tabel tanpa target dan realisasi dicocokkan dengan Tabel 3.1 menurut namanya.
    """
    jenis = ("capaian_kinerja", "perbandingan_capaian", "efisiensi", "capaian_kegiatan")
    for tabel, satu in _indicator_rows(konteks, *jenis):
        tercetak = satu.nilai.get("capaian")
        if tercetak is None or tercetak.nilai is None:
            continue
        target, realisasi = _value(satu, "target"), _value(satu, "realisasi")
        if tabel.dikenali == "capaian_kegiatan":
            target, realisasi = _measured(konteks, satu)
        if target is None or realisasi is None or is_right(tercetak, realisasi, target):
            continue
        benar = capaian.hitung(target, realisasi, "positif")
        apa = f"Capaian {satu.kelompok or 'indikator'} “{satu.nama or satu.indikator}”"
        yield _wrong_percent(tabel, "L102", tercetak, benar, apa)


def l103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kategori capaian yang tercetak tidak sesuai dengan nilainya menurut skala.

    Mengapa: kategori dikutip di kesimpulan laporan.
    Contoh: capaian 101,43% tercetak “Baik”, padahal menurut skala “Baik Sekali”.
    Cara memperbaiki: ganti kategorinya, atau perbaiki skala di Pengaturan.
    Keterbatasan: kategori dibandingkan tanpa singkatan dalam kurung dan tanpa beda huruf besar.
    """
    skala = konteks.gabungan.pengaturan.skala_capaian
    for tabel, satu in _indicator_rows(konteks, "capaian_kinerja"):
        tercetak = satu.teks.get("kategori", "")
        nilai = capaian.hitung(_value(satu, "target"), _value(satu, "realisasi"), "positif")
        benar = kategori.hitung(nilai, skala)
        if tercetak and benar and kunci_nama(tercetak.split("(")[0]) != kunci_nama(benar):
            yield temuan_di(
                tabel,
                "L103",
                "kesalahan",
                [(satu.baris, tabel.kolom["kategori"][0])],
                f"Kategori “{satu.nama or satu.indikator}” tercetak {tercetak}, menurut skala "
                f"seharusnya {benar}.",
                f"Ganti menjadi {benar}, atau perbaiki skala di Pengaturan.",
                nilai=tercetak,
                seharusnya=benar,
            )


def l104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: IKM yang tercetak bukan jumlah nilai unsur kali bobot, dengan bobot mana pun.

    Mengapa: IKM adalah indikator kinerja utama; salah satu angka berarti salah capaian.
    Contoh: sembilan unsur berjumlah 802,16; IKM 88,24 (bobot 0,11) atau 89,13 (1/9), bukan 88,62.
    Cara memperbaiki: hitung ulang IKM, atau perbaiki nilai unsurnya.
    Keterbatasan: selisih sampai 0,01 dianggap pembulatan.
    """
    survei = konteks.hasil.survei
    tabel = konteks.gabungan.tabel("skm_rekap")
    if survei is None or tabel is None or not isinstance(tabel.isi, Survei) or not tabel.isi.ikm:
        return
    for unit, tercetak in enumerate(tabel.isi.ikm):
        calon = (survei.ikm[unit].ikm, survei.pembanding[unit].ikm)
        if tercetak.nilai is None or any(
            abs(tercetak.nilai - satu) <= Decimal("0.01") for satu in calon
        ):
            continue
        yield temuan_di(
            tabel,
            "L104",
            "kesalahan",
            [(tercetak.baris, tercetak.kolom)],
            f"IKM {survei.unit[unit]} tercetak {tulis_desimal(tercetak.nilai)}, padahal unsurnya "
            f"menghasilkan {tulis_desimal(calon[0])} atau {tulis_desimal(calon[1])}.",
            "Hitung ulang IKM, atau perbaiki nilai unsurnya.",
            nilai=tercetak.nilai,
            seharusnya=calon[0],
        )


def l105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tingkat efisiensi yang tercetak tidak sesuai dengan metode mana pun yang dipakai.

    Mengapa: efisiensi dihitung dari serapan; serapan yang salah terbawa ke sini.
    Contoh: serapan 98,22%, efisiensi tercetak 1,72%; seharusnya 1,78%.
    Cara memperbaiki: ganti dengan nilai yang disebut, atau pilih metode lain di Pengaturan.
    Keterbatasan: nilai yang cocok dengan metode lain tidak dianggap salah.
    """
    metode = konteks.gabungan.pengaturan.metode_efisiensi
    for tabel, satu in _indicator_rows(konteks, "efisiensi"):
        tercetak = satu.nilai.get("efisiensi")
        serapan = persen.hitung(_value(satu, "realisasi_anggaran"), _value(satu, "anggaran"))
        if tercetak is None or tercetak.nilai is None or serapan is None:
            continue
        nilai = capaian.hitung(_value(satu, "target"), _value(satu, "realisasi"), "positif")
        anggaran, realisasi = _value(satu, "anggaran"), _value(satu, "realisasi_anggaran")
        calon = {
            "sisa": efisiensi.hitung_sisa(serapan),
            "selisih": efisiensi.hitung_selisih(nilai, serapan),
            "pmk": efisiensi.hitung_e(anggaran, nilai, realisasi),
        }
        if bulatkan(tercetak.nilai) not in calon.values():
            apa = f"Tingkat efisiensi “{satu.nama}”"
            yield _wrong_percent(tabel, "L105", tercetak, calon[metode], apa)


def l106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tingkat kemajuan yang tercetak bukan realisasi dibagi target akhir renstra.

    Mengapa: kemajuan terhadap target jangka menengah wajib dilaporkan (PermenPANRB 53/2014).
    Contoh: 88,24 dari target akhir 89 adalah 99,15%.
    Cara memperbaiki: ganti dengan nilai yang disebut pada temuan.
    Keterbatasan: hanya untuk indikator yang makin tinggi makin baik.
    """
    for tabel, satu in _indicator_rows(konteks, "perbandingan_capaian"):
        tercetak = satu.nilai.get("kemajuan")
        bagian, dari = _value(satu, "realisasi"), _value(satu, "target_akhir")
        if tercetak and bagian is not None and dari and not is_right(tercetak, bagian, dari):
            apa = f"Tingkat kemajuan “{satu.indikator}”"
            yield _wrong_percent(tabel, "L106", tercetak, persen.hitung(bagian, dari), apa)


def l108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: anggaran atau realisasi di tabel efisiensi berbeda dari total Tabel 3.5.

    Mengapa: keduanya angka yang sama; yang satu disalin dari yang lain.
    Contoh: Tabel 3.6 mencetak realisasi 3.519.069.000, total Tabel 3.5 3.519.069.195.
    Cara memperbaiki: salin ulang totalnya.
    Keterbatasan: hanya bila tabel efisiensi memuat satu anggaran saja.
    """
    total = konteks.hasil.total
    baris = [
        (t, s)
        for t, s in _indicator_rows(konteks, "efisiensi")
        if _value(s, "anggaran") is not None
    ]
    if total is None or len(baris) != 1:
        return
    tabel, satu = baris[0]
    for peran, benar in (("anggaran", total.anggaran), ("realisasi_anggaran", total.realisasi)):
        tercetak = satu.nilai.get(peran)
        if tercetak and tercetak.nilai is not None and tercetak.nilai != benar:
            nama = peran.split("_", maxsplit=1)[0]
            yield temuan_di(
                tabel,
                "L108",
                "kesalahan",
                [(tercetak.baris, tercetak.kolom)],
                f"{nama.capitalize()} di tabel efisiensi tercetak {tulis_rupiah(tercetak.nilai)}, "
                f"padahal total tabel realisasi {tulis_rupiah(benar)}.",
                f"Ganti isi sel {tercetak.alamat} menjadi {tulis_rupiah(benar)}.",
                nilai=tercetak.nilai,
                seharusnya=benar,
            )
