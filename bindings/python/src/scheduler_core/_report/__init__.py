"""Reports for people and programs: columns for tables, a JSON document, and one HTML page.

`_report.columns` turns records into columns, `_report.markup` writes HTML, `_report.run_page` and `_report.run_data` know the
report of a run. The words, the numbers and the style are those of the command line.
"""
