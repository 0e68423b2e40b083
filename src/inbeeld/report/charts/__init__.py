"""Charts: few, wide, labelled at the mark. They print in grey, and no text lies on another."""
