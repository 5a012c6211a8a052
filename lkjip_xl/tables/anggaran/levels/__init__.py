"""Which row is whose child: kode, formulas, words, numbers or style, weighed by sums."""
