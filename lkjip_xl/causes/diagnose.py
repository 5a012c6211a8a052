"""The probable causes of every mismatch: hypotheses, witnesses, ranking, folding."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from lkjip_xl.causes.baris import Baris, find_row
from lkjip_xl.causes.bebas import agrees_across, at_fault, causes_in_row, find_free_problem
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.chance import is_unlikely
from lkjip_xl.causes.evidence.second_column import agrees_elsewhere
from lkjip_xl.causes.evidence.witness import Kesaksian, Saksi
from lkjip_xl.causes.folding.butir import Butir
from lkjip_xl.causes.folding.fold import fold
from lkjip_xl.causes.hypotheses.blocks import copied_block, shifted_row
from lkjip_xl.causes.hypotheses.cells import (
    blank_as_elsewhere,
    blank_row,
    text_in_a_part,
    text_left_out,
)
from lkjip_xl.causes.hypotheses.columns import (
    copied_column,
    earlier_pagu,
    earlier_pagu_in_dpa,
    swapped_column,
)
from lkjip_xl.causes.hypotheses.formula import (
    missed_beside,
    stale_rows,
    stale_value,
    typed_over,
    wrong_range,
)
from lkjip_xl.causes.hypotheses.overwritten import overwritten_row
from lkjip_xl.causes.hypotheses.periods import to_date_below
from lkjip_xl.causes.hypotheses.row.causes import CARI
from lkjip_xl.causes.hypotheses.row.links import mislinked_row
from lkjip_xl.causes.hypotheses.row.single import explain_single
from lkjip_xl.causes.hypotheses.rows import (
    doubled_row,
    omitted_row,
    omitted_run,
    swapped_between,
    wrong_parent,
)
from lkjip_xl.causes.hypotheses.unexplained import named_alone, named_surely, unexplained
from lkjip_xl.causes.hypotheses.values import rounding, typed_slip
from lkjip_xl.causes.isian import write_contents
from lkjip_xl.causes.janji import explain_agreement
from lkjip_xl.causes.kaki import explain_below
from lkjip_xl.causes.masalah import Masalah, find_problem
from lkjip_xl.causes.perbaikan import with_repairs
from lkjip_xl.causes.rank import Timbangan, rank, write_cause
from lkjip_xl.causes.sisi import explain_in_dpa
from lkjip_xl.causes.tautan import explain_in_source
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.daftar import sort_temuan
from lkjip_xl.rules.konteks import Konteks

# Every hypothesis on a total that does not add up, in the order in which they are tried.
DUGAAN: tuple[Callable[[Masalah], Iterator[Dugaan]], ...] = (
    wrong_range,
    missed_beside,
    typed_over,
    overwritten_row,
    text_left_out,
    text_in_a_part,
    blank_row,
    stale_value,
    stale_rows,
    omitted_row,
    doubled_row,
    omitted_run,
    wrong_parent,
    swapped_between,
    shifted_row,
    copied_block,
    swapped_column,
    copied_column,
    to_date_below,
    typed_slip,
    rounding,
)


def diagnose(konteks: Konteks, temuan: list[Temuan]) -> list[Temuan]:
    """Return the findings with their causes, and without those that follow from another one."""
    saksi = Saksi(konteks)
    butir = fold(saksi, [_with_causes(saksi, cacat) for cacat in temuan])
    return sort_temuan(with_repairs(konteks, butir), konteks.gabungan.entri)


def _with_causes(saksi: Saksi, temuan: Temuan) -> Butir:
    dasar: Masalah | Baris | None = find_problem(saksi.konteks, temuan)
    dasar = dasar or find_free_problem(saksi.konteks, temuan)
    if dasar is None and temuan.kode == "L113" and temuan.tingkat == "kesalahan":
        return Butir(replace(temuan, sebab=explain_below(saksi.konteks, temuan)), None, [])
    if temuan.kode == "X109" and temuan.tingkat == "kesalahan":
        return Butir(replace(temuan, sebab=explain_agreement(saksi.konteks, temuan)), None, [])
    if dasar is None and temuan.kode in CARI:
        dasar = find_row(saksi, temuan)
    if dasar is None:
        return Butir(temuan, None, [])
    dasar, sebab = _explain(saksi, temuan, dasar)
    return Butir(_with(dasar.temuan, dasar, sebab), dasar, sebab)


def _explain(
    saksi: Saksi, temuan: Temuan, dasar: Masalah | Baris
) -> tuple[Masalah | Baris, list[Timbangan]]:
    """Return the row at fault with its causes: it may stand on another sheet than the finding."""
    dua_pagu = temuan.kode == "X103"
    if isinstance(dasar, Baris) and dua_pagu and (di_dpa := explain_in_dpa(dasar)) is not None:
        return di_dpa
    sebab = explain_total(dasar, saksi) if isinstance(dasar, Masalah) else explain_single(dasar)
    return explain_in_source(saksi, temuan, dasar, sebab) or (dasar, sebab)


def _with(temuan: Temuan, dasar: Masalah | Baris, sebab: list[Timbangan]) -> Temuan:
    """Return a finding with its causes."""
    tulisan = tuple(write_cause(s, write_contents(dasar, s.dugaan)) for s in sebab)
    return replace(temuan, sebab=tulisan)


def explain_total(masalah: Masalah, saksi: Saksi) -> list[Timbangan]:
    """Return all exact explanations of a total, the best first; never none."""
    dugaan = [andai for buat in DUGAAN for andai in buat(masalah)]
    for cari in (earlier_pagu, earlier_pagu_in_dpa, blank_as_elsewhere, mislinked_row):
        dugaan += cari(masalah, saksi)
    dugaan = at_fault(masalah, [*dugaan, *causes_in_row(masalah, saksi)])
    di_sisa = masalah.temuan.kode == "T103"
    # The relation that a finding is about is no witness of its own cause.
    sendiri = f"sisa baris {address_of(masalah.temuan.sel[0])[0] + 1}" if di_sisa else ""

    def weigh(andai: Dugaan) -> Kesaksian:
        soal = masalah.posisi, masalah.kolom
        dasar = saksi.weigh(masalah.tabel, masalah.pohon, andai.koreksi, soal)
        setuju = agrees_elsewhere(masalah, andai)
        samping = agrees_across(masalah, andai)
        saksi_lain = [teks for teks in dasar.saksi if teks != sendiri]
        semua = tuple(dict.fromkeys([*saksi_lain, *setuju, *samping, *andai.saksi]))
        if semua == dasar.saksi and not setuju:
            return dasar
        return replace(dasar, saksi=semua, kolom_lain=bool(setuju))

    urut = rank(dugaan, weigh, lambda: is_unlikely(masalah))
    if urut and _is_typed_against_its_row(urut[0]):
        urut[0] = named_alone(urut[0], urut)
    if urut and not any(s.saksi or s.keyakinan != "mungkin" for s in urut):
        bernama = named_surely(masalah, saksi)
        urut = [bernama] if bernama else urut
    return urut or [unexplained(masalah, saksi)]


def _is_typed_against_its_row(timbangan: Timbangan) -> bool:
    """Tell a total typed beside formulas that its own row contradicts: a formula is right there.

    That the sum above asks for the same says no more than that the total is wrong.
    """
    sendiri = (s for s in timbangan.saksi if not s.startswith("jumlah di "))
    return timbangan.dugaan.jenis == "rumus_ditimpa_angka" and any(sendiri)
