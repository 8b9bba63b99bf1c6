//! Long work, seen from outside: how far it has come, and the wish that it end.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering::Relaxed},
};

use crate::domain::{Keyed, keyed_enum};

keyed_enum! {
    /// What is being done.
    Task, "task" {
        /// A file is read.
        Reading = "reading",
        /// What it holds is held against what is there.
        Comparing = "comparing",
        /// It is worked out.
        Reckoning = "reckoning",
        /// It is written.
        Writing = "writing",
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
pub struct Watch(Arc<State>);

#[derive(Debug, Default)]
struct State {
    task: AtomicU8,
    done: AtomicU64,
    of: AtomicU64,
    is_cancelled: AtomicBool,
}

impl Watch {
    /// Says how far the work has come: so much of so much, in whatever it counts. Cheap enough for every row.
    ///
    /// # Errors
    /// [`Cancelled`] when the work is to end now.
    pub fn at(&self, task: Task, done: u64, of: u64) -> Result<(), Cancelled> {
        let number = Task::ALL.iter().position(|other| *other == task).unwrap_or(0);
        self.0.task.store(u8::try_from(number).unwrap_or(0), Relaxed);
        self.0.of.store(of, Relaxed);
        self.0.done.store(done, Relaxed);
        self.go_on()
    }

    /// Whether the work is to go on, where how far it has come has not changed.
    ///
    /// # Errors
    /// [`Cancelled`] when it is to end now.
    pub fn go_on(&self) -> Result<(), Cancelled> {
        if self.0.is_cancelled.load(Relaxed) { Err(Cancelled) } else { Ok(()) }
    }

    /// Wishes that the work end.
    pub fn cancel(&self) {
        self.0.is_cancelled.store(true, Relaxed);
    }

    /// What is being done.
    pub fn task(&self) -> Task {
        Task::ALL.get(usize::from(self.0.task.load(Relaxed))).copied().unwrap_or(Task::Reading)
    }

    /// How much of it is done, in whole per cent.
    pub fn percent(&self) -> u64 {
        let of = self.0.of.load(Relaxed);
        (self.0.done.load(Relaxed).min(of) * 100).checked_div(of).unwrap_or(0)
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
        assert_eq!((watcher.task(), watcher.percent()), (Task::Writing, 25));
        watcher.cancel();
        assert_eq!(watch.at(Task::Writing, 2, 4), Err(Cancelled));
    }
}
