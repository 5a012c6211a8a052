"""The parts of an .xlsx: texts, styles, sheets, formulas; each read whole or refused."""
