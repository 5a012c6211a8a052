"""The copied sheet of the respondents: nothing personal, and what is counted beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.join.responses import answer_parts
from lkjip_xl.measures import kelompok, responden
from lkjip_xl.model.responden import DaftarResponden, Responden
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.responden import NAMA_PROFIL
from lkjip_xl.report.bahan import Bahan, first_entry
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


@dataclass(frozen=True)
class Bagian:
    """One list of answers on its copied sheet; `kolom` has the column of each unsur."""

    isi: DaftarResponden
    sumber: int
    kolom: tuple[int, ...]

    def roles(self, peran: str) -> str:
        """Return the range of a calculated column beside the respondents."""
        awal, akhir = self.isi.baris_awal, self.isi.baris_akhir
        return f"{acuan(KUNCI, self.sumber, awal, peran)}:{acuan(KUNCI, self.sumber, akhir, peran)}"

    def answers(self, unsur: int) -> str:
        """Return the range of an unsur's answers."""
        awal, akhir, k = self.isi.baris_awal, self.isi.baris_akhir, self.kolom[unsur]
        return f"{acuan_sumber(self.sumber, awal, k)}:{acuan_sumber(self.sumber, akhir, k)}"


def survey_lists(bahan: Bahan) -> list[Bagian]:
    """Return the lists of answers that together make the survey, as they are copied."""
    return [
        Bagian(isi, first_entry(bahan.gabungan, p), tuple(isi.unsur[u].kolom for u in urut))
        for p, isi, urut in answer_parts(bahan.gabungan)
    ]


Hitung = Callable[[str, tuple[str, str] | None], str]


def counted(
    bagian: Sequence[Bagian], unsur: int, hitung: Hitung, kelompok: tuple[str, str] | None = None
) -> str:
    """Return the expression of an unsur's number or sum over all lists.

    `kelompok` is a role and the cell of the group's name.
    """

    def satu(s: Bagian) -> str:
        return hitung(s.answers(unsur), kelompok and (s.roles(kelompok[0]), kelompok[1]))

    return added(bagian, satu)


def added(bagian: Sequence[Bagian], hitung: Callable[[Bagian], str]) -> str:
    """Return the expression that adds up what is counted in each list."""
    semua = "+".join(hitung(satu) for satu in bagian)
    return semua if len(bagian) == 1 else f"({semua})"
