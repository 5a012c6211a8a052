"""Perjanjian Kinerja: targets of the year and by triwulan, and the anggaran of each program."""

from lkjip_xl.join.agreement import agreement_budget
from lkjip_xl.measures import jumlah
from lkjip_xl.model.hasil import BarisPerjanjian
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.norms.peran import TRIWULAN
from lkjip_xl.report.bahan import Bahan, copied, first_entry, group_title
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Isi,
    Kolom,
    Lembar,
    acuan,
    heading,
    nama_sel,
)

KUNCI = "2.2"
_ROMAWI = ("I", "II", "III", "IV")


def _quarters(tabel: Tabel) -> list[str]:
    """Return the triwulan that the source has columns for."""
    return [nama for nama in TRIWULAN if nama in tabel.kolom]


def _row(
    bahan: Bahan, tabel: Tabel, satu: BarisPerjanjian, baris: int, nomor: int
) -> tuple[Isi, ...]:
    """Return one indikator's cells."""
    return (
        Isi(nomor, "teks_tengah"),
        Isi(satu.nama),
        Isi(satu.indikator),
        Isi(satu.satuan, "teks_tengah"),
        *(
            copied(
                bahan,
                tabel,
                baris,
                tabel.kolom[peran][0],
                nama_sel(KUNCI, nomor, peran),
                "angka_umum",
            )
            for peran in ("target", *_quarters(tabel))
        ),
    )


def _targets(bahan: Bahan, tabel: Tabel, daftar: DaftarIndikator) -> BlokTabel:
    """Return the table of tujuan, sasaran and indikator."""
    baris: list[Baris] = []
    kelompok = ""
    pasangan = zip(bahan.hasil.perjanjian_kinerja, daftar.baris, strict=False)
    for nomor, (satu, asal) in enumerate(pasangan, 1):
        if satu.kelompok and satu.kelompok != kelompok:
            kelompok = satu.kelompok
            baris.append(Baris((None, Isi(group_title(kelompok))), ragam="kelompok"))
        baris.append(Baris(_row(bahan, tabel, satu, asal.baris, nomor)))
    triwulan = _quarters(tabel)
    bawah = ("",) if triwulan else ()
    kolom = (
        Kolom(5, ("No.", *bawah)),
        Kolom(46, ("Tujuan/Sasaran Strategis", *bawah)),
        Kolom(40, ("Indikator Kinerja", *bawah)),
        Kolom(14, ("Satuan", *bawah)),
        Kolom(11, ("Target", *bawah)),
        *(Kolom(9, ("Triwulan", _ROMAWI[TRIWULAN.index(nama)])) for nama in triwulan),
    )
    return BlokTabel(kolom, tuple(baris))


def _programs(bahan: Bahan, posisi: int) -> tuple[BlokTeks, BlokTabel]:
    """Return the table of programs with their anggaran, and the line above it."""
    program = [s for s in bahan.hasil.perjanjian_kinerja if s.kelompok == "program"]
    sumber = first_entry(bahan.gabungan, posisi)
    desimal = jumlah.decimals(s.anggaran for s in program)
    catatan = any(s.keterangan for s in program)
    baris = []
    for nomor, satu in enumerate(program, 1):
        di = source_row(satu.asal)
        anggaran = Isi(
            satu.anggaran or 0,
            "rupiah",
            "=" + acuan("H", sumber, di, "anggaran"),
            nama_sel(KUNCI, "program", nomor, "anggaran"),
        )
        isi = (Isi(nomor, "teks_tengah"), Isi(satu.nama), anggaran)
        baris.append(Baris((*isi, Isi(satu.keterangan, "teks_tengah")) if catatan else isi))
    sel = [acuan(KUNCI, "program", n, "anggaran") for n in range(1, len(program) + 1)]
    nilai = jumlah.hitung(s.anggaran for s in program)
    total = Isi(nilai or 0, "rupiah", jumlah.rumus(sel, desimal))
    baris.append(Baris((None, Isi("JUMLAH"), total), ragam="jumlah"))
    kolom = (
        Kolom(5, ("No.",)),
        Kolom(46, ("Program",)),
        Kolom(18, ("Anggaran (Rp)",)),
        *((Kolom(14, ("Keterangan",)),) if catatan else ()),
    )
    judul = heading("Anggaran per program")
    return judul, BlokTabel(kolom, tuple(baris))


def build_perjanjian(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without a Perjanjian Kinerja."""
    tabel = bahan.gabungan.tabel("perjanjian_kinerja")
    if tabel is None or not isinstance(tabel.isi, DaftarIndikator):
        return None
    anggaran = agreement_budget(bahan.gabungan)
    return Lembar(
        kunci=KUNCI,
        nama="2.2 Perjanjian Kinerja",
        judul="Tabel 2.2 Perjanjian Kinerja",
        anak_judul=bahan.sub_title(),
        blok=(
            _targets(bahan, tabel, tabel.isi),
            *(_programs(bahan, anggaran[0]) if anggaran else ()),
        ),
        catatan=(f"Sumber: {tabel.berkas}, lembar {tabel.lembar}.",),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )
