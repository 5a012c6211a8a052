"""The unsur to improve first, with what will be done: sentences that choose by themselves."""

from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import kalimat
from lkjip_xl.model.pengaturan import TeksSumber
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, acuan, heading, nama_sel
from lkjip_xl.report.sentences.kutipan import Kalimat, Ungkapan, literal

_KUNCI = "narasi"
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
    """Return an unsur's row of the working table: its rank, unique also on a tie, and its plan."""
    nilai = acuan("3.3", unsur.posisi, unit)
    semua = f"{acuan('3.3', 0, unit)}:{acuan('3.3', len(urut) - 1, unit)}"
    di_atas = f"{acuan('3.3', 0, unit)}:{nilai}"
    rumus = (
        f"=IF(ISNUMBER({nilai}),SUMPRODUCT(--({semua}<{nilai}),--ISNUMBER({semua}))"
        f'+SUMPRODUCT(--({di_atas}={nilai})),"")'
    )
    rencana = unsur.rencana
    kotak = Isi("", nama=nama_sel(_KUNCI, "rencana", unsur.posisi))
    if rencana:
        sumber = first_entry(bahan.gabungan, rencana.posisi)
        sel = acuan("S", sumber, rencana.baris, rencana.kolom)
        kotak = Isi(rencana.tulisan, "teks", f"={sel}", nama_sel(_KUNCI, "rencana", unsur.posisi))
    peringkat = urut.index(unsur) + 1 if unsur.nilai is not None else ""
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


def _chosen(bahan: Bahan) -> tuple[list[_Unsur], int]:
    """Return the unsur from the lowest up, and how many of them are named."""
    urut = _ordered(_own_unsur(bahan))
    terisi = sum(s.nilai is not None for s in urut)
    return urut, min(terisi, bahan.gabungan.pengaturan.unsur_perbaikan)


def _is_top(bahan: Bahan, unsur: _Unsur) -> bool:
    """Tell an unsur of the highest kategori: nothing to improve there."""
    return unsur.kategori == bahan.gabungan.pengaturan.skala_mutu.jenjang[0].label


def _below_top(n: int, banyak: int) -> str:
    """Return the condition that the unsur of a rank is below the highest kategori."""
    return f"{_pick('kategori', n, banyak)}<>{acuan('metode', 'mutu', 'label', 0)}"


def lowest_names(bahan: Bahan, *, bernilai: bool) -> Ungkapan | None:
    """Return the lowest unsur below the highest kategori, with or without their values."""
    urut, banyak = _chosen(bahan)
    rumus, kata = [], ""
    for n, unsur in enumerate(urut[:banyak], 1):
        nama = _pick("unsur", n, len(urut))
        teks = unsur.nama
        if bernilai and unsur.nilai is not None:
            nama += f'&" ("&{kalimat.rumus_desimal(_pick("nilai", n, len(urut)))}&")"'
            teks += f" ({kalimat.tulis_desimal(unsur.nilai)})"
        rumus.append(f'IF({_below_top(n, len(urut))},"{", " if n > 1 else ""}"&{nama},"")')
        kata += "" if _is_top(bahan, unsur) else f"{', ' if n > 1 else ''}{teks}"
    return Ungkapan("&".join(rumus), kata) if rumus else None


def of_unsur(bahan: Bahan) -> list[Kalimat]:
    """Say which unsur come first to improve, and what will be done."""
    nama = lowest_names(bahan, bernilai=True)
    if nama is None:
        return []
    awal = "Unsur yang didahulukan perbaikannya, mulai dari yang terendah: "
    urut, banyak = _chosen(bahan)
    puncak = f"NOT({_below_top(1, len(urut))})"
    rumus = "&".join((literal(awal), nama.rumus, literal(".")))
    utama = Ungkapan(
        f"IF({puncak},{literal(_TIDAK_ADA)},{rumus})",
        f"{awal}{nama.teks}." if nama.teks else _TIDAK_ADA,
    )
    return [(utama, *_plans(bahan, urut, banyak))]


def _plans(bahan: Bahan, urut: list[_Unsur], banyak: int) -> Kalimat:
    """Return what will be done for each unsur named, as far as Pengaturan tells."""
    rumus, kata = [], ""
    for n, unsur in enumerate(urut[:banyak], 1):
        rencana = _pick("rencana", n, len(urut))
        ucapan = f'" Rencana tindak lanjut unsur "&{_pick("unsur", n, len(urut))}&": "&{rencana}'
        titik = f'IF(RIGHT({rencana},1)=".","",".")'
        rumus.append(f'IF(AND({_below_top(n, len(urut))},{rencana}<>""),{ucapan}&{titik},"")')
        if unsur.rencana and not _is_top(bahan, unsur):
            akhir = "" if unsur.rencana.tulisan.endswith(".") else "."
            kata += f" Rencana tindak lanjut unsur {unsur.nama}: {unsur.rencana.tulisan}{akhir}"
    return (Ungkapan("&".join(rumus), kata),) if any(s.rencana for s in urut) else ()


def rank_table(bahan: Bahan, lebar: tuple[float, ...]) -> list[BlokTabel | BlokTeks]:
    """Return the table by which the sentences find the lowest unsur."""
    unsur, survei = _own_unsur(bahan), bahan.hasil.survei
    if not unsur or survei is None:
        return []
    urut = _ordered(unsur)
    kepala = ("Urutan", "Unsur", "Nilai", "Kategori", "Rencana tindak lanjut")
    kolom = tuple(Kolom(w, (t,)) for w, t in zip(lebar, kepala, strict=True))
    baris = tuple(_work_row(bahan, s, urut, survei.sendiri) for s in unsur)
    return [heading("Urutan unsur, dipakai kalimat di atas"), BlokTabel(kolom, baris)]
