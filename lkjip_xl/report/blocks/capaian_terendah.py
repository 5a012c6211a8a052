"""The capaian on Ringkasan: of every indikator, or the lowest of many, live by their ranks."""

from decimal import Decimal

from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG, pecahan
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import BlokTabel, BlokTeks, Isi, acuan, heading, nama_sel
from lkjip_xl.report.sebutan import designations
from lkjip_xl.report.tabel import KolomTabel, table

TAMPIL = 5  # indikator on Ringkasan, so that it stays within a screen; Tabel 3.1 has all
Kartu = tuple[Isi, Isi, Isi | None]  # label, figure, kategori

_KUNCI = "narasi"
_Urut = tuple[int | None, str, BarisCapaian]  # rank from the lowest up, designation, row


def card_label(teks: str, rumus: str | None = None) -> Isi:
    """Return the label of a key figure."""
    return Isi(teks, "label_kanan", rumus)


def capaian_cards(bahan: Bahan) -> list[Kartu]:
    """Return the capaian of every indikator, of many the lowest."""
    semua = _ranked(bahan)
    if len(semua) <= TAMPIL:
        return [_card(nama, baris) for _, nama, baris in semua if baris.capaian is not None]
    urut = {n: (nama, baris) for n, nama, baris in semua if n is not None}
    return [_card_of_rank(n, *urut[n], semua) for n in sorted(urut)[:TAMPIL]]


def _ranked(bahan: Bahan) -> list[_Urut]:
    """Return the rows in source order with their ranks; on a tie the first comes first."""
    baris = bahan.hasil.capaian_kinerja
    nilai = [(b.capaian, b.posisi) for b in baris if b.capaian is not None]
    peringkat = {posisi: n for n, (_, posisi) in enumerate(sorted(nilai), 1)}
    return [
        (peringkat.get(b.posisi), nama, b)
        for nama, b in zip(designations(baris), baris, strict=True)
    ]


def _card(nama: str, baris: BarisCapaian) -> Kartu:
    capaian, kategori = (acuan("3.1", baris.posisi, kolom) for kolom in ("capaian", "kategori"))
    return (
        card_label(f"Capaian {nama}"),
        Isi(pecahan(baris.capaian or Decimal(0)), "kunci_persen", f"={capaian}"),
        Isi(baris.kategori or "", rumus=f"={kategori}"),
    )


def _card_of_rank(n: int, nama: str, baris: BarisCapaian, semua: list[_Urut]) -> Kartu:
    """Return the card of a rank: it finds its indikator anew when figures change."""
    return (
        card_label(f"Capaian {nama}", f'=IFERROR("Capaian "&{_pick("nama", n, semua)},"")'),
        Isi(
            pecahan(baris.capaian or Decimal(0)),
            "kunci_persen",
            f'=IFERROR({_pick("capaian", n, semua)},"")',
        ),
        Isi(baris.kategori or "", rumus=f'=IFERROR({_pick("kategori", n, semua)},"")'),
    )


def _name(kolom: str, baris: BarisCapaian) -> tuple[str | int, ...]:
    """Return the name of a cell of the working table."""
    return (_KUNCI, "urut_capaian", baris.posisi, kolom)


def _column(kolom: str, semua: list[_Urut]) -> str:
    """Return a column of the working table as a range."""
    return f"{acuan(*_name(kolom, semua[0][2]))}:{acuan(*_name(kolom, semua[-1][2]))}"


def _pick(kolom: str, n: int, semua: list[_Urut]) -> str:
    """Return the expression of a column's cell for a rank."""
    return f"INDEX({_column(kolom, semua)},MATCH({n},{_column('urut', semua)},0))"


def _rank_cell(urut: _Urut, semua: list[_Urut]) -> Isi:
    """Return the rank of a row: those below it, and those alike down to it."""
    n, _, baris = urut
    sel, awal, akhir = (
        acuan("3.1", posisi, "capaian")
        for posisi in (baris.posisi, semua[0][2].posisi, semua[-1][2].posisi)
    )
    rumus = (
        f"=IF(ISNUMBER({sel}),SUMPRODUCT(ISNUMBER({awal}:{akhir})*({awal}:{akhir}<{sel}))"
        f'+SUMPRODUCT(ISNUMBER({awal}:{sel})*({awal}:{sel}={sel})),"")'
    )
    return Isi("" if n is None else n, "bilangan", rumus, nama_sel(*_name("urut", baris)))


def rank_table_of_capaian(bahan: Bahan, lebar: tuple[float, ...]) -> list[BlokTabel | BlokTeks]:
    """Return the table by which Ringkasan finds the lowest capaian, empty where it shows all."""
    semua = _ranked(bahan)
    if len(semua) <= TAMPIL:
        return []

    def copy(s: _Urut, kolom: str, nilai: Decimal | str, gaya: str) -> Isi:
        rumus = "=" + acuan("3.1", s[2].posisi, kolom)
        return Isi(nilai, gaya, rumus, nama_sel(*_name(kolom, s[2])))

    def capaian(s: _Urut) -> Isi:
        nilai = s[2].capaian
        return copy(
            s, "capaian", TIDAK_DAPAT_DIHITUNG if nilai is None else pecahan(nilai), "persen"
        )

    kolom: list[KolomTabel[_Urut]] = [
        KolomTabel(lebar[0], "Urutan", lambda s: _rank_cell(s, semua)),
        KolomTabel(lebar[1], "Indikator", lambda s: Isi(s[1], nama=nama_sel(*_name("nama", s[2])))),
        KolomTabel(lebar[2], "Capaian", capaian),
        KolomTabel(
            lebar[3], "Kategori", lambda s: copy(s, "kategori", s[2].kategori or "", "teks")
        ),
    ]
    return [heading("Urutan capaian, dipakai Ringkasan"), table(kolom, semua)]
