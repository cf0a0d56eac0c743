"""`python -m ontherecord`: the command line, where the environment's commands are not on the path."""

from ontherecord.cli.main import main

if __name__ == "__main__":
    main()
