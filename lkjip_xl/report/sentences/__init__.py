"""Narasi: the sentences of each chapter, with live figures."""
