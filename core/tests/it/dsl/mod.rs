//! The scenario language: its diagnostics, its three syntaxes, its expressions, and what an editor asks.

mod cel;
mod corpus;
mod diagnostic_cascades;
mod diagnostics;
mod editor;
mod fixes;
mod generated_scenarios;
mod hostile_strings;
mod limits;
mod parameters;
mod quotes;
mod suppressions;
mod syntaxes;
