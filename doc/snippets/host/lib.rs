//! The program is a test: see doc/EMBEDDING.md.
