"""Exports: a record's lines in the formats that people and other programs read.

Every export is a function of a `View`; nothing here touches a table or changes a record.
"""
