"""Which file a path of an import means, and none outside the import folder."""

from pathlib import Path

from ..network.errors import FileUnreadableError, PathOutsideError


def file_in(folder: Path, relative: str) -> Path:
    """The file at that path below `folder`, with every link followed. Reads the disk: never on the event loop.

    Raises PathOutsideError when the path leads out, by being absolute, by `..` or by a link, whether there is a
    file or not: the answer must not tell anybody what else is on the disk.
    """
    try:
        real_folder = folder.resolve()
        path = (real_folder / relative).resolve()
        if not path.is_relative_to(real_folder) or Path(relative).is_absolute():
            raise PathOutsideError(path=relative)
        if not path.is_file():
            raise FileUnreadableError(reason="missing")
    except (OSError, ValueError, RuntimeError) as error:
        # A loop of links, a NUL byte, a name longer than the file system allows: no such file.
        raise FileUnreadableError(reason="missing") from error
    return path
