//! Address pools: against a naive model, under the inputs of the fuzz target, and shared by many instances.

mod blocks;
mod corpus;
mod model;
