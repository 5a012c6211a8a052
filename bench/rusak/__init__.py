"""Damaged and hostile sources by the thousand: is each refused, found, or at least never silent?"""
