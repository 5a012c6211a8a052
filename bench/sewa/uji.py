"""The project's own tests as witnesses: which of them fail where a heuristic is off."""

from collections.abc import Sequence
from contextlib import ExitStack

import pytest
from _pytest.runner import runtestprotocol

from bench.sewa.siasat import Siasat, overheard, switched_off

_CUKUP = 3  # failing tests that say enough: more cost time only


class Saksi:
    """Runs each test once while it listens, and again without each heuristic that spoke in it."""

    def __init__(self, siasat: Sequence[Siasat]) -> None:
        """Watch these."""
        self.siasat = siasat
        self.gagal: dict[str, list[str]] = {s.nama: [] for s in siasat}

    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        """Run a test; where it passes, also without what spoke in it."""
        bicara: dict[Siasat, None] = {}
        with ExitStack() as tumpuk:
            for s in self._open():
                tumpuk.enter_context(overheard(s, bicara.setdefault))
            if not self._passes(item):
                return True
        for s in bicara:
            with switched_off(s):
                if not self._passes(item):
                    self.gagal[s.nama].append(item.nodeid)
        return True

    def _open(self) -> list[Siasat]:
        return [s for s in self.siasat if len(self.gagal[s.nama]) < _CUKUP]

    @staticmethod
    def _passes(item: pytest.Item) -> bool:
        laporan = runtestprotocol(item, log=False, nextitem=None)  # fixtures anew each time
        return not any(tahap.failed for tahap in laporan)


def failing_tests(siasat: Sequence[Siasat], tests: Sequence[str]) -> dict[str, list[str]]:
    """Return for each heuristic the tests that fail without it."""
    saksi = Saksi(siasat)
    diam = "-Wignore::pytest.PytestAssertRewriteWarning"  # the bench has imported tests already
    pytest.main(["-q", "-n", "0", "-p", "no:cacheprovider", diam, *tests], plugins=[saksi])
    return saksi.gagal
