"""Ringkasan: who, whether it can be handed in, the key figures, and what to repair first."""

from lkjip_xl.measures import kategori
from lkjip_xl.measures.angka import pecahan
from lkjip_xl.model.sel import tulis_rentang
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan
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
from lkjip_xl.report.sheets.pemeriksaan import write_cells
from lkjip_xl.report.sheets.realisasi import program_chart

_LEBAR = (26, 22, 24, 32, 40)
_PALING_BANYAK = 15
_IDENTITAS = (
    ("instansi", "Instansi"),
    ("kabupaten", "Kabupaten/Kota"),
    ("provinsi", "Provinsi"),
    ("tahun", "Tahun"),
)


def _identity(bahan: Bahan) -> BlokTeks:
    """Return agency, place and year, and the status."""
    isi = dict(bahan.identitas)
    isi.setdefault("instansi", bahan.instansi)
    isi.setdefault("tahun", bahan.tahun)
    baris = [
        Baris((Isi(label, "label"), Isi(isi[kunci], "teks_tebal")))
        for kunci, label in _IDENTITAS
        if isi.get(kunci)
    ]
    satu = bahan.putusan
    gaya = "status_siap" if satu.siap else "status_belum"
    return BlokTeks(
        (
            *baris,
            Baris((Isi("Status", "label"), Isi(satu.judul, gaya), Isi(satu.kalimat))),
            *_missing(bahan),
        )
    )


def _missing(bahan: Bahan) -> tuple[Baris, ...]:
    """Return what no source gives, each with the form that fills it."""
    return tuple(
        Baris((Isi("Belum ada" if n == 0 else None, "label"), Isi(kata)))
        for n, kata in enumerate(bahan.putusan.kurang)
    )


def _figures(bahan: Bahan) -> list[tuple[str, Isi]]:
    """Return the key figures with their labels, each pointing to the cell of its sheet."""
    hasil = bahan.hasil
    isi: list[tuple[str, Isi]] = []
    if hasil.total:
        for label, kunci, nilai in (
            ("Anggaran (Rp)", "anggaran", hasil.total.anggaran),
            ("Realisasi (Rp)", "realisasi", hasil.total.realisasi),
            ("Sisa (Rp)", "sisa", hasil.total.sisa),
        ):
            isi.append((label, Isi(nilai, "kunci_rupiah", "=" + acuan("3.5", "jumlah", kunci))))
        if hasil.total.persen is not None:
            rumus = "=" + acuan("3.5", "jumlah", "persen")
            persen = pecahan(hasil.total.persen)
            isi.append(("Persentase realisasi", Isi(persen, "kunci_persen", rumus)))
    for satu in hasil.capaian_kinerja:
        if satu.capaian is not None:
            rumus = "=" + acuan("3.1", satu.posisi, "capaian")
            nama = f"Capaian {satu.kelompok or 'indikator'}"
            isi.append((nama, Isi(pecahan(satu.capaian), "kunci_persen", rumus)))
    isi += _survey_figures(bahan)
    for urut, baris in enumerate(hasil.efisiensi):
        if baris.efisiensi_sisa is not None:
            rumus = "=" + acuan("3.6", urut, "tingkat")
            isi.append(
                ("Efisiensi (sisa)", Isi(pecahan(baris.efisiensi_sisa), "kunci_persen", rumus))
            )
    return isi


def _survey_figures(bahan: Bahan) -> list[tuple[str, Isi]]:
    """Return the IKM and mutu in force, and those under the other weight."""
    survei = bahan.hasil.survei
    if survei is None:
        return []
    hasil = []
    for label, kunci, semua in (("IKM", "ikm", survei.ikm),):
        satu = semua[survei.sendiri]
        sel = acuan("3.3", kunci, survei.sendiri)
        hasil.append((label, Isi(satu.ikm, "kunci_indeks", f"={sel}")))
        huruf = [acuan("metode", "mutu", "huruf", i) for i in range(4)]
        batas = [acuan("metode", "mutu", "batas", i) for i in range(4)]
        rumus = kategori.rumus(sel, batas, huruf, inklusif=True)
        if satu.mutu:
            hasil.append((f"Mutu {label}", Isi(satu.mutu, "kunci_teks", rumus)))
    return hasil


def _figure_block(isi: list[tuple[str, Isi]]) -> BlokTeks:
    """Return label above figure, four beside each other."""
    baris: list[Baris] = []
    for awal in range(0, len(isi), 4):
        potong = isi[awal : awal + 4]
        baris.append(Baris(tuple(Isi(label, "label") for label, _ in potong)))
        baris.append(Baris(tuple(sel for _, sel in potong)))
    return BlokTeks(tuple(baris))


def _findings(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the gravest findings; each number leads to its row on Pemeriksaan."""
    if not bahan.temuan:
        return []
    kolom = (
        Kolom(_LEBAR[0], ("Tingkat",)),
        Kolom(_LEBAR[1], ("Nomor di Pemeriksaan",)),
        Kolom(_LEBAR[2], ("Berkas",)),
        Kolom(_LEBAR[3], ("Lembar dan sel",)),
        Kolom(_LEBAR[4] + 40, ("Apa yang salah",)),
    )
    baris = [
        Baris(
            (
                Isi(satu.tingkat.upper(), f"tingkat_{satu.tingkat}"),
                Isi(f"Temuan {nomor}", "tautan", tautan=nama_sel("pemeriksaan", nomor)),
                Isi(satu.berkas or None),
                Isi(" · ".join(t for t in (satu.lembar, write_cells(satu.sel)) if t) or None),
                Isi(satu.pesan),
            )
        )
        for nomor, satu in enumerate(bahan.temuan[:_PALING_BANYAK], 1)
    ]
    sisa = len(bahan.temuan) - _PALING_BANYAK
    blok: list[BlokTabel | BlokTeks] = [
        heading("Temuan"),
        BlokTabel(kolom, tuple(baris)),
    ]
    if sisa > 0:
        kata = f"… dan {sisa} temuan lain di lembar Pemeriksaan."
        sel = Isi(kata, "tautan", tautan=nama_sel("pemeriksaan", _PALING_BANYAK + 1))
        blok.append(BlokTeks((Baris((sel,)),)))
    return blok


def _sources(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return what was read as what."""
    kolom = (
        Kolom(_LEBAR[0], ("Berkas",)),
        Kolom(_LEBAR[1], ("Lembar",)),
        Kolom(_LEBAR[2], ("Dikenali sebagai",)),
        Kolom(_LEBAR[3], ("Rentang",)),
        Kolom(_LEBAR[4] + 40, ("Keterangan",)),
    )
    baris = tuple(
        Baris(
            (
                Isi(s.berkas),
                Isi(s.lembar),
                Isi(s.dikenali.replace("_", " ") if isinstance(s, Tabel) else "tidak dikenali"),
                Isi(tulis_rentang(s.rentang)),
                Isi(bahan.gabungan.alasan.get(p, "") if isinstance(s, Tabel) else s.alasan),
            )
        )
        for p, s in enumerate(bahan.gabungan.entri)
    )
    return [heading("Sumber"), BlokTabel(kolom, baris)]


def build_ringkasan(bahan: Bahan) -> Lembar:
    """Return the sheet."""
    blok: list[BlokTabel | BlokTeks] = [_identity(bahan)]
    if angka := _figures(bahan):
        blok += [heading("Angka kunci"), _figure_block(angka)]
    return Lembar(
        kunci="ringkasan",
        nama="Ringkasan",
        judul="Ringkasan LKJiP",
        anak_judul=bahan.sub_title(),
        blok=(*blok, *_findings(bahan), *_sources(bahan)),
        catatan=(
            "Temuan dan status dihitung saat berkas ini disusun. Bila sel di lembar sumber diubah, "
            "angka dan tabel ikut berubah; jalankan lagi untuk memeriksa ulang.",
        ),
        grafik=program_chart(bahan),
        arah="mendatar",
        warna_tab="ringkasan",
        lebar=_LEBAR,
    )
