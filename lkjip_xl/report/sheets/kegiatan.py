"""Tabel 3.4: what each program and kegiatan reached, and whether it supports its sasaran."""

from lkjip_xl.measures import menunjang
from lkjip_xl.measures.hasil.kegiatan import RATA_RATA
from lkjip_xl.model.hasil_kinerja import BarisKegiatan
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, group_title, percent
from lkjip_xl.report.blocks.ukur import given_percent, rows
from lkjip_xl.report.isi import Baris, BlokTabel, Isi, Kolom, KolomHitung, Lembar, acuan, nama_sel

KUNCI = "3.4"


def _left(bahan: Bahan, tabel: Tabel, satu: BarisKegiatan, posisi: int) -> tuple[Isi, ...]:
    """Return tujuan or sasaran, its indikator, and its capaian: the cell of Tabel 3.1."""
    if satu.dari_capaian is not None:
        rumus = "=" + acuan("3.1", satu.dari_capaian, "capaian")
        nilai = percent(satu.capaian, rumus, nama_sel(KUNCI, posisi, "capaian"))
    else:
        angka = rows(tabel)[posisi].nilai.get("capaian") if satu.nama else None
        nilai = given_percent(angka, bahan.sumber("capaian_kegiatan"))
    return Isi(satu.nama or None), Isi(satu.indikator or None), nilai


def _right(bahan: Bahan, tabel: Tabel, satu: BarisKegiatan, posisi: int) -> tuple[Isi | None, ...]:
    """Return program or kegiatan, its capaian, and whether it supports."""
    if not satu.program_kegiatan:
        return (None,) * 4
    sumber = bahan.sumber("capaian_kegiatan")
    angka = rows(tabel)[posisi].nilai.get("capaian_kegiatan")
    skala = bahan.gabungan.pengaturan.skala_capaian
    rumus = menunjang.rumus(
        acuan(KUNCI, posisi, "persen"),
        acuan("metode", "capaian", "batas", menunjang.lowest_step(skala)),
        inklusif=skala.inklusif,
    )
    nilai = given_percent(angka, sumber, nama_sel(KUNCI, posisi, "persen"))
    if angka is None:
        nilai = Isi(None, nama=nama_sel(KUNCI, posisi, "persen"))
    return (
        Isi(satu.program_kegiatan),
        Isi(satu.indikator_kegiatan or None),
        nilai,
        Isi(satu.menunjang, "teks_tengah", rumus, nama_sel(KUNCI, posisi, "menunjang")),
    )


def _average(hasil: tuple[BarisKegiatan, ...], satu: BarisKegiatan, tingkat: str) -> Baris:
    """Return the row of an average over the capaian of one level."""
    sel = [
        acuan(KUNCI, s.posisi, "persen")
        for s in hasil
        if s.posisi is not None and s.tingkat == tingkat
    ]
    nilai = percent(
        satu.capaian_kegiatan, menunjang.rumus_rata(sel), nama_sel(KUNCI, "rata", tingkat)
    )
    return Baris((None, None, None, Isi(satu.program_kegiatan), None, nilai, None), ragam="jumlah")


def _rows(bahan: Bahan, tabel: Tabel) -> tuple[Baris, ...]:
    """Return the rows under their kelompok, the averages last."""
    hasil = bahan.hasil.capaian_kegiatan
    baris: list[Baris] = []
    kelompok = ""
    for satu in hasil:
        if satu.posisi is None:
            baris.append(_average(hasil, satu, satu.tingkat.removeprefix("rata_rata_")))
            continue
        if satu.kelompok and satu.kelompok != kelompok:
            kelompok = satu.kelompok
            baris.append(Baris((Isi(group_title(kelompok)),), ragam="kelompok"))
        isi = (*_left(bahan, tabel, satu, satu.posisi), *_right(bahan, tabel, satu, satu.posisi))
        baris.append(Baris(isi, ragam="program" if satu.tingkat == "program" else None))
    return tuple(baris)


def _notes(bahan: Bahan, tabel: Tabel) -> tuple[str, ...]:
    """Return the source, and where the line between menunjang and not is drawn."""
    skala = bahan.gabungan.pengaturan.skala_capaian
    jenjang = skala.jenjang[menunjang.lowest_step(skala)]
    tanda = "mulai dari" if skala.inklusif else "lebih dari"
    rata = " dan ".join(RATA_RATA)
    return (
        f"Sumber: {tabel.berkas}, lembar {tabel.lembar}. Capaian tujuan dan sasaran diambil dari "
        "Tabel 3.1.",
        f"Menunjang: capaian {tanda} {jenjang.batas.normalize():f}% ({jenjang.label} atau lebih "
        f"tinggi). Rata-rata {rata} tidak menghitung sel kosong.",
    )


def build_kegiatan(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without its table."""
    tabel = bahan.gabungan.tabel("capaian_kegiatan")
    if tabel is None or not bahan.hasil.capaian_kegiatan:
        return None
    kolom = (
        Kolom(22, ("Tujuan/Sasaran",)),
        Kolom(22, ("Indikator Kinerja",)),
        Kolom(11, ("% Capaian",)),
        Kolom(48, ("Program/Kegiatan",)),
        Kolom(48, ("Indikator Kinerja Program/Kegiatan",)),
        Kolom(11, ("% Capaian Program/Kegiatan",)),
        Kolom(14, ("Menunjang/Tidak Menunjang",)),
    )
    return Lembar(
        kunci=KUNCI,
        nama="3.4 Capaian Kegiatan",
        judul="Tabel 3.4 Capaian Kegiatan",
        anak_judul=bahan.sub_title(),
        blok=(BlokTabel(kolom, _rows(bahan, tabel)),),
        catatan=_notes(bahan, tabel),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, _tabel: Tabel, _sumber: int) -> tuple[KolomHitung, ...]:
    """Return beside the source of Tabel 3.4 whether each row supports: the cells of the sheet."""
    isi = {
        source_row(satu.asal): Isi(
            satu.menunjang, "teks_tengah", "=" + acuan(KUNCI, satu.posisi, "menunjang")
        )
        for satu in bahan.hasil.capaian_kegiatan
        if satu.posisi is not None and satu.program_kegiatan
    }
    return (KolomHitung("Menunjang (dihitung)", isi, 18),)
