"""Sheet Diterima: what a person accepts, and what nobody can accept."""

import pytest

from lkjip_xl.model.temuan import Temuan
from lkjip_xl.report.json_dokumen import build_document
from lkjip_xl.report.sheets.metode import build_metode
from tests.alat.kisi import kisi
from tests.alat.laporan import bahan, nilai, tabel

# B5 is blank among filled siblings: a peringatan B107 at B5. C2 is no sum: a kesalahan T101.
ANGGARAN = """
    Uraian|Anggaran|Realisasi
    **Program A**|300|100
    Kegiatan A|100|60
    Kegiatan B|200|50
    Kegiatan C||0
"""
KEPALA = "Kode|Berkas|Lembar|Sel|Alasan"


def _temuan(*baris: str) -> list[Temuan]:
    """Return the findings of the budget beside a sheet Diterima."""
    grid = kisi("\n".join([KEPALA, *baris]), berkas="Pengaturan.xlsx", lembar="Diterima")
    return list(bahan(kisi(ANGGARAN), grid).temuan)


def _blank(temuan: list[Temuan]) -> Temuan:
    return next(cacat for cacat in temuan if cacat.kode == "B107")


@pytest.mark.parametrize(
    "baris",
    [
        "B107|Uji.xlsx|Lembar1|B5|memang nol",
        "b107||||memang nol",
        "B107|uji.xlsx|lembar1|B4:B9|memang nol",
    ],
)
def test_an_accepted_warning_carries_its_reason(baris: str) -> None:
    """A peringatan that a person has looked at would come back at each run."""
    temuan = _temuan(baris)
    assert _blank(temuan).diterima == "memang nol"
    assert not [cacat for cacat in temuan if cacat.kode == "B120"]


@pytest.mark.parametrize(
    ("baris", "sebab"),
    [
        ("B107|Uji.xlsx|Lembar1|B4|memang nol", "tidak ada temuan yang cocok"),
        ("B107|Lain.xlsx|Lembar1|B5|memang nol", "tidak ada temuan yang cocok"),
        ("B107|Uji.xlsx|Lembar1|B5|", "alasannya kosong"),
        ("Z999|Uji.xlsx|Lembar1|B5|memang nol", "kode itu tidak ada"),
        ("L105|Uji.xlsx|Lembar1|B5|memang benar", "kesalahan tidak dapat diterima"),
        ("T101|Uji.xlsx|Lembar1|C2|memang benar", "kesalahan tidak dapat diterima"),
    ],
)
def test_what_accepts_nothing_is_said(baris: str, sebab: str) -> None:
    """A person would believe that something is accepted, or accept an error away."""
    temuan = _temuan(baris)
    (cacat,) = [t for t in temuan if t.kode == "B120"]
    assert sebab in cacat.pesan and cacat.sel == ("A2",)
    assert not any(t.diterima for t in temuan)


def test_an_accepted_warning_no_longer_counts_but_stands_in_the_json_and_in_metode() -> None:
    """It would vanish without a trace, or still be counted."""
    grid = kisi(f"{KEPALA}\nB107||||memang nol", berkas="Pengaturan.xlsx", lembar="Diterima")
    laporan = bahan(kisi(ANGGARAN), grid)
    dokumen = build_document(laporan, None)
    ringkasan, temuan = dokumen["ringkasan"], dokumen["temuan"]
    assert isinstance(ringkasan, dict) and isinstance(temuan, list)
    tercatat = [t for t in temuan if isinstance(t, dict) and t.get("diterima") == "memang nol"]
    assert len(tercatat) == 1
    peringatan = [t for t in temuan if isinstance(t, dict) and t["tingkat"] == "peringatan"]
    assert ringkasan["peringatan"] == len(peringatan) - 1
    metode = [baris for t in tabel(build_metode(laporan)) for baris in nilai(t)]
    assert ["Uji.xlsx · Lembar1 · B5", _blank(list(laporan.temuan)).pesan, "memang nol"] in metode


def test_a_finding_that_grew_is_not_accepted_by_its_old_cell() -> None:
    """A new blank cell would be accepted though nobody has looked at it."""
    luas = ANGGARAN.rstrip() + "\n    Kegiatan D||10\n"
    grid = kisi(f"{KEPALA}\nB107|||B5|memang nol", berkas="Pengaturan.xlsx", lembar="Diterima")
    temuan = list(bahan(kisi(luas), grid).temuan)
    assert _blank(temuan).sel == ("B5", "B6") and not _blank(temuan).diterima
    dua = kisi(
        f"{KEPALA}\nB107|||B5 dan 1 sel lain|nol", berkas="Pengaturan.xlsx", lembar="Diterima"
    )
    assert _blank(list(bahan(kisi(luas), dua).temuan)).diterima == "nol"
