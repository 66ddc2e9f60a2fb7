"""The rules behind the checks on wording, a subject a file."""
