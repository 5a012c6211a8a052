"""What the page shows of a run: plain values, every number already in words."""

from decimal import Decimal

import lkjip_xl
from lkjip_xl.measures.kalimat import tulis_desimal, tulis_persen, tulis_rupiah
from lkjip_xl.model.hasil import BarisRealisasi
from lkjip_xl.model.tabel import Entri, Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.json_dokumen import Json
from lkjip_xl.report.screen import layar
from lkjip_xl.report.sheets.pemeriksaan import write_cells, write_value
from lkjip_xl.rules.daftar import PERIKSA, explain
from web.browser.words import for_page

_DULU = 5  # things to do first: more is a list, not a next step
_PROGRAM = 12  # bars that fit a screen


def describe(bahan: Bahan) -> dict[str, Json]:
    """Return everything but the sheets: verdict, findings, figures, bars, rules."""
    dokumen = lkjip_xl.dokumen(bahan)
    return {
        "judul": " · ".join(bahan.sub_title()),
        "putusan": layar.write_status(bahan),
        "siap": _verdict(dokumen["ringkasan"]),
        "temuan": [_finding(satu) for satu in bahan.temuan],
        "dulu": list(first_findings(bahan.temuan)),
        "angka": _figures(bahan),
        "program": _programs(bahan.hasil.realisasi_anggaran),
        "aturan": _rules(bahan),
        "tidak_diperiksa": [
            {"tempat": place(s.berkas, s.lembar), "alasan": for_page(s.alasan)}
            for s in bahan.tidak_diperiksa
        ],
    }


def _verdict(ringkasan: Json) -> bool:
    return isinstance(ringkasan, dict) and ringkasan["siap_diserahkan"] is True


def first_findings(temuan: tuple[Temuan, ...]) -> range:
    """Return the places of the findings to begin with: kesalahan, where there is none peringatan.

    Findings come sorted by tingkat, so that the first of a tingkat stand together.
    """
    for tingkat in ("kesalahan", "peringatan"):
        letak = [urut for urut, satu in enumerate(temuan) if satu.tingkat == tingkat]
        if letak:
            return range(letak[0], letak[0] + min(len(letak), _DULU))
    return range(0)


def place(berkas: str, lembar: str, sel: str = "") -> str:
    """Return where something is."""
    return " · ".join(
        teks for teks in (berkas, lembar and f"lembar {lembar}", sel and f"sel {sel}") if teks
    )


def _finding(satu: Temuan) -> dict[str, Json]:
    """Return a finding; the cell to change comes first where its cause is proven."""
    terbukti = satu.sebab[0] if satu.sebab and satu.sebab[0].keyakinan != "mungkin" else None
    ubah = terbukti.sel[:1] if terbukti and terbukti.sel else satu.sel[:1]
    di_sel_sendiri = ubah == satu.sel[:1]
    return {
        "kode": satu.kode,
        "tingkat": satu.tingkat,
        "berkas": satu.berkas,
        "lembar": satu.lembar,
        "sel": list(satu.sel),
        "tempat": place(satu.berkas, satu.lembar),
        "ubah": "".join(ubah),
        "semua_sel": write_cells(satu.sel),
        "pesan": for_page(satu.pesan),
        "saran": for_page(satu.saran),
        "lama": write_value(satu.nilai) if di_sel_sendiri else "",
        "baru": write_value(satu.seharusnya) if di_sel_sendiri else "",
        "sebab": [{"kata": s.penjelasan, "keyakinan": s.keyakinan} for s in satu.sebab],
        "gema": list(satu.gema),
    }


def _figures(bahan: Bahan) -> list[Json]:
    """Return the key figures: label, value, and a word on it."""
    hasil, total, survei = bahan.hasil, bahan.hasil.total, bahan.hasil.survei
    angka: list[Json] = []
    if total:
        serapan = "" if total.persen is None else f"{tulis_persen(total.persen)} terserap"
        angka += [
            _figure("Anggaran", tulis_rupiah(total.anggaran, "Rp\u00a0"), ""),
            _figure("Realisasi", tulis_rupiah(total.realisasi, "Rp\u00a0"), serapan),
            _figure("Sisa", tulis_rupiah(total.sisa, "Rp\u00a0"), ""),
        ]
    if survei:
        ikm = survei.ikm[survei.sendiri]
        angka.append(_figure("IKM", tulis_desimal(ikm.ikm), f"mutu {ikm.mutu}" if ikm.mutu else ""))
    angka += [
        _figure(f"Capaian {s.kelompok or 'indikator'}", tulis_persen(s.capaian), s.kategori or "")
        for s in hasil.capaian_kinerja
        if s.capaian is not None
    ]
    return angka


def _figure(label: str, nilai: str, rinci: str) -> Json:
    return {"label": label, "nilai": nilai, "rinci": rinci}


def _programs(baris: tuple[BarisRealisasi, ...]) -> dict[str, Json]:
    """Return the programs for the bars, each as a share of the largest anggaran or realisasi."""
    program = [satu for satu in baris if satu.tingkat == "program"]
    tampil = program[:_PROGRAM]
    terbesar = max((max(s.anggaran, s.realisasi) for s in tampil), default=Decimal(0))
    if len(program) < 2 or terbesar <= 0:
        return {"baris": [], "lainnya": 0}
    return {
        "baris": [_bar(satu, terbesar) for satu in tampil],
        "lainnya": len(program) - len(tampil),
    }


def _bar(satu: BarisRealisasi, terbesar: Decimal) -> Json:
    """Return a program's words and the lengths of its two bars, in thousandths."""
    return {
        "nama": satu.uraian,
        "anggaran": tulis_rupiah(satu.anggaran, "Rp\u00a0"),
        "realisasi": tulis_rupiah(satu.realisasi, "Rp\u00a0"),
        "persen": tulis_persen(satu.persen),
        "panjang_anggaran": int(max(satu.anggaran, Decimal(0)) * 1000 / terbesar),
        "panjang_realisasi": int(max(satu.realisasi, Decimal(0)) * 1000 / terbesar),
    }


def _rules(bahan: Bahan) -> dict[str, Json]:
    """Return the explanations of the rules that found something."""
    kode = {satu.kode for satu in bahan.temuan}
    return {
        aturan.kode: {nama: _sentence(teks) for nama, teks in aturan.bagian.items()}
        for aturan in map(explain, PERIKSA)
        if aturan.kode in kode
    }


def _sentence(teks: str) -> str:
    """Return a rule's words as a sentence of its own: there they follow a colon."""
    halaman = for_page(teks)
    return halaman[:1].upper() + halaman[1:]


def describe_sheet(posisi: int, satu: Entri, alasan: str, *, dipakai: bool) -> dict[str, Json]:
    """Return how a sheet was read, in a line; its picture is asked for when it is opened."""
    dikenali = satu.dikenali.replace("_", " ") if isinstance(satu, Tabel) else "tidak dikenali"
    return {
        "posisi": posisi,
        "tempat": place(satu.berkas, satu.lembar),
        "dikenali": dikenali,
        "dipakai": dipakai,
        "alasan": for_page(alasan if isinstance(satu, Tabel) else satu.alasan),
    }
