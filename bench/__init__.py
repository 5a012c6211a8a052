"""Speed against its floor, in the same run."""
