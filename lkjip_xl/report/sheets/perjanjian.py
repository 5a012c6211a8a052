"""Perjanjian Kinerja: targets of the year and by triwulan, and the anggaran of each program."""

from lkjip_xl.join.agreement import agreement_budget
from lkjip_xl.measures import jumlah
from lkjip_xl.measures.hasil.perjanjian import beside, is_program
from lkjip_xl.model.hasil import BarisPerjanjian
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.norms.peran import TRIWULAN
from lkjip_xl.report.bahan import Bahan, copied, first_entry, handed_in, source_of
from lkjip_xl.report.isi import BlokTabel, BlokTeks, Isi, Lembar, acuan, heading, nama_sel
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "2.2"
_ROMAWI = ("I", "II", "III", "IV")

_Nomor = tuple[int, BarisPerjanjian]


def _targets(bahan: Bahan, tabel: Tabel[DaftarIndikator]) -> BlokTabel:
    """Return the table of tujuan, sasaran and indikator."""

    def figure(peran: NamaPeran, lebar: float, kepala: str | tuple[str, ...]) -> KolomTabel[_Nomor]:
        def cell(janji: _Nomor) -> Isi:
            baris, kolom = tabel.isi.baris[janji[1].posisi or 0].baris, tabel.kolom[peran][0]
            nama = nama_sel(KUNCI, janji[0], peran)
            return copied(bahan, tabel, baris, kolom, nama, "angka_umum")

        return KolomTabel(lebar, kepala, cell)

    kolom: list[KolomTabel[_Nomor]] = [
        KolomTabel(5, "No.", lambda s: Isi(s[0], "teks_tengah")),
        KolomTabel(46, "Tujuan/Sasaran Strategis", lambda s: Isi(s[1].nama)),
        KolomTabel(40, "Indikator Kinerja", lambda s: Isi(s[1].indikator)),
        KolomTabel(14, "Satuan", lambda s: Isi(s[1].satuan, "teks_tengah")),
        figure("target", 11, "Target"),
        *(
            figure(nama, 9, ("Triwulan", romawi))
            for nama, romawi in zip(TRIWULAN, _ROMAWI, strict=True)
            if nama in tabel.kolom
        ),
    ]
    anggota = [s for s in bahan.hasil.perjanjian_kinerja if not is_program(s)]
    return table(kolom, enumerate(anggota, 1), kelompok=lambda s: s[1].kelompok)


def _programs(
    bahan: Bahan, tabel: Tabel[DaftarIndikator], posisi: int | None
) -> tuple[BlokTeks, BlokTabel]:
    """Return the table of programs with their anggaran, and the line above it.

    They stand in the budget `posisi`, else beside the indikator.
    """
    program = [s for s in bahan.hasil.perjanjian_kinerja if is_program(s)]

    def amount(janji: _Nomor) -> Isi:
        nama = nama_sel(KUNCI, "program", janji[0], "anggaran")
        if posisi is None:
            baris = tabel.isi.baris[janji[1].posisi or 0].baris
            return copied(bahan, tabel, baris, tabel.kolom["anggaran"][0], nama, "rupiah")
        sumber = first_entry(bahan.gabungan, posisi)
        rumus = "=" + acuan("H", sumber, source_row(janji[1].asal), "anggaran")
        return Isi(janji[1].anggaran or 0, "rupiah", rumus, nama)

    sel = [acuan(KUNCI, "program", n, "anggaran") for n in range(1, len(program) + 1)]
    nilai = jumlah.hitung(s.anggaran for s in program)
    rumus = jumlah.rumus(sel, jumlah.decimals(s.anggaran for s in program))
    catatan: KolomTabel[_Nomor] = KolomTabel(
        14, "Keterangan", lambda s: Isi(s[1].keterangan, "teks_tengah")
    )
    kolom: list[KolomTabel[_Nomor]] = [
        KolomTabel(5, "No.", lambda s: Isi(s[0], "teks_tengah")),
        KolomTabel(46, "Program", lambda s: Isi(s[1].nama), Isi("JUMLAH")),
        KolomTabel(18, "Anggaran (Rp)", amount, Isi(nilai or 0, "rupiah", rumus)),
        *([catatan] if any(s.keterangan for s in program) else []),
    ]
    return heading("Anggaran per program"), table(kolom, enumerate(program, 1))


def build_perjanjian(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without a Perjanjian Kinerja."""
    tabel = bahan.gabungan.tabel("perjanjian_kinerja")
    if tabel is None:
        return None
    anggaran = agreement_budget(bahan.gabungan)
    blok: list[BlokTabel | BlokTeks] = [_targets(bahan, tabel)]
    if anggaran or beside(tabel):
        blok += _programs(bahan, tabel, anggaran[0] if anggaran else None)
    nama = "Perjanjian Kinerja"
    return handed_in(bahan, KUNCI, nama, nama, blok, [source_of(tabel)], arah="mendatar")
