"""The few ciphers that msoffcrypto asks of `cryptography`, which has no wheel for the browser.

AES comes from the page (@noble/ciphers, in JavaScript); RC4 is as short as its description.
"""

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace
from typing import Protocol

Aes = Callable[[bytes, bytes | None, bytes], bytes]  # key, iv (None: ECB), data -> decrypted


class _Pembuka(Protocol):
    def update(self, data: bytes) -> bytes: ...


@dataclass
class _Aes:
    """One AES decryption; whole blocks only, as msoffcrypto gives them."""

    aes: Aes
    kunci: bytes
    iv: bytes | None

    def update(self, data: bytes) -> bytes:
        return self.aes(self.kunci, self.iv, bytes(data))

    def finalize(self) -> bytes:
        return b""


class _Rc4:
    """One RC4 stream: encrypting and decrypting are the same."""

    def __init__(self, kunci: bytes) -> None:
        self.s = list(range(256))
        self.i = self.j = j = 0
        for i in range(256):
            j = (j + self.s[i] + kunci[i % len(kunci)]) % 256
            self.s[i], self.s[j] = self.s[j], self.s[i]

    def update(self, data: bytes) -> bytes:
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
        return b""


def install(aes: Aes) -> None:
    """Put the stand-in in place of `cryptography`, unless the real one is there."""
    if importlib.util.find_spec("cryptography") is not None:
        return

    def cipher(algoritma: object, mode: object, backend: object = None) -> SimpleNamespace:
        del backend
        if isinstance(algoritma, _Rc4):
            return SimpleNamespace(decryptor=lambda: algoritma)
        kunci, iv = algoritma, mode
        return SimpleNamespace(decryptor=lambda: _Aes(aes, kunci, iv))  # type: ignore[arg-type]

    algorithms = {"AES": bytes, "ARC4": _Rc4}
    modes = {"CBC": bytes, "ECB": lambda: None}
    isi: dict[str, dict[str, object]] = {
        "": {},
        ".hazmat": {},
        ".hazmat.backends": {"default_backend": lambda: None},
        ".hazmat.primitives": {"serialization": None},
        ".hazmat.primitives.asymmetric": {"padding": None},
        ".hazmat.primitives.ciphers": {
            "Cipher": cipher,
            "algorithms": SimpleNamespace(**algorithms),
            "modes": SimpleNamespace(**modes),
        },
        ".hazmat.decrepit": {},
        ".hazmat.decrepit.ciphers": {},
        ".hazmat.decrepit.ciphers.algorithms": {"ARC4": _Rc4},
    }
    for nama, anggota in isi.items():
        modul = ModuleType("cryptography" + nama)
        modul.__dict__.update(anggota, __path__=[])
        sys.modules["cryptography" + nama] = modul
