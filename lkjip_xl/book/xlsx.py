"""XlsxWriter, which does not declare its types, behind one door."""

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

__all__ = ["Chart", "Format", "Workbook", "Worksheet"]
