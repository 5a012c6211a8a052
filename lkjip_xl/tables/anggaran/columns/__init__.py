"""Which column is pagu, realisasi, sisa, persen: words name them, sums prove them."""
