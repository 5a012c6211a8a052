"""T: amounts that must add up."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.konteks import (
    Konteks,
    column_values,
    doubtful_rows,
    guessed_rows,
    role_columns,
    sebut,
    temuan_di,
)

_NOL = Decimal(0)


@dataclass(frozen=True)
class Kolom:
    """One amount column: what its rows state and what they hold by their leaves.

    The total row is the last position, the parent of the topmost rows.
    """

    kolom: int
    baris: tuple[Simpul, ...]
    anak: tuple[tuple[int, ...], ...]
    hitungan: tuple[Decimal | None, ...]
    tak_tahu: tuple[bool, ...]

    def typed(self, posisi: int) -> Decimal | None:
        """Return what stands in the row's cell."""
        return self.baris[posisi].jumlah.get(self.kolom)

    def stated(self, posisi: int) -> Decimal | None:
        """Return what a row says, calculated where it says nothing."""
        tertulis = self.typed(posisi)
        return self.hitungan[posisi] if tertulis is None else tertulis


@dataclass
class Selisih:
    """Where one column does not add up, by row, with the rows above that repeat it."""

    salah: dict[int, Decimal] = field(default_factory=dict)
    seharusnya: dict[int, Decimal] = field(default_factory=dict)
    tingkat: dict[int, Tingkat] = field(default_factory=dict)
    gema: dict[int, list[int]] = field(default_factory=dict)


def read_column(tabel: Tabel, pohon: Pohon, kolom: int) -> Kolom:
    """Return one amount column of a budget table, its total row included."""
    baris, anak, hitungan = pohon.simpul, pohon.anak, column_values(pohon, kolom)
    if pohon.total:
        baris, anak = (*baris, pohon.total), (*anak, pohon.akar)
        hitungan = [*hitungan, ukur_pohon.hitung_total(pohon, hitungan)]
    ragu = doubtful_rows(tabel, (kolom,))
    di_bawah = [satu.baris in ragu for satu in baris]
    for posisi in _deepest_first(pohon, len(baris)):
        di_bawah[posisi] |= any(di_bawah[a] for a in anak[posisi])
    tak_tahu = [
        satu.baris in ragu or (satu.jumlah.get(kolom) is None and di_bawah[posisi])
        for posisi, satu in enumerate(baris)
    ]
    return Kolom(kolom, baris, anak, tuple(hitungan), tuple(tak_tahu))


def _deepest_first(pohon: Pohon, sampai: int) -> list[int]:
    """Return the positions of all rows, children before their parents, the total last."""
    n = len(pohon.simpul)
    urut = sorted(range(n), key=lambda p: -pohon.simpul[p].kedalaman)
    return [*urut, *range(n, sampai)]


def tolerance(tabel: Tabel, kolom: int, anak: int) -> Decimal:
    """Return the rounding allowed: none for whole rupiah, else half a shown unit x (n + 1)."""
    tampil = tabel.desimal_tampil.get(kolom)
    return _NOL if tampil is None else Decimal(5).scaleb(-tampil - 1) * (anak + 1)


def _grade(beda: Decimal, toleransi: Decimal) -> Tingkat:
    """Return peringatan for a difference that rounding nearly explains."""
    return "peringatan" if abs(beda) <= 2 * toleransi else "kesalahan"


def find_differences(tabel: Tabel, pohon: Pohon, kolom: int) -> Selisih:
    """Return the rows of a column whose typed total is not the sum of their children.

    A wrong total disturbs its parent's sum by the same amount the other way round: that is one
    fault, at the row itself. The same difference further up is an echo. A sum with a child that
    could not be read is not judged: that cell is the finding.
    """
    hasil = Selisih()
    isi, tebakan = read_column(tabel, pohon, kolom), guessed_rows(pohon)
    beda: dict[int, Decimal] = {}
    for posisi in _deepest_first(pohon, len(isi.baris)):
        anak = [n for a in isi.anak[posisi] if (n := isi.stated(a)) is not None]
        tertulis = isi.typed(posisi)
        if tertulis is None or not anak or any(isi.tak_tahu[a] for a in isi.anak[posisi]):
            continue
        jumlah, toleransi = sum(anak, _NOL), tolerance(tabel, kolom, len(anak))
        tertebak = _rests_on_guess(isi, posisi, tertulis - jumlah, tebakan)
        if tertebak or abs(tertulis - jumlah) <= toleransi:
            continue
        beda[posisi] = tertulis - jumlah
        dari_anak = sum((beda.get(a, _NOL) for a in isi.anak[posisi]), _NOL)
        ke_rincian = tertulis - (isi.hitungan[posisi] or _NOL)
        if abs(beda[posisi] + dari_anak) > toleransi and abs(ke_rincian) > toleransi:
            hasil.salah[posisi] = beda[posisi]
            hasil.seharusnya[posisi] = jumlah
            hasil.tingkat[posisi] = _grade(beda[posisi], toleransi)
    _find_echoes(pohon, isi, hasil)
    return hasil


def _rests_on_guess(isi: Kolom, posisi: int, beda: Decimal, tebakan: list[int]) -> bool:
    """Tell whether a difference only comes from rows whose place had to be guessed.

    They count under a wrong parent, or are missing under the right one.
    """
    if any(satu in isi.anak[posisi] for satu in tebakan):
        return True
    nilai = [isi.stated(satu) or _NOL for satu in tebakan]
    return bool(nilai) and abs(beda) in {abs(n) for n in (*nilai, sum(nilai, _NOL))}


def _find_echoes(pohon: Pohon, isi: Kolom, hasil: Selisih) -> None:
    """Note the rows above a wrong one that are off by the same difference."""
    for posisi in hasil.salah:
        beda = (isi.typed(posisi) or _NOL) - (isi.hitungan[posisi] or _NOL)
        for atas in _chain(pohon, posisi):
            tertulis = isi.typed(atas) if atas < len(isi.baris) else None
            sama = tertulis is not None and tertulis - (isi.hitungan[atas] or _NOL) == beda
            if sama and atas not in hasil.salah:
                hasil.gema.setdefault(posisi, []).append(atas)


def column_name(tabel: Tabel, kolom: int) -> str:
    """Return what a column holds, for a sentence."""
    for peran in ("anggaran", "realisasi", "sisa"):
        if kolom in role_columns(tabel, peran):
            return peran
    nama = next((p for p, ks in tabel.kolom.items() if kolom in ks), "jumlah")
    return nama.replace("_", " ")


def _remainder_column(tabel: Tabel) -> int | None:
    """Return the column of sisa where each row's sisa can be checked by itself."""
    sisa = role_columns(tabel, "sisa")
    ada = role_columns(tabel, "anggaran") and role_columns(tabel, "realisasi")
    return sisa[0] if ada and len(sisa) == 1 else None


def sum_columns(tabel: Tabel, pohon: Pohon) -> list[int]:
    """Return the columns whose amounts must add up.

    Where each row's sisa is checked, its sums follow from those of anggaran and realisasi.
    """
    semua = sorted(pohon.simpul[0].jumlah) if pohon.simpul else []
    return [k for k in semua if k != _remainder_column(tabel)]


def all_differences(tabel: Tabel, pohon: Pohon) -> dict[int, Selisih]:
    """Return the differences by column; what a Jumlah column takes from its parts is theirs."""
    hasil = {k: find_differences(tabel, pohon, k) for k in sum_columns(tabel, pohon)}
    for peran in ("anggaran", "realisasi"):
        bagian = [k for nama, ks in tabel.kolom.items() if nama.startswith(f"{peran}_") for k in ks]
        for kolom in role_columns(tabel, peran):
            if bagian and kolom in hasil and kolom not in bagian:
                _leave_to_parts(hasil[kolom], [hasil[k] for k in bagian])
    return hasil


def _leave_to_parts(utuh: Selisih, bagian: list[Selisih]) -> None:
    """Drop from a Jumlah column the differences that its parts already carry."""
    for posisi, beda in list(utuh.salah.items()):
        if beda == sum((satu.salah.get(posisi, _NOL) for satu in bagian), _NOL):
            del utuh.salah[posisi]


def _wrong_sum(tabel: Tabel, pohon: Pohon, kolom: int, selisih: Selisih, posisi: int) -> Temuan:
    """Return the finding of a row or total that is not the sum of what it adds up."""
    baris = [*pohon.simpul, *([pohon.total] if pohon.total else [])]
    satu, benar = baris[posisi], selisih.seharusnya[posisi]
    tertulis = benar + selisih.salah[posisi]
    nama, isi = column_name(tabel, kolom), "rinciannya"
    kode, apa = "T101", f"Jumlah {nama} {sebut(satu.tingkat, satu.uraian)}"
    saran = "Periksa rincian di bawah baris ini, lalu perbaiki rincian atau jumlahnya."
    if satu is pohon.total:
        kode, apa, isi = "T102", f"Total {nama}", "baris-baris teratas"
        saran = "Jumlahkan ulang baris teratasnya, lalu perbaiki total atau baris yang salah."
    return temuan_di(
        tabel,
        kode,
        selisih.tingkat[posisi],
        [(satu.baris, kolom)],
        f"{apa} tertulis {tulis_rupiah(tertulis)}, padahal {isi} berjumlah {tulis_rupiah(benar)}.",
        saran,
        nilai=tertulis,
        seharusnya=benar,
        gema=[(baris[p].baris, kolom) for p in selisih.gema.get(posisi, [])],
    )


def t101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: jumlah program, kegiatan, atau baris induk lain tidak sama dengan jumlah rinciannya.

    Mengapa: angka yang diserahkan harus dapat dijumlahkan ulang oleh pembacanya.
    Contoh: kegiatan tertulis 100.000, padahal ketiga sub kegiatannya berjumlah 110.000.
    Cara memperbaiki: periksa rincian di bawah baris itu; perbaiki rincian atau jumlahnya.
    Keterbatasan: bila rincian dan jumlah sama-sama salah dengan besar yang sama, tidak terlihat;
    di kolom yang menyimpan pecahan, selisih yang hampir sebesar pembulatan hanya peringatan.
    """
    for tabel, pohon in konteks.anggaran():
        for kolom, selisih in all_differences(tabel, pohon).items():
            for posisi in selisih.salah:
                if posisi < len(pohon.simpul):
                    yield _wrong_sum(tabel, pohon, kolom, selisih, posisi)


def t102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris Jumlah atau Total tidak sama dengan jumlah baris-baris teratas.

    Mengapa: total inilah yang dikutip di naskah LKJiP dan dibandingkan dengan DPA.
    Contoh: TOTAL tertulis 3.582.710.000, padahal empat program berjumlah 3.582.700.000.
    Cara memperbaiki: jumlahkan ulang program-programnya; ganti total atau baris yang salah.
    Keterbatasan: total tanpa label, atau yang tidak berada di kolom tabel, tidak diperiksa;
    di kolom yang menyimpan pecahan, selisih yang hampir sebesar pembulatan hanya peringatan.
    """
    for tabel, pohon in konteks.anggaran():
        for kolom, selisih in all_differences(tabel, pohon).items():
            if len(pohon.simpul) in selisih.salah:
                satu = _wrong_sum(tabel, pohon, kolom, selisih, len(pohon.simpul))
                yield _levels_unseen(satu) if _is_multiple(pohon, satu) else satu


def _is_multiple(pohon: Pohon, satu: Temuan) -> bool:
    """Tell whether rows without levels add up to the total several times: their levels are hidden.

    Program, kegiatan and sub kegiatan each add up to the total, so that all rows give it thrice.
    """
    if pohon.hierarki != "datar" or not isinstance(satu.nilai, Decimal) or not satu.nilai:
        return False
    return isinstance(satu.seharusnya, Decimal) and satu.seharusnya / satu.nilai in {2, 3, 4}


def _levels_unseen(satu: Temuan) -> Temuan:
    """Return the finding in words that name the real fault: nothing shows who is whose child."""
    return replace(
        satu,
        pesan=f"{satu.pesan} Tepat berlipat: program, kegiatan, dan sub kegiatan tidak dapat "
        "dibedakan di tabel ini, jadi semuanya terjumlah.",
        saran="Tambahkan kolom kode atau nomor, atau tebalkan program dan kegiatan, lalu ulangi.",
    )


def _sum_of(isi: list[Kolom], posisi: int) -> Decimal | None:
    """Return what a row states in several columns together, None where it states nothing."""
    nilai = [n for satu in isi if (n := satu.stated(posisi)) is not None]
    return sum(nilai, _NOL) if nilai else None


def remainder_faults(tabel: Tabel, pohon: Pohon) -> dict[int, tuple[Decimal, Decimal]]:
    """Return the rows whose sisa is not anggaran - realisasi: typed and right value."""
    kolom = _remainder_column(tabel)
    if kolom is None:
        return {}
    sisa = read_column(tabel, pohon, kolom)
    masuk, keluar = (
        [read_column(tabel, pohon, k) for k in role_columns(tabel, peran)]
        for peran in ("anggaran", "realisasi")
    )
    hasil = {}
    for posisi in range(len(sisa.baris)):
        tertulis = sisa.typed(posisi)
        anggaran, realisasi = _sum_of(masuk, posisi), _sum_of(keluar, posisi)
        tak_tahu = any(satu.tak_tahu[posisi] for satu in (*masuk, *keluar))
        if tertulis is None or tak_tahu or (anggaran is None and realisasi is None):
            continue
        seharusnya = (anggaran or _NOL) - (realisasi or _NOL)
        if abs(tertulis - seharusnya) > tolerance(tabel, kolom, 1):
            hasil[posisi] = (tertulis, seharusnya)
    return hasil


def t103(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sisa yang tertulis bukan anggaran dikurangi realisasi.

    Mengapa: sisa anggaran dibaca langsung oleh Bappeda dan dipakai menilai efisiensi.
    Contoh: anggaran 4.200.000, realisasi 4.199.000, sisa tertulis 10.000; seharusnya 1.000.
    Cara memperbaiki: hitung ulang sisanya, atau perbaiki anggaran atau realisasi baris itu.
    Keterbatasan: baris yang jumlahnya sudah menjadi temuan T101 atau T102, dan baris di atas
    sisa yang salah yang ikut salah karenanya, tidak dilaporkan dua kali.
    """
    for tabel, pohon in konteks.anggaran():
        baris = [*pohon.simpul, *([pohon.total] if pohon.total else [])]
        terkait = _explained(tabel, pohon)
        salah = {
            posisi: dua
            for posisi, dua in remainder_faults(tabel, pohon).items()
            if (posisi, abs(dua[0] - dua[1])) not in terkait
        }
        for posisi, gema in _own_faults(pohon, salah).items():
            satu, (tertulis, seharusnya) = baris[posisi], salah[posisi]
            kolom = role_columns(tabel, "sisa")[0]
            yield temuan_di(
                tabel,
                "T103",
                _grade(tertulis - seharusnya, tolerance(tabel, kolom, 1)),
                [(satu.baris, kolom)],
                f"Sisa {sebut(satu.tingkat, satu.uraian)} tertulis {tulis_rupiah(tertulis)}, "
                f"padahal anggaran dikurangi realisasi adalah {tulis_rupiah(seharusnya)}.",
                "Hitung ulang sisanya, atau perbaiki anggaran atau realisasi baris ini.",
                nilai=tertulis,
                seharusnya=seharusnya,
                gema=[(baris[p].baris, kolom) for p in gema],
            )


def _own_faults(pohon: Pohon, salah: dict[int, tuple[Decimal, Decimal]]) -> dict[int, list[int]]:
    """Return the rows whose sisa is wrong by itself, with those above that only carry it on."""
    beda = {posisi: tertulis - benar for posisi, (tertulis, benar) in salah.items()}
    anak = [*pohon.anak, pohon.akar]
    ikut = {p for p in beda if beda[p] == sum((beda.get(a, _NOL) for a in anak[p]), _NOL)}
    hasil = {}
    for posisi in beda:
        if posisi in ikut:
            continue
        gema: list[int] = []
        for atas in _chain(pohon, posisi):
            if atas not in ikut:
                break
            gema.append(atas)
        hasil[posisi] = gema
    return hasil


def _chain(pohon: Pohon, posisi: int) -> list[int]:
    """Return the rows above a row, the nearest first and the total's position last."""
    if posisi == len(pohon.simpul):
        return []
    hasil = []
    atas = pohon.simpul[posisi].induk
    while atas is not None:
        hasil.append(atas)
        atas = pohon.simpul[atas].induk
    return [*hasil, len(pohon.simpul)]


def _explained(tabel: Tabel, pohon: Pohon) -> set[tuple[int, Decimal]]:
    """Return rows and differences of sisa that a wrong sum already explains.

    Either the sum itself is wrong, with its echoes above, or a row that it adds up.
    """
    hasil = set()
    for peran in ("anggaran", "realisasi"):
        for kolom in role_columns(tabel, peran):
            selisih = find_differences(tabel, pohon, kolom)
            for posisi, beda in selisih.salah.items():
                hasil |= {(p, abs(beda)) for p in selisih.gema.get(posisi, [])}
                antre = [posisi]
                while antre:
                    satu = antre.pop()
                    hasil.add((satu, abs(beda)))
                    antre.extend(pohon.anak[satu] if satu < len(pohon.simpul) else pohon.akar)
    return hasil
