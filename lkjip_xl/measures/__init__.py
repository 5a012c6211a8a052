"""Each figure once: `hitung` in Decimal beside `rumus` in Excel's language.

In Python a percent is a Decimal 0-100 with two decimals; in a cell it is a fraction. What cannot
be calculated is None here and the words TIDAK_DAPAT_DIHITUNG in a cell; every formula copes with
a number, a blank and these words in the cells it reads.
"""
