//! Code shared by the programs `draw_pictures`, `judge_cel` and `judge_psplib` and their tests.

pub mod pictures;
