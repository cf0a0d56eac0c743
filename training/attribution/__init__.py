"""Train the attribution tagger: ``python -m training.attribution.train --data PATH --out DIR``."""
