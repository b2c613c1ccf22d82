//! What no well-behaved client sends, over a real connection. Whatever comes, the connection ends
//! or is answered, and the next one is served.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use ruqsat_edition::LawFiles;
use ruqsat_portal::{App, Config, Connections, serve};

use super::SOMEBODY;
use crate::site::config;

/// Somebody who is slow is cut off after so long.
const PATIENCE: Duration = Duration::from_millis(700);

/// A head that is not there after so long is not waited for.
const SILENCE: Duration = Duration::from_millis(1_500);

/// Connections at once.
const AT_ONCE: usize = 200;

/// A portal that listens on a port of its own until the test ends.
fn portal() -> SocketAddr {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            connections: Connections {
                at_once: AT_ONCE,
                silence: SILENCE,
            },
            patience: PATIENCE,
            ..config()
        };
        let app = App::new(&LawFiles::read(None).unwrap(), config).unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime
            .block_on(serve(app, |address| sender.send(address).unwrap()))
            .unwrap();
    });
    receiver.recv().unwrap()
}

/// Sends bytes and says no more; what comes back until the connection ends, or nothing more comes.
fn exchange(address: SocketAddr, sent: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(3 * PATIENCE)).unwrap();
    // A server that has had enough may close before everything is sent.
    drop(stream.write_all(sent));
    let mut answer = Vec::new();
    drop(stream.read_to_end(&mut answer));
    String::from_utf8_lossy(&answer).into_owned()
}

/// The status of an answer; 0 where the connection ended without one.
fn status(answer: &str) -> u16 {
    let status = answer.split(' ').nth(1);
    status.and_then(|status| status.parse().ok()).unwrap_or(0)
}

fn lives(address: SocketAddr) {
    let answer = exchange(address, &request("", SOMEBODY.len(), SOMEBODY));
    assert_eq!(status(&answer), 200, "{answer}");
}

/// A request with such headers, that says it has so many bytes.
fn request(headers: &str, length: usize, body: &str) -> Vec<u8> {
    format!(
        "POST /api/v1/assessments HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
         Content-Type: application/json\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// A request in chunks, as they are written.
fn chunked(headers: &str, chunks: &str) -> Vec<u8> {
    format!(
        "POST /api/v1/assessments HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
         Content-Type: application/json\r\n{headers}Transfer-Encoding: chunked\r\n\r\n{chunks}"
    )
    .into_bytes()
}

#[test]
fn links_name_the_port_that_the_system_gave() {
    let portal = portal();
    let page = exchange(
        portal,
        b"GET /en HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    );
    assert_eq!(status(&page), 200, "{page}");
    assert!(page.contains(&format!("http://{portal}/")), "{page}");
    assert!(!page.contains("127.0.0.1:0/"), "{page}");
}

#[test]
fn lengths_that_are_not_true_end_the_connection() {
    let portal = portal();
    let longer = exchange(portal, &request("", 500, SOMEBODY));
    assert_eq!(status(&longer), 408, "{longer}");
    let shorter = exchange(portal, &request("", 3, SOMEBODY));
    assert_eq!(status(&shorter), 400, "{shorter}");
    let two = exchange(
        portal,
        &request("Content-Length: 3\r\n", SOMEBODY.len(), SOMEBODY),
    );
    assert_eq!(status(&two), 400, "{two}");
    for number in ["-1", "+5", "0x10", "99999999999999999999999", "5, 6"] {
        let head = format!(
            "POST /api/v1/assessments HTTP/1.1\r\nHost: x\r\nContent-Length: {number}\r\n\r\n"
        );
        let answer = exchange(portal, head.as_bytes());
        assert_eq!(status(&answer), 400, "{number}: {answer}");
    }
    lives(portal);
}

#[test]
fn chunks_are_read_as_they_should_be() {
    let portal = portal();
    let whole = format!("{:x}\r\n{SOMEBODY}\r\n0\r\n\r\n", SOMEBODY.len());
    assert_eq!(status(&exchange(portal, &chunked("", &whole))), 200);
    for broken in [
        "ffffffffffffffffff\r\nx",
        "-1\r\nx\r\n0\r\n\r\n",
        "zz\r\n\r\n",
        "5\r\nab",
        "5;a=b\r\nabcdefgh\r\n0\r\n\r\n",
    ] {
        let answer = exchange(portal, &chunked("", broken));
        assert!(
            [0, 400, 408].contains(&status(&answer)),
            "{broken:?}: {answer}"
        );
    }
    let endless = format!("1;{}\r\nx\r\n0\r\n\r\n", "e".repeat(1_000_000));
    assert!([0, 400, 408].contains(&status(&exchange(portal, &chunked("", &endless)))));
    lives(portal);
}

#[test]
fn a_body_in_two_minds_hides_no_second_request() {
    let portal = portal();
    let hidden = "0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";
    for encoding in [
        "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: xchunked\r\n",
    ] {
        let answer = exchange(portal, &request(encoding, 5, hidden));
        assert!(!answer.contains("ruqsat_requests"), "{answer}");
        assert!(status(&answer) == 0 || status(&answer) >= 400, "{answer}");
    }
    let twice = chunked("Transfer-Encoding: identity\r\n", hidden);
    assert!(!exchange(portal, &twice).contains("ruqsat_requests"));
    lives(portal);
}

#[test]
fn a_large_body_in_chunks_is_cut_off() {
    let portal = portal();
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    let answer = exchange(portal, &chunked("", &chunk.repeat(40)));
    // The answer may be lost when the connection is closed on a sender that goes on.
    assert!([0, 413].contains(&status(&answer)), "{answer}");
    lives(portal);
}

#[test]
fn heads_that_are_too_much_are_refused() {
    let portal = portal();
    let long = format!("X-Long: {}\r\n", "a".repeat(64 * 1024));
    let answer = exchange(portal, &request(&long, SOMEBODY.len(), SOMEBODY));
    assert!([200, 431].contains(&status(&answer)), "{answer}");
    let longer = format!("X-Long: {}\r\n", "a".repeat(2 << 20));
    assert!([0, 431].contains(&status(&exchange(portal, &request(&longer, 0, "")))));
    let many = (0..500).map(|number| format!("X-{number}: 1\r\n"));
    let many = many.collect::<Vec<_>>().concat();
    assert_eq!(status(&exchange(portal, &request(&many, 0, ""))), 431);
    let cookies = "Cookie: a=b\r\n".repeat(80);
    assert_eq!(
        status(&exchange(
            portal,
            &request(&cookies, SOMEBODY.len(), SOMEBODY)
        )),
        200
    );
    let path = "a".repeat(70_000);
    let answer = exchange(
        portal,
        format!("GET /{path} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes(),
    );
    assert!(
        [400, 404, 414].contains(&status(&answer)),
        "{}",
        status(&answer)
    );
    lives(portal);
}

#[test]
fn what_is_no_request_is_refused() {
    let portal = portal();
    for nonsense in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /api/v1/meta\0 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /api/v1/meta HTTP/1.1\r\nHo st: x\r\n\r\n",
        b"GET /api/v1/meta HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
        b"\0\0\0\0\0\0\0\0",
    ] {
        let answer = exchange(portal, nonsense);
        assert!(
            [0, 400, 505].contains(&status(&answer)),
            "{nonsense:?}: {answer}"
        );
    }
    lives(portal);
}

#[test]
fn who_never_finishes_is_told_so() {
    let portal = portal();
    let mut slow = TcpStream::connect(portal).unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    slow.write_all(&request("", 100, "{")).unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert_eq!(status(&answer), 408, "{answer}");
    assert!(answer.contains("application/problem+json") && answer.contains("/api#too-slow"));
    let idle: Vec<TcpStream> = (0..100)
        .map(|_| TcpStream::connect(portal).unwrap())
        .collect();
    lives(portal);
    drop(idle);
}

/// How long it takes until the other end closes, while a letter is sent every now and then.
fn closed_after(address: SocketAddr, sent: &[u8]) -> Duration {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_millis(100)))
        .unwrap();
    stream.write_all(sent).unwrap();
    let begun = Instant::now();
    let mut answer = [0; 1024];
    while begun.elapsed() < 10 * SILENCE {
        match stream.read(&mut answer) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                // A head that grows by a letter is no less slow.
                drop(stream.write_all(b"a"));
            }
            Err(_) => break,
        }
    }
    begun.elapsed()
}

#[test]
fn a_head_that_comes_letter_by_letter_is_not_waited_for() {
    let portal = portal();
    for head in [
        &b""[..],
        b"GET /api/v1/meta HTTP/1.1\r\nHost: x\r\nX-Slow: ",
    ] {
        let waited = closed_after(portal, head);
        assert!((SILENCE / 2..4 * SILENCE).contains(&waited), "{waited:?}");
    }
    lives(portal);
}

#[test]
fn a_connection_on_which_nothing_more_is_asked_ends() {
    let portal = portal();
    let mut stream = TcpStream::connect(portal).unwrap();
    stream.set_read_timeout(Some(10 * SILENCE)).unwrap();
    let asked = b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
    stream.write_all(asked).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert_eq!(status(&answer), 200, "{answer}");
}

#[test]
fn more_connections_than_there_are_places_wait_their_turn() {
    let portal = portal();
    let begun = Instant::now();
    let idle: Vec<TcpStream> = (0..AT_ONCE)
        .map(|_| TcpStream::connect(portal).unwrap())
        .collect();
    lives_in_the_end(portal);
    assert!(begun.elapsed() >= SILENCE / 2, "{:?}", begun.elapsed());
    drop(idle);
}

/// The portal answers, though perhaps only after those before have been shown out.
fn lives_in_the_end(address: SocketAddr) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(10 * SILENCE)).unwrap();
    stream
        .write_all(&request("", SOMEBODY.len(), SOMEBODY))
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert_eq!(status(&answer), 200, "{answer}");
}
