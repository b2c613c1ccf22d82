//! The law travels inside the program: a file that is added to it makes a new program.

fn main() {
    #[expect(clippy::print_stdout, reason = "this is how Cargo is told")]
    {
        println!("cargo::rerun-if-changed=../../law");
    }
}
