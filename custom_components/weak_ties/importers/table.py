"""Delimited tables: where the header is, what separates the cells, and which rows can be read.

Columns are found by what they are called, never by position, and the header by its words, never by its line:
exports put prose before it, and spreadsheets change the delimiter with the country.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from .reasons import SkipReason

_DELIMITERS = ",;\t"
# Prose before a header has been seen to take seven lines; beyond thirty there is none.
_HEADER_WITHIN = 30

type Record = list[str] | SkipReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose header was found. `columns` says where each known column is."""

    text: str
    delimiter: str
    header_at: int
    width: int
    columns: Mapping[str, int]

    def rows(self) -> Iterator[Record]:
        """Read the rows in order: cells of exactly the header's width, or why there are none.

        Blank lines are no rows, and neither are single-celled notes right after the header.
        """
        started = False
        for record in islice(_records(self.text, self.delimiter), self.header_at + 1, None):
            if not record or (not started and len(record) == 1 and self.width > 1):
                continue
            started = True
            yield record if isinstance(record, SkipReason) else _fitted(record, self.width)


def find_table(text: str, aliases: Mapping[str, str]) -> Table | None:
    """Find the header with most columns that `aliases` knows (folded name to column), at least two."""
    best: Table | None = None
    for delimiter in _DELIMITERS:
        for at, record in enumerate(islice(_records(text, delimiter), _HEADER_WITHIN)):
            if isinstance(record, SkipReason):
                continue
            columns = _columns(record, aliases)
            if len(columns) > (len(best.columns) if best else 1):
                width = len(_without_blank_end(record))
                best = Table(text=text, delimiter=delimiter, header_at=at, width=width, columns=columns)
    return best


def fold_heading(text: str) -> str:
    """Make one of the spellings of a heading."""
    return unicodedata.normalize("NFKC", text).strip("\ufeff\"' \t").casefold()


def _columns(record: list[str], aliases: Mapping[str, str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for at, heading in enumerate(record):
        if len(heading) < 100 and (column := aliases.get(fold_heading(heading))):
            columns.setdefault(column, at)
    return columns


def _records(text: str, delimiter: str) -> Iterator[Record]:
    """Read record by record, so that one that the reader refuses costs only itself.

    The limit on a field's size is the whole process's and stays as it is.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as err:
            yield _reason(str(err))


def _reason(message: str) -> SkipReason:
    if "field limit" in message:
        return SkipReason.FIELD_TOO_LARGE
    return SkipReason.QUOTE_NOT_CLOSED if "unexpected end" in message else SkipReason.ROW_DAMAGED


def _fitted(record: list[str], width: int) -> Record:
    if not any(cell and not cell.isspace() for cell in record):
        return SkipReason.ROW_EMPTY
    if len(record) > width:
        record = record[:width] + _without_blank_end(record[width:])
    if len(record) == width:
        return record
    return SkipReason.ROW_TOO_LONG if len(record) > width else SkipReason.ROW_TOO_SHORT


def _without_blank_end(record: list[str]) -> list[str]:
    end = len(record)
    while end and not record[end - 1].strip():
        end -= 1
    return record[:end]
