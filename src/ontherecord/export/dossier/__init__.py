"""The dossier: one self-contained page with every line, its evidence, and the reports marked in place."""
