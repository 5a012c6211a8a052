"""L: figures of efisiensi against what the formulas can give."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures import efisiensi, persen
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import Indikator
from lkjip_xl.model.jenis import MetodeEfisiensi, NamaPeran
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, indicator_rows, temuan_di
from lkjip_xl.rules.tercetak import same_figure
from lkjip_xl.rules.ukur import expected_capaian

_NOL, _SERATUS = Decimal(0), Decimal(100)
KOLOM: tuple[NamaPeran, ...] = ("efisiensi", "nilai_efisiensi")

Calon = dict[str, Decimal | None]


def candidates(indikator: Indikator, capaian: Decimal | None) -> Calon:
    """Return the efisiensi of a row by each method; empty where its serapan is not known.

    From the exact serapan they are right too: of 99,9975 %, which is never shown as 100, 0,0025
    are left.
    """
    anggaran, realisasi = figure(indikator, "anggaran"), figure(indikator, "realisasi_anggaran")
    serapan = persen.hitung(realisasi, anggaran)
    if serapan is None or realisasi is None or not anggaran:
        return {}
    tepat = realisasi * 100 / anggaran
    e = efisiensi.hitung_e(anggaran, capaian, realisasi)
    return {
        "sisa": efisiensi.hitung_sisa(serapan),
        "selisih": efisiensi.hitung_selisih(capaian, serapan),
        "pmk": e,
        "ne": efisiensi.hitung_ne(e),
        "sisa_tepat": efisiensi.hitung_sisa(tepat),
        "selisih_tepat": efisiensi.hitung_selisih(capaian, tepat),
    }


def fits(tercetak: Angka, calon: Calon) -> bool:
    """Tell whether a printed efisiensi is that of any method."""
    return any(same_figure(tercetak, nilai) for nilai in calon.values())


def is_impossible(peran: NamaPeran, tercetak: Angka, calon: Calon, metode: MetodeEfisiensi) -> bool:
    """Tell whether no formula gives such a figure: above 100 %, and for NE below 0 % too.

    Only capaian - serapan may exceed 100 %: where it is the method and cannot be calculated,
    nothing is said.
    """
    nilai = tercetak.nilai
    if nilai is None or fits(tercetak, calon):
        return False
    if peran == "nilai_efisiensi":
        return not _NOL <= nilai <= _SERATUS
    return nilai > _SERATUS and (metode != "selisih" or calon.get("selisih") is not None)


@aturan("kesalahan")
def l109(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tingkat atau nilai efisiensi yang tercetak mustahil dihasilkan rumusnya.

    Mengapa: sisa anggaran dan E tidak pernah lebih dari 100%; NE selalu antara 0% dan 100%.
    Contoh: nilai efisiensi tercetak 235%, padahal NE paling tinggi 100%.
    Cara memperbaiki: hitung ulang efisiensinya; bila dihitung dengan rumus PMK 214, batasi NE.
    Keterbatasan: NE dikenali bila berdiri sebagai kolom efisiensi kedua; capaian dikurangi
    serapan boleh lebih dari 100%.
    """
    metode = konteks.gabungan.pengaturan.metode_efisiensi
    for tabel, indikator in indicator_rows(konteks, "efisiensi"):
        calon = candidates(indikator, expected_capaian(konteks, tabel, indikator))
        for peran in KOLOM:
            tercetak = indikator.nilai.get(peran)
            if tercetak is None or not is_impossible(peran, tercetak, calon, metode):
                continue
            benar = calon.get("ne" if peran == "nilai_efisiensi" else metode)
            batas = "antara 0% dan 100%" if peran == "nilai_efisiensi" else "paling tinggi 100%"
            nama = "Nilai efisiensi" if peran == "nilai_efisiensi" else "Tingkat efisiensi"
            nilai = tercetak.nilai or _NOL
            ganti = f" menjadi {tulis_desimal(benar)}%" if benar is not None else ""
            yield temuan_di(
                tabel,
                "L109",
                "kesalahan",
                [(tercetak.baris, tercetak.kolom)],
                f"{nama} “{indikator.nama}” tercetak {tulis_desimal(nilai)}%, padahal rumusnya "
                f"menghasilkan {batas}.",
                f"Hitung ulang dan ganti isi sel {tercetak.alamat}{ganti}.",
                nilai=nilai,
                seharusnya=benar,
            )
