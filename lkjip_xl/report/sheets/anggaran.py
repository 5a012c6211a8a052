"""Tabel 2.1: anggaran before and after the change, down to kegiatan."""

from lkjip_xl.join.change import find_change
from lkjip_xl.measures import jumlah, perubahan
from lkjip_xl.model.hasil import BarisPerubahan
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
    return akar | {p for p, satu in enumerate(hasil[:-1]) if satu.tingkat in _TAMPIL}


def _amount(
    bahan: Bahan, satu: BarisPerubahan, sisi: int, tampil: set[int], peran: str, desimal: int
) -> Isi:
    """Return a row's amount: the sum of the rows shown below it, or its calculated cell."""
    nama = nama_sel(KUNCI, _key(satu), _SISI[sisi])
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
    tabel = bahan.gabungan.table_of(di)
    return counted_formula(tabel.isi, first_entry(bahan.gabungan, di[0]), di[1], peran, desimal)


def _key(satu: BarisPerubahan) -> str | int:
    """Return a row's key on the sheet."""
    return "jumlah" if satu.posisi is None else satu.posisi


def _difference(satu: BarisPerubahan, desimal: int) -> Isi:
    """Return what the change added or took."""
    murni, akhir = (acuan(KUNCI, _key(satu), sisi) for sisi in _SISI)
    rumus = perubahan.rumus(murni, akhir, desimal)
    return Isi(satu.selisih, "beda_rupiah", rumus, nama_sel(KUNCI, _key(satu), "selisih"))


def _percent(satu: BarisPerubahan) -> Isi:
    """Return the difference as a percent of murni."""
    murni, beda = (acuan(KUNCI, _key(satu), nama) for nama in ("murni", "selisih"))
    isi = percent(satu.persen, perubahan.rumus_persen(murni, beda))
    return isi._replace(gaya="beda_persen", nama=nama_sel(KUNCI, _key(satu), "persen"))


def _fund(satu: BarisPerubahan) -> Isi | None:
    """Return the fund of a row: a kecamatan's is the APBD unless the source names another."""
    kata = satu.sumber_dana or (_DANA if satu.tingkat == "kegiatan" else "")
    return Isi(kata, "teks_tengah") if kata else None


def _table(bahan: Bahan, peran: tuple[str, str]) -> BlokTabel:
    """Return the table, the total last."""
    hasil = bahan.hasil.anggaran_perubahan
    tampil, total = _shown(hasil), hasil[-1]
    desimal = jumlah.decimals(n for s in hasil for n in (s.anggaran_murni, s.anggaran_perubahan))
    program = [p for p in sorted(tampil) if hasil[p].tingkat == "program"]
    nomor: dict[int | None, int] = {p: n for n, p in enumerate(program, 1)}

    def amount(satu: BarisPerubahan, sisi: int) -> Isi:
        return _amount(bahan, satu, sisi, tampil, peran[sisi], desimal)

    kolom: list[KolomTabel[BarisPerubahan]] = [
        KolomTabel(5, "No.", lambda s: Isi(nomor.get(s.posisi), "teks_tengah")),
        KolomTabel(40, "Program/Kegiatan", lambda s: Isi(s.uraian), Isi("JUMLAH")),
        KolomTabel(15, "Anggaran Murni (Rp)", lambda s: amount(s, 0), amount(total, 0)),
        KolomTabel(15, "Anggaran Perubahan (Rp)", lambda s: amount(s, 1), amount(total, 1)),
        KolomTabel(
            14,
            "Bertambah/ (Berkurang) (Rp)",
            lambda s: _difference(s, desimal),
            _difference(total, desimal),
        ),
        KolomTabel(8, "%", _percent, _percent(total)),
        KolomTabel(7, "Ket", _fund),
    ]
    return table(kolom, [hasil[p] for p in sorted(tampil)], ragam=_look)


def _look(satu: BarisPerubahan) -> str | None:
    """Return the look of a row: its level's, that of a SKPD above program, or none."""
    return _RAGAM.get(satu.tingkat, "skpd" if satu.tingkat in _TAMPIL else None)


def build_anggaran(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without both stages of the budget."""
    ubah = find_change(bahan.gabungan)
    if ubah is None or not bahan.hasil.anggaran_perubahan:
        return None
    peran = (ubah.murni.peran, ubah.perubahan.peran)
    asal = dict.fromkeys(
        f"{s.tabel.berkas}, lembar {s.tabel.lembar}" for s in (ubah.murni, ubah.perubahan)
    )
    catatan = (
        f"Sumber: {'; '.join(asal)}. Nama menurut anggaran perubahan; persentase dihitung dari "
        "anggaran murni."
    )
    judul = "Anggaran Murni dan Anggaran Perubahan"
    return handed_in(bahan, KUNCI, "Anggaran", judul, [_table(bahan, peran)], [catatan])
