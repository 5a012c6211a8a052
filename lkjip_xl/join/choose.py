"""Which of several tables of one kind feeds the report, and why."""

from lkjip_xl.join.last_year import name_last_year
from lkjip_xl.join.responses import survey_parts
from lkjip_xl.join.settings import read_pengaturan
from lkjip_xl.join.spine import add_spine
from lkjip_xl.join.subsets import filtered_copies
from lkjip_xl.join.texts import add_texts
from lkjip_xl.join.whole import whole_tables
from lkjip_xl.model.gabungan import Gabungan, Rangkaian
from lkjip_xl.model.pohon import TINGKAT, Pohon
from lkjip_xl.model.tabel import Tabel, TakDikenali
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.tables.text import kunci_nama

_TAHAPAN = {"perubahan": 3, "pergeseran": 2, "murni": 1}
_PEMBANDING = "tidak punya kolom realisasi; dipakai sebagai pembanding pagu"

Entri = tuple[Tabel | TakDikenali, ...]


def _depth(tabel: Tabel) -> int:
    """Return the deepest level of a budget table."""
    if not isinstance(tabel.isi, Pohon):
        return 0
    return max(
        (TINGKAT.index(s.tingkat) for s in tabel.isi.simpul if s.tingkat in TINGKAT), default=0
    )


def _month(tabel: Tabel) -> int:
    """Return the number of the month a table counts up to, 12 where it does not say."""
    return BULAN.index(tabel.periode.lower()) + 1 if tabel.periode else len(BULAN)


def _is_own(tabel: Tabel, identitas: dict[str, str]) -> tuple[int, int]:
    """Tell whether a table may be the agency's own and of its year, by Pengaturan's word."""
    instansi, skpd = kunci_nama(identitas.get("instansi", "")), kunci_nama(tabel.skpd or "")
    lain = bool(instansi and skpd) and instansi not in skpd and skpd not in instansi
    tahun = identitas.get("tahun")
    return int(not lain), int(not (tahun and tabel.tahun and tahun != tabel.tahun))


def _rank(tabel: Tabel, identitas: dict[str, str]) -> tuple[int, ...]:
    """Return what decides, the most important first."""
    return (
        int("realisasi" in tabel.kolom),
        *_is_own(tabel, identitas),
        _TAHAPAN.get(tabel.tahapan or "", 0),
        _month(tabel),
        _depth(tabel),
    )


def _reason(pilih: Tabel, lain: list[Tabel], identitas: dict[str, str]) -> str:
    """Say what decided for a budget table."""
    if "realisasi" not in pilih.kolom:
        return _PEMBANDING
    saingan = [satu for satu in lain if "realisasi" in satu.kolom]
    if not saingan:
        return "satu-satunya tabel realisasi"
    kata = (
        "realisasi",
        "milik instansi ini",
        "tahun laporan ini",
        "tahapan anggaran terakhir",
        "periode terakhir",
        "paling rinci",
    )
    terbaik = max(_rank(satu, identitas) for satu in saingan)
    for nama, a, b in zip(kata, _rank(pilih, identitas), terbaik, strict=True):
        if a != b:
            return f"dipilih dari beberapa tabel realisasi: {nama}"
    return "tabel realisasi pertama dari beberapa yang setara"


def _copies(entri: Entri) -> dict[int, int]:
    """Return the tables that repeat an earlier one exactly, with the one they repeat."""
    hasil: dict[int, int] = {}
    for posisi, satu in enumerate(entri):
        if not isinstance(satu, Tabel) or satu.dikenali == "pengaturan":
            continue
        for asal in range(posisi):
            lain = entri[asal]
            if asal in hasil or not isinstance(lain, Tabel):
                continue
            if _content(lain) == _content(satu):
                nama_asal, nama = len(lain.berkas), len(satu.berkas)
                salinan, utama = (asal, posisi) if nama < nama_asal else (posisi, asal)
                hasil[salinan] = utama
                break
    return hasil


def _content(satu: Tabel) -> tuple[object, ...]:
    """Return what two exact copies share; of two the shorter file name counts as the original."""
    return satu.dikenali, satu.jumlah_baris, satu.rentang, satu.isi


def join_tables(entri: Entri) -> Gabungan:
    """Decide what feeds the report; ties that nothing decides are kept for a finding."""
    salinan = _copies(entri)
    menurut: dict[str, list[int]] = {}
    pengaturan = []
    for posisi, satu in enumerate(entri):
        if not isinstance(satu, Tabel):
            continue
        if satu.dikenali == "pengaturan":
            pengaturan.append(satu)
        if posisi not in salinan:
            menurut.setdefault(satu.dikenali, []).append(posisi)
    setelan = add_texts(read_pengaturan(pengaturan), entri)
    dipakai: dict[str, int] = {}
    alasan = {
        p: f"salinan dari {entri[a].berkas} lembar {entri[a].lembar}" for p, a in salinan.items()
    }
    seri: list[tuple[int, int]] = []
    identitas = _with_last_year(setelan.identitas, entri)
    entri = name_last_year(entri, identitas.get("tahun"))
    anggaran = menurut.get("anggaran", [])
    entri, rangkaian = whole_tables(entri, anggaran, identitas.get("instansi", ""))
    alasan |= _further_sheets(entri, rangkaian)
    for dikenali, calon in menurut.items():
        if dikenali == "anggaran":
            tabel = _budgets(entri, calon, rangkaian)
            _choose_budget(tabel, identitas, dipakai, alasan, seri)
        elif dikenali == "pengaturan":
            alasan |= dict.fromkeys(calon, "pengaturan laporan")
        else:
            _choose_first(entri, dikenali, calon, identitas, dipakai, alasan, seri)
    bagian = _choose_answers(entri, menurut.get("skm_responden", []), identitas, alasan, seri)
    if bagian:
        dipakai["skm_responden"] = bagian[0]
    for posisi, satu in enumerate(entri):
        if isinstance(satu, Tabel) and satu.pemetaan:
            alasan[posisi] = f"{alasan[posisi]}; {satu.pemetaan.kalimat}"
    return add_spine(
        Gabungan(
            entri,
            dipakai,
            alasan,
            setelan,
            tuple(seri),
            salinan,
            bagian_responden=bagian,
            rangkaian=rangkaian,
        )
    )


def _with_last_year(identitas: dict[str, str], entri: Entri) -> dict[str, str]:
    """Return the identity, with the latest year that a source names where it has none."""
    tahun = [satu.tahun for satu in entri if isinstance(satu, Tabel) and satu.tahun]
    return {"tahun": max(tahun), **identitas} if tahun else identitas


def _choose_first(
    entri: Entri,
    dikenali: str,
    calon: list[int],
    identitas: dict[str, str],
    dipakai: dict[str, int],
    alasan: dict[int, str],
    seri: list[tuple[int, int]],
) -> None:
    """Choose the agency's own table of a kind; two of its own are a tie."""
    milik = {p: _is_own(satu, identitas) for p in calon if isinstance(satu := entri[p], Tabel)}
    utama = max(calon, key=lambda p: (milik[p], -p))
    dipakai[dikenali] = utama
    alasan[utama] = "satu-satunya tabel jenis ini" if len(calon) == 1 else "tabel instansi ini"
    for p in calon:
        if p != utama:
            alasan[p] = "sudah ada tabel lain dari jenis ini"
            if milik[p] == milik[utama]:
                seri.append((utama, p))


def _choose_answers(
    entri: Entri,
    calon: list[int],
    identitas: dict[str, str],
    alasan: dict[int, str],
    seri: list[tuple[int, int]],
) -> tuple[int, ...]:
    """Choose the lists of answers that together make the survey; several parts are no tie."""
    tabel = {p: satu for p in calon if isinstance(satu := entri[p], Tabel)}
    terbaik = max((_is_own(satu, identitas) for satu in tabel.values()), default=None)
    milik = {p: satu for p, satu in tabel.items() if _is_own(satu, identitas) == terbaik}
    bagian, sebab = survey_parts(milik)
    if not bagian:
        return tuple(milik)[:1]
    alasan |= sebab
    seri[:] = [(a, b) for a, b in seri if b not in sebab]
    return bagian


def _further_sheets(entri: Entri, rangkaian: dict[int, Rangkaian]) -> dict[int, str]:
    """Return the reason of each sheet that goes on with a table of another one."""
    return {
        p: f"lanjutan tabel di lembar {entri[satu.anggota[0]].lembar}: {satu.sebab}"
        for satu in rangkaian.values()
        for p in satu.anggota[1:]
    }


def _budgets(entri: Entri, calon: list[int], rangkaian: dict[int, Rangkaian]) -> dict[int, Tabel]:
    """Return the budget tables to choose from, all sheets of one together, by first entry."""
    lanjutan = {p for satu in rangkaian.values() for p in satu.anggota[1:]}
    hasil = {p: satu for p in calon if isinstance(satu := entri[p], Tabel) and p not in lanjutan}
    return {p: rangkaian[p].tabel if p in rangkaian else satu for p, satu in hasil.items()}


def _choose_budget(
    tabel: dict[int, Tabel],
    identitas: dict[str, str],
    dipakai: dict[str, int],
    alasan: dict[int, str],
    seri: list[tuple[int, int]],
) -> None:
    """Choose the spine of Tabel 3.5 among the budget tables; of equal ones no filtered copy."""
    tertinggi = max(_rank(satu, identitas) for satu in tabel.values())
    saring = filtered_copies({p: s for p, s in tabel.items() if _rank(s, identitas) == tertinggi})
    urut = sorted(
        tabel, key=lambda p: (_rank(tabel[p], identitas), p not in saring, -p), reverse=True
    )
    utama = urut[0]
    lain = [tabel[p] for p in urut[1:] if p not in saring]
    alasan[utama] = _reason(tabel[utama], lain, identitas)
    if "realisasi" in tabel[utama].kolom:
        dipakai["anggaran"] = utama
    for p in urut[1:]:
        if p in saring:
            asal = tabel[saring[p]]
            alasan[p] = (
                f"salinan tersaring dari {asal.berkas} lembar {asal.lembar}: semua barisnya ada di "
                "sana dengan angka yang sama"
            )
        elif "realisasi" not in tabel[p].kolom:
            alasan[p] = _PEMBANDING
        else:
            alasan[p] = "ada tabel realisasi lain yang didahulukan"
            if _rank(tabel[p], identitas) == _rank(tabel[utama], identitas):
                seri.append((utama, p))


def same_agency(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell whether two tables may speak of one agency and year."""
    skpd = {satu.skpd.lower() for satu in (kiri, kanan) if satu.skpd}
    tahun = {satu.tahun for satu in (kiri, kanan) if satu.tahun}
    return len(skpd) < 2 and len(tahun) < 2
