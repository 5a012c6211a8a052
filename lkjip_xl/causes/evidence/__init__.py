"""What speaks for or against a hypothesis: other relations, another column, plain chance."""
