"""The unsur to improve, lowest first, with what will be done: a table that sorts itself."""

from dataclasses import dataclass

from lkjip_xl.measures import kalimat
from lkjip_xl.model.pengaturan import TeksSumber
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.blocks.kutipan import literal
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, acuan, nama_sel

_KUNCI = "narasi"
_BELUM = "(rencana tindak lanjut belum diisi di Pengaturan)"
_TIDAK_ADA = "Semua unsur sudah berada di kategori tertinggi."


@dataclass(frozen=True, slots=True)
class _Unsur:
    """One unsur of the own unit in source order."""

    posisi: int
    nama: str
    nilai: object
    kategori: str
    rencana: TeksSumber | None


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


def _work_row(bahan: Bahan, satu: _Unsur, urut: list[_Unsur], unit: int) -> Baris:
    """Return an unsur's row of the working table: its rank, unique also on a tie, and its plan."""
    nilai = acuan("3.3", satu.posisi, unit)
    semua = f"{acuan('3.3', 0, unit)}:{acuan('3.3', len(urut) - 1, unit)}"
    di_atas = f"{acuan('3.3', 0, unit)}:{nilai}"
    rumus = (
        f"=IF(ISNUMBER({nilai}),SUMPRODUCT(--({semua}<{nilai}),--ISNUMBER({semua}))"
        f'+SUMPRODUCT(--({di_atas}={nilai})),"")'
    )
    rencana = satu.rencana
    isi = Isi(_BELUM, nama=nama_sel(_KUNCI, "rencana", satu.posisi))
    if rencana:
        sumber = first_entry(bahan.gabungan, rencana.posisi)
        sel = acuan("S", sumber, rencana.baris, rencana.kolom)
        isi = Isi(rencana.isi, "teks", f"={sel}", nama_sel(_KUNCI, "rencana", satu.posisi))
    peringkat = urut.index(satu) + 1 if satu.nilai is not None else ""
    return Baris(
        (
            Isi(peringkat, "bilangan", rumus, nama_sel(_KUNCI, "peringkat", satu.posisi)),
            Isi(
                satu.nama,
                "teks",
                "=" + acuan("3.3", satu.posisi, "unsur"),
                nama_sel(_KUNCI, "unsur", satu.posisi),
            ),
            Isi(satu.nilai, "indeks", f"={nilai}", nama_sel(_KUNCI, "nilai", satu.posisi))  # type: ignore[arg-type]
            if satu.nilai is not None
            else Isi(None, nama=nama_sel(_KUNCI, "nilai", satu.posisi)),
            Isi(
                satu.kategori,
                "teks_tengah",
                "=" + acuan("3.3", satu.posisi, "kategori", unit),
                nama_sel(_KUNCI, "kategori", satu.posisi),
            ),
            isi,
        )
    )


def _column(kolom: str, banyak: int) -> str:
    """Return a column of the working table as a range."""
    return f"{acuan(_KUNCI, kolom, 0)}:{acuan(_KUNCI, kolom, banyak - 1)}"


def _pick(kolom: str, urutan: int, banyak: int) -> str:
    """Return the expression of a column's cell for the unsur of a rank."""
    return f"INDEX({_column(kolom, banyak)},MATCH({urutan},{_column('peringkat', banyak)},0))"


def _list_sentence(bahan: Bahan, urut: list[_Unsur]) -> Isi:
    """Return the sentence that names the unsur below the highest kategori, lowest first."""
    tertinggi = bahan.gabungan.pengaturan.skala_mutu.jenjang[0].label
    puncak = acuan("metode", "mutu", "label", 0)
    awal = "Unsur yang masih perlu diperbaiki, mulai dari yang terendah: "
    rumus: list[str] = []
    kata: list[str] = []
    for n, satu in enumerate(urut, 1):
        if satu.nilai is None:
            continue
        sambung = '""' if n == 1 else '", "'
        isi = (
            f'{_pick("unsur", n, len(urut))}&" ("&'
            f'{kalimat.rumus_desimal(_pick("nilai", n, len(urut)))}&")"'
        )
        rumus.append(f'IF({_pick("kategori", n, len(urut))}={puncak},"",{sambung}&{isi})')
        if satu.kategori != tertinggi:
            kata.append(f"{satu.nama} ({kalimat.tulis_desimal(satu.nilai)})")  # type: ignore[arg-type]
    if not rumus:
        return Isi(_TIDAK_ADA)
    tanya = f"{_pick('kategori', 1, len(urut))}={puncak}"
    isi_rumus = f'=IF({tanya},{literal(_TIDAK_ADA)},{literal(awal)}&{"&".join(rumus)}&".")'
    return Isi(awal + ", ".join(kata) + "." if kata else _TIDAK_ADA, "teks", isi_rumus)


def _plan_sentence(bahan: Bahan, satu: _Unsur, n: int, banyak: int) -> Isi:
    """Return what will be done for the unsur of one rank; blank for the highest kategori."""
    tertinggi = bahan.gabungan.pengaturan.skala_mutu.jenjang[0].label
    puncak = acuan("metode", "mutu", "label", 0)
    rencana = satu.rencana.isi if satu.rencana else _BELUM
    teks = f"{n}. {satu.nama}: {rencana}" if satu.kategori != tertinggi else ""
    rumus = (
        f'=IF({_pick("kategori", n, banyak)}={puncak},"",'
        f'"{n}. "&{_pick("unsur", n, banyak)}&": "&{_pick("rencana", n, banyak)})'
    )
    return Isi(teks, "teks", rumus)


def improvement_blocks(bahan: Bahan, lebar: tuple[float, ...]) -> list[BlokTabel | BlokTeks]:
    """Return the sentences on the unsur to improve, and the working table they are made from."""
    unsur, survei = _own_unsur(bahan), bahan.hasil.survei
    if not unsur or survei is None:
        return []
    urut = _ordered(unsur)
    terisi = [s for s in urut if s.nilai is not None]
    rencana = [
        Baris((_plan_sentence(bahan, satu, n, len(urut)),)) for n, satu in enumerate(terisi, 1)
    ]
    kepala = ("Urutan", "Unsur", "Nilai", "Kategori", "Rencana tindak lanjut")
    kolom = tuple(Kolom(w, (t,)) for w, t in zip(lebar, kepala, strict=True))
    baris = tuple(_work_row(bahan, s, urut, survei.sendiri) for s in unsur)
    return [
        BlokTeks((Baris((_list_sentence(bahan, urut),)), *rencana)),
        BlokTabel(kolom, baris),
    ]
