"""Probable causes of what does not add up: tried, weighed, ranked, and folded into one finding.

`diagnose` is the way in. `hypotheses` holds the slips that are tried, `evidence` what speaks for
or against one, `folding` what follows from a proven one.
"""
