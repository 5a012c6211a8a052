"""What all commands share: their words in Indonesian, and the last guard."""
