"""Survey tables below another table of the same sheet, and blocks that nobody reads."""

import pytest

from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel, TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, tabel
from tests.alat.survei import UNSUR

_KINERJA = "No|Indikator Kinerja|Target|Realisasi|Capaian (%)\n1|Nilai SAKIP|80|78|97.5\n\n"
_PEGAWAI = "No|Jabatan|Jumlah\n1|Camat|1\n2|Pelaksana|5\n|Jumlah|6\n\n"
_U = "|".join(f"U{n}" for n in range(1, 10))
_JAWABAN = "\n".join(f"{n}{'|4' * 4}{'|3' * 5}" for n in range(1, 4))


@pytest.mark.parametrize("atas", [_KINERJA, _PEGAWAI])
@pytest.mark.parametrize(
    ("kepala", "gabungan"),
    [
        (f"No. Resp|UNSUR PELAYANAN\n|{_U}", ("A{0}:A{1}", "B{0}:J{0}")),
        (f"No|NILAI UNSUR\n|{_U}", ("A{0}:A{1}", "B{0}:J{0}")),
        (f"No Responden|Unsur Pelayanan\n|{_U}", ()),
        (f"|Unsur Pelayanan\nNo|{_U}", ("B{0}:J{0}",)),
    ],
)
def test_answers_with_two_head_rows_below_another_table(
    atas: str, kepala: str, gabungan: tuple[str, ...]
) -> None:
    """The survey would be missing, or the table above reach down into U2, and nothing say so."""
    judul = "REKAPITULASI JAWABAN RESPONDEN\n\n"
    pertama = (atas + judul).count("\n") + 1
    sel = tuple(daerah.format(pertama, pertama + 1) for daerah in gabungan)
    tabel_atas, survei = recognise(kisi(atas + judul + kepala + "\n" + _JAWABAN, gabungan=sel))
    assert isinstance(tabel_atas, Tabel)
    assert tabel_atas.rentang[2] < pertama - 1
    assert isinstance(survei, Tabel)
    assert isinstance(survei.isi, DaftarResponden)
    assert [s.nomor for s in survei.isi.responden] == ["1", "2", "3"]
    assert survei.isi.kolom_nomor == 0
    assert [n.nilai for n in survei.isi.responden[0].jawaban] == [4, 4, 4, 4, 3, 3, 3, 3, 3]


@pytest.mark.parametrize("nomor", ["R{}", "{}"])
@pytest.mark.parametrize("unsur", [UNSUR, [f"U{n}" for n in range(1, 10)]])
@pytest.mark.parametrize("atas", ["", _PEGAWAI + "\n"])
def test_answers_of_respondents_beside_each_other_are_told_to_be_turned(
    nomor: str, unsur: list[str], atas: str
) -> None:
    """Somebody would only hear of a header row that is missing, or of nothing at all."""
    kepala = "Unsur|" + "|".join(nomor.format(n) for n in range(1, 6))
    baris = [f"{nama}|4|3|3|4|4" for nama in unsur]
    entri = recognise(kisi(atas + "\n".join([kepala, *baris])))
    (sisa,) = [s for s in entri if isinstance(s, TakDikenali)]
    assert "putar tabelnya" in sisa.alasan
    assert len(entri) == 1 + bool(atas)


def test_a_block_with_a_head_of_its_own_is_said() -> None:
    """A table of another kind would be passed over in silence."""
    blok = "\n\nHari|Loket A|Loket B\nSenin|12|7\nSelasa|9|8"
    _, sisa = recognise(kisi(_PEGAWAI + blok))
    assert isinstance(sisa, TakDikenali)
    assert sisa.rentang == (7, 0, 9, 2)


@pytest.mark.parametrize(
    "kaki",
    [
        "\n\nJumlah|12|12|12|12|9|9|9|9|9\nNRR|4|4|4|4|3|3|3|3|3",
        "\n\nMengetahui\nCamat\n\nBudi Santoso\nNIP. 19700101 199003 1 001",
        "\n\nU1|:|Persyaratan\nU2|:|Prosedur\nU3|:|Waktu",
    ],
)
def test_sums_legend_and_signature_are_no_block(kaki: str) -> None:
    """Each sheet with a signature would say that a part of it was not checked."""
    assert len(recognise(kisi(f"No|{_U}\n{_JAWABAN}{kaki}"))) == 1


@pytest.mark.parametrize(
    "nomor",
    [
        "(1)|(2)|(3)|(4)|(5)|(6)|(7)",
        "1|2|3|4|5|6|7",
        "(a)|(b)|(c)|(d)|(e)|(f)|(g)",
        "1|2|3|4|5|6|7 = (3x1+4x2+5x3+6x4)/7",
    ],
)
def test_column_numbers_below_numbered_answers_are_no_unsur(nomor: str) -> None:
    """(7) would be minus 7 times 25, and the recap have a tenth unsur."""
    baris = "\n".join(f"{n}|{nama}|0|0|5|2|3.29" for n, nama in enumerate(UNSUR, 1))
    sumber = tabel(
        kisi(
            f"No|Unsur Pelayanan|Jumlah Jawaban||||NRR\n||1|2|3|4|\n{nomor}\n{baris}",
            gabungan=("A1:A2", "B1:B2", "C1:F1", "G1:G2"),
        )
    )
    assert sumber.baris_kepala == (0, 1, 2)
    assert isinstance(sumber.isi, Survei)
    assert [s.nama for s in sumber.isi.unsur] == list(UNSUR)
    assert {s.nilai[0].nilai for s in sumber.isi.unsur} == {82.25}
