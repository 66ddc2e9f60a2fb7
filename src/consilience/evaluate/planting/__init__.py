"""Edits of real articles whose effect is known: contradictions of what another article states, and harmless ones."""
