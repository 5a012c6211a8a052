"""What the environment can do to a file; a user's data never raises."""


class GalatBerkas(Exception):
    """A file that cannot be used: one sentence of what is wrong, one of what to do."""

    def __init__(self, pesan: str, saran: str, berkas: str = "") -> None:
        """Keep the three parts apart: the JSON shows them as three keys."""
        super().__init__(pesan)
        self.pesan = pesan
        self.saran = saran
        self.berkas = berkas

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process makes it anew."""
        return GalatBerkas, (self.pesan, self.saran, self.berkas)
