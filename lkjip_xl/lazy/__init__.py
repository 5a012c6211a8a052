"""What is made when it is first needed, so that a run does not pay for what it never uses."""
