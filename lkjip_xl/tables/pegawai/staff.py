"""Staff tables: head counts by jabatan, or by pangkat and golongan."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.pegawai import BarisPegawai, DaftarPegawai, JumlahBagian, LajurPegawai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.pegawai.columns import (
    Hitungan,
    count_columns,
    count_of,
    name_columns,
    words_of_count,
)
from lkjip_xl.tables.pegawai.groups import Calon, find_groups
from lkjip_xl.tables.pegawai.headings import headings
from lkjip_xl.tables.pegawai.totals import Susunan, arrange, rows_added

_ORANG = later(r"^nama( lengkap| pegawai| peserta)?$|\bnip\b|\bnik\b|tanda tangan|^ttd")
_LOWONG = later(r"kosong|lowong|nihil|tidak ada|belum (ter)?isi")
_NOL = Decimal(0)


def staff_roles(kepala: Kepala) -> Kolom:
    """Return the column of each role, by the words of the header alone."""
    peran = dict(name_columns(kepala))
    if jumlah := words_of_count(kepala):
        peran["jumlah"] = (jumlah[0],)
    return peran


def read_staff(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read a staff table under a header; None where the header is no such table's."""
    peran = dict(name_columns(kepala))
    if not peran.keys() & {"jabatan", "golongan"}:
        return None
    if any(_ORANG.search(kepala.jalur(k)) for k in kepala.kata):
        return None  # a list of persons: its numbers count no posts
    baris = _rows(grid, kepala, sampai, [k for lajur in peran.values() for k in lajur])
    hitungan = count_columns(grid, kepala, baris, peran)
    if hitungan is None or not (jumlah := hitungan.choose()):
        return None
    jenis: JenisTabel = "pegawai_jabatan" if "jabatan" in peran else "pegawai_golongan"
    return _Pembaca(grid, kepala, hitungan).read(sampai, jenis, peran | {"jumlah": jumlah})


def read_counts(
    grid: Grid, kepala: Kepala, sampai: int, dikenali: JenisTabel, kolom: Kolom
) -> Tabel | None:
    """Read a staff table whose columns are known; None where it has no rows."""
    peran = {nama: lajur if nama == "jumlah" else lajur[:1] for nama, lajur in kolom.items()}
    return _Pembaca(grid, kepala, Hitungan(grid, kepala, ())).read(sampai, dikenali, peran)


def _rows(grid: Grid, kepala: Kepala, sampai: int, kolom: Sequence[int]) -> list[int]:
    """Return the rows under a header that say something in these columns."""
    return [b for b in range(kepala.mulai, sampai) if any(rapikan(grid.nilai(b, k)) for k in kolom)]


def _before_closing(grid: Grid, baris: list[int], jumlah: Sequence[int]) -> list[int]:
    """Return the rows above a signature: Camat is a jabatan where a count stands at or below it."""
    for urut, b in enumerate(baris):
        if is_closing(grid, b) and not any(
            count_of(grid.nilai(posisi, k)) is not None
            for posisi in baris[urut : urut + 2]
            for k in jumlah
        ):
            return baris[:urut]
    return baris


class _Pembaca:
    """Reads the rows of one staff table."""

    def __init__(self, grid: Grid, kepala: Kepala, hitungan: Hitungan) -> None:
        self.grid, self.kepala, self.hitungan = grid, kepala, hitungan
        self.pembaca = Pembaca(grid)

    def read(self, sampai: int, dikenali: JenisTabel, kolom: Kolom) -> Tabel | None:
        """Return the table of these columns; None where it has no rows."""
        semua = [k for lajur in kolom.values() for k in lajur]
        baris = _rows(self.grid, self.kepala, sampai, semua)
        baris = _before_closing(self.grid, baris, kolom["jumlah"])
        angka = self._counts(kolom["jumlah"], baris)
        susunan = arrange([self._candidate(b, kolom, angka[b]) for b in baris])
        if not susunan.isi:
            return None
        daftar = replace(self._list(susunan, angka), lajur=self._parts(kolom["jumlah"], baris))
        terbaca = (*susunan.isi, *susunan.sub, *([susunan.total] if susunan.total else ()))
        return Tabel(
            dikenali=dikenali,
            berkas=self.grid.berkas,
            lembar=self.grid.lembar,
            tersembunyi=self.grid.tersembunyi,
            rentang=(
                self.kepala.awal, min(semua), max(satu.baris for satu in terbaca), max(semua)
            ),
            baris_kepala=self.kepala.baris,
            kolom=kolom,
            isi=daftar,
            jumlah_baris=len(daftar.baris),
            angka_teks=self.pembaca.angka_teks,
            keraguan=tuple(self.pembaca.keraguan),
            tahun=max(self.hitungan.tahun, default=None),
            periode_lain=tuple(self.hitungan.tahun)[:-1],
        )  # fmt: skip

    def _counts(self, kolom: Sequence[int], baris: list[int]) -> dict[int, Angka]:
        """Return the persons of each row: a column's number, or the sum of several."""
        lajur = [read_figures(self.pembaca, k, baris, persen=False, bersatuan=True) for k in kolom]
        lajur = [{b: self._vacant(n) for b, n in satu.items()} for satu in lajur]
        if len(lajur) == 1:
            return lajur[0]
        hasil = {}
        for b in baris:
            ada = [n for satu in lajur if (n := satu[b].nilai) is not None]
            teks = next((satu[b].teks for satu in lajur if satu[b].teks), None)
            hasil[b] = Angka(sum(ada, _NOL) if ada else None, b, kolom[0], teks=teks)
        return hasil

    def _vacant(self, angka: Angka) -> Angka:
        """Return a count; a post that a word calls vacant has nobody."""
        if angka.nilai is not None or not _LOWONG.fullmatch((angka.teks or "").lower()):
            return angka
        sel = angka.baris, angka.kolom
        self.pembaca.angka_teks[sel] = _NOL
        ragu = self.pembaca.keraguan
        ragu[:] = [s for s in ragu if (s.baris, s.kolom) != sel]
        return replace(angka, nilai=_NOL, teks=None)

    def _parts(self, jumlah: Sequence[int], baris: list[int]) -> tuple[LajurPegawai, ...]:
        """Return the columns that count some of the persons, with what stands in them."""
        hasil = []
        for k, ragam in self.hitungan.bagian.items():
            rumus = self.grid.rumus
            sel = ((b, count_of(self.grid.nilai(b, k))) for b in baris)
            angka = {b: Angka(n, b, k, hitungan=(b, k) in rumus) for b, n in sel if n is not None}
            if k not in jumlah and angka:
                hasil.append(LajurPegawai(ragam, rapikan(self.kepala.kata[k][-1]), angka))
        return tuple(hasil)

    def _candidate(self, baris: int, kolom: Kolom, angka: Angka) -> Calon:
        """Return the words and numbers of one row."""
        kata = {n: rapikan(self.grid.nilai(baris, ks[0])) for n, ks in kolom.items()}
        lain = [k for k in self.hitungan.columns() if k not in kolom["jumlah"]]
        return Calon(
            baris,
            kata.get("no", ""),
            kata.get("pangkat") or kata.get("jabatan") or "",
            kata.get("golongan", ""),
            (angka.nilai, *(count_of(self.grid.nilai(baris, k)) for k in lain)),
        )

    def _list(self, susunan: Susunan, angka: dict[int, Angka]) -> DaftarPegawai:
        """Return the rows with what heads them, the total and the subtotals."""
        isi, total = susunan.isi, susunan.total
        anak = find_groups(isi, total.hitung[0] if total else None)
        kepala = headings(isi, anak, {p for p, s in enumerate(isi) if angka[s.baris].teks})
        induk = {p: k for k, milik in anak.items() for p in milik}
        daftar = tuple(
            BarisPegawai(
                baris=satu.baris,
                nomor=satu.nomor,
                nama=satu.nama,
                golongan=satu.golongan,
                jumlah=angka[satu.baris],
                kepala=p in kepala,
                induk=induk.get(p),
                bukan_asn=self._non_asn(satu.baris),
            )
            for p, satu in enumerate(isi)
        )
        sub = self._subtotals(susunan, kepala, angka)
        return DaftarPegawai(daftar, angka[total.baris] if total else None, (), sub)

    def _non_asn(self, baris: int) -> Decimal | None:
        """Return the persons of a row that columns count as no ASN."""
        ada = [count_of(self.grid.nilai(baris, k)) for k in self.hitungan.non_asn()]
        return sum((n for n in ada if n is not None), _NOL) if ada else None

    @staticmethod
    def _subtotals(
        susunan: Susunan, kepala: set[int], angka: dict[int, Angka]
    ) -> tuple[JumlahBagian, ...]:
        """Return the subtotals that have a count, and the rows of each."""
        rows = [satu.baris for satu in susunan.sub]
        hasil = []
        for urut, satu in enumerate(susunan.sub):
            anak = rows_added(susunan.isi, kepala, rows[:urut], satu)
            if satu.hitung[0] is not None and anak:
                hasil.append(JumlahBagian(angka[satu.baris], anak))
        return tuple(hasil)
