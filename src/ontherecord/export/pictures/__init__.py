"""Pictures of a record as SVG text: self-contained, readable without colour, every mark a link to its line."""
