"""Ringkasan: the verdict, what is missing, the key figures, what to do first, and the contents."""

from collections.abc import Sequence

from lkjip_xl.measures import efisiensi, kategori
from lkjip_xl.measures.angka import pecahan
from lkjip_xl.measures.tindakan import in_shown_order
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import is_table_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.report.bahan import Bahan, category
from lkjip_xl.report.blocks.capaian_terendah import Kartu, capaian_cards, card_label
from lkjip_xl.report.blocks.daftar_isi import contents
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Isi,
    Lembar,
    LembarSumber,
    acuan,
    heading,
    nama_sel,
)
from lkjip_xl.report.sheets.efisiensi import has_both, row_names
from lkjip_xl.report.sheets.pemeriksaan import link_of, place_of, write_fix
from lkjip_xl.report.sheets.realisasi import program_chart
from lkjip_xl.report.sources.hitung_sumber import source_total
from lkjip_xl.report.tabel import KolomTabel, table
from lkjip_xl.rules.putusan import FORMULIR

_LEBAR = (5, 43, 42, 17, 14)
_DIKERJAKAN = 8  # what a person does in one sitting; the rest is on Pemeriksaan


def _verdict(bahan: Bahan) -> BlokTeks:
    """Return whether the report can be handed in, and what fills each thing that is missing."""
    putusan = bahan.putusan
    gaya = {"siap": "status_siap", "belum_siap": "status_belum"}.get(
        putusan.status, "status_tunggu"
    )
    kurang = [Baris((None, Isi(kata))) for kata in putusan.kurang]
    if kurang:
        kurang.append(Baris((None, Isi(FORMULIR, "catatan"))))
    return BlokTeks((Baris((Isi(putusan.kalimat, gaya),)), *kurang, _regional_warning()))


def _budget_cards(bahan: Bahan) -> list[Kartu]:
    """Return anggaran, realisasi and percent, each pointing to its cell."""
    total = bahan.hasil.total
    if total is None:
        return _pagu_card(bahan)
    anggaran = ("Anggaran (Rp)", "anggaran", total.anggaran)
    realisasi = (f"Realisasi{bahan.until('realisasi')} (Rp)", "realisasi", total.realisasi)
    kartu: list[Kartu] = [
        (card_label(label), Isi(nilai, "kunci_rupiah", "=" + acuan("3.5", "jumlah", kunci)), None)
        for label, kunci, nilai in ((anggaran, realisasi) if bahan.ada_pagu else (realisasi,))
    ]
    if total.persen is not None:
        sel = acuan("3.5", "jumlah", "persen")
        skala = bahan.gabungan.pengaturan.skala_serapan
        jenis = category(sel, total.kategori, "serapan", skala)
        sel_persen = Isi(pecahan(total.persen), "kunci_persen", f"={sel}")
        kartu.append((card_label("Serapan"), sel_persen, jenis))
    return kartu


def _pagu_card(bahan: Bahan) -> list[Kartu]:
    """Return the pagu of a DPA without realisasi, pointing beside its copied sheet."""
    posisi = bahan.gabungan.dipakai.get("pagu")
    tabel = bahan.gabungan.tabel("pagu")
    if posisi is None or tabel is None or posisi in bahan.gabungan.rangkaian:
        return []
    if not is_table_of(tabel, Pohon) or "anggaran" not in tabel.kolom:
        return []
    nilai, rumus = source_total(tabel, tabel.isi, bahan.sumber("pagu"), "anggaran")
    return [(card_label("Pagu (Rp)"), Isi(nilai, "kunci_rupiah", rumus), None)]


def _efisiensi_cards(bahan: Bahan) -> list[Kartu]:
    """Return the efisiensi of what has one, by name where there are several."""
    kartu: list[Kartu] = []
    berdua = sum(has_both(baris) for baris in bahan.hasil.efisiensi) > 1
    metode = bahan.gabungan.pengaturan.metode_efisiensi
    for k, (baris, nama) in enumerate(zip(bahan.hasil.efisiensi, row_names(bahan), strict=True)):
        cara = efisiensi.Metode(baris.efisiensi_sisa, baris.efisiensi_selisih, baris.e_pmk)
        nilai = efisiensi.hitung_tingkat(metode, baris.capaian, cara)
        if nilai is not None:
            sel = Isi(pecahan(nilai), "kunci_persen", "=" + acuan("3.6", k, "tingkat"))
            kata = efisiensi.rumus_kata(
                acuan("3.6", k, "capaian"), f"(1-N({acuan('3.6', k, 'serapan')}))"
            )
            label = f"Tingkat efisiensi: {nama}" if berdua else "Tingkat efisiensi"
            kartu.append((card_label(label), sel, Isi(baris.keterangan, rumus=kata)))
    return kartu


def _survey_cards(bahan: Bahan) -> list[Kartu]:
    """Return the IKM with its mutu."""
    survei = bahan.hasil.survei
    if survei is None:
        return []
    ikm, u = survei.ikm[survei.sendiri], survei.sendiri
    sel = acuan("3.3", "ikm", u)
    sel_ikm = Isi(ikm.ikm, "kunci_indeks", f"={sel}")
    nama = acuan("3.3", "ikm", "kategori", u)
    if not ikm.mutu:
        return [(card_label("IKM"), sel_ikm, Isi(ikm.kinerja, rumus=f"={nama}"))]
    huruf = [acuan("metode", "mutu", "huruf", i) for i in range(4)]
    batas = [acuan("metode", "mutu", "batas", i) for i in range(4)]
    rumus = kategori.rumus(sel, batas, huruf, inklusif=True)
    teks = f"{ikm.kinerja}, mutu {ikm.mutu}"
    return [(card_label("IKM"), sel_ikm, Isi(teks, rumus=f'={nama}&", mutu "&{rumus[1:]}'))]


def _figure_block(kartu: list[Kartu]) -> list[BlokTabel | BlokTeks]:
    """Return a line for each key figure: label, figure, kategori."""
    baris = tuple(
        Baris((label, None, sel, jenis and jenis._replace(gaya="teks")))
        for label, sel, jenis in kartu
    )
    return [heading("Angka kunci"), BlokTeks(baris)] if baris else []


def first_things(bahan: Bahan) -> list[tuple[int, Temuan]]:
    """Return kesalahan and peringatan in working order, each with its number on Pemeriksaan."""
    bernomor = enumerate(in_shown_order(bahan.temuan), 1)
    terbuka = ((n, temuan) for n, temuan in bernomor if not temuan.diterima)
    return [(n, temuan) for n, temuan in terbuka if temuan.tingkat != "informasi"]


_Urut = tuple[int, Temuan]  # a finding with its number on Pemeriksaan


def _to_do(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return what to do first: old and new, linked to the cell, numbered as on Pemeriksaan."""
    semua = first_things(bahan)
    if not semua:
        return []

    def change(s: _Urut) -> Isi:
        asal = " · ".join(t for t in (s[1].berkas, s[1].lembar) if t)
        teks = write_fix(s[1]) or s[1].saran
        return Isi(f"{asal}\n{teks}" if asal else teks)

    def place(s: _Urut) -> Isi:
        tautan = link_of(bahan, s[1]) or nama_sel("pemeriksaan", s[0])
        return Isi(place_of(s[1]) or "Pemeriksaan", "tautan", tautan=tautan)

    kolom: list[KolomTabel[_Urut]] = [
        KolomTabel(
            _LEBAR[0],
            "No.",
            lambda s: Isi(s[0], "tautan_tengah", tautan=nama_sel("pemeriksaan", s[0])),
        ),
        KolomTabel(_LEBAR[1], "Yang dikerjakan (sel, lama → baru)", change),
        KolomTabel(_LEBAR[2], "Apa yang salah", lambda s: Isi(s[1].pesan)),
        KolomTabel(_LEBAR[3], "Lihat selnya", place),
        KolomTabel(
            _LEBAR[4], "Tingkat", lambda s: Isi(s[1].tingkat.upper(), f"tingkat_{s[1].tingkat}")
        ),
    ]
    blok: list[BlokTabel | BlokTeks] = [
        heading("Kerjakan dulu, dari atas ke bawah"),
        table(kolom, semua[:_DIKERJAKAN]),
    ]
    sisa = len(semua) - _DIKERJAKAN
    if sisa > 0:
        kata = f"… dan {sisa} lagi di lembar Pemeriksaan."
        tujuan = nama_sel("pemeriksaan", semua[_DIKERJAKAN][0])
        blok.append(BlokTeks((Baris((Isi(kata, "tautan", tautan=tujuan),)),)))
    return blok


def _identity(bahan: Bahan) -> tuple[str, ...]:
    """Return agency, kabupaten, provinsi and year on one line."""
    identitas = bahan.identitas
    kabupaten, provinsi = (identitas.get(k, "") for k in ("kabupaten", "provinsi"))
    if kabupaten and not kabupaten.lower().startswith(("kab", "kota")):
        kabupaten = f"Kabupaten {kabupaten}"
    bagian = (bahan.instansi, kabupaten, provinsi, f"Tahun {bahan.tahun}" if bahan.tahun else "")
    teks = " · ".join(t for t in bagian if t)
    return (teks,) if teks else ()


def build_ringkasan(
    bahan: Bahan, lembar: Sequence[Lembar], sumber: Sequence[LembarSumber]
) -> Lembar:
    """Return the sheet; `lembar` and `sumber` are the other sheets, for the contents."""
    kartu = [
        *_budget_cards(bahan),
        *capaian_cards(bahan),
        *_efisiensi_cards(bahan),
        *_survey_cards(bahan),
    ]
    grafik = program_chart(bahan)
    return Lembar(
        kunci="ringkasan",
        nama="Ringkasan",
        judul="Ringkasan LKJiP",
        anak_judul=_identity(bahan),
        blok=(
            _verdict(bahan),
            *_figure_block(kartu),
            *_to_do(bahan),
            *contents(bahan, lembar, sumber, _LEBAR),
        ),
        catatan=(
            "Temuan dan status dihitung saat berkas ini disusun. Bila sel di lembar sumber diubah, "
            "angka dan tabel ikut berubah; jalankan lagi untuk memeriksa ulang.",
            *_choices(bahan),
        ),
        grafik_samping=grafik[0] if grafik else None,
        arah="mendatar",
        warna_tab="ringkasan",
        lebar=_LEBAR,
    )


def _choices(bahan: Bahan) -> list[str]:
    """Return what may still be chosen or filled in: no page that is handed in asks for it."""
    hasil = bahan.hasil
    kata = []
    if any(baris.ukuran.arah != "positif" for baris in hasil.capaian_kinerja):
        kata.append(
            "Rumus indikator negatif (A atau B) dapat diganti di lembar Metode; capaian ikut "
            "berubah. Supaya tetap, tulis di Pengaturan."
        )
    if hasil.responden is not None and hasil.responden.populasi is None:
        kata.append(
            "Ukuran sampel SKM belum diperiksa: isi Populasi (banyaknya pengguna layanan) di "
            "Pengaturan."
        )
    return kata


_CARA_INGGRIS = (
    "Excel ini menulis angka cara Inggris (1,234.56). Ubah di Control Panel › Region › Indonesian "
    "supaya tampil 1.234,56."
)


def _regional_warning() -> Baris:
    """Return the line; blank where the computer writes a decimal comma.

    FIXED writes a half as 0,5 or 0.5: the second character tells the settings.
    """
    rumus = f'=IF(MID(FIXED(0.5,1),2,1)=".","{_CARA_INGGRIS}","")'
    return Baris((Isi("", "peringatan_baris", rumus),))
