//! Texts that no line may show, whoever writes it: a child may print the
//! secret that it was given. Knows not where they come from.

use std::sync::{PoisonError, RwLock};

const SHOWN: &str = "***";
/// Shorter lines of a longer secret tell nothing, and would hide too much.
const SHORTEST_LINE: usize = 4;

/// Longest first, so that a secret within another leaves nothing of it.
static HIDDEN: RwLock<Vec<String>> = RwLock::new(Vec::new());

/// From now on `mask` hides these texts.
pub fn hide<'a>(texts: impl IntoIterator<Item = &'a str>) {
    let mut hidden = HIDDEN.write().unwrap_or_else(PoisonError::into_inner);
    for secret in texts {
        // Others write line by line what has several.
        let lines = secret.lines().map(str::trim).filter(|line| line.len() >= SHORTEST_LINE);
        for text in lines.chain([secret.trim()]).filter(|text| !text.is_empty()) {
            if !hidden.iter().any(|known| known == text) {
                hidden.push(text.to_owned());
            }
        }
    }
    hidden.sort_by_key(|text| std::cmp::Reverse(text.len()));
}

/// `text` with `***` for all that is hidden.
pub fn mask(text: &str) -> String {
    let hidden = HIDDEN.read().unwrap_or_else(PoisonError::into_inner);
    hidden.iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), SHOWN))
}

/// Bytes of the longest hidden text.
pub fn longest() -> usize {
    HIDDEN.read().unwrap_or_else(PoisonError::into_inner).first().map_or(0, String::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_texts_do_not_show() {
        hide(["swordfish", " swordfish-2 \n", "", "first line\nsecond line\nx"]);
        assert_eq!(mask("a second line, and x"), "a ***, and x");
        assert_eq!(mask("say swordfish-2, not swordfish"), "say ***, not ***");
        assert_eq!(mask("nothing"), "nothing");
    }
}
