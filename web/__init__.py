"""The page that runs lkjip_xl in a browser, and the script that builds it into one file."""
