"""Suggestions for misspelled keyword arguments: Python 3.13 has them, for similar names."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from inspect import iscoroutinefunction
from types import FunctionType
from typing import Any, TypeVar, cast

from ._suggest import meant

_C = TypeVar("_C", bound=Callable[..., Any])

_UNKNOWN = re.compile(r"(?P<what>[^ ]+\(\) got an unexpected keyword argument '(?P<name>\w+)')")


def named(function: _C) -> _C:
    """Wraps `function`: its error for an unknown keyword argument suggests a known one.

    Functions without keyword arguments are called directly.
    """
    if not _takes_names(function):
        return function

    @wraps(function)
    def call(*arguments: Any, **keywords: Any) -> Any:
        try:
            return function(*arguments, **keywords)
        except TypeError as error:
            # An error of this call itself, not of one inside the function.
            if error.__traceback__ is not None and error.__traceback__.tb_next is None:
                _complete(error, function)
            raise

    return cast("_C", call)


def name_methods(cls: type) -> None:
    """Does the same for all methods of a class."""
    for name, member in list(vars(cls).items()):
        if isinstance(member, staticmethod):
            inner: Any = member.__func__  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            if _takes_names(inner):
                setattr(cls, name, staticmethod(named(inner)))
        elif _takes_names(member):
            setattr(cls, name, named(member))


def _takes_names(function: object) -> bool:
    return (
        isinstance(function, FunctionType)
        and bool(set(function.__kwdefaults__ or ()) - {"instance"} or function.__defaults__)
        and not iscoroutinefunction(function)
    )


def _complete(error: TypeError, function: Any) -> None:
    found = _UNKNOWN.match(str(error))
    if found is None:
        return
    code = function.__code__
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    known = [name for name in names if name not in ("self", "cls")]
    error.args = (f"{found['what']}; {meant(found['name'], known) or 'its arguments are ' + ', '.join(known)}",)
