"""The dossier: one self-contained page with every line, its evidence, and the reports marked in place."""

from ontherecord.export.dossier.page import dossier_html

__all__ = ["dossier_html"]
