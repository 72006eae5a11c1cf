//! For whom words are made.

use crate::wire::record::words;

words! {
    /// Who reads.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Audience;
    /// assert_eq!(Audience::from_word("client"), Some(Audience::Client));
    /// ```
    pub enum Audience {
        /// 受援人: plain and short, no jargon, no legal citation, nothing private about anyone else.
        Client = "client",
        /// An official of the agency: complete, with every parameter and the legal basis.
        Staff = "staff",
    }
}
