// Generated from wit/ by `cargo xtask bindings`. Do not edit.

#[cfg(not(feature = "serde"))]
wit_bindgen::generate!({
    path: "wit",
    inline: r#"
        package scheduler:guest;
        world guest {
            import scheduler:core/types@0.1.0;
            import scheduler:core/parser@0.1.0;
            import scheduler:core/socket@0.1.0;
            import scheduler:core/ip-pool@0.1.0;
            import scheduler:core/workbook@0.1.0;
            import scheduler:core/wbs@0.1.0;
            import scheduler:core/load@0.1.0;
            import scheduler:core/workflow@0.1.0;
            import scheduler:core/runner@0.1.0;
        }
    "#,
    world: "scheduler:guest/guest",
    generate_all,
    generate_unused_types: true,
});

#[cfg(feature = "serde")]
wit_bindgen::generate!({
    path: "wit",
    inline: r#"
        package scheduler:guest;
        world guest {
            import scheduler:core/types@0.1.0;
            import scheduler:core/parser@0.1.0;
            import scheduler:core/socket@0.1.0;
            import scheduler:core/ip-pool@0.1.0;
            import scheduler:core/workbook@0.1.0;
            import scheduler:core/wbs@0.1.0;
            import scheduler:core/load@0.1.0;
            import scheduler:core/workflow@0.1.0;
            import scheduler:core/runner@0.1.0;
        }
    "#,
    world: "scheduler:guest/guest",
    generate_all,
    generate_unused_types: true,
    additional_derives: [serde::Serialize, serde::Deserialize],
});

pub use scheduler::core::{types, parser, socket, ip_pool, workbook, wbs, load, workflow, runner};
