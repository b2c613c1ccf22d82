//! The kinds of trouble that programs are told of.

use axum::http::StatusCode;

/// A kind of trouble. Each has a place of its own on the page about the API, which is its `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// The body is no JSON.
    Unreadable,
    /// A parameter of the address is wrong.
    Parameters,
    /// There is nothing at the address.
    NotFound,
    /// The address does not take the method.
    Method,
    /// None of the kinds of answer that are wanted can be given.
    NotAcceptable,
    /// The request came too slowly.
    TooSlow,
    /// The body is larger than what is taken.
    TooLarge,
    /// The body is of a kind that is not taken.
    MediaType,
    /// The facts cannot be assessed.
    Facts,
    /// The law's data do not cover a day that is asked about.
    NotCovered,
    /// The address asks more often than is allowed.
    TooMany,
    /// A fault of ours.
    Ours,
    /// All places for long work are taken.
    Busy,
}

impl Kind {
    /// All of them, by their status.
    pub(crate) const ALL: [Self; 13] = [
        Self::Unreadable,
        Self::Parameters,
        Self::NotFound,
        Self::Method,
        Self::NotAcceptable,
        Self::TooSlow,
        Self::TooLarge,
        Self::MediaType,
        Self::Facts,
        Self::NotCovered,
        Self::TooMany,
        Self::Ours,
        Self::Busy,
    ];

    /// Its word: the anchor on the page about the API, and part of the ids of its messages.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Parameters => "parameters",
            Self::NotFound => "not-found",
            Self::Method => "method",
            Self::NotAcceptable => "not-acceptable",
            Self::TooSlow => "too-slow",
            Self::TooLarge => "too-large",
            Self::MediaType => "media-type",
            Self::Facts => "facts",
            Self::NotCovered => "not-covered",
            Self::TooMany => "too-many",
            Self::Ours => "ours",
            Self::Busy => "busy",
        }
    }

    /// Its HTTP status.
    pub(crate) const fn status(self) -> StatusCode {
        match self {
            Self::Unreadable | Self::Parameters => StatusCode::BAD_REQUEST,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Facts | Self::NotCovered => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Ours => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The kind that a bare status stands for; a status without a kind of its own is a fault of
    /// the request, or of ours.
    pub(crate) fn of(status: StatusCode) -> Self {
        let mut all = Self::ALL.into_iter();
        let bare = if status.is_server_error() {
            Self::Ours
        } else {
            Self::Unreadable
        };
        all.find(|kind| kind.status() == status).unwrap_or(bare)
    }
}
