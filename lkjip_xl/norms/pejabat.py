"""Officials below the head of an agency, by rank: each has a Perjanjian Kinerja of his own."""

# Eselon III and below; the head of a kecamatan is eselon III too, his title says Camat. Those of
# the regency (Sekretaris Daerah, Sekretariat DPRD) head agencies.
BAWAHAN = (
    r"\bsekretari(?:s|at)\b(?! (?:daerah|dprd|dewan))|\bsekcam\b|\bseklur\b|\blurah\b|"
    r"\b(?:kepala bidang|kabid|kepala bagian|kabag)\b|\beselon iii\b",
    r"\b(?:kepala seksi|kasie?|seksi|kepala sub ?bag(?:ian)?|kasub? ?bag|sub? ?bag(?:ian)?|"
    r"kepala sub ?bidang|kasubb?id|ketua tim)\b|\beselon iv\b",
    r"\bpelaksana\b|\bstaf\b|\beselon v\b",
)
