//! Long work, seen from outside: how far it has come, and the wish that it end.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU16, Ordering::Relaxed},
    },
};

use crate::domain::{Keyed, keyed_enum};

keyed_enum! {
    /// What is being done.
    Task, "task" {
        /// A file is read.
        Reading = "reading",
        /// What it holds is held against what is there.
        Comparing = "comparing",
        /// It is looked at, whether it is sound.
        Checking = "checking",
        /// It is worked out.
        Reckoning = "reckoning",
        /// It is written.
        Writing = "writing",
        /// What is written is made findable.
        Indexing = "indexing",
        /// It is seen to the disk; from here on there is no way back.
        Saving = "saving",
    }
}

/// The work was to end, and nothing of it has been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// What worker and watcher share. Its clones are one.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    state: Arc<State>,
    share: Share,
}

/// What part of all the work is told of: the `at`-th of so many alike.
#[derive(Debug, Clone, Copy)]
struct Share {
    at: u64,
    of: u64,
}

impl Default for Share {
    fn default() -> Self {
        Self { at: 0, of: 1 }
    }
}

#[derive(Default)]
struct State {
    /// The task, and one more than the per cent of it that are done, or 0 where nobody knows: whoever looks sees both or neither.
    told: AtomicU16,
    is_cancelled: AtomicBool,
    listener: Option<Listener>,
}

/// Hears what is being done and how much of it, and says whether the work is to go on.
type Listener = Box<dyn Fn(Task, Option<u64>) -> bool + Send + Sync>;

impl fmt::Debug for State {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:?} {:?}", self.told, self.is_cancelled)
    }
}

impl Watch {
    /// Says how far the work has come: so much of so much, in whatever it counts. Cheap enough for every row.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is to end now.
    pub fn at(&self, task: Task, done: u64, of: u64) -> Result<(), Cancelled> {
        let number = Task::ALL.iter().position(|other| *other == task).unwrap_or(0);
        let all_done = of.saturating_mul(self.share.at).saturating_add(done.min(of));
        let percent = all_done.saturating_mul(100).checked_div(of.saturating_mul(self.share.of));
        let percent = percent.map_or(0, |percent| percent.min(100) + 1);
        self.state.told.store(number as u16 * 256 + percent as u16, Relaxed);
        if let Some(listener) = &self.state.listener
            && !listener(task, self.percent())
        {
            self.cancel();
        }
        self.go_on()
    }

    /// One whose every word `listener` hears as it is said, on the thread of the work: each task with how many per cent of it are
    /// done. Where it answers no, the work is to end.
    pub fn heard(listener: impl Fn(Task, Option<u64>) -> bool + Send + Sync + 'static) -> Self {
        let state = State { listener: Some(Box::new(listener)), ..State::default() };
        Self { state: Arc::new(state), share: Share::default() }
    }

    /// The same for a piece of the work, the `at`-th of so many: what it says of itself is told of the whole.
    #[must_use]
    pub fn share(&self, at: u64, of: u64) -> Self {
        let share = Share { at: self.share.at * of + at, of: self.share.of * of };
        Self { state: Arc::clone(&self.state), share }
    }

    /// Whether the work is to go on, where how far it has come has not changed.
    ///
    /// # Errors
    /// [`Cancelled`] when it is to end now.
    pub fn go_on(&self) -> Result<(), Cancelled> {
        if self.state.is_cancelled.load(Relaxed) { Err(Cancelled) } else { Ok(()) }
    }

    /// Wishes that the work end.
    pub fn cancel(&self) {
        self.state.is_cancelled.store(true, Relaxed);
    }

    /// What is being done.
    pub fn task(&self) -> Task {
        Task::ALL.get(usize::from(self.state.told.load(Relaxed) / 256)).copied().unwrap_or(Task::Reading)
    }

    /// How much of it is done, in whole per cent; none where nobody knows how much there is.
    pub fn percent(&self) -> Option<u64> {
        u64::from(self.state.told.load(Relaxed) % 256).checked_sub(1)
    }

    /// Begins a task of so many pieces, which are told one by one; 0 where nobody knows how many.
    #[must_use]
    pub fn count(&self, task: Task, of: u64) -> Count<'_> {
        Count { watch: self, task, done: 0, of }
    }
}

/// A task that is told piece by piece.
#[derive(Debug)]
pub struct Count<'a> {
    watch: &'a Watch,
    task: Task,
    done: u64,
    of: u64,
}

impl Count<'_> {
    /// One piece more is about to be done.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is to end now.
    pub fn one(&mut self) -> Result<(), Cancelled> {
        self.many(1)
    }

    /// So many pieces more are about to be done.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is to end now.
    pub fn many(&mut self, pieces: u64) -> Result<(), Cancelled> {
        let before = self.done;
        self.done = before.saturating_add(pieces);
        self.watch.at(self.task, before, self.of)
    }
}

/// What work brings that nobody can wish to end.
///
/// # Panics
/// Where the work says that it was called off, and nobody has.
pub fn unwatched<T>(work: impl FnOnce(&Watch) -> Result<T, Cancelled>) -> T {
    work(&Watch::default()).unwrap_or_else(|_| unreachable!("nobody has called it off"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_to_end_is_heard_at_the_next_step() {
        let watch = Watch::default();
        let watcher = watch.clone();
        assert_eq!(watch.at(Task::Writing, 1, 4), Ok(()));
        assert_eq!((watcher.task(), watcher.percent()), (Task::Writing, Some(25)));
        watcher.cancel();
        assert_eq!(watch.at(Task::Writing, 2, 4), Err(Cancelled));
    }

    #[test]
    fn where_nobody_knows_how_much_there_is_no_share_is_told() {
        let watch = Watch::default();
        assert_eq!(watch.at(Task::Checking, 0, 0), Ok(()));
        assert_eq!((watch.task(), watch.percent()), (Task::Checking, None));
        let mut pieces = watch.count(Task::Writing, 2);
        let told = [(); 3].map(|()| pieces.one().map(|()| watch.percent()));
        assert_eq!(told, [Ok(Some(0)), Ok(Some(50)), Ok(Some(100))]);
        watch.cancel();
        assert_eq!(pieces.one(), Err(Cancelled));
    }

    #[test]
    fn a_piece_tells_of_the_whole() {
        let watch = Watch::default();
        let third = watch.share(2, 4);
        let mut told = vec![];
        for at in 0..2 {
            let half = third.share(at, 2);
            for done in [0, 3, 7] {
                assert_eq!(half.at(Task::Reckoning, done, 5), Ok(()));
                told.push(watch.percent());
            }
        }
        assert_eq!(told, [50, 57, 62, 62, 70, 75].map(Some));
        third.cancel();
        assert_eq!(watch.go_on(), Err(Cancelled));
    }
}
