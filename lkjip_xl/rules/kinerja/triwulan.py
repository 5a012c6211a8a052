"""C106: what a Perjanjian Kinerja promises for the year and for its quarters."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.indikator import Indikator
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.peran import TRIWULAN
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, indicator_rows, temuan_di

_SATUAN = Decimal("0.5")  # a mean of quarters is written without decimals
_KALI = (Decimal(1), Decimal(100), Decimal("0.01"))  # one cell may count percent, another 0-1


@aturan("peringatan")
def c106(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: target setahun di Perjanjian Kinerja tidak sama dengan target triwulannya.

    Mengapa: capaian dihitung dari target setahun; salah ketik di sana mengubah capaiannya.
    Contoh: target 8, triwulan I sampai IV masing-masing 87.
    Cara memperbaiki: samakan target setahun dengan target triwulan terakhirnya, atau betulkan
    target triwulan yang salah.
    Keterbatasan: target setahun boleh sama dengan triwulan IV, jumlah, rata-rata,
    yang tertinggi, atau yang terendah; tanpa triwulan IV, atau bila target berupa rentang atau
    kata, tidak dinilai.
    """
    for tabel, indikator in indicator_rows(konteks, "perjanjian_kinerja"):
        target, masa = indikator.nilai.get("target"), _quarters(indikator)
        if target is None or target.nilai is None or indikator.rentang or not masa:
            continue
        if not _may_make(target.nilai, masa):
            kolom = [k for tw in TRIWULAN for k in tabel.kolom.get(tw, ())]
            yield temuan_di(
                tabel,
                "C106",
                "peringatan",
                [(target.baris, k) for k in (target.kolom, *kolom)],
                f"Target setahun “{indikator.indikator}” {tulis_desimal(target.nilai)}, sedangkan "
                f"target triwulannya {', '.join(map(tulis_desimal, masa))}.",
                "Samakan target setahun dengan triwulan terakhirnya, atau betulkan triwulannya.",
                nilai=target.nilai,
            )


def _quarters(indikator: Indikator) -> list[Decimal]:
    """Return the targets of the quarters that have one, none where the last has not."""
    nilai = {tw: indikator.nilai[tw].nilai for tw in TRIWULAN if tw in indikator.nilai}
    terisi = [satu for satu in nilai.values() if satu is not None]
    return terisi if nilai.get(TRIWULAN[-1]) is not None else []


def _may_make(target: Decimal, masa: list[Decimal]) -> bool:
    """Tell whether quarters give the target of a year: last, sum, mean, highest or lowest."""
    jumlah = sum(masa, Decimal(0))
    tepat = {masa[-1], jumlah, max(masa), min(masa)}
    rata = jumlah / len(masa)
    return any(target * k in tepat or abs(target * k - rata) <= _SATUAN for k in _KALI)
