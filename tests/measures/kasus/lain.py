"""Cases of sums, the survey, scales and sentences."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures import ikm, jumlah, kalimat, kategori, krejcie
from lkjip_xl.model.skala import Skala
from lkjip_xl.norms.skala import SKALA_CAPAIAN, SKALA_MUTU
from tests.measures.kasus.kasus import BAGIAN, JUMLAH, TAK, Isi, Kasus, angka_dari, persen_dari


def _sums() -> Iterator[Kasus]:
    deret: tuple[tuple[Isi, ...], ...] = (
        ("2110880000", "1310364000", "17180000", "144286000"), ("1", None, TAK, "2"), ("0",),
        ("0.1", "0.2"), ("0.1",) * 10, ("1234567890.12", "-0.03", "0.005"), ("4",) * 450,
        ("0.01", None) * 150,
    )  # fmt: skip
    for deretan in deret:
        angka = [angka_dari(teks) for teks in deretan]
        desimal, hasil = jumlah.decimals(angka), jumlah.hitung(angka) or Decimal(0)
        yield Kasus("jumlah", deretan, lambda *sel, d=desimal: jumlah.rumus(sel, d), hasil)
    for deretan in itertools.product((*JUMLAH, "0.1", "0.3"), repeat=2):
        pasangan = [angka_dari(teks) for teks in deretan]
        lebih, desimal = jumlah.hitung_sisa(*pasangan) or Decimal(0), jumlah.decimals(pasangan)
        yield Kasus("sisa", deretan, lambda a, r, d=desimal: jumlah.rumus_sisa(a, r, d), lebih)


def _survey() -> Iterator[Kasus]:
    unsur: tuple[tuple[Isi, ...], ...] = (
        ("86.11", "87.29", "84.74", "99.54", "87.1", "87.33", "85.18", "85.59", "99.28"),
        ("802.5",), ("88.05",) * 9, ("100",) * 9, ("25",) * 9, ("0.5", "0.5"), ("87.5", None, TAK),
        *(((str(Decimal("700.05") + n * Decimal("0.25")),)) for n in range(0, 60, 7)),
        *(((str(Decimal("801.5") + n),)) for n in range(10)),
    )  # fmt: skip
    for deret, (teks, bobot) in itertools.product(
        unsur, (("0.11", Fraction(11, 100)), ("1/9", Fraction(1, 9)), ("(1/8)", Fraction(1, 8)))
    ):
        hasil = ikm.hitung([angka_dari(kata) for kata in deret], bobot)
        yield Kasus("ikm", deret, lambda *sel, teks=teks: ikm.rumus(sel, teks), hasil)
    for nrr in ("1", "2.5996", "3.0642", "3.0644", "3.5324", "4", "3.4444", "0", None, TAK):
        konversi = ikm.hitung_konversi(angka_dari(nrr))
        harap = TAK if konversi is None else konversi
        yield Kasus("konversi", (nrr,), ikm.rumus_konversi, harap)
    for orang in ("0", "1", "10", "15", "75", "300", "63542", "1000000", "-1", "0.5", None, TAK):
        sampel = krejcie.hitung(angka_dari(orang))
        yield Kasus("sampel", (orang,), krejcie.rumus, TAK if sampel is None else sampel)


def _kategori(skala: Skala, *, persen: bool) -> Iterator[Kasus]:
    """Yield the values at, just above and just below every bound; the scale stands in cells."""
    bagi = Decimal("0.01") if persen else Decimal(1)
    batas = [str(jenjang.batas * bagi) for jenjang in skala.jenjang]
    label = [jenjang.label for jenjang in skala.jenjang]
    beda = (Decimal("-0.01"), Decimal(0), Decimal("0.01"))
    nilai: list[Isi] = [str((j.batas + b) * bagi) for j in skala.jenjang for b in beda]
    n = len(batas)

    def rumus(*sel: str) -> str:
        kata: Sequence[str] = sel[1:]
        return kategori.rumus(sel[0], kata[:n], kata[n:], inklusif=skala.inklusif)

    for teks in (*nilai, None, TAK, str(101 * bagi), str(-5 * bagi)):
        angka = angka_dari(teks)
        label_harap = kategori.hitung(None if angka is None else angka / bagi, skala) or ""
        yield Kasus(f"kategori {skala.nama}", (teks, *batas, *label), rumus, label_harap)


def _sentence(susun: Callable[[str], str]) -> Callable[..., str]:
    return lambda sel: f'="Nilai "&{susun(sel)}&"."'


def _sentences() -> Iterator[Kasus]:
    rumus, rupiah = _sentence(kalimat.rumus_desimal), _sentence(kalimat.rumus_rupiah)
    for n in ("88.24", "0", "100", "99.99", "1234.56", "1234567.8", "-3.16", "0.07", None, TAK):
        yield Kasus("desimal", (n,), rumus, f"Nilai {kalimat.tulis_desimal(angka_dari(n))}.")
    for n in ("3582710000", "0", "999", "1000", "-63640805", "9999999999999", "12500.5", None, TAK):
        yield Kasus("rupiah", (n,), rupiah, f"Nilai {kalimat.tulis_rupiah(angka_dari(n))}.")
        besaran = _sentence(kalimat.rumus_besaran)
        yield Kasus("besaran", (n,), besaran, f"Nilai {kalimat.tulis_besaran(angka_dari(n))}.")
        teks = kalimat.tulis_rupiah(angka_dari(n), "Rp ")
        awalan = _sentence(lambda sel: kalimat.rumus_rupiah(sel, "Rp "))
        yield Kasus("rupiah berawalan", (n,), awalan, f"Nilai {teks}.")
    bagian: tuple[Isi, ...] = (*BAGIAN, "0.0029", "0.5", "0.285", "0.5789")
    for n in bagian:
        teks = f"Nilai {kalimat.tulis_persen(persen_dari(n))}."
        yield Kasus("kalimat persen", (n,), _sentence(kalimat.rumus_persen), teks)


def semua() -> list[Kasus]:
    """Return these cases."""
    return [
        *_sums(), *_survey(), *_kategori(SKALA_CAPAIAN, persen=True),
        *_kategori(SKALA_MUTU, persen=False), *_sentences(),
    ]  # fmt: skip
