"""The kinds of tables: what one record says, every place that speaks of kinds knows."""

import json
from pathlib import Path
from typing import get_args

import pytest

from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.norms.jenis import JENIS, SEBUTAN_JENIS, Jenis
from lkjip_xl.norms.peran import PERAN, SEBUTAN_PERAN, holds
from lkjip_xl.tables.kinds import RUANG, has_role, missing_roles

_SKEMA = Path(__file__).parents[2] / "docs" / "skema.json"


@pytest.mark.parametrize("jenis", JENIS.values(), ids=lambda jenis: jenis.nama)
def test_a_kind_has_roles_that_are_explained_and_a_room_that_reads_it(jenis: Jenis) -> None:
    """A Pemetaan would offer a role that nothing reads, or a kind without a reader."""
    assert set(jenis.peran) <= PERAN.keys()
    assert {teks for kelompok in jenis.wajib for teks in kelompok} <= {*PERAN, "realisasi_lalu"}
    assert set(jenis.diisi) <= set(jenis.peran)
    assert jenis.ranah in RUANG


def test_the_schema_names_every_kind() -> None:
    """The JSON of a new kind would not be what docs/skema.json says."""
    sumber = json.loads(_SKEMA.read_text(encoding="utf-8"))["$defs"]["sumber"]
    boleh = sumber["properties"]["dikenali"]["enum"]
    assert set(boleh) == {*JENIS, "pengaturan", "tidak_dikenali"}


def test_no_other_word_is_itself_a_kind_or_a_role() -> None:
    """What a person writes would be taken for something else than it names."""
    assert not SEBUTAN_JENIS.keys() & JENIS.keys()
    assert not SEBUTAN_PERAN.keys() & PERAN.keys()


def test_an_earlier_year_is_a_role_where_the_kind_has_years() -> None:
    """Realisasi 2022 would be refused in Tabel 3.2, or read as rupiah in a recap of the survey."""
    assert has_role("perbandingan_capaian", "realisasi_2022")
    assert not has_role("skm_rekap", "realisasi_2022")
    assert not missing_roles(
        "perbandingan_capaian", {"indikator": (0,), "realisasi_2022": (1,), "kemajuan": (2,)}
    )
    assert (holds("capaian_2022"), holds("target_2022"), holds("indikator")) == (
        "persen", "angka", "teks",
    )  # fmt: skip


def test_every_role_that_the_code_may_ask_for_is_declared() -> None:
    """A role could be asked for that no kind has, and that no Pemetaan could name."""
    bagian = [get_args(nama) or (nama,) for nama in get_args(NamaPeran)]
    bernama = {nama for semua in bagian for nama in semua}
    lalu = {"target_lalu", "realisasi_lalu", "capaian_lalu"}  # the year's own name is declared
    assert bernama - lalu == PERAN.keys() - {"realisasi_2023"}
