"""Tabel 1.2 and 1.3 counted from lists of persons."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import JenisPegawai
from tests.alat.kisi import kisi, periksa

_NIP = "1970011219960310"
Hitung = list[tuple[str, str, int]]


def _daftar(*baris: str, kepala: str = "Gol|Jabatan", lembar: str = "Nominatif") -> Grid:
    """Return a list; its first column counts the persons, who are called by their rows."""
    teks = "\n".join(f"{n}|{satu}" for n, satu in enumerate(baris, 1))
    return kisi(f"DAFTAR NOMINATIF PEGAWAI\nNo|Nama|NIP|{kepala}\n{teks}", lembar=lembar)


def _satu(nomor: int, isi: str) -> str:
    return f'Orang {chr(64 + nomor)}|"{_NIP}{nomor:02}"|{isi}'


def _isi(*isi: str, dari: int = 1) -> list[str]:
    return [_satu(nomor, satu) for nomor, satu in enumerate(isi, dari)]


def _hitung(dikenali: JenisPegawai, *grid: Grid) -> Hitung:
    tabel = periksa(*grid)[0].staff(dikenali)
    baris = tabel.isi.baris if tabel else ()
    return [(b.nama, b.golongan, int(b.jumlah.nilai or 0)) for b in baris]


def _golongan(*grid: Grid) -> list[tuple[str, int]]:
    return [(g or nama, n) for nama, g, n in _hitung("pegawai_golongan", *grid)]


def _jabatan(*grid: Grid) -> list[tuple[str, int]]:
    return [(nama, n) for nama, _, n in _hitung("pegawai_jabatan", *grid)]


def test_persons_are_counted_by_jabatan_and_golongan() -> None:
    """Tabel 1.2 and 1.3 would lack, or their order be the list's and not that of the pangkat."""
    grid = _daftar(*_isi("III/d|Kasi", "IV/a|Camat", "III/d|Kasi", "II/c|Staf"))
    assert _jabatan(grid) == [("Kasi", 2), ("Camat", 1), ("Staf", 1)]
    assert _hitung("pegawai_golongan", grid) == [
        ("Pembina", "IV/a", 1),
        ("Penata Tingkat I", "III/d", 2),
        ("Pengatur", "II/c", 1),
    ]


@pytest.mark.parametrize(
    "ejaan",
    [
        "IIId", "3d", "III.d", "III D", "Penata Tk. I", "Penata Tingkat I (III/d)", "Gol. III/d",
        "Penata Tk.I, III/d, 01-04-2016",
    ],
)  # fmt: skip
def test_one_golongan_has_many_spellings(ejaan: str) -> None:
    """Each spelling would be a golongan of its own."""
    assert _golongan(_daftar(*_isi("III/d|Kasi", f"{ejaan}|Kasi"))) == [("III/d", 2)]


def test_one_jabatan_has_many_spellings() -> None:
    """CAMAT, camat and Camat / III.a would be three posts."""
    grid = _daftar(*_isi("IV/a|CAMAT", "IV/a|camat", "IV/a|Camat / III.a"))
    assert _jabatan(grid) == [("CAMAT", 3)]


def test_pppk_stand_below_pns_and_non_asn_in_no_golongan() -> None:
    """An honorer would be ASN in Tabel 1.3, or a PPPK without golongan nowhere."""
    grid = _daftar(
        *_isi(
            "IX|Arsiparis|PPPK", "III/a|Staf|PNS", "-|Sopir|Honorer", "|Penjaga|Non ASN",
            "-|Guru|PPPK", "PPPK/VII|Operator|PPPK",
        ),
        kepala="Gol|Jabatan|Status",
    )  # fmt: skip
    assert _golongan(grid) == [("III/a", 1), ("IX", 1), ("VII", 1), ("PPPK tanpa golongan", 1)]
    assert sum(n for _, n in _jabatan(grid)) == 6


def test_a_dash_is_no_golongan_and_no_jabatan() -> None:
    """A person would fall out of both tables, or a dash be printed as a pangkat."""
    grid = _daftar(*_isi("-|Kasi", "III/a|-", "|Staf"))
    assert _golongan(grid) == [("III/a", 1), ("Tanpa golongan", 2)]
    assert _jabatan(grid) == [("Kasi", 1), ("Belum berjabatan", 1), ("Staf", 1)]


def test_a_number_alone_is_read_by_the_pangkat_beside_it() -> None:
    """A Penata with III would be PPPK golongan III."""
    grid = _daftar(*_isi("Penata|III|Kasi"), kepala="Pangkat|Gol|Jabatan")
    assert _hitung("pegawai_golongan", grid) == [("Penata", "III/c", 1)]


def test_lists_of_other_persons_are_one_staff() -> None:
    """A sheet a bidang would be a tie, and equal posts in two of them a copy of each other."""
    isi = ("IV/a|Kepala Bidang", "III/c|Analis")
    lembar = [
        _daftar(*_isi("IV/c|Kepala Dinas", "III/c|Analis"), lembar="Sekretariat"),
        _daftar(*_isi(*isi, dari=3), lembar="Bidang A"),
        _daftar(*_isi(*isi, dari=5), lembar="Bidang B"),
    ]
    gabungan, _, temuan = periksa(*lembar)
    assert _jabatan(*lembar) == [("Kepala Dinas", 1), ("Analis", 3), ("Kepala Bidang", 2)]
    assert all(map(gabungan.is_used, range(3)))
    assert "B106" not in [t.kode for t in temuan]


def test_nobody_is_counted_twice() -> None:
    """DUK beside nominatif would double the staff; the NIP may be spaced, the order another."""
    nominatif = _daftar(*_isi("IV/a|Camat", "III/d|Kasi", "III/c|Staf"))
    ulang = [
        f"Orang {h}|19700112 199603 10 {n:02}|{isi}"
        for n, h, isi in ((1, "A", "IV/a|Camat"), (3, "C", "III/c|Staf"))
    ]
    duk = _daftar(*ulang, lembar="DUK")
    gabungan = periksa(nominatif, duk)[0]
    assert _golongan(nominatif, duk) == [("IV/a", 1), ("III/d", 1), ("III/c", 1)]
    assert gabungan.alasan[1] == "pegawainya sudah dihitung dari Uji.xlsx lembar Nominatif"


def test_one_of_two_lists_who_moved_is_counted_once() -> None:
    """Who stands in two bidang would be two persons."""
    kiri = _daftar(*_isi("IV/a|Kabid", "III/d|Analis", "III/d|Analis"), lembar="A")
    kanan = _daftar(_satu(3, "III/d|Analis"), *_isi("III/a|Staf", "III/a|Staf", dari=7), lembar="B")
    assert _golongan(kiri, kanan) == [("IV/a", 1), ("III/d", 2), ("III/a", 2)]


def test_two_versions_of_a_list_are_asked_about() -> None:
    """January's staff and December's would be added up, or one be chosen without a word."""
    januari = _daftar(*_isi("IV/a|Camat", "III/d|Kasi", "III/c|Staf"), lembar="Januari")
    desember = _daftar(*_isi("IV/a|Camat", "III/d|Kasi"), _satu(9, "II/a|Staf"), lembar="Desember")
    temuan = periksa(januari, desember)[2]
    assert [t.lembar for t in temuan if t.kode == "B106"] == ["Desember"]


def test_two_of_one_name_in_one_list_are_two() -> None:
    """A list without NIP would lose whoever has a namesake."""
    teks = "DAFTAR PEGAWAI\nNo|Nama|Jabatan\n1|Budi|Staf\n2|Budi|Staf"
    assert _jabatan(kisi(teks)) == [("Staf", 2)]


def test_a_printed_count_comes_first() -> None:
    """What the office has printed would be replaced by a list of another date."""
    tercetak = kisi("Susunan Golongan\nNo|Pangkat|Golongan|Jumlah\n1|Penata|III/c|9", lembar="1.3")
    daftar = _daftar(*_isi("IV/a|Camat", "III/d|Kasi"))
    assert _golongan(tercetak, daftar) == [("III/c", 9)]
    assert _jabatan(tercetak, daftar) == [("Camat", 1), ("Kasi", 1)]
