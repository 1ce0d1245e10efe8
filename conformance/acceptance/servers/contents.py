"""Bodies and credentials that several scenarios send, and how the servers log them."""

import hashlib

#: 450,000 bytes, as /unit of node.mjs answers.
UNIT = "".join(f"{number:>9}\n" for number in range(45_000))
#: me:p:ss wörd in UTF-8, me:secret, pro:xy
ME, SECRET, PROXY = "Basic bWU6cDpzcyB3w7ZyZA==", "Basic bWU6c2VjcmV0", "Basic cHJvOnh5"
#: Every byte value, and line ends and boundaries of forms between them.
BLOB = (bytes(range(256)) + b"\r\n--form-") * 30_000


def content(row):
    """The body, if it is a short one."""
    text = (row["body"] or {}).get("hex")
    return text if text is None else bytes.fromhex(text)


def length_and_hash(row):
    return row["body"] and (row["body"]["length"], row["body"]["sha256"])


def of(content):
    content = content if isinstance(content, bytes) else content.encode()
    return (len(content), hashlib.sha256(content).hexdigest())


def summary(content):
    row = {"length": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    return row | {"hex": content.hex()} if len(content) <= 4096 else row
