"""One budget in every structure that staff make of it: the same sums, and no kesalahan."""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from tests.alat.kisi import periksa

_KEPALA: list[Nilai] = ["Kode", "Uraian", "Anggaran", "Realisasi"]
_TULIS: dict[str, Callable[[str], str]] = {
    "titik": lambda kode: kode,
    "koma": lambda kode: kode.replace(".", ","),
    "spasi": lambda kode: kode.replace(".", " . "),
    "ujung": lambda kode: f" {kode}.\xa0",
    "polos": lambda kode: kode.replace(".", ""),
}


@dataclass
class Susunan:
    """How a budget is laid out; the amounts are those of the sub kegiatan."""

    jumlah: list[list[list[int]]]
    total: str
    subjumlah: bool
    kosong: bool
    tulisan: list[str]
    hilang: int
    skpd: int
    kepala_ulang: bool
    lepas: bool
    tulis: int = field(default=0, init=False)


@st.composite
def susunan(draw: st.DrawFn) -> Susunan:
    """Return programs of kegiatan of sub kegiatan with their pagu, and a structure."""
    angka = st.lists(st.integers(1, 9_999).map(lambda n: n * 1_000), min_size=1, max_size=3)
    baris = draw(st.lists(st.lists(angka, min_size=1, max_size=3), min_size=2, max_size=3))
    return Susunan(
        baris,
        draw(st.sampled_from(["", "Jumlah", "tanpa kata", "atas", "atas tanpa kata", "dua kali"])),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.lists(st.sampled_from(sorted(_TULIS)), min_size=1, max_size=4)),
        draw(st.integers(0, 3)),
        draw(st.integers(0, 2)),
        draw(st.booleans()),
        draw(st.booleans()),
    )


def _baris(s: Susunan, kode: str, nama: str, pagu: int | None, tanpa_kode: bool) -> list[Nilai]:
    s.tulis += 1
    tulisan = _TULIS[s.tulisan[s.tulis % len(s.tulisan)]](kode)
    return [None if tanpa_kode else tulisan, nama, pagu, None if pagu is None else pagu // 2]


def _tulis(s: Susunan) -> Grid:
    """Return the budget written in its structure; half of each pagu is realised."""
    semua = sum(n for p in s.jumlah for k in p for n in k)
    rows: list[list[Nilai]] = [list(_KEPALA)]
    rows += [[None, "KECAMATAN PURING", semua, semua // 2]] * s.skpd
    if s.total.startswith("atas"):
        rows.append([None, None if "tanpa" in s.total else "JUMLAH", semua, semua // 2])
    urut = 0
    for p, kegiatan in enumerate(s.jumlah, 1):
        pagu = sum(map(sum, kegiatan))
        if s.kepala_ulang and p == len(s.jumlah):
            rows.append(list(_KEPALA))
        kode = f"7.01.{p:02d}"
        rows.append(_baris(s, kode, f"Layanan {p}", None if s.kosong else pagu, False))
        for k, sub in enumerate(kegiatan, 1):
            nilai = None if s.kosong else sum(sub)
            rows.append(_baris(s, f"{kode}.2.{k:02d}", f"Urusan {p}.{k}", nilai, False))
            for n, angka in enumerate(sub, 1):
                urut += 1
                tanpa = not s.kosong and s.hilang == urut and n > 1
                rows.append(
                    _baris(s, f"{kode}.2.{k:02d}.{n:04d}", f"Hal {p}.{k}.{n}", angka, tanpa)
                )
        if s.subjumlah:
            rows.append([None, f"Jumlah Layanan {p}", pagu, pagu // 2])
    if s.total in {"Jumlah", "tanpa kata", "dua kali"}:
        rows.append([None, None if "tanpa" in s.total else "JUMLAH", semua, semua // 2])
    if s.total == "dua kali":
        rows.append([None, "SUBTOTAL", semua, semua // 2])
    if s.lepas and s.total:
        rows += [[None] * 4, [None, "Catatan kas", 12_345, None]]
    return Grid("Uji.xlsx", "Lembar1", [list(baris) for baris in zip(*rows, strict=True)])


@settings(
    max_examples=120,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(s=susunan())
def test_any_structure_gives_the_same_sums(s: Susunan) -> None:
    """A total, a subtotal, a lost or odd kode would change the sums, or be called a kesalahan."""
    assume(not (s.lepas and s.total.startswith("atas")))
    semua = sum(n for p in s.jumlah for k in p for n in k)
    _, hasil, temuan = periksa(_tulis(s))
    assert [cacat for cacat in temuan if cacat.tingkat == "kesalahan"] == []
    assert hasil.total is not None
    assert hasil.total.anggaran == semua
