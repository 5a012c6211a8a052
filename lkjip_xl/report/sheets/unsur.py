"""Tabel 3.3: the unsur of the survey beside those of other units, and the IKM."""

from lkjip_xl.measures import ikm, kategori, responden
from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG
from lkjip_xl.model.hasil import HasilIkm, HasilSurvei
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, category
from lkjip_xl.report.blocks.triwulan import build_quarters, quarter_chart
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
_IKM = "ikm"


def unit_order(survei: HasilSurvei) -> list[int]:
    """Return the units, the own one first."""
    unit_lain = [u for u in range(len(survei.unit)) if u != survei.sendiri]
    return [survei.sendiri, *unit_lain]


def unit_name(survei: HasilSurvei, unit: int) -> str:
    """Return a unit's name; a source may leave the only one unnamed."""
    return survei.unit[unit] or "Nilai"


def _value(bahan: Bahan, survei: HasilSurvei, posisi: int, unit: int) -> Isi:
    """Return one value: it points to the sheet SKM, else to the recap; blank where in neither."""
    nama = nama_sel(KUNCI, posisi, unit)
    jawaban, baris = survei.dari_responden[posisi], survei.dari_rekap[posisi]
    if unit == survei.sendiri and jawaban is not None:
        jumlah = survei.unsur[posisi].nilai
        kata = TIDAK_DAPAT_DIHITUNG if jumlah is None else jumlah
        return Isi(kata, "indeks", "=" + acuan("skm", jawaban, "konversi"), nama)
    rekap = bahan.gabungan.tabel("skm_rekap")
    if baris is None or rekap is None:
        return Isi(None, "indeks", nama=nama)
    unsur = rekap.isi.unsur[baris]
    angka = unsur.nilai[unit]
    nilai = ikm.hitung_nilai(angka)
    dari = acuan_sumber(bahan.sumber("skm_rekap"), angka.baris, angka.kolom)
    isi_sel = ikm.isi_nilai(angka, dari)
    rumus = f"={isi_sel}" if nilai is not None else f'=IF({dari}="","",{isi_sel})'
    return Isi("" if nilai is None else nilai, "indeks", rumus, nama)


def _unsur_row(bahan: Bahan, survei: HasilSurvei, posisi: int) -> Baris:
    """Return one unsur's row: value and kategori per unit, and the own unit's rank."""
    skala = bahan.gabungan.pengaturan.skala_mutu
    sel: list[Isi] = [
        Isi(posisi + 1, "teks_tengah"),
        Isi(survei.unsur[posisi].unsur, nama=nama_sel(KUNCI, posisi, "unsur")),
    ]
    for unit in unit_order(survei):
        sel.append(_value(bahan, survei, posisi, unit))
        label = _label(survei, posisi, unit)
        nama = nama_sel(KUNCI, posisi, "kategori", unit)
        sel.append(category(acuan(KUNCI, posisi, unit), label, "mutu", skala, nama))
        if unit == survei.sendiri:
            sel.append(_rank(survei, posisi))
    return Baris(tuple(sel))


def _rank(survei: HasilSurvei, posisi: int) -> Isi:
    """Return the rank of the own unit's value, the lowest first."""
    semua = [unsur.nilai for unsur in survei.unsur]
    urut = responden.hitung_peringkat(semua[posisi], semua)
    awal, akhir = acuan(KUNCI, 0, survei.sendiri), acuan(KUNCI, len(semua) - 1, survei.sendiri)
    rumus = responden.rumus_peringkat(acuan(KUNCI, posisi, survei.sendiri), f"{awal}:{akhir}")
    return Isi("" if urut is None else urut, "teks_tengah", rumus)


def _label(survei: HasilSurvei, posisi: int, unit: int) -> str | None:
    """Return the kategori of one unit's unsur."""
    unsur = survei.unsur[posisi]
    if unit == survei.sendiri:
        return unsur.kategori
    unit_lain = [u for u in range(len(survei.unit)) if u != survei.sendiri]
    return unsur.pembanding[unit_lain.index(unit)][2]


def _index_row(bahan: Bahan, survei: HasilSurvei) -> Baris:
    """Return the row of the IKM."""
    skala = bahan.gabungan.pengaturan.skala_mutu
    kunci = _IKM
    sel: list[Isi | None] = [None, Isi("Indeks Kepuasan Masyarakat (IKM)")]
    for unit in unit_order(survei):
        nilai = [acuan(KUNCI, p, unit) for p in range(len(survei.unsur))]
        rumus = ikm.rumus(nilai, acuan("metode", "bobot", kunci))
        indeks = survei.ikm[unit]
        if indeks.tercetak is not None and indeks.hitungan is not None:
            sumber = bahan.sumber(survei.ikm_di)
            sel_ikm = acuan_sumber(sumber, indeks.tercetak.baris, indeks.tercetak.kolom)
            sel_ikm += "" if indeks.tercetak.kali == 1 else f"*{indeks.tercetak.kali}"
            rumus = ikm.rumus_tercetak(rumus, sel_ikm, abs(indeks.ikm - indeks.hitungan))
        sel.append(Isi(indeks.ikm, "indeks", rumus, nama_sel(KUNCI, kunci, unit)))
        sel.append(
            category(
                acuan(KUNCI, kunci, unit),
                indeks.kinerja,
                "mutu",
                skala,
                nama_sel(KUNCI, kunci, "kategori", unit),
            )
        )
        if unit == survei.sendiri:
            sel.append(None)
    return Baris(tuple(sel), ragam="jumlah")


def weight_name(hasil: HasilIkm) -> str:
    """Return a weight as people write it."""
    return ikm.sebut_bobot(hasil.bobot)


def build_unsur(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None where no source tells an IKM."""
    survei, triwulan = bahan.hasil.survei, build_quarters(bahan)
    if survei is None and not triwulan:
        return None
    utama = () if survei is None else (_table(bahan, survei),)
    return Lembar(
        kunci=KUNCI,
        nama="3.3 Unsur SKM",
        judul="Tabel 3.3 Nilai Unsur Survei Kepuasan Masyarakat",
        anak_judul=bahan.sub_title(),
        blok=(*utama, *triwulan),
        catatan=() if survei is None else (_note(bahan, survei),),
        grafik=(*(() if survei is None else (_chart(survei),)), *quarter_chart(bahan)),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def _table(bahan: Bahan, survei: HasilSurvei) -> BlokTabel:
    """Return the unsur of all units, and the IKM below them."""
    kolom = [Kolom(5, ("No.", "")), Kolom(32, ("Unsur", ""))]
    for unit in unit_order(survei):
        nama = unit_name(survei, unit)
        kolom += [Kolom(11, (nama, "Nilai")), Kolom(16, (nama, "Kategori"))]
        if unit == survei.sendiri:
            kolom.append(Kolom(12, (nama, "Peringkat (terendah = 1)")))
    baris = [_unsur_row(bahan, survei, p) for p in range(len(survei.unsur))]
    baris.append(_index_row(bahan, survei))
    return BlokTabel(tuple(kolom), tuple(baris))


def _note(bahan: Bahan, survei: HasilSurvei) -> str:
    """Return where the figures come from."""
    rekap = bahan.gabungan.tabel("skm_rekap")
    asal = [] if rekap is None else [f"{rekap.berkas}, lembar {rekap.lembar}"]
    if any(posisi is not None for posisi in survei.dari_responden):
        nama = unit_name(survei, survei.sendiri)
        asal.append(f"nilai {nama} dihitung dari jawaban responden di lembar SKM")
    return (
        f"Sumber: {'; '.join(asal)}. Kategori menurut nilai interval konversi PermenPANRB "
        f"14/2017. Bobot {weight_name(survei.ikm[survei.sendiri])}: {survei.dipilih_karena}."
    )


def _chart(survei: HasilSurvei) -> Grafik:
    """Return the chart of all unsur, a series per unit."""
    urut = sorted(range(len(survei.unsur)), key=lambda p: -(survei.unsur[p].nilai or 0))
    kategori = tuple(nama_sel(KUNCI, p, "unsur") for p in urut)
    seri = tuple(
        Seri(unit_name(survei, u), kategori, tuple(nama_sel(KUNCI, p, u) for p in urut))
        for u in unit_order(survei)
    )
    unit = ", ".join(s.judul for s in seri)
    return Grafik(
        "batang",
        "Nilai tiap unsur, dari yang tertinggi",
        seri,
        f"Diagram batang nilai sembilan unsur untuk {unit}; angkanya ada di tabel di atasnya."
        if len(survei.unsur) == 9
        else f"Diagram batang nilai unsur untuk {unit}; angkanya ada di tabel di atasnya.",
        minimum=25,
        maksimum=100,
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return the kategori of each unit beside the source of Tabel 3.3."""
    if not isinstance(tabel.isi, Survei):
        return ()
    skala = bahan.gabungan.pengaturan.skala_mutu
    kolom = []
    for unit, nama in enumerate(tabel.isi.unit):
        if len({s.baris for s in tabel.isi.unsur}) < len(tabel.isi.unsur):
            return ()  # unsur beside each other: nothing to write at their side
        angka = {
            s.baris: category(
                ikm.isi_nilai(
                    s.nilai[unit],
                    acuan_sumber(sumber, s.nilai[unit].baris, s.nilai[unit].kolom),
                ),
                kategori.hitung(ikm.hitung_nilai(s.nilai[unit]), skala),
                "mutu",
                skala,
            )
            for s in tabel.isi.unsur
        }
        kolom.append(KolomHitung(f"Kategori {nama or 'Nilai'} (dihitung)", angka, 18))
    return tuple(kolom)
