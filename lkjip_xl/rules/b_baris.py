"""B: rows around a budget table that count nowhere."""

from collections.abc import Iterator

from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import Konteks, temuan_di


def b108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris berangka yang tidak ikut dihitung: tanpa uraian, atau di bawah jumlah tabel.

    Mengapa: angka itu mungkin coretan, mungkin juga baris yang uraiannya terhapus.
    Contoh: 55.000 di bawah kolom anggaran, dua baris di bawah “Jumlah”.
    Cara memperbaiki: bila memang bagian tabel, isi uraian dan kodenya; bila coretan, biarkan.
    Keterbatasan: di tengah tabel peringatan, di luarnya informasi.
    """
    for tabel, pohon in konteks.anggaran():
        dalam = [satu for satu in pohon.lepas if _is_inside(pohon, satu)]
        luar = [satu for satu in pohon.lepas if not _is_inside(pohon, satu)]
        if dalam:
            yield temuan_di(
                tabel,
                "B108",
                "peringatan",
                _cells(dalam),
                f"Ada {len(dalam)} baris berangka tanpa uraian di tengah tabel (baris "
                f"{dalam[0].baris + 1}); angkanya tidak dihitung.",
                "Isi uraian dan kodenya bila baris itu bagian tabel; bila coretan, hapus.",
            )
        if luar:
            yield temuan_di(
                tabel,
                "B108",
                "informasi",
                _cells(luar),
                f"Ada {len(luar)} baris berangka di luar tabel (baris {luar[0].baris + 1}); "
                "angkanya tidak dihitung.",
                "Biarkan bila memang bukan bagian tabel.",
            )


def _is_inside(pohon: Pohon, satu: Simpul) -> bool:
    """Tell whether a loose row stands between rows of the table."""
    return bool(pohon.simpul) and pohon.simpul[0].baris < satu.baris < pohon.simpul[-1].baris


def _cells(baris: list[Simpul]) -> list[tuple[int, int]]:
    """Return the first filled amount of each row."""
    return [
        (satu.baris, next(k for k, nilai in sorted(satu.jumlah.items()) if nilai))
        for satu in baris
        if any(satu.jumlah.values())
    ]


def b113(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris pendapatan, pembiayaan, atau surplus di tabel yang juga memuat belanja.

    Mengapa: laporan ini memakai belanja saja; bila dijumlahkan bersama, totalnya tidak berarti.
    Contoh: LRA dengan 4 PENDAPATAN, 5 BELANJA, SURPLUS/(DEFISIT), dan 6 PEMBIAYAAN.
    Cara memperbaiki: tidak perlu apa-apa; periksa saja bahwa yang dipakai memang belanjanya.
    Keterbatasan: dikenali dari baris berjudul Pendapatan, Belanja, dan Pembiayaan.
    """
    for tabel, pohon in konteks.anggaran():
        if pohon.bukan_belanja:
            satu = pohon.bukan_belanja[0]
            yield temuan_di(
                tabel,
                "B113",
                "informasi",
                [(s.baris, tabel.kolom["uraian"][0]) for s in pohon.bukan_belanja],
                f"Baris “{satu.uraian}” dan baris lain di luar belanja ({len(pohon.bukan_belanja)} "
                "baris) tidak ikut dihitung.",
                "Biarkan bila laporan memang tentang belanja.",
            )
