"""Why the Perjanjian Kinerja names another anggaran than the DPA: the slip that makes one so."""

from decimal import Decimal

from lkjip_xl.causes.evidence.digits import is_telling, relate
from lkjip_xl.causes.evidence.witness import linked_rows
from lkjip_xl.causes.hypotheses.values import slip_words
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.temuan import Ganti, Keyakinan, Sebab, Temuan
from lkjip_xl.rules.konteks import Konteks, role_columns


def explain_agreement(konteks: Konteks, temuan: Temuan) -> tuple[Sebab, ...]:
    """Return the slip between a promised anggaran and the DPA's.

    It is strong where the realisasi has the DPA's pagu, and does not just show it.
    """
    tertulis, benar = temuan.nilai, temuan.seharusnya
    if len(temuan.sel) != 1 or not isinstance(tertulis, Decimal) or not isinstance(benar, Decimal):
        return ()
    jenis = relate(tertulis, benar)
    if jenis is None:
        return ()
    saksi = _same_elsewhere(konteks, benar)
    keyakinan: Keyakinan = "kuat" if saksi and is_telling(jenis, benar) else "mungkin"
    kata = slip_words(jenis, temuan.sel[0], tertulis, benar)
    if saksi:
        kata += f"; {saksi} juga menunjuk ke sana"
    ganti = (Ganti(temuan.sel[0], tertulis, benar),)
    menurut = (saksi,) if saksi else ()
    return (Sebab(jenis, temuan.sel, keyakinan, kata, ganti, menurut),)


def _same_elsewhere(konteks: Konteks, benar: Decimal) -> str:
    """Return the realisasi where a program of it has the DPA's pagu, "" where none has."""
    utama = konteks.gabungan.tabel("anggaran")
    if utama is None:
        return ""
    kolom = role_columns(utama, "anggaran")
    jumlah = ukur_pohon.hitung(utama.isi, kolom)
    semua = {p for p, s in enumerate(utama.isi.simpul) if s.tingkat == "program"}
    program = semua - linked_rows(konteks, utama, utama.isi, kolom)
    ada = benar in (jumlah[p] for p in program)
    return f"pagu di {utama.berkas} lembar {utama.lembar}" if ada else ""
