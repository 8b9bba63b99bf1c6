//! Numbers, ids, keys and texts as bytes, and back.

use uuid::Uuid;

use crate::domain::{Id, Keyed};

/// Puts one after the other.
#[derive(Debug, Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Seven bits a byte, the lowest first; all but the last have the eighth.
    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// So that small numbers stay short, whatever their sign.
    pub(super) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    /// A whole number that is not negative, if there is any.
    pub(super) fn maybe(&mut self, number: Option<i64>) {
        self.number(number.map_or(0, |number| number.unsigned_abs() + 1));
    }

    pub(super) fn id<T>(&mut self, id: Id<T>) {
        self.0.extend_from_slice(id.uuid().as_bytes());
    }

    pub(super) fn key<K: Keyed>(&mut self, key: K) {
        self.number(place(key));
    }

    pub(super) fn maybe_key<K: Keyed>(&mut self, key: Option<K>) {
        self.number(key.map_or(0, |key| place(key) + 1));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    /// The rows of a table, under their length and their count.
    pub(super) fn part<R>(&mut self, rows: &[R], row: impl Fn(&mut Self, &R)) {
        let mut part = Self::default();
        part.number(rows.len() as u64);
        rows.iter().for_each(|one| row(&mut part, one));
        self.number(part.0.len() as u64);
        self.0.extend(part.0);
    }
}

fn place<K: Keyed>(key: K) -> u64 {
    K::ALL.iter().position(|other| *other == key).unwrap_or(0) as u64
}

/// For so many rows room is made at once, whatever their count says.
const MOST_AT_ONCE: usize = 256;

/// Takes one after the other; nothing where there is not what is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    #[inline]
    pub(super) fn number(&mut self) -> Option<u64> {
        let (first, rest) = self.0.split_first()?;
        if *first < 0x80 {
            self.0 = rest;
            return Some((*first).into());
        }
        self.long_number()
    }

    fn long_number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        // The tenth byte has room for one bit.
        let (byte, rest) = self.0.split_first().filter(|(byte, _)| **byte <= 1)?;
        self.0 = rest;
        Some(number | u64::from(*byte) << 63)
    }

    pub(super) fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    pub(super) fn maybe(&mut self) -> Option<Option<i64>> {
        match self.number()? {
            0 => Some(None),
            more => Some(Some(i64::try_from(more - 1).ok()?)),
        }
    }

    pub(super) fn id<T>(&mut self) -> Option<Id<T>> {
        Some(Id::from_uuid(Uuid::from_slice(self.bytes(16)?).ok()?))
    }

    pub(super) fn key<K: Keyed>(&mut self) -> Option<K> {
        K::ALL.get(usize::try_from(self.number()?).ok()?).copied()
    }

    pub(super) fn maybe_key<K: Keyed>(&mut self) -> Option<Option<K>> {
        match self.number()? {
            0 => Some(None),
            more => Some(Some(*K::ALL.get(usize::try_from(more - 1).ok()?)?)),
        }
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.number()?).ok()?;
        str::from_utf8(self.bytes(length)?).ok()
    }

    /// The part that comes next.
    pub(super) fn part(&mut self) -> Option<Self> {
        let length = usize::try_from(self.number()?).ok()?;
        self.bytes(length).map(Self)
    }

    /// The rows of a part, all of it.
    pub(super) fn rows<R>(mut self, mut row: impl FnMut(&mut Self) -> Option<R>) -> Option<Vec<R>> {
        // A row has one byte at least.
        let count = usize::try_from(self.number()?).ok().filter(|count| *count <= self.0.len())?;
        let mut rows = Vec::with_capacity(count.min(MOST_AT_ONCE));
        for _ in 0..count {
            rows.push(row(&mut self)?);
        }
        self.is_empty().then_some(rows)
    }
}
