"""One fault has one cause: a right cell beside it is never told to change as well."""

from decimal import Decimal

from lkjip_xl.model.temuan import Temuan
from tests.alat.kisi import kisi, periksa, tabel
from tests.causes.alat import salah


def _kesalahan(teks: str) -> list[Temuan]:
    return [temuan for temuan in periksa(kisi(teks))[2] if temuan.tingkat == "kesalahan"]


def test_a_right_sisa_beside_swapped_amounts_is_not_told_to_change() -> None:
    """“Ganti E3 menjadi -5.837.599” would spoil a right cell, with itself as the only witness."""
    # ATK: 17.818.999 - 11.981.400 = 5.837.599; Jasa: 34.787.635 - 32.830.804 = 1.956.831; Dinas:
    # 12.940.535 - 12.878.276 = 62.259; together 65.547.169 - 57.690.480 = 7.856.689.
    teks = """
        Kode | Uraian | Anggaran | Realisasi | Sisa | %
        7.01.01.2.08 | Kegiatan Umum | 65547169 | 57690480 | 7856689 | 88.01
        7.01.01.2.08.0014 | Sub Satu | =SUM(C4:C6):59709570 | =SUM(D4:D6):63528079 | =C3-D3:-3818509 | 88.01
        5.1.02.01 | Belanja ATK | 11981400 | 17818999 | 5837599 | 67.24
        5.1.02.02 | Belanja Jasa | 34787635 | 32830804 | 1956831 | 94.37
        5.1.02.04 | Belanja Dinas | 12940535 | 12878276 | 62259 | 99.52
        | Jumlah | 65547169 | 57690480 | 7856689 | 88.01
        """  # noqa: E501
    semua = _kesalahan(teks)
    assert semua[0].sebab[0].jenis == "kolom_tertukar"
    assert set(semua[0].sebab[0].sel) == {"C4", "D4"}
    assert all("E4" not in sebab.sel for temuan in semua for sebab in temuan.sebab)


def test_a_sisa_that_adds_up_its_rows_points_nowhere_else() -> None:
    """A right =SUM of the rows below would be called a formula that reads another row, for sure."""
    # Two rows leave 5.477.000 and 465.073, typed as a text and a number: 5.942.073 in all.
    teks = """
        Kode | Uraian | Anggaran | Realisasi | Sisa
        7.01.01 | Program A | 60000000 | 50057927 | =C2-D2:9942073
        7.01.01.2.01 | Kegiatan A | 50000000 | 44057927 | =SUM(E4:E5):465073
        5.1.02 | Belanja ATK | 30000000 | 24523000 | "5.477.000 jt"
        5.1.03 | Belanja Jasa | 20000000 | 19534927 | 465073
        7.01.01.2.02 | Kegiatan B | 10000000 | 6000000 | =C6-D6:4000000
        """
    jenis = {s.jenis for temuan in periksa(kisi(teks))[2] for s in temuan.sebab if "E3" in s.sel}
    assert "rumus_kurang_baris" not in jenis


def test_a_row_below_the_range_belongs_to_those_that_look_like_it() -> None:
    """The formula one level too high would be told to add it, and its own stay short unseen."""
    # Six sub kegiatan of two rows each; below the last one a third row was added, in no sum.
    isi = [(365700, 234350), (465100, 334900), (120300, 189700), (87150, 412860), (905430, 76120),
           (65750, 117300)]  # fmt: skip
    baris = ["Uraian | Anggaran", f"Kegiatan Data | =B3+B6+B9+B12+B15+B18:{sum(map(sum, isi))}"]
    for n, (alat, jasa) in enumerate(isi):
        awal = 3 * n + 4
        baris.append(f"Sub Kegiatan {n} | =SUM(B{awal}:B{awal + 1}):{alat + jasa}")
        baris += [f"- Belanja Alat | {alat}", f"- Belanja Jasa | {jasa}"]
    baris += ["- Koordinasi Tambahan | 35150", f"JUMLAH | =B2:{sum(map(sum, isi))}"]
    teks = "\n".join(baris)
    assert tabel(kisi(teks)).pohon.simpul[18].induk == 16
    (temuan,) = _kesalahan(teks)
    assert (temuan.sel[0], temuan.sebab[0].sel) == ("B18", ("B18", "B21"))
    assert temuan.perbaikan is not None
    assert temuan.perbaikan.baru == "=SUM(B19:B21)"


def test_a_row_below_the_ranges_of_months_is_missed_by_each() -> None:
    """The realisasi, which adds up its months, would be short without a cause to mend."""
    # The third row, 7.500 + 8.250 = 15.750, stands below both ranges: 15.750 is missing in F3.
    teks = """
        Kode | Uraian | Pagu | TW I | TW II | Realisasi
        7.01.01 | Program A | =C3:90000 | =D3:31000 | =E3:26500 | =SUM(D2:E2):57500
        7.01.01.2.01 | Kegiatan A | =SUM(C4:C6):90000 | =SUM(D4:D5):31000 | =SUM(E4:E5):26500 | =SUM(D3:E3):57500
        5.1.01 | Belanja A | 40000 | 20500 | 15250 | =SUM(D4:E4):35750
        5.1.02 | Belanja B | 30000 | 10500 | 11250 | =SUM(D5:E5):21750
        5.1.03 | Belanja C | 20000 | 7500 | 8250 | =SUM(D6:E6):15750
        """  # noqa: E501
    (temuan,) = _kesalahan(teks)
    assert (temuan.sel[0], temuan.sebab[0].jenis) == ("F3", "rumus_kurang_baris")
    assert [(g.sel, g.baru) for g in temuan.sebab[0].ganti] == [
        ("D3", "=SUM(D4:D6)"),
        ("E3", "=SUM(E4:E6)"),
    ]
    assert "lalu salin ke E3" in temuan.saran


def test_what_a_formula_gives_is_not_swapped() -> None:
    """Two formulas would be told to change places, and the blank cell behind one not be named."""
    # C3 is blank: 0 + 0 stands beside 17.302.986; the other two rows are within their pagu.
    teks = """
        Kode | Uraian | Belanja Operasi | Belanja Modal | Jumlah Anggaran | Realisasi
        7.01.01.2.01.0004 | Arsip | =SUM(C3:C5):8467800 | =SUM(D3:D5):1939500 | =SUM(E3:E5):10407300 | =SUM(F3:F5):23486586
        5.1.02.01 | Belanja A | | 0 | =C3+D3:0 | 17302986
        5.1.02.02 | Belanja B | 1477400 | 1939500 | =C4+D4:3416900 | 1960600
        5.1.02.03 | Belanja C | 6990400 | 0 | =C5+D5:6990400 | 4223000
        """  # noqa: E501
    sebab = [s for t in periksa(kisi(teks))[2] if t.kode == "R101" for s in t.sebab]
    assert [s.jenis for s in sebab if s.jenis == "kolom_tertukar"] == []
    assert ("sel_kosong", ("C3",)) in [(s.jenis, s.sel) for s in sebab]


def test_a_percent_beside_confirmed_amounts_is_itself_the_fault() -> None:
    """A right realisasi would be told to lose a zero because its percent was typed as a tenth."""
    # 232.954.000 of 232.954.000 is 100 %; typed 10. The typed sisa of 0 confirms both amounts.
    teks = """
        Kode | Uraian | Anggaran | Realisasi | Sisa | %
        7.01.05.2.01 | Kegiatan A | =SUM(C3:C6):265098000 | =SUM(D3:D6):264771476 | 326524 | 99.88
        7.01.05.2.01.0001 | Sub Satu | 2526000 | 2501476 | 24524 | 99.03
        7.01.05.2.01.0002 | Sub Dua | 18418000 | 18316000 | 102000 | 99.45
        7.01.05.2.01.0003 | Sub Tiga | 11200000 | 11000000 | 200000 | 98.21
        7.01.05.2.01.0004 | Sub Empat | 232954000 | 232954000 | 0 | 10
        """
    (temuan,) = _kesalahan(teks)
    assert (temuan.kode, temuan.sel, temuan.sebab) == ("L101", ("F6",), ())
    assert temuan.perbaikan is not None
    assert temuan.perbaikan.sel == "F6"
    assert temuan.perbaikan.baru == Decimal(100)


# Kegiatan A: twelve rows of 734.512 + 31.013 n and 400.017 + 17.011 n: 734.512 x 12 + 31.013 x 66
# = 10.861.002; 400.017 x 12 + 17.011 x 66 = 5.922.930. Kegiatan B: 535.701 + 285.424 = 821.125 and
# 338.130 + 210.234 = 548.364. Program: 11.682.127 and 6.471.294.
_SUB = "".join(
    f"7.01.01.2.01.{n + 1:04d} | Sub Kegiatan {n} | {p} | {p} | {r} | {p - r}\n"
    for n in range(12)
    for p, r in [(734512 + 31013 * n, 400017 + 17011 * n)]
)
RENCANA = f"""
Kode | Uraian | Pagu | Rencana Rp | Realisasi | Sisa
7.01.01 | Program | 11682127 | 11682127 | 6471294 | 5210833
7.01.01.2.01 | Kegiatan A | 10861002 | 10861002 | 5922930 | 4938072
{_SUB}7.01.01.2.02 | Kegiatan B | {{pagu}} | {{rencana}} | {{realisasi}} | {{sisa}}
7.01.01.2.02.0001 | Sub Kegiatan D | 535701 | 535701 | 338130 | 197571
7.01.01.2.02.0002 | Sub Kegiatan E | 285424 | 285424 | 210234 | 75190
"""


def _rencana(pagu: int, rencana: int, realisasi: int) -> list[Temuan]:
    """Return the findings where Kegiatan B holds these amounts, and the sisa that they leave."""
    isi = {"pagu": pagu, "rencana": rencana, "realisasi": realisasi, "sisa": pagu - realisasi}
    return salah(kisi(RENCANA.format(**isi)))


def test_what_realisasi_and_sisa_add_up_to_follows_from_a_wrong_pagu() -> None:
    """A right rencana would be called wrong beside the pagu that is."""
    assert _rencana(821125, 821125, 548364) == []
    # Pagu 100.000 and realisasi 7.000 too much: the sisa breaks its own sum by 93.000.
    temuan = _rencana(921125, 821125, 555364)
    assert [(t.kode, t.sel) for t in temuan] == [("T101", ("C16",)), ("T101", ("E16",))]
