//! What the programs `draw_pictures`, `judge_cel` and `judge_psplib` share with their tests.

pub mod pictures;
