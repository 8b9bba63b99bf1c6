//! The paths of a study, shown as a map or as a list.

use std::sync::Arc;

use super::{
    StudyScreen,
    map::{MOST_WAYS, MapView},
};
use crate::{
    analysis::answer::PathMap,
    i18n::t,
    study::Part,
    tui::{
        command::Command,
        layer::{Outcome, Reply},
        session::Session,
    },
};

impl StudyScreen {
    /// Lays the map out anew; one that was there keeps what was selected.
    pub(super) fn draw_map(&mut self, paths: Arc<PathMap>, session: &Session) {
        let map = match &self.map {
            Some(map) => map.again(paths, session.locale),
            None => MapView::of(paths, self.view.0, session.locale),
        };
        self.map = Some(map).filter(|map| !map.is_empty());
    }

    /// The map, while it is what is shown.
    pub(super) fn shown_map(&self) -> Option<&MapView> {
        let is_shown = self.part == Part::Paths && !self.is_list && !self.reckoning.page().blocks.is_empty();
        self.map.as_ref().filter(|_| is_shown)
    }

    /// Runs what the map alone knows; none of what it does not.
    pub(super) fn run_map(&mut self, command: Command, session: &Session) -> Option<Reply> {
        if self.part != Part::Paths {
            return None;
        }
        if command == Command::NextView {
            if self.map.is_none() {
                return Some(Err(anyhow::anyhow!(t!(session.locale, "study-map-none"))));
            }
            self.is_list = !self.is_list;
            return Some(Ok(Outcome::Done));
        }
        self.shown_map()?;
        let height = self.view.1;
        let map = self.map.as_mut()?;
        if map.run(command, height) {
            return Some(Ok(Outcome::Done));
        }
        match command {
            Command::MoreLines if map.is_full() => {
                Some(Err(anyhow::anyhow!(t!(session.locale, "study-map-full", most = MOST_WAYS))))
            }
            Command::MoreLines if !map.show_ways(true) => {
                Some(Err(anyhow::anyhow!(t!(session.locale, "study-map-all"))))
            }
            Command::FewerLines if !map.show_ways(false) => {
                Some(Err(anyhow::anyhow!(t!(session.locale, "study-map-most"))))
            }
            Command::MoreLines | Command::FewerLines => Some(Ok(Outcome::Done)),
            // What is said of names is said in the list.
            Command::SameThing | Command::NotSame | Command::TakeApart => Some(Ok(Outcome::Ignored)),
            _ => None,
        }
    }
}
