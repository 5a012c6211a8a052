"""What runs inside the page beside lkjip_xl: the words between its worker and the package."""
