"""Files that commands write."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def in_its_place(output: Path) -> Iterator[BinaryIO]:
    """A file that takes its place only when it is whole: a failure leaves the old one as it was.

    Args:
        output: the file; one that ends in ``.gz`` is compressed.
    """
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            if output.suffix == ".gz":
                # without the time and the name, so that the same graph is the same bytes
                with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
                    yield packed  # type: ignore[misc]
            else:
                yield file
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)
