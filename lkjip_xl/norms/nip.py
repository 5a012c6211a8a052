"""The NIP of civil servants: YYYYMMDD birth, YYYYMM first appointment, sex, number.

Source: Perka BKN 22/2007. A PPPK's has 21 where the month stands; before 2008 there were nine
digits.
"""

import datetime
import re

PANJANG, PANJANG_LAMA = 18, 9
_BULAN_PPPK = 21


def digits_of(teks: str) -> str:
    """Return a NIP without its label, spaces and marks."""
    return re.sub(r"[\s.\-']", "", re.sub(r"^\s*nip\b\W*", "", teks, flags=re.IGNORECASE))


def is_old(nip: str) -> bool:
    """Tell a NIP of before 2008."""
    return nip.isdecimal() and len(nip) == PANJANG_LAMA


def find_faults(nip: str) -> list[str]:
    """Return what is wrong with the digits of a NIP of 18 digits, in words; empty: nothing."""
    if not nip.isdecimal():
        return ["berisi huruf atau tanda lain"]
    if len(nip) != PANJANG:
        return [f"terdiri atas {len(nip)} angka, bukan {PANJANG}"]
    salah = []
    try:
        datetime.date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        salah.append(f"tanggal lahirnya ({nip[6:8]}-{nip[4:6]}-{nip[:4]}) tidak ada")
    if not (1 <= int(nip[12:14]) <= 12 or int(nip[12:14]) == _BULAN_PPPK):
        salah.append(f"bulan pengangkatannya ({nip[12:14]}) bukan 01-12, dan bukan 21 (PPPK)")
    if nip[14] not in "12":
        salah.append(f"angka ke-15 ({nip[14]}) bukan 1 (pria) atau 2 (wanita)")
    if nip[15:] == "000":
        salah.append("berakhir 000, seperti NIP yang disimpan Excel sebagai angka")
    return salah
