"""Choosing an occupation in any form: type a plain word, and tick what fits. What is stored is the code."""
