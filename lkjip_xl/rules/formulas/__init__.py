"""F: formulas."""

from lkjip_xl.rules.formulas import galat, rujukan, rumus

ATURAN = (
    rumus.f101,
    rumus.f103,
    rujukan.f104,
    rujukan.f105,
    rujukan.f106,
    galat.f107,
)
