"""What SIPD and its tools print: DPA-SKPD, HTML tables of texts, an LRA edited by hand."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from tests.alat.tata.dasar import Bentuk, Cabang, tulis_persen
from tests.alat.tata.lajur import Lajur, anggaran, jumlahkan, realisasi, tetap, tulis_tabel, uang
from tests.alat.tata.umum import REKENING, kode_program

_KODE_DPA = ("Urusan", "Bidang Urusan", "Program", "Kegiatan", "Sub Kegiatan")


def _bagian(cabang: Cabang, bentuk: Bentuk, k: int) -> Nilai:
    """Return one of the five parts of a kode, text with its zero in front."""
    kode = kode_program(cabang, bentuk) if cabang.letak else []
    return kode[k] if k < len(kode) else None


def tulis_dpa(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a DPA-SKPD of belanja: five kode columns, kelompok belanja, T-1 and T+1."""
    t = ("Jumlah", "T")
    modal = [
        Lajur((*t, "Belanja Operasi"), lambda s: s.jumlah(False)[0], True),
        Lajur((*t, "Belanja Modal"), lambda s: s.jumlah(True)[0], True),
        Lajur((*t, "Belanja Tidak Terduga"), lambda _: 0, True),
        Lajur((*t, "Belanja Transfer"), lambda _: 0, True),
        Lajur((*t, "Jumlah (Rp)"), lambda s: s.jumlah()[0], True),
    ]
    lajur = [
        *(
            Lajur(("Kode", judul), lambda s, k=k: _bagian(s, bentuk, k))  # type: ignore[misc]
            for k, judul in enumerate(_KODE_DPA)
        ),
        Lajur(("Uraian",), lambda s: s.nama),
        tetap("Sumber Dana", teks="DAU"),
        tetap("Lokasi", teks="Kecamatan Puring"),
        uang("Jumlah", "T-1", daun=lambda a, _: a // 3, bentuk=bentuk),
        *modal,
        uang("Jumlah", "T+1", daun=lambda a, _: a + a // 10, bentuk=bentuk),
    ]
    nomor = [*range(1, len(lajur) + 1)] if bentuk.nomor_kolom else []
    return tulis_tabel(program, bentuk, lajur, nomor=nomor)


def _teks(nilai: int, sen: bool) -> str:
    """Return an amount as these tools print it."""
    return f"{nilai:,}".replace(",", ".") + (",00" if sen else "")


def tulis_html(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return the table of a SIPD tool: amounts are texts, `&nbsp;` indents show the levels."""
    akar = Cabang((), "JUMLAH", program)
    sen = akar.jumlah()[0] < 1_000_000 or not bentuk.total
    jarak = "\xa0" * 4

    def nama(cabang: Cabang) -> str:
        return jarak * max(0, cabang.tingkat) + cabang.nama

    def kode(cabang: Cabang) -> Nilai:
        if not cabang.letak:
            return None
        dalam = cabang.tingkat == 3
        return (
            REKENING + f"{cabang.letak[-1]:05d}"
            if dalam
            else ".".join(kode_program(cabang, bentuk))
        )

    lajur = [
        *([] if bentuk.kode_pendek else [Lajur(("Kode",), kode)]),
        Lajur(("Uraian",), nama),
        Lajur(("Anggaran",), lambda s: _teks(jumlahkan(s, anggaran), sen), True),
        Lajur(("Realisasi",), lambda s: _teks(jumlahkan(s, realisasi), sen), True),
    ]
    return tulis_tabel(program, bentuk, lajur)


def tulis_sipd_tangan(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return an LRA with a Total pair, % and PAGU put in by hand, and a loose SUBTOTAL below."""
    k = "Kelompok Belanja"

    def kolom(judul: str, nama: str, modal: bool | None, urut: int) -> Lajur:
        return Lajur((k, judul, nama), lambda s: s.jumlah(modal)[urut] or "0,00", True)

    ragam = Bentuk(bentuk.tata, persen="angka", nol="-")
    lajur = [
        Lajur(("Kode",), lambda s: "7.01" if s.letak else None),
        Lajur(("Kode",), lambda s: "7.01.0.00.0.00.01.0000" if s.letak else None),
        Lajur(("Kode",), lambda s: ".".join(kode_program(s, bentuk)) if s.letak else None),
        Lajur(("Kode",), lambda s: REKENING + f"{s.letak[-1]:05d}" if s.tingkat == 3 else None),
        Lajur(("Uraian Urusan, Organisasi, Program, Kegiatan",), lambda s: s.nama),
        *(
            kolom(judul, nama, modal, urut)
            for judul, modal in (("Operasi", False), ("Modal", True), ("Total", None))
            for urut, nama in enumerate(("Anggaran", "Realisasi"))
        ),
        Lajur(("%",), lambda s: tulis_persen(*s.jumlah(), ragam)),
        Lajur(("PAGU",), lambda s: s.jumlah()[0], True),
    ]
    nomor: list[Nilai] = [1, None, None, None, 2, 3, 4, 5, 6, 7, 8] if bentuk.nomor_kolom else []
    grid = tulis_tabel(program, bentuk, lajur, total="bawah", nomor=nomor)
    if not bentuk.penutup:
        akar = Cabang((), "", program)
        for n, nilai in enumerate(grid.kolom):
            nilai.extend([None, akar.jumlah()[n - 9] if n in {9, 10} else None])
    return grid
