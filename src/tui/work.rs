//! Long work beside the interface: on a thread of its own, so that no key waits for it. While there is any, the event loop
//! looks a few times a second whether it is done; otherwise nothing wakes up for it.

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel},
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::work::Watch;

/// Something that a worker is about to bring. Whoever drops it no longer wants it: the work is told to end.
pub(super) struct Running<T> {
    result: Receiver<T>,
    watch: Watch,
    thread: Option<JoinHandle<()>>,
    /// Whether whoever drops it waits until it has ended.
    is_awaited: bool,
}

impl<T: Send + 'static> Running<T> {
    /// Begins a piece of work. It says how far it has come where it can, and ends when it is told to.
    pub(super) fn begin(work: impl FnOnce(&Watch) -> T + Send + 'static) -> Self {
        let (done, result) = channel();
        let watch = Watch::default();
        let watched = watch.clone();
        let thread = thread::spawn(move || {
            // The program may have ended meanwhile: nobody is left to be told.
            let _ = done.send(work(&watched));
        });
        Self { result, watch, thread: Some(thread), is_awaited: false }
    }

    /// Begins a piece of work that brings its results one after the other.
    pub(super) fn begin_parts(work: impl FnOnce(&Watch, &dyn Fn(T)) + Send + 'static) -> Self {
        let (done, result) = channel();
        let watch = Watch::default();
        let watched = watch.clone();
        // Nobody may be left to be told: then the watch says so too.
        let thread = thread::spawn(move || work(&watched, &|part| drop(done.send(part))));
        Self { result, watch, thread: Some(thread), is_awaited: false }
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

    /// The same, of work that may be done within this time: it is waited for.
    pub(super) fn finished_within(&self, time: Duration) -> Option<Option<T>> {
        match self.result.recv_timeout(time) {
            Ok(result) => Some(Some(result)),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(None),
        }
    }
}

impl<T> Running<T> {
    /// How far it has come.
    pub(super) fn watch(&self) -> &Watch {
        &self.watch
    }

    /// Tells the work to end, and waits for what it brings all the same.
    pub(super) fn called_off(&self) -> Option<T> {
        self.watch.cancel();
        self.result.recv().ok()
    }

    /// Work that writes files: whoever drops it waits until it has ended, so that no half of a file is left behind.
    #[must_use]
    pub(super) fn awaited(mut self) -> Self {
        self.is_awaited = true;
        self
    }
}

impl<T> Drop for Running<T> {
    fn drop(&mut self) {
        self.watch.cancel();
        if let Some(thread) = self.thread.take().filter(|_| self.is_awaited) {
            // One that broke down has said so in the log.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    };

    use super::*;

    #[test]
    fn what_is_awaited_has_ended_once_it_is_dropped() {
        let has_ended = Arc::new(AtomicBool::new(false));
        let told = has_ended.clone();
        let running = Running::begin(move |watch| {
            while watch.go_on().is_ok() {
                thread::yield_now();
            }
            thread::sleep(std::time::Duration::from_millis(20));
            told.store(true, Ordering::SeqCst);
        });
        drop(running.awaited());
        assert!(has_ended.load(Ordering::SeqCst));
    }
}
