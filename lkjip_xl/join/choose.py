"""Which of several tables of one kind feeds the report, and why."""

from lkjip_xl.join.settings import read_pengaturan
from lkjip_xl.join.spine import add_spine
from lkjip_xl.join.texts import add_texts
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.pohon import TINGKAT, Pohon
from lkjip_xl.model.tabel import Tabel, TakDikenali
from lkjip_xl.norms.kepala import BULAN

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


def _rank(tabel: Tabel) -> tuple[int, ...]:
    """Return what decides, the most important first."""
    return (
        int("realisasi" in tabel.kolom),
        _TAHAPAN.get(tabel.tahapan or "", 0),
        _month(tabel),
        _depth(tabel),
    )


def _reason(pilih: Tabel, lain: list[Tabel]) -> str:
    """Say what decided for a budget table."""
    if "realisasi" not in pilih.kolom:
        return _PEMBANDING
    saingan = [satu for satu in lain if "realisasi" in satu.kolom]
    if not saingan:
        return "satu-satunya tabel realisasi"
    kata = ("realisasi", "tahapan anggaran terakhir", "periode terakhir", "paling rinci")
    terdekat = max(saingan, key=_rank)
    for nama, a, b in zip(kata, _rank(pilih), _rank(terdekat), strict=True):
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
            if (
                isinstance(lain, Tabel)
                and lain.dikenali == satu.dikenali
                and lain.jumlah_baris == satu.jumlah_baris
                and lain.rentang == satu.rentang
                and lain.isi == satu.isi
            ):
                hasil[posisi] = asal
                break
    return hasil


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
    dipakai: dict[str, int] = {}
    alasan = {p: f"salinan dari tabel di entri ke-{a + 1}" for p, a in salinan.items()}
    seri: list[tuple[int, int]] = []
    for dikenali, calon in menurut.items():
        if dikenali == "anggaran":
            _choose_budget(entri, calon, dipakai, alasan, seri)
        elif dikenali == "pengaturan":
            alasan |= dict.fromkeys(calon, "pengaturan laporan")
        else:
            dipakai[dikenali] = calon[0]
            alasan[calon[0]] = "satu-satunya tabel jenis ini"
            for p in calon[1:]:
                alasan[p] = "sudah ada tabel lain dari jenis ini"
                seri.append((calon[0], p))
    setelan = add_texts(read_pengaturan(pengaturan), entri)
    return add_spine(Gabungan(entri, dipakai, alasan, setelan, tuple(seri), salinan))


def _choose_budget(
    entri: Entri,
    calon: list[int],
    dipakai: dict[str, int],
    alasan: dict[int, str],
    seri: list[tuple[int, int]],
) -> None:
    """Choose the spine of Tabel 3.5 among the budget tables."""
    tabel = {p: satu for p in calon if isinstance(satu := entri[p], Tabel)}
    urut = sorted(tabel, key=lambda p: (_rank(tabel[p]), -p), reverse=True)
    utama = urut[0]
    lain = [tabel[p] for p in urut[1:]]
    alasan[utama] = _reason(tabel[utama], lain)
    if "realisasi" in tabel[utama].kolom:
        dipakai["anggaran"] = utama
    for p in urut[1:]:
        if "realisasi" not in tabel[p].kolom:
            alasan[p] = _PEMBANDING
        else:
            alasan[p] = "ada tabel realisasi lain yang didahulukan"
            if _rank(tabel[p]) == _rank(tabel[utama]) and same_agency(tabel[p], tabel[utama]):
                seri.append((utama, p))


def same_agency(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell whether two tables may speak of one agency and year."""
    skpd = {satu.skpd.lower() for satu in (kiri, kanan) if satu.skpd}
    tahun = {satu.tahun for satu in (kiri, kanan) if satu.tahun}
    return len(skpd) < 2 and len(tahun) < 2
