"""The shapes that articles come in: what bytes are, how they are unpacked, and what stands beside the text."""
