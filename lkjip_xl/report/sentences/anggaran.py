"""The sentences on what was spent, on efisiensi, and what the report comes to."""

from collections import Counter

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.cells.ucapan import as_said
from lkjip_xl.measures import efisiensi
from lkjip_xl.model.hasil import BarisCapaian, BarisRealisasi
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import acuan
from lkjip_xl.report.sebutan import designations
from lkjip_xl.report.sentences.kegiatan import counts, supporting
from lkjip_xl.report.sentences.kinerja import group_of
from lkjip_xl.report.sentences.kutipan import Bagian, Kalimat, Kutipan, Ungkapan, listed
from lkjip_xl.report.sentences.organisasi import TERBANYAK, place
from lkjip_xl.report.sentences.unsur import lowest_names
from lkjip_xl.report.sheets.efisiensi import NAMA_METODE, has_both, row_names


def of_budget(bahan: Bahan) -> list[Kalimat]:
    """Say the budget, what was spent of it, and the same for each program."""
    baris, total = bahan.hasil.realisasi_anggaran, bahan.hasil.total
    if total is None:
        return []
    if not bahan.ada_pagu:
        semua = Kutipan(
            "Realisasi seluruh program", ("3.5", "jumlah", "realisasi"), total.realisasi, "rupiah"
        )
        sampai = bahan.until("realisasi")
        return [(f"Realisasi anggaran {place(bahan)}{sampai} sebesar ", semua, ".")]
    utama: Kalimat = (
        f"Anggaran {place(bahan)} sebesar ",
        *_amounts(total, "jumlah", "seluruh program", bahan.until("realisasi")),
        ", sehingga tersisa ",
        Kutipan("Sisa anggaran", ("3.5", "jumlah", "sisa"), total.sisa, "rupiah"),
        ".",
    )
    berletak = (b for b in baris if b.posisi is not None)
    program = [b for b in berletak if b.tingkat == "program"]
    if not program:
        return [utama]
    if len(program) > TERBANYAK:
        return [utama, (f"Anggaran itu melaksanakan {counts(bahan)}; rinciannya di Tabel 3.5.",)]
    bagian: list[Kalimat] = [
        (f"{nama} dengan anggaran ", *_amounts(b, b.posisi or 0, nama))
        for b, nama in zip(program, map(as_said, (b.uraian for b in program)), strict=True)
    ]
    return [utama, ("Menurut program: ", *listed(bagian, "; "), ".")]


def _amounts(baris: BarisRealisasi, k: int | str, apa: str, sampai: str = "") -> Kalimat:
    """Return anggaran, realisasi (up to a month) and percent of one row."""
    return (
        Kutipan(f"Anggaran {apa}", ("3.5", k, "anggaran"), baris.anggaran, "rupiah"),
        " dan realisasi " if k != "jumlah" else f" dengan realisasi{sampai} ",
        Kutipan(f"Realisasi {apa}", ("3.5", k, "realisasi"), baris.realisasi, "rupiah"),
        " atau ",
        Kutipan(f"Serapan {apa}", ("3.5", k, "persen"), baris.persen, "persen"),
    )


def of_efisiensi(bahan: Bahan) -> list[Kalimat]:
    """Say the efisiensi by the agency's method, and whether it may be called so."""
    metode = bahan.gabungan.pengaturan.metode_efisiensi
    hasil: list[Kalimat] = []
    for k, (baris, sebutan) in enumerate(zip(bahan.hasil.efisiensi, row_names(bahan), strict=True)):
        if not has_both(baris):
            continue
        cara = efisiensi.Metode(baris.efisiensi_sisa, baris.efisiensi_selisih, baris.e_pmk)
        nilai = efisiensi.hitung_tingkat(metode, baris.capaian, cara)
        c, s = acuan("3.6", k, "capaian"), acuan("3.6", k, "serapan")
        kata = efisiensi.rumus_kata(c, f"(1-N({s}))")[1:]
        apa = as_said(sebutan)
        nama = "seluruh anggaran SKPD" if baris.se_skpd else f"anggaran “{apa}”"
        hasil.append(
            (
                f"Tingkat efisiensi {nama} menurut metode {NAMA_METODE[metode]} adalah ",
                Kutipan(f"Efisiensi {apa}", ("3.6", k, "tingkat"), nilai, "persen"),
                ", dari serapan ",
                Kutipan(f"Serapan {apa}", ("3.6", k, "serapan"), baris.serapan, "persen"),
                " dan rata-rata capaian indikator " if baris.se_skpd else " dan capaian ",
                Kutipan(f"Capaian {apa}", ("3.6", k, "capaian"), baris.capaian, "persen"),
                ": ",
                Ungkapan(kata, baris.keterangan),
                ".",
            )
        )
    return hasil


def of_conclusion(bahan: Bahan) -> list[Kalimat]:
    """Say in a few sentences what the report shows, and what follows."""
    total = bahan.hasil.total
    kata: list[Bagian] = [f"Kesimpulan: {place(bahan)}"]
    terukur = [s for s in bahan.hasil.capaian_kinerja if s.capaian is not None][:TERBANYAK]
    bagian: list[Kalimat] = []
    senama = Counter(kunci_nama(s.nama) for s in terukur)
    sebutan = designations(bahan.hasil.capaian_kinerja)
    for capaian in terukur:
        p = capaian.posisi
        nama = as_said(sebutan[p])
        kutipan = Kutipan(f"Capaian {nama}", ("3.1", p, "capaian"), capaian.capaian, "persen")
        kategori = Kutipan(f"Kategori {nama}", ("3.1", p, "kategori"), capaian.kategori, "teks")
        bagian.append((kutipan, f" dari target {_goal(capaian, senama)} (", kategori, ")"))
    if bagian:
        kata += [" mencapai ", *listed(bagian)]
    if total and bahan.ada_pagu:
        kata += [
            ", dengan serapan anggaran " if bagian else " menyerap anggaran ",
            Kutipan("Serapan seluruh program", ("3.5", "jumlah", "persen"), total.persen, "persen"),
            bahan.until("realisasi"),
        ]
    if len(kata) == 1:
        return []
    dukungan = supporting(bahan)
    if dukungan:
        kata += ["; ", *dukungan]
    return [(*kata, "."), *_advice(bahan)]


def _goal(capaian: BarisCapaian, senama: Counter[str]) -> str:
    """Return what was to be reached: a tujuan or sasaran of one indikator, else the indikator."""
    if capaian.nama and senama[kunci_nama(capaian.nama)] == 1:
        return f"{group_of(capaian)} “{as_said(capaian.nama)}”"
    return f"indikator “{as_said(capaian.indikator or capaian.nama)}”"


def _advice(bahan: Bahan) -> list[Kalimat]:
    """Say what comes next as far as a source bears it out: the lowest unsur."""
    nama = lowest_names(bahan, bernilai=False)
    if nama is None:
        return []
    awal = "Saran: pelayanan pada unsur "
    akhir = " didahulukan perbaikannya."
    rumus = f'IF({nama.rumus}="","","{awal}"&{nama.rumus}&"{akhir}")'
    return [(Ungkapan(rumus, f"{awal}{nama.teks}{akhir}" if nama.teks else ""),)]
