"""Formats that other tools read: spreadsheets, graphs, timelines, annotations, bibliographies.

Each module turns `export.contract.contract(view)` into one format; nothing here selects from the record.
"""
