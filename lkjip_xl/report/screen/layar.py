"""What a person sees in the terminal: findings, then what to do first; the rules."""

import textwrap

from lkjip_xl.measures.kalimat import tulis_desimal, tulis_persen, tulis_rupiah
from lkjip_xl.measures.pohon import hitung, hitung_total
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.screen.layar_temuan import write_all, write_to_do
from lkjip_xl.report.sebutan import designations
from lkjip_xl.rules.daftar import BAGIAN, PERIKSA, Aturan, explain

_SESUDAH_LABEL = 13  # “  Realisasi  ”: what a key figure's line begins with


def write_figures(bahan: Bahan) -> list[str]:
    """Return the key figures, a line each."""
    baris = []
    total, survei, capaian = bahan.hasil.total, bahan.hasil.survei, bahan.hasil.capaian_kinerja
    if total and not bahan.ada_pagu:
        baris.append(f"  Realisasi  Rp {tulis_rupiah(total.realisasi)}; belum ada anggaran")
    elif total:
        baris += [
            f"  Anggaran   Rp {tulis_rupiah(total.anggaran)}",
            f"  Realisasi  Rp {tulis_rupiah(total.realisasi)}"
            + (f" ({tulis_persen(total.persen)})" if total.persen is not None else ""),
            f"  Sisa       Rp {tulis_rupiah(total.sisa)}",
        ]
    if survei:
        ikm = survei.ikm[survei.sendiri]
        baris.append(f"  IKM        {tulis_desimal(ikm.ikm)}{ikm.mutu and f', mutu {ikm.mutu}'}")
    if not total:
        baris += _budget_only(bahan)
    baris += [
        f"  Capaian    {tulis_persen(s.capaian)} {s.kategori} ({nama})"
        for nama, s in zip(designations(capaian), capaian, strict=True)
        if s.capaian is not None
    ]
    return baris


def _budget_only(bahan: Bahan) -> list[str]:
    """Return the pagu of each budget table where no table has a realisasi."""
    return [
        f"  Pagu       Rp {tulis_rupiah(hitung_total(s.isi, hitung(s.isi, s.kolom['anggaran'])))} "
        f"({s.berkas}, lembar {s.lembar}); belum ada tabel realisasi"
        for _, s in bahan.gabungan.anggaran()
        if "anggaran" in s.kolom
    ]


def write_report(bahan: Bahan, lebar: int, lengkap: str, *, semua: bool) -> list[str]:
    """Return what a person reads of a run: the verdict first, then what to do, then the rest.

    `lengkap` says where the findings stand that are not shown; with `semua` all of them follow.
    """
    bagian = [
        write_status(bahan, lebar),
        write_to_do(bahan, lebar, lengkap, semua=semua),
        write_all(bahan, lebar) if semua else [],
        _hang(write_figures(bahan), lebar, " " * _SESUDAH_LABEL),
        _hang(write_unchecked(bahan), lebar, "    "),
    ]
    terisi = [kata for kata in bagian if kata]
    return [baris for urut, kata in enumerate(terisi) for baris in ([""] if urut else []) + kata]


def _hang(baris: list[str], lebar: int, lanjut: str) -> list[str]:
    """Return lines wrapped, what runs on under its own first word."""
    return [
        garis
        for teks in baris
        for garis in textwrap.wrap(
            teks, lebar, subsequent_indent=lanjut, break_long_words=False, drop_whitespace=True
        )
    ]


def write_status(bahan: Bahan, lebar: int) -> list[str]:
    """Return the verdict in one sentence."""
    return textwrap.wrap(bahan.putusan.kalimat, lebar, break_long_words=False)


def write_unchecked(bahan: Bahan) -> list[str]:
    """Return what was left out: the sheets of a file with one reason in one line."""
    if not bahan.tidak_diperiksa:
        return []
    menurut: dict[tuple[str, str], list[str]] = {}
    for s in bahan.tidak_diperiksa:
        menurut.setdefault((s.berkas, s.alasan), []).append(s.lembar)
    return [
        "Tidak diperiksa:",
        *(
            f"  {berkas}{', lembar ' if any(lembar) else ''}{', '.join(lembar)}: {alasan}"
            for (berkas, alasan), lembar in menurut.items()
        ),
    ]


def write_rules(lebar: int) -> list[str]:
    """Return the list of rules with their tingkat; what runs on stands under what they say."""
    semua = list(map(explain, PERIKSA))
    kolom = max(len(a.tingkat) for a in semua)
    teks = [f"{a.kode}  {a.tingkat:<{kolom}}  {a.bagian['Apa']}" for a in semua]
    return _hang(teks, lebar, " " * (kolom + 8))


def find_rule(kode: str) -> Aturan | None:
    """Return a rule by its kode, None where there is none."""
    return next((a for a in map(explain, PERIKSA) if a.kode == kode.strip().upper()), None)


def write_rule(aturan: Aturan, lebar: int) -> list[str]:
    """Return a rule's tingkat and five sections."""
    baris = [f"{aturan.kode} ({aturan.tingkat})"]
    for nama in BAGIAN:
        baris += ["", f"{nama}:", *_hang([f"  {aturan.bagian[nama]}"], lebar, "  ")]
    return baris
