"""Tabel 2.1: anggaran before and after the change, down to kegiatan."""

from lkjip_xl.join.change import find_change
from lkjip_xl.measures import jumlah, perubahan
from lkjip_xl.model.gabungan import Letak
from lkjip_xl.model.hasil import BarisPerubahan
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.report.bahan import Bahan, first_entry, handed_in, percent
from lkjip_xl.report.isi import BlokTabel, Isi, Lembar, acuan, nama_sel
from lkjip_xl.report.sources.hitung_sumber import counted_formula
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "2.1"
_TAMPIL = {"urusan", "bidang_urusan", "skpd", "program", "kegiatan"}
_RAGAM = {"program": "program", "kegiatan": "kegiatan"}
_SISI = ("murni", "perubahan")
_DANA = "APBD"


def _shown(hasil: tuple[BarisPerubahan, ...]) -> set[int]:
    """Return the rows that the sheet shows: the topmost ones and all down to kegiatan."""
    akar = set(hasil[-1].anak)
    return akar | {p for p, baris in enumerate(hasil[:-1]) if baris.tingkat in _TAMPIL}


def _amount(
    bahan: Bahan, baris: BarisPerubahan, sisi: int, tampil: set[int], peran: NamaPeran, desimal: int
) -> Isi:
    """Return a row's amount: the sum of the rows shown below it, or its calculated cell."""
    nama = nama_sel(KUNCI, _key(baris), _SISI[sisi])
    nilai = baris.anggaran_perubahan if sisi else baris.anggaran_murni
    anak = [p for p in baris.anak if p in tampil]
    di = baris.di_perubahan if sisi else baris.di_murni
    if baris.dari_anak[sisi] and len(anak) == len(baris.anak) and anak:
        rumus = jumlah.rumus([acuan(KUNCI, p, _SISI[sisi]) for p in anak], desimal)
    elif di is not None:
        rumus = _from_source(bahan, di, peran, desimal)
    else:
        rumus = "=0"
    return Isi(nilai, "rupiah", rumus, nama)


def _from_source(bahan: Bahan, di: Letak, peran: NamaPeran, desimal: int) -> str:
    """Return the formula of a row's calculated amount beside its source."""
    tabel = bahan.gabungan.table_of(di.entri)
    return counted_formula(
        tabel.isi, first_entry(bahan.gabungan, di.entri), di.posisi, peran, desimal
    )


def _key(baris: BarisPerubahan) -> str | int:
    """Return a row's key on the sheet."""
    return "jumlah" if baris.posisi is None else baris.posisi


def _difference(baris: BarisPerubahan, desimal: int) -> Isi:
    """Return what the change added or took."""
    murni, akhir = (acuan(KUNCI, _key(baris), sisi) for sisi in _SISI)
    rumus = perubahan.rumus(murni, akhir, desimal)
    return Isi(baris.selisih, "beda_rupiah", rumus, nama_sel(KUNCI, _key(baris), "selisih"))


def _percent(baris: BarisPerubahan) -> Isi:
    """Return the difference as a percent of murni."""
    murni, beda = (acuan(KUNCI, _key(baris), nama) for nama in ("murni", "selisih"))
    sel = percent(baris.persen, perubahan.rumus_persen(murni, beda))
    return sel._replace(gaya="beda_persen", nama=nama_sel(KUNCI, _key(baris), "persen"))


def _fund(baris: BarisPerubahan) -> Isi | None:
    """Return the fund of a row: a kecamatan's is the APBD unless the source names another."""
    kata = baris.sumber_dana or (_DANA if baris.tingkat == "kegiatan" else "")
    return Isi(kata, "teks_tengah") if kata else None


def _table(bahan: Bahan, peran: tuple[NamaPeran, NamaPeran]) -> BlokTabel:
    """Return the table, the total last."""
    hasil = bahan.hasil.anggaran_perubahan
    tampil, total = _shown(hasil), hasil[-1]
    desimal = jumlah.decimals(n for s in hasil for n in (s.anggaran_murni, s.anggaran_perubahan))
    program = [p for p in sorted(tampil) if hasil[p].tingkat == "program"]
    nomor: dict[int | None, int] = {p: n for n, p in enumerate(program, 1)}

    def amount(baris: BarisPerubahan, sisi: int) -> Isi:
        return _amount(bahan, baris, sisi, tampil, peran[sisi], desimal)

    kolom: list[KolomTabel[BarisPerubahan]] = [
        KolomTabel(5, "No.", lambda s: Isi(nomor.get(s.posisi), "teks_tengah")),
        KolomTabel(56, "Program/Kegiatan", lambda s: Isi(s.uraian), Isi("JUMLAH")),
        KolomTabel(18, "Anggaran Murni (Rp)", lambda s: amount(s, 0), amount(total, 0)),
        KolomTabel(18, "Anggaran Perubahan (Rp)", lambda s: amount(s, 1), amount(total, 1)),
        KolomTabel(
            18,
            "Bertambah/ (Berkurang) (Rp)",
            lambda s: _difference(s, desimal),
            _difference(total, desimal),
        ),
        KolomTabel(12, "%", _percent, _percent(total)),
        KolomTabel(10, "Ket", _fund),
    ]
    return table(kolom, [hasil[p] for p in sorted(tampil)], ragam=_look)


def _look(baris: BarisPerubahan) -> str | None:
    """Return the look of a row: its level's, that of a SKPD above program, or none."""
    return _RAGAM.get(baris.tingkat, "skpd" if baris.tingkat in _TAMPIL else None)


def build_anggaran(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without both stages of the budget."""
    ubah = find_change(bahan.gabungan)
    if ubah is None or not bahan.hasil.anggaran_perubahan:
        return None
    peran = (ubah.murni.peran, ubah.perubahan.peran)
    asal = dict.fromkeys(
        f"{s.tabel.berkas}, lembar {bahan.gabungan.sheets_of(s.posisi)}"
        for s in (ubah.murni, ubah.perubahan)
    )
    catatan = (
        f"Sumber: {'; '.join(asal)}. Nama menurut anggaran perubahan; persentase dihitung dari "
        "anggaran murni."
    )
    judul = "Anggaran Murni dan Anggaran Perubahan"
    blok = [_table(bahan, peran)]
    return handed_in(bahan, KUNCI, "Anggaran", judul, blok, [catatan], arah="mendatar")
