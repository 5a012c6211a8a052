"""Settings: identity, scales, texts that only people write, accepted findings."""
