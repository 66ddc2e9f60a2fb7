"""What a careful reader would hesitate over, and how far to trust a story, from what the sources say of each other."""
