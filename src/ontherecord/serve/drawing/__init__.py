"""Drawings as numbers: where each mark, label and arc of a picture stands. The templates make SVG of them."""
