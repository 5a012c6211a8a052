"""Across tables: what feeds the report, which rows pair, Pengaturan over defaults."""
