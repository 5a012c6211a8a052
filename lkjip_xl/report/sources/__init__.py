"""What is added to the copied source sheets: calculated columns, marks, links."""
