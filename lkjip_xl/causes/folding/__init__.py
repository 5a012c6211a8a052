"""One fault, one finding: what follows from a cause becomes its echo."""
