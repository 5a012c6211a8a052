"""Parent = sum of children, total = sum of the topmost: what holds of a tree, in bits."""
