"""The measures of workbooks with faults as tables: per kind of fault, and per choice of layout."""

from collections.abc import Sequence

from bench.susunan.measure.cetak import share
from bench.susunan.measure.diagnosa import Catatan
from bench.susunan.measure.ukur import UkuranCacat

_PALING_SEDIKIT = 10


def fault_summary(ukuran: Sequence[UkuranCacat]) -> list[str]:
    """Return the lines of the summary, then a line per kind of fault."""
    semua = [c for u in ukuran for c in u.diagnosa.catatan]
    klaim = sum(u.diagnosa.klaim for u in ukuran)
    salah = sum(u.diagnosa.klaim_salah for u in ukuran)
    kesalahan_lain = sum(u.diagnosa.kesalahan_lain > 0 for u in ukuran)
    gagal = sum(not u.diagnosa.terbaca for u in ukuran)
    buta = sum(not c.terlihat for c in semua)
    baris = [
        f"{len(ukuran)} buku kerja, {len(semua)} cacat, {buta} tak tampak",
        f"cacat yang tampak ditemukan          {_found(semua)}",
        f"sebab pertama benar, bila ada bukti  {_cause(semua)}",
        f"sel pertama benar, bila ada saksi    {_cell(semua)}",
        f"pasti/kuat salah                     {share(salah, klaim)}",
        f"dengan kesalahan di luar cacatnya    {share(kesalahan_lain, len(ukuran))}",
        f"tidak terbaca                        {share(gagal, len(ukuran))}",
        "",
        f"{'jenis':<28}{'n':>5}  {'ketemu':<34}{'sebab pertama':<34}{'sel pertama':<34}",
    ]
    for jenis in sorted({c.jenis for c in semua}):
        bagian = [c for c in semua if c.jenis == jenis]
        baris.append(f"{jenis:<28}{len(bagian):>5}  {_found(bagian):<34}{_cause(bagian):<34}"
                     f"{_cell(bagian):<34}")  # fmt: skip
    return baris


def _found(catatan: Sequence[Catatan]) -> str:
    tampak = [c for c in catatan if c.terlihat]
    return share(sum(c.ketemu for c in tampak), len(tampak))


def _cause(catatan: Sequence[Catatan]) -> str:
    berbukti = [c for c in catatan if c.terlihat and c.bukti]
    return share(sum(c.sebab_pertama for c in berbukti), len(berbukti))


def _cell(catatan: Sequence[Catatan]) -> str:
    bersaksi = [c for c in catatan if c.terlihat and c.saksi]
    return share(sum(c.sel_pertama for c in bersaksi), len(bersaksi))


def faults_by_choice(ukuran: Sequence[UkuranCacat]) -> list[str]:
    """Return a line per choice and value, worst first: missed, wrong claims, false alarms."""
    kelompok: dict[str, list[UkuranCacat]] = {}
    for u in ukuran:
        for nama, nilai in u.tata.items():
            kelompok.setdefault(f"{nama}={nilai}", []).append(u)
    baris: list[tuple[float, str]] = []
    for nama, bagian in kelompok.items():
        tampak = [c for u in bagian for c in u.diagnosa.catatan if c.terlihat]
        if len(tampak) < _PALING_SEDIKIT:
            continue
        luput = sum(not c.ketemu for c in tampak) / len(tampak) * 100
        klaim = sum(u.diagnosa.klaim for u in bagian)
        salah = sum(u.diagnosa.klaim_salah for u in bagian) / max(1, klaim) * 100
        kesalahan_lain = sum(u.diagnosa.kesalahan_lain > 0 for u in bagian) / len(bagian) * 100
        baris.append(
            (luput, f"{nama:<34}{len(tampak):>6}{luput:>9.1f}{salah:>12.1f}{kesalahan_lain:>12.1f}")
        )
    kepala = f"{'pilihan':<34}{'cacat':>6}{'luput %':>9}{'klaim salah':>12}{'kes. lain':>12}"
    return [kepala, *(teks for _, teks in sorted(baris, key=lambda b: (-b[0], b[1])))]
