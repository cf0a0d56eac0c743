"""Where a reader is in a list that goes over several pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pages:
    """A list of `total` with `size` on a page; `more`: there are more than were counted."""

    total: int
    page: int
    size: int
    more: bool = False

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(-(-self.total // self.size), 1)
