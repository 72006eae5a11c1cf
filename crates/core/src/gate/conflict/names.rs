//! What names say: a likeness that an official has to look at.

use super::Search;
use crate::gate::code::Code;
use crate::gate::likeness::Name;
use crate::gate::reason::Verdict;
use crate::policy::Key;

impl Search<'_, '_> {
    /// Names of lawyers and firms that are like a party's.
    pub(super) fn names(&mut self) {
        let matter = self.matter;
        let likeness = matter.policy.number(Key::H6Likeness);
        let named: Vec<(String, Name)> = self
            .others
            .iter()
            .filter_map(|other| Some((other.label.clone(), other.name.clone()?)))
            .collect();
        if named.is_empty() {
            return;
        }
        for row in matter.table.rows() {
            let letters = row.letters();
            for (label, name) in &named {
                if !letters.iter().any(|bits| name.may_be_like(*bits, likeness)) {
                    continue;
                }
                let display = row.lawyer().display();
                let own = display
                    .and_then(|d| d.name())
                    .and_then(|n| Name::new(n.reveal()));
                if own.is_some_and(|own| own.likeness(name) >= likeness) {
                    let path = vec![label.clone(), format!("lawyer {}", row.lawyer().id())];
                    self.add(row.number(), Code::H6NameMatch, Verdict::Review, path, None);
                }
                let firm = display
                    .and_then(|d| d.firm_name())
                    .and_then(|n| Name::new(n.reveal()));
                if firm.is_some_and(|firm| firm.likeness(name) >= likeness) {
                    let path = vec![
                        label.clone(),
                        format!("firm of lawyer {}", row.lawyer().id()),
                    ];
                    self.add(row.number(), Code::H7NameMatch, Verdict::Review, path, None);
                }
            }
        }
        for (number, brief) in matter.table.firm_briefs() {
            for (label, name) in &named {
                if !name.may_be_like(brief.letters, likeness) {
                    continue;
                }
                let firm = matter.table.firm_at(number);
                let display = firm.and_then(|firm| firm.display()?.name());
                let own = display.and_then(|name| Name::new(name.reveal()));
                let (Some(firm), Some(own)) = (firm, own) else {
                    continue;
                };
                if own.likeness(name) < likeness {
                    continue;
                }
                let path = vec![label.clone(), format!("firm {}", firm.id())];
                self.add_firm(number, Code::H7NameMatch, Verdict::Review, path, None, None);
            }
        }
    }
}
