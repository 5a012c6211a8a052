"""The few ciphers that msoffcrypto asks of `cryptography`, which has no wheel for the browser.

AES comes from the page (@noble/ciphers, in JavaScript); RC4 is as short as its description.
"""

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace

Aes = Callable[[bytes, bytes | None, bytes], bytes]  # key, iv (None: ECB), data -> decrypted


@dataclass
class AesPembuka:
    """One AES decryption; whole blocks only, as msoffcrypto gives them."""

    aes: Aes
    kunci: bytes
    iv: bytes | None

    def update(self, data: bytes) -> bytes:
        """Return data decrypted."""
        return self.aes(self.kunci, self.iv, bytes(data))

    def finalize(self) -> bytes:
        """Return what is left: nothing."""
        return b""


class Rc4:
    """One RC4 stream: encrypting and decrypting are the same."""

    def __init__(self, kunci: bytes) -> None:
        """Shuffle the state by the key."""
        self.s = list(range(256))
        self.i = self.j = j = 0
        for i in range(256):
            j = (j + self.s[i] + kunci[i % len(kunci)]) % 256
            self.s[i], self.s[j] = self.s[j], self.s[i]

    def update(self, data: bytes) -> bytes:
        """Return data decrypted; the next part goes on from here."""
        s, i, j = self.s, self.i, self.j
        hasil = bytearray(data)
        for urut, huruf in enumerate(data):
            i = (i + 1) % 256
            j = (j + s[i]) % 256
            s[i], s[j] = s[j], s[i]
            hasil[urut] = huruf ^ s[(s[i] + s[j]) % 256]
        self.i, self.j = i, j
        return bytes(hasil)

    def finalize(self) -> bytes:
        """Return what is left: nothing."""
        return b""


def install(aes: Aes) -> None:
    """Put the stand-in in place of `cryptography`, unless the real one is there."""
    if importlib.util.find_spec("cryptography") is not None:
        return

    def cipher(
        algoritma: tuple[str, bytes], mode: bytes | None, backend: object = None
    ) -> SimpleNamespace:
        del backend
        jenis, kunci = algoritma
        if jenis == "rc4":
            return SimpleNamespace(decryptor=lambda: Rc4(kunci))
        return SimpleNamespace(decryptor=lambda: AesPembuka(aes, kunci, mode))

    algoritma = SimpleNamespace(AES=lambda k: ("aes", bytes(k)), ARC4=lambda k: ("rc4", bytes(k)))
    mode = SimpleNamespace(CBC=bytes, ECB=lambda: None)
    peta: dict[str, dict[str, object]] = {
        "": {},
        ".hazmat": {},
        ".hazmat.backends": {"default_backend": lambda: None},
        ".hazmat.primitives": {"serialization": None},
        ".hazmat.primitives.asymmetric": {"padding": None},
        ".hazmat.primitives.ciphers": {"Cipher": cipher, "algorithms": algoritma, "modes": mode},
        ".hazmat.decrepit": {},
        ".hazmat.decrepit.ciphers": {},
        ".hazmat.decrepit.ciphers.algorithms": {"ARC4": algoritma.ARC4},
    }
    for nama, anggota in peta.items():
        modul = ModuleType("cryptography" + nama)
        modul.__dict__.update(anggota, __path__=[])
        sys.modules["cryptography" + nama] = modul
