"""Cases of measures: figures by hand, as arguments and as cells."""
