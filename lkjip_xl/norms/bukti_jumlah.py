"""Thresholds for sums of lines that are found by amounts alone, each with its reason.

They were set on 320 of the 385 annotated tables that docs/ketepatan.md names; the other tables
were not looked at. What half and double of them do to F1 stands there.
"""

# Where amounts may be rounded, and a sum misses by some units: that most sums are exact costs
# this, and by how many units it misses costs log2 of the values that would have done as well.
BIT_TAK_TEPAT = 2.0
# A position whose parts stand in the same proportion (two digits) as before proves only what
# lies beyond these two or three digits: prices of one escalation add up at all times.
BIT_SEBANDING = 13.0
# A break inside a stretch costs less than a wrong cell does elsewhere: columns of percents and
# averages stand between the amounts, and no position is known to be one of them.
BIT_PUTUS = 10.0
# A sum that holds in half of all positions in which it speaks costs this, in a quarter twice as
# much: it was looked for in so many more places than it stands in. Tables below each other pay it.
BIT_JARANG = 3.0
# Stretches of one candidate: the tables that stand below each other on a sheet, at most.
RENTANG_TERBANYAK = 4

# What is proven by this much is proven; more bits count with their logarithm, so that of two
# sums for one total the one that holds on many more positions stands.
BIT_CUKUP = 40.0
BIT_PER_GANDA = 3.0
# A sum found by fewer bits than this, less what its form costs, may be chance.
BIT_TERENDAH = 8.0
# In a long table more totals were tried: beyond sixteen lines each doubling costs this.
BIT_PER_GANDA_GARIS = 0.7
GARIS_BIASA = 16

# Forms of a sum, from the usual to the odd: next to its total; over lines in between (a further
# bit for each doubling of them); every k-th line (and log2 of k); totals of their own with other
# lines between; any two lines near each other.
BIT_BERDAMPINGAN = 2.0
BIT_BERJARAK = 5.0
BIT_BERSELANG = 3.5
BIT_ANTAR_TOTAL = 5.0
BIT_DUA = 13.0
# Totals of a table stand on one side of their parts: against most others costs log2 of how few.
BIT_ARAH = 6.0
# Of two sums that are as good the one with fewer parts stands (subtotals, not what they hold).
BIT_PER_GANDA_BAGIAN = 4.0
# A second sum for one total, or a second total over one part, is rare: it must be proven more.
BIT_KEDUA = 15.0
# Blocks that repeat: sums of one form with few bits each prove each other. Each gets this much
# where together they say more than log2 of the places in which the form could have been found.
BIT_SERUPA = 5.0
BIT_POLA = 15.0
BIT_SERUPA_TERBANYAK = 20.0
SERUPA_TERSEDIKIT = 3
BAGIAN_SERUPA_TERBANYAK = 12
# Candidates weighed for each total, from the best on.
CALON_PER_TOTAL = 8
# An exchange of relations must explain the same totals nearly as well, and more besides; each
# relation more must be worth this.
BIT_TUKAR = 400.0
BAGIAN_TUKAR = 0.9

# How far a total looks for its parts: lines with amounts that are skipped, in the positions that
# say most and in the others. Beyond, other totals have been put aside and are no longer between.
JENDELA = 40
JENDELA_LAIN = 2
JENDELA_SELANG = 1
JENDELA_DUA = 8
# Among few lines (columns mostly) any two are tried; every k-th line up to the width of a block
# of columns, in tables of some hundred lines up to the height of a block of rows.
GARIS_SEDIKIT = 40
GARIS_SELANG = 300
LANGKAH_BIASA = 6
LANGKAH_TERBESAR = 60
# Positions looked at for each total: the ones that say most, and in all.
POSISI_UTAMA = 4
POSISI_TERBANYAK = 60
# By how many units a sum may miss in the positions by which candidates are found.
MELESET = 2
# Lines are compared at so many decimals: finer ones were calculated.
DESIMAL_GARIS = 5
# Numbers needed to tell the unit that a column is rounded to.
ANGKA_SATUAN = 6
# A value on more than this many cells was perhaps drawn from the table's own values.
KALI_BIASA = 2
# Rounds in which found parts are put aside: first neighbours alone, then all forms.
PUTARAN_DAMPINGAN = 2
PUTARAN_TERBANYAK = 4
# Rounds in which the direction of totals is learnt.
PUTARAN_ARAH = 3
