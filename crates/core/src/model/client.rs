//! The client (受援人), as far as rules and signals need them.

use super::words::{Group, Mobility, Position};
use super::{LanguageCode, LawyerId, PartyId, Whole};
use crate::wire::record::record;

record! {
    /// The person who is aided.
    pub struct Client, ClientDraft {
        required {}
        optional {
            /// The client's id.
            id: PartyId,
            /// Position in the case. Unknown in a criminal case counts as accused.
            position: Position,
            /// Groups the client belongs to.
            groups: Vec<Group>,
            /// Languages the client can be advised in, ISO 639-3.
            languages: Vec<LanguageCode>,
            /// How the client gets about.
            mobility: Mobility,
            /// Lawyers the client asks for, first wish first.
            wishes: Vec<LawyerId>,
            /// Lawyers the client will not have.
            vetoes: Vec<LawyerId>,
            /// Agents or defenders the client has already.
            representatives: Whole<0, 9>,
        }
    }
    personal false;
    check |_, _| {};
}
