import pytest

from ontherecord.extract.tagger import AttributionTagger


@pytest.fixture(scope="session")
def tagger() -> AttributionTagger:
    return AttributionTagger.load()
