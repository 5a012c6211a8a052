"""The cells of a program in Tabel 3.6, and the line that says why one is not calculated."""

from decimal import Decimal

from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import efisiensi, persen
from lkjip_xl.measures.angka import jika_angka, pecahan
from lkjip_xl.measures.hasil.efisiensi_program import Program
from lkjip_xl.model.jenis import MetodeEfisiensi
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, percent
from lkjip_xl.report.isi import Baris, Isi, acuan, acuan_sumber, nama_sel
from lkjip_xl.report.sentences.kutipan import literal

_KUNCI = "3.6"
BELUM = "belum dapat dihitung"
_TANPA_ANGKA = "–"


@beku
class BarisTabel:
    """A row of Tabel 3.6, cell by cell: of a tujuan or sasaran, or of a program."""

    nomor: int | None  # counted for each half; None: the whole agency
    nama: Isi  # of the tujuan, sasaran or program
    indikator: Isi  # a program has none
    target: Isi  # a program has none
    realisasi: Isi  # a program has none
    capaian: Isi  # of Tabel 3.1 or 3.4
    anggaran: Isi  # of Tabel 3.5, or its own
    realisasi_anggaran: Isi  # of Tabel 3.5, or its own
    serapan: Isi  # realisasi in percent of anggaran
    tingkat: Isi  # by the method in force
    kelompok: str  # the group that it stands under


def _is_fraction(bahan: Bahan, tabel: Tabel, semua: list[Program]) -> bool:
    """Tell whether the capaian column holds fractions: 1 for 100 %."""
    for program in semua:
        if program.capaian is None or program.sel is None:
            continue
        asli = bahan.grid[tabel.berkas, tabel.lembar].nilai(*program.sel)
        teks = tabel.angka_teks.get(program.sel)
        if teks is None and isinstance(asli, int | float):
            teks = ke_desimal(asli)
        if teks:
            return abs(teks * 100 - program.capaian) < abs(teks - program.capaian)
    return True


def _capaian_cell(bahan: Bahan, program: Program, dari: str, nama: str) -> Isi:
    """Return the capaian: it follows its cell on the source, or says that it cannot count yet."""
    if program.sel is None or not program.hidup:
        return Isi(BELUM, "persen", nama=nama)
    sumber = acuan_sumber(bahan.sumber("capaian_kegiatan"), *program.sel)
    nilai_sel = BELUM if program.capaian is None else pecahan(program.capaian)
    rumus = "=" + jika_angka((sumber,), persen.rumus(sumber, dari)[1:], f'"{BELUM}"')
    return Isi(nilai_sel, "persen", rumus, nama)


def program_row(bahan: Bahan, program: Program, semua: list[Program], nomor: int) -> BarisTabel:
    """Return one program's row of the nine columns; a program has no target of its own."""
    tabel = bahan.gabungan.tabel("capaian_kegiatan")
    if tabel is None:
        raise TypeError(program.anggaran.uraian)
    k, baris = program.kunci, program.anggaran
    c, s = (acuan(_KUNCI, "program", k, kolom) for kolom in ("capaian", "serapan"))
    a, r = (acuan("3.5", k, peran) for peran in ("anggaran", "realisasi"))

    def nama(kolom: str) -> str:
        return nama_sel(_KUNCI, "program", k, kolom)

    metode = bahan.gabungan.pengaturan.metode_efisiensi
    nilai = None if program.alasan else _level(metode, program)
    tingkat = efisiensi.rumus_tingkat(metode, c, s, (a, r))
    rumus = "=" + jika_angka((c,), tingkat[1:], f'"{BELUM}"') if program.hidup else None
    dari = "1" if _is_fraction(bahan, tabel, semua) else "100"
    kosong = Isi(_TANPA_ANGKA, "teks_tengah")
    return BarisTabel(
        nomor=nomor,
        nama=Isi(baris.uraian, "teks", "=" + acuan("3.5", k, "uraian"), nama("nama")),
        indikator=kosong,
        target=kosong,
        realisasi=kosong,
        capaian=_capaian_cell(bahan, program, dari, nama("capaian")),
        anggaran=Isi(baris.anggaran, "rupiah", f"={a}", nama("anggaran")),
        realisasi_anggaran=Isi(baris.realisasi, "rupiah", f"={r}", nama("realisasi")),
        serapan=percent(baris.persen, persen.rumus(r, a), nama("serapan")),
        tingkat=Isi(BELUM if nilai is None else pecahan(nilai), "persen", rumus, nama("tingkat")),
        kelompok="program",
    )


def _level(metode: MetodeEfisiensi, program: Program) -> Decimal | None:
    """Return the Tingkat Efisiensi of a program."""
    baris, capaian = program.anggaran, program.capaian
    cara = efisiensi.Metode(
        efisiensi.hitung_sisa(baris.persen),
        efisiensi.hitung_selisih(capaian, baris.persen),
        efisiensi.hitung_e(baris.anggaran, capaian, baris.realisasi),
    )
    return efisiensi.hitung_tingkat(metode, capaian, cara)


def reason_rows(bahan: Bahan, semua: list[Program]) -> tuple[Baris, ...]:
    """Return why programs are not calculated; a line goes once its capaian is filled in."""
    hasil = []
    for program in semua:
        if not program.alasan:
            continue
        teks = f"{program.anggaran.uraian}: {BELUM}, {program.alasan}."
        rumus = None
        if program.hidup and program.sel is not None:
            sumber = acuan_sumber(bahan.sumber("capaian_kegiatan"), *program.sel)
            rumus = "=" + jika_angka((sumber,), '""', literal(teks))
        hasil.append(Baris((Isi(teks, "catatan", rumus),)))
    return tuple(hasil)
