"""Tabel 3.3: the unsur of the survey beside those of other units, and the IKM."""

from lkjip_xl.measures import ikm
from lkjip_xl.model.hasil import HasilIkm, HasilSurvei
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, category
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    Grafik,
    Isi,
    Kolom,
    KolomHitung,
    Lembar,
    Seri,
    acuan,
    acuan_sumber,
    nama_sel,
)

KUNCI = "3.3"
_IKM, _LAIN = "ikm", "lain"


def unit_order(survei: HasilSurvei) -> list[int]:
    """Return the units, the own one first."""
    lain = [u for u in range(len(survei.unit)) if u != survei.sendiri]
    return [survei.sendiri, *lain]


def unit_name(survei: HasilSurvei, unit: int) -> str:
    """Return a unit's name; a source may leave the only one unnamed."""
    return survei.unit[unit] or "Nilai"


def _unsur_row(bahan: Bahan, tabel: Tabel, isi: Survei, survei: HasilSurvei, posisi: int) -> Baris:
    """Return one unsur's row: value and kategori per unit."""
    satu = isi.unsur[posisi]
    sumber = bahan.sumber("skm_rekap")
    skala = bahan.gabungan.pengaturan.skala_mutu
    sel: list[Isi] = [
        Isi(posisi + 1, "teks_tengah"),
        Isi(satu.nama, nama=nama_sel(KUNCI, posisi, "unsur")),
    ]
    for unit in unit_order(survei):
        nilai = satu.nilai[unit].nilai
        dari = acuan_sumber(sumber, satu.baris, isi.kolom_nilai[unit])
        rumus = f"={dari}" if nilai is not None else f'=IF({dari}="","",{dari})'
        sel.append(
            Isi("" if nilai is None else nilai, "indeks", rumus, nama_sel(KUNCI, posisi, unit))
        )
        label = _label(survei, posisi, unit)
        sel.append(
            category(
                acuan(KUNCI, posisi, unit),
                label,
                "mutu",
                skala,
                nama_sel(KUNCI, posisi, "kategori", unit),
            )
        )
    del tabel
    return Baris(tuple(sel))


def _label(survei: HasilSurvei, posisi: int, unit: int) -> str | None:
    """Return the kategori of one unit's unsur."""
    satu = survei.unsur[posisi]
    if unit == survei.sendiri:
        return satu.kategori
    lain = [u for u in range(len(survei.unit)) if u != survei.sendiri]
    return satu.pembanding[lain.index(unit)][2]


def _index_row(
    bahan: Bahan, survei: HasilSurvei, hasil: tuple[HasilIkm, ...], kunci: str, judul: str
) -> Baris:
    """Return a row of the IKM under one weight."""
    skala = bahan.gabungan.pengaturan.skala_mutu
    sel: list[Isi | None] = [None, Isi(judul)]
    for unit in unit_order(survei):
        nilai = [acuan(KUNCI, p, unit) for p in range(len(survei.unsur))]
        rumus = ikm.rumus(nilai, acuan("metode", "bobot", kunci))
        satu = hasil[unit]
        sel.append(Isi(satu.ikm, "indeks", rumus, nama_sel(KUNCI, kunci, unit)))
        sel.append(
            category(
                acuan(KUNCI, kunci, unit),
                satu.kinerja,
                "mutu",
                skala,
                nama_sel(KUNCI, kunci, "kategori", unit),
            )
        )
    return Baris(tuple(sel), ragam="jumlah")


def weight_name(hasil: HasilIkm) -> str:
    """Return a weight as people write it."""
    return "0,11" if str(hasil.bobot) == "11/100" else str(hasil.bobot)


def build_unsur(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without a recap of a survey."""
    tabel, survei = bahan.gabungan.tabel("skm_rekap"), bahan.hasil.survei
    if tabel is None or survei is None or not isinstance(tabel.isi, Survei):
        return None
    kolom = [Kolom(5, ("No.", "")), Kolom(32, ("Unsur", ""))]
    for unit in unit_order(survei):
        nama = unit_name(survei, unit)
        kolom += [Kolom(11, (nama, "Nilai")), Kolom(16, (nama, "Kategori"))]
    baris = [_unsur_row(bahan, tabel, tabel.isi, survei, p) for p in range(len(survei.unsur))]
    dipakai, lain = survei.ikm[survei.sendiri], survei.pembanding[survei.sendiri]
    baris.append(_index_row(bahan, survei, survei.ikm, _IKM, f"IKM (bobot {weight_name(dipakai)})"))
    if lain.bobot != dipakai.bobot:
        judul = f"Pembanding: IKM dengan bobot {weight_name(lain)}"
        baris.append(_index_row(bahan, survei, survei.pembanding, _LAIN, judul))
    return Lembar(
        kunci=KUNCI,
        nama="3.3 Unsur SKM",
        judul="Tabel 3.3 Nilai Unsur Survei Kepuasan Masyarakat",
        anak_judul=bahan.sub_title(),
        blok=(BlokTabel(tuple(kolom), tuple(baris)),),
        catatan=(
            f"Sumber: {tabel.berkas}, lembar {tabel.lembar}. Kategori menurut nilai interval "
            f"konversi PermenPANRB 14/2017. Bobot {weight_name(dipakai)}: "
            f"{survei.dipilih_karena}.",
        ),
        grafik=(_chart(survei),),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def _chart(survei: HasilSurvei) -> Grafik:
    """Return the chart of all unsur, a series per unit."""
    urut = range(len(survei.unsur))
    kategori = tuple(nama_sel(KUNCI, p, "unsur") for p in urut)
    seri = tuple(
        Seri(unit_name(survei, u), kategori, tuple(nama_sel(KUNCI, p, u) for p in urut))
        for u in unit_order(survei)
    )
    unit = ", ".join(s.judul for s in seri)
    return Grafik(
        "kolom",
        "Nilai tiap unsur",
        seri,
        f"Diagram kolom nilai sembilan unsur untuk {unit}; angkanya ada di tabel di atasnya."
        if len(survei.unsur) == 9
        else f"Diagram kolom nilai unsur untuk {unit}; angkanya ada di tabel di atasnya.",
        minimum=25,
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return the kategori of each unit beside the source of Tabel 3.3."""
    survei = bahan.hasil.survei
    if survei is None or not isinstance(tabel.isi, Survei):
        return ()
    skala = bahan.gabungan.pengaturan.skala_mutu
    kolom = []
    for unit in range(len(survei.unit)):
        isi = {
            s.baris: category(
                acuan_sumber(sumber, s.baris, tabel.isi.kolom_nilai[unit]),
                _label(survei, p, unit),
                "mutu",
                skala,
            )
            for p, s in enumerate(tabel.isi.unsur)
        }
        kolom.append(KolomHitung(f"Kategori {unit_name(survei, unit)} (dihitung)", isi, 18))
    return tuple(kolom)
