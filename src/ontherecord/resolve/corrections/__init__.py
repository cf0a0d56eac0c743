"""What people's corrections do to the lines that the stages made: a pure function of lines and log."""
