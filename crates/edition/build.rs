//! The law travels inside the program: a file that is added to it makes a new program.

fn main() {
    println!("cargo::rerun-if-changed=../../law");
}
