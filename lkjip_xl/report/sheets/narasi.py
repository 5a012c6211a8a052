"""Narasi: the sentences of the document, live from the cells of the tables they speak of."""

from decimal import Decimal

from lkjip_xl.model.hasil import BarisEfisiensi, BarisRealisasi, HasilSurvei
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.blocks.kutipan import (
    Bagian,
    Kutipan,
    Ungkapan,
    part_formula,
    sentence,
    write_part,
)
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Isi,
    Kolom,
    Lembar,
    acuan,
    heading,
    nama_sel,
)
from lkjip_xl.report.sheets.efisiensi import NAMA_METODE
from lkjip_xl.report.sheets.narasi_kinerja import (
    Kalimat,
    group_of,
    of_capaian,
    of_kegiatan,
    of_perbandingan,
    place,
)
from lkjip_xl.report.sheets.narasi_unsur import improvement_blocks

KUNCI = "narasi"
LEBAR = (8, 40, 24, 30, 56)


def _of_survey(bahan: Bahan) -> list[Kalimat]:
    """Say the IKM and mutu, and what the other weight gives."""
    survei = bahan.hasil.survei
    if survei is None:
        return []
    u = survei.sendiri
    dipakai, lain = survei.ikm[u], survei.pembanding[u]
    kata: list[Bagian] = [
        f"Indeks Kepuasan Masyarakat (IKM) {place(bahan)} dari {len(survei.unsur)} unsur adalah ",
        Kutipan("IKM", ("3.3", "ikm", u), dipakai.ikm, "desimal"),
        ", kinerja pelayanan ",
        Kutipan("Kategori IKM", ("3.3", "ikm", "kategori", u), dipakai.kinerja, "teks"),
    ]
    if lain.bobot != dipakai.bobot:
        kata += [
            " (dengan bobot lain: ",
            Kutipan("IKM bobot lain", ("3.3", "lain", u), lain.ikm, "desimal"),
            ")",
        ]
    return [(*kata, "."), *_against_others(survei)]


def _against_others(survei: HasilSurvei) -> list[Kalimat]:
    """Say whether the own IKM is above or below that of each unit it is compared with."""
    u = survei.sendiri
    sel = acuan("3.3", "ikm", u)
    kata: list[Bagian] = []
    for lain, satu in enumerate(survei.ikm):
        if lain == u:
            continue
        isi = Kutipan(f"IKM {satu.unit}", ("3.3", "ikm", lain), satu.ikm, "desimal")
        beda = survei.ikm[u].ikm - satu.ikm
        teks = "lebih tinggi daripada" if beda > 0 else "lebih rendah daripada"
        rumus = (
            f'IF({sel}>{isi.sel},"lebih tinggi daripada",'
            f'IF({sel}<{isi.sel},"lebih rendah daripada","sama dengan"))'
        )
        kata += [", " if kata else "Dibandingkan unit lain, IKM itu "]
        kata += [Ungkapan(rumus, teks if beda else "sama dengan"), f" {satu.unit} (", isi, ")"]
    return [(*kata, ".")] if kata else []


def _of_budget(bahan: Bahan) -> list[Kalimat]:
    """Say the budget, what was spent of it, and the same for each program."""
    baris, total = bahan.hasil.realisasi_anggaran, bahan.hasil.total
    if total is None:
        return []
    utama: Kalimat = (
        f"Anggaran {place(bahan)} sebesar ",
        *_amounts(total, "jumlah", "seluruh program"),
        ", sehingga tersisa ",
        Kutipan("Sisa anggaran", ("3.5", "jumlah", "sisa"), total.sisa, "rupiah"),
        ".",
    )
    program = [b for b in baris if b.tingkat == "program" and b.posisi is not None]
    return [utama, *((f"{b.uraian}: anggaran ", *_amounts(b, b.posisi, b.uraian), ".")
                     for b in program if b.posisi is not None)]  # fmt: skip


def _amounts(satu: BarisRealisasi, kunci: int | str | None, apa: str) -> Kalimat:
    """Return anggaran, realisasi and percent of one row."""
    k = "jumlah" if kunci is None else kunci
    return (
        Kutipan(f"Anggaran {apa}", ("3.5", k, "anggaran"), satu.anggaran, "rupiah"),
        " dengan realisasi ",
        Kutipan(f"Realisasi {apa}", ("3.5", k, "realisasi"), satu.realisasi, "rupiah"),
        " atau ",
        Kutipan(f"Serapan {apa}", ("3.5", k, "persen"), satu.persen, "persen"),
    )


def _of_efisiensi(bahan: Bahan) -> list[Kalimat]:
    """Say the efisiensi by the agency's method, and whether it may be called so."""
    metode = bahan.gabungan.pengaturan.metode_efisiensi
    hasil: list[Kalimat] = []
    for k, satu in enumerate(bahan.hasil.efisiensi):
        if satu.anggaran is None:
            continue
        kolom, nilai = _method_figure(satu, metode)
        kata: list[Bagian] = [
            f"Tingkat efisiensi anggaran “{satu.nama}” menurut metode {NAMA_METODE[metode]} "
            "adalah ",
            Kutipan(f"Efisiensi {satu.nama}", ("3.6", k, kolom), nilai, "persen"),
            ", dari serapan ",
            Kutipan(f"Serapan {satu.nama}", ("3.6", k, "serapan"), satu.serapan, "persen"),
        ]
        if satu.target is not None:
            kata += [
                " dan capaian ",
                Kutipan(f"Capaian {satu.nama}", ("3.6", k, "capaian"), satu.capaian, "persen"),
                ": ",
                Kutipan(
                    f"Keterangan {satu.nama}", ("3.6", k, "keterangan"), satu.keterangan, "teks"
                ),
            ]
        hasil.append((*kata, "."))
    return hasil


def _method_figure(satu: BarisEfisiensi, metode: str) -> tuple[str, Decimal | None]:
    """Return the column and value of the method in force."""
    if metode == "selisih" and satu.target is not None:
        return "selisih", satu.efisiensi_selisih
    if metode == "pmk" and satu.target is not None:
        return "e", satu.e_pmk
    return "sisa", satu.efisiensi_sisa


def _conclusion(bahan: Bahan) -> list[Kalimat]:
    """Say in one sentence what the report shows."""
    total = bahan.hasil.total
    kata: list[Bagian] = [f"Kesimpulan: {place(bahan)}"]
    terukur = [satu for satu in bahan.hasil.capaian_kinerja if satu.capaian is not None]
    for urut, satu in enumerate(terukur):
        p, nama = satu.posisi, satu.nama or satu.indikator
        akhir = urut == len(terukur) - 1
        kata += [
            " mencapai " if urut == 0 else " dan " if akhir else ", ",
            Kutipan(f"Capaian {nama}", ("3.1", p, "capaian"), satu.capaian, "persen"),
            f" dari target {group_of(satu)} “{nama}” (",
            Kutipan(f"Kategori {nama}", ("3.1", p, "kategori"), satu.kategori, "teks"),
            ")",
        ]
    if total:
        kata += [
            ", dengan serapan anggaran " if terukur else " menyerap anggaran ",
            Kutipan("Serapan seluruh program", ("3.5", "jumlah", "persen"), total.persen, "persen"),
        ]
    return [(*kata, ".")] if len(kata) > 1 else []


def _sections(bahan: Bahan) -> list[tuple[str, list[Kalimat]]]:
    """Return the sentences by section of the document."""
    return [
        ("Capaian kinerja", of_capaian(bahan)),
        ("Perbandingan", of_perbandingan(bahan)),
        ("Survei Kepuasan Masyarakat", _of_survey(bahan)),
        ("Program dan kegiatan", of_kegiatan(bahan)),
        ("Realisasi anggaran", _of_budget(bahan)),
        ("Efisiensi", _of_efisiensi(bahan)),
        ("Kesimpulan", _conclusion(bahan)),
    ]


def _quoted(kalimat: list[Kalimat]) -> list[Kutipan]:
    """Return every cell that the sentences quote, once each, in order."""
    hasil: dict[tuple[str | int, ...], Kutipan] = {}
    for satu in kalimat:
        for bagian in satu:
            if isinstance(bagian, Kutipan):
                hasil.setdefault(bagian.nama, bagian)
    return list(hasil.values())


def _quote_table(kutipan: list[Kutipan]) -> list[BlokTabel | BlokTeks]:
    """Return the table of all figures quoted, each with its text now and a link to its cell."""
    kolom = (
        Kolom(LEBAR[0], ("No.",)),
        Kolom(LEBAR[1], ("Angka yang dikutip",)),
        Kolom(LEBAR[2], ("Nilai",)),
        Kolom(LEBAR[3], ("Sel asal",)),
    )
    baris = tuple(
        Baris(
            (
                Isi(nomor, "teks_tengah"),
                Isi(satu.sebutan),
                Isi(write_part(satu), "teks_tengah", "=" + part_formula(satu)),
                Isi(None, "tautan", tautan=nama_sel(*satu.nama)),
            )
        )
        for nomor, satu in enumerate(kutipan, 1)
    )
    judul = heading("Angka yang dikutip dan selnya")
    return [judul, BlokTabel(kolom, baris)]


def build_narasi(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None where there is nothing to say."""
    bagian = [(judul, isi) for judul, isi in _sections(bahan) if isi]
    if not bagian:
        return None
    blok: list[BlokTabel | BlokTeks] = []
    for judul, isi in bagian:
        blok.append(heading(judul))
        blok.append(BlokTeks(tuple(Baris((sentence(satu),)) for satu in isi)))
        if judul == "Survei Kepuasan Masyarakat":
            blok += improvement_blocks(bahan, LEBAR)
    blok += _quote_table(_quoted([satu for _, isi in bagian for satu in isi]))
    return Lembar(
        kunci=KUNCI,
        nama="Narasi",
        judul="Narasi untuk naskah LKJiP",
        anak_judul=(
            *bahan.sub_title(),
            "Setiap kalimat adalah rumus: angkanya sama dengan tabelnya. Salin ke naskah sebagai "
            "teks (Tempel Khusus: Nilai).",
        ),
        blok=tuple(blok),
        arah="mendatar",
        warna_tab="narasi",
        lebar=LEBAR,
    )
