"""What of a Pemetaan sheet could not be obeyed, and what was: words for findings."""

from collections.abc import Sequence

from lkjip_xl.cells.lists import letters
from lkjip_xl.cells.numbers import read_text
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.pemetaan import BUKAN_TABEL, MasalahPeta, PetaTabel
from lkjip_xl.model.sel import alamat, huruf_kolom
from lkjip_xl.model.tabel import Entri, Tabel, TakDikenali
from lkjip_xl.norms.jenis import is_kind
from lkjip_xl.norms.peran import holds
from lkjip_xl.tables.kinds import has_role, missing_roles
from lkjip_xl.tables.pemetaan.mapped import family, kind_of_block


def _problem(peta: PetaTabel, nama: str, pesan: str, saran: str) -> MasalahPeta:
    """Return a problem at the cell where a thing was said, else at the block's first cell."""
    sel = peta.sel.get(nama, peta.sel["blok"])
    return MasalahPeta(sel, "kesalahan", f"{peta.berkas} lembar {peta.lembar}: {pesan}", saran)


def _rows_of(grid: Grid, peta: PetaTabel, tabel: Tabel | None) -> range:
    """Return the rows in which a block's columns must hold something."""
    if tabel is not None:
        awal = max(tabel.baris_kepala) + 1 if tabel.baris_kepala else tabel.rentang[0]
        return range(awal, tabel.rentang[2] + 1)
    awal = peta.dari if peta.dari is not None else max(peta.kepala or (-1,)) + 1
    return range(awal, min(peta.sampai or grid.n_baris, grid.n_baris))


def _holds(grid: Grid, baris: range, kolom: int, *, teks: bool) -> bool:
    """Tell whether a column holds a number (or a text that is one) in some rows, or any word."""
    for b in baris:
        nilai = grid.nilai(b, kolom)
        if teks and rapikan(nilai):
            return True
        if isinstance(nilai, int | float) and not isinstance(nilai, bool):
            return True
        if isinstance(nilai, str) and read_text(nilai, ".").nilai is not None:
            return True
    return False


def _beyond(grid: Grid, peta: PetaTabel) -> MasalahPeta | None:
    """Return the problem of a block whose rows lie below the sheet's last one."""
    for nama, baris in (("kepala", max(peta.kepala or (-1,))), ("dari", peta.dari or -1)):
        if baris >= grid.n_baris:
            pesan = f"baris {baris + 1} tidak ada; baris terakhir lembar itu {grid.n_baris}."
            return _problem(peta, nama, pesan, "Perbaiki nomor barisnya.")
    return None


def _check_columns(grid: Grid, peta: PetaTabel, tabel: Tabel | None) -> list[MasalahPeta]:
    """Return the columns that cannot be what a block says; those recognised anyway may be blank."""
    baris = _rows_of(grid, peta, tabel)
    beda = tabel.pemetaan.beda if tabel and tabel.pemetaan else peta.kolom.keys()
    hasil = []
    for peran, kolom in peta.kolom.items():
        if tabel and not has_role(tabel.dikenali, peran):
            hasil.append(_foreign_role(peta, peran, tabel.dikenali))
        elif kolom and (pesan := _wrong_column(grid, peta, peran, baris, peran in beda)):
            saran = "Perbaiki huruf kolomnya; lkjip-xl petakan menggambar lembar itu."
            hasil.append(_problem(peta, f"peran {peran}", pesan, saran))
        elif tabel and set(kolom) != set(tabel.kolom.get(peran, ())):
            hasil.append(_not_obeyed(peta, peran, tabel))
    return hasil


def _not_obeyed(peta: PetaTabel, peran: str, tabel: Tabel) -> MasalahPeta:
    """Return the problem of a role whose columns the table's own form decides."""
    nama, tetap = peran.replace("_", " "), letters(tabel.kolom.get(peran, ())) or "tidak ada"
    huruf = letters(peta.kolom[peran]) or "tidak ada"
    pesan = f"{nama} tidak dapat dibaca dari kolom {huruf}; yang dipakai kolom {tetap}."
    saran = "Tunjuk satu kolom yang benar-benar berisi peran itu, atau hapus barisnya."
    return _problem(peta, f"peran {peran}", pesan, saran)


def _foreign_role(peta: PetaTabel, peran: str, dikenali: JenisTabel) -> MasalahPeta:
    """Return the problem of a role that the table's kind does not have."""
    pesan = f"tabel {dikenali.replace('_', ' ')} tidak punya peran {peran.replace('_', ' ')}."
    saran = "Pilih peran lain, atau isi Jenis tabel bila tabelnya memang jenis lain."
    return _problem(peta, f"peran {peran}", pesan, saran)


def _wrong_column(
    grid: Grid, peta: PetaTabel, peran: str, baris: range, pilihan: bool
) -> str | None:
    """Return why a role's columns cannot be, None where they can."""
    kolom, nama = peta.kolom[peran], peran.replace("_", " ")
    if (terjauh := max(kolom)) >= grid.n_kolom:
        akhir = huruf_kolom(grid.n_kolom - 1)
        return (
            f"kolom {huruf_kolom(terjauh)} ({nama}) tidak ada; kolom terakhir lembar itu {akhir}."
        )
    for k in kolom:
        if peran_lain := _second_role(peta, peran, k):
            return f"kolom {huruf_kolom(k)} ditunjuk untuk dua peran: {peran_lain} dan {nama}."
    teks = holds(peran) == "teks"
    if pilihan and not any(_holds(grid, baris, k, teks=teks) for k in kolom):
        apa = "tidak berisi apa pun" if teks else "tidak berisi satu angka pun"
        huruf = letters(kolom)
        return f"kolom {huruf} ({nama}) {apa} di bawah kepalanya."
    return None


def _second_role(peta: PetaTabel, peran: str, kolom: int) -> str:
    """Return another role, said before, of the same column.

    Kelompok belanja share theirs, and one text may hold kode and uraian.
    """
    for nama, lajur in peta.kolom.items():
        if nama == peran or {nama, peran} == {"kode", "uraian"}:
            return ""
        if kolom in lajur and family(nama) != family(peran):
            return nama.replace("_", " ")
    return ""


def _why_none(peta: PetaTabel, lembar: TakDikenali | None) -> MasalahPeta:
    """Return why a block gave no table."""
    dikenali = kind_of_block(peta, None)
    if not is_kind(dikenali):
        return _problem(
            peta, "dikenali", "jenis tabelnya belum diisi.", "Pilih Jenis tabel dari daftarnya."
        )
    nama = dikenali.replace("_", " ")
    if peta.kepala is None and peta.dari is None and lembar is not None:
        pesan = f"baris kepala tabel {nama} tidak ditemukan sendiri."
        saran = "Isi Baris kepala; bila tabelnya tanpa kepala, tulis tidak ada dan Data dari baris."
        return _problem(peta, "kepala", pesan, saran)
    if peta.kepala == () and peta.dari is None:
        pesan = f"tabel {nama} tanpa kepala perlu baris datanya."
        return _problem(peta, "dari", pesan, "Isi Data dari baris dengan nomor baris pertamanya.")
    if kurang := missing_roles(dikenali, peta.kolom):
        kata = "; ".join(" atau ".join(p.replace("_", " ") for p in baris) for baris in kurang)
        pesan = f"tidak terbaca sebagai tabel {nama}; peran yang belum ditunjuk: {kata}."
        return _problem(peta, "blok", pesan, "Tambahkan baris untuk peran itu beserta kolomnya.")
    pesan = f"tidak ada baris berisi yang terbaca sebagai tabel {nama} menurut baris ini."
    saran = (
        "Periksa Baris kepala, Data dari baris, dan huruf kolomnya, dan apakah tabel itu sudah "
        "diatur di baris lain."
    )
    return _problem(peta, "blok", pesan, saran)


def check_block(
    grid: Grid, peta: PetaTabel, entri: Sequence[Entri]
) -> tuple[list[MasalahPeta], str | None]:
    """Return what is wrong with a block, and what it changed (empty: nothing; None: not obeyed).

    `entri` are the entries of its sheet.
    """
    tempat = f"{peta.berkas} lembar {peta.lembar}"
    if peta.dikenali == BUKAN_TABEL:
        return [], f"{tempat} tidak dibaca"
    milik = [
        s for s in entri if isinstance(s, Tabel) and s.pemetaan and s.pemetaan.asal == peta.asal
    ]
    if lewat := _beyond(grid, peta):
        return [lewat], None
    masalah = _check_columns(grid, peta, milik[0] if milik else None)
    if not milik:
        kosong = next((s for s in entri if isinstance(s, TakDikenali)), None)
        return masalah or [_why_none(peta, kosong)], None
    kata = milik[0].pemetaan.kata if milik[0].pemetaan else ""
    jenis = milik[0].dikenali.replace("_", " ")
    sisa = _numbers_below(grid, peta, milik[0])
    return masalah, f"{tempat} sebagai {jenis}, {kata}{sisa}" if kata else ""


def _numbers_below(grid: Grid, peta: PetaTabel, tabel: Tabel) -> str:
    """Return in words the first number that a given last row cuts off, empty where it cuts none."""
    kolom = [k for peran, lajur in tabel.kolom.items() for k in lajur if holds(peran) != "teks"]
    for b in range(peta.sampai or grid.n_baris, grid.n_baris):
        for k in kolom:
            if isinstance(grid.nilai(b, k), int | float):
                return f" (angka di {alamat(b, k)} dan di bawahnya tidak dibaca)"
    return ""
