//! Native functions in the shape that the WIT has them, where the two differ. The dispatch table calls them.

/// Resource `wbs`.
pub mod wbs {
    use scheduler_core::{
        Wbs, Workbook, WorkflowError,
        wbs::{Schedule, ScheduleOptions},
    };

    pub fn schedule(wbs: &mut Wbs, workbook: &Workbook, options: ScheduleOptions) -> Result<Schedule, WorkflowError> {
        wbs.schedule(&workbook.into(), options)
    }
}
