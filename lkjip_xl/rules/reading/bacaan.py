"""B: what could not be read, or was read in one of several ways."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.cells.lists import letters, others
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_persen
from lkjip_xl.measures.pohon import own_amount
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel, columns_of, is_table_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.jenis import JENIS
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, is_to_come, role_columns, sebut, temuan_di
from lkjip_xl.rules.reading.sisa import blank_remainders
from lkjip_xl.rules.ukur import expected_capaian, measured

# Roles whose figures the program calculates itself, whatever a source says.
_JARANG_KOSONG = 5  # at most one leaf in so many was forgotten
_TURUNAN = {"sisa", "persen", "persen_anggaran", "kategori", "kemajuan", "efisiensi"}


@aturan("kesalahan", "informasi")
def b103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: rumus yang belum pernah dihitung, jadi tidak menyimpan hasil.

    Mengapa: berkas yang dibuat program lain dapat berisi rumus tanpa nilai.
    Contoh: =SUM(F10:F12) yang tampak kosong sampai berkasnya dibuka di Excel.
    Cara memperbaiki: buka berkasnya di Excel, simpan, lalu jalankan lagi.
    Keterbatasan: baris induk, jumlah, sisa, persen, dan capaian dihitung ulang dari angka lain,
    jadi di sana hanya informasi; rumus di baris tanpa nama diabaikan.
    """
    for tabel in konteks.tabel():
        angka = columns_of(tabel)
        bernama = _named_rows(tabel)
        di_angka = [s for s in tabel.belum_dihitung if s[1] in angka]
        tempat = [s for s in di_angka if bernama is None or s[0] in bernama]
        dihitung, turunan = _counted_rows(tabel), _derived_columns(tabel)
        hilang = [s for s in tempat if s[0] not in dihitung and s[1] not in turunan]
        tempat = sorted({*tempat, *_recalculated(konteks, tabel)})
        if hilang:
            yield temuan_di(
                tabel,
                "B103",
                "kesalahan",
                hilang,
                f"Ada {len(hilang)} rumus yang belum pernah dihitung, jadi nilainya tidak ada.",
                "Buka berkasnya di Excel, simpan, lalu jalankan lagi.",
            )
        elif tempat:
            yield temuan_di(
                tabel,
                "B103",
                "informasi",
                tempat,
                f"Ada {len(tempat)} rumus yang belum pernah dihitung; angkanya dihitung ulang dari "
                "angka lain di tabel ini.",
                "Buka berkasnya di Excel dan simpan, supaya nilainya tampak.",
            )


def _recalculated(konteks: Konteks, tabel: Tabel) -> list[Tempat]:
    """Return the leaves that held no value, but whose formula could be evaluated here."""
    grid = konteks.grid(tabel)
    if grid is None:
        return []
    return [sel for sel in sorted(tabel.dihitung_ulang) if grid.nilai(*sel) is None]


def _named_rows(tabel: Tabel) -> set[int] | None:
    """Return the rows that a budget knows: a form has formulas in rows that nobody filled."""
    if not isinstance(tabel.isi, Pohon):
        return None
    total = tabel.isi.total
    return {s.baris for s in tabel.isi.simpul} | ({total.baris} if total else set())


def _counted_rows(tabel: Tabel) -> set[int]:
    """Return the rows whose figures are counted from other rows: parents and totals."""
    daftar = tabel.isi
    if isinstance(daftar, Pohon):
        induk = {s.baris for p, s in enumerate(daftar.simpul) if daftar.anak[p]}
    elif isinstance(daftar, DaftarPegawai):
        induk = {s.baris for s in daftar.baris if s.kepala}
        induk |= {s.jumlah.baris for s in daftar.subjumlah}
    else:
        return set()
    return induk | ({daftar.total.baris} if daftar.total else set())


def _derived_columns(tabel: Tabel) -> set[int]:
    """Return the columns whose figures are calculated anew from others of the same row."""
    nama = _TURUNAN | ({"capaian"} if {"target", "realisasi"} <= tabel.kolom.keys() else set())
    return {k for peran in nama for k in role_columns(tabel, peran)}


@aturan("informasi")
def b104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: beberapa kolom dapat berarti anggaran atau realisasi, dan satu dipilih atau dijumlahkan.

    Mengapa: pilihan yang salah membuat semua angka salah; karena itu selalu disebut.
    Contoh: kolom Pagu Sebelum dan Pagu Setelah; yang dipakai Pagu Setelah.
    Cara memperbaiki: bila pilihannya keliru, tulis lembar Pemetaan dengan lkjip-xl petakan
    --tulis, ganti huruf kolom pada peran itu, lalu taruh bersama sumber.
    Keterbatasan: pilihan hanya berdasarkan kata pada kepala kolom.
    """
    for tabel in konteks.tabel():
        for peran, kolom_lain in tabel.kolom_pilihan.items():
            if peran not in tabel.kolom:
                continue  # B123
            dipakai = letters(tabel.kolom[peran])
            tidak = letters(kolom_lain)
            yield temuan_di(
                tabel,
                "B104",
                "informasi",
                [(tabel.baris_kepala[0], k) for k in (*tabel.kolom[peran], *kolom_lain)],
                f"Sebagai {peran} dipakai kolom {dipakai}; kolom {tidak} juga mungkin.",
                f"Bila keliru, ganti huruf kolom untuk peran {peran.replace('_', ' ')} di lembar "
                "Pemetaan (lkjip-xl petakan SUMBER --tulis membuatnya).",
            )
        for peran in ("anggaran", "realisasi"):
            yield from _added_parts(tabel, peran)


def _added_parts(tabel: Tabel, peran: str) -> Iterator[Temuan]:
    """Yield that a role is added up from columns of months, quarters or parts, where it is."""
    kolom = tabel.kolom.get(peran, ())
    if len(kolom) < 2 or any(nama.startswith(f"{peran}_") for nama in tabel.kolom):
        return
    yield temuan_di(
        tabel,
        "B104",
        "informasi",
        [(tabel.baris_kepala[-1], k) for k in kolom],
        f"{peran.capitalize()} dijumlahkan dari kolom {letters(kolom)}, karena tidak "
        "ada kolom yang memuat jumlahnya.",
        "Bila keliru (misalnya tiap kolom sudah memuat angka sejak Januari), sebut yang benar "
        f"sebagai {peran} di lembar Pemetaan (lkjip-xl petakan SUMBER --tulis membuatnya).",
    )


@aturan("kesalahan")
def b105(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: berkas di dalam folder yang tidak dapat dibaca.

    Mengapa: angkanya mungkin seharusnya ikut diperiksa.
    Contoh: berkas bersandi, rusak, atau halaman web (MHTML) bernama .xls.
    Cara memperbaiki: ikuti saran pada temuannya, atau keluarkan berkas itu dari folder.
    Keterbatasan: berkas yang disebut sendiri dan gagal dibaca menghentikan program.
    """
    for berkas, pesan, saran in konteks.berkas_gagal:
        yield Temuan("B105", "kesalahan", pesan, saran, berkas=berkas)


@aturan("kesalahan", "peringatan")
def b107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sel kosong di tempat yang seharusnya berisi angka atau penilaian.

    Mengapa: sel kosong dapat berarti nol, belum diisi, atau terhapus; hanya orang yang tahu.
    Contoh: capaian sebuah program kosong, sedangkan program lain terisi.
    Cara memperbaiki: isi selnya; bila memang nol, tulis 0.
    Keterbatasan: baris induk yang kosong dihitung dari rinciannya dan bukan temuan.
    """
    for tabel in konteks.tabel():
        if is_table_of(tabel, Pohon):
            yield from _blank_amounts(tabel, tabel.isi)
            yield from blank_remainders(tabel, tabel.isi)
        elif is_table_of(tabel, DaftarIndikator) and not is_to_come(konteks, tabel):
            yield from _blank_figures(konteks, tabel)


def _blank_amounts(tabel: Tabel, pohon: Pohon) -> Iterator[Temuan]:
    """Report leaves without an amount beside siblings that have one."""
    dilewati = {(s.baris, s.kolom) for s in tabel.keraguan} | set(tabel.belum_dihitung)
    for peran in ("anggaran", "realisasi"):
        kolom = role_columns(tabel, peran)
        nilai = ukur_pohon.hitung(pohon, kolom)
        sel = []
        for anak in (pohon.akar, *pohon.anak):
            kosong = [a for a in anak if nilai[a] is None]
            if kosong and len(kosong) < len(anak):
                sel += [(pohon.simpul[a].baris, kolom[0]) for a in kosong]
        sel += [(pohon.simpul[a].baris, kolom[0]) for a in _lost_below(pohon, kolom, nilai)]
        sel = sorted(set(sel) - dilewati)
        if sel:
            simpul = next(s for s in pohon.simpul if s.baris == sel[0][0] and not s.maya)
            sisanya = others(sel, "baris lain")
            yield temuan_di(
                tabel,
                "B107",
                "peringatan",
                sel,
                f"{peran.capitalize()} {sebut(simpul.tingkat, simpul.uraian)}{sisanya} kosong, "
                "sedangkan baris di sekitarnya terisi. Dihitung sebagai 0.",
                "Isi angkanya; bila memang nol, tulis 0.",
            )


def _lost_below(pohon: Pohon, kolom: tuple[int, ...], nilai: Sequence[Decimal | None]) -> list[int]:
    """Return the leaves that are blank where all of a parent that states an amount are.

    Each has another amount, and few are so: else the column ends at a higher level.
    """
    induk = [p for p in pohon.induk if own_amount(pohon.simpul[p], kolom)]
    kosong = [p for p in induk if all(nilai[a] is None for a in pohon.anak[p])]
    hilang = [a for p in kosong for a in pohon.anak[p] if any(pohon.simpul[a].jumlah.values())]
    terisi = [p for p, n in enumerate(nilai) if n is not None]
    daun = sum(1 for p in terisi if not pohon.anak[p])
    return hilang if len(hilang) * _JARANG_KOSONG <= daun else []


def _expected(tabel: Tabel, indikator: Indikator) -> list[tuple[NamaPeran, str, bool]]:
    """Return role, words and blankness of the cells that a row must fill."""
    if tabel.dikenali != "capaian_kegiatan":
        if _is_heading(tabel, indikator):
            return []
        return [
            (
                peran,
                peran.replace("_", " "),
                indikator.nilai[peran].nilai is None
                and not (peran == "target" and indikator.rentang),
            )
            for peran in (JENIS[tabel.dikenali].diisi if tabel.dikenali in JENIS else ())
            if peran in indikator.nilai and (indikator.indikator or indikator.nama)
        ]
    hasil: list[tuple[NamaPeran, str, bool]] = []
    if indikator.nama and "capaian" in indikator.nilai:
        kosong = indikator.nilai["capaian"].nilai is None
        hasil.append(("capaian", "% capaian tujuan atau sasaran", kosong))
    if indikator.program_kegiatan and "capaian_kegiatan" in indikator.nilai:
        kosong = indikator.nilai["capaian_kegiatan"].nilai is None
        hasil.append(("capaian_kegiatan", "% capaian program atau kegiatan", kosong))
    if indikator.program_kegiatan and "menunjang" in indikator.teks:
        hasil.append(
            ("menunjang", "penilaian menunjang atau tidak", not indikator.teks["menunjang"])
        )
    return hasil


def _is_heading(tabel: Tabel, indikator: Indikator) -> bool:
    """Tell a row that only names a tujuan or sasaran, whose indikator stand below it."""
    kosong = all(n.nilai is None and not n.teks for n in indikator.nilai.values())
    return "indikator" in tabel.kolom and not indikator.indikator and kosong


def _name_only(konteks: Konteks, tabel: Tabel[DaftarIndikator]) -> set[int]:
    """Return the rows without indikator and figures that are parents in the budget beside.

    What they reached may be measured below them, by their sub kegiatan.
    """
    if "indikator_kegiatan" not in tabel.kolom:
        return set()
    induk: set[int] = set()
    for lain in konteks.tabel():
        if is_table_of(lain, Pohon) and (lain.berkas, lain.lembar) == (tabel.berkas, tabel.lembar):
            induk |= {lain.isi.simpul[p].baris for p in lain.isi.induk}
    tanpa = (s for s in tabel.isi.baris if not s.indikator_kegiatan and s.baris in induk)
    return {s.baris for s in tanpa if all(n.nilai is None for n in s.nilai.values())}


def _blank_figures(konteks: Konteks, tabel: Tabel[DaftarIndikator]) -> Iterator[Temuan]:
    """Report blank cells of a performance table, a finding per column."""
    ragu = {(s.baris, s.kolom) for s in tabel.keraguan} | set(tabel.belum_dihitung)
    menurut_triwulan = "realisasi" if "realisasi" in tabel.kolom_pilihan else None  # B123 asks
    kosong: dict[NamaPeran, list[Indikator]] = {}
    sebutan: dict[NamaPeran, str] = {}
    nama_saja = _name_only(konteks, tabel)
    for indikator in (s for s in tabel.isi.baris if s.baris not in nama_saja):
        for peran, kata, hampa in _expected(tabel, indikator):
            if (
                hampa
                and peran != menurut_triwulan
                and (indikator.baris, tabel.kolom[peran][0]) not in ragu
            ):
                kosong.setdefault(peran, []).append(indikator)
                sebutan[peran] = kata
    for peran, baris_kosong in kosong.items():
        benar = _known(konteks, tabel, baris_kosong[0], peran) if len(baris_kosong) == 1 else None
        saran = (
            "Isi selnya (bila memang nol, tulis 0), atau jelaskan di laporan mengapa belum dapat "
            "dinilai."
        )
        if benar is not None:
            saran = f"Isi {tulis_persen(benar)}, capaian menurut target dan realisasinya."
        nama = (
            baris_kosong[0].program_kegiatan
            if peran.endswith(("kegiatan", "menunjang"))
            else baris_kosong[0].nama
        )
        sisanya = others(baris_kosong, "baris lain")
        yield temuan_di(
            tabel,
            "B107",
            "peringatan",
            [(s.baris, tabel.kolom[peran][0]) for s in baris_kosong],
            f"Kosong: {sebutan[peran]} pada “{nama or baris_kosong[0].indikator}”{sisanya}.",
            saran,
            seharusnya=benar,
        )


def _known(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator, peran: NamaPeran
) -> Decimal | None:
    """Return the capaian that belongs into a blank cell, where a target and a realisasi give it."""
    if peran != "capaian":
        return None
    if tabel.dikenali == "capaian_kinerja":
        return expected_capaian(konteks, tabel, indikator)
    ukur = measured(konteks, tabel, indikator)
    return ukur.capaian if ukur else expected_capaian(konteks, tabel, indikator)
