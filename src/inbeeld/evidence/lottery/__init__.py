"""Effects where places were drawn by lot: everybody's chance is known, so nothing about people need be assumed."""
