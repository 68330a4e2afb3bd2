"""The command line: commands, exit codes, output, files of customers."""
