"""R: what makes no sense for a budget."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import (
    DARI_SUB_KEGIATAN,
    Konteks,
    above_doubt,
    role_columns,
    sebut,
    temuan_di,
)

_NOL = Decimal(0)


def _excesses(tabel: Tabel, pohon: Pohon) -> list[tuple[int, Decimal, Decimal]]:
    """Return the deepest rows with more realisasi than anggaran, with both amounts (rupiah).

    A rekening counts only where its sub kegiatan stays within its budget; a row with an amount
    that could not be read is not judged: that cell is the finding.
    """
    ragu = above_doubt(tabel, pohon, ("anggaran", "realisasi"))
    anggaran = ukur_pohon.hitung(pohon, role_columns(tabel, "anggaran"))
    realisasi = ukur_pohon.hitung(pohon, role_columns(tabel, "realisasi"))
    gantung = _hanging(pohon, anggaran)

    def exceeds(p: int) -> bool:
        return realisasi[p] is not None and (realisasi[p] or _NOL) > (anggaran[p] or _NOL)

    jelas = (p for p, bimbang in enumerate(ragu) if not bimbang)
    dinilai = [p for p in jelas if pohon.simpul[p].induk not in gantung]
    lebih = set(filter(exceeds, dinilai))
    utama = {p for p in lebih if pohon.simpul[p].tingkat in DARI_SUB_KEGIATAN}
    di_atas, di_atas_utama = _above(pohon, lebih), _above(pohon, utama)
    return [
        (p, anggaran[p] or _NOL, realisasi[p] or _NOL)
        for p in sorted(lebih)
        if p not in (di_atas_utama if p in utama else di_atas)
        and (p in utama or utama.isdisjoint(_chain(pohon, p)))
    ]


def _hanging(pohon: Pohon, anggaran: Sequence[Decimal | None]) -> set[int]:
    """Return the rows with anggaran whose children have none at all: they stand on that row."""
    terisi = (p for p in pohon.induk if anggaran[p] is not None)
    return {p for p in terisi if all(anggaran[a] is None for a in pohon.anak[p])}


def _chain(pohon: Pohon, posisi: int) -> Iterator[int]:
    """Yield the rows above a row, the nearest first."""
    induk = pohon.simpul[posisi].induk
    while induk is not None:
        yield induk
        induk = pohon.simpul[induk].induk


def _above(pohon: Pohon, posisi: Iterable[int]) -> set[int]:
    """Return all rows above some rows."""
    hasil: set[int] = set()
    for nomor in posisi:
        for atas in _chain(pohon, nomor):
            if atas in hasil:
                break
            hasil.add(atas)
    return hasil


def _both(konteks: Konteks) -> Iterator[tuple[Tabel, Pohon]]:
    """Return the budget tables that have both anggaran and realisasi."""
    for tabel, pohon in konteks.anggaran():
        if role_columns(tabel, "anggaran") and role_columns(tabel, "realisasi"):
            yield tabel, pohon


def _over(
    konteks: Konteks, kode: str, pesan: str, saran: str, *, berpagu: bool
) -> Iterator[Temuan]:
    """Yield the rows that spent more than they had, with a pagu or with none.

    `pesan` has holes for the row and both amounts; on a rekening it is only a warning.
    """
    for tabel, pohon in _both(konteks):
        for posisi, anggaran, realisasi in _excesses(tabel, pohon):
            simpul = pohon.simpul[posisi]
            if bool(anggaran) is berpagu:
                yield temuan_di(
                    tabel,
                    kode,
                    "kesalahan" if simpul.tingkat in DARI_SUB_KEGIATAN else "peringatan",
                    [(simpul.baris, role_columns(tabel, "realisasi")[0])],
                    pesan.format(
                        baris=sebut(simpul.tingkat, simpul.uraian),
                        anggaran=tulis_rupiah(anggaran),
                        realisasi=tulis_rupiah(realisasi),
                    ),
                    saran,
                    nilai=realisasi,
                    seharusnya=anggaran,
                )


@aturan("kesalahan", "peringatan")
def r101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: realisasi lebih besar daripada anggarannya.

    Mengapa: belanja tidak boleh melampaui pagu; angka seperti ini hampir selalu salah ketik.
    Contoh: anggaran 4.200.000, realisasi 41.990.000.
    Cara memperbaiki: cocokkan realisasi dengan SP2D, dan anggaran dengan DPA terakhir.
    Keterbatasan: pada rekening hanya peringatan, karena pergeseran antar rekening mungkin terjadi.
    """
    return _over(
        konteks,
        "R101",
        "Realisasi {baris} {realisasi} melebihi anggarannya {anggaran}.",
        "Cocokkan realisasi dengan SP2D dan anggaran dengan DPA terakhir.",
        berpagu=True,
    )


@aturan("kesalahan", "peringatan")
def r102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: ada realisasi pada baris yang tidak punya anggaran.

    Mengapa: belanja tanpa pagu tidak mungkin dibayarkan; anggarannya tertinggal atau salah baris.
    Contoh: realisasi 5.000.000 di baris yang anggarannya 0 atau kosong.
    Cara memperbaiki: isi anggaran menurut DPA, atau pindahkan realisasi ke baris yang benar.
    Keterbatasan: pada rekening hanya peringatan.
    """
    return _over(
        konteks,
        "R102",
        "Ada realisasi {realisasi} pada {baris} yang tidak punya anggaran.",
        "Isi anggarannya menurut DPA, atau pindahkan realisasi ke baris yang benar.",
        berpagu=False,
    )


@aturan("peringatan")
def r103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: anggaran atau realisasi bernilai negatif.

    Mengapa: nilai negatif mungkin koreksi yang sah, mungkin juga tanda kurang yang tidak sengaja.
    Contoh: realisasi tertulis (1.000.000) atau -1.000.000.
    Cara memperbaiki: pastikan nilai itu memang koreksi; bila bukan, hapus tanda kurangnya.
    Keterbatasan: hanya baris paling rinci yang dilihat.
    """
    for tabel, pohon in konteks.anggaran():
        kolom = (*role_columns(tabel, "anggaran"), *role_columns(tabel, "realisasi"))
        kurang = [k for k in kolom if min(filter(None, pohon.lajur(k)), default=_NOL) < 0]
        daun = (simpul for simpul, anak in zip(pohon.simpul, pohon.anak, strict=True) if not anak)
        sel = [(s.baris, k) for s in daun for k in kurang if (s.jumlah.get(k) or _NOL) < 0]
        if sel:
            yield temuan_di(
                tabel,
                "R103",
                "peringatan",
                sel,
                f"Ada {len(sel)} nilai negatif pada anggaran atau realisasi.",
                "Pastikan nilai itu memang koreksi; bila bukan, hapus tanda kurangnya.",
            )
