"""The copy of a list of persons, and the counts that point to it, from end to end."""

import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.alat.buku_kerja import run
from tests.alat.kisi import kisi
from tests.alat.laporan import buku
from tests.alat.laporan import lembar as halaman
from tests.alat.libreoffice import changes, formulas, perlu_libreoffice, read_cells

_ORANG = (
    ("SUGENG PRAYITNO", "197001121996031001", "IV/a", "Camat", "PNS"),
    ("SITI AMINAH", "19720314 199703 2 002", "III/c", "Kasi", "PNS"),
    ("JOKO WIDAGDO", "197502161998031003", "III/c", "Kasi*", "PNS"),
    ("BAMBANG", "197603171999031004", "-", "Sopir", "Non ASN"),
    ("TUTI", "199001122023212005", "-", "Guru", "PPPK"),
    ("WATI", "197804192000032006", "", "", "PNS"),
)
_RAHASIA = [nama for nama, *_ in _ORANG] + [
    *(nip for _, nip, *_ in _ORANG), "Jalan Melati", "081234567890", "12-01-1970", "Kebumen, 12",
    "orang@contoh.id",
]  # fmt: skip


def _write(folder: Path) -> Path:
    """Write a list with everything that an office keeps of its persons."""
    folder.mkdir()
    kerja = openpyxl.Workbook()
    lembar = kerja.active
    assert lembar is not None
    lembar.title = "Nominatif"
    lembar.append(["DAFTAR NOMINATIF PEGAWAI"])
    lembar.append(["No", "Nama", "NIP", "Tempat, Tanggal Lahir", "Golongan", "Jabatan", "Status",
                   "Alamat", "No HP", "Email"])  # fmt: skip
    for n, (nama, nip, golongan, jabatan, status) in enumerate(_ORANG, 1):
        lembar.append([n, nama, nip, "Kebumen, 12-01-1970", golongan, jabatan, status,
                       "Jalan Melati 5", "081234567890", "orang@contoh.id"])  # fmt: skip
    lembar.append([])
    lembar.append([None, None, None, None, None, "CAMAT PURING"])
    lembar.append([None, None, None, None, None, "SUGENG PRAYITNO"])
    lembar.append([None, None, None, None, None, "NIP. 19700112 199603 1 001"])
    for sel in ("B3", "E3"):
        lembar[sel].comment = Comment("SUGENG PRAYITNO, 081234567890", "BAMBANG")
    kerja.save(folder / "Nominatif.xlsx")
    return folder


def _parts(path: Path) -> str:
    with zipfile.ZipFile(path) as arsip:
        return " ".join(arsip.read(nama).decode("utf-8", "replace") for nama in arsip.namelist())


def test_who_somebody_is_stays_in_the_source(tmp_path: Path) -> None:
    """Names, NIP, addresses, telephones and birthdays would be handed in with the report."""
    sumber, hasil, log = _write(tmp_path / "data"), tmp_path / "hasil.xlsx", tmp_path / "log.txt"
    susun = run("susun", sumber, "-o", hasil, "--log", log)
    layar = [
        susun.output,
        run("periksa", sumber, "--json").output,
        run("periksa", sumber, "--semua").output,
        run("petakan", sumber).output,
        log.read_text(encoding="utf-8") if log.exists() else "",
        _parts(hasil),
    ]
    bocor = [kata for kata in _RAHASIA for teks in layar if kata.lower() in teks.lower()]
    assert bocor == []


def test_the_counts_are_those_of_the_list(tmp_path: Path) -> None:
    """Six persons: two Kasi though one is spelt with a star; of five ASN two are III/c."""
    dokumen = json.loads(run("periksa", _write(tmp_path / "data"), "--json").stdout)
    jabatan = {b["jabatan"]: b["jumlah"] for b in dokumen["hasil"]["pegawai_jabatan"]}
    assert jabatan == {
        "Camat": "1", "Kasi": "2", "Sopir": "1", "Guru": "1", "Belum berjabatan": "1",
        "Jumlah": "6",
    }  # fmt: skip
    golongan = {
        b["golongan"] or b["pangkat"]: b["jumlah"] for b in dokumen["hasil"]["pegawai_golongan"]
    }
    assert golongan == {
        "IV/a": "1", "III/c": "2", "PPPK tanpa golongan": "1", "Tanpa golongan": "1",
        "Jumlah": "5",
    }  # fmt: skip


def test_the_formulas_count_by_what_the_cells_say(tmp_path: Path) -> None:
    """A golongan corrected on the copied sheet would leave the table as it was."""
    hasil = tmp_path / "hasil.xlsx"
    run("susun", _write(tmp_path / "data"), "-o", hasil)
    rumus = formulas(hasil)
    nilai = read_cells(hasil)
    baris = {v: a[1:] for a, v in nilai["1.2 Pegawai"].items() if a.startswith("B")}
    lembar = "'S1 Nominatif'"
    assert rumus["1.2 Pegawai"][f"C{baris['Kasi']}"] == (
        f'=COUNTIFS({lembar}!F3:F8,"=Kasi")+COUNTIFS({lembar}!F3:F8,"=Kasi~*")'
    )
    assert rumus["1.2 Pegawai"][f"C{baris['Belum berjabatan']}"] == (
        f'=COUNTIFS({lembar}!G3:G8,"=PNS",{lembar}!F3:F8,"=")'
    )


@perlu_libreoffice
@pytest.mark.parametrize("lokal", ["id-ID"])
def test_a_recalculation_gives_the_same_counts(tmp_path: Path, lokal: str) -> None:
    """Counts would change as soon as Excel calculates them, by a star, a dash or a blank."""
    hasil = tmp_path / "hasil.xlsx"
    run("susun", _write(tmp_path / "data"), "-o", hasil)
    assert changes(hasil, tmp_path, lokal) == []


def _formulas(teks: str) -> list[str]:
    kerja = buku(kisi(f"DAFTAR PEGAWAI\nNo|Nama|Gol|Jabatan\n{teks}", lembar="P"))
    semua = [s for lbr in kerja.lembar for b in lbr.blok for r in b.baris for s in r.sel if s]
    return [s.rumus for s in semua if s.rumus and ("COUNTIFS" in s.rumus or "ROWS" in s.rumus)]


def test_where_no_cell_tells_persons_apart_their_rows_are_counted() -> None:
    """The dash of a PPPK would be found at a Non ASN too: only headings tell them apart."""
    rumus = _formulas("A|PPPK||\n1|Ani|-|Staf\nB|NON ASN||\n1|Budi|-|Staf")
    assert [r.count("COUNTIFS") for r in rumus] == [1, 0]
    assert "ROWS(" in rumus[1]


def test_a_formula_is_never_longer_than_excel_takes() -> None:
    """Excel would call the workbook damaged: 400 persons, each with a TMT beside the golongan."""
    teks = "\n".join(
        f"{n}|Orang {n}|Penata, III/c, {n % 28 + 1:02}-{n % 12 + 1:02}-{1990 + n % 30}|Staf"
        for n in range(1, 401)
    )
    rumus = _formulas(teks)
    assert len(rumus) == 2 and all(len(r) < 8192 for r in rumus)
    assert "ROWS(" in rumus[1]


def test_two_lists_on_one_sheet_are_both_copied() -> None:
    """The second list's cells would be blank on the copy, and its counts 0 in Excel."""
    kerja = buku(
        kisi(
            "A. DAFTAR PEGAWAI NEGERI SIPIL\nNo|Nama|Pangkat/Gol|Jabatan\n1|Ani|Pembina, IV/a|Camat"
            "\n\nB. DAFTAR PEGAWAI NON ASN\nNo|Nama|Jabatan\n1|Budi|Penjaga"
        )
    )
    rahasia = kerja.sumber[0].diabaikan
    assert rahasia is not None
    assert (6, 2) not in rahasia.sel and (6, 1) in rahasia.sel and (2, 1) in rahasia.sel


def test_each_list_is_named_as_a_source() -> None:
    """A table counted from two sheets would name the first one alone."""
    lembar = [
        kisi(f"DAFTAR PEGAWAI\nNo|Nama|Gol|Jabatan\n1|{nama}|IV/a|Staf", lembar=bagian)
        for nama, bagian in (("Ani", "Bidang A"), ("Budi", "Bidang B"))
    ]
    assert halaman(buku(*lembar), "1.2").catatan == (
        "Sumber: Uji.xlsx, lembar Bidang A.",
        "Sumber: Uji.xlsx, lembar Bidang B.",
    )
