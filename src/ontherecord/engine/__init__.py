"""How work is spread over processes or machines. Knows no noun."""
