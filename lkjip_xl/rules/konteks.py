"""What every rule is given, and the small things that rules share."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from decimal import Decimal
from typing import TypeVar

from lkjip_xl.cells.evaluate import Penghitung
from lkjip_xl.cells.kode import parse_kode
from lkjip_xl.cells.words import header_words, level_word
from lkjip_xl.grid.grid import Grid, Kisi
from lkjip_xl.join.precedence import is_filled, month_of
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import Hasil
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.jenis import NamaPeran, TingkatBaris
from lkjip_xl.model.pengaturan import DaftarDiterima, DaftarSetelan, Diterima, Setelan
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.tabel import Tabel, is_table_of, tables
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.kolom import Kolom, KolomBebas, Penjumlahan, Perubahan, SalahSamping, Selisih
from lkjip_xl.tables.header.header import words_in_rows

B = TypeVar("B")

DARI_SUB_KEGIATAN = {"urusan", "bidang_urusan", "skpd", "program", "kegiatan", "sub_kegiatan"}


# A column of a table: the id of the table, and the column.
KunciKolom = tuple[int, int]
PolaRumus = tuple[str, ...]  # a formula's text between its row numbers


@beku
class Konteks:
    """All tables of a run, what was calculated, and the files that could not be read."""

    gabungan: Gabungan  # all tables together
    hasil: Hasil  # what was calculated
    # Name, reason and advice of what could not be read.
    berkas_gagal: tuple[tuple[str, str, str], ...] = ()
    # The sheets as seen: their formulas and typed texts explain.
    kisi: Kisi = field(default_factory=dict)
    # By file: what evaluates its formulas.
    hitung: dict[str, Penghitung] = field(default_factory=dict)
    kolom: dict[KunciKolom, Kolom] = field(default_factory=dict)  # what rules and causes ask again
    # What the rows state in the columns of a role together, by table.
    sebutan: dict[tuple[int, tuple[int, ...]], list[Decimal | None]] = field(default_factory=dict)
    sebelah: dict[KunciKolom, list[int]] = field(default_factory=dict)  # columns like a column
    bebas: dict[int, KolomBebas] = field(default_factory=dict)  # columns without a role, by table
    # Broken sums of columns, by table.
    samping: dict[int, list[SalahSamping]] = field(default_factory=dict)
    # Proven sums of columns, by table.
    penjumlahan: dict[int, list[Penjumlahan]] = field(default_factory=dict)
    # Which proven sums of columns each row keeps, by table and row; None where it does not tell.
    menyamping: dict[tuple[int, int], list[bool | None]] = field(default_factory=dict)
    turun: dict[KunciKolom, Selisih] = field(default_factory=dict)  # of columns without a role too
    # Columns of what a budget's change added, by table.
    perubahan: dict[int, list[Perubahan]] = field(default_factory=dict)
    selisih: dict[KunciKolom, Selisih] = field(default_factory=dict)  # broken sums down, by column
    # By column, the rows whose cell is written unlike its like, and how these are.
    menyimpang: dict[KunciKolom, dict[int, PolaRumus]] = field(default_factory=dict)
    # Rows whose place is a guess, by table.
    tebakan: dict[int, list[int]] = field(default_factory=dict)

    def tabel(self) -> Iterator[Tabel]:
        """Return every table in source order, copies left out."""
        semua = tables(self.gabungan.entri).items()
        return (tabel for posisi, tabel in semua if posisi not in self.gabungan.salinan)

    def penghitung(self, tabel: Tabel) -> Penghitung:
        """Return what evaluates the formulas of a table's file."""
        if tabel.berkas not in self.hitung:
            lembar = {nama: grid for (b, nama), grid in self.kisi.items() if b == tabel.berkas}
            self.hitung[tabel.berkas] = Penghitung(lembar)
        return self.hitung[tabel.berkas]

    def grid(self, tabel: Tabel) -> Grid | None:
        """Return the sheet that a table stands on."""
        return self.kisi.get((tabel.berkas, tabel.lembar))

    def tables_of(self, jenis: type[B]) -> Iterator[Tabel[B]]:
        """Return every table whose rows are of a type, copies left out."""
        return (tabel for tabel in self.tabel() if is_table_of(tabel, jenis))

    def anggaran(self) -> Iterator[tuple[Tabel[Pohon], Pohon]]:
        """Return every budget table with its tree."""
        return ((tabel, tabel.isi) for tabel in self.tables_of(Pohon))


def place_of(konteks: Konteks, tabel: Tabel, posisi: int) -> tuple[Tabel[Pohon], Simpul]:
    """Return the table as it lies on its sheet, and the row there, of a row of any table."""
    letak = konteks.gabungan.place(tabel, posisi)
    asal = konteks.gabungan.table_of(letak.entri)
    return asal, asal.isi.simpul[letak.posisi]


def is_accepted(konteks: Konteks, kode: str, tabel: Tabel) -> bool:
    """Tell whether a person accepts a rule's findings on a sheet, with a reason, in Pengaturan."""
    semua = [baris for t in konteks.tables_of(DaftarDiterima) for baris in t.isi.diterima]
    sekode = (terima for terima in semua if terima.kode == kode)
    beralasan = (terima for terima in sekode if terima.alasan)
    return any(is_about(terima, tabel.berkas, tabel.lembar) for terima in beralasan)


def is_about(terima: Diterima, berkas: str, lembar: str) -> bool:
    """Tell whether a row of Diterima is about a sheet; what it leaves blank is any."""
    sebutan = {"", berkas.lower(), berkas.rpartition("/")[2].lower()}
    return terima.berkas.lower() in sebutan and terima.lembar.lower() in {"", lembar.lower()}


def temuan_di(
    tabel: Tabel,
    kode: str,
    tingkat: Tingkat,
    sel: list[Tempat],
    pesan: str,
    saran: str,
    *,
    nilai: Decimal | str | None = None,
    seharusnya: Decimal | str | None = None,
    gema: list[Tempat] | None = None,
) -> Temuan:
    """Return a finding on cells of a table; the difference is nilai - seharusnya."""
    selisih = None
    if isinstance(nilai, Decimal) and isinstance(seharusnya, Decimal):
        selisih = nilai - seharusnya
    return Temuan(
        kode=kode,
        tingkat=tingkat,
        berkas=tabel.berkas,
        lembar=tabel.lembar,
        sel=tuple(alamat(b, k) for b, k in sel),
        pesan=pesan,
        saran=saran,
        nilai=nilai,
        seharusnya=seharusnya,
        selisih=selisih,
        gema=tuple(f"{tabel.lembar}!{alamat(b, k)}" for b, k in gema or []),
    )


def sebut(tingkat: TingkatBaris, uraian: str) -> str:
    """Return a row's name for a sentence, long ones cut: sub kegiatan “Penyediaan …”."""
    pendek = uraian if len(uraian) <= 80 else uraian[:77].rstrip() + "…"
    return f"{level_word(tingkat)} “{pendek}”"


def awali(teks: str) -> str:
    """Return a text that begins with a capital, the names in it as they are written."""
    return teks[:1].upper() + teks[1:]


def is_shapeless(kode: str | None) -> bool:
    """Tell a kode whose shape says nothing about its level."""
    return bool(kode) and not (kode or "").isdigit() and parse_kode(kode or "") is None


def guessed_rows(konteks: Konteks, pohon: Pohon) -> list[int]:
    """Return the rows whose place is a guess: nothing proves it, or their kode has no shape."""
    if id(pohon) not in konteks.tebakan:
        simpul = enumerate(pohon.simpul) if pohon.hierarki == "kode" else ()
        konteks.tebakan[id(pohon)] = [p for p, s in simpul if s.tebakan or is_shapeless(s.kode)]
    return konteks.tebakan[id(pohon)]


def setting_at(konteks: Konteks, kunci: str) -> tuple[Tabel, Setelan] | None:
    """Return the setting in force with its table: the first source that says it decides."""
    for tabel in konteks.tables_of(DaftarSetelan):
        for setelan in tabel.isi.setelan:
            if setelan.kunci == kunci:
                return tabel, setelan
    return None


def role_columns(tabel: Tabel, peran: str) -> tuple[int, ...]:
    """Return the columns of a role, empty where the table has none."""
    return tabel.kolom.get(peran, ())


def headings(grid: Grid, tabel: Tabel) -> dict[int, str]:
    """Return what stands above each column of a table, from left to right, as plain words."""
    kata = words_in_rows(grid, tabel.baris_kepala)
    return {k: header_words(" ".join(kata[k])) for k in sorted(kata)}


def kode_column(tabel: Tabel) -> int:
    """Return the column in which a row's kode stands, or that of the names, before which it may."""
    return (role_columns(tabel, "kode") or role_columns(tabel, "uraian"))[0]


def doubtful_rows(tabel: Tabel, kolom: tuple[int, ...]) -> set[int]:
    """Return the sheet rows with a cell in these columns that no number could be read from."""
    ragu = {keraguan.baris for keraguan in tabel.keraguan if keraguan.kolom in kolom}
    return ragu | {b for b, k in tabel.belum_dihitung if k in kolom}


def above_doubt(tabel: Tabel, pohon: Pohon, peran: tuple[NamaPeran, ...]) -> list[bool]:
    """Tell for each row whether it, or one below it, has an unread amount in these roles."""
    kolom = tuple(k for nama in peran for k in role_columns(tabel, nama))
    ragu = doubtful_rows(tabel, kolom)
    hasil = [simpul.baris in ragu for simpul in pohon.simpul]
    for posisi in range(len(hasil)):
        atas = pohon.simpul[posisi].induk if pohon.simpul[posisi].baris in ragu else None
        while atas is not None:
            hasil[atas] = True
            atas = pohon.simpul[atas].induk
    return hasil


def column_values(pohon: Pohon, kolom: int) -> Sequence[Decimal | None]:
    """Return what one column would hold if it were counted from its leaves."""
    return ukur_pohon.hitung(pohon, (kolom,))


def indicator_rows(
    konteks: Konteks, *jenis: str
) -> Iterator[tuple[Tabel[DaftarIndikator], Indikator]]:
    """Return the rows of performance tables of some kinds, without those of earlier quarters."""
    for tabel in konteks.tables_of(DaftarIndikator):
        if tabel.dikenali in jenis and not _is_history(konteks, tabel):
            yield from ((tabel, indikator) for indikator in tabel.isi.baris)


def _is_history(konteks: Konteks, tabel: Tabel[DaftarIndikator]) -> bool:
    """Tell a table of another quarter than the one of its kind in use: earlier, or to come."""
    utama = _in_use(konteks, tabel)
    if utama is None or tabel.periode is None:
        return False
    return month_of(tabel) < month_of(utama) or is_to_come(konteks, tabel)


def is_to_come(konteks: Konteks, tabel: Tabel[DaftarIndikator]) -> bool:
    """Tell a table of a quarter that nobody filled in yet, beside the one in use."""
    utama = _in_use(konteks, tabel)
    if utama is None or month_of(tabel) <= month_of(utama):
        return False
    return is_filled(utama) and not is_filled(tabel)


def _in_use(konteks: Konteks, tabel: Tabel) -> Tabel | None:
    """Return the table of the same kind that feeds the report."""
    dipakai = konteks.gabungan.dipakai.get(tabel.dikenali)
    utama = None if dipakai is None else konteks.gabungan.entri[dipakai]
    return utama if isinstance(utama, Tabel) else None
