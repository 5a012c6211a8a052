"""What stands on each sheet of the report: named cells and blocks, no addresses."""
