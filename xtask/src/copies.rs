//! Short copies without a call to the host.
//!
//! `memory.copy` is a call out of the compiled code in V8 and in wasmtime, about 10 ns for any
//! length. LLVM emits it when Rust moves a value of more than a few words, and for nearly every
//! value when it optimizes for size. So each `memory.copy` is replaced by a call to a function at
//! the end of the module that copies up to [`SHORT`] bytes itself.

use anyhow::{Result, bail};
use wasm_encoder::{
    BlockType, CodeSection, Function, FunctionSection, Instruction, MemArg, Module, TypeSection, ValType,
    reencode::{self, Reencode, utils},
};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Operator, Parser, Payload, TypeRef, TypeSectionReader};

/// Maximum number of bytes to copy by eights; for more, the host is faster.
const SHORT: i32 = 128;

/// Returns the module with its copies replaced by calls to an additional function.
pub fn shorten(module: &[u8]) -> Result<Vec<u8>> {
    let mut copies = Copies::of(module)?;
    let mut out = Module::new();
    if let Err(error) = copies.parse_core_module(&mut out, Parser::new(0), module) {
        bail!("rewriting the copies of the module: {error}");
    }
    if copies.replaced == 0 {
        bail!("the module has no `memory.copy` to shorten: see doc/BUILD.md on whether this step is still needed");
    }
    Ok(out.finish())
}

struct Copies {
    /// Index of the function's type.
    kind: u32,
    /// Index of the function.
    function: u32,
    /// Number of replaced copies.
    replaced: u32,
}

impl Copies {
    /// Both are added at the end.
    fn of(module: &[u8]) -> Result<Self> {
        let mut found = Self { kind: 0, function: 0, replaced: 0 };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(types) => {
                    for group in types {
                        found.kind += u32::try_from(group?.types().len())?;
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        found.function += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(functions) => found.function += functions.count(),
                _ => {}
            }
        }
        Ok(found)
    }
}

type Done = Result<(), reencode::Error>;

impl Reencode for Copies {
    type Error = std::convert::Infallible;

    fn parse_type_section(&mut self, types: &mut TypeSection, section: TypeSectionReader<'_>) -> Done {
        utils::parse_type_section(self, types, section)?;
        types.ty().function([ValType::I32; 3], []);
        Ok(())
    }

    fn parse_function_section(&mut self, functions: &mut FunctionSection, section: FunctionSectionReader<'_>) -> Done {
        utils::parse_function_section(self, functions, section)?;
        functions.function(self.kind);
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Done {
        utils::parse_code_section(self, code, section)?;
        code.function(&copy());
        Ok(())
    }

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, reencode::Error> {
        match operator {
            Operator::MemoryCopy { dst_mem: 0, src_mem: 0 } => {
                self.replaced += 1;
                Ok(Instruction::Call(self.function))
            }
            other => utils::instruction(self, other),
        }
    }
}

/// Returns `memory.copy` of the bytes at `from` to `to`; the ranges may overlap.
fn copy() -> Function {
    use Instruction as I;
    const TO: u32 = 0;
    const FROM: u32 = 1;
    const LENGTH: u32 = 2;
    const END: u32 = 3;
    const LAST: u32 = 4;
    let at = MemArg { offset: 0, align: 0, memory_index: 0 };
    // `base` plus the offset of the last `size` bytes.
    let last = |base: u32, size: i32| [I::LocalGet(base), I::LocalGet(LENGTH), I::I32Add, I::I32Const(size), I::I32Sub];
    let by_host = [
        I::LocalGet(TO),
        I::LocalGet(FROM),
        I::LocalGet(LENGTH),
        I::MemoryCopy { src_mem: 0, dst_mem: 0 },
        I::Return,
        I::End,
    ];
    let at_least = |bytes: i32| [I::LocalGet(LENGTH), I::I32Const(bytes), I::I32GeU, I::If(BlockType::Empty)];
    let step = |local: u32| [I::LocalGet(local), I::I32Const(8), I::I32Add, I::LocalSet(local)];

    let mut function = Function::new([(1, ValType::I32), (1, ValType::I64)]);
    let mut code = |instructions: &[Instruction<'_>]| {
        for instruction in instructions {
            function.instruction(instruction);
        }
    };
    code(&at_least(8));
    {
        // Long, or the target starts within the source.
        code(&[I::LocalGet(LENGTH), I::I32Const(SHORT), I::I32GtU]);
        code(&[I::LocalGet(TO), I::LocalGet(FROM), I::I32Sub, I::LocalGet(LENGTH), I::I32LtU, I::I32Or]);
        code(&[I::If(BlockType::Empty)]);
        code(&by_host);
        // The last eight bytes are read before anything is written, and may be written twice.
        code(&last(FROM, 8));
        code(&[I::I64Load(at), I::LocalSet(LAST)]);
        code(&last(TO, 8));
        code(&[I::LocalSet(END), I::Loop(BlockType::Empty)]);
        code(&[I::LocalGet(TO), I::LocalGet(END), I::I32LtU, I::If(BlockType::Empty)]);
        code(&[I::LocalGet(TO), I::LocalGet(FROM), I::I64Load(at), I::I64Store(at)]);
        code(&step(TO));
        code(&step(FROM));
        code(&[I::Br(1), I::End, I::End]);
        code(&[I::LocalGet(END), I::LocalGet(LAST), I::I64Store(at), I::Return, I::End]);
    }
    code(&at_least(4));
    {
        code(&last(TO, 4));
        code(&last(FROM, 4));
        code(&[I::I32Load(at), I::LocalGet(TO), I::LocalGet(FROM), I::I32Load(at), I::I32Store(at), I::I32Store(at)]);
        code(&[I::Return, I::End]);
    }
    code(&at_least(1));
    {
        // Up to three bytes consist of the first, middle and last one.
        let middle = |base: u32| [I::LocalGet(base), I::LocalGet(LENGTH), I::I32Const(1), I::I32ShrU, I::I32Add];
        code(&last(TO, 1));
        code(&last(FROM, 1));
        code(&[I::I32Load8U(at)]);
        code(&middle(TO));
        code(&middle(FROM));
        code(&[I::I32Load8U(at), I::LocalGet(TO), I::LocalGet(FROM), I::I32Load8U(at)]);
        code(&[I::I32Store8(at), I::I32Store8(at), I::I32Store8(at), I::End]);
    }
    code(&[I::End]);
    function
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use wasm_encoder::{ConstExpr, DataSection, ExportKind, ExportSection, MemorySection, MemoryType};

    use super::*;

    /// Returns a module that exports its memory and `copy(to, from, length)`, which is one `memory.copy`.
    fn sample() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32; 3], []);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut exports = ExportSection::new();
        exports.export("memory", ExportKind::Memory, 0).export("copy", ExportKind::Func, 0);
        let mut body = Function::new([]);
        for local in 0..3 {
            body.instruction(&Instruction::LocalGet(local));
        }
        body.instruction(&Instruction::MemoryCopy { src_mem: 0, dst_mem: 0 }).instruction(&Instruction::End);
        let mut code = CodeSection::new();
        code.function(&body);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(0), (0..1024_u32).map(|at| (at * 7 % 251) as u8));
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&exports).section(&code).section(&data);
        module.finish()
    }

    /// Each length up to twice `SHORT`, at distances with and without overlap, in both directions.
    const CHECK: &str = r#"
        const { readFileSync } = await import("node:fs");
        const module = new WebAssembly.Module(readFileSync(process.argv[1]));
        const start = new Uint8Array(new WebAssembly.Instance(module).exports.memory.buffer).slice(0, 1024);
        const { memory, copy } = new WebAssembly.Instance(module).exports;
        const bytes = new Uint8Array(memory.buffer, 0, 1024);
        for (let length = 0; length <= 256; length++) {
          for (const distance of [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 128, 255, 256, 300]) {
            for (const [to, from] of [[400 + distance, 400], [400, 400 + distance]]) {
              bytes.set(start);
              copy(to, from, length);
              const expected = start.slice().copyWithin(to, from, from + length);
              if (Buffer.compare(bytes, expected) !== 0) throw new Error(`${length} bytes from ${from} to ${to}`);
            }
          }
        }"#;

    #[test]
    fn it_copies_what_memory_copy_copies() {
        let module = shorten(&sample()).expect("a module");
        wasmparser::validate(&module).expect("a valid module");
        let path = std::env::temp_dir().join(format!("scheduler-core-copies-{}.wasm", std::process::id()));
        std::fs::write(&path, module).expect("a writable file");
        let output = Command::new("node").args(["--input-type=module", "--eval", CHECK]).arg(&path).output();
        std::fs::remove_file(&path).expect("the file");
        let output = output.expect("node");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
