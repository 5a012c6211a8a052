"""All results of a run, each figure by its own module."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.join.responses import merged_answers
from lkjip_xl.lazy.deret import Deret
from lkjip_xl.measures import jumlah, kategori, persen, pohon
from lkjip_xl.measures.hasil.anggaran import hitung_anggaran
from lkjip_xl.measures.hasil.capaian import hitung_capaian
from lkjip_xl.measures.hasil.efisiensi import hitung_efisiensi
from lkjip_xl.measures.hasil.kegiatan import hitung_kegiatan
from lkjip_xl.measures.hasil.pagu import hitung_pagu
from lkjip_xl.measures.hasil.pegawai import hitung_golongan, hitung_jabatan
from lkjip_xl.measures.hasil.perbandingan import hitung_perbandingan
from lkjip_xl.measures.hasil.perjanjian import hitung_perjanjian
from lkjip_xl.measures.hasil.responden import hitung_responden
from lkjip_xl.measures.hasil.survei import hitung_survei, hitung_triwulan, own_responses
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import (
    BarisRealisasi,
    Hasil,
)
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.skala import Skala
from lkjip_xl.model.tabel import Tabel, origin

_NOL = Decimal(0)


def hitung_realisasi(
    tabel: Tabel[Pohon], skala: Skala, milik: Sequence[Tabel] = (), milik_total: Tabel | None = None
) -> Sequence[BarisRealisasi]:
    """Return Tabel 3.5 from its leaves, ending with the total; a blank amount counts as zero.

    `milik` names the table of each row where these are several: sheets, or a DPA with rows that
    the realisasi lacks; `milik_total` that of the total.
    """
    anggaran = pohon.hitung(tabel.isi, tabel.kolom.get("anggaran", ()))
    realisasi = pohon.hitung(tabel.isi, tabel.kolom.get("realisasi", ()))
    a, r = pohon.hitung_total(tabel.isi, anggaran), pohon.hitung_total(tabel.isi, realisasi)
    p = persen.hitung(r, a)
    total = tabel.isi.total
    asal = origin(milik_total or tabel, total.baris if total else None)
    akhir = BarisRealisasi(
        "jumlah", 0, None, "JUMLAH", a, r, jumlah.hitung_sisa(a, r) or _NOL, p,
        kategori.hitung(p, skala), asal,
    )  # fmt: skip

    def semua() -> tuple[BarisRealisasi, ...]:
        return (*_rows(tabel, skala, milik, anggaran, realisasi), akhir)

    return Deret(len(tabel.isi.simpul) + 1, akhir, semua)


def _rows(
    tabel: Tabel[Pohon],
    skala: Skala,
    milik: Sequence[Tabel],
    anggaran: Sequence[Decimal | None],
    realisasi: Sequence[Decimal | None],
) -> Iterator[BarisRealisasi]:
    """Yield the rows above the total."""
    for posisi, simpul in enumerate(tabel.isi.simpul):
        a, r = anggaran[posisi] or _NOL, realisasi[posisi] or _NOL
        p = persen.hitung(r, a)
        asal = origin(milik[posisi] if milik else tabel, simpul.baris)
        yield BarisRealisasi(
            simpul.tingkat, simpul.kedalaman + 1, simpul.kode, simpul.uraian, a, r, a - r, p,
            kategori.hitung(p, skala), asal, posisi,
        )  # fmt: skip


def _last_sheet(gabungan: Gabungan) -> Tabel | None:
    """Return the last sheet's table where the realisasi is on several: its total stands there."""
    utama = gabungan.rangkaian.get(gabungan.dipakai.get("anggaran", -1))
    entri = gabungan.entri[utama.anggota[-1]] if utama else None
    return entri if isinstance(entri, Tabel) else None


def hitung_hasil(gabungan: Gabungan) -> Hasil:
    """Return everything that the sources allow to calculate."""
    pengaturan = gabungan.pengaturan
    anggaran = gabungan.tulang
    rekap, hemat = gabungan.tabel("skm_rekap"), gabungan.tabel("efisiensi")
    milik = [t for p, _ in gabungan.letak if isinstance(t := gabungan.entri[p], Tabel)]
    realisasi = (
        hitung_realisasi(anggaran, pengaturan.skala_serapan, milik, _last_sheet(gabungan))
        if anggaran
        else ()
    )
    hasil_capaian = hitung_capaian(
        gabungan.tabel("capaian_kinerja"), pengaturan, gabungan.tabel("perjanjian_kinerja")
    )
    jawaban = own_responses(merged_answers(gabungan), pengaturan.unit_sendiri)
    survei = hitung_survei(rekap, pengaturan, jawaban)
    return Hasil(
        realisasi_anggaran=realisasi,
        capaian_kinerja=hasil_capaian,
        perbandingan_capaian=hitung_perbandingan(
            gabungan.tabel("perbandingan_capaian"), hasil_capaian, pengaturan
        ),
        capaian_kegiatan=hitung_kegiatan(
            gabungan.tabel("capaian_kegiatan"), hasil_capaian, pengaturan.skala_capaian
        ),
        survei=survei,
        efisiensi=hitung_efisiensi(
            hemat, hasil_capaian, realisasi[-1] if realisasi else None, pengaturan
        ),
        anggaran_perubahan=hitung_anggaran(gabungan),
        perjanjian_kinerja=hitung_perjanjian(gabungan),
        pegawai_jabatan=hitung_jabatan(gabungan.staff("pegawai_jabatan")),
        pegawai_golongan=hitung_golongan(gabungan.staff("pegawai_golongan")),
        responden=hitung_responden(jawaban, survei, pengaturan),
        triwulan=hitung_triwulan(gabungan.tabel("skm_triwulan")),
        pagu=hitung_pagu(gabungan.tabel("pagu")),
    )
