"""Which of several tables of one kind feeds the report, and why."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.agency import own_part
from lkjip_xl.join.agreement import promise_same
from lkjip_xl.join.identity import with_headings
from lkjip_xl.join.last_year import as_measured, has_other_years, name_last_year
from lkjip_xl.join.lembar.sheets import (
    are_alike,
    find_sheets,
    have_same_sums,
    sum_of_pagu,
)
from lkjip_xl.join.pegawai.people import staff_lists
from lkjip_xl.join.pegawai.staff import count_people
from lkjip_xl.join.precedence import (
    PEMBANDING,
    depth,
    explain_order,
    explain_rank,
    is_own,
    order,
    rank,
)
from lkjip_xl.join.responses import survey_parts
from lkjip_xl.join.settings import read_pengaturan
from lkjip_xl.join.spine import add_spine
from lkjip_xl.join.subsets import exact_copies, filtered_copies, recaps
from lkjip_xl.join.texts import add_texts
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.gabungan import Gabungan, Rangkaian, Seri
from lkjip_xl.model.jenis import JenisPegawai, JenisTabel
from lkjip_xl.model.pegawai import DaftarOrang, DaftarPegawai
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.tabel import Entri, Tabel, tables, tables_at
from lkjip_xl.norms.kepala import NAMA_BELANJA

_DUA = 2  # parts at least, beside their recap
_SALAH_KETIK = Decimal("0.1")  # of a sum: what one slip in a recap leaves of it
# Rows of a recap that divides a budget by what the money buys.
_BELANJA = rf"{NAMA_BELANJA}|^(pegawai|barang|modal|operasi|jasa|hibah|bantuan sosial)\b"


@beku
class _Putusan:
    """What was decided on the tables of one kind, by position.

    The first of `dipakai` feeds the report, further ones are parts of it. `alasan` says of each
    table why it counts or not; `seri` are pairs between which nothing decides.
    """

    dipakai: tuple[int, ...]
    alasan: dict[int, str]
    seri: tuple[Seri, ...] = ()


def join_tables(entri: tuple[Entri, ...]) -> Gabungan:
    """Decide what feeds the report; ties that nothing decides are kept for a finding."""
    salinan = exact_copies(entri)
    pengaturan = [s for s in tables(entri).values() if s.dikenali == "pengaturan"]
    setelan = add_texts(read_pengaturan(pengaturan), entri)
    identitas = _with_last_year(setelan.identitas, entri)
    entri = as_measured(name_last_year(entri, identitas.get("tahun")))
    menurut = _by_kind(entri, salinan)
    rangkaian: dict[int, Rangkaian] = {}
    for jenis in ("anggaran", "anggaran_perubahan"):
        if calon := tuple(menurut.get(jenis, ())):
            entri, utuh = _whole_tables(entri, calon, identitas.get("instansi", ""))
            menurut[jenis] = dict(_budgets(entri, calon, utuh))
            rangkaian |= utuh
    putusan = {dikenali: _choose(dikenali, tabel, identitas) for dikenali, tabel in menurut.items()}
    alasan = {
        p: f"salinan dari {entri[a].berkas} lembar {entri[a].lembar}" for p, a in salinan.items()
    } | _further_sheets(entri, rangkaian)
    for pilihan in putusan.values():
        alasan |= pilihan.alasan
    responden = putusan.get("skm_responden")
    dipakai = _used(putusan, entri)
    orang = putusan.get("pegawai_nominatif")
    bagian_orang = orang.dipakai if orang else ()
    daftar = _from_lists(entri, bagian_orang, dipakai, alasan)
    return add_spine(
        Gabungan(
            entri,
            dipakai,
            _with_mapping(alasan, entri),
            with_headings(setelan, entri),
            tuple(dua for pilihan in putusan.values() for dua in pilihan.seri),
            salinan,
            bagian_responden=responden.dipakai if responden else (),
            rangkaian=rangkaian,
            dari_daftar=daftar,
            bagian_orang=bagian_orang,
        )
    )


def _from_lists(
    entri: tuple[Entri, ...],
    bagian: tuple[int, ...],
    dipakai: dict[JenisTabel, int],
    alasan: dict[int, str],
) -> dict[JenisPegawai, Tabel[DaftarPegawai]]:
    """Return the staff tables that only lists of persons give; printed ones come first."""
    terhitung = count_people(tables_at(entri, bagian, DaftarOrang))
    hasil = {n: t for n, t in terhitung.items() if n not in dipakai}
    if bagian and not hasil:
        del dipakai["pegawai_nominatif"]
        sebab = "pembanding; tabel jumlah pegawai yang tercetak didahulukan"
        alasan |= dict.fromkeys(bagian, sebab)
    return hasil


def _whole_tables(
    entri: tuple[Entri, ...], calon: Sequence[int], instansi: str
) -> tuple[tuple[Entri, ...], dict[int, Rangkaian]]:
    """Return the entries, and by the first entry what several sheets or one agency's rows are.

    Filtered copies of another table are no sheets of it.
    """
    sumber = list(entri)
    hasil: dict[int, Rangkaian] = {}
    semua = tables_at(entri, calon, Pohon)
    saring = filtered_copies(semua)
    utuh = {p: s for p, s in semua.items() if p not in saring}
    for anggota, sebab in find_sheets(utuh, instansi):
        from lkjip_xl.join.lembar.whole import (  # noqa: PLC0415  # few sources are of sheets
            as_parts,
            join_sheets,
        )

        hasil[anggota[0]] = join_sheets(sumber, anggota, sebab)
        as_parts(sumber, hasil[anggota[0]])
    sudah = {p for rangkaian in hasil.values() for p in rangkaian.anggota}
    for posisi, tabel in tables_at(sumber, calon, Pohon).items():
        if posisi not in sudah and (r := own_part(posisi, tabel, instansi)):
            hasil[posisi] = r
    return tuple(sumber), hasil


def _used(putusan: dict[JenisTabel, _Putusan], entri: tuple[Entri, ...]) -> dict[JenisTabel, int]:
    """Return the entry that feeds each kind; a budget without realisasi feeds the pagu alone."""
    hasil = {
        dikenali: pilihan.dipakai[0] for dikenali, pilihan in putusan.items() if pilihan.dipakai
    }
    ukur = tables(entri).get(hasil.get("capaian_kinerja", -1))
    if ukur and has_other_years(ukur):
        hasil.setdefault("perbandingan_capaian", hasil["capaian_kinerja"])
    utama = hasil.get("anggaran")
    calon = tables_at(entri, [] if utama is None else [utama], Pohon).values()
    if any("realisasi" not in tabel.kolom for tabel in calon):
        hasil["pagu"] = hasil.pop("anggaran")
    return hasil


def _by_kind(
    entri: tuple[Entri, ...], salinan: dict[int, int]
) -> dict[JenisTabel, dict[int, Tabel]]:
    """Return the tables by kind and position, copies left out."""
    hasil: dict[JenisTabel, dict[int, Tabel]] = {}
    for posisi, tabel in tables(entri).items():
        if posisi not in salinan:
            hasil.setdefault(tabel.dikenali, {})[posisi] = tabel
    return hasil


def _with_last_year(identitas: dict[str, str], entri: tuple[Entri, ...]) -> dict[str, str]:
    """Return the identity, with the latest year that a source names where it has none."""
    tahun = [tabel.tahun for tabel in tables(entri).values() if tabel.tahun]
    return {"tahun": max(tahun), **identitas} if tahun else identitas


def _further_sheets(entri: tuple[Entri, ...], rangkaian: dict[int, Rangkaian]) -> dict[int, str]:
    """Return the reason of each sheet that goes on with a table of another one."""
    return {
        p: f"lanjutan tabel di lembar {entri[sambungan.anggota[0]].lembar}: {sambungan.sebab}"
        for sambungan in rangkaian.values()
        for p in sambungan.anggota[1:]
    }


def _budgets(
    entri: tuple[Entri, ...], calon: tuple[int, ...], rangkaian: dict[int, Rangkaian]
) -> dict[int, Tabel[Pohon]]:
    """Return the budget tables to choose from, all sheets of one together, by first entry."""
    lanjutan = {p for sambungan in rangkaian.values() for p in sambungan.anggota[1:]}
    hasil = tables_at(entri, (p for p in calon if p not in lanjutan), Pohon)
    return {p: rangkaian[p].tabel if p in rangkaian else tabel for p, tabel in hasil.items()}


def _with_mapping(alasan: dict[int, str], entri: tuple[Entri, ...]) -> dict[int, str]:
    """Return the reasons, with what a Pemetaan sheet said of a table."""
    peta = {p: s.pemetaan.kalimat for p, s in tables(entri).items() if s.pemetaan}
    return {p: f"{kata}; {peta[p]}" if p in peta else kata for p, kata in alasan.items()}


def _choose(dikenali: JenisTabel, tabel: dict[int, Tabel], identitas: dict[str, str]) -> _Putusan:
    """Decide on the tables of a kind."""
    if dikenali == "pengaturan":
        return _Putusan((), dict.fromkeys(tabel, "pengaturan laporan"))
    if dikenali == "anggaran":
        return _choose_budget(tables_at(tabel, tabel, Pohon), identitas)
    if dikenali == "skm_responden":
        return _choose_answers(tables_at(tabel, tabel, DaftarResponden), identitas)
    if dikenali == "pegawai_nominatif":
        return _choose_people(tables_at(tabel, tabel, DaftarOrang), identitas)
    return _choose_first(tabel, identitas)


def _choose_first(tabel: Mapping[int, Tabel], identitas: dict[str, str]) -> _Putusan:
    """Choose the agency's own table of a kind, the latest one; two equal ones are a tie.

    A recap says what the table beside it says in more detail.
    """
    urutan = order(tabel, identitas)
    utama = max(tabel, key=lambda p: (urutan[p], depth(tabel[p]), -p))
    sebab = "satu-satunya tabel jenis ini" if len(tabel) == 1 else "tabel instansi ini"
    alasan = dict.fromkeys(tabel, "sudah ada tabel lain dari jenis ini")
    for p, urut in urutan.items():
        if urut[:2] == urutan[utama][:2] and urut < urutan[utama]:
            alasan[p], sebab = explain_order(urut, urutan[utama], tabel[p])
    setara = (p for p in tabel if p != utama and urutan[p] == urutan[utama])
    sama = (have_same_sums, promise_same)
    seri = [p for p in setara if not any(satu(tabel[utama], tabel[p]) for satu in sama)]
    return _Putusan((utama,), alasan | {utama: sebab}, tuple(Seri(utama, p) for p in seri))


def _choose_answers(
    tabel: dict[int, Tabel[DaftarResponden]], identitas: dict[str, str]
) -> _Putusan:
    """Choose the lists of answers that together make the survey; several parts are no tie."""
    putusan = _choose_first(tabel, identitas)
    terbaik = is_own(tabel[putusan.dipakai[0]], identitas)
    bagian, sebab = survey_parts(
        {p: t for p, t in tabel.items() if is_own(t, identitas) == terbaik}
    )
    if not bagian:
        return putusan
    seri = tuple(s for s in putusan.seri if s.saingan not in sebab)
    return _Putusan(bagian, putusan.alasan | sebab, seri)


def _choose_people(tabel: dict[int, Tabel[DaftarOrang]], identitas: dict[str, str]) -> _Putusan:
    """Choose the lists of persons that together are the agency's staff of the year."""
    terbaik = max(is_own(t, identitas) for t in tabel.values())
    milik = {p: t for p, t in tabel.items() if is_own(t, identitas) == terbaik}
    bagian, sebab, ragu = staff_lists(milik)
    lain = dict.fromkeys(tabel, "daftar instansi atau tahun lain")
    return _Putusan(bagian, lain | sebab, tuple(Seri(*dua) for dua in ragu))


def _choose_budget(tabel: dict[int, Tabel[Pohon]], identitas: dict[str, str]) -> _Putusan:
    """Choose the spine of Tabel 3.5 among the budget tables; of equal ones no filtered copy."""
    urutan = {p: rank(sumber, identitas) for p, sumber in tabel.items()}
    ringkas = recaps({p: s for p, s in tabel.items() if "realisasi" in s.kolom})
    tertinggi = max(urutan[p] for p in tabel if p not in ringkas)
    saring = filtered_copies({p: s for p, s in tabel.items() if urutan[p] == tertinggi})
    urut = sorted(
        tabel, key=lambda p: (p not in ringkas, urutan[p], p not in saring, -p), reverse=True
    )
    utama = urut[0]
    tabel_lain = [tabel[p] for p in urut[1:] if p not in saring.keys() | ringkas.keys()]
    alasan = {utama: explain_rank(tabel[utama], tabel_lain, identitas)}
    seri = []
    pagu = {p: sum_of_pagu(sumber) for p, sumber in tabel.items()} if urut[1:] else {}
    rekap = _recaps({p: nilai for p, nilai in pagu.items() if p not in saring})
    for p in urut[1:]:
        if p in saring:
            asal = tabel[saring[p]]
            alasan[p] = (
                f"salinan tersaring dari {asal.berkas} lembar {asal.lembar}: semua barisnya ada di "
                "sana dengan angka yang sama"
            )
        elif p in ringkas:
            asal = tabel[ringkas[p]]
            alasan[p] = f"rekap dari {asal.berkas} lembar {asal.lembar}: jumlahnya sama"
        else:
            tanpa = "realisasi" not in tabel[p].kolom
            sejenis = tanpa == ("realisasi" not in tabel[utama].kolom)
            beda = sejenis and _speaks_of_others(tabel[p], tabel[utama])
            setara = beda or urutan[p] == urutan[utama]
            alasan[p] = PEMBANDING if tanpa else "ada tabel realisasi lain yang didahulukan"
            if (setara or p in rekap) and pagu[p] != pagu[utama] if tanpa else setara:
                seri.append(Seri(utama, p))
    terpakai = {"realisasi", "anggaran"} & tabel[utama].kolom.keys()
    return _Putusan((utama,) if terpakai else (), alasan, tuple(seri))


def _speaks_of_others(tabel: Tabel[Pohon], utama: Tabel[Pohon]) -> bool:
    """Tell a table of the same form that holds none of the rows: another part, no coarser copy.

    Both may name the program above them. What divides the same money otherwise (by belanja, by
    source) is no part, also with a slip.
    """
    nama = [{kunci_nama(s.uraian) for s in t.isi.simpul} for t in (tabel, utama)]
    daun = [_leaf_names(t.isi) for t in (tabel, utama)]
    if daun[0] & nama[1] or daun[1] & nama[0]:
        return False
    if have_same_sums(tabel, utama) or not are_alike(tabel, utama):
        return False
    akar = [{t.isi.simpul[p].tingkat for p in t.isi.akar} for t in (tabel, utama)]
    pagu = sorted(map(sum_of_pagu, (tabel, utama)))
    mirip = pagu[1] - pagu[0] <= pagu[1] * _SALAH_KETIK
    belanja = any(re.match(_BELANJA, teks) for teks in nama[0])
    return akar[0] == akar[1] and not (mirip or belanja)


def _leaf_names(pohon: Pohon) -> set[str]:
    """Return the keys of the names of the rows that hold money of their own."""
    daun = (s for s, anak in zip(pohon.simpul, pohon.anak, strict=True) if not anak)
    return {kunci_nama(s.uraian) for s in daun if any(s.jumlah.values())}


def _recaps(pagu: dict[int, Decimal]) -> set[int]:
    """Return the tables that hold what all others together do: each of these is only a part."""
    semua = sum(pagu.values(), Decimal(0))
    return {p for p, nilai in pagu.items() if nilai * 2 == semua} if len(pagu) > _DUA else set()
