"""The sentences on capaian: this year, over the years, and of program and kegiatan."""

from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.blocks.kutipan import Bagian, Kutipan, Ragam

Kalimat = tuple[Bagian, ...]


def place(bahan: Bahan) -> str:
    """Return agency and year as a sentence names them."""
    tahun = f" tahun {bahan.tahun}" if bahan.tahun else ""
    return f"{bahan.instansi or 'instansi ini'}{tahun}"


def _look(dalam_persen: bool) -> Ragam:
    """Return how target and realisasi of an indikator are written."""
    return "persen" if dalam_persen else "angka"


def _target(satu: BarisCapaian, nama: str) -> Kutipan:
    """Return the quoted target; one from–to is words."""
    sel = ("3.1", satu.posisi, "target")
    if satu.target_teks:
        return Kutipan(f"Target {nama}", sel, satu.target_teks, "teks")
    return Kutipan(f"Target {nama}", sel, satu.target, _look(satu.dalam_persen))


def group_of(satu: BarisCapaian) -> str:
    """Return whose indikator a row is: as its table groups it, else by the column it fills."""
    return satu.kelompok or ("sasaran" if satu.nama else "indikator")


def of_capaian(bahan: Bahan) -> list[Kalimat]:
    """Say each indikator's capaian and kategori."""
    return [_one_capaian(bahan, satu) for satu in bahan.hasil.capaian_kinerja]


def _one_capaian(bahan: Bahan, satu: BarisCapaian) -> Kalimat:
    p, nama = satu.posisi, satu.nama or satu.indikator
    ragam = _look(satu.dalam_persen)
    awal = (
        f"Capaian kinerja {group_of(satu)} “{nama}” {place(bahan)} dengan indikator "
        f"{satu.indikator or nama} "
    )
    if satu.capaian is None:
        return (f"{awal}tidak dapat dihitung.",)
    return (
        f"{awal}adalah ",
        Kutipan(f"Capaian {nama}", ("3.1", p, "capaian"), satu.capaian, "persen"),
        " (realisasi ",
        Kutipan(f"Realisasi {nama}", ("3.1", p, "realisasi"), satu.realisasi, ragam),
        " dari target ",
        _target(satu, nama),
        "), termasuk kategori ",
        Kutipan(f"Kategori {nama}", ("3.1", p, "kategori"), satu.kategori, "teks"),
        ".",
    )


def of_perbandingan(bahan: Bahan) -> list[Kalimat]:
    """Say how each indikator changed against earlier years and the end of the renstra."""
    return [kata for s in bahan.hasil.perbandingan_capaian if (kata := _one_comparison(bahan, s))]


def _one_comparison(bahan: Bahan, satu: BarisPerbandingan) -> Kalimat:
    p, nama = satu.posisi, satu.indikator or satu.nama
    ragam = _look(satu.dalam_persen)
    if satu.realisasi is None:
        return ()
    kata: list[Bagian] = [
        f"Realisasi {nama} {place(bahan)} adalah ",
        Kutipan(f"Realisasi {nama}", ("3.2", p, "realisasi"), satu.realisasi, ragam),
    ]
    if satu.lalu:
        sel = ("3.2", p, "perkembangan")
        kata += [", ", Kutipan(f"Perkembangan {nama}", sel, satu.perkembangan, "teks")]
    if satu.target_akhir is not None:
        kata += [
            ". Dibandingkan target akhir renstra (",
            Kutipan(f"Target akhir {nama}", ("3.2", p, "target_akhir"), satu.target_akhir, ragam),
            "), tingkat kemajuannya ",
            Kutipan(f"Kemajuan {nama}", ("3.2", p, "kemajuan"), satu.kemajuan, "persen"),
        ]
    return (*kata, ".")


def of_kegiatan(bahan: Bahan) -> list[Kalimat]:
    """Say the average capaian of program and kegiatan, and which do not support their sasaran."""
    baris = bahan.hasil.capaian_kegiatan
    kata: list[Kalimat] = []
    for satu in baris:
        if satu.posisi is None and satu.capaian_kegiatan is not None:
            tingkat = satu.tingkat.removeprefix("rata_rata_")
            sel = ("3.4", "rata", tingkat)
            isi = Kutipan(f"Rata-rata {tingkat}", sel, satu.capaian_kegiatan, "persen")
            kata.append((f"Rata-rata capaian {tingkat} {place(bahan)} adalah ", isi, "."))
    for satu in baris:
        if satu.posisi is not None and satu.program_kegiatan and satu.tingkat == "program":
            nama, tempat = satu.program_kegiatan, ("3.4", satu.posisi, "menunjang")
            isi = Kutipan(f"Penilaian {nama}", tempat, satu.menunjang, "teks")
            kata.append((f"{nama}: ", isi, "."))
    return kata
