"""Cases of the percents: serapan, kemajuan, perubahan, capaian, efisiensi."""

import itertools
from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures import capaian, efisiensi, jumlah, persen, perubahan
from tests.measures.kasus.kasus import (
    BAGIAN,
    JUMLAH,
    TAK,
    UKURAN,
    Isi,
    Kasus,
    angka_dari,
    persen_dari,
    sel_dari,
)

_TENGAH: tuple[str, ...] = ("0.00005", "0.12345", "0.98765", "1.00005", "1.01435", "0.28495")


def _percents() -> Iterator[Kasus]:
    for deret in itertools.product(JUMLAH, repeat=2):
        yield Kasus("persen", deret, persen.rumus, sel_dari(persen.hitung(*map(angka_dari, deret))))
    for seri in _TENGAH:  # exact ties at the fourth decimal
        pasangan = (f"{Decimal(seri) * 100000:f}", "100000")
        yield Kasus(
            "persen", pasangan, persen.rumus, sel_dari(persen.hitung(*map(angka_dari, pasangan)))
        )
    for murni, sesudah in itertools.product(JUMLAH, repeat=2):
        beda = perubahan.hitung(angka_dari(murni), angka_dari(sesudah))
        desimal = jumlah.decimals([angka_dari(murni), angka_dari(sesudah)])
        yield Kasus(
            "perubahan", (murni, sesudah), lambda m, p, d=desimal: perubahan.rumus(m, p, d), beda
        )
        bagian = perubahan.hitung_persen(angka_dari(murni), beda)
        yield Kasus(
            "perubahan persen", (murni, str(beda)), perubahan.rumus_persen, sel_dari(bagian)
        )


def _capaian() -> Iterator[Kasus]:
    arah: tuple[capaian.Arah, ...] = ("positif", "negatif", "negatif_b")
    for teks, deret in itertools.product(arah, itertools.product(UKURAN, repeat=2)):
        t, r = map(angka_dari, deret)
        yield Kasus(
            f"capaian {teks}",
            deret,
            lambda t, r, butir=teks: capaian.rumus(t, r, butir),
            sel_dari(capaian.hitung(t, r, teks)),
        )
        batas: Isi = "1.2" if sel_dari(t) != TAK else None
        yield Kasus(
            f"capaian {teks} berbatas",
            (*deret, batas),
            lambda t, r, b, butir=teks: capaian.rumus(t, r, butir, b),
            sel_dari(capaian.hitung(t, r, teks, persen_dari(batas))),
        )
    tepi: tuple[tuple[Isi, Isi], ...] = (
        ("80", "90"), ("0", "10"), ("0", "0"), (None, "90"), ("80", TAK), ("99999", "100001"),
        ("6.5", "7"),
    )  # fmt: skip
    for (bawah, atas), ukur in itertools.product(tepi, (*UKURAN, "99998", "100002", "85", "90")):
        for b in (None, "1.1"):
            hasil = capaian.hitung_rentang(
                angka_dari(bawah), angka_dari(atas), angka_dari(ukur), persen_dari(b)
            )
            yield Kasus("rentang", (bawah, atas, ukur, b), capaian.rumus_rentang, sel_dari(hasil))


def _efisiensi() -> Iterator[Kasus]:
    for teks in BAGIAN:
        hemat = efisiensi.hitung_sisa(persen_dari(teks))
        yield Kasus("efisiensi sisa", (teks,), efisiensi.rumus_sisa, sel_dari(hemat))
    ne = ("0.0316", "0.2", "-0.2", "0.7398", "-0.9", "0.0001", "-0.0001", "0.1999", "-0.1999")
    for e in (*BAGIAN, *ne):
        nilai = efisiensi.hitung_ne(persen_dari(e))
        yield Kasus("ne", (e,), efisiensi.rumus_ne, TAK if nilai is None else nilai)
    for c, s in itertools.product(BAGIAN, repeat=2):
        p, q = persen_dari(c), persen_dari(s)
        beda = efisiensi.hitung_selisih(p, q)
        yield Kasus("efisiensi selisih", (c, s), efisiensi.rumus_selisih, sel_dari(beda))
        yield Kasus("kata", (c, s), efisiensi.rumus_kata, efisiensi.kata(p, q))
    uang: tuple[Isi, ...] = (None, TAK, "0", "3582710000", "3519069195", "12500.5")
    for a, c, r in itertools.product(uang, BAGIAN, uang):
        e_hasil = efisiensi.hitung_e(angka_dari(a), persen_dari(c), angka_dari(r))
        yield Kasus("e", (a, c, r), efisiensi.rumus_e, sel_dari(e_hasil))


def semua() -> list[Kasus]:
    """Return these cases."""
    return [*_percents(), *_capaian(), *_efisiensi()]
