"""Training of the learned choice of acts and stances."""
