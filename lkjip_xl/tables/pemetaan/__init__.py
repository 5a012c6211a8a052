"""What a person says of a sheet (Pemetaan) over what was recognised."""
