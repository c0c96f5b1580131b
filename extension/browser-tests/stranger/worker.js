// Does nothing by itself; the attacks are run in it from outside.
