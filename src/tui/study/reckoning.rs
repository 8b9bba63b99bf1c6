//! A page on its way: of a small study it is there at once, of a large one a worker brings it, and the screen lives on.

use crate::{
    i18n::{Locale, t},
    study::{Material, Page, Tone},
    tui::work::Running,
    work::{Cancelled, Watch},
};

use super::reading::QUICK;

/// A page, and the worker that brings the next one.
#[derive(Default)]
pub(super) struct Reckoning {
    page: Page,
    worker: Option<Running<Option<Page>>>,
}

impl Reckoning {
    /// Has the page of a study made. Until a worker has, what stood there stays where it `stays`, and else nothing does.
    pub fn begin(
        &mut self,
        material: &Material,
        stays: bool,
        make: impl FnOnce(&Material, &Watch) -> Result<Page, Cancelled> + Send + 'static,
    ) {
        self.worker = None;
        if material.cases.len() <= QUICK {
            // Nobody can wish that it end.
            self.page = make(material, &Watch::default()).unwrap_or_default();
            return;
        }
        if !stays {
            self.page = Page::default();
        }
        let material = material.clone();
        self.worker = Some(Running::begin(move |watch| make(&material, watch).ok()));
    }

    /// Shows a page that is there already.
    pub fn show(&mut self, page: Page) {
        (self.page, self.worker) = (page, None);
    }

    /// What there is.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Puts the rest of a list of it in its place.
    pub fn unfold(&mut self, name: &str) {
        self.page.unfold(name);
    }

    /// Whether a worker is to bring a page.
    pub fn is_waiting(&self) -> bool {
        self.worker.is_some()
    }

    /// Takes what the worker has brought; whether there was anything.
    pub fn hear(&mut self, locale: Locale) -> bool {
        let Some(brought) = self.worker.as_ref().and_then(Running::finished) else { return false };
        self.worker = None;
        match brought.flatten() {
            Some(page) => self.page = page,
            None => {
                self.page = Page::default();
                self.page.text(t!(locale, "answers-broken"), Tone::Warn);
            }
        }
        true
    }

    /// How far the worker has come, in words; none where none is at work.
    pub fn progress(&self, locale: Locale) -> Option<String> {
        let watch = self.worker.as_ref()?.watch();
        Some(t!(locale, "study-wait-reckoning", percent = watch.percent().unwrap_or(0)))
    }
}
