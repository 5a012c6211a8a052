"""How much of a file is believed and read: every limit of the reading side, with its reason.

They come before the work: a declared size is a hint and allocates nothing. All are far above what
an office writes, and keep one file below a gigabyte.
"""

# What Excel itself can hold: an address beyond it is damage.
MAKS_BARIS, MAKS_KOLOM = 1_048_576, 16_384

# Bytes of a file: a workbook of 200.000 rows and 13 columns has 12 MB, one with photographs 60.
MAKS_BERKAS = 200 << 20
# Bytes to which the parts that are read may unpack together: that workbook has 120 MB.
MAKS_URAI = 256 << 20
# Bytes of XML that are kept as a tree, which takes ten times as much: .ods files of 60.000 rows.
MAKS_POHON = 64 << 20
# Letters of a cell's text: Excel holds 32.767, other programs more.
MAKS_HURUF = 250_000
# Shared texts of a workbook: 200.000 rows with five texts of their own have a million.
MAKS_TEKS_BERSAMA = 2_000_000
# Letters to which the shared formulas of a sheet may unfold: 200.000 rows of four have 24 million.
MAKS_RUMUS = 32 << 20
# Sheets of a workbook: one for each desa of a large kabupaten is 450.
MAKS_LEMBAR = 500
# Spaces that an .ods writes as a count, which calamine lays out.
MAKS_SPASI = 1_000_000
# Parts of a package: a workbook of 50 sheets with drawings and comments has 500.
MAKS_BAGIAN = 20_000
# Bytes of the part in which our own mark stands: ours has 400.
MAKS_PROPERTI = 64 << 10

# Cells of a sheet's rectangle, blank ones too: 16 bytes each while it is read. 25.000 rows of
# 300 columns are 7,5 million.
MAKS_SEL = 10_000_000
# Merged ranges of a sheet, and the cells that they may cover together: one in each of 200.000
# rows, of ten columns.
MAKS_GABUNGAN, MAKS_LUAS_GABUNGAN = 200_000, 2_000_000

# Filled cells that .ods may write once and mean often: LibreOffice does so for equal rows, of which
# a table has few; a kilobyte could mean a million rows.
MAKS_ULANG = 20_000

# A number of so many digits is no amount, no NIK (16) and no NIP (18): it is kept as a text, so
# that it is a finding of its cell; so are NaN and Infinity, which no workbook should hold.
MAKS_ANGKA = 1e24

# Tags of a part that is walked element by element (styles, frames of sheets, relations), 4 µs each:
# 200.000 merged ranges have so many.
MAKS_UNSUR = 500_000
# Tags of a web page, which is kept as a tree, and bytes of a .csv: tables of 50.000 rows of 13
# cells, and of 300.000 rows.
MAKS_TAG, MAKS_TEKS = 1_500_000, 64 << 20
# Blank rows between two filled ones: what stands below so many is no part of any table, but makes
# a sheet a million rows long.
MAKS_SELA = 10_000

# Elements inside of elements: a sheet has 12, a web page of nested tables 60.
MAKS_DALAM = 200
# Rows above a header that are looked at: a sheet of a thousand headers has far more above each.
MAKS_KOP = 200

# Cells that a range may take in where a formula is calculated anew, 25.000 rows of 16 columns; and
# all ranges of a workbook together: each cell of 200.000 rows stands in ten sums.
MAKS_LUAS_JUMLAH, MAKS_DIJUMLAH = 400_000, 10_000_000
# Cells that the formulas of a column may take in together, and besides for each of its rows: each
# row of a budget stands in the sums of its five levels; 700 rows may each sum all rows above.
MAKS_RENTANG, MAKS_RENTANG_BARIS = 250_000, 40
# Letters of a sheet's formulas beyond the first 256 of each, a microsecond and a half each: 50
# totals of 13 columns that name 800 cells one by one have two and a half million.
MAKS_RUMUS_PANJANG = 4 << 20
# Levels that a budget may have, twelve being usual: rows of equal amounts could be a chain of
# thousands, each the sum of the next.
MAKS_TINGKAT = 40
# Columns with a heading of one table, which are compared with each other: three amounts of each of
# 100 offices are 300.
MAKS_KOLOM_TABEL = 400
# Tables of one sheet, which are compared with each other: one for each of 80 sub kegiatan in each
# of twelve months.
MAKS_TABEL = 1000
# Rows of a header that a person names: the tallest known has seven.
MAKS_TINGGI_KEPALA = 50
# Steps of a scale: those in force have four to six, one of steps of five percent has 20. The
# formulas of the report hold one IF for each, of which Excel takes 64 inside each other.
MAKS_JENJANG = 20
