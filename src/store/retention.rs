//! Which automatic backups are kept.

use crate::arrange::Arrange;
use std::{cmp::Reverse, collections::BTreeSet};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{Backup, BackupKind};

/// How many automatic backups of a workbook are kept. One that is kept for any of these reasons is kept. Those that a
/// person asked for are never removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The latest so many.
    pub latest: usize,
    /// The latest of each of so many days on which there are any (in UTC, so that a journey changes nothing).
    pub days: usize,
    /// The latest of each of so many months in which there are any.
    pub months: usize,
    /// The latest so many from before a migration, and as many from before a restoration.
    pub turning_points: usize,
    /// All together may be as large as this, in bytes. The latest is kept even if it alone is larger.
    pub bytes: u64,
}

impl Default for Retention {
    fn default() -> Self {
        Self { latest: 10, days: 14, months: 12, turning_points: 3, bytes: 1 << 30 }
    }
}

/// Why a backup is kept, the weakest reason first. The weaker the reason, the more others lie close by in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    Surplus,
    Latest,
    Day,
    Month,
    TurningPoint,
}

/// A clock may be this much ahead and be believed.
const BELIEVED: SignedDuration = SignedDuration::from_hours(26);

impl Retention {
    /// The backups that may go, of those of one workbook. When they are too large together, the oldest of those that lie
    /// closest together go first: the latest, then days, then months.
    ///
    /// A backup from a time to come was made while the clock was wrong. It counts as older than all others: else it
    /// would be the latest for years and drive out every true one.
    pub fn surplus<'a>(&self, backups: &'a [Backup], now: Timestamp) -> Vec<&'a Backup> {
        let from_future = |backup: &Backup| backup.at > now.saturating_add(BELIEVED).unwrap_or(now);
        let mut newest_first: Vec<&Backup> =
            backups.iter().filter(|backup| backup.kind != BackupKind::Manual).collect();
        newest_first.arrange_by_key(|backup| (from_future(backup), Reverse(backup.at)));

        let mut kept: Vec<(Reason, &Backup)> = Vec::new();
        let mut surplus = Vec::new();
        for (reason, backup) in self.reasons(&newest_first).into_iter().zip(newest_first) {
            match reason {
                Reason::Surplus => surplus.push(backup),
                _ => kept.push((reason, backup)),
            }
        }
        while kept.len() > 1 && kept.iter().map(|(_, backup)| backup.bytes).sum::<u64>() > self.bytes {
            // The newest, which stands first, is never chosen; of equal reasons the last, which is the oldest, is.
            let weakest = (1..kept.len()).rev().min_by_key(|at| kept[*at].0).unwrap_or(1);
            surplus.push(kept.remove(weakest).1);
        }
        surplus
    }

    /// The strongest reason to keep each.
    fn reasons(&self, newest_first: &[&Backup]) -> Vec<Reason> {
        let (mut days, mut months) = (BTreeSet::new(), BTreeSet::new());
        let (mut migrations, mut restorations) = (0, 0);
        let reason = |(at, backup): (usize, &&Backup)| {
            let day = backup.at.to_zoned(TimeZone::UTC).date();
            let mut reason = if at < self.latest { Reason::Latest } else { Reason::Surplus };
            if days.len() < self.days && days.insert(day) {
                reason = Reason::Day;
            }
            if months.len() < self.months && months.insert(day.first_of_month()) {
                reason = Reason::Month;
            }
            let count = match backup.kind {
                BackupKind::Migration => &mut migrations,
                BackupKind::Restore => &mut restorations,
                _ => return reason,
            };
            *count += 1;
            if *count <= self.turning_points { Reason::TurningPoint } else { reason }
        };
        newest_first.iter().enumerate().map(reason).collect()
    }
}
