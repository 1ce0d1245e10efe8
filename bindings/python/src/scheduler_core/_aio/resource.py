"""Objects whose methods are awaited."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Generator
from itertools import count
from typing import TYPE_CHECKING, Any, Callable, ClassVar, NoReturn, Optional, Protocol, TypeVar, cast

from .. import _wit as wit
from .._errors import ClosedError
from .._instance import InstanceOccupied
from .._wit._problem import article
from .._wit._host import default_instance
from .reactor import Job, Reactor

if TYPE_CHECKING:
    from .._instance import Instance

_I = TypeVar("_I")
_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T", bound="Resource")
_Self = TypeVar("_Self", bound="Resource")


FAIR = 63
"""Calls that need not wait let other tasks run after this many, less one of a power of two."""

TURN = count(1)
"""Counts those calls."""

_UNUSED: list[Any] = []
"""The sources for which a call that never waits has to wait."""


class Method(Protocol[_R]):
    """A callable that calls a method of the component: a function, or one that fetches a whole text or list with it."""

    def of(self, resource: Any, *arguments: Any) -> _R:
        """Calls a method of `resource`."""
        ...


class Resource:
    """An object in an instance of the component, for asyncio.

    `await` it or use `async with` to open it; leaving the block closes it.
    """

    __slots__ = ("__weakref__", "_opening", "_within")

    _sync: ClassVar[type[wit.Resource]]
    """The corresponding class without asyncio."""
    _opening: Optional[Opening[Any]]
    _within: Optional[wit.Resource]

    def _open(self, function: wit.Function[Any], instance: Optional[Instance], *arguments: Any) -> None:
        """Ends a constructor."""
        self._opening = Opening(type(self), function, instance, *arguments)
        self._opening._into = self
        self._within = None

    def _adopt(self, within: wit.Resource) -> None:
        self._opening = None
        self._within = within

    def _inherit(self, source: Resource) -> None:
        """Takes over the state that an object created by `source` inherits."""

    @staticmethod
    def _prepare(within: Any) -> None:
        """Prepares a new object before it is returned, in the instance's thread."""

    @property
    def closed(self) -> bool:
        """Whether the object is not open yet, or no longer open."""
        within: Optional[wit.Resource] = getattr(self, "_within", None)
        return within is None or within.closed

    def _require(self) -> wit.Resource:
        within: Optional[wit.Resource] = getattr(self, "_within", None)
        if within is None:
            if self._opening is not None:
                self._opening.close()
            name = type(self).__name__
            raise ClosedError(
                f"this {name} is not open yet; write `x = await aio.{name}(...)` or `async with aio.{name}(...) as x`"
            )
        return within

    async def _call(self, function: Method[_R], *arguments: Any) -> _R:
        """Calls a method of this object."""
        within = self._require()
        within._require()
        called: Any = function
        if type(called) is wit.Function and called.is_short and not called.waits:
            # In the loop's thread, if no call is running: passing it to another thread costs several times as much.
            instance: Any = within._instance
            reactor = instance._reactor
            if reactor is None or reactor.is_idle():
                try:
                    result: _R = instance.attempt(called, (within, *unwrapped(arguments)), _UNUSED)
                except InstanceOccupied:
                    pass
                else:
                    if not next(TURN) & FAIR:
                        await give_way(result)
                    return result
        result = await self._submit(function, *arguments)
        return result

    async def _submit(self, function: Method[Any], *arguments: Any) -> Any:
        within = self._require()
        given = unwrapped(arguments)
        return await submit(within._instance, lambda: function.of(within, *given))

    async def close(self) -> None:
        """Closes this object at once. Closing it again has no effect."""
        if self._within is not None:
            self._within._let_go()

    def __await__(self: _Self) -> Generator[Any, None, _Self]:
        return self.__aenter__().__await__()

    async def __aenter__(self: _Self) -> _Self:
        if getattr(self, "_opening", None) is not None:
            assert self._opening is not None
            await self._opening
        self._require()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._within is not None:
            self._within._let_go()

    def __enter__(self) -> NoReturn:
        raise TypeError(f"{article(type(self).__name__)} of scheduler_core.aio needs `async with`, not `with`")

    def __exit__(self, *_: object) -> None:
        pass

    def __reduce_ex__(self, _: object) -> NoReturn:
        raise TypeError(f"{article(type(self).__name__)} belongs to this process and cannot be copied or pickled")

    def __repr__(self) -> str:
        return f"<aio.{type(self).__name__}{' (closed)' if self.closed else ''}>"


class Opening(Coroutine[Any, Any, _T]):
    """A call that creates an object: `await` it for the object, or use `async with`, which closes it at the end."""

    def __init__(self, cls: type[_T], function: wit.Function[Any], source: Any, *arguments: Any) -> None:
        self._label = function.label
        self._cls = cls
        self._into: Optional[_T] = None
        self._opened: Optional[_T] = None
        coroutine: Any = self._open(function, source, arguments)
        # The name in Python's warning about a coroutine that was not awaited.
        coroutine.__name__ = coroutine.__qualname__ = f"aio.{function.label}"
        self._coroutine = coroutine

    async def _open(self, function: wit.Function[Any], source: Any, arguments: tuple[Any, ...]) -> _T:
        if isinstance(source, Resource):
            within = await source._submit(function, *arguments)
        else:
            within = await call(function, source, *arguments, prepare=self._cls._prepare)
        made = self._cls.__new__(self._cls) if self._into is None else self._into
        made._adopt(within)
        if isinstance(source, Resource):
            made._inherit(source)
        return made

    def send(self, value: Any) -> Any:
        """The same as in coroutines; for tasks."""
        return self._coroutine.send(value)

    def throw(self, *arguments: Any) -> Any:
        """The same as in coroutines; for tasks."""
        return self._coroutine.throw(*arguments)

    def close(self) -> None:
        """The same as in coroutines: the call is not made."""
        self._coroutine.close()

    def __await__(self) -> Generator[Any, Any, _T]:
        return self._coroutine.__await__()  # type: ignore[no-any-return]

    async def __aenter__(self) -> _T:
        opened: _T = await self._coroutine
        self._opened = opened
        return opened

    async def __aexit__(self, *_: object) -> None:
        if self._opened is not None:
            await self._opened.__aexit__()

    def __enter__(self) -> NoReturn:
        self.close()
        raise TypeError(f"{self._label}() of scheduler_core.aio needs `async with`, not `with`")

    def __exit__(self, *_: object) -> None:
        pass

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> NoReturn:
            if not name.startswith("_") and hasattr(self._cls, name):
                self.close()
                raise AttributeError(
                    f"{self._label}() was not awaited; write `x = await {self._label}(...)` "
                    f"or `async with {self._label}(...) as x` before x.{name}"
                )
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


async def call(
    function: wit.Function[_R],
    instance: Optional[Instance],
    *arguments: Any,
    prepare: Optional[Callable[[Any], None]] = None,
) -> _R:
    """Calls a function without an object, and `prepare` with its result."""
    given = unwrapped(arguments)
    found: Any = instance or wit.instance_of(given)
    if found is None:
        # The first call compiles or loads the component.
        found = await asyncio.get_running_loop().run_in_executor(None, default_instance)
    chosen: Any = found
    result: _R
    reactor = chosen._reactor
    if type(function) is wit.Function and function.is_short and (reactor is None or reactor.is_idle()):
        try:
            result = chosen.attempt(function, tuple(given), [])
        except InstanceOccupied:
            pass
        else:
            if prepare is not None:
                prepare(result)
            return result

    def action() -> _R:
        result = function(chosen, *given)
        if prepare is not None:
            prepare(result)
        return result

    return await submit(chosen, action)


async def submit(instance: Any, action: Callable[[], _R]) -> _R:
    """Returns the outcome of `action`, which the thread of `instance` calls."""
    return await Reactor.of(instance).submit(Job(lambda _: action()))


async def give_way(result: Any) -> None:
    """Lets other tasks run before `result` is returned."""
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        if isinstance(result, wit.Resource):
            result._let_go()
        raise


async def listing(resource: Resource, pages: wit.Listing[_I], *arguments: Any) -> AsyncIterator[_I]:
    """Yields the records of a listing, fetched page by page on demand."""
    within = resource._require()
    given = tuple(unwrapped(arguments))
    cursor: Optional[str] = None
    while True:

        def fetch(at: Optional[str] = cursor) -> tuple[list[_I], Optional[str]]:
            return pages.page(within, given, at)

        items, cursor = await submit(within._instance, fetch)
        for item in items:
            yield item
        if cursor is None:
            return


def unwrapped(arguments: Any) -> Any:
    """Returns `arguments` with objects of `scheduler_core.aio` replaced by those without asyncio."""
    for argument in arguments:
        if isinstance(argument, (Resource, list, tuple)):
            break
    else:
        return arguments
    given: list[Any] = []
    for argument in arguments:
        if isinstance(argument, Resource):
            given.append(argument._require())
        elif isinstance(argument, (list, tuple)):
            given.append(unwrapped(cast("list[Any]", argument)))
        else:
            given.append(argument)
    return given
