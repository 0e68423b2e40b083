"""Choosing an occupation in any form: type a plain word, and choose what fits. What is stored is the code."""
