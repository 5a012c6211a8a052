"""The one JSON document of a run, as the contract fixes it."""

from dataclasses import fields, is_dataclass
from decimal import Context, Decimal

from lkjip_xl import __version__
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.hasil import BarisPagu, BarisRealisasi, Hasil
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import tulis_rentang
from lkjip_xl.model.tabel import Entri, Tabel, TakDikenali
from lkjip_xl.model.temuan import URUTAN_TINGKAT, Temuan
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.sources.source_sheets import sheet_names
from lkjip_xl.rules.putusan import count

VERSI = 1
ALAT = f"lkjip-xl {__version__}"

_DUA_DESIMAL = {
    "persen", "capaian", "serapan", "efisiensi_sisa", "efisiensi_selisih", "e_pmk", "ne_pmk",
    "ikm", "nilai", "kemajuan", "capaian_kegiatan", "nrr", "unsur",
}  # fmt: skip
_DISEMBUNYIKAN = {
    "posisi", "dari_capaian", "dari_total", "kolom", "anak", "di_murni", "di_perubahan",
    "dari_anak", "memilih", "dalam_persen", "target_teks",
}  # fmt: skip

_DAFTAR = (
    "anggaran_perubahan",
    "perjanjian_kinerja",
    "perbandingan_capaian",
    "capaian_kegiatan",
    "pegawai_jabatan",
    "pegawai_golongan",
)

_LUAS = Context(prec=80)  # digits: a percent of next to nothing has forty
Json = None | str | int | bool | list["Json"] | dict[str, "Json"]


def money(nilai: Decimal | None) -> str | None:
    """Return a plain decimal string, never with an exponent."""
    if nilai is None:
        return None
    return format(nilai.normalize() + 0, "f") if nilai else "0"


def two(nilai: Decimal | None) -> str | None:
    """Return a decimal string of exactly two decimals."""
    return None if nilai is None else format(nilai.quantize(Decimal("0.01"), context=_LUAS), "f")


def _plain(nama: str, nilai: object) -> Json:
    """Return a value of a result record as JSON."""
    if isinstance(nilai, Decimal):
        return two(nilai) if nama in _DUA_DESIMAL else money(nilai)
    if isinstance(nilai, str | bool | int) or nilai is None:
        return nilai
    if isinstance(nilai, tuple):
        return [_plain(nama, anggota) for anggota in nilai]
    if is_dataclass(nilai) and not isinstance(nilai, type):
        return {
            f.name: _plain(f.name, getattr(nilai, f.name))
            for f in fields(nilai)
            if f.name not in _DISEMBUNYIKAN
        }
    return str(nilai)


def _source(bahan: Bahan, posisi: int, tabel: Entri, nama: dict[int, str]) -> Json:
    """Return one entry of `sumber`."""
    dasar: dict[str, Json] = {
        "berkas": tabel.berkas,
        "lembar": tabel.lembar,
        "tersembunyi": tabel.tersembunyi,
        "dikenali": tabel.dikenali if isinstance(tabel, Tabel) else "tidak_dikenali",
        "rentang": tulis_rentang(tabel.rentang),
    }
    if isinstance(tabel, TakDikenali):
        return dasar | {"dipakai": False, "alasan": tabel.alasan, "lembar_hasil": None}
    pohon = tabel.isi if isinstance(tabel.isi, Pohon) else None
    jumlah: dict[str, Json] = {}
    if pohon:
        for peran in ("anggaran", "realisasi", "anggaran_murni", "anggaran_perubahan"):
            if peran in tabel.kolom:
                nilai = ukur_pohon.hitung_total(pohon, ukur_pohon.hitung(pohon, tabel.kolom[peran]))
                jumlah[peran] = money(nilai)
    dipakai = tabel.dikenali == "pengaturan" or bahan.gabungan.is_used(posisi)
    return dasar | {
        "baris": tabel.jumlah_baris,
        "kolom": {peran: list(tabel.huruf(peran)) for peran in tabel.kolom},
        "hierarki": pohon.hierarki if pohon else None,
        "skpd": tabel.skpd,
        "tahun": tabel.tahun,
        "periode": tabel.periode,
        "jumlah": jumlah,
        "bukti": [{"apa": b.apa, "berlaku": b.berlaku, "dari": b.dari} for b in tabel.bukti],
        "pasti": tabel.pasti,
        "dipakai": dipakai,
        "alasan": bahan.gabungan.alasan.get(posisi, ""),
        "lembar_hasil": nama.get(first_entry(bahan.gabungan, posisi)),
    }


def _summary(bahan: Bahan) -> dict[str, Json]:
    """Return `ringkasan`."""
    hitung = count(bahan.temuan)
    total, survei = bahan.hasil.total, bahan.hasil.survei
    dipakai = survei.ikm[survei.sendiri] if survei else None
    ikm_lain = survei.pembanding[survei.sendiri] if survei else None
    sisa = total if bahan.ada_pagu else None  # without anggaran there is no sisa of it
    return {
        "status": bahan.putusan.status,
        "siap_diserahkan": bahan.putusan.siap,
        "belum_ada": list(bahan.putusan.belum_ada),
        **{tingkat: hitung[tingkat] for tingkat in URUTAN_TINGKAT},
        "anggaran": money(bahan.hasil.anggaran) if sisa or not total else None,
        "realisasi": money(total.realisasi) if total else None,
        "sisa": money(sisa.sisa) if sisa else None,
        "persen_realisasi": two(sisa.persen) if sisa else None,
        "ikm": two(dipakai.ikm) if dipakai else None,
        "mutu": dipakai.mutu if dipakai else None,
        "ikm_pembanding": two(ikm_lain.ikm) if ikm_lain else None,
        "mutu_pembanding": ikm_lain.mutu if ikm_lain else None,
    }


def _results(hasil: Hasil, *, ada_pagu: bool) -> dict[str, Json]:
    """Return `hasil`: a key for each table that has a source."""
    objek: dict[str, Json] = {}
    if hasil.realisasi_anggaran and ada_pagu:
        objek["realisasi_anggaran"] = _plain("", tuple(hasil.realisasi_anggaran))
    elif rows := tuple(hasil.realisasi_anggaran) or hasil.pagu:
        tanpa = "anggaran" if hasil.realisasi_anggaran else "realisasi"
        objek["realisasi_anggaran"] = [_row_without(tanpa, butir) for butir in rows]
    if hasil.capaian_kinerja:
        objek["capaian_kinerja"] = _plain("", hasil.capaian_kinerja)
    if hasil.survei:
        objek["skm_unsur"] = [_unsur(unsur) for unsur in hasil.survei.unsur]
    if hasil.triwulan:
        objek["skm_triwulan"] = _plain("", hasil.triwulan)
    if hasil.responden:
        objek["skm_responden"] = _plain("", hasil.responden)
    if hasil.efisiensi:
        objek["efisiensi"] = _plain("", hasil.efisiensi)
    for kunci in _DAFTAR:
        if baris := getattr(hasil, kunci):
            objek[kunci] = _plain("", baris)
    return objek


def _row_without(peran: str, baris: BarisPagu | BarisRealisasi) -> Json:
    """Return a row that has no anggaran or no realisasi, under the keys of one that has both."""
    objek = _plain("", baris)
    if not isinstance(objek, dict):
        raise TypeError(baris)
    asal = objek.pop("asal")
    kosong: dict[str, Json] = dict.fromkeys((peran, "sisa", "persen", "kategori"))
    return objek | kosong | {"asal": asal}


def _unsur(unsur: object) -> Json:
    """Return one unsur; the other units as objects."""
    objek = _plain("", unsur)
    if isinstance(objek, dict) and isinstance(objek["pembanding"], list):
        objek["pembanding"] = [
            {"unit": p[0], "nilai": _two_text(p[1]), "kategori": p[2]}
            for p in objek["pembanding"]
            if isinstance(p, list)
        ]
    return objek


def _two_text(nilai: Json) -> Json:
    """Return a decimal string with exactly two decimals."""
    return two(Decimal(nilai)) if isinstance(nilai, str) else nilai


def _value(nilai: Decimal | str | None) -> str | None:
    """Return a finding's value as a plain string."""
    return (
        money(nilai)
        if isinstance(nilai, Decimal) and _is_money(nilai)
        else (str(nilai) if nilai is not None else None)
    )


def _is_money(nilai: Decimal) -> bool:
    """Tell an amount from a percent or index, which carries two decimals."""
    return nilai.as_tuple().exponent != -2 or abs(nilai) >= 100000


def _finding(temuan: Temuan) -> Json:
    """Return one entry of `temuan`; an accepted peringatan says why it is."""
    diterima: dict[str, Json] = {"diterima": temuan.diterima} if temuan.diterima else {}
    return diterima | {
        "kode": temuan.kode,
        "tingkat": temuan.tingkat,
        "berkas": temuan.berkas,
        "lembar": temuan.lembar,
        "sel": list(temuan.sel),
        "pesan": temuan.pesan,
        "saran": temuan.saran,
        "nilai": _value(temuan.nilai),
        "seharusnya": _value(temuan.seharusnya),
        "selisih": _value(temuan.selisih),
        "gema": list(temuan.gema),
        "sebab": [
            {
                "jenis": s.jenis,
                "sel": list(s.sel),
                "keyakinan": s.keyakinan,
                "penjelasan": s.penjelasan,
            }
            for s in temuan.sebab
        ],
    }


def build_document(bahan: Bahan, keluaran: str | None) -> dict[str, Json]:
    """Return the document; `periksa` has no `keluaran`."""
    nama = sheet_names(bahan)
    dokumen: dict[str, Json] = {"versi": VERSI, "alat": ALAT}
    if keluaran is not None:
        dokumen["keluaran"] = keluaran
    return dokumen | {
        "sumber": [_source(bahan, p, s, nama) for p, s in enumerate(bahan.gabungan.entri)],
        "ringkasan": _summary(bahan),
        "hasil": _results(bahan.hasil, ada_pagu=bahan.ada_pagu),
        "temuan": [_finding(temuan) for temuan in bahan.temuan],
        "tidak_diperiksa": [
            {"berkas": s.berkas, "lembar": s.lembar, "alasan": s.alasan}
            for s in bahan.tidak_diperiksa
        ],
    }
