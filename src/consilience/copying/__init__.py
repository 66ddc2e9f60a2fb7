"""What articles have from each other or from one origin: shared passages, credited agencies, named reports."""
