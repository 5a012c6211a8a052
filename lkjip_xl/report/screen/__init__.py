"""What the terminal prints: findings, rules, and the picture of how a sheet was read."""
