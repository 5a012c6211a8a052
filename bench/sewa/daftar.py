"""Every heuristic that has to earn its rent."""

from bench.sewa.daftar_baris import PERBAIKAN, TINGKAT
from bench.sewa.daftar_kolom import KEPALA, KOLOM
from bench.sewa.daftar_sebab import LIPATAN, SEBAB
from bench.sewa.siasat import Siasat

SEMUA: tuple[Siasat, ...] = (*KEPALA, *KOLOM, *TINGKAT, *PERBAIKAN, *SEBAB, *LIPATAN)
