//! Long work beside the interface: on a thread of its own, so that no key waits for it. While there is any, the event loop
//! looks a few times a second whether it is done; otherwise nothing wakes up for it.

use std::{
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use crate::work::Watch;

/// Something that a worker is about to bring. Whoever drops it no longer wants it: the work is told to end.
pub(super) struct Running<T> {
    result: Receiver<T>,
    watch: Watch,
}

impl<T: Send + 'static> Running<T> {
    /// Begins a piece of work. It says how far it has come where it can, and ends when it is told to.
    pub(super) fn begin(work: impl FnOnce(&Watch) -> T + Send + 'static) -> Self {
        let (done, result) = channel();
        let watch = Watch::default();
        let watched = watch.clone();
        thread::spawn(move || {
            // The program may have ended meanwhile: nobody is left to be told.
            let _ = done.send(work(&watched));
        });
        Self { result, watch }
    }

    /// Begins a piece of work that brings its results one after the other.
    pub(super) fn begin_parts(work: impl FnOnce(&Watch, &dyn Fn(T)) + Send + 'static) -> Self {
        let (done, result) = channel();
        let watch = Watch::default();
        let watched = watch.clone();
        // Nobody may be left to be told: then the watch says so too.
        thread::spawn(move || work(&watched, &|part| drop(done.send(part))));
        Self { result, watch }
    }

    /// What came of it, or the next part; nothing while it is being done, and `None` in it where nothing more
    /// will come: it broke down,
    /// which the log says, or has brought all of its parts.
    pub(super) fn finished(&self) -> Option<Option<T>> {
        match self.result.try_recv() {
            Ok(result) => Some(Some(result)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(None),
        }
    }
}

impl<T> Running<T> {
    /// How far it has come.
    pub(super) fn watch(&self) -> &Watch {
        &self.watch
    }
}

impl<T> Drop for Running<T> {
    fn drop(&mut self) {
        self.watch.cancel();
    }
}
