//! The question bank: what a coach asks at each stage, one question a time. Texts: `prompt-KEY`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::{QuestionKind, Stage};

/// One question of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Question {
    /// Its key; its text is `prompt-KEY`.
    pub key: String,
    /// The stage at which it is asked.
    pub stage: Stage,
    /// What it is after.
    pub kind: QuestionKind,
}

#[derive(Deserialize)]
struct Bank {
    prompt: Vec<Question>,
}

static BANK: LazyLock<Vec<Question>> = LazyLock::new(|| {
    crate::toml_read::from_str::<Bank>(include_str!("../../assets/prompts.toml"))
        .expect("the embedded question bank is read by the tests")
        .prompt
});

/// The whole bank, in the order of the conversation.
pub fn questions() -> &'static [Question] {
    &BANK
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::Keyed, i18n::KEYS};

    #[test]
    fn every_question_has_a_text_and_every_stage_questions() {
        for question in questions() {
            let key = format!("prompt-{}", question.key);
            assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
        for stage in Stage::ALL {
            assert!(questions().iter().any(|question| question.stage == *stage));
        }
    }
}
