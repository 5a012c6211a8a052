"""Clean budget trees, drawn by hypothesis, and the sheet on which a layout is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import strategies as st

from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.model.sel import Gaya, Nilai, Rentang, alamat

_NAMA = (
    (
        "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        "Pemberdayaan Masyarakat Desa dan Kelurahan",
        "Koordinasi Ketenteraman dan Ketertiban Umum",
        "Pembinaan dan Pengawasan Pemerintahan Desa",
    ),
    (
        "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
        "Administrasi Keuangan Perangkat Daerah",
        "Administrasi Umum Perangkat Daerah",
        "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
        "Koordinasi Kegiatan Pemberdayaan Desa",
    ),
    (
        "Penyusunan Dokumen Perencanaan Perangkat Daerah",
        "Evaluasi Kinerja Perangkat Daerah",
        "Penyediaan Gaji dan Tunjangan ASN",
        "Fasilitasi Penyusunan Program dan Pelaksanaan Pemberdayaan Masyarakat Desa",
        "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
        "Pemeliharaan Mebel",
    ),
    (
        "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor",
        "Belanja Makanan dan Minuman Rapat",
        "Belanja Perjalanan Dinas Biasa",
        "Belanja Modal Personal Computer",
    ),
)
_ANAK_TERBANYAK = (4, 4, 5, 3)
AWALAN = ("Program ", "Kegiatan ", "Sub Kegiatan ", "")
TANPA_REKENING = {"lima", "gaya", "tangga", "rfk_judul", "dpa"}
_INDUK_TERISI = {"rumus", "sipd"}


@dataclass(frozen=True)
class Cabang:
    """A row of the tree: its place (2, 1 is the second program's first kegiatan), its amounts."""

    letak: tuple[int, ...]
    nama: str
    anak: tuple["Cabang", ...] = ()
    sendiri: tuple[int, int] = (0, 0)
    modal: bool = False

    @property
    def tingkat(self) -> int:
        """Return 0 for a program, 1 kegiatan, 2 sub kegiatan, 3 rekening."""
        return len(self.letak) - 1

    def jumlah(self, modal: bool | None = None) -> tuple[int, int]:
        """Return anggaran and realisasi (rupiah), of one kelompok belanja or of both."""
        if not self.anak:
            return self.sendiri if modal in {None, self.modal} else (0, 0)
        baris = [cabang.jumlah(modal) for cabang in self.anak]
        return sum(a for a, _ in baris), sum(r for _, r in baris)

    def semua(self) -> Iterator["Cabang"]:
        """Return this row and all below it, in reading order."""
        yield self
        for cabang in self.anak:
            yield from cabang.semua()


@dataclass(frozen=True)
class Bentuk:
    """A layout, and what stands beside, above and below its table."""

    tata: str
    sisa: bool = False
    persen: str = ""
    total: str = ""
    kop: bool = False
    penutup: bool = False
    induk_kosong: bool = False
    awalan: bool = False
    kerja: str = ""
    nomor_kolom: bool = False
    tersembunyi: bool = False
    nol: str = "0"
    romawi_lanjut: bool = False
    kode_pendek: bool = False
    jeda: bool = False
    kepala_ulang: bool = False


def _pagu() -> st.SearchStrategy[int]:
    """Return amounts (rupiah): odd, round, equal to others, small and zero."""
    return st.one_of(
        st.integers(1, 2_000_000_000),
        st.integers(1, 2_000).map(lambda n: n * 500_000),
        st.sampled_from([0, 0, 1_000_000, 24_485_000]),
        st.integers(1, 999),
    )


@st.composite
def _daun(draw: st.DrawFn) -> tuple[int, int]:
    anggaran = draw(_pagu())
    realisasi = draw(
        st.one_of(
            st.just(anggaran),
            st.just(0),
            st.just(max(0, anggaran - 500)),
            st.just(anggaran // 100),
            st.integers(0, anggaran),
        )
    )
    return anggaran, realisasi


@st.composite
def _cabang(draw: st.DrawFn, letak: tuple[int, ...], dalam: int, nol: bool) -> Cabang:
    tingkat = len(letak)
    nama = _NAMA[tingkat - 1][(letak[-1] - 1 + letak[0]) % len(_NAMA[tingkat - 1])]
    nol = nol or draw(st.integers(0, 11)) == 7
    if tingkat > dalam or (tingkat == 3 and draw(st.booleans())):
        tempat = (0, 0) if nol else draw(_daun())
        return Cabang(letak, nama, (), tempat, draw(st.booleans()))
    banyak = draw(st.integers(1, _ANAK_TERBANYAK[tingkat]))
    anak = tuple(draw(_cabang((*letak, n), dalam, nol)) for n in range(1, banyak + 1))
    return Cabang(letak, nama, anak)


@st.composite
def pohon(draw: st.DrawFn, rekening: bool) -> tuple[Cabang, ...]:
    """Draw the programs of a clean budget."""
    dalam = 3 if rekening and draw(st.booleans()) else 2
    banyak = draw(st.integers(1, _ANAK_TERBANYAK[0]))
    return tuple(draw(_cabang((n,), dalam, False)) for n in range(1, banyak + 1))


@st.composite
def contoh(draw: st.DrawFn, tata: str) -> tuple[tuple[Cabang, ...], Bentuk]:
    """Draw a budget and how it is written in one layout."""
    ya = st.booleans()
    return draw(pohon(tata not in TANPA_REKENING)), Bentuk(
        tata=tata,
        sisa=draw(ya),
        persen=draw(st.sampled_from(["", "angka", "format", "teks", "pecahan"])),
        total=draw(st.sampled_from(["", "atas", "bawah"])),
        kop=draw(ya),
        penutup=draw(ya),
        induk_kosong=tata not in _INDUK_TERISI and draw(st.integers(0, 3)) == 0,
        awalan=draw(ya),
        kerja=draw(st.sampled_from(["", "polos", "Cek", "Rencana Realisasi"])),
        nomor_kolom=draw(ya),
        tersembunyi=draw(ya),
        nol=draw(st.sampled_from(["0", "-", "0,00"])),
        romawi_lanjut=draw(ya),
        kode_pendek=draw(ya),
        jeda=draw(ya),
        kepala_ulang=draw(st.integers(0, 3)) == 0,
    )


@dataclass
class Kertas:
    """A sheet that is being written, row by row."""

    baris: list[list[Nilai]] = field(default_factory=list)
    rumus: dict[tuple[int, int], str] = field(default_factory=dict)
    gaya: dict[tuple[int, int], Gaya] = field(default_factory=dict)
    gabungan: list[Rentang] = field(default_factory=list)

    def tambah(self, *deret: Nilai) -> int:
        """Write one row and return its number."""
        self.baris.append(list(deret))
        return len(self.baris) - 1

    def grid(self, tersembunyi: bool) -> Grid:
        """Return the grid; where asked, every third row is filtered out of sight."""
        lebar = max(len(nilai) for nilai in self.baris)
        penuh = [nilai + [None] * (lebar - len(nilai)) for nilai in self.baris]
        n = len(penuh)
        return Grid(
            "Uji.xlsx",
            "Lembar1",
            [[nilai[k] for nilai in penuh] for k in range(lebar)],
            gabungan=tuple(self.gabungan),
            baris_tersembunyi=frozenset(range(n // 2, n, 3) if tersembunyi else ()),
            ada_rumus=bool(self.rumus),
            ada_gaya=bool(self.gaya),
            baca_rupa=lambda: Rupa(self.rumus, self.gaya),
        )


def tulis_persen(anggaran: int, realisasi: int, bentuk: Bentuk) -> Nilai:
    """Return a percent half-up with two decimals; what is not full is never 100."""
    if anggaran == 0:
        return None if bentuk.nol == "0" else 0 if bentuk.persen == "angka" else "-"
    tepat = Decimal(realisasi) * 100 / anggaran
    nilai = tepat.quantize(Decimal("0.01"), ROUND_HALF_UP)
    if nilai == 100 and realisasi != anggaran:
        nilai = Decimal("99.99")
    if bentuk.persen == "teks":
        return f"{nilai}%".replace(".", ",")
    return float(nilai / 100) if bentuk.persen in {"format", "pecahan"} else float(nilai)


def tulis_kop(kertas: Kertas) -> None:
    """Write the rows above a table."""
    kertas.tambah("PEMERINTAH KABUPATEN KEBUMEN")
    kertas.tambah("KECAMATAN PURING")
    kertas.tambah("REALISASI ANGGARAN TAHUN 2024")
    kertas.tambah()


def tulis_penutup(kertas: Kertas, bentuk: Bentuk, lebar: int) -> None:
    """Write the signature block below a table, where there is one."""
    if not bentuk.penutup:
        return
    kertas.tambah()
    for teks in ("Puring, 31 Desember 2024", "CAMAT PURING", None, "NIP. 19700101 199003 1 001"):
        kertas.tambah(*[None] * lebar, teks)


def rumuskan(kertas: Kertas, induk: int, anak: list[int], kolom: Sequence[int]) -> None:
    """Give a parent the formula of its sum, as a range where its children stand together."""
    rapat = anak == list(range(anak[0], anak[-1] + 1))
    for k in kolom:
        if rapat:
            rumus = f"SUM({alamat(anak[0], k)}:{alamat(anak[-1], k)})"
        else:
            rumus = "+".join(alamat(b, k) for b in anak)
        kertas.rumus[induk, k] = f"={rumus}"


def rumuskan_induk(
    kertas: Kertas, akar: Cabang, letak: dict[tuple[int, ...], int], kolom: Sequence[int]
) -> None:
    """Give every written parent, and the total, the formula of its sum."""
    for cabang in akar.semua():
        if cabang.anak and cabang.letak in letak:
            rumuskan(kertas, letak[cabang.letak], [letak[a.letak] for a in cabang.anak], kolom)
