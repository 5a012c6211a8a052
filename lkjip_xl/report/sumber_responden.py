"""The copied sheet of the respondents: nothing personal, and what is counted beside it."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.measures import kelompok, responden
from lkjip_xl.model.responden import DaftarResponden, Responden
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.responden import NAMA_PROFIL
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import Isi, KolomHitung, acuan, acuan_sumber, nama_sel

KUNCI = "R"
TERISI = "terisi"


def _lists(tabel: Sequence[Tabel]) -> list[tuple[Tabel, DaftarResponden]]:
    """Return the tables of respondents."""
    return [(s, s.isi) for s in tabel if isinstance(s.isi, DaftarResponden)]


def personal_columns(tabel: Sequence[Tabel]) -> frozenset[int]:
    """Return the columns of a sheet that are never copied."""
    return frozenset(k for _, isi in _lists(tabel) for k in isi.kolom_pribadi)


def first_personal_row(tabel: Sequence[Tabel]) -> int:
    """Return the first row of respondents: headers stay readable."""
    return min((isi.baris_unsur + 1 for _, isi in _lists(tabel)), default=0)


def privacy_note(tabel: Sequence[Tabel]) -> tuple[str, ...]:
    """Return what the copy says of the columns left out."""
    if not personal_columns(tabel):
        return ()
    return (
        "Nama, alamat, nomor telepon, NIK, dan surel responden sengaja tidak disalin ke sini; "
        "datanya tetap ada di berkas asal.",
    )


def counted_responses(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return the number of answers and the group by each role beside every respondent."""
    if not isinstance(tabel.isi, DaftarResponden) or bahan.hasil.responden is None:
        return ()
    isi = tabel.isi
    kolom = [KolomHitung("Jawaban 1–4 (dihitung)", _filled(isi, sumber), 12)]
    for peran, k in isi.kolom_profil.items():
        label = {
            s.baris: Isi(
                kelompok.label(peran, s.profil[peran]),
                "teks",
                kelompok.rumus_label(peran, acuan_sumber(sumber, s.baris, k)),
                nama_sel(KUNCI, sumber, s.baris, peran),
            )
            for s in isi.responden
        }
        kolom.append(KolomHitung(f"{NAMA_PROFIL[peran]} (dihitung)", label, 20))
    return tuple(kolom)


def _filled(isi: DaftarResponden, sumber: int) -> dict[int, Isi]:
    """Return how many answers of each respondent count."""
    return {
        s.baris: Isi(
            _count(s),
            "bilangan",
            "=" + "+".join(responden.isi_jawaban(satu) for satu in _runs(isi, sumber, s.baris)),
            nama_sel(KUNCI, sumber, s.baris, TERISI),
        )
        for s in isi.responden
    }


def _count(satu: Responden) -> Decimal:
    """Return how many answers of a respondent count."""
    return Decimal(responden.hitung_jawaban([n.nilai for n in satu.jawaban])[0])


def _runs(isi: DaftarResponden, sumber: int, baris: int) -> list[str]:
    """Return the answer cells of a row as ranges of neighbours."""
    kolom = sorted(s.kolom for s in isi.unsur)
    hasil: list[tuple[int, int]] = []
    for k in kolom:
        if hasil and hasil[-1][1] == k - 1:
            hasil[-1] = (hasil[-1][0], k)
        else:
            hasil.append((k, k))
    return [f"{acuan_sumber(sumber, baris, a)}:{acuan_sumber(sumber, baris, b)}" for a, b in hasil]


def role_range(isi: DaftarResponden, sumber: int, peran: str) -> str:
    """Return the range of a calculated column beside the respondents."""
    awal, akhir = isi.baris_awal, isi.baris_akhir
    return f"{acuan(KUNCI, sumber, awal, peran)}:{acuan(KUNCI, sumber, akhir, peran)}"


def answer_range(isi: DaftarResponden, sumber: int, kolom: int) -> str:
    """Return the range of an unsur's answers."""
    awal, akhir = isi.baris_awal, isi.baris_akhir
    return f"{acuan_sumber(sumber, awal, kolom)}:{acuan_sumber(sumber, akhir, kolom)}"
