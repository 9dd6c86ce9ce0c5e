"""`python -m kgbuild.cli` is `kgbuild`."""

from kgbuild.cli import main

main()
