"""The survey counted from its answers: unsur, groups, sample size."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.cells.numbers import read_text
from lkjip_xl.measures import ikm, kategori, kelompok, krejcie, persen, responden
from lkjip_xl.measures.hasil.cara_ikm import Bahan, told_weight
from lkjip_xl.model.hasil import HasilSurvei
from lkjip_xl.model.hasil_responden import HasilResponden, KelompokResponden, UnsurResponden
from lkjip_xl.model.jenis import PeranProfil
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.responden import DaftarResponden, Responden
from lkjip_xl.model.skala import Skala
from lkjip_xl.model.tabel import Tabel, origin


def count_unsur(tabel: Tabel[DaftarResponden], skala: Skala) -> tuple[UnsurResponden, ...]:
    """Return number, sum, NRR and converted value of each unsur."""
    hasil = []
    for u, unsur in enumerate(tabel.isi.unsur):
        banyak, jumlah = responden.hitung_jawaban([s.jawaban[u].nilai for s in tabel.isi.responden])
        nilai = responden.hitung_konversi(jumlah, banyak)
        hasil.append(
            UnsurResponden(
                unsur.nama, unsur.kunci, banyak, jumlah, responden.hitung_nrr(jumlah, banyak),
                nilai, kategori.hitung(nilai, skala),
                origin(tabel, tabel.isi.baris_unsur),
            )
        )  # fmt: skip
    return tuple(hasil)


def exact_values(daftar: DaftarResponden) -> list[Fraction]:
    """Return each unsur's value (25-100) before any rounding; empty where one has no answer."""
    hasil = []
    for u in range(len(daftar.unsur)):
        banyak, jumlah = responden.hitung_jawaban([s.jawaban[u].nilai for s in daftar.responden])
        if not banyak:
            return []
        hasil.append(Fraction(jumlah) * 25 / banyak)
    return hasil


def answer_material(daftar: DaftarResponden) -> Bahan:
    """Return what the IKM of answers is calculated from; no values where an unsur has none."""
    nilai = exact_values(daftar)
    bagian = daftar.bagian or (daftar,)
    bobot = agreed_weight(_weight_below(d, exact_values(d)) for d in bagian)
    return Bahan(tuple(nilai), bobot_jumlah=bobot, kelompok=means_of_unsur(daftar, nilai))


def means_of_unsur(daftar: DaftarResponden, nilai: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """Return the value of each unsur, the mean of its questions; empty where each has one only."""
    if not nilai or not any(s.kelompok for s in daftar.unsur):
        return ()
    menurut: dict[str | int, list[Fraction]] = {}
    for unsur, n in zip(daftar.unsur, nilai, strict=True):
        menurut.setdefault(unsur.kelompok or unsur.kolom, []).append(n)
    return tuple(sum(semua, Fraction(0)) / len(semua) for semua in menurut.values())


def agreed_weight(bobot: Iterable[Fraction | None]) -> Fraction | None:
    """Return the weight of most lists that tell one; None where none does, or they differ."""
    ada = Counter(b for b in bobot if b is not None)
    return next((b for b, n in ada.items() if 2 * n > ada.total()), None)


def _weight_below(daftar: DaftarResponden, nilai: Sequence[Fraction]) -> Fraction | None:
    """Return the weight that NRR tertimbang below the answers tell, by the NRR above them.

    Without a printed NRR by the counted ones. `nilai` are the exact values of the unsur (25-100).
    """
    if not nilai or not daftar.tertimbang:
        return None
    nrr = daftar.nrr or (None,) * len(nilai)
    pasangan = [
        (n / 25 if cetak is None or cetak.nilai is None else Fraction(cetak.nilai), timbang)
        for n, cetak, timbang in zip(nilai, nrr, daftar.tertimbang, strict=True)
        if timbang is not None
    ]
    tercetak = (cetak for cetak in daftar.nrr if cetak is not None)
    kabur = max(map(ikm.half_unit, tercetak), default=Decimal(0))
    return told_weight(pasangan, len(nilai), kabur)


def answered(daftar: DaftarResponden) -> list[Responden]:
    """Return the respondents with at least one answer that counts."""
    return [s for s in daftar.responden if any(responden.is_answer(n.nilai) for n in s.jawaban)]


def population(pengaturan: Pengaturan) -> Decimal | None:
    """Return the number of users of the service that Pengaturan gives."""
    return read_text(pengaturan.identitas.get("populasi", ""), ".").nilai


def groups(daftar: DaftarResponden, peran: PeranProfil) -> list[str]:
    """Return the groups of a role in the order in which they are shown."""
    semua = [kelompok.label(peran, s.profil[peran]) for s in answered(daftar)]
    return kelompok.order(peran, semua)


def _group(
    daftar: DaftarResponden, peran: PeranProfil, nama: str, bobot: Fraction, skala: Skala
) -> KelompokResponden:
    """Return one group: its share, and its IKM from its own answers."""
    semua = answered(daftar)
    anggota = [
        s for s in semua if kelompok.label(peran, s.profil[peran]).casefold() == nama.casefold()
    ]
    unsur = []
    for u in range(len(daftar.unsur)):
        banyak, jumlah = responden.hitung_jawaban([s.jawaban[u].nilai for s in anggota])
        unsur.append(responden.hitung_konversi(jumlah, banyak))
    nilai = responden.hitung_ikm(unsur, bobot)
    return KelompokResponden(
        peran,
        nama,
        len(anggota),
        persen.hitung(Decimal(len(anggota)), Decimal(len(semua))),
        tuple(unsur),
        nilai,
        kategori.hitung(nilai, skala),
    )


def hitung_responden(
    tabel: Tabel[DaftarResponden] | None, survei: HasilSurvei | None, pengaturan: Pengaturan
) -> HasilResponden | None:
    """Return everything counted from the answers, by the weight and the rounding of `survei`."""
    if tabel is None or survei is None:
        return None
    daftar, skala = tabel.isi, pengaturan.skala_mutu
    unsur = count_unsur(tabel, skala)
    dipakai, bobot = survei.ikm[survei.sendiri], survei.bobot
    nilai = ikm.hitung([s.nilai for s in unsur], bobot)
    if dipakai.tercetak is not None:
        nilai = dipakai.ikm
    banyak = len(answered(daftar))
    populasi = population(pengaturan)
    minimal = krejcie.hitung(populasi)
    return HasilResponden(
        responden=banyak,
        populasi=populasi,
        sampel_minimal=minimal,
        sampel_cukup=None if minimal is None else banyak >= minimal,
        ikm=nilai,
        kategori=kategori.hitung(nilai, skala),
        unsur=unsur,
        kelompok=tuple(
            _group(daftar, peran, nama, bobot, skala)
            for peran in daftar.kolom_profil
            for nama in groups(daftar, peran)
        ),
    )
