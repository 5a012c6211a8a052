"""Thresholds of evidence, each with its reason. Bits are minus log2 of a chance."""

from fractions import Fraction

# A significant digit is one of ten: log2(10). A zero at the end says hardly anything.
BIT_PER_ANGKA = 3.32
BIT_PER_NOL = 0.1
# Excel keeps 15 digits; a quotient stored in full proves no more than two nine-digit amounts do.
BIT_PALING_BANYAK = 30.0
# A value that stands again in its column was drawn from the column's own values: log2(n / times),
# and 3 bits because equal amounts do occur for good reasons.
BIT_ULANG = 3.0
# What a line costs that should hold and does not: about one line in a thousand is mistyped.
BIT_SALAH = 10.0
# A relation that a third of its telling lines break is none (contract, section 3).
BAGIAN_BERLAKU = Fraction(2, 3)
# That a column without a role is the sum of others only amounts tell: four rows in five must hold,
# so that one exception stands against four proofs at least.
BAGIAN_TANPA_PERAN = Fraction(4, 5)
# One relation in 65.000 tried may hold by chance; how many are tried is added to this.
BIT_KEBETULAN = 16.0

# Amounts are compared at four decimals; what is stored finer was calculated, and is compared
# with half a unit of these for each number that was rounded.
DESIMAL_JUMLAH = 4
# Percents above ten times the whole are no percents (capaian may exceed 100).
PERSEN_TERBESAR = 1000
# The least that a budget's row holds, far above any percent; what is between these is a year.
RUPIAH_TERKECIL = 5000
TAHUN = (1990, 2099)
# Rows that are looked at to find candidates, and to tell whether they hold; all rows are
# counted for what is found.
BARIS_CALON = 24
BARIS_CALON_TERBANYAK = 48
BARIS_AWAL = 800
BARIS_CONTOH = 400
# Of two sums for one column the better one stands: what is proven twice over is proven, each
# exception counts up to three, and a longer sum must be worth its parts (a wrong realisasi must
# not make "pagu = twelve months + sisa" look better than "pagu = realisasi + sisa").
BIT_TERBUKTI = 60.0
BIT_SALAH_TERBANYAK = 30.0
BIT_PER_BAGIAN = 3.0
# Rows by which candidates of quotients and products are found, each in half of them.
BARIS_HITUNG = 8
# Pairs of columns that may explain one column: more in one row are those of columns of equal
# values, of which only the columns so near are tried (a year's months and their total stand
# between), and of those that most rows bear out only the nearest. A year of equal months has 84.
PASANGAN_BARIS, JARAK_PASANGAN, PASANGAN_TERBANYAK = 2000, 16, 100
# A total may stand in the column itself, and the levels of the tree be added besides.
TINGKAT_TERBANYAK = 6

# Trees. A parent of one child with an amount is nearly its copy: it proves little in all columns.
BIT_SATU_ANAK = 10.0
# A column that adds up nowhere (unit price, volume) is left out for this much, wherever it fails.
BIT_KOLOM_TANPA_JUMLAH = 20.0
# A run of rows is taken for a parent's children by amounts alone only where these say so much:
# of budgets in whole millions one run in forty adds up by chance.
BIT_LARI = 16.0
# A run with a gap in it is one of about a thousand (24 x 48) that are tried: log2 of these more.
BIT_SELA = 26.0
# Cues are priors of a few bits, never vetoes. What a reading has for the cue that it rests on:
# kode are written to tell levels, a look is not.
BIT_ISYARAT = {"kode": 6.0, "rumus": 6.0, "kata": 5.0, "nomor": 4.0, "gaya": 2.0, "datar": 0.0}
# Each level costs as much as one round amount proves, so that levels need a reason.
BIT_PER_TINGKAT = 4.0
# A row that stands elsewhere than its kode says: one kode in 250 is mistyped; of twenty such rows
# the kode of that table are of another list.
BIT_LAWAN_KODE = 8.0
BIT_LAWAN_KODE_TERBANYAK = 160.0
# A heading without amounts heads something, as surely as a kode names its parent.
BIT_JUDUL_TANPA_ISI = 8.0
# Kode and amounts printed again below are a level with one member (SKPD and its unit), no twin.
BIT_ULANG_KEMBAR = 20.0
# A sum that adds just the children says whose they are as surely as one odd nine-digit amount.
BIT_RUMUS = 20.0
# A total without a word for it may be a scribble.
BIT_TANPA_KATA = 6.0
# A row that amounts alone put under another parent than the levels do costs this and log2(rows):
# it is one of so many that could have been moved.
BIT_PINDAH = 12.0
# Siblings look alike (bold, indent, number), but looks are careless: thirteen exceptions at most.
BIT_TAK_SERUPA = 3.0
BIT_TAK_SERUPA_TERBANYAK = 40.0
# Below this the reading is no surer than the best one with other totals.
BIT_RAGU = 12.0
