"""Clean budget trees, drawn by hypothesis, and the layouts in which offices write them."""

from collections.abc import Iterator
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
_AWALAN = ("Program ", "Kegiatan ", "Sub Kegiatan ", "")
_REKENING = "5.1.02.01.001."
_ROMAWI = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split()  # noqa: SIM905
TATA = "kode sipd lima huruf desimal kata rumus gaya tangga teks".split()  # noqa: SIM905
TANPA_REKENING = {"lima", "gaya", "tangga"}


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
        isi = [satu.jumlah(modal) for satu in self.anak]
        return sum(a for a, _ in isi), sum(r for _, r in isi)

    def semua(self) -> Iterator["Cabang"]:
        """Return this row and all below it, in reading order."""
        yield self
        for satu in self.anak:
            yield from satu.semua()


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
        isi = (0, 0) if nol else draw(_daun())
        return Cabang(letak, nama, (), isi, draw(st.booleans()))
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
        induk_kosong=tata not in {"rumus", "sipd"} and draw(st.integers(0, 3)) == 0,
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

    def tambah(self, *isi: Nilai) -> int:
        """Write one row and return its number."""
        self.baris.append(list(isi))
        return len(self.baris) - 1

    def grid(self, tersembunyi: bool) -> Grid:
        """Return the grid; where asked, every third row is filtered out of sight."""
        lebar = max(len(satu) for satu in self.baris)
        penuh = [satu + [None] * (lebar - len(satu)) for satu in self.baris]
        n = len(penuh)
        return Grid(
            "Uji.xlsx",
            "Lembar1",
            [[satu[k] for satu in penuh] for k in range(lebar)],
            gabungan=tuple(self.gabungan),
            baris_tersembunyi=frozenset(range(n // 2, n, 3) if tersembunyi else ()),
            ada_rumus=bool(self.rumus),
            ada_gaya=bool(self.gaya),
            baca_rupa=lambda: Rupa(self.rumus, self.gaya),
        )


def _kode(satu: Cabang, bentuk: Bentuk) -> list[str]:
    """Return the columns of a program kode; sub kegiatan with two or four digits."""
    bentuk_bagian = ("{:02d}", "2.{:02d}", "{:02d}" if bentuk.kode_pendek else "{:04d}")
    bagian = [teks.format(n) for teks, n in zip(bentuk_bagian, satu.letak, strict=False)]
    return ["7", "01", *bagian]


def _nomor(satu: Cabang, bentuk: Bentuk, urut: int) -> Nilai:
    """Return the No. of a row: A, I, 1, a. or 1, 1.1, 1.1.1, or only on programs."""
    n = satu.letak[-1]
    if bentuk.tata == "gaya":
        return n if satu.tingkat == 0 else None
    if bentuk.tata == "huruf":
        romawi = _ROMAWI[(urut if bentuk.romawi_lanjut else n) - 1] if satu.tingkat == 1 else ""
        return (chr(64 + n), romawi, n, f"{chr(96 + n)}.")[satu.tingkat]
    teks = ".".join(map(str, satu.letak))
    return (n, float(teks) if satu.tingkat == 1 else teks, teks, teks)[satu.tingkat]


def _kiri(satu: Cabang, bentuk: Bentuk, urut: int) -> list[Nilai]:
    """Return the cells left of the amounts."""
    nama = satu.nama
    if bentuk.tata == "kata" or (bentuk.awalan and satu.tingkat == 0):
        nama = _AWALAN[satu.tingkat] + nama
    kode = _kode(satu, bentuk)
    rekening = f"{_REKENING}{satu.letak[-1]:05d}" if satu.tingkat == 3 else None
    if bentuk.tata in {"kode", "teks"}:
        return [rekening or ".".join(kode), nama]
    if bentuk.tata == "sipd":
        return ["7.01", "7.01.0.00.0.00.01.0000", ".".join(kode), rekening, nama]
    if bentuk.tata == "tangga":
        return [nama if k == satu.tingkat else None for k in range(3)]
    if bentuk.tata == "lima":
        return [*kode, *[None] * (5 - len(kode)), nama]
    return [nama] if bentuk.tata in {"kata", "rumus"} else [_nomor(satu, bentuk, urut), nama]


_KEPALA_KIRI: dict[str, list[Nilai]] = {
    "kode": ["Kode Rekening", "Uraian"],
    "teks": ["KODE", "URAIAN"],
    "sipd": ["Kode", None, None, None, "Uraian Urusan, Organisasi, Program, Kegiatan"],
    "lima": ["Kode", None, None, None, None, "Program/Kegiatan/Sub Kegiatan"],
    "gaya": ["No.", "Program/ Kegiatan/Sub Kegiatan"],
    "huruf": ["No", "Program / Kegiatan"],
    "desimal": ["No", "Uraian"],
    "kata": ["Uraian"],
    "tangga": ["Program/Kegiatan/Sub Kegiatan", None, None],
    "rumus": ["Program, Kegiatan dan Sub Kegiatan"],
}


def _rupiah(nilai: int, bentuk: Bentuk) -> Nilai:
    """Return an amount as this layout stores it."""
    if bentuk.tata == "teks":
        return f"{nilai:,}".replace(",", ".") + ",00"
    if nilai == 0 and bentuk.nol != "0":
        return "0,00" if bentuk.tata == "sipd" else bentuk.nol
    return nilai if bentuk.tata != "sipd" or nilai else "0,00"


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


def _kanan(isi: tuple[tuple[int, int], ...], bentuk: Bentuk) -> list[Nilai]:
    """Return the cells of the amounts: pairs by kelompok or one pair, then sisa and percent."""
    hasil = [_rupiah(n, bentuk) for pasangan in isi for n in pasangan]
    a, r = sum(satu[0] for satu in isi), sum(satu[1] for satu in isi)
    if bentuk.sisa:
        hasil.append(_rupiah(a - r, bentuk))
    if bentuk.persen:
        hasil.append(tulis_persen(a, r, bentuk))
    return hasil


def _tulis_kop(kertas: Kertas) -> None:
    """Write the rows above a table."""
    kertas.tambah("PEMERINTAH KABUPATEN KEBUMEN")
    kertas.tambah("KECAMATAN PURING")
    kertas.tambah("REALISASI ANGGARAN TAHUN 2024")
    kertas.tambah()


def _tulis_kepala(kertas: Kertas, bentuk: Bentuk) -> int:
    """Write the header; return the number of columns left of the amounts."""
    kiri = _KEPALA_KIRI[bentuk.tata]
    lebar = len(kiri)
    akhir = [*(["Sisa"] if bentuk.sisa else []), *(["%"] if bentuk.persen else [])]
    kerja = [bentuk.kerja] if bentuk.kerja not in {"", "polos"} else []
    if bentuk.tata == "sipd":
        awal = kertas.tambah(*kiri, "Kelompok Belanja", *[None] * 3, *akhir, *kerja)
        kertas.tambah(*[None] * lebar, "Operasi", None, "Modal")
        kertas.tambah(*[None] * lebar, *["Anggaran", "Realisasi"] * 2)
        kertas.gabungan += [
            (awal, 0, awal + 2, 3), (awal, 4, awal + 2, 4), (awal, 5, awal, 8),
            (awal + 1, 5, awal + 1, 6), (awal + 1, 7, awal + 1, 8),
        ]  # fmt: skip
        kertas.gabungan += [(awal, 9 + i, awal + 2, 9 + i) for i in range(len(akhir + kerja))]
    else:
        awal = kertas.tambah(*kiri, "Anggaran", "Realisasi", *akhir, *kerja)
        if luas := {"lima": 4, "tangga": 2}.get(bentuk.tata):
            kertas.gabungan.append((awal, 0, awal, luas))
    if bentuk.nomor_kolom:
        banyak = lebar + len(akhir) + (4 if bentuk.tata == "sipd" else 2)
        kertas.tambah(*(n + 1 for n in range(banyak)))
    return lebar


def _tulis_baris(kertas: Kertas, satu: Cabang, bentuk: Bentuk, urut: int) -> int:
    """Write one row of the tree with its look; return its number."""
    kiri = _kiri(satu, bentuk, urut)
    pecah = (False, True) if bentuk.tata == "sipd" else (None,)
    isi = tuple(satu.jumlah(modal) for modal in pecah)
    kanan = _kanan(isi, bentuk) if not (bentuk.induk_kosong and satu.anak) else []
    b = kertas.tambah(*kiri, *kanan)
    if bentuk.tata == "gaya" and satu.tingkat < 2:
        kertas.gaya[b, len(kiri) - 1] = Gaya(tebal=True)
    k = len(kiri) + len(kanan) - 1
    if bentuk.persen == "format" and kanan:
        kertas.gaya[b, k] = Gaya(format_angka="0.00%")
    if bentuk.kerja and satu.letak[-1] == 1:
        penuh = len(kiri) + len(_kanan(isi, bentuk))
        kertas.baris[b] += [None] * (penuh - len(kertas.baris[b])) + [12_345 + urut]
    return b


def _rumuskan(kertas: Kertas, induk: int, anak: list[int], kolom: int) -> None:
    """Give a parent the formula of its sum, as a range where its children stand together."""
    rapat = anak == list(range(anak[0], anak[-1] + 1))
    for k in (kolom, kolom + 1):
        if rapat:
            isi = f"SUM({alamat(anak[0], k)}:{alamat(anak[-1], k)})"
        else:
            isi = "+".join(alamat(b, k) for b in anak)
        kertas.rumus[induk, k] = f"={isi}"


def _tulis_total(kertas: Kertas, akar: Cabang, bentuk: Bentuk, lebar: int) -> int:
    """Write the row that adds up the whole table; return its number."""
    pecah = (False, True) if bentuk.tata == "sipd" else (None,)
    kanan = _kanan(tuple(akar.jumlah(modal) for modal in pecah), bentuk)
    b = kertas.tambah(*[None] * (lebar - 1), "JUMLAH", *kanan)
    if bentuk.persen == "format":
        kertas.gaya[b, lebar + len(kanan) - 1] = Gaya(format_angka="0.00%")
    return b


def tulis(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a budget written in a layout."""
    kertas = Kertas()
    if bentuk.kop:
        _tulis_kop(kertas)
    lebar = _tulis_kepala(kertas, bentuk)
    akar = Cabang((), "JUMLAH", program)
    letak: dict[tuple[int, ...], int] = {}
    if bentuk.total == "atas":
        letak[()] = _tulis_total(kertas, akar, bentuk, lebar)
    kegiatan = 0
    for p in program:
        if bentuk.jeda and p is not program[0]:
            kertas.tambah()
        if bentuk.kepala_ulang and p is program[-1] and p is not program[0]:
            _tulis_kepala(kertas, bentuk)
        for satu in p.semua():
            kegiatan += satu.tingkat == 1
            letak[satu.letak] = _tulis_baris(kertas, satu, bentuk, kegiatan)
    if bentuk.total == "bawah":
        letak[()] = _tulis_total(kertas, akar, bentuk, lebar)
    if bentuk.tata == "rumus":
        for satu in akar.semua():
            if satu.anak and satu.letak in letak:
                anak = [letak[a.letak] for a in satu.anak]
                _rumuskan(kertas, letak[satu.letak], anak, lebar)
    if bentuk.penutup:
        kertas.tambah()
        for teks in (
            "Puring, 31 Desember 2024",
            "CAMAT PURING",
            None,
            "NIP. 19700101 199003 1 001",
        ):
            kertas.tambah(*[None] * lebar, teks)
    return kertas.grid(bentuk.tersembunyi)
