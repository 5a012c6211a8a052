"""Tabel 3.6: capaian beside serapan, and efisiensi by the three methods."""

from lkjip_xl.measures import capaian, efisiensi, persen
from lkjip_xl.model.hasil import BarisEfisiensi
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, group_title, percent
from lkjip_xl.report.capaian import source_figure
from lkjip_xl.report.isi import Baris, BlokTabel, Isi, Kolom, KolomHitung, Lembar, acuan, nama_sel

KUNCI = "3.6"
NAMA_METODE = {
    "sisa": "sisa (100% − serapan)",
    "selisih": "selisih (capaian − serapan)",
    "pmk": "PMK 214/PMK.02/2017",
}


def _figure_source(bahan: Bahan, satu: BarisEfisiensi, peran: str) -> str | None:
    """Return the token of the cell that a figure comes from: 3.1, 3.5, or its own table."""
    if peran in {"target", "realisasi"} and satu.dari_capaian is not None:
        return acuan("3.1", satu.dari_capaian, peran)
    if peran in {"anggaran", "realisasi_anggaran"} and satu.dari_total:
        return acuan("3.5", "jumlah", peran.removesuffix("_anggaran"))
    tabel = bahan.gabungan.tabel("efisiensi")
    if tabel is None or satu.posisi is None:
        return None
    baris = int(satu.asal.rsplit("|", 1)[1]) - 1
    return source_figure(tabel, bahan.sumber("efisiensi"), baris, peran)


def _given(bahan: Bahan, satu: BarisEfisiensi, kunci: int, peran: str, gaya: str) -> Isi:
    """Return a figure that another cell gives; blank stays blank."""
    nilai = getattr(satu, peran)
    sel = _figure_source(bahan, satu, peran)
    if nilai is None or sel is None:
        return Isi(None, gaya)
    return Isi(nilai, gaya, f"={sel}", nama_sel(KUNCI, kunci, peran))


def _row(bahan: Bahan, satu: BarisEfisiensi, kunci: int) -> Baris:
    """Return one row; what it has no figures for stays blank."""
    sel = {p: acuan(KUNCI, kunci, p) for p in ("target", "realisasi", "capaian", "serapan", "sisa")}
    a, r = acuan(KUNCI, kunci, "anggaran"), acuan(KUNCI, kunci, "realisasi_anggaran")
    e = acuan(KUNCI, kunci, "e")
    terukur, berdana = satu.target is not None, satu.anggaran is not None
    berdua = terukur and berdana

    def hitung(ada: bool, nilai: object, rumus: str, kolom: str) -> Isi:
        if not ada:
            return Isi(None, "persen")
        return percent(nilai, rumus, nama_sel(KUNCI, kunci, kolom))  # type: ignore[arg-type]

    rumus_capaian = capaian.rumus(sel["target"], sel["realisasi"], "positif")
    keterangan = efisiensi.rumus_kata(sel["capaian"], sel["sisa"])
    return Baris(
        (
            Isi(kunci + 1, "teks_tengah"),
            Isi(satu.nama),
            _given(bahan, satu, kunci, "target", "angka_umum"),
            _given(bahan, satu, kunci, "realisasi", "angka_umum"),
            hitung(terukur, satu.capaian, rumus_capaian, "capaian"),
            _given(bahan, satu, kunci, "anggaran", "rupiah"),
            _given(bahan, satu, kunci, "realisasi_anggaran", "rupiah"),
            hitung(berdana, satu.serapan, persen.rumus(r, a), "serapan"),
            hitung(berdana, satu.efisiensi_sisa, efisiensi.rumus_sisa(sel["serapan"]), "sisa"),
            hitung(
                berdua,
                satu.efisiensi_selisih,
                efisiensi.rumus_selisih(sel["capaian"], sel["serapan"]),
                "selisih",
            ),
            hitung(berdua, satu.e_pmk, efisiensi.rumus_e(a, sel["capaian"], r), "e"),
            hitung(berdua, satu.ne_pmk, efisiensi.rumus_ne(e), "ne"),
            Isi(satu.keterangan, "teks", keterangan, nama_sel(KUNCI, kunci, "keterangan"))
            if berdua
            else Isi(None),
        )
    )


def build_efisiensi(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None where nothing has a budget."""
    if not bahan.hasil.efisiensi:
        return None
    baris: list[Baris] = []
    kelompok = ""
    for kunci, satu in enumerate(bahan.hasil.efisiensi):
        if satu.kelompok and satu.kelompok != kelompok:
            kelompok = satu.kelompok
            baris.append(Baris((None, Isi(group_title(kelompok))), ragam="kelompok"))
        baris.append(_row(bahan, satu, kunci))
    kinerja, anggaran, hasil = "Kinerja", "Anggaran", "Tingkat Efisiensi"
    kolom = (
        Kolom(5, ("No.", "")),
        Kolom(34, ("Tujuan/Sasaran", "")),
        Kolom(9, (kinerja, "Target")),
        Kolom(10, (kinerja, "Realisasi")),
        Kolom(11, (kinerja, "% Capaian")),
        Kolom(17, (anggaran, "Anggaran (Rp)")),
        Kolom(17, (anggaran, "Realisasi (Rp)")),
        Kolom(11, (anggaran, "% Serapan")),
        Kolom(12, (hasil, "Sisa (100% − serapan)")),
        Kolom(12, (hasil, "Capaian − serapan")),
        Kolom(11, (hasil, "E (PMK 214)")),
        Kolom(11, (hasil, "NE (PMK 214)")),
        Kolom(20, ("Keterangan", "")),
    )
    metode = bahan.gabungan.pengaturan.metode_efisiensi
    return Lembar(
        kunci=KUNCI,
        nama="3.6 Efisiensi",
        judul="Tabel 3.6 Efisiensi Anggaran",
        anak_judul=bahan.sub_title(),
        blok=(BlokTabel(kolom, tuple(baris), nomor_kolom=True),),
        catatan=(
            f"Metode yang dipakai instansi ini: {NAMA_METODE[metode]}. Metode lain ditampilkan "
            "sebagai pembanding.",
            "E dan NE menurut PMK 214/PMK.02/2017 hanya acuan: berlaku untuk kementerian/lembaga "
            "dan sudah diganti PMK 22/PMK.02/2021.",
        ),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return serapan and efisiensi beside the source of Tabel 3.6."""
    serapan: dict[int, Isi] = {}
    sisa: dict[int, Isi] = {}
    for satu in bahan.hasil.efisiensi:
        if satu.posisi is None or satu.anggaran is None:
            continue
        b = int(satu.asal.rsplit("|", 1)[1]) - 1
        a = _figure_source(bahan, satu, "anggaran")
        r = _figure_source(bahan, satu, "realisasi_anggaran")
        if a and r:
            serapan[b] = percent(
                satu.serapan, persen.rumus(r, a), nama_sel("H", sumber, b, "serapan")
            )
            sel = acuan("H", sumber, b, "serapan")
            sisa[b] = percent(satu.efisiensi_sisa, efisiensi.rumus_sisa(sel))
    del tabel
    return (
        KolomHitung("% Serapan (dihitung)", serapan),
        KolomHitung("Efisiensi sisa (dihitung)", sisa),
    )
