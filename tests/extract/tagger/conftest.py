import pytest

from ontherecord.extract.tagger.tagger import AttributionTagger


@pytest.fixture(scope="session")
def tagger() -> AttributionTagger:
    return AttributionTagger.load()
