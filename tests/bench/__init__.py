"""Tests of the measurement: a wrong ruler would measure nothing."""
