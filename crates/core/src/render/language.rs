//! The two languages, and how each writes numbers, dates, counts and lists.

use crate::model::Date;
use crate::wire::record::words;

words! {
    /// A language that pages and sentences are made in.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Language;
    /// let day = "2026-11-22".parse()?;
    /// assert_eq!(Language::Zh.date(day), "2026年11月22日");
    /// assert_eq!(Language::En.date(day), "22 November 2026");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub enum Language {
        /// Chinese, simplified.
        Zh = "zh",
        /// British English.
        En = "en",
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Language {
    /// The tag of `lang` attributes (BCP 47).
    ///
    /// # Example
    /// ```
    /// assert_eq!(dianyuan::render::Language::Zh.tag(), "zh-CN");
    /// ```
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// Whichever of two texts is in this language.
    ///
    /// # Example
    /// ```
    /// assert_eq!(dianyuan::render::Language::En.pick("律师", "lawyer"), "lawyer");
    /// ```
    #[must_use]
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// A date in full.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let text = date.to_string();
        // A date is always written in ten characters.
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let day = part(8, 10).trim_start_matches('0');
        let month = part(5, 7).trim_start_matches('0');
        let year = date.year();
        match self {
            Self::Zh => format!("{year}年{month}月{day}日"),
            Self::En => {
                let index = month.parse::<usize>().map_or(0, |month| month - 1);
                format!("{day} {} {year}", MONTHS[index % MONTHS.len()])
            }
        }
    }

    /// Days from the first to the last, both included: "on …" where they are one.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Language;
    /// let (from, to) = ("2026-11-22".parse()?, "2026-11-24".parse()?);
    /// assert_eq!(Language::En.span(from, to), "from 22 November 2026 to 24 November 2026");
    /// assert_eq!(Language::En.span(from, from), "on 22 November 2026");
    /// assert_eq!(Language::Zh.span(from, to), "2026年11月22日至2026年11月24日");
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    #[must_use]
    pub fn span(self, from: Date, to: Date) -> String {
        let (first, last) = (self.date(from), self.date(to));
        match self {
            Self::Zh if from == to => first,
            Self::Zh => format!("{first}至{last}"),
            Self::En if from == to => format!("on {first}"),
            Self::En => format!("from {first} to {last}"),
        }
    }

    /// A whole number: groups of three from five digits on in Chinese (GB/T 15835), from four in English.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Language;
    /// assert_eq!(Language::Zh.number(2945), "2945");
    /// assert_eq!(Language::En.number(2945), "2,945");
    /// assert_eq!(Language::Zh.number(1_000_000), "1,000,000");
    /// assert_eq!(Language::En.number(-12), "\u{2212}12");
    /// ```
    #[must_use]
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let sign = if number < 0 { "\u{2212}" } else { "" };
        let plain = self.pick(4, 3);
        if digits.len() <= plain {
            return format!("{sign}{digits}");
        }
        let mut text = sign.to_owned();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        text
    }

    /// A share given in millionths, as a percentage to one place, half up; a whole one without a point.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Language;
    /// assert_eq!(Language::En.percent(738_446), "73.8%");
    /// assert_eq!(Language::Zh.percent(500_000), "50%");
    /// assert_eq!(Language::Zh.percent(999_999), "100%");
    /// ```
    #[must_use]
    pub fn percent(self, micro: u32) -> String {
        format!("{}%", self.tenths(u64::from(micro), 1_000))
    }

    /// A number given in millionths, to one place, half up; a whole one without a point.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Language;
    /// assert_eq!(Language::En.decimal(12_440_000), "12.4");
    /// assert_eq!(Language::En.decimal(3_000_000), "3");
    /// ```
    #[must_use]
    pub fn decimal(self, micro: u64) -> String {
        self.tenths(micro, 100_000)
    }

    /// `amount` in tenths of ten times `tenth`, rounded half up.
    fn tenths(self, amount: u64, tenth: u64) -> String {
        let tenths = amount / tenth + u64::from(amount % tenth >= tenth.div_ceil(2));
        let whole = self.number(i64::try_from(tenths / 10).unwrap_or(i64::MAX));
        match tenths % 10 {
            0 => whole,
            rest => format!("{whole}.{rest}"),
        }
    }

    /// A distance: metres below one kilometre, else kilometres to one place.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Language;
    /// assert_eq!(Language::Zh.distance(850), "850米");
    /// assert_eq!(Language::Zh.distance(12_349), "12.3公里");
    /// assert_eq!(Language::En.distance(1), "1 metre");
    /// assert_eq!(Language::En.distance(2_000), "2 km");
    /// ```
    #[must_use]
    pub fn distance(self, metres: u32) -> String {
        // 999.9 m would round to a kilometre, but metres are whole.
        if metres < 1_000 {
            let unit = if metres == 1 { " metre" } else { " metres" };
            return format!("{metres}{}", self.pick("米", unit));
        }
        let kilometres = self.tenths(u64::from(metres), 100);
        format!("{kilometres}{}", self.pick("公里", " km"))
    }

    /// Items in a row: 甲、乙、丙; "a, b and c".
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Language;
    /// let items = ["a", "b", "c"].map(str::to_owned);
    /// assert_eq!(Language::En.list(&items), "a, b and c");
    /// assert_eq!(Language::Zh.list(&items), "a、b、c");
    /// assert_eq!(Language::En.list(&items[..1]), "a");
    /// ```
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        match (self, items) {
            (Self::En, [first @ .., last]) if !first.is_empty() => {
                format!("{} and {last}", first.join(", "))
            }
            _ => items.join(self.pick("、", ", ")),
        }
    }

    /// What someone else wrote, or an id, between quotation marks.
    ///
    /// # Example
    /// ```
    /// assert_eq!(dianyuan::render::Language::En.quote("L-1"), "“L-1”");
    /// ```
    #[must_use]
    pub fn quote(self, text: &str) -> String {
        format!("“{text}”")
    }

    /// Sentences in a row: one after the other in Chinese, with a blank between them in English.
    ///
    /// # Example
    /// ```
    /// use dianyuan::render::Language;
    /// let parts = ["One.", "", "Two."].map(str::to_owned);
    /// assert_eq!(Language::En.sentences(&parts), "One. Two.");
    /// ```
    #[must_use]
    pub fn sentences(self, parts: &[String]) -> String {
        let said: Vec<&str> = parts
            .iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        said.join(self.pick("", " "))
    }
}

#[cfg(test)]
#[path = "language_tests.rs"]
mod tests;
