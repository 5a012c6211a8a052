"""What another source says in place of a figure of a performance row: one slip, one finding."""

from decimal import Decimal

from lkjip_xl.join.names import is_same, likeness, shares_words
from lkjip_xl.measures.hasil.capaian import figure
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.ikm_laporan import instead_of
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.ukur import is_right_capaian, measured, way

_HILANG = (1, 2, 3)  # decimals that a figure may have had
_DEKAT = 0.85  # above the likeness at which names pair: here a target is replaced


def better_realisasi(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator
) -> Decimal | None:
    """Return what another source says in place of a row's realisasi, None where none differs.

    That is the survey's IKM (X111), and for Tabel 3.2 what Tabel 3.1 has (X110).
    """
    ikm = instead_of(konteks, tabel, indikator)
    if ikm is not None or tabel.dikenali != "perbandingan_capaian":
        return ikm
    ukur = measured(konteks, tabel, indikator)
    realisasi = ukur.realisasi if ukur else None
    return None if realisasi == figure(indikator, "realisasi") else realisasi


def promised(janji: tuple[Indikator, ...], indikator: Indikator) -> tuple[Indikator | None, bool]:
    """Return the agreement's row of an indikator, and whether it goes by the same name.

    Of several rows with one name the one with the row's target, else of the likest sasaran.
    """
    target = indikator.nilai["target"].nilai if "target" in indikator.nilai else None

    def nilai(calon: Indikator) -> tuple[bool, bool, float]:
        ditulis = calon.nilai.get("target")
        cocok = ditulis is not None and ditulis.nilai == target
        return cocok, calon.kelompok == indikator.kelompok, likeness(calon.nama, indikator.nama)

    nama = indikator.indikator
    sama = [j for j in janji if is_same(j.indikator, nama)] if nama else []
    if sama:
        return max(sama, key=nilai), True

    def is_near(nama_janji: str) -> bool:
        return likeness(nama_janji, nama) >= _DEKAT or shares_words(nama_janji, nama)

    dekat = [j for j in janji if is_near(j.indikator)]
    return (max(dekat, key=nilai), False) if dekat else (None, False)


def better_target(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator
) -> Decimal | None:
    """Return the target of the agreement where a row of Tabel 3.1 has another one (X114)."""
    janji = konteks.gabungan.tabel("perjanjian_kinerja")
    if tabel.dikenali != "capaian_kinerja" or janji is None:
        return None
    baris = promised(janji.isi.baris, indikator)[0]
    ditulis = figure(baris, "target") if baris else None
    return None if ditulis == figure(indikator, "target") else ditulis


def bears_out(
    konteks: Konteks,
    tabel: Tabel[DaftarIndikator],
    indikator: Indikator,
    *,
    target: Decimal | None = None,
    realisasi: Decimal | None = None,
) -> bool:
    """Tell whether a row's printed capaian comes from another target or realisasi than its own."""
    tercetak = indikator.nilai.get("capaian")
    if tercetak is None or tercetak.nilai is None:
        return False
    cara, batas = way(konteks, tabel, indikator), konteks.gabungan.pengaturan.batas_capaian
    t, r = figure(indikator, "target"), figure(indikator, "realisasi")
    lain_t, lain_r = (t if target is None else target), (r if realisasi is None else realisasi)
    sendiri = is_right_capaian(cara, tercetak, t, r, batas)
    return not sendiri and is_right_capaian(cara, tercetak, lain_t, lain_r, batas)


def shifted_point(
    konteks: Konteks, tabel: Tabel[DaftarIndikator], indikator: Indikator
) -> tuple[NamaPeran, Decimal, Decimal] | None:
    """Return the figure whose decimal point was lost where only so the printed capaian is right.

    That is its role, what is written, and what it should be. Round percents fit too much: a
    capaian of 100 % may be cut at its cap.
    """
    tercetak = indikator.nilai.get("capaian")
    if tercetak is None or tercetak.nilai is None or tercetak.nilai % 1 == 0:
        return None
    hasil: list[tuple[NamaPeran, Decimal, Decimal]] = []
    peran: NamaPeran
    for peran in ("realisasi", "target"):
        angka = figure(indikator, peran) if indikator.nilai.get(peran) else None
        for pangkat in _HILANG if angka else ():
            lain = (angka or Decimal(0)).scaleb(-pangkat)
            ganti = {peran: lain}
            if bears_out(konteks, tabel, indikator, **ganti):
                hasil.append((peran, angka or Decimal(0), lain))
    return hasil[0] if len(hasil) == 1 else None
