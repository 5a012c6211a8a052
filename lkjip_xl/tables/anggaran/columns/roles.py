"""Which column of a budget table is what, by the words of its header."""

import re
from collections.abc import Container

from lkjip_xl.cells.words import header_words
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import PERAN_ANGGARAN, TAHAPAN
from lkjip_xl.tables.anggaran.columns.choice import (
    Calon,
    Kolom,
    choose,
    fit_of,
    group_of,
    last_year,
    own_year,
    stage_of,
)
from lkjip_xl.tables.anggaran.columns.column_role import own_kode, own_role, role_in_group
from lkjip_xl.tables.anggaran.columns.content import Muatan
from lkjip_xl.tables.anggaran.columns.measured import is_target_of_money, without_measured
from lkjip_xl.tables.anggaran.columns.part_words import is_part, part_words
from lkjip_xl.tables.header.header import Kepala

_URAIAN = later(
    r"\buraian\b|\bprogram\b|\bkegiatan\b|\burusan\b|nama rekening|^nama\b|^nomenklatur\b"
)
_URAIAN_LAIN = later(
    r"^rekening|\bskpd\b|\bopd\b|perangkat daerah|^unit\b|jenis belanja|^belanja$|^rincian|"
    r"^(nama )?(kecamatan|kelurahan|desa|bidang|seksi|bagian|puskesmas|uptd?)( ?/ ?\w+)?$"
)
BUKAN_URAIAN = later(
    r"%|\bbobot\b|indikator|sasaran|tujuan|target|tolok|keluaran|penanggung|\blokasi\b"
)
_KODE = later(r"^kode\b|^kd\b|kode rekening|^(no\.?|nomor) ?rek")
_KODE_NAMA = later(
    r"^(kode|kd)\b.*(/|&|,|\bdan\b) ?"
    r"(nama|uraian|nomenklatur|program|kegiatan|sub ?kegiatan|urusan)\b"
)
_NO = later(r"^(no\.?|nomor|no\.? urut)$")
_RUPIAH = later(r"\brp\b|\brupiah\b")
_DISERAP = later(r"serapan|penyerapan|capaian|realisasi")
_PERSEN = later(r"%|persen|prosen")
_TARGET = later(r"^(?!.*(akhir|renstra|rpjmd|pendapatan|penerimaan|retribusi|pajak)).*\btarget\b")
_POLOS = later(
    r"^(nilai|jumlah|total|besaran|dana|biaya|rupiah|rp\.?|(tahun|ta\.?)? ?20\d\d)( \(?rp\.?\)?)?$"
)
_BELANJA = later(r"^(jumlah |nilai )?(belanja|dana|biaya|kredit)( \(?rp\.?\)?)?$")
_SESUDAH = later(r"\b(setelah|sesudah|menjadi|akhir)\b")
_PERUBAHAN_SAJA = later(r"(pergeseran|perubahan)( \(?rp\.?\)?)?")
_KETERANGAN = later(r"^ket\b|^keterangan|sumber ?(dana|pendanaan)|^sumber$")
# Names of rows of other tables, or what is said of a row: never the row of a budget.
_UKURAN = later(
    r"%|\bbobot\b|indikator|sasaran|tujuan|target|tolok|keluaran|^ket\b|keterangan|^kode\b"
)
_BERPASANGAN = ("anggaran", "realisasi")
_BERANGKA = {"anggaran", "realisasi", "sisa", "persen"}
_SATUAN_DI_BELAKANG = later(r"(.*\S) \(?(k|rp)\.?\)?$")
_BERDUA = 2  # columns of K: one may be a bare letter
_SEMUA_BERISI = Muatan()
_TAHAP_BERPASANGAN = (TAHAPAN[0], TAHAPAN[2])


def column_words(kepala: Kepala) -> dict[int, tuple[str, ...]]:
    """Return the words of each column as they are meant, top to bottom.

    Target K beside Target Rp are K and Rp below Target, written in one cell.
    """
    semua = {k: tuple(header_words(s) for s in kepala.kata[k]) for k in sorted(kepala.kata)}
    akhir = [cocok[2] for kata in semua.values() if (cocok := _SATUAN_DI_BELAKANG.match(kata[-1]))]
    if akhir.count("k") < _BERDUA or akhir.count("k") == len(akhir):
        return semua
    return {k: (*kata[:-1], *_without_unit(kata[-1])) for k, kata in semua.items()}


def _without_unit(kata: str) -> tuple[str, ...]:
    """Return a heading and the K or Rp behind it, each for itself."""
    cocok = _SATUAN_DI_BELAKANG.match(kata)
    return (cocok[1], cocok[2]) if cocok else (kata,)


def has_pairs(kepala: Kepala) -> bool:
    """Tell a header of pairs K and Rp, as the forms that evaluate Renja and RKPD have them."""
    akhir = [kata[-1].strip("()") for kata in column_words(kepala).values()]
    return akhir.count("k") >= 2 and sum(kata_akhir in {"rp", "rp."} for kata_akhir in akhir) >= 2


def has_both_amounts(kepala: Kepala) -> bool:
    """Tell a header of a budget: the rows' names, anggaran and realisasi."""
    ketemu = find_roles(kepala)
    return ketemu is not None and {"anggaran", "realisasi"} <= ketemu[0].keys()


def find_roles(
    kepala: Kepala, tahun: str | None = None, muatan: Muatan = _SEMUA_BERISI
) -> tuple[Kolom, Kolom] | None:
    """Return the columns by role, and those that could also have had it; None: no budget table.

    Amounts split into kelompok belanja are added; a Jumlah column beside them wins. `tahun` is
    the table's year: amounts of another year are not its own. `muatan` tells what the columns hold:
    words are no amounts whatever their heading says.
    """
    semua = column_words(kepala)
    peran: dict[str, list[int]] = {}
    uang: dict[str, list[Calon]] = {}
    for k, kata in semua.items():
        nama = _by_content(_word_role(kata) or role_in_group(kata, semua), k, kata, muatan)
        if nama in _BERANGKA and k not in muatan.teks:
            uang.setdefault(nama, []).append(Calon(k, kata, fit_of(nama, kata)))
        elif nama and nama not in _BERANGKA and not (nama == "no" and "no" in peran):
            peran.setdefault(nama, []).append(k)
        elif _KETERANGAN.search(kata[-1]):
            peran.setdefault("keterangan", []).append(k)
    uang = _without_counts(uang, muatan)
    if "anggaran" not in uang and (calon_lain := _by_own_words(semua, uang, peran, muatan)):
        uang["anggaran"] = calon_lain
    uang = without_measured(uang, semua)
    _name_rows(peran, _names_of_others(semua, uang, peran, muatan))
    if "uraian" not in peran or not ("anggaran" in uang or "realisasi" in uang):
        return None
    tahun = tahun or last_year(uang.get("realisasi", []))
    kiri = min(lajur.kolom for calon in uang.values() for lajur in calon)
    peran["uraian"] = [k for k in peran["uraian"] if k < kiri] or peran["uraian"]
    if "kode" in peran:
        peran["kode"] = own_kode(semua, peran["kode"])
    kolom, pilihan = {nama: tuple(letak) for nama, letak in peran.items() if letak}, {}
    for nama, semua_calon in uang.items():
        calon = semua_calon
        if nama == "anggaran":
            calon = _of_rupiah(_without_changes(semua_calon, muatan), muatan)
        kosong = muatan.kosong if nama == "anggaran" else ()
        kolom[nama], sisa, kelompok = choose(own_year(calon, tahun), kosong)
        if sisa:
            pilihan[nama] = sisa
        if kelompok and nama in {"anggaran", "realisasi"}:
            kolom |= {f"{nama}_{grup}": letak for grup, letak in kelompok.items()}
    return kolom, pilihan


def _without_counts(uang: dict[str, list[Calon]], muatan: Muatan) -> dict[str, list[Calon]]:
    """Return the candidates without a pagu that holds small numbers only, beside rupiah spent.

    Jumlah Laporan counts reports: no row's realisasi is a thousand times its pagu.
    """
    serapan = {calon.kolom for calon in uang.get("realisasi", ())}
    pagu = {calon.kolom for calon in uang.get("anggaran", ())}
    if not (serapan & muatan.uang and pagu <= muatan.kecil):
        return uang
    return {peran: calon for peran, calon in uang.items() if peran != "anggaran"}


def _names_of_others(
    semua: dict[int, tuple[str, ...]],
    uang: dict[str, list[Calon]],
    peran: dict[str, list[int]],
    muatan: Muatan,
) -> list[int]:
    """Return the columns of names where none says so, or where nobody filled in the one that does.

    Nama PPTK stands blank beside Rincian Belanja.
    """
    if muatan.uang and muatan.hampa.issuperset(peran.get("uraian", ())):
        return _other_names(semua, uang, muatan) or peran.get("uraian", [])
    return [] if "uraian" in peran else _other_names(semua, uang, muatan)


def _name_rows(peran: dict[str, list[int]], nama: list[int]) -> None:
    """Give columns the role of names, which may have passed for remarks."""
    if nama:
        peran["uraian"] = nama
        peran["keterangan"] = [k for k in peran.get("keterangan", []) if k not in nama]


def _without_changes(calon: list[Calon], muatan: Muatan) -> list[Calon]:
    """Return the columns without those of changes: amounts below zero beside others that have none.

    A bare Pergeseran or Perubahan is one beside what stands after it, even where all was added.
    """
    utuh = [lajur for lajur in calon if lajur.kolom not in muatan.selisih] or calon
    if not any(_SESUDAH.search(lajur.kata[-1]) for lajur in utuh):
        return utuh
    return [lajur for lajur in utuh if not _PERUBAHAN_SAJA.fullmatch(lajur.kata[-1])]


def _of_rupiah(calon: list[Calon], muatan: Muatan) -> list[Calon]:
    """Return the columns that may be a pagu, where any holds rupiah: no counts of packages.

    The part of one kelompok belanja, fund or office may be small.
    """
    if not any(lajur.kolom in muatan.uang for lajur in calon):
        return calon
    bagian = {c.kolom for c in calon if is_part(part_words(c.jalur))}
    hitungan = muatan.kecil - bagian - {c.kolom for c in calon if group_of(c.jalur)}
    return [c for c in calon if c.kolom not in hitungan]


def _by_content(nama: str | None, k: int, kata: tuple[str, ...], muatan: Muatan) -> str | None:
    """Return the role that words give, where the column holds such: rupiah are no percent.

    Serapan and Penyerapan Anggaran head amounts as often as percents. Small numbers are percents
    only beside amounts: a table may be in millions.
    """
    if nama == "kode" and len(kata) > 1 and k in muatan.teks | muatan.uang:
        # A group Kode that is not merged reaches over what stands beside it.
        return "uraian" if k in muatan.teks and _URAIAN.search(kata[-1]) else None
    if nama == "kode" and k in muatan.teks and _KODE_NAMA.search(kata[0]):
        return "uraian"  # Kode / Uraian: both in one cell
    diserap = any(_DISERAP.search(teks) for teks in kata)
    if nama == "persen" and k in muatan.uang:
        return "realisasi" if diserap else None
    kata_persen = _PERSEN.search(" ".join(kata))
    if nama == "persen" and diserap and muatan.uang and k not in muatan.rasio and not kata_persen:
        return "realisasi"
    if nama == "realisasi" and muatan.uang and k in muatan.rasio and k not in muatan.uang:
        return "persen"
    return nama


def _word_role(kata: tuple[str, ...]) -> str | None:
    """Return no, kode or uraian where a column holds words and no amounts."""
    if _NO.match(kata[0]):
        return "no"
    if _KODE.search(kata[0]):
        return "kode"
    bukan = any(BUKAN_URAIAN.search(teks) for teks in kata)
    uang = any(re.search(p, s) for s in kata for n, p in PERAN_ANGGARAN if n != "persen")
    bernama = _URAIAN.search(kata[0]) and (not uang or kata[0].startswith("uraian"))
    return "uraian" if bernama and not bukan and _goes_on_naming(kata) else None


def _goes_on_naming(kata: tuple[str, ...]) -> bool:
    """Tell words below a group that name rows too: Lokasi below Rencana Kegiatan does not."""
    return all(_URAIAN.search(s) or _URAIAN_LAIN.search(s) for s in kata[1:]) or (
        kata[0].startswith("uraian") and len(kata) > 1
    )


def _by_own_words(
    semua: dict[int, tuple[str, ...]],
    uang: dict[str, list[Calon]],
    peran: dict[str, list[int]],
    muatan: Muatan,
) -> list[Calon]:
    """Return the columns that only their own lowest words call an anggaran, where none else is.

    It may stand below a group Rencana Kegiatan; or it says no more than Nilai or the year. Beside
    realisasi the rupiah of a Target are its pagu, in forms with K and Rp, or left of it those of
    Belanja or Dana. In thousands or millions no number shows rupiah: then its heading does.
    """
    terpakai = {s.kolom for lajur in uang.values() for s in lajur}
    terpakai.update(*peran.values(), muatan.teks, muatan.kosong)
    bebas = {k: kata for k, kata in semua.items() if k not in terpakai}
    sendiri = [
        Calon(k, kata, 0)
        for k, kata in bebas.items()
        if own_role(kata) == "anggaran" or is_target_of_money(kata, semua)
    ]
    if sendiri:
        return sendiri
    if "realisasi" in uang:
        rupiah: Container[int] = muatan.uang
        if muatan.uang.isdisjoint(s.kolom for s in uang["realisasi"]):
            rupiah = [k for k, kata in bebas.items() if _RUPIAH.search(kata[-1])]
        berupiah = ((k, " / ".join(kata)) for k, kata in bebas.items() if k in rupiah)
        target = [k for k, jalur in berupiah if _TARGET.search(jalur)]
        kiri = min(lajur.kolom for lajur in uang["realisasi"])
        di_kiri = (k for k in bebas if k < kiri)
        polos = [k for k in di_kiri if _BELANJA.match(bebas[k][-1])]
        pagu = [*target, *(polos if muatan.uang.issuperset(polos) else ())]
        return [Calon(k, bebas[k], fit_of("anggaran", bebas[k])) for k in sorted({*pagu})]
    return [Calon(k, kata, 0) for k, kata in bebas.items() if _POLOS.match(kata[-1])]


def _other_names(
    semua: dict[int, tuple[str, ...]], uang: dict[str, list[Calon]], muatan: Muatan
) -> list[int]:
    """Return the columns of the rows' names where none says Uraian, Program or Kegiatan.

    One heading may be merged over the steps of a ladder.
    """
    angka = {lajur.kolom for sederet in uang.values() for lajur in sederet}
    tanpa_angka = (k for k in semua if k not in angka)
    utuh = {k: (kata[0], " ".join(kata)) for k, kata in semua.items()}  # Jenis over Belanja
    calon = [k for k in tanpa_angka if any(map(_URAIAN_LAIN.search, utuh[k]))]
    sejudul = [k for k in calon if semua[k] == semua[calon[0]]]
    return sejudul or _names_by_shape(semua, uang, muatan)


def _names_by_shape(
    semua: dict[int, tuple[str, ...]], uang: dict[str, list[Calon]], muatan: Muatan
) -> list[int]:
    """Return the column of words left of both amounts, whatever it is called: of several, one.

    That one tells most rows apart: PPTK beside Pekerjaan names each person again.
    """
    if not {"anggaran", "realisasi"} <= uang.keys():
        return []
    kiri = min(lajur.kolom for peran in _BERPASANGAN for lajur in uang[peran])
    calon = (k for k in muatan.nama if k < kiri)
    return [k for k in calon if not any(map(_UKURAN.search, semua[k]))][:1]


def is_murni_perubahan(kepala: Kepala, kolom: Kolom, pilihan: Kolom) -> Kolom | None:
    """Return the murni and perubahan columns of a table that has both and no realisasi.

    Beside a single Jumlah Perubahan a plain Jumlah is the murni.
    """
    if "realisasi" in kolom:
        return None
    pasangan: Kolom = {}
    for k in (*kolom.get("anggaran", ()), *pilihan.get("anggaran", ())):
        for nama, pola in _TAHAP_BERPASANGAN:
            if re.search(pola, kepala.jalur(k)):
                pasangan.setdefault(f"anggaran_{nama}", (k,))
                break
    pagu = [
        k
        for k in (*kolom.get("anggaran", ()), *pilihan.get("anggaran", ()))
        if stage_of(kepala.jalur(k)) is None
    ]
    if "anggaran_perubahan" in pasangan and len(pagu) == 1:
        pasangan.setdefault("anggaran_murni", (pagu[0],))
    return pasangan if len(pasangan) == len(_TAHAP_BERPASANGAN) else None
