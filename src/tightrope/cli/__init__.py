"""The command line: one file a command, each behind an entry point of `tightrope.commands`."""
