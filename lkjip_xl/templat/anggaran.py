"""Anggaran.xlsx: pagu and realisasi down to rekening, and murni beside perubahan."""

from pathlib import Path

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.norms.baris_contoh import BARIS_CONTOH
from lkjip_xl.templat.formulir import PENULIS, Formulir, Kolom, Lajur, Sorot, Tempat, write_form
from lkjip_xl.templat.jenis import KODE, PERSEN, RUPIAH
from lkjip_xl.templat.petunjuk import write_petunjuk
from lkjip_xl.templat.rumus import persen_jika_ada

TINGKAT = ("Program", "Kegiatan", "Sub Kegiatan", "Rekening")
_ISI = (2, 2, 2, 3)  # how many of each level stand below one of the level above
_ISI_2_1 = (3, 3)
_PERTAMA = 7  # number of the first prepared row: title, cara, year, blank, header, example above
_TAHUN_SAMA = "=IF('Realisasi Anggaran'!$B$3=\"\",\"\",'Realisasi Anggaran'!$B$3)"

_KOLOM = (
    Kolom(
        "Tingkat", 14, pilihan=TINGKAT,
        petunjuk="Tingkat baris ini: Program, Kegiatan, Sub Kegiatan, atau Rekening.",
    ),
    Kolom(
        "Kode", 24, KODE,
        "Kode lengkap seperti di DPA. Program 7.01.01, kegiatan 7.01.01.2.01, sub kegiatan "
        "7.01.01.2.01.0001, rekening 5.1.02.01.001.00024.",
    ),
    Kolom("Uraian", 58, petunjuk="Nama program, kegiatan, sub kegiatan, atau rekening."),
    Kolom(
        "Anggaran", 18, RUPIAH,
        "Pagu dalam rupiah. Baris induk dijumlahkan sendiri; ketik hanya di baris Rekening, atau "
        "di baris Sub Kegiatan bila tanpa rekening.",
    ),
    Kolom(
        "Realisasi", 18, RUPIAH,
        "Realisasi dalam rupiah, sampai akhir tahun. Bila tidak ada, tulis 0.",
    ),
    Kolom("Sisa", 18, RUPIAH, rumus='=IF(COUNT(D{b}:E{b})=0,"",D{b}-E{b})'),
    Kolom("%", 10, PERSEN, rumus=persen_jika_ada("E{b}", "D{b}")),
)  # fmt: skip

_MURNI = (
    *_KOLOM[:3],
    Kolom("Anggaran Murni", 18, RUPIAH, "Pagu DPA sebelum perubahan, dalam rupiah."),
    Kolom("Anggaran Perubahan", 18, RUPIAH, "Pagu DPPA setelah perubahan, dalam rupiah."),
    Kolom(
        "Bertambah/Berkurang", 18, RUPIAH, rumus='=IF(COUNT(D{b}:E{b})<2,"",E{b}-D{b})'
    ),
)  # fmt: skip

_LEBIH = Sorot(
    "=AND(ISNUMBER($D{b}),ISNUMBER($E{b}),$E{b}>$D{b})",
    {"bg_color": "#FFC7CE", "font_color": "#9C0006"}, Lajur(4, 4),
)  # fmt: skip
_SOROT = (
    Sorot('=AND($C{b}="",SUM($D{b}:$E{b})>0)', {"bg_color": "#FFEB9C"}, Lajur(2, 2)),
    Sorot('=$A{b}="Program"', {"bold": True, "bg_color": "#D9E2F3"}, Lajur(0, 5)),
    Sorot('=$A{b}="Kegiatan"', {"bold": True, "bg_color": "#EDF2FA"}, Lajur(0, 5)),
    Sorot('=$A{b}="Sub Kegiatan"', {"bold": True}, Lajur(0, 5)),
)  # fmt: skip

_BUTIR = (
    "Lembar Realisasi Anggaran memuat pagu (DPA) dan realisasinya. Bila Anda sudah punya ekspor "
    "SIPD atau RFK, berkas itu dapat langsung dipakai; templat ini tidak perlu diisi.",
    "Angka hanya diketik di baris Rekening. Baris Program, Kegiatan, dan Sub Kegiatan menjumlahkan "
    "baris di bawahnya. Tanpa rekening: ketik angkanya langsung di baris Sub Kegiatan, baru "
    "kemudian hapus baris rekeningnya bila mau.",
    "Menambah sub kegiatan: salin baris Sub Kegiatan beserta rekeningnya, lalu sisipkan tepat di "
    "atas Sub Kegiatan terakhir milik kegiatan yang sama, supaya ikut dijumlahkan. Begitu pula "
    "rekening, kegiatan, dan program.",
    "Lembar Murni dan Perubahan mengisi Tabel 2.1; kosongkan bila anggaran tidak berubah.",
    "Baris yang tidak dipakai boleh dibiarkan kosong atau dihapus. Jangan menyaring (filter) tabel "
    "ini saat disimpan: baris yang tersaring tidak ikut dijumlahkan oleh Excel.",
)


def _skeleton(banyak: tuple[int, ...]) -> tuple[dict[Tempat, str], int]:
    """Return the prepared cells, levels and sums of parents, and the number of rows.

    `banyak` says how many of each level stand below one of the level above.
    """
    tingkat: list[int] = []

    def add(dalam: int) -> None:
        for _ in range(banyak[dalam]):
            tingkat.append(dalam)
            if dalam + 1 < len(banyak):
                add(dalam + 1)

    add(0)
    terisi: dict[Tempat, str] = {}
    for urut, dalam in enumerate(tingkat):
        terisi[urut, 0] = TINGKAT[dalam]
        if dalam + 1 == len(banyak):
            continue
        bawah = next(
            (p for p in range(urut + 1, len(tingkat)) if tingkat[p] <= dalam), len(tingkat)
        )
        for k, huruf in ((3, "D"), (4, "E")):
            terisi[urut, k] = _subtotal(huruf, _PERTAMA + urut + 1, _PERTAMA + bawah - 1)
    return terisi, len(tingkat)


def _subtotal(huruf: str, awal: int, akhir: int) -> str:
    """Return a sum over rows that takes in no other subtotal: each leaf counts once."""
    return f"=SUBTOTAL(9,{huruf}{awal}:{huruf}{akhir})"


def _total(baris: int) -> dict[int, str]:
    """Return the cells of the last row that hold for both forms."""
    akhir = _PERTAMA + baris - 1
    return {
        0: "", 1: "", 2: "JUMLAH",
        3: _subtotal("D", _PERTAMA, akhir), 4: _subtotal("E", _PERTAMA, akhir),
    }  # fmt: skip


def _realisasi() -> Formulir:
    """Return the form of Tabel 3.5."""
    terisi, baris = _skeleton(_ISI)
    jumlah = _PERTAMA + baris
    return Formulir(
        "Realisasi Anggaran",
        "Realisasi Anggaran per Program, Kegiatan, dan Sub Kegiatan",
        "Ketik anggaran dan realisasi di baris Rekening; baris di atasnya menjumlahkan sendiri. "
        "Hapus baris contoh yang kuning, atau biarkan: tidak dihitung.",
        _KOLOM,
        BARIS_CONTOH["realisasi"],
        baris,
        terisi,
        _total(baris)
        | {5: f"=D{jumlah}-E{jumlah}", 6: persen_jika_ada(f"E{jumlah}", f"D{jumlah}")},
        tahun="",
        sorot=(_LEBIH, *_SOROT),
        beku=3,
    )


def _murni_perubahan() -> Formulir:
    """Return the form of Tabel 2.1."""
    terisi, baris = _skeleton(_ISI_2_1)
    jumlah = _PERTAMA + baris
    return Formulir(
        "Murni dan Perubahan",
        "Anggaran Murni dan Anggaran Perubahan",
        "Ketik kedua pagu di baris Kegiatan; baris Program menjumlahkan sendiri. Kosongkan lembar "
        "ini bila tidak ada perubahan anggaran.",
        _MURNI,
        BARIS_CONTOH["murni"],
        baris,
        terisi,
        _total(baris) | {5: f"=E{jumlah}-D{jumlah}"},
        tahun=_TAHUN_SAMA,
        sorot=_SOROT,
        beku=3,
    )


def write_anggaran(path: Path) -> None:
    """Write Anggaran.xlsx."""
    with buku_contoh(path, PENULIS) as buku:
        write_petunjuk(buku, "Anggaran dan realisasi untuk Tabel 2.1 dan 3.5 LKJiP.", _BUTIR)
        write_form(buku, _realisasi())
        write_form(buku, _murni_perubahan())
