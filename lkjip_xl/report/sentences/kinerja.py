"""The sentences on capaian: this year and over the years."""

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.cells.ucapan import as_said, said_unit
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import acuan
from lkjip_xl.report.sebutan import designations
from lkjip_xl.report.sentences.kutipan import Bagian, Kalimat, Kutipan, Ungkapan
from lkjip_xl.report.sentences.organisasi import TERBANYAK, place


def unit_of(satuan: str, *, dalam_persen: bool) -> str:
    """Return what follows a target or realisasi; its cell counts percents 0-100."""
    return "%" if dalam_persen else said_unit(satuan)


def _target(capaian: BarisCapaian, nama: str) -> tuple[Bagian, ...]:
    """Return the quoted target with its unit; one from–to is words."""
    sel = ("3.1", capaian.posisi, "target")
    if capaian.target_teks:
        return (Kutipan(f"Target {nama}", sel, capaian.target_teks, "teks"),)
    kutipan = Kutipan(f"Target {nama}", sel, capaian.target, "besaran")
    return kutipan, unit_of(capaian.satuan, dalam_persen=capaian.dalam_persen)


def group_of(capaian: BarisCapaian) -> str:
    """Return whose indikator a row is: as its table groups it, else by the column it fills."""
    return capaian.kelompok or ("sasaran" if capaian.nama else "indikator")


def of_capaian(bahan: Bahan) -> list[Kalimat]:
    """Say each indikator's capaian and kategori, and how many could be measured."""
    semua = bahan.hasil.capaian_kinerja
    nama = designations(semua)
    kata = [
        _one_capaian(capaian, as_said(nama[n]), "" if n else f" {place(bahan)}")
        for n, capaian in enumerate(semua[:TERBANYAK])
    ]
    if len(semua) > TERBANYAK:
        kata.append((f"{len(semua) - TERBANYAK} indikator lain ada di Tabel 3.1.",))
    terukur = sum(capaian.capaian is not None for capaian in semua)
    if terukur < len(semua):
        sel = ",".join(acuan("3.1", capaian.posisi, "capaian") for capaian in semua)
        banyak = Ungkapan(f"FIXED(COUNT({sel}),0,TRUE)", str(terukur))
        kata.append(("Capaian yang dapat dihitung ", banyak, f" dari {len(semua)} indikator."))
    return kata


def _whose(capaian: BarisCapaian, siapa: str) -> str:
    """Return whose capaian it is; a row without a sasaran has its indikator only."""
    nama, indikator = (as_said(teks) for teks in (capaian.nama, capaian.indikator))
    if not nama or kunci_nama(nama) == kunci_nama(indikator):
        return f"{group_of(capaian)} “{indikator or nama}”{siapa}"
    return f"{group_of(capaian)} “{nama}”{siapa} dengan indikator {indikator or nama}"


def _one_capaian(capaian: BarisCapaian, nama: str, siapa: str) -> Kalimat:
    """Say one indikator; `siapa` are agency and year, which the first sentence alone names."""
    p = capaian.posisi
    awal = f"Capaian kinerja {_whose(capaian, siapa)} "
    if capaian.capaian is None:
        return (f"{awal}tidak dapat dihitung.",)
    return (
        f"{awal}adalah ",
        Kutipan(f"Capaian {nama}", ("3.1", p, "capaian"), capaian.capaian, "persen"),
        " (realisasi ",
        Kutipan(f"Realisasi {nama}", ("3.1", p, "realisasi"), capaian.realisasi, "besaran"),
        unit_of(capaian.satuan, dalam_persen=capaian.dalam_persen),
        " dari target ",
        *_target(capaian, nama),
        "), termasuk kategori ",
        Kutipan(f"Kategori {nama}", ("3.1", p, "kategori"), capaian.kategori, "teks"),
        ".",
    )


def of_perbandingan(bahan: Bahan) -> list[Kalimat]:
    """Say how each indikator changed against earlier years and the end of the renstra."""
    semua = [s for s in bahan.hasil.perbandingan_capaian if s.realisasi is not None]
    dua = zip(semua[:TERBANYAK], designations(semua), strict=False)
    return [kata for s, nama in dua if (kata := _one_comparison(s, as_said(nama)))]


def _one_comparison(baris: BarisPerbandingan, nama: str) -> Kalimat:
    """Say the growth of one indikator, with the figure of the year before; "" without either."""
    p, satuan = baris.posisi, unit_of(baris.satuan, dalam_persen=baris.dalam_persen)
    kata: list[Bagian] = [f"Realisasi {nama} "]
    lalu = next((s for s in reversed(baris.lalu) if s.realisasi is not None), None)
    if lalu and baris.perkembangan:
        tahun = ("3.2", p, f"realisasi_{lalu.tahun}")
        kata += [
            Kutipan(f"Perkembangan {nama}", ("3.2", p, "perkembangan"), baris.perkembangan, "teks"),
            " (",
            Kutipan(f"Realisasi {nama} {lalu.tahun}", tahun, lalu.realisasi, "besaran"),
            f"{satuan})",
        ]
    if baris.target_akhir is not None:
        kata += [
            ", dan dibandingkan" if len(kata) > 1 else "dibandingkan",
            " target akhir renstra (",
            Kutipan(
                f"Target akhir {nama}", ("3.2", p, "target_akhir"), baris.target_akhir, "besaran"
            ),
            f"{satuan}) tingkat kemajuannya ",
            Kutipan(f"Kemajuan {nama}", ("3.2", p, "kemajuan"), baris.kemajuan, "persen"),
        ]
    return (*kata, ".") if len(kata) > 1 else ()
