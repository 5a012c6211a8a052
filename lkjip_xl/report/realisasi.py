"""Tabel 3.5: anggaran and realisasi of each program, kegiatan and sub kegiatan."""

from lkjip_xl.join.pairs import pair_trees
from lkjip_xl.measures import jumlah, persen
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.hasil import BarisRealisasi
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, category, first_entry, percent
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    Grafik,
    Isi,
    Kolom,
    Lembar,
    Seri,
    acuan,
    acuan_sumber,
    nama_sel,
)

KUNCI = "3.5"
_TAMPIL = ("urusan", "bidang_urusan", "skpd", "program", "kegiatan", "sub_kegiatan")
_PALING_BANYAK_GRAFIK = 30


def shown_rows(pohon: Pohon) -> list[int]:
    """Return the rows that the sheet shows, each below its parent, down to sub kegiatan."""
    hasil: list[int] = []
    antre = list(reversed(pohon.akar))
    while antre:
        posisi = antre.pop()
        if pohon.simpul[posisi].tingkat in _TAMPIL:
            hasil.append(posisi)
        antre.extend(reversed(pohon.anak[posisi]))
    return hasil


def _amount_formula(
    bahan: Bahan, tabel: Tabel, pohon: Pohon, posisi: int, peran: str, desimal: int
) -> str:
    """Return a row's amount: the sum of the rows shown below it, or its cell on the source."""
    anak = [a for a in pohon.anak[posisi] if pohon.simpul[a].tingkat in _TAMPIL]
    if anak:
        return jumlah.rumus([acuan(KUNCI, a, peran) for a in anak], desimal)
    if posisi in bahan.gabungan.dari_dpa:
        return _budget_formula(bahan, posisi) if peran == "anggaran" else "=0"
    sumber, baris = bahan.sumber("anggaran"), pohon.simpul[posisi].baris
    kolom = tabel.kolom.get(peran, ())
    if pohon.anak[posisi] or not kolom:
        return "=" + acuan("H", sumber, baris, peran) if kolom else "=0"
    sel = [acuan_sumber(sumber, baris, k) for k in kolom]
    if len(sel) > 1:
        return jumlah.rumus(sel, desimal)
    ragu = any((s.baris, s.kolom) == (baris, kolom[0]) for s in tabel.keraguan)
    return f"=N({sel[0]})" if ragu else f"={sel[0]}"


def _budget_formula(bahan: Bahan, posisi: int) -> str:
    """Return the pagu of a row that only the DPA has: the calculated cell beside its source."""
    nomor, di_dpa = bahan.gabungan.dari_dpa[posisi]
    tabel = bahan.gabungan.entri[nomor]
    if not isinstance(tabel, Tabel) or not isinstance(tabel.isi, Pohon):
        return "=0"
    baris = tabel.isi.simpul[di_dpa].baris
    return "=" + acuan("H", first_entry(bahan.gabungan, nomor), baris, "anggaran")


def kode_by_row(bahan: Bahan, pohon: Pohon) -> dict[int, str]:
    """Return each row's kode: its own, else that of its partner in a DPA."""
    kode = {p: s.kode for p, s in enumerate(pohon.simpul) if s.kode}
    for _, tabel in bahan.gabungan.semua("anggaran"):
        if not isinstance(tabel.isi, Pohon) or tabel.isi is pohon:
            continue
        for satu in pair_trees(tabel.isi, pohon):
            dari = tabel.isi.simpul[satu.kiri].kode
            if dari:
                kode.setdefault(satu.kanan, dari)
    return kode


def _figures(
    satu: BarisRealisasi,
    kunci: int | str,
    anggaran: str,
    realisasi: str,
    bahan: Bahan,
    desimal: int,
) -> tuple[Isi, ...]:
    """Return the cells from anggaran to kategori of one row."""
    a, r = acuan(KUNCI, kunci, "anggaran"), acuan(KUNCI, kunci, "realisasi")
    p = acuan(KUNCI, kunci, "persen")
    skala = bahan.gabungan.pengaturan.skala_serapan
    sisa = jumlah.rumus_sisa(a, r, desimal)
    return (
        Isi(satu.anggaran, "rupiah", anggaran, nama_sel(KUNCI, kunci, "anggaran")),
        Isi(satu.realisasi, "rupiah", realisasi, nama_sel(KUNCI, kunci, "realisasi")),
        Isi(satu.sisa, "rupiah", sisa, nama_sel(KUNCI, kunci, "sisa")),
        percent(satu.persen, persen.rumus(r, a), nama_sel(KUNCI, kunci, "persen")),
        category(p, satu.kategori, "serapan", skala),
    )


def _outline(pohon: Pohon, posisi: int) -> int:
    """Return the outline level: rows above program are never folded away."""
    return max(0, _TAMPIL.index(pohon.simpul[posisi].tingkat) - _TAMPIL.index("program"))


def _look(tingkat: str) -> str:
    """Return the row look of a level."""
    return "skpd" if _TAMPIL.index(tingkat) < _TAMPIL.index("program") else tingkat


def _rows(bahan: Bahan, tabel: Tabel, pohon: Pohon) -> list[Baris]:
    """Return the rows of the table, the total last."""
    hasil = bahan.hasil.realisasi_anggaran
    kode = kode_by_row(bahan, pohon)
    tampil = shown_rows(pohon)
    desimal = jumlah.decimals(n for s in hasil for n in (s.anggaran, s.realisasi))
    baris: list[Baris] = []
    nomor = 0
    for posisi in tampil:
        satu = hasil[posisi]
        nomor += satu.tingkat == "program"
        rumus = [
            _amount_formula(bahan, tabel, pohon, posisi, peran, desimal)
            for peran in ("anggaran", "realisasi")
        ]
        baris.append(
            Baris(
                (
                    Isi(nomor if satu.tingkat == "program" else None, "teks_tengah"),
                    Isi(kode.get(posisi), "kode"),
                    Isi(satu.uraian, "teks", nama=nama_sel(KUNCI, posisi, "uraian")),
                    *_figures(satu, posisi, rumus[0], rumus[1], bahan, desimal),
                ),
                garis_besar=_outline(pohon, posisi),
                ragam=_look(satu.tingkat),
            )
        )
    akar = [p for p in tampil if pohon.simpul[p].induk is None]
    total = [
        jumlah.rumus([acuan(KUNCI, p, peran) for p in akar], desimal)
        for peran in ("anggaran", "realisasi")
    ]
    isi = _figures(hasil[-1], "jumlah", total[0], total[1], bahan, desimal)
    baris.append(Baris((None, None, Isi("JUMLAH", "teks"), *isi), ragam="jumlah"))
    return baris


def _chart(pohon: Pohon) -> tuple[Grafik, ...]:
    """Return the chart of anggaran and realisasi per program."""
    program = [p for p, s in enumerate(pohon.simpul) if s.tingkat == "program"]
    if not 1 < len(program) <= _PALING_BANYAK_GRAFIK:
        return ()
    kategori = tuple(nama_sel(KUNCI, p, "uraian") for p in program)
    return (
        Grafik(
            "batang",
            "Anggaran dan realisasi per program",
            tuple(
                Seri(
                    peran.capitalize(), kategori, tuple(nama_sel(KUNCI, p, peran) for p in program)
                )
                for peran in ("anggaran", "realisasi")
            ),
            "Diagram batang anggaran dan realisasi tiap program, dalam juta rupiah; angkanya "
            "ada di tabel lembar 3.5.",
            sumbu="juta",
        ),
    )


def program_chart(bahan: Bahan) -> tuple[Grafik, ...]:
    """Return the chart per program for the first sheet, empty without a realisasi."""
    tabel = bahan.gabungan.tulang
    return _chart(tabel.isi) if tabel and isinstance(tabel.isi, Pohon) else ()


def build_realisasi(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without a table of realisasi."""
    tabel = bahan.gabungan.tulang
    if tabel is None or not isinstance(tabel.isi, Pohon):
        return None
    kolom = (
        Kolom(5, ("No.",)),
        Kolom(19, ("Kode",)),
        Kolom(56, ("Program/Kegiatan/Sub Kegiatan",)),
        Kolom(18, ("Anggaran (Rp)",)),
        Kolom(18, ("Realisasi (Rp)",)),
        Kolom(16, ("Sisa (Rp)",)),
        Kolom(10, ("%",)),
        Kolom(16, ("Kategori Serapan",)),
    )
    return Lembar(
        kunci=KUNCI,
        nama="3.5 Realisasi Anggaran",
        judul="Tabel 3.5 Realisasi Anggaran",
        anak_judul=bahan.sub_title(),
        blok=(BlokTabel(kolom, tuple(_rows(bahan, tabel, tabel.isi))),),
        catatan=(
            f"Sumber: {tabel.berkas}, lembar {tabel.lembar}. Jumlah setiap baris dihitung dari "
            "rincian di bawahnya.",
        ),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def counted_column(tabel: Tabel, pohon: Pohon, sumber: int, peran: str) -> dict[int, Isi]:
    """Return the calculated amounts beside a source, parents from their children."""
    kolom = tabel.kolom[peran]
    nilai = ukur_pohon.hitung(pohon, kolom)
    desimal = jumlah.decimals(nilai)
    isi: dict[int, Isi] = {}
    for posisi, satu in enumerate(pohon.simpul):
        anak = pohon.anak[posisi]
        sel = (
            [acuan("H", sumber, pohon.simpul[a].baris, peran) for a in anak]
            if not ukur_pohon.is_leaf(pohon, posisi, nilai)
            else [acuan_sumber(sumber, satu.baris, k) for k in kolom]
        )
        isi[satu.baris] = Isi(
            nilai[posisi] or 0, "rupiah", jumlah.rumus(sel, desimal),
            nama_sel("H", sumber, satu.baris, peran),
        )  # fmt: skip
    if pohon.total:
        sel = [acuan("H", sumber, pohon.simpul[a].baris, peran) for a in pohon.akar]
        isi[pohon.total.baris] = Isi(
            ukur_pohon.hitung_total(pohon, nilai), "rupiah", jumlah.rumus(sel, desimal),
            nama_sel("H", sumber, pohon.total.baris, peran),
        )  # fmt: skip
    return isi
