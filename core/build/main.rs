//! Generates the glue of the component from the WIT package, for feature `component` only.

#[cfg(feature = "component")]
mod component;
#[cfg(feature = "component")]
mod outline;

fn main() {
    println!("cargo::rerun-if-changed=build");
    #[cfg(feature = "component")]
    if let Err(error) = component::generate() {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
