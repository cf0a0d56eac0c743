"""The command line: one thin function a verb. Only this package prints."""
