"""Lists of persons that together are the staff."""
