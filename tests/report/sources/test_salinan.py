"""The sheets of one file, with what was found on each and on the file as a whole."""

from lkjip_xl.model.temuan import Temuan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.sources.salinan import build_copy_sheets
from tests.alat.kisi import kisi, periksa


def _temuan(lembar: str, *sel: str, berkas: str = "a.xlsx") -> Temuan:
    return Temuan("X106", "kesalahan", f"{berkas} {lembar}.", "Saran.", berkas, lembar, sel)


def test_findings_stand_on_their_sheets() -> None:
    """A finding on a whole file would be seen nowhere, or on a sheet that is hidden."""
    lembar = [
        kisi("a", berkas="a.xlsx", lembar="Bantu", tersembunyi=True),
        kisi("b", berkas="a.xlsx", lembar="LRA"),
        kisi("c", berkas="a.xlsx", lembar="SKM"),
        kisi("d", berkas="b.xlsx", lembar="LRA"),
    ]
    gabungan, hasil, _ = periksa(*lembar)
    temuan = (
        _temuan(""),
        _temuan("LRA", "C3"),
        _temuan("SKM"),
        _temuan("LRA", "D4", berkas="b.xlsx"),
    )
    grid = {(butir.berkas, butir.lembar): butir for butir in lembar}
    salinan = build_copy_sheets(Bahan(gabungan, hasil, temuan, (), grid), "a.xlsx")
    assert [(s.nama, [(t.baris, t.kolom, t.teks[6:]) for t in s.tanda]) for s in salinan] == [
        ("Bantu", []),
        ("LRA", [(0, 0, "a.xlsx .\n→ Saran."), (2, 2, "a.xlsx LRA.\n→ Saran.")]),
        ("SKM", [(0, 0, "a.xlsx SKM.\n→ Saran.")]),
    ]
