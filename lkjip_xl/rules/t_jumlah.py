"""T: amounts that must add up."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import Konteks, column_values, role_columns, sebut, temuan_di

_NOL = Decimal(0)


@dataclass
class Selisih:
    """Where one column does not add up: difference and calculated value by row, and echoes."""

    salah: dict[int, Decimal] = field(default_factory=dict)
    seharusnya: dict[int, Decimal] = field(default_factory=dict)
    gema: dict[int, list[int]] = field(default_factory=dict)


def _tolerance(tabel: Tabel, kolom: int, anak: int) -> Decimal:
    """Return the rounding allowed: none for whole rupiah, else half a shown unit x (n + 1)."""
    tampil = tabel.desimal_tampil.get(kolom)
    return _NOL if tampil is None else Decimal(5).scaleb(-tampil - 1) * (anak + 1)


def find_differences(tabel: Tabel, pohon: Pohon, kolom: int) -> Selisih:
    """Return the rows of a column whose typed total is not the sum of their children.

    A wrong total disturbs its parent's sum by the same amount the other way round: that is one
    fault, at the row itself. The same difference further up is an echo.
    """
    hasil = Selisih()
    hitungan = column_values(pohon, kolom)
    ragu = {s.baris for s in tabel.keraguan if s.kolom == kolom}
    ragu |= {b for b, k in tabel.belum_dihitung if k == kolom}
    beda: dict[int, Decimal] = {}
    urut = sorted(range(len(pohon.simpul)), key=lambda p: -pohon.simpul[p].kedalaman)
    for posisi in urut:
        tertulis = pohon.simpul[posisi].jumlah.get(kolom)
        isi = _children_values(pohon, posisi, kolom, hitungan)
        if tertulis is None or not isi or _any_doubt(pohon, posisi, ragu):
            continue
        jumlah = sum(isi, _NOL)
        if abs(tertulis - jumlah) <= _tolerance(tabel, kolom, len(isi)):
            continue
        beda[posisi] = tertulis - jumlah
        dari_anak = sum((beda.get(a, _NOL) for a in pohon.anak[posisi]), _NOL)
        benar = hitungan[posisi]
        if beda[posisi] + dari_anak != 0 and tertulis != benar:
            hasil.salah[posisi] = beda[posisi]
            hasil.seharusnya[posisi] = jumlah
    _find_echoes(pohon, kolom, hitungan, hasil)
    return hasil


def _children_values(
    pohon: Pohon, posisi: int, kolom: int, hitungan: list[Decimal | None]
) -> list[Decimal]:
    """Return what the children say, calculated where they say nothing."""
    isi = []
    for anak in pohon.anak[posisi]:
        tertulis = pohon.simpul[anak].jumlah.get(kolom)
        nilai = hitungan[anak] if tertulis is None else tertulis
        if nilai is not None:
            isi.append(nilai)
    return isi


def _any_doubt(pohon: Pohon, posisi: int, ragu: set[int]) -> bool:
    """Tell whether a row or one below it could not be read: then that cell is the finding."""
    if not ragu:
        return False
    antre = [posisi]
    while antre:
        satu = antre.pop()
        if pohon.simpul[satu].baris in ragu:
            return True
        antre.extend(pohon.anak[satu])
    return False


def _find_echoes(pohon: Pohon, kolom: int, hitungan: list[Decimal | None], hasil: Selisih) -> None:
    """Note the rows above a wrong one that are off by the same difference."""
    for posisi in hasil.salah:
        beda = (pohon.simpul[posisi].jumlah[kolom] or _NOL) - (hitungan[posisi] or _NOL)
        atas = pohon.simpul[posisi].induk
        while atas is not None:
            tertulis = pohon.simpul[atas].jumlah.get(kolom)
            if tertulis is not None and tertulis - (hitungan[atas] or _NOL) == beda:
                hasil.gema.setdefault(posisi, []).append(pohon.simpul[atas].baris)
            atas = pohon.simpul[atas].induk


def _column_name(tabel: Tabel, kolom: int) -> str:
    """Return what a column holds, for a sentence."""
    for peran in ("anggaran", "realisasi", "sisa"):
        if kolom in role_columns(tabel, peran):
            return peran
    nama = next((p for p, ks in tabel.kolom.items() if kolom in ks), "jumlah")
    return nama.replace("_", " ")


def amount_columns(tabel: Tabel, pohon: Pohon) -> list[int]:
    """Return the columns whose amounts must add up."""
    return sorted(pohon.simpul[0].jumlah) if pohon.simpul else []


def remainder_faults(tabel: Tabel, pohon: Pohon) -> dict[int, tuple[Decimal, Decimal]]:
    """Return the rows whose sisa is not anggaran - realisasi: typed and right value."""
    sisa = role_columns(tabel, "sisa")
    anggaran, realisasi = role_columns(tabel, "anggaran"), role_columns(tabel, "realisasi")
    if len(sisa) != 1 or not anggaran or not realisasi:
        return {}
    hasil = {}
    baris = [*pohon.simpul, *([pohon.total] if pohon.total else [])]
    for posisi, satu in enumerate(baris):
        tertulis = satu.jumlah.get(sisa[0])
        isi = [satu.jumlah.get(k) for k in (*anggaran, *realisasi)]
        if tertulis is None or all(n is None for n in isi):
            continue
        seharusnya = sum((satu.jumlah.get(k) or _NOL for k in anggaran), _NOL) - sum(
            (satu.jumlah.get(k) or _NOL for k in realisasi), _NOL
        )
        if abs(tertulis - seharusnya) > _tolerance(tabel, sisa[0], 1):
            hasil[posisi] = (tertulis, seharusnya)
    return hasil


def t101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah program, kegiatan, atau baris induk lain tidak sama dengan jumlah rinciannya.

    Mengapa: angka yang diserahkan harus dapat dijumlahkan ulang oleh pembacanya.
    Contoh: kegiatan tertulis 100.000, padahal ketiga sub kegiatannya berjumlah 110.000.
    Cara memperbaiki: periksa rincian di bawah baris itu; perbaiki rincian atau jumlahnya.
    Keterbatasan: bila rincian dan jumlah sama-sama salah dengan besar yang sama, tidak terlihat.
    """
    for tabel, pohon in konteks.anggaran():
        sisa_salah = set(remainder_faults(tabel, pohon))
        for kolom in amount_columns(tabel, pohon):
            selisih = find_differences(tabel, pohon, kolom)
            for posisi, beda in selisih.salah.items():
                keluarga = {posisi, *pohon.anak[posisi]}
                if kolom in role_columns(tabel, "sisa") and keluarga & sisa_salah:
                    continue
                satu = pohon.simpul[posisi]
                benar = selisih.seharusnya[posisi]
                yield temuan_di(
                    tabel,
                    "T101",
                    "kesalahan",
                    [(satu.baris, kolom)],
                    f"Jumlah {_column_name(tabel, kolom)} {sebut(satu.tingkat, satu.uraian)} "
                    f"tertulis {tulis_rupiah(benar + beda)}, padahal rinciannya berjumlah "
                    f"{tulis_rupiah(benar)}.",
                    "Periksa rincian di bawah baris ini, lalu perbaiki rincian atau jumlahnya.",
                    nilai=benar + beda,
                    seharusnya=benar,
                    gema=[(b, kolom) for b in selisih.gema.get(posisi, [])],
                )


def t102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris Jumlah atau Total tidak sama dengan jumlah baris-baris teratas.

    Mengapa: total inilah yang dikutip di naskah LKJiP dan dibandingkan dengan DPA.
    Contoh: TOTAL tertulis 3.582.710.000, padahal empat program berjumlah 3.582.700.000.
    Cara memperbaiki: jumlahkan ulang program-programnya; ganti total atau baris yang salah.
    Keterbatasan: total tanpa label, atau yang tidak berada di kolom tabel, tidak diperiksa.
    """
    for tabel, pohon in konteks.anggaran():
        if pohon.total is None:
            continue
        for kolom in amount_columns(tabel, pohon):
            tertulis = pohon.total.jumlah.get(kolom)
            hitungan = column_values(pohon, kolom)
            isi = [n for a in pohon.akar if (n := _stated(pohon, a, kolom, hitungan)) is not None]
            ragu = any(s.kolom == kolom for s in tabel.keraguan) or any(
                k == kolom for _, k in tabel.belum_dihitung
            )
            if tertulis is None or not isi or ragu:
                continue
            jumlah, benar = sum(isi, _NOL), sum((hitungan[a] or _NOL for a in pohon.akar), _NOL)
            if abs(tertulis - jumlah) <= _tolerance(tabel, kolom, len(isi)) or tertulis == benar:
                continue
            if len(remainder_faults(tabel, pohon)) and kolom in role_columns(tabel, "sisa"):
                continue
            yield temuan_di(
                tabel,
                "T102",
                "kesalahan",
                [(pohon.total.baris, kolom)],
                f"Total {_column_name(tabel, kolom)} tertulis {tulis_rupiah(tertulis)}, padahal "
                f"baris-baris teratas berjumlah {tulis_rupiah(jumlah)}.",
                "Jumlahkan ulang baris teratasnya, lalu perbaiki total atau baris yang salah.",
                nilai=tertulis,
                seharusnya=jumlah,
            )


def _stated(
    pohon: Pohon, posisi: int, kolom: int, hitungan: list[Decimal | None]
) -> Decimal | None:
    """Return what a row says, calculated where it says nothing."""
    tertulis = pohon.simpul[posisi].jumlah.get(kolom)
    return hitungan[posisi] if tertulis is None else tertulis


def t103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sisa yang tertulis bukan anggaran dikurangi realisasi.

    Mengapa: sisa anggaran dibaca langsung oleh Bappeda dan dipakai menilai efisiensi.
    Contoh: anggaran 4.200.000, realisasi 4.199.000, sisa tertulis 10.000; seharusnya 1.000.
    Cara memperbaiki: hitung ulang sisanya, atau perbaiki anggaran atau realisasi baris itu.
    Keterbatasan: baris yang jumlahnya sudah menjadi temuan T101 tidak dilaporkan dua kali.
    """
    for tabel, pohon in konteks.anggaran():
        baris = [*pohon.simpul, *([pohon.total] if pohon.total else [])]
        terkait = _explained(tabel, pohon)
        kolom = role_columns(tabel, "sisa")
        for posisi, (tertulis, seharusnya) in remainder_faults(tabel, pohon).items():
            if (posisi, abs(tertulis - seharusnya)) in terkait:
                continue
            satu = baris[posisi]
            yield temuan_di(
                tabel,
                "T103",
                "kesalahan",
                [(satu.baris, kolom[0])],
                f"Sisa {sebut(satu.tingkat, satu.uraian)} tertulis {tulis_rupiah(tertulis)}, "
                f"padahal anggaran dikurangi realisasi adalah {tulis_rupiah(seharusnya)}.",
                "Hitung ulang sisanya, atau perbaiki anggaran atau realisasi baris ini.",
                nilai=tertulis,
                seharusnya=seharusnya,
            )


def _explained(tabel: Tabel, pohon: Pohon) -> set[tuple[int, Decimal]]:
    """Return rows and differences that a wrong total already explains, above or at the row."""
    hasil = set()
    for peran in ("anggaran", "realisasi"):
        for kolom in role_columns(tabel, peran):
            for posisi, beda in find_differences(tabel, pohon, kolom).salah.items():
                antre = [posisi]
                while antre:
                    satu = antre.pop()
                    hasil.add((satu, abs(beda)))
                    antre.extend(pohon.anak[satu])
    return hasil
