"""All results of a run, each figure by its own module."""

from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures import ikm, jumlah, kategori, persen, pohon
from lkjip_xl.measures.hasil_anggaran import hitung_anggaran
from lkjip_xl.measures.hasil_capaian import hitung_capaian
from lkjip_xl.measures.hasil_efisiensi import hitung_efisiensi
from lkjip_xl.measures.hasil_kegiatan import hitung_kegiatan
from lkjip_xl.measures.hasil_pegawai import hitung_golongan, hitung_jabatan
from lkjip_xl.measures.hasil_perbandingan import hitung_perbandingan
from lkjip_xl.measures.hasil_perjanjian import hitung_perjanjian
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import (
    BarisRealisasi,
    BarisUnsur,
    Hasil,
    HasilIkm,
    HasilSurvei,
)
from lkjip_xl.model.pengaturan import Pengaturan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.skala import Skala
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.skala import HURUF_MUTU
from lkjip_xl.tables.text import kunci_nama

_NOL = Decimal(0)
_BEDA_TERKECIL = Decimal("0.01")


def _origin(tabel: Tabel, baris: int) -> str:
    """Return where a row comes from: file, sheet, row."""
    return f"{tabel.berkas}|{tabel.lembar}|{baris + 1}"


def hitung_realisasi(
    tabel: Tabel, skala: Skala, dari_dpa: dict[int, Tabel] | None = None
) -> tuple[BarisRealisasi, ...]:
    """Return Tabel 3.5 from its leaves, ending with the total; a blank amount counts as zero.

    `dari_dpa` names the table of the rows that the realisasi lacks and a DPA has.
    """
    if not isinstance(tabel.isi, Pohon):
        return ()
    anggaran = pohon.hitung(tabel.isi, tabel.kolom.get("anggaran", ()))
    realisasi = pohon.hitung(tabel.isi, tabel.kolom.get("realisasi", ()))
    hasil = []
    lain = dari_dpa or {}
    for posisi, satu in enumerate(tabel.isi.simpul):
        a, r = anggaran[posisi] or _NOL, realisasi[posisi] or _NOL
        p = persen.hitung(r, a)
        hasil.append(
            BarisRealisasi(
                satu.tingkat, satu.kedalaman + 1, satu.kode, satu.uraian, a, r, a - r, p,
                kategori.hitung(p, skala), _origin(lain.get(posisi, tabel), satu.baris), posisi,
            )
        )  # fmt: skip
    a, r = pohon.hitung_total(tabel.isi, anggaran), pohon.hitung_total(tabel.isi, realisasi)
    p = persen.hitung(r, a)
    total = tabel.isi.total
    asal = _origin(tabel, total.baris) if total else f"{tabel.berkas}|{tabel.lembar}|"
    hasil.append(
        BarisRealisasi(
            "jumlah", 0, None, "JUMLAH", a, r, jumlah.hitung_sisa(a, r) or _NOL, p,
            kategori.hitung(p, skala), asal,
        )
    )  # fmt: skip
    return tuple(hasil)


def own_unit(survei: Survei, nama: str) -> int:
    """Return the position of the own unit: the one that Pengaturan names, else the first."""
    cari = kunci_nama(nama)
    for posisi, satu in enumerate(survei.unit):
        kunci = kunci_nama(satu)
        if cari and kunci and (kunci in cari or cari in kunci):
            return posisi
    return 0


def _weight(survei: Survei, sendiri: int, setelan: str) -> tuple[Fraction, str]:
    """Return the weight in force and why: set, the one that gives the printed IKM, or usual."""
    jumlah_unsur = len(survei.unsur)
    usual, rata = ikm.bobot_tercetak(jumlah_unsur), Fraction(1, jumlah_unsur)
    if setelan.startswith("1/"):
        return rata, "ditetapkan di Pengaturan"
    if setelan.replace(",", ".") == "0.11":
        return Fraction(11, 100), "ditetapkan di Pengaturan"
    tercetak = survei.ikm[sendiri].nilai if survei.ikm else None
    nilai = [s.nilai[sendiri].nilai or _NOL for s in survei.unsur]
    if tercetak is not None:
        for bobot in (usual, rata):
            if abs(ikm.hitung(nilai, bobot) - tercetak) <= _BEDA_TERKECIL:
                return bobot, "menghasilkan IKM yang tercetak di sumber"
    return usual, "bobot yang lazim tercetak"


def _index(survei: Survei, unit: int, bobot: Fraction, skala: Skala) -> HasilIkm:
    """Return one unit's IKM under one weight."""
    nilai = ikm.hitung([s.nilai[unit].nilai or _NOL for s in survei.unsur], bobot)
    kinerja = kategori.hitung(nilai, skala) or ""
    urut = [satu.label for satu in skala.jenjang]
    huruf = HURUF_MUTU[urut.index(kinerja)] if len(urut) == len(HURUF_MUTU) else ""
    return HasilIkm(survei.unit[unit], survei.kolom_nilai[unit], bobot, nilai, huruf, kinerja)


def hitung_survei(tabel: Tabel, pengaturan: Pengaturan) -> HasilSurvei | None:
    """Return the unsur with kategori, and each unit's IKM under both weights."""
    if not isinstance(tabel.isi, Survei):
        return None
    survei, skala = tabel.isi, pengaturan.skala_mutu
    sendiri = own_unit(survei, pengaturan.unit_sendiri)
    bobot, karena = _weight(survei, sendiri, pengaturan.bobot)
    jumlah_unsur = len(survei.unsur)
    lain = (
        Fraction(1, jumlah_unsur)
        if bobot != Fraction(1, jumlah_unsur)
        else ikm.bobot_tercetak(jumlah_unsur)
    )
    unsur = []
    for posisi, satu in enumerate(survei.unsur):
        nilai = satu.nilai[sendiri].nilai
        pembanding = tuple(
            (survei.unit[u], n.nilai, kategori.hitung(n.nilai, skala))
            for u, n in enumerate(satu.nilai)
            if u != sendiri
        )
        unsur.append(
            BarisUnsur(
                satu.nama, satu.kunci, nilai, kategori.hitung(nilai, skala), pembanding,
                _origin(tabel, satu.baris), posisi,
            )
        )  # fmt: skip
    unit = range(len(survei.unit))
    return HasilSurvei(
        survei.unit,
        sendiri,
        tuple(unsur),
        tuple(_index(survei, u, bobot, skala) for u in unit),
        tuple(_index(survei, u, lain, skala) for u in unit),
        karena,
    )


def hitung_hasil(gabungan: Gabungan) -> Hasil:
    """Return everything that the sources allow to calculate."""
    pengaturan = gabungan.pengaturan
    anggaran = gabungan.tulang
    rekap, hemat = gabungan.tabel("skm_rekap"), gabungan.tabel("efisiensi")
    dari_dpa = {
        p: tabel
        for p, (nomor, _) in gabungan.dari_dpa.items()
        if isinstance(tabel := gabungan.entri[nomor], Tabel)
    }
    realisasi = hitung_realisasi(anggaran, pengaturan.skala_serapan, dari_dpa) if anggaran else ()
    hasil_capaian = hitung_capaian(
        gabungan.tabel("capaian_kinerja"), pengaturan, gabungan.tabel("perjanjian_kinerja")
    )
    return Hasil(
        realisasi_anggaran=realisasi,
        capaian_kinerja=hasil_capaian,
        perbandingan_capaian=hitung_perbandingan(
            gabungan.tabel("perbandingan_capaian"), hasil_capaian, pengaturan
        ),
        capaian_kegiatan=hitung_kegiatan(
            gabungan.tabel("capaian_kegiatan"), hasil_capaian, pengaturan.skala_capaian
        ),
        survei=hitung_survei(rekap, pengaturan) if rekap else None,
        efisiensi=hitung_efisiensi(
            hemat, hasil_capaian, realisasi[-1] if realisasi else None, pengaturan
        ),
        anggaran_perubahan=hitung_anggaran(gabungan),
        perjanjian_kinerja=hitung_perjanjian(gabungan),
        pegawai_jabatan=hitung_jabatan(gabungan.tabel("pegawai_jabatan")),
        pegawai_golongan=hitung_golongan(gabungan.tabel("pegawai_golongan")),
    )
