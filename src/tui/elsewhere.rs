//! Another file in the workbook's place: a backup that is looked into, or one that is restored.

use std::{
    collections::HashMap,
    mem,
    path::{Path, PathBuf},
    rc::Rc,
};

use super::{
    app::App,
    deal::SittingClock,
    home::Home,
    layer::{Layer, Outcome, Shown},
    popup::Progress,
    session::Session,
};
use crate::{
    clock::{Clock, SystemClock},
    domain::{Deal, Id},
    i18n::t,
    store::{Draft, OpenError, OpenOptions, Restored, Restoring, Workbook},
    wording,
    work::Watch,
};

type Clocks = HashMap<Id<Deal>, Rc<SittingClock>>;

/// The workbook, and what lay on the screen, while a backup is looked into.
pub(super) struct Away {
    workbook: Workbook,
    clocks: Clocks,
    layers: Vec<Box<dyn Layer>>,
}

impl App {
    /// Shows a backup, or puts one in the workbook's place.
    pub(super) fn show(&mut self, shown: Shown) {
        let result = match shown {
            Shown::Backup(path, when) => self.look_into(&path, &when),
            Shown::ToRestore(path, when) => self.prepare_to_restore(path, when),
            Shown::Restored(restoring, when) => self.restore(*restoring, &when),
        };
        if let Err(error) = result {
            self.session.complain(&error);
        }
    }

    fn look_into(&mut self, path: &Path, when: &str) -> anyhow::Result<()> {
        self.keep_drafts();
        let options = OpenOptions { read_only: true, ..OpenOptions::default() };
        let backup = Workbook::open_with(path, &options).map_err(|error| in_words(&error, &self.session))?;
        let workbook = mem::replace(&mut self.session.workbook, backup);
        // A sitting that runs goes on meanwhile; the backup's are others.
        let clocks = self.session.clocks.take();
        let home = match Home::new(&self.session) {
            Ok(home) => home,
            Err(error) => {
                self.session.workbook = workbook;
                self.session.clocks.replace(clocks);
                return Err(error);
            }
        };
        let layers = mem::replace(&mut self.layers, vec![Box::new(home)]);
        self.away = Some(Away { workbook, clocks, layers });
        self.session.looking_into = Some(when.to_owned());
        self.session.tell(t!(self.session.locale, "backups-looking-into"));
        self.show_anew();
        Ok(())
    }

    /// Back from a backup to the workbook, as it was left; whether one was being looked into.
    pub(super) fn come_back(&mut self) -> bool {
        let Some(Away { workbook, clocks, layers }) = self.away.take() else { return false };
        self.session.workbook = workbook;
        self.session.clocks.replace(clocks);
        self.session.looking_into = None;
        self.layers = layers;
        self.session.tell(t!(self.session.locale, "backups-back"));
        self.show_anew();
        true
    }

    /// Has a worker make a backup ready to be put in the workbook's place, and keep what stands there as a backup too. What is
    /// being typed is kept before: nobody can write once all is ready.
    fn prepare_to_restore(&mut self, backup: PathBuf, when: String) -> anyhow::Result<()> {
        let locale = self.session.locale;
        let (Some(path), Some(folder)) =
            (self.session.workbook.path().map(Path::to_owned), self.session.backups.clone())
        else {
            anyhow::bail!(t!(locale, "backups-no-folder"));
        };
        if !self.keep_drafts() {
            anyhow::bail!(t!(locale, "backups-text-unkept"));
        }
        self.session.end_digests();
        let title = t!(locale, "backups-restoring", when = when.as_str());
        let work = move |watch: &Watch| {
            let ready = Restoring::prepare(&backup, &path, &folder, SystemClock.now(), watch);
            ready.map_err(|error| wording::backup_error(&error, locale))
        };
        let progress = Progress::lending(title, &self.session, work, move |ready, _| {
            Ok(Outcome::Show(Shown::Restored(Box::new(ready), when)))
        });
        let reply = progress.preparing().open(&mut self.session);
        self.settle(reply.map(|outcome| match outcome {
            // In place of the question whether really.
            Outcome::Open(layer) => Outcome::Replace(layer),
            other => other,
        }));
        Ok(())
    }

    /// Puts what was made ready in the workbook's place; what is being typed comes along.
    fn restore(&mut self, ready: Restoring, when: &str) -> anyhow::Result<()> {
        // The question whether really, or what told how far the work is.
        self.close_top();
        if self.session.workbook.is_open_elsewhere() {
            anyhow::bail!(t!(self.session.locale, "backups-open-elsewhere"));
        }
        // It reads the file that is about to be replaced, and that is kept now.
        self.backup = None;
        let path = self.session.workbook.path().map(Path::to_owned).unwrap_or_default();
        let drafts = self.session.workbook.all_drafts()?;
        let nothing = Workbook::open_in_memory().map_err(|error| in_words(&error, &self.session))?;
        let clocks = self.session.clocks.take();
        // The file is closed while it is replaced: Windows would not let it go otherwise.
        drop(mem::replace(&mut self.session.workbook, nothing));
        let restored = ready.finish();
        let options = OpenOptions { backups: self.session.backups.clone(), read_only: false };
        match Workbook::open_with(&path, &options) {
            Ok(workbook) => self.session.workbook = workbook,
            Err(error) => {
                // Nothing must be typed into a workbook that is not there.
                let error = in_words(&error, &self.session);
                self.fail(error);
                return Ok(());
            }
        }
        self.session.announce();
        match restored {
            Ok(restored) => self.begin_anew(&restored, when, &drafts)?,
            Err(error) => {
                self.session.clocks.replace(clocks);
                let told = wording::backup_error(&error, self.session.locale);
                self.session.complain(&anyhow::anyhow!(told));
            }
        }
        self.show_anew();
        Ok(())
    }

    fn begin_anew(&mut self, restored: &Restored, when: &str, drafts: &[Draft]) -> anyhow::Result<()> {
        let home: Box<dyn Layer> = Box::new(Home::new(&self.session)?);
        self.layers = vec![home];
        let kept = match restored {
            Restored::Kept(backup) => backup.path.file_name(),
            Restored::KeptAsIs(path) => path.file_name(),
            Restored::New => None,
        };
        let kept = kept.unwrap_or_default().to_string_lossy();
        self.session.tell(t!(self.session.locale, "backups-restored", when = when, kept = kept.as_ref()));
        // The backup holds what was being typed when it was made: what is being typed now counts.
        self.session.workbook.replace_drafts(drafts)?;
        self.layers.extend(super::draft::waiting(&self.session)?);
        Ok(())
    }
}

fn in_words(error: &OpenError, session: &Session) -> anyhow::Error {
    anyhow::anyhow!(wording::open_error(error, session.locale))
}
