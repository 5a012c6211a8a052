"""X: the programs and anggaran of the Perjanjian Kinerja against the DPA."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.agreement import agreement_budget
from lkjip_xl.join.names import closest, is_same
from lkjip_xl.join.spine import budgets
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import pohon
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, above_doubt, role_columns, sebut, temuan_di

_NOL = Decimal(0)


@beku
class _Janji:
    """A program of the agreement: its name and amounts (rupiah) with their cells."""

    nama: str
    sel: tuple[Tempat, ...]
    nilai: tuple[Decimal, ...]

    def agrees(self, pagu: Decimal) -> bool:
        """Tell whether an amount, or all of them together, is the DPA's."""
        return pagu in self.nilai or pagu == sum(self.nilai, _NOL)


def _amounts(tabel: Tabel[Pohon]) -> Sequence[Decimal | None]:
    """Return the anggaran of each row (rupiah), None where blank or not to be read."""
    ragu = above_doubt(tabel, tabel.isi, ("anggaran",))
    nilai = pohon.hitung(tabel.isi, role_columns(tabel, "anggaran"))
    return [None if r else n for r, n in zip(ragu, nilai, strict=True)]


def _programs(tabel: Tabel[Pohon]) -> list[tuple[str, Decimal]]:
    """Return the programs of a budget table with their anggaran (rupiah)."""
    nilai = _amounts(tabel)
    terisi = ((s, n) for s, n in zip(tabel.isi.simpul, nilai, strict=True) if n is not None)
    return [(s.uraian, n) for s, n in terisi if s.tingkat == "program"]


def _written(konteks: Konteks) -> tuple[Tabel, list[_Janji]] | None:
    """Return where the agreement names its programs with their anggaran, and these."""
    if ketemu := agreement_budget(konteks.gabungan):
        tabel = ketemu[1]
        kolom = role_columns(tabel, "anggaran")[0]
        simpul = zip(tabel.isi.simpul, _amounts(tabel), strict=True)
        return tabel, [
            _Janji(s.uraian, ((s.baris, kolom),), (n,)) for s, n in simpul if n is not None
        ]
    janji = konteks.gabungan.tabel("perjanjian_kinerja")
    return (janji, _beside(janji)) if janji is not None else None


def _beside(janji: Tabel[DaftarIndikator]) -> list[_Janji]:
    """Return the programs that stand beside the indikator; one may stand on several rows."""
    menurut: dict[str, _Janji] = {}
    for indikator in janji.isi.baris:
        angka = indikator.nilai.get("anggaran")
        if not indikator.program_kegiatan or angka is None or angka.nilai is None:
            continue
        kunci = kunci_nama(indikator.program_kegiatan)
        lama = menurut.get(kunci, _Janji(indikator.program_kegiatan, (), ()))
        sel = (*lama.sel, (angka.baris, angka.kolom))
        menurut[kunci] = _Janji(lama.nama, sel, (*lama.nilai, angka.nilai))
    return list(menurut.values())


def _pair(janji: list[_Janji], dpa: Tabel[Pohon]) -> list[tuple[_Janji, Decimal | None, bool]]:
    """Return each program with the DPA's amount (None: not there), and whether names are equal."""
    program = _programs(dpa)
    nama = [teks for teks, _ in program]
    hasil: list[tuple[_Janji, Decimal | None, bool]] = []
    for program_janji in janji:
        sama = [n for u, n in program if is_same(u, program_janji.nama)]
        dekat = None if sama else closest(program_janji.nama, nama)
        pagu = sama[0] if sama else None if dekat is None else program[dekat][1]
        hasil.append((program_janji, pagu, bool(sama)))
    return hasil


def _closest_budget(
    konteks: Konteks, janji: Tabel, program: list[_Janji]
) -> tuple[Tabel, list[tuple[_Janji, Decimal | None, bool]]] | None:
    """Return what to compare with: the DPA of the agreement's stage, else that which fits best.

    Without any DPA the pagu of the realisasi counts. Thousands are not held against rupiah.
    """
    dpa = [tabel for _, tabel in budgets(konteks.gabungan)]
    utama = konteks.gabungan.tabel("anggaran")
    if not dpa and utama is not None and role_columns(utama, "anggaran"):
        dpa = [utama]
    dpa = [tabel for tabel in dpa if tabel.satuan == janji.satuan]
    setahap = [t for t in dpa if t.tahapan == janji.tahapan] if janji.tahapan else []
    calon = [(tabel, _pair(program, tabel)) for tabel in setahap or dpa]

    def salah(dokumen: tuple[Tabel, list[tuple[_Janji, Decimal | None, bool]]]) -> int:
        return sum(pagu is None or not j.agrees(pagu) for j, pagu, _ in dokumen[1])

    return min(calon, key=salah, default=None)


@aturan("kesalahan", "peringatan")
def x109(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: anggaran program di Perjanjian Kinerja berbeda dari DPA.

    Mengapa: yang dijanjikan dan yang dilaksanakan harus memakai pagu yang sama.
    Contoh: Perjanjian Kinerja 24.608.000, DPA 24.680.000: dua angka tertukar.
    Cara memperbaiki: samakan dengan DPA; bila DPA berubah, ubah juga Perjanjian Kinerjanya.
    Keterbatasan: dengan DPA tahapan yang sama, atau yang paling cocok. Program yang anggarannya
    terbagi di beberapa baris dijumlahkan. Peringatan bila namanya hanya mirip, dan bila tanpa DPA
    dibandingkan dengan pagu tabel realisasi, yang mungkin dari tahapan lain.
    """
    ketemu = _written(konteks)
    banding = _closest_budget(konteks, *ketemu) if ketemu else None
    if ketemu is None or banding is None:
        return
    dpa, pasangan = banding
    utama = konteks.gabungan.tabel("anggaran")
    for janji, pagu, sama in pasangan:
        if pagu is None or janji.agrees(pagu):
            continue
        tertulis = sum(janji.nilai, _NOL)
        yield temuan_di(
            ketemu[0],
            "X109",
            "kesalahan" if sama and dpa is not utama else "peringatan",
            list(janji.sel),
            f"Anggaran {sebut('program', janji.nama)} di Perjanjian Kinerja "
            f"{tulis_rupiah(tertulis)}, di {dpa.berkas} lembar {dpa.lembar} {tulis_rupiah(pagu)}.",
            "Samakan dengan DPA; bila DPA berubah, ubah juga Perjanjian Kinerjanya.",
            nilai=tertulis,
            seharusnya=pagu,
        )


@aturan("peringatan")
def x115(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: program di Perjanjian Kinerja yang tidak ada di DPA.

    Mengapa: program yang dijanjikan tanpa anggaran tidak dapat dipertanggungjawabkan.
    Contoh: “Program Irigasi” di Perjanjian Kinerja, DPA tidak memuatnya.
    Cara memperbaiki: samakan nama programnya dengan DPA, atau perbarui Perjanjian Kinerjanya.
    Keterbatasan: hanya bila program lain ada di keduanya; program DPA yang tidak dijanjikan bukan
    temuan.
    """
    ketemu = _written(konteks)
    banding = _closest_budget(konteks, *ketemu) if ketemu else None
    if ketemu is None or banding is None:
        return
    dpa, pasangan = banding
    hilang = [janji for janji, pagu, _ in pasangan if pagu is None]
    if not hilang or len(hilang) == len(pasangan):
        return
    nama = ", ".join(f"“{program.nama}”" for program in hilang)
    yield temuan_di(
        ketemu[0],
        "X115",
        "peringatan",
        [sel for janji in hilang for sel in janji.sel],
        f"Ada di Perjanjian Kinerja, tetapi tidak ada di {dpa.berkas} lembar {dpa.lembar}: {nama}.",
        "Samakan nama programnya dengan DPA, atau perbarui Perjanjian Kinerjanya.",
    )
