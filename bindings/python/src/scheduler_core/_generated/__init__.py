# Generated from wit/ by `cargo xtask bindings`. Do not edit.
"""What follows from the WIT package: a module an interface, all names in one place."""

from __future__ import annotations

from typing import Any, Callable

from .. import _wit as wit
from . import types
from .types import (
    Diagnostic,
    FixIt,
    IpBinding,
    IpFamily,
    IpFamilyLike,
    NamedValue,
    OwnerKey,
    PoolDefinition,
    Position,
    RelatedSpan,
    ResourceType,
    ResourceTypeContainer,
    ResourceTypeCustom,
    ResourceTypeLike,
    ResourceTypeMac,
    ResourceTypePod,
    ResourceTypeVm,
    Scenario,
    Severity,
    SeverityLike,
    SocketAddress,
    Span,
    Strategy,
    StrategyLike,
)

__all__ = [
    "Diagnostic",
    "FixIt",
    "IpBinding",
    "IpFamily",
    "IpFamilyLike",
    "NamedValue",
    "OwnerKey",
    "PoolDefinition",
    "Position",
    "RelatedSpan",
    "ResourceType",
    "ResourceTypeContainer",
    "ResourceTypeCustom",
    "ResourceTypeLike",
    "ResourceTypeMac",
    "ResourceTypePod",
    "ResourceTypeVm",
    "Scenario",
    "Severity",
    "SeverityLike",
    "SocketAddress",
    "Span",
    "Strategy",
    "StrategyLike",
]

INTERFACES: dict[str, dict[str, tuple[Callable[..., Any], wit.Function[Any]]]] = {
    "types": types.FUNCTIONS,
}
"""What users call for each function of each interface, and its description."""
