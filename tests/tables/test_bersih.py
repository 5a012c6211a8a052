"""Clean budgets in every layout: nothing may be reported, no sum and no level be lost."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pohon
from lkjip_xl.model.tabel import Tabel
from tests.alat.anggaran import TATA, TATA_DATAR, TATA_PAGU, contoh, tulis
from tests.alat.kisi import periksa

_SETELAN = settings(
    max_examples=30,
    derandomize=True,
    deadline=None,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("tata", TATA)
@_SETELAN
@given(data=st.data())
def test_clean_budget(tata: str, data: st.DataObject) -> None:
    """A clean table would be called faulty, add up to something else, or lose its levels."""
    program, bentuk = data.draw(contoh(tata))
    assume(any(any(cabang.jumlah()) for cabang in program))  # zeros alone are an empty form
    _, hasil, temuan = periksa(tulis(program, bentuk))
    assert [cacat for cacat in temuan if cacat.tingkat == "kesalahan"] == []
    total = hasil.total
    assert total is not None
    jumlah = [cabang.jumlah() for cabang in program]
    assert total.anggaran == Decimal(sum(a for a, _ in jumlah))
    assert total.realisasi == Decimal(sum(r for _, r in jumlah))
    semua = Counter(cabang.tingkat for p in program for cabang in p.semua())
    ketemu = Counter(baris.tingkat for baris in hasil.realisasi_anggaran)
    assert [ketemu[nama] for nama in TINGKAT_PROGRAM] == [semua[n] for n in range(3)]


@pytest.mark.parametrize("tata", TATA_PAGU)
@_SETELAN
@given(data=st.data())
def test_clean_budget_without_realisasi(tata: str, data: st.DataObject) -> None:
    """A clean DPA would be called faulty, add up to something else, or lose its levels."""
    program, bentuk = data.draw(contoh(tata))
    assume(any(cabang.jumlah()[0] for cabang in program))
    gabungan, _, temuan = periksa(tulis(program, bentuk))
    assert [cacat for cacat in temuan if cacat.tingkat == "kesalahan"] == []
    (tabel,) = gabungan.entri
    assert isinstance(tabel, Tabel)
    assert isinstance(tabel.isi, Pohon)
    kolom = tabel.kolom.get("anggaran") or tabel.kolom["anggaran_perubahan"]
    nilai = ukur_pohon.hitung(tabel.isi, kolom)
    assert ukur_pohon.hitung_total(tabel.isi, nilai) == sum(p.jumlah()[0] for p in program)
    semua = Counter(cabang.tingkat for p in program for cabang in p.semua())
    ketemu = Counter(simpul.tingkat for simpul in tabel.isi.simpul)
    assert [ketemu[nama] for nama in TINGKAT_PROGRAM] == [semua[n] for n in range(3)]


@pytest.mark.parametrize("tata", TATA_DATAR)
@_SETELAN
@given(data=st.data())
def test_clean_flat_table(tata: str, data: st.DataObject) -> None:
    """A recap per unit, or an RFK of one sub kegiatan, would be called faulty or programs."""
    program, bentuk = data.draw(contoh(tata))
    assume(any(any(cabang.jumlah()) for cabang in program))
    _, hasil, temuan = periksa(tulis(program, bentuk))
    assert [cacat for cacat in temuan if cacat.tingkat == "kesalahan"] == []
    total = hasil.total
    assert total is not None
    assert total.anggaran == sum(p.jumlah()[0] for p in program)
    assert total.realisasi == sum(p.jumlah()[1] for p in program)
    tingkat = [baris.tingkat for baris in hasil.realisasi_anggaran[:-1]]
    daun = "skpd" if tata == "unit" else "rekening"
    atas = TINGKAT_PROGRAM if tata == "rfk_sub" and bentuk.kop else ()
    assert tingkat == [*atas, *[daun] * len(program)]
