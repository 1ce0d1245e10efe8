//! Examples of functions, which `just test` runs as doctests.

const EXAMPLES: &str = include_str!("examples.txt");

/// Returns the example of a function, by its name in the WIT.
pub fn of(function: &str) -> Option<&'static str> {
    EXAMPLES.split("\n## ").skip(1).find_map(|part| {
        let (name, example) = part.split_once('\n')?;
        (name.trim() == function).then(|| example.trim_end())
    })
}
