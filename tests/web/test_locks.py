"""The ciphers that stand in for `cryptography` in the browser."""

import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher

from tests.alat.buku_kerja import BERKAS
from tests.alat.ragam import SANDI
from web.browser.locks import Rc4

# Python as in the browser: its AES comes from outside, and `cryptography` cannot be found.
_TANPA_PUSTAKA = """
import importlib.util, sys
from pathlib import Path
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

def modul():
    return {nama: satu for nama, satu in sys.modules.items() if nama.startswith("cryptography")}

asli = modul()

def aes(kunci, iv, isi):  # the real one, which looks for its own parts by name
    tiruan = modul()
    sys.modules.update(asli)
    pembuka = Cipher(algorithms.AES(kunci), modes.CBC(iv) if iv else modes.ECB()).decryptor()
    hasil = pembuka.update(isi) + pembuka.finalize()
    sys.modules.update(tiruan)
    return hasil

for nama in asli:
    del sys.modules[nama]
cari = importlib.util.find_spec
importlib.util.find_spec = lambda nama, *a: None if nama == "cryptography" else cari(nama, *a)
from web.browser.locks import install
install(aes)
import cryptography
assert not hasattr(cryptography, "__version__")
from lkjip_xl.grid.kind import kind_of
from lkjip_xl.grid.kunci import unlock
for path in sys.argv[2:]:
    print(kind_of(unlock(Path(path).read_bytes(), sys.argv[1])))
"""


def test_locked_files_open_without_the_library() -> None:
    """The page would call every locked file broken: agile .xlsx, CryptoAPI .xls, Excel's own lock.

    The expected kinds are what the files are called.
    """
    nama = ("bersandi.xlsx", "bersandi.xls", "bersandi-bawaan.xls")
    perintah = [sys.executable, "-c", _TANPA_PUSTAKA, SANDI, *(str(BERKAS / n) for n in nama)]
    akar = Path(__file__).parents[2]
    hasil = subprocess.run(perintah, capture_output=True, text=True, check=True, cwd=akar)
    assert hasil.stdout.split() == ["xlsx", "xls", "xls"]


def test_rc4_gives_the_published_answer() -> None:
    """A locked .xls would turn into noise: key “Key”, text “Plaintext”, as published."""
    assert Rc4(b"Key").update(b"Plaintext").hex() == "bbf316e8d940af0ad3"


@pytest.mark.parametrize("panjang", [5, 16])
def test_rc4_goes_on_from_part_to_part(panjang: int) -> None:
    """All but the first block of a locked .xls would be noise."""
    kunci, data = bytes(range(panjang)), bytes(range(256)) * 9
    milik = Rc4(kunci)
    hasil = milik.update(data[:100]) + milik.update(data[100:]) + milik.finalize()
    assert hasil == Cipher(ARC4(kunci), mode=None).decryptor().update(data)
