"""What a person is told of why the rows of a table have their levels."""

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Bukti

_CARA = {
    "kode": "tingkat menurut kode",
    "rumus": "tingkat menurut rumus penjumlahannya",
    "kata": "tingkat menurut kata Program, Kegiatan, Sub Kegiatan",
    "nomor": "tingkat menurut nomor",
    "gaya": "tingkat menurut tampilan baris dan jumlahnya",
    "datar": "semua baris setingkat",
}


def level_proof(pohon: Pohon) -> tuple[Bukti, ...]:
    """Return what holds of the levels: sums of children, and the printed total."""
    bukti, cara = pohon.bukti, _CARA[pohon.hierarki]
    hasil = [Bukti(f"{cara}; jumlah anak sama dengan induknya", bukti.berlaku, bukti.dari)]
    if pohon.total:
        hasil.append(Bukti("total sama dengan jumlah baris utamanya", int(bukti.tertutup), 1))
    return tuple(hasil)
