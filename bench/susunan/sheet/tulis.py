"""Sheet -> .xlsx with xlsxwriter: formulas carry their values; same sheet, same bytes."""

import datetime
from fractions import Fraction
from io import BytesIO

import xlsxwriter

from bench.susunan.sheet.lembar import Alamat, Gaya, Lembar, Petak, Teks, address

_TANGGAL = datetime.datetime(2031, 1, 1)
_FORMAT = {"angka": "#,##0", "sen": "#,##0.00", "persen": "0.00", "pecahan": "0.00%"}
_NOL = {"strip": "-", "nol_koma": "0,00"}


def write_book(lembar: list[Lembar]) -> bytes:
    """Return the bytes of a workbook with these sheets."""
    wadah = BytesIO()
    buku = xlsxwriter.Workbook(wadah, {"in_memory": True, "strings_to_formulas": False,
                                       "strings_to_urls": False})  # fmt: skip
    buku.set_properties({"created": _TANGGAL, "author": "Bagian Keuangan"})
    gaya: dict[tuple[Gaya, str], object] = {}
    for halaman in lembar:
        _write_sheet(buku, halaman, gaya)
    buku.close()
    return wadah.getvalue()


def _write_sheet(
    buku: xlsxwriter.Workbook, lembar: Lembar, gaya: dict[tuple[Gaya, str], object]
) -> None:
    sheet = buku.add_worksheet(lembar.nama)

    def format_of(sel: Alamat, bentuk: str) -> object:
        kunci = lembar.gaya.get(sel, Gaya()), _FORMAT.get(bentuk, "")
        if kunci not in gaya:
            gaya[kunci] = _make_format(buku, *kunci)
        return gaya[kunci]

    for a, b, c, d in lembar.gabung:
        sheet.merge_range(a, b, c, d, "", format_of((a, b), ""))
    for sel in sorted(lembar.sel.keys() | lembar.gaya.keys()):
        petak = lembar.sel.get(sel)
        if isinstance(petak, Petak):
            _write_amount(sheet, sel, petak, format_of(sel, petak.bentuk))
        elif isinstance(petak, Teks):
            sheet.write(*sel, petak.nilai, format_of(sel, ""))
        else:
            sheet.write_blank(*sel, None, format_of(sel, ""))
    for baris in sorted(lembar.tersembunyi | lembar.lipatan.keys()):
        pilihan = {"level": lembar.lipatan[baris]} if baris in lembar.lipatan else {}
        if baris in lembar.tersembunyi:
            pilihan["hidden"] = 1
        sheet.set_row(baris, None, None, pilihan)
    for kolom in sorted(lembar.kolom_tersembunyi):
        sheet.set_column(kolom, kolom, None, None, {"hidden": 1})
    if lembar.saring:
        sheet.autofilter(*lembar.saring)


def _make_format(buku: xlsxwriter.Workbook, gaya: Gaya, angka: str) -> object:
    sifat: dict[str, object] = {}
    if gaya.tebal:
        sifat["bold"] = True
    if gaya.miring:
        sifat["italic"] = True
    if gaya.isian:
        sifat["bg_color"] = gaya.isian
    if gaya.inden:
        sifat["indent"] = gaya.inden
    if gaya.garis:
        sifat["border"] = 1
    if gaya.tengah:
        sifat |= {"align": "center", "valign": "vcenter", "text_wrap": True}
    if angka:
        sifat["num_format"] = angka
    return buku.add_format(sifat)


def _write_amount(angka: object, sel: Alamat, petak: Petak, bentuk: object) -> None:
    """Write one amount: its formula with the stored value, a number, or a text."""
    assert isinstance(angka, xlsxwriter.worksheet.Worksheet)
    nilai = petak.nilai
    if petak.mentah is not None:
        angka.write_string(*sel, petak.mentah, bentuk)
    elif petak.rumus:
        tersimpan = petak.usang if petak.usang is not None else nilai
        teks = formula_text(petak)
        angka.write_formula(*sel, teks, bentuk, "" if tersimpan is None else number(tersimpan))
    elif not nilai and petak.kosong in _NOL:
        angka.write_string(*sel, _NOL[petak.kosong], bentuk)
    elif nilai is None or (nilai == 0 and petak.kosong == "kosong"):
        angka.write_blank(*sel, None, bentuk)
    elif petak.bentuk.startswith(("teks_", "rp_")) or petak.bentuk == "persen_teks":
        angka.write_string(*sel, text_of(nilai, petak), bentuk)
    else:
        angka.write_number(*sel, number(nilai), bentuk)


def number(nilai: Fraction) -> int | float:
    """Return an exact value as Excel stores it."""
    return int(nilai) if nilai.denominator == 1 else float(nilai)


def text_of(nilai: Fraction, petak: Petak) -> str:
    """Return an amount as people type it."""
    if petak.bentuk == "persen_teks":
        return f"{float(nilai):.{petak.desimal}f}%".replace(".", ",")
    tanda = "-" if nilai < 0 else ""
    utuh = f"{abs(int(nilai)):,}".replace(",", ".")
    pola = {"teks_titik": "{}{}", "teks_koma_nol": "{}{},00", "rp_spasi": "{}Rp {}"}
    return pola.get(petak.bentuk, "{}Rp{},00").format(tanda, utuh)


def formula_text(petak: Petak) -> str:
    """Return a formula's text."""
    rumus, cara = petak.rumus, petak.cara
    assert rumus is not None
    suku = rumus.suku
    if rumus.jenis in {"persen", "bobot"}:
        atas, bawah = address(suku[0][1]), address(suku[1][1])
        if rumus.jenis == "bobot":
            kolom = bawah.rstrip("0123456789")
            bawah = f"${kolom}${bawah[len(kolom) :]}"
        inti = f"{atas}/{bawah}" + ("*100" if rumus.skala == 100 else "")
        return f"=IF({bawah}=0,0,{inti})" if cara == "jika" else f"={inti}"
    if rumus.jenis == "kali":
        return "=" + "*".join(address(s) for _, s in suku)
    if cara == "SUBTOTAL" and petak.rentang:
        return f"=SUBTOTAL(9,{address(petak.rentang[0])}:{address(petak.rentang[1])})"
    if cara == "SUM":
        return f"=SUM({','.join(_ranges([s for _, s in suku]))})"
    teks = "".join(f"{'-' if k < 0 else '+'}{address(s)}" for k, s in suku)
    return "=" + teks.removeprefix("+")


def _ranges(sel: list[Alamat]) -> list[str]:
    """Return cells as ranges of neighbours, down or across."""
    hasil: list[list[Alamat]] = []
    for tempat in sel:
        if hasil and _next_to(hasil[-1], tempat):
            hasil[-1].append(tempat)
        else:
            hasil.append([tempat])
    return [address(s[0]) if len(s) == 1 else f"{address(s[0])}:{address(s[-1])}" for s in hasil]


def _next_to(deret: list[Alamat], tempat: Alamat) -> bool:
    akhir = deret[-1]
    turun = tempat == (akhir[0] + 1, akhir[1]) and (len(deret) < 2 or deret[0][1] == akhir[1])
    kanan = tempat == (akhir[0], akhir[1] + 1) and (len(deret) < 2 or deret[0][0] == akhir[0])
    return turun or kanan
