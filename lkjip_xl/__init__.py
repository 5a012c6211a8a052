"""lkjip-xl: reads a kecamatan's spreadsheets and writes the checked tables of its LKJiP."""

__version__ = "0.1.0"
