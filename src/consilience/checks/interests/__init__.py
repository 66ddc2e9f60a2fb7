"""What the two checks of interests share: names in a story, paths of rows, and sentences that disclose a link."""
