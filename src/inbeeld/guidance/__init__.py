"""Guidance: who needs attention and why. A person decides; nothing here ranks people or their chances."""
