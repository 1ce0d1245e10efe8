"""Tests of the lint: a bad line of each kind is found, a good one is not."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import baseline
import prose
import rules
import run
from rules import Hit


class Files(unittest.TestCase):
    """Each test writes files into a repository of its own."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        subprocess.run(["git", "init", "--quiet"], cwd=self.root, check=True)

    def hits(self, path: str, text: str) -> list[tuple[str, int, str]]:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return [(hit.rule, hit.line, hit.name) for hit in run.check(self.root, path, run.tracked(self.root))]

    def test_a_phrase_in_markdown(self) -> None:
        self.assertEqual(self.hits("doc/A.md", "# A\n\nNobody waits.\n"), [("words", 3, "nobody")])

    def test_a_phrase_across_two_lines(self) -> None:
        self.assertEqual(self.hits("README.md", "It comes behind\nthe last.\n"), [("words", 1, "behind the")])
        self.assertEqual(self.hits("wit/a.wit", "    /// A tree is\n    /// no list.\n"), [("words", 1, "is no")])

    def test_plain_uses_of_is_no(self) -> None:
        self.assertEqual(self.hits("doc/A.md", "If there is no user, it is no longer open.\n"), [])

    def test_a_pattern_with_words_between(self) -> None:
        self.assertEqual(self.hits("doc/A.md", "What is there says enough.\n"), [("words", 1, "What is * says")])

    def test_code_is_left_out(self) -> None:
        self.assertEqual(self.hits("doc/A.md", "```text\nnobody shall\n```\nThe word `shall`.\n"), [])

    def test_a_phrase_in_a_wit_comment_but_not_in_a_name(self) -> None:
        text = "interface a {\n    /// What it shall do.\n    shall: func();\n}\n"
        self.assertEqual(self.hits("wit/a.wit", text), [("words", 2, "shall")])

    def test_a_phrase_in_an_error_of_the_core(self) -> None:
        text = '// A comment is for developers: whoever reads it.\nfn a() -> String {\n    format!("{a} is no tree")\n}\n'
        self.assertEqual(self.hits("core/src/a.rs", text), [("words", 3, "is no")])

    def test_tests_are_left_out(self) -> None:
        text = '#[cfg(test)]\nmod tests {\n    const A: &str = "nobody";\n}\nconst B: &str = "anew";\n'
        self.assertEqual(self.hits("core/src/a.rs", text), [("words", 5, "anew")])
        self.assertEqual(self.hits("core/src/a/tests.rs", 'const A: &str = "nobody";\n'), [])

    def test_rust_strings(self) -> None:
        text = "const A: char = '\"';\nconst B: &str = r#\"mend \"it\"\"#;\n// mend\nconst C: &str = \"so \\\n    many\";\n"
        self.assertEqual(self.hits("core/src/a.rs", text), [("words", 2, "mend"), ("words", 4, "so many")])

    def test_a_phrase_in_the_help_of_the_command_line(self) -> None:
        text = "struct A {\n    /// Tells how it goes\n    a: bool,\n}\n"
        self.assertEqual(self.hits("bindings/cli/src/arguments/a.rs", text), [("words", 2, "tells")])

    def test_a_phrase_in_rustdoc_but_not_in_its_example(self) -> None:
        text = "/// The user, before he must.\n///\n/// ```\n/// // nobody\n/// ```\nfn a() {} // nobody\n"
        self.assertEqual(self.hits("core/src/a.rs", text), [("words", 1, "he")])

    def test_a_phrase_in_javascript(self) -> None:
        text = "/**\n * Hands it to whoever\n * asks.\n */\n// nobody\nthrow new Error(`${a} shall end`);\n"
        self.assertEqual(self.hits("bindings/js/src/a.js", text), [("words", 2, "whoever"), ("words", 6, "shall")])

    def test_a_phrase_in_python(self) -> None:
        text = 'def a() -> None:\n    """Begins\n    anew."""\n    # nobody\n    raise ValueError(f"{a} shall end")\n'
        path = "bindings/python/src/scheduler_core/a.py"
        self.assertEqual(self.hits(path, text), [("words", 3, "anew"), ("words", 5, "shall")])

    def test_british_spelling(self) -> None:
        text = "Its behaviour is normalised.\nIts neighbours are coloured.\n"
        found = [("spelling", 1, "behaviour"), ("spelling", 1, "normalised"), ("spelling", 2, "coloured"), ("spelling", 2, "neighbours")]
        self.assertEqual(sorted(self.hits("doc/A.md", text)), found)

    def test_american_spelling(self) -> None:
        self.assertEqual(self.hits("doc/A.md", "The promise of a precise size: analyses, licenses, raised, colors.\n"), [])

    def test_a_long_line_of_prose(self) -> None:
        long = "word " * 20 + "word\n"
        self.assertEqual(self.hits("doc/A.md", long), [("wraps", 1, "wrap")])
        self.assertEqual(self.hits("wit/a.wit", "/// " + long), [("wraps", 1, "wrap")])

    def test_long_lines_that_stay(self) -> None:
        long = "word " * 20 + "word\n"
        address = "https://example.com/" + "a" * 80
        text = f"| {long[:-1]} |\n\n```text\n{long}```\n\n    {long}\nSee [this]({address}).\n"
        self.assertEqual(self.hits("doc/A.md", text), [])
        self.assertEqual(self.hits("wit/a.wit", "    a: func(" + "a, " * 40 + ");\n"), [])
        self.assertEqual(self.hits("wit/a.wit", f"    /// | {long[:-1]} |\n"), [])

    def test_a_link_to_a_missing_file(self) -> None:
        self.hits("doc/B.md", "# One two\n\n## `code`, more\n")
        text = "[b](B.md) [c](C.md) [d](B.md#one-two) [e](B.md#three) [f](B.md#code-more) [g](#here) [h](../doc) `[i](I.md)`\n"
        found = [("links", 1, "C.md"), ("links", 1, "B.md#three"), ("links", 1, "#here")]
        self.assertEqual([hit for hit in self.hits("doc/A.md", text) if hit[0] == "links"], found)

    def test_a_heading_that_occurs_twice(self) -> None:
        self.assertEqual(self.hits("A.md", "# A\n\n# A\n\n[first](#a) [second](#a-1) [third](#a-2)\n"), [("links", 5, "#a-2")])

    def test_only_new_lines_are_printed(self) -> None:
        old = "Nobody waits.\nIt begins anew.\n"
        self.hits("lint/baseline.txt", "")
        self.hits("doc/A.md", old)
        commit = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=a"]
        for command in (["git", "add", "."], commit):
            subprocess.run(command, cwd=self.root, check=True)
        self.hits("doc/A.md", f"It shall wait.\n{old}")
        hits = run.check(self.root, "doc/A.md", run.tracked(self.root))
        self.assertEqual([hit.name for hit in run.since_counted(self.root, hits)], ["shall"])

    @unittest.skipUnless((Path(sys.executable).parent / "typos").is_file(), "typos is not in this environment")
    def test_a_misspelled_word(self) -> None:
        (self.root / "a.rs").write_text("// It recieves a colour.\n")
        found = run.spelling_mistakes(self.root, ["."])
        self.assertEqual([(hit.path, hit.line, hit.name) for hit in found], [("a.rs", 1, "recieves"), ("a.rs", 1, "colour")])


class Lists(unittest.TestCase):
    def file(self, text: str) -> Path:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name) / "list.txt"
        path.write_text(text)
        return path

    def test_only_files_above_their_count_are_reported(self) -> None:
        hits = [Hit("words", path, 1, "anew", "") for path in ("a.md", "a.md", "b.md", "c.md")]
        new, fewer = baseline.compare(hits, {("words", "a.md"): 1, ("words", "b.md"): 1, ("words", "d.md"): 2})
        self.assertEqual([hit.path for hit in new], ["a.md", "a.md", "c.md"])
        self.assertEqual(fewer, {("words", "d.md"): 0})

    def test_a_merge_conflict_takes_the_smaller_count(self) -> None:
        text = "<<<<<<< ours\nwords a.md 3\n=======\nwords a.md 2\nwraps a.md 1\n>>>>>>> theirs\n"
        self.assertEqual(baseline.read(self.file(text)), {("words", "a.md"): 2, ("wraps", "a.md"): 1})

    def test_counts_of_zero_are_not_written(self) -> None:
        path = self.file("")
        baseline.write(path, {("words", "a.md"): 0, ("words", "b.md"): 2})
        self.assertEqual(baseline.read(path), {("words", "b.md"): 2})

    def test_an_exception_needs_a_reason(self) -> None:
        self.assertEqual(baseline.allowed(self.file("a.md | shall | a quotation\n")), {("a.md", "shall"): "a quotation"})
        with self.assertRaises(SystemExit):
            baseline.allowed(self.file("a.md | shall |\n"))


class Phrases(unittest.TestCase):
    def test_every_phrase_is_found(self) -> None:
        for phrase in rules.PHRASES:
            text = f"Here {phrase.replace('*', 'it')} it.".replace("Here What", "What")
            with self.subTest(phrase):
                self.assertEqual([hit.name for hit in rules.phrases("a.md", text)], [phrase])

    def test_every_british_word_is_found(self) -> None:
        for word in rules.SPELLINGS:
            with self.subTest(word):
                self.assertEqual([hit.name for hit in rules.spelling("a.md", word)], [word])

    def test_no_american_word_is_found(self) -> None:
        for word in rules.SPELLINGS.values():
            with self.subTest(word):
                self.assertEqual(list(rules.spelling("a.md", word)), [])

    def test_masks_keep_lines_and_length(self) -> None:
        text = 'a `b`\n```\n"c"\n```\n// "d" \\\n\n/** e\n * f */ "g\\n"\n'
        for mask in (prose.markdown, prose.wit, prose.rust, prose.javascript, prose.rust_with_documentation):
            with self.subTest(mask.__name__):
                masked = mask(text)
                self.assertEqual((len(masked), masked.count("\n")), (len(text), text.count("\n")))


if __name__ == "__main__":
    unittest.main()
