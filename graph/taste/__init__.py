"""Taste learnt from ratings: methods that recommend, how they are compared, and why a film is recommended.

``splits`` divides ratings, ``methods`` learn from the one part, ``measures`` tell how well they foretell the other,
``evaluation`` puts methods side by side, ``because`` gives the user's own films as reasons.
"""
