"""The other kinds of files: .xls, .xlsb, .ods, HTML, .csv; each gives the same grid."""
