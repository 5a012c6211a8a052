"""Tools that several test modules use."""
