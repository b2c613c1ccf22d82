//! A small HTTP server that does what a test tells it, also what no server should do.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// What the server does with a question.
pub(crate) enum Reply {
    /// Answers with these octets.
    Octets(Vec<u8>),
    /// Answers with a status and a further line of the head.
    Status(u16, String),
    /// Waits, and says nothing.
    Wait(Duration),
    /// Closes the connection.
    Hang,
    /// Promises this many octets and sends nothing but them.
    Zeros(usize),
}

/// A server on this machine.
pub(crate) struct Server {
    port: u16,
    asked: Arc<AtomicUsize>,
}

impl Server {
    /// Answers each question, a method and a path with a body, by `reply`; it is told how often
    /// it was asked before.
    pub(crate) fn start(
        reply: impl Fn(usize, &str, &[u8]) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(AtomicUsize::new(0));
        let (reply, count) = (Arc::new(reply), Arc::clone(&asked));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (reply, count) = (Arc::clone(&reply), Arc::clone(&count));
                // A client that hangs up in the middle is what some tests are about.
                thread::spawn(move || drop(answer(&stream.unwrap(), &count, &*reply)));
            }
        });
        Self { port, asked }
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// How often it was asked.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn answer(
    stream: &TcpStream,
    count: &AtomicUsize,
    reply: &(impl Fn(usize, &str, &[u8]) -> Reply + ?Sized),
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim().to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let what = first.rsplit_once(' ').unwrap().0;
    let before = count.fetch_add(1, Ordering::SeqCst);
    write(stream, reply(before, what, &body))
}

fn write(mut stream: &TcpStream, reply: Reply) -> std::io::Result<()> {
    let mut head = |status: u16, more: &str, length: usize| {
        let end = "Connection: close\r\n\r\n";
        let head = format!("HTTP/1.1 {status} X\r\n{more}Content-Length: {length}\r\n{end}");
        stream.write_all(head.as_bytes())
    };
    match reply {
        Reply::Octets(octets) => {
            head(200, "", octets.len())?;
            stream.write_all(&octets)
        }
        Reply::Status(status, more) => head(status, &more, 0),
        Reply::Wait(time) => {
            thread::sleep(time);
            Ok(())
        }
        Reply::Hang => Ok(()),
        Reply::Zeros(length) => {
            head(200, "", length)?;
            for _ in 0..length.div_ceil(1 << 12) {
                stream.write_all(&[0; 1 << 12])?;
            }
            Ok(())
        }
    }
}
