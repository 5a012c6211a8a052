"""`python -m lkjip_xl` is the same program."""

from lkjip_xl.cli import main

if __name__ == "__main__":
    main()
