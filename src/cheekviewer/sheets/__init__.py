"""What is printed: a frozen sheet becomes a PDF. No Qt in here.

`sheet` says what a sheet is; `typesetting` makes its pages, and is the only one to import typst.
"""
