"""Staff by jabatan or golongan."""
