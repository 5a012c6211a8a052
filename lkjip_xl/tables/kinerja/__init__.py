"""Indikator with target and realisasi: Perjanjian Kinerja, capaian, efisiensi."""
