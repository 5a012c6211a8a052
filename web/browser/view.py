"""What the page shows of a run: plain values, every number already in words."""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.measures.kalimat import tulis_desimal, tulis_persen, tulis_rupiah
from lkjip_xl.measures.tindakan import telling_causes, write_value
from lkjip_xl.model.hasil import BarisRealisasi
from lkjip_xl.model.tabel import Entri, Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.json_dokumen import Json
from lkjip_xl.report.screen.layar_temuan import first_findings
from lkjip_xl.report.sheets.pemeriksaan import write_certainty
from lkjip_xl.rules.daftar import PERIKSA, explain
from web.browser.words import for_page

_PROGRAM = 12  # bars that fit a screen


def describe(bahan: Bahan) -> dict[str, Json]:
    """Return everything but the sheets: verdict, findings, figures, bars, rules."""
    return {
        "judul": " · ".join(bahan.sub_title()),
        "putusan": bahan.putusan.kalimat,
        "siap": bahan.putusan.siap,
        "kurang": list(bahan.putusan.kurang),
        "temuan": [describe_finding(temuan) for temuan in bahan.temuan],
        "dulu": _first_places(bahan.temuan),
        "angka": _figures(bahan),
        "program": _programs(bahan.hasil.realisasi_anggaran),
        "aturan": _rules(bahan),
        "tidak_diperiksa": [
            {"tempat": place(s.berkas, s.lembar), "alasan": for_page(s.alasan)}
            for s in bahan.tidak_diperiksa
        ],
    }


def _first_places(temuan: tuple[Temuan, ...]) -> list[Json]:
    """Return the places of the findings to begin with, in the order of the work."""
    letak = {id(cacat): urut for urut, cacat in enumerate(temuan)}
    return [letak[id(cacat)] for cacat in first_findings(temuan)]


def place(berkas: str, lembar: str, sel: str = "") -> str:
    """Return where something is."""
    return " · ".join(
        teks for teks in (berkas, lembar and f"lembar {lembar}", sel and f"sel {sel}") if teks
    )


def describe_finding(temuan: Temuan) -> dict[str, Json]:
    """Return a finding; an accepted one stands apart from those that count."""
    return {
        "kode": temuan.kode,
        "tingkat": "diterima" if temuan.diterima else temuan.tingkat,
        "berkas": temuan.berkas,
        "lembar": temuan.lembar,
        "sel": list(temuan.sel),
        "tempat": place(temuan.berkas, temuan.lembar),
        "pesan": for_page(temuan.pesan),
        "saran": f"Diterima: {temuan.diterima}" if temuan.diterima else for_page(temuan.saran),
        **_change(temuan),
        "sebab": [s.penjelasan + write_certainty(s) for s in telling_causes(temuan)],
        "gema": list(temuan.gema),
    }


def _change(temuan: Temuan) -> dict[str, Json]:
    """Return the cell to change, and from what to what where that is known.

    `cukup` tells that the change says everything that the advice says.
    """
    ganti = temuan.perbaikan
    if ganti is None or ganti.baru is None or ganti.hitung_ulang:
        sel = ganti.sel if ganti else "".join(temuan.sel[:1])
        return {"ubah": sel, "lama": "", "baru": "", "alasan": "", "cukup": False}
    lama, baru = (write_value(n, persen=ganti.persen) for n in (ganti.lama, ganti.baru))
    alasan = f" ({ganti.alasan})" if ganti.alasan else ""
    penuh = f"Ganti isi sel {ganti.sel} dari {lama} menjadi {baru}{alasan}."
    return {
        "ubah": ganti.sel,
        "lama": lama,
        "baru": baru,
        "alasan": ganti.alasan,
        "cukup": temuan.saran == penuh,
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
    elif hasil.anggaran is not None:
        angka.append(
            _figure(
                "Anggaran", tulis_rupiah(hasil.anggaran, "Rp\u00a0"), "belum ada tabel realisasi"
            )
        )
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


def _programs(baris: Sequence[BarisRealisasi]) -> dict[str, Json]:
    """Return the programs for the bars, each as a share of the largest anggaran or realisasi."""
    program = [butir for butir in baris if butir.tingkat == "program"]
    tampil = program[:_PROGRAM]
    terbesar = max((max(s.anggaran, s.realisasi) for s in tampil), default=Decimal(0))
    if len(program) < 2 or terbesar <= 0:
        return {"baris": [], "lainnya": 0}
    return {
        "baris": [_bar(butir, terbesar) for butir in tampil],
        "lainnya": len(program) - len(tampil),
    }


def _bar(baris: BarisRealisasi, terbesar: Decimal) -> Json:
    """Return a program's words and the lengths of its two bars, in thousandths."""
    return {
        "nama": baris.uraian,
        "anggaran": tulis_rupiah(baris.anggaran, "Rp\u00a0"),
        "realisasi": tulis_rupiah(baris.realisasi, "Rp\u00a0"),
        "persen": tulis_persen(baris.persen),
        "panjang_anggaran": int(max(baris.anggaran, Decimal(0)) * 1000 / terbesar),
        "panjang_realisasi": int(max(baris.realisasi, Decimal(0)) * 1000 / terbesar),
    }


def _rules(bahan: Bahan) -> dict[str, Json]:
    """Return the explanations of the rules that found something."""
    kode = {temuan.kode for temuan in bahan.temuan}
    return {
        aturan.kode: {nama: _sentence(teks) for nama, teks in aturan.bagian.items()}
        for aturan in map(explain, PERIKSA)
        if aturan.kode in kode
    }


def _sentence(teks: str) -> str:
    """Return a rule's words as a sentence of its own: there they follow a colon."""
    halaman = for_page(teks)
    return halaman[:1].upper() + halaman[1:]


def describe_sheet(posisi: int, tabel: Entri, alasan: str, *, dipakai: bool) -> dict[str, Json]:
    """Return how a sheet was read, in a line; its picture is asked for when it is opened."""
    dikenali = tabel.dikenali.replace("_", " ") if isinstance(tabel, Tabel) else "tidak dikenali"
    return {
        "posisi": posisi,
        "tempat": place(tabel.berkas, tabel.lembar),
        "dikenali": dikenali,
        "dipakai": dipakai,
        "alasan": for_page(alasan if isinstance(tabel, Tabel) else tabel.alasan),
    }
