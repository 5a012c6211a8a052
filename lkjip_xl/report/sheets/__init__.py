"""One file a sheet, named by its table; susun.py puts them in the order of the LKJiP."""
