"""Password-protected workbooks: unlocked in memory only, the password is never kept."""

import io
from types import SimpleNamespace

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.kind import PENOLAKAN

_SANDI_EXCEL = "VelvetSweatshop"  # what Excel itself uses where the user gave no password


def unlock(data: bytes, sandi: str | None) -> bytes:
    """Return the workbook inside; raise GalatBerkas without the right password."""
    for teks in (_SANDI_EXCEL, sandi):
        if teks is not None and (terbuka := _decrypt(data, teks)) is not None:
            return terbuka
    if sandi is None:
        raise GalatBerkas(*PENOLAKAN["terenkripsi"])
    raise GalatBerkas(
        "Kata sandi yang diberikan tidak membuka berkas ini.",
        "Periksa huruf besar dan kecilnya, lalu ulangi dengan --sandi; berkas yang sandinya "
        "berbeda dijalankan sendiri.",
    )


def _decrypt(data: bytes, sandi: str) -> bytes | None:
    """Return the decrypted file, None for a wrong password."""
    import msoffcrypto  # noqa: PLC0415
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError  # noqa: PLC0415
    from msoffcrypto.format import xls97  # noqa: PLC0415

    # For an .xls the library goes by way of a temporary file: here it stays in memory.
    xls97.tempfile = SimpleNamespace(TemporaryFile=io.BytesIO)
    hasil = io.BytesIO()
    try:
        kunci = msoffcrypto.OfficeFile(io.BytesIO(data))
        kunci.load_key(password=sandi)
        kunci.decrypt(hasil)
    except InvalidKeyError:
        return None
    except DecryptionError as galat:
        raise GalatBerkas(
            "Berkas ini terkunci dengan cara yang tidak dikenal program ini.",
            "Buka di Excel dengan kata sandinya, hapus kata sandi itu, lalu simpan.",
        ) from galat
    return hasil.getvalue()
