"""Cases of Tabel 3.1, 3.2 and 3.4: direction, words, averages, change."""

import itertools
from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures import capaian, menunjang, perkembangan, ukuran
from lkjip_xl.model.indikator import Arah, Ukuran
from lkjip_xl.model.skala import Jenjang, Skala
from tests.measures.kasus.kasus import BAGIAN, UKURAN, Isi, Kasus, angka_dari, persen_dari, sel_dari

_SKALA = Skala(
    "",
    (Jenjang(Decimal(100), "Baik Sekali"), Jenjang(Decimal(85), "Baik"), Jenjang(Decimal(0), "-")),
    inklusif=False,
    sumber="",
)


def _choice() -> Iterator[Kasus]:
    """Yield negative indikator whose formula a cell chooses."""
    pilihan: tuple[tuple[str, Arah], ...] = (("A", "negatif"), ("B", "negatif_b"))
    for (huruf, arah), deret in itertools.product(pilihan, itertools.product(UKURAN, repeat=2)):
        t, r = map(angka_dari, deret)
        hasil = sel_dari(capaian.hitung(t, r, arah))
        yield Kasus("pilihan rumus", (*deret, huruf), capaian.rumus_pilihan, hasil)


def _reached() -> Iterator[Kasus]:
    """Yield rows whose kategori is a word where target and realisasi are zero."""
    for arah, deret in itertools.product(
        (Ukuran(), Ukuran("negatif")), itertools.product(("0", "1", None), repeat=2)
    ):
        t, r = map(angka_dari, deret)
        kata = ukuran.hitung_kata(arah, t, r)
        yield Kasus(
            "kata nol",
            deret,
            lambda t, r, arah=arah: ukuran.rumus_kata(arah, t, r, '="lain"'),
            kata or "lain",
        )


def _supports() -> Iterator[Kasus]:
    nilai: tuple[Isi, ...] = (*BAGIAN, "0.85", "0.8501", "0.8499")
    for teks in nilai:
        kata = menunjang.hitung(persen_dari(teks), _SKALA)
        yield Kasus(
            "menunjang", (teks, "0.85"), lambda c, b: menunjang.rumus(c, b, inklusif=False), kata
        )
    deret: tuple[tuple[Isi, ...], ...] = (
        ("1", "1", "0.9999"), ("1", "0.86", "1", None), ("1",) * 9, (None,), ("0.3333", "0.3334"),
        ("1.1", "0.9"), ("0.9999", "1"), ("0.1", "0.2", "0.3"), ("0",), ("1", "1", "1", "1.0001"),
    )  # fmt: skip
    for deretan in deret:
        hasil = menunjang.hitung_rata([persen_dari(teks) for teks in deretan])
        yield Kasus("rata-rata", deretan, lambda *sel: menunjang.rumus_rata(sel), sel_dari(hasil))


def _changes() -> Iterator[Kasus]:
    for deret in itertools.product(
        ("88.24", "86.8", "0", None), ("86.8", "88.24", None), ("5", None)
    ):
        kini, dekat, jauh = map(angka_dari, deret)
        for satuan in (" poin", " poin persen", " kejadian"):
            kata = perkembangan.hitung(kini, [("2023", dekat), ("2022", jauh)], satuan)
            yield Kasus(
                "perkembangan",
                deret,
                lambda k, a, b, satuan=satuan: perkembangan.rumus(
                    k, [("2023", a), ("2022", b)], satuan
                ),
                kata,
            )


def semua() -> list[Kasus]:
    """Return these cases."""
    return [*_choice(), *_reached(), *_supports(), *_changes()]
