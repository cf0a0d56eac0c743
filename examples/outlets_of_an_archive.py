"""What an archive holds before it is built: reports by outlet or host, and what cannot be read and why.

python examples/outlets_of_an_archive.py crawl.warc.gz news.parquet s3://desk/2022/
"""

import sys
from collections import Counter
from urllib.parse import urlsplit

from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.read.fetching import fetched, reading_order
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report


def main(sources: list[str]) -> None:
    """Print a line an outlet, then a line for each thing that cannot be read."""
    config = Config()
    outlets: Counter[str] = Counter()
    refused = []
    for entry in fetched(sorted(find_inputs(sources, config), key=reading_order), config):
        try:
            report = read_report(entry, config)
        except UnreadableReport as error:
            refused.append(f"{entry.name}: {error}")
            continue
        outlets[report.outlet or urlsplit(report.url or "").hostname or "unknown"] += 1
    for outlet, count in sorted(outlets.items(), key=lambda item: (-item[1], item[0])):
        print(count, outlet, sep=" | ")
    for line in refused:
        print("not read", line, sep=" | ")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("give archives: python examples/outlets_of_an_archive.py crawl.warc.gz")
    main(sys.argv[1:])
