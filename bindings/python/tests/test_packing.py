"""The form of the component in a wheel: it comes out as it went in."""

from __future__ import annotations

import random

import pytest
import wasmtime
from component_packing import pack

from scheduler_core import _component
from scheduler_core._packing import Ranks, unpack

MODULE = """
(component (core module
  (type $pair (func (param i32 i64) (result i32)))
  (memory 1)
  (table 4 funcref)
  (elem declare func $every)
  (global $g (mut i32) (i32.const 0))
  (data $d "abc")
  (func $every (param i32 i64) (result i32)
    (local f32 f64 i32 i32)
    (local.set 2 (f32.const 1.5))
    (local.set 3 (f64.const -2.25))
    (block $out (loop $again
      (br_table $out $again $out (local.get 0))))
    (i32.store8 offset=300 (i32.const 1) (i32.const -70000))
    (i64.store32 align=2 (i32.const 1) (i64.const 0x123456789a))
    (drop (i64.load16_s offset=5 align=1 (i32.const 8)))
    (drop (f32.load (i32.const 0)))
    (memory.init $d (i32.const 0) (i32.const 0) (i32.const 3))
    (data.drop $d)
    (memory.copy (i32.const 0) (i32.const 8) (i32.const 3))
    (memory.fill (i32.const 0) (i32.const 8) (i32.const 3))
    (drop (memory.grow (i32.const 0)))
    (drop (memory.size))
    (table.set (i32.const 0) (ref.func $every))
    (drop (ref.is_null (table.get (i32.const 0))))
    (drop (table.grow (ref.null func) (i32.const 1)))
    (drop (i32.trunc_sat_f32_s (local.get 2)))
    (drop (select (result i64) (i64.const 1) (i64.const 2) (local.get 0)))
    (drop (select (i32.const 1) (i32.const 2) (local.get 0)))
    (global.set $g (i32.extend8_s (global.get $g)))
    (local.set 5 (local.tee 4 (local.get 0)))
    (if (result i32) (local.get 5)
      (then (call $every (local.get 0) (local.get 1)))
      (else (call_indirect (type $pair) (local.get 0) (local.get 1) (i32.const 0)))))
  (func (local i32 i32 i32 i32 i32 i32 i32 i32 i32) (drop (local.get 8)) (drop (local.get 2)) (drop (local.get 8)) return unreachable nop)))
"""
"""Every kind of instruction that the packing treats in a way of its own."""


def test_the_component_comes_out_as_it_went_in() -> None:
    code = _component.read(_component.find())
    packed = pack(code)
    assert unpack(packed) == code


def test_every_kind_of_instruction_comes_out_as_it_went_in() -> None:
    code = bytes(wasmtime.wat2wasm(MODULE))
    assert unpack(pack(code)) == code


@pytest.mark.parametrize("text", ["(component)", "(component (core module))", "(component (core module (func)) (core module (func nop)))"])
def test_components_with_little_code(text: str) -> None:
    code = bytes(wasmtime.wat2wasm(text))
    assert unpack(pack(code)) == code


def test_an_unknown_instruction_is_an_error_of_the_build() -> None:
    code = bytes(wasmtime.wat2wasm("(component (core module (func (drop (v128.const i32x4 1 2 3 4)))))"))
    with pytest.raises(ValueError, match="unknown instruction 0xfd at 0x"):
        pack(code)


def test_a_number_that_is_not_in_its_shortest_form_is_an_error_of_the_build() -> None:
    code = bytes(wasmtime.wat2wasm("(component (core module (func (param i32) (drop (local.get 0)))))"))
    longer = code.replace(b"\x20\x00\x1a", b"\x20\x80\x00\x1a").replace(b"\x0a\x07\x01\x05", b"\x0a\x08\x01\x06")
    at = longer.index(b"\0asm\x01\0\0\0")
    # The module is one byte longer as well.
    longer = longer[: at - 1] + bytes((longer[at - 1] + 1,)) + longer[at:]
    with pytest.raises(ValueError, match="not in its shortest form"):
        pack(longer)


def test_damaged_data_is_an_error_or_other_code_and_nothing_else() -> None:
    packed = pack(bytes(wasmtime.wat2wasm(MODULE)))
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for _ in range(2_000):
        damaged = bytearray(packed[: chance.randrange(len(packed))] if chance.random() < 0.3 else packed)
        for _ in range(chance.randrange(4)):
            if damaged:
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            assert isinstance(unpack(bytes(damaged)), bytes)
        except ValueError:
            pass


def test_the_rank_of_a_local_is_the_number_of_locals_used_since() -> None:
    written, read = Ranks(), Ranks()
    locals_used = [5, 5, 0, 5, 7, 0, 1, 7]
    ranks = [written.rank(index) for index in locals_used]
    assert ranks == [5, 0, 1, 1, 7, 2, 3, 2]
    assert [read.use(rank) for rank in ranks] == locals_used
