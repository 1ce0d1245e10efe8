//! Machines compiled from a workflow: against a slow interpreter, and under the inputs of the fuzz target.

mod corpus;
mod model;
