"""The unsur to improve first, with what will be done: sentences that choose by themselves."""

from decimal import Decimal

from lkjip_xl.cells.lists import joined
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import kalimat
from lkjip_xl.model.pengaturan import TeksSumber
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, acuan, heading, nama_sel
from lkjip_xl.report.sentences.kutipan import Kalimat, Ungkapan, literal

_KUNCI = "narasi"
_KEMBAR = 2  # equals of the last unsur that are named too: a formula has no room for nine
_TIDAK_ADA = "Semua unsur sudah berada di kategori tertinggi."


@beku
class _Unsur:
    """One unsur of the own unit in source order."""

    posisi: int  # among the unsur of the unit
    nama: str  # as the source writes it
    nilai: Decimal | None  # 0-100
    kategori: str  # the word for it
    rencana: TeksSumber | None  # what is to be done about it


def _own_unsur(bahan: Bahan) -> list[_Unsur]:
    survei = bahan.hasil.survei
    if survei is None:
        return []
    rencana = bahan.gabungan.pengaturan.tindak_lanjut
    return [
        _Unsur(p, s.unsur, s.nilai, s.kategori or "", rencana.get(s.kunci or ""))
        for p, s in enumerate(survei.unsur)
    ]


def _ordered(unsur: list[_Unsur]) -> list[_Unsur]:
    """Return the unsur from the lowest value up, source order on a tie; blanks last."""
    return sorted(unsur, key=lambda s: (s.nilai is None, s.nilai or 0, s.posisi))


def _work_row(bahan: Bahan, unsur: _Unsur, urut: list[_Unsur], unit: int) -> Baris:
    """Return an unsur's row of the working table: its place among those named, and its plan.

    Named are the lowest that were asked for, and equals of the last of them; the place is unique
    also on a tie. Those of the highest kategori have none: nothing is to be improved there.
    """
    nilai = acuan("3.3", unsur.posisi, unit)
    semua = f"{acuan('3.3', 0, unit)}:{acuan('3.3', len(urut) - 1, unit)}"
    di_atas = f"{acuan('3.3', 0, unit)}:{nilai}"
    batas = f"IFERROR(SMALL({semua},{bahan.gabungan.pengaturan.unsur_perbaikan}),MAX({semua}))"
    di_bawah = (
        f"{acuan('3.3', unsur.posisi, 'kategori', unit)}<>{acuan('metode', 'mutu', 'label', 0)}"
    )
    rumus = (
        f"=IF(AND(ISNUMBER({nilai}),{di_bawah},N({nilai})<={batas}),"
        f"SUMPRODUCT(--({semua}<{nilai}),--ISNUMBER({semua}))"
        f'+SUMPRODUCT(--({di_atas}={nilai})),"")'
    )
    rencana = unsur.rencana
    kotak = Isi("", nama=nama_sel(_KUNCI, "rencana", unsur.posisi))
    if rencana:
        sumber = first_entry(bahan.gabungan, rencana.posisi)
        sel = acuan("S", sumber, rencana.baris, rencana.kolom)
        kotak = Isi(rencana.tulisan, "teks", f"={sel}", nama_sel(_KUNCI, "rencana", unsur.posisi))
    disebut = _named(bahan)
    peringkat = disebut.index(unsur) + 1 if unsur in disebut else ""
    return Baris(
        (
            Isi(peringkat, "bilangan", rumus, nama_sel(_KUNCI, "peringkat", unsur.posisi)),
            Isi(
                unsur.nama,
                "teks",
                "=" + acuan("3.3", unsur.posisi, "unsur"),
                nama_sel(_KUNCI, "unsur", unsur.posisi),
            ),
            Isi(unsur.nilai, "indeks", f"={nilai}", nama_sel(_KUNCI, "nilai", unsur.posisi))
            if unsur.nilai is not None
            else Isi(None, nama=nama_sel(_KUNCI, "nilai", unsur.posisi)),
            Isi(
                unsur.kategori,
                "teks_tengah",
                "=" + acuan("3.3", unsur.posisi, "kategori", unit),
                nama_sel(_KUNCI, "kategori", unsur.posisi),
            ),
            kotak,
        )
    )


def _column(kolom: str, banyak: int) -> str:
    """Return a column of the working table as a range."""
    return f"{acuan(_KUNCI, kolom, 0)}:{acuan(_KUNCI, kolom, banyak - 1)}"


def _pick(kolom: str, urutan: int, banyak: int) -> str:
    """Return the expression of a column's cell for the unsur of a rank."""
    return f"INDEX({_column(kolom, banyak)},MATCH({urutan},{_column('peringkat', banyak)},0))"


def _named(bahan: Bahan) -> list[_Unsur]:
    """Return the unsur to improve first, from the lowest up; equals of the last are among them."""
    terisi = [s for s in _ordered(_own_unsur(bahan)) if s.nilai is not None]
    batas = [s.nilai or 0 for s in terisi[: bahan.gabungan.pengaturan.unsur_perbaikan]]
    rendah = [s for s in terisi if (s.nilai or 0) <= max(batas, default=0)]
    return [s for s in rendah[: len(_places(bahan))] if not _is_top(bahan, s)]


def _places(bahan: Bahan) -> range:
    """Return the places that a sentence has for unsur: those asked for, and a few for equals."""
    terisi = sum(s.nilai is not None for s in _own_unsur(bahan))
    return range(1, min(terisi, bahan.gabungan.pengaturan.unsur_perbaikan + _KEMBAR) + 1)


def _is_top(bahan: Bahan, unsur: _Unsur) -> bool:
    """Tell an unsur of the highest kategori: nothing to improve there."""
    return unsur.kategori == bahan.gabungan.pengaturan.skala_mutu.jenjang[0].label


def lowest_names(bahan: Bahan, *, bernilai: bool) -> Ungkapan | None:
    """Return the unsur that are named: with their values behind a colon, or in a sentence."""
    unsur = _own_unsur(bahan)
    if not _places(bahan):
        return None
    rumus, kata = [], []
    for n in _places(bahan):
        sambung = ('"' + (", " if n > 1 else "") + '"') if bernilai else _joint(bahan, n)
        nama = f"{sambung}&{_pick('unsur', n, len(unsur))}"
        if bernilai:
            nama += f'&" ("&{kalimat.rumus_desimal(_pick("nilai", n, len(unsur)))}&")"'
        rumus.append(f'IFERROR({nama},"")')
    for s in _named(bahan):
        kata.append(s.nama + (f" ({kalimat.tulis_desimal(s.nilai)})" if bernilai else ""))
    return Ungkapan("&".join(rumus), ", ".join(kata) if bernilai else joined(kata))


def _joint(bahan: Bahan, urutan: int) -> str:
    """Return the expression of what stands before the unsur of a rank: “dan” before the last."""
    if urutan == 1:
        return '""'
    tempat = len(_places(bahan))
    banyak = f"MIN({tempat},COUNT({_column('peringkat', len(_own_unsur(bahan)))}))"
    dan = " dan " if urutan == 2 else ", dan "
    return f'IF({banyak}={urutan},"{dan}",", ")'


def of_unsur(bahan: Bahan) -> list[Kalimat]:
    """Say which unsur come first to improve, and what will be done."""
    nama = lowest_names(bahan, bernilai=True)
    if nama is None:
        return []
    awal = "Unsur yang didahulukan perbaikannya, mulai dari yang terendah: "
    puncak = f"COUNT({_column('peringkat', len(_own_unsur(bahan)))})=0"
    rumus = "&".join((literal(awal), nama.rumus, literal(".")))
    utama = Ungkapan(
        f"IF({puncak},{literal(_TIDAK_ADA)},{rumus})",
        f"{awal}{nama.teks}." if nama.teks else _TIDAK_ADA,
    )
    return [(utama, *_plans(bahan))]


def _plans(bahan: Bahan) -> Kalimat:
    """Return what will be done for each unsur named, as far as Pengaturan tells."""
    unsur, kata = _own_unsur(bahan), ""
    rumus = []
    for n in _places(bahan):
        rencana = _pick("rencana", n, len(unsur))
        nama = _pick("unsur", n, len(unsur))
        berakhir = f'SUBSTITUTE({rencana}&".","..",".")'
        ucapan = f'" Rencana tindak lanjut unsur "&{nama}&": "&{berakhir}'
        rumus.append(f'IFERROR(IF({rencana}="","",{ucapan}),"")')
    for s in _named(bahan):
        if s.rencana:
            berakhir = f"{s.rencana.tulisan}.".replace("..", ".")
            kata += f" Rencana tindak lanjut unsur {s.nama}: {berakhir}"
    return (Ungkapan("&".join(rumus), kata),) if any(s.rencana for s in unsur) else ()


def rank_table(bahan: Bahan, lebar: tuple[float, ...]) -> list[BlokTabel | BlokTeks]:
    """Return the table by which the sentences find the lowest unsur."""
    unsur, survei = _own_unsur(bahan), bahan.hasil.survei
    if not unsur or survei is None:
        return []
    urut = _ordered(unsur)
    kepala = ("Urutan disebut", "Unsur", "Nilai", "Kategori", "Rencana tindak lanjut")
    kolom = tuple(Kolom(w, (t,)) for w, t in zip(lebar, kepala, strict=True))
    baris = tuple(_work_row(bahan, s, urut, survei.sendiri) for s in unsur)
    return [heading("Urutan unsur, dipakai kalimat di atas"), BlokTabel(kolom, baris)]
