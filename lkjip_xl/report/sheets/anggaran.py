"""Tabel 2.1: anggaran before and after the change, down to kegiatan."""

from lkjip_xl.join.change import find_change
from lkjip_xl.measures import jumlah, perubahan
from lkjip_xl.model.hasil import BarisPerubahan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, first_entry, percent
from lkjip_xl.report.isi import Baris, BlokTabel, Isi, Kolom, Lembar, acuan, nama_sel
from lkjip_xl.report.sources.hitung_sumber import counted_formula

KUNCI = "2.1"
_TAMPIL = {"urusan", "bidang_urusan", "skpd", "program", "kegiatan"}
_RAGAM = {"program": "program", "kegiatan": "kegiatan"}
_SISI = ("murni", "perubahan")
_DANA = "APBD"


def _shown(hasil: tuple[BarisPerubahan, ...]) -> set[int]:
    """Return the rows that the sheet shows: the topmost ones and all down to kegiatan."""
    akar = set(hasil[-1].anak)
    return akar | {p for p, satu in enumerate(hasil[:-1]) if satu.tingkat in _TAMPIL}


def _amount(
    bahan: Bahan, satu: BarisPerubahan, sisi: int, tampil: set[int], peran: str, desimal: int
) -> Isi:
    """Return a row's amount: the sum of the rows shown below it, or its calculated cell."""
    kunci = "jumlah" if satu.posisi is None else satu.posisi
    nama = nama_sel(KUNCI, kunci, _SISI[sisi])
    nilai = satu.anggaran_perubahan if sisi else satu.anggaran_murni
    anak = [p for p in satu.anak if p in tampil]
    di = satu.di_perubahan if sisi else satu.di_murni
    if satu.dari_anak[sisi] and len(anak) == len(satu.anak) and anak:
        rumus = jumlah.rumus([acuan(KUNCI, p, _SISI[sisi]) for p in anak], desimal)
    elif di is not None:
        rumus = _from_source(bahan, di, peran, desimal)
    else:
        rumus = "=0"
    return Isi(nilai, "rupiah", rumus, nama)


def _from_source(bahan: Bahan, di: tuple[int, int], peran: str, desimal: int) -> str:
    """Return the formula of a row's calculated amount beside its source."""
    tabel = bahan.gabungan.entri[di[0]]
    if not isinstance(tabel, Tabel) or not isinstance(tabel.isi, Pohon):
        return "=0"
    return counted_formula(tabel.isi, first_entry(bahan.gabungan, di[0]), di[1], peran, desimal)


def _figures(
    bahan: Bahan, satu: BarisPerubahan, tampil: set[int], peran: tuple[str, str], desimal: int
) -> tuple[Isi, ...]:
    """Return murni, perubahan, their difference and its percent."""
    kunci = "jumlah" if satu.posisi is None else satu.posisi
    murni, akhir, beda = (acuan(KUNCI, kunci, n) for n in (*_SISI, "selisih"))
    return (
        *(_amount(bahan, satu, i, tampil, peran[i], desimal) for i in range(2)),
        Isi(
            satu.selisih,
            "beda_rupiah",
            perubahan.rumus(murni, akhir, desimal),
            nama_sel(KUNCI, kunci, "selisih"),
        ),
        percent(satu.persen, perubahan.rumus_persen(murni, beda))._replace(
            gaya="beda_persen",
            nama=nama_sel(KUNCI, kunci, "persen"),
        ),
    )


def _fund(satu: BarisPerubahan) -> Isi | None:
    """Return the fund of a row: a kecamatan's is the APBD unless the source names another."""
    kata = satu.sumber_dana or (_DANA if satu.tingkat == "kegiatan" else "")
    return Isi(kata, "teks_tengah") if kata else None


def _rows(bahan: Bahan, peran: tuple[str, str]) -> tuple[Baris, ...]:
    """Return the rows of the table, the total last."""
    hasil = bahan.hasil.anggaran_perubahan
    tampil = _shown(hasil)
    desimal = jumlah.decimals(n for s in hasil for n in (s.anggaran_murni, s.anggaran_perubahan))
    baris: list[Baris] = []
    nomor = 0
    for posisi in sorted(tampil):
        satu = hasil[posisi]
        nomor += satu.tingkat == "program"
        isi = (
            Isi(nomor if satu.tingkat == "program" else None, "teks_tengah"),
            Isi(satu.uraian),
            *_figures(bahan, satu, tampil, peran, desimal),
            _fund(satu),
        )
        atas = "skpd" if satu.tingkat in _TAMPIL else None
        baris.append(Baris(isi, ragam=_RAGAM.get(satu.tingkat, atas)))
    isi = (None, Isi("JUMLAH"), *_figures(bahan, hasil[-1], tampil, peran, desimal))
    return (*baris, Baris(isi, ragam="jumlah"))


def build_anggaran(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without both stages of the budget."""
    ubah = find_change(bahan.gabungan)
    if ubah is None or not bahan.hasil.anggaran_perubahan:
        return None
    kolom = (
        Kolom(5, ("No.",)),
        Kolom(40, ("Program/Kegiatan",)),
        Kolom(15, ("Anggaran Murni (Rp)",)),
        Kolom(15, ("Anggaran Perubahan (Rp)",)),
        Kolom(14, ("Bertambah/ (Berkurang) (Rp)",)),
        Kolom(8, ("%",)),
        Kolom(7, ("Ket",)),
    )
    peran = (ubah.murni.peran, ubah.perubahan.peran)
    asal = dict.fromkeys(
        f"{s.tabel.berkas}, lembar {s.tabel.lembar}" for s in (ubah.murni, ubah.perubahan)
    )
    return Lembar(
        kunci=KUNCI,
        nama="2.1 Anggaran",
        judul="Tabel 2.1 Anggaran Murni dan Anggaran Perubahan",
        anak_judul=bahan.sub_title(),
        blok=(BlokTabel(kolom, _rows(bahan, peran)),),
        catatan=(
            f"Sumber: {'; '.join(asal)}. Nama menurut anggaran perubahan; persentase dihitung "
            "dari anggaran murni.",
        ),
        tanda_tangan=bahan.signature(),
    )
