"""Archives whose bytes depend only on their content: sorted names, one time stamp, no owner."""

from __future__ import annotations

import gzip
import io
import tarfile

# Path in the archive, with `/`, to content and permissions.
Files = dict[str, tuple[bytes, int]]


def tar(files: Files, epoch: int, folders: bool = False) -> bytes:
    """Returns a tar archive, owned by root.

    `epoch` is the time of all members, in seconds since 1970. With `folders`, each folder is a
    member before what is in it, as dpkg expects.
    """
    members: dict[str, tuple[bytes, int] | None] = dict(files)
    if folders:
        for path in files:
            parts = path.split("/")[:-1]
            members.update({"/".join(parts[: n + 1]): None for n in range(len(parts))})
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path, member in sorted(members.items()):
            info = tarfile.TarInfo(path)
            info.mtime, info.uname, info.gname = epoch, "root", "root"
            if member is None:
                info.type, info.mode = tarfile.DIRTYPE, 0o755
                archive.addfile(info)
            else:
                info.size, info.mode = len(member[0]), member[1]
                archive.addfile(info, io.BytesIO(member[0]))
    return out.getvalue()


def gzipped(content: bytes) -> bytes:
    """Returns what `gzip -9n` makes: without name and time."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def tar_gz(folder: str, files: Files, epoch: int) -> bytes:
    """Returns a compressed archive in which everything is in `folder`."""
    return gzipped(tar({f"{folder}/{path}": member for path, member in files.items()}, epoch))
