//! Wraps calls that are too long for a line, as a formatter does.

use super::functions::WIDTH;

/// Returns `text` with each overlong call on several lines.
pub fn calls(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let code = line.trim_end_matches('\n');
        let indent = code.len() - code.trim_start().len();
        let statement = code.trim_start();
        let is_call =
            ["return ", "self.", "_"].iter().any(|start| statement.starts_with(start)) && statement.ends_with(')');
        if code.chars().count() > WIDTH && is_call {
            folded += &call(statement, indent);
            folded.push('\n');
        } else {
            folded += line;
        }
    }
    folded
}

/// Returns `expression`, which ends with a parenthesis, with one argument per line if it is too long.
fn call(expression: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let whole = format!("{pad}{expression}");
    let Some((head, arguments)) = expression.split_once('(') else { return whole };
    let Some(arguments) = arguments.strip_suffix(')') else { return whole };
    if whole.chars().count() <= WIDTH {
        return whole;
    }
    let mut text = format!("{pad}{head}(\n");
    for argument in split(arguments) {
        // One column is for the comma.
        let line = if argument.len() + indent + 5 > WIDTH && argument.ends_with(')') {
            call(argument, indent + 4)
        } else {
            format!("{pad}    {argument}")
        };
        text += &format!("{line},\n");
    }
    text + &format!("{pad})")
}

/// Returns the arguments of a list.
fn split(arguments: &str) -> Vec<&str> {
    let mut list = Vec::new();
    let (mut depth, mut start) = (0usize, 0);
    for (index, letter) in arguments.char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                list.extend(arguments.get(start..index).map(str::trim));
                start = index + 1;
            }
            _ => {}
        }
    }
    list.extend(arguments.get(start..).map(str::trim).filter(|last| !last.is_empty()));
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_call_has_an_argument_a_line_and_a_short_one_stays() {
        let long = format!("        return _RUN(instance, \"{}\", (one, two))\n", "x".repeat(90));
        let expected = format!(
            "        return _RUN(\n            instance,\n            \"{}\",\n            (one, two),\n        )\n",
            "x".repeat(90)
        );
        assert_eq!(calls(&long), expected);
        assert_eq!(calls("    return _RUN(instance, (one, two))\n"), "    return _RUN(instance, (one, two))\n");
    }
}
