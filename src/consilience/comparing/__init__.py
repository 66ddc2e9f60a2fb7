"""How two claims of different articles are compared, one file for each sort of detail."""
