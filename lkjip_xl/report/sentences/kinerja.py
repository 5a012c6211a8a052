"""The sentences on capaian: this year and over the years."""

from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import acuan
from lkjip_xl.report.sentences.kutipan import Bagian, Kalimat, Kutipan, Ragam, Ungkapan
from lkjip_xl.report.sentences.organisasi import TERBANYAK, place


def _look(dalam_persen: bool) -> Ragam:
    """Return how target and realisasi of an indikator are written."""
    return "persen" if dalam_persen else "angka"


def _target(capaian: BarisCapaian, nama: str) -> Kutipan:
    """Return the quoted target; one from–to is words."""
    sel = ("3.1", capaian.posisi, "target")
    if capaian.target_teks:
        return Kutipan(f"Target {nama}", sel, capaian.target_teks, "teks")
    return Kutipan(f"Target {nama}", sel, capaian.target, _look(capaian.dalam_persen))


def group_of(capaian: BarisCapaian) -> str:
    """Return whose indikator a row is: as its table groups it, else by the column it fills."""
    return capaian.kelompok or ("sasaran" if capaian.nama else "indikator")


def of_capaian(bahan: Bahan) -> list[Kalimat]:
    """Say each indikator's capaian and kategori, and how many could be measured."""
    semua = bahan.hasil.capaian_kinerja
    kata = [_one_capaian(bahan, capaian) for capaian in semua[:TERBANYAK]]
    if len(semua) > TERBANYAK:
        kata.append((f"{len(semua) - TERBANYAK} indikator lain ada di Tabel 3.1.",))
    terukur = sum(capaian.capaian is not None for capaian in semua)
    if terukur < len(semua):
        sel = ",".join(acuan("3.1", capaian.posisi, "capaian") for capaian in semua)
        banyak = Ungkapan(f"FIXED(COUNT({sel}),0,TRUE)", str(terukur))
        kata.append(("Capaian yang dapat dihitung ", banyak, f" dari {len(semua)} indikator."))
    return kata


def _one_capaian(bahan: Bahan, capaian: BarisCapaian) -> Kalimat:
    p, nama = capaian.posisi, capaian.nama or capaian.indikator
    ragam = _look(capaian.dalam_persen)
    awal = (
        f"Capaian kinerja {group_of(capaian)} “{nama}” {place(bahan)} dengan indikator "
        f"{capaian.indikator or nama} "
    )
    if capaian.capaian is None:
        return (f"{awal}tidak dapat dihitung.",)
    return (
        f"{awal}adalah ",
        Kutipan(f"Capaian {nama}", ("3.1", p, "capaian"), capaian.capaian, "persen"),
        " (realisasi ",
        Kutipan(f"Realisasi {nama}", ("3.1", p, "realisasi"), capaian.realisasi, ragam),
        " dari target ",
        _target(capaian, nama),
        "), termasuk kategori ",
        Kutipan(f"Kategori {nama}", ("3.1", p, "kategori"), capaian.kategori, "teks"),
        ".",
    )


def of_perbandingan(bahan: Bahan) -> list[Kalimat]:
    """Say how each indikator changed against earlier years and the end of the renstra."""
    semua = [s for s in bahan.hasil.perbandingan_capaian if s.realisasi is not None]
    return [kata for s in semua[:TERBANYAK] if (kata := _one_comparison(s))]


def _one_comparison(baris: BarisPerbandingan) -> Kalimat:
    """Say the growth of one indikator, with the figure of the year before; "" without either."""
    p, nama = baris.posisi, baris.indikator or baris.nama
    ragam = _look(baris.dalam_persen)
    kata: list[Bagian] = [f"Realisasi {nama} "]
    lalu = next((s for s in reversed(baris.lalu) if s.realisasi is not None), None)
    if lalu and baris.perkembangan:
        tahun = ("3.2", p, f"realisasi_{lalu.tahun}")
        kata += [
            Kutipan(f"Perkembangan {nama}", ("3.2", p, "perkembangan"), baris.perkembangan, "teks"),
            " (",
            Kutipan(f"Realisasi {nama} {lalu.tahun}", tahun, lalu.realisasi, ragam),
            ")",
        ]
    if baris.target_akhir is not None:
        kata += [
            ", dan dibandingkan" if len(kata) > 1 else "dibandingkan",
            " target akhir renstra (",
            Kutipan(f"Target akhir {nama}", ("3.2", p, "target_akhir"), baris.target_akhir, ragam),
            ") tingkat kemajuannya ",
            Kutipan(f"Kemajuan {nama}", ("3.2", p, "kemajuan"), baris.kemajuan, "persen"),
        ]
    return (*kata, ".") if len(kata) > 1 else ()
