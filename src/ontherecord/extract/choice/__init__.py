"""The learned choice of acts and stances: which words tell one, who does it, to whom."""
