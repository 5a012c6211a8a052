"""Which of several tables of one kind comes first: its agency, year, stage, month and depth."""

from collections.abc import Mapping
from typing import get_args

from lkjip_xl.cells.text import same_agency
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.jenis import Tahapan
from lkjip_xl.model.pohon import TINGKAT, TINGKAT_PROGRAM, Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import BULAN

PEMBANDING = "tidak punya kolom realisasi; dipakai sebagai pembanding pagu"
_JENJANG, _TAHUN, _TAHAP, _TERISI = 2, 3, 4, 5  # places in what decides
PAGU_SAJA = "belum ada tabel realisasi; pagunya yang dipakai"


def depth(tabel: Tabel) -> int:
    """Return the deepest level of a budget table, 0 of any other."""
    tingkatan = tabel.isi.tingkatan if isinstance(tabel.isi, Pohon) else set()
    return max((TINGKAT.index(t) for t in tingkatan if t in TINGKAT), default=0)


def stage(tabel: Tabel) -> int:
    """Return the place of a table's stage: murni 1, pergeseran 2, perubahan 3; 0 of one unnamed."""
    return get_args(Tahapan).index(tabel.tahapan) + 1 if tabel.tahapan else 0


def month_of(tabel: Tabel) -> int:
    """Return the number of the month a table counts up to, 12 where it does not say."""
    return BULAN.index(tabel.periode.lower()) + 1 if tabel.periode else len(BULAN)


def is_filled(tabel: Tabel) -> bool:
    """Tell whether anything was spent or reached: the sheet of a month to come says nothing yet."""
    isi = tabel.isi
    if isinstance(isi, DaftarIndikator):
        nyata = (s.nilai["realisasi"] for s in isi.baris if "realisasi" in s.nilai)
        return any(n.teks if n.nilai is None else n.nilai for n in nyata)
    diserap = tabel.kolom.get("realisasi", ())
    simpul = isi.simpul if isinstance(isi, Pohon) else ()
    return any(s.jumlah.get(k) for s in simpul for k in diserap)


def is_own(tabel: Tabel, identitas: dict[str, str]) -> tuple[int, int]:
    """Tell whether a table may be the agency's own and of its year, by Pengaturan's word."""
    instansi = identitas.get("instansi")
    milik_lain = instansi and tabel.skpd and not same_agency(tabel.skpd, instansi)
    tahun = identitas.get("tahun")
    return int(not milik_lain), int(not (tahun and tabel.tahun and tahun != tabel.tahun))


def names_programs(tabel: Tabel[Pohon]) -> bool:
    """Tell whether rows are programs, kegiatan or sub kegiatan: a recap of belanja has none."""
    return not tabel.isi.tingkatan.isdisjoint(TINGKAT_PROGRAM)


def rank(tabel: Tabel[Pohon], identitas: dict[str, str]) -> tuple[int, ...]:
    """Return what decides, the most important first."""
    return (
        int("realisasi" in tabel.kolom),
        int(names_programs(tabel)),
        *is_own(tabel, identitas),
        stage(tabel),
        int(is_filled(tabel)),
        month_of(tabel),
        depth(tabel),
    )


def explain_rank(
    pilih: Tabel[Pohon], tabel_lain: list[Tabel[Pohon]], identitas: dict[str, str]
) -> str:
    """Say what decided for a budget table."""
    if "realisasi" not in pilih.kolom:
        return PAGU_SAJA
    saingan = [tabel for tabel in tabel_lain if "realisasi" in tabel.kolom]
    if not saingan:
        return "satu-satunya tabel realisasi"
    kata = (
        "realisasi",
        "memuat program dan kegiatan",
        "milik instansi ini",
        "tahun laporan ini",
        "tahapan anggaran terakhir",
        "realisasinya terisi",
        "periode terakhir",
        "paling rinci",
    )
    terbaik = max(rank(tabel, identitas) for tabel in saingan)
    for nama, a, b in zip(kata, rank(pilih, identitas), terbaik, strict=True):
        if a != b:
            return f"dipilih dari beberapa tabel realisasi: {nama}"
    return "tabel realisasi pertama dari beberapa yang setara"


def order(tabel: Mapping[int, Tabel], identitas: dict[str, str]) -> dict[int, tuple[int, ...]]:
    """Return what decides between tables of a kind: the agency's, its head's, year, stage, month.

    Where one names no year, years decide nothing. A table of the year goes before that of its
    last quarter; one that is not filled in yet goes behind the last that is.
    """
    bertahun = all(sumber.tahun for sumber in tabel.values())
    return {
        p: (
            *is_own(sumber, identitas),
            -sumber.jenjang,
            int(sumber.tahun or 0) if bertahun else 0,
            stage(sumber),
            int(is_filled(sumber)),
            month_of(sumber),
            int(sumber.periode is None),
        )
        for p, sumber in tabel.items()
    }


def explain_order(urut: tuple[int, ...], utama: tuple[int, ...], kalah: Tabel) -> tuple[str, str]:
    """Return why a table of a lower official or earlier year gives way, and what the other is."""
    if urut[_JENJANG] < utama[_JENJANG]:
        return f"milik pejabat di bawahnya: {kalah.bawahan}", "milik pimpinan instansi"
    if urut[_TAHUN] < utama[_TAHUN]:
        return f"tahun lebih awal: {kalah.tahun}", "tahun terakhir"
    if urut[_TAHAP] < utama[_TAHAP]:
        return f"tahap lebih awal: {kalah.tahapan or 'sebelum perubahan'}", "tahap terakhir"
    if urut[_TERISI] < utama[_TERISI]:
        return "realisasinya belum diisi", "periode terakhir yang terisi"
    return f"periode lebih awal: sampai {kalah.periode}", "periode terakhir"
