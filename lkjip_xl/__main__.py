"""`python -m lkjip_xl` is the same program."""

from lkjip_xl.cli import run

if __name__ == "__main__":
    run()
