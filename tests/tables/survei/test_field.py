"""Survey tables as offices write them: recaps across, quarters as Periode, printed IKM below."""

import pytest

from lkjip_xl.model.survei import Survei, SurveiTriwulan
from lkjip_xl.model.tabel import Tabel, TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel

_UNSUR = (
    "Persyaratan", "Prosedur", "Waktu Pelayanan", "Biaya/Tarif", "Produk Layanan",
    "Kompetensi Pelaksana", "Perilaku Pelaksana", "Sarana dan Prasarana", "Penanganan Pengaduan",
)  # fmt: skip
_NRR = ("3.6", "3.2", "3.6", "3.2", "3.6", "3.2", "3.6", "3.2", "3.6")  # sum 30,8


def _survei(sumber: object) -> Survei:
    assert isinstance(sumber, Tabel) and isinstance(sumber.isi, Survei)
    return sumber.isi


def _triwulan(sumber: object) -> list[tuple[str, list[object]]]:
    assert isinstance(sumber, Tabel) and isinstance(sumber.isi, SurveiTriwulan)
    return [(u.nama, [n and n.nilai for n in u.nilai]) for u in sumber.isi.unit]


def _across(*rows: str) -> str:
    return "\n".join(["Uraian | " + " | ".join(_UNSUR), *rows])


@pytest.mark.parametrize("nilai", ["80.5", '"80,5"'])
def test_offices_below_unit_pelayanan_are_units(nilai: str) -> None:
    """A recap of two kecamatan would not be read: the regulation calls each a unit pelayanan."""
    kepala = "No | Unit Pelayanan | " + " | ".join(_UNSUR) + " | IKM"
    rows = [f"1 | Kecamatan Puring{f' | {nilai}' * 9} | {nilai}",
            "2 | Kec. Ayah" + " | 90" * 9 + " | 90"]  # fmt: skip
    survei = _survei(tabel(kisi("\n".join([kepala, *rows]))))
    assert survei.unit == ("Kecamatan Puring", "Kec. Ayah")
    assert survei.ikm is not None
    assert [str(n.nilai) for n in survei.ikm] == ["80.5", "90"]


@pytest.mark.parametrize(("ikm", "bobot"), [("84.70", "0.11"), ("85.56", "1/9")])
def test_the_ikm_below_a_recap_across_tells_its_weight(ikm: str, bobot: str) -> None:
    """An IKM that is A by the office's weight would be reported as B by the other."""
    # 30,8 × 25 × 0,11 = 84,70; 30,8 × 25 ÷ 9 = 85,555…
    _, hasil, _ = periksa(kisi(_across(f"NRR | {' | '.join(_NRR)}", f"Nilai IKM | {ikm}")))
    assert hasil.survei is not None, bobot
    assert str(hasil.survei.ikm[0].ikm) == ikm


@pytest.mark.parametrize("ikm", ["84.70", "85.56"])
def test_the_ikm_below_the_answers_tells_its_weight(ikm: str) -> None:
    """The report would print another IKM than the sheet of answers."""
    # Of five persons two answer 3 where the mean is 3,6, and four where it is 3,2.
    kolom = {"3.6": "44433", "3.2": "43333"}
    rows = [f"{n + 1} | {' | '.join(kolom[r][n] for r in _NRR)}" for n in range(5)]
    kepala = "No | " + " | ".join(_UNSUR)
    jumlah = "Jumlah | " + " | ".join(str(int(float(r) * 5)) for r in _NRR)
    _, hasil, _ = periksa(kisi("\n".join([kepala, *rows, jumlah, f"IKM Unit Pelayanan | {ikm}"])))
    assert hasil.survei is not None
    assert str(hasil.survei.ikm[0].ikm) == ikm


@pytest.mark.parametrize("ikm", ["84,70", "85,56"])
def test_the_ikm_below_answers_of_texts_tells_its_weight(ikm: str) -> None:
    """A .csv holds only texts: its printed IKM would be ignored, and another one be reported."""
    # As above: 30,8 × 25 × 0,11 = 84,70; 30,8 × 25 ÷ 9 = 85,555…
    kolom = {"3.6": "44433", "3.2": "43333"}
    rows = [[str(n + 1), *(kolom[r][n] for r in _NRR)] for n in range(5)]
    nrr = ["NRR/Unsur", *(r.replace(".", ",") for r in _NRR)]
    teks = [" | ".join(f'"{n}"' for n in baris) for baris in (*rows, nrr)]
    kepala = "No | " + " | ".join(_UNSUR)
    sumber = kisi("\n".join([kepala, *teks, f"IKM Unit Pelayanan | {ikm}"]))
    _, hasil, _ = periksa(sumber)
    assert hasil.survei is not None
    assert str(hasil.survei.ikm[0].ikm) == ikm.replace(",", ".")
    tempat = next(t for t in tabel(sumber).angka_teks if t[0] == 7)
    assert tempat == (7, 1)  # the report calculates with it


def test_sums_of_few_answers_are_no_index() -> None:
    """72 answers' points, within 25 to 100, would be the value of an unsur."""
    jumlah = " | ".join(str(int(float(r) * 20)) for r in _NRR)
    survei = _survei(tabel(kisi(_across(f"Jumlah Nilai | {jumlah}", f"NRR | {' | '.join(_NRR)}"))))
    assert survei.unsur[0].nilai[0].nilai == 90  # 3,6 × 25


def test_quarters_below_a_periode() -> None:
    """The year's course of the IKM would be missing in the report."""
    sumber = tabel(
        kisi("""
        Perkembangan IKM Kecamatan
        No | Periode Survei | Jumlah Responden | IKM  | Mutu
        1  | Triwulan I     | 40               | 80.5 | B
        2  | Triwulan II    | 45               | 82   | B
        """)
    )
    assert _triwulan(sumber) == [("", [80.5, 82, None, None])]


def test_a_recap_by_quarter_gives_the_ikm_of_all_unsur() -> None:
    """Each unsur would be a unit, or the table none."""
    unsur = [f"{nama} | 80 | 82 | 84 | 86" for nama in _UNSUR]
    kepala = "Unsur Pelayanan | TW I | TW II | TW III | TW IV"
    teks = "\n".join(["IKM Kecamatan", kepala, *unsur, "Nilai IKM | 80.5 | 82 | 84 | 86"])
    assert _triwulan(tabel(kisi(teks))) == [("", [80.5, 82, 84, 86])]


def test_units_below_a_heading_of_quarters() -> None:
    """A table whose upper row only says Nilai IKM would be none."""
    sumber = tabel(
        kisi("""
        Unit Layanan | Nilai IKM |             |              |
                     | Triwulan I | Triwulan II | Triwulan III | Triwulan IV
        Kecamatan A  | 91.5      | 83          | 83.5         | 87
        Kecamatan B  | 80        | 81          | 82           | 83
        """)
    )
    assert _triwulan(sumber) == [
        ("Kecamatan A", [91.5, 83, 83.5, 87]),
        ("Kecamatan B", [80, 81, 82, 83]),
    ]


def test_column_numbers_beside_nrr_are_no_questions() -> None:
    """Columns 1 to 5 would be U1 to U5, and the unsur below them respondents."""
    rows = [f"{nama} | {r} | 0.11 | 0.39 | B" for nama, r in zip(_UNSUR, _NRR, strict=True)]
    kepala = "Unsur Pelayanan | NRR | Bobot | NRR Tertimbang | Mutu"
    survei = _survei(tabel(kisi("\n".join([kepala, "1 | 2 | 3 | 4 | 5", *rows]))))
    assert [u.nama for u in survei.unsur] == list(_UNSUR)


def test_a_code_beside_the_unsur_is_no_value() -> None:
    """U1 would be called an amount that can't be read."""
    rows = [f"U{n} | U{n} | {r}" for n, r in enumerate(_NRR, start=1)]
    sumber = tabel(kisi("\n".join(["Kode | Unsur SKM | NRR", *rows])))
    assert len(_survei(sumber).unsur) == 9
    assert not sumber.keraguan


def test_persons_beside_each_other_are_refused() -> None:
    """Nine unsur would be nine respondents, and the IKM another one."""
    orang = " | ".join(str(n) for n in range(1, 13))
    rows = [f"{n} | {nama} | {' | '.join('434343434343')}" for n, nama in enumerate(_UNSUR, 1)]
    (sumber,) = recognise(kisi("\n".join([f"No | Unsur Pelayanan | {orang}", *rows])))
    assert isinstance(sumber, TakDikenali)
    assert "putar" in sumber.alasan.lower()
