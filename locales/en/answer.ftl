# Words of the answer in the terminal.
