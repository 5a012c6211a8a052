"""The heuristics on columns and headers: which rows are a header, what each column is."""

from bench.sewa import netral as n
from bench.sewa.siasat import Netral, Siasat
from lkjip_xl.tables.anggaran.columns.content import Muatan

_K = "tables.anggaran.columns"


def _kolom(modul: str, fungsi: str, netral: Netral) -> Siasat:
    return Siasat(f"{_K}.{modul}", fungsi, "kolom", netral)


def _kepala(modul: str, fungsi: str, netral: Netral) -> Siasat:
    return Siasat(f"tables.header.{modul}", fungsi, "kepala", netral)


KOLOM = (
    _kolom("choice", "last_year", n.nothing),
    _kolom("choice", "own_year", n.given(0)),
    _kolom("choice", "group_of", n.nothing),
    _kolom("column_role", "own_role", n.nothing),
    _kolom("column_role", "_by_other_words", n.nothing),
    _kolom("column_role", "_without_pairs", n.given(0)),
    _kolom("column_role", "_by_unit", n.given(0)),
    _kolom("column_role", "_names_stage", n.no),
    _kolom("column_role", "is_sum", n.no),
    _kolom("content", "look_at", lambda *_: Muatan()),
    _kolom("content", "_are_years", n.no),
    _kolom("content", "_are_ratios", n.no),
    _kolom("content", "_are_amounts", n.no),
    _kolom("content", "_holds_words", n.no),
    _kolom("content", "nameless_amounts", n.empty),
    _kolom("evidence", "BuktiKolom.parts_of_spending", n.empty_set),
    _kolom("evidence", "BuktiKolom.totals_of_spending", n.empty_set),
    _kolom("evidence", "BuktiKolom._pair", lambda *_: (None, None)),
    _kolom("evidence", "_found", n.none_of),
    _kolom("evidence", "_named_remainders", n.none_of),
    _kolom("evidence", "_named_totals", n.none_of),
    _kolom("evidence", "_only_month", n.nothing),
    _kolom("related", "with_related", n.given(1, 2)),
    _kolom("related", "_without_spending", n.given(1, 2)),
    _kolom("groups", "with_other_groups", n.given(3, 4)),
    _kolom("kode_columns", "with_kode", n.given(3)),
    _kolom("kode_columns", "_listed_columns", n.empty),
    _kolom("kode_columns", "_more_parts", n.empty_list),
    _kolom("kode_columns", "_holds_kode", n.no),
    _kolom("kode_columns", "_begins_with_kode", n.no),
    _kolom("period_columns", "latest_period", n.given(3, 4)),
    _kolom("name_columns", "with_steps", n.given(3)),
    _kolom("percent_column", "with_percent", n.given(2, 3)),
    _kolom("percent_column", "_other_percents", n.empty_list),
    _kolom("percent_column", "_is_proven", n.no),
    _kolom("percent_column", "_is_share", n.no),
    _kolom("percent_column", "_is_unfilled", n.no),
    _kolom("roles", "_by_content", n.given(0)),
    _kolom("roles", "_by_own_words", n.empty_list),
    _kolom("roles", "_other_names", n.empty_list),
    _kolom("roles", "_newest_kode", n.given(1)),
    _kolom("roles", "_goes_on_naming", n.yes),
    _kolom("roles", "is_murni_perubahan", n.nothing),
    _kolom("roles", "has_pairs", n.no),
    Siasat("tables.lookalikes", "measures_rupiah", "kolom", n.no),
    Siasat("tables.lookalikes", "_is_proven", "kolom", n.no),
)

KEPALA = (
    _kepala("beside", "split_beside", lambda kepala: [kepala]),
    _kepala("pages", "without_repeats", n.given(0, 1)),
    _kepala("pages", "_after_data", n.no),
    _kepala("pages", "_goes_on", n.no),
    _kepala("pages", "_titles_above", n.empty_list),
    _kepala("extent", "_last_word_row", n.given(1)),
    _kepala("extent", "_holds_figures", n.no),
    _kepala("extent", "_is_lower_row", n.no),
    _kepala("extent", "_heads_several", n.no),
    _kepala("extent", "_row_of_numbers", n.nothing),
    _kepala("extent", "_merged_down", n.empty_dict),
    _kepala("extent", "without_loose", n.given(0)),
    _kepala("header_rows", "_without_loose_numbers", n.given(0)),
    _kepala("header_rows", "names_budget", n.no),
    _kepala("header_rows", "_is_too_long", n.no),
    _kepala("header_rows", "heads_questions", n.no),
    _kepala("header_rows", "_heads_numbers", n.no),
    _kepala("header_rows", "_heads_quarters", n.no),
    _kepala("header_rows", "is_number_row", n.no),
    _kepala("header_rows", "_runs_on_letters", n.no),
    _kepala("header_rows", "is_unit_row", n.no),
    Siasat(
        "tables.header.header",
        "_spread_groups",
        "kepala",
        n.nothing,
        lambda _n, penuh, *_: dict(penuh),
    ),
    _kepala("header", "_goes_on_as_before", n.no),
    _kepala("header", "_heads_right_below", n.no),
    _kepala("header", "_top_of", n.given(1)),
    Siasat("tables.recognise", "_is_one_list", "kepala", n.no),
)
