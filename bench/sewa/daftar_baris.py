"""The heuristics on rows: which belong to a table, what their kode are, and their levels."""

from typing import Any

from bench.sewa import netral as n
from bench.sewa.siasat import Netral, Siasat
from lkjip_xl.tables.anggaran.levels.closing import Penutup

_T = "tables.anggaran.levels"
_R = "tables.anggaran.rows"
_A = "tables.anggaran"


def _settle(_rows: Any, induk: Any, _grid: Any) -> Any:
    return induk, {}


def _close(*_: Any) -> Penutup:
    return Penutup(0.0, 0.0, tertutup=False, salah=False)


def _ciri(fungsi: str) -> Siasat:
    return Siasat(f"{_T}.features", fungsi, "tingkat", n.per_row(()))


def _tingkat(modul: str, fungsi: str, netral: Netral) -> Siasat:
    return Siasat(f"{_T}.{modul}", fungsi, "tingkat", netral)


def _tempat(fungsi: str) -> Siasat:
    return Siasat(f"{_T}.placing", fungsi, "perbaikan", n.nothing, n.places)


def _baris(modul: str, fungsi: str, netral: Netral) -> Siasat:
    return Siasat(f"{_R}.{modul}", fungsi, "perbaikan", netral)


TINGKAT = (
    _tingkat("levels", "by_kode", n.nothing),
    _tingkat("levels", "by_formula", n.nothing),
    _tingkat("levels", "by_word", n.nothing),
    _tingkat("levels", "by_headings", n.nothing),
    _tingkat("levels", "by_number", n.nothing),
    _tingkat("levels", "by_style", n.nothing),
    _tingkat("levels", "all_named", n.no),
    _tingkat("levels", "_is_larger", n.no),
    _tingkat("levels", "_are_items", n.no),
    _tingkat("levels", "_only_accounts", n.no),
    _tingkat("levels", "_repeated_agencies", n.empty_list),
    _tingkat("numbering", "_letters_in_order", n.given(1)),
    _tingkat("numbering", "_next_of", n.per_row("")),
    _tingkat("cues", "paths", n.nothing),
    _tingkat("cues", "_named_parents", n.per_row(-1)),
    _tingkat("cues", "_by_prefix", n.per_row(-1)),
    _tingkat("cues", "_repeats", n.no),
    _tingkat("cues", "_looks", n.per_row(())),
    _tingkat("cues", "formula_rows", n.empty_dict),
    _tingkat("cues", "Isyarat.is_against", n.no),
    _tingkat("cues", "Isyarat._is_between", n.no),
    _tingkat("candidates", "class_readings", n.none_of),
    _tingkat("candidates", "_moved", n.given(1)),
    _tingkat("candidates", "amount_readings", n.none_of),
    _tingkat("candidates", "_filled", n.given(0)),
    _tingkat("candidates", "nearest_cue", lambda *_: "gaya"),
    _tingkat("hierarchy", "_as_named", n.given(0)),
    _tingkat("hierarchy", "_speaks", n.no),
    _tingkat("hierarchy", "_is_proven", n.yes),
    _tingkat("weigh", "_headings", n.zero),
    _tingkat("weigh", "_twins", n.zero),
    _tingkat("weigh", "_unlike", n.zero),
    _tingkat("weigh", "_by_formulas", n.zero),
    _tingkat("weigh", "_one_root", n.no),
    _tingkat("closing", "close_tree", _close),
    _tingkat("closing", "_ancestors", n.none_of),
    _tingkat("level_names", "_program_depth", lambda *_: 0),
    _tingkat("level_names", "_one_level", n.nothing),
    *map(_ciri, ("_kode", "_kata", "_nomor", "_tebal", "_masuk", "_kolom", "_kapital")),
    *map(_ciri, ("_terisi", "_berlabel", "_berumus")),
    _tingkat("features", "_tells_by_kode", n.yes),
    _tingkat("features", "_tells_by_number", n.yes),
    Siasat(f"{_A}.longlist_columns", "find_levels", "tingkat", n.empty_list),
    Siasat(f"{_A}.longlist_columns", "_pairs", "tingkat", n.empty_list),
    Siasat(f"{_A}.longlist_columns", "_texts", "tingkat", n.empty_list),
    Siasat(f"{_A}.longlist_columns", "_may_name_level", "tingkat", n.yes),
    Siasat(f"{_A}.longlist", "_adds_others", "tingkat", n.no),
    Siasat(f"{_A}.longlist_columns", "_side_by_side", "tingkat", n.yes),
    Siasat(f"{_A}.titles", "under_titles", "tingkat", n.given(0)),
    Siasat(f"{_A}.tree", "_is_far", "tingkat", n.no),
)

PERBAIKAN = (
    Siasat(f"{_T}.placing", "settle", "perbaikan", _settle),
    _tempat("_leading_rows"),
    _tempat("_own_kode"),
    _tempat("_without_kode"),
    Siasat(f"{_T}.placing", "_formulas", "perbaikan", n.nothing, n.places),
    Siasat(f"{_T}.placing", "_heads_all", "perbaikan", n.no),
    Siasat(f"{_T}.placing", "_run", "perbaikan", n.nothing),
    Siasat(f"{_T}.placing", "_move_up", "perbaikan", n.no),
    Siasat(f"{_T}.placing", "_agencies", "perbaikan", n.per_row("")),
    _baris("holes", "fill_holes", n.given(1)),
    _baris("holes", "_adopt", n.given(1)),
    _baris("carry", "carry_kode", n.given(0)),
    _baris("carry", "_is_whole", n.no),
    _baris("repair", "repair_kode", lambda rows: (rows, ())),
    _baris("repair", "_clean", n.given(0)),
    _baris("repair", "_with_points", n.given(0)),
    _baris("repair", "_without_remark", n.given(0)),
    _baris("repair", "_above_next", n.nothing),
    _baris("repair", "_lost", n.given(0)),
    _baris("repair", "_tens", n.given(0)),
    _baris("repair", "_next_ten", n.nothing),
    _baris("rows", "_with_account_heads", n.given(0)),
    _baris("rows", "_typed_as_dates", n.empty),
    _baris("rows", "is_closing", n.no),
    _baris("rows", "_is_coded", n.no),
    _baris("rows", "_heads_other", n.no),
    _baris("ending", "cut_below_total", lambda rows, _grid: (rows, [])),
    _baris("totals", "_second_total", n.given(0)),
    _baris("totals", "_grand_total", n.nothing),
    _baris("shares", "says_a_part_again", n.no),
    _baris("totals", "_by_most", n.nothing),
    _baris("totals", "_by_name", n.empty),
    _baris("totals", "_by_formula", n.empty),
    _baris("totals", "_by_amount", n.empty),
    _baris("totals", "_in_sight", n.given(2)),
    _baris("ending", "_names_row", n.no),
    _baris("ending", "_adds_more", n.no),
    _baris("totals", "_has_one_leaf", n.no),
    Siasat(f"{_A}.sums", "roots_between", "perbaikan", n.empty),
    Siasat(f"{_A}.income", "without_income", "perbaikan", lambda rows: (rows, [])),
    Siasat(f"{_A}.blocks", "find_blocks", "perbaikan", n.nothing),
    Siasat(f"{_A}.blocks", "with_payments", "perbaikan", n.given(0)),
    Siasat(f"{_A}.periods", "_next_period", "perbaikan", n.nothing),
    Siasat(f"{_A}.items", "item_columns", "perbaikan", n.empty_dict),
    Siasat(f"{_A}.plausible", "objection", "perbaikan", n.empty_text),
    Siasat(f"{_A}.plausible", "_unproven", "perbaikan", n.empty_text),
    Siasat(f"{_A}.plausible", "_has_figures", "perbaikan", n.yes),
    Siasat(f"{_A}.budget", "_doubtful_rows", "perbaikan", n.empty_set),
    Siasat(f"{_A}.budget", "_shown_decimals", "perbaikan", n.empty_dict),
    Siasat("tables.forms", "without_examples", "perbaikan", lambda grid: (grid, {})),
    Siasat("tables.units", "find_unit", "perbaikan", n.nothing),
    Siasat("tables.units", "_notes", "perbaikan", n.empty_list),
    Siasat("join.lembar.sheets", "find_sheets", "perbaikan", n.empty_list),
    Siasat("join.lembar.sheets", "_opens_below", "perbaikan", n.no),
    Siasat("join.subsets", "filtered_copies", "perbaikan", n.empty_dict),
    Siasat("join.subsets", "exact_copies", "perbaikan", n.empty_dict),
    Siasat("join.recalculate", "recalculate", "perbaikan", n.given(0)),
    Siasat("join.spine", "add_spine", "perbaikan", n.given(0)),
    Siasat("join.pairs", "_pair_near", "perbaikan", n.empty_list),
)
