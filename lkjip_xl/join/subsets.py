"""Tables that say no more than another one: exact and filtered copies, recaps of its totals."""

from collections import Counter
from decimal import Decimal

from lkjip_xl.cells.kode import parse_kode
from lkjip_xl.cells.text import kunci_nama, same_agency
from lkjip_xl.join.identity import same_subject
from lkjip_xl.join.lembar.sheets import sums_by_role
from lkjip_xl.join.precedence import depth, names_programs
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Entri, Tabel, tables

_PERAN = ("anggaran", "realisasi", "anggaran_murni", "anggaran_perubahan")


def exact_copies(entri: tuple[Entri, ...]) -> dict[int, int]:
    """Return the tables that repeat an earlier one exactly, with the one they repeat."""
    hasil: dict[int, int] = {}
    semua = {p: s for p, s in tables(entri).items() if s.dikenali != "pengaturan"}
    for posisi, tabel in semua.items():
        for asal in range(posisi):
            if asal in hasil or asal not in semua:
                continue
            tabel_lain = semua[asal]
            if _content(tabel_lain) == _content(tabel) and not _of_another(tabel_lain, tabel):
                nama_asal, nama = len(tabel_lain.berkas), len(tabel.berkas)
                salinan, utama = (asal, posisi) if nama < nama_asal else (posisi, asal)
                hasil[salinan] = utama
                break
    return hasil


def _content(tabel: Tabel) -> tuple[object, ...]:
    """Return what two exact copies share; of two the shorter file name counts as the original."""
    return tabel.dikenali, tabel.jumlah_baris, tabel.rentang, tabel.isi


def _of_another(a: Tabel, b: Tabel) -> bool:
    """Tell tables whose titles name two years, months or agencies: an unchanged plan is no copy."""
    dua_masa = any(
        len({m, n} - {None}) > 1 for m, n in ((a.tahun, b.tahun), (a.periode, b.periode))
    )
    return dua_masa or bool(a.skpd and b.skpd and not same_agency(a.skpd, b.skpd))


def _rows(tabel: Tabel[Pohon]) -> Counter[tuple[object, ...]]:
    """Return the rows of a budget table as kode, name and amounts by role."""
    pohon = tabel.isi
    peran = [tabel.kolom[nama] for nama in _PERAN if nama in tabel.kolom]
    hasil: Counter[tuple[object, ...]] = Counter()
    for simpul in pohon.simpul:
        kode = parse_kode(simpul.kode or "")
        jumlah = tuple(
            sum((simpul.jumlah.get(k) or Decimal(0) for k in kolom), Decimal(0)) for kolom in peran
        )
        hasil[kode.bagian if kode else None, kunci_nama(simpul.uraian), jumlah] += 1
    return hasil


def filtered_copies(tabel: dict[int, Tabel[Pohon]]) -> dict[int, int]:
    """Return the tables all of whose rows stand in another one, which has more, with that one."""
    if len({len(sumber.isi.simpul) for sumber in tabel.values()}) < 2:
        return {}
    peta = {p: _rows(sumber) for p, sumber in tabel.items()}
    pemuat: dict[tuple[object, ...], list[int]] = {}  # the tables that hold a row
    for p, baris in peta.items():
        for satu in baris:
            pemuat.setdefault(satu, []).append(p)
    hasil: dict[int, int] = {}
    for p, sumber in tabel.items():
        calon = min((pemuat[satu] for satu in peta[p]), key=len, default=[])
        lengkap = (q for q in calon if peta[p] < peta[q])
        utuh = next((q for q in lengkap if _may_be_part(sumber, tabel[q])), None)
        if utuh is not None:
            hasil[p] = utuh
    return hasil


def recaps(tabel: dict[int, Tabel[Pohon]]) -> dict[int, int]:
    """Return the tables that only repeat the totals of another one in fewer rows, with that one.

    So does a recap of programs or of kinds of belanja, on a sheet of its own or below the table;
    what another file says in fewer rows may be of another hand.
    """
    if len(tabel) < 2:
        return {}
    jumlah = {p: _totals(sumber) for p, sumber in tabel.items()}
    hasil: dict[int, int] = {}
    for p, sumber in tabel.items():
        sama = [q for q in tabel if jumlah[p] == jumlah[q]] if any(jumlah[p].values()) else []
        utuh = next((q for q in sama if _repeats(sumber, tabel[q])), None)
        if utuh is not None:
            hasil[p] = utuh
    return hasil


def _totals(tabel: Tabel[Pohon]) -> dict[str, Decimal]:
    """Return what a table has as anggaran and as realisasi in all (rupiah)."""
    return {nama: n for nama, n in sums_by_role(tabel, tabel.isi).items() if nama in _PERAN}


def _repeats(tabel: Tabel[Pohon], utuh: Tabel[Pohon]) -> bool:
    """Tell whether a table may be a recap of another one: as deep at most, and in fewer rows.

    What names programs is no recap of what names none. Below a table its rows may all be named.
    """
    lebih_pendek = len(tabel.isi.simpul) < len(utuh.isi.simpul)
    return (
        tabel.berkas == utuh.berkas
        and depth(tabel) <= depth(utuh)
        and (lebih_pendek or _lists_again(tabel, utuh))
        and names_programs(tabel) <= names_programs(utuh)
    )


def _lists_again(tabel: Tabel[Pohon], utuh: Tabel[Pohon]) -> bool:
    """Tell a table below another one of its sheet that has the same names and amounts in order.

    Two kelurahan may have the same names and total, and other amounts: they are no recap.
    """
    di_bawah = tabel.lembar == utuh.lembar and tabel.rentang[0] > utuh.rentang[2]
    peran = sorted(tabel.kolom.keys() & utuh.kolom.keys() & set(_PERAN))
    dua = (
        [
            (kunci_nama(s.uraian), [s.jumlah.get(k) for n in peran for k in t.kolom[n]])
            for s in t.isi.simpul
        ]
        for t in (tabel, utuh)
    )
    return di_bawah and next(dua) == next(dua)


def _may_be_part(tabel: Tabel[Pohon], utuh: Tabel[Pohon]) -> bool:
    """Tell whether two tables have the same amounts and subject, and the first one fewer rows."""
    peran = [{n for n in _PERAN if n in t.kolom} for t in (tabel, utuh)]
    sejenis = tabel.dikenali == utuh.dikenali and peran[0] == peran[1]
    lebih_pendek = len(tabel.isi.simpul) < len(utuh.isi.simpul)
    return sejenis and lebih_pendek and same_subject(tabel, utuh)
