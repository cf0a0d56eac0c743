"""Code that makes the weights; never shipped with the package."""
