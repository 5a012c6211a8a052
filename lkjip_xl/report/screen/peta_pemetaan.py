"""A Pemetaan sheet in sentences: what each block says, and what became of it."""

from collections.abc import Iterator

from lkjip_xl.model.pemetaan import DaftarPemetaan, PetaTabel
from lkjip_xl.model.sel import alamat
from lkjip_xl.report.screen.peta_gambar import column_name, write_letters, write_rows


def _block(peta: PetaTabel) -> str:
    """Return what a block says."""
    kepala = None if peta.kepala is None else write_rows(peta.kepala) or "tidak ada"
    bagian = [
        f"{peta.berkas} lembar {peta.lembar}".strip(),
        column_name(peta.dikenali),
        f"kepala {kepala}" if kepala else "",
        f"data dari baris {peta.dari + 1}" if peta.dari is not None else "",
        f"data sampai baris {peta.sampai}" if peta.sampai is not None else "",
        *(f"{column_name(p)} {write_letters(k) or 'tidak ada'}" for p, k in peta.kolom.items()),
    ]
    return ", ".join(teks for teks in bagian if teks)


def describe_mapping(pemetaan: DaftarPemetaan) -> Iterator[str]:
    """Give a sentence for each block, then one for each thing that could not be obeyed."""
    for peta in pemetaan.peta:
        sel = peta.sel["blok"]
        akibat = pemetaan.dipakai.get(sel)
        if akibat is None:
            kata = "tidak dipakai"
        else:
            kata = "mengubah pengenalan otomatis" if akibat else "sama dengan pengenalan otomatis"
        yield f"baris {sel[0] + 1}: {_block(peta)}: {kata}"
    for masalah in pemetaan.masalah:
        yield f"sel {alamat(*masalah.sel)}: {masalah.pesan} {masalah.saran}"
