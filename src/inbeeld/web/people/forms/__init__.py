"""The short forms: what one asks to record something. A form knows words and borders; actions do the writing."""
