"""The sentences on what the agency starts from: its staff, its budget, its agreement."""

from decimal import Decimal

from lkjip_xl.cells.ucapan import as_said, said_unit
from lkjip_xl.measures import kalimat
from lkjip_xl.measures.terbilang import rumus_terbilang, tulis_terbilang
from lkjip_xl.model.hasil import BarisPerjanjian
from lkjip_xl.report.bahan import Bahan, copied
from lkjip_xl.report.isi import acuan
from lkjip_xl.report.sentences.kutipan import Bagian, Kalimat, Kutipan, Ungkapan, listed

TERBANYAK = 5  # indikator or programs named in one paragraph; the table has the others


def place(bahan: Bahan) -> str:
    """Return agency and year as a sentence names them."""
    tahun = f" tahun {bahan.tahun}" if bahan.tahun else ""
    return f"{as_said(bahan.instansi) or 'instansi ini'}{tahun}"


def of_pegawai(bahan: Bahan) -> list[Kalimat]:
    """Say how many people work there, and how many of them are ASN."""
    jabatan, golongan = bahan.hasil.pegawai_jabatan, bahan.hasil.pegawai_golongan
    semua = jabatan[-1].jumlah if jabatan else None
    asn = golongan[-1].jumlah if golongan else None
    nama = as_said(bahan.instansi) or "Instansi ini"
    waktu = f" pada akhir tahun {bahan.tahun}" if bahan.tahun else ""
    if semua is None and asn is None:
        return []
    if semua is None:
        kutipan = Kutipan("Jumlah ASN", ("1.3", "jumlah"), asn, "terbilang")
        return [(f"{nama}{waktu} mempunyai ", kutipan, " orang ASN.")]
    utama = Kutipan("Jumlah pegawai", ("1.2", "jumlah"), semua, "terbilang")
    kata: list[Bagian] = [f"{nama}{waktu} mempunyai pegawai sebanyak ", utama, " orang"]
    if asn is not None and asn < semua:
        sel = f"({acuan('1.2', 'jumlah')}-{acuan('1.3', 'jumlah')})"
        kata += [
            ", terdiri atas ",
            Kutipan("Jumlah ASN", ("1.3", "jumlah"), asn, "terbilang"),
            " orang ASN dan ",
            Ungkapan(rumus_terbilang(sel), tulis_terbilang(semua - asn)),
            " orang non-ASN",
        ]
    return [(*kata, ".")]


def of_perubahan(bahan: Bahan) -> list[Kalimat]:
    """Say the budget before and after its change."""
    if not bahan.hasil.anggaran_perubahan:
        return []
    baris = bahan.hasil.anggaran_perubahan[-1]
    k = "jumlah"
    beda = acuan("2.1", k, "selisih")
    arah = "bertambah" if baris.selisih > 0 else "berkurang" if baris.selisih else "berubah"
    return [
        (
            f"Anggaran murni {place(bahan)} sebesar ",
            Kutipan("Anggaran murni", ("2.1", k, "murni"), baris.anggaran_murni, "rupiah"),
            ", dan sesudah perubahan menjadi ",
            Kutipan("Anggaran perubahan", ("2.1", k, "perubahan"), baris.anggaran_perubahan,
                    "rupiah"),
            ", ",
            Ungkapan(
                f'IF({beda}>0,"bertambah",IF({beda}<0,"berkurang","berubah"))', arah
            ),
            " ",
            Ungkapan(kalimat.rumus_rupiah(f"ABS({beda})", "Rp "),
                     kalimat.tulis_rupiah(abs(baris.selisih), "Rp ")),
            " atau ",
            Ungkapan(kalimat.rumus_persen(f"ABS({acuan('2.1', k, 'persen')})"),
                     kalimat.tulis_persen(None if baris.persen is None else abs(baris.persen))),
            ".",
        )
    ]  # fmt: skip


def _target(bahan: Bahan, janji: BarisPerjanjian, baris: int, nomor: int) -> Kalimat:
    """Return the quoted target of an indikator with its unit."""
    tabel = bahan.gabungan.tabel("perjanjian_kinerja")
    if tabel is None:
        raise TypeError(janji.indikator)
    sel = ("2.2", nomor, "target")
    sel_target = copied(bahan, tabel, baris, tabel.kolom["target"][0], "", "angka_umum")
    sebutan = f"Target {as_said(janji.indikator or janji.nama)}"
    if sel_target.nilai is None or isinstance(sel_target.nilai, str):
        return (Kutipan(sebutan, sel, sel_target.nilai or "", "teks"),)
    nilai = Decimal(sel_target.nilai)
    if sel_target.gaya == "persen":
        return (Kutipan(sebutan, sel, nilai * 100, "persen"),)
    return Kutipan(sebutan, sel, nilai, "besaran"), said_unit(janji.satuan)


def of_perjanjian(bahan: Bahan) -> list[Kalimat]:
    """Say what was agreed: the indikator with their targets."""
    tabel = bahan.gabungan.tabel("perjanjian_kinerja")
    if tabel is None or "target" not in tabel.kolom:
        return []
    pasangan = list(zip(bahan.hasil.perjanjian_kinerja, tabel.isi.baris, strict=False))
    bertarget = (dua for dua in enumerate(pasangan, 1) if dua[1][0].target not in (None, ""))
    ada = [(n, baris, asal.baris) for n, (baris, asal) in bertarget if baris.kelompok != "program"]
    if not ada:
        return []
    bagian: list[Kalimat] = []
    for nomor, janji, baris in ada[:TERBANYAK]:
        nama = as_said(janji.indikator or janji.nama)
        bagian.append((f"{nama} dengan target ", *_target(bahan, janji, baris, nomor)))
    sisanya = len(ada) - TERBANYAK
    if sisanya > 0:
        bagian.append((f"{sisanya} indikator lain di Tabel 2.2",))
    jumlah = tulis_terbilang(len(ada))
    awal = f"Perjanjian Kinerja {place(bahan)} memuat {jumlah} indikator: "
    return [(awal, *listed(bagian), ".")]
