"""The heuristics on causes: what is tried, what bears witness, what is folded."""

from bench.sewa import netral as n
from bench.sewa.siasat import Netral, Siasat

_H = "causes.hypotheses"


def _dugaan(modul: str, *fungsi: str) -> tuple[Siasat, ...]:
    return tuple(Siasat(f"{_H}.{modul}", nama, "sebab", n.none_of) for nama in fungsi)


def _syarat(modul: str, fungsi: str, netral: Netral) -> Siasat:
    return Siasat(f"causes.{modul}", fungsi, "sebab", netral)


def _lipat(fungsi: str) -> Siasat:
    return Siasat("causes.folding.fold", fungsi, "lipatan", n.nothing, n.folded)


SEBAB = (
    *_dugaan("formula", "wrong_range", "typed_over", "stale_value", "stale_rows", "_skipped_text"),
    *_dugaan("formula", "_doubled"),
    *_dugaan("cells", "text_left_out", "blank_row"),
    *_dugaan("rows", "omitted_row", "doubled_row", "omitted_run", "wrong_parent"),
    *_dugaan("columns", "swapped_column", "copied_column", "earlier_pagu", "earlier_pagu_in_dpa"),
    *_dugaan("values", "typed_slip", "rounding"),
    *_dugaan("row.causes", "_text", "_blank", "_moved"),
    *_dugaan("row.formula", "stale", "wrong_reference"),
    *_dugaan("row.slips", "remainder", "percent", "shift", "swap", "blank_beside"),
    *_dugaan("row.groups", "groups", "_parts_that_agree", "_skipped_text"),
    *_dugaan("row.slips", "blank_amount", "_earlier_pagu", "named", "_telling_slip"),
    *_dugaan("row.excess", "excess", "_slips_apart", "_any_slip", "negative", "other_pagu"),
    *_dugaan("unexplained", "_named_cells"),
    _syarat("hypotheses.unexplained", "_other_formula", n.empty_text),
    _syarat("hypotheses.unexplained", "_removed_row", n.empty_text),
    _syarat("hypotheses.formula", "_cannot_tell", n.no),
    _syarat("hypotheses.texts", "is_odd_text", n.no),
    _syarat("hypotheses.cells", "_is_heading", n.no),
    _syarat("hypotheses.cells", "_fills_its_columns", n.no),
    _syarat("hypotheses.columns", "_lacks_as_much", n.yes),
    _syarat("hypotheses.row.formula", "_others_stay_home", n.yes),
    _syarat("hypotheses.rows", "_twins", n.empty_list),
    _syarat("bebas", "find_free_problem", n.nothing),
    _syarat("bebas", "agrees_across", n.empty_list),
    _syarat("rank", "_without_halves", n.given(0)),
    _syarat("rank", "_one_kind_per_correction", n.given(0)),
    _syarat("rank", "_with_sureness", n.given(0)),
    _syarat("rank", "_strong", n.given(0)),
    _syarat("rank", "_swaps_both", n.yes),
    _syarat("rank", "_may_be_strong", n.yes),
    _syarat("evidence.second_column", "agrees_elsewhere", n.empty_list),
    _syarat("evidence.chance", "is_unlikely", n.yes),
    _syarat("evidence.digits", "is_telling", n.yes),
)

LIPATAN = (
    _lipat("_lead_by_percents"),
    _lipat("_lead_by_causes"),
    _lipat("_let_cell_lead"),
    _lipat("_take_in_what_lacks"),
    _lipat("_take_in_missing_partner"),
    Siasat("causes.folding.missing", "totals_with_missing_rows", "lipatan", n.none_of),
    Siasat("causes.folding.percent_chain", "blank_that_percents_name", "lipatan", n.nothing),
    Siasat("causes.folding.follows", "_falls_with", "lipatan", n.no),
    Siasat("causes.folding.follows", "_counts_typed", "lipatan", n.no),
    Siasat("causes.folding.follows", "_same_fault", "lipatan", n.no),
    Siasat("causes.folding.follows", "_is_mended", "lipatan", n.no),
)
